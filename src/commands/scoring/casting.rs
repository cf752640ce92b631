//! Ballots on their way into the box, whichever way they come.

use rusqlite::{OptionalExtension as _, Transaction};
use sha2::{Digest as _, Sha256};

use super::{op, open_round};
use crate::{
    commands::{Field, Made, Refusal, write},
    domain::{Id, Way, kind},
    env::Env,
    queries::{
        attendance::{self, Attendee},
        scoring::{Received, Round, assess},
    },
    sealing::{self, Bytes, Secret, SignedBallot},
    workspace::{Op, Workspace, values::Iso},
};

/// The largest sealed ballot that is taken in: no committee rates hundreds of elements.
const LARGEST: usize = 200_000;

pub(super) fn cast(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    seat: Id<kind::Attendance>,
    sealed: &Bytes,
    code: &Secret,
) -> Result<Made, Refusal> {
    let op = named(workspace, op(workspace, "cast-ballot", round)?, seat)?;
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        let seated = seat_of(tx, &round, seat)?;
        if !seated.in_room() || numbered(&round, seat) {
            return Err(Refusal::MayNotScore);
        }
        let lock = match earlier_lock(tx, round.id, seat)? {
            Some(lock) if sealing::code_fits(&lock, code) => lock,
            Some(_) => return Err(Refusal::WrongCode),
            None if code.length() < SHORTEST_OWN_CODE => return Err(Refusal::Missing(Field::Code)),
            None => sealing::lock_code(code)?,
        };
        let ballot = Boxed { seat: Some(seat), number: None, sequence: stamp(env), lock: Some(&lock), sealed };
        put(tx, env, round.id, &ballot)?;
        enrol(tx, env, round.id, seat, Way::Laptop)?;
        Ok(None)
    })
}

/// Digits that a member chooses at the laptop.
const SHORTEST_OWN_CODE: usize = 4;

/// Later ballots have greater numbers: the moment, to the second.
fn stamp(env: &Env) -> u64 {
    let now = env.now();
    let part = |number: i64, size: u64| (size, u64::try_from(number).unwrap_or_default());
    [
        part(now.month().into(), 100),
        part(now.day().into(), 100),
        part(now.hour().into(), 100),
        part(now.minute().into(), 100),
        part(now.second().into(), 100),
    ]
    .into_iter()
    .fold(u64::try_from(now.year()).unwrap_or_default(), |sum, (size, part)| sum * size + part)
}

fn named(workspace: &Workspace, op: Op, seat: Id<kind::Attendance>) -> Result<Op, Refusal> {
    let sql = "SELECT coalesce(person.name, office.title_en, '') FROM attendance
               LEFT JOIN person ON person.id = person_id LEFT JOIN office ON office.id = office_id
               WHERE attendance.id = ?1";
    let name: String = workspace.connection().query_row(sql, [seat], |row| row.get(0))?;
    Ok(op.arg("name", name))
}

/// The voting seat of the round's meeting.
fn seat_of(tx: &Transaction<'_>, round: &Round, seat: Id<kind::Attendance>) -> Result<Attendee, Refusal> {
    let found = attendance::list(tx, round.meeting)?.into_iter().find(|attendee| attendee.id == seat);
    found.filter(|attendee| attendee.voting).ok_or(Refusal::MayNotScore)
}

/// Whether the seat has a ballot with a number, and so none with its name.
fn numbered(round: &Round, seat: Id<kind::Attendance>) -> bool {
    round.roll.iter().any(|line| line.seat == seat && line.way.is_numbered())
}

fn earlier_lock(
    tx: &Transaction<'_>,
    round: Id<kind::Round>,
    seat: Id<kind::Attendance>,
) -> Result<Option<Bytes>, Refusal> {
    let sql = "SELECT code_lock FROM sealed_ballot WHERE round_id = ?1 AND attendance_id = ?2";
    let lock: Option<Option<Bytes>> = tx.query_row(sql, (round, seat), |row| row.get(0)).optional()?;
    Ok(lock.flatten())
}

/// A ballot as it lies in the box.
struct Boxed<'a> {
    seat: Option<Id<kind::Attendance>>,
    number: Option<u32>,
    sequence: u64,
    lock: Option<&'a Bytes>,
    sealed: &'a Bytes,
}

