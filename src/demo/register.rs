//! The story's problems and corrections as records, and what each meeting wrote about them.

use super::{
    Story,
    corrections::{self, Correction, CorrectionState as Told, Effect, Guard, Problem, Update},
    meetings::Meeting,
};
use crate::{
    commands::{
        history::{PastBaseline, PastCorrection, PastEffect, PastProblem, PastUpdate},
        starter::CreateError,
    },
    domain::{CorrectionState, Expected, Severity, UpdateKind, Verdict},
};

/// `7` of `C-007`, `P-007`, `D7`, `R7` or `7`.
pub(super) fn number(code: &str) -> Result<u32, CreateError> {
    let digits = code.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    digits.parse().map_err(|_| CreateError::Story(code.to_owned()))
}

/// The problems that the meeting recorded.
pub(super) fn problems_of(story: &Story, meeting: &Meeting) -> Result<Vec<PastProblem>, CreateError> {
    story.problems.iter().filter(|problem| problem.first == meeting.reference).map(problem).collect()
}

fn problem(told: &Problem) -> Result<PastProblem, CreateError> {
    Ok(PastProblem {
        number: number(&told.code)?,
        title: told.title.clone(),
        description: told.text.clone(),
        cause: told.cause.clone(),
        severity: match told.severity {
            corrections::Severity::Low => Severity::Low,
            corrections::Severity::Medium => Severity::Moderate,
            corrections::Severity::High => Severity::High,
        },
        elements: told.elements.clone(),
        kpis: told.kpis.clone(),
    })
}

/// Where a correction was first put forward: in the meeting that decided it, unless an earlier one is told.
fn first_meeting(correction: &Correction) -> Option<&str> {
    let decided = || correction.decided.as_deref().and_then(|decision| decision.rsplit_once('-')).map(|(of, _)| of);
    correction.proposed.as_deref().or_else(decided)
}

/// The corrections that were put forward at the meeting with this number.
pub(super) fn put_forward_at(story: &Story, reference: &str) -> Result<Vec<PastCorrection>, CreateError> {
    story.corrections.iter().filter(|correction| first_meeting(correction) == Some(reference)).map(correction).collect()
}

fn correction(told: &Correction) -> Result<PastCorrection, CreateError> {
    let moves = told.moves.iter().map(|expected| PastEffect {
        kpi: Some(expected.kpi.clone()),
        guard: false,
        expected: match expected.to {
            Effect::Up => Expected::Up,
            Effect::Down => Expected::Down,
            Effect::Known | Effect::Complete => Expected::Known,
        },
        text: String::new(),
    });
    Ok(PastCorrection {
        number: number(&told.code)?,
        title: told.title.clone(),
        text: told.text.clone(),
        owner: told.office.clone(),
        problem: told.problem.as_deref().map(number).transpose()?,
        due: told.due,
        elements: told.elements.clone(),
        effects: moves.chain(told.guards.iter().map(guard)).collect(),
    })
}

fn guard(told: &Guard) -> PastEffect {
    /// What [`Expected::NotWorse`] says already.
    const NOT_WORSE: &str = "not worse";
    let expected = match (told.at_least, told.at_most) {
        (Some(bound), _) => Expected::AtLeast(bound),
        (None, Some(bound)) => Expected::AtMost(bound),
        (None, None) => Expected::NotWorse,
    };
    let text = told.text.clone().filter(|text| text != NOT_WORSE).unwrap_or_default();
    PastEffect { kpi: told.kpi.clone(), guard: true, expected, text }
}

/// What the meeting wrote about corrections decided earlier.
pub(super) fn updates_of(story: &Story, meeting: &Meeting) -> Result<Vec<PastUpdate>, CreateError> {
    let told = story.corrections.iter().flat_map(|correction| {
        correction.updates.iter().filter(|update| update.meeting == meeting.reference).map(move |one| (correction, one))
    });
    told.map(|(correction, update)| self::update(correction, update, meeting)).collect()
}

fn update(correction: &Correction, told: &Update, meeting: &Meeting) -> Result<PastUpdate, CreateError> {
    let kind = match (told.new_due, told.verdict, told.state) {
        (Some(_), ..) => UpdateKind::Postponed,
        (None, ..) if told.new_date_refused => UpdateKind::NewDateRefused,
        (None, Some(_), _) => UpdateKind::Verdict,
        (None, None, Some(Told::Implemented)) => UpdateKind::Implemented,
        (None, None, Some(Told::Closed)) => UpdateKind::Closed,
        (None, None, Some(Told::ReversedInPart)) => UpdateKind::Reversed,
        (None, None, Some(Told::Proposed | Told::Decided | Told::InProgress | Told::UnderObservation) | None) => {
            UpdateKind::Progress
        }
    };
    Ok(PastUpdate {
        correction: number(&correction.code)?,
        kind,
        state: told.state.map(state),
        new_due: told.new_due,
        effective: correction.effective.filter(|effective| *effective <= meeting.held),
        baselines: correction.baselines.iter().flat_map(baseline).collect(),
        verdict: told.verdict.map(verdict),
        text: told.text.clone(),
    })
}

fn baseline(told: &corrections::Baseline) -> impl Iterator<Item = PastBaseline> {
    let one = |kpi: &String| PastBaseline {
        kpi: kpi.clone(),
        first: told.first,
        last: told.last,
        excluded: told.excluded.clone(),
    };
    told.kpis.iter().map(one)
}

const fn state(told: Told) -> CorrectionState {
    match told {
        Told::Proposed => CorrectionState::Proposed,
        Told::Decided => CorrectionState::Decided,
        Told::InProgress => CorrectionState::InProgress,
        Told::Implemented => CorrectionState::Implemented,
        Told::UnderObservation => CorrectionState::Observed,
        Told::Closed => CorrectionState::Closed,
        Told::ReversedInPart => CorrectionState::Reversed,
    }
}

const fn verdict(told: corrections::Verdict) -> Verdict {
    match told {
        corrections::Verdict::Effective => Verdict::Effective,
        corrections::Verdict::NoDemonstratedEffect => Verdict::NoEffect,
        corrections::Verdict::HarmfulSideEffect => Verdict::Harmful,
        corrections::Verdict::Confounded => Verdict::Confounded,
        corrections::Verdict::TooEarly => Verdict::TooEarly,
    }
}
