//! The limits of a KPI: phases on record, months left out, what the values propose, and the acts that
//! change them. The figures propose, the committee decides: each record says why and by which decision.

mod act;

use egui::{ScrollArea, Ui};

use self::act::{Act, Form};
use super::Subject;
use crate::{
    analysis::xmr::{ENOUGH_VALUES, FEWEST_VALUES, Limits, Scaling},
    commands::KpiCommand,
    domain::{Id, Month, Unit, kind},
    i18n::{date, signals},
    queries::{
        kpi::{self, Choices},
        meeting,
        process::{Phase, Proposal, Why},
    },
    ui::{
        Cached, Cx, Dir, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, Notice, separator},
    },
};

#[derive(Default)]
pub(super) struct ProcessTab {
    choices: Cached<Id<kind::Kpi>, Choices>,
    session: Cached<(), Option<Id<kind::Meeting>>>,
    form: Option<Form>,
}

impl ProcessTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) -> rusqlite::Result<()> {
        let id = subject.kpi.card.id;
        let choices = cx.read(&mut self.choices, id, &kpi::CHOICE_TABLES, kpi::choices)?;
        let session = *cx.read(&mut self.session, (), &["meeting"], meeting::in_session)?;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if let Some(proposal) = &subject.kpi.process.proposal {
                self.proposal(ui, cx, proposal, session);
                ui.add_space(space::S);
            }
            Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
                if column == 0 {
                    Card::new().title(cx.t.process_phases()).show(ui, |ui| self.phases(ui, cx, subject));
                } else {
                    Card::new().title(cx.t.process_left_out()).show(ui, |ui| self.left_out(ui, cx, subject));
                    ui.add_space(space::S);
                    Card::new().title(cx.t.process_method()).show(ui, |ui| method(ui, cx, subject));
                }
            });
        });
        if let Some(form) = &mut self.form
            && form.show(ui, cx, id, &choices)
        {
            self.form = None;
        }
        Ok(())
    }

    /// What the values ask for, and both answers.
    fn proposal(&mut self, ui: &mut Ui, cx: &Cx<'_>, proposal: &Proposal, session: Option<Id<kind::Meeting>>) {
        let (t, language) = (cx.t, cx.language);
        let since = date::month_long(language, proposal.first);
        let sentence = match proposal.why {
            Why::NoLimits => t.process_first_limits(since, proposal.count),
            Why::Shift => t.signal_proposal(since),
            Why::KnownChange(change) => t.signal_proposal_known(since, date::month_long(language, change)),
        };
        let refused = proposal.refused.as_ref().map_or_else(String::new, |refusal| {
            t.process_refused(refusal.reference.to_string(), refusal.reason.as_str())
        });
        Notice::info(&sentence, &refused).show(ui);
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        Dir::row_of_height(ui, size::CONTROL, |ui| {
            let set = Button::secondary(t.process_set_proposed()).small().disabled_because(read_only);
            if set.show(ui).clicked() {
                self.form = Some(Form::new(Act::phase(proposal)));
            }
            let reason = read_only.or_else(|| session.is_none().then(|| t.process_refuse_in_session()));
            if Button::quiet(t.process_refuse()).small().disabled_because(reason).show(ui).clicked()
                && let Some(meeting) = session
            {
                self.form = Some(Form::new(Act::Refuse { meeting, first: proposal.first }));
            }
        });
    }

    fn phases(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let t = cx.t;
        let process = &subject.kpi.process;
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        if process.phases.is_empty() {
            let usable = process.analysis.latest().map_or(0, |last| process.analysis.usable(last));
            let why = if subject.kpi.is_thin() {
                t.process_thin().to_owned()
            } else if usable < FEWEST_VALUES {
                t.signal_too_few(usable, FEWEST_VALUES)
            } else {
                t.process_none_sentence().to_owned()
            };
            EmptyState::new(t.process_none(), &why).show(ui);
        }
        for (at, phase) in process.phases.iter().enumerate().rev() {
            if at + 1 < process.phases.len() {
                separator(ui);
            }
            self::phase(ui, cx, subject, phase);
        }
        ui.add_space(space::S);
        if Button::secondary(t.process_set()).small().disabled_because(read_only).show(ui).clicked() {
            self.form = Some(Form::new(Act::fresh_phase(subject)));
        }
    }

    fn left_out(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) {
        let (t, language) = (cx.t, cx.language);
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        let process = &subject.kpi.process;
        if process.exclusions.is_empty() {
            text::secondary(ui, t.process_none_left_out());
        }
        for left_out in &process.exclusions {
            Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
                text::strong(ui, date::month_long(language, left_out.month));
                Dir::at_trailing_end(ui, |ui| {
                    let named = t.process_include_named(date::month_long(language, left_out.month));
                    let button = Button::quiet(t.process_include()).name(&named).small().disabled_because(read_only);
                    if button.show(ui).clicked() {
                        cx.act(KpiCommand::Include { kpi: subject.kpi.card.id, month: left_out.month });
                    }
                });
            });
            because(ui, cx, &left_out.reason, left_out.decision.as_ref().map(|(_, decision)| decision.as_str()));
        }
        if Button::secondary(t.process_leave_out()).small().disabled_because(read_only).show(ui).clicked() {
            self.form = Some(Form::new(Act::exclude(subject)));
        }
    }
}

