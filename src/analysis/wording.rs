//! Whether two short texts speak of the same thing, from their words alone.
//!
//! Deliberately simple: it only proposes, a person decides. Words are compared by their beginnings,
//! so that "profile" and "profiles", « contrôle » and « contrôles » count as the same; short words say
//! nothing. No dictionary, no ranking by rarity.

use std::collections::BTreeSet;

/// Shorter words are articles and prepositions.
const SHORTEST: usize = 4;
/// Inflection changes the ends of words.
const STEM: usize = 6;

/// The share of the shorter text's words that the other one has too, from 0 to 1.
///
/// ```
/// use lajna::analysis::wording::likeness;
/// assert_eq!(likeness("Scanner at Talvek out of order", "Talvek scanner stands still"), 2.0 / 3.0);
/// assert_eq!(likeness("", "Scanner"), 0.0);
/// ```
pub fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (stems(a), stems(b));
    let fewer = a.len().min(b.len());
    if fewer == 0 { 0.0 } else { a.intersection(&b).count() as f64 / fewer as f64 }
}

fn stems(text: &str) -> BTreeSet<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .map(fold)
        .filter(|word| word.chars().count() >= SHORTEST)
        .map(|word| word.chars().take(STEM).collect())
        .collect()
}

/// Lower case; Arabic without its article, vowel signs and the variants of alef, yeh and teh marbuta.
fn fold(word: &str) -> String {
    let folded: String = word
        .chars()
        .filter(|c| !matches!(c, '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect();
    folded.strip_prefix("ال").map_or(folded.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_and_order_of_words_do_not_matter() {
        assert_eq!(likeness("Profiles are never reviewed", "review of the profile"), 2.0 / 2.0);
        assert_eq!(likeness("Contrôles de l’unité mobile", "contrôle mobile"), 1.0);
        assert_eq!(likeness("المعاينات المتكررة", "معاينات متكررة"), 1.0);
    }

    #[test]
    fn unrelated_texts_have_nothing_in_common() {
        assert_eq!(likeness("Scanner out of order", "Refunds are slow"), 0.0);
        assert_eq!(likeness("in of at", "in of at"), 0.0);
    }
}
