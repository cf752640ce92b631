//! Corrections as they stood when a meeting ended, rebuilt from the lines of their follow-up.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{CorrectionState, Expected, Id, MeetingRef, Names, Unit, UpdateKind, Verdict, days_overdue, kind, number},
    queries::{committee, meeting::Meeting, names},
    workspace::values::Iso,
};

/// What a correction should move, or must not harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The KPI's code, its unit and decimals; `None`: a fact in words.
    pub kpi: Option<(String, Unit, u8)>,
    pub guard: bool,
    pub expected: Expected,
    pub text: String,
}

/// One line of the follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub kind: UpdateKind,
    pub date: Date,
    pub percent: Option<u8>,
    pub text: String,
    pub new_due: Option<Date>,
    /// Recorded in the meeting itself, not between two meetings.
    pub in_meeting: bool,
}

/// A correction as it stood when the meeting ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionAt {
    pub id: Id<kind::Correction>,
    /// `C-007`
    pub number: String,
    pub title: String,
    pub text: String,
    pub owner: Option<Names>,
    pub first_due: Option<Date>,
    pub due: Option<Date>,
    pub postponements: u32,
    pub effective: Option<Date>,
    pub state: CorrectionState,
    /// As it stood when the meeting began; `None`: it was not there yet.
    pub state_before: Option<CorrectionState>,
    pub percent: u8,
    pub verdict: Option<(Verdict, String)>,
    pub problem: Option<String>,
    pub decision: Option<String>,
    /// Proposed or decided by this meeting.
    pub is_of_meeting: bool,
    /// Days late on the day of the meeting, against the first due date.
    pub days_overdue: u32,
    pub effects: Vec<Effect>,
    /// What was reported since the meeting before.
    pub news: Vec<Report>,
}

impl CorrectionAt {
    /// Open when the meeting began, or taken up again in it.
    pub fn was_open(&self) -> bool {
        self.state_before.is_some_and(|state| !state.is_ended() || !self.news.is_empty())
    }
}

struct Update {
    report: Report,
    meeting: Option<Id<kind::Meeting>>,
    is_news: bool,
}

