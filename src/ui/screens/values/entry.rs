//! One reading being typed: its figures, the reason for a change, the answer about an unusual value.
//!
//! Used by the monthly grid as a strip and by the page of a KPI as a dialog. What was typed stays
//! until the command has been carried out or the person cancels.

use egui::{Id as WidgetId, Key, Response, Ui, text_edit::TextEditState};

use crate::{
    commands::{KpiCommand, Refusal, kpi::NewReading},
    domain::{Id, Language, Measure, Month, Reading, kind},
    exchange::{Against, KnownKpi},
    i18n::{Messages, Quantity, date, number},
    queries::{
        choices::{self, Choice},
        kpi::Kpi,
    },
    sentences,
    ui::{
        Cached, Cx, Dir,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Answer, Button, Dialog, Select, TextField, checkbox, field_error},
    },
};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    Numerator,
    Denominator,
    Value,
    Percentile,
    Reason,
    Sure,
}

/// What became of the form in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    /// Written; `true`: the person went on with Tab.
    Written {
        onwards: bool,
    },
    Cancelled,
}

#[derive(Debug)]
pub(in crate::ui::screens) struct Entry {
    pub(super) kpi: Id<kind::Kpi>,
    pub(super) month: Month,
    begun: bool,
    numerator: String,
    denominator: String,
    value: String,
    percentile: String,
    reason: String,
    sure: String,
    provisional: bool,
    missing: bool,
    /// The question about an unusual value, and the value it was asked about.
    question: Option<(f64, String)>,
    fault: Option<(Slot, String)>,
    focus: Option<Slot>,
    /// One of the fields had the keyboard in the frame before: Esc takes it away before we see it.
    had_focus: bool,
    ticket: Option<Ticket>,
    onwards: bool,
    /// The month turned out to be closed: it changes by decision alone.
    closed: bool,
    decision: Option<Id<kind::Decision>>,
    decisions: Cached<(), Vec<Choice<kind::Decision>>>,
}

impl Entry {
    pub(in crate::ui::screens) fn new(kpi: Id<kind::Kpi>, month: Month) -> Self {
        Self {
            kpi,
            month,
            begun: false,
            numerator: String::new(),
            denominator: String::new(),
            value: String::new(),
            percentile: String::new(),
            reason: String::new(),
            sure: String::new(),
            provisional: false,
            missing: false,
            question: None,
            fault: None,
            focus: None,
            had_focus: false,
            ticket: None,
            onwards: false,
            closed: false,
            decision: None,
            decisions: Cached::default(),
        }
    }

    /// Fills the fields with what is on file.
    pub(super) fn begin(&mut self, language: Language, kpi: &Kpi) {
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        let Some(reading) = kpi.reading(self.month) else { return };
        let plain =
            |value: Option<f64>| value.map_or_else(String::new, |value| plain(language, value, kpi.card.decimals));
        self.numerator = plain(reading.numerator);
        self.denominator = plain(reading.denominator);
        if reading.numerator.is_none() {
            self.value = plain(reading.value);
        }
        self.percentile = plain(reading.p90);
        self.provisional = reading.provisional;
        self.missing = reading.value.is_none();
    }

    /// Begins typing over the first figure, as a spreadsheet does.
    pub(super) fn type_over(&mut self, kpi: &Kpi, typed: &str) {
        let slot = match kpi.card.measure {
            Measure::Ratio if self.value.is_empty() => Slot::Numerator,
            _ => Slot::Value,
        };
        self.missing = false;
        typed.clone_into(self.text(slot));
        self.focus = Some(slot);
    }

    pub(super) fn edit(&mut self, kpi: &Kpi) {
        let counts = kpi.card.measure == Measure::Ratio && self.value.is_empty();
        self.focus = Some(if counts { Slot::Numerator } else { Slot::Value });
    }

    pub(super) fn declare_missing(&mut self) {
        self.missing = true;
        self.focus = Some(Slot::Reason);
    }

    fn text(&mut self, slot: Slot) -> &mut String {
        match slot {
            Slot::Numerator => &mut self.numerator,
            Slot::Denominator => &mut self.denominator,
            Slot::Value => &mut self.value,
            Slot::Percentile => &mut self.percentile,
            Slot::Reason => &mut self.reason,
            Slot::Sure => &mut self.sure,
        }
    }

    fn id(&self, slot: Slot) -> WidgetId {
        WidgetId::unique(("reading", self.kpi, self.month, slot))
    }

    /// Whether one of the fields has the keyboard.
    pub(super) fn has_focus(&self, ui: &Ui) -> bool {
        const SLOTS: [Slot; 6] =
            [Slot::Numerator, Slot::Denominator, Slot::Value, Slot::Percentile, Slot::Reason, Slot::Sure];
        ui.memory(|memory| memory.focused()).is_some_and(|focused| SLOTS.iter().any(|slot| self.id(*slot) == focused))
            || self.focus.is_some()
    }

