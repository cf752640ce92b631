//! What an import of values asks and refuses, in a person's words: the screen and the command line
//! say the same.

use crate::{
    exchange::{
        Against, Answer, BinaryKind, Column, DecimalMark, Detail, Doubt, Part, Question, QuestionKey, Refusal,
        Separator, Shape, TextEncoding,
    },
    i18n::{Messages, date, number},
};

/// Why the file as a whole is refused, and what to do.
pub fn refusal(t: &Messages, refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooLarge { bytes, limit } => t.import_error_too_large(megabytes(t, *bytes), megabytes(t, *limit)),
        Refusal::Empty => t.import_error_empty().to_owned(),
        Refusal::Binary(kind) => t.import_error_binary(binary(t, *kind)),
        Refusal::NulByte { line } => t.import_error_nul(plain(*line)),
        Refusal::Undecodable { encoding: found, line } => t.import_error_undecodable(plain(*line), encoding(t, *found)),
        Refusal::LoneCarriageReturn { line } => t.import_error_carriage_return(plain(*line)),
        Refusal::UnclosedQuote { line } => t.import_error_quote(plain(*line)),
        Refusal::NoSeparator => t.import_error_separator().to_owned(),
        Refusal::TooManyRows { limit } => t.import_error_rows(*limit),
        Refusal::TooManyColumns { line, limit } => t.import_error_columns(plain(*line), *limit),
        Refusal::CellTooLong { place, .. } => t.import_error_cell(plain(place.line), plain(place.column)),
        Refusal::HeaderOnly => t.import_error_header_only().to_owned(),
        Refusal::Ragged { line, expected, found } => t.import_error_ragged(plain(*line), *found, *expected),
        Refusal::UnknownHeader { header, .. } => t.import_error_header(shortened(&header.join(" · "))),
        Refusal::MissingPart(Part::Kpi) => t.import_error_part_kpi().to_owned(),
        Refusal::MissingPart(Part::Month) => t.import_error_part_month().to_owned(),
        Refusal::MissingPart(Part::Value) => t.import_error_part_value().to_owned(),
        Refusal::RepeatedColumn { column: held, first, second } => {
            t.import_error_repeated(plain(*first), plain(*second), column(t, held))
        }
        Refusal::TooManyQuestions { limit } => t.import_error_questions(*limit),
    }
}

/// The question in one line.
pub fn question(t: &Messages, question: &Question) -> String {
    match (&question.key, &question.detail) {
        (QuestionKey::Encoding, _) => t.import_ask_encoding().to_owned(),
        (QuestionKey::Decimal, Detail::AmbiguousDecimal { raw, as_point, as_comma, .. }) => {
            t.import_ask_decimal(shortened(raw), typed(t, *as_point), typed(t, *as_comma))
        }
        (QuestionKey::Decimal, _) => t.import_ask_mixed().to_owned(),
        (QuestionKey::UnknownKpi(label), _) => t.import_ask_unknown_kpi(shortened(label)),
        (QuestionKey::UnknownMonth(label), _) => t.import_ask_unknown_month(shortened(label)),
        (QuestionKey::UnknownColumn { index, header }, _) => {
            t.import_ask_unknown_column(plain(index + 1), shortened(header))
        }
        (QuestionKey::Value { code, month, raw, .. }, _) => {
            t.import_ask_value(code.as_str(), date::month_long(t.language(), *month), shortened(raw))
        }
    }
}

/// What stands behind the question: where, and what speaks against the figure.
pub fn explanation(t: &Messages, question: &Question) -> String {
    match (&question.key, &question.detail) {
        (_, Detail::Encoding { .. }) => t.import_ask_encoding_body().to_owned(),
        (_, Detail::AmbiguousDecimal { place, .. }) => {
            t.import_ask_decimal_body(plain(place.line), plain(place.column))
        }
        (_, Detail::MixedDecimals { cells: [(_, first, one), (_, second, other)] }) => {
            t.import_ask_mixed_body(shortened(one), plain(first.line), shortened(other), plain(second.line))
        }
        (_, Detail::Unmatched { place, values }) => t.import_ask_unmatched_body(plain(place.line), *values),
        (QuestionKey::Value { place, doubt: asked, .. }, Detail::Value { against, .. }) => {
            doubt(t, place.line, *asked, *against)
        }
        (_, Detail::Value { .. }) => String::new(),
    }
}

