//! The expected orders follow UAX #9; they were written down by hand from its rules.

use egui::{Color32, Context};

use super::*;
use crate::ui::{fonts, text};

fn with_fonts<R>(run: impl FnOnce(&Context) -> R) -> R {
    let ctx = Context::default();
    fonts::install(&ctx);
    let mut run = Some(run);
    let mut result = None;
    ctx.run_ui(egui::RawInput::default(), |ui| {
        if let Some(run) = run.take() {
            result = Some(run(ui));
        }
    })
    .textures_delta
    .clear();
    result.expect("one frame")
}

fn galley(text: &str, width: f32, dir: Dir) -> Galley {
    with_fonts(|ctx| {
        let mut job = LayoutJob::single_section(text.to_owned(), text::BODY.format(Color32::BLACK));
        job.wrap.max_width = width;
        ctx.fonts_mut(|f| layout(f, job, Alignment::Shrink, dir))
    })
}

/// The left edge of a character, wherever its caret stands.
fn left_of(glyph: &Glyph) -> f32 {
    glyph.pos.x.min(glyph.pos.x + glyph.advance_width)
}

/// The characters of a row from left to right, as the eye meets them.
fn seen(row: &PlacedRow) -> String {
    let mut glyphs: Vec<&Glyph> = row.glyphs.iter().collect();
    glyphs.sort_by(|a, b| left_of(a).total_cmp(&left_of(b)));
    glyphs.iter().map(|glyph| glyph.chr).collect()
}

fn seen_line(text: &str, dir: Dir) -> String {
    let galley = galley(text, f32::INFINITY, dir);
    assert_eq!(galley.rows.len(), 1);
    seen(&galley.rows[0])
}

