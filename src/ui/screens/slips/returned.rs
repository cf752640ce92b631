//! Slips that came back: what each would write, what stands in the way, and who filled it in.

use std::rc::Rc;

use egui::{Key, Modifiers, ScrollArea, Ui};
use uuid::Uuid;

use crate::{
    commands::SlipCommand,
    domain::Month,
    exchange::{
        NewValue, Options, Question, QuestionKey, Reading, Status,
        slip::{self, Found, OnFile, Refusal, Returned},
    },
    i18n::{Quantity, date, list, number},
    queries::{
        kpi::{self, Kpi, KpiList},
        slip::{self as slips, Slip},
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Purpose, Tokens,
        screen::Ticket,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, Column, ListRow, Notice, Table, TextField, Tint, chip, field_error, separator},
    },
};

const LIST: f32 = 300.0;
/// Rows of figures in view; the others scroll.
const ROWS: usize = 7;

/// What returned slips are held against.
struct Known {
    list: KpiList,
    slips: Vec<Slip>,
    workspace: Uuid,
    this_month: Month,
}

impl Known {
    fn slip(&self, found: &Found) -> Option<&Slip> {
        self.slips.iter().find(|slip| slip.id == found.header.slip)
    }

    fn kpi(&self, code: &str) -> Option<&Kpi> {
        self.list.kpis.iter().find(|kpi| kpi.card.code == code)
    }
}

type Checked = Result<Returned, Refusal>;

/// One returned file.
struct Item {
    file_name: String,
    found: Result<Found, Refusal>,
    options: Options,
    /// What it would do, with what that was made from.
    checked: Option<(Options, Rc<Known>, Rc<Checked>)>,
    name: String,
    reason: String,
    fault: Option<String>,
    ticket: Option<Ticket>,
}

impl Item {
    fn new(file_name: String, bytes: &[u8]) -> Self {
        let found = slip::read(&file_name, bytes);
        let name = found.as_ref().map_or("", Found::name).to_owned();
        let (options, reason) = (Options::default(), String::new());
        Self { file_name, found, options, checked: None, name, reason, fault: None, ticket: None }
    }

    /// Checked again only when an answer or the workspace has changed.
    fn checked(&mut self, known: &Rc<Known>) -> Rc<Checked> {
        if let Some((options, of, checked)) = &self.checked
            && *options == self.options
            && Rc::ptr_eq(of, known)
        {
            return Rc::clone(checked);
        }
        let checked = self.found.as_ref().map_err(Clone::clone).and_then(|found| {
            let (slip, kpis) = (known.slip(found), known.list.kpis.as_slice());
            let on_file = OnFile { workspace: known.workspace, slip, kpis, this_month: known.this_month };
            slip::check(found, on_file, &self.options)
        });
        let checked = Rc::new(checked);
        self.checked = Some((self.options.clone(), Rc::clone(known), Rc::clone(&checked)));
        checked
    }
}

/// The returned slips that wait to be taken in.
#[derive(Default)]
pub(super) struct Pile {
    items: Vec<Item>,
    selected: usize,
    known: Cached<(), Known>,
}

impl Pile {
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(super) fn take(&mut self, files: Vec<(String, Vec<u8>)>) {
        for (file_name, bytes) in files {
            // The same file brought again is the corrected one.
            self.items.retain(|item| item.file_name != file_name);
            self.items.push(Item::new(file_name, &bytes));
        }
        self.selected = self.selected.min(self.items.len().saturating_sub(1));
    }

