//! Offices in protocol order with who holds and held them, persons, units, and who came to the last meetings.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;

use super::names;
use crate::{
    commands::people::OfficeDraft,
    domain::{AttendanceStatus, Id, Language, MeetingRef, Names, Role, kind},
    workspace::values::Iso,
};

/// Someone in an office, from a day on and perhaps to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    pub id: Id<kind::Tenure>,
    pub office: Id<kind::Office>,
    pub person: Id<kind::Person>,
    pub name: String,
    pub name_ar: String,
    pub from: Date,
    /// The last day, included.
    pub to: Option<Date>,
}

impl Tenure {
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    pub fn name_in(&self, language: Language) -> &str {
        in_script(language, &self.name, &self.name_ar)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    pub id: Id<kind::Office>,
    pub code: String,
    pub title: Names,
    pub unit: Option<Id<kind::Unit>>,
    pub unit_name: Names,
    pub role: Role,
    pub voting: bool,
    pub retired: bool,
    /// The latest first.
    pub tenures: Vec<Tenure>,
    /// One for each of [`People::meetings`]; `None`: the seat was not on the list.
    pub attendance: Vec<Option<AttendanceStatus>>,
}

impl Office {
    /// Who holds it on `day`.
    pub fn holder(&self, day: Date) -> Option<&Tenure> {
        self.tenures.iter().find(|tenure| tenure.covers(day))
    }

    /// A seat on the committee that nobody holds on `day`.
    pub fn is_vacant(&self, day: Date) -> bool {
        !self.retired && self.role != Role::NoSeat && self.holder(day).is_none()
    }

    pub fn draft(&self) -> OfficeDraft {
        OfficeDraft {
            code: self.code.clone(),
            title: self.title.clone(),
            unit: self.unit,
            role: self.role,
            voting: self.voting,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Id<kind::Person>,
    pub name: String,
    pub name_ar: String,
    /// Indices into [`People::offices`]: what the person holds today.
    pub holds: Vec<usize>,
}

impl Person {
    pub fn name_in(&self, language: Language) -> &str {
        in_script(language, &self.name, &self.name_ar)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: Id<kind::Unit>,
    pub code: String,
    pub name: Names,
    pub border_office: bool,
    /// How many offices in force belong to it.
    pub offices: usize,
}

/// A meeting of the attendance marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: Id<kind::Meeting>,
    pub reference: MeetingRef,
    pub date: Date,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// In protocol order; retired ones last.
    pub offices: Vec<Office>,
    pub persons: Vec<Person>,
    pub units: Vec<Unit>,
    /// The last twelve held, the earliest first.
    pub meetings: Vec<Held>,
}

/// What [`people`] reads: what invalidates it.
pub const TABLES: [&str; 7] = ["office", "tenure", "person", "unit", "meeting", "attendance", "committee"];

pub fn people(connection: &Connection, today: Date) -> rusqlite::Result<People> {
    let meetings = meetings(connection, today)?;
    let offices = offices(connection, &meetings, today)?;
    Ok(People {
        persons: persons(connection, &offices, today)?,
        units: units(connection, &offices)?,
        offices,
        meetings,
    })
}

fn in_script<'a>(language: Language, name: &'a str, name_ar: &'a str) -> &'a str {
    match language {
        Language::Ar if !name_ar.is_empty() => name_ar,
        Language::En | Language::Fr | Language::Ar => name,
    }
}

fn meetings(connection: &Connection, today: Date) -> rusqlite::Result<Vec<Held>> {
    let sql =
        "SELECT meeting.id, committee.short_name, meeting.year, meeting.number, meeting.date FROM meeting, committee
               WHERE meeting.state IN ('closed', 'approved') AND meeting.date <= ?1
               ORDER BY meeting.date DESC, meeting.number DESC LIMIT 12";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([Iso(today)], |row| {
        let reference = MeetingRef { committee: row.get(1)?, year: row.get(2)?, number: row.get(3)? };
        Ok(Held { id: row.get(0)?, reference, date: row.get(4).map(|Iso(date)| date)? })
    })?;
    let mut latest_first = rows.collect::<Result<Vec<_>, _>>()?;
    latest_first.reverse();
    Ok(latest_first)
}

fn offices(connection: &Connection, meetings: &[Held], today: Date) -> rusqlite::Result<Vec<Office>> {
    let mut tenures = tenures(connection)?;
    let mut attendance = attendance(connection, meetings, today)?;
    let sql = "SELECT office.id, office.code, office.title_en, office.title_fr, office.title_ar, office.unit_id,
                 coalesce(unit.name_en, ''), coalesce(unit.name_fr, ''), coalesce(unit.name_ar, ''),
                 office.role, office.voting, office.retired_on IS NOT NULL
               FROM office LEFT JOIN unit ON unit.id = office.unit_id
               ORDER BY office.retired_on IS NOT NULL,
                 CASE office.role WHEN 'chair' THEN 0 WHEN 'vice_chair' THEN 1 WHEN 'member' THEN 2
                   WHEN 'secretary' THEN 3 WHEN 'observer' THEN 4 ELSE 5 END,
                 office.position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let id: Id<kind::Office> = row.get(0)?;
        Ok(Office {
            id,
            code: row.get(1)?,
            title: names(row, 2)?,
            unit: row.get(5)?,
            unit_name: names(row, 6)?,
            role: row.get(9)?,
            voting: row.get(10)?,
            retired: row.get(11)?,
            tenures: tenures.remove(&id).unwrap_or_default(),
            attendance: attendance.remove(&id).unwrap_or_else(|| vec![None; meetings.len()]),
        })
    })?;
    rows.collect()
}

