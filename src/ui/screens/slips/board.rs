//! The units of a month: what they are asked for, and how they stand.

use egui::Ui;
use jiff::civil::Date;

use crate::{
    documents::slip::Request,
    domain::{Id, Language, Month, kind},
    i18n::{Messages, date, list},
    queries::slip::{Board, Standing, UnitSlip},
    ui::{
        Cx, Dir, Icon, Intent, Purpose, Route, Tokens,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Card, Column, DateField, EmptyState, Notice, Select, Table, Tint},
    },
};

const MONTH: f32 = 200.0;
const DUE: f32 = 168.0;
const BUTTON: f32 = 128.0;
const STANDING: f32 = 260.0;

/// What the person chose; `None`: what is proposed.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) month: Option<Month>,
    due: Option<Date>,
    language: Option<Language>,
    selected: Option<usize>,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut Draft, board: &Board) {
    let t = cx.t;
    let waiting: Vec<Id<kind::Unit>> = board
        .units
        .iter()
        .filter(|unit| unit.standing(cx.env.today()) == Standing::NotIssued)
        .map(|unit| unit.unit)
        .collect();
    let write = t.slip_write_count(waiting.len());
    let blocked =
        if cx.is_read_only() { Some(t.app_read_only()) } else { waiting.is_empty().then(|| t.slip_write_none()) };
    let subtitle = t.slip_subtitle(date::month_long(cx.language, board.month));
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let head = PageHead::new(t.slip_title())
        .subtitle(&subtitle)
        .action(Some(Icon::FolderOpen), t.slip_take_in(), read_only)
        .primary(Some(Icon::FileSpreadsheet), &write, blocked);
    let (clicked, wanted) = Page::show(ui, &head, |ui| {
        if board.units.is_empty() {
            let actions = [t.nav_people(), t.nav_kpis()];
            match EmptyState::new(t.slip_nobody(), t.slip_nobody_sentence()).actions(&actions).show(ui) {
                Some(0) => cx.go(Route::People),
                Some(_) => cx.go(Route::Kpis),
                None => {}
            }
            return None;
        }
        choices(ui, cx, draft, board);
        text::hint(ui, t.slip_drop_hint());
        if !board.without_unit.is_empty() {
            let codes = t.slip_without_unit(list(cx.language, &board.without_unit));
            Notice::info(&codes, t.slip_without_unit_sentence()).show(ui);
        }
        units(ui, cx, draft, board)
    });
    let units = if clicked.primary { Some(waiting) } else { wanted.map(|unit| vec![unit]) };
    if let Some(units) = units {
        let (due, language) = (draft.due.unwrap_or(board.proposed_due), draft.language.unwrap_or(cx.language));
        cx.ask(Intent::WriteSlips(Request { month: board.month, due, language, units }));
    }
    if clicked.action == Some(0) {
        cx.ask(Intent::PickFile(Purpose::ReturnedSlips));
    }
}

fn choices(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, board: &Board) {
    let t = cx.t;
    let rest = ui.available_width() - 2.0 * MONTH - DUE - 3.0 * space::L;
    Dir::columns(ui, &[MONTH, DUE, MONTH, rest], space::L, |ui, column| match column {
        0 => {
            let months: Vec<String> = board.months.iter().map(|month| date::month_long(cx.language, *month)).collect();
            let selected = board.months.iter().position(|month| *month == board.month);
            if let Some(month) = Select::new(t.slip_month(), &months).selected(selected).show(ui) {
                *draft =
                    Draft { month: board.months.get(month).copied(), language: draft.language, ..Draft::default() };
            }
        }
        1 => {
            let mut due = Some(draft.due.unwrap_or(board.proposed_due));
            if DateField::new(t.slip_due(), &mut due, cx.env.today()).width(DUE).show(ui).changed() {
                draft.due = due;
            }
        }
        2 => {
            let languages = Language::ALL.map(Language::own_name);
            let spoken = draft.language.unwrap_or(cx.language);
            let selected = Language::ALL.iter().position(|language| *language == spoken);
            if let Some(chosen) = Select::new(t.slip_language(), &languages).selected(selected).show(ui) {
                draft.language = Language::ALL.get(chosen).copied();
            }
        }
        _ => {}
    });
}

/// The table; the unit whose slip is wanted.
fn units(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, board: &Board) -> Option<Id<kind::Unit>> {
    let (t, today) = (cx.t, cx.env.today());
    let mut wanted = None;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("department slips", t.slip_title())
            .column(Column::share(t.slip_unit(), 1.0))
            .column(Column::share(t.slip_kpis(), 1.4))
            .column(Column::exact(t.slip_on_file(), 72.0))
            .column(Column::exact(t.slip_standing(), STANDING))
            .column(Column::exact("", BUTTON).numeric())
            .row_height(size::ROW_TWO_LINES)
            .selected(draft.selected);
        let name = |row: usize| {
            let unit = &board.units[row];
            [unit.name.get(cx.language).to_owned(), standing(t, unit, today).1].join(": ")
        };
        let done = table.show(ui, board.units.len(), name, |ui, row, column| {
            let unit = &board.units[row];
            if column == 4 {
                if write_button(ui, cx, unit) {
                    wanted = Some(unit.unit);
                }
            } else {
                cell(ui, cx, unit, column);
            }
        });
        draft.selected = done.selected.or(draft.selected);
    });
    wanted
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, unit: &UnitSlip, column: usize) {
    let t = cx.t;
    match column {
        0 => {
            ui.add(Text::new(unit.name.get(cx.language)).style(text::BODY_STRONG).elide());
        }
        1 => {
            let codes: Vec<&str> = unit.asked.iter().map(|asked| asked.code.as_str()).collect();
            let color = Tokens::of(ui).ink2;
            ui.add(Text::new(list(cx.language, &codes)).style(text::SMALL).color(color).elide());
        }
        2 => {
            text::body(ui, t.slip_on_file_count(unit.reported(), unit.asked.len()));
        }
        _ => {
            let (tint, words) = standing(t, unit, cx.env.today());
            ui.add(Badge::new(tint, &words).max_width(STANDING));
        }
    }
}

fn write_button(ui: &mut Ui, cx: &Cx<'_>, unit: &UnitSlip) -> bool {
    let t = cx.t;
    let act = if unit.slip.is_some() { t.slip_write_again() } else { t.slip_write_one() };
    let name = t.slip_write_of(act, unit.name.get(cx.language));
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    Button::secondary(act).small().name(&name).disabled_because(read_only).show(ui).clicked()
}

/// How a unit stands, and how loudly that is said.
fn standing(t: &Messages, unit: &UnitSlip, today: Date) -> (Tint, String) {
    let day = |day: Date| date::date(t.language(), day);
    match (unit.standing(today), &unit.slip) {
        (Standing::Late { days }, _) => (Tint::Bad, t.count_days_overdue(days)),
        (Standing::NotNeeded, _) => (Tint::Good, t.slip_standing_not_needed().to_owned()),
        (Standing::Issued, Some(slip)) => (Tint::Accent, t.slip_standing_issued(day(slip.due))),
        (Standing::Returned, Some(slip)) => {
            let words = match &slip.returned {
                Some(back) if back.by.is_empty() => t.slip_standing_returned(day(back.at.date())),
                Some(back) => t.slip_standing_returned_by(day(back.at.date()), back.by.as_str()),
                None => String::new(),
            };
            (Tint::Good, words)
        }
        _ => (Tint::Calm, t.slip_standing_not_issued().to_owned()),
    }
}
