//! A pane as an egui_plot plot, in the data's own coordinates.

use egui::{Color32, Id, Pos2, Sense, Shape, Ui, UiBuilder, Vec2};
use egui_plot::{Plot, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use super::{Style, shapes};
use crate::charts::scene::{Pane, Pos};

/// Everything inside one pane. One item, so that order, dashes and markers are those of the scene
/// and of the paper.
struct PaneItem<'a> {
    pane: &'a Pane,
    style: Style<'a>,
    base: PlotItemBase,
}

impl PlotItem for PaneItem<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let place = |at: Pos| -> Pos2 {
            let [x, y] = self.pane.frame.data_at(at);
            transform.position_from_point(&PlotPoint::new(x, y))
        };
        for prim in &self.pane.prims {
            shapes::push(ui.ctx(), prim, &place, &self.style, shapes);
        }
    }

    fn initialize(&mut self, _x_range: std::ops::RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        Color32::from(self.style.palette.ink2)
    }

    fn allow_hover(&self) -> bool {
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        let frame = &self.pane.frame;
        PlotBounds::from_min_max([frame.x.0, frame.y.0], [frame.x.1, frame.y.1])
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}

pub(super) fn show(ui: &mut Ui, id: Id, pane: &Pane, origin: Pos2, style: &Style<'_>) {
    let frame = pane.frame;
    let min = origin + Vec2::new(frame.rect.left, frame.rect.top);
    let rect = egui::Rect::from_min_size(min, Vec2::new(frame.rect.width(), frame.rect.height()));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    // Pointing belongs to the whole chart: a pane that sensed clicks would steal them.
    let plot = Plot::new(id)
        .id(id)
        .width(rect.width())
        .height(rect.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover());
    plot.show(&mut child, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([frame.x.0, frame.y.0], [frame.x.1, frame.y.1]));
        plot.add(PaneItem { pane, style: *style, base: PlotItemBase::new(String::new()) });
    });
}
