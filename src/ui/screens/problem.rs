//! One problem: what is wrong, why, where, who owns it, what answers it, and whether it was seen before.

mod links;

use std::rc::Rc;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use crate::{
    commands::ProblemCommand,
    domain::{Id, ProblemStatus, kind, number},
    i18n::date,
    queries::{
        choices::{self, Choices},
        meeting,
        problem::{
            TABLES,
            record::{Record, record},
        },
    },
    ui::{
        Cached, Cx, Dir, Icon, Route,
        forms::{CorrectionForm, Open, ProblemForm, Progress},
        history,
        screens::problems::status_tint,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::space,
        widgets::{Card, EmptyState, Tint, key_values, tabs},
    },
};

#[derive(Default)]
pub struct State {
    record: Cached<Id<kind::Problem>, Option<Record>>,
    tab: usize,
    history: history::State,
    choices: Cached<Date, Choices>,
    session: Cached<(), Option<Id<kind::Meeting>>>,
    form: Option<Editing>,
}

/// The form that stands in place of the record. It belongs to the problem that it was opened on.
enum Editing {
    Problem(Id<kind::Problem>, Open<ProblemForm>),
    Correction(Id<kind::Problem>, Open<CorrectionForm>),
}

impl Editing {
    const fn problem(&self) -> Id<kind::Problem> {
        match self {
            Self::Problem(problem, _) | Self::Correction(problem, _) => *problem,
        }
    }
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, problem: Id<kind::Problem>) -> Vec<(String, Option<Route>)> {
    let mut crumbs = vec![(cx.t.problem_title().to_owned(), Some(Route::Problems))];
    let record = read(cx, state, problem).ok();
    crumbs.extend(record.and_then(|record| Some((number::problem(record.as_ref().as_ref()?.line.number), None))));
    crumbs
}

fn read(cx: &Cx<'_>, state: &mut State, problem: Id<kind::Problem>) -> rusqlite::Result<Rc<Option<Record>>> {
    cx.read(&mut state.record, problem, TABLES, |db| record(db, problem))
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, problem: Id<kind::Problem>) -> rusqlite::Result<()> {
    let found = read(cx, state, problem)?;
    let Some(record) = found.as_ref() else {
        let (_, ()) = Page::show(ui, &PageHead::new(cx.t.problem_title()), |ui| {
            EmptyState::new(cx.t.problem_missing(), "").show(ui);
        });
        return Ok(());
    };
    let (t, line) = (cx.t, &record.line);
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let title = format!("{} {}", number::problem(line.number), line.title);
    let acts = status_acts(line.status);
    let mut head = PageHead::new(&title)
        .badge(status_tint(line.status), t.label(line.status))
        .badge(Tint::Outline, t.label(line.severity));
    for (status, icon) in acts {
        head = head.action(Some(*icon), act_word(cx, *status), read_only);
    }
    head = head.action(Some(Icon::Pencil), t.app_edit(), read_only);
    if line.is_open() {
        head = head.primary(Some(Icon::Wrench), t.problem_raise_correction(), read_only);
    }
    let session = *cx.read(&mut state.session, (), &["meeting"], meeting::in_session)?;
    let (clicked, outcome) = Page::show(ui, &head, |ui| content(ui, cx, state, record));
    outcome?;
    match clicked.action.map(|index| acts.get(index)) {
        Some(Some((status, _))) => {
            cx.act(ProblemCommand::SetStatus { problem, status: *status, meeting: session });
        }
        Some(None) => edit(state, Editing::Problem(problem, Open::new(ProblemForm::of(problem, record.draft())))),
        None => {}
    }
    if clicked.primary {
        let elements = line.elements.iter().map(|element| element.id).collect();
        let form = CorrectionForm::new(session, "", Some(problem), elements);
        edit(state, Editing::Correction(problem, Open::new(form)));
    }
    Ok(())
}

/// Opens a form, unless another of this problem is being written.
fn edit(state: &mut State, form: Editing) {
    state.tab = 0;
    if state.form.as_ref().is_none_or(|open| open.problem() != form.problem()) {
        state.form = Some(form);
    }
}

