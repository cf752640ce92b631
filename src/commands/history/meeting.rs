//! One meeting of the past: who was there, what was said, rated and decided.

use rusqlite::{OptionalExtension as _, Transaction};

use super::{
    PastConflict, PastDecision, PastMatter, PastMeeting, PastNote, PastProblem, PastRating, PastSeat, PastVoter,
    correction, scoring,
};
use crate::{
    commands::{Refusal, write},
    domain::{ApprovedAs, DecisionStatus, Id, Manner, MeetingState, NoteKind, Part, ProblemStatus, VotingMethod, kind},
    env::Env,
    queries,
    workspace::values::Iso,
};

pub(super) fn record(tx: &Transaction<'_>, env: &Env, past: &PastMeeting) -> Result<(), Refusal> {
    let meeting = past.meeting;
    write::editable_meeting(tx, meeting)?;
    for seat in &past.seats {
        call(tx, env, meeting, seat)?;
    }
    for conflict in &past.conflicts {
        declare(tx, env, meeting, conflict)?;
    }
    for earlier in &past.approved {
        write::update(
            tx,
            "meeting",
            earlier,
            &[
                ("state", &MeetingState::Approved),
                ("approved_by_meeting_id", &meeting),
                ("approved_as", &ApprovedAs::AsIs),
            ],
        )?;
    }
    for (number, round) in (1_u32..).zip(&past.rounds) {
        scoring::record(tx, env, meeting, number, round)?;
    }
    for rating in &past.ratings {
        rate(tx, env, meeting, rating)?;
    }
    for problem in &past.problems {
        raise(tx, env, meeting, problem)?;
    }
    for correction in &past.corrections {
        correction::put_forward(tx, env, meeting, correction)?;
    }
    for decision in &past.decisions {
        decide(tx, env, meeting, decision)?;
    }
    for update in &past.updates {
        correction::follow_up(tx, env, meeting, update)?;
    }
    for number in &past.resolved {
        let problem = correction::by_number::<kind::Problem>(tx, "problem", *number)?;
        write::update(tx, "problem", &problem, &[("status", &ProblemStatus::Closed), ("closed_meeting_id", &meeting)])?;
    }
    for (position, note) in (1_u32..).zip(&past.notes) {
        write_note(tx, env, meeting, note, position)?;
    }
    for corrigendum in &past.corrigenda {
        write::insert(
            tx,
            "corrigendum",
            &[
                ("id", &env.new_id::<kind::Corrigendum>()),
                ("meeting_id", &corrigendum.corrects),
                ("number", &corrigendum.number),
                ("adopted_meeting_id", &meeting),
                ("old_text", &corrigendum.old_text),
                ("new_text", &corrigendum.new_text),
            ],
        )?;
    }
    for event in &past.events {
        write::insert(
            tx,
            "outside_event",
            &[
                ("id", &env.new_id::<kind::Kpi>()),
                ("date", &Iso(event.date)),
                ("text", &event.text),
                ("kpi_id", &write::id_of::<kind::Kpi>(tx, "kpi", &event.kpi)?),
            ],
        )?;
    }
    close(tx, past)
}

fn close(tx: &Transaction<'_>, past: &PastMeeting) -> Result<(), Refusal> {
    tx.execute("UPDATE agenda_item SET done = 1 WHERE meeting_id = ?1", [past.meeting])?;
    let sql = "UPDATE decision SET read_back_at = ?2 WHERE meeting_id = ?1";
    tx.execute(sql, (past.meeting, Iso(past.closed)))?;
    let quorum = queries::attendance::quorum_of(tx, past.meeting)?;
    write::update(
        tx,
        "meeting",
        &past.meeting,
        &[
            ("state", &MeetingState::Closed),
            ("opened_at", &Iso(past.opened)),
            ("closed_at", &Iso(past.closed)),
            ("next_date", &past.next_date.map(Iso)),
            ("imported", &true),
            ("no_conflicts", &past.none_declared),
            ("balance_statement", &past.balance_statement),
            ("quorum_held", &quorum.holds()),
        ],
    )
}

