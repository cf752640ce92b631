//! Takes the chart out of the window: as a picture, or as the table behind it.

use egui::Ui;

use super::Subject;
use crate::{
    charts::spec::TimeSeries,
    documents::{
        chart_file,
        export::{Format, What},
    },
    ui::{
        Cx, Icon, Intent,
        widgets::{Button, menu},
    },
};

/// The menu of a chart. Files are asked for their place first; the table goes to the clipboard at once.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, spec: &TimeSeries) {
    let t = cx.t;
    let acts = [t.chart_save_svg(), t.chart_save_png(), t.chart_save_table(), t.chart_copy_table()];
    let button = Button::quiet(t.chart_take_out()).icon(Icon::Share).small();
    let Some(chosen) = menu(ui, button, &acts) else { return };
    let card = &subject.kpi.card;
    let format = match chosen {
        0 => Format::Svg,
        1 => Format::Png,
        2 => Format::Xlsx,
        _ => {
            ui.ctx().copy_text(chart_file::clipboard(t, card.unit, spec));
            return;
        }
    };
    cx.ask(Intent::ExportAs(What::Chart(card.id), format));
}
