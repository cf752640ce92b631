//! The earlier cards of a KPI: until when each was in force, why it was replaced, and what changed.

use egui::Ui;

use crate::{
    commands::kpi::KpiDraft,
    i18n::{date, list},
    queries::kpi::{Card as KpiCard, Sheet},
    ui::{
        Cx, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::Card,
    },
};

pub(super) fn card(ui: &mut Ui, cx: &Cx<'_>, card: &KpiCard, sheet: &Sheet) {
    let (t, language) = (cx.t, cx.language);
    Card::new().title(t.sheet_versions()).show(ui, |ui| {
        if sheet.versions.is_empty() {
            text::secondary(ui, t.sheet_no_versions());
        }
        let mut after = card.draft();
        for version in &sheet.versions {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::strong(ui, t.sheet_version(version.number, date::month_long(language, version.until.previous())));
            let because = match &version.decision {
                Some((_, decision)) => format!("{} ({decision})", version.reason),
                None => version.reason.clone(),
            };
            text::paragraph(ui, because);
            let changed = changed(cx, &version.card, &after);
            let labels: Vec<&str> = changed.iter().map(|(label, _)| *label).collect();
            text::small(ui, t.sheet_version_changed(list(language, &labels)));
            for (label, was) in &changed {
                let words = t.sheet_version_was(*label, was.as_str());
                ui.add(Text::new(words).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
            }
            let when = date::date(language, version.recorded_at.date());
            text::hint(ui, t.sheet_version_by(version.recorded_by.as_str(), when));
            after = version.card.clone();
        }
    });
}

/// What the card said before it said something else.
fn changed<'t>(cx: &Cx<'t>, before: &KpiDraft, after: &KpiDraft) -> Vec<(&'t str, String)> {
    let (t, language) = (cx.t, cx.language);
    let texts = [
        (t.kpi_definition(), &before.definition, &after.definition),
        (t.term_numerator(), &before.numerator, &after.numerator),
        (t.term_denominator(), &before.denominator, &after.denominator),
    ];
    let mut changed: Vec<(&str, String)> = texts
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(label, before, _)| (label, before.get(language).to_owned()))
        .collect();
    if before.unit != after.unit {
        changed.push((t.kpi_unit(), t.label(before.unit).to_owned()));
    }
    if before.measure != after.measure {
        changed.push((t.kpi_measured_as(), t.label(before.measure).to_owned()));
    }
    if before.factor != after.factor {
        changed.push((t.kpi_factor(), crate::i18n::number::number(language, before.factor, 0)));
    }
    changed
}
