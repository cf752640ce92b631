//! Scenes that are laid out once per change: whoever draws a chart says what it is drawn from, and gets
//! the scene of the frame before while that is still the same.

use std::sync::Arc;

use egui::{Id, Ui, Vec2};

use super::Style;
use crate::{
    charts::{palette::Palette, scene::Scene, spark::Sparkline, spec::TimeSeries, time_series::Dress},
    domain::Language,
};

/// What a picture of some input is made for.
#[derive(Clone, Copy, PartialEq)]
struct Ground {
    size: Vec2,
    palette: Palette,
    language: Language,
}

#[derive(Clone)]
struct Kept<Of> {
    of: Of,
    ground: Ground,
    scene: Arc<Scene>,
}

/// What can be compared with what was kept.
pub(super) trait Input {
    type Owned: Clone + Send + Sync + 'static;

    fn is(&self, kept: &Self::Owned) -> bool;
    fn owned(&self) -> Self::Owned;
}

impl Input for &Sparkline {
    type Owned = Sparkline;

    fn is(&self, kept: &Self::Owned) -> bool {
        *self == kept
    }

    fn owned(&self) -> Self::Owned {
        (*self).clone()
    }
}

impl Input for (&TimeSeries, Dress) {
    type Owned = (TimeSeries, Dress);

    fn is(&self, kept: &Self::Owned) -> bool {
        *self.0 == kept.0 && self.1 == kept.1
    }

    fn owned(&self) -> Self::Owned {
        (self.0.clone(), self.1)
    }
}

/// The scene that `layout` makes of `of`, or the one kept under `id` if nothing has changed.
pub(super) fn scene<Of: Input>(
    ui: &Ui,
    id: Id,
    of: Of,
    size: Vec2,
    style: &Style<'_>,
    layout: impl FnOnce() -> Scene,
) -> Arc<Scene> {
    let ground = Ground { size, palette: *style.palette, language: style.labels.language() };
    let id = id.with("scene");
    let kept: Option<Arc<Kept<Of::Owned>>> = ui.data(|data| data.get_temp(id));
    if let Some(kept) = kept.filter(|kept| kept.ground == ground && of.is(&kept.of)) {
        return Arc::clone(&kept.scene);
    }
    let scene = Arc::new(layout());
    let kept = Kept { of: of.owned(), ground, scene: Arc::clone(&scene) };
    ui.data_mut(|data| data.insert_temp(id, Arc::new(kept)));
    scene
}
