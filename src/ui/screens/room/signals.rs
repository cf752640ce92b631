//! What is done about a signal of the month: four acts, a key each, at the KPI that is on screen.
//!
//! E explains it, P makes a problem of it, W watches it, L answers with new limits. Ctrl+Enter records
//! the act and goes on to the next open signal; Esc leaves it.

use egui::{Key, Modifiers, Ui};

use super::{
    Stage,
    act::{self, plain_key},
};
use crate::{
    analysis::xmr::Scaling,
    commands::{
        Command, Field, KpiCommand, Refusal, SignalCommand,
        kpi::NewPhase,
        problem::ProblemDraft,
        signal::{Disposal, RebaseBy},
    },
    domain::{Id, Month, Severity, kind},
    i18n::{
        Messages, date,
        signals::{self, Periods},
    },
    queries::{choices::Choice, kpi::Kpi, signal::Signal},
    ui::{
        Cx, Dir, Icon, Tokens,
        forms::Fault,
        screen::Ticket,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Select, TextField, icon_button, separator},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Explain,
    Problem,
    Watch,
    Limits,
}

impl Act {
    const ALL: [(Self, Key, &'static str); 4] = [
        (Self::Explain, Key::E, "E"),
        (Self::Problem, Key::P, "P"),
        (Self::Watch, Key::W, "W"),
        (Self::Limits, Key::L, "L"),
    ];

    fn label(self, t: &Messages) -> &str {
        match self {
            Self::Explain => t.room_signal_explain(),
            Self::Problem => t.room_signal_problem(),
            Self::Watch => t.room_signal_watch(),
            Self::Limits => t.room_signal_limits(),
        }
    }
}

/// What is typed about one signal.
struct Draft {
    kpi: Id<kind::Kpi>,
    act: Act,
    text: String,
    until: String,
    first: String,
    last: String,
    /// 0: a new problem, or a decision taken now.
    chosen: usize,
    fault: Fault,
    focus: bool,
}

#[derive(Default)]
pub(super) struct State {
    draft: Option<Draft>,
    waiting: Option<Ticket>,
}

/// Months that a signal is watched unless somebody says otherwise.
const WATCHED: i32 = 3;

impl State {
    /// Whether Ctrl+Enter records an act.
    pub(super) fn is_begun(&self, kpi: Option<Id<kind::Kpi>>) -> bool {
        self.draft.as_ref().is_some_and(|draft| Some(draft.kpi) == kpi)
    }

    /// True when an act was recorded: on to the next open signal.
    pub(super) fn answer(&mut self, cx: &mut Cx<'_>) -> bool {
        let Some(answer) = self.waiting.and_then(|ticket| cx.answer(ticket)) else { return false };
        self.waiting = None;
        match (answer, &mut self.draft) {
            (Ok(_), _) => {
                self.draft = None;
                true
            }
            (Err(refusal), Some(draft)) => {
                draft.fault = Fault::of(cx.t, &refusal);
                false
            }
            (Err(_), None) => false,
        }
    }

    /// Sends the act that is begun.
    pub(super) fn submit(&mut self, cx: &mut Cx<'_>, stage: &Stage<'_>, kpi: &Kpi) {
        let Some(draft) = self.draft.as_mut().filter(|draft| draft.kpi == kpi.card.id) else { return };
        if self.waiting.is_some() {
            return;
        }
        match draft.disposal(cx.t, stage, kpi) {
            Ok(how) => {
                let (meeting, kpi) = (stage.room.meeting.id, kpi.card.id);
                self.waiting = Some(cx.submit(SignalCommand::Dispose { meeting, kpi, how }));
            }
            Err(field) => draft.fault = Fault::of(cx.t, &Refusal::Invalid(field)),
        }
    }

