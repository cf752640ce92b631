//! Which way a set of corrections is meant to push: facilitation, control, resources.
//!
//! Only what a correction is expected to move counts; its guards say what must not be harmed. Nothing is
//! weighed: a push is better or worse, not large or small.

use crate::domain::{Better, Expected, Side};

/// What an expected movement means for its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Push {
    Better,
    Worse,
}

/// Whether the expected movement of a KPI makes it better; `None` where that has no direction.
pub const fn of(expected: Expected, better: Better) -> Option<Push> {
    match (expected, better) {
        (Expected::Up, Better::Higher) | (Expected::Down, Better::Lower) => Some(Push::Better),
        (Expected::Up, Better::Lower) | (Expected::Down, Better::Higher) => Some(Push::Worse),
        (Expected::Up | Expected::Down, Better::Band { .. } | Better::Neither)
        | (Expected::Known | Expected::NotWorse | Expected::AtLeast(_) | Expected::AtMost(_), _) => None,
    }
}

/// The pushes of a meeting's corrections, better less worse, per side of the balance charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Net {
    pub facilitation: i32,
    pub control: i32,
    pub resources: i32,
}

/// What is to be said of a net push before the meeting closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Fast, and nothing watches.
    FacilitationOnly,
    /// Careful, and nothing gets faster.
    ControlOnly,
}

impl Net {
    pub fn of(pushes: impl IntoIterator<Item = (Side, Push)>) -> Self {
        pushes.into_iter().fold(Self::default(), |mut net, (side, push)| {
            let step = match push {
                Push::Better => 1,
                Push::Worse => -1,
            };
            match side {
                Side::Facilitation => net.facilitation += step,
                Side::Control => net.control += step,
                Side::Resources => net.resources += step,
                Side::Governance => {}
            }
            net
        })
    }

    /// All push one way: one side gains, and the other does not.
    pub const fn warning(self) -> Option<Warning> {
        match (self.facilitation, self.control) {
            (1.., ..=0) => Some(Warning::FacilitationOnly),
            (..=0, 1..) => Some(Warning::ControlOnly),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_waiting_is_a_push_for_facilitation_and_fewer_finds_a_push_against_control() {
        assert_eq!(of(Expected::Down, Better::Lower), Some(Push::Better));
        assert_eq!(of(Expected::Down, Better::Higher), Some(Push::Worse));
        assert_eq!(of(Expected::Known, Better::Higher), None);
        assert_eq!(of(Expected::Up, Better::Neither), None);
    }

    #[test]
    fn a_set_that_pushes_one_side_alone_is_warned_about() {
        // the facilitation package of January 2026: K02 up, K03 down, and control left to its guards
        let package = [(Side::Facilitation, Push::Better), (Side::Facilitation, Push::Better)];
        assert_eq!(Net::of(package).warning(), Some(Warning::FacilitationOnly));
        let answered = package.into_iter().chain([(Side::Control, Push::Better)]);
        assert_eq!(Net::of(answered).warning(), None);
        assert_eq!(Net::of([(Side::Control, Push::Better)]).warning(), Some(Warning::ControlOnly));
        assert_eq!(Net::of([(Side::Resources, Push::Better)]).warning(), None);
    }
}
