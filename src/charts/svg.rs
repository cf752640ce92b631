//! The painter for paper: a scene as SVG.
//!
//! Self-contained, without scripts, style sheets or references to other files. Texts are real text
//! with explicit anchors. A right-to-left text is isolated by its own control characters, since
//! renderers disagree about the `direction` attribute; its anchor stays physical.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::scene::{Anchor, Dash, MarkerShape, Pos, Prim, Rect, Scene, Stroke, Text, Weight, is_right_to_left};

const FONTS: &str = "Inter, 'Noto Sans Arabic', sans-serif";

/// The scene as an SVG document, without a background: paper is white.
pub fn paint(scene: &Scene) -> String {
    let mut svg = Svg(String::with_capacity(16 * 1024));
    let (width, height) = (scene.width, scene.height);
    svg.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" \
         font-family=\"{FONTS}\">\n",
        w = Number(width),
        h = Number(height),
    ));
    if !scene.title.is_empty() {
        svg.put(format_args!("<title>{}</title>\n", escape(&scene.title)));
    }
    if !scene.description.is_empty() {
        svg.put(format_args!("<desc>{}</desc>\n", escape(&scene.description)));
    }
    scene.back.iter().for_each(|prim| svg.prim(prim));
    for (index, pane) in scene.panes.iter().enumerate().filter(|(_, pane)| !pane.prims.is_empty()) {
        let Rect { left, top, .. } = pane.frame.rect;
        svg.put(format_args!(
            "<clipPath id=\"pane{index}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
             <g clip-path=\"url(#pane{index})\">\n",
            Number(left),
            Number(top),
            Number(pane.frame.rect.width()),
            Number(pane.frame.rect.height()),
        ));
        pane.prims.iter().for_each(|prim| svg.prim(prim));
        svg.put(format_args!("</g>\n"));
    }
    scene.front.iter().for_each(|prim| svg.prim(prim));
    svg.put(format_args!("</svg>\n"));
    svg.0
}

/// A coordinate with at most two decimals: stable files, no noise.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (f64::from(self.0) * 100.0).round() / 100.0;
        // Never "-0" or "NaN": both would be refused or differ from file to file.
        if rounded == 0.0 || !rounded.is_finite() { formatter.write_str("0") } else { write!(formatter, "{rounded}") }
    }
}

struct Svg(String);

impl Svg {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        self.0.write_fmt(text).ok();
    }

    fn prim(&mut self, prim: &Prim) {
        match prim {
            Prim::Line { points, stroke } => self.line(points, stroke),
            Prim::Box { rect, radius, fill, stroke } => {
                let (w, h) = (Number(rect.width()), Number(rect.height()));
                let (x, y, r) = (Number(rect.left), Number(rect.top), Number(*radius));
                self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{r}\""));
                match fill {
                    Some(fill) => self.put(format_args!(" fill=\"{fill}\"")),
                    None => self.put(format_args!(" fill=\"none\"")),
                }
                self.stroke(stroke.as_ref());
                self.put(format_args!("/>\n"));
            }
            Prim::Marker { at, shape, radius, fill, stroke } => {
                match shape {
                    MarkerShape::Circle => {
                        let (x, y, r) = (Number(at.x), Number(at.y), Number(*radius));
                        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\""));
                    }
                    _ => {
                        self.put(format_args!("<polygon points=\""));
                        self.points(&outline(*at, *shape, *radius));
                        self.put(format_args!("\""));
                    }
                }
                self.put(format_args!(" fill=\"{fill}\""));
                self.stroke(stroke.as_ref());
                self.put(format_args!("/>\n"));
            }
            Prim::Area { top, bottom, fill } => {
                let outline: Vec<Pos> = top.iter().chain(bottom.iter().rev()).copied().collect();
                self.put(format_args!("<polygon points=\""));
                self.points(&outline);
                self.put(format_args!("\" fill=\"{fill}\"/>\n"));
            }
            Prim::Text(text) => self.text(text),
        }
    }

    fn line(&mut self, points: &[Pos], stroke: &Stroke) {
        self.put(format_args!("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\""));
        self.points(points);
        self.put(format_args!("\""));
        self.stroke(Some(stroke));
        self.put(format_args!("/>\n"));
    }

    fn points(&mut self, points: &[Pos]) {
        for (index, at) in points.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            self.put(format_args!("{space}{},{}", Number(at.x), Number(at.y)));
        }
    }

    fn stroke(&mut self, stroke: Option<&Stroke>) {
        let Some(Stroke { color, width, dash }) = stroke else { return };
        self.put(format_args!(" stroke=\"{color}\" stroke-width=\"{}\"", Number(*width)));
        match dash {
            Dash::Solid => {}
            Dash::Dashed => self.put(format_args!(" stroke-dasharray=\"5 4\"")),
            Dash::Dotted => self.put(format_args!(" stroke-dasharray=\"1.5 3\"")),
        }
    }

    fn text(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        let weight = match text.weight {
            Weight::Regular => 400,
            Weight::Semibold => 600,
        };
        // The position is the middle of the capitals; SVG wants the baseline. 0.364 is half of
        // Inter's cap height.
        let (x, y) = (Number(text.at.x), Number(text.at.y + 0.364 * text.size));
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" \
             fill=\"{}\" xml:space=\"preserve\">",
            Number(text.size),
            text.color,
        ));
        let words = escape(&text.text);
        if is_right_to_left(&text.text) {
            self.put(format_args!("\u{2067}{words}\u{2069}</text>\n"));
        } else {
            self.put(format_args!("{words}</text>\n"));
        }
    }
}