fn tenures(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Office>, Vec<Tenure>>> {
    let sql =
        "SELECT tenure.id, tenure.office_id, person.id, person.name, person.name_ar, tenure.from_date, tenure.to_date
               FROM tenure JOIN person ON person.id = tenure.person_id ORDER BY tenure.from_date DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Tenure {
            id: row.get(0)?,
            office: row.get(1)?,
            person: row.get(2)?,
            name: row.get(3)?,
            name_ar: row.get(4)?,
            from: row.get(5).map(|Iso(day)| day)?,
            to: row.get::<_, Option<Iso<Date>>>(6)?.map(|Iso(day)| day),
        })
    })?;
    let mut found: HashMap<_, Vec<Tenure>> = HashMap::new();
    for tenure in rows {
        let tenure = tenure?;
        found.entry(tenure.office).or_default().push(tenure);
    }
    Ok(found)
}

type Marks = Vec<Option<AttendanceStatus>>;

fn attendance(
    connection: &Connection,
    meetings: &[Held],
    today: Date,
) -> rusqlite::Result<HashMap<Id<kind::Office>, Marks>> {
    let mut statement = connection.prepare_cached(include_str!("people/attendance.sql"))?;
    let mut rows = statement.query([Iso(today)])?;
    let mut found: HashMap<_, Marks> = HashMap::new();
    while let Some(row) = rows.next()? {
        let meeting: Id<kind::Meeting> = row.get(1)?;
        let marks = found.entry(row.get(0)?).or_insert_with(|| vec![None; meetings.len()]);
        if let Some(place) = meetings.iter().position(|held| held.id == meeting) {
            marks[place] = Some(row.get(2)?);
        }
    }
    Ok(found)
}

fn persons(connection: &Connection, offices: &[Office], today: Date) -> rusqlite::Result<Vec<Person>> {
    let sql = "SELECT id, name, name_ar FROM person WHERE retired_on IS NULL ORDER BY name";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let id: Id<kind::Person> = row.get(0)?;
        let holds = |office: &Office| office.holder(today).is_some_and(|tenure| tenure.person == id);
        let held = offices.iter().enumerate().filter(|(_, office)| holds(office)).map(|(index, _)| index);
        Ok(Person { id, name: row.get(1)?, name_ar: row.get(2)?, holds: held.collect() })
    })?;
    rows.collect()
}

fn units(connection: &Connection, offices: &[Office]) -> rusqlite::Result<Vec<Unit>> {
    let sql = "SELECT id, code, name_en, name_fr, name_ar, kind = 'office' FROM unit WHERE retired_on IS NULL
               ORDER BY kind, position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let id: Id<kind::Unit> = row.get(0)?;
        let belongs = |office: &&Office| office.unit == Some(id) && !office.retired;
        let offices = offices.iter().filter(belongs).count();
        Ok(Unit { id, code: row.get(1)?, name: names(row, 2)?, border_office: row.get(5)?, offices })
    })?;
    rows.collect()
}

#[cfg(test)]
mod tests;