    fn refuse(&mut self, cx: &mut Cx<'_>, stage: &Stage<'_>, kpi: &Kpi, first: Month) {
        let Some(draft) = &self.draft else { return };
        let (meeting, reason) = (stage.room.meeting.id, draft.text.clone());
        let command: Command = KpiCommand::RefusePhase { kpi: kpi.card.id, meeting, first, reason }.into();
        self.waiting = Some(cx.submit(command));
    }
}

impl Draft {
    fn new(t: &Messages, act: Act, signal: &Signal, kpi: &Kpi) -> Self {
        let language = t.language();
        let month = |month| date::month_long(language, month);
        let proposal = kpi.process.proposal.as_ref();
        let first = proposal.map_or_else(|| signal.month.plus(-5), |proposal| proposal.first);
        let last = proposal.map_or(signal.month, |proposal| proposal.baseline_last);
        let text = match act {
            Act::Problem => t.room_signal_problem_title(kpi.card.label(language), month(signal.month)),
            Act::Explain | Act::Watch | Act::Limits => String::new(),
        };
        Self {
            kpi: kpi.card.id,
            act,
            text,
            until: month(signal.month.plus(WATCHED)),
            first: month(first),
            last: month(last),
            chosen: 0,
            fault: Fault::default(),
            focus: true,
        }
    }

    fn disposal(&self, t: &Messages, stage: &Stage<'_>, kpi: &Kpi) -> Result<Disposal, Field> {
        let text = self.text.trim().to_owned();
        Ok(match self.act {
            Act::Explain => Disposal::Explained { text },
            Act::Problem => {
                match self.chosen.checked_sub(1).and_then(|index| problems(stage).get(index).map(|problem| problem.id))
                {
                    Some(problem) => Disposal::Problem { problem },
                    None => Disposal::NewProblem(Box::new(ProblemDraft {
                        title: text,
                        description: String::new(),
                        evidence: String::new(),
                        cause: String::new(),
                        severity: Severity::Moderate,
                        owner: kpi.card.owner,
                        recurs_from: None,
                        elements: kpi.elements.iter().map(|element| element.id).collect(),
                        kpis: vec![kpi.card.id],
                    })),
                }
            }
            Act::Watch => {
                let until = date::parse_month(&self.until).ok_or(Field::Month)?;
                Disposal::Watch { until, text }
            }
            Act::Limits => {
                let first = date::parse_month(&self.first).ok_or(Field::Phase)?;
                let baseline_last = date::parse_month(&self.last).ok_or(Field::Phase)?;
                let chosen = self.chosen.checked_sub(1).and_then(|index| stage.choices.decisions.get(index));
                let decision = match chosen {
                    Some(decision) => RebaseBy::Decision(decision.id),
                    None => RebaseBy::Consensus(t.room_signal_decision(
                        kpi.card.code.as_str(),
                        date::month_long(t.language(), first),
                        date::month_long(t.language(), baseline_last),
                    )),
                };
                let phase = NewPhase { first, baseline_last, scaling: Scaling::MeanRange, reason: text };
                Disposal::Rebased { phase, decision }
            }
        })
    }
}

/// Problems that are open or in treatment.
fn problems<'a>(stage: &Stage<'a>) -> Vec<&'a Choice<kind::Problem>> {
    stage.choices.problems.iter().filter(|problem| problem.in_force).collect()
}

/// What the analysis says about the month.
pub(super) fn sentence(t: &Messages, kpi: &Kpi, month: Month) -> String {
    let process = &kpi.process;
    let (Some(first), Some(index)) = (process.months.first(), process.index(month)) else { return String::new() };
    signals::sentence(t, &process.analysis, index, Periods::MonthsFrom(*first))
}

/// What was done about a signal, in a line.
pub(super) fn outcome(t: &Messages, signal: &Signal) -> Option<String> {
    let done = signal.disposition.as_ref()?;
    let month = |month| date::month_long(t.language(), month);
    let mut words = vec![t.label(done.kind).to_owned()];
    words.extend(done.problem.as_ref().map(|(_, number)| number.clone()));
    words.extend(done.watch_until.map(|until| t.room_signal_until(month(until))));
    words.extend(done.phase.map(|(_, first)| t.room_signal_limits_from(month(first))));
    words.extend(Some(done.text.clone()).filter(|text| !text.is_empty()));
    Some(words.join(" · "))
}

