//! The card of a KPI: what counts, what it is for, who answers for it; editable where the committee may.

mod links;
mod versions;

use egui::{ScrollArea, Ui};

use self::links::LinksForm;
use super::{
    Subject,
    sheet::{Progress, SheetForm},
};
use crate::{
    domain::{Id, Range, kind},
    i18n::number,
    queries::kpi::{self, Card as KpiCard, Choices, Sheet},
    ui::{
        Cached, Cx, Dir, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Notice, key_values, link},
    },
};

#[derive(Default)]
pub(super) struct CardTab {
    choices: Cached<Id<kind::Kpi>, Choices>,
    sheet: Cached<Id<kind::Kpi>, Sheet>,
    form: Option<SheetForm>,
    links: Option<LinksForm>,
}

impl CardTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) -> rusqlite::Result<()> {
        let card = &subject.kpi.card;
        let choices = cx.read(&mut self.choices, card.id, &kpi::CHOICE_TABLES, kpi::choices)?;
        if let Some(form) = &mut self.form {
            if form.show(ui, cx, &choices) != Progress::Editing {
                self.form = None;
            }
            return Ok(());
        }
        let sheet = cx.read(&mut self.sheet, card.id, &kpi::SHEET_TABLES, |db| kpi::sheet(db, card.id))?;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if card.decision_use.is_empty() {
                Notice::warn(cx.t.kpi_decision_use(), cx.t.kpi_no_decision_use()).show(ui);
            }
            Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
                if column == 0 {
                    Card::new().show(ui, |ui| self.texts(ui, cx, subject));
                    ui.add_space(space::S);
                    versions::card(ui, cx, card, &sheet);
                } else {
                    Card::new().show(ui, |ui| facts(ui, cx, card));
                    ui.add_space(space::S);
                    Card::new().show(ui, |ui| self.linked(ui, cx, subject));
                    ui.add_space(space::S);
                    Card::new().show(ui, |ui| below(ui, cx, card, &sheet));
                }
            });
        });
        if let Some(links) = &mut self.links
            && links.show(ui, cx, card.id, &choices)
        {
            self.links = None;
        }
        Ok(())
    }

    fn texts(&mut self, ui: &mut Ui, cx: &Cx<'_>, subject: &Subject) {
        let card = &subject.kpi.card;
        let (t, language) = (cx.t, cx.language);
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            ui.add(Text::new(card.name.get(language)).style(text::HEADING).elide().as_heading());
            Dir::at_trailing_end(ui, |ui| {
                let read_only = cx.is_read_only().then(|| t.app_read_only());
                if Button::quiet(t.kpi_edit_card()).small().disabled_because(read_only).show(ui).clicked() {
                    self.form = Some(SheetForm::edit(&subject.kpi, subject.review_month, language));
                }
            });
        });
        let texts = [
            (t.kpi_definition(), &card.definition),
            (t.term_numerator(), &card.numerator),
            (t.term_denominator(), &card.denominator),
            (t.term_data_source(), &card.source),
            (t.sheet_method(), &card.method),
            (t.kpi_limitations(), &card.limitations),
            (t.kpi_gaming(), &card.gaming),
            (t.kpi_decision_use(), &card.decision_use),
        ];
        for (label, names) in texts.into_iter().filter(|(_, names)| !names.is_empty()) {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::small(ui, label);
            text::paragraph(ui, names.get(language));
            ui.add_space(space::XS);
        }
    }

    fn linked(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let (t, language, kpi) = (cx.t, cx.language, &subject.kpi);
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            text::small(ui, t.kpi_elements());
            Dir::at_trailing_end(ui, |ui| {
                let read_only = cx.is_read_only().then(|| t.app_read_only());
                if Button::quiet(t.kpi_edit_links()).small().disabled_because(read_only).show(ui).clicked() {
                    self.links = Some(LinksForm::new(kpi));
                }
            });
        });
        Dir::wrapped_row(ui, |ui| {
            for element in &kpi.elements {
                let name = format!("{} {}", element.code, element.name.get(language));
                if Button::quiet(&name).small().show(ui).clicked() {
                    cx.go(Route::Element(element.id));
                }
            }
            if kpi.elements.is_empty() {
                text::body(ui, number::NONE);
            }
        });
        text::small(ui, t.kpi_guards());
        Dir::wrapped_row(ui, |ui| {
            for guard in &kpi.guards {
                let name = format!("{} {}", guard.code, guard.name.get(language));
                if Button::quiet(&name).small().show(ui).clicked() {
                    cx.go(Route::Kpi(guard.id));
                }
            }
            if kpi.guards.is_empty() {
                text::body(ui, number::NONE);
            }
        });
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            text::small(ui, t.term_objective());
            Dir::at_trailing_end(ui, |ui| {
                if link(ui, t.term_strategy()).clicked() {
                    cx.go(Route::Strategy);
                }
            });
        });
        let objective = if kpi.card.objective.is_some() {
            format!("{} {}", kpi.card.objective_code, kpi.card.objective_text.get(language))
        } else {
            t.kpi_no_objective().to_owned()
        };
        text::paragraph(ui, objective);
    }
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, card: &KpiCard) {
    let (t, language) = (cx.t, cx.language);
    let owner = if card.owner.is_some() { card.owner_title.get(language) } else { t.kpi_no_owner() };
    let better = match card.better {
        crate::domain::Better::Band { low, high } => {
            let plain = |value| number::number(language, value, crate::ui::screens::kpis::decimals_of(value, 3));
            format!("{} ({})", t.label(card.better), t.app_from_to(plain(low), plain(high)))
        }
        other => t.label(other).to_owned(),
    };
    let acceptable = band(cx, card.tolerance.acceptable);
    let tolerable = band(cx, card.tolerance.tolerable);
    let mut pairs = vec![
        (t.term_owner(), owner),
        (t.term_kpa(), card.kpa_name.get(language)),
        (t.kpi_unit(), t.label(card.unit)),
        (t.kpi_measured_as(), t.label(card.measure)),
        (t.term_better_direction(), better.as_str()),
        (t.kpis_side(), t.label(card.side)),
        (t.kpis_audience(), t.label(card.audience)),
        (t.term_frequency(), t.label(card.frequency)),
        (t.kpi_quality_grade(), card.quality_grade.code()),
    ];
    for (label, words) in [(t.sheet_acceptable(), &acceptable), (t.sheet_tolerable(), &tolerable)] {
        pairs.extend(words.as_deref().map(|words| (label, words)));
    }
    if !card.consulted.is_empty() {
        pairs.push((t.sheet_consulted(), card.consulted.as_str()));
    }
    if let Some(dimension) = card.wco {
        pairs.push((t.sheet_wco(), t.label(dimension)));
    }
    key_values(ui, &pairs);
    if card.owner.is_none() {
        let color = Tokens::of(ui).bad;
        ui.add(Text::new(t.kpi_no_owner()).style(text::SMALL).color(color));
    }
}

