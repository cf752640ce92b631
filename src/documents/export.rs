//! What can be exported.

use crate::domain::{Id, kind};

/// A document or table that people take out of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Minutes(Id<kind::Meeting>),
    KpiValues,
    Corrections,
    Decisions,
    Ratings,
}