/// The open form of this problem; `false` if there is none.
fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, record: &Record) -> rusqlite::Result<bool> {
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let Some(editing) = state.form.as_mut().filter(|form| form.problem() == record.line.id) else { return Ok(false) };
    let shown = ScrollArea::vertical().auto_shrink([false, false]).id_salt("form").show(ui, |ui| match editing {
        Editing::Problem(_, form) => form.show(ui, cx, &choices),
        Editing::Correction(_, form) => form.show(ui, cx, &choices),
    });
    match shown.inner {
        Progress::Editing => {}
        Progress::Done(_) | Progress::Cancelled => state.form = None,
    }
    Ok(true)
}

/// What a person may do with a problem in this state, beside editing it.
const fn status_acts(status: ProblemStatus) -> &'static [(ProblemStatus, Icon)] {
    match status {
        ProblemStatus::Open | ProblemStatus::Treated => {
            &[(ProblemStatus::Withdrawn, Icon::Undo), (ProblemStatus::Closed, Icon::Check)]
        }
        ProblemStatus::Closed | ProblemStatus::Withdrawn => &[(ProblemStatus::Open, Icon::RotateCcw)],
    }
}

fn act_word<'a>(cx: &Cx<'a>, to: ProblemStatus) -> &'a str {
    match to {
        ProblemStatus::Open | ProblemStatus::Treated => cx.t.problem_reopen(),
        ProblemStatus::Closed => cx.t.problem_close(),
        ProblemStatus::Withdrawn => cx.t.problem_withdraw(),
    }
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, record: &Record) -> rusqlite::Result<()> {
    let height = ui.available_height();
    let mut outcome = Ok(());
    Dir::columns(ui, &[2.0, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 1 {
            links::show(ui, cx, record);
            return;
        }
        let names = [cx.t.problem_record(), cx.t.problem_history()];
        if let Some(chosen) = tabs(ui, &names, state.tab) {
            state.tab = chosen;
        }
        if state.tab == 0 {
            outcome = Card::new().fill_height().show(ui, |ui| record_or_form(ui, cx, state, record)).inner;
        } else {
            outcome = history::show(ui, cx, &mut state.history, record.line.id);
        }
    });
    outcome
}

fn record_or_form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, record: &Record) -> rusqlite::Result<()> {
    if !form(ui, cx, state, record)? {
        words(ui, cx, record);
    }
    Ok(())
}

fn words(ui: &mut Ui, cx: &Cx<'_>, record: &Record) {
    let (t, line) = (cx.t, &record.line);
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("record").show(ui, |ui| {
        let day = date::date(cx.language, line.raised_on);
        let raised = match &line.raised_in {
            Some((_, meeting)) => t.problem_raised_in(day, meeting.to_string()),
            None => day,
        };
        let owner = line.owner.as_ref().map_or(t.problem_owner_none(), |(_, title)| title.get(cx.language));
        let mut facts = vec![(t.problem_column_raised(), raised.as_str()), (t.problem_column_owner(), owner)];
        let closed = record.closed_in.as_ref().map(|(_, meeting)| t.problem_closed_in(meeting.to_string()));
        if let Some(closed) = &closed {
            facts.push((t.app_state(), closed));
        }
        key_values(ui, &facts);
        ui.add_space(space::S);
        passage(ui, t.problem_cause(), &line.cause, t.problem_cause_unknown());
        passage(ui, t.problem_description(), &line.description, t.problem_not_written());
        passage(ui, t.problem_evidence(), &record.evidence, t.problem_not_written());
    });
}

/// A titled text, or quietly that there is none.
fn passage(ui: &mut Ui, title: &str, words: &str, none: &str) {
    ui.add(Text::new(title).style(text::BODY_STRONG).as_heading());
    if words.is_empty() {
        text::secondary(ui, none);
    } else {
        text::paragraph(ui, words);
    }
    ui.add_space(space::S);
}
