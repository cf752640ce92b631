//! Bidirectional text for egui, which shapes but does not order.
//!
//! [`layout`] produces a [`Galley`] that keeps egui's invariant (one glyph per character, in
//! *logical* order) while its mesh is in *visual* order. So labels, names for assistive tools and
//! the cursors of `TextEdit` all keep working on the logical string.
//!
//! What it does not do: hyphenation, vertical text, cursor places inside a ligature (the width of
//! an Arabic word is shared evenly among its letters).

use std::{borrow::Cow, ops::Range, sync::Arc};

use egui::{
    Rect, Vec2,
    epaint::{
        Mesh,
        text::{FontsView, Galley, Glyph, LayoutJob, PlacedRow, Row, RowVisuals, TextFormat},
    },
    pos2, vec2,
};
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};
use unicode_segmentation::UnicodeSegmentation as _;

use super::Dir;

/// Where right-to-left lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// At the widest line: labels, which are then placed as a whole.
    Shrink,
    /// At the width that was given: a text field.
    Fill,
    /// As `Fill`, from left to right whatever its letters are: a field for a path or a code.
    FillFromLeft,
}

impl Alignment {
    const fn fills(self) -> bool {
        matches!(self, Self::Fill | Self::FillFromLeft)
    }
}

/// Does this text need ordering at all?
pub fn is_needed(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}')
}

/// Lays out `job`; its sections, width, number of rows and "…" count, its `halign` does not.
pub fn layout(fonts: &mut FontsView<'_>, job: LayoutJob, alignment: Alignment, dir: Dir) -> Galley {
    let lines = Paragraphs::new(&job.text, alignment, dir).lines(fonts, &job);
    let too_wide = |fonts: &mut FontsView<'_>| {
        lines.iter().any(|line| width_of(fonts, &job, line.text.start..line.text.end) > job.wrap.max_width + 0.5)
    };
    let too_long = lines.len() > job.wrap.max_rows || (job.wrap.max_rows == 1 && too_wide(fonts));
    if too_long && let Some(mark) = job.wrap.overflow_character {
        let shorter = elide(fonts, &job, mark, alignment, dir);
        let mut galley = place(fonts, &shorter, alignment, dir);
        galley.job = Arc::new(job);
        galley.elided = true;
        return galley;
    }
    place(fonts, &job, alignment, dir)
}

