//! Department slips: handed out for a month, and taken in with their figures when they come back.

use jiff::civil::{Date, DateTime};
use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, kpi, kpi::NewReading, write};
use crate::{
    domain::{Id, Language, Month, Names, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// A slip whose workbook has been written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenSlip {
    /// The key of the unit's slip of the month, if it has one; else a new one.
    pub slip: Id<kind::Slip>,
    pub unit: Id<kind::Unit>,
    /// As the workbook says it: when it was first handed out, or again after it had come back.
    pub issued: DateTime,
    /// SHA-256 of what nobody may change in it.
    pub seal: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SlipCommand {
    /// Hands out the slips of a month. A unit that has one keeps it, with the new due date; one that had
    /// come back is awaited again.
    Issue { month: Month, due: Date, slips: Vec<WrittenSlip> },
    /// Takes in what a slip brought, all or nothing, as one act.
    TakeIn {
        slip: Id<kind::Slip>,
        file_name: String,
        sha256: String,
        /// Who filled it in.
        returned_by: String,
        readings: Vec<NewReading>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &SlipCommand) -> Result<Made, Refusal> {
    match command {
        SlipCommand::Issue { month, due, slips } => {
            let op = Op::new("issue-slips").arg("count", slips.len().to_string()).arg("month", month.to_string());
            workspace.transact(env, op, |tx| {
                slips.iter().try_for_each(|slip| issue(tx, env, *month, *due, slip))?;
                Ok(None)
            })
        }
        SlipCommand::TakeIn { slip, file_name, sha256, returned_by, readings } => {
            let issued = issued(workspace, *slip)?;
            if let Some(file) = issued.returned {
                return Err(Refusal::SlipReturned(file));
            }
            if readings.is_empty() || readings.iter().any(|reading| reading.month != issued.month) {
                return Err(Refusal::Invalid(Field::Value));
            }
            let op = Op::new("take-in-slip")
                .arg("unit", &issued.unit)
                .arg("month", issued.month.to_string())
                .arg("count", readings.len().to_string());
            let by = returned_by.trim();
            let who = if by.is_empty() { issued.unit.clone() } else { format!("{}, {by}", issued.unit) };
            workspace.transact(env, op, |tx| {
                let file = kpi::ImportedFile { name: file_name, sha256, source: &format!("{who} · {file_name}") };
                let batch = kpi::record(tx, env, &file, readings)?;
                write::update(
                    tx,
                    "slip",
                    slip,
                    &[
                        ("returned_at", &Iso(env.now())),
                        ("returned_by", &by),
                        ("file_name", file_name),
                        ("sha256", sha256),
                        ("batch_id", &batch),
                    ],
                )?;
                Ok(Some(batch.uuid()))
            })
        }
    }
}

fn issue(tx: &Transaction<'_>, env: &Env, month: Month, due: Date, slip: &WrittenSlip) -> Result<(), Refusal> {
    let sql = "SELECT id, returned_at IS NOT NULL FROM slip WHERE unit_id = ?1 AND month = ?2";
    let on_file: Option<(Id<kind::Slip>, bool)> =
        tx.prepare_cached(sql)?.query_row((slip.unit, month), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    match on_file {
        None => write::insert(
            tx,
            "slip",
            &[
                ("id", &slip.slip),
                ("unit_id", &slip.unit),
                ("month", &month),
                ("due", &Iso(due)),
                ("issued_at", &Iso(slip.issued)),
                ("issued_by", &env.person),
                ("seal", &slip.seal),
            ],
        )?,
        // The workbook would name a slip that is not on file.
        Some((id, _)) if id != slip.slip => return Err(Refusal::NotFound),
        Some((id, false)) => write::update(tx, "slip", &id, &[("due", &Iso(due)), ("seal", &slip.seal)])?,
        Some((id, true)) => write::update(
            tx,
            "slip",
            &id,
            &[
                ("due", &Iso(due)),
                ("issued_at", &Iso(slip.issued)),
                ("issued_by", &env.person),
                ("seal", &slip.seal),
                ("returned_at", &None::<String>),
                ("returned_by", &""),
                ("file_name", &""),
                ("sha256", &""),
                ("batch_id", &None::<String>),
            ],
        )?,
    }
    Ok(())
}

/// What taking a slip in needs to know of it.
struct Issued {
    month: Month,
    /// The unit's name in the committee's language.
    unit: String,
    /// The file that it came back in.
    returned: Option<String>,
}

fn issued(workspace: &Workspace, slip: Id<kind::Slip>) -> Result<Issued, Refusal> {
    let sql = "SELECT slip.month, unit.name_en, unit.name_fr, unit.name_ar, committee.language,
                 iif(slip.returned_at IS NULL, NULL, slip.file_name)
               FROM committee, slip JOIN unit ON unit.id = slip.unit_id WHERE slip.id = ?1";
    Ok(workspace.connection().query_row(sql, [slip], |row| {
        let names = Names { en: row.get(1)?, fr: row.get(2)?, ar: row.get(3)? };
        let language: Language = row.get(4)?;
        Ok(Issued { month: row.get(0)?, unit: names.get(language).to_owned(), returned: row.get(5)? })
    })?)
}
