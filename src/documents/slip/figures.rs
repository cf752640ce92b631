//! One row per KPI: what is asked, the cells for it, what the spreadsheet checks while someone types,
//! and the last values.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Worksheet, XlsxError};

use super::{Content, workbook::Sheet};
use crate::{
    documents::text::Text,
    domain::{Measure, Unit},
    exchange::slip::{
        Cell,
        layout::{self, column},
    },
    i18n::without_marks,
    queries::kpi::Kpi,
};

pub(super) fn write(sheet: &mut Sheet<'_>, content: &Content<'_>) -> Result<(), XlsxError> {
    for (row, kpi) in (layout::FIRST_LINE..).zip(content.kpis) {
        asked(sheet, content, row, kpi)?;
        inputs(sheet, content, row, kpi)?;
        checked(sheet, content, row, kpi)?;
        last_values(sheet, content, row, kpi)?;
        sheet.fit(row)?;
    }
    Ok(())
}

/// What is asked: code, name and definition, the names of the figures, the unit.
fn asked(sheet: &mut Sheet<'_>, content: &Content<'_>, row: u32, kpi: &Kpi) -> Result<(), XlsxError> {
    let (t, card) = (content.t, &kpi.card);
    let language = t.language();
    let or = |text: &str, usual: &str| if text.trim().is_empty() { usual.to_owned() } else { text.to_owned() };
    let (first, second) = match card.measure {
        Measure::Ratio => (
            or(card.numerator.get(language), t.term_numerator()),
            or(card.denominator.get(language), t.term_denominator()),
        ),
        Measure::Duration => (t.values_median().to_owned(), t.values_percentile().to_owned()),
        Measure::Number => (t.values_value().to_owned(), String::new()),
    };
    let unit = match card.unit {
        Unit::Currency if !content.currency.is_empty() => content.currency,
        unit => t.label(unit),
    };
    let (strong, quiet) = (sheet.formats.strong.clone(), sheet.formats.quiet.clone());
    sheet.fixed(Cell::new(row, column::CODE), &card.code, &strong)?;
    sheet.explained(Cell::new(row, column::INDICATOR), card.name.get(language), card.definition.get(language))?;
    sheet.fixed(Cell::new(row, column::FIRST_LABEL), &first, &quiet)?;
    if second.is_empty() {
        for column in [column::SECOND_LABEL, column::SECOND] {
            sheet.worksheet.write_blank(row, column, &quiet)?;
        }
    } else {
        sheet.fixed(Cell::new(row, column::SECOND_LABEL), &second, &quiet)?;
    }
    sheet.fixed(Cell::new(row, column::UNIT), unit, &quiet)
}

/// The cells to be filled in, with what is on file for the month, and their rules.
fn inputs(sheet: &mut Sheet<'_>, content: &Content<'_>, row: u32, kpi: &Kpi) -> Result<(), XlsxError> {
    let (t, header, measure) = (content.t, content.header, kpi.card.measure);
    let on_file = kpi.reading(header.month);
    for cell in layout::inputs(row, measure) {
        let format = match cell.column {
            column::STATE | column::REMARK => &sheet.formats.input_text,
            _ => &sheet.formats.input,
        };
        sheet.worksheet.write_blank(cell.row, cell.column, format)?;
        let figure = on_file.and_then(|reading| match (cell.column, measure) {
            (column::FIRST, Measure::Ratio) => reading.numerator,
            (column::SECOND, Measure::Ratio) => reading.denominator,
            (column::FIRST, Measure::Duration | Measure::Number) => reading.value,
            (column::SECOND, Measure::Duration) => reading.p90,
            _ => None,
        });
        let words = on_file.and_then(|reading| match cell.column {
            column::STATE if reading.value.is_none() => Some(header.missing.as_str()),
            column::STATE if reading.provisional => Some(&header.provisional),
            column::REMARK if reading.value.is_none() => Some(&reading.reason),
            _ => None,
        });
        if let Some(figure) = figure {
            sheet.worksheet.write_number_with_format(cell.row, cell.column, figure, format)?;
        } else if let Some(words) = words {
            let words = Text::from(words);
            sheet.worksheet.write_string_with_format(cell.row, cell.column, words.as_str(), format)?;
        }
    }
    let number = DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0));
    rule(sheet.worksheet, content, Cell::new(row, column::FIRST), number, t.slip_rule_number())?;
    let second = Cell::new(row, column::SECOND);
    match measure {
        Measure::Ratio => {
            let above = DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThan(0.0));
            rule(sheet.worksheet, content, second, above, &t.slip_rule_denominator(t.slip_missing()))?;
        }
        Measure::Duration => {
            let median = Formula::new(format!("={}", Cell::new(row, column::FIRST)));
            let above = DataValidationRule::GreaterThanOrEqualTo(median);
            let above = DataValidation::new().allow_decimal_number_formula(above);
            rule(sheet.worksheet, content, second, above, t.slip_rule_percentile())?;
        }
        Measure::Number => {}
    }
    let words = DataValidation::new().allow_list_strings(&[&header.provisional, &header.missing])?;
    rule(sheet.worksheet, content, Cell::new(row, column::STATE), words, t.slip_rule_state())
}