/// The longest beginning of the text that fits together with the mark at its end.
fn elide(fonts: &mut FontsView<'_>, job: &LayoutJob, mark: char, alignment: Alignment, dir: Dir) -> LayoutJob {
    let cuts: Vec<usize> = job.text.grapheme_indices(true).map(|(at, _)| at).collect();
    let shortened = |cut: usize| {
        let kept = job.text[..cut].trim_end();
        let mut shorter =
            LayoutJob { wrap: job.wrap.clone(), break_on_newline: job.break_on_newline, ..Default::default() };
        shorter.wrap.overflow_character = None;
        for section in &job.sections {
            let (start, end) = (section.byte_range.start.0, section.byte_range.end.0.min(kept.len()));
            if start < end {
                shorter.append(&kept[start..end], 0.0, section.format.clone());
            }
        }
        let last = format_at(job, cut.saturating_sub(1)).clone();
        shorter.append(&mark.to_string(), 0.0, last);
        shorter
    };
    let (mut low, mut high) = (0, cuts.len().saturating_sub(1));
    while low < high {
        let middle = (low + high).div_ceil(2);
        let candidate = shortened(cuts[middle]);
        let lines = Paragraphs::new(&candidate.text, alignment, dir).lines(fonts, &candidate);
        let fits = lines.len() <= job.wrap.max_rows
            && lines.iter().all(|line| width_of(fonts, &candidate, line.text.clone()) <= job.wrap.max_width + 0.5);
        if fits {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    shortened(cuts.get(low).copied().unwrap_or(0))
}

/// One line: its text without the line break, and what the break is.
struct Line {
    text: Range<usize>,
    paragraph: usize,
    /// A line break was typed here.
    typed_break: bool,
}

/// The text with its levels resolved.
struct Paragraphs<'t> {
    text: &'t str,
    info: BidiInfo<'t>,
}

impl<'t> Paragraphs<'t> {
    fn new(text: &'t str, alignment: Alignment, dir: Dir) -> Paragraphs<'t> {
        let shadow = with_islands(text);
        let base = match (alignment, dir) {
            (Alignment::FillFromLeft, _) => Some(Level::ltr()),
            // In an Arabic window a sentence that begins with a code still reads from the right; what
            // begins with a word reads as that word does. Elsewhere a code counts as a word.
            (_, Dir::Rtl) => Some(first_strong(text, true).unwrap_or(Level::rtl())),
            (_, Dir::Ltr) => first_strong(text, false),
        };
        let resolved = BidiInfo::new(&shadow, base);
        let info = BidiInfo {
            text,
            original_classes: resolved.original_classes,
            levels: resolved.levels,
            paragraphs: resolved.paragraphs,
        };
        Self { text, info }
    }

    fn lines(&self, fonts: &mut FontsView<'_>, job: &LayoutJob) -> Vec<Line> {
        let mut lines = Vec::new();
        for (index, paragraph) in self.info.paragraphs.iter().enumerate() {
            let own = &self.text[paragraph.range.clone()];
            let end = paragraph.range.start + own.trim_end_matches(['\n', '\r']).len();
            let broken = break_lines(fonts, job, paragraph.range.start..end);
            let last = broken.len() - 1;
            lines.extend(broken.into_iter().enumerate().map(|(at, text)| Line {
                text,
                paragraph: index,
                typed_break: at == last && end != paragraph.range.end,
            }));
        }
        if self.text.is_empty() || self.text.ends_with('\n') {
            let end = self.text.len();
            lines.push(Line {
                text: end..end,
                paragraph: self.info.paragraphs.len().saturating_sub(1),
                typed_break: false,
            });
        }
        lines
    }

    fn paragraph(&self, line: &Line) -> Option<&ParagraphInfo> {
        self.info.paragraphs.get(line.paragraph)
    }
}

/// The direction of the first letter that has one, outside isolates; on request also outside codes, which
/// are words with digits. `None` if there is none.
fn first_strong(text: &str, skips_codes: bool) -> Option<Level> {
    let mut depth = 0_u32;
    text.split_inclusive(char::is_whitespace).find_map(|word| {
        let is_code = skips_codes && word.bytes().any(|b| b.is_ascii_digit());
        word.chars().find_map(|c| {
            match c {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth = depth.saturating_sub(1),
                _ if depth > 0 => {}
                c if is_right_to_left(c) => return Some(Level::rtl()),
                c if c.is_alphabetic() && !is_code => return Some(Level::ltr()),
                _ => {}
            }
            None
        })
    })
}

/// What the algorithm is given in place of the text; lengths in bytes do not change.
///
/// Codes, dates and times (`RMC/2026/11`, `2026-09-30`, `-3.2`) stay one left-to-right island: their
/// characters become Latin letters. An isolate that begins with a code and goes on in Arabic ("K02" and
/// its name) reads from the right, as a sentence would.
fn with_islands(text: &str) -> Cow<'_, str> {
    if !is_needed(text) || !text.bytes().any(|b| b.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b'.' | b':' | b'_' | b'+' | b',');
    let bytes = text.as_bytes();
    let mut shadow = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        if !part(bytes[at]) {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|b| part(**b)).count();
        let token = text[at..end].trim_end_matches(['.', ':', ',', '-', '/']);
        let token = if token.starts_with(['-', '+']) { token } else { token.trim_start_matches(['.', ':', ',', '/']) };
        let start = at + text[at..end].find(token).unwrap_or(0);
        let has_digit = token.bytes().any(|b| b.is_ascii_digit());
        // A plain number keeps its order by itself; as letters it would turn the isolate it begins.
        let has_joint = token.bytes().any(|b| !b.is_ascii_digit() && !matches!(b, b'.' | b','));
        if has_digit && has_joint {
            shadow[start..start + token.len()].fill(b'a');
        }
        at = end;
    }
    for (start, isolate) in text.match_indices('\u{2068}') {
        let inside = inside_of_isolate(&text[start + isolate.len()..]);
        if first_strong(inside, true).is_some_and(|level| level.is_rtl()) {
            shadow[start..start + isolate.len()].copy_from_slice("\u{2067}".as_bytes());
        }
    }
    String::from_utf8(shadow).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The text up to the end of the isolate that it is the rest of.
fn inside_of_isolate(rest: &str) -> &str {
    let mut depth = 0_u32;
    let end = rest.char_indices().find_map(|(at, c)| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' if depth == 0 => return Some(at),
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        None
    });
    &rest[..end.unwrap_or(rest.len())]
}

