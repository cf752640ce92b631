//! How the domain's types are stored in columns.

use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

use crate::analysis::{rules::Rules, xmr::Scaling};
use crate::domain::{
    ApprovedAs, AttendanceStatus, Audience, ConflictAction, CorrectionState, DecisionStatus, DispositionKind,
    ElementGroup, Frequency, Grade, Id, ItemKind, Language, Manner, Measure, MeetingKind, MeetingState, Month,
    NoteKind, Part, PartKind, ProblemStatus, Rating, Role, RoundState, Scale, Severity, Side, Subject, TemplateKind,
    Unit, UpdateKind, Verdict, Voice, VotingMethod, Way, WcoDimension,
};
use crate::sealing::Bytes;

impl<Of> ToSql for Id<Of> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl<Of> FromSql for Id<Of> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Month {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Month {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Subject {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Subject {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Rating {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.level().into())
    }
}

impl FromSql for Rating {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        u8::column_result(value)?.try_into().map_err(FromSqlError::other)
    }
}

impl ToSql for Language {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for Language {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

macro_rules! stored_as_code {
    ($($name:ident),* $(,)?) => { $(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )* };
}
stored_as_code!(
    ApprovedAs,
    AttendanceStatus,
    Audience,
    VotingMethod,
    ConflictAction,
    CorrectionState,
    DecisionStatus,
    DispositionKind,
    ElementGroup,
    Frequency,
    Grade,
    ItemKind,
    Manner,
    Measure,
    MeetingKind,
    MeetingState,
    NoteKind,
    Part,
    PartKind,
    ProblemStatus,
    Role,
    RoundState,
    Scale,
    Severity,
    Side,
    TemplateKind,
    Unit,
    UpdateKind,
    Verdict,
    Voice,
    Way,
    WcoDimension,
);

impl ToSql for Bytes {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(String::from(self.clone()).into())
    }
}

impl FromSql for Bytes {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.to_owned().try_into().map_err(FromSqlError::other)
    }
}

impl FromSql for Scaling {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "mean_range" => Ok(Self::MeanRange),
            "median_range" => Ok(Self::MedianRange),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for Scaling {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::MeanRange => "mean_range".into(),
            Self::MedianRange => "median_range".into(),
        })
    }
}

impl FromSql for Rules {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "wheeler" => Ok(Self::Wheeler),
            "nhs" => Ok(Self::Nhs),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for Rules {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Wheeler => "wheeler".into(),
            Self::Nhs => "nhs".into(),
        })
    }
}

/// A value kept as JSON text: the rules of procedure.
#[derive(Clone, Debug, PartialEq)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text =
            serde_json::to_string(&self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(text.into())
    }
}

impl<T: serde::de::DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

/// A date, moment or time of day, kept in its ISO 8601 form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Iso<T>(pub T);

impl<T: std::fmt::Display> ToSql for Iso<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>> FromSql for Iso<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}
