//! Correction slips: for the office that owns a correction one page with what was decided, where it stands, and
//! what the committee wants to hear before it meets again. They are handed out on paper or by stick.

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;

use super::{
    Document, effect,
    model::{Align, Block, Column, Heading, KeyValue, Level, Paragraph, Row, Run, Signature, Source, Table},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{Id, Language, MeetingState, kind, number},
    i18n::{Messages, date, list},
    queries::{
        committee,
        correction::{self, Correction, Owner},
        meeting::{self, Meeting},
    },
};

/// Which corrections get a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slips {
    /// All that were decided and are not yet in effect.
    Open,
    /// Those that one meeting decided.
    DecidedAt(Id<kind::Meeting>),
    One(Id<kind::Correction>),
}

/// What the slips say.
pub struct Reminders {
    committee: CommitteeProfile,
    secretary: String,
    /// The meeting before which reports are wanted.
    next: Option<Meeting>,
    corrections: Vec<Correction>,
}

/// Reads the corrections, in the order of their numbers. Lateness counts to the day of `now`.
pub fn read(connection: &Connection, now: DateTime, which: Slips) -> rusqlite::Result<Reminders> {
    let today = now.date();
    let wanted: Vec<Id<kind::Correction>> = match which {
        Slips::One(correction) => vec![correction],
        Slips::Open => {
            let open = correction::register(connection, today)?.into_iter().filter(|line| line.state.awaits_action());
            open.map(|line| line.id).collect()
        }
        Slips::DecidedAt(meeting) => correction::decided_at(connection, meeting)?,
    };
    let mut corrections = Vec::with_capacity(wanted.len());
    for id in wanted {
        corrections.extend(correction::of(connection, id, today)?);
    }
    let lies_ahead = |meeting: &Meeting| matches!(meeting.state, MeetingState::Planned | MeetingState::InSession);
    Ok(Reminders {
        committee: committee::committee(connection)?.profile,
        secretary: committee::secretary(connection, today)?,
        next: meeting::current(connection)?.filter(lies_ahead),
        corrections,
    })
}

impl Reminders {
    /// A page for each correction.
    pub fn document(&self, t: &'static Messages, now: DateTime) -> Document {
        let language = t.language();
        let name = self.committee.name.get(language);
        let mut blocks = Vec::new();
        for (index, correction) in self.corrections.iter().enumerate() {
            if index > 0 {
                blocks.push(Block::PageBreak);
            }
            self.page(t, correction, now.date(), &mut blocks);
        }
        if blocks.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(t.reminder_none())));
        }
        Document {
            language,
            title: t.reminder_title().into(),
            subject: t.reminder_title().into(),
            author: name.into(),
            header: t.minutes_running_head(name, t.reminder_title()).into(),
            footer: t.reminder_as_of(date::date(language, now.date())).into(),
            watermark: None,
            reference: "".into(),
            created: now,
            blocks,
        }
    }

    fn page(&self, t: &Messages, of: &Correction, today: Date, blocks: &mut Vec<Block>) {
        let language = t.language();
        let title = format!("{} {}", number::correction(of.record.number), of.record.title);
        let source = Some(Source { table: "correction", id: of.record.id.uuid() });
        blocks.push(Block::Heading(Heading { level: Level::One, numbered: false, text: title.into(), source }));
        blocks.push(Block::KeyValues(self.facts(t, of)));
        blocks.push(Block::Heading(Heading {
            level: Level::Two,
            numbered: false,
            text: t.reminder_report().into(),
            source: None,
        }));
        blocks.push(Block::Paragraph(Paragraph::plain(self.request(t, today))));
        blocks.push(Block::Table(answers(t)));
        if let Some(owner) = &of.record.owner {
            let signature =
                Signature { name: owner.holder_in(language).into(), title: owner.title.get(language).into() };
            blocks.push(Block::Signatures(vec![signature]));
        }
    }

    /// What is wanted, from whom, until when.
    fn request(&self, t: &Messages, today: Date) -> String {
        let language = t.language();
        let secretary = if self.secretary.is_empty() { t.term_secretary() } else { &self.secretary };
        match self.next.as_ref().filter(|next| next.date >= today) {
            Some(next) => {
                t.reminder_request_before(secretary, next.reference.to_string(), date::date_long(language, next.date))
            }
            None => t.reminder_request(secretary),
        }
    }

    fn facts(&self, t: &Messages, of: &Correction) -> Vec<KeyValue> {
        let (language, record) = (t.language(), &of.record);
        let mut facts = Vec::new();
        let mut fact = |key: &str, value: Vec<Run>| {
            if !value.is_empty() {
                facts.push(KeyValue { key: key.into(), value: Paragraph::new(value) });
            }
        };
        let plain = |text: &str| if text.is_empty() { Vec::new() } else { vec![Run::plain(text)] };
        fact(
            t.term_owner(),
            record.owner.as_ref().map_or_else(|| plain(t.corrections_no_owner()), |owner| office(language, owner)),
        );
        fact(t.reminder_task(), plain(&record.text));
        let decision = of
            .decision
            .as_ref()
            .map(|decision| vec![Run::bold(decision.number.as_str()), Run::plain(format!(": {}", decision.text))]);
        fact(t.term_decision(), decision.unwrap_or_default());
        let problem = of
            .problem
            .as_ref()
            .map(|problem| vec![Run::bold(problem.number.as_str()), Run::plain(format!(" {}", problem.text))]);
        fact(t.term_problem(), problem.unwrap_or_default());
        fact(t.term_due_date(), due(t, of));
        let standing = t.reminder_standing(t.label(record.state), t.corrections_percent_done(record.percent));
        fact(t.app_state(), plain(&standing));
        fact(t.corrections_next_step(), plain(&record.next_step));
        for (title, guard) in [(t.corrections_should_move(), false), (t.corrections_guards(), true)] {
            let of_role = of.effects.iter().filter(|effect| effect.guard == guard);
            let words: Vec<String> = of_role.map(|effect| expectation(t, &self.committee.currency, effect)).collect();
            fact(title, plain(&list(language, &words)));
        }
        facts
    }
}

