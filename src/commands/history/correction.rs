//! The corrections of the past: put forward, adopted, followed up to their verdict.

use jiff::civil::Date;
use rusqlite::Transaction;

use super::{PastBaseline, PastCorrection, PastUpdate};
use crate::{
    commands::{
        Refusal,
        correction::{
            Given,
            baseline::{self, Chosen},
            record_verdict,
        },
        write,
    },
    domain::{CorrectionState, Id, ProblemStatus, UpdateKind, kind},
    env::Env,
    workspace::values::Iso,
};

/// The key of the problem or correction with this number.
pub(super) fn by_number<Of>(tx: &Transaction<'_>, table: &str, number: u32) -> Result<Id<Of>, Refusal> {
    let sql = format!("SELECT id FROM {table} WHERE number = ?1");
    Ok(tx.prepare_cached(&sql)?.query_row([number], |row| row.get(0))?)
}

pub(super) fn put_forward(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    past: &PastCorrection,
) -> Result<(), Refusal> {
    let correction: Id<kind::Correction> = env.new_id();
    let problem = past.problem.map(|number| by_number::<kind::Problem>(tx, "problem", number)).transpose()?;
    write::insert(
        tx,
        "correction",
        &[
            ("id", &correction),
            ("number", &past.number),
            ("title", &past.title),
            ("text", &past.text),
            ("problem_id", &problem),
            ("owner_office_id", &write::id_of::<kind::Office>(tx, "office", &past.owner)?),
            ("meeting_id", &meeting),
            ("first_due", &past.due.map(Iso)),
            ("due", &past.due.map(Iso)),
            ("state", &CorrectionState::Proposed),
        ],
    )?;
    for element in &past.elements {
        let element: Id<kind::Element> = write::id_of(tx, "element", element)?;
        let key: Id<kind::Correction> = env.new_id();
        write::insert(
            tx,
            "correction_element",
            &[("id", &key), ("correction_id", &correction), ("element_id", &element)],
        )?;
    }
    for (position, effect) in (0_u32..).zip(&past.effects) {
        let kpi = effect.kpi.as_deref().map(|code| write::id_of::<kind::Kpi>(tx, "kpi", code)).transpose()?;
        write::insert(
            tx,
            "correction_kpi",
            &[
                ("id", &env.new_id::<kind::Correction>()),
                ("correction_id", &correction),
                ("kpi_id", &kpi),
                ("role", &if effect.guard { "guard" } else { "moves" }),
                ("expected", &effect.expected.code()),
                ("bound", &effect.expected.bound()),
                ("text", &effect.text),
                ("position", &position),
            ],
        )?;
    }
    log(tx, env, correction, meeting, UpdateKind::Proposed, "", None)
}

/// The decision makes it binding; the problem that it answers is being treated from then on.
pub(super) fn adopt(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    number: u32,
    decision: Id<kind::Decision>,
) -> Result<(), Refusal> {
    let correction = by_number(tx, "correction", number)?;
    let columns: [write::Column<'_>; 2] = [("state", &CorrectionState::Decided), ("decision_id", &decision)];
    write::update(tx, "correction", &correction, &columns)?;
    tx.execute(
        "UPDATE problem SET status = ?2
         WHERE status = ?3 AND id = (SELECT problem_id FROM correction WHERE id = ?1)",
        (correction, ProblemStatus::Treated, ProblemStatus::Open),
    )?;
    log(tx, env, correction, meeting, UpdateKind::Decided, "", None)
}

pub(super) fn follow_up(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    update: &PastUpdate,
) -> Result<(), Refusal> {
    let correction: Id<kind::Correction> = by_number(tx, "correction", update.correction)?;
    let sql = "SELECT state, due, effective IS NOT NULL FROM correction WHERE id = ?1";
    let (state, due, was_in_effect): (CorrectionState, Option<Iso<Date>>, bool) =
        tx.query_row(sql, [correction], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let state = update.state.unwrap_or(state);
    let next_step = if state.awaits_action() { update.text.as_str() } else { "" };
    write::update(tx, "correction", &correction, &[("state", &state), ("next_step", &next_step)])?;
    if state.awaits_verdict() || state.is_ended() {
        write::update(tx, "correction", &correction, &[("percent", &100)])?;
    }
    if let Some(effective) = update.effective {
        write::update(tx, "correction", &correction, &[("effective", &Iso(effective))])?;
        if !was_in_effect {
            baseline::freeze(tx, env, correction, effective, &chosen(tx, &update.baselines)?)?;
        }
    }
    if let Some(new_due) = update.new_due {
        tx.execute(
            "UPDATE correction SET due = ?2, postponements = postponements + 1 WHERE id = ?1",
            (correction, Iso(new_due)),
        )?;
    }
    if let Some(verdict) = update.verdict {
        let columns: [write::Column<'_>; 3] =
            [("verdict", &verdict), ("verdict_text", &update.text), ("verdict_meeting_id", &meeting)];
        write::update(tx, "correction", &correction, &columns)?;
        let given = Given { verdict, proposed: None, text: &update.text };
        record_verdict(tx, env, correction, meeting, &given)?;
    }
    let dates = update.new_due.map(|new_due| (due.map(|Iso(due)| due), new_due));
    log(tx, env, correction, meeting, update.kind, &update.text, dates)
}

fn chosen(tx: &Transaction<'_>, told: &[PastBaseline]) -> Result<Vec<Chosen>, Refusal> {
    let one = |told: &PastBaseline| {
        let kpi = write::id_of(tx, "kpi", &told.kpi)?;
        let excluded = told.excluded.iter().copied().collect();
        Ok(Chosen { kpi, first: told.first, last: told.last, excluded })
    };
    told.iter().map(one).collect()
}

fn log(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    meeting: Id<kind::Meeting>,
    update: UpdateKind,
    text: &str,
    dates: Option<(Option<Date>, Date)>,
) -> Result<(), Refusal> {
    write::insert(
        tx,
        "correction_update",
        &[
            ("id", &env.new_id::<kind::Correction>()),
            ("correction_id", &correction),
            ("meeting_id", &meeting),
            ("date", &Iso(env.today())),
            ("kind", &update),
            ("text", &text),
            ("old_due", &dates.and_then(|(old, _)| old).map(Iso)),
            ("new_due", &dates.map(|(_, new)| Iso(new))),
            ("by_person", &env.person),
        ],
    )?;
    Ok(())
}