fn doubt(t: &Messages, line: usize, doubt: Doubt, against: Against) -> String {
    let line = plain(line);
    match (doubt, against) {
        (Doubt::NotANumber, _) => t.import_doubt_not_a_number(line),
        (Doubt::NotFinite, _) => t.import_doubt_not_finite(line),
        (Doubt::Incomplete, _) => t.import_doubt_incomplete(line),
        (Doubt::ZeroDenominator, _) => t.import_doubt_zero_denominator(line),
        (Doubt::NegativeCount, _) => t.import_doubt_negative_count(line),
        (Doubt::NumeratorExceedsDenominator, _) => t.import_doubt_exceeds(line),
        (Doubt::OutOfBounds, Against::Bounds { low, high }) => {
            t.import_doubt_bounds(line, typed(t, low), typed(t, high))
        }
        (Doubt::Negative | Doubt::OutOfBounds, _) => t.import_doubt_negative(line),
        (Doubt::ValueDisagrees, Against::Counts { value }) => {
            t.import_doubt_disagrees(line, typed(t, (value * 100.0).round() / 100.0))
        }
        (Doubt::ValueDisagrees | Doubt::CountsNotExpected, _) => t.import_doubt_counts(line),
        (Doubt::PercentileNotExpected, _) => t.import_doubt_percentile(line),
        (Doubt::PercentileBelowMedian, _) => t.import_doubt_percentile_below(line),
        (Doubt::UnexpectedPercent, _) => t.import_doubt_percent(line),
        (Doubt::DuplicateMonth, Against::Earlier { place, same: true }) => {
            t.import_doubt_duplicate_same(line, plain(place.line))
        }
        (Doubt::DuplicateMonth, Against::Earlier { place, .. }) => t.import_doubt_duplicate(line, plain(place.line)),
        (Doubt::FarFromRecent, Against::Recent { median, .. }) => {
            t.import_doubt_far(line, typed(t, (median * 100.0).round() / 100.0))
        }
        (Doubt::DuplicateMonth | Doubt::FutureMonth | Doubt::FarFromRecent, _) => t.import_doubt_future(line),
    }
}

pub fn answer(t: &Messages, answer: Answer) -> String {
    match answer {
        Answer::Encoding(chosen) => encoding(t, chosen).to_owned(),
        Answer::Decimal(chosen) => decimal(t, chosen).to_owned(),
        Answer::Import => t.import_answer_take().to_owned(),
        Answer::LeaveOut => t.import_answer_leave_out().to_owned(),
    }
}

pub fn encoding(t: &Messages, encoding: TextEncoding) -> &str {
    match encoding {
        TextEncoding::Utf8 => "UTF-8",
        TextEncoding::Utf16Le => "UTF-16 LE",
        TextEncoding::Utf16Be => "UTF-16 BE",
        TextEncoding::Windows1252 => t.import_encoding_western(),
        TextEncoding::Windows1256 => t.import_encoding_arabic(),
    }
}

pub fn separator(t: &Messages, separator: Separator) -> &str {
    match separator {
        Separator::Tab => t.import_separator_tab(),
        Separator::Semicolon => t.import_separator_semicolon(),
        Separator::Comma => t.import_separator_comma(),
        Separator::Pipe => t.import_separator_pipe(),
    }
}

pub fn decimal(t: &Messages, mark: DecimalMark) -> &str {
    match mark {
        DecimalMark::Point => t.import_decimal_point(),
        DecimalMark::Comma => t.import_decimal_comma(),
    }
}

