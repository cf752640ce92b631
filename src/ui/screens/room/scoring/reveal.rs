//! After the opening: what is talked about first, and each element's scores beside the words of the levels.

use egui::{Rect, Stroke, Ui};

use super::super::{Stage, Step, act::Head};
use crate::{
    analysis::agreement::Finding,
    domain::{Id, Naming, kind},
    i18n::{Messages, number},
    queries::{
        room::RoomElement,
        scoring::{ElementRound, Scoring},
    },
    sentences::scoring::{median, range, signs},
    ui::{
        Cx, Dir, Tokens,
        text::{self, Text},
        tokens::{size, space, stroke},
        widgets::{Card, Column, Notice, Table, Tint},
    },
};

/// The word for a finding, and how strongly it is said.
pub(in super::super) fn finding(t: &Messages, finding: Finding) -> (Tint, &str) {
    match finding {
        Finding::Agreed => (Tint::Good, t.scoring_agreed()),
        Finding::Discuss => (Tint::Bad, t.scoring_discuss()),
        Finding::EvidenceMissing => (Tint::Bad, t.scoring_evidence_missing()),
    }
}

/// The sentence that stands over an element's dots.
pub(in super::super) fn sentence(t: &Messages, result: &ElementRound) -> String {
    let agreement = &result.agreement;
    let Some(spread) = &agreement.spread else { return t.scoring_nobody_could_judge().to_owned() };
    let mut words =
        t.scoring_sentence(agreement.scores, spread.within_one, spread.lowest.level(), spread.highest.level());
    if agreement.cannot_judge > 0 {
        words = format!("{words} {}", t.scoring_could_not_judge(agreement.cannot_judge));
    }
    if let Some(lone) = spread.lone {
        words = format!("{words} {}", t.scoring_lone_voice(lone.level()));
    }
    words
}

/// An element's result for sorting: those that need talk first.
fn needs_talk(element: &RoomElement, result: &ElementRound) -> bool {
    result.agreement.needs_talk(element.last.as_ref().map(|last| last.rating))
}

/// All elements of the opened rounds.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut super::State, stage: &Stage<'_>) -> Step {
    let t = cx.t;
    let scored = stage.room.elements.iter().filter_map(|element| Some((element, stage.scoring.newest(element.id)?)));
    let (mut rows, calm): (Vec<_>, Vec<_>) = scored.partition(|(element, result)| needs_talk(element, result));
    let talks = rows.iter().filter(|(element, _)| element.record.is_none()).count();
    let again: Vec<Id<kind::Element>> = rows
        .iter()
        .filter(|(element, result)| element.record.is_none() && result.agreement.finding == Finding::Discuss)
        .map(|(element, _)| element.id)
        .collect();
    let first = rows.iter().find(|(element, _)| element.record.is_none()).map(|(element, _)| element.id);
    let split = rows.len();
    rows.extend(calm);
    let ballots = stage.scoring.rounds.iter().rev().map(|round| round.ballots).find(|ballots| *ballots > 0);
    let subtitle = t.scoring_result_hint(ballots.unwrap_or_default(), split, rows.len() - split);
    let primary = if first.is_some() { t.scoring_discuss_first(talks) } else { t.room_next_item().to_owned() };
    let second = t.scoring_second_round(again.len());
    let head = Head {
        title: t.scoring_result(),
        subtitle: &subtitle,
        primary: &primary,
        secondary: (!again.is_empty() && !cx.is_read_only()).then_some(second.as_str()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let newest = stage.scoring.rounds.iter().rev().find(|round| round.ballots > 0);
    if let Some(round) = newest {
        if round.unreadable > 0 {
            Notice::warn(&t.scoring_unreadable(round.unreadable), t.scoring_unreadable_hint()).show(ui);
        }
        if round.is_thin() {
            Notice::warn(t.scoring_thin(), "").show(ui);
        }
    }
    let mut step = Step::Stay;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("scores", t.scoring_result())
            .column(Column::exact(t.app_code(), 56.0))
            .column(Column::share(t.term_element(), 1.0))
            .column(Column::exact(t.scoring_scores(), 190.0))
            .column(Column::exact(t.scoring_median(), 76.0).numeric())
            .column(Column::exact(t.scoring_range_caption(), 84.0))
            .column(Column::exact(t.element_last_rating(), 100.0))
            .column(Column::exact(t.app_state(), 190.0))
            .row_height(size::ROW_DENSE)
            .max_height(ui.available_height() - size::ROW);
        let name = |row: usize| {
            let (element, result) = rows[row];
            format!("{} {}", element.code, sentence(t, result))
        };
        let done = table.show(ui, rows.len(), name, |ui, row, column| {
            let (element, result) = rows[row];
            cell(ui, cx, element, result, column);
        });
        if let Some(row) = done.opened.or(done.clicked) {
            step = Step::Element(rows[row].0.id);
        }
    });
    if pressed.secondary {
        state.another_round(again);
    }
    match (pressed.primary, first) {
        (true, Some(element)) => Step::Element(element),
        (true, None) => Step::Done,
        (false, _) => step,
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement, result: &ElementRound, column: usize) {
    let t = cx.t;
    let spread = result.agreement.spread.as_ref();
    match column {
        0 => {
            text::strong(ui, element.code.as_str());
        }
        1 => {
            text::body(ui, element.short.get(cx.language));
        }
        2 => {
            text::body(ui, signs(result));
        }
        3 => {
            text::strong(ui, spread.map_or_else(|| "–".to_owned(), |spread| median(t, spread)));
        }
        4 => {
            text::body(ui, spread.map_or_else(|| "–".to_owned(), |spread| range(t, spread)));
        }
        5 => {
            let last = element.last.as_ref().map(|last| last.rating.level().to_string());
            text::body(ui, last.unwrap_or_else(|| "–".to_owned()));
        }
        _ if element.record.is_some() => {
            text::secondary(ui, super::super::column::state_words(cx, element));
        }
        _ => {
            let (tint, word) = finding(t, result.agreement.finding);
            crate::ui::widgets::badge(ui, tint, word);
        }
    }
}

