//! The register of corrections: what is late, what is due, what waits for a verdict.

mod view;

use egui::{ScrollArea, Ui, vec2};
use jiff::civil::Date;

use self::view::{Sorting, View};
use crate::{
    documents::{export::What, reminder::Slips},
    domain::{CorrectionState, Id, Language, Verdict, kind, number},
    i18n::{Messages, date},
    queries::{
        choices::{self, Choices},
        correction::{Listed, Part, REGISTER_TABLES},
    },
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route, Tokens,
        forms::{CorrectionForm, Open, Progress},
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::size,
        widgets::{Badge, Card, Column, EmptyState, Select, Table, TextField, Tint, chip},
    },
};

/// What the lines are chosen and ordered by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    part: Part,
    owner: Option<Id<kind::Office>>,
    sought: String,
    sorting: Sorting,
}

#[derive(Default)]
pub struct State {
    view: Cached<(Language, Date, Filter), View>,
    filter: Filter,
    selected: Option<Id<kind::Correction>>,
    form: Option<Open<CorrectionForm>>,
    choices: Cached<Date, Choices>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_corrections().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let (t, today) = (cx.t, cx.env.today());
    let key = (cx.language, today, state.filter.clone());
    let filter = state.filter.clone();
    let language = cx.language;
    let view = cx.read(&mut state.view, key, &REGISTER_TABLES, |db| View::read(db, language, today, &filter))?;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let waiting = view.is_empty.then(|| t.corrections_empty_title());
    let head = PageHead::new(t.nav_corrections())
        .action(Some(Icon::Printer), t.reminder_export(), waiting)
        .action(Some(Icon::Download), t.app_export(), None)
        .action(Some(Icon::Calendar), t.calendar_export(), None)
        .primary(Some(Icon::Plus), t.corrections_propose(), read_only);
    let (clicked, done) = Page::show(ui, &head, |ui| {
        if state.form.is_some() {
            return form(ui, cx, state);
        }
        super::effects::parts(ui, cx, false);
        filters(ui, t, state, &view);
        register(ui, cx, state, &view);
        Ok(())
    });
    done?;
    match clicked.action {
        Some(0) => cx.ask(Intent::Export(What::CorrectionSlips(Slips::Open))),
        Some(1) => cx.ask(Intent::Export(What::Corrections)),
        Some(_) => cx.ask(Intent::Export(What::Actions)),
        None => {}
    }
    if clicked.primary && state.form.is_none() {
        state.form = Some(Open::new(CorrectionForm::new(None, "", None, Vec::new())));
    }
    Ok(())
}

fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let Some(open) = &mut state.form else { return Ok(()) };
    let shown = ScrollArea::vertical()
        .show(ui, |ui| Card::new().title(cx.t.corrections_propose()).show(ui, |ui| open.show(ui, cx, &choices)).inner);
    match shown.inner {
        Progress::Editing => {}
        Progress::Cancelled => state.form = None,
        Progress::Done(made) => {
            state.form = None;
            if let Some(correction) = made {
                cx.go(Route::Correction(Id::from_uuid(correction)));
            }
        }
    }
    Ok(())
}

fn filters(ui: &mut Ui, t: &Messages, state: &mut State, view: &View) {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        for (part, count) in Part::ALL.into_iter().zip(view.counts) {
            if chip(ui, state.filter.part == part, &label(t, part, count)).clicked() {
                state.filter.part = part;
            }
        }
    });
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        bar_room(ui, SEARCH, |ui| {
            TextField::new(t.corrections_search(), &mut state.filter.sought)
                .label_hidden()
                .placeholder(t.corrections_search())
                .small()
                .width(SEARCH)
                .show(ui);
        });
        let mut owners = vec![t.corrections_owner_all()];
        owners.extend(view.owners.iter().map(|(_, title)| title.as_str()));
        let chosen = state.filter.owner.and_then(|owner| view.owners.iter().position(|(id, _)| *id == owner));
        let selected = chosen.map_or(0, |place| place + 1);
        let select = Select::new(t.term_owner(), &owners).label_hidden().small().width(OWNER);
        if let Some(chosen) = bar_room(ui, OWNER, |ui| select.selected(Some(selected)).show(ui)) {
            state.filter.owner = chosen.checked_sub(1).and_then(|place| view.owners.get(place)).map(|(id, _)| *id);
        }
    });
}

/// A field grows downwards from its line; in a room of its own it stands level with the rest of a bar.
pub(super) fn bar_room<R>(ui: &mut Ui, width: f32, field: impl FnOnce(&mut Ui) -> R) -> R {
    let room = vec2(width, size::CONTROL_SMALL);
    ui.allocate_ui_with_layout(room, Dir::of(ui).column_layout(), field).inner
}

fn label(t: &Messages, part: Part, count: usize) -> String {
    match part {
        Part::All => t.corrections_part_all(count),
        Part::Overdue => t.corrections_part_overdue(count),
        Part::DueSoon => t.corrections_part_due_soon(count),
        Part::InProgress => t.corrections_part_in_progress(count),
        Part::AwaitingVerdict => t.corrections_part_awaiting_verdict(count),
        Part::Proposed => t.corrections_part_proposed(count),
        Part::Ended => t.corrections_part_ended(count),
    }
}

