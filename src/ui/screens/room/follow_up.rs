//! The follow-up of earlier corrections, one at a time: overdue first, then due, then ripe for a verdict.

use std::collections::HashMap;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use super::{
    Stage, Step,
    act::{self, Head},
    height_left,
};
use crate::{
    analysis::verdict::Proposal,
    commands::{CorrectionCommand, Field, Refusal},
    domain::{CorrectionState, Id, Verdict, kind},
    i18n::{Messages, commas, date, dots, isolated, number},
    queries::room::{FollowUp, Standing},
    sentences,
    ui::{
        Cx, Dir, Route,
        forms::Fault,
        screen::Ticket,
        text,
        tokens::space,
        widgets::{
            Button, Card, DateField, EmptyState, ListRow, Segmented, Select, TextField, Tint, key_values, separator,
        },
    },
};

/// What can be said of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Report {
    Progress,
    Postpone,
    RefuseDate,
    Implemented,
    Verdict,
    End,
}

#[derive(Clone, Default)]
struct Draft {
    report: Option<Report>,
    percent: String,
    text: String,
    date: Option<Date>,
    verdict: usize,
    ending: usize,
    fault: Fault,
}

#[derive(Default)]
pub(super) struct State {
    selected: Option<Id<kind::Correction>>,
    drafts: HashMap<Id<kind::Correction>, Draft>,
    waiting: Option<(Ticket, Id<kind::Correction>)>,
}

/// How a correction can leave the list without having been judged.
const ENDINGS: [CorrectionState; 4] =
    [CorrectionState::Superseded, CorrectionState::Reversed, CorrectionState::Rejected, CorrectionState::Closed];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, list) = (cx.t, &stage.room.follow_up);
    answer(cx, state, list);
    if list.iter().all(|line| Some(line.id) != state.selected) {
        let open = list.iter().find(|line| line.updates.is_empty()).or(list.first());
        state.selected = open.map(|line| line.id);
    }
    let open = list.iter().filter(|line| line.updates.is_empty()).count();
    let subtitle = t.room_follow_up_open(open);
    let ready = state.selected.and_then(|id| state.drafts.get(&id)).is_some_and(Draft::is_begun);
    let head = Head {
        title: t.agenda_kind_follow_up(),
        subtitle: &subtitle,
        primary: if ready { t.room_record_next() } else { t.room_next_item() },
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if list.is_empty() {
        EmptyState::new(t.room_nothing_to_follow(), t.room_nothing_to_follow_hint()).show(ui);
        return if pressed.primary { Step::Done } else { Step::Stay };
    }
    let height = height_left(ui);
    Dir::columns(ui, &[1.0, 1.15], space::L, |ui, column| {
        if column == 0 {
            Card::new().flush().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let scroll = ScrollArea::vertical().id_salt("follow up").auto_shrink([false, true]);
                scroll.max_height(height - space::XS).show(ui, |ui| rows(ui, cx, state, list));
            });
        } else if let Some(line) = list.iter().find(|line| Some(line.id) == state.selected) {
            let scroll = ScrollArea::vertical().id_salt("one correction").auto_shrink([false, true]);
            scroll.max_height(height).show(ui, |ui| {
                Card::new().show(ui, |ui| one(ui, cx, state, stage, line));
            });
        }
    });
    match (pressed.primary, ready) {
        (true, true) => submit(cx, state, stage),
        (true, false) => return Step::Done,
        (false, _) => {}
    }
    Step::Stay
}

fn answer(cx: &mut Cx<'_>, state: &mut State, list: &[FollowUp]) {
    let Some((ticket, correction)) = state.waiting else { return };
    match cx.answer(ticket) {
        None => {}
        Some(Ok(_)) => {
            state.waiting = None;
            state.drafts.remove(&correction);
            let here = list.iter().position(|line| line.id == correction).unwrap_or_default();
            let (before, after) = list.split_at((here + 1).min(list.len()));
            let next = after.iter().chain(before).find(|line| line.updates.is_empty() && line.id != correction);
            state.selected = next.map(|line| line.id).or(Some(correction));
        }
        Some(Err(refusal)) => {
            state.waiting = None;
            state.drafts.entry(correction).or_default().fault = Fault::of(cx.t, &refusal);
        }
    }
}

