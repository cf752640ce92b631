//! What the room sees on the wall: a second window for a second screen, or the same view over the whole
//! of the only one.
//!
//! It is drawn from a [`View`] alone. A view is made from read models and has no place for what is not
//! for the wall: notes, drafts, names of those who scored, confidential items. The window draws nothing
//! of its own accord: it is drawn again when its view has changed.

mod draw;
mod view;

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use egui::{Context, Key, Modifiers, Ui, ViewportBuilder, ViewportCommand, ViewportId};

pub use draw::show;
pub use view::{Decided, Distribution, Evidence, Level, Light, Matter, Remaining, Standing, View, Where, view};

use crate::i18n::Messages;

/// Whether and how the wall is shown.
#[derive(Default)]
pub struct Projector {
    is_open: bool,
    is_presenting: bool,
    shared: Arc<Shared>,
}

/// What the window of the second screen has in common with this one.
#[derive(Default)]
struct Shared {
    view: Mutex<Option<View>>,
    /// The window was closed from its own side.
    closed: AtomicBool,
}

impl Shared {
    /// Whether the view is another one than before.
    fn put(&self, view: View) -> bool {
        let mut held = self.view.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = held.as_ref() != Some(&view);
        *held = Some(view);
        is_new
    }

    fn get(&self) -> Option<View> {
        self.view.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Projector {
    pub const fn is_open(&self) -> bool {
        self.is_open
    }

    pub const fn is_presenting(&self) -> bool {
        self.is_presenting
    }

    /// Opens or closes the second window.
    pub fn toggle(&mut self) {
        self.is_open = !self.is_open;
        self.shared.closed.store(false, Ordering::Relaxed);
    }

    /// Gives the whole screen to the view, or takes it back.
    pub fn present(&mut self, ctx: &Context, on: bool) {
        if self.is_presenting != on {
            self.is_presenting = on;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(on));
        }
    }

    /// Keeps the second window open with what it is to show.
    pub fn show_window(&mut self, ctx: &Context, t: &'static Messages, view: View) {
        if self.shared.closed.swap(false, Ordering::Relaxed) {
            self.is_open = false;
        }
        if !self.is_open {
            return;
        }
        if self.shared.put(view) {
            ctx.request_repaint_of(Self::id());
        }
        let shared = Arc::clone(&self.shared);
        let window = ViewportBuilder::default()
            .with_app_id("lajna")
            .with_title(t.projector_title())
            .with_inner_size([1366.0, 768.0]);
        ctx.show_viewport_deferred(Self::id(), window, move |ui, _| {
            if let Some(view) = shared.get() {
                show(ui, t, &view);
            }
            if keys(ui) {
                shared.closed.store(true, Ordering::Relaxed);
                ui.request_repaint_of(ViewportId::ROOT);
            }
        });
    }

    fn id() -> ViewportId {
        ViewportId::from_hash_of("lajna projector")
    }
}

/// The keys of the second window: F11 fills its screen. Whether it is to be closed.
fn keys(ui: &Ui) -> bool {
    let is_own = ui.viewport_id() != ViewportId::ROOT;
    let pressed = |key| is_own && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F11) {
        let full = ui.input(|input| input.viewport().fullscreen.unwrap_or_default());
        ui.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
    }
    let closed = is_own && ui.input(|input| input.viewport().close_requested());
    pressed(Key::Escape) || pressed(Key::F9) || closed
}
