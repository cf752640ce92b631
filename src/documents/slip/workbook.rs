//! The workbook: heading, captions, the hidden sheet, the locks and the page.

use std::collections::HashMap;

use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{Content, figures};
use crate::{
    documents::{sheet::SheetError, text::Text},
    exchange::slip::{
        Cell,
        layout::{self, column},
        seal,
    },
    i18n::date,
};

/// In the order of the columns, in characters: narrow enough for a screen of 1366 points.
const WIDTHS: [f64; column::COUNT as usize] =
    [6.0, 40.0, 17.0, 11.0, 17.0, 11.0, 11.0, 15.0, 9.0, 9.0, 9.0, 15.0, 24.0];
/// Heights in points. Every row has one: not all programs fit rows to their text by themselves.
const TITLE_HEIGHT: f64 = 26.0;
const HEADING_HEIGHT: f64 = 19.0;
const CAPTIONS_HEIGHT: f64 = 32.0;
/// Over all columns, up to three lines.
const INSTRUCTIONS_HEIGHT: f64 = 48.0;
const LINE_HEIGHT: f64 = 15.0;
const A4: u8 = 9;

const INK: Color = Color::RGB(0x20_1F1C);
const QUIET: Color = Color::RGB(0x57_544C);
const LINE: Color = Color::RGB(0x8C_877D);
const CAPTION: Color = Color::RGB(0xF1_EEE8);
/// Where figures go; also told by its frame, so that it shows in grey.
const INPUT: Color = Color::RGB(0xE0_EEEC);

/// How the cells look, and which of them can be typed into.
pub(super) struct Formats {
    title: Format,
    heading: Format,
    caption: Format,
    plain: Format,
    label: Format,
    pub(super) text: Format,
    pub(super) strong: Format,
    pub(super) quiet: Format,
    /// A figure worked out or on file, with so many decimals.
    number: Format,
    pub(super) input: Format,
    pub(super) input_text: Format,
}

impl Formats {
    fn new(right_to_left: bool) -> Self {
        let base = || {
            let format = Format::new().set_font_color(INK).set_align(FormatAlign::Top);
            if right_to_left { format.set_reading_direction(2) } else { format }
        };
        // Leads the eye along a row.
        let ruled = |format: Format| format.set_border_bottom(FormatBorder::Hair).set_border_bottom_color(LINE);
        let leading = if right_to_left { FormatAlign::Right } else { FormatAlign::Left };
        let input = || base().set_background_color(INPUT).set_border(FormatBorder::Thin).set_border_color(LINE);
        Self {
            title: base().set_bold().set_font_size(16),
            heading: base().set_bold().set_font_size(12),
            plain: base().set_text_wrap(),
            label: base().set_bold(),
            caption: base()
                .set_bold()
                .set_text_wrap()
                .set_background_color(CAPTION)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_color(LINE),
            text: ruled(base().set_text_wrap()),
            strong: ruled(base().set_bold()),
            quiet: ruled(base().set_text_wrap().set_font_color(QUIET).set_align(leading).set_indent(1)),
            number: ruled(
                Format::new().set_font_color(QUIET).set_align(FormatAlign::Top).set_align(FormatAlign::Right),
            ),
            input: Format::new()
                .set_font_color(INK)
                .set_align(FormatAlign::Top)
                .set_background_color(INPUT)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_unlocked(),
            input_text: input().set_text_wrap().set_unlocked(),
        }
    }

    pub(super) fn number(&self, decimals: u8) -> Format {
        let zeros = "0".repeat(usize::from(decimals));
        let code = if zeros.is_empty() { "#,##0".to_owned() } else { format!("#,##0.{zeros}") };
        self.number.clone().set_num_format(code)
    }
}

/// The sheet that is filled in, with every text that its seal will cover.
pub(super) struct Sheet<'w> {
    pub(super) worksheet: &'w mut Worksheet,
    pub(super) formats: Formats,
    fixed: HashMap<Cell, String>,
}

impl Sheet<'_> {
    /// A text that nobody may change.
    pub(super) fn fixed(&mut self, cell: Cell, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = Text::from(text);
        self.worksheet.write_string_with_format(cell.row, cell.column, text.as_str(), format)?;
        self.fixed.insert(cell, text.as_str().to_owned());
        Ok(())
    }

    /// Makes a row high enough for its texts.
    pub(super) fn fit(&mut self, row: u32) -> Result<(), XlsxError> {
        let lines = |column: u16, width: f64| {
            // Words break early, and the type faces of other computers may be wider.
            let room = (width - 3.0).max(4.0);
            let text = self.fixed.get(&Cell::new(row, column)).map_or("", String::as_str);
            text.lines().map(|line| (line.chars().count() as f64 / room).ceil().max(1.0)).sum::<f64>()
        };
        let lines = (0..).zip(WIDTHS).map(|(column, width)| lines(column, width)).fold(1.0, f64::max);
        self.worksheet.set_row_height(row, lines * LINE_HEIGHT + 4.0)?;
        Ok(())
    }

    /// A name in bold and its explanation below it; nobody may change them.
    pub(super) fn explained(&mut self, cell: Cell, name: &str, explanation: &str) -> Result<(), XlsxError> {
        let (name, explanation) = (Text::from(name), Text::from(explanation));
        if name.is_empty() || explanation.is_empty() {
            let format = self.formats.text.clone();
            let either = if name.is_empty() { explanation } else { name };
            return self.fixed(cell, either.as_str(), &format);
        }
        let below = format!("\n{explanation}");
        let (bold, plain) = (Format::new().set_bold().set_font_color(INK), Format::new().set_font_color(QUIET));
        let parts = [(&bold, name.as_str()), (&plain, below.as_str())];
        self.worksheet.write_rich_string_with_format(cell.row, cell.column, &parts, &self.formats.text)?;
        self.fixed.insert(cell, format!("{name}{below}"));
        Ok(())
    }
}

