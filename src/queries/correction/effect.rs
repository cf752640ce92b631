//! What a correction should move and must not harm, and what the figures say about it.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use jiff::civil::Date;
use rusqlite::{Connection, Row, types::Type};

use crate::{
    analysis::{
        effect::first_month,
        verdict::{self, Act, Figures, Finding, Frozen, GuardFinding, Nearby, NearbyKind, Proposal, Watched},
        xmr::{ENOUGH_VALUES, Limits, Standing},
    },
    commands::correction::KpiEffect,
    domain::{Expected, Id, Month, kind},
    queries::kpi::{CorrectionLink, Kpi, OutsideEvent, Role},
    workspace::values::Json,
};

/// One expectation, and what followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// `None`: a guard in words only.
    pub kpi: Option<Arc<Kpi>>,
    pub guard: bool,
    pub expected: Expected,
    pub text: String,
    /// The limits as they stood when the correction took effect.
    pub frozen: Option<Frozen>,
    /// What else happened to the KPI within three months, in order of time.
    pub close_by: Vec<CloseBy>,
    /// `None` while the correction is not in effect, or without a KPI.
    pub found: Option<Found>,
}

/// Another act or event near the effective date, on the same KPI.
#[derive(Clone, Debug, PartialEq)]
pub enum CloseBy {
    Correction(CorrectionLink),
    Event(OutsideEvent),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Move(Finding),
    Guard(GuardFinding),
}

/// Months to either side in which something else on the same KPI blurs what followed.
const CLOSE_BY: i32 = 3;

impl CloseBy {
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Correction(link) => link.effective,
            Self::Event(event) => Some(event.date),
        }
    }

    fn nearby(&self) -> Option<Nearby> {
        let kind = match self {
            Self::Correction(link) => NearbyKind::Correction((link.role == Role::Moves).then_some(link.expected)),
            Self::Event(_) => NearbyKind::Event,
        };
        let date = self.date()?;
        let month = match self {
            Self::Correction(_) => first_month(date),
            Self::Event(_) => Month::of(date),
        };
        Some(Nearby { month, kind })
    }
}

impl Effect {
    pub(super) fn draft(&self) -> KpiEffect {
        KpiEffect {
            kpi: self.kpi.as_ref().map(|kpi| kpi.card.id),
            guard: self.guard,
            expected: self.expected,
            text: self.text.clone(),
        }
    }

    pub fn figures(&self) -> Option<&Figures> {
        Some(match self.found.as_ref()? {
            Found::Move(finding) => &finding.figures,
            Found::Guard(finding) => &finding.figures,
        })
    }

    pub fn finding(&self) -> Option<&Finding> {
        match self.found.as_ref()? {
            Found::Move(finding) => Some(finding),
            Found::Guard(_) => None,
        }
    }

    /// Something that the committee should know: a broken guard, a move the wrong way.
    pub fn is_concern(&self) -> bool {
        match &self.found {
            Some(Found::Move(finding)) => finding.proposal == Proposal::MovedWrongWay,
            Some(Found::Guard(finding)) => finding.is_harmed(),
            None => false,
        }
    }

    fn watched(&self, kpi: &Kpi) -> Watched {
        Watched {
            values: kpi.values().collect(),
            breaks: kpi.breaks.iter().map(|broken| broken.month).collect(),
            excluded: kpi.process.exclusions.iter().map(|exclusion| exclusion.month).collect(),
            frozen: self.frozen.clone(),
            expected: self.expected,
            better: kpi.card.better,
            nearby: self.close_by.iter().filter_map(CloseBy::nearby).collect(),
        }
    }
}

/// The expectations of correction `of`, or of every one, each with the KPI that `kpi` finds.
pub(super) fn read(
    connection: &Connection,
    of: Option<Id<kind::Correction>>,
    mut kpi: impl FnMut(Id<kind::Kpi>) -> rusqlite::Result<Option<Arc<Kpi>>>,
) -> rusqlite::Result<HashMap<Id<kind::Correction>, Vec<Effect>>> {
    let mut statement = connection.prepare_cached(include_str!("effects.sql"))?;
    let mut rows = statement.query([of])?;
    let mut found: HashMap<_, Vec<Effect>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(3)?;
        let expected = Expected::from_code(&code, row.get(4)?);
        let effect = Effect {
            kpi: match row.get(1)? {
                Some(named) => kpi(named)?,
                None => None,
            },
            guard: row.get(2)?,
            expected: expected.ok_or(rusqlite::Error::InvalidColumnType(3, code, Type::Text))?,
            text: row.get(5)?,
            frozen: frozen(row)?,
            close_by: Vec::new(),
            found: None,
        };
        found.entry(row.get(0)?).or_default().push(effect);
    }
    Ok(found)
}

fn frozen(row: &Row<'_>) -> rusqlite::Result<Option<Frozen>> {
    let Some(first) = row.get::<_, Option<Month>>(6)? else { return Ok(None) };
    let Json(excluded): Json<BTreeSet<Month>> = row.get(8)?;
    let count: usize = row.get(9)?;
    let limits = match row.get::<_, Option<f64>>(10)? {
        Some(center) => Some(Limits {
            count,
            center,
            average_range: row.get(11)?,
            lower: row.get(12)?,
            upper: row.get(13)?,
            range_upper: row.get(14)?,
            scaling: row.get(15)?,
            standing: if count < ENOUGH_VALUES { Standing::Provisional } else { Standing::Full },
        }),
        None => None,
    };
    Ok(Some(Frozen { first, last: row.get(7)?, excluded, limits }))
}

/// Judges the expectations of correction `id` and gives the verdict that the figures propose.
pub(super) fn judge(id: Id<kind::Correction>, effects: &mut [Effect], act: Act) -> Option<Proposal> {
    for effect in effects.iter_mut() {
        effect.close_by = effect.kpi.as_deref().map_or_else(Vec::new, |kpi| close_by(kpi, id, act.effective));
    }
    let watched = |guard: bool| -> (Vec<usize>, Vec<Watched>) {
        let of = |(place, effect): (usize, &Effect)| {
            let kpi = effect.kpi.as_deref().filter(|_| effect.guard == guard)?;
            Some((place, effect.watched(kpi)))
        };
        effects.iter().enumerate().filter_map(of).unzip()
    };
    let ((move_places, moves), (guard_places, guards)) = (watched(false), watched(true));
    let judgement = verdict::judge(act, &moves, &guards);
    for (place, finding) in move_places.into_iter().zip(judgement.moves) {
        effects[place].found = Some(Found::Move(finding));
    }
    for (place, finding) in guard_places.into_iter().zip(judgement.guards) {
        effects[place].found = Some(Found::Guard(finding));
    }
    judgement.proposal
}

fn close_by(kpi: &Kpi, id: Id<kind::Correction>, effective: Date) -> Vec<CloseBy> {
    let here = Month::of(effective);
    let is_close = |date: Date| Month::of(date).since(here).abs() <= CLOSE_BY;
    let others = kpi.corrections.iter().filter(|other| other.id != id && other.effective.is_some_and(is_close));
    let events = kpi.events.iter().filter(|event| is_close(event.date));
    let mut found: Vec<CloseBy> =
        others.cloned().map(CloseBy::Correction).chain(events.cloned().map(CloseBy::Event)).collect();
    found.sort_by_key(CloseBy::date);
    found
}
