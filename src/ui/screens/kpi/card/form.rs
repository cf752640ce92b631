//! Editing a KPI's card: one language of its texts at a time, the rest in one column.

use egui::{ScrollArea, Ui};

use crate::{
    commands::{Field, KpiCommand, kpi::KpiDraft},
    domain::{Better, Id, Language, Measure, Names, Unit, kind},
    i18n::{Messages, date, number},
    queries::kpi::{Choices, Kpi},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::space,
        widgets::{Button, Card, Notice, Select, TextField, chip, field_error, field_label},
    },
};

const UNITS: [Unit; 7] =
    [Unit::Percent, Unit::Hours, Unit::PerThousand, Unit::Ratio, Unit::Currency, Unit::OfficerHours, Unit::Count];
const MEASURES: [Measure; 3] = [Measure::Ratio, Measure::Duration, Measure::Number];

/// The draft of a card, with the figures as they are typed.
pub(super) struct CardForm {
    draft: KpiDraft,
    /// What is measured as it is stored: another measure is a new version.
    stored: KpiDraft,
    has_values: bool,
    from: String,
    reason: String,
    /// The language whose texts are in the fields.
    texts: Language,
    factor: String,
    decimals: String,
    low: String,
    high: String,
    ticket: Option<Ticket>,
    fault: Option<(Option<Field>, String)>,
}

impl CardForm {
    pub(super) fn new(kpi: &Kpi, language: Language) -> Self {
        let card = &kpi.card;
        let plain = |value: f64| number::number(language, value, crate::ui::screens::kpis::decimals_of(value, 6));
        let (low, high) = match card.better {
            Better::Band { low, high } => (plain(low), plain(high)),
            Better::Higher | Better::Lower | Better::Neither => (String::new(), String::new()),
        };
        Self {
            draft: card.draft(),
            stored: card.draft(),
            has_values: !kpi.readings.is_empty(),
            from: String::new(),
            reason: String::new(),
            texts: language,
            factor: plain(card.factor),
            decimals: card.decimals.to_string(),
            low,
            high,
            ticket: None,
            fault: None,
        }
    }

