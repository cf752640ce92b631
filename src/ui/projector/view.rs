//! What may stand on the wall, and nothing else: every field of [`View`] is there because the room may
//! read it.

use jiff::civil::DateTime;

use crate::{
    charts::spec::TimeSeries,
    documents::kpi_chart::{self, Wanted},
    domain::{
        DecisionStatus, ElementState, Id, ItemKind,
        agenda::{Countdown, Left},
        kind,
    },
    i18n::{Messages, Quantity, date},
    queries::{
        clock::Clock,
        meeting::AgendaItem,
        room::{Room, RoomElement},
    },
};

/// What the wall shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Which meeting, which item, which month.
    pub heading: String,
    /// `None`: no meeting is in session.
    pub quorum: Option<Light>,
    pub clock: Option<Remaining>,
    pub matter: Matter,
}

/// The quorum light and its sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Light {
    pub holds: bool,
    pub words: String,
}

/// What the current item has left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remaining {
    pub words: String,
    pub is_over: bool,
}

/// What the meeting is dealing with.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// No meeting is in session.
    Pause,
    Item {
        title: String,
    },
    /// Not even its title.
    Withheld,
    Element {
        title: String,
        purpose: String,
        /// The words of the scale, the highest level first.
        levels: Vec<Level>,
        standing: Standing,
        evidence: Option<Evidence>,
    },
    Kpi {
        title: String,
        /// What the figures say.
        sentence: String,
        chart: Box<TimeSeries>,
    },
    Decisions {
        title: String,
        decisions: Vec<Decided>,
    },
}

/// A level of the scale in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    pub level: u8,
    pub name: String,
    pub descriptor: String,
}

/// The KPI of an element that asks for a word first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub title: String,
    pub value: String,
    /// What the figures say.
    pub sentence: String,
    pub is_concern: bool,
}

/// How far the committee is with an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Everyone scores; nothing of it may be seen, nor what was said last time.
    Scoring,
    /// Talked about.
    Discussed { last: Option<u8> },
    /// Scores that the chair has opened, without names.
    Revealed(Distribution),
    /// `None`: set aside.
    Agreed { rating: Option<u8>, words: String, last: Option<u8> },
}

/// Opened scores of one round, counted by level.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    pub round: u32,
    /// How many gave each of the levels 1 to 5.
    pub counts: [u32; 5],
    pub cannot_judge: u32,
    pub median: Option<f64>,
    /// The agreement test says that it needs talk.
    pub needs_talk: bool,
    pub last: Option<u8>,
}

impl Distribution {
    pub fn scores(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The lowest and the highest level given.
    pub fn range(&self) -> Option<(u8, u8)> {
        let given = || (1_u8..).zip(self.counts).filter(|(_, count)| *count > 0).map(|(level, _)| level);
        given().min().zip(given().max())
    }
}

/// A decision as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub number: String,
    pub text: String,
    pub state: String,
}

/// Where the room is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Where {
    pub item: Option<Id<kind::AgendaItem>>,
    pub element: Option<Id<kind::Element>>,
    pub kpi: Option<Id<kind::Kpi>>,
}

/// The view of a meeting at the place where the room is.
pub fn view(t: &Messages, room: &Room, clock: &Clock, now: DateTime, at: Where) -> View {
    let reference = room.meeting.reference.to_string();
    let month = date::month_long(t.language(), room.meeting.review_month);
    if !room.is_in_session() {
        let heading = t.projector_heading_plain(reference, month);
        return View { heading, quorum: None, clock: None, matter: Matter::Pause };
    }
    let item = room.agenda.iter().find(|item| Some(item.id) == at.item);
    let heading = match item {
        Some(item) => t.projector_heading(reference, item.number.as_str(), month),
        None => t.projector_heading_plain(reference, month),
    };
    View {
        heading,
        quorum: Some(light(t, room)),
        clock: item.and_then(|item| remaining(t, item, clock, now)),
        matter: item.map_or(Matter::Pause, |item| matter(t, room, item, at, now)),
    }
}

fn light(t: &Messages, room: &Room) -> Light {
    let (holds, present, seats) = (room.quorum.holds(), room.quorum.present, room.quorum.seats);
    let words = if holds { t.projector_quorum(present, seats) } else { t.projector_no_quorum(present, seats) };
    Light { holds, words }
}