/// "Head of IT · Mirela Duvane"
fn office(language: Language, owner: &Owner) -> Vec<Run> {
    let mut runs = vec![Run::bold(owner.title.get(language))];
    let holder = owner.holder_in(language);
    if !holder.is_empty() {
        runs.push(Run::plain(format!(" · {holder}")));
    }
    runs
}

/// The date in force; how late that is against the first one.
fn due(t: &Messages, of: &Correction) -> Vec<Run> {
    let (language, record) = (t.language(), &of.record);
    let Some(due) = record.due else { return Vec::new() };
    let mut runs = vec![Run::bold(date::date_long(language, due))];
    if let Some(first) = record.first_due.filter(|first| *first != due) {
        runs.push(Run::plain(t.reminder_first_due(date::date_long(language, first), record.postponements)));
    }
    if record.days_overdue > 0 {
        runs.push(Run::bold(format!("\n{}", t.count_days_overdue(record.days_overdue))));
    }
    runs
}

/// "K10 should rise", or the words of a guard that is no KPI.
fn expectation(t: &Messages, currency: &str, effect: &correction::Effect) -> String {
    let kpi = effect.kpi.as_ref().map(|kpi| (kpi.card.code.as_str(), kpi.card.unit, kpi.card.decimals));
    let words = effect::sentence(t, currency, kpi, effect.expected);
    [words, effect.text.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// The questions, with room to write the answers by hand.
fn answers(t: &Messages) -> Table {
    let room = |lines: usize| Paragraph::plain("\n".repeat(lines));
    let row = |question: &str, lines: usize| Row::new(vec![Paragraph::new(vec![Run::bold(question)]), room(lines)]);
    let columns = vec![
        Column::new(t.reminder_question(), 2.0, Align::Start),
        Column::new(t.reminder_answer(), 5.0, Align::Start),
    ];
    let rows = vec![
        row(t.corrections_field_percent(), 2),
        row(t.reminder_done(), 6),
        row(t.reminder_next(), 5),
        row(t.reminder_hindered(), 5),
        row(t.term_effective_date(), 2),
    ];
    Table { caption: None, columns, rows }
}

#[cfg(test)]
mod tests;
