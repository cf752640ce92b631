//! A window without a window: fonts, themes and direction as in the product.

use egui::{Theme, Ui, Vec2};
use egui_kittest::{Harness, HarnessBuilder};
use lajna::ui::{self, Dir, Tokens, Words};

use super::soft_renderer::SoftRenderer;

/// A builder with the product's fonts and both themes installed, drawn on the processor.
pub fn builder<State>(size: impl Into<Vec2>, theme: Theme) -> HarnessBuilder<State> {
    Harness::<State>::builder()
        .with_size(size)
        .with_theme(theme)
        .with_max_steps(8)
        .renderer(SoftRenderer::default())
        .with_context_setup(ui::install)
}

/// A window that draws `content` with this state, in this direction.
pub fn window<'a, State: 'a>(
    size: impl Into<Vec2>,
    theme: Theme,
    dir: Dir,
    state: State,
    mut content: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    builder(size, theme).build_ui_state(
        move |ui, state| {
            ui::begin_frame(ui, dir, Words::default());
            // the whole window, without the margin that the harness adds
            let whole = ui.content_rect();
            let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
            root.set_clip_rect(whole);
            root.painter().rect_filled(whole, 0, Tokens::of(&root).paper);
            content(&mut root, state);
        },
        state,
    )
}
