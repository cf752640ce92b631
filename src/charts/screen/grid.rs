//! The heat grid on the screen: pointer, arrow keys, and a name for the selected cell.

use super::{
    ChartResponse, Color32, EventFilter, HeatGrid, Id, Key, Role, Sense, Style, Ui, WidgetInfo, local, shapes,
};
use crate::charts::{
    heat::{self, CellState},
    scene::{Scene, Target},
};

/// A cell: row and column, both from zero.
pub type Cell = (usize, usize);

/// Shows the grid in `width` pixels. Arrow keys move `selected` while the grid has the focus.
pub fn heat_grid(
    ui: &mut Ui,
    id: Id,
    grid: &HeatGrid,
    size: egui::Vec2,
    selected: &mut Option<Cell>,
    style: &Style<'_>,
) -> ChartResponse {
    let scene = heat::layout(grid, size.x, grid.row_height(size.y), style.palette, style.labels);
    let (_, rect) = ui.allocate_space(egui::vec2(scene.width, scene.height));
    let response = ui.interact(rect, id, Sense::click());
    if ui.is_rect_visible(rect) {
        shapes::paint_all(&ui.painter_at(rect), scene.prims(), rect.min, style);
    }
    let under = response.hover_pos().and_then(|at| scene.target_at(local(at, rect.min)));
    let pointer_click = response.clicked_by(egui::PointerButton::Primary);
    if pointer_click && let Some(Target::Cell { row, column }) = under {
        *selected = Some((row, column));
        response.request_focus();
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        *selected = walk(ui, grid, *selected);
    }
    let chosen = selected.map(|(row, column)| Target::Cell { row, column });
    ring(ui, &scene, chosen, rect.min, response.has_focus(), style);
    let text = selected.and_then(|(row, column)| grid.cell(row, column)).map(|cell| cell.text.clone());
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &grid.title));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(grid.alt.clone());
        if let Some(text) = text {
            node.set_value(text);
        }
    });
    let clicked = match (response.clicked(), pointer_click && under.is_some()) {
        (true, true) => under,
        (true, false) if response.has_focus() => chosen,
        _ => None,
    };
    ChartResponse { response, pointed: under.or(chosen), clicked }
}

/// The selected cell after this frame's keys. Without one, the latest rated month is the start.
fn walk(ui: &Ui, grid: &HeatGrid, selected: Option<Cell>) -> Option<Cell> {
    let (rows, columns) = (grid.rows().count(), grid.columns.len());
    let (Some(last_row), Some(last_column)) = (rows.checked_sub(1), columns.checked_sub(1)) else { return None };
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let keys = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown, Key::Home, Key::End].map(pressed);
    if !keys.contains(&true) {
        return selected;
    }
    let Some((row, column)) = selected else { return Some((0, latest(grid).unwrap_or(last_column))) };
    let [left, right, up, down, home, end] = keys;
    let row = row.saturating_sub(usize::from(up)) + usize::from(down);
    let column = column.saturating_sub(usize::from(left)) + usize::from(right);
    let column = match (home, end) {
        (true, _) => 0,
        (_, true) => last_column,
        _ => column,
    };
    Some((row.min(last_row), column.min(last_column)))
}

fn latest(grid: &HeatGrid) -> Option<usize> {
    let is_rated = |column: usize| {
        grid.rows().any(|row| row.cells.get(column).is_some_and(|cell| matches!(cell.state, CellState::Rated(_))))
    };
    (0..grid.columns.len()).rev().find(|&column| is_rated(column))
}

/// Two pixels of accent around the selected cell while the grid has the focus, one without.
fn ring(ui: &Ui, scene: &Scene, chosen: Option<Target>, origin: egui::Pos2, has_focus: bool, style: &Style<'_>) {
    let hit = scene.hits.iter().find(|hit| Some(hit.target) == chosen);
    let width = if has_focus { 2.0 } else { 1.0 };
    let stroke = egui::Stroke::new(width, Color32::from(style.palette.accent));
    let (rect, radius) = match hit {
        Some(hit) => {
            let rect = hit.rect.grown(1.5);
            let min = origin + egui::vec2(rect.left, rect.top);
            (egui::Rect::from_min_size(min, egui::vec2(rect.width(), rect.height())), 6.0)
        }
        None if has_focus => (egui::Rect::from_min_size(origin, egui::vec2(scene.width, scene.height)), 8.0),
        None => return,
    };
    ui.painter().rect_stroke(rect, radius, stroke, egui::StrokeKind::Middle);
}
