//! What a decision's vote comes to: checked against who takes part, counted by the rule that is stored
//! with it.

use rusqlite::{OptionalExtension as _, Transaction};

use super::DecisionDraft;
use crate::{
    commands::{Field, Refusal, write},
    domain::{
        Cast, DecisionStatus, Id, MajorityRule, Part, Reached, Tally, VoteResult, VotingMethod, VotingRule, kind,
    },
    env::Env,
    queries::voters::{self, Floor, Voters},
    workspace::values::Json,
};

/// A decision's vote, checked and counted.
pub(super) struct Vote {
    pub status: DecisionStatus,
    pub reached: Reached,
    /// `None` where nobody voted.
    pub ballot: Option<VotingMethod>,
    pub rule: Option<MajorityRule>,
    /// Voting seats that took part, and all of the committee's.
    pub present: u32,
    pub members: u32,
    pub roll: Vec<Cast>,
}

/// Counts a new decision's vote under the rule in force, or the other one that the draft names.
pub(super) fn weigh(floor: &Floor, voters: &Voters, draft: &DecisionDraft) -> Result<Vote, Refusal> {
    let in_room = |seat: &Id<kind::Attendance>| voters.seats.iter().any(|voter| voter.seat == *seat);
    if !draft.terms.recused.iter().all(in_room) {
        return Err(Refusal::Invalid(Field::Votes));
    }
    let seats: Vec<Id<kind::Attendance>> = voters.present().map(|voter| voter.seat).collect();
    count(floor.voting, draft, &seats, None, voters.quorum.seats, draft.terms.rule.unwrap_or(floor.majority))
}

/// Counts a recorded decision's vote anew, as the room and the rules were when it was taken.
pub(super) fn weigh_again(
    tx: &Transaction<'_>,
    decision: Id<kind::Decision>,
    draft: &DecisionDraft,
) -> Result<Vote, Refusal> {
    let seats = voters::frozen(tx, decision)?;
    let seats: Vec<Id<kind::Attendance>> =
        seats.iter().filter(|seat| seat.part == Part::Present).map(|seat| seat.seat).collect();
    let sql = "SELECT present, majority_rule, coalesce(members, (
                 SELECT count(*) FROM attendance WHERE attendance.meeting_id = decision.meeting_id AND voting = 1))
               FROM decision WHERE id = ?1";
    let (present, stored, members): (Option<u32>, Option<Json<MajorityRule>>, u32) = tx
        .query_row(sql, [decision], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or(Refusal::NotFound)?;
    let rule = match (draft.terms.rule, stored) {
        (Some(rule), _) | (None, Some(Json(rule))) => rule,
        (None, None) => {
            tx.query_row("SELECT majority_rule FROM committee", [], |row| row.get(0)).map(|Json(rule)| rule)?
        }
    };
    // rules of procedure that came later do not ask for a mover after the fact
    count(VotingRule::default(), draft, &seats, present, members, rule)
}

/// `present` stands in for the seats of records that kept their number alone.
fn count(
    asked: VotingRule,
    draft: &DecisionDraft,
    seats: &[Id<kind::Attendance>],
    present: Option<u32>,
    members: u32,
    rule: MajorityRule,
) -> Result<Vote, Refusal> {
    let present = present.unwrap_or_else(|| u32::try_from(seats.len()).unwrap_or(u32::MAX));
    let unvoted = |reached| Vote {
        status: DecisionStatus::Adopted,
        reached,
        ballot: None,
        rule: None,
        present,
        members,
        roll: Vec::new(),
    };
    let Some(shown) = draft.reached.tally() else { return Ok(unvoted(draft.reached)) };
    let terms = &draft.terms;
    let (tally, roll) = match terms.ballot {
        VotingMethod::Show | VotingMethod::Secret => (shown, Vec::new()),
        VotingMethod::RollCall => (read_roll(&terms.roll, seats)?, terms.roll.clone()),
    };
    if tally.cast() > present {
        return Err(Refusal::TooManyVotes { cast: tally.cast(), present });
    }
    if tally.cast() == 0 {
        return Err(Refusal::Missing(Field::Votes));
    }
    if tally.abstained > 0 && !asked.abstentions {
        return Err(Refusal::NoAbstention);
    }
    if asked.movers {
        check_movers(terms.mover, terms.seconder, seats)?;
    }
    let status = match rule.count(tally, present, members).result {
        VoteResult::Adopted => DecisionStatus::Adopted,
        VoteResult::Tied if draft.chair_in_favour => DecisionStatus::Adopted,
        VoteResult::Tied | VoteResult::Rejected => DecisionStatus::Rejected,
    };
    Ok(Vote {
        status,
        reached: Reached::Vote(tally),
        ballot: Some(terms.ballot),
        rule: Some(rule),
        present,
        members,
        roll,
    })
}

