//! Values from a file or from pasted cells: what would be written, seen before anything is.

mod check;
mod questions;
mod reading;

use std::{collections::BTreeMap, fs::File, rc::Rc, sync::Arc};

use egui::{Id as WidgetId, Ui};

use self::{
    check::Table,
    reading::{Done, Ended, Origin, Reading},
};
use crate::{
    commands::KpiCommand,
    domain::Month,
    exchange::{self, KnownKpi, Mapping, Options, Preview, Question, QuestionKey, Source},
    queries::{
        kpi::{self, KpiList},
        layout,
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Purpose, Route,
        screen::Ticket,
        shell::{Page, PageHead},
        tokens::space,
        widgets::{Button, Card, EmptyState, Notice, TextField},
    },
};

/// What the preview is made of besides the file: KPIs on file, the last month that may have values, and
/// what was decided about layouts before.
struct Known {
    list: KpiList,
    kpis: Arc<[KnownKpi]>,
    this_month: Month,
    remembered: BTreeMap<String, Mapping>,
}

#[derive(Default)]
pub struct State {
    known: Cached<(), Known>,
    origin: Option<Origin>,
    options: Options,
    /// What was read last, though perhaps not by the latest answers.
    done: Option<Done>,
    reading: Option<Box<Reading>>,
    /// A department slip that was taken for a file of values: name and bytes.
    slip: Option<(String, Vec<u8>)>,
    pasted: String,
    reason: String,
    provisional: bool,
    table: Table,
    ticket: Option<Ticket>,
    fault: Option<String>,
}

impl State {
    /// The content of a file.
    pub fn take(&mut self, name: &str, bytes: Vec<u8>) {
        self.read(Source::Bytes { name: name.to_owned(), bytes });
    }

    /// A file that was picked or dropped: it is read beside the window.
    pub fn take_file(&mut self, name: &str, file: File) {
        self.begin(Origin::File { name: name.to_owned(), file: Arc::new(file) });
    }

    /// The slip that the last file turned out to be, for the screen of slips.
    pub fn returned_slip(&mut self) -> Option<(String, Vec<u8>)> {
        self.slip.take()
    }

    fn read(&mut self, source: Source) {
        self.begin(Origin::Here(Arc::new(source)));
    }

    fn begin(&mut self, origin: Origin) {
        let pasted = std::mem::take(&mut self.pasted);
        self.clear();
        (self.pasted, self.origin) = (pasted, Some(origin));
    }

    fn clear(&mut self) {
        if let Some(reading) = &self.reading {
            reading.stop();
        }
        let known = std::mem::take(&mut self.known);
        *self = Self { known, ..Self::default() };
    }

    /// What the source is called.
    fn name(&self, cx: &Cx<'_>) -> String {
        match &self.origin {
            Some(Origin::File { name, .. }) => name.clone(),
            Some(Origin::Here(source)) => match &**source {
                Source::Bytes { name, .. } => name.clone(),
                Source::Pasted(_) => cx.t.import_pasted_name().to_owned(),
            },
            None => String::new(),
        }
    }

    fn answer(&mut self, key: QuestionKey, answer: exchange::Answer) {
        self.options.answer(key, answer);
    }
}

/// Hands cells pasted on another screen to this one, which the caller then goes to.
pub fn offer_pasted(ctx: &egui::Context, text: String) {
    ctx.data_mut(|data| data.insert_temp(offered_id(), text));
}

fn offered_id() -> WidgetId {
    WidgetId::unique("cells offered to the import")
}

pub fn crumbs(cx: &mut Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_kpis().to_owned(), Some(Route::Kpis)), (cx.t.import_title().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    if let Some(text) = ui.data_mut(|data| data.remove_temp::<String>(offered_id())) {
        state.read(Source::Pasted(text));
    }
    let env = cx.env;
    let tables = [&kpi::TABLES[..], &layout::TABLES[..]].concat();
    let known = cx.read(&mut state.known, (), &tables, |db| {
        let list = kpi::list(db, env)?;
        let kpis = list.kpis.iter().filter(|kpi| kpi.card.retired_on.is_none()).map(KnownKpi::of).collect();
        let remembered = exchange::remembered(&layout::mappings(db)?);
        Ok(Known { list, kpis, this_month: Month::of(env.today()), remembered })
    })?;
    match poll(cx, state) {
        Polled::Written => {
            state.clear();
            cx.go(Route::Kpis);
            return Ok(());
        }
        Polled::Open => {}
    }
    read_on(ui, cx, state, &known);
    match &state.done {
        Some(done) => {
            let preview = Rc::clone(&done.preview);
            checking(ui, cx, state, &known, &preview);
        }
        None if state.reading.is_some() => waiting(ui, cx, state),
        None => start(ui, cx, state),
    }
    Ok(())
}

enum Polled {
    Open,
    Written,
}

fn poll(cx: &mut Cx<'_>, state: &mut State) -> Polled {
    let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) else { return Polled::Open };
    state.ticket = None;
    match answer {
        Ok(_) => Polled::Written,
        Err(refusal) => {
            state.fault = Some(sentences::refusal(cx.t, &refusal));
            Polled::Open
        }
    }
}

