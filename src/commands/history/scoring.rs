//! Silent scoring of the past: ballots that were counted on paper, without a link to anybody.

use rusqlite::Transaction;

use super::{PastRound, meeting::line_of};
use crate::{
    commands::{Refusal, write},
    domain::{Id, RoundState, Way, kind},
    env::Env,
    queries,
    sealing::{self, Bytes},
    workspace::values::{Iso, Json},
};

/// One round, already open: it never had a box.
pub(super) fn record(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    number: u32,
    past: &PastRound,
) -> Result<(), Refusal> {
    let round: Id<kind::Round> = env.new_id();
    write::insert(
        tx,
        "score_round",
        &[
            ("id", &round),
            ("meeting_id", &meeting),
            ("number", &number),
            ("state", &RoundState::Revealed),
            // the papers do not say what was agreed beforehand: the committee's rules are those that are known
            ("rules", &Json(queries::scoring::rules(tx)?)),
            ("public_key", &Bytes(Vec::new())),
            ("typed", &past.roll.len()),
            ("began_at", &Iso(past.began)),
            ("ended_at", &Iso(past.ended)),
            ("ballots", &past.roll.len()),
            ("unreadable", &0),
        ],
    )?;
    for office in &past.roll {
        write::insert(
            tx,
            "score_roll",
            &[
                ("id", &env.new_id::<kind::Round>()),
                ("round_id", &round),
                ("attendance_id", &line_of(tx, meeting, office)?),
                ("way", &Way::Paper),
                ("scored_at", &Iso(past.ended)),
            ],
        )?;
    }
    for told in &past.elements {
        let element: Id<kind::Element> = write::id_of(tx, "element", &told.element)?;
        let key: Id<kind::Round> = env.new_id();
        write::insert(tx, "score_round_element", &[("id", &key), ("round_id", &round), ("element_id", &element)])?;
        for level in &told.scores {
            write::insert(
                tx,
                "score",
                &[
                    ("id", &sealing::unordered_id::<kind::Score>()?),
                    ("round_id", &round),
                    ("element_id", &element),
                    ("level", level),
                ],
            )?;
        }
    }
    Ok(())
}
