//! What went wrong, and what is still open, in a person's words: the window and the command line
//! say the same.

pub mod agenda;
pub mod file;

pub mod correction;
pub mod decision;
pub mod effect;
pub mod element;
pub mod import;
pub mod log;
pub mod quorum;
pub mod scoring;
pub mod slip;

use jiff::civil::Date;

use crate::{
    commands::{Field, Refusal, starter::CreateError},
    documents::{docx::DocxError, export::ExportError, output::OutputError, sheet::SheetError},
    domain::{Month, ReadingFault},
    i18n::{Messages, Value, date, list},
    queries::closing::Obstacle,
    sealing::SealError,
    workspace::OpRecord,
};

/// Why a command was refused: what is wrong, what was kept, what to do.
pub fn refusal(t: &Messages, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing(wanted) => t.refusal_missing(field(t, *wanted)),
        Refusal::Invalid(wrong) => t.refusal_invalid(field(t, *wrong)),
        Refusal::NotFound => t.refusal_not_found().to_owned(),
        Refusal::Needed => t.refusal_needed().to_owned(),
        Refusal::Taken(what) => t.refusal_taken(what.as_str()),
        Refusal::MeetingClosed(meeting) => t.refusal_meeting_closed(meeting.to_string()),
        Refusal::MinutesApproved(meeting) => t.refusal_minutes_approved(meeting.to_string()),
        Refusal::MinutesNotApproved(meeting) => t.refusal_minutes_not_approved(meeting.to_string()),
        Refusal::MeetingInSession(meeting) => t.refusal_meeting_in_session(meeting.to_string()),
        Refusal::MeetingNotOpen(meeting) => t.refusal_meeting_not_open(meeting.to_string()),
        Refusal::OtherMeetingOpen(meeting) => t.refusal_other_meeting_open(meeting.to_string()),
        Refusal::NoQuorum { present, needed, led } => {
            if present >= needed && !led {
                t.refusal_no_leader().to_owned()
            } else {
                t.refusal_no_quorum(*present, *needed)
            }
        }
        Refusal::TooManyVotes { cast, present } => t.refusal_too_many_votes(*cast, *present),
        Refusal::RollIncomplete(silent) => t.refusal_roll_incomplete(*silent),
        Refusal::NoAbstention => t.refusal_no_abstention().to_owned(),
        Refusal::WordingFrozen(decision) => t.refusal_wording_frozen(decision.as_str()),
        Refusal::ReasonNeeded => t.refusal_reason_needed().to_owned(),
        Refusal::CannotClose(obstacles) => t.refusal_cannot_close(u32::try_from(obstacles.len()).unwrap_or(u32::MAX)),
        Refusal::Reading { code, month, fault } => {
            let (code, month) = (code.as_str(), date::month_long(t.language(), *month));
            match fault {
                ReadingFault::WrongKind => t.refusal_reading_wrong_kind(code, month),
                ReadingFault::NotFinite => t.refusal_reading_not_finite(code, month),
                ReadingFault::NoDenominator => t.refusal_reading_no_denominator(code, month),
                ReadingFault::Negative => t.refusal_reading_negative(code, month),
            }
        }
        Refusal::RevisionNeedsReason { code, month } => {
            t.refusal_revision_needs_reason(code.as_str(), date::month_long(t.language(), *month))
        }
        Refusal::MonthClosed { code, month } => {
            t.refusal_month_closed(code.as_str(), date::month_long(t.language(), *month))
        }
        Refusal::AcrossBreak(month) => t.refusal_across_break(date::month_long(t.language(), *month)),
        Refusal::NewVersionNeeded(code) => t.refusal_new_version_needed(code.as_str()),
        Refusal::NoSignal(code) => t.refusal_no_signal(code.as_str()),
        Refusal::InUse(count) => t.refusal_in_use(*count),
        Refusal::Protected(what) => t.refusal_protected(what.as_str()),
        Refusal::SlipReturned(file) => t.refusal_slip_returned(file.as_str()),
        Refusal::RoundOpen(number) => t.refusal_round_open(*number),
        Refusal::RoundOver(number) => t.refusal_round_over(*number),
        Refusal::MayNotScore => t.refusal_may_not_score().to_owned(),
        Refusal::WrongCode => t.refusal_wrong_code().to_owned(),
        Refusal::Seal(SealError::TooLong) => t.refusal_ballot_too_long().to_owned(),
        Refusal::Seal(error) => t.refusal_not_sealed(error.to_string()),
        Refusal::Workspace(error) => file::write(t, error),
    }
}

