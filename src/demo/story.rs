//! The whole story of the demo, read and joined.

use jiff::civil::DateTime;
use serde::Deserialize;

use super::{
    committee::{Committee, Strategy},
    corrections::{Correction, Problem},
    figures::{DataNotes, Figures},
    meetings::{Attendance, Exception, ExceptionState, Meeting, Presence},
    plan::ActionPlan,
};
use crate::domain::{
    Month,
    catalogue::{self, AgendaKind, BrokenAsset, KpiCard},
};

/// Two years of Meridia's committee.
#[derive(Clone, Debug)]
pub struct Story {
    pub committee: Committee,
    pub strategy: Strategy,
    pub plan: ActionPlan,
    /// In the order in which they were held; the last is still to come.
    pub meetings: Vec<Meeting>,
    pub problems: Vec<Problem>,
    pub corrections: Vec<Correction>,
    pub notes: DataNotes,
    pub figures: Figures,
}

/// One month's values coming in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportBatch {
    pub month: Month,
    pub file: String,
    pub at: DateTime,
    pub person: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingFile {
    meeting: Vec<Meeting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProblemFile {
    problem: Vec<Problem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionFile {
    correction: Vec<Correction>,
}

impl Story {
    /// The story that is part of the program.
    pub fn meridia() -> Result<Self, BrokenAsset> {
        let notes: DataNotes = catalogue::read("demo/data.toml", include_str!("../../assets/demo/data.toml"))?;
        let MeetingFile { meeting } =
            catalogue::read("demo/meetings.toml", include_str!("../../assets/demo/meetings.toml"))?;
        let ProblemFile { problem } =
            catalogue::read("demo/problems.toml", include_str!("../../assets/demo/problems.toml"))?;
        let CorrectionFile { correction } =
            catalogue::read("demo/corrections.toml", include_str!("../../assets/demo/corrections.toml"))?;
        Ok(Self {
            committee: catalogue::read("demo/committee.toml", include_str!("../../assets/demo/committee.toml"))?,
            strategy: catalogue::read("demo/strategy.toml", include_str!("../../assets/demo/strategy.toml"))?,
            plan: catalogue::read("demo/plan.toml", include_str!("../../assets/demo/plan.toml"))?,
            meetings: meeting,
            problems: problem,
            corrections: correction,
            figures: Figures::read(&notes.derivations)?,
            notes,
        })
    }

    pub fn meeting(&self, reference: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.reference == reference)
    }

    /// The attendance list in protocol order: everyone whose tenure covers the day.
    pub fn attendance(&self, meeting: &Meeting) -> Vec<Attendance> {
        let mut seats: Vec<_> = self
            .committee
            .tenures
            .iter()
            .filter(|tenure| tenure.covers(meeting.held))
            .filter_map(|tenure| Some((self.committee.office(&tenure.office)?, tenure)))
            .collect();
        seats.sort_by_key(|(office, _)| office.order);
        let line = |(office, tenure): (&super::committee::Office, &super::committee::Tenure)| {
            let exception = meeting.absent.iter().find(|exception| exception.person == tenure.person);
            Attendance {
                person: tenure.person.clone(),
                office: office.code.clone(),
                voting: office.voting,
                presence: exception.map_or(Presence::Present, presence),
                arrived: exception.and_then(|exception| exception.arrived),
                left: exception.and_then(|exception| exception.left),
            }
        };
        seats.into_iter().map(line).collect()
    }

    /// Voting seats that were filled: the "present" of "present of nine".
    pub fn present(&self, meeting: &Meeting) -> usize {
        self.attendance(meeting).iter().filter(|line| line.voting && line.is_filled()).count()
    }

    /// What the minutes say under an agenda item of this kind; none before the meeting is held.
    pub fn text(&self, meeting: &Meeting, kind: AgendaKind) -> Option<String> {
        if meeting.is_open() {
            return None;
        }
        if let Some(said) = meeting.said.get(&kind) {
            return Some(said.clone());
        }
        let index = self.meetings.iter().position(|other| other.reference == meeting.reference)?;
        let previous = index.checked_sub(1).and_then(|index| self.meetings.get(index));
        let next = self.meetings.get(index + 1);
        let words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
        let routine = self.committee.routine.get(&kind)?;
        Some(
            routine
                .replace("{present}", words.get(self.present(meeting)).copied().unwrap_or_default())
                .replace("{previous}", previous.map_or("", |meeting| meeting.reference.as_str()))
                .replace("{next}", &next.map_or_else(String::new, |next| next.held.strftime("%-d %B %Y").to_string())),
        )
    }

    /// One batch per month, in order.
    pub fn imports(&self) -> Vec<ImportBatch> {
        let rule = &self.notes.import;
        let batch = |month: &Month| ImportBatch {
            month: *month,
            file: format!("kpi_values_{month}.csv"),
            at: self.committee.working_day_after(*month, rule.working_day).to_datetime(rule.time),
            person: rule.person.clone(),
        };
        self.figures.months().iter().map(batch).collect()
    }

    /// The adopted starting value of a KPI with the months it is the mean of.
    pub fn baseline(&self, card: &KpiCard) -> Option<(f64, &super::figures::Baseline)> {
        let baseline = self.notes.baselines.iter().find(|baseline| baseline.kpis.contains(&card.code))?;
        Some((self.figures.mean(card, baseline.first, baseline.last)?, baseline))
    }
}

fn presence(exception: &Exception) -> Presence {
    match exception.state {
        ExceptionState::Excused => Presence::Excused,
        ExceptionState::Absent => Presence::Absent,
        ExceptionState::Substituted => exception.substitute.clone().map_or(Presence::Absent, Presence::Substituted),
        ExceptionState::Late | ExceptionState::Left => Presence::Present,
    }
}