    /// The figures as a reading, or the field at fault and what to do.
    fn reading(&self, t: &Messages, measure: Measure) -> Result<Reading, (Slot, String)> {
        if self.missing {
            return Ok(Reading::Missing);
        }
        let figure = |slot: Slot, text: &str| {
            if text.trim().is_empty() {
                return Ok(None);
            }
            number::parse(t.language(), text).map(Some).ok_or_else(|| (slot, t.kpi_not_a_number().to_owned()))
        };
        let value = figure(Slot::Value, &self.value)?;
        match measure {
            Measure::Ratio => {
                let numerator = figure(Slot::Numerator, &self.numerator)?;
                let denominator = figure(Slot::Denominator, &self.denominator)?;
                match (numerator, denominator, value) {
                    (Some(_), Some(denominator), _) if denominator <= 0.0 => {
                        Err((Slot::Denominator, t.values_zero_denominator().to_owned()))
                    }
                    (Some(numerator), Some(denominator), _) => Ok(Reading::Counts { numerator, denominator }),
                    (Some(_), None, _) => Err((Slot::Denominator, t.values_both_counts().to_owned())),
                    (None, Some(_), _) => Err((Slot::Numerator, t.values_both_counts().to_owned())),
                    (None, None, Some(value)) => Ok(Reading::Value(value)),
                    (None, None, None) => Err((Slot::Numerator, t.values_nothing_typed().to_owned())),
                }
            }
            Measure::Duration => {
                let p90 = figure(Slot::Percentile, &self.percentile)?;
                let median = value.ok_or_else(|| (Slot::Value, t.values_nothing_typed().to_owned()))?;
                Ok(Reading::Duration { median, p90 })
            }
            Measure::Number => {
                let value = value.ok_or_else(|| (Slot::Value, t.values_nothing_typed().to_owned()))?;
                Ok(Reading::Value(value))
            }
        }
    }

    /// Checks the form and asks what has to be asked; pushes the command when nothing stands in the way.
    pub(super) fn submit(&mut self, cx: &mut Cx<'_>, kpi: &Kpi, quantity: Quantity<'_>) {
        if self.ticket.is_some() || cx.is_read_only() {
            return;
        }
        self.fault = None;
        let reading = match self.reading(cx.t, kpi.card.measure) {
            Ok(reading) => reading,
            Err(fault) => return self.refuse(fault),
        };
        let value = reading.value(kpi.card.factor);
        let changes = kpi.value(self.month).is_some_and(|earlier| value != Some(earlier));
        if (changes || value.is_none()) && self.reason.trim().is_empty() {
            let words = if value.is_none() { cx.t.values_reason_missing() } else { cx.t.values_reason_change() };
            return self.refuse((Slot::Reason, cx.t.refusal_missing(words)));
        }
        let on_file = kpi.value(self.month) == value;
        if let Some(value) = value.filter(|_| !on_file)
            && self.question.as_ref().is_none_or(|(asked, _)| *asked != value)
        {
            self.question = question(cx.t, kpi, quantity, value).map(|question| (value, question));
            if self.question.is_some() {
                self.focus = Some(Slot::Sure);
                return;
            }
        }
        let remark = self.question.as_ref().map_or_else(String::new, |(_, question)| {
            let answer = if self.sure.trim().is_empty() { cx.t.app_yes() } else { self.sure.trim() };
            cx.t.values_remark(question.as_str(), answer)
        });
        let reading = NewReading {
            kpi: self.kpi,
            month: self.month,
            reading,
            provisional: self.provisional && value.is_some(),
            reason: self.reason.clone(),
            remark: crate::i18n::without_marks(&remark).into_owned(),
        };
        self.ticket = Some(cx.submit(match self.decision {
            Some(decision) => KpiCommand::Revise { reading, decision },
            None => KpiCommand::Enter(reading),
        }));
    }

    fn refuse(&mut self, fault: (Slot, String)) {
        self.focus = Some(fault.0);
        self.fault = Some(fault);
        self.onwards = false;
    }

