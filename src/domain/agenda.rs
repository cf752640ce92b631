//! The agenda as a plan: what a proposal is about, how items are numbered, how long they really take.
//!
//! What belongs on an agenda is read from the records by `queries::agenda`; nothing here decides it.

use std::{fmt, str::FromStr};

use super::{Id, kind};

/// After so many meetings that put it off, a matter says so aloud.
pub const CARRIED_TOO_OFTEN: u32 = 3;

/// Meetings that must have timed an item before a length is suggested for it.
pub const TIMED_MEETINGS: usize = 3;

/// What a proposal for an agenda is about. Its text is stored: it never changes once landed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A correction that is late, due, or ripe for a verdict.
    Correction(Id<kind::Correction>),
    /// A signal in the month under review.
    Signal(Id<kind::Kpi>),
    /// Elements that the last meeting left unrated.
    Elements,
    /// An office whose holder's term ends.
    Tenure(Id<kind::Tenure>),
    /// Proposals that this meeting made without quorum.
    Ratification(Id<kind::Meeting>),
    /// The minutes of this meeting.
    Minutes(Id<kind::Meeting>),
    Parked(Id<kind::ParkedMatter>),
    /// An item that its meeting did not finish.
    Unfinished(Id<kind::AgendaItem>),
}

/// The text is not a subject such as `parked:UUID`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not the subject of a proposal")]
pub struct NotASubject(pub String);

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Correction(id) => write!(formatter, "correction:{id}"),
            Self::Signal(id) => write!(formatter, "signal:{id}"),
            Self::Elements => formatter.write_str("elements"),
            Self::Tenure(id) => write!(formatter, "tenure:{id}"),
            Self::Ratification(id) => write!(formatter, "ratification:{id}"),
            Self::Minutes(id) => write!(formatter, "minutes:{id}"),
            Self::Parked(id) => write!(formatter, "parked:{id}"),
            Self::Unfinished(id) => write!(formatter, "unfinished:{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = NotASubject;

    fn from_str(text: &str) -> Result<Self, NotASubject> {
        fn id<Of>(text: &str) -> Option<Id<Of>> {
            text.parse().ok()
        }
        let parse = || match text.split_once(':') {
            None => (text == "elements").then_some(Self::Elements),
            Some(("correction", key)) => id(key).map(Self::Correction),
            Some(("signal", key)) => id(key).map(Self::Signal),
            Some(("tenure", key)) => id(key).map(Self::Tenure),
            Some(("ratification", key)) => id(key).map(Self::Ratification),
            Some(("minutes", key)) => id(key).map(Self::Minutes),
            Some(("parked", key)) => id(key).map(Self::Parked),
            Some(("unfinished", key)) => id(key).map(Self::Unfinished),
            Some(_) => None,
        };
        parse().ok_or_else(|| NotASubject(text.to_owned()))
    }
}

impl serde::Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Subject {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The numbers of items in their order: 1, 2, 3 …; neighbours that shared a number with letters (`7a`,
/// `7b`) go on sharing one. An item without a number gets one.
pub fn renumbered<'a>(numbers: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut last: Option<&str> = None;
    let mut current = 0_u32;
    let mut letter = b'a';
    let renumber = |number: &'a str| {
        let digits = number.trim_end_matches(|end: char| end.is_ascii_lowercase());
        let lettered = !digits.is_empty() && digits.len() + 1 == number.len();
        if lettered && last == Some(digits) {
            letter = letter.saturating_add(1);
        } else {
            current += 1;
            letter = b'a';
        }
        last = lettered.then_some(digits);
        if lettered { format!("{current}{}", char::from(letter)) } else { current.to_string() }
    };
    numbers.into_iter().map(renumber).collect()
}

