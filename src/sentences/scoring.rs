//! What a round of silent scoring came to, in words.

use crate::{
    analysis::agreement::Spread,
    i18n::{Messages, number},
    queries::scoring::ElementRound,
};

/// The scores from low to high, those who could not judge last: "1 2 2 3 ?".
pub fn signs(result: &ElementRound) -> String {
    let sign =
        |level: Option<crate::domain::Rating>| level.map_or_else(|| "?".to_owned(), |own| own.level().to_string());
    result.scores.iter().map(|score| sign(score.level)).collect::<Vec<_>>().join(" ")
}

/// "3", "2.5"
pub fn median(t: &Messages, spread: &Spread) -> String {
    number::number(t.language(), spread.median, u8::from(spread.median.fract() != 0.0))
}

/// "1 to 4", "3"
pub fn range(t: &Messages, spread: &Spread) -> String {
    if spread.range() == 0 {
        return spread.lowest.level().to_string();
    }
    t.scoring_range(spread.lowest.level(), spread.highest.level())
}

/// "Scored alone, round 1: 1 2 2 3. Median 2, range 1 to 3."
pub fn round(t: &Messages, result: &ElementRound) -> String {
    let signs = signs(result);
    match &result.agreement.spread {
        Some(spread) => t.element_scored(result.round, signs, median(t, spread), range(t, spread)),
        None => t.element_scored_nothing(result.round, signs),
    }
}