fn register(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let t = cx.t;
    if view.is_empty {
        EmptyState::new(t.corrections_empty_title(), t.corrections_empty_hint()).show(ui);
        return;
    }
    if view.rows.is_empty() {
        let empty = EmptyState::new(t.corrections_none_title(), t.corrections_none_hint());
        if empty.actions(&[t.corrections_clear()]).show(ui).is_some() {
            state.filter = Filter { sorting: state.filter.sorting, ..Filter::default() };
        }
        return;
    }
    let rows = &view.rows;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("corrections", t.nav_corrections())
            .column(Column::exact(t.corrections_number(), 56.0).sortable())
            .column(Column::share(t.term_correction(), 1.2).sortable())
            .column(Column::share(t.term_owner(), 1.0).sortable())
            .column(Column::exact(t.term_due_date(), 88.0).sortable())
            .column(Column::exact(t.corrections_days_late(), 76.0).numeric().sortable())
            .column(Column::exact(t.corrections_postponed(), 80.0).numeric().sortable())
            .column(Column::exact(t.app_state(), 114.0).sortable())
            .column(Column::exact(t.corrections_verdict(), 170.0).sortable())
            .row_height(size::ROW_TWO_LINES)
            .sorted(Some(state.filter.sorting.0))
            .selected(rows.iter().position(|row| Some(row.id) == state.selected));
        let name = |row: usize| row_name(t, &rows[row]);
        let done = table.show(ui, rows.len(), name, |ui, row, column| cell(ui, t, &rows[row], column));
        if let Some(sort) = done.sort {
            state.filter.sorting = Sorting(sort);
        }
        if let Some(row) = done.selected {
            state.selected = Some(rows[row].id);
        }
        if let Some(row) = done.opened.or(done.clicked) {
            cx.go(Route::Correction(rows[row].id));
        }
    });
}

fn row_name(t: &Messages, row: &Listed) -> String {
    let number = number::correction(row.number);
    let mut name = vec![number.as_str(), row.title.as_str(), t.label(row.state)];
    let late = (row.days_overdue > 0).then(|| t.count_days_overdue(row.days_overdue));
    name.extend(late.as_deref());
    name.join(", ")
}

fn cell(ui: &mut Ui, t: &Messages, row: &Listed, column: usize) {
    let language = t.language();
    match column {
        0 => drop(text::strong(ui, number::correction(row.number))),
        1 => two_lines(ui, &row.title, &row.next_step),
        2 => match &row.owner {
            Some(owner) => {
                let holder = owner.holder_in(language);
                two_lines(
                    ui,
                    owner.title.get(language),
                    if holder.is_empty() { t.corrections_vacant() } else { holder },
                );
            }
            None => drop(text::secondary(ui, t.corrections_no_owner())),
        },
        3 => drop(text::body(ui, row.due.map(date::date_numeric).unwrap_or_default())),
        4 if row.days_overdue > 0 => {
            let bad = Tokens::of(ui).bad;
            ui.add(Text::new(row.days_overdue.to_string()).style(text::BODY_STRONG).color(bad));
        }
        5 if row.postponements > 0 => drop(text::body(ui, row.postponements.to_string())),
        6 => drop(ui.add(Badge::new(state_tint(row.state), t.label(row.state)))),
        7 => {
            if let Some(verdict) = row.verdict {
                ui.add(Badge::new(verdict_tint(verdict), t.label(verdict)).max_width(ui.available_width()));
            }
        }
        _ => {}
    }
}

/// A line with a quieter one below, in a cell of a table.
pub(in crate::ui::screens) fn two_lines(ui: &mut Ui, first: &str, second: &str) {
    if second.is_empty() {
        ui.add(Text::new(first).style(text::BODY_MEDIUM).elide());
        return;
    }
    let height = text::BODY.line + text::SMALL.line;
    let layout = Dir::of(ui).column_layout();
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::new(first).style(text::BODY_MEDIUM).elide());
        let ink = Tokens::of(ui).ink2;
        ui.add(Text::new(second).style(text::SMALL).color(ink).elide());
    });
}

pub(super) const fn state_tint(state: CorrectionState) -> Tint {
    match state {
        CorrectionState::Decided
        | CorrectionState::InProgress
        | CorrectionState::Implemented
        | CorrectionState::Observed => Tint::Accent,
        CorrectionState::Proposed | CorrectionState::Postponed => Tint::Outline,
        CorrectionState::Closed
        | CorrectionState::Rejected
        | CorrectionState::Superseded
        | CorrectionState::Reversed => Tint::Calm,
    }
}

pub(in crate::ui::screens) const fn verdict_tint(verdict: Verdict) -> Tint {
    match verdict {
        Verdict::Effective => Tint::Good,
        Verdict::Harmful | Verdict::WrongWay => Tint::Bad,
        Verdict::NoEffect | Verdict::AlreadyMoving | Verdict::Confounded | Verdict::TooEarly => Tint::Calm,
    }
}

const SEARCH: f32 = 320.0;
const OWNER: f32 = 260.0;