/// Puts a ballot into the box in place of the seat's earlier one.
fn put(tx: &Transaction<'_>, env: &Env, round: Id<kind::Round>, ballot: &Boxed<'_>) -> Result<(), Refusal> {
    if ballot.sealed.0.len() > LARGEST {
        return Err(Refusal::Invalid(Field::Rating));
    }
    tx.execute("DELETE FROM sealed_ballot WHERE round_id = ?1 AND attendance_id = ?2", (round, ballot.seat))?;
    let sequence = i64::try_from(ballot.sequence).map_err(|_| Refusal::Invalid(Field::Rating))?;
    write::insert(
        tx,
        "sealed_ballot",
        &[
            ("id", &env.new_id::<kind::Round>()),
            ("round_id", &round),
            ("attendance_id", &ballot.seat),
            ("number", &ballot.number),
            ("sequence", &sequence),
            ("digest", &Bytes(Sha256::digest(&ballot.sealed.0).to_vec())),
            ("code_lock", &ballot.lock),
            ("sealed", ballot.sealed),
        ],
    )?;
    Ok(())
}

/// Writes the seat on the roll, or again with the new moment.
fn enrol(
    tx: &Transaction<'_>,
    env: &Env,
    round: Id<kind::Round>,
    seat: Id<kind::Attendance>,
    way: Way,
) -> Result<(), Refusal> {
    tx.execute("DELETE FROM score_roll WHERE round_id = ?1 AND attendance_id = ?2", (round, seat))?;
    write::insert(
        tx,
        "score_roll",
        &[
            ("id", &env.new_id::<kind::Round>()),
            ("round_id", &round),
            ("attendance_id", &seat),
            ("way", &way),
            ("scored_at", &Iso(env.now())),
        ],
    )?;
    Ok(())
}

pub(super) fn hand_out(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    way: Way,
    seats: &[Id<kind::Attendance>],
) -> Result<Made, Refusal> {
    let op = op(workspace, "hand-out-ballots", round)?.arg("count", seats.len().to_string());
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        for seat in seats {
            let seated = seat_of(tx, &round, *seat)?;
            if !way.is_numbered() || !seated.in_room() || round.roll.iter().any(|line| line.seat == *seat) {
                return Err(Refusal::MayNotScore);
            }
            enrol(tx, env, round.id, *seat, way)?;
        }
        Ok(None)
    })
}

pub(super) fn take_back(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    seat: Id<kind::Attendance>,
) -> Result<Made, Refusal> {
    let op = named(workspace, op(workspace, "take-back-ballot", round)?, seat)?;
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        // A typed ballot has no name: as many seats as ballots must stay.
        if !numbered(&round, seat) || round.typed.len() >= round.handed_out() {
            return Err(Refusal::MayNotScore);
        }
        tx.execute("DELETE FROM score_roll WHERE round_id = ?1 AND attendance_id = ?2", (round.id, seat))?;
        Ok(None)
    })
}

pub(super) fn enter(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    number: u32,
    sealed: &Bytes,
) -> Result<Made, Refusal> {
    let op = op(workspace, "enter-ballot", round)?.arg("number", number.to_string());
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        if round.typed.contains(&number) {
            return Err(Refusal::Taken(number.to_string()));
        }
        if number == 0 || number as usize > round.handed_out() {
            return Err(Refusal::MayNotScore);
        }
        put(tx, env, round.id, &Boxed { seat: None, number: Some(number), sequence: 0, lock: None, sealed })?;
        write::update(tx, "score_round", &round.id, &[("typed", &(round.typed.len() + 1))])?;
        Ok(None)
    })
}

pub(super) fn discard(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    number: u32,
) -> Result<Made, Refusal> {
    let op = op(workspace, "discard-ballot", round)?.arg("number", number.to_string());
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        match tx.execute("DELETE FROM sealed_ballot WHERE round_id = ?1 AND number = ?2", (round.id, number))? {
            0 => return Err(Refusal::NotFound),
            _ => write::update(tx, "score_round", &round.id, &[("typed", &(round.typed.len() - 1))])?,
        }
        Ok(None)
    })
}

pub(super) fn take_in(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    ballots: &[SignedBallot],
) -> Result<Made, Refusal> {
    let op = op(workspace, "take-in-ballots", round)?.arg("count", ballots.len().to_string());
    workspace.transact(env, op.lasting(), |tx| {
        let round = open_round(tx, round)?;
        let seats = attendance::list(tx, round.meeting)?;
        for (ballot, received) in ballots.iter().zip(assess(tx, &round, &seats, ballots)?) {
            if received != Received::Accepted {
                return Err(Refusal::MayNotScore);
            }
            let sequence = ballot.sequence;
            let boxed = Boxed { seat: Some(ballot.seat), number: None, sequence, lock: None, sealed: &ballot.sealed };
            put(tx, env, round.id, &boxed)?;
            enrol(tx, env, round.id, ballot.seat, Way::File)?;
        }
        Ok(None)
    })
}