/// One phase: where its limits come from, what they are, why and by which decision.
fn phase(ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, phase: &Phase) {
    let (t, language) = (cx.t, cx.language);
    let long = |month: Month| date::month_long(language, month);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let title = match phase.last {
            Some(last) => t.process_in_force(long(phase.first), long(last)),
            None => t.process_from(long(phase.first)),
        };
        text::strong(ui, title);
        Dir::at_trailing_end(ui, |ui| {
            let read_only = cx.is_read_only().then(|| t.app_read_only());
            let named = t.process_remove_named(long(phase.first));
            let button = Button::quiet(t.process_remove()).name(&named).small().disabled_because(read_only);
            if button.show(ui).clicked() {
                cx.act(KpiCommand::RemovePhase { phase: phase.id });
            }
        });
    });
    match &phase.limits {
        Some(limits) => limits_line(ui, cx, subject, phase, limits),
        None => {
            text::small(ui, t.process_no_limits(FEWEST_VALUES));
        }
    }
    because(ui, cx, &phase.reason, phase.decision.as_ref().map(|(_, decision)| decision.as_str()));
}

fn limits_line(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject, phase: &Phase, limits: &Limits) {
    let (t, language) = (cx.t, cx.language);
    let most = (subject.kpi.card.unit == Unit::Percent).then_some(100.0);
    let shown = limits.clipped(Some(0.0), most);
    let written = |value| subject.written(language, value);
    ui.add(
        Text::new(t.process_limits(written(shown.lower), written(limits.center), written(shown.upper)))
            .style(text::BODY_MEDIUM)
            .wrap(),
    );
    let long = |month: Month| date::month_long(language, month);
    let mut words = vec![t.process_from_values(long(phase.first), long(phase.baseline_last), limits.count)];
    if limits.count < ENOUGH_VALUES {
        words.push(t.signal_provisional(ENOUGH_VALUES));
    }
    if limits.scaling == Scaling::MedianRange {
        words.push(t.process_median().to_owned());
    }
    if shown.was_clipped {
        words.push(
            if most.is_some() && limits.upper > 100.0 { t.chart_clipped_both() } else { t.chart_clipped_zero() }
                .to_owned(),
        );
    }
    ui.add(Text::new(words.join(" ")).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
}

/// A reason with its decision.
fn because(ui: &mut Ui, cx: &Cx<'_>, reason: &str, decision: Option<&str>) {
    let words = match decision {
        Some(decision) => cx.t.process_because(reason, decision),
        None => reason.to_owned(),
    };
    ui.add(Text::new(words).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
}

/// How limits and signals are found, as it is printed under the chart.
fn method(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject) {
    let t = cx.t;
    let process = &subject.kpi.process;
    let print = process.analysis.latest().zip(process.months.first()).and_then(|(last, first)| {
        signals::small_print(t, &process.analysis, last, signals::Periods::MonthsFrom(*first))
    });
    let words = print.unwrap_or_else(|| t.process_method_later(FEWEST_VALUES, ENOUGH_VALUES));
    text::paragraph(ui, words);
    text::hint(ui, t.process_rules_hint());
}
