//! The effect ledger: every correction in effect, what followed, what the figures propose, what the committee found.

use egui::Ui;
use jiff::civil::Date;

use super::{
    correction::{mark, proposal_mark},
    corrections::{two_lines, verdict_tint},
};
use crate::{
    documents::export::What,
    domain::{Id, Language, kind, number},
    i18n::{Messages, date, number as figures},
    queries::{
        correction::{self, LEDGER_TABLES, LedgerPart as Part, Line, REGISTER_TABLES, Tally},
        kpi,
    },
    sentences::effect as said,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        shell::{Page, PageHead},
        text,
        tokens::size,
        widgets::{Badge, Card, Column, EmptyState, Sort, Table, Tint, chip, signal, tabs},
    },
};

/// What the lines are chosen and ordered by.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Filter {
    part: Part,
    sort: Sort,
}

impl Default for Filter {
    /// The latest in effect first.
    fn default() -> Self {
        Self { part: Part::All, sort: Sort { column: IN_EFFECT, descending: true } }
    }
}

#[derive(Default)]
pub struct State {
    view: Cached<(Language, Date, Filter), View>,
    filter: Filter,
    selected: Option<Id<kind::Correction>>,
}

struct View {
    rows: Vec<Line>,
    tally: Tally,
    /// One for each part.
    counts: [usize; Part::ALL.len()],
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_corrections().to_owned(), Some(Route::Corrections)), (cx.t.effect_ledger().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let (t, today, language, filter) = (cx.t, cx.env.today(), cx.language, state.filter);
    let tables: Vec<&str> = kpi::TABLES.iter().chain(&REGISTER_TABLES).chain(&LEDGER_TABLES).copied().collect();
    let view = cx.read(&mut state.view, (language, today, filter), &tables, |db| {
        let mut rows = correction::ledger(db, today)?;
        let tally = Tally::of(&rows);
        let counts = Part::ALL.map(|part| rows.iter().filter(|row| row.is_in(part)).count());
        rows.retain(|row| row.is_in(filter.part));
        sort(&mut rows, filter.sort);
        Ok(View { rows, tally, counts })
    })?;
    let head = PageHead::new(t.nav_corrections()).action(Some(Icon::Download), t.app_export(), None);
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        parts(ui, cx, true);
        body(ui, cx, state, &view);
    });
    if clicked.action.is_some() {
        cx.ask(Intent::Export(What::Corrections));
    }
    Ok(())
}

/// The two parts of the corrections: the register and the ledger. Going to the other one is a route.
pub(super) fn parts(ui: &mut Ui, cx: &mut Cx<'_>, ledger: bool) {
    let chosen = tabs(ui, &[cx.t.effect_register(), cx.t.effect_ledger()], usize::from(ledger));
    match chosen {
        Some(0) if ledger => cx.go(Route::Corrections),
        Some(1) if !ledger => cx.go(Route::Effects),
        _ => {}
    }
}

fn body(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let t = cx.t;
    if view.tally.in_effect == 0 {
        EmptyState::new(t.effect_ledger_empty(), t.effect_ledger_empty_hint()).show(ui);
        return;
    }
    text::strong(ui, share(t, view.tally));
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        for (part, count) in Part::ALL.into_iter().zip(view.counts) {
            if chip(ui, state.filter.part == part, &label(t, part, count)).clicked() {
                state.filter.part = part;
            }
        }
    });
    if view.rows.is_empty() {
        let empty = EmptyState::new(t.effect_ledger_none(), t.effect_ledger_none_hint());
        if empty.actions(&[t.corrections_clear()]).show(ui).is_some() {
            state.filter.part = Part::All;
        }
        return;
    }
    table(ui, cx, state, &view.rows);
}

fn share(t: &Messages, tally: Tally) -> String {
    // Both counts are far below what a float holds exactly.
    let share = if tally.judged == 0 { 0.0 } else { 100.0 * tally.worked as f64 / tally.judged as f64 };
    let language = t.language();
    t.effect_share(tally.judged, tally.worked, figures::percent(language, share, 0))
}