/// As [`seen_line`], without the isolates, which have no width.
fn read_line(text: &str, dir: Dir) -> String {
    crate::i18n::without_marks(&seen_line(text, dir)).into_owned()
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[test]
fn a_number_inside_arabic_keeps_the_order_of_its_digits() {
    let line = seen_line("نسبة 12.5 هي", Dir::Rtl);
    assert!(line.contains("12.5"), "{line}");
}

#[test]
fn arabic_words_follow_each_other_from_right_to_left() {
    assert_eq!(seen_line("نسبة عدد", Dir::Ltr), reversed("نسبة عدد"));
}

#[test]
fn a_code_inside_arabic_stays_one_left_to_right_island() {
    let line = seen_line("محضر RMC/2026/11 للاعتماد", Dir::Rtl);
    assert!(line.contains("RMC/2026/11"), "{line}");
    // the code stands left of the word before it
    assert!(line.find("RMC").unwrap() < line.find('ح').unwrap());
}

#[test]
fn an_iso_date_after_arabic_letters_is_not_turned_round() {
    let line = seen_line("قبل 2026-09-30", Dir::Rtl);
    assert!(line.starts_with("2026-09-30"), "{line}");
}

#[test]
fn a_negative_number_keeps_its_sign_in_front() {
    let line = seen_line("الفرق -3.2", Dir::Rtl);
    assert!(line.starts_with("-3.2"), "{line}");
}

#[test]
fn a_full_stop_after_a_number_ends_the_arabic_sentence() {
    let line = seen_line("بدأ عام 2026.", Dir::Rtl);
    assert!(line.starts_with(".2026"), "{line}");
}

#[test]
fn in_an_arabic_window_a_sentence_that_begins_with_a_code_still_reads_from_the_right() {
    let line = seen_line("B2: مؤشر", Dir::Rtl);
    assert!(line.ends_with("B2"), "{line}");
    let elsewhere = seen_line("B2: مؤشر", Dir::Ltr);
    assert!(elsewhere.starts_with("B2"), "{elsewhere}");
}

#[test]
fn wrapped_lines_stand_from_top_to_bottom() {
    let text = "مراجعة أكتوبر عدد الملفات كلها";
    let galley = galley(text, 70.0, Dir::Rtl);
    assert!(galley.rows.len() > 1);
    let logical: String = galley.rows.iter().flat_map(|row| row.glyphs.iter().map(|g| g.chr)).collect();
    assert_eq!(logical, text);
    assert!(galley.rows.windows(2).all(|pair| pair[1].pos.y >= pair[0].pos.y + 19.0));
}

#[test]
fn wrapped_lines_end_at_one_right_edge() {
    let galley = galley("مراجعة أكتوبر عدد الملفات كلها", 70.0, Dir::Rtl);
    let edges: Vec<f32> = galley
        .rows
        .iter()
        .map(|row| row.pos.x + row.glyphs.iter().map(|g| g.pos.x.max(g.max_x())).fold(0.0, f32::max))
        .collect();
    assert!(edges.iter().all(|edge| (edge - edges[0]).abs() < 1.0), "{edges:?}");
}

#[test]
fn every_character_has_exactly_one_glyph() {
    for text in ["عدد 123 مرحبا", "(نسبة)", "اللّه", "٢٠٢٦ عام", "سطر\nسطر ثان", "نص\n"]
    {
        let galley = galley(text, f32::INFINITY, Dir::Rtl);
        let glyphs: usize = galley.rows.iter().map(|row| row.glyphs.len() + usize::from(row.ends_with_newline)).sum();
        assert_eq!(glyphs, text.chars().count(), "{text:?}");
    }
}

#[test]
fn arabic_indic_digits_are_not_mirrored() {
    assert!(seen_line("عام ٢٠٢٦", Dir::Rtl).starts_with("٢٠٢٦"));
}

#[test]
fn the_caret_starts_at_the_right_edge_and_ends_at_the_left_one() {
    let galley = galley("مرحبا", f32::INFINITY, Dir::Rtl);
    let start = galley.pos_from_cursor(galley.begin()).center().x;
    let end = galley.pos_from_cursor(galley.end()).center().x;
    assert!((start - galley.size().x).abs() < 1.0 && end.abs() < 1.0, "{start} {end}");
}

#[test]
fn text_that_does_not_fit_ends_in_an_ellipsis_and_keeps_its_whole_text() {
    let text = "مراجعة أكتوبر عدد الملفات كلها";
    with_fonts(|ctx| {
        text::Style::font(text::BODY);
        Dir::Rtl.set(ctx);
        let galley = text::layout(ctx, text, text::BODY, Color32::BLACK, text::Fit::line(80.0));
        assert!(galley.elided);
        assert_eq!(galley.rows.len(), 1);
        assert!(galley.size().x <= 80.5);
        assert_eq!(seen(&galley.rows[0]).chars().next(), Some('…'));
        assert_eq!(galley.text(), text);
    });
}

#[test]
fn a_style_may_change_inside_a_sentence() {
    with_fonts(|ctx| {
        let spans =
            [("لا نصاب: 4 من 9.", text::BODY_STRONG, Color32::BLACK), (" تحفظ الملاحظات", text::BODY, Color32::BLACK)];
        let galley = text::layout_spans(ctx, &spans, text::Fit::Free);
        let glyphs: usize = galley.rows.iter().map(|row| row.glyphs.len()).sum();
        assert_eq!(glyphs, galley.text().chars().count());
    });
}

#[test]
fn the_same_paragraph_is_laid_out_once() {
    with_fonts(|ctx| {
        let lay = || text::layout(ctx, "نسبة المعاينة", text::BODY, Color32::BLACK, text::Fit::Free);
        assert!(Arc::ptr_eq(&lay(), &lay()));
    });
}

#[test]
fn after_a_latin_word_the_caret_stands_at_its_right_edge() {
    let galley = galley("مرحبا abc", f32::INFINITY, Dir::Ltr);
    let end = galley.pos_from_cursor(galley.end()).center().x;
    assert!(end > 5.0 && end < galley.size().x / 2.0 + 5.0, "{end} of {}", galley.size().x);
}

#[test]
fn a_click_finds_the_character_under_the_pointer() {
    let galley = galley("مرحبا", f32::INFINITY, Dir::Rtl);
    let middle = galley.size().y / 2.0;
    let at = |x: f32| crate::ui::text::typing::cursor_at(&galley, egui::vec2(x, middle)).index.0;
    assert_eq!(at(galley.size().x), 0);
    assert_eq!(at(0.0), 5);
}

#[test]
fn an_isolated_value_is_read_before_its_arabic_unit() {
    let line = read_line("\u{2068}33.9 ساعة\u{2069} في", Dir::Rtl);
    assert_eq!(line, format!("{} {} 33.9", reversed("في"), reversed("ساعة")));
}

#[test]
fn in_an_arabic_window_a_typed_sentence_reads_as_its_first_word_does() {
    let note = seen_line("Server for مكتب delivered.", Dir::Rtl);
    assert!(note.starts_with("Server for") && note.ends_with("delivered."), "{note}");
    let sentence = read_line("\u{2068}Meridia\u{2069}: مكتب", Dir::Rtl);
    assert!(sentence.ends_with("Meridia"), "an isolated name does not turn it: {sentence}");
}

#[test]
fn an_isolated_english_note_ends_with_its_full_stop_on_the_right() {
    let text = format!("تقدم. {}", crate::i18n::isolated(crate::domain::Language::Ar, "Not begun."));
    let line = read_line(&text, Dir::Rtl);
    assert!(line.starts_with("Not begun."), "{line}");
}

#[test]
fn a_signed_value_in_arabic_is_read_before_its_unit() {
    use crate::{
        domain::{Language, Unit},
        i18n::Quantity,
    };
    let value = Quantity::new(Language::Ar, Unit::Hours, "").difference(-0.7, 1);
    let line = read_line(&format!("في \u{2068}{value}\u{2069} منذ"), Dir::Rtl);
    assert_eq!(line, format!("{} {}\u{A0}\u{2212}0.7 {}", reversed("منذ"), reversed("ساعة"), reversed("في")));
}

#[test]
fn a_path_with_arabic_words_runs_from_the_left() {
    for path in ["/tmp/RMC-2026-10 محضر.docx", "/بيانات/RMC-2026-10.docx"] {
        let galley = with_fonts(|ctx| {
            let mut job = LayoutJob::single_section(path.to_owned(), text::BODY.format(Color32::BLACK));
            job.wrap.max_width = 600.0;
            ctx.fonts_mut(|f| layout(f, job, Alignment::FillFromLeft, Dir::Rtl))
        });
        let line = seen(&galley.rows[0]);
        assert!(line.starts_with('/') && line.ends_with(".docx"), "{line}");
        assert!(galley.rows[0].pos.x < 1.0, "at the left edge");
    }
}

#[test]
fn an_isolated_arabic_name_is_read_after_its_code() {
    let line = read_line("\u{2068}K02 المسار\u{2069} يرتفع", Dir::Rtl);
    assert_eq!(line, format!("{} {} K02", reversed("يرتفع"), reversed("المسار")));
    let title = read_line("\u{2068}C-013 Replace server\u{2069} متأخر", Dir::Rtl);
    assert!(title.ends_with("C-013 Replace server"), "{title}");
}