fn rows(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, list: &[FollowUp]) {
    for line in list {
        let words = badge(cx.t, cx, line);
        let tint = match (line.updates.is_empty(), line.standing) {
            (false, _) => Tint::Accent,
            (true, Standing::Overdue) => Tint::Bad,
            (true, Standing::AwaitsVerdict) if line.ripe.is_some() => Tint::Accent,
            (true, Standing::Due | Standing::AwaitsVerdict) => Tint::Outline,
            (true, Standing::Settled) => Tint::Calm,
        };
        let second = dots(cx.language, &[line.owner_title.get(cx.language), line.holder.get(cx.language)]);
        let row = ListRow::new(&line.title).code(&line.number).code_width(52.0).second(&second).badge(tint, &words);
        if row.selected(state.selected == Some(line.id)).show(ui).clicked() {
            state.selected = Some(line.id);
        }
    }
}

fn badge(t: &Messages, cx: &Cx<'_>, line: &FollowUp) -> String {
    if let Some(last) = line.updates.last() {
        return t.label(last.kind).to_owned();
    }
    match line.standing {
        Standing::Overdue => t.count_days_overdue(line.days_late),
        Standing::Due => line.due.map_or_else(String::new, |due| t.room_due(date::date(cx.language, due))),
        Standing::AwaitsVerdict if line.ripe.is_some() => t.effect_ripe().to_owned(),
        Standing::AwaitsVerdict => t.verdict_due().to_owned(),
        Standing::Settled => t.label(line.state).to_owned(),
    }
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, line: &FollowUp) {
    let t = cx.t;
    ui.spacing_mut().item_spacing.y = space::S;
    Dir::row(ui, |ui| {
        text::heading(ui, line.number.as_str());
        if Button::quiet(t.room_open_record()).small().show(ui).clicked() {
            cx.go(Route::Correction(line.id));
        }
    });
    text::paragraph(ui, line.title.as_str());
    facts(ui, cx, line);
    for update in &line.updates {
        let percent = update.percent.map(|percent| format!(" {percent} %")).unwrap_or_default();
        let due = update.new_due.map(|due| format!(" {}", date::date(cx.language, due))).unwrap_or_default();
        let said = isolated(cx.language, &update.text);
        text::small(ui, format!("{}{percent}{due}: {said}", t.label(update.kind)));
    }
    separator(ui);
    let frozen = act::frozen(cx, stage.room);
    let draft = state.drafts.entry(line.id).or_insert_with(|| Draft::of(line));
    let reports = Report::of(line.state);
    let words: Vec<&str> = reports.iter().map(|report| report.label(t)).collect();
    let selected = reports.iter().position(|report| draft.report == Some(*report));
    let chosen = Select::new(t.room_what_is_reported(), &words).selected(selected).placeholder(t.app_choose()).show(ui);
    if let Some(report) = chosen.and_then(|index| reports.get(index)) {
        draft.report = Some(*report);
        draft.fault = Fault::default();
    }
    let Some(report) = draft.report else { return };
    fields(ui, cx, draft, report);
    draft.fault.notice(ui, &[Field::Percent, Field::Due, Field::Effective, Field::Reason, Field::Text]);
    let reason = frozen.as_deref().filter(|_| report.needs_quorum());
    Dir::at_trailing_end(ui, |ui| {
        let button = Button::secondary(t.room_record_next()).shortcut(act::CTRL_ENTER).disabled_because(reason);
        if button.show(ui).clicked() {
            submit(cx, state, stage);
        }
    });
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, line: &FollowUp) {
    let (t, day) = (cx.t, |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| date::date(cx.language, day)));
    let owner = dots(cx.language, &[line.owner_title.get(cx.language), line.holder.get(cx.language)]);
    let mut due = day(line.due);
    if line.postponements > 0 {
        let first = format!("{}: {}", t.correction_original_due(), day(line.first_due));
        due = format!("{due} ({})", commas(cx.language, &[first, t.count_postponements(line.postponements)]));
    }
    let done = number::percent(cx.language, f64::from(line.percent), 0);
    let state = commas(cx.language, &[t.label(line.state), &done]);
    let effective = day(line.effective);
    let mut pairs =
        vec![(t.term_owner(), owner.as_str()), (t.term_due_date(), due.as_str()), (t.app_state(), state.as_str())];
    if line.effective.is_some() {
        pairs.push((t.term_effective_date(), effective.as_str()));
    }
    let proposed = line.ripe.map(|proposal| sentences::effect::proposal(t, proposal, &[]));
    if let Some(proposed) = &proposed {
        pairs.push((t.effect_proposed(), proposed));
    }
    if !line.next_step.is_empty() {
        pairs.push((t.room_next_step(), line.next_step.as_str()));
    }
    key_values(ui, &pairs);
}