/// The usual length in whole minutes of an item that took so many seconds at earlier meetings: the
/// median, rounded up. `None` before enough meetings have timed it.
pub fn usual_minutes(seconds: &[u32]) -> Option<u32> {
    if seconds.len() < TIMED_MEETINGS {
        return None;
    }
    let mut sorted = seconds.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    let median = if sorted.len() % 2 == 1 { sorted[middle] } else { (sorted[middle - 1] + sorted[middle]).div_ceil(2) };
    Some(median.div_ceil(60).max(1))
}

/// The time that an item or a meeting has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// Minutes.
    pub planned: u32,
    /// Seconds.
    pub spent: u32,
}

/// What a countdown shows, in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// The last minute counts until it is over.
    Minutes(u32),
    /// From the first second on.
    Over(u32),
    /// Nothing was planned: so much has passed.
    Unplanned(u32),
}

impl Countdown {
    pub const fn left(self) -> Left {
        let planned = self.planned.saturating_mul(60);
        if planned == 0 {
            Left::Unplanned(self.spent / 60)
        } else if self.spent <= planned {
            Left::Minutes((planned - self.spent).div_ceil(60))
        } else {
            Left::Over((self.spent - planned).div_ceil(60))
        }
    }

    pub const fn is_over(self) -> bool {
        matches!(self.left(), Left::Over(_))
    }

    /// How much of the plan has passed, at most 1.
    pub fn share(self) -> f32 {
        match self.planned {
            0 => 0.0,
            planned => (self.spent as f32 / (planned as f32 * 60.0)).min(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_read_as_it_is_written() {
        let key = "0190a6f0-0000-7000-8000-000000000001";
        for word in ["correction", "signal", "tenure", "ratification", "minutes", "parked", "unfinished"] {
            let text = format!("{word}:{key}");
            assert_eq!(text.parse::<Subject>().unwrap().to_string(), text);
        }
        assert_eq!("elements".parse::<Subject>().unwrap(), Subject::Elements);
        for wrong in ["", "element", "parked", "parked:", "parked:x", &format!("note:{key}")] {
            assert!(wrong.parse::<Subject>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn items_are_numbered_in_their_order_and_letters_stay_together() {
        let moved = ["1", "2", "4", "3", "7a", "7b", "", "8"];
        assert_eq!(renumbered(moved), ["1", "2", "3", "4", "5a", "5b", "6", "7"]);
        // An item between two that shared a number parts them.
        assert_eq!(renumbered(["7a", "x", "7b"]), ["1a", "2", "3a"]);
        assert_eq!(renumbered(["7a", "8a", "8b"]), ["1a", "2a", "2b"]);
        assert!(renumbered([]).is_empty());
    }

    #[test]
    fn a_countdown_counts_its_last_minute_and_says_at_once_that_it_is_over() {
        let left = |planned, spent| Countdown { planned, spent }.left();
        assert_eq!([left(6, 0), left(6, 1), left(6, 120)], [Left::Minutes(6), Left::Minutes(6), Left::Minutes(4)]);
        assert_eq!([left(6, 359), left(6, 360)], [Left::Minutes(1), Left::Minutes(0)]);
        assert_eq!([left(6, 361), left(6, 420), left(6, 421)], [Left::Over(1), Left::Over(1), Left::Over(2)]);
        assert_eq!(left(0, 130), Left::Unplanned(2));
        assert!((Countdown { planned: 2, spent: 60 }.share() - 0.5).abs() < f32::EPSILON);
        assert!((Countdown { planned: 2, spent: 600 }.share() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn the_usual_length_is_the_median_in_whole_minutes() {
        assert_eq!(usual_minutes(&[600, 660]), None);
        assert_eq!(usual_minutes(&[600, 1_260, 660]), Some(11));
        assert_eq!(usual_minutes(&[600, 661, 660]), Some(11));
        assert_eq!(usual_minutes(&[600, 720, 660, 6_000]), Some(12));
        assert_eq!(usual_minutes(&[1, 2, 3]), Some(1));
    }
}