    /// Takes the answer to a submitted command, if it is there.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) -> Outcome {
        let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) else { return Outcome::Open };
        self.ticket = None;
        match answer {
            Ok(_) => Outcome::Written { onwards: self.onwards },
            Err(refusal) => {
                self.closed |= matches!(refusal, Refusal::MonthClosed { .. });
                let slot = match sentences::field_of(&refusal) {
                    Some(crate::commands::Field::Reason) => Slot::Reason,
                    _ => Slot::Value,
                };
                self.refuse((slot, sentences::refusal(cx.t, &refusal)));
                Outcome::Open
            }
        }
    }

    /// The figures that this KPI is measured by, as fields.
    fn figures(&self, t: &Messages, measure: Measure) -> Vec<(Slot, String)> {
        let own = |slot: Slot, label: &str| (slot, label.to_owned());
        match measure {
            Measure::Ratio => vec![
                own(Slot::Numerator, t.term_numerator()),
                own(Slot::Denominator, t.term_denominator()),
                own(Slot::Value, t.values_value_alone()),
            ],
            Measure::Duration => {
                vec![own(Slot::Value, t.values_median()), own(Slot::Percentile, t.values_percentile())]
            }
            Measure::Number => vec![own(Slot::Value, t.values_value())],
        }
    }

    fn field(&mut self, ui: &mut Ui, slot: Slot, label: &str, width: f32) -> Response {
        let id = self.id(slot);
        let fresh = self.focus == Some(slot);
        if fresh {
            // Typing goes on behind what is there.
            TextEditState::default().store(ui, id);
        }
        let error = self.fault.as_ref().filter(|(at, _)| *at == slot).map(|(_, words)| words.clone());
        let numeric = !matches!(slot, Slot::Reason | Slot::Sure);
        let mut field = TextField::new(label, self.text(slot)).id(id).width(width).error(error.as_deref());
        if numeric {
            field = field.numeric().limit(32);
        }
        let response = field.show(ui);
        if fresh {
            response.request_focus();
            self.focus = None;
        }
        if response.changed() {
            self.fault = None;
            if numeric {
                self.missing = false;
                self.question = None;
            }
        }
        response
    }

    /// The strip under the grid: figures in a row, then what is asked.
    pub(super) fn strip(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        kpi: &Kpi,
        quantity: Quantity<'_>,
    ) -> rusqlite::Result<Outcome> {
        const FIGURE: f32 = 128.0;
        const WORDS: f32 = 260.0;
        self.begin(cx.language, kpi);
        if let done @ Outcome::Written { .. } = self.poll(cx) {
            return Ok(done);
        }
        let t = cx.t;
        let mut go = false;
        ui.with_layout(Dir::of(ui).row_layout().with_cross_align(egui::Align::Min), |ui| {
            let figures = self.figures(t, kpi.card.measure);
            for (index, (slot, label)) in figures.iter().enumerate() {
                let response = self.field(ui, *slot, label, FIGURE);
                go |= self.leaves(ui, &response, *slot, index + 1 == figures.len());
            }
            if self.needs_reason(kpi, cx.language) {
                let label = if self.missing { t.values_reason_missing() } else { t.values_reason_change() };
                let response = self.field(ui, Slot::Reason, label, WORDS);
                go |= self.leaves(ui, &response, Slot::Reason, true);
            }
            if self.question.is_some() {
                let response = self.field(ui, Slot::Sure, t.values_sure_answer(), WORDS);
                go |= self.leaves(ui, &response, Slot::Sure, true);
            }
            ui.vertical(|ui| {
                ui.add_space(text::SMALL.line + space::XS + 2.0);
                Dir::row_of_height(ui, size::CONTROL, |ui| {
                    let read_only = cx.is_read_only().then(|| t.app_read_only());
                    let words = if self.question.is_some() { t.values_sure_yes() } else { t.values_write() };
                    go |= Button::secondary(words).disabled_because(read_only).show(ui).clicked();
                    checkbox(ui, &mut self.provisional, t.kpi_value_provisional());
                    if checkbox(ui, &mut self.missing, t.values_missing()).changed() && self.missing {
                        self.focus = Some(Slot::Reason);
                    }
                });
            });
        });
        self.ask(ui, cx.t, kpi, quantity);
        self.ask_decision(ui, cx)?;
        if go {
            self.submit(cx, kpi, quantity);
        }
        let has_focus = self.has_focus(ui);
        let had_focus = std::mem::replace(&mut self.had_focus, has_focus);
        let cancelled = had_focus && ui.input(|input| input.key_pressed(Key::Escape));
        Ok(if cancelled { Outcome::Cancelled } else { Outcome::Open })
    }

    /// The decision by which a closed month changes.
    fn ask_decision(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> rusqlite::Result<()> {
        if !self.closed {
            return Ok(());
        }
        let decisions = cx.read(&mut self.decisions, (), &choices::DECISION_TABLES, choices::adopted)?;
        let mut words = vec![cx.t.sheet_no_decision().to_owned()];
        words.extend(decisions.iter().map(|decision| decision.label(cx.language)));
        let held = decisions.iter().position(|decision| Some(decision.id) == self.decision);
        let select = Select::new(cx.t.sheet_decision(), &words).width(420.0);
        if let Some(at) = select.selected(Some(held.map_or(0, |held| held + 1))).show(ui) {
            self.decision = at.checked_sub(1).and_then(|at| decisions.get(at)).map(|decision| decision.id);
        }
        Ok(())
    }

    /// Whether leaving this field means "write".
    fn leaves(&mut self, ui: &Ui, response: &Response, slot: Slot, is_last: bool) -> bool {
        if !response.lost_focus() {
            return false;
        }
        let (enter, tab) =
            ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Tab) && !input.modifiers.shift));
        let counts_done = slot == Slot::Denominator && !self.denominator.trim().is_empty();
        if enter && slot == Slot::Numerator && self.denominator.trim().is_empty() && !self.numerator.trim().is_empty() {
            self.focus = Some(Slot::Denominator);
            return false;
        }
        self.onwards = tab;
        enter || (tab && (is_last || counts_done))
    }

    fn needs_reason(&self, kpi: &Kpi, language: Language) -> bool {
        let Some(earlier) = kpi.value(self.month) else { return self.missing };
        let typed = self.reading(Messages::of(language), kpi.card.measure);
        self.missing
            || !self.reason.is_empty()
            || typed.is_ok_and(|reading| {
                // What is shown is rounded: the counts or value on file, written and read again, are the same.
                reading
                    .value(kpi.card.factor)
                    .is_some_and(|value| !same_as_shown(language, value, earlier, kpi.card.decimals))
            })
    }

    /// The question about an unusual value, and what happens to an earlier one.
    fn ask(&self, ui: &mut Ui, t: &Messages, kpi: &Kpi, quantity: Quantity<'_>) {
        if let Some((_, question)) = &self.question {
            field_error(ui, question);
        } else if let Some(earlier) = kpi.value(self.month).filter(|_| self.needs_reason(kpi, t.language())) {
            text::hint(ui, t.values_kept(quantity.format(earlier, kpi.card.decimals)));
        }
    }

    /// The form as a dialog; true when it is done with.
    pub(in crate::ui::screens) fn dialog(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        kpi: &Kpi,
        quantity: Quantity<'_>,
    ) -> rusqlite::Result<bool> {
        self.begin(cx.language, kpi);
        if matches!(self.poll(cx), Outcome::Written { .. }) {
            return Ok(true);
        }
        let t = cx.t;
        let title = t.kpi_month_value(date::month_long(cx.language, self.month), kpi.card.label(cx.language));
        let write = if self.question.is_some() { t.values_sure_yes() } else { t.values_write() };
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        let dialog = Dialog::new("reading", &title, write, t.app_cancel()).disabled_because(read_only);
        let (answer, asked) = dialog.show(ui, |ui| {
            for (slot, label) in self.figures(t, kpi.card.measure) {
                self.field(ui, slot, &label, f32::INFINITY);
            }
            checkbox(ui, &mut self.provisional, t.kpi_value_provisional());
            checkbox(ui, &mut self.missing, t.values_missing());
            if self.needs_reason(kpi, cx.language) {
                let label = if self.missing { t.values_reason_missing() } else { t.values_reason_change() };
                self.field(ui, Slot::Reason, label, f32::INFINITY);
            }
            if self.question.is_some() {
                self.field(ui, Slot::Sure, t.values_sure_answer(), f32::INFINITY);
            }
            self.ask(ui, t, kpi, quantity);
            self.ask_decision(ui, cx)
        });
        asked?;
        if answer == Answer::Confirmed {
            self.submit(cx, kpi, quantity);
        }
        Ok(answer == Answer::Cancelled)
    }
}

/// Counts are written whole, values with the decimals of the card or those that they need.
fn plain(language: Language, value: f64, decimals: u8) -> String {
    let needed = crate::ui::screens::kpis::decimals_of(value, 6).max(if value.fract() == 0.0 { 0 } else { decimals });
    number::number(language, value, needed)
}

/// Whether two values are written alike in the fields: the one on file may have more digits.
fn same_as_shown(language: Language, value: f64, earlier: f64, decimals: u8) -> bool {
    value == earlier || plain(language, value, decimals) == plain(language, earlier, decimals)
}

/// The question that an unusual value raises, if it is unusual.
fn question(t: &Messages, kpi: &Kpi, quantity: Quantity<'_>, value: f64) -> Option<String> {
    let written = |value: f64| quantity.format(value, kpi.card.decimals);
    match KnownKpi::of(kpi).doubt(value)? {
        Against::Bounds { low, high } => Some(t.values_sure_bounds(written(value), written(low), written(high))),
        Against::Recent { median, .. } => Some(t.values_sure_recent(written(value), written(median))),
        Against::Nothing
        | Against::Earlier { .. }
        | Against::Counts { .. }
        | Against::Times { .. }
        | Against::Limits { .. } => None,
    }
}
