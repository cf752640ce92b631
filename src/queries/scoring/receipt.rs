//! What becomes of ballots that arrive in files: judged all at once, so that their order never matters.

use std::collections::HashMap;

use rusqlite::Connection;

use super::Round;
use crate::{
    domain::{Id, RoundState, kind},
    queries::attendance::Attendee,
    sealing::{Bytes, SeatKey, SignatureFault, SignedBallot},
};

/// What becomes of one ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Received {
    Accepted,
    /// For another meeting, or another round of this one.
    Elsewhere,
    /// Answers an invitation that a newer one replaced.
    OldInvitation,
    /// No voting seat of this meeting.
    Stranger,
    /// Changed since it was signed, or signed with another seat's code.
    Tampered,
    /// The seat is not in the room, and the rules do not let it score from elsewhere.
    Absent,
    /// The seat has a numbered ballot in hand.
    OnPaper,
    /// A later ballot of the same seat counts.
    Duplicate,
    /// The round is over.
    Late,
}

/// Judges ballots against the round, against what is in the box, and against each other.
pub fn assess(
    connection: &Connection,
    round: &Round,
    seats: &[Attendee],
    ballots: &[SignedBallot],
) -> rusqlite::Result<Vec<Received>> {
    let boxed = ranks(connection, round.id)?;
    let known: HashMap<Id<kind::Attendance>, &SeatKey> = round.seat_keys.iter().map(|key| (key.seat, key)).collect();
    let mut verdicts: Vec<Received> =
        ballots.iter().map(|ballot| alone(round, seats, &known, &boxed, ballot)).collect();
    let mut best: HashMap<Id<kind::Attendance>, usize> = HashMap::new();
    for (index, ballot) in ballots.iter().enumerate() {
        if verdicts[index] != Received::Accepted {
            continue;
        }
        match best.get(&ballot.seat) {
            Some(&other) if ballots[other].rank() >= ballot.rank() => verdicts[index] = Received::Duplicate,
            Some(&other) => {
                verdicts[other] = Received::Duplicate;
                best.insert(ballot.seat, index);
            }
            None => {
                best.insert(ballot.seat, index);
            }
        }
    }
    Ok(verdicts)
}

type Rank = (u64, Vec<u8>);

/// How the ballots in the box rank.
fn ranks(connection: &Connection, round: Id<kind::Round>) -> rusqlite::Result<HashMap<Id<kind::Attendance>, Rank>> {
    let sql = "SELECT attendance_id, sequence, digest FROM sealed_ballot
               WHERE round_id = ?1 AND attendance_id IS NOT NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([round], |row| {
        let digest: Bytes = row.get(2)?;
        Ok((row.get(0)?, (row.get::<_, i64>(1)?.unsigned_abs(), digest.0)))
    })?;
    rows.collect()
}

/// What becomes of a ballot if it were the only one that arrived.
fn alone(
    round: &Round,
    seats: &[Attendee],
    known: &HashMap<Id<kind::Attendance>, &SeatKey>,
    boxed: &HashMap<Id<kind::Attendance>, Rank>,
    ballot: &SignedBallot,
) -> Received {
    if (ballot.meeting, ballot.round) != (round.meeting, round.id) {
        return Received::Elsewhere;
    }
    if round.state != RoundState::Open {
        return Received::Late;
    }
    if ballot.invitation != round.invitation {
        return Received::OldInvitation;
    }
    let seat = seats.iter().find(|seat| seat.id == ballot.seat && seat.voting);
    let (Some(seat), Some(key)) = (seat, known.get(&ballot.seat)) else { return Received::Stranger };
    match ballot.verify(key) {
        Ok(()) => {}
        Err(SignatureFault::BadKey | SignatureFault::DoesNotFit) => return Received::Tampered,
    }
    if round.way_of(seat.id).is_some_and(|way| way.is_numbered()) {
        return Received::OnPaper;
    }
    if !seat.in_room() && !round.rules.absent_by_file {
        return Received::Absent;
    }
    let (sequence, digest) = ballot.rank();
    match boxed.get(&ballot.seat) {
        Some(rank) if *rank >= (sequence, digest.to_vec()) => Received::Duplicate,
        Some(_) | None => Received::Accepted,
    }
}
