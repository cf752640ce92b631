//! The registers that people take away as tables: values, corrections, decisions, ratings.

use std::collections::HashMap;

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;

use super::{
    committee, correction,
    minutes::follow_up::{self, Effect},
    names,
    rating::{self, RatingRecord},
};
use crate::{
    analysis::verdict::Proposal,
    domain::{CorrectionState, DecisionStatus, Id, MeetingRef, Month, Names, Reached, Unit, Verdict, kind, number},
    workspace::values::Iso,
};

/// The value in force of one KPI in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRow {
    pub code: String,
    pub name: Names,
    pub unit: Unit,
    pub month: Month,
    /// `None`: declared missing.
    pub value: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub p90: Option<f64>,
    pub provisional: bool,
    pub version: u32,
    pub reason: String,
    pub remark: String,
    pub recorded_at: DateTime,
    pub recorded_by: String,
}

/// Every month of every KPI, in the order of the catalogue.
pub fn values(connection: &Connection) -> rusqlite::Result<Vec<ValueRow>> {
    let sql = "SELECT kpi.code, kpi.name_en, kpi.name_fr, kpi.name_ar, kpi.unit, value.month, value.value,
                 value.numerator, value.denominator, value.p90, value.provisional, value.version, value.reason,
                 value.remark, value.recorded_at, value.recorded_by
               FROM kpi_value AS value JOIN kpi ON kpi.id = value.kpi_id
               WHERE value.version = (SELECT max(version) FROM kpi_value AS latest
                                      WHERE latest.kpi_id = value.kpi_id AND latest.month = value.month)
               ORDER BY kpi.position, value.month";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(ValueRow {
            code: row.get(0)?,
            name: names(row, 1)?,
            unit: row.get(4)?,
            month: row.get(5)?,
            value: row.get(6)?,
            numerator: row.get(7)?,
            denominator: row.get(8)?,
            p90: row.get(9)?,
            provisional: row.get(10)?,
            version: row.get(11)?,
            reason: row.get(12)?,
            remark: row.get(13)?,
            recorded_at: row.get(14).map(|Iso(at)| at)?,
            recorded_by: row.get(15)?,
        })
    })?;
    rows.collect()
}

/// A KPI before and after a correction.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    pub code: String,
    pub unit: Unit,
    pub decimals: u8,
    /// Medians of the months on either side, and how many they are.
    pub before: (f64, usize),
    pub after: (f64, usize),
}

/// A correction as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectionRow {
    pub number: String,
    pub title: String,
    pub text: String,
    pub problem: Option<String>,
    pub owner: Option<Names>,
    pub proposed_in: Option<MeetingRef>,
    pub decision: Option<String>,
    pub first_due: Option<Date>,
    pub due: Option<Date>,
    pub postponements: u32,
    pub effective: Option<Date>,
    pub state: CorrectionState,
    pub percent: u8,
    pub next_step: String,
    pub verdict: Option<Verdict>,
    pub verdict_text: String,
    pub judged_in: Option<MeetingRef>,
    /// The verdict that the figures propose; `None` while it is not in effect.
    pub proposed: Option<Verdict>,
    pub followed: Vec<Followed>,
    pub effects: Vec<Effect>,
    pub elements: Vec<String>,
}

pub fn corrections(connection: &Connection) -> rusqlite::Result<Vec<CorrectionRow>> {
    let committee = committee::short_name(connection)?;
    let reference = |year, number| MeetingRef { committee: committee.clone(), year, number };
    let mut effects = follow_up::effects(connection)?;
    let mut elements = element_codes(connection)?;
    let mut judgements = correction::judgements(connection)?;
    let sql = "SELECT correction.id, correction.number, correction.title, correction.text, problem.number,
                 office.title_en, office.title_fr, office.title_ar, origin.year, origin.number, decision.number,
                 adopting.year, adopting.number, correction.first_due, correction.due, correction.postponements,
                 correction.effective, correction.state, correction.percent, correction.next_step, correction.verdict,
                 correction.verdict_text, office.id IS NOT NULL, judging.year, judging.number
               FROM correction
               LEFT JOIN problem ON problem.id = correction.problem_id
               LEFT JOIN office ON office.id = correction.owner_office_id
               LEFT JOIN meeting AS origin ON origin.id = correction.meeting_id
               LEFT JOIN decision ON decision.id = correction.decision_id
               LEFT JOIN meeting AS adopting ON adopting.id = decision.meeting_id
               LEFT JOIN meeting AS judging ON judging.id = correction.verdict_meeting_id
               ORDER BY correction.number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let id: Id<kind::Correction> = row.get(0)?;
        let day = |index| row.get::<_, Option<Iso<Date>>>(index).map(|day| day.map(|Iso(day)| day));
        let owned: bool = row.get(22)?;
        let origin = row.get::<_, Option<i32>>(8)?;
        let judged_in = row.get::<_, Option<i32>>(23)?;
        let (judged, proposal) = judgements.remove(&id).unwrap_or_default();
        let decision = row.get::<_, Option<u32>>(10)?;
        Ok(CorrectionRow {
            number: number::correction(row.get(1)?),
            title: row.get(2)?,
            text: row.get(3)?,
            problem: row.get::<_, Option<u32>>(4)?.map(number::problem),
            owner: if owned { Some(names(row, 5)?) } else { None },
            proposed_in: origin.map(|year| row.get(9).map(|number| reference(year, number))).transpose()?,
            decision: match decision {
                Some(decision) => Some(number::decision(&reference(row.get(11)?, row.get(12)?), decision)),
                None => None,
            },
            first_due: day(13)?,
            due: day(14)?,
            postponements: row.get(15)?,
            effective: day(16)?,
            state: row.get(17)?,
            percent: row.get(18)?,
            next_step: row.get(19)?,
            verdict: row.get(20)?,
            verdict_text: row.get(21)?,
            judged_in: judged_in.map(|year| row.get(24).map(|number| reference(year, number))).transpose()?,
            proposed: proposal.map(Proposal::as_verdict),
            followed: judged.iter().filter_map(followed).collect(),
            effects: effects.remove(&id).unwrap_or_default(),
            elements: elements.remove(&id).unwrap_or_default(),
        })
    })?;
    rows.collect()
}