fn label(t: &Messages, part: Part, count: usize) -> String {
    match part {
        Part::All => t.effect_part_all(count),
        Part::Ripe => t.effect_part_ripe(count),
        Part::Worked => t.effect_part_worked(count),
        Part::DidNotWork => t.effect_part_did_not_work(count),
        Part::Open => t.effect_part_open(count),
    }
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, rows: &[Line]) {
    let t = cx.t;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("effect ledger", t.effect_ledger_title())
            .column(Column::exact(t.corrections_number(), 56.0).sortable())
            .column(Column::share(t.term_correction(), 1.0).sortable())
            .column(Column::exact(t.effect_in_effect(), 96.0).sortable())
            .column(Column::share(t.effect_followed(), 1.15))
            .column(Column::exact(t.effect_proposed(), 234.0).sortable())
            .column(Column::exact(t.effect_given(), 170.0).sortable())
            .row_height(size::ROW_TWO_LINES)
            .sorted(Some(state.filter.sort))
            .selected(rows.iter().position(|row| Some(row.record.id) == state.selected));
        let name = |row: usize| row_name(t, &rows[row]);
        let done = table.show(ui, rows.len(), name, |ui, row, column| cell(ui, t, &rows[row], column));
        if let Some(sort) = done.sort {
            state.filter.sort = sort;
        }
        if let Some(row) = done.selected {
            state.selected = Some(rows[row].record.id);
        }
        if let Some(row) = done.opened.or(done.clicked) {
            cx.go(Route::Correction(rows[row].record.id));
        }
    });
}

fn row_name(t: &Messages, row: &Line) -> String {
    let number = number::correction(row.record.number);
    let proposed = row.proposal.map(|proposal| said::proposal(t, proposal, &row.effects));
    let given = row.verdict().map(|verdict| t.label(verdict).to_owned());
    let parts = [Some(number), Some(row.record.title.clone()), proposed, given];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn cell(ui: &mut Ui, t: &Messages, row: &Line, column: usize) {
    match column {
        0 => drop(text::strong(ui, number::correction(row.record.number))),
        1 => two_lines(
            ui,
            &row.record.title,
            row.record.owner.as_ref().map_or("", |owner| owner.title.get(t.language())),
        ),
        IN_EFFECT => drop(text::body(ui, row.record.effective.map(date::date_numeric).unwrap_or_default())),
        3 => followed(ui, t, row),
        PROPOSED => {
            if let Some(proposal) = row.proposal {
                signal(ui, proposal_mark(proposal), &said::proposal(t, proposal, &row.effects));
            }
        }
        _ => given(ui, t, row),
    }
}

/// Up to two of its KPIs with what became of them: concerns first, then what it should move.
fn followed(ui: &mut Ui, t: &Messages, row: &Line) {
    let mut told: Vec<_> = row.effects.iter().filter(|effect| effect.found.is_some()).collect();
    told.sort_by_key(|effect| (!effect.is_concern(), effect.guard));
    let layout = Dir::of(ui).column_layout();
    let lines = told.len().clamp(1, 2);
    // A count of one or two.
    let room = egui::vec2(ui.available_width(), text::BODY.line * lines as f32);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for effect in told.into_iter().take(2) {
            let (Some(kpi), Some(outcome)) = (effect.kpi.as_deref(), said::outcome(t, effect)) else { continue };
            signal(ui, mark(effect), &t.effect_kpi_outcome(kpi.card.code.as_str(), outcome));
        }
    });
}

fn given(ui: &mut Ui, t: &Messages, row: &Line) {
    match (row.verdicts.first(), row.is_ripe()) {
        (Some(given), false) => {
            let layout = Dir::of(ui).column_layout();
            let room = egui::vec2(ui.available_width(), text::BODY.line + text::SMALL.line);
            ui.allocate_ui_with_layout(room, layout, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Badge::new(verdict_tint(given.verdict), t.label(given.verdict)).max_width(ui.available_width()));
                if let Some((_, meeting)) = &given.meeting {
                    text::small(ui, meeting.to_string());
                }
            });
        }
        (_, true) => drop(ui.add(Badge::new(Tint::Accent, t.effect_ripe()).max_width(ui.available_width()))),
        (None, false) => drop(text::secondary(ui, t.effect_none_given())),
    }
}

/// Equal lines stay in the order of their numbers.
fn sort(rows: &mut [Line], by: Sort) {
    match by.column {
        1 => rows.sort_by_key(|row| row.record.title.to_lowercase()),
        IN_EFFECT => rows.sort_by_key(|row| row.record.effective),
        PROPOSED => rows.sort_by_key(|row| row.proposal.map(|proposal| proposal.as_verdict())),
        5 => rows.sort_by_key(|row| (!row.is_ripe(), row.verdict())),
        _ => rows.sort_by_key(|row| row.record.number),
    }
    if by.descending {
        rows.reverse();
    }
}

const IN_EFFECT: usize = 2;
const PROPOSED: usize = 4;
