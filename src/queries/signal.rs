//! The signals of the month under review, and what the meeting did about each.
//!
//! A signal is a rule that fired on the values themselves; the moving ranges are shown on request and
//! ask for nothing. Retired KPIs have no signals.

use std::collections::HashMap;

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::kpi::{self, Kpi, Linked};
use crate::{
    analysis::{rules::Rule, signal::Variation},
    domain::{DispositionKind, Id, Month, Names, Unit, kind, number},
    workspace::values::Json,
};

/// What a meeting did about a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disposition {
    pub id: Id<kind::SignalDisposition>,
    /// The rules that had fired when the meeting spoke about it.
    pub rules: Vec<Rule>,
    pub kind: DispositionKind,
    /// The explanation, or a remark.
    pub text: String,
    /// The problem that it became: `P-017`.
    pub problem: Option<(Id<kind::Problem>, String)>,
    pub watch_until: Option<Month>,
    /// The new phase, and the month with which it begins.
    pub phase: Option<(Id<kind::Phase>, Month)>,
}

/// A KPI whose rules fired in the month under review, or about which the meeting spoke as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    pub kpi: Linked<kind::Kpi>,
    pub unit: Unit,
    pub decimals: u8,
    pub month: Month,
    /// `None`: it was taken back after the meeting had spoken about it.
    pub value: Option<f64>,
    /// Strongest first: as the meeting read them, or as they fire now.
    pub rules: Vec<Rule>,
    pub variation: Variation,
    pub disposition: Option<Disposition>,
    /// The meetings before this one, in a row, that put it off by watching.
    pub carried: u32,
}

/// Tables that [`of_meeting`] reads besides those of [`kpi::TABLES`].
pub const TABLES: [&str; 2] = ["signal_disposition", "problem"];

/// The signals of the month that `meeting` reviews, in catalogue order.
pub fn of_meeting(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Signal>> {
    of_kpis(connection, meeting, &kpi::all(connection)?)
}

/// [`of_meeting`], for a caller that has read the KPIs already.
pub fn of_kpis(connection: &Connection, meeting: Id<kind::Meeting>, kpis: &[Kpi]) -> rusqlite::Result<Vec<Signal>> {
    let month: Month =
        connection.query_row("SELECT review_month FROM meeting WHERE id = ?1", [meeting], |row| row.get(0))?;
    Ok(gather(month, Some(meeting), dispositions(connection, meeting)?, kpis))
}

/// The signals of a month for which no meeting is planned yet, `last` being the one before it.
pub fn before_meeting(
    connection: &Connection,
    month: Month,
    last: Option<Id<kind::Meeting>>,
    kpis: &[Kpi],
) -> rusqlite::Result<Vec<Signal>> {
    let earlier = last.map(|last| dispositions(connection, last)).transpose()?.unwrap_or_default();
    Ok(gather(month, None, earlier, kpis))
}

fn gather(month: Month, meeting: Option<Id<kind::Meeting>>, mut dispositions: ByKpi, kpis: &[Kpi]) -> Vec<Signal> {
    let signals = kpis.iter().filter_map(|kpi| {
        let mut earlier = dispositions.remove(&kpi.card.id).unwrap_or_default();
        let own = earlier.first().is_some_and(|(of, _)| Some(*of) == meeting).then(|| earlier.remove(0).1);
        let carried = earlier.iter().take_while(|(_, earlier)| earlier.kind == DispositionKind::Watch).count();
        let fired = kpi.process.signals(month);
        let counts = own.is_some() || (!fired.is_empty() && kpi.card.retired_on.is_none());
        counts.then(|| Signal {
            kpi: Linked { id: kpi.card.id, code: kpi.card.code.clone(), name: label(kpi) },
            unit: kpi.card.unit,
            decimals: kpi.card.decimals,
            month,
            value: kpi.value(month),
            rules: own.as_ref().map_or_else(|| fired.to_vec(), |own| own.rules.clone()),
            variation: kpi.process.variation(month, kpi.card.better.into()),
            disposition: own,
            carried: u32::try_from(carried).unwrap_or(u32::MAX),
        })
    });
    signals.collect()
}

fn label(kpi: &Kpi) -> Names {
    if kpi.card.short.is_empty() { kpi.card.name.clone() } else { kpi.card.short.clone() }
}

type ByKpi = HashMap<Id<kind::Kpi>, Vec<(Id<kind::Meeting>, Disposition)>>;

/// Of this meeting and those before it, the latest first.
fn dispositions(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<ByKpi> {
    let mut statement = connection.prepare_cached(include_str!("signal/dispositions.sql"))?;
    let mut rows = statement.query([meeting])?;
    let mut found = ByKpi::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push((row.get(2)?, disposition(row)?));
    }
    Ok(found)
}

fn disposition(row: &Row<'_>) -> rusqlite::Result<Disposition> {
    let Json(rules) = row.get(3)?;
    let problem: Option<u32> = row.get(7)?;
    let phase: Option<Month> = row.get(10)?;
    Ok(Disposition {
        id: row.get(1)?,
        rules,
        kind: row.get(4)?,
        text: row.get(5)?,
        problem: row.get::<_, Option<_>>(6)?.zip(problem.map(number::problem)),
        watch_until: row.get(8)?,
        phase: row.get::<_, Option<_>>(9)?.zip(phase),
    })
}
