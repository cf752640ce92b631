//! Ballots for a round of silent scoring, made and sealed as the window makes them.

use lajna::{
    domain::{Ballot, Id, Mark, Marked, Rating, kind},
    queries::scoring::Round,
    sealing::{self, Bytes},
};

/// What nine members say of an element; the room differs about E09, and two cannot judge E17.
pub fn signs(code: &str, last: u8) -> String {
    match code {
        "E04" => "42222212r".to_owned(),
        "E09" => "443332221".to_owned(),
        "E17" => "??2222322".to_owned(),
        _ => format!("{0}{0}{0}{0}{0}{0}{1}{0}{0}", last, (last + 1).min(5)),
    }
}

/// The mark for a sign: a digit, `?` for "cannot judge", `r` for recused.
pub fn mark(sign: char) -> Mark {
    let level = sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).and_then(Rating::new);
    match sign {
        'r' => Mark::Recused,
        _ => level.map_or(Mark::CannotJudge, Mark::Level),
    }
}

/// A sealed ballot with these marks, in the order of the round's elements.
pub fn sealed(round: &Round, marks: impl IntoIterator<Item = Mark>, comment: &str) -> Bytes {
    let line =
        |(element, mark): (&Id<kind::Element>, Mark)| Marked { element: *element, mark, comment: comment.to_owned() };
    let ballot = Ballot { lines: round.elements.iter().zip(marks).map(line).collect() };
    sealing::seal_ballot(&round.public_key, round.id, &ballot).expect("a sealed ballot")
}