/// Reads the source, again whenever an answer or the workspace has changed.
fn read_on(ui: &Ui, cx: &Cx<'_>, state: &mut State, known: &Rc<Known>) {
    state.options.remembered.clone_from(&known.remembered);
    let ended = match state.reading.take() {
        Some(reading) if reading.is_of(&state.options, known) => reading.poll(),
        stale => {
            if let Some(reading) = stale {
                reading.stop();
            }
            if state.done.as_ref().is_some_and(|done| done.is_of(&state.options, known)) {
                return;
            }
            let Some(origin) = state.origin.clone() else { return };
            Reading::start(ui.ctx(), origin, state.options.clone(), Rc::clone(known)).blink()
        }
    };
    match ended {
        Ok(Ended::Read(source, done)) => {
            state.origin = Some(Origin::Here(source));
            state.done = Some(done);
        }
        Ok(Ended::Slip { name, bytes }) => {
            state.clear();
            state.slip = Some((name, bytes));
        }
        Ok(Ended::Failed(message)) => {
            let name = state.name(cx);
            state.clear();
            state.fault = Some(cx.t.file_unreadable(name, message));
        }
        Err(reading) => state.reading = Some(reading),
    }
}

/// Nothing is there yet but the file's name.
fn waiting(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) {
    let head = PageHead::new(cx.t.import_title());
    let name = state.name(cx);
    let (_, given_up) =
        Page::show(ui, &head, |ui| state.reading.as_ref().is_some_and(|reading| reading.show(ui, cx, &name)));
    if given_up {
        state.clear();
    }
}

fn start(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) {
    let t = cx.t;
    let head = PageHead::new(t.import_title()).primary(Some(Icon::FolderOpen), t.import_choose_file(), None);
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        if let Some(fault) = &state.fault {
            Notice::warn(fault, "").show(ui);
        }
        EmptyState::new(t.import_start(), t.import_start_sentence()).show(ui);
        ui.add_space(space::S);
        Card::new().show(ui, |ui| {
            TextField::new(t.import_paste_label(), &mut state.pasted).lines(12).show(ui);
            let empty = state.pasted.trim().is_empty().then(|| t.import_error_empty());
            if Button::secondary(t.import_read_pasted()).disabled_because(empty).show(ui).clicked() {
                state.read(Source::Pasted(state.pasted.clone()));
            }
        });
    });
    if clicked.primary {
        cx.ask(Intent::PickFile(Purpose::ImportValues));
    }
}

fn checking(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    let t = cx.t;
    let write = t.import_write_values(preview.counts.written());
    let blocked = blocked(cx, state, preview);
    let head = PageHead::new(t.import_title())
        .action(None, t.app_cancel(), None)
        .action(Some(Icon::FolderOpen), t.import_other_source(), None)
        .primary(None, &write, blocked);
    let (clicked, (forget, given_up)) = Page::show(ui, &head, |ui| {
        let name = preview.source.name.as_deref().unwrap_or(t.import_pasted_name());
        let mut body = t.import_source(name, preview.source.rows, preview.source.columns);
        if preview.recalled {
            body = format!("{body} {}", t.import_recalled());
        }
        let mut notice = Notice::info(t.import_nothing_written(), &body);
        if preview.recalled {
            notice = notice.action(t.import_forget());
        }
        let forget = notice.show(ui);
        let given_up = state.reading.as_ref().is_some_and(|reading| reading.show(ui, cx, name));
        if let Some(fault) = &state.fault {
            Notice::warn(fault, "").show(ui);
        }
        let width = ui.available_width();
        let side = questions::WIDTH;
        let height = ui.available_height();
        Dir::columns(ui, &[width - side - space::L, side], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                check::show(ui, cx, state, known, preview);
            } else {
                questions::show(ui, cx, state, known, preview, height);
            }
        });
        (forget, given_up)
    });
    if let Some(layout) = preview.layout.clone().filter(|_| forget) {
        cx.act(KpiCommand::ForgetMapping { layout });
    }
    if given_up {
        state.clear();
        return;
    }
    match clicked.action {
        Some(0) => state.clear(),
        Some(_) => cx.ask(Intent::PickFile(Purpose::ImportValues)),
        None => {}
    }
    let by_key = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::Enter));
    if clicked.primary || (by_key && blocked.is_none()) {
        submit(cx, state, known, preview);
    }
}

/// What still stands in the way of writing, as one sentence.
fn blocked<'t>(cx: &Cx<'t>, state: &State, preview: &Preview) -> Option<&'t str> {
    let t = cx.t;
    let refused = preview.problems.iter().any(|problem| matches!(problem, exchange::Problem::Error(_)));
    if cx.is_read_only() {
        Some(t.app_read_only())
    } else if state.reading.is_some() {
        Some(t.import_blocked_reading())
    } else if refused {
        Some(t.import_blocked_errors())
    } else if preview.questions().any(Question::is_open) {
        Some(t.import_blocked_questions())
    } else if preview.counts.written() == 0 {
        Some(t.import_blocked_nothing())
    } else if preview.needs_reason() && state.reason.trim().is_empty() {
        Some(t.import_blocked_reason())
    } else {
        None
    }
}

fn submit(cx: &mut Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    if state.ticket.is_some() {
        return;
    }
    let Ok(values) = preview.accept() else { return };
    let t = cx.t;
    let remark = |value: &exchange::NewValue| sentences::import::remark(t, preview, value);
    let readings = exchange::readings(&values, &known.list.kpis, state.provisional, state.reason.trim(), remark);
    let file_name = preview.source.name.clone().unwrap_or_else(|| t.import_pasted_name().to_owned());
    state.fault = None;
    let (sha256, mapping) = (preview.source.fingerprint.clone(), exchange::to_remember(preview));
    state.ticket = Some(cx.submit(KpiCommand::Import { file_name, sha256, readings, mapping }));
}
