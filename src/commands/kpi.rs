//! KPI cards and their monthly values.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Better, Id, Measure, Month, Names, Reading, Unit, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// One month's reading of one KPI, as a person or a file gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewReading {
    pub kpi: Id<kind::Kpi>,
    pub month: Month,
    pub reading: Reading,
    pub provisional: bool,
    /// Why an earlier value is replaced, or why the month is missing.
    pub reason: String,
    /// The question asked about an unusual value, and its answer.
    pub remark: String,
}

/// What the committee may change on a KPI's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KpiDraft {
    pub code: String,
    pub kpa: Id<kind::Kpa>,
    pub name: Names,
    pub short: Names,
    pub definition: Names,
    pub numerator: Names,
    pub denominator: Names,
    pub source: Names,
    pub limitations: Names,
    pub gaming: Names,
    pub decision_use: Names,
    pub unit: Unit,
    pub measure: Measure,
    pub factor: f64,
    pub decimals: u8,
    pub better: Better,
    pub owner: Option<Id<kind::Office>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum KpiCommand {
    /// Writes one reading; an existing one is kept as an earlier version, and `reason` is then needed.
    Enter(NewReading),
    /// Writes many readings from one file, all or nothing, as one act.
    Import {
        file_name: String,
        sha256: String,
        readings: Vec<NewReading>,
    },
    Create(Box<KpiDraft>),
    Edit {
        kpi: Id<kind::Kpi>,
        draft: Box<KpiDraft>,
    },
    Retire {
        kpi: Id<kind::Kpi>,
        retired: bool,
    },
    /// The target in force from `from` on; `None` takes that step away.
    SetTarget {
        kpi: Id<kind::Kpi>,
        from: Month,
        value: Option<f64>,
    },
    SetBaseline {
        kpi: Id<kind::Kpi>,
        value: f64,
        from: Month,
        to: Month,
    },
    /// What the KPI informs, what guards it and which objective it serves; replaces what was there.
    Link {
        kpi: Id<kind::Kpi>,
        elements: Vec<Id<kind::Element>>,
        guards: Vec<Id<kind::Kpi>>,
        objective: Option<Id<kind::StrategyNode>>,
    },
    /// From `month` on the KPI measures something else.
    MarkBreak {
        kpi: Id<kind::Kpi>,
        month: Month,
        text: String,
    },
    ClearBreak {
        kpi: Id<kind::Kpi>,
        month: Month,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &KpiCommand) -> Result<Made, Refusal> {
    match command {
        KpiCommand::Enter(reading) => {
            let op = Op::new("enter-value")
                .arg("kpi", code(workspace, reading.kpi)?)
                .arg("month", reading.month.to_string());
            workspace.transact(env, op, |tx| {
                put(tx, env, reading, None)?;
                Ok(None)
            })
        }
        KpiCommand::Import { file_name, sha256, readings } => import(workspace, env, file_name, sha256, readings),
        KpiCommand::Create(draft) => create(workspace, env, draft),
        KpiCommand::Edit { kpi, draft } => {
            let op = Op::new("edit-kpi").arg("kpi", code(workspace, *kpi)?);
            workspace.transact(env, op, |tx| {
                check(draft)?;
                let measure: Measure =
                    tx.query_row("SELECT measure FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?;
                let used: u64 =
                    tx.query_row("SELECT count(*) FROM kpi_value WHERE kpi_id = ?1", [kpi], |row| row.get(0))?;
                if used > 0 && measure != draft.measure {
                    return Err(Refusal::InUse(used));
                }
                with_columns(draft, |columns| write::update(tx, "kpi", kpi, columns))?;
                Ok(None)
            })
        }
        KpiCommand::Retire { kpi, retired } => {
            let kpi_code = code(workspace, *kpi)?;
            let op = Op::new(if *retired { "retire-kpi" } else { "restore-kpi" }).arg("kpi", &kpi_code);
            workspace.transact(env, op, |tx| {
                let protected: bool =
                    tx.query_row("SELECT protected FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?;
                if protected && *retired {
                    return Err(Refusal::Protected(kpi_code.clone()));
                }
                let on = retired.then(|| Iso(env.today()));
                write::update(tx, "kpi", kpi, &[("retired_on", &on)])?;
                Ok(None)
            })
        }
        KpiCommand::SetTarget { kpi, from, value } => {
            let op = Op::new("set-target").arg("kpi", code(workspace, *kpi)?).arg("month", from.to_string());
            workspace.transact(env, op, |tx| {
                tx.execute("DELETE FROM kpi_target WHERE kpi_id = ?1 AND from_month = ?2", (kpi, from))?;
                if let Some(value) = value {
                    if !value.is_finite() {
                        return Err(Refusal::Invalid(Field::Target));
                    }
                    let id: Id<kind::Kpi> = env.new_id();
                    write::insert(
                        tx,
                        "kpi_target",
                        &[("id", &id), ("kpi_id", kpi), ("from_month", from), ("value", value)],
                    )?;
                }
                Ok(None)
            })
        }
        KpiCommand::SetBaseline { kpi, value, from, to } => {
            let op = Op::new("set-baseline").arg("kpi", code(workspace, *kpi)?);
            workspace.transact(env, op, |tx| {
                if !value.is_finite() || from > to {
                    return Err(Refusal::Invalid(Field::Baseline));
                }
                write::update(tx, "kpi", kpi, &[("baseline", value), ("baseline_from", from), ("baseline_to", to)])?;
                Ok(None)
            })
        }
        KpiCommand::Link { kpi, elements, guards, objective } => {
            let op = Op::new("link-kpi").arg("kpi", code(workspace, *kpi)?);
            workspace.transact(env, op, |tx| {
                if guards.contains(kpi) {
                    return Err(Refusal::Invalid(Field::Kpi));
                }
                write::update(tx, "kpi", kpi, &[("objective_id", objective)])?;
                write::delete_where(tx, "kpi_element", "kpi_id", kpi)?;
                for element in elements {
                    let id: Id<kind::Kpi> = env.new_id();
                    write::insert(tx, "kpi_element", &[("id", &id), ("kpi_id", kpi), ("element_id", element)])?;
                }
                write::delete_where(tx, "kpi_guard", "kpi_id", kpi)?;
                for guard in guards {
                    let id: Id<kind::Kpi> = env.new_id();
                    write::insert(tx, "kpi_guard", &[("id", &id), ("kpi_id", kpi), ("guard_id", guard)])?;
                }
                Ok(None)
            })
        }
        KpiCommand::ClearBreak { kpi, month } => {
            let op = Op::new("clear-break").arg("kpi", code(workspace, *kpi)?).arg("month", month.to_string());
            workspace.transact(env, op, |tx| {
                tx.execute("DELETE FROM kpi_break WHERE kpi_id = ?1 AND month = ?2", (kpi, month))?;
                Ok(None)
            })
        }
        KpiCommand::MarkBreak { kpi, month, text } => {
            let op = Op::new("mark-break").arg("kpi", code(workspace, *kpi)?).arg("month", month.to_string());
            workspace.transact(env, op, |tx| {
                tx.execute("DELETE FROM kpi_break WHERE kpi_id = ?1 AND month = ?2", (kpi, month))?;
                let id: Id<kind::Kpi> = env.new_id();
                write::insert(
                    tx,
                    "kpi_break",
                    &[("id", &id), ("kpi_id", kpi), ("month", month), ("text", &write::required(text, Field::Text)?)],
                )?;
                Ok(None)
            })
        }
    }
}

fn code(workspace: &Workspace, kpi: Id<kind::Kpi>) -> Result<String, Refusal> {
    Ok(workspace.connection().query_row("SELECT code FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?)
}

/// The figures of a version: numerator, denominator, value, 90th percentile.
type Figures = (Option<f64>, Option<f64>, Option<f64>, Option<f64>);

/// The latest version of a month.
struct Latest {
    version: u32,
    figures: Figures,
    provisional: bool,
}

/// A file that readings come from.
pub(super) struct ImportedFile<'a> {
    pub(super) name: &'a str,
    pub(super) sha256: &'a str,
    /// Who answers for the readings, where the file says more than its name.
    pub(super) source: &'a str,
}

/// Where a reading that nobody typed comes from.
struct Origin<'a> {
    batch: Id<kind::ImportBatch>,
    source: &'a str,
}

/// Adds a version of a month's reading. Writing what is already there changes nothing.
fn put(tx: &Transaction<'_>, env: &Env, new: &NewReading, origin: Option<&Origin<'_>>) -> Result<(), Refusal> {
    let (code, measure, factor): (String, Measure, f64) = tx
        .prepare_cached("SELECT code, measure, factor FROM kpi WHERE id = ?1")?
        .query_row([new.kpi], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if let Some(fault) = new.reading.fault(measure) {
        return Err(Refusal::Reading { code, month: new.month, fault });
    }
    let latest: Option<Latest> = tx
        .prepare_cached(
            "SELECT version, numerator, denominator, value, p90, provisional FROM kpi_value
             WHERE kpi_id = ?1 AND month = ?2 ORDER BY version DESC LIMIT 1",
        )?
        .query_row((new.kpi, new.month), |row| {
            let figures = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(Latest { version: row.get(0)?, figures, provisional: row.get(5)? })
        })
        .optional()?;
    let (numerator, denominator, p90) = match new.reading {
        Reading::Counts { numerator, denominator } => (Some(numerator), Some(denominator), None),
        Reading::Duration { p90, .. } => (None, None, p90),
        Reading::Value(_) | Reading::Missing => (None, None, None),
    };
    let value = new.reading.value(factor);
    let reason = new.reason.trim();
    if reason.is_empty() && value.is_none() {
        return Err(Refusal::Missing(Field::Reason));
    }
    if let Some(latest) = &latest {
        let same = latest.figures == (numerator, denominator, value, p90);
        if same && latest.provisional == new.provisional {
            return Ok(());
        }
        // Confirming a provisional figure changes nothing that anyone has read.
        let replaces = !same && latest.figures.2.is_some();
        if replaces && reason.is_empty() {
            return Err(Refusal::RevisionNeedsReason { code, month: new.month });
        }
    }
    let id: Id<kind::KpiValue> = env.new_id();
    write::insert(
        tx,
        "kpi_value",
        &[
            ("id", &id),
            ("kpi_id", &new.kpi),
            ("month", &new.month),
            ("version", &latest.map_or(1, |latest| latest.version + 1)),
            ("numerator", &numerator),
            ("denominator", &denominator),
            ("value", &value),
            ("p90", &p90),
            ("provisional", &new.provisional),
            ("reason", &reason),
            ("remark", &new.remark.trim()),
            ("source", &origin.map_or("", |origin| origin.source)),
            ("batch_id", &origin.map(|origin| origin.batch)),
            ("recorded_at", &Iso(env.now())),
            ("recorded_by", &env.person),
        ],
    )?;
    Ok(())
}

fn import(
    workspace: &mut Workspace,
    env: &Env,
    file_name: &str,
    sha256: &str,
    readings: &[NewReading],
) -> Result<Made, Refusal> {
    let op = Op::new("import-values").arg("file", file_name).arg("count", readings.len().to_string());
    let file = ImportedFile { name: file_name, sha256, source: "" };
    workspace.transact(env, op, |tx| Ok(Some(record(tx, env, &file, readings)?.uuid())))
}

/// Writes the readings of one file, and what file it was.
pub(super) fn record(
    tx: &Transaction<'_>,
    env: &Env,
    file: &ImportedFile<'_>,
    readings: &[NewReading],
) -> Result<Id<kind::ImportBatch>, Refusal> {
    let batch: Id<kind::ImportBatch> = env.new_id();
    write::insert(
        tx,
        "import_batch",
        &[
            ("id", &batch),
            ("file_name", &file.name),
            ("sha256", &file.sha256),
            ("value_count", &u32::try_from(readings.len()).unwrap_or(u32::MAX)),
            ("imported_at", &Iso(env.now())),
            ("imported_by", &env.person),
        ],
    )?;
    let origin = Origin { batch, source: file.source };
    readings.iter().try_for_each(|reading| put(tx, env, reading, Some(&origin)))?;
    Ok(batch)
}

fn check(draft: &KpiDraft) -> Result<(), Refusal> {
    write::required(&draft.code, Field::Code)?;
    write::required_names(&draft.name, Field::Name)?;
    if !(draft.factor.is_finite() && draft.factor > 0.0) || draft.decimals > 6 {
        return Err(Refusal::Invalid(Field::Value));
    }
    match draft.better {
        Better::Band { low, high } if !(low.is_finite() && high.is_finite() && low < high) => {
            Err(Refusal::Invalid(Field::Band))
        }
        Better::Band { .. } | Better::Higher | Better::Lower | Better::Neither => Ok(()),
    }
}

fn with_columns<T>(draft: &KpiDraft, act: impl FnOnce(&[write::Column<'_>]) -> T) -> T {
    let (low, high) = match draft.better {
        Better::Band { low, high } => (Some(low), Some(high)),
        Better::Higher | Better::Lower | Better::Neither => (None, None),
    };
    let code = draft.code.trim();
    let better = draft.better.code();
    act(&[
        ("code", &code),
        ("kpa_id", &draft.kpa),
        ("name_en", &draft.name.en),
        ("name_fr", &draft.name.fr),
        ("name_ar", &draft.name.ar),
        ("short_en", &draft.short.en),
        ("short_fr", &draft.short.fr),
        ("short_ar", &draft.short.ar),
        ("definition_en", &draft.definition.en),
        ("definition_fr", &draft.definition.fr),
        ("definition_ar", &draft.definition.ar),
        ("numerator_en", &draft.numerator.en),
        ("numerator_fr", &draft.numerator.fr),
        ("numerator_ar", &draft.numerator.ar),
        ("denominator_en", &draft.denominator.en),
        ("denominator_fr", &draft.denominator.fr),
        ("denominator_ar", &draft.denominator.ar),
        ("source_en", &draft.source.en),
        ("source_fr", &draft.source.fr),
        ("source_ar", &draft.source.ar),
        ("limitations_en", &draft.limitations.en),
        ("limitations_fr", &draft.limitations.fr),
        ("limitations_ar", &draft.limitations.ar),
        ("gaming_en", &draft.gaming.en),
        ("gaming_fr", &draft.gaming.fr),
        ("gaming_ar", &draft.gaming.ar),
        ("decision_use_en", &draft.decision_use.en),
        ("decision_use_fr", &draft.decision_use.fr),
        ("decision_use_ar", &draft.decision_use.ar),
        ("unit", &draft.unit),
        ("measure", &draft.measure),
        ("factor", &draft.factor),
        ("decimals", &draft.decimals),
        ("direction", &better),
        ("band_low", &low),
        ("band_high", &high),
        ("owner_office_id", &draft.owner),
    ])
}

fn create(workspace: &mut Workspace, env: &Env, draft: &KpiDraft) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("create-kpi").arg("kpi", draft.code.trim()), |tx| {
        check(draft)?;
        let taken: bool =
            tx.query_row("SELECT EXISTS (SELECT 1 FROM kpi WHERE code = ?1)", [draft.code.trim()], |row| row.get(0))?;
        if taken {
            return Err(Refusal::Taken(draft.code.trim().to_owned()));
        }
        let kpi: Id<kind::Kpi> = env.new_id();
        let position = write::next_number(tx, "kpi", "position")?;
        with_columns(draft, |columns| {
            let mut all: Vec<write::Column<'_>> = vec![
                ("id", &kpi),
                ("side", &"C"),
                ("frequency", &"monthly"),
                ("audience", &"top"),
                ("quality_grade", &"C"),
                ("protected", &false),
                ("position", &position),
            ];
            all.extend_from_slice(columns);
            write::insert(tx, "kpi", &all)
        })?;
        Ok(Some(kpi.uuid()))
    })
}
