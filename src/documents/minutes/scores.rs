//! Annex A4: how the silent scores of each element lay, round by round. Never who scored what.

use super::scribe::{Lines, Scribe, column, figures};
use crate::{
    documents::model::{Paragraph, Row, Source},
    i18n::{Messages, number},
    queries::{
        minutes::ElementLine,
        scoring::{ElementRound, Score},
    },
};

/// The line under an element's state: "Scores 1 to 4, median 3".
pub(super) fn line(scribe: &Scribe<'_>, element: &ElementLine) -> Option<String> {
    let spread = scribe.minutes.scoring.newest(element.id)?.agreement.spread?;
    let median = median(scribe.t, spread.median);
    Some(scribe.t.minutes_scores_line(spread.lowest.level(), spread.highest.level(), median))
}

fn median(t: &Messages, value: f64) -> String {
    number::number(t.language(), value, u8::from(value.fract() != 0.0))
}

pub(super) fn write(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    scribe.say(t.minutes_scores_intro());
    let mut columns = vec![column(t.minutes_column_element(), 3.0), figures(t.minutes_scores_round(), 0.9)];
    columns.extend(["1", "2", "3", "4", "5", "?"].map(|sign| figures(sign, 0.6)));
    columns.push(figures(t.scoring_median(), 1.1));
    columns.push(column(t.minutes_scores_comments(), 3.2));
    let minutes = scribe.minutes;
    let rows = minutes.elements.iter().flat_map(|element| {
        minutes.scoring.of_element(element.id).map(|result| row(scribe, element, result)).collect::<Vec<_>>()
    });
    let rows = rows.collect();
    scribe.table(columns, rows);
}

fn row(scribe: &Scribe<'_>, element: &ElementLine, result: &ElementRound) -> Row {
    let count = |which: &dyn Fn(&Score) -> bool| {
        let found = result.scores.iter().filter(|score| which(score)).count();
        Paragraph::plain(if found == 0 { String::new() } else { found.to_string() })
    };
    let mut cells = vec![
        Lines::default().bold(&element.code).plain(element.name.get(scribe.language)).cell(),
        Paragraph::plain(result.round.to_string()),
    ];
    for level in 1..=5 {
        cells.push(count(&|score| score.level.is_some_and(|own| own.level() == level)));
    }
    cells.push(count(&|score| score.level.is_none()));
    let spread = result.agreement.spread.map(|spread| median(scribe.t, spread.median));
    cells.push(Paragraph::plain(spread.unwrap_or_else(|| number::NONE.to_owned())));
    let said = result.scores.iter().filter(|score| !score.comment.is_empty());
    let comments = said.fold(Lines::default(), |lines, score| lines.plain(&score.comment));
    cells.push(comments.cell());
    Row { cells, source: Some(Source { table: "element", id: element.id.uuid() }) }
}
