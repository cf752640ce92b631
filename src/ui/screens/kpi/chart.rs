//! The chart of the KPI page: the KPI's own chart, with where each figure comes from.

use crate::{
    charts::spec::TimeSeries,
    documents::kpi_chart::{self, Wanted},
    ui::Cx,
};

use super::{Subject, months};

/// What is drawn beside values and limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::screens) struct View {
    /// The chart of moving ranges below.
    pub(in crate::ui::screens) has_ranges: bool,
    /// The same months of the year before, in grey.
    pub(in crate::ui::screens) has_year_before: bool,
}

pub(in crate::ui::screens) fn spec(cx: &Cx<'_>, subject: &Subject, view: View) -> TimeSeries {
    let kpi = &subject.kpi;
    let wanted = Wanted {
        has_ranges: view.has_ranges,
        has_year_before: view.has_year_before,
        ..Wanted::of(kpi, &subject.currency, subject.review_month, cx.env.today())
    };
    let mut spec = kpi_chart::spec(cx.t, &wanted);
    // Why months were left out stands beside the limits; here it would take the chart's room.
    if let Some((method, (_, known))) =
        spec.footer.split_once('\n').and_then(|(it, rest)| Some((it, rest.rsplit_once('\n')?)))
    {
        spec.footer = format!("{method} {known}");
    }
    if let Some(series) = spec.series.first_mut() {
        for (point, month) in series.points.iter_mut().zip(wanted.first.through(wanted.last)) {
            if let Some(reading) = kpi.reading(month) {
                point.note = format!("{}\n{}", point.note, months::origin(cx, reading));
            }
        }
    }
    spec
}