/// The signal of the KPI on screen with its acts.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, signal: &Signal, kpi: &Kpi) {
    let t = cx.t;
    let tokens = Tokens::of(ui);
    ui.add(Text::new(sentence(t, kpi, signal.month)).wrap());
    if signal.carried > 0 {
        ui.add(Text::new(t.room_signal_carried(signal.carried)).style(text::SMALL).color(tokens.bad).wrap());
    }
    if let Some(outcome) = outcome(t, signal) {
        Dir::row(ui, |ui| {
            let room = ui.available_width() - size::CONTROL_SMALL - space::S;
            ui.add(Text::new(outcome).style(text::BODY_STRONG).wrap().max_width(room));
            if !cx.is_read_only() && icon_button(ui, Icon::X, t.room_signal_reopen()).clicked() {
                cx.act(SignalCommand::Reopen { meeting: stage.room.meeting.id, kpi: kpi.card.id });
            }
        });
    }
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    Dir::wrapped_row(ui, |ui| {
        for (act, key, shortcut) in Act::ALL {
            let button = Button::secondary(act.label(t)).small().shortcut(shortcut).disabled_because(read_only);
            let pressed = button.show(ui).clicked() || (read_only.is_none() && plain_key(ui, key));
            if pressed {
                state.draft = Some(Draft::new(t, act, signal, kpi));
            }
        }
    });
    form(ui, cx, state, stage, kpi);
    separator(ui);
}

fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, kpi: &Kpi) {
    let t = cx.t;
    let Some(draft) = state.draft.as_mut().filter(|draft| draft.kpi == kpi.card.id) else { return };
    let fault = draft.fault.clone();
    let focus = std::mem::take(&mut draft.focus);
    let field = match draft.act {
        Act::Explain => TextField::new(t.room_signal_cause(), &mut draft.text)
            .lines(2)
            .required()
            .error(fault.at(Field::Text))
            .show(ui),
        Act::Problem => {
            let known = problems(stage);
            let mut options = vec![t.room_signal_new_problem().to_owned()];
            options.extend(known.into_iter().map(|problem| problem.label(t.language())));
            let chosen = Select::new(t.term_problem(), &options).selected(Some(draft.chosen)).show(ui);
            draft.chosen = chosen.unwrap_or(draft.chosen);
            if draft.chosen == 0 {
                TextField::new(t.form_title(), &mut draft.text).required().error(fault.at(Field::Title)).show(ui)
            } else {
                ui.response()
            }
        }
        Act::Watch => {
            let until = TextField::new(t.room_signal_watch_until(), &mut draft.until);
            let until = until.required().error(fault.at(Field::Month)).show(ui);
            TextField::new(t.app_note(), &mut draft.text).show(ui);
            until
        }
        Act::Limits => limits(ui, t, draft, stage, &fault),
    };
    if focus {
        field.request_focus();
    }
    let shown = [Field::Text, Field::Title, Field::Month, Field::Phase, Field::Reason];
    fault.notice(ui, &shown);
    let proposal = kpi.process.proposal.as_ref().filter(|_| draft.act == Act::Limits).map(|proposal| proposal.first);
    let frozen = act::frozen(cx, stage.room).filter(|_| draft.act == Act::Limits && draft.chosen == 0);
    let (mut record, mut refused) = (false, false);
    Dir::at_trailing_end(ui, |ui| {
        let button = Button::secondary(t.room_record_next()).shortcut(act::CTRL_ENTER);
        record = button.disabled_because(frozen.as_deref()).show(ui).clicked();
        refused = proposal.is_some() && Button::quiet(t.room_signal_refuse_limits()).small().show(ui).clicked();
    });
    if record {
        state.submit(cx, stage, kpi);
    } else if let Some(first) = proposal.filter(|_| refused) {
        state.refuse(cx, stage, kpi, first);
    }
    if !egui::Popup::is_any_open(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.draft = None;
    }
}

fn limits(ui: &mut Ui, t: &Messages, draft: &mut Draft, stage: &Stage<'_>, fault: &Fault) -> egui::Response {
    Dir::columns(ui, &[1.0, 1.0], space::S, |ui, column| {
        let error = fault.at(Field::Phase);
        if column == 0 {
            TextField::new(t.room_signal_from(), &mut draft.first).required().error(error).show(ui);
        } else {
            TextField::new(t.room_signal_computed_to(), &mut draft.last).required().show(ui);
        }
    });
    let mut options = vec![t.room_signal_decide_now().to_owned()];
    let language = t.language();
    options.extend(stage.choices.decisions.iter().map(|decision| decision.label(language)));
    let chosen = Select::new(t.term_decision(), &options).selected(Some(draft.chosen)).show(ui);
    draft.chosen = chosen.unwrap_or(draft.chosen);
    let reason = TextField::new(t.app_reason(), &mut draft.text).lines(2).required();
    reason.error(fault.at(Field::Reason)).show(ui)
}
