//! The two balance charts in a person's words: the same on the screen and on paper.

use crate::{
    analysis::balance::{BalanceMonth, Quadrant},
    charts::path::{Emphasis, Goal, PathChart, PathPoint, Quadrants},
    domain::Month,
    i18n::{Messages, date, list, number},
    queries::balance::{self, Balance, Yield},
};

/// So many months count as the recent part of a path.
const RECENT: usize = 6;

/// B2: control over facilitation. `None` before both sides have a KPI with a start and a target.
pub fn control_over_facilitation(t: &Messages, balance: &Balance) -> Option<PathChart> {
    let known: Vec<(Month, BalanceMonth)> =
        balance.months.iter().zip(&balance.path).filter_map(|(month, point)| Some((*month, (*point)?))).collect();
    let ((first, start), (last, end)) = (*known.first()?, *known.last()?);
    let quadrant = end.quadrant();
    let since = known
        .iter()
        .rev()
        .take_while(|(_, point)| point.quadrant() == quadrant)
        .last()
        .map_or(last, |(month, _)| *month);
    let whole = |value: f64| number::number(t.language(), value, 0);
    let long = |month| date::month_long(t.language(), month);
    let points = known.iter().enumerate().map(|(index, (month, point))| {
        let lift = point.lift.map(|lift| t.balance_lift(balance::LIFT, number::number(t.language(), lift, 2)));
        let words = t.balance_control_point(long(*month), whole(point.facilitation.value), whole(point.control.value));
        PathPoint {
            x: point.facilitation.value,
            y: point.control.value,
            emphasis: emphasis(index, known.len(), point.is_blind()),
            has_ring: point.is_below_chance(),
            label: date::month_axis(t.language(), *month),
            is_labelled: is_labelled(index, known.len(), point.is_blind()),
            note: lift.map_or_else(|| words.clone(), |lift| format!("{words}\n{lift}")),
        }
    });
    let mut footer = Vec::new();
    if known.iter().any(|(_, point)| point.is_below_chance()) {
        footer.push(t.balance_ring(balance::LIFT));
    }
    if !balance.without_target.is_empty() {
        footer.push(t.balance_counted(balance.counted, balance.wanted, list(t.language(), &balance.without_target)));
    }
    Some(PathChart {
        title: t.balance_since(quadrant_word(t, quadrant), date::month_short(t.language(), since)),
        subtitle: t.balance_control_subtitle().to_owned(),
        footer: footer.join(" "),
        alt: t.balance_control_described(
            whole(start.facilitation.value),
            whole(start.control.value),
            long(first),
            whole(end.facilitation.value),
            whole(end.control.value),
            long(last),
        ),
        x_title: t.balance_control_x().to_owned(),
        x_range: Some((0.0, highest(known.iter().map(|(_, point)| point.facilitation.value)))),
        y_range: Some((0.0, highest(known.iter().map(|(_, point)| point.control.value)))),
        quadrants: Some(Quadrants {
            top_left: t.balance_careful_but_slow().to_owned(),
            top_right: t.balance_fast_and_watchful().to_owned(),
            bottom_left: t.balance_slow_and_blind().to_owned(),
            bottom_right: t.balance_fast_but_blind().to_owned(),
        }),
        has_diagonal: true,
        goal: None,
        points: points.collect(),
    })
}

/// B1: finds over openings. `None` before a month has both.
pub fn finds_over_openings(t: &Messages, balance: &Balance) -> Option<PathChart> {
    let blind = |index: usize| balance.path.get(index).copied().flatten().is_some_and(|point| point.is_blind());
    let ring = |index: usize| balance.path.get(index).copied().flatten().is_some_and(|point| point.is_below_chance());
    let known: Vec<(usize, Month, Yield)> = balance
        .months
        .iter()
        .zip(&balance.yields)
        .enumerate()
        .filter_map(|(index, (month, point))| Some((index, *month, (*point)?)))
        .collect();
    let ((_, first, start), (_, last, end)) = (*known.first()?, *known.last()?);
    let one = |value: f64| number::number(t.language(), value, 1);
    let long = |month| date::month_long(t.language(), month);
    let what = match (end.openings < start.openings, end.finds >= start.finds) {
        (true, true) => t.balance_fewer_more(),
        (true, false) => t.balance_fewer_less(),
        (false, true) => t.balance_more_more(),
        (false, false) => t.balance_more_less(),
    };
    let points = known.iter().enumerate().map(|(position, (index, month, point))| PathPoint {
        x: point.openings,
        y: point.finds,
        emphasis: emphasis(position, known.len(), blind(*index)),
        has_ring: ring(*index),
        label: date::month_axis(t.language(), *month),
        is_labelled: is_labelled(position, known.len(), blind(*index)),
        note: t.balance_finds_point(long(*month), one(point.openings), one(point.finds)),
    });
    let mut footer = vec![t.balance_goal().to_owned()];
    if let Some(effort) = balance.effort {
        let hours = |value: f64| number::number(t.language(), value, effort.decimals);
        footer.push(match effort.start {
            Some(start) => t.balance_effort_from(balance::EFFORT, hours(effort.now), hours(start)),
            None => t.balance_effort(balance::EFFORT, hours(effort.now)),
        });
    }
    footer.push(t.balance_axes_cut().to_owned());
    Some(PathChart {
        title: what.to_owned(),
        subtitle: t.balance_finds_subtitle(balance::FINDS, balance::OPENINGS),
        footer: footer.join(" "),
        alt: t.balance_finds_described(
            one(start.openings),
            one(start.finds),
            long(first),
            one(end.openings),
            one(end.finds),
            long(last),
        ),
        x_title: t.balance_finds_x().to_owned(),
        x_range: None,
        y_range: None,
        quadrants: None,
        has_diagonal: false,
        goal: balance.goal.map(|goal| Goal { x: goal.openings, y: goal.finds, label: t.balance_target().to_owned() }),
        points: points.collect(),
    })
}

/// The word of a quadrant.
pub fn quadrant_word(t: &Messages, quadrant: Quadrant) -> &str {
    match quadrant {
        Quadrant::FastAndWatchful => t.balance_fast_and_watchful(),
        Quadrant::FastButBlind => t.balance_fast_but_blind(),
        Quadrant::CarefulButSlow => t.balance_careful_but_slow(),
        Quadrant::SlowAndBlind => t.balance_slow_and_blind(),
    }
}

const fn emphasis(index: usize, count: usize, blind: bool) -> Emphasis {
    match (blind, index + RECENT >= count) {
        (true, _) => Emphasis::Concern,
        (false, true) => Emphasis::Recent,
        (false, false) => Emphasis::Faded,
    }
}

/// First, last, the beginning of the recent part, and every month of concern.
const fn is_labelled(index: usize, count: usize, blind: bool) -> bool {
    blind || index == 0 || index + 1 == count || index + RECENT == count
}

/// An axis of attainment ends at 100, unless a side has gone beyond its target.
fn highest(values: impl Iterator<Item = f64>) -> f64 {
    if values.fold(0.0, f64::max) > 100.0 { 120.0 } else { 100.0 }
}
