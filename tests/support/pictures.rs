//! Renders every screen and main state of the demo into PNG files, without a window or a graphics card:
//!
//! ```text
//! cargo run --example screens -- OUT_DIR [--size 1366x768] [--theme light] [--language en] [--only NAME]
//! ```
//!
//! Without the options: 1366×768 and 1920×1080, light and dark, in all languages. `--only` takes the
//! beginning of a scene's name; the scenes before it are entered, but not drawn.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a command that names the files it wrote and stops at the first surprise"
)]

mod ballots;
mod scenes;
mod slips;
mod soft_renderer;

use std::path::{Path, PathBuf};

use clap::Parser;
use image::{ExtendedColorType, ImageEncoder as _, codecs::png};
use lajna::{domain::Language, ui::tokens::ThemeChoice};

use self::scenes::{SCENES, Window};

#[derive(Parser)]
#[command(about = "Renders every screen of the demo into PNG files")]
struct Options {
    /// The folder for the pictures.
    out: PathBuf,
    #[arg(long, value_parser = size)]
    size: Option<[u16; 2]>,
    #[arg(long, value_parser = ["light", "dark"])]
    theme: Option<String>,
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Only scenes whose name begins so.
    #[arg(long)]
    only: Option<String>,
}

fn size(text: &str) -> Result<[u16; 2], String> {
    let parts = text.split_once('x').and_then(|(width, height)| Some([width.parse().ok()?, height.parse().ok()?]));
    parts.ok_or_else(|| "WIDTHxHEIGHT, as in 1366x768".to_owned())
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "en, fr or ar".to_owned())
}

fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    std::fs::create_dir_all(&options.out)?;
    let folder = tempfile::tempdir()?;
    let demo = scenes::build_demo(folder.path());
    let sizes = options.size.map_or_else(|| vec![[1366, 768], [1920, 1080]], |size| vec![size]);
    let languages = options.language.map_or_else(|| Language::ALL.to_vec(), |language| vec![language]);
    for size in sizes {
        for (theme, name) in [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")] {
            if options.theme.as_ref().is_some_and(|wanted| wanted != name) {
                continue;
            }
            for &language in &languages {
                let [width, height] = size;
                let mut window = Window::new(&demo, size.map(f32::from), theme, language);
                let suffix = format!("{width}x{height}-{name}-{}", language.code());
                draw(&mut window, &options, &suffix)?;
            }
        }
    }
    Ok(())
}

fn draw(window: &mut Window, options: &Options, suffix: &str) -> anyhow::Result<()> {
    let wanted = |name: &str| options.only.as_ref().is_none_or(|only| name.starts_with(only.as_str()));
    let last = SCENES.iter().rposition(|scene| wanted(scene.name)).map_or(0, |last| last + 1);
    for scene in &SCENES[..last] {
        window.enter(scene);
        anyhow::ensure!(window.has_heading(scene), "{} did not come up", scene.name);
        if wanted(scene.name) {
            let image = window.harness.render().map_err(anyhow::Error::msg)?;
            write(&options.out.join(format!("{}-{suffix}.png", scene.name)), &image)?;
        }
    }
    Ok(())
}

/// Without the alpha channel and packed well: pictures stand in the README.
fn write(path: &Path, image: &image::RgbaImage) -> anyhow::Result<()> {
    let opaque: Vec<u8> = image.pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let encoder = png::PngEncoder::new_with_quality(file, png::CompressionType::Best, png::FilterType::Adaptive);
    encoder.write_image(&opaque, image.width(), image.height(), ExtendedColorType::Rgb8)?;
    println!("{}", path.display());
    Ok(())
}
