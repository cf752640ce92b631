//! Text on its way to paper: cleaned once, then only carried.
//!
//! People paste anything into a field. [`Text`] is what may reach a writer: no characters that XML or
//! PDF forbid, one kind of line break, and no invisible characters that reorder what follows
//! (CVE-2021-42574). Reading order of mixed Arabic and Latin text is then made by us: [`segments`]
//! finds the stretches that must be isolated.

use std::fmt;

use unicode_bidi::{BidiClass, bidi_class};

use crate::domain::{Direction, Language};

/// Text that every writer can carry. Lines are separated by `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(String);

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The lines; an empty text has one empty line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n')
    }

    /// The same text on one line: for titles, names of parts and properties.
    pub fn on_one_line(&self) -> String {
        self.0.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl<T: AsRef<str>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(clean(text.as_ref()))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Drops what no document may carry and unites the many line breaks of the world.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut after_return = false;
    for character in text.chars() {
        match character {
            '\n' if after_return => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push('\t'),
            _ if is_forbidden(character) => {}
            _ => cleaned.push(character),
        }
        after_return = character == '\r';
    }
    cleaned
}

/// Control characters, noncharacters, byte-order marks, and the marks that override or embed a
/// direction. Left-to-right and right-to-left *marks* and joiners stay: Arabic and Persian need them.
fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || matches!(code, 0x202A..=0x202E | 0x2066..=0x2069 | 0x206A..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB)
        || matches!(code, 0xFDD0..=0xFDEF | 0xE0000..=0xE007F)
        || code & 0xFFFE == 0xFFFE
}

/// Whether the character is a letter that is written from the right (Hebrew, Arabic, …).
fn is_right_to_left(character: char) -> bool {
    matches!(bidi_class(character), BidiClass::R | BidiClass::AL)
}

fn is_left_to_right(character: char) -> bool {
    matches!(bidi_class(character), BidiClass::L)
}

/// The direction in which a paragraph reads.
///
/// Most letters win and not the first one, as the Unicode default would have it: an Arabic sentence
/// that begins with "K10" or "RMC/2026/04" is still Arabic. Words with digits are codes and do not
/// count. Without letters the document decides.
pub fn direction_of<'a>(runs: impl IntoIterator<Item = &'a str>, document: Direction) -> Direction {
    let (mut left, mut right) = (0usize, 0usize);
    for word in runs.into_iter().flat_map(str::split_whitespace) {
        if word.chars().any(char::is_numeric) && !word.chars().any(is_right_to_left) {
            continue;
        }
        for character in word.chars() {
            left += usize::from(is_left_to_right(character));
            right += usize::from(is_right_to_left(character));
        }
    }
    match left.cmp(&right) {
        std::cmp::Ordering::Greater => Direction::LeftToRight,
        std::cmp::Ordering::Less => Direction::RightToLeft,
        std::cmp::Ordering::Equal => document,
    }
}

/// The language to declare for text of this direction within a document: hyphenation, spelling and
/// speech depend on it. Arabic inside a Latin document is Arabic; Latin inside an Arabic one is
/// declared English.
pub fn language_of(direction: Direction, document: Language) -> Language {
    if direction == document.direction() {
        return document;
    }
    match direction {
        Direction::RightToLeft => Language::Ar,
        Direction::LeftToRight => Language::En,
    }
}

/// A stretch of a line. `isolated` names the direction of a stretch that runs against its paragraph
/// and must not mix with its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    pub text: &'a str,
    pub isolated: Option<Direction>,
}

/// Cuts one line into stretches, isolating those that run against the paragraph.
///
/// In a right-to-left paragraph these are codes, numbers with their signs and Latin phrases; in a
/// left-to-right one, right-to-left phrases. Concatenated, the stretches are the line.
pub fn segments(line: &str, paragraph: Direction) -> Vec<Segment<'_>> {
    let opposes = |character: char| match paragraph {
        Direction::RightToLeft => is_left_to_right(character) || bidi_class(character) == BidiClass::EN,
        Direction::LeftToRight => is_right_to_left(character),
    };
    let agrees = |character: char| match paragraph {
        Direction::RightToLeft => is_right_to_left(character) || bidi_class(character) == BidiClass::AN,
        Direction::LeftToRight => is_left_to_right(character) || bidi_class(character) == BidiClass::EN,
    };
    let isolated = Some(match paragraph {
        Direction::RightToLeft => Direction::LeftToRight,
        Direction::LeftToRight => Direction::RightToLeft,
    });

    let mut found = Vec::new();
    let mut plain_from = 0;
    let mut position = 0;
    while let Some(start) = line[position..].find(opposes).map(|offset| position + offset) {
        let start = with_leading_sign(line, start, plain_from);
        let end = end_of_stretch(line, start, opposes, agrees);
        if plain_from < start {
            found.push(Segment { text: &line[plain_from..start], isolated: None });
        }
        found.push(Segment { text: &line[start..end], isolated });
        plain_from = end;
        position = end;
    }
    if plain_from < line.len() || found.is_empty() {
        found.push(Segment { text: &line[plain_from..], isolated: None });
    }
    found
}

