//! Pictures on their way into documents: vector outlines, pixels, or a part of a page.
//!
//! A picture is data: it may not run, load or link anything.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree, WriteOptions, fontdb},
};

use super::{
    fonts,
    markup::{Element, Node, NotXml, parse},
};

/// A picture cannot go into a document.
#[derive(Debug, thiserror::Error)]
pub enum BadPicture {
    #[error("not an SVG picture: {0}")]
    NotSvg(String),
    #[error("too large to draw")]
    TooLarge,
}

/// A picture read once, with the bundled fonts.
pub struct Picture {
    tree: Tree,
}

impl Picture {
    pub fn read(svg: &str) -> Result<Self, BadPicture> {
        static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
            let mut database = fontdb::Database::new();
            for file in fonts::FILES {
                database.load_font_data(file.to_vec());
            }
            database.set_sans_serif_family(fonts::LATIN);
            Arc::new(database)
        });
        let options = Options {
            font_family: fonts::LATIN.to_owned(),
            fontdb: Arc::clone(&FONTS),
            image_href_resolver: ImageHrefResolver {
                resolve_data: ImageHrefResolver::default_data_resolver(),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        let tree = Tree::from_str(svg, &options).map_err(|error| BadPicture::NotSvg(error.to_string()))?;
        Ok(Self { tree })
    }

    /// In the picture's own pixels.
    pub fn width(&self) -> f32 {
        self.tree.size().width()
    }

    /// Height divided by width.
    pub fn aspect(&self) -> f64 {
        f64::from(self.tree.size().height()) / f64::from(self.tree.size().width())
    }

    /// The same picture with its text as outlines: it looks alike where our fonts are missing.
    pub fn outlined(&self) -> String {
        // Hundredths of a pixel: what no printer shows would make the file three times as large.
        let options = WriteOptions { coordinates_precision: 2, transforms_precision: 4, ..WriteOptions::default() };
        self.tree.to_string(&options)
    }

    /// The picture in pixels on white, `width` pixels wide.
    pub fn png(&self, width: u32) -> Result<Vec<u8>, BadPicture> {
        let height = (f64::from(width) * self.aspect()).ceil().clamp(1.0, 8000.0) as u32;
        let scale = width as f32 / self.tree.size().width();
        let mut pixels = Pixmap::new(width, height).ok_or(BadPicture::TooLarge)?;
        pixels.fill(resvg::tiny_skia::Color::WHITE);
        resvg::render(&self.tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        encode(&pixels).map_err(|_| BadPicture::TooLarge)
    }
}

/// Opaque pixels as PNG: three bytes a pixel, since nothing shines through.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.write_header()?.write_image_data(&colours)?;
    Ok(bytes)
}

/// The picture as an element of an HTML page: scripts, foreign content, event handlers, style sheets
/// and links to anything outside the picture are left out; identifiers get `prefix`, because
/// several pictures share one page.
pub fn inline(svg: &str, prefix: &str) -> Result<Element, BadPicture> {
    let mut root = parse(svg).map_err(|error: NotXml| BadPicture::NotSvg(error.to_string()))?;
    if root.name != "svg" {
        return Err(BadPicture::NotSvg("no svg element".to_owned()));
    }
    tame(&mut root, prefix);
    Ok(root)
}

fn tame(element: &mut Element, prefix: &str) {
    const ALLOWED: [&str; 22] = [
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "clipPath",
        "mask",
        "pattern",
        "linearGradient",
        "radialGradient",
        "stop",
        "use",
    ];
    element.children.retain(|node| match node {
        Node::Element(child) => ALLOWED.contains(&&*child.name),
        Node::Text(_) => true,
    });
    element.attributes.retain_mut(|(name, value)| match &**name {
        "id" => {
            *value = format!("{prefix}{value}");
            true
        }
        "href" | "xlink:href" => match value.strip_prefix('#') {
            Some(target) => {
                *value = format!("#{prefix}{target}");
                true
            }
            None => false,
        },
        other if other.starts_with("on") => false,
        _ if value.contains("url(") => {
            let inside = value.matches("url(").count() == value.matches("url(#").count();
            *value = value.replace("url(#", &format!("url(#{prefix}"));
            inside
        }
        _ => true,
    });
    for child in element.elements_mut() {
        tame(child, prefix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::markup::to_html;

    #[test]
    fn a_picture_inside_a_page_cannot_run_load_or_link() {
        let hostile = r##"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9">
            <script>alert(1)</script><style>@import url(http://x)</style><foreignObject/><a href="http://x"/>
            <image href="http://x/y.png"/><use href="other.svg#a"/><clipPath id="c"/>
            <rect fill="url(http://x)" clip-path="url(#c)"/><text>kept</text></svg>"##;
        let html = to_html(&inline(hostile, "f1-").unwrap());
        for harmful in ["script", "alert", "import", "http://x", "foreignObject", "<a", "image", "other.svg"] {
            assert!(!html.contains(harmful), "{harmful} in {html}");
        }
        assert!(html.contains("id=\"f1-c\"") && html.contains("url(#f1-c)") && html.contains("kept"));
    }

    #[test]
    fn text_becomes_outlines_and_pixels() {
        let svg =
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15">K10</text></svg>"#;
        let picture = Picture::read(svg).unwrap();
        assert_eq!(picture.aspect(), 0.5);
        let outlined = picture.outlined();
        assert!(outlined.contains("<path") && !outlined.contains("<text"));
        assert!(picture.png(80).unwrap().starts_with(b"\x89PNG"));
        assert!(Picture::read("<svg").is_err());
    }
}
