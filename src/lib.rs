//! Lajna: the monthly review of a customs risk-management committee, offline, in one file.
#![forbid(unsafe_code)]