    fn remove(&mut self, index: usize) {
        self.items.remove(index);
        self.selected = self.selected.min(self.items.len().saturating_sub(1));
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, pile: &mut Pile) -> rusqlite::Result<()> {
    let env = cx.env;
    let tables: Vec<&str> = kpi::TABLES.into_iter().chain(slips::TABLES).collect();
    let known = cx.read(&mut pile.known, (), &tables, |db| {
        Ok(Known {
            list: kpi::list(db, env)?,
            slips: slips::all(db)?,
            workspace: slips::workspace(db)?,
            this_month: Month::of(env.today()),
        })
    })?;
    poll(cx, pile);
    let all: Vec<Rc<Checked>> = pile.items.iter_mut().map(|item| item.checked(&known)).collect();
    let Some(checked) = all.get(pile.selected) else { return Ok(()) };
    let t = cx.t;
    let count = checked.as_ref().as_ref().map_or(0, Returned::count);
    let write = t.slip_take_in_count(count);
    let blocked = blocked(cx, &pile.items[pile.selected], checked);
    let head = PageHead::new(t.slip_returned_title())
        .action(Some(Dir::of(ui).arrow_back()), t.slip_back(), None)
        .action(Some(Icon::FolderOpen), t.slip_take_in(), None)
        .action(None, t.slip_put_aside(), None)
        .primary(None, &write, blocked);
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        let (width, height) = (ui.available_width(), ui.available_height());
        Dir::columns(ui, &[LIST, width - LIST - space::L], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                files(ui, cx, pile, &known, &all);
            } else {
                let item = &mut pile.items[pile.selected];
                ScrollArea::vertical().id_salt("returned slip").auto_shrink(false).show(ui, |ui| {
                    match checked.as_ref() {
                        Ok(returned) => preview(ui, cx, item, &known, returned),
                        Err(refusal) => refused(ui, cx, item, &known, refusal),
                    }
                });
            }
        });
    });
    let by_key = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if (clicked.primary || by_key) && blocked.is_none() {
        submit(cx, &mut pile.items[pile.selected], &known, checked);
    }
    match clicked.action {
        Some(0) => pile.items.clear(),
        Some(1) => cx.ask(Intent::PickFile(Purpose::ReturnedSlips)),
        Some(_) => pile.remove(pile.selected),
        None => {}
    }
    Ok(())
}

/// Takes the answers to what was submitted.
fn poll(cx: &mut Cx<'_>, pile: &mut Pile) {
    let mut done = None;
    for (index, item) in pile.items.iter_mut().enumerate() {
        let Some(answer) = item.ticket.and_then(|ticket| cx.answer(ticket)) else { continue };
        item.ticket = None;
        match answer {
            Ok(_) => done = Some(index),
            Err(refusal) => item.fault = Some(sentences::refusal(cx.t, &refusal)),
        }
    }
    if let Some(index) = done {
        pile.remove(index);
    }
}

/// What still stands in the way of taking the slip in, as one sentence.
fn blocked<'t>(cx: &Cx<'t>, item: &Item, checked: &Checked) -> Option<&'t str> {
    let t = cx.t;
    let Ok(returned) = checked else { return Some(t.slip_refused()) };
    if cx.is_read_only() {
        Some(t.app_read_only())
    } else if !returned.faults.is_empty() {
        Some(t.slip_blocked_faults())
    } else if returned.preview.questions().any(Question::is_open) {
        Some(t.import_blocked_questions())
    } else if returned.count() == 0 {
        Some(t.import_blocked_nothing())
    } else if returned.needs_reason() && item.reason.trim().is_empty() {
        Some(t.import_blocked_reason())
    } else {
        None
    }
}

fn submit(cx: &mut Cx<'_>, item: &mut Item, known: &Known, checked: &Checked) {
    let (None, Ok(returned)) = (item.ticket, checked) else { return };
    let t = cx.t;
    let answered = |value: &NewValue| {
        let asked = returned.preview.questions().find(|question| match &question.key {
            QuestionKey::Value { code, .. } => *code == value.code,
            _ => false,
        });
        asked.map_or_else(String::new, |asked| {
            let remark = t.import_remark(sentences::import::explanation(t, asked));
            crate::i18n::without_marks(&remark).into_owned()
        })
    };
    let Some(readings) = returned.readings(&known.list.kpis, item.reason.trim(), answered) else { return };
    item.fault = None;
    item.ticket = Some(cx.submit(SlipCommand::TakeIn {
        slip: returned.slip,
        file_name: returned.file_name.clone(),
        sha256: returned.sha256.clone(),
        returned_by: item.name.trim().to_owned(),
        readings,
    }));
}

