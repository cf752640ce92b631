//! When to publish: a few seconds after the last change, and never so often that a slow stick does not
//! catch up. Takes the time as an argument, so that it is proved without waiting.

use std::time::{Duration, Instant};

/// Quiet time after a change before it is published.
const PAUSE: Duration = Duration::from_secs(4);
/// Least time between two publications, and longest wait while changes keep coming.
const SPACING: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Schedule {
    /// The first and last change that no publication has taken up.
    waiting: Option<(Instant, Instant)>,
    started: Option<Instant>,
}

impl Schedule {
    pub fn changed(&mut self, now: Instant) {
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    /// A publication takes up all changes so far.
    pub fn started(&mut self, now: Instant) {
        self.started = Some(now);
        self.waiting = None;
    }

    /// The moment from which a publication is due.
    pub fn due(&self) -> Option<Instant> {
        let (first, last) = self.waiting?;
        let quiet = (last + PAUSE).min(first + SPACING);
        Some(self.started.map_or(quiet, |started| quiet.max(started + SPACING)))
    }

    pub fn is_due(&self, now: Instant) -> bool {
        self.due().is_some_and(|due| due <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn publishing_waits_for_a_pause_after_the_last_change() {
        let start = Instant::now();
        let mut schedule = Schedule::default();
        assert!(!schedule.is_due(start));
        schedule.changed(start);
        schedule.changed(start + seconds(3));
        assert!(!schedule.is_due(start + seconds(6)));
        assert!(schedule.is_due(start + seconds(7)));
    }

    #[test]
    fn changes_that_keep_coming_are_published_after_half_a_minute() {
        let start = Instant::now();
        let mut schedule = Schedule::default();
        for second in 0..30 {
            schedule.changed(start + seconds(second));
            assert!(!schedule.is_due(start + seconds(second)));
        }
        assert!(schedule.is_due(start + seconds(30)));
    }

    #[test]
    fn two_publications_are_half_a_minute_apart() {
        let start = Instant::now();
        let mut schedule = Schedule::default();
        schedule.started(start);
        schedule.changed(start + seconds(1));
        assert!(!schedule.is_due(start + seconds(29)));
        assert!(schedule.is_due(start + seconds(30)));
        schedule.started(start + seconds(30));
        assert!(!schedule.is_due(start + seconds(300)), "nothing changed since");
    }
}