/// The line of the attendance list that this office has in the meeting.
pub(super) fn line_of(
    tx: &Transaction<'_>,
    meeting: Id<kind::Meeting>,
    office: &str,
) -> Result<Id<kind::Attendance>, Refusal> {
    let sql = "SELECT attendance.id FROM attendance JOIN office ON office.id = office_id
               WHERE meeting_id = ?1 AND office.code = ?2";
    Ok(tx.prepare_cached(sql)?.query_row((meeting, office), |row| row.get(0))?)
}

fn call(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>, seat: &PastSeat) -> Result<(), Refusal> {
    let line = line_of(tx, meeting, &seat.office)?;
    write::update(tx, "attendance", &line, &[("status", &seat.status), ("substitute_name", &seat.substitute)])?;
    if seat.arrived.is_some() || seat.left.is_some() {
        write::insert(
            tx,
            "presence",
            &[
                ("id", &env.new_id::<kind::Attendance>()),
                ("attendance_id", &line),
                ("arrived", &seat.arrived.map(Iso)),
                ("left_at", &seat.left.map(Iso)),
            ],
        )?;
    }
    Ok(())
}

fn item_of(tx: &Transaction<'_>, meeting: Id<kind::Meeting>, number: &str) -> Result<Id<kind::AgendaItem>, Refusal> {
    let sql = "SELECT id FROM agenda_item WHERE meeting_id = ?1 AND number = ?2";
    tx.prepare_cached(sql)?.query_row((meeting, number), |row| row.get(0)).optional()?.ok_or(Refusal::NotFound)
}

fn declare(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    conflict: &PastConflict,
) -> Result<(), Refusal> {
    let (item, element) = match &conflict.about {
        PastMatter::Item(number) => (Some(item_of(tx, meeting, number)?), None),
        PastMatter::Element(code) => (None, Some(write::id_of::<kind::Element>(tx, "element", code)?)),
    };
    write::insert(
        tx,
        "conflict",
        &[
            ("id", &env.new_id::<kind::Conflict>()),
            ("meeting_id", &meeting),
            ("attendance_id", &line_of(tx, meeting, &conflict.office)?),
            ("agenda_item_id", &item),
            ("element_id", &element),
            ("text", &conflict.text),
            ("action", &conflict.action),
        ],
    )?;
    Ok(())
}

fn rate(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>, rating: &PastRating) -> Result<(), Refusal> {
    let manner = rating.state.rating().map(|_| Manner::Consensus);
    write::insert(
        tx,
        "element_rating",
        &[
            ("id", &env.new_id::<kind::Element>()),
            ("meeting_id", &meeting),
            ("element_id", &write::id_of::<kind::Element>(tx, "element", &rating.element)?),
            ("state", &rating.state.code()),
            ("rating", &rating.state.rating()),
            ("reason", &rating.reason),
            ("manner", &manner),
            ("en_bloc", &rating.en_bloc),
        ],
    )?;
    Ok(())
}

fn raise(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>, past: &PastProblem) -> Result<(), Refusal> {
    let problem: Id<kind::Problem> = env.new_id();
    write::insert(
        tx,
        "problem",
        &[
            ("id", &problem),
            ("number", &past.number),
            ("title", &past.title),
            ("description", &past.description),
            ("cause", &past.cause),
            ("severity", &past.severity),
            ("status", &ProblemStatus::Open),
            ("meeting_id", &meeting),
            ("raised_on", &Iso(env.today())),
        ],
    )?;
    for element in &past.elements {
        let element: Id<kind::Element> = write::id_of(tx, "element", element)?;
        let key: Id<kind::Problem> = env.new_id();
        write::insert(tx, "problem_element", &[("id", &key), ("problem_id", &problem), ("element_id", &element)])?;
    }
    for kpi in &past.kpis {
        let kpi: Id<kind::Kpi> = write::id_of(tx, "kpi", kpi)?;
        let key: Id<kind::Problem> = env.new_id();
        write::insert(tx, "problem_kpi", &[("id", &key), ("problem_id", &problem), ("kpi_id", &kpi)])?;
    }
    Ok(())
}