pub fn shape(t: &Messages, shape: Shape) -> &str {
    match shape {
        Shape::MonthsAcross => t.import_shape_months_across(),
        Shape::KpisAcross => t.import_shape_kpis_across(),
        Shape::Long => t.import_shape_long(),
    }
}

/// What a column holds.
pub fn column(t: &Messages, column: &Column) -> String {
    match column {
        Column::Kpi => t.import_column_kpi().to_owned(),
        Column::Month => t.import_column_month().to_owned(),
        Column::ValuesOfMonth(month) => t.import_column_of_month(date::month_long(t.language(), *month)),
        Column::ValuesOfKpi(code) => t.import_column_of_kpi(code.as_str()),
        Column::Value => t.import_column_value().to_owned(),
        Column::Numerator => t.import_column_numerator().to_owned(),
        Column::Denominator => t.import_column_denominator().to_owned(),
        Column::Percentile90 => t.import_column_percentile().to_owned(),
        Column::LeaveOut => t.import_column_left_out().to_owned(),
        Column::Unknown => t.import_column_unknown().to_owned(),
    }
}

fn binary(t: &Messages, kind: BinaryKind) -> &str {
    match kind {
        BinaryKind::Pdf => t.import_binary_pdf(),
        BinaryKind::Workbook => t.import_binary_workbook(),
        BinaryKind::OldOffice => t.import_binary_office(),
        BinaryKind::Zip => t.import_binary_zip(),
        BinaryKind::Gzip => t.import_binary_gzip(),
        BinaryKind::Png => t.import_binary_png(),
        BinaryKind::Jpeg => t.import_binary_jpeg(),
        BinaryKind::Sqlite => t.import_binary_sqlite(),
    }
}

/// Line and column numbers are looked up in an editor: no thousands marks.
fn plain(number: usize) -> String {
    number.to_string()
}

fn megabytes(t: &Messages, bytes: usize) -> String {
    number::number(t.language(), bytes as f64 / (1024.0 * 1024.0), 1)
}

/// A number with the decimals that it needs, at most six.
fn typed(t: &Messages, value: f64) -> String {
    let decimals = (0..=6_u8).find(|&decimals| {
        let scale = 10_f64.powi(i32::from(decimals));
        ((value * scale).round() / scale - value).abs() <= 1e-9 * value.abs().max(1.0)
    });
    number::number(t.language(), value, decimals.unwrap_or(6))
}

/// What a file says may be as long as it likes; a question is not.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Language, exchange::Place, i18n::without_marks};

    #[test]
    fn a_refusal_says_where_it_is_in_all_three_languages() {
        let ragged = Refusal::Ragged { line: 1204, expected: 25, found: 3 };
        for (language, words) in
            [(Language::En, "Line 1204"), (Language::Fr, "ligne 1204"), (Language::Ar, "السطر 1204")]
        {
            let sentence = refusal(Messages::of(language), &ragged);
            assert!(without_marks(&sentence).contains(words), "{sentence}");
        }
    }

    #[test]
    fn an_ambiguous_number_is_shown_both_ways() {
        let detail = Detail::AmbiguousDecimal {
            place: Place { line: 2, column: 3 },
            raw: "1.000".to_owned(),
            as_point: 1.0,
            as_comma: 1000.0,
        };
        let offered = vec![Answer::Decimal(DecimalMark::Point), Answer::Decimal(DecimalMark::Comma)];
        let asked = Question { key: QuestionKey::Decimal, detail, proposed: offered[0], offered, answer: None };
        assert_eq!(question(Messages::of(Language::En), &asked), "1.000: 1 or 1,000?");
    }

    #[test]
    fn what_a_file_says_is_shortened_not_its_numbers() {
        assert_eq!(shortened(&"x".repeat(200)).chars().count(), 60);
        assert_eq!(typed(Messages::of(Language::Fr), 34.65), "34,65");
    }
}
