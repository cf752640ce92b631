//! The word for each state, kind and level of the domain.
//!
//! One exhaustive `match` per type: a new variant does not compile until it has its word.

use super::Messages;
use crate::analysis::{
    rules::Rule,
    signal::{Assurance, Variation, Withheld},
};
use crate::domain::{
    ActionState, ApprovedAs, AttendanceStatus, Audience, Better, ConflictAction, CorrectionState, DecisionStatus,
    DispositionKind, ElementGroup, ElementState, Frequency, ItemKind, Manner, Measure, MeetingKind, MeetingState,
    NoteKind, Part, PartKind, ProblemStatus, Role, RoundState, Scale, Severity, Side, StrategyKind, TemplateKind,
    Tolerated, Unit, UpdateKind, Verdict, Voice, VotingMethod, Way, WcoDimension,
};

/// A value of the domain that has a word in every language.
pub trait Label {
    fn label(self, messages: &Messages) -> &str;
}

impl Messages {
    /// The word for a state, kind or level: `messages.label(CorrectionState::Decided)`.
    pub fn label(&self, of: impl Label) -> &str {
        of.label(self)
    }
}

macro_rules! labels {
    ($($kind:ident { $($variant:pat => $message:ident),+ $(,)? })+) => { $(
        impl Label for $kind {
            fn label(self, messages: &Messages) -> &str {
                match self { $($variant => messages.$message()),+ }
            }
        }
    )+ };
}

