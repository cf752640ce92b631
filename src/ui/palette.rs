//! One box for everything: the commands of the program (Ctrl+K) and the search over the workspace
//! (Ctrl+F), as one modal list. ↑ ↓ walk, Enter takes, Esc closes.
//!
//! What a command does is an [`Intent`] or an act, the same that its button would ask for.

mod commands;
mod results;

use egui::{
    Context, EventFilter, Frame, Id, Key, Margin, Modal, Modifiers, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};

use crate::{
    i18n::without_marks,
    queries::search::SearchIndex,
    ui::{
        Cx, Dir, Icon, Tokens,
        text::{self, Fit, Text},
        tokens::{radius, size, space, stroke},
        widgets::{TextField, frame},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Commands,
    Search,
}

/// The open box.
#[derive(Debug)]
pub struct Palette {
    mode: Mode,
    query: String,
    marked: usize,
    /// The entries of the last query at the last revision: a query runs once per change.
    found: Option<(String, u64, Vec<Entry>)>,
    fresh: bool,
}

/// One line of the list.
#[derive(Debug)]
struct Entry {
    icon: Icon,
    /// What kind of thing it is; a new kind begins a new group.
    group: String,
    code: String,
    label: String,
    keys: &'static str,
    act: commands::Act,
}

const WIDTH: f32 = 640.0;
const LIST: f32 = 380.0;
const BACKDROP_ID: &str = "lajna palette";

impl Palette {
    pub const fn commands() -> Self {
        Self::new(Mode::Commands)
    }

    pub const fn search() -> Self {
        Self::new(Mode::Search)
    }

    const fn new(mode: Mode) -> Self {
        Self { mode, query: String::new(), marked: 0, found: None, fresh: true }
    }

    /// Draws the box; true when it is to be closed.
    pub fn show(&mut self, ctx: &Context, cx: &mut Cx<'_>, index: &mut SearchIndex) -> bool {
        let t = Tokens::of_context(ctx);
        let dir = Dir::of(ctx);
        self.find(cx, index);
        let paper = Frame::new()
            .fill(t.surface)
            .stroke(egui::Stroke::new(stroke::THIN, t.edge))
            .corner_radius(egui::CornerRadius::same(radius::CARD))
            .inner_margin(Margin::same(space::M as i8));
        let modal = Modal::new(Id::unique(BACKDROP_ID)).frame(paper).show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 2.0 * space::XL));
            // one height whatever is found, so that nothing jumps while a person types
            ui.set_min_height(LIST + 2.0 * size::CONTROL);
            ui.with_layout(dir.column_layout(), |ui| {
                let typed = self.field(ui, cx);
                if typed {
                    self.marked = 0;
                    self.find(cx, index);
                }
                self.list(ui, cx)
            })
            .inner
        });
        let chosen = modal.inner.or_else(|| self.key(ctx));
        self.fresh = false;
        if let Some(entry) = chosen.and_then(|position| self.take(position)) {
            entry.act.carry_out(cx);
            return true;
        }
        modal.should_close() || ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    }

    fn find(&mut self, cx: &Cx<'_>, index: &mut SearchIndex) {
        let revision = cx.workspace().revision();
        let known = self.found.as_ref().is_some_and(|(query, at, _)| *query == self.query && *at == revision);
        if known {
            return;
        }
        let entries = match self.mode {
            Mode::Commands => commands::matching(cx, &self.query),
            Mode::Search => results::found(cx, index, &self.query),
        };
        self.found = Some((self.query.clone(), revision, entries));
    }

    fn entries(&self) -> &[Entry] {
        self.found.as_ref().map_or(&[], |(.., entries)| entries)
    }

    fn take(&mut self, position: usize) -> Option<Entry> {
        let (.., mut entries) = self.found.take()?;
        (position < entries.len()).then(|| entries.swap_remove(position))
    }

    /// The field; it keeps the keyboard while the arrows walk the list.
    fn field(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let id = ui.make_persistent_id("query");
        let (label, hint) = match self.mode {
            Mode::Commands => (cx.t.app_commands(), cx.t.palette_commands_hint()),
            Mode::Search => (cx.t.app_search(), cx.t.app_search_hint()),
        };
        // the box has nothing else to be typed into
        if !ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        self.walk(ui, id);
        let field = TextField::new(label, &mut self.query).label_hidden().placeholder(hint).id(id);
        field.show(ui).changed()
    }

    fn walk(&mut self, ui: &Ui, field: Id) {
        let last = self.entries().len().saturating_sub(1);
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.marked = (self.marked + 1).min(last);
        } else if pressed(Key::ArrowUp) {
            self.marked = self.marked.saturating_sub(1);
        } else if pressed(Key::PageDown) {
            self.marked = (self.marked + 8).min(last);
        } else if pressed(Key::PageUp) {
            self.marked = self.marked.saturating_sub(8);
        }
    }

    fn key(&self, ctx: &Context) -> Option<usize> {
        let entered = !self.fresh && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        (entered && !self.entries().is_empty()).then_some(self.marked)
    }

    fn list(&self, ui: &mut Ui, cx: &Cx<'_>) -> Option<usize> {
        let entries = self.entries();
        if entries.is_empty() {
            let words = match (self.mode, self.query.trim().is_empty()) {
                (Mode::Commands, _) => cx.t.palette_no_command(),
                (Mode::Search, true) => cx.t.app_search_hint(),
                (Mode::Search, false) => cx.t.palette_no_hit(),
            };
            ui.add_space(space::S);
            text::secondary(ui, words);
            return None;
        }
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(LIST).min_scrolled_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
            let mut group = "";
            for (position, entry) in entries.iter().enumerate() {
                if entry.group != group {
                    group = &entry.group;
                    ui.add_space(space::S);
                    let color = Tokens::of(ui).ink3;
                    ui.add(Text::new(group).style(text::SMALL_STRONG).color(color).as_heading());
                    ui.add_space(space::XS);
                }
                if row(ui, entry, position, position == self.marked) {
                    chosen = Some(position);
                }
            }
        });
        chosen
    }
}

