//! How a stored value is written for people.

use jiff::civil::{Date, DateTime, Time};
use serde_json::Value;

use crate::{
    domain::{
        ApprovedAs, AttendanceStatus, Audience, ConflictAction, CorrectionState, DecisionStatus, DispositionKind,
        ElementGroup, Frequency, ItemKind, Language, Manner, Measure, MeetingKind, MeetingState, Month, NoteKind, Part,
        PartKind, ProblemStatus, Role, RoundState, Scale, Severity, Side, StrategyKind, TemplateKind, Unit, UpdateKind,
        Verdict, Voice, VotingMethod, Way, WcoDimension,
    },
    i18n::{Messages, date, number},
    queries::log::{Book, is_key},
};

/// Rules of procedure are kept as a whole; their parts are not listed.
pub fn is_opaque(column: &str) -> bool {
    matches!(
        column,
        "quorum_rule" | "majority_rule" | "voting_rule" | "meeting_schedule" | "scoring_rules" | "card" | "rules"
    )
}

/// An empty text, a switch that is off and a count of nothing add no news to a new record.
pub fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Number(_) | Value::Bool(_) | Value::Array(_) | Value::Object(_) => true,
    }
}

/// Whether the value is what a new record begins with, and so no news in it.
pub fn is_usual(column: &str, value: &Value) -> bool {
    column == "position"
        || (is_switch(column)
            || matches!(
                column,
                "postponements" | "percent" | "carried" | "person_days" | "person_days_used" | "budget" | "budget_used"
            ))
            && value.as_i64() == Some(0)
}