labels! {
    Variation {
        Variation::Improving => variation_improving,
        Variation::Worsening => variation_worsening,
        Variation::Routine => variation_routine,
        Variation::Changed => variation_neutral,
        Variation::TooFew => variation_not_enough,
    }
    Assurance {
        Assurance::WillMeet => assurance_will_meet,
        Assurance::WillNotMeet => assurance_will_not_meet,
        Assurance::HitAndMiss => assurance_hit_and_miss,
        Assurance::Withheld(Withheld::LimitsOutOfDate) => assurance_withheld,
        Assurance::Withheld(Withheld::NoLimits) => assurance_not_enough,
        Assurance::Withheld(Withheld::NoTarget) => assurance_no_target,
    }
    MeetingKind {
        MeetingKind::Monthly => meeting_kind_monthly,
        MeetingKind::Extraordinary => meeting_kind_extraordinary,
    }
    MeetingState {
        MeetingState::Planned => meeting_state_planned,
        MeetingState::InSession => meeting_state_in_session,
        MeetingState::Closed => meeting_state_closed,
        MeetingState::Approved => meeting_state_approved,
    }
    TemplateKind {
        TemplateKind::Monthly => template_kind_monthly,
        TemplateKind::Extraordinary => template_kind_extraordinary,
        TemplateKind::First => template_kind_first,
    }
    ItemKind {
        ItemKind::Opening => agenda_kind_opening,
        ItemKind::Conflicts => agenda_kind_conflicts,
        ItemKind::Agenda => agenda_kind_agenda,
        ItemKind::PreviousMinutes => agenda_kind_minutes,
        ItemKind::FollowUp => agenda_kind_follow_up,
        ItemKind::Kpis => agenda_kind_kpis,
        ItemKind::Scoring => agenda_kind_scoring,
        ItemKind::Discussion => agenda_kind_discussion,
        ItemKind::ConfirmRest => agenda_kind_confirm,
        ItemKind::Problems => agenda_kind_problems,
        ItemKind::Balance => agenda_kind_balance,
        ItemKind::ReadBack => agenda_kind_read_back,
        ItemKind::Closing => agenda_kind_closing,
        ItemKind::Other => agenda_kind_other,
    }
    AttendanceStatus {
        AttendanceStatus::Expected => attendance_expected,
        AttendanceStatus::Present => attendance_present,
        AttendanceStatus::Excused => attendance_excused,
        AttendanceStatus::Absent => attendance_absent,
        AttendanceStatus::Substituted => attendance_substituted,
    }
    ConflictAction {
        ConflictAction::Stays => conflict_action_stays,
        ConflictAction::Silent => conflict_action_silent,
        ConflictAction::Leaves => conflict_action_leaves,
    }
    NoteKind {
        NoteKind::Note => note_kind_note,
        NoteKind::Recommendation => note_kind_recommendation,
        NoteKind::DataGap => note_kind_data_gap,
    }
    ApprovedAs {
        ApprovedAs::AsIs => approved_as_is,
        ApprovedAs::AsCorrected => approved_as_corrected,
    }
    DecisionStatus {
        DecisionStatus::Adopted => decision_state_adopted,
        DecisionStatus::Rejected => decision_state_rejected,
        DecisionStatus::Proposal => decision_state_proposal,
        DecisionStatus::Withdrawn => decision_state_withdrawn,
    }
    Manner {
        Manner::Consensus => decision_manner_consensus,
        Manner::Vote => decision_manner_vote,
        Manner::Ruling => decision_manner_ruling,
    }
    VotingMethod {
        VotingMethod::Show => decision_ballot_show,
        VotingMethod::RollCall => decision_ballot_roll_call,
        VotingMethod::Secret => decision_ballot_secret,
    }
    Voice {
        Voice::For => term_vote_for,
        Voice::Against => term_vote_against,
        Voice::Abstained => term_vote_abstain,
    }
    Part {
        Part::Present => attendance_present,
        Part::Recused => decision_recused,
    }
    Scale {
        Scale::Effectiveness => rating_scale_effectiveness,
        Scale::Maturity => rating_scale_maturity,
    }
    ElementGroup {
        ElementGroup::Framework => element_group_framework,
        ElementGroup::Process => element_group_process,
        ElementGroup::Tools => element_group_tools,
    }
    ElementState {
        ElementState::Rated(_) => rating_state_rated,
        ElementState::Confirmed(_) => rating_state_confirmed,
        ElementState::NotAssessed => rating_state_not_assessed,
        ElementState::NotApplicable => rating_state_not_applicable,
    }
    Role {
        Role::Chair => people_role_chair,
        Role::ViceChair => people_role_vice_chair,
        Role::Member => people_role_member,
        Role::Secretary => people_role_secretary,
        Role::Observer => people_role_observer,
        Role::NoSeat => people_role_no_seat,
    }
    DispositionKind {
        DispositionKind::Explained => disposition_explained,
        DispositionKind::Problem => disposition_problem,
        DispositionKind::Watch => disposition_watch,
        DispositionKind::Rebased => disposition_rebased,
    }
    PartKind {
        PartKind::Office => kpi_part_office,
        PartKind::Channel => kpi_part_channel,
    }
    WcoDimension {
        WcoDimension::TradeFacilitation => kpi_wco_trade_facilitation,
        WcoDimension::Revenue => kpi_wco_revenue,
        WcoDimension::Enforcement => kpi_wco_enforcement,
        WcoDimension::OrganisationalDevelopment => kpi_wco_organisational_development,
    }
    Rule {
        Rule::R1 => rule_outside,
        Rule::R2 => rule_three_of_four,
        Rule::R3 => rule_eight,
        Rule::N2 => rule_two_of_three,
        Rule::N3 => rule_seven,
        Rule::N4 => rule_trend,
    }
    Tolerated {
        Tolerated::Acceptable => sheet_acceptable,
        Tolerated::Tolerable => sheet_tolerable,
        Tolerated::Unacceptable => kpi_unacceptable,
    }
    StrategyKind {
        StrategyKind::Vision => term_vision,
        StrategyKind::Goal => term_goal,
        StrategyKind::Objective => term_objective,
    }
    Side {
        Side::Facilitation => kpi_side_facilitation,
        Side::Control => kpi_side_control,
        Side::Resources => kpi_side_resources,
        Side::Governance => kpi_side_governance,
    }
    Unit {
        Unit::Percent => unit_percent,
        Unit::Hours => unit_hours,
        Unit::PerThousand => unit_per_thousand,
        Unit::Ratio => unit_ratio,
        Unit::Currency => unit_currency,
        Unit::OfficerHours => unit_officer_hours,
        Unit::Count => unit_count,
    }
    Measure {
        Measure::Ratio => kpi_measure_ratio,
        Measure::Duration => kpi_measure_duration,
        Measure::Number => kpi_measure_number,
    }
    Frequency {
        Frequency::Monthly => kpi_frequency_monthly,
        Frequency::Quarterly => kpi_frequency_quarterly,
    }
    Audience {
        Audience::Top => kpi_audience_top,
        Audience::Middle => kpi_audience_middle,
        Audience::FirstLine => kpi_audience_first_line,
    }
    Better {
        Better::Higher => kpi_direction_higher,
        Better::Lower => kpi_direction_lower,
        Better::Band { .. } => kpi_direction_band,
        Better::Neither => kpi_direction_neither,
    }
    Severity {
        Severity::Low => problem_severity_low,
        Severity::Moderate => problem_severity_moderate,
        Severity::High => problem_severity_high,
        Severity::Critical => problem_severity_critical,
    }
    ProblemStatus {
        ProblemStatus::Open => problem_state_open,
        ProblemStatus::Treated => problem_state_treated,
        ProblemStatus::Closed => problem_state_closed,
        ProblemStatus::Withdrawn => problem_state_withdrawn,
    }
    CorrectionState {
        CorrectionState::Proposed => correction_state_proposed,
        CorrectionState::Decided => correction_state_decided,
        CorrectionState::InProgress => correction_state_in_progress,
        CorrectionState::Implemented => correction_state_implemented,
        CorrectionState::Observed => correction_state_observed,
        CorrectionState::Closed => correction_state_closed,
        CorrectionState::Rejected => correction_state_rejected,
        CorrectionState::Superseded => correction_state_superseded,
        CorrectionState::Reversed => correction_state_reversed,
        CorrectionState::Postponed => correction_state_postponed,
    }
    ActionState {
        ActionState::NotBegun => plan_state_not_begun,
        ActionState::InProgress => plan_state_in_progress,
        ActionState::Done => plan_state_done,
        ActionState::Dropped => plan_state_dropped,
    }
    Verdict {
        Verdict::Effective => verdict_effective,
        Verdict::NoEffect => verdict_no_effect,
        Verdict::WrongWay => verdict_wrong_way,
        Verdict::AlreadyMoving => verdict_already_moving,
        Verdict::Harmful => verdict_harmful,
        Verdict::Confounded => verdict_confounded,
        Verdict::TooEarly => verdict_too_early,
    }
    RoundState {
        RoundState::Open => scoring_state_open,
        RoundState::Revealed => scoring_state_revealed,
        RoundState::Cancelled => scoring_state_cancelled,
    }
    Way {
        Way::Laptop => scoring_way_laptop,
        Way::Paper => scoring_way_paper,
        Way::File => scoring_way_file,
        Way::Cards => scoring_way_cards,
    }
    UpdateKind {
        UpdateKind::Proposed => correction_update_proposed,
        UpdateKind::Decided => correction_update_decided,
        UpdateKind::Progress => correction_update_progress,
        UpdateKind::Postponed => correction_update_postponed,
        UpdateKind::NewDateRefused => correction_update_new_date_refused,
        UpdateKind::Implemented => correction_update_implemented,
        UpdateKind::Verdict => correction_update_verdict,
        UpdateKind::Reversed => correction_update_reversed,
        UpdateKind::Superseded => correction_update_superseded,
        UpdateKind::Rejected => correction_update_rejected,
        UpdateKind::Closed => correction_update_closed,
    }
}
