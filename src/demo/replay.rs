//! One meeting of the story as the record of a meeting held.

use std::collections::HashMap;

use jiff::{
    ToSpan as _,
    civil::{DateTime, Time},
};

use super::{
    Story,
    figures::Rated,
    meetings::{self, Attendance, Confirmed, Meeting, Presence, Ruling},
    register,
};
use crate::{
    commands::{
        history::{
            PastConflict, PastCorrigendum, PastDecision, PastEvent, PastMatter, PastMeeting, PastNote, PastRating,
            PastRound, PastScores, PastSeat, PastVoter,
        },
        starter::CreateError,
    },
    domain::{
        AttendanceStatus, ConflictAction, DecisionStatus, ElementState, Id, NoteKind, Part, Rating, Reached, Tally,
        catalogue::{AgendaCard, AgendaItemCard, AgendaKind, Catalogue},
        kind,
    },
};

type Meetings<'a> = HashMap<&'a str, Id<kind::Meeting>>;

/// The meeting at `index` of the story; `planned` holds the keys of it and of all earlier ones.
pub(super) fn meeting(
    story: &Story,
    catalogue: &Catalogue,
    planned: &Meetings<'_>,
    index: usize,
) -> Result<PastMeeting, CreateError> {
    let teller = Teller {
        story,
        catalogue,
        planned,
        index,
        meeting: &story.meetings[index],
        attendance: story.attendance(&story.meetings[index]),
    };
    teller.tell()
}

struct Teller<'a> {
    story: &'a Story,
    catalogue: &'a Catalogue,
    planned: &'a Meetings<'a>,
    index: usize,
    meeting: &'a Meeting,
    attendance: Vec<Attendance>,
}

