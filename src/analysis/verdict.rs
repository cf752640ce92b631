//! Did a correction work? Evidence and one proposed verdict for each KPI that it should move, for each
//! guard, and for the correction as a whole.
//!
//! Limits are frozen: they come from recorded months before the correction took effect, and the months
//! after are judged against them. Every proposal carries its reasons as data. It compares what came
//! before with what followed; it never says that one caused the other, and it decides nothing: the
//! committee's verdict is another record.
//!
//! What is proposed, in this order (thresholds are this program's, where no source is named):
//! * a changed definition between before and after, or fewer than three months before the next one: confounded;
//! * fewer than three months after, or fewer than six before (no limits): too early;
//! * a movement that last year's same months showed too, at least half as large: confounded by the season;
//! * a movement whose run began before the act, and that did not step further with it: had already moved;
//! * a movement that another act or event, in effect by then, explains as well: confounded;
//! * a movement that is a signal and stands: as intended, or the wrong way;
//! * otherwise no signal yet; from six months on that is "no demonstrated effect".

mod evidence;
mod guard;
mod movement;

use std::collections::BTreeSet;

use super::{
    effect::ENOUGH,
    rules::{Rule, Rules},
    xmr::{Limits, Side},
};
use crate::domain::{Better, Expected, Month, Verdict};
use jiff::civil::Date;

pub use evidence::{freeze, freeze_over};
pub use guard::{GuardFinding, GuardResult};
pub use movement::Finding;

/// From so many months after without a signal, "no demonstrated effect" may be said.
pub const ENOUGH_FOR_NO_EFFECT: usize = 6;

/// The correction, as far as figures are judged by it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    pub effective: Date,
    /// The last day on which it was in effect, if it was taken back.
    pub ended: Option<Date>,
    /// The last month to look at; `None`: the last one with a value.
    pub until: Option<Month>,
    pub rules: Rules,
    /// How many of the series' periods make a year, which its season takes to come again: 12 for months.
    /// `None` if periods are years or longer, or have no length.
    pub season: Option<usize>,
}

/// The limits as they stood when the correction took effect, and the months whose values made them.
#[derive(Clone, Debug, PartialEq)]
pub struct Frozen {
    pub first: Month,
    pub last: Month,
    /// Months between them with a known special cause, as recorded when the limits were frozen.
    pub excluded: BTreeSet<Month>,
    /// `None` if fewer than six values were usable.
    pub limits: Option<Limits>,
}

/// A KPI that a correction names.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// In order of time.
    pub values: Vec<(Month, f64)>,
    /// Months that begin another measurement.
    pub breaks: Vec<Month>,
    /// Months with a known special cause.
    pub excluded: BTreeSet<Month>,
    /// `None` if there was no value to freeze.
    pub frozen: Option<Frozen>,
    pub expected: Expected,
    pub better: Better,
    /// What else happened to this KPI close by.
    pub nearby: Vec<Nearby>,
}

/// Another correction or event within three months, on the same KPI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearby {
    /// The first month that it could show in.
    pub month: Month,
    pub kind: NearbyKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NearbyKind {
    /// Another correction: what it expects of this KPI, `None` if it only guards it.
    Correction(Option<Expected>),
    Event,
}

/// The one verdict that the figures propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    MovedAsIntended,
    /// No signal in so many months after.
    NoSignalYet {
        points: usize,
    },
    MovedWrongWay,
    /// It had already moved before we acted.
    AlreadyMoving,
    /// The guard at this place of the list broke.
    HarmfulSideEffect {
        guard: usize,
    },
    Confounded {
        by: Confounder,
    },
    /// So few months after, or too few before to make limits.
    TooEarly {
        points: usize,
    },
}

impl Proposal {
    /// The committee's word for it.
    pub const fn as_verdict(self) -> Verdict {
        match self {
            Self::MovedAsIntended => Verdict::Effective,
            Self::NoSignalYet { points } if points >= ENOUGH_FOR_NO_EFFECT => Verdict::NoEffect,
            Self::NoSignalYet { .. } | Self::TooEarly { .. } => Verdict::TooEarly,
            Self::MovedWrongWay => Verdict::WrongWay,
            Self::AlreadyMoving => Verdict::AlreadyMoving,
            Self::HarmfulSideEffect { .. } => Verdict::Harmful,
            Self::Confounded { .. } => Verdict::Confounded,
        }
    }

    /// Whether enough is known to ask the committee for its verdict.
    pub fn is_ripe(self) -> bool {
        match self {
            Self::TooEarly { .. } => false,
            Self::NoSignalYet { points } => points >= ENOUGH_FOR_NO_EFFECT,
            Self::MovedAsIntended
            | Self::MovedWrongWay
            | Self::AlreadyMoving
            | Self::HarmfulSideEffect { .. }
            | Self::Confounded { .. } => true,
        }
    }
}

