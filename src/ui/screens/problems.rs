//! The register of problems: filters, search, order; a row opens its record.

mod register;

use egui::{Id as WidgetId, ScrollArea, Ui};
use jiff::civil::Date;

use self::register::Filter;
use crate::{
    documents::export::What,
    domain::{Id, ProblemStatus, Severity, kind, number},
    i18n::{date, list},
    queries::{
        choices::{self, Choices},
        meeting,
        problem::{self, Line},
    },
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        forms::{Open, ProblemForm, Progress},
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, Column, EmptyState, Sort, Table, TextField, Tint, badge, chip},
    },
};

#[derive(Default)]
pub struct State {
    lines: Cached<(), Vec<Line>>,
    filter: Filter,
    sort: Option<Sort>,
    selected: Option<usize>,
    choices: Cached<Date, Choices>,
    session: Cached<(), Option<Id<kind::Meeting>>>,
    form: Option<Open<ProblemForm>>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.problem_title().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let lines = cx.read(&mut state.lines, (), problem::TABLES, problem::register)?;
    let shown = register::shown(&lines, &state.filter, state.sort, cx.language);
    let count = cx.t.problem_count(shown.len(), lines.len());
    let read_only = cx.is_read_only().then(|| cx.t.app_read_only());
    let head = PageHead::new(cx.t.problem_title())
        .subtitle(&count)
        .action(Some(Icon::Download), cx.t.app_export(), None)
        .primary(Some(Icon::Plus), cx.t.problem_add(), read_only);
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let session = *cx.read(&mut state.session, (), &["meeting"], meeting::in_session)?;
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        form(ui, cx, state, &choices);
        if lines.is_empty() {
            EmptyState::new(cx.t.problem_none_title(), cx.t.problem_none_hint()).show(ui);
            return;
        }
        filters(ui, cx, state, &lines);
        if shown.is_empty() {
            let clear = [cx.t.problem_clear()];
            let empty = EmptyState::new(cx.t.problem_no_match_title(), cx.t.problem_no_match_hint()).actions(&clear);
            if empty.show(ui).is_some() {
                state.filter = Filter::everything();
            }
            return;
        }
        Card::new().flush().fill_height().show(ui, |ui| table(ui, cx, state, &shown));
    });
    if clicked.action.is_some() {
        cx.ask(Intent::Export(What::Problems));
    }
    if clicked.primary && state.form.is_none() {
        state.form = Some(Open::new(ProblemForm::new(session, "", Vec::new())));
    }
    Ok(())
}

/// The form of a new problem, above the register; the new record opens when it is saved.
fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, choices: &Choices) {
    let Some(form) = &mut state.form else { return };
    let progress = Card::new().title(cx.t.problem_add()).show(ui, |ui| {
        let height = ui.available_height() * FORM_SHARE;
        ScrollArea::vertical().max_height(height).show(ui, |ui| form.show(ui, cx, choices)).inner
    });
    match progress.inner {
        Progress::Editing => return,
        Progress::Done(Some(made)) => cx.go(Route::Problem(Id::from_uuid(made))),
        Progress::Done(None) | Progress::Cancelled => {}
    }
    state.form = None;
}

fn filters(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, lines: &[Line]) {
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        let counted = |word: &str, count: usize| format!("{word} {count}");
        for status in ProblemStatus::ALL.iter().copied() {
            let count = lines.iter().filter(|line| line.status == status).count();
            if chip(ui, state.filter.has_status(status), &counted(cx.t.label(status), count)).clicked() {
                state.filter.toggle_status(status);
            }
        }
        ui.add_space(space::L);
        for severity in Severity::ALL.iter().rev().copied() {
            if chip(ui, state.filter.has_severity(severity), cx.t.label(severity)).clicked() {
                state.filter.toggle_severity(severity);
            }
        }
        Dir::at_trailing_end(ui, |ui| {
            let search = TextField::new(cx.t.problem_search(), &mut state.filter.text)
                .id(WidgetId::unique("problems search"))
                .placeholder(cx.t.problem_search())
                .label_hidden()
                .small();
            Dir::field(ui, SEARCH, |ui| search.show(ui));
        });
    });
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, shown: &[&Line]) {
    let t = cx.t;
    let table = Table::new("problems", t.problem_title())
        .column(Column::exact(t.problem_column_number(), 56.0).sortable())
        .column(Column::share(t.problem_column_title(), 3.0).sortable())
        .column(Column::exact(t.problem_column_elements(), 110.0))
        .column(Column::exact(t.problem_severity(), 76.0).sortable())
        .column(Column::exact(t.problem_column_raised(), 104.0).sortable())
        .column(Column::share(t.problem_column_owner(), 1.5))
        .column(Column::exact(t.app_state(), 104.0).sortable())
        .column(Column::exact(t.problem_column_correction(), 110.0))
        .selected(state.selected.filter(|row| *row < shown.len()))
        .sorted(state.sort);
    let name = |row: usize| format!("{}, {}", number::problem(shown[row].number), shown[row].title);
    let done = table.show(ui, shown.len(), name, |ui, row, column| cell(ui, cx, shown[row], column));
    if let Some(row) = done.selected {
        state.selected = Some(row);
    }
    if let Some(sort) = done.sort {
        state.sort = Some(sort);
    }
    if let Some(row) = done.opened.or(done.clicked) {
        cx.go(Route::Problem(shown[row].id));
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, line: &Line, column: usize) {
    match column {
        0 => text::strong(ui, number::problem(line.number)),
        1 => ui.add(Text::new(line.title.as_str()).style(text::BODY_MEDIUM).elide()),
        2 => {
            let codes: Vec<&str> = line.elements.iter().map(|element| element.code.as_str()).collect();
            text::body(ui, codes.join(" "))
        }
        3 => text::body(ui, cx.t.label(line.severity)),
        4 => text::body(ui, date::date(cx.language, line.raised_on)),
        5 => match &line.owner {
            Some((_, title)) => ui.add(Text::new(title.get(cx.language)).elide()),
            None => text::secondary(ui, cx.t.problem_owner_none()),
        },
        6 => badge(ui, status_tint(line.status), cx.t.label(line.status)),
        _ => {
            let numbers: Vec<String> =
                line.corrections.iter().map(|correction| number::correction(correction.number)).collect();
            text::body(ui, list(cx.language, &numbers))
        }
    };
}

/// Open problems ask for something; treated ones are under way.
pub(super) const fn status_tint(status: ProblemStatus) -> Tint {
    match status {
        ProblemStatus::Open => Tint::Bad,
        ProblemStatus::Treated => Tint::Accent,
        ProblemStatus::Closed | ProblemStatus::Withdrawn => Tint::Calm,
    }
}

const SEARCH: f32 = 240.0;
/// The register stays in sight below a form.
const FORM_SHARE: f32 = 0.7;
