//! Comparing what people write in headers: case, accents, spaces and Arabic spelling variants
//! make no difference.

/// Marks that order text and print nothing; spreadsheets leave them in copied cells.
pub(super) fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{200B}')
}

/// `label` in one spelling: lower case, no accents, no Arabic vowel signs, one space between words.
pub(super) fn fold(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    for character in label.chars().filter(|character| !is_direction_mark(*character)) {
        if character.is_whitespace() || character == '_' {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
            continue;
        }
        match character {
            '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | 'ـ' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            '’' => folded.push('\''),
            _ => folded.extend(character.to_lowercase().map(without_accent)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The accented letters of French, as far as month names and headers use them.
fn without_accent(character: char) -> char {
    match character {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_the_same_words_fold_to_one() {
        assert_eq!(fold("  Dénominateur\u{a0} "), "denominateur");
        assert_eq!(fold("De\u{301}nominateur"), "denominateur");
        assert_eq!(fold("Numéro_de  mois"), "numero de mois");
        assert_eq!(fold("\u{200f}أكتوبر"), fold("اكتوبر"));
        assert_eq!(fold("المُؤشّر"), fold("المؤشر"));
    }
}
