//! How far the reading of a source has come, and the way to stop it. Shared between the thread that
//! reads and the one that shows.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::Refusal;

#[derive(Debug, Default)]
pub struct Progress {
    stopped: AtomicBool,
    permille: AtomicU32,
}

impl Progress {
    /// The reading ends at the next row or cell, with [`Refusal::Stopped`].
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// From 0 to 1.
    pub fn done(&self) -> f32 {
        self.permille.load(Ordering::Relaxed) as f32 / 1000.0
    }

    pub(super) fn check(&self) -> Result<(), Refusal> {
        if self.stopped.load(Ordering::Relaxed) { Err(Refusal::Stopped) } else { Ok(()) }
    }

    /// Says that `done` of `total` steps of `part` are behind.
    pub(super) fn reach(&self, part: Part, done: usize, total: usize) {
        let (from, to) = part.span();
        let share = (done as f64 / total.max(1) as f64).min(1.0);
        self.permille.store(from + (f64::from(to - from) * share) as u32, Ordering::Relaxed);
    }
}

/// The parts of a reading, by the time that they usually take.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Cells,
    Marks,
    Values,
}

impl Part {
    /// In thousandths of the whole.
    const fn span(self) -> (u32, u32) {
        match self {
            Self::Cells => (0, 400),
            Self::Marks => (400, 600),
            Self::Values => (600, 1000),
        }
    }
}