/// Why a new workspace was not made.
pub fn create(t: &Messages, error: &CreateError) -> String {
    match error {
        CreateError::Open(error) => file::open(t, error),
        CreateError::Publish(error) => file::publish(t, error),
        CreateError::Refused(error) => refusal(t, error),
        CreateError::Asset(_) | CreateError::Story(_) => t.file_program_incomplete(error.to_string()),
    }
}

/// The field that a refusal is about, if it is about one.
pub const fn field_of(refusal: &Refusal) -> Option<Field> {
    match refusal {
        Refusal::Missing(field) | Refusal::Invalid(field) => Some(*field),
        Refusal::ReasonNeeded | Refusal::RevisionNeedsReason { .. } => Some(Field::Reason),
        Refusal::WrongCode => Some(Field::Code),
        Refusal::TooManyVotes { .. } | Refusal::RollIncomplete(_) | Refusal::NoAbstention => Some(Field::Votes),
        Refusal::MonthClosed { .. } => Some(Field::Decision),
        Refusal::AcrossBreak(_) => Some(Field::Phase),
        Refusal::NewVersionNeeded(_) => Some(Field::Definition),
        Refusal::NotFound
        | Refusal::Needed
        | Refusal::Taken(_)
        | Refusal::MeetingClosed(_)
        | Refusal::MinutesApproved(_)
        | Refusal::MinutesNotApproved(_)
        | Refusal::MeetingInSession(_)
        | Refusal::MeetingNotOpen(_)
        | Refusal::OtherMeetingOpen(_)
        | Refusal::NoQuorum { .. }
        | Refusal::CannotClose(_)
        | Refusal::Reading { .. }
        | Refusal::NoSignal(_)
        | Refusal::InUse(_)
        | Refusal::Protected(_)
        | Refusal::SlipReturned(_)
        | Refusal::RoundOpen(_)
        | Refusal::RoundOver(_)
        | Refusal::MayNotScore
        | Refusal::Seal(_)
        | Refusal::WordingFrozen(_)
        | Refusal::Workspace(_) => None,
    }
}

fn field(t: &Messages, field: Field) -> &str {
    match field {
        Field::Name => t.refusal_field_name(),
        Field::Title => t.refusal_field_title(),
        Field::Text => t.refusal_field_text(),
        Field::Code => t.refusal_field_code(),
        Field::Date => t.refusal_field_date(),
        Field::Rating => t.refusal_field_rating(),
        Field::Reason => t.refusal_field_reason(),
        Field::Owner => t.refusal_field_owner(),
        Field::Due => t.refusal_field_due(),
        Field::Effective => t.refusal_field_effective(),
        Field::Percent => t.refusal_field_percent(),
        Field::Kpi => t.refusal_field_kpi(),
        Field::Band => t.refusal_field_band(),
        Field::Value => t.refusal_field_value(),
        Field::Votes => t.refusal_field_votes(),
        Field::Substitute => t.refusal_field_substitute(),
        Field::Time => t.refusal_field_time(),
        Field::Minutes => t.refusal_field_minutes(),
        Field::Target => t.refusal_field_target(),
        Field::Baseline => t.refusal_field_baseline(),
        Field::Decision => t.refusal_field_decision(),
        Field::Definition => t.refusal_field_definition(),
        Field::Month => t.refusal_field_month(),
        Field::Parent => t.refusal_field_parent(),
        Field::Phase => t.refusal_field_phase(),
        Field::Tolerance => t.refusal_field_tolerance(),
        Field::Mover => t.refusal_field_mover(),
        Field::Seconder => t.refusal_field_seconder(),
        Field::Objective => t.refusal_field_objective(),
    }
}

