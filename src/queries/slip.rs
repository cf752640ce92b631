//! Department slips: what each unit is asked for a month, what was handed out, what came back, what is late.

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use uuid::Uuid;

use super::names;
use crate::{
    domain::{Id, Month, Names, days_overdue, kind},
    env::Env,
    workspace::values::Iso,
};

/// Days before the meeting by which its figures are wanted: the papers go out then.
const DAYS_BEFORE_MEETING: i64 = 10;
/// The day of the following month by which they are wanted where no meeting is planned.
const DAY_WITHOUT_MEETING: i64 = 10;
/// Nobody answers faster.
const LEAST_DAYS: i64 = 3;

/// A slip that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub id: Id<kind::Slip>,
    pub unit: Id<kind::Unit>,
    pub unit_code: String,
    pub unit_name: Names,
    pub month: Month,
    pub due: Date,
    pub issued_at: DateTime,
    pub issued_by: String,
    /// SHA-256 of what nobody may change in it.
    pub seal: String,
    pub returned: Option<Return>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    pub at: DateTime,
    /// Who filled it in, as the slip said.
    pub by: String,
    pub file_name: String,
}

/// A KPI that a unit is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub kpi: Id<kind::Kpi>,
    pub code: String,
    /// Whether the month has a reading, declared missing included.
    pub reported: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitSlip {
    pub unit: Id<kind::Unit>,
    pub code: String,
    pub name: Names,
    pub asked: Vec<Asked>,
    pub slip: Option<Slip>,
}

/// How a unit stands with a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    NotIssued,
    Issued,
    Late {
        days: u32,
    },
    Returned,
    /// The figures came another way; nobody waits for the slip.
    NotNeeded,
}

/// All units of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    pub month: Month,
    /// The months that one may ask for, the latest first.
    pub months: Vec<Month>,
    /// By when the figures are best wanted.
    pub proposed_due: Date,
    pub units: Vec<UnitSlip>,
    /// Codes of KPIs that no unit answers for.
    pub without_unit: Vec<String>,
}

/// A slip that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    pub unit: Names,
    pub month: Month,
    pub days: u32,
}

/// What [`board`], [`by_id`] and [`late`] read.
pub const TABLES: [&str; 6] = ["slip", "unit", "office", "kpi", "kpi_value", "meeting"];

impl UnitSlip {
    pub fn reported(&self) -> usize {
        self.asked.iter().filter(|asked| asked.reported).count()
    }

    pub fn standing(&self, today: Date) -> Standing {
        match &self.slip {
            Some(slip) if slip.returned.is_some() => Standing::Returned,
            _ if self.reported() == self.asked.len() => Standing::NotNeeded,
            None => Standing::NotIssued,
            Some(slip) => match days_overdue(Some(slip.due), today) {
                0 => Standing::Issued,
                days => Standing::Late { days },
            },
        }
    }
}

/// What each unit is asked for `month`, and how it stands.
pub fn board(connection: &Connection, env: &Env, month: Month) -> rusqlite::Result<Board> {
    /// Later than that, nobody asks a whole department again.
    const MONTHS_BACK: i32 = 11;
    let this_month = Month::of(env.today());
    let mut slips = slips(connection, None, Some(month))?;
    let (mut units, mut without_unit): (Vec<UnitSlip>, Vec<String>) = (Vec::new(), Vec::new());
    let mut statement = connection.prepare_cached(include_str!("slip/asked.sql"))?;
    let mut rows = statement.query([month])?;
    while let Some(row) = rows.next()? {
        let asked = Asked { kpi: row.get(5)?, code: row.get(6)?, reported: row.get(7)? };
        let Some(unit) = row.get::<_, Option<Id<kind::Unit>>>(0)? else {
            without_unit.push(asked.code);
            continue;
        };
        match units.last_mut().filter(|last| last.unit == unit) {
            Some(last) => last.asked.push(asked),
            None => {
                let slip = slips.iter().position(|slip| slip.unit == unit).map(|index| slips.swap_remove(index));
                units.push(UnitSlip { unit, code: row.get(1)?, name: names(row, 2)?, asked: vec![asked], slip });
            }
        }
    }
    let first = this_month.plus(-MONTHS_BACK).min(month);
    Ok(Board {
        month,
        months: first.through(this_month.max(month)).rev().collect(),
        proposed_due: proposed_due(connection, env.today(), month)?,
        units,
        without_unit,
    })
}

/// The slip with this key; `None` if none was issued, or its issue was undone.
pub fn by_id(connection: &Connection, slip: Id<kind::Slip>) -> rusqlite::Result<Option<Slip>> {
    Ok(slips(connection, Some(slip), None)?.pop())
}

/// Every slip that was ever handed out.
pub fn all(connection: &Connection) -> rusqlite::Result<Vec<Slip>> {
    slips(connection, None, None)
}

/// Slips that are late on `today`, the longest first.
pub fn late(connection: &Connection, today: Date) -> rusqlite::Result<Vec<Late>> {
    let mut statement = connection.prepare_cached(include_str!("slip/late.sql"))?;
    let rows = statement.query_map([Iso(today)], |row| {
        let Iso(due): Iso<Date> = row.get(1)?;
        Ok(Late { unit: names(row, 2)?, month: row.get(0)?, days: days_overdue(Some(due), today) })
    })?;
    rows.collect()
}

/// The key of the document, the same in every copy of it; a workspace without a file has none yet.
pub fn workspace(connection: &Connection) -> rusqlite::Result<Uuid> {
    let sql = "SELECT id FROM file_state";
    let id: Option<Id<kind::Committee>> = connection.query_row(sql, [], |row| row.get(0)).optional()?;
    Ok(id.map_or(Uuid::nil(), Id::uuid))
}

fn slips(connection: &Connection, slip: Option<Id<kind::Slip>>, month: Option<Month>) -> rusqlite::Result<Vec<Slip>> {
    let mut statement = connection.prepare_cached(include_str!("slip/slips.sql"))?;
    statement.query_map((slip, month), read)?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Slip> {
    let returned: Option<Iso<DateTime>> = row.get(11)?;
    let returned = match returned {
        Some(Iso(at)) => Some(Return { at, by: row.get(12)?, file_name: row.get(13)? }),
        None => None,
    };
    Ok(Slip {
        id: row.get(0)?,
        unit: row.get(1)?,
        unit_code: row.get(2)?,
        unit_name: names(row, 3)?,
        month: row.get(6)?,
        due: row.get(7).map(|Iso(due)| due)?,
        issued_at: row.get(8).map(|Iso(at)| at)?,
        issued_by: row.get(9)?,
        seal: row.get(10)?,
        returned,
    })
}

fn proposed_due(connection: &Connection, today: Date, month: Month) -> rusqlite::Result<Date> {
    let sql = "SELECT date FROM meeting WHERE review_month = ?1 AND state IN ('planned', 'in_session')
               ORDER BY date LIMIT 1";
    let meeting: Option<Iso<Date>> = connection.prepare_cached(sql)?.query_row([month], |row| row.get(0)).optional()?;
    let wanted = match meeting {
        Some(Iso(meeting)) => meeting.saturating_sub(DAYS_BEFORE_MEETING.days()),
        None => month.last_day().saturating_add(DAY_WITHOUT_MEETING.days()),
    };
    Ok(wanted.max(today.saturating_add(LEAST_DAYS.days())))
}