fn fields(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, report: Report) {
    let (t, today, fault) = (cx.t, cx.env.today(), draft.fault.clone());
    match report {
        Report::Progress => {
            let percent = TextField::new(t.room_percent(), &mut draft.percent).numeric().limit(3).width(90.0);
            percent.error(fault.at(Field::Percent)).show(ui);
        }
        Report::Postpone => {
            DateField::new(t.room_new_due(), &mut draft.date, today).required().error(fault.at(Field::Due)).show(ui);
        }
        Report::Implemented => {
            let field = DateField::new(t.term_effective_date(), &mut draft.date, today).required();
            field.error(fault.at(Field::Effective)).show(ui);
        }
        Report::Verdict => {
            let words: Vec<&str> = Verdict::ALL.iter().map(|verdict| t.label(*verdict)).collect();
            let chosen = Select::new(t.term_verdict_on_effect(), &words).selected(Some(draft.verdict)).show(ui);
            draft.verdict = chosen.unwrap_or(draft.verdict);
        }
        Report::End => {
            let words: Vec<&str> = ENDINGS.iter().map(|state| t.label(*state)).collect();
            let chosen = Segmented::new(t.room_ending(), &words).selected(Some(draft.ending)).show(ui);
            draft.ending = chosen.unwrap_or(draft.ending);
        }
        Report::RefuseDate => {}
    }
    let label = match report {
        Report::Progress => t.room_next_step(),
        Report::Implemented => t.app_note(),
        Report::Verdict => t.room_verdict_text(),
        Report::Postpone | Report::RefuseDate | Report::End => t.app_reason(),
    };
    let error = fault.at(Field::Reason).or(fault.at(Field::Text));
    TextField::new(label, &mut draft.text).lines(2).error(error).show(ui);
}

impl Draft {
    /// The verdict that the figures propose is chosen at first.
    fn of(line: &FollowUp) -> Self {
        let proposed = line.ripe.map(Proposal::as_verdict);
        let place = Verdict::ALL.iter().position(|verdict| Some(*verdict) == proposed);
        Self { verdict: place.unwrap_or_default(), ..Self::default() }
    }

    fn is_begun(&self) -> bool {
        self.report.is_some()
    }

    fn command(
        &self,
        correction: Id<kind::Correction>,
        meeting: Id<kind::Meeting>,
    ) -> Result<CorrectionCommand, Field> {
        let text = self.text.clone();
        Ok(match self.report.ok_or(Field::Text)? {
            Report::Progress => {
                let percent = self.percent.trim().trim_end_matches('%').trim().parse().map_err(|_| Field::Percent)?;
                CorrectionCommand::Report { correction, meeting: Some(meeting), percent, text }
            }
            Report::Postpone => {
                let due = self.date.ok_or(Field::Due)?;
                CorrectionCommand::Postpone { correction, meeting, due, reason: text }
            }
            Report::RefuseDate => CorrectionCommand::RefuseNewDate { correction, meeting, reason: text },
            Report::Implemented => {
                let effective = self.date.ok_or(Field::Effective)?;
                CorrectionCommand::Implement { correction, meeting: Some(meeting), effective, text }
            }
            Report::Verdict => {
                let verdict = *Verdict::ALL.get(self.verdict).ok_or(Field::Text)?;
                CorrectionCommand::Judge { correction, meeting, verdict, text }
            }
            Report::End => {
                let state = *ENDINGS.get(self.ending).ok_or(Field::Reason)?;
                CorrectionCommand::End { correction, meeting, state, reason: text }
            }
        })
    }
}

impl Report {
    /// What fits the state of the correction.
    fn of(state: CorrectionState) -> &'static [Self] {
        if state.awaits_action() {
            &[Self::Progress, Self::Implemented, Self::Postpone, Self::RefuseDate, Self::End]
        } else if state.awaits_verdict() {
            &[Self::Verdict, Self::Progress, Self::End]
        } else {
            &[]
        }
    }

    fn label(self, t: &Messages) -> &str {
        match self {
            Self::Progress => t.correction_update_progress(),
            Self::Postpone => t.room_postpone(),
            Self::RefuseDate => t.room_refuse_date(),
            Self::Implemented => t.correction_update_implemented(),
            Self::Verdict => t.correction_update_verdict(),
            Self::End => t.room_end_correction(),
        }
    }

    const fn needs_quorum(self) -> bool {
        matches!(self, Self::Postpone | Self::Verdict | Self::End)
    }
}

fn submit(cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let Some(correction) = state.selected else { return };
    let draft = state.drafts.entry(correction).or_default();
    match draft.command(correction, stage.room.meeting.id) {
        Ok(command) => state.waiting = Some((cx.submit(command), correction)),
        Err(field) => draft.fault = Fault::of(cx.t, &Refusal::Missing(field)),
    }
}