    /// True when the form is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kpi: Id<kind::Kpi>, choices: &Choices) -> bool {
        if let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) {
            self.ticket = None;
            match answer {
                Ok(_) => return true,
                Err(refusal) => {
                    self.fault = Some((sentences::field_of(&refusal), sentences::refusal(cx.t, &refusal)));
                }
            }
        }
        let t = cx.t;
        let (mut save, mut cancel) = (false, false);
        Dir::row(ui, |ui| {
            field_label(ui, t.kpi_form_language(), false);
            for language in Language::ALL {
                if chip(ui, self.texts == language, language.own_name()).clicked() {
                    self.texts = language;
                }
            }
            Dir::at_trailing_end(ui, |ui| {
                save = Button::primary(t.kpi_save_card()).shortcut("Ctrl+Enter").show(ui).clicked();
                cancel = Button::secondary(t.app_cancel()).show(ui).clicked();
            });
        });
        if let Some((None, words)) = &self.fault {
            field_error(ui, words);
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
                Card::new().show(ui, |ui| if column == 0 { self.texts(ui, t) } else { self.facts(ui, t, choices) });
            });
        });
        let (by_key, escaped) = ui.input_mut(|input| {
            (
                input.consume_key(egui::Modifiers::COMMAND, egui::Key::Enter),
                input.consume_key(egui::Modifiers::NONE, egui::Key::Escape),
            )
        });
        if (save || by_key) && self.ticket.is_none() {
            self.send(cx, kpi);
        }
        cancel || escaped
    }

    fn send(&mut self, cx: &mut Cx<'_>, kpi: Id<kind::Kpi>) {
        self.fault = None;
        if let Err(field) = self.figures(cx.t) {
            self.fault = Some((Some(field), cx.t.kpi_not_a_number().to_owned()));
            return;
        }
        let draft = Box::new(self.draft.clone());
        let command = if self.is_new_version() {
            let Some(from) = date::parse_month(&self.from) else {
                self.fault = Some((Some(Field::Month), cx.t.kpi_not_a_month().to_owned()));
                return;
            };
            KpiCommand::Redefine { kpi, draft, from, reason: self.reason.clone(), decision: None }
        } else {
            KpiCommand::Edit { kpi, draft }
        };
        self.ticket = Some(cx.submit(command));
    }

    /// The values on record do not follow what the card says now.
    fn is_new_version(&self) -> bool {
        self.has_values && self.draft.measures_otherwise(&self.stored)
    }

    /// Takes the typed figures into the draft; the field that is no number.
    fn figures(&mut self, t: &Messages) -> Result<(), Field> {
        let read = |text: &str| number::parse(t.language(), text);
        if self.draft.measure == Measure::Ratio {
            self.draft.factor = read(&self.factor).ok_or(Field::Value)?;
        }
        self.draft.decimals = self.decimals.trim().parse().map_err(|_| Field::Value)?;
        if let Better::Band { low, high } = &mut self.draft.better {
            *low = read(&self.low).ok_or(Field::Band)?;
            *high = read(&self.high).ok_or(Field::Band)?;
        }
        Ok(())
    }

    fn error(&self, field: Field) -> Option<String> {
        self.fault.as_ref().filter(|(at, _)| *at == Some(field)).map(|(_, words)| words.clone())
    }

    fn texts(&mut self, ui: &mut Ui, t: &Messages) {
        let (name_error, language) = (self.error(Field::Name), self.texts);
        if self.is_new_version() {
            let (month_error, reason_error) = (self.error(Field::Month), self.error(Field::Reason));
            Notice::info(t.kpi_new_version(), t.kpi_new_version_sentence()).show(ui);
            TextField::new(t.kpi_from_month(), &mut self.from).required().error(month_error.as_deref()).show(ui);
            TextField::new(t.app_reason(), &mut self.reason).required().error(reason_error.as_deref()).show(ui);
        }
        let draft = &mut self.draft;
        let fields: [(&str, &mut Names, usize); 9] = [
            (t.app_name_field(), &mut draft.name, 1),
            (t.kpi_short_name(), &mut draft.short, 1),
            (t.kpi_definition(), &mut draft.definition, 3),
            (t.term_numerator(), &mut draft.numerator, 1),
            (t.term_denominator(), &mut draft.denominator, 1),
            (t.term_data_source(), &mut draft.source, 1),
            (t.kpi_limitations(), &mut draft.limitations, 3),
            (t.kpi_gaming(), &mut draft.gaming, 2),
            (t.kpi_decision_use(), &mut draft.decision_use, 2),
        ];
        for (index, (label, names, lines)) in fields.into_iter().enumerate() {
            let mut text = names.raw(language).to_owned();
            let id = egui::Id::unique(("kpi card", index, language.code()));
            let mut field = TextField::new(label, &mut text).id(id);
            if lines > 1 {
                field = field.lines(lines);
            }
            if index == 0 {
                field = field.required().error(name_error.as_deref());
            }
            if field.show(ui).changed() {
                names.set(language, text);
            }
        }
    }

    fn facts(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices) {
        let language = t.language();
        let (code_error, value_error, band_error) =
            (self.error(Field::Code), self.error(Field::Value), self.error(Field::Band));
        TextField::new(t.app_code(), &mut self.draft.code).required().error(code_error.as_deref()).show(ui);

        let mut owners = vec![t.kpi_no_owner()];
        owners.extend(choices.offices.iter().map(|office| office.name.get(language)));
        let held = choices.offices.iter().position(|office| Some(office.id) == self.draft.owner);
        if let Some(chosen) =
            Select::new(t.term_owner(), &owners).selected(Some(held.map_or(0, |held| held + 1))).show(ui)
        {
            self.draft.owner = chosen.checked_sub(1).and_then(|index| choices.offices.get(index)).map(|it| it.id);
        }
        let kpas: Vec<&str> = choices.kpas.iter().map(|kpa| kpa.name.get(language)).collect();
        let held = choices.kpas.iter().position(|kpa| kpa.id == self.draft.kpa);
        if let Some(kpa) = Select::new(t.term_kpa(), &kpas).selected(held).show(ui).and_then(|at| choices.kpas.get(at))
        {
            self.draft.kpa = kpa.id;
        }
        let units = UNITS.map(|unit| t.label(unit));
        let held = UNITS.iter().position(|unit| *unit == self.draft.unit);
        if let Some(unit) = Select::new(t.kpi_unit(), &units).selected(held).show(ui).and_then(|at| UNITS.get(at)) {
            self.draft.unit = *unit;
        }
        let measures = MEASURES.map(|measure| t.label(measure));
        let held = MEASURES.iter().position(|measure| *measure == self.draft.measure);
        let chosen = Select::new(t.kpi_measured_as(), &measures).selected(held).show(ui);
        if let Some(measure) = chosen.and_then(|at| MEASURES.get(at)) {
            self.draft.measure = *measure;
        }
        if self.draft.measure == Measure::Ratio {
            TextField::new(t.kpi_factor(), &mut self.factor).numeric().error(value_error.as_deref()).show(ui);
        }
        TextField::new(t.kpi_decimals(), &mut self.decimals).numeric().limit(1).error(value_error.as_deref()).show(ui);
        self.direction(ui, t, band_error.as_deref());
    }

    fn direction(&mut self, ui: &mut Ui, t: &Messages, error: Option<&str>) {
        let band = match self.draft.better {
            Better::Band { low, high } => Better::Band { low, high },
            Better::Higher | Better::Lower | Better::Neither => Better::Band { low: 0.0, high: 0.0 },
        };
        let directions = [Better::Higher, Better::Lower, band, Better::Neither];
        let words = directions.map(|direction| t.label(direction));
        let held = directions.iter().position(|direction| direction.code() == self.draft.better.code());
        let chosen = Select::new(t.term_better_direction(), &words).selected(held).show(ui);
        if let Some(better) = chosen.and_then(|at| directions.get(at)) {
            self.draft.better = *better;
        }
        if matches!(self.draft.better, Better::Band { .. }) {
            TextField::new(t.kpi_band_low(), &mut self.low).numeric().error(error).show(ui);
            TextField::new(t.kpi_band_high(), &mut self.high).numeric().show(ui);
        }
    }
}
