//! What the views of the room have in common: their title line, and where they want to go.

use egui::{Event, Key, Modifiers, Ui};

use super::quick::Editing;
use crate::{
    domain::{Id, ItemKind, Quorum, kind},
    queries::{attendance::About, room::Room},
    ui::{
        Cx, Dir, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Tint},
    },
};

/// Where a view wants to go.
#[derive(Debug, Default)]
pub(super) enum Step {
    #[default]
    Stay,
    /// The current item is done: on to the next.
    Done,
    Item(Id<kind::AgendaItem>),
    /// The item where work of this kind is done.
    Kind(ItemKind),
    Element(Id<kind::Element>),
    /// The signal of a KPI that nobody has answered yet.
    Signal(Id<kind::Kpi>),
    /// The next element that has no record yet; after the last one the next item.
    NextElement,
    /// A further round of silent scoring for this element.
    ScoreAgain(Id<kind::Element>),
    /// A record to be edited in the bar at the bottom.
    Edit(Box<Editing>),
}

impl Step {
    pub(super) fn or(self, other: Self) -> Self {
        if matches!(self, Self::Stay) { other } else { self }
    }
}

/// The title line of an item: what it is about, and the one thing to do.
#[derive(Default)]
pub(super) struct Head<'a> {
    pub title: &'a str,
    pub subtitle: &'a str,
    pub badge: Option<(Tint, &'a str)>,
    pub primary: &'a str,
    /// Why the primary action is unavailable.
    pub reason: Option<&'a str>,
    pub secondary: Option<&'a str>,
}

/// What was chosen in the title line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pressed {
    pub primary: bool,
    pub secondary: bool,
}

impl Head<'_> {
    /// Draws the line; `enter` (Ctrl+Enter) counts as the primary action where it is available.
    pub(super) fn show(&self, ui: &mut Ui, enter: bool) -> Pressed {
        let t = Tokens::of(ui);
        let mut pressed = Pressed::default();
        Dir::row_of_height(ui, HEAD, |ui| {
            let room = (ui.available_width() - self.actions(ui)).max(size::MIN_FIELD);
            let dir = Dir::of(ui);
            ui.allocate_ui_with_layout(egui::vec2(room, HEAD), dir.column_layout(), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                Dir::row_of_height(ui, text::TITLE.line, |ui| {
                    let badge = self.badge.map(|(tint, words)| Badge::new(tint, words));
                    let badge_room = badge.as_ref().map_or(0.0, |badge| badge.width(ui) + space::M);
                    let title = Text::new(self.title).style(text::TITLE).elide().as_heading();
                    ui.add(title.max_width(ui.available_width() - badge_room));
                    if let Some(badge) = badge {
                        ui.add(badge);
                    }
                });
                ui.add(Text::new(self.subtitle).color(t.ink2).elide());
            });
            Dir::at_trailing_end(ui, |ui| {
                if !self.primary.is_empty() {
                    let button = Button::primary(self.primary).shortcut(CTRL_ENTER).disabled_because(self.reason);
                    pressed.primary = button.show(ui).clicked();
                }
                if let Some(secondary) = self.secondary {
                    pressed.secondary = Button::secondary(secondary).show(ui).clicked();
                }
            });
        });
        pressed.primary |= enter && self.reason.is_none() && !self.primary.is_empty();
        pressed
    }

    fn actions(&self, ui: &Ui) -> f32 {
        let width = |label: &str| text::width(ui, label, text::BODY_STRONG) + 2.0 * space::M + space::S;
        let keys = text::width(ui, CTRL_ENTER, text::SMALL) + space::S;
        let primary = if self.primary.is_empty() { 0.0 } else { width(self.primary) + keys };
        primary + self.secondary.map_or(0.0, width) + space::L
    }
}

/// Title and subtitle.
const HEAD: f32 = 52.0;
pub(super) const CTRL_ENTER: &str = "Ctrl+Enter";

/// A key without Ctrl or Alt, while nobody is typing and no list is open.
///
/// The character that a keyboard sends along with the key goes with it: a field that takes the focus because
/// of the key does not begin with it.
pub(super) fn plain_key(ui: &Ui, key: Key) -> bool {
    if ui.text_edit_focused() || egui::Popup::is_any_open(ui) {
        return false;
    }
    ui.input_mut(|input| {
        let at = input.events.iter().position(|event| is_press(event, key));
        let pressed = input.consume_key(Modifiers::NONE, key);
        if let Some(at) = at.filter(|_| pressed)
            && matches!(input.events.get(at), Some(Event::Text(_)))
        {
            input.events.remove(at);
        }
        pressed
    })
}

fn is_press(event: &Event, wanted: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, modifiers, .. }
        if *key == wanted && modifiers.matches_logically(Modifiers::NONE))
}

/// Why ratings, approvals and decisions are not available now; `None` while they are.
pub(super) fn frozen(cx: &Cx<'_>, room: &Room) -> Option<String> {
    if cx.is_read_only() {
        return Some(cx.t.app_read_only().to_owned());
    }
    (!room.quorum.holds()).then(|| quorum_sentence(cx, room))
}

/// [`frozen`] while a matter is dealt with for which some have left the room.
pub(super) fn frozen_about(cx: &Cx<'_>, room: &Room, about: About) -> Option<String> {
    let quorum = room.quorum_about(about);
    frozen(cx, room).or_else(|| (!quorum.holds()).then(|| sentence(cx, quorum)))
}

/// What is lacking for a quorum.
pub(super) fn quorum_sentence(cx: &Cx<'_>, room: &Room) -> String {
    sentence(cx, room.quorum)
}

fn sentence(cx: &Cx<'_>, quorum: Quorum) -> String {
    if quorum.present >= quorum.needed {
        cx.t.refusal_no_leader().to_owned()
    } else {
        cx.t.refusal_no_quorum(quorum.present, quorum.needed)
    }
}
