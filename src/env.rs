//! The one place where time, person and language come in.
//!
//! Everything below the window takes an [`Env`] instead of asking the system, so that a test, the
//! demo (whose "today" is fixed) and a bug report give the same result every time.

use jiff::{
    Zoned,
    civil::{Date, DateTime},
};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::domain::{Id, Language};

/// Where the present moment comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The system's clock and time zone.
    System,
    /// A fixed day (the demo's), with the system's time of day.
    FixedDay(Date),
    /// A fixed moment: tests and pictures.
    Fixed(DateTime),
}

/// What the person, the clock and the language are for one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Env {
    pub clock: Clock,
    /// The name of whoever is at the keyboard.
    pub person: String,
    /// The language of the screen; documents choose their own.
    pub language: Language,
}

impl Env {
    pub fn new(clock: Clock, person: impl Into<String>, language: Language) -> Self {
        Self { clock, person: person.into(), language }
    }

    /// Local date and time, to the second.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> DateTime {
        let system = || {
            let now = Zoned::now().datetime();
            now.with().subsec_nanosecond(0).build().unwrap_or(now)
        };
        match self.clock {
            Clock::System => system(),
            Clock::FixedDay(day) => day.to_datetime(system().time()),
            Clock::Fixed(moment) => moment,
        }
    }

    pub fn today(&self) -> Date {
        self.now().date()
    }

    /// A new key; later keys sort after earlier ones of the same process.
    pub fn new_id<Of>(&self) -> Id<Of> {
        Id::from_uuid(new_uuid())
    }
}

/// A version 7 UUID. Keys need uniqueness and order, never a truthful date: they come from the
/// system's clock also where [`Clock`] is fixed.
pub fn new_uuid() -> Uuid {
    static CONTEXT: std::sync::Mutex<ContextV7> = std::sync::Mutex::new(ContextV7::new());
    let context = CONTEXT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Uuid::new_v7(Timestamp::now(&*context))
}