/// Only while the clock runs for this item: a countdown that stands still misleads.
fn remaining(t: &Messages, item: &AgendaItem, clock: &Clock, now: DateTime) -> Option<Remaining> {
    clock.running.filter(|(running, _)| *running == item.id)?;
    let countdown = Countdown { planned: item.minutes, spent: clock.seconds(item.id, now) };
    let words = match countdown.left() {
        Left::Minutes(minutes) => t.projector_left(minutes),
        Left::Over(minutes) => t.projector_over(minutes),
        Left::Unplanned(minutes) => t.clock_spent(minutes),
    };
    Some(Remaining { words, is_over: countdown.is_over() })
}

fn matter(t: &Messages, room: &Room, item: &AgendaItem, at: Where, now: DateTime) -> Matter {
    let title = item.title.get(t.language()).to_owned();
    if item.confidential {
        return Matter::Withheld;
    }
    match item.kind {
        ItemKind::Scoring | ItemKind::Discussion => {
            let element = at.element.and_then(|element| room.element(element));
            element.map_or(Matter::Item { title }, |found| element_matter(t, room, found, item.kind, now))
        }
        ItemKind::Kpis => kpi(t, room, at, now).unwrap_or(Matter::Item { title }),
        ItemKind::ReadBack => Matter::Decisions { title, decisions: decisions(t, room) },
        ItemKind::Opening
        | ItemKind::Conflicts
        | ItemKind::Agenda
        | ItemKind::PreviousMinutes
        | ItemKind::FollowUp
        | ItemKind::ConfirmRest
        | ItemKind::Problems
        | ItemKind::Balance
        | ItemKind::Closing
        | ItemKind::Other => Matter::Item { title },
    }
}

fn element_matter(t: &Messages, room: &Room, element: &RoomElement, kind: ItemKind, now: DateTime) -> Matter {
    let language = t.language();
    let last = element.last.as_ref().map(|last| last.rating.level());
    let standing = match element.record.as_ref().map(|record| record.state) {
        Some(state @ (ElementState::Rated(rating) | ElementState::Confirmed(rating))) => {
            Standing::Agreed { rating: Some(rating.level()), words: t.label(state).to_owned(), last }
        }
        Some(state @ (ElementState::NotAssessed | ElementState::NotApplicable)) => {
            Standing::Agreed { rating: None, words: t.label(state).to_owned(), last }
        }
        None if kind == ItemKind::Scoring => Standing::Scoring,
        None => Standing::Discussed { last },
    };
    let level = |level: &crate::queries::room::Level| Level {
        level: level.rating.level(),
        name: level.name.get(language).to_owned(),
        descriptor: level.descriptor.get(language).to_owned(),
    };
    Matter::Element {
        title: format!("{} {}", element.code, element.name.get(language)),
        purpose: element.purpose.get(language).to_owned(),
        levels: room.levels.iter().map(level).collect(),
        evidence: evidence(t, room, element, now),
        standing,
    }
}

fn evidence(t: &Messages, room: &Room, element: &RoomElement, now: DateTime) -> Option<Evidence> {
    let month = room.meeting.review_month;
    let kpi = room.evidence(element.id).filter(|kpi| kpi.value(month).is_some()).min_by_key(|kpi| kpi.need(month))?;
    let quantity = Quantity::new(t.language(), kpi.card.unit, &room.currency);
    Some(Evidence {
        title: format!("{} {}", kpi.card.code, kpi.card.label(t.language())),
        value: kpi.value(month).map(|value| quantity.format(value, kpi.card.decimals))?,
        sentence: kpi_chart::sentence(t, &Wanted::of(kpi, &room.currency, month, now.date())),
        is_concern: kpi.meets_target(month) == Some(false),
    })
}

fn kpi(t: &Messages, room: &Room, at: Where, now: DateTime) -> Option<Matter> {
    let kpi = room.kpis.iter().find(|kpi| Some(kpi.card.id) == at.kpi)?;
    let wanted = Wanted::of(kpi, &room.currency, room.meeting.review_month, now.date());
    let mut chart = kpi_chart::spec(t, &wanted);
    // Where a figure comes from and who typed it is for the one at the keyboard.
    for point in chart.series.iter_mut().flat_map(|series| &mut series.points) {
        point.note.clear();
    }
    for event in &mut chart.events {
        event.text.clear();
    }
    Some(Matter::Kpi {
        title: format!("{} {}", kpi.card.code, kpi.card.name.get(t.language())),
        sentence: kpi_chart::sentence(t, &wanted),
        chart: Box::new(chart),
    })
}

fn decisions(t: &Messages, room: &Room) -> Vec<Decided> {
    let recorded = room.decisions.iter().filter(|line| line.status != DecisionStatus::Withdrawn);
    recorded
        .map(|line| Decided {
            number: line.number.clone(),
            text: line.draft.text.clone(),
            state: t.label(line.status).to_owned(),
        })
        .collect()
}
