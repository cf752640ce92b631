//! Scene primitives as egui shapes.

use egui::{Color32, Context, Mesh, Painter, Pos2, Shape, Stroke, StrokeKind, Vec2};

use super::Style;
use crate::charts::{
    scene::{Anchor, Dash, MarkerShape, Pos, Prim, Text},
    svg,
};

/// Paints primitives whose positions count from `origin`.
pub(super) fn paint_all<'a>(painter: &Painter, prims: impl Iterator<Item = &'a Prim>, origin: Pos2, style: &Style<'_>) {
    let place = |at: Pos| origin + Vec2::new(at.x, at.y);
    let mut shapes = Vec::new();
    for prim in prims {
        push(painter.ctx(), prim, &place, style, &mut shapes);
    }
    painter.extend(shapes);
}

/// Adds the shapes of one primitive; `place` maps its positions to the screen.
pub(super) fn push(
    ctx: &Context,
    prim: &Prim,
    place: &dyn Fn(Pos) -> Pos2,
    style: &Style<'_>,
    shapes: &mut Vec<Shape>,
) {
    match prim {
        Prim::Line { points, stroke: line } => {
            let points: Vec<Pos2> = points.iter().map(|&at| place(at)).collect();
            push_line(points, line.dash, stroke(line), shapes);
        }
        Prim::Box { rect, radius, fill, stroke: outline } => {
            let min = place(Pos { x: rect.left, y: rect.top });
            let max = place(Pos { x: rect.right, y: rect.bottom });
            let rect = egui::Rect::from_two_pos(min, max);
            if let Some(fill) = fill {
                shapes.push(Shape::rect_filled(rect, *radius, Color32::from(*fill)));
            }
            if let Some(outline) = outline {
                match outline.dash {
                    Dash::Solid => shapes.push(Shape::rect_stroke(rect, *radius, stroke(outline), StrokeKind::Middle)),
                    dash => {
                        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
                        let path = corners.into_iter().chain([rect.left_top()]).collect();
                        push_line(path, dash, stroke(outline), shapes);
                    }
                }
            }
        }
        Prim::Marker { at, shape, radius, fill, stroke: outline } => {
            let outline = outline.as_ref().map_or(Stroke::NONE, stroke);
            let fill = Color32::from(*fill);
            let center = place(*at);
            shapes.push(match shape {
                MarkerShape::Circle => {
                    egui::epaint::CircleShape { center, radius: *radius, fill, stroke: outline }.into()
                }
                shape => {
                    let corners = svg::outline(Pos { x: center.x, y: center.y }, *shape, *radius);
                    let corners = corners.into_iter().map(|corner| Pos2::new(corner.x, corner.y)).collect();
                    Shape::convex_polygon(corners, fill, outline)
                }
            });
        }
        Prim::Area { top, bottom, fill } => {
            let mut mesh = Mesh::default();
            let fill = Color32::from(*fill);
            for (&top, &bottom) in top.iter().zip(bottom) {
                mesh.colored_vertex(place(top), fill);
                mesh.colored_vertex(place(bottom), fill);
            }
            // Two triangles between each two neighbours: an area is not convex.
            for left in (0..top.len().min(bottom.len()).saturating_sub(1)).map(|index| index as u32 * 2) {
                mesh.add_triangle(left, left + 1, left + 2);
                mesh.add_triangle(left + 1, left + 3, left + 2);
            }
            shapes.push(Shape::mesh(mesh));
        }
        Prim::Text(text) => shapes.push(text_shape(ctx, text, place(text.at), style)),
    }
}

fn stroke(stroke: &crate::charts::scene::Stroke) -> Stroke {
    Stroke::new(stroke.width, Color32::from(stroke.color))
}

fn push_line(points: Vec<Pos2>, dash: Dash, stroke: Stroke, shapes: &mut Vec<Shape>) {
    match dash {
        Dash::Solid => shapes.push(Shape::line(points, stroke)),
        Dash::Dashed => shapes.extend(Shape::dashed_line(&points, stroke, 5.0, 4.0)),
        Dash::Dotted => shapes.extend(Shape::dashed_line(&points, stroke, 1.5, 3.0)),
    }
}

fn text_shape(ctx: &Context, text: &Text, at: Pos2, style: &Style<'_>) -> Shape {
    let color = Color32::from(text.color);
    let galley = style.text.layout(ctx, &text.text, text.size, text.weight, color);
    let size = galley.size();
    let x = match text.anchor {
        Anchor::Left => at.x,
        Anchor::Middle => at.x - size.x / 2.0,
        Anchor::Right => at.x - size.x,
    };
    // A right-to-left line counts its positions from its right edge.
    let corner = Pos2::new(x, at.y - size.y / 2.0) - galley.rect.min.to_vec2();
    Shape::galley(corner, galley, color)
}
