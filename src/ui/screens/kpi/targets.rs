//! Targets by date, the starting value, and breaks in the measurement.

use egui::{ScrollArea, Ui};

use super::Subject;
use crate::{
    commands::{Command, KpiCommand},
    domain::Month,
    i18n::{date, number},
    sentences,
    ui::{
        Cx, Dir, Icon,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Button, Card, TextField, field_error, icon_button},
    },
};

/// The drafts of the three small forms, and the answer that one of them waits for.
#[derive(Default)]
pub(super) struct TargetsTab {
    target: [String; 2],
    baseline: [String; 3],
    broken: [String; 2],
    waiting: Option<(Form, Ticket)>,
    fault: Option<(Form, usize, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Target,
    Baseline,
    Break,
}

impl TargetsTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        self.poll(cx);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
                if column == 0 {
                    self.targets(ui, cx, subject);
                    ui.add_space(space::S);
                    self.baseline(ui, cx, subject);
                } else {
                    self.breaks(ui, cx, subject);
                    if !subject.kpi.events.is_empty() {
                        ui.add_space(space::S);
                        events(ui, cx, subject);
                    }
                }
            });
        });
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        let Some((form, answer)) = self.waiting.and_then(|(form, ticket)| Some((form, cx.answer(ticket)?))) else {
            return;
        };
        self.waiting = None;
        match answer {
            Ok(_) => match form {
                Form::Target => self.target = Default::default(),
                Form::Baseline => self.baseline = Default::default(),
                Form::Break => self.broken = Default::default(),
            },
            Err(refusal) => self.fault = Some((form, usize::MAX, sentences::refusal(cx.t, &refusal))),
        }
    }

    fn targets(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let (t, kpi) = (cx.t, &subject.kpi);
        Card::new().title(t.kpi_targets()).show(ui, |ui| {
            if kpi.targets.is_empty() {
                text::secondary(ui, t.kpi_no_targets());
            }
            for target in kpi.targets.iter().rev() {
                let from = date::month_long(cx.language, target.from);
                let words = t.kpi_target_from(subject.written(cx.language, target.value), from);
                if removable(ui, cx, &words) {
                    cx.act(KpiCommand::SetTarget { kpi: kpi.card.id, from: target.from, value: None });
                }
            }
            let labels = [t.kpi_from_month(), t.term_target()];
            if self.form(ui, cx, Form::Target, &labels, t.kpi_set_target()) {
                let from = self.month(cx, Form::Target, 0);
                let value = self.number(cx, Form::Target, 1);
                if let (Some(from), Some(value)) = (from, value) {
                    self.send(cx, Form::Target, KpiCommand::SetTarget { kpi: kpi.card.id, from, value: Some(value) });
                }
            }
        });
    }

    fn baseline(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let (t, kpi, language) = (cx.t, &subject.kpi, cx.language);
        Card::new().title(t.term_starting_value()).show(ui, |ui| {
            if let Some(baseline) = kpi.card.baseline {
                let value = subject.written(language, baseline.value);
                let words = match baseline.months {
                    Some((from, to)) => {
                        t.kpi_baseline_of(value, date::month_long(language, from), date::month_long(language, to))
                    }
                    None => value,
                };
                text::strong(ui, words);
            }
            let labels = [t.term_starting_value(), t.kpi_from_month(), t.kpi_to_month()];
            if self.form(ui, cx, Form::Baseline, &labels, t.kpi_set_baseline()) {
                let value = self.number(cx, Form::Baseline, 0);
                let (from, to) = (self.month(cx, Form::Baseline, 1), self.month(cx, Form::Baseline, 2));
                if let (Some(value), Some(from), Some(to)) = (value, from, to) {
                    self.send(cx, Form::Baseline, KpiCommand::SetBaseline { kpi: kpi.card.id, value, from, to });
                }
            }
        });
    }

    fn breaks(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let (t, kpi) = (cx.t, &subject.kpi);
        Card::new().title(t.kpi_breaks()).show(ui, |ui| {
            if kpi.breaks.is_empty() {
                text::secondary(ui, t.kpi_no_breaks());
            }
            for broken in &kpi.breaks {
                let words = t.kpi_break_at(date::month_long(cx.language, broken.month), broken.text.as_str());
                if removable(ui, cx, &words) {
                    cx.act(KpiCommand::ClearBreak { kpi: kpi.card.id, month: broken.month });
                }
            }
            let labels = [t.kpi_from_month(), t.kpi_break_text()];
            if self.form(ui, cx, Form::Break, &labels, t.kpi_mark_break())
                && let Some(month) = self.month(cx, Form::Break, 0)
            {
                let text = self.broken[1].clone();
                self.send(cx, Form::Break, KpiCommand::MarkBreak { kpi: kpi.card.id, month, text });
            }
        });
    }

    fn texts(&mut self, form: Form) -> &mut [String] {
        match form {
            Form::Target => &mut self.target,
            Form::Baseline => &mut self.baseline,
            Form::Break => &mut self.broken,
        }
    }

    /// The fields of one form in a row and its button; true when it was sent off.
    fn form(&mut self, ui: &mut Ui, cx: &Cx<'_>, form: Form, labels: &[&str], button: &str) -> bool {
        let mut sent = false;
        let faults = self.fault.clone().filter(|(of, ..)| *of == form);
        let read_only = cx.is_read_only().then(|| cx.t.app_read_only());
        let shares = vec![1.0; labels.len()];
        Dir::columns(ui, &shares, space::S, |ui, column| {
            let error = faults.as_ref().filter(|(_, at, _)| *at == column).map(|(_, _, words)| words.as_str());
            let id = egui::Id::unique(("targets", form as u8, column));
            let Some(text) = self.texts(form).get_mut(column) else { return };
            let response = TextField::new(labels[column], text).id(id).error(error).show(ui);
            sent |= response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        });
        if let Some((_, usize::MAX, words)) = &faults {
            field_error(ui, words);
        }
        sent |= Button::secondary(button).small().disabled_because(read_only).show(ui).clicked();
        if sent {
            self.fault = None;
        }
        sent && read_only.is_none()
    }

    fn month(&mut self, cx: &Cx<'_>, form: Form, at: usize) -> Option<Month> {
        let month = self.texts(form).get(at).and_then(|text| date::parse_month(text));
        if month.is_none() && self.fault.is_none() {
            self.fault = Some((form, at, cx.t.kpi_not_a_month().to_owned()));
        }
        month
    }

    fn number(&mut self, cx: &Cx<'_>, form: Form, at: usize) -> Option<f64> {
        let value = self.texts(form).get(at).and_then(|text| number::parse(cx.language, text));
        if value.is_none() && self.fault.is_none() {
            self.fault = Some((form, at, cx.t.kpi_not_a_number().to_owned()));
        }
        value
    }

    fn send(&mut self, cx: &mut Cx<'_>, form: Form, command: impl Into<Command>) {
        self.waiting = Some((form, cx.submit(command)));
    }
}

/// A line with a button that takes it back.
fn removable(ui: &mut Ui, cx: &Cx<'_>, words: &str) -> bool {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        text::strong(ui, words);
        Dir::at_trailing_end(ui, |ui| {
            !cx.is_read_only() && icon_button(ui, Icon::X, &cx.t.kpi_take_back_named(words)).clicked()
        })
        .inner
    })
    .inner
}

fn events(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject) {
    Card::new().title(cx.t.kpi_event()).show(ui, |ui| {
        for event in &subject.kpi.events {
            text::paragraph(ui, cx.t.kpi_break_at(date::date(cx.language, event.date), event.text.as_str()));
        }
    });
}
