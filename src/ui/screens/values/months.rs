//! Where a month stands: what is still due, what is late from earlier months, and whether it is closed.

use egui::Ui;

use crate::{
    commands::KpiCommand,
    domain::{Id, Month, kind},
    i18n::date,
    queries::{
        kpi::{Kpi, KpiList},
        month::{self, ClosedMonth},
    },
    ui::{
        Cached, Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, tooltip},
    },
};

/// So many codes are named, the rest counted.
const NAMED: usize = 8;
/// How far back late figures are looked for.
const BACK: i32 = 24;

#[derive(Debug, Default)]
pub(super) struct Months {
    closed: Cached<(), Vec<ClosedMonth>>,
}

impl Months {
    /// The cell that was asked for.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        list: &KpiList,
        kpis: &[&Kpi],
        month: Month,
    ) -> rusqlite::Result<Option<(Id<kind::Kpi>, Month)>> {
        let (t, language) = (cx.t, cx.language);
        let closed = cx.read(&mut self.closed, (), &["closed_month"], month::closed)?;
        let own = closed.iter().find(|closed| closed.month == month);
        let named = date::month_long(language, month);
        let reported = kpis.iter().filter(|kpi| kpi.reading(month).is_some()).count();
        let due: Vec<(&Kpi, Month)> =
            kpis.iter().filter(|kpi| kpi.awaits(month, list.review_month)).map(|kpi| (*kpi, month)).collect();
        let earliest = list.review_month.plus(-BACK);
        let late: Vec<(&Kpi, Month)> = earliest
            .through(list.review_month.previous())
            .rev()
            .filter(|earlier| *earlier != month)
            .flat_map(|earlier| kpis.iter().map(move |kpi| (*kpi, earlier)))
            .filter(|(kpi, earlier)| kpi.awaits(*earlier, list.review_month))
            .collect();
        let mut asked = None;
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            text::strong(ui, t.values_reported(named.as_str(), reported, kpis.len()));
            asked = self::named(ui, cx, t.values_due(), &due).or(asked);
            if !late.is_empty() {
                Icon::TriangleAlert.small(ui, Tokens::of(ui).bad);
                asked = self::named(ui, cx, t.values_late(), &late).or(asked);
            }
            Dir::at_trailing_end(ui, |ui| self::act(ui, cx, list, month, own));
        });
        Ok(asked)
    }
}

/// A word and the cells that it is about, each a button that leads there.
fn named(ui: &mut Ui, cx: &Cx<'_>, word: &str, cells: &[(&Kpi, Month)]) -> Option<(Id<kind::Kpi>, Month)> {
    if cells.is_empty() {
        return None;
    }
    let mut asked = None;
    text::secondary(ui, word);
    for (kpi, month) in cells.iter().take(NAMED) {
        let at = date::month_long(cx.language, *month);
        let name = format!("{} {at}", kpi.card.code);
        if tooltip(Button::quiet(&kpi.card.code).name(&name).small().show(ui), &name).clicked() {
            asked = Some((kpi.card.id, *month));
        }
    }
    if cells.len() > NAMED {
        text::secondary(ui, cx.t.values_and_more(cells.len() - NAMED));
    }
    asked
}

/// Closes the month, or opens it again; says who closed it.
fn act(ui: &mut Ui, cx: &mut Cx<'_>, list: &KpiList, month: Month, closed: Option<&ClosedMonth>) {
    let (t, language) = (cx.t, cx.language);
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let named = date::month_name(language, month);
    if let Some(closed) = closed {
        if Button::quiet(&t.values_reopen(named)).small().disabled_because(read_only).show(ui).clicked() {
            cx.act(KpiCommand::ReopenMonth(month));
        }
        let when = date::date(language, closed.closed_at.date());
        let words = t.values_closed(closed.closed_by.as_str(), when);
        ui.add(Text::new(words).style(text::SMALL).color(Tokens::of(ui).ink2));
        Icon::Lock.small(ui, Tokens::of(ui).ink2);
        return;
    }
    let over = month <= list.review_month;
    let reason = read_only.or_else(|| (!over).then(|| t.values_not_over()));
    let button = Button::quiet(&t.values_close(named)).icon(Icon::Lock).small().disabled_because(reason).show(ui);
    if tooltip(button, t.values_close_hint()).clicked() {
        cx.act(KpiCommand::CloseMonth(month));
    }
}