/// "Operations, October 2026", or the file's name where the slip is not known.
fn title(cx: &Cx<'_>, item: &Item, known: &Known) -> String {
    let slip = item.found.as_ref().ok().and_then(|found| known.slip(found));
    slip.map_or_else(
        || item.file_name.clone(),
        |slip| cx.t.slip_of(slip.unit_name.get(cx.language), date::month_long(cx.language, slip.month)),
    )
}

fn files(ui: &mut Ui, cx: &Cx<'_>, pile: &mut Pile, known: &Known, all: &[Rc<Checked>]) {
    let t = cx.t;
    let mut chosen = None;
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().id_salt("returned files").show(ui, |ui| {
            let last = pile.items.len() - 1;
            for (index, (item, checked)) in pile.items.iter().zip(all).enumerate() {
                let (tint, words) = match checked.as_ref() {
                    Err(_) => (Tint::Bad, t.slip_refused()),
                    Ok(returned) if !returned.faults.is_empty() => (Tint::Bad, t.slip_to_correct()),
                    Ok(returned) if returned.preview.questions().any(Question::is_open) => {
                        (Tint::Accent, t.slip_to_answer())
                    }
                    Ok(_) => (Tint::Good, t.slip_ready()),
                };
                let slip = item.found.as_ref().ok().and_then(|found| known.slip(found));
                let title = slip.map_or(item.file_name.as_str(), |slip| slip.unit_name.get(cx.language));
                let row = ListRow::new(title).second(&item.file_name).badge(tint, words);
                if row.selected(index == pile.selected).last(index == last).show(ui).clicked() {
                    chosen = Some(index);
                }
            }
        });
    });
    pile.selected = chosen.unwrap_or(pile.selected);
}

fn refused(ui: &mut Ui, cx: &Cx<'_>, item: &Item, known: &Known, refusal: &Refusal) {
    let slip = item.found.as_ref().ok().and_then(|found| known.slip(found));
    Notice::warn(&title(cx, item, known), &sentences::slip::refusal(cx.t, refusal, slip)).show(ui);
}

fn preview(ui: &mut Ui, cx: &Cx<'_>, item: &mut Item, known: &Known, returned: &Returned) {
    let t = cx.t;
    let title = title(cx, item, known);
    Card::new().title(&title).trailing(t.import_nothing_written()).show(ui, |ui| {
        TextField::new(t.slip_name(), &mut item.name).hint(t.slip_name_hint()).width(360.0).show(ui);
    });
    if let Some(fault) = &item.fault {
        Notice::warn(fault, "").show(ui);
    }
    if let (false, Ok(found)) = (returned.faults.is_empty(), &item.found) {
        let faults: Vec<String> =
            returned.faults.iter().map(|fault| sentences::slip::fault(t, fault, &found.header)).collect();
        Card::new().title(t.slip_faults()).trailing(t.slip_faults_sentence()).show(ui, |ui| {
            for fault in &faults {
                field_error(ui, fault);
            }
        });
    }
    values(ui, cx, known, returned);
    questions(ui, cx, item, returned);
    if !returned.missing.is_empty() || !returned.undelivered.is_empty() {
        Card::new().show(ui, |ui| {
            for missing in &returned.missing {
                text::paragraph(ui, t.slip_declared_missing(missing.code.as_str(), missing.reason.as_str()));
            }
            if !returned.undelivered.is_empty() {
                text::paragraph(ui, t.slip_undelivered(list(cx.language, &returned.undelivered)));
            }
        });
    }
    if returned.needs_reason() {
        Card::new().show(ui, |ui| {
            TextField::new(t.import_reason(), &mut item.reason).required().hint(t.import_reason_hint()).show(ui);
        });
    }
}

