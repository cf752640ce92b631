//! Keys that hold on every screen.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::Desk;
use crate::ui::{Intent, Section};

impl Desk {
    pub(super) fn shortcuts(&self, ctx: &Context, intents: &mut Vec<Intent>) {
        let pressed =
            |modifiers, key| ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
        // A text field has an undo of its own.
        if ctx.text_edit_focused() {
            return self.shortcuts_anywhere(ctx, intents);
        }
        if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
            intents.push(Intent::Redo);
        } else if pressed(Modifiers::COMMAND, Key::Z) {
            intents.push(Intent::Undo);
        }
        if pressed(Modifiers::ALT, Key::ArrowLeft) {
            intents.push(Intent::Back);
        }
        self.shortcuts_anywhere(ctx, intents);
    }

    fn shortcuts_anywhere(&self, ctx: &Context, intents: &mut Vec<Intent>) {
        let pressed =
            |key| ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key)));
        if pressed(Key::K) {
            intents.push(Intent::OpenPalette);
        }
        if pressed(Key::F) {
            intents.push(Intent::OpenSearch);
        }
        if self.route.is_room() || self.projector.is_open() {
            let pressed = |modifiers| ctx.input_mut(|input| input.consume_key(modifiers, Key::F9));
            if pressed(Modifiers::SHIFT) {
                intents.push(Intent::Present(!self.projector.is_presenting()));
            } else if pressed(Modifiers::NONE) {
                intents.push(Intent::ToggleProjector);
            }
        }
        // over the page of keys the same keys close it
        if self.keys {
            return;
        }
        if ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F1)) {
            intents.push(Intent::ShowKeys);
        }
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
            intents.push(Intent::Go(Section::Help.route()));
        }
    }
}
