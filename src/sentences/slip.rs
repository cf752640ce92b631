//! What is wrong with a returned department slip, in a person's words.

use crate::{
    exchange::slip::{Fault, FaultKind, Header, Refusal},
    i18n::{Messages, date},
    queries::slip::Slip,
};

/// Why a returned slip is not taken in, and what to do. `slip` is the one on file, if there is one.
pub fn refusal(t: &Messages, refusal: &Refusal, slip: Option<&Slip>) -> String {
    match refusal {
        Refusal::TooLarge { .. } => t.slip_error_too_large().to_owned(),
        Refusal::NotAWorkbook { .. } => t.slip_error_not_a_workbook().to_owned(),
        Refusal::Protected => t.slip_error_protected().to_owned(),
        Refusal::Unreadable { .. } => t.slip_error_unreadable().to_owned(),
        Refusal::NotASlip => t.slip_error_not_a_slip().to_owned(),
        Refusal::NewerFormat { .. } => t.slip_error_newer().to_owned(),
        Refusal::Damaged { row } => t.slip_error_damaged(row.to_string()),
        Refusal::OtherWorkspace => t.slip_error_other_workspace().to_owned(),
        Refusal::Unknown => t.slip_error_unknown().to_owned(),
        Refusal::AlreadyReturned { file, at } => {
            t.slip_error_returned(date::date(t.language(), at.date()), file.as_str())
        }
        Refusal::MonthChanged { month } => t.slip_error_month(date::month_long(t.language(), *month)),
        Refusal::UnitChanged => t.slip_error_unit(slip.map_or("", |slip| slip.unit_name.get(t.language()))),
        Refusal::CodeChanged { row, expected, found } => {
            t.slip_error_code(row.to_string(), found.as_str(), expected.as_str())
        }
        Refusal::TextChanged => t.slip_error_text().to_owned(),
        Refusal::Replaced => t.slip_error_replaced().to_owned(),
        Refusal::KpiChanged { code } => t.slip_error_kpi(code.as_str()),
        Refusal::Empty => t.slip_error_empty().to_owned(),
    }
}

/// What is wrong with one cell, and what to put there.
pub fn fault(t: &Messages, fault: &Fault, header: &Header) -> String {
    let (cell, code) = (fault.cell.to_string(), fault.code.as_str());
    match &fault.kind {
        FaultKind::Formula => t.slip_fault_formula(cell, code),
        FaultKind::NumberAsText(text) => t.slip_fault_number_as_text(cell, code, text.as_str()),
        FaultKind::NotANumber(text) => t.slip_fault_not_a_number(cell, code, text.as_str()),
        FaultKind::Date => t.slip_fault_date(cell, code),
        FaultKind::NoValue => t.slip_fault_no_value(cell, code),
        FaultKind::UnknownState(text) => {
            t.slip_fault_state(cell, code, text.as_str(), header.provisional.as_str(), header.missing.as_str())
        }
        FaultKind::MissingWithFigures => t.slip_fault_missing_with_figures(cell, code),
        FaultKind::MissingWithoutReason => t.slip_fault_missing_without_reason(cell, code),
    }
}
