//! The committee's profile and rules.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::names;
use crate::{
    analysis::rules::Rules,
    commands::committee::CommitteeProfile,
    domain::{MajorityRule, QuorumRule, Schedule, VotingRule},
    workspace::values::{Iso, Json},
};

/// The committee as the settings show it and every document heads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Committee {
    pub profile: CommitteeProfile,
    pub quorum: QuorumRule,
    pub majority: MajorityRule,
    pub voting: VotingRule,
    pub schedule: Schedule,
    /// What counts as a signal on a chart.
    pub signal_rules: Rules,
    /// The demo's "today"; `None`: the clock's.
    pub fixed_today: Option<Date>,
}

pub fn committee(connection: &Connection) -> rusqlite::Result<Committee> {
    let sql = "SELECT brand, organisation_en, organisation_fr, organisation_ar, name_en, name_fr, name_ar, short_name,
                 founding_act, reports_to, place, language, currency, quorum_rule, majority_rule, meeting_schedule,
                 fixed_today, signal_rules, voting_rule
               FROM committee";
    connection.query_row(sql, [], |row| {
        Ok(Committee {
            profile: CommitteeProfile {
                brand: row.get(0)?,
                organisation: names(row, 1)?,
                name: names(row, 4)?,
                short_name: row.get(7)?,
                founding_act: row.get(8)?,
                reports_to: row.get(9)?,
                place: row.get(10)?,
                language: row.get(11)?,
                currency: row.get(12)?,
            },
            quorum: row.get(13).map(|Json(rule)| rule)?,
            majority: row.get(14).map(|Json(rule)| rule)?,
            schedule: row.get(15).map(|Json(rule)| rule)?,
            fixed_today: row.get::<_, Option<Iso<Date>>>(16)?.map(|Iso(date)| date),
            signal_rules: row.get(17)?,
            voting: row.get(18).map(|Json(rule)| rule)?,
        })
    })
}

/// What counts as a signal on a chart.
pub fn signal_rules(connection: &Connection) -> rusqlite::Result<Rules> {
    connection.query_row("SELECT signal_rules FROM committee", [], |row| row.get(0))
}

/// How many offices sit on the committee with a vote.
pub fn voting_seats(connection: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM office WHERE voting AND role <> 'none' AND retired_on IS NULL";
    connection.query_row(sql, [], |row| row.get(0))
}

/// `RMC`
pub fn short_name(connection: &Connection) -> rusqlite::Result<String> {
    connection.query_row("SELECT short_name FROM committee", [], |row| row.get(0))
}

/// Who holds the secretary's office on `day`; empty: nobody does.
pub fn secretary(connection: &Connection, day: Date) -> rusqlite::Result<String> {
    let sql = "SELECT person.name FROM office
               JOIN tenure ON tenure.office_id = office.id AND tenure.from_date <= ?1
                 AND (tenure.to_date IS NULL OR tenure.to_date >= ?1)
               JOIN person ON person.id = tenure.person_id
               WHERE office.role = 'secretary' AND office.retired_on IS NULL ORDER BY office.position LIMIT 1";
    let found = connection.prepare_cached(sql)?.query_row([Iso(day)], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}
