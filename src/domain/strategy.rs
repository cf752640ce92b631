//! What the KPIs serve: a vision, its goals, their objectives.

use super::stored::stored_enum;

stored_enum! {
    /// A step of the strategy, from the top down.
    pub enum StrategyKind {
        Vision = "vision",
        Goal = "goal",
        Objective = "objective",
    }
}

impl StrategyKind {
    /// What a step hangs on.
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::Vision => None,
            Self::Goal => Some(Self::Vision),
            Self::Objective => Some(Self::Goal),
        }
    }

    /// What hangs on a step; on an objective hang KPIs.
    pub const fn below(self) -> Option<Self> {
        match self {
            Self::Vision => Some(Self::Goal),
            Self::Goal => Some(Self::Objective),
            Self::Objective => None,
        }
    }
}