/// `8 to 15`, `at most 7`; `None` for a band that is open at both ends.
fn band(cx: &Cx<'_>, range: Range) -> Option<String> {
    let plain = |value| number::number(cx.language, value, crate::ui::screens::kpis::decimals_of(value, 3));
    match (range.low, range.high) {
        (Some(low), Some(high)) => Some(cx.t.sheet_band_between(plain(low), plain(high))),
        (Some(low), None) => Some(cx.t.sheet_band_least(plain(low))),
        (None, Some(high)) => Some(cx.t.sheet_band_most(plain(high))),
        (None, None) => None,
    }
}

/// The KPI above, the indicators below, and a way to add one.
fn below(ui: &mut Ui, cx: &mut Cx<'_>, card: &KpiCard, sheet: &Sheet) {
    let (t, language) = (cx.t, cx.language);
    if let Some(parent) = &sheet.parent {
        text::small(ui, t.sheet_parent());
        if link(ui, &format!("{} {}", parent.code, parent.name.get(language))).clicked() {
            cx.go(Route::Kpi(parent.id));
        }
        return;
    }
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        text::small(ui, t.sheet_below());
        Dir::at_trailing_end(ui, |ui| {
            let read_only = cx.is_read_only().then(|| t.app_read_only());
            if Button::quiet(t.sheet_add_below()).small().disabled_because(read_only).show(ui).clicked() {
                crate::ui::screens::kpis::begin_below(ui, card.id);
                cx.go(Route::Kpis);
            }
        });
    });
    for indicator in &sheet.below {
        if link(ui, &format!("{} {}", indicator.code, indicator.name.get(language))).clicked() {
            cx.go(Route::Kpi(indicator.id));
        }
    }
    if sheet.below.is_empty() {
        text::body(ui, number::NONE);
    }
}
