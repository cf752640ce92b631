//! The three languages of the product, and the direction each is written in.

use serde::{Deserialize, Serialize};

/// A language of the screen or of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Fr,
    Ar,
}

/// The direction in which a language is read; the one value that mirrors a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::Ar];

    /// The two-letter code: `en`, `fr` or `ar`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ar => "العربية",
        }
    }

    /// The language with this code, if it is one of the three.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    pub const fn direction(self) -> Direction {
        match self {
            Self::En | Self::Fr => Direction::LeftToRight,
            Self::Ar => Direction::RightToLeft,
        }
    }

    pub const fn is_right_to_left(self) -> bool {
        matches!(self.direction(), Direction::RightToLeft)
    }
}