fn decide(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>, past: &PastDecision) -> Result<(), Refusal> {
    let decision: Id<kind::Decision> = env.new_id();
    let objective = past.objective.as_deref();
    let objective = objective.map(|code| write::id_of::<kind::StrategyNode>(tx, "strategy_node", code)).transpose()?;
    let ratifies: Option<Id<kind::Decision>> = match past.ratifies {
        None => None,
        Some(proposal) => {
            let sql = "SELECT id FROM decision WHERE meeting_id = ?1 AND number = ?2 AND status = ?3";
            Some(tx.query_row(sql, (proposal.0, proposal.1, DecisionStatus::Proposal), |row| row.get(0))?)
        }
    };
    let tally = past.reached.tally();
    // the papers do not say by which rule they counted: the committee's is the one that is known
    let rule: String = tx.query_row("SELECT majority_rule FROM committee", [], |row| row.get(0))?;
    let members = queries::attendance::quorum_of(tx, meeting)?.seats;
    let taking_part = past.room.iter().filter(|voter| voter.part == Part::Present).count();
    let present = (!past.room.is_empty()).then_some(taking_part);
    write::insert(
        tx,
        "decision",
        &[
            ("id", &decision),
            ("meeting_id", &meeting),
            ("number", &past.number),
            ("text", &past.text),
            ("status", &past.status),
            ("manner", &past.reached.manner()),
            ("votes_for", &tally.map(|tally| tally.in_favour)),
            ("votes_against", &tally.map(|tally| tally.against)),
            ("abstained", &tally.map(|tally| tally.abstained)),
            ("present", &present),
            ("ballot", &tally.map(|_| VotingMethod::Show)),
            ("majority_rule", &tally.map(|_| rule.as_str())),
            ("members", &tally.map(|_| members)),
            ("agenda_item_id", &item_of(tx, meeting, &past.item)?),
            ("objective_id", &objective),
            ("ratifies_id", &ratifies),
        ],
    )?;
    for voter in &past.room {
        freeze(tx, env, meeting, decision, voter)?;
    }
    for number in &past.adopts {
        correction::adopt(tx, env, meeting, *number, decision)?;
    }
    Ok(())
}

/// The seat as it was when the decision was taken, with whoever sat there.
fn freeze(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    decision: Id<kind::Decision>,
    voter: &PastVoter,
) -> Result<(), Refusal> {
    let line = line_of(tx, meeting, &voter.office)?;
    let sql = "SELECT CASE WHEN substitute_name <> '' THEN substitute_name ELSE coalesce(person.name, '') END
               FROM attendance LEFT JOIN person ON person.id = person_id WHERE attendance.id = ?1";
    let name: String = tx.prepare_cached(sql)?.query_row([line], |row| row.get(0))?;
    write::insert(
        tx,
        "decision_seat",
        &[
            ("id", &env.new_id::<kind::Decision>()),
            ("decision_id", &decision),
            ("attendance_id", &line),
            ("name", &name),
            ("part", &voter.part),
        ],
    )?;
    Ok(())
}

fn write_note(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    note: &PastNote,
    position: u32,
) -> Result<(), Refusal> {
    let item = note.item.as_deref().map(|number| item_of(tx, meeting, number)).transpose()?;
    let kpi = note.kpi.as_deref().map(|code| write::id_of::<kind::Kpi>(tx, "kpi", code)).transpose()?;
    let number = match note.kind {
        NoteKind::Recommendation => Some(write::next_number_in(tx, "note", "number", "meeting_id", &meeting)?),
        NoteKind::Note | NoteKind::DataGap => None,
    };
    write::insert(
        tx,
        "note",
        &[
            ("id", &env.new_id::<kind::Note>()),
            ("meeting_id", &meeting),
            ("kind", &note.kind),
            ("number", &number),
            ("agenda_item_id", &item),
            ("kpi_id", &kpi),
            ("text", &note.text),
            ("position", &position),
        ],
    )?;
    Ok(())
}