fn values(ui: &mut Ui, cx: &Cx<'_>, known: &Known, returned: &Returned) {
    let t = cx.t;
    let unchanged = returned.preview.counts.unchanged;
    let rows: Vec<&Reading> =
        returned.preview.readings.iter().filter(|reading| reading.status != Status::Unchanged).collect();
    if rows.is_empty() {
        Notice::info(t.slip_no_values(), t.slip_no_values_sentence()).show(ui);
        return;
    }
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("slip values", t.import_preview())
            .column(Column::exact(t.term_kpi_short(), 44.0))
            .column(Column::share(t.app_name_field(), 1.0))
            .column(Column::exact(t.import_on_file(), 84.0).numeric())
            .column(Column::exact(t.import_as_stored(), 120.0).numeric())
            .column(Column::share(t.import_check(), 1.3))
            .max_height(ROWS as f32 * size::ROW);
        let name = |row: usize| {
            let value = &rows[row].value;
            t.values_cell(
                value.code.as_str(),
                date::month_long(cx.language, value.month),
                stored(cx, known, &value.code, value.value),
            )
        };
        table.show(ui, rows.len(), name, |ui, row, column| cell(ui, cx, known, returned, rows[row], column));
    });
    if unchanged > 0 {
        text::small(ui, t.import_sum_unchanged(unchanged));
    }
}

fn stored(cx: &Cx<'_>, known: &Known, code: &str, value: f64) -> String {
    known.kpi(code).map_or_else(
        || number::number(cx.language, value, 2),
        |kpi| Quantity::new(cx.language, kpi.card.unit, &known.list.currency).format(value, kpi.card.decimals),
    )
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, known: &Known, returned: &Returned, reading: &Reading, column: usize) {
    let (t, value) = (cx.t, &reading.value);
    match column {
        0 => drop(text::strong(ui, value.code.as_str())),
        1 => {
            let label = known.kpi(&value.code).map_or("", |kpi| kpi.card.label(cx.language));
            ui.add(Text::new(label).elide());
        }
        2 => {
            let earlier = known.kpi(&value.code).and_then(|kpi| kpi.value(value.month));
            let words = earlier.map_or_else(String::new, |earlier| stored(cx, known, &value.code, earlier));
            text::secondary(ui, words);
        }
        3 => drop(text::strong(ui, stored(cx, known, &value.code, value.value))),
        _ => {
            let status = match reading.status {
                Status::New => t.import_status_new(),
                Status::Revision { .. } => t.import_status_revised(),
                Status::Unchanged => t.import_status_unchanged(),
                Status::LeftOut => t.import_status_left_out(),
            };
            let plain = |value: f64| number::number(cx.language, value, if value.fract() == 0.0 { 0 } else { 1 });
            let counts = match (value.numerator, value.denominator) {
                (Some(numerator), Some(denominator)) => t.kpi_counts_of(plain(numerator), plain(denominator)),
                _ => String::new(),
            };
            let provisional = if returned.is_provisional(&value.code) { t.slip_is_provisional() } else { "" };
            let parts = [status, &counts, provisional, returned.remark(&value.code)];
            let words: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let ink = Tokens::of(ui).ink2;
            ui.add(Text::new(words.join(" · ")).style(text::SMALL).color(ink).elide());
        }
    }
}

fn questions(ui: &mut Ui, cx: &Cx<'_>, item: &mut Item, returned: &Returned) {
    let t = cx.t;
    let all: Vec<&Question> = returned.preview.questions().collect();
    if all.is_empty() {
        return;
    }
    Card::new().title(t.import_questions()).trailing(t.import_answers_proposed()).show(ui, |ui| {
        for (index, question) in all.into_iter().enumerate() {
            if index > 0 {
                separator(ui);
            }
            ui.add(Text::new(sentences::import::question(t, question)).style(text::BODY_STRONG).wrap());
            let color = Tokens::of(ui).ink2;
            let body = sentences::import::explanation(t, question);
            ui.add(Text::new(body).style(text::SMALL).color(color).wrap());
            Dir::wrapped_row(ui, |ui| {
                for offered in &question.offered {
                    let words = sentences::import::answer(t, *offered);
                    let proposed = question.is_open() && question.proposed == *offered;
                    let words = if proposed { t.import_proposed(words) } else { words };
                    if chip(ui, question.answer == Some(*offered), &words).clicked() {
                        item.options.answer(question.key.clone(), *offered);
                    }
                }
            });
        }
    });
}