fn followed(effect: &correction::Effect) -> Option<Followed> {
    let (kpi, figures) = (effect.kpi.as_deref()?, effect.figures()?);
    Some(Followed {
        code: kpi.card.code.clone(),
        unit: kpi.card.unit,
        decimals: kpi.card.decimals,
        before: (figures.median_before()?, figures.before.len()),
        after: (figures.median_after()?, figures.after.len()),
    })
}

fn element_codes(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Correction>, Vec<String>>> {
    let sql = "SELECT correction_element.correction_id, element.code
               FROM correction_element JOIN element ON element.id = correction_element.element_id
               ORDER BY element.position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<_, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

/// A decision of the numbered register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    pub number: String,
    pub meeting: MeetingRef,
    pub date: Date,
    pub text: String,
    pub status: DecisionStatus,
    pub reached: Option<Reached>,
    pub present: Option<u32>,
    pub dissent: String,
    pub item: Option<String>,
    pub objective: Option<String>,
    pub supersedes: Option<String>,
    pub ratifies: Option<String>,
    pub adopts: Vec<String>,
}

/// Every decision, the oldest first.
pub fn decisions(connection: &Connection) -> rusqlite::Result<Vec<DecisionRow>> {
    let sql = "SELECT meeting.id, meeting.year, meeting.number, meeting.date FROM meeting
               WHERE id IN (SELECT meeting_id FROM decision) ORDER BY meeting.date, meeting.number";
    let committee = committee::short_name(connection)?;
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let meeting = MeetingRef { committee: committee.clone(), year: row.get(1)?, number: row.get(2)? };
        let date = row.get(3).map(|Iso(date)| date)?;
        for decision in super::minutes::records::decisions(connection, row.get(0)?)? {
            found.push(DecisionRow {
                number: decision.number,
                meeting: meeting.clone(),
                date,
                text: decision.text,
                status: decision.status,
                reached: Some(decision.reached),
                present: decision.present,
                dissent: decision.dissent,
                item: decision.item,
                objective: decision.objective.map(|(code, _)| code),
                supersedes: decision.supersedes,
                ratifies: decision.ratifies,
                adopts: decision.adopts,
            });
        }
    }
    Ok(found)
}

/// How one element left one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingRow {
    pub meeting: MeetingRef,
    pub date: Date,
    pub review_month: Month,
    pub element: String,
    pub name: Names,
    pub record: RatingRecord,
}

/// Every rating of every meeting, the oldest first.
pub fn ratings(connection: &Connection) -> rusqlite::Result<Vec<RatingRow>> {
    let committee = committee::short_name(connection)?;
    let elements = element_names(connection)?;
    let sql = "SELECT id, year, number, date, review_month FROM meeting ORDER BY date, number";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let meeting = MeetingRef { committee: committee.clone(), year: row.get(1)?, number: row.get(2)? };
        let (date, review_month) = (row.get(3).map(|Iso(date)| date)?, row.get(4)?);
        for record in rating::of_meeting(connection, row.get(0)?)? {
            let Some((element, name)) = elements.get(&record.element).cloned() else { continue };
            found.push(RatingRow { meeting: meeting.clone(), date, review_month, element, name, record });
        }
    }
    Ok(found)
}

fn element_names(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Element>, (String, Names)>> {
    let mut statement = connection.prepare_cached("SELECT id, code, name_en, name_fr, name_ar FROM element")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, names(row, 2)?))))?;
    rows.collect()
}
