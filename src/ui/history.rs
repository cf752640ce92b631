//! The log drawn: entries with the fields that they changed. Used by the log screen, and by every
//! page of a record as its history.

use std::collections::HashSet;

use egui::{ScrollArea, Ui};
use uuid::Uuid;

use crate::{
    domain::{Id, Language},
    i18n::{Messages, date},
    queries::log::{self, Filter, Page},
    sentences::log::{Account, accounts, act},
    ui::{
        Cached, Cx, Dir, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Tint, badge, separator},
    },
};

/// A page of the log in one language, ready to draw.
#[derive(Debug)]
pub struct View {
    page: Page,
    /// For each entry: the act, its day and time, and what it changed.
    words: Vec<Words>,
}

#[derive(Debug)]
struct Words {
    act: String,
    at: String,
    accounts: Vec<Account>,
}

impl View {
    pub fn new(t: &Messages, page: Page) -> Self {
        let words = page.entries.iter().map(|entry| Words {
            act: act(t, entry),
            at: format!(
                "{} {}",
                date::date(t.language(), entry.log.record.at.date()),
                date::time(entry.log.record.at.time())
            ),
            accounts: accounts(t, &page.names, &entry.log.changes),
        });
        Self { words: words.collect(), page }
    }

    pub fn is_empty(&self) -> bool {
        self.page.entries.is_empty()
    }

    pub fn has_older(&self) -> bool {
        self.page.has_older
    }
}

/// Entries whose changes are all shown, by number.
pub type Unfolded = HashSet<i64>;

/// The history of one record.
#[derive(Default)]
pub struct State {
    view: Cached<(Uuid, u64, Language, u32), View>,
    unfolded: Unfolded,
    page: u32,
}

/// Every act on a record and on the rows that belong to it, newest first.
pub fn show<Of>(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, record: Id<Of>) -> rusqlite::Result<()> {
    let key = (record.uuid(), cx.workspace().revision(), cx.language, state.page);
    let (t, page) = (cx.t, state.page);
    let filter = Filter { record: Some(record.uuid()), ..Filter::default() };
    let view = cx.read(&mut state.view, key, &[], |db| Ok(View::new(t, log::page(db, &filter, page)?)))?;
    if view.is_empty() && page == 0 {
        text::secondary(ui, t.log_history_none());
        return Ok(());
    }
    turn_pages(ui, cx, &view, &mut state.page);
    Card::new().flush().fill_height().show(ui, |ui| entries(ui, cx, &view, &mut state.unfolded));
    Ok(())
}

/// "Newer" and "Older", where there is anything to turn to.
pub fn turn_pages(ui: &mut Ui, cx: &Cx<'_>, view: &View, page: &mut u32) {
    if *page == 0 && !view.has_older() {
        return;
    }
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if *page > 0 && Button::quiet(cx.t.log_newer()).small().show(ui).clicked() {
            *page -= 1;
        }
        if view.has_older() && Button::quiet(cx.t.log_older()).small().show(ui).clicked() {
            *page += 1;
        }
    });
}

/// The entries of a page, in the room at hand.
pub fn entries(ui: &mut Ui, cx: &mut Cx<'_>, view: &View, unfolded: &mut Unfolded) {
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("log entries").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (entry, words) in view.page.entries.iter().zip(&view.words) {
            let margin = egui::Margin::symmetric(space::L as i8, space::S as i8);
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                head(ui, cx, entry, words);
                changes(ui, cx, entry.log.record.seq, words, unfolded);
            });
            separator(ui);
        }
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, entry: &log::Entry, words: &Words) {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let color = Tokens::of(ui).ink2;
        let aside = text::width(ui, &words.at, text::SMALL) + text::width(ui, &entry.log.record.person, text::SMALL);
        let meeting = entry.meeting.as_ref().map(ToString::to_string).unwrap_or_default();
        let aside = aside + text::width(ui, &meeting, text::BODY_STRONG) + 6.0 * space::L;
        let room = (ui.available_width() - aside).max(size::MIN_FIELD);
        ui.add(Text::new(words.act.as_str()).style(text::BODY_STRONG).elide().max_width(room));
        if entry.undone {
            badge(ui, Tint::Calm, cx.t.log_undone());
        }
        Dir::at_trailing_end(ui, |ui| {
            ui.add(Text::new(words.at.as_str()).style(text::SMALL).color(color).free());
            ui.add(Text::new(entry.log.record.person.as_str()).style(text::SMALL).color(color).free());
            if let Some(id) = entry.log.record.meeting
                && !meeting.is_empty()
                && Button::quiet(&meeting).small().show(ui).clicked()
            {
                cx.go(Route::Meeting(id));
            }
        });
    });
}

fn changes(ui: &mut Ui, cx: &Cx<'_>, seq: i64, words: &Words, unfolded: &mut Unfolded) {
    let lines: usize = words.accounts.iter().map(|account| 1 + account.fields.len()).sum();
    let all = unfolded.contains(&seq);
    let mut room = if all { usize::MAX } else { FOLDED };
    for account in &words.accounts {
        if room == 0 {
            break;
        }
        room -= 1;
        text::small(ui, account.record.as_str());
        for field in account.fields.iter().take(room) {
            Dir::row_of_height(ui, text::BODY.line, |ui| {
                ui.add_space(space::L);
                text::paragraph(ui, field.as_str());
            });
        }
        room = room.saturating_sub(account.fields.len());
    }
    if lines > FOLDED {
        let label = if all { cx.t.log_show_less().to_owned() } else { cx.t.log_show_all(lines) };
        if Button::quiet(&label).small().show(ui).clicked() && !unfolded.remove(&seq) {
            unfolded.insert(seq);
        }
    }
}

/// Lines of an entry before it is unfolded.
const FOLDED: usize = 6;
