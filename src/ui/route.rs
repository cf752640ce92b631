//! Where the person is: every place of the window that can be gone to, come back to, or linked.

use crate::domain::{Id, kind};

/// A place of an open workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Overview,
    Meetings,
    /// A meeting's preparation and record: details, agenda, attendance, minutes.
    Meeting(Id<kind::Meeting>),
    Room(Id<kind::Meeting>),
    /// The words of a meeting's minutes.
    Wording(Id<kind::Meeting>),
    Elements,
    Element(Id<kind::Element>),
    Kpis,
    Kpi(Id<kind::Kpi>),
    /// Facilitation against control, resources against results.
    Balance,
    /// Vision, goals, objectives and the KPIs that serve them.
    Strategy,
    /// Rows under the objectives: who does what until when, with which means.
    Plan,
    Action(Id<kind::PlanAction>),
    /// The monthly values of all KPIs, to be typed.
    Values,
    /// Values from a file or from the clipboard.
    Import,
    /// What departments are asked for a month, and what came back.
    Slips,
    Problems,
    Problem(Id<kind::Problem>),
    Corrections,
    /// The effect ledger.
    Effects,
    Correction(Id<kind::Correction>),
    Decisions,
    People,
    Log,
    Settings,
    Help(HelpTopic),
}

/// A page of the handbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HelpTopic {
    #[default]
    Start,
    Before,
    Room,
    Rating,
    Values,
    Charts,
    Effect,
    Minutes,
    File,
    Keys,
}

impl HelpTopic {
    pub const ALL: [Self; 10] = [
        Self::Start,
        Self::Before,
        Self::Room,
        Self::Rating,
        Self::Values,
        Self::Charts,
        Self::Effect,
        Self::Minutes,
        Self::File,
        Self::Keys,
    ];
}

/// The entries of the navigation rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Overview,
    Meetings,
    Elements,
    Kpis,
    Strategy,
    Problems,
    Corrections,
    Decisions,
    People,
    Log,
    Settings,
    Help,
}

impl Section {
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::Meetings,
        Self::Elements,
        Self::Kpis,
        Self::Strategy,
        Self::Problems,
        Self::Corrections,
        Self::Decisions,
        Self::People,
        Self::Log,
        Self::Settings,
        Self::Help,
    ];

    /// The first place of the section.
    pub const fn route(self) -> Route {
        match self {
            Self::Overview => Route::Overview,
            Self::Meetings => Route::Meetings,
            Self::Elements => Route::Elements,
            Self::Kpis => Route::Kpis,
            Self::Strategy => Route::Strategy,
            Self::Problems => Route::Problems,
            Self::Corrections => Route::Corrections,
            Self::Decisions => Route::Decisions,
            Self::People => Route::People,
            Self::Log => Route::Log,
            Self::Settings => Route::Settings,
            Self::Help => Route::Help(HelpTopic::Start),
        }
    }
}

impl Route {
    /// The section of the rail that this place belongs to.
    pub const fn section(&self) -> Section {
        match self {
            Self::Overview => Section::Overview,
            Self::Meetings | Self::Meeting(_) | Self::Room(_) | Self::Wording(_) => Section::Meetings,
            Self::Elements | Self::Element(_) => Section::Elements,
            Self::Kpis | Self::Kpi(_) | Self::Balance | Self::Values | Self::Import | Self::Slips => Section::Kpis,
            Self::Strategy | Self::Plan | Self::Action(_) => Section::Strategy,
            Self::Problems | Self::Problem(_) => Section::Problems,
            Self::Corrections | Self::Effects | Self::Correction(_) => Section::Corrections,
            Self::Decisions => Section::Decisions,
            Self::People => Section::People,
            Self::Log => Section::Log,
            Self::Settings => Section::Settings,
            Self::Help(_) => Section::Help,
        }
    }

    /// In the room the rail shrinks to its icons.
    pub const fn is_room(&self) -> bool {
        matches!(self, Self::Room(_))
    }
}