/// The mark that keeps the islands on both sides of the stretch at `index` apart, if only signs and
/// spaces separate them: without it, `RMC/2026/04 · 14` would run from the left as one.
///
/// For writers that know embedding but no isolation.
pub fn parting_mark(stretches: &[Segment<'_>], index: usize, paragraph: Direction) -> Option<char> {
    let is_between = index > 0 && index + 1 < stretches.len();
    let stretch = stretches.get(index).filter(|stretch| stretch.isolated.is_none() && is_between)?;
    (!stretch.text.contains(char::is_alphanumeric)).then_some(match paragraph {
        Direction::RightToLeft => '\u{200f}',
        Direction::LeftToRight => '\u{200e}',
    })
}

/// Takes signs such as `−` or `≥` that stand directly before a number into its stretch.
fn with_leading_sign(line: &str, start: usize, from: usize) -> usize {
    let is_number = line[start..].starts_with(|character: char| bidi_class(character) == BidiClass::EN);
    if !is_number {
        return start;
    }
    let before = &line[from..start];
    let without_sign = before.trim_end_matches(['-', '+', '−', '±', '≤', '≥', '<', '>', '~', '≈']);
    let starts_word = without_sign.is_empty() || without_sign.ends_with(|c: char| c.is_whitespace() || c == '(');
    if starts_word { from + without_sign.len() } else { start }
}

/// The end of the stretch that begins at `start`: it goes on through spaces and through punctuation
/// inside a word, and takes a percent sign along; other punctuation between spaces ends it.
fn end_of_stretch(line: &str, start: usize, opposes: impl Fn(char) -> bool, agrees: impl Fn(char) -> bool) -> usize {
    let mut end = start;
    let mut gap_has_space = false;
    let mut gap_has_mark = false;
    for (offset, character) in line[start..].char_indices() {
        let after = start + offset + character.len_utf8();
        if opposes(character) || bidi_class(character) == BidiClass::NSM && !gap_has_space && !gap_has_mark {
            if gap_has_space && gap_has_mark {
                break;
            }
            (end, gap_has_space, gap_has_mark) = (after, false, false);
        } else if agrees(character) {
            break;
        } else if matches!(character, '%' | '‰' | '°') && !gap_has_mark {
            (end, gap_has_space, gap_has_mark) = (after, false, false);
        } else if character.is_whitespace() {
            gap_has_space = true;
        } else if end == start {
            // A leading sign: the number follows.
        } else {
            gap_has_mark = true;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn isolated(line: &str, paragraph: Direction) -> Vec<&str> {
        segments(line, paragraph)
            .into_iter()
            .filter(|segment| segment.isolated.is_some())
            .map(|segment| segment.text)
            .collect()
    }

    #[test]
    fn characters_that_no_document_may_carry_are_dropped_and_lines_are_kept() {
        assert_eq!(Text::from("a\0b\u{1b}\u{fffe}c").as_str(), "abc");
        assert_eq!(Text::from("one\r\ntwo\rthree\u{2028}four\n\nsix").as_str(), "one\ntwo\nthree\nfour\n\nsix");
        assert_eq!(Text::from("safe\u{202e}gpj.exe\u{2066}x").as_str(), "safegpj.exex");
        assert_eq!(Text::from("می\u{200c}خواهم\t1").as_str(), "می\u{200c}خواهم\t1", "joiners belong to words");
    }

    #[test]
    fn an_arabic_sentence_that_begins_with_a_code_is_still_arabic() {
        use Direction::{LeftToRight, RightToLeft};
        assert_eq!(direction_of(["RMC/2026/04-D2 قررت اللجنة"], LeftToRight), RightToLeft);
        assert_eq!(direction_of(["The office of بلدية reported"], RightToLeft), LeftToRight);
        assert_eq!(direction_of(["RMC/2026/04"], RightToLeft), RightToLeft);
        assert_eq!(direction_of(["12 % (K10)"], LeftToRight), LeftToRight);
    }

    #[test]
    fn codes_and_numbers_are_isolated_in_arabic() {
        let rtl = Direction::RightToLeft;
        assert_eq!(isolated("المحضر RMC/2026/04 بتاريخ 2026-10-14.", rtl), ["RMC/2026/04", "2026-10-14"]);
        assert_eq!(isolated("من 2026-09 – 2026-10", rtl), ["2026-09", "2026-10"]);
        assert_eq!(isolated("انخفض إلى −6.1 % (K10)", rtl), ["−6.1 %", "K10"]);
        assert_eq!(isolated("نظام Single Window 2 الجديد", rtl), ["Single Window 2"]);
        assert_eq!(isolated("اللجنة", rtl), Vec::<&str>::new());
    }

    #[test]
    fn an_arabic_name_is_isolated_in_a_latin_sentence() {
        assert_eq!(isolated("K10 (نسبة المعاينة) 6.1", Direction::LeftToRight), ["نسبة المعاينة"]);
    }

    proptest! {
        #[test]
        fn segments_put_together_are_the_line(line in "[ -~ء-ي0-9٠-٩−%\u{301}\u{64b}.,()–]{0,40}") {
            for direction in [Direction::LeftToRight, Direction::RightToLeft] {
                let joined: String = segments(&line, direction).iter().map(|segment| segment.text).collect();
                prop_assert_eq!(&joined, &line);
            }
        }

        #[test]
        fn cleaning_twice_is_cleaning_once(line in any::<String>()) {
            let once = Text::from(&line);
            prop_assert_eq!(Text::from(once.as_str()), once);
        }
    }
}