/// The corners of a marker that is not a circle. All shapes look equally large.
pub(super) fn outline(at: Pos, shape: MarkerShape, radius: f32) -> Vec<Pos> {
    let corner = |x: f32, y: f32| Pos { x: at.x + x * radius, y: at.y + y * radius };
    match shape {
        MarkerShape::Square => vec![corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9)],
        MarkerShape::Up => vec![corner(0.0, -0.95), corner(0.95, 0.8), corner(-0.95, 0.8)],
        MarkerShape::Down => vec![corner(0.0, 0.95), corner(0.95, -0.8), corner(-0.95, -0.8)],
        MarkerShape::Diamond | MarkerShape::Circle => {
            vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)]
        }
    }
}

#[cfg(test)]
mod tests {
    use quick_xml::{Reader, events::Event};

    use super::{super::sample, *};
    use crate::charts::{heat, palette::Palette, path, time_series};

    /// The texts of the document in order; fails if it is not well-formed XML.
    fn texts(svg: &str) -> Vec<String> {
        let document = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
    }

    fn is_well_formed(svg: &str) -> bool {
        let mut reader = Reader::from_str(svg);
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
    }

    #[test]
    fn every_sample_is_well_formed_and_refers_to_nothing_outside() {
        for (name, scene) in sample::scenes() {
            let svg = paint(&scene);
            assert!(is_well_formed(&svg), "{name}");
            assert!(!svg.contains("href") && !svg.contains("NaN") && !svg.contains("\"inf"), "{name}");
            assert!(svg.contains("<desc>") || scene.description.is_empty(), "{name}");
        }
    }

    #[test]
    fn words_are_escaped_and_right_to_left_words_isolated() {
        let mut spec = sample::k05();
        spec.title = "a < b & “c”".into();
        let scene =
            time_series::layout(&spec, 800.0, 480.0, time_series::Dress::Full, &Palette::PAPER, &sample::English);
        let words = texts(&paint(&scene));
        assert!(words.iter().any(|text| text == "a < b & “c”"), "{words:?}");
        let mut path = sample::balance();
        path.x_title = "مؤشر التيسير (K03)".into();
        let scene = path::layout(&path, 280.0, 380.0, time_series::Dress::Full, &Palette::PAPER, &sample::English);
        assert!(texts(&paint(&scene)).contains(&"\u{2067}مؤشر التيسير (K03)\u{2069}".to_owned()));
    }

    #[test]
    fn the_grid_s_digits_come_in_the_order_of_the_data() {
        let grid = sample::heat_grid();
        let scene = heat::layout(&grid, 1110.0, heat::ROW_HEIGHT, &Palette::PAPER, &sample::English);
        let words = texts(&paint(&scene));
        let row = words.iter().position(|text| text == "E12").unwrap();
        let digits: String = words[row + 2..row + 24].concat();
        assert_eq!(digits, "1111111133444444444445", "July 2026 is hatched, October open");
    }
}
