//! All integration tests, one module per subject.
mod kill;
