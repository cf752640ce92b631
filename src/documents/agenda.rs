//! The agenda pack: what a meeting is to deal with, item by item, and the charts as they stand before it.
//! It is no record: every page says so.

use jiff::civil::DateTime;

use super::{
    Document,
    chart_pack::Pack,
    model::{Align, Block, Column, Heading, KeyValue, Level, Paragraph, Row, Run, Source, Table},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{Id, Language, MeetingKind, Names, kind},
    i18n::{Messages, commas, date},
    queries::{
        agenda::{self, Parked, Preparation, Reason},
        choices::Choice,
        kpi::Kpi,
        meeting::AgendaItem,
    },
};

/// What the pack is made from.
pub struct AgendaPack<'a> {
    pub committee: &'a CommitteeProfile,
    pub preparation: &'a Preparation,
    /// Those who may present, with whoever holds the office.
    pub offices: &'a [Choice<kind::Office>],
    pub kpis: &'a [Kpi],
    pub now: DateTime,
}

impl AgendaPack<'_> {
    pub fn document(&self, t: &'static Messages) -> Document {
        let (language, meeting) = (t.language(), &self.preparation.meeting);
        let reference = meeting.reference.to_string();
        let committee = self.committee.name.get(language);
        let mut blocks = vec![self.masthead(t), self.facts(t), Block::Table(self.table(t))];
        let pack = Pack { committee: self.committee, kpis: self.kpis, now: self.now };
        let sheets = pack.sheets(t);
        if !sheets.is_empty() {
            blocks.push(Block::PageBreak);
            blocks.push(Block::Heading(Heading {
                level: Level::One,
                numbered: false,
                text: t.pack_title().into(),
                source: None,
            }));
            blocks.extend(sheets);
        }
        Document {
            language,
            title: t.agenda_pack_title(&reference).into(),
            subject: t.minutes_of_day(date::date_long(language, meeting.date)).into(),
            reference: reference.as_str().into(),
            author: committee.into(),
            created: self.now,
            header: t.minutes_running_head(committee, &reference).into(),
            footer: t.agenda_pack_foot(date::date(language, self.now.date())).into(),
            watermark: Some(t.agenda_pack_mark().into()),
            blocks,
        }
    }

    fn masthead(&self, t: &Messages) -> Block {
        let (language, meeting) = (t.language(), &self.preparation.meeting);
        let issuers = [self.committee.organisation.get(language), self.committee.name.get(language)];
        let month = date::month_long(language, meeting.review_month);
        Block::Masthead {
            issuers: issuers.into_iter().filter(|name| !name.is_empty()).map(Into::into).collect(),
            title: t.agenda_pack_title(meeting.reference.to_string()).into(),
            subtitle: Some(match meeting.kind {
                MeetingKind::Monthly => t.minutes_review_of(month).into(),
                MeetingKind::Extraordinary => t.minutes_extraordinary_of(month).into(),
            }),
        }
    }

    fn facts(&self, t: &Messages) -> Block {
        let meeting = &self.preparation.meeting;
        let facts = [
            (t.minutes_key_date(), date::date_long(t.language(), meeting.date)),
            (t.minutes_key_time(), date::time(meeting.start)),
            (t.minutes_key_place(), meeting.place.clone()),
            (t.agenda_length(), t.agenda_fits(self.preparation.planned(), meeting.planned_minutes)),
            (t.paper_pack_fingerprint(), agenda::fingerprint(meeting, &self.preparation.agenda)),
        ];
        let pairs = facts.into_iter().filter(|(_, value)| !value.is_empty());
        Block::KeyValues(
            pairs.map(|(key, value)| KeyValue { key: key.into(), value: Paragraph::plain(value) }).collect(),
        )
    }

    fn table(&self, t: &Messages) -> Table {
        let columns = vec![
            Column::new(t.minutes_column_number(), 0.8, Align::Start),
            Column::new(t.minutes_column_item(), 5.4, Align::Start),
            Column::new(t.agenda_presenter(), 2.6, Align::Start),
            Column::new(t.agenda_park_minutes(), 1.2, Align::End),
        ];
        let rows = self.preparation.agenda.iter().map(|item| self.row(t.language(), item)).collect();
        Table { caption: None, columns, rows }
    }

    fn row(&self, language: Language, item: &AgendaItem) -> Row {
        let about: Vec<String> = self
            .preparation
            .on(item.id)
            .map(|proposal| subject(language, &proposal.reason))
            .filter(|words| !words.is_empty() && words != item.title.get(language))
            .collect();
        let mut words = vec![Run::bold(item.title.get(language))];
        if !about.is_empty() {
            words.push(Run::plain("\n"));
            words.push(Run::plain(commas(language, &about)));
        }
        let presenter = item.presenter.and_then(|id| self.presenter(id)).unwrap_or_default();
        let mut row = Row::new(vec![
            Paragraph::plain(item.number.as_str()),
            Paragraph::new(words),
            Paragraph::plain(presenter.get(language)),
            Paragraph::plain(item.minutes.to_string()),
        ]);
        row.source = Some(Source { table: "agenda_item", id: item.id.uuid() });
        row
    }

    fn presenter(&self, office: Id<kind::Office>) -> Option<Names> {
        self.offices.iter().find(|known| known.id == office).map(|known| known.name.clone())
    }
}

/// What an item deals with, by house number and name.
fn subject(language: Language, reason: &Reason) -> String {
    match reason {
        Reason::Overdue { number, title, .. }
        | Reason::Due { number, title, .. }
        | Reason::Ripe { number, title, .. } => format!("{number} {title}"),
        Reason::Signal { code, name, .. } => format!("{code} {}", name.get(language)),
        Reason::Unrated { codes, .. } => commas(language, codes),
        Reason::TermEnds { office, .. } => office.get(language).to_owned(),
        Reason::Ratify { meeting, .. } | Reason::Confirm { meeting, .. } => meeting.to_string(),
        Reason::Parked(Parked { title, .. }) | Reason::Unfinished { title, .. } => title.get(language).to_owned(),
    }
}
