//! Draws the window on the processor, so that a picture needs no graphics card and is the same on
//! every machine. Triangles with bilinear texture, blended in gamma space as egui's own renderers do.

use std::collections::HashMap;

use egui::{
    Context, FullOutput, Rect, TextureId, TexturesDelta,
    epaint::{ImageData, Primitive, Vertex},
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

type Pixel = [f32; 4];

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
}

#[derive(Default)]
pub struct SoftRenderer {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for SoftRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let [width, height] = image.size;
                let pixels = image.pixels.iter().map(|color| unit(color.to_array()));
                match change.pos {
                    None => {
                        self.textures.insert(*id, Texture { width, height, pixels: pixels.collect() });
                    }
                    Some([left, top]) => {
                        let Some(texture) = self.textures.get_mut(id) else { continue };
                        for (index, pixel) in pixels.enumerate() {
                            let at = (top + index / width) * texture.width + left + index % width;
                            texture.pixels[at] = pixel;
                        }
                    }
                }
            }
        }
        for id in &delta.free {
            self.textures.remove(id);
        }
        delta.clear();
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let density = output.pixels_per_point;
        let size = ctx.content_rect().size() * density;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for primitive in ctx.tessellate(output.shapes.clone(), density) {
            let Primitive::Mesh(mesh) = primitive.primitive else {
                return Err("a paint callback cannot be drawn without a graphics card".to_owned());
            };
            let texture =
                self.textures.get(&mesh.texture_id).ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
            let clip = canvas.clip(primitive.clip_rect, density);
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |index: usize| Corner::new(&mesh.vertices[corners[index] as usize], density);
                canvas.triangle(&clip, texture, [corner(0), corner(1), corner(2)]);
            }
        }
        canvas.into_image()
    }
}

fn unit(bytes: [u8; 4]) -> Pixel {
    bytes.map(|byte| f32::from(byte) / 255.0)
}

impl Texture {
    /// Bilinear, clamped at the edge.
    fn sample(&self, u: f32, v: f32) -> Pixel {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let at = |dx: f32, dy: f32| {
            let column = (left + dx).clamp(0.0, self.width as f32 - 1.0) as usize;
            let row = (top + dy).clamp(0.0, self.height as f32 - 1.0) as usize;
            self.pixels[row * self.width + column]
        };
        let (a, b) = (x - left, y - top);
        let (nw, ne, sw, se) = (at(0.0, 0.0), at(1.0, 0.0), at(0.0, 1.0), at(1.0, 1.0));
        std::array::from_fn(|k| (nw[k] * (1.0 - a) + ne[k] * a) * (1.0 - b) + (sw[k] * (1.0 - a) + se[k] * a) * b)
    }
}

/// A vertex in pixels.
struct Corner {
    x: f32,
    y: f32,
    u: f32,
    v: f32,
    color: Pixel,
}

impl Corner {
    fn new(vertex: &Vertex, density: f32) -> Self {
        Self {
            x: vertex.pos.x * density,
            y: vertex.pos.y * density,
            u: vertex.uv.x,
            v: vertex.uv.y,
            color: unit(vertex.color.to_array()),
        }
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
}

struct Clip {
    columns: std::ops::Range<i32>,
    rows: std::ops::Range<i32>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0, 0.0, 0.0, 1.0]; width * height] }
    }

    fn clip(&self, rect: Rect, density: f32) -> Clip {
        let edge = |value: f32, most: usize| (value * density).round().clamp(0.0, most as f32) as i32;
        Clip {
            columns: edge(rect.min.x, self.width)..edge(rect.max.x, self.width),
            rows: edge(rect.min.y, self.height)..edge(rect.max.y, self.height),
        }
    }

    fn triangle(&mut self, clip: &Clip, texture: &Texture, corners: [Corner; 3]) {
        let [a, b, c] = &corners;
        let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if area == 0.0 || !area.is_finite() {
            return;
        }
        let span = |of: fn(&Corner) -> f32| {
            let values = corners.iter().map(of);
            (values.clone().fold(f32::MAX, f32::min).floor() as i32, values.fold(f32::MIN, f32::max).ceil() as i32)
        };
        let ((left, right), (top, bottom)) = (span(|corner| corner.x), span(|corner| corner.y));
        for row in top.max(clip.rows.start)..bottom.min(clip.rows.end) {
            for column in left.max(clip.columns.start)..right.min(clip.columns.end) {
                let Some(weights) = weights(&corners, area, column as f32 + 0.5, row as f32 + 0.5) else { continue };
                let mix = |of: &dyn Fn(&Corner) -> f32| -> f32 {
                    corners.iter().zip(weights).map(|(corner, weight)| of(corner) * weight).sum()
                };
                let texel = texture.sample(mix(&|corner| corner.u), mix(&|corner| corner.v));
                let source: Pixel = std::array::from_fn(|k| texel[k] * mix(&|corner| corner.color[k]));
                let target = &mut self.pixels[row as usize * self.width + column as usize];
                for k in 0..4 {
                    target[k] = source[k] + target[k] * (1.0 - source[3]);
                }
            }
        }
    }

    fn into_image(self) -> Result<RgbaImage, String> {
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes = self.pixels.iter().flat_map(|pixel| pixel.map(byte)).collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).ok_or_else(|| "size".to_owned())
    }
}

/// Barycentric weights of a pixel's middle, or `None` outside. The top-left rule decides on shared
/// edges, so that each pixel is painted once.
fn weights(corners: &[Corner; 3], area: f32, x: f32, y: f32) -> Option<[f32; 3]> {
    let mut weights = [0.0; 3];
    for (index, weight) in weights.iter_mut().enumerate() {
        let (from, to) = (&corners[(index + 1) % 3], &corners[(index + 2) % 3]);
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        *weight = (dx * (y - from.y) - dy * (x - from.x)) / area;
        let (dx, dy) = if area > 0.0 { (dx, dy) } else { (-dx, -dy) };
        let on_top_or_left = dy < 0.0 || (dy == 0.0 && dx > 0.0);
        if *weight < 0.0 || (*weight == 0.0 && !on_top_or_left) {
            return None;
        }
    }
    Some(weights)
}
