//! What an import of values asks and refuses, in a person's words: the screen and the command line
//! say the same.

use crate::{
    exchange::{
        Against, Answer, BinaryKind, Column, DateOrder, DecimalMark, Detail, Doubt, NewValue, Part, PercentScale,
        Place, Preview, Question, QuestionKey, Refusal, Separator, Shape, TextEncoding,
    },
    i18n::{Messages, date, number, without_marks},
};

/// Why the file as a whole is refused, and what to do.
pub fn refusal(t: &Messages, refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooLarge { bytes, limit } => t.import_error_too_large(megabytes(t, *bytes), megabytes(t, *limit)),
        Refusal::Empty => t.import_error_empty().to_owned(),
        Refusal::Binary(kind) => t.import_error_binary(binary(t, *kind)),
        Refusal::Workbook => t.import_error_workbook().to_owned(),
        Refusal::Protected => t.import_error_protected().to_owned(),
        Refusal::Damaged { .. } => t.import_error_damaged().to_owned(),
        Refusal::Bomb { limit } => t.import_error_bomb(megabytes(t, usize::try_from(*limit).unwrap_or(usize::MAX))),
        Refusal::NoSheet => t.import_error_no_sheet().to_owned(),
        Refusal::EmptySheet { sheet } => t.import_error_empty_sheet(shortened(sheet)),
        Refusal::TooManyCells { limit } => t.import_error_cells(*limit),
        Refusal::NoResult { place: at } => t.import_error_no_result(place(t, *at)),
        Refusal::Stopped => t.import_error_stopped().to_owned(),
        Refusal::NulByte { line } => t.import_error_nul(plain(*line)),
        Refusal::Undecodable { encoding: found, line } => t.import_error_undecodable(plain(*line), encoding(t, *found)),
        Refusal::LoneCarriageReturn { line } => t.import_error_carriage_return(plain(*line)),
        Refusal::UnclosedQuote { line } => t.import_error_quote(plain(*line)),
        Refusal::NoSeparator => t.import_error_separator().to_owned(),
        Refusal::TooManyRows { limit } => t.import_error_rows(*limit),
        Refusal::TooManyColumns { place: at, limit } => t.import_error_columns(place(t, *at), *limit),
        Refusal::CellTooLong { place: at, .. } => t.import_error_cell(place(t, *at)),
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
        (_, Detail::AmbiguousDate { raw, day_first, month_first, .. }) => {
            let month = |month| date::month_long(t.language(), month);
            t.import_ask_date(shortened(raw), month(*day_first), month(*month_first))
        }
        (_, Detail::PartOfOne { raw, value, .. }) => {
            let percent = |value: f64| format!("{} %", typed(t, value));
            t.import_ask_percent(shortened(raw), percent(value * 100.0), percent(*value))
        }
        (QuestionKey::DateOrder | QuestionKey::Percent, _) => String::new(),
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
        (_, Detail::AmbiguousDecimal { place: at, .. } | Detail::AmbiguousDate { place: at, .. }) => {
            t.import_ask_once_body(place(t, *at))
        }
        (_, Detail::PartOfOne { place: at, .. }) => t.import_ask_percent_body(place(t, *at)),
        (_, Detail::MixedDecimals { cells: [(_, first, one), (_, second, other)] }) => {
            t.import_ask_mixed_body(shortened(one), place(t, *first), shortened(other), place(t, *second))
        }
        (_, Detail::Unmatched { place: at, values }) => t.import_ask_unmatched_body(place(t, *at), *values),
        (QuestionKey::Value { place: at, doubt: asked, .. }, Detail::Value { against, .. }) => {
            doubt(t, *at, *asked, *against)
        }
        (_, Detail::Value { .. }) => String::new(),
    }
}