/// UAX #14 line breaking on the logical text. Always at least one line.
fn break_lines(fonts: &mut FontsView<'_>, job: &LayoutJob, range: Range<usize>) -> Vec<Range<usize>> {
    let text = &job.text;
    let (mut lines, mut start, mut used, mut previous) = (Vec::new(), range.start, 0.0, range.start);
    if job.wrap.max_width.is_finite() && job.wrap.max_rows != 1 {
        for (offset, _) in unicode_linebreak::linebreaks(&text[range.clone()]) {
            let at = range.start + offset;
            let visible = previous + text[previous..at].trim_end().len();
            let visible_width = width_of(fonts, job, previous..visible);
            if used + visible_width > job.wrap.max_width && previous > start {
                lines.push(start..previous);
                (start, used) = (previous, 0.0);
            }
            used += width_of(fonts, job, previous..at);
            previous = at;
        }
    }
    if start < range.end || lines.is_empty() {
        lines.push(start..range.end);
    }
    lines
}

fn format_at(job: &LayoutJob, byte: usize) -> &TextFormat {
    static PLAIN: std::sync::LazyLock<TextFormat> = std::sync::LazyLock::new(TextFormat::default);
    let holds =
        |section: &&egui::text::LayoutSection| section.byte_range.start.0 <= byte && byte < section.byte_range.end.0;
    job.sections.iter().find(holds).or(job.sections.last()).map_or(&*PLAIN, |section| &section.format)
}

/// One piece in one format on one line, by egui (which caches it).
fn shape(fonts: &mut FontsView<'_>, text: String, format: TextFormat) -> Arc<Galley> {
    fonts.layout_job(LayoutJob { break_on_newline: false, ..LayoutJob::single_section(text, format) })
}

fn width_of(fonts: &mut FontsView<'_>, job: &LayoutJob, range: Range<usize>) -> f32 {
    words(job, range)
        .into_iter()
        .map(|word| shape(fonts, job.text[word.clone()].to_owned(), format_at(job, word.start).clone()).size().x)
        .sum()
}

/// The words of a range, also cut where the format changes.
fn words(job: &LayoutJob, range: Range<usize>) -> Vec<Range<usize>> {
    let mut cuts: Vec<usize> =
        job.text[range.clone()].split_word_bound_indices().map(|(at, _)| range.start + at).collect();
    cuts.extend(job.sections.iter().map(|s| s.byte_range.start.0).filter(|at| range.contains(at)));
    cuts.push(range.end);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Puts every line in visual order and stacks the lines.
fn place(fonts: &mut FontsView<'_>, job: &LayoutJob, alignment: Alignment, dir: Dir) -> Galley {
    let paragraphs = Paragraphs::new(&job.text, alignment, dir);
    let lines = paragraphs.lines(fonts, job);
    let template = shape(fonts, "x".to_owned(), format_at(job, 0).clone());
    let Some(blank) = template.rows.first() else { return Galley::clone(&template) };
    let ppp = template.pixels_per_point;
    let snap = |v: f32| (v * ppp).round() / ppp;

    let drawn: Vec<DrawnLine> = lines.iter().map(|line| draw_line(fonts, job, &paragraphs, line, &blank.row)).collect();
    let widest = drawn.iter().map(|line| line.visible).fold(0.0, f32::max);
    let room = if alignment.fills() && job.wrap.max_width.is_finite() { job.wrap.max_width } else { widest };

    let (mut rows, mut y) = (Vec::with_capacity(drawn.len()), 0.0);
    for (drawn, line) in drawn.into_iter().zip(&lines) {
        let from_right = paragraphs.paragraph(line).is_some_and(|p| p.level.is_rtl());
        // a trailing space may hang over the edge, the letters must not
        let hanging = if from_right { drawn.whole } else { drawn.visible };
        let x = if from_right || (dir.is_rtl() && alignment != Alignment::FillFromLeft) { room - hanging } else { 0.0 };
        let height = drawn.row.size.y;
        rows.push(PlacedRow {
            pos: pos2(snap(x), snap(y)),
            row: Arc::new(drawn.row),
            ends_with_newline: line.typed_break,
        });
        y += height;
    }

    let mut galley = Galley::clone(&template);
    let width = if alignment.fills() { room.max(widest) } else { widest };
    galley.rect = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, y));
    galley.mesh_bounds =
        rows.iter().fold(Rect::NOTHING, |bounds, r| bounds | r.visuals.mesh_bounds.translate(r.pos.to_vec2()));
    galley.num_vertices = rows.iter().map(|r| r.visuals.mesh.vertices.len()).sum();
    galley.num_indices = rows.iter().map(|r| r.visuals.mesh.indices.len()).sum();
    galley.elided = false;
    galley.job = Arc::new(job.clone());
    galley.rows = rows;
    galley
}

