//! Pictures: pixels for every reader, and outlines beside them for those that draw vectors.

use std::{num::NonZero, thread};

use super::{body::value, template::Template};
use crate::documents::{
    markup::Element,
    model::{Block, Document, Figure},
    svg::{BadPicture, Picture},
};

/// English metric units in a twentieth of a point.
const EMU_PER_TWIP: f64 = 635.0;
/// Pixels per inch, for the programs that do not draw the outlines.
const RESOLUTION: f64 = 150.0;
/// A picture leaves room for its caption: at most this high, in twentieths of a point.
const HIGHEST: f64 = 11_000.0;

/// A picture as it goes into the file.
pub struct Drawn {
    /// In twentieths of a point.
    width: f64,
    height: f64,
    png: Vec<u8>,
    svg: String,
}

impl Drawn {
    fn new(figure: &Figure, text_width: u32) -> Result<Self, BadPicture> {
        let picture = Picture::read(&figure.svg)?;
        let width = (f64::from(text_width) * figure.share()).min(HIGHEST / picture.aspect());
        let pixels = (width / 1440.0 * RESOLUTION).round().clamp(1.0, 4000.0) as u32;
        Ok(Self { width, height: width * picture.aspect(), png: picture.png(pixels)?, svg: picture.outlined() })
    }
}

/// Every figure of the document, in its order. Drawing pixels is nearly all the work of writing a
/// document, so the figures are shared out among the processor's cores.
pub fn draw_all(document: &Document, text_width: u32) -> Result<Vec<Drawn>, BadPicture> {
    let figures: Vec<&Figure> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
        .collect();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = figures.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = figures
            .chunks(share)
            .map(|chunk| {
                scope.spawn(move || {
                    chunk.iter().map(|figure| Drawn::new(figure, text_width)).collect::<Result<Vec<_>, _>>()
                })
            })
            .collect();
        let mut drawn = Vec::with_capacity(figures.len());
        for worker in workers {
            drawn.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(drawn)
    })
}

/// Adds the picture's parts and gives the `w:drawing` that shows them.
pub fn embed(figure: &Figure, drawn: Drawn, number: usize, template: &mut Template) -> Element {
    template.declare_ending("png", "image/png");
    template.declare_ending("svg", "image/svg+xml");
    let png = template.add_part("image", &format!("media/figure{number}.png"), None, drawn.png);
    let svg = template.add_part("image", &format!("media/figure{number}.svg"), None, drawn.svg.into_bytes());

    let size = (emu(drawn.width), emu(drawn.height));
    let extent = |name: &'static str| Element::new(name).attr("cx", size.0.clone()).attr("cy", size.1.clone());
    let described = |name: &'static str| {
        Element::new(name)
            .attr("id", number.to_string())
            .attr("name", format!("Figure {number}"))
            .attr("descr", figure.alt.on_one_line())
    };
    let shape = Element::new("pic:spPr")
        .child(Element::new("a:xfrm").child(Element::new("a:off").attr("x", "0").attr("y", "0")).child(extent("a:ext")))
        .child(Element::new("a:prstGeom").attr("prst", "rect").child(Element::new("a:avLst")));
    let content = Element::new("pic:pic")
        .child(Element::new("pic:nvPicPr").child(described("pic:cNvPr")).child(Element::new("pic:cNvPicPr")))
        .child(
            Element::new("pic:blipFill")
                .child(blip(png, svg))
                .child(Element::new("a:stretch").child(Element::new("a:fillRect"))),
        )
        .child(shape);
    let graphic = Element::new("a:graphic").child(
        Element::new("a:graphicData")
            .attr("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
            .child(content),
    );
    let inline = Element::new("wp:inline")
        .attr("distT", "0")
        .attr("distB", "0")
        .attr("distL", "0")
        .attr("distR", "0")
        .child(extent("wp:extent"))
        .child(described("wp:docPr"))
        .child(
            Element::new("wp:cNvGraphicFramePr").child(Element::new("a:graphicFrameLocks").attr("noChangeAspect", "1")),
        )
        .child(graphic);
    Element::new("w:drawing").child(inline)
}

/// The pixels, with the outlines in the extension that Office 2016 introduced.
fn blip(png: String, svg: String) -> Element {
    let vector = Element::new("asvg:svgBlip")
        .attr("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main")
        .attr("r:embed", svg);
    Element::new("a:blip").attr("r:embed", png).child(
        Element::new("a:extLst")
            .child(Element::new("a:ext").attr("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}").child(vector)),
    )
}

fn emu(twips: f64) -> String {
    format!("{}", (twips * EMU_PER_TWIP).round().max(1.0))
}

/// The word behind the page as a drawn shape in a header, the way Word itself makes watermarks.
pub fn watermark(text: &str, number: usize) -> Element {
    let letters = text.chars().count().clamp(3, 40) as f64;
    let (width, height) = (430.0, (430.0 / letters * 1.7).min(160.0));
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.0}pt;height:{height:.0}pt;rotation:315;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    let shape_type = Element::new("v:shapetype")
        .attr("id", "_x0000_t136")
        .attr("coordsize", "21600,21600")
        .attr("o:spt", "136")
        .attr("adj", "10800")
        .attr("path", "m@7,l@8,m@5,21600l@6,21600e")
        .child(Element::new("v:formulas").children(WORD_ART.map(|formula| Element::new("v:f").attr("eqn", formula))))
        .child(
            Element::new("v:path")
                .attr("textpathok", "t")
                .attr("o:connecttype", "custom")
                .attr("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800")
                .attr("o:connectangles", "270,180,90,0"),
        )
        .child(Element::new("v:textpath").attr("on", "t").attr("fitshape", "t"));
    let shape = Element::new("v:shape")
        .attr("id", format!("LajnaWatermark{number}"))
        .attr("o:spid", format!("_x0000_s{}", 2049 + number))
        .attr("type", "#_x0000_t136")
        .attr("alt", "")
        .attr("style", style)
        .attr("o:allowincell", "f")
        .attr("fillcolor", "#e3e9e9")
        .attr("stroked", "f")
        .child(
            Element::new("v:textpath")
                .attr("style", "font-family:Arial;font-size:1pt;font-weight:bold")
                .attr("string", text),
        );
    Element::new("w:r")
        .child(Element::new("w:rPr").child(Element::new("w:noProof")).child(value("w:lang", "en-GB")))
        .child(Element::new("w:pict").child(shape_type).child(shape))
}

/// The guide formulas of VML's plain-text shape (ECMA-376 part 4, shape type 136).
const WORD_ART: [&str; 13] = [
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
];
