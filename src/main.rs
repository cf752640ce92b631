//! The command line: a window or one headless job.
#![forbid(unsafe_code)]
fn main() {}
