//! How wide a label is, near enough to keep labels apart.
//!
//! Both painters use this one estimate, so that screen and paper leave out the same labels. It does
//! not shape text: widths are Inter's advances with tabular digits, rounded up for what is unknown.

use super::scene::Weight;

/// Advances of U+0020…U+007E in Inter Regular, in thousandths of the font size.
const ASCII: [u16; 95] = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 638, 638, 638, 638, 638, 638, 638,
    638, 638, 638, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 562, 889,
    753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621,
    582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362,
    327, 362, 659,
];

fn advance(character: char) -> u16 {
    match character {
        ' '..='~' => ASCII[character as usize - ' ' as usize],
        // Combining marks, bidi controls, joiners.
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}' => 0,
        '\u{A0}' | '\u{2009}' | '\u{202F}' => 281,
        '·' | '’' => 280,
        // Joined letters vary from 280 (alef) to 900 (seen).
        '\u{600}'..='\u{6FF}' => 600,
        _ => 640,
    }
}

/// The width of `text` at font size `size`, in the same unit as `size`.
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    let thousandths: u32 = text.chars().map(|character| u32::from(advance(character))).sum();
    let heavier = match weight {
        Weight::Regular => 1.0,
        Weight::Semibold => 1.04,
    };
    thousandths as f32 / 1000.0 * size * heavier
}

/// `text` broken between words into lines of at most `width`. A longer word keeps a line of its own.
pub fn wrap(text: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if text_width(&longer, size, weight) <= width {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}

/// `text`, cut at its end with an ellipsis if it is wider than `width`.
pub fn elide(text: &str, width: f32, size: f32, weight: Weight) -> String {
    if text_width(text, size, weight) <= width {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let shorter = format!("{}…", kept.trim_end());
        if text_width(&shorter, size, weight) <= width {
            return shorter;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_equally_wide_and_marks_take_no_room() {
        assert_eq!(text_width("111", 12.0, Weight::Regular), text_width("888", 12.0, Weight::Regular));
        assert_eq!(text_width("e\u{301}", 12.0, Weight::Regular), text_width("e", 12.0, Weight::Regular));
    }

    #[test]
    fn a_text_too_wide_ends_in_an_ellipsis() {
        let width = text_width("one two", 12.0, Weight::Regular);
        assert_eq!(elide("one two", width, 12.0, Weight::Regular), "one two");
        let cut = elide("one two three", width, 12.0, Weight::Regular);
        assert!(cut.ends_with('…') && text_width(&cut, 12.0, Weight::Regular) <= width, "{cut}");
        assert_eq!(elide("one", 1.0, 12.0, Weight::Regular), "");
    }

    #[test]
    fn text_is_broken_between_words() {
        let width = text_width("one two", 12.0, Weight::Regular);
        assert_eq!(wrap("one two three", width, 12.0, Weight::Regular), ["one two", "three"]);
        assert_eq!(wrap("", 10.0, 12.0, Weight::Regular), Vec::<String>::new());
    }
}