/// What may be typed into a cell, and what is said when it is something else.
fn rule(
    worksheet: &mut Worksheet,
    content: &Content<'_>,
    cell: Cell,
    rule: DataValidation,
    words: &str,
) -> Result<(), XlsxError> {
    let rule = rule
        .ignore_blank(true)
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(content.t.slip_rule_title())?
        .set_error_message(without_marks(words))?;
    worksheet.add_data_validation(cell.row, cell.column, cell.row, cell.column, &rule)?;
    Ok(())
}

/// The value as it will be stored, or what does not fit together, while someone types.
fn checked(sheet: &mut Sheet<'_>, content: &Content<'_>, row: u32, kpi: &Kpi) -> Result<(), XlsxError> {
    let (t, card) = (content.t, &kpi.card);
    let [first, second, state, remark] =
        [column::FIRST, column::SECOND, column::STATE, column::REMARK].map(|column| Cell::new(row, column));
    let [both, order, below, either, reason, missing] = [
        t.slip_check_both(),
        t.slip_check_order(),
        t.slip_check_percentile(),
        t.slip_check_either(),
        t.slip_check_reason(),
        &content.header.missing,
    ]
    .map(quoted);
    let figures = match card.measure {
        Measure::Ratio => {
            let ratio = format!("{}*{first}/{second}", card.factor);
            let ratio =
                if card.unit == Unit::Percent { format!("IF({first}>{second},{order},{ratio})") } else { ratio };
            format!("IF(COUNT({first},{second})=1,{both},IF(N({second})>0,{ratio},\"\"))")
        }
        Measure::Duration => format!("IF(AND(COUNT({first},{second})=2,{second}<{first}),{below},\"\")"),
        Measure::Number => "\"\"".to_owned(),
    };
    let declared = format!("IF(COUNT({first},{second})>0,{either},IF(TRIM({remark})=\"\",{reason},\"\"))");
    let formula = format!("=IF({state}={missing},{declared},{figures})");
    // Shown by programs that do not work formulas out when they open a file.
    let result = match card.measure {
        Measure::Ratio => kpi.reading(content.header.month).filter(|reading| reading.denominator.is_some()),
        Measure::Duration | Measure::Number => None,
    };
    // An empty result would be read as the number 0.
    let result = result.and_then(|reading| reading.value).map_or_else(|| " ".to_owned(), |value| value.to_string());
    let format = sheet.formats.number(card.decimals).set_text_wrap();
    let formula = Formula::new(formula).set_result(result);
    sheet.worksheet.write_formula_with_format(row, column::RESULT, formula, &format)?;
    Ok(())
}

/// A text within a formula.
fn quoted(text: &str) -> String {
    format!("\"{}\"", without_marks(text).replace('"', "\"\""))
}

/// The three months before, empty where nothing is on file.
fn last_values(sheet: &mut Sheet<'_>, content: &Content<'_>, row: u32, kpi: &Kpi) -> Result<(), XlsxError> {
    let format = sheet.formats.number(kpi.card.decimals);
    for (index, back) in (0..column::LAST_VALUES).zip((1..=i32::from(column::LAST_VALUES)).rev()) {
        match kpi.value(content.header.month.plus(-back)) {
            Some(value) => sheet.worksheet.write_number_with_format(row, column::LAST + index, value, &format)?,
            None => sheet.worksheet.write_blank(row, column::LAST + index, &format)?,
        };
    }
    Ok(())
}