/// Every correction that the meeting knew of, in the order of the numbers. `since`: the day of the
/// meeting before.
pub fn as_at(connection: &Connection, meeting: &Meeting, since: Option<Date>) -> rusqlite::Result<Vec<CorrectionAt>> {
    let mut updates = updates(connection, meeting.id, since)?;
    let mut effects = effects(connection)?;
    let committee = committee::short_name(connection)?;
    let mut statement = connection.prepare_cached(include_str!("corrections_until.sql"))?;
    let mut rows = statement.query([meeting.id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Id<kind::Correction> = row.get(0)?;
        let history = updates.remove(&id).unwrap_or_default();
        let (is_of_meeting, proposed_before, decided_before): (bool, bool, bool) =
            (row.get(13)?, row.get(14)?, row.get(15)?);
        let decided_here: bool = row.get(19)?;
        if history.is_empty() && !is_of_meeting && !proposed_before && !decided_before {
            continue;
        }
        let verdict_meeting: Option<Id<kind::Meeting>> = row.get(11)?;
        let verdict: Option<Verdict> = row.get(9)?;
        let known_verdict = history
            .iter()
            .any(|update| update.report.kind == UpdateKind::Verdict && update.meeting == verdict_meeting)
            .then_some(verdict)
            .flatten();
        let first_due = row.get::<_, Option<Iso<Date>>>(7)?.map(|Iso(due)| due);
        let life = live(
            &history,
            known_verdict.is_some_and(Verdict::is_final),
            verdict_meeting,
            proposed_before,
            decided_before,
        );
        let mut state = life.state.unwrap_or(CorrectionState::Proposed);
        if state == CorrectionState::Proposed && decided_here {
            state = CorrectionState::Decided;
        }
        let effective = row.get::<_, Option<Iso<Date>>>(8)?.map(|Iso(date)| date).filter(|_| life.in_effect);
        let decision = match (row.get::<_, Option<u32>>(16)?, row.get::<_, Option<i32>>(17)?, row.get(18)?) {
            (Some(decision), Some(year), Some(meeting)) if decided_before || decided_here => {
                let reference = MeetingRef { committee: committee.clone(), year, number: meeting };
                Some(number::decision(&reference, decision))
            }
            _ => None,
        };
        let owned: bool = row.get(20)?;
        found.push(CorrectionAt {
            id,
            number: number::correction(row.get(1)?),
            title: row.get(2)?,
            text: row.get(3)?,
            owner: if owned { Some(names(row, 4)?) } else { None },
            first_due,
            due: life.due.or(first_due),
            postponements: life.postponements,
            effective,
            state,
            state_before: life.before,
            percent: life.percent,
            verdict: match known_verdict {
                Some(verdict) => Some((verdict, row.get(10)?)),
                None => None,
            },
            problem: row.get::<_, Option<u32>>(12)?.map(number::problem),
            decision,
            is_of_meeting: is_of_meeting || history.iter().any(|update| update.report.in_meeting && founds(update)),
            days_overdue: if state.awaits_action() { days_overdue(first_due, meeting.date) } else { 0 },
            effects: effects.remove(&id).unwrap_or_default(),
            news: history.into_iter().filter(|update| update.is_news).map(|update| update.report).collect(),
        });
    }
    Ok(found)
}

fn founds(update: &Update) -> bool {
    matches!(update.report.kind, UpdateKind::Proposed | UpdateKind::Decided)
}

/// What the lines of the follow-up add up to.
#[derive(Default)]
struct Life {
    state: Option<CorrectionState>,
    before: Option<CorrectionState>,
    due: Option<Date>,
    postponements: u32,
    percent: u8,
    in_effect: bool,
}

fn live(
    history: &[Update],
    ended_by_verdict: bool,
    verdict_meeting: Option<Id<kind::Meeting>>,
    proposed_before: bool,
    decided_before: bool,
) -> Life {
    let mut life = Life {
        state: match (decided_before, proposed_before) {
            (true, _) => Some(CorrectionState::Decided),
            (false, true) => Some(CorrectionState::Proposed),
            (false, false) => None,
        },
        ..Life::default()
    };
    // Records taken over from paper may name the decision only, without a first line.
    if history.iter().any(|update| update.report.kind == UpdateKind::Decided) {
        life.state = proposed_before.then_some(CorrectionState::Proposed);
    }
    let mut is_before = true;
    for update in history {
        if update.report.in_meeting && is_before {
            is_before = false;
            life.before = life.state;
        }
        let verdict_ends = ended_by_verdict && update.meeting == verdict_meeting;
        life.state = Some(after(life.state, update.report.kind, verdict_ends));
        life.percent = update.report.percent.unwrap_or(life.percent);
        if update.report.kind == UpdateKind::Postponed {
            life.postponements += 1;
            life.due = update.report.new_due.or(life.due);
        }
        life.in_effect |= update.report.kind == UpdateKind::Implemented;
    }
    if is_before {
        life.before = life.state;
    }
    life
}

/// The state that one line of the follow-up leads to: what the commands do to the record.
fn after(state: Option<CorrectionState>, kind: UpdateKind, verdict_ends: bool) -> CorrectionState {
    use CorrectionState::{
        Closed, Decided, Implemented, InProgress, Observed, Postponed, Proposed, Rejected, Reversed, Superseded,
    };
    let now = state.unwrap_or(Proposed);
    match kind {
        UpdateKind::Proposed => Proposed,
        UpdateKind::Decided => Decided,
        UpdateKind::Progress => match now {
            Proposed | Decided | Postponed => InProgress,
            // Reported on while in effect: its outcome is being watched.
            Implemented => Observed,
            InProgress | Observed | Closed | Rejected | Superseded | Reversed => now,
        },
        UpdateKind::Postponed | UpdateKind::NewDateRefused => now,
        UpdateKind::Implemented => Implemented,
        UpdateKind::Verdict if now.is_ended() => now,
        UpdateKind::Verdict if verdict_ends => Closed,
        UpdateKind::Verdict => Observed,
        UpdateKind::Reversed => Reversed,
        UpdateKind::Superseded => Superseded,
        UpdateKind::Rejected => Rejected,
        UpdateKind::Closed => Closed,
    }
}

fn updates(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    since: Option<Date>,
) -> rusqlite::Result<HashMap<Id<kind::Correction>, Vec<Update>>> {
    let mut statement = connection.prepare_cached(include_str!("updates_until.sql"))?;
    let mut rows = statement.query((meeting, since.map(Iso)))?;
    let mut found: HashMap<_, Vec<Update>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let report = Report {
            kind: row.get(1)?,
            date: row.get(2).map(|Iso(date)| date)?,
            percent: row.get(3)?,
            text: row.get(4)?,
            new_due: row.get::<_, Option<Iso<Date>>>(5)?.map(|Iso(due)| due),
            in_meeting: row.get(7)?,
        };
        found.entry(row.get(0)?).or_default().push(Update { report, meeting: row.get(6)?, is_news: row.get(8)? });
    }
    Ok(found)
}

/// What every correction should move and must not harm.
pub fn effects(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Correction>, Vec<Effect>>> {
    let sql = "SELECT correction_kpi.correction_id, kpi.code, kpi.unit, kpi.decimals, correction_kpi.role = 'guard',
                 correction_kpi.expected, correction_kpi.bound, correction_kpi.text
               FROM correction_kpi LEFT JOIN kpi ON kpi.id = correction_kpi.kpi_id
               ORDER BY correction_kpi.correction_id, correction_kpi.position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<_, Vec<Effect>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(5)?;
        let expected = Expected::from_code(&code, row.get(6)?)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(5, code, rusqlite::types::Type::Text))?;
        let kpi = match row.get::<_, Option<String>>(1)? {
            Some(kpi) => Some((kpi, row.get(2)?, row.get(3)?)),
            None => None,
        };
        found.entry(row.get(0)?).or_default().push(Effect { kpi, guard: row.get(4)?, expected, text: row.get(7)? });
    }
    Ok(found)
}