/// What the dots take at the trailing end of a level.
pub(in super::super) const DOTS: f32 = 172.0;

/// The dots of one level; the whisker from the lowest to the highest score runs through all rows, the
/// diamond marks the median.
pub(in super::super) fn dots(ui: &Ui, rect: Rect, level: u8, result: &ElementRound) {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let Some(spread) = &result.agreement.spread else { return };
    let start = dir.forward(egui::pos2(dir.start(rect), rect.center().y), space::L);
    let line = Stroke::new(stroke::DATA, t.ink2);
    let (low, high) = (spread.lowest.level(), spread.highest.level());
    if low < high && (low..=high).contains(&level) {
        let top = if level == high { rect.center().y } else { rect.top() - space::XS };
        let bottom = if level == low { rect.center().y } else { rect.bottom() + space::XS };
        ui.painter().vline(start.x, top..=bottom, line);
        if level == low || level == high {
            ui.painter().hline(start.x - 4.0..=start.x + 4.0, rect.center().y, line);
        }
    }
    let shown = result.scores.iter().filter(|score| score.level.is_some_and(|score| score.level() == level)).count();
    let step = ((DOTS - space::HUGE) / shown.max(9) as f32).min(14.0);
    for index in 0..shown {
        let center = dir.forward(start, space::L + index as f32 * step);
        ui.painter().circle_filled(center, step / 2.0 - 1.0, t.accent);
    }
    if (f64::from(level) - spread.median).abs() < 0.5 || (f64::from(level) - spread.median - 0.5).abs() < 1e-9 {
        // a median between two levels stands on their border
        let between = spread.median.fract() != 0.0;
        let y = if between { rect.bottom() } else { rect.center().y };
        let size = 6.0;
        let corner = |x: f32, dy: f32| egui::pos2(start.x + x, y + dy);
        let diamond = vec![corner(0.0, -size), corner(size, 0.0), corner(0.0, size), corner(-size, 0.0)];
        let outline = Stroke::new(stroke::FOCUS, t.ink);
        ui.painter().add(egui::Shape::convex_polygon(diamond, t.surface, outline));
    }
}

/// Over and under the levels of an element: this round in a sentence, the round before, comments, names.
pub(in super::super) fn heading(ui: &mut Ui, cx: &Cx<'_>, result: &ElementRound) {
    let t = cx.t;
    let words = Text::new(t.scoring_round(result.round)).style(text::BODY_STRONG);
    let said = sentence(t, result);
    ui.add(words.then(format!("  {said}"), text::SMALL, Tokens::of(ui).ink2).wrap());
    ui.add_space(space::XS);
}

pub(in super::super) fn footnotes(ui: &mut Ui, cx: &Cx<'_>, scoring: &Scoring, element: Id<kind::Element>) {
    let t = cx.t;
    let results: Vec<&ElementRound> = scoring.of_element(element).collect();
    let Some((newest, earlier)) = results.split_last() else { return };
    for result in earlier {
        if let Some(spread) = &result.agreement.spread {
            let line = t.scoring_earlier(result.round, median(t, spread), range(t, spread));
            text::small(ui, line);
        }
    }
    if let Some(spread) = &newest.agreement.spread {
        let consensus = number::number(t.language(), spread.consensus, 2);
        text::hint(ui, t.scoring_statistics(median(t, spread), consensus));
    }
    for score in newest.scores.iter().filter(|score| !score.comment.is_empty()) {
        let sign = score.level.map_or_else(|| "?".to_owned(), |level| level.level().to_string());
        ui.add(Text::new(format!("{sign}  “{}”", score.comment)).style(text::SMALL).wrap());
    }
    let names = names(cx, scoring, newest);
    if !names.is_empty() {
        ui.add(Text::new(names).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
    }
}

/// Who scored what, where the rules of the round show it to whoever is at the keyboard.
fn names(cx: &Cx<'_>, scoring: &Scoring, result: &ElementRound) -> String {
    let round = scoring.rounds.iter().find(|round| round.number == result.round);
    let shown = round.is_some_and(|round| match round.rules.naming {
        Naming::Anonymous => false,
        Naming::Named => true,
        Naming::SecretaryOnly => scoring.secretary.contains(&cx.env.person),
    });
    if !shown {
        return String::new();
    }
    let named = result.scores.iter().filter_map(|score| {
        let seat = scoring.seats.iter().find(|seat| Some(seat.id) == score.seat)?;
        let sign = score.level.map_or_else(|| "?".to_owned(), |level| level.level().to_string());
        Some(format!("{} {sign}", super::roll::person(cx, seat)))
    });
    named.collect::<Vec<_>>().join(" · ")
}
