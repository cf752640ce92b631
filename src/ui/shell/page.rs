//! A page: margins, the title line, and the content below it.

use egui::{Frame, Ui, vec2};

use super::page_margin;
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Text},
    tokens::{size, space},
    widgets::{Badge, Button, Tint},
};

/// The title line: title, subtitle, badges, and actions at the trailing end, the primary last.
#[derive(Clone, Debug, Default)]
#[must_use = "show it in a page"]
pub struct PageHead<'a> {
    title: &'a str,
    subtitle: &'a str,
    badges: Vec<Badge<'a>>,
    actions: Vec<Action<'a>>,
    primary: Option<Action<'a>>,
}

#[derive(Clone, Copy, Debug)]
struct Action<'a> {
    label: &'a str,
    icon: Option<Icon>,
    reason: Option<&'a str>,
    keys: Option<&'a str>,
}

impl<'a> PageHead<'a> {
    pub fn new(title: &'a str) -> Self {
        Self { title, ..Self::default() }
    }

    pub fn subtitle(mut self, text: &'a str) -> Self {
        self.subtitle = text;
        self
    }

    pub fn badge(mut self, tint: Tint, words: &'a str) -> Self {
        self.badges.push(Badge::new(tint, words));
        self
    }

    /// A badge with a mark.
    pub fn marked(mut self, badge: Badge<'a>) -> Self {
        self.badges.push(badge);
        self
    }

    /// A secondary action; a reason makes it unavailable.
    pub fn action(mut self, icon: Option<Icon>, label: &'a str, reason: Option<&'a str>) -> Self {
        self.actions.push(Action { label, icon, reason, keys: None });
        self
    }

    /// The one primary action of the screen.
    pub fn primary(mut self, icon: Option<Icon>, label: &'a str, reason: Option<&'a str>) -> Self {
        self.primary = Some(Action { label, icon, reason, keys: None });
        self
    }

    /// The key of the primary action, shown on its button; the screen acts on it.
    pub fn primary_key(mut self, keys: &'a str) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.keys = Some(keys);
        }
        self
    }

    fn show(&self, ui: &mut Ui) -> PageResponse {
        let mut done = PageResponse::default();
        let t = Tokens::of(ui);
        Dir::row_of_height(ui, HEAD, |ui| {
            let actions = self.actions_width(ui);
            let dir = Dir::of(ui);
            let room = (ui.available_width() - actions - space::M).max(size::MIN_FIELD);
            ui.allocate_ui_with_layout(vec2(room, HEAD), dir.row_layout(), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.x = space::M;
                let badges: f32 = self.badges.iter().map(|badge| badge.width(ui) + space::M).sum();
                let title = Text::new(self.title).style(text::TITLE).elide().as_heading();
                ui.add(title.max_width((room - badges).max(size::MIN_FIELD)));
                for badge in &self.badges {
                    ui.add(*badge);
                }
                if !self.subtitle.is_empty() {
                    ui.add(Text::new(self.subtitle).color(t.ink2).elide());
                }
            });
            Dir::at_trailing_end(ui, |ui| {
                done.primary = self.primary.is_some_and(|action| action.button(Button::primary(action.label), ui));
                for (index, action) in self.actions.iter().enumerate().rev() {
                    if action.button(Button::secondary(action.label), ui) {
                        done.action = Some(index);
                    }
                }
            });
        });
        done
    }

    fn actions_width(&self, ui: &Ui) -> f32 {
        let width = |action: &Action<'_>| {
            let icon = if action.icon.is_some() { size::ICON + space::S } else { 0.0 };
            let keys = action.keys.map_or(0.0, |keys| text::width(ui, keys, text::SMALL) + space::S);
            text::width(ui, action.label, text::BODY_STRONG) + icon + keys + 2.0 * space::M + space::S
        };
        self.actions.iter().chain(&self.primary).map(width).sum()
    }
}

impl Action<'_> {
    fn button(&self, button: Button<'_>, ui: &mut Ui) -> bool {
        let button = button.disabled_because(self.reason);
        let button = if let Some(icon) = self.icon { button.icon(icon) } else { button };
        let button = if let Some(keys) = self.keys { button.shortcut(keys) } else { button };
        button.show(ui).clicked()
    }
}

const HEAD: f32 = 36.0;

/// What was clicked in the title line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageResponse {
    pub primary: bool,
    /// The secondary action with this index.
    pub action: Option<usize>,
}

/// Margins, title line, content. A page does not scroll; its lists and tables do.
pub struct Page;

impl Page {
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui) {
    /// use lajna::ui::{Icon, shell::{Page, PageHead}, text, widgets::Card};
    /// let head = PageHead::new("Overview")
    ///     .subtitle("Reviewing October 2026")
    ///     .action(Some(Icon::Share), "Agenda pack", None)
    ///     .primary(Some(Icon::Presentation), "Open the room", None);
    /// let (clicked, ()) = Page::show(ui, &head, |ui| {
    ///     Card::new().show(ui, |ui| text::body(ui, "…"));
    /// });
    /// if clicked.primary { /* open the room */ }
    /// # }
    /// ```
    pub fn show<R>(ui: &mut Ui, head: &PageHead<'_>, content: impl FnOnce(&mut Ui) -> R) -> (PageResponse, R) {
        let dir = Dir::of(ui);
        Frame::new()
            .inner_margin(page_margin())
            .show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                ui.with_layout(dir.column_layout(), |ui| {
                    let done = head.show(ui);
                    ui.add_space(space::XS);
                    (done, content(ui))
                })
                .inner
            })
            .inner
    }
}
