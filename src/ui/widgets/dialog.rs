//! A dialog: only for what cannot be undone, or for a short form.

use egui::{
    Color32, Context, CornerRadius, Frame, Id, Key, LayerId, Margin, Modal, Modifiers, Order, Popup, Stroke, Ui,
    text_edit::TextEditState,
};

use super::Button;
use crate::ui::{
    Dir, Tokens,
    text::{self, Text},
    tokens::{radius, size, space, stroke},
};

/// What the person answered in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// The primary button, Enter or Ctrl+Enter.
    Confirmed,
    /// The other button or Esc. A click beside the dialog is no answer: typed text would be lost.
    Cancelled,
}

/// A modal dialog. The caller draws it while it is open.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, open: &mut bool) {
/// use lajna::ui::{text, widgets::{Answer, Dialog}};
/// let dialog = Dialog::new("approve", "Approve RMC/2026/10?", "Approve", "Not yet");
/// let (answer, ()) = dialog.show(ui, |ui| {
///     text::secondary(ui, "Later corrections become numbered records.");
/// });
/// match answer {
///     Answer::Open => {}
///     Answer::Confirmed => { /* push the command */ *open = false; }
///     Answer::Cancelled => *open = false,
/// }
/// # }
/// ```
#[must_use = "call show"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    confirm: &'a str,
    cancel: &'a str,
    reason: Option<&'a str>,
    width: f32,
}

impl<'a> Dialog<'a> {
    pub fn new(id: &'a str, title: &'a str, confirm: &'a str, cancel: &'a str) -> Self {
        Self { id: Id::unique(("dialog", id)), title, confirm, cancel, reason: None, width: size::DIALOG }
    }

    /// Why it cannot be confirmed yet.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn show<R>(self, ctx: &Context, content: impl FnOnce(&mut Ui) -> R) -> (Answer, R) {
        let t = Tokens::of_context(ctx);
        let dir = Dir::of(ctx);
        let frame = Frame::new()
            .fill(t.surface)
            .stroke(Stroke::new(stroke::THIN, t.edge))
            .corner_radius(CornerRadius::same(radius::CARD))
            .inner_margin(Margin::same(space::L as i8));
        let focused = ctx.memory(|memory| memory.focused());
        let typing = focused.is_some_and(|id| TextEditState::load(ctx, id).is_some());
        let fresh = self.is_fresh(ctx);
        // taken before the content sees it: a focused list would open, a focused button would be pressed
        let own = LayerId::new(Order::Foreground, self.id);
        let ctrl_enter = ctx.memory(|memory| memory.top_modal_layer()) == Some(own)
            && !Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let shown = Modal::new(self.id).frame(frame).backdrop_color(BACKDROP).show(ctx, |ui| {
            ui.set_width(self.width);
            ui.with_layout(dir.column_layout(), |ui| {
                ui.add(Text::new(self.title).style(text::HEADING).wrap().as_heading());
                let inner = content(ui);
                ui.add_space(space::XS);
                let chosen_by_content = ui.memory(|memory| memory.focused()) != focused;
                (self.buttons(ui, dir, fresh && !chosen_by_content), inner)
            })
            .inner
        });
        let (by_button, inner) = shown.inner;
        let on_top = shown.is_top_modal && !shown.any_popup_open;
        let pressed = |modifiers, key| on_top && ctx.input_mut(|input| input.consume_key(modifiers, key));
        // Enter in a field of one line lets go of the focus; in one of several lines it stays
        let idle = ctx.memory(|memory| memory.focused()).is_none();
        let enter = !fresh && idle && (typing || focused.is_none()) && pressed(Modifiers::NONE, Key::Enter);
        let confirm = self.reason.is_none() && (enter || ctrl_enter);
        let answer = match by_button {
            Answer::Open if confirm => Answer::Confirmed,
            Answer::Open if pressed(Modifiers::NONE, Key::Escape) => Answer::Cancelled,
            answer => answer,
        };
        (answer, inner)
    }

    /// Was the dialog closed in the pass before?
    fn is_fresh(&self, ctx: &Context) -> bool {
        let pass = ctx.cumulative_pass_nr();
        let id = self.id.with("last pass");
        let last = ctx.data(|data| data.get_temp::<u64>(id));
        ctx.data_mut(|data| data.insert_temp(id, pass));
        last.is_none_or(|last| last + 1 < pass)
    }

    /// The primary at the trailing end; it has the focus when the dialog opens.
    fn buttons(&self, ui: &mut Ui, dir: Dir, take_focus: bool) -> Answer {
        let row = egui::vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(row, dir.trailing_layout(), |ui| {
            let confirm = Button::primary(self.confirm).disabled_because(self.reason).show(ui);
            let cancel = Button::secondary(self.cancel).show(ui);
            if take_focus {
                if self.reason.is_none() { confirm.request_focus() } else { cancel.request_focus() }
            }
            match (confirm.clicked(), cancel.clicked()) {
                (true, _) => Answer::Confirmed,
                (_, true) => Answer::Cancelled,
                _ => Answer::Open,
            }
        })
        .inner
    }
}

#[expect(clippy::disallowed_methods, reason = "a shade over whatever the theme's colours are")]
const BACKDROP: Color32 = Color32::from_black_alpha(90);
