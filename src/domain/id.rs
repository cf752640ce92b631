//! Keys of records: UUID version 7, so that two laptops never give the same one.

use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The key of a record of kind `Of` (a marker type such as [`Meeting`](kind::Meeting)).
pub struct Id<Of> {
    uuid: Uuid,
    of: PhantomData<fn() -> Of>,
}

impl<Of> Id<Of> {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

impl<Of> Clone for Id<Of> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Of> Copy for Id<Of> {}
impl<Of> PartialEq for Id<Of> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<Of> Eq for Id<Of> {}
impl<Of> PartialOrd for Id<Of> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<Of> Ord for Id<Of> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<Of> Hash for Id<Of> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<Of> fmt::Debug for Id<Of> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, formatter)
    }
}
impl<Of> fmt::Display for Id<Of> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, formatter)
    }
}
impl<Of> FromStr for Id<Of> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        text.parse().map(Self::from_uuid)
    }
}
impl<Of> Serialize for Id<Of> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, Of> Deserialize<'de> for Id<Of> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

/// Markers of what an [`Id`] points to.
pub mod kind {
    macro_rules! kinds {
        ($($name:ident),* $(,)?) => { $(
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $name {}
        )* };
    }
    kinds!(
        AgendaAnswer,
        AgendaItem,
        AgendaRun,
        Attendance,
        ClosedMonth,
        Committee,
        Conflict,
        Correction,
        Corrigendum,
        Decision,
        Element,
        Exclusion,
        ImportBatch,
        Kpa,
        Kpi,
        KpiPart,
        KpiValue,
        KpiVersion,
        Meeting,
        MinutesEdit,
        Note,
        Office,
        ParkedMatter,
        Person,
        Phase,
        Plan,
        PlanAction,
        PlanMilestone,
        PlanProgress,
        Problem,
        Question,
        Round,
        Score,
        SignalDisposition,
        Slip,
        StrategyNode,
        TemplateItem,
        Tenure,
        Unit,
    );
}
