//! The end of a round: opened by the chair, or cancelled. Either way the box is destroyed.

use rusqlite::Transaction;

use super::{op, open_round};
use crate::{
    commands::{Field, Made, Refusal, write},
    domain::{Ballot, Id, Mark, Marked, Naming, RoundState, kind},
    env::Env,
    queries::scoring::Round,
    sealing::{self, Bytes, OpenedKey, Secret, WrappedKey},
    workspace::{Op, Workspace, values::Iso},
};

pub(super) fn cancel(workspace: &mut Workspace, env: &Env, round: Id<kind::Round>) -> Result<Made, Refusal> {
    let op = op(workspace, "cancel-scoring", round)?.barrier();
    workspace.transact(env, op, |tx| {
        let round = open_round(tx, round)?;
        write::update(
            tx,
            "score_round",
            &round.id,
            &[("state", &RoundState::Cancelled), ("ended_at", &Iso(env.now())), ("seat_keys", &"[]")],
        )?;
        destroy_box(tx, round.id)
    })
}

/// Deleted rows are overwritten (`secure_delete`), and the journal never had them.
fn destroy_box(tx: &Transaction<'_>, round: Id<kind::Round>) -> Result<Made, Refusal> {
    write::delete_where(tx, "sealed_ballot", "round_id", &round)?;
    write::delete_where(tx, "sealed_key", "round_id", &round)?;
    Ok(None)
}

pub(super) fn open(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    code: &Secret,
) -> Result<Made, Refusal> {
    let op: Op = op(workspace, "open-ballots", round)?.barrier();
    workspace.transact(env, op, |tx| {
        let round = open_round(tx, round)?;
        let sql = "SELECT salt, sealed FROM sealed_key WHERE round_id = ?1";
        let wrapped = tx.query_row(sql, [round.id], |row| Ok(WrappedKey { salt: row.get(0)?, sealed: row.get(1)? }))?;
        let key = sealing::open_key(&round.public_key, &wrapped, code).map_err(|_| Refusal::WrongCode)?;
        let (ballots, unreadable) = read_all(tx, &round, &key)?;
        if ballots.is_empty() && unreadable == 0 {
            return Err(Refusal::Missing(Field::Rating));
        }
        write_scores(tx, &round, &ballots)?;
        write::update(
            tx,
            "score_round",
            &round.id,
            &[
                ("state", &RoundState::Revealed),
                ("ended_at", &Iso(env.now())),
                ("ballots", &ballots.len()),
                ("unreadable", &unreadable),
                ("seat_keys", &"[]"),
            ],
        )?;
        destroy_box(tx, round.id)
    })
}

type OpenedBallot = (Option<Id<kind::Attendance>>, Ballot);

/// What the ballots say, and how many say nothing: changed since they were sealed, or for other elements.
fn read_all(tx: &Transaction<'_>, round: &Round, key: &OpenedKey) -> Result<(Vec<OpenedBallot>, u32), Refusal> {
    let mut statement = tx.prepare("SELECT attendance_id, sealed FROM sealed_ballot WHERE round_id = ?1")?;
    let mut rows = statement.query([round.id])?;
    let (mut ballots, mut unreadable) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let (seat, sealed): (_, Bytes) = (row.get(0)?, row.get(1)?);
        match sealing::open_ballot(key, round.id, &sealed).filter(|ballot| ballot.fits(&round.elements)) {
            Some(ballot) => ballots.push((seat, ballot)),
            None => unreadable += 1,
        }
    }
    Ok((ballots, unreadable))
}

/// Element by element, each in an order of its own: neither keys nor order tell which scores are one
/// member's.
fn write_scores(tx: &Transaction<'_>, round: &Round, ballots: &[OpenedBallot]) -> Result<(), Refusal> {
    for element in &round.elements {
        let of_element = |(seat, ballot): &'_ OpenedBallot| {
            let line = ballot.lines.iter().find(|line| line.element == *element)?.clone();
            (line.mark != Mark::Recused).then_some((*seat, line))
        };
        let mut lines: Vec<(Option<Id<kind::Attendance>>, Marked)> = ballots.iter().filter_map(of_element).collect();
        sealing::shuffle(&mut lines)?;
        for (seat, line) in lines {
            let level = match line.mark {
                Mark::Level(level) => Some(level),
                Mark::CannotJudge | Mark::Recused => None,
            };
            let seat = seat.filter(|_| round.rules.naming != Naming::Anonymous);
            write::insert(
                tx,
                "score",
                &[
                    ("id", &sealing::unordered_id::<kind::Score>()?),
                    ("round_id", &round.id),
                    ("element_id", element),
                    ("level", &level),
                    ("comment", &line.comment.trim()),
                    ("attendance_id", &seat),
                ],
            )?;
        }
    }
    Ok(())
}