/// One line of the list that stands before closing a meeting.
pub fn obstacle(t: &Messages, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::AttendanceOpen { name, .. } => t.obstacle_attendance(name.as_str()),
        Obstacle::ConflictsOpen => t.obstacle_conflicts().to_owned(),
        Obstacle::SignalOpen { code, .. } => t.obstacle_signal(code.as_str()),
        Obstacle::ElementBlank { code, .. } => t.obstacle_element(code.as_str()),
        Obstacle::NoQuorum { .. } => t.obstacle_quorum().to_owned(),
        Obstacle::WeakWithoutProblem { code, rating, .. } => t.obstacle_weak(code.as_str(), *rating),
        Obstacle::CorrectionWithoutOwner { number, .. } => t.obstacle_owner(number.as_str()),
        Obstacle::CorrectionWithoutDue { number, .. } => t.obstacle_due(number.as_str()),
        Obstacle::NotReadBack { number, .. } => t.obstacle_read_back(number.as_str()),
        Obstacle::NextDateMissing => t.obstacle_next_date().to_owned(),
    }
}

/// Why an export failed: what happened, what was kept, what to do.
pub fn export(t: &Messages, error: &ExportError) -> String {
    match error {
        ExportError::WrongEnding { ending, formats } => {
            let formats: Vec<&str> = formats.iter().map(|format| format.ending()).collect();
            t.export_wrong_ending(ending.as_str(), list(t.language(), &formats))
        }
        ExportError::NoSuchMeeting => t.export_not_found().to_owned(),
        ExportError::NoSuchDecision => t.export_decision_not_found().to_owned(),
        ExportError::NoSuchKpi => t.export_kpi_not_found().to_owned(),
        ExportError::Read(error) => t.export_cannot_read(error.to_string()),
        ExportError::Pdf(error) => t.export_unsound(error.to_string()),
        ExportError::NoLetterhead { path, reason } => {
            t.export_no_letterhead(path.display().to_string(), reason.to_string())
        }
        ExportError::Docx(DocxError::Template(details)) => t.export_bad_letterhead(details.as_str()),
        ExportError::Docx(error) => t.export_unsound(error.to_string()),
        ExportError::Html(error) => t.export_unsound(error.to_string()),
        ExportError::Sheet(SheetError::TooLarge | SheetError::TextTooLong { .. }) => t.export_too_large().to_owned(),
        ExportError::Sheet(error) => t.export_unsound(error.to_string()),
        ExportError::Output(error) => match error {
            OutputError::Exists(path) => t.export_exists(path.display().to_string()),
            OutputError::CannotWrite { path, reason } => {
                t.export_cannot_write(path.display().to_string(), reason.to_string())
            }
            OutputError::NotAFile(path) => t.export_not_a_file(path.display().to_string()),
            OutputError::DiskFull(path) => t.export_disk_full(path.display().to_string()),
            OutputError::ReadBackDiffers { path, .. } => t.export_differs(path.display().to_string()),
            OutputError::Unsound(details) => t.export_unsound(details.as_str()),
        },
    }
}

/// The name of an act, for undo, redo and the log: "Rate E09: 2".
pub fn act(t: &Messages, op: &OpRecord) -> String {
    let args: Vec<(&str, Value<'_>)> =
        op.args.iter().map(|(name, value)| (name.as_str(), argument(t, value).into())).collect();
    t.message(&format!("op-{}", op.key), &args).unwrap_or_else(|| op.key.clone())
}

/// The journal keeps days and months as it keeps all data; people read them in their language.
fn argument(t: &Messages, value: &str) -> String {
    if let Ok(day) = value.parse::<Date>() {
        return date::date(t.language(), day);
    }
    value.parse::<Month>().map_or_else(|_| value.to_owned(), |month| date::month_long(t.language(), month))
}