/// What makes it impossible to say what a movement followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confounder {
    /// The definition changed with this month.
    Break(Month),
    /// Last year's same months moved alike.
    Season,
    /// The other act or event at this place of [`Watched::nearby`].
    Nearby(usize),
}

/// A signal after the act, judged by the frozen limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    pub month: Month,
    pub rule: Rule,
    pub side: Side,
    /// The first month of the unbroken run on that side of the centre that the signal stands in.
    pub since: Month,
    /// How many months of that run lie before the act.
    pub before: usize,
}

/// Why a verdict is proposed, or what else to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// The first signal of the movement.
    Signal(Signal),
    /// There was a signal, but most months since lie on the other side again.
    DidNotLast(Signal),
    /// Two months or more before the act lay beyond a limit; since this month values are within limits.
    BackWithinLimits(Month),
    /// The run that carries the signal began before the act.
    RunBeganBefore {
        since: Month,
        months: usize,
    },
    /// A month before the act already was a signal of this movement.
    SignalledBefore(Month),
    /// It lay on that side since a month before the act, but then stepped further than its own course and its
    /// limits explain.
    SteppedFurther {
        since: Month,
    },
    /// The same months of the year before lay as far from the centre: medians of both distances.
    RepeatsLastYear {
        now: f64,
        then: f64,
    },
    /// It can be compared with the same months of the year before: they did not move like this.
    NotSeasonal,
    /// Less than a year of months before: a season cannot be told.
    SeasonUnknown,
    TooFewAfter(usize),
    TooFewBefore(usize),
    /// Limits from so few months are provisional.
    ProvisionalLimits(usize),
    /// The definition changed between the months before and after.
    BreakBetween(Month),
    /// The definition changed with this month: later ones are not compared.
    ClosedByBreak(Month),
    /// Something else close by, by its place in [`Watched::nearby`], and whether it explains the movement as well.
    Nearby {
        place: usize,
        explains: bool,
    },
    /// No signal in so many months; `wanted` more are needed before that says something.
    NoSignal {
        points: usize,
        wanted: usize,
    },
    KnownSince(Month),
    KnownBefore,
    /// So many months since the act are without a value.
    StillMissing(usize),
}

/// The months on either side of the act, with the limits and the first signal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Months that make the frozen limits.
    pub before: Vec<(Month, f64)>,
    /// Months after, at most twelve.
    pub after: Vec<(Month, f64)>,
    /// Months among them that were set aside for a known special cause.
    pub set_aside: Vec<Month>,
    pub limits: Option<Limits>,
    /// The first signal of the movement that is told.
    pub signal: Option<Signal>,
    /// Every month after that completes a signal, with its strongest rule and the side that it points to.
    pub flagged: Vec<(Month, Rule, Side)>,
}

impl Figures {
    pub fn median_before(&self) -> Option<f64> {
        super::median(self.before.iter().map(|(_, value)| *value))
    }

    pub fn median_after(&self) -> Option<f64> {
        super::median(self.after.iter().map(|(_, value)| *value))
    }

    /// Median after less median before; `None` without values on both sides.
    pub fn difference(&self) -> Option<f64> {
        Some(self.median_after()? - self.median_before()?)
    }
}

/// All that the figures say about one correction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// One for each KPI that it should move.
    pub moves: Vec<Finding>,
    pub guards: Vec<GuardFinding>,
    /// `None` if it names no KPI that it should move.
    pub proposal: Option<Proposal>,
}

/// What the figures say, and the verdict that they propose.
pub fn judge(act: Act, moves: &[Watched], guards: &[Watched]) -> Judgement {
    let moves: Vec<Finding> = moves.iter().map(|watched| movement::find(act, watched)).collect();
    let guards: Vec<GuardFinding> = guards.iter().map(|watched| guard::find(act, watched)).collect();
    let proposal = whole(&moves, &guards);
    Judgement { moves, guards, proposal }
}

/// One verdict for the correction: harm first, then what its KPIs showed, the most telling first.
fn whole(moves: &[Finding], guards: &[GuardFinding]) -> Option<Proposal> {
    let harmed = guards.iter().position(|guard| guard.is_harmed() && guard.figures.after.len() >= ENOUGH);
    if let Some(guard) = harmed {
        return Some(Proposal::HarmfulSideEffect { guard });
    }
    moves.iter().map(|finding| finding.proposal).min_by_key(|proposal| match proposal {
        Proposal::HarmfulSideEffect { .. } | Proposal::MovedWrongWay => (0, 0),
        Proposal::MovedAsIntended => (1, 0),
        Proposal::AlreadyMoving => (2, 0),
        Proposal::Confounded { .. } => (3, 0),
        // The one that has been watched for longest.
        Proposal::NoSignalYet { points } => (4, usize::MAX - points),
        Proposal::TooEarly { points } => (5, usize::MAX - points),
    })
}

#[cfg(test)]
mod tests;