pub fn written(t: &Messages, names: &Book, table: &str, column: &str, value: &Value) -> String {
    match value {
        Value::String(text) => text_of(t, names, table, column, text),
        Value::Number(value) if is_switch(column) => {
            if value.as_i64() == Some(0) { t.app_no() } else { t.app_yes() }.to_owned()
        }
        Value::Number(year) if column == "budget_year" => year.to_string(),
        Value::Number(value) => {
            let value = value.as_f64().unwrap_or(f64::NAN);
            number::number(t.language(), value, decimals(value))
        }
        Value::Bool(true) => t.app_yes().to_owned(),
        Value::Bool(false) => t.app_no().to_owned(),
        Value::Null => t.log_empty().to_owned(),
        Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

fn is_switch(column: &str) -> bool {
    matches!(
        column,
        "always_assessed"
            | "voting"
            | "provisional"
            | "confidential"
            | "en_bloc"
            | "imported"
            | "no_conflicts"
            | "done"
            | "quorum_held"
            | "protected"
    )
}

/// As few decimals as keep the number, at most four.
fn decimals(value: f64) -> u8 {
    let keeps = |decimals: u8| {
        let scaled = value * 10_f64.powi(i32::from(decimals));
        (scaled - scaled.round()).abs() < 1e-6
    };
    (0..4).find(|decimals| keeps(*decimals)).unwrap_or(4)
}

fn text_of(t: &Messages, names: &Book, table: &str, column: &str, text: &str) -> String {
    if is_key(text) {
        let name = names.of(text).map(|names| names.get(t.language()).to_owned());
        return name.unwrap_or_else(|| t.log_record_gone().to_owned());
    }
    if let Some(word) = word(t, table, column, text) {
        return word.to_owned();
    }
    if let Some(day) = moment(t.language(), column, text) {
        return day;
    }
    t.log_quoted(text)
}

/// Days, months and times, in columns that hold them.
fn moment(language: Language, column: &str, text: &str) -> Option<String> {
    let holds_time = ["date", "month", "due", "_on", "_at", "_from", "_to", "effective", "start_time", "arrived"]
        .iter()
        .any(|part| column.contains(part));
    if !holds_time {
        return None;
    }
    if let Ok(month) = text.parse::<Month>() {
        return Some(date::month_long(language, month));
    }
    if text.contains('T') {
        let at: DateTime = text.parse().ok()?;
        return Some(format!("{} {}", date::date(language, at.date()), date::time(at.time())));
    }
    if let Ok(day) = text.parse::<Date>() {
        return Some(date::date(language, day));
    }
    text.parse::<Time>().ok().map(date::time)
}

/// The screen's word for a stored one.
fn word<'a>(t: &'a Messages, table: &str, column: &str, code: &str) -> Option<&'a str> {
    Some(match (table, column) {
        (_, "severity") => t.label(Severity::from_code(code)?),
        ("problem", "status") => t.label(ProblemStatus::from_code(code)?),
        ("decision", "status") => t.label(DecisionStatus::from_code(code)?),
        ("attendance", "status") => t.label(AttendanceStatus::from_code(code)?),
        ("correction", "state") => t.label(CorrectionState::from_code(code)?),
        ("meeting", "state") => t.label(MeetingState::from_code(code)?),
        ("element_rating", "state") => match code {
            "rated" => t.rating_state_rated(),
            "confirmed" => t.rating_state_confirmed(),
            "not_assessed" => t.rating_state_not_assessed(),
            "not_applicable" => t.rating_state_not_applicable(),
            _ => return None,
        },
        ("meeting", "kind") => t.label(MeetingKind::from_code(code)?),
        ("agenda_template", "meeting_kind") => t.label(TemplateKind::from_code(code)?),
        ("agenda_item" | "agenda_template", "kind") => t.label(ItemKind::from_code(code)?),
        ("score_round", "state") => t.label(RoundState::from_code(code)?),
        ("score_roll", "way") => t.label(Way::from_code(code)?),
        ("correction_update", "kind") => t.label(UpdateKind::from_code(code)?),
        ("note", "kind") => t.label(NoteKind::from_code(code)?),
        ("signal_disposition", "kind") => t.label(DispositionKind::from_code(code)?),
        ("strategy_node", "kind") => t.label(StrategyKind::from_code(code)?),
        ("kpi_part", "kind") => t.label(PartKind::from_code(code)?),
        ("committee", "signal_rules") => match code {
            "wheeler" => t.signal_rules_wheeler(),
            "nhs" => t.signal_rules_nhs(),
            _ => return None,
        },
        (_, "scaling") => match code {
            "mean_range" => t.disposition_scaling_mean(),
            "median_range" => t.disposition_scaling_median(),
            _ => return None,
        },
        (_, "wco_dimension") => t.label(WcoDimension::from_code(code)?),
        ("decision", "ballot") => t.label(VotingMethod::from_code(code)?),
        ("decision_seat", "vote") => t.label(Voice::from_code(code)?),
        ("decision_seat", "part") => t.label(Part::from_code(code)?),
        (_, "manner") => t.label(Manner::from_code(code)?),
        (_, "verdict") => t.label(Verdict::from_code(code)?),
        (_, "action") => t.label(ConflictAction::from_code(code)?),
        (_, "approved_as") => t.label(ApprovedAs::from_code(code)?),
        ("office", "role") => t.label(Role::from_code(code)?),
        (_, "element_group") => t.label(ElementGroup::from_code(code)?),
        (_, "scale") => t.label(Scale::from_code(code)?),
        (_, "side") => t.label(Side::from_code(code)?),
        ("kpi", "unit") => t.label(Unit::from_code(code)?),
        (_, "measure") => t.label(Measure::from_code(code)?),
        (_, "frequency") => t.label(Frequency::from_code(code)?),
        (_, "audience") => t.label(Audience::from_code(code)?),
        (_, "language") => Language::from_code(code)?.own_name(),
        ("correction_kpi", "expected") => match code {
            "up" => t.correction_should_rise(),
            "down" => t.correction_should_fall(),
            "known" => t.correction_should_be_known(),
            "not_worse" => t.correction_should_not_worsen(),
            _ => return None,
        },
        _ => return None,
    })
}