/// What was asked about a value that is taken all the same: kept beside it.
pub fn remark(t: &Messages, preview: &Preview, value: &NewValue) -> String {
    let about = |question: &&Question| match &question.key {
        QuestionKey::Value { place, code, .. } => *place == value.place && *code == value.code,
        _ => false,
    };
    let asked: Vec<String> = preview.questions().filter(about).map(|asked| explanation(t, asked)).collect();
    if asked.is_empty() {
        return String::new();
    }
    without_marks(&t.import_remark(asked.join(" "))).into_owned()
}

/// The line of a text or the cell of a sheet.
fn place(t: &Messages, place: Place) -> String {
    if place.in_sheet { t.import_place_cell(place.address()) } else { t.import_place_line(plain(place.line)) }
}

fn doubt(t: &Messages, at: Place, doubt: Doubt, against: Against) -> String {
    let line = place(t, at);
    match (doubt, against) {
        (Doubt::NotANumber, _) => t.import_doubt_not_a_number(line),
        (Doubt::SheetError, _) => t.import_doubt_sheet_error(line),
        (Doubt::NotFinite, _) => t.import_doubt_not_finite(line),
        (Doubt::Incomplete, _) => t.import_doubt_incomplete(line),
        (Doubt::ZeroDenominator, _) => t.import_doubt_zero_denominator(line),
        (Doubt::NegativeCount, _) => t.import_doubt_negative_count(line),
        (Doubt::NumeratorExceedsDenominator, _) => t.import_doubt_exceeds(line),
        (Doubt::OutOfBounds, Against::Bounds { low, high }) => {
            t.import_doubt_bounds(line, typed(t, low), typed(t, high))
        }
        (Doubt::Negative | Doubt::OutOfBounds, _) => t.import_doubt_negative(line),
        (Doubt::ValueDisagrees, Against::Counts { value }) => t.import_doubt_disagrees(line, rounded(t, value)),
        (Doubt::ValueDisagrees | Doubt::CountsNotExpected, _) => t.import_doubt_counts(line),
        (Doubt::PercentileNotExpected, _) => t.import_doubt_percentile(line),
        (Doubt::PercentileBelowMedian, _) => t.import_doubt_percentile_below(line),
        (Doubt::UnexpectedPercent, _) => t.import_doubt_percent(line),
        (Doubt::DuplicateMonth, Against::Earlier { place, same: true }) => {
            t.import_doubt_duplicate_same(line, self::place(t, place))
        }
        (Doubt::DuplicateMonth, Against::Earlier { place, .. }) => {
            t.import_doubt_duplicate(line, self::place(t, place))
        }
        (_, Against::Recent { median, .. }) => t.import_doubt_far(line, rounded(t, median)),
        (_, Against::Times { median, factor }) => t.import_doubt_slip(line, typed(t, factor), rounded(t, median)),
        (_, Against::Limits { lower, upper }) => t.import_doubt_limits(line, rounded(t, lower), rounded(t, upper)),
        (
            Doubt::DuplicateMonth
            | Doubt::FutureMonth
            | Doubt::FarFromRecent
            | Doubt::DecimalSlip
            | Doubt::OutsideLimits,
            _,
        ) => t.import_doubt_future(line),
    }
}

pub fn answer(t: &Messages, answer: Answer) -> String {
    match answer {
        Answer::Encoding(chosen) => encoding(t, chosen).to_owned(),
        Answer::Decimal(chosen) => decimal(t, chosen).to_owned(),
        Answer::DateOrder(DateOrder::DayFirst) => t.import_date_day_first().to_owned(),
        Answer::DateOrder(DateOrder::MonthFirst) => t.import_date_month_first().to_owned(),
        Answer::Percent(PercentScale::Hundred) => t.import_percent_hundred().to_owned(),
        Answer::Percent(PercentScale::One) => t.import_percent_one().to_owned(),
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
        BinaryKind::OpenDocument => t.import_binary_ods(),
        BinaryKind::BinaryWorkbook => t.import_binary_xlsb(),
        BinaryKind::WebPage => t.import_binary_page(),
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

/// A computed number, to two decimals.
fn rounded(t: &Messages, value: f64) -> String {
    typed(t, (value * 100.0).round() / 100.0)
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
            place: Place::in_text(2, 3),
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