fn row(ui: &mut Ui, entry: &Entry, position: usize, marked: bool) -> bool {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    // the keyboard stays in the field: arrow keys walk the list from there
    let response = ui.interact(rect, ui.scope_id().with(("entry", position)), Sense::CLICK);
    if marked || response.hovered() {
        let fill = if marked { t.accent_tint } else { t.sunken };
        ui.painter().rect_filled(rect, radius::CONTROL, fill);
    }
    if marked {
        ui.scroll_to_rect(rect, None);
    }
    let mut start = space::S;
    entry.icon.paint(
        ui,
        dir.place(rect, start, size::ICON).center(),
        size::ICON,
        if marked { t.accent } else { t.ink2 },
    );
    start += size::ICON + space::S;
    if !entry.code.is_empty() {
        let code = text::layout(ui, &entry.code, text::BODY_STRONG, t.ink, Fit::line(150.0));
        let width = code.size().x;
        text::paint(ui, dir.place(rect, start, width), code);
        start += width + space::S;
    }
    let keys = text::layout(ui, entry.keys, text::SMALL, t.ink2, Fit::Free);
    let mut end = space::S;
    if !entry.keys.is_empty() {
        let hint = dir.place_from_end(rect, end, keys.size().x + space::S);
        frame(ui, hint.shrink2(vec2(0.0, 6.0)), radius::CELL, t.surface, t.line);
        text::paint_aligned(ui.painter(), hint, egui::Align2::CENTER_CENTER, keys.clone());
        end += hint.width() + space::S;
    }
    let room = (rect.width() - start - end).max(1.0);
    let line = entry.label.lines().next().unwrap_or_default();
    let label = text::layout(ui, line, text::BODY, t.ink, Fit::line(room));
    text::paint(ui, dir.place(rect, start, room), label);
    response.widget_info(|| {
        let name =
            [entry.code.as_str(), line].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        WidgetInfo::selected(Role::ListBoxOption, true, marked, without_marks(&name))
    });
    response.clicked()
}