/// A line in visual order.
struct DrawnLine {
    row: Row,
    whole: f32,
    /// Without the spaces at its end.
    visible: f32,
}

fn draw_line(
    fonts: &mut FontsView<'_>,
    job: &LayoutJob,
    paragraphs: &Paragraphs<'_>,
    line: &Line,
    blank: &Row,
) -> DrawnLine {
    let mut pen = Pen::default();
    if let Some(paragraph) = paragraphs.paragraph(line).filter(|_| !line.text.is_empty()) {
        let (levels, runs) = paragraphs.info.visual_runs(paragraph, line.text.clone());
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            for piece in pieces(job, run, rtl) {
                pen.put(fonts, job, piece, rtl);
            }
        }
    }
    let mut row = blank.clone();
    pen.glyphs.sort_by_key(|(at, _)| *at);
    let height = pen.height.max(if pen.glyphs.is_empty() { row.size.y } else { 0.0 });
    row.glyphs = pen.glyphs.into_iter().map(|(_, glyph)| glyph).collect();
    // egui puts the caret behind the last character at the row's width
    let caret = row.glyphs.last().map_or(0.0, |glyph| glyph.pos.x + glyph.advance_width);
    row.size = vec2(caret, height);
    row.visuals = RowVisuals {
        mesh_bounds: pen.mesh.calc_bounds(),
        glyph_vertex_range: 0..pen.mesh.vertices.len(),
        mesh: pen.mesh,
        ..Default::default()
    };
    let text = &job.text[line.text.clone()];
    let spaces = line.text.start + text.trim_end().len()..line.text.end;
    let hanging = if spaces.is_empty() { 0.0 } else { width_of(fonts, job, spaces) };
    DrawnLine { row, whole: pen.x, visible: (pen.x - hanging).max(0.0) }
}

/// Visual order of the pieces of one run of one level. Right to left: word by word, so that a space
/// that comes from another face cannot break the order. Arabic-Indic digits: one by one, because the
/// shaper would take them for Arabic script and reverse the number.
fn pieces(job: &LayoutJob, run: Range<usize>, rtl: bool) -> Vec<Range<usize>> {
    if rtl {
        let mut words = words(job, run);
        words.reverse();
        return words;
    }
    let text = &job.text[run.clone()];
    if text.chars().any(is_right_to_left) {
        return text.char_indices().map(|(at, c)| run.start + at..run.start + at + c.len_utf8()).collect();
    }
    let mut cuts = vec![run.start];
    cuts.extend(job.sections.iter().map(|s| s.byte_range.start.0).filter(|at| *at > run.start && *at < run.end));
    cuts.push(run.end);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Collects the pieces of one line from left to right.
#[derive(Default)]
struct Pen {
    x: f32,
    height: f32,
    mesh: Mesh,
    glyphs: Vec<(usize, Glyph)>,
}

impl Pen {
    fn put(&mut self, fonts: &mut FontsView<'_>, job: &LayoutJob, piece: Range<usize>, rtl: bool) {
        let text = &job.text[piece.clone()];
        let mirrored = |c: char| unicode_bidi_mirroring::get_mirrored(c).unwrap_or(c);
        let drawn = if rtl { text.chars().map(mirrored).collect() } else { text.to_owned() };
        let galley = shape(fonts, drawn, format_at(job, piece.start).clone());
        let Some(row) = galley.rows.first() else { return };
        let Some(first) = row.glyphs.first() else { return };
        let vertices = self.mesh.vertices.len() as u32;
        let mut mesh = row.visuals.mesh.clone();
        mesh.translate(Vec2::X * self.x);
        self.mesh.append_ref(&mesh);
        let (width, count) = (row.size.x, text.chars().count() as f32);
        for (index, (at, c)) in text.char_indices().enumerate() {
            let mut glyph = if rtl { *first } else { *row.glyphs.get(index).unwrap_or(first) };
            glyph.chr = c;
            if rtl {
                // the cursor before a right-to-left letter stands at its right edge
                glyph.pos.x = self.x + width * (1.0 - index as f32 / count);
                glyph.advance_width = -width / count;
                glyph.uv_rect = Default::default();
                glyph.first_vertex = vertices;
            } else {
                glyph.pos.x += self.x;
                glyph.first_vertex += vertices;
            }
            self.glyphs.push((piece.start + at, glyph));
        }
        self.x += width;
        self.height = self.height.max(row.size.y);
    }
}

#[cfg(test)]
#[path = "bidi_tests.rs"]
mod tests;
