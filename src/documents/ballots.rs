//! Paper ballots to print: a page for each voting seat, a row for each element, a sign to circle in each
//! row. Ballots carry a number and no name.

use jiff::civil::DateTime;
use rusqlite::Connection;

use super::{
    Document,
    model::{Align, Block, Column, Heading, Level, Paragraph, Row, Table},
};
use crate::{
    domain::{Id, Language, Names, kind},
    i18n::{Messages, date},
    queries::{committee, meeting, scoring},
};

/// What the ballots of a meeting say.
#[derive(Clone, Debug)]
pub struct Ballots {
    committee: Names,
    meeting: meeting::Meeting,
    elements: Vec<scoring::BallotElement>,
    seats: usize,
}

/// Reads the elements of the round that is open, or else all in force, and counts the seats.
pub fn read(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Ballots> {
    let scoring = scoring::scoring(connection, meeting)?;
    let elements = match scoring.open_round() {
        Some(round) => round.elements.clone(),
        None => scoring::elements_in_force(connection)?,
    };
    Ok(Ballots {
        committee: committee::committee(connection)?.profile.name,
        meeting: meeting::by_id(connection, meeting)?,
        elements: scoring::ballot_elements(connection, &elements)?,
        seats: scoring.seats.len().max(1),
    })
}

/// The document, one page after the other.
pub fn document(ballots: &Ballots, language: Language, now: DateTime) -> Document {
    let t = Messages::of(language);
    let reference = ballots.meeting.reference.to_string();
    let mut blocks = Vec::new();
    for number in 1..=ballots.seats {
        if number > 1 {
            blocks.push(Block::PageBreak);
        }
        let heading = t.ballot_heading(number);
        blocks.push(Block::Heading(Heading { level: Level::One, numbered: false, text: heading.into(), source: None }));
        blocks.push(Block::Paragraph(Paragraph::plain(t.ballot_instruction())));
        blocks.push(Block::Table(table(ballots, language)));
    }
    Document {
        language,
        title: t.ballot_title(&reference).into(),
        subject: t.ballot_title(&reference).into(),
        author: ballots.committee.get(language).into(),
        header: t.minutes_running_head(ballots.committee.get(language), &reference).into(),
        footer: t.ballot_foot(date::date(language, ballots.meeting.date)).into(),
        watermark: None,
        reference: reference.into(),
        created: now,
        blocks,
    }
}

fn table(ballots: &Ballots, language: Language) -> Table {
    let t = Messages::of(language);
    let mut columns = vec![Column::new(t.minutes_column_element(), 6.0, Align::Start)];
    let signs = ["1", "2", "3", "4", "5", "?"];
    columns.extend(signs.map(|_| Column::new("", 0.8, Align::Center)));
    let row = |(_, code, name, _): &scoring::BallotElement| {
        let mut cells = vec![Paragraph::plain(format!("{code} {}", name.get(language)))];
        cells.extend(signs.map(Paragraph::plain));
        Row::new(cells)
    };
    Table { caption: None, columns, rows: ballots.elements.iter().map(row).collect() }
}