/// The bytes of the file, and the seal over what nobody may change in it.
pub(super) fn write(content: &Content<'_>) -> Result<(Vec<u8>, String), SheetError> {
    let right_to_left = content.t.language().is_right_to_left();
    let mut workbook = Workbook::new();
    let title = Text::from(format!("{} · {}", content.unit, content.header.month));
    let mut properties = DocProperties::new().set_title(title.on_one_line());
    if let Some(now) = crate::documents::sheet::excel_moment(content.now) {
        properties = properties.set_creation_datetime(&now);
    }
    workbook.set_properties(&properties);
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(content.t.slip_sheet_name())?;
    worksheet.set_right_to_left(right_to_left);
    page(worksheet)?;
    let mut sheet = Sheet { worksheet, formats: Formats::new(right_to_left), fixed: HashMap::new() };
    heading(&mut sheet, content)?;
    captions(&mut sheet, content)?;
    figures::write(&mut sheet, content)?;
    let fixed = sheet.fixed;
    let seal = seal(content.header, |cell| fixed.get(&cell).map_or("", String::as_str));
    technical(workbook.add_worksheet(), content, &seal)?;
    Ok((workbook.save_to_buffer()?, seal))
}

/// Locks, columns and print set-up. The locks have no password: they keep fingers from slipping, and
/// the seal finds what was changed all the same.
fn page(worksheet: &mut Worksheet) -> Result<(), XlsxError> {
    for (index, width) in (0..).zip(WIDTHS) {
        worksheet.set_column_width(index, width)?;
    }
    worksheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    worksheet.set_freeze_panes(0, column::FIRST_LABEL)?;
    worksheet.set_selection(layout::NAME.row, layout::NAME.column, layout::NAME.row, layout::NAME.column)?;
    worksheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    worksheet.set_repeat_rows(layout::CAPTIONS, layout::CAPTIONS)?;
    Ok(())
}

fn heading(sheet: &mut Sheet<'_>, content: &Content<'_>) -> Result<(), XlsxError> {
    let t = content.t;
    let Formats { title, heading, plain, label, input_text, .. } = Formats::new(t.language().is_right_to_left());
    let words = t.slip_sheet_title(content.committee);
    let words = if content.organisation.is_empty() { words } else { [&words, content.organisation].join(" · ") };
    sheet.fixed(layout::TITLE, &words, &title)?;
    sheet.worksheet.set_row_height(layout::TITLE.row, TITLE_HEIGHT)?;
    for cell in [layout::UNIT, layout::MONTH, layout::DUE, layout::NAME] {
        sheet.worksheet.set_row_height(cell.row, HEADING_HEIGHT)?;
    }
    sheet.fixed(layout::UNIT, content.unit, &heading)?;
    sheet.fixed(layout::MONTH, &date::month_long(t.language(), content.header.month), &heading)?;
    let due = Text::from(t.slip_sheet_due(date::date_long(t.language(), content.due)));
    sheet.worksheet.write_string_with_format(layout::DUE.row, layout::DUE.column, due.as_str(), &label)?;

    let instructions = t.slip_sheet_instructions(t.slip_missing(), t.slip_provisional());
    let at = layout::INSTRUCTIONS;
    sheet.worksheet.merge_range(at.row, at.column, at.row, column::REMARK, "", &plain)?;
    sheet.worksheet.set_row_height(at.row, INSTRUCTIONS_HEIGHT)?;
    sheet.fixed(at, &instructions, &plain)?;

    sheet.fixed(layout::NAME_LABEL, t.slip_sheet_filled_by(), &label)?;
    let at = layout::NAME;
    sheet.worksheet.merge_range(at.row, at.column, at.row, column::SECOND, "", &input_text)?;
    Ok(())
}

fn captions(sheet: &mut Sheet<'_>, content: &Content<'_>) -> Result<(), XlsxError> {
    let t = content.t;
    let month = |back: i32| date::month_short(t.language(), content.header.month.plus(-back));
    let months = [3, 2, 1].map(month);
    let captions: [&str; column::COUNT as usize] = [
        t.slip_sheet_code(),
        t.slip_sheet_indicator(),
        t.slip_sheet_first(),
        t.slip_sheet_fill_in(),
        t.slip_sheet_second(),
        t.slip_sheet_fill_in(),
        t.kpi_unit(),
        t.slip_sheet_check(),
        &months[0],
        &months[1],
        &months[2],
        t.slip_sheet_state(),
        t.slip_sheet_remark(),
    ];
    let format = sheet.formats.caption.clone();
    sheet.worksheet.set_row_height(layout::CAPTIONS, CAPTIONS_HEIGHT)?;
    for (index, caption) in (0..).zip(captions) {
        sheet.fixed(Cell::new(layout::CAPTIONS, index), caption, &format)?;
    }
    Ok(())
}

fn technical(worksheet: &mut Worksheet, content: &Content<'_>, seal: &str) -> Result<(), XlsxError> {
    worksheet.set_name(layout::TECHNICAL)?;
    worksheet.set_very_hidden(true).protect();
    let mut rows = content.header.rows();
    rows.push([layout::SEAL, seal, "", ""].map(str::to_owned));
    for (row, cells) in (0..).zip(&rows) {
        for (column, text) in (0..).zip(cells) {
            worksheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}
