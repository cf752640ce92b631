//! Icons, drawn from the bundled outlines in the colour of the text beside them.
//!
//! An outline is rasterised once per size in physical pixels, so that it stays crisp at any zoom.
//! Marks that carry a meaning of their own (signals, ratings) are in `widgets::marks`.

use std::collections::HashMap;

use egui::{
    Color32, ColorImage, Context, Id, Pos2, Rect, Response, Sense, TextureHandle, TextureOptions, Ui, pos2, vec2,
};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::tokens::size;

macro_rules! icons {
    ($($name:ident => $file:literal,)*) => {
        /// Every icon that the window uses; named after its file in `assets/icons`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Icon {
            $($name,)*
        }

        impl Icon {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            const fn outline(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../assets/icons/", $file, ".svg")),)*
                }
            }
        }
    };
}

icons! {
    Archive => "archive",
    ArrowDown => "arrow-down",
    ArrowLeft => "arrow-left",
    ArrowRight => "arrow-right",
    ArrowUp => "arrow-up",
    ArrowUpDown => "arrow-up-down",
    BadgeCheck => "badge-check",
    BookOpen => "book-open",
    Building => "building-2",
    Calendar => "calendar",
    CalendarCheck => "calendar-check",
    CalendarDays => "calendar-days",
    ChartLine => "chart-line",
    Check => "check",
    ChevronDown => "chevron-down",
    ChevronLeft => "chevron-left",
    ChevronRight => "chevron-right",
    ChevronUp => "chevron-up",
    Circle => "circle",
    CircleCheck => "circle-check",
    CircleX => "circle-x",
    ClipboardList => "clipboard-list",
    Clock => "clock",
    Command => "command",
    Copy => "copy",
    Database => "database",
    DiamondAlert => "diamond-alert",
    Download => "download",
    Ellipsis => "ellipsis",
    ExternalLink => "external-link",
    Eye => "eye",
    EyeOff => "eye-off",
    File => "file",
    FilePlus => "file-plus",
    FileSpreadsheet => "file-spreadsheet",
    FileText => "file-text",
    Folder => "folder",
    FolderOpen => "folder-open",
    Funnel => "funnel",
    Gavel => "gavel",
    Hand => "hand",
    HardDrive => "hard-drive",
    History => "history",
    Info => "info",
    Keyboard => "keyboard",
    Languages => "languages",
    Layers => "layers",
    LayoutGrid => "layout-grid",
    Link => "link",
    List => "list",
    Lock => "lock",
    LockOpen => "lock-open",
    LogOut => "log-out",
    MessageSquare => "message-square",
    Minus => "minus",
    Monitor => "monitor",
    Moon => "moon",
    Network => "network",
    Paperclip => "paperclip",
    Pause => "pause",
    Pencil => "pencil",
    Play => "play",
    Plus => "plus",
    Presentation => "presentation",
    Printer => "printer",
    Projector => "projector",
    Redo => "redo-2",
    RefreshCw => "refresh-cw",
    RotateCcw => "rotate-ccw",
    Save => "save",
    Scale => "scale",
    Search => "search",
    Settings => "settings",
    Share => "share",
    Shield => "shield",
    StickyNote => "sticky-note",
    Sun => "sun",
    SunMoon => "sun-moon",
    Table => "table",
    Tag => "tag",
    Target => "target",
    Timer => "timer",
    Trash => "trash-2",
    TriangleAlert => "triangle-alert",
    Undo => "undo-2",
    Upload => "upload",
    User => "user",
    Users => "users",
    UsersRound => "users-round",
    Vote => "vote",
    Wrench => "wrench",
    X => "x",
}

/// Textures that exist already, by icon and edge length in physical pixels.
#[derive(Clone, Default)]
struct Rasterised(HashMap<(Icon, u32), TextureHandle>);

impl Icon {
    /// Paints the icon around `center`.
    pub fn paint(self, ui: &Ui, center: Pos2, side: f32, color: Color32) {
        self.paint_with(ui.painter(), center, side, color);
    }

    /// As [`Self::paint`], where only a painter is at hand.
    pub fn paint_with(self, painter: &egui::Painter, center: Pos2, side: f32, color: Color32) {
        let ppp = painter.pixels_per_point();
        let pixels = (side * ppp).round().clamp(1.0, 512.0);
        let Some(texture) = self.texture(painter.ctx(), pixels as u32) else { return };
        // on whole pixels, or the thin strokes blur
        let corner = |middle: f32| (middle * ppp - pixels / 2.0).round() / ppp;
        let rect = Rect::from_min_size(pos2(corner(center.x), corner(center.y)), vec2(pixels, pixels) / ppp);
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        painter.image(texture, rect, whole, color);
    }

    /// Takes `side` × `side` of the layout and paints the icon there; decoration for assistive tools.
    ///
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui) {
    /// use lajna::ui::{Icon, Tokens, tokens::size};
    /// Icon::Clock.show(ui, size::ICON, Tokens::of(ui).bad);
    /// # }
    /// ```
    pub fn show(self, ui: &mut Ui, side: f32, color: Color32) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect.center(), side, color);
        }
        response
    }

    /// At the size that stands in rows and buttons.
    pub fn small(self, ui: &mut Ui, color: Color32) -> Response {
        self.show(ui, size::ICON, color)
    }

    fn texture(self, ctx: &Context, pixels: u32) -> Option<egui::TextureId> {
        let store = Id::unique("lajna icons");
        let known = ctx.data_mut(|data| {
            data.get_temp_mut_or_default::<Rasterised>(store).0.get(&(self, pixels)).map(TextureHandle::id)
        });
        if known.is_some() {
            return known;
        }
        let image = rasterise(self.outline(), pixels)?;
        let texture = ctx.load_texture(format!("icon {self:?} {pixels}"), image, TextureOptions::LINEAR);
        let id = texture.id();
        ctx.data_mut(|data| {
            data.get_temp_mut_or_default::<Rasterised>(store).0.insert((self, pixels), texture);
        });
        Some(id)
    }
}

/// White strokes on nothing; the painter tints them.
fn rasterise(outline: &str, pixels: u32) -> Option<ColorImage> {
    let outline = outline
        .replace("currentColor", "#ffffff")
        // a little lighter than the original, to stand beside 13 px text
        .replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    let tree = Tree::from_str(&outline, &Options::default()).ok()?;
    let mut pixmap = Pixmap::new(pixels, pixels)?;
    let scale = pixels as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let side = pixels as usize;
    Some(ColorImage::from_rgba_premultiplied([side, side], pixmap.data()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_draws_something() {
        for icon in Icon::ALL {
            let image = rasterise(icon.outline(), 16).expect("an outline");
            let inked = image.pixels.iter().filter(|pixel| pixel.a() > 100).count();
            assert!((8..200).contains(&inked), "{icon:?} has {inked} inked pixels");
        }
    }
}
