//! How long things take, on a generated workspace of ten years (`LAJNA_BENCH_YEARS` sets another length).
//!
//! These figures are for comparing: a command with a bare transaction, thirty years with ten, this
//! month's program with last month's. How long the process takes to start is measured from outside.
#![allow(clippy::expect_used, reason = "a bench stops at the first surprise")]

mod command;
mod exports;
mod file;
mod frame;
mod import;
mod search;
mod support;

fn main() {
    divan::main();
}
