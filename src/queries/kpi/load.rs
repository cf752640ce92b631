//! Reads KPIs from their tables: one query for each kind of record, put together by KPI.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::{Baseline, Break, Card, CorrectionLink, Kpi, Linked, OutsideEvent, Role, Target, chart};
use crate::{
    analysis::run::ChartKind,
    domain::{Better, Expected, Id, MeetingRef, Month, Names, Range, Tolerance, WcoDimension, kind, number},
    queries::{
        names,
        process::{self, Known},
        value,
    },
    workspace::values::Iso,
};

pub(super) fn load(connection: &Connection, kpi: Option<Id<kind::Kpi>>) -> rusqlite::Result<Vec<Kpi>> {
    let mut targets = grouped(connection, include_str!("targets.sql"), kpi, |row| {
        Ok(Target { from: row.get(1)?, value: row.get(2)?, due: row.get(3)? })
    })?;
    let mut breaks = grouped(connection, include_str!("breaks.sql"), kpi, |row| {
        Ok(Break { month: row.get(1)?, text: row.get(2)? })
    })?;
    let mut corrections = grouped(connection, include_str!("corrections.sql"), kpi, correction)?;
    let mut elements = grouped(connection, include_str!("elements.sql"), kpi, linked)?;
    let mut guards = grouped(connection, include_str!("guards.sql"), kpi, linked)?;
    let mut readings = match kpi {
        Some(kpi) => HashMap::from([(kpi, value::series(connection, kpi, None)?)]),
        None => value::all_series(connection, None)?,
    };
    let mut records = process::records(connection, kpi)?;
    let events = events(connection)?;
    let mut statement = connection.prepare_cached(include_str!("cards.sql"))?;
    let cards = statement.query_map([kpi], card)?;
    cards
        .map(|card| {
            let card = card?;
            let id = card.id;
            let readings = readings.remove(&id).unwrap_or_default();
            let breaks = breaks.remove(&id).unwrap_or_default();
            let of_kpi = |of: &Option<Id<kind::Kpi>>| of.is_none_or(|of| of == id);
            let corrections = corrections.remove(&id).unwrap_or_default();
            let events: Vec<OutsideEvent> =
                events.iter().filter(|(of, _)| of_kpi(of)).map(|(_, event)| event.clone()).collect();
            let process = records.process(&Known {
                kpi: id,
                values: &readings,
                breaks: breaks.iter().map(|broken: &Break| broken.month).collect(),
                changes: changes(&corrections, &events),
                is_thin: chart(&card, &readings).kind == ChartKind::Dots,
            });
            Ok(Kpi {
                targets: targets.remove(&id).unwrap_or_default(),
                readings,
                breaks,
                process,
                events,
                corrections,
                elements: elements.remove(&id).unwrap_or_default(),
                guards: guards.remove(&id).unwrap_or_default(),
                card,
            })
        })
        .collect()
}

/// The months since which a change of the figures would not surprise.
fn changes(corrections: &[CorrectionLink], events: &[OutsideEvent]) -> Vec<Month> {
    let corrections = corrections.iter().filter_map(|correction| correction.effective);
    corrections.chain(events.iter().map(|event| event.date)).map(Month::of).collect()
}

/// Rows by the KPI that their first column names, in the order of the query.
pub(in crate::queries) fn grouped<T>(
    connection: &Connection,
    sql: &str,
    kpi: Option<Id<kind::Kpi>>,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<HashMap<Id<kind::Kpi>, Vec<T>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([kpi])?;
    let mut groups: HashMap<_, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        groups.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(groups)
}

fn events(connection: &Connection) -> rusqlite::Result<Vec<(Option<Id<kind::Kpi>>, OutsideEvent)>> {
    let mut statement = connection.prepare_cached("SELECT kpi_id, date, text FROM outside_event ORDER BY date, id")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, OutsideEvent { date: row.get(1).map(|Iso(date)| date)?, text: row.get(2)? }))
    })?;
    rows.collect()
}

pub(super) fn linked<Of>(row: &Row<'_>) -> rusqlite::Result<Linked<Of>> {
    Ok(Linked { id: row.get(1)?, code: row.get(2)?, name: names(row, 3)? })
}

fn correction(row: &Row<'_>) -> rusqlite::Result<CorrectionLink> {
    let role: String = row.get(6)?;
    let expected: String = row.get(7)?;
    let decision: Option<u32> = row.get(9)?;
    let decision = match decision {
        Some(decision) => {
            let meeting = MeetingRef { committee: row.get(10)?, year: row.get(11)?, number: row.get(12)? };
            Some(number::decision(&meeting, decision))
        }
        None => None,
    };
    Ok(CorrectionLink {
        id: row.get(1)?,
        number: number::correction(row.get(2)?),
        title: row.get(3)?,
        state: row.get(4)?,
        effective: row.get::<_, Option<Iso<Date>>>(5)?.map(|Iso(date)| date),
        role: if role == "guard" { Role::Guard } else { Role::Moves },
        expected: Expected::from_code(&expected, row.get(8)?).ok_or_else(|| unknown(7, expected))?,
        decision,
    })
}

pub(super) fn card(row: &Row<'_>) -> rusqlite::Result<Card> {
    let better: String = row.get("direction")?;
    let low: Option<f64> = row.get("band_low")?;
    let band = low.zip(row.get("band_high")?);
    let baseline: Option<f64> = row.get("baseline")?;
    let from: Option<Month> = row.get("baseline_from")?;
    let months = from.zip(row.get("baseline_to")?);
    let texts = |column: &str| {
        Ok::<_, rusqlite::Error>(Names {
            en: row.get(format!("{column}_en").as_str())?,
            fr: row.get(format!("{column}_fr").as_str())?,
            ar: row.get(format!("{column}_ar").as_str())?,
        })
    };
    Ok(Card {
        id: row.get("id")?,
        code: row.get("code")?,
        parent: row.get("parent_id")?,
        kpa: row.get("kpa_id")?,
        kpa_name: texts("kpa")?,
        side: row.get("side")?,
        name: texts("name")?,
        short: texts("short")?,
        definition: texts("definition")?,
        numerator: texts("numerator")?,
        denominator: texts("denominator")?,
        source: texts("source")?,
        method: texts("method")?,
        consulted: row.get("consulted")?,
        limitations: texts("limitations")?,
        gaming: texts("gaming")?,
        decision_use: texts("decision_use")?,
        unit: row.get("unit")?,
        measure: row.get("measure")?,
        factor: row.get("factor")?,
        decimals: row.get("decimals")?,
        better: Better::from_code(&better, band).ok_or_else(|| unknown(0, better))?,
        tolerance: Tolerance {
            acceptable: Range { low: row.get("acceptable_low")?, high: row.get("acceptable_high")? },
            tolerable: Range { low: row.get("tolerable_low")?, high: row.get("tolerable_high")? },
        },
        frequency: row.get("frequency")?,
        audience: row.get("audience")?,
        quality_grade: row.get("quality_grade")?,
        wco: WcoDimension::from_code(&row.get::<_, String>("wco_dimension")?),
        owner: row.get("owner_office_id")?,
        owner_title: texts("owner")?,
        objective: row.get("objective_id")?,
        objective_code: row.get("objective_code")?,
        objective_text: texts("objective")?,
        baseline: baseline.map(|value| Baseline { value, months }),
        protected: row.get("protected")?,
        retired_on: row.get::<_, Option<Iso<Date>>>("retired_on")?.map(|Iso(date)| date),
    })
}

fn unknown(column: usize, code: String) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, code, rusqlite::types::Type::Text)
}