impl Teller<'_> {
    fn tell(&self) -> Result<PastMeeting, CreateError> {
        let (story, meeting) = (self.story, self.meeting);
        let resolved = story.problems.iter().filter(|problem| problem.resolved.as_ref() == Some(&meeting.reference));
        Ok(PastMeeting {
            meeting: self.key(&meeting.reference)?,
            opened: self.moment(meeting.opened)?,
            closed: self.moment(meeting.closed)?,
            next_date: story.meetings.get(self.index + 1).map(|next| next.held),
            seats: self.attendance.iter().map(|line| self.seat(line)).collect::<Result<_, _>>()?,
            none_declared: meeting.conflicts.is_empty() && !meeting.said.contains_key(&AgendaKind::Conflicts),
            conflicts: self.conflicts()?,
            approved: self.approved()?,
            notes: self.notes()?,
            balance_statement: story.text(meeting, AgendaKind::Balance).unwrap_or_default(),
            rounds: self.rounds()?,
            ratings: self.ratings()?,
            problems: register::problems_of(story, meeting)?,
            resolved: resolved.map(|problem| register::number(&problem.code)).collect::<Result<_, _>>()?,
            corrections: register::put_forward_at(story, &meeting.reference)?,
            decisions: self.decisions()?,
            updates: register::updates_of(story, meeting)?,
            corrigenda: self.corrigenda()?,
            events: self.events(),
        })
    }

    fn unknown(what: &str) -> CreateError {
        CreateError::Story(what.to_owned())
    }

    fn key(&self, reference: &str) -> Result<Id<kind::Meeting>, CreateError> {
        self.planned.get(reference).copied().ok_or_else(|| Self::unknown(reference))
    }

    fn moment(&self, at: Option<Time>) -> Result<DateTime, CreateError> {
        at.map(|at| self.meeting.held.to_datetime(at)).ok_or_else(|| Self::unknown(&self.meeting.reference))
    }

    fn agenda(&self) -> Result<&AgendaCard, CreateError> {
        self.catalogue.agenda(&self.meeting.agenda).ok_or_else(|| Self::unknown(&self.meeting.agenda))
    }

    fn seat(&self, line: &Attendance) -> Result<PastSeat, CreateError> {
        let (status, substitute) = match &line.presence {
            Presence::Present => (AttendanceStatus::Present, String::new()),
            Presence::Excused => (AttendanceStatus::Excused, String::new()),
            Presence::Absent => (AttendanceStatus::Absent, String::new()),
            Presence::Substituted(person) => {
                let person = self.story.committee.person(person).ok_or_else(|| Self::unknown(person))?;
                (AttendanceStatus::Substituted, person.name.en.clone())
            }
        };
        Ok(PastSeat { office: line.office.clone(), status, substitute, arrived: line.arrived, left: line.left })
    }

    fn conflicts(&self) -> Result<Vec<PastConflict>, CreateError> {
        let mut conflicts = Vec::new();
        for conflict in &self.meeting.conflicts {
            let line = self.attendance.iter().find(|line| line.person == conflict.person);
            let line = line.ok_or_else(|| Self::unknown(&conflict.person))?;
            let items = conflict.items.iter().cloned().map(PastMatter::Item);
            let elements = conflict.elements.iter().cloned().map(PastMatter::Element);
            conflicts.extend(items.chain(elements).map(|about| PastConflict {
                office: line.office.clone(),
                about,
                text: conflict.matter.clone(),
                action: match conflict.ruling {
                    Ruling::Stays => ConflictAction::Stays,
                    Ruling::StaysSilent => ConflictAction::Silent,
                    Ruling::Leaves => ConflictAction::Leaves,
                },
            }));
        }
        Ok(conflicts)
    }

    fn approved(&self) -> Result<Vec<Id<kind::Meeting>>, CreateError> {
        let here = |earlier: &&Meeting| earlier.approved_at.as_ref() == Some(&self.meeting.reference);
        self.story.meetings.iter().filter(here).map(|earlier| self.key(&earlier.reference)).collect()
    }

    /// What was said item by item, then recommendations, notes, data gaps and the reasons of limits.
    fn notes(&self) -> Result<Vec<PastNote>, CreateError> {
        let (story, meeting) = (self.story, self.meeting);
        let note =
            |kind, item: Option<&str>, text: String| PastNote { kind, item: item.map(str::to_owned), kpi: None, text };
        let agenda = self.agenda()?;
        let item_of = |kind| agenda.items.iter().find(|item| item.kind == kind).map(|item| item.number.as_str());
        let mut notes: Vec<PastNote> = agenda
            .items
            .iter()
            .filter(|item| item.kind != AgendaKind::Balance)
            .filter_map(|item| Some(note(NoteKind::Note, Some(&item.number), story.text(meeting, item.kind)?)))
            .collect();
        // Said of an item that this agenda does not have.
        let elsewhere = meeting
            .said
            .iter()
            .filter(|(kind, _)| **kind != AgendaKind::Balance && agenda.items.iter().all(|item| item.kind != **kind));
        notes.extend(elsewhere.map(|(_, text)| note(NoteKind::Note, None, text.clone())));
        for one in &meeting.recommendations {
            let office = story.committee.office(&one.to).ok_or_else(|| Self::unknown(&one.to))?;
            let text = format!("{}: {} ({})", office.title.en, one.text, one.expected);
            notes.push(note(NoteKind::Recommendation, item_of(AgendaKind::Problems), text));
        }
        notes.extend(meeting.notes.iter().map(|one| note(NoteKind::Note, Some(&one.item), one.text.clone())));
        let minutes = item_of(AgendaKind::Minutes);
        notes.extend(meeting.corrigenda.iter().map(|one| note(NoteKind::Note, minutes, one.reason.clone())));
        let kpis = item_of(AgendaKind::Kpis);
        for gap in story.notes.gaps.iter().filter(|gap| gap.meeting == meeting.reference) {
            let text = note(NoteKind::DataGap, kpis, gap.reason.clone());
            notes.push(PastNote { kpi: Some(gap.kpi.clone()), ..text });
        }
        let here = |decision: &str| decision.rsplit_once('-').is_some_and(|(of, _)| of == meeting.reference);
        for phase in story.notes.phases.iter().filter(|phase| here(&phase.decision)) {
            notes.push(note(NoteKind::Note, kpis, format!("{}: {}", phase.kpis.join(", "), phase.reason)));
        }
        Ok(notes)
    }

    fn ratings(&self) -> Result<Vec<PastRating>, CreateError> {
        let mut ratings = Vec::new();
        for element in &self.catalogue.elements {
            let told = self.meeting.ratings.iter().find(|told| told.element == element.code);
            let (state, reason) = match self.story.figures.rated(&element.code, self.meeting.reviews) {
                None | Some(Rated::Open) => continue,
                Some(Rated::NotAssessed) => {
                    (ElementState::NotAssessed, self.story.text(self.meeting, AgendaKind::Discussion))
                }
                Some(Rated::Level(level)) => {
                    let rating = Rating::new(level).ok_or_else(|| Self::unknown(&element.code))?;
                    let before = self.story.figures.level_before(&element.code, self.meeting.reviews);
                    let confirmed = told.is_none() && before == Some(level);
                    let state = if confirmed { ElementState::Confirmed(rating) } else { ElementState::Rated(rating) };
                    (state, told.map(|told| told.reason.clone()))
                }
            };
            let confirmed = matches!(state, ElementState::Confirmed(_));
            ratings.push(PastRating {
                element: element.code.clone(),
                state,
                reason: reason.unwrap_or_default(),
                en_bloc: confirmed && self.meeting.confirmed == Confirmed::EnBloc,
            });
        }
        Ok(ratings)
    }

    fn decisions(&self) -> Result<Vec<PastDecision>, CreateError> {
        let mut decisions = Vec::new();
        for told in &self.meeting.decisions {
            let adopts = self.story.corrections.iter().filter(|correction| {
                correction.decided.as_ref() == Some(&format!("{}-{}", self.meeting.reference, told.number))
            });
            decisions.push(PastDecision {
                number: register::number(&told.number)?,
                text: told.text.clone(),
                status: DecisionStatus::Adopted,
                reached: told.votes.map_or(Reached::Consensus, vote),
                room: self.room_at(&told.item, &told.recused)?,
                item: told.item.clone(),
                objective: told.objective.clone(),
                ratifies: told.ratifies.as_deref().map(|number| self.proposal(number)).transpose()?,
                adopts: adopts.map(|one| register::number(&one.code)).collect::<Result<_, _>>()?,
            });
        }
        let item = self.agenda()?.items.iter().find(|item| item.kind == AgendaKind::Problems);
        for proposal in &self.meeting.proposals {
            decisions.push(PastDecision {
                number: register::number(&proposal.number)?,
                text: proposal.text.clone(),
                status: DecisionStatus::Proposal,
                reached: Reached::Consensus,
                room: Vec::new(),
                item: item.map(|item| item.number.clone()).unwrap_or_default(),
                objective: None,
                ratifies: None,
                adopts: Vec::new(),
            });
        }
        Ok(decisions)
    }

    /// The proposal that the last inquorate meeting put to this one.
    fn proposal(&self, number: &str) -> Result<(Id<kind::Meeting>, u32), CreateError> {
        let earlier = self.story.meetings.iter().take(self.index).rev().find(|earlier| !earlier.proposals.is_empty());
        let earlier = earlier.ok_or_else(|| Self::unknown(number))?;
        Ok((self.key(&earlier.reference)?, register::number(number)?))
    }

    /// When the agenda's clock reaches the item that `is_it`, and when it leaves it.
    fn clock_at(&self, is_it: impl Fn(&AgendaItemCard) -> bool) -> Result<(DateTime, DateTime), CreateError> {
        let items = &self.agenda()?.items;
        let opened = self.moment(self.meeting.opened)?;
        let position = items.iter().position(is_it).unwrap_or(items.len());
        let minutes = |count: usize| items.iter().take(count).map(|item| i64::from(item.minutes)).sum::<i64>();
        let at = |minutes: i64| opened.date().to_datetime(opened.time().saturating_add(minutes.minutes()));
        Ok((at(minutes(position)), at(minutes(position + 1))))
    }

    /// Voting members who are in the room at a moment.
    fn voting_at(&self, at: DateTime) -> impl Iterator<Item = &Attendance> {
        let at = at.time();
        self.attendance.iter().filter(move |line| {
            line.voting
                && line.is_filled()
                && line.arrived.is_none_or(|arrived| arrived <= at)
                && line.left.is_none_or(|left| left > at)
        })
    }

    /// Voting members in the room when the agenda's clock reaches the item.
    fn room_at(&self, item: &str, recused: &[String]) -> Result<Vec<PastVoter>, CreateError> {
        let (at, _) = self.clock_at(|other| other.number == item)?;
        let voter = |line: &Attendance| PastVoter {
            office: line.office.clone(),
            part: if recused.contains(&line.person) { Part::Recused } else { Part::Present },
        };
        Ok(self.voting_at(at).map(voter).collect())
    }

    /// Silent scores, as far as they are told: the first round at its item, later ones while it was discussed.
    fn rounds(&self) -> Result<Vec<PastRound>, CreateError> {
        let told = &self.meeting.ratings;
        let count = told.iter().map(|rating| rating.scores.len()).max().unwrap_or(0);
        let mut rounds = Vec::with_capacity(count);
        for round in 0..count {
            let item = if round == 0 { AgendaKind::Scoring } else { AgendaKind::Discussion };
            let (began, ended) = self.clock_at(|other| other.kind == item)?;
            let scored = told.iter().filter_map(|rating| Some((rating, rating.scores.get(round)?)));
            let elements = scored.map(|(rating, scores)| PastScores {
                element: rating.element.clone(),
                scores: scores.0.iter().map(|level| level.and_then(Rating::new)).collect(),
            });
            rounds.push(PastRound {
                began,
                ended,
                roll: self.voting_at(began).map(|line| line.office.clone()).collect(),
                elements: elements.collect(),
            });
        }
        Ok(rounds)
    }

    fn corrigenda(&self) -> Result<Vec<PastCorrigendum>, CreateError> {
        let told = self.meeting.corrigenda.iter().map(|told| {
            let (_, code) = told.number.rsplit_once('-').ok_or_else(|| Self::unknown(&told.number))?;
            Ok(PastCorrigendum {
                corrects: self.key(&told.corrects)?,
                number: register::number(code)?,
                old_text: told.old.clone(),
                new_text: told.new.clone(),
            })
        });
        told.collect()
    }

    /// What happened outside since the meeting before.
    fn events(&self) -> Vec<PastEvent> {
        let before = self.index.checked_sub(1).map(|index| self.story.meetings[index].held);
        let new = self
            .story
            .notes
            .events
            .iter()
            .filter(|event| event.date <= self.meeting.held && before.is_none_or(|before| event.date > before));
        let lines = new.flat_map(|event| {
            event.kpis.iter().map(|kpi| PastEvent { date: event.date, kpi: kpi.clone(), text: event.text.clone() })
        });
        lines.collect()
    }
}

fn vote(votes: meetings::Votes) -> Reached {
    Reached::Vote(Tally {
        in_favour: votes.in_favour.into(),
        against: votes.against.into(),
        abstained: votes.abstained.into(),
    })
}