/// Every seat that takes part answers once, and nobody else does.
fn read_roll(roll: &[Cast], seats: &[Id<kind::Attendance>]) -> Result<Tally, Refusal> {
    let answers = |seat: &Id<kind::Attendance>| roll.iter().filter(|cast| cast.seat == *seat).count();
    if roll.iter().any(|cast| !seats.contains(&cast.seat)) || seats.iter().any(|seat| answers(seat) > 1) {
        return Err(Refusal::Invalid(Field::Votes));
    }
    let silent = seats.iter().filter(|seat| answers(seat) == 0).count();
    if silent > 0 {
        return Err(Refusal::RollIncomplete(u32::try_from(silent).unwrap_or(u32::MAX)));
    }
    Ok(Tally::of(roll.iter().map(|cast| cast.voice)))
}

/// Two different members who take part move and second.
fn check_movers(
    mover: Option<Id<kind::Attendance>>,
    seconder: Option<Id<kind::Attendance>>,
    seats: &[Id<kind::Attendance>],
) -> Result<(), Refusal> {
    let mover = mover.ok_or(Refusal::Missing(Field::Mover))?;
    let seconder = seconder.ok_or(Refusal::Missing(Field::Seconder))?;
    if !seats.contains(&mover) {
        return Err(Refusal::Invalid(Field::Mover));
    }
    if seconder == mover || !seats.contains(&seconder) {
        return Err(Refusal::Invalid(Field::Seconder));
    }
    Ok(())
}

/// Keeps who was in the room, who of them took no part, and how each voted in a roll call.
pub(super) fn freeze(
    tx: &Transaction<'_>,
    env: &Env,
    decision: Id<kind::Decision>,
    voters: &Voters,
    roll: &[Cast],
) -> rusqlite::Result<()> {
    for voter in &voters.seats {
        let voice = roll.iter().find(|cast| cast.seat == voter.seat).map(|cast| cast.voice);
        write::insert(
            tx,
            "decision_seat",
            &[
                ("id", &env.new_id::<kind::Decision>()),
                ("decision_id", &decision),
                ("attendance_id", &voter.seat),
                ("name", &voter.name),
                ("part", &voter.part),
                ("vote", &voice),
            ],
        )?;
    }
    Ok(())
}

/// Writes the roll anew over the seats that were frozen; an empty one takes the votes back.
pub(super) fn call(tx: &Transaction<'_>, decision: Id<kind::Decision>, roll: &[Cast]) -> rusqlite::Result<()> {
    tx.execute("UPDATE decision_seat SET vote = NULL WHERE decision_id = ?1 AND vote IS NOT NULL", [decision])?;
    let sql = "UPDATE decision_seat SET vote = ?3 WHERE decision_id = ?1 AND attendance_id = ?2";
    let mut statement = tx.prepare_cached(sql)?;
    for cast in roll {
        statement.execute((decision, cast.seat, cast.voice))?;
    }
    Ok(())
}
