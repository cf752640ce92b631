//! The table of the KPIs, as the meeting knew them.

use super::scribe::{Lines, Part, Scribe, column, figures};
use crate::{
    documents::model::{Paragraph, Row, Source},
    domain::{MeetingKind, number},
    i18n::{commas, date},
    queries::{
        minutes::{KpiFigures, LimitsAct, LimitsActKind},
        signal::Signal,
    },
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    let (t, language) = (scribe.t, scribe.language);
    let shown = &scribe.minutes.figures;
    scribe.section(t.minutes_kpi_summary());
    if shown.kpis.is_empty() {
        scribe.say(t.minutes_no_kpis());
    } else {
        let sentence = match shown.known_at {
            Some(at) => t.minutes_figures_at(scribe.day(at.date()), date::time(at.time())),
            None => t.minutes_figures_now().to_owned(),
        };
        scribe.phrase("figures", sentence);
        let columns = vec![
            column(t.minutes_column_kpi(), 3.2),
            figures(date::month_short(language, shown.last), 1.3),
            figures(date::month_short(language, shown.last.previous()), 1.3),
            figures(t.minutes_column_change(), 1.3),
            figures(t.minutes_column_target(), 1.8),
            column(t.minutes_column_comment(), 2.3),
        ];
        let rows = shown.kpis.iter().map(|kpi| row(scribe, kpi)).collect();
        scribe.table(columns, rows);
        routine(scribe);
    }
    signals(scribe);
    limits(scribe);
    scribe.notes(Part::Kpis);
}

/// The KPIs that no rule flagged, in one sentence. Records taken over from paper hold no signals, and a meeting
/// called for one matter need not answer them: nothing is said there.
fn routine(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let is_quiet = |kpi: &&KpiFigures| kpi.value().is_some() && signal_of(scribe, kpi).is_none();
    let quiet: Vec<String> = minutes.figures.kpis.iter().filter(is_quiet).map(|kpi| kpi.code.clone()).collect();
    let answers_all = minutes.meeting.kind == MeetingKind::Monthly && !minutes.meeting.imported;
    if !quiet.is_empty() && answers_all {
        scribe.say(t.minutes_routine(quiet.len(), commas(scribe.language, &quiet)));
    }
}

fn signal_of<'a>(scribe: &Scribe<'a>, kpi: &KpiFigures) -> Option<&'a Signal> {
    scribe.minutes.signals.iter().find(|signal| signal.kpi.id == kpi.id)
}

/// What the rules flagged in the month, and what the meeting did about it.
fn signals(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    if minutes.signals.is_empty() {
        return;
    }
    scribe.subsection(t.minutes_signals());
    let columns = vec![
        column(t.minutes_column_kpi(), 2.4),
        figures(date::month_short(scribe.language, minutes.figures.last), 1.2),
        column(t.minutes_column_signal(), 2.6),
        column(t.minutes_column_decided(), 3.2),
    ];
    let rows = minutes.signals.iter().map(|signal| signal_row(scribe, signal)).collect();
    scribe.table(columns, rows);
}

fn signal_row(scribe: &Scribe<'_>, signal: &Signal) -> Row {
    let t = scribe.t;
    // The figure that the meeting knew.
    let known = scribe.minutes.figures.kpis.iter().find(|kpi| kpi.id == signal.kpi.id);
    let value = known.map_or(signal.value, KpiFigures::value);
    let rules = signal
        .rules
        .iter()
        .fold(Lines::default(), |lines, rule| lines.plain(format!("{} · {}", rule.name(), t.label(*rule))));
    let cells = vec![
        Lines::default().bold(&signal.kpi.code).plain(signal.kpi.name.get(scribe.language)).cell(),
        Lines::default().bold(scribe.quantity(signal.unit, signal.decimals, value)).cell(),
        rules.cell(),
        decided(scribe, signal),
    ];
    let source = signal.disposition.as_ref().map(|done| Source { table: "signal_disposition", id: done.id.uuid() });
    Row { cells, source }
}

fn decided(scribe: &Scribe<'_>, signal: &Signal) -> Paragraph {
    let t = scribe.t;
    let Some(done) = &signal.disposition else { return Paragraph::plain(t.minutes_signal_open()) };
    let month = |month| date::month_long(scribe.language, month);
    let mut lines = Lines::default().bold(t.label(done.kind));
    if let Some((_, number)) = &done.problem {
        lines = lines.plain(number);
    }
    if let Some(until) = done.watch_until {
        lines = lines.plain(t.room_signal_until(month(until)));
        if signal.carried > 0 {
            lines = lines.plain(t.room_signal_carried(signal.carried));
        }
    }
    if let Some((_, first)) = &done.phase {
        lines = lines.plain(t.room_signal_limits_from(month(*first)));
    }
    lines.plain(&done.text).cell()
}

/// Limits that the meeting set or did not want, and months that it left out of them.
fn limits(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    if minutes.limits.is_empty() {
        return;
    }
    scribe.subsection(t.process_phases());
    let columns = vec![
        column(t.minutes_column_kpi(), 2.4),
        column(t.minutes_column_decided(), 3.8),
        column(t.minutes_column_reason(), 3.2),
    ];
    let rows = minutes.limits.iter().map(|act| limits_row(scribe, act)).collect();
    scribe.table(columns, rows);
}

fn limits_row(scribe: &Scribe<'_>, act: &LimitsAct) -> Row {
    let t = scribe.t;
    let words = match act.kind {
        LimitsActKind::Set { first, baseline_last } => {
            t.minutes_limits_set(scribe.month(first), scribe.month(baseline_last))
        }
        LimitsActKind::LeftOut(month) => t.minutes_limits_left_out(scribe.month(month)),
        LimitsActKind::Refused(first) => t.minutes_limits_refused(scribe.month(first)),
    };
    let decision = act.decision.map(|decision| number::decision(&scribe.minutes.meeting.reference, decision));
    let cells = vec![
        Lines::default().bold(&act.code).plain(act.name.get(scribe.language)).cell(),
        Lines::default().plain(words).plain(decision.unwrap_or_default()).cell(),
        Paragraph::plain(act.reason.as_str()),
    ];
    let (table, id) = act.source;
    Row { cells, source: Some(Source { table, id }) }
}

fn row(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Row {
    let quantity = |value| scribe.quantity(kpi.unit, kpi.decimals, value);
    let name = [&kpi.short, &kpi.name].map(|name| name.get(scribe.language));
    let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or("");
    let cells = vec![
        Lines::default().bold(&kpi.code).plain(name).cell(),
        Lines::default().bold(quantity(kpi.value())).cell(),
        Paragraph::plain(quantity(kpi.previous_value())),
        change(scribe, kpi),
        target(scribe, kpi),
        comment(scribe, kpi),
    ];
    Row { cells, source: Some(Source { table: "kpi", id: kpi.id.uuid() }) }
}

/// The difference to the month before with its word; whether it is good news is not said here,
/// because one month against another is no signal.
fn change(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let (Some(value), Some(before)) = (kpi.value(), kpi.previous_value()) else { return Paragraph::default() };
    // Of the two figures as they are printed, so that the reader's own subtraction agrees.
    let printed = |value: f64| format!("{value:.*}", usize::from(kpi.decimals)).parse().unwrap_or(value);
    let difference: f64 = printed(printed(value) - printed(before));
    let word = if difference == 0.0 {
        scribe.t.minutes_same()
    } else if difference > 0.0 {
        scribe.t.minutes_rose()
    } else {
        scribe.t.minutes_fell()
    };
    let lines = Lines::default().plain(word);
    if difference == 0.0 { lines } else { lines.plain(scribe.difference(kpi.unit, kpi.decimals, difference)) }.cell()
}

fn target(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let mut lines = Lines::default();
    if let Some(target) = kpi.target {
        let met = kpi.value().and_then(|value| kpi.better.meets(value, target));
        lines = lines.plain(scribe.quantity(kpi.unit, kpi.decimals, Some(target))).plain(match met {
            Some(true) => scribe.t.minutes_target_met(),
            Some(false) => scribe.t.minutes_target_missed(),
            None => "",
        });
    }
    let tolerated = kpi.value().and_then(|value| kpi.tolerance.judge(value));
    lines.plain(tolerated.map_or("", |tolerated| scribe.t.label(tolerated))).cell()
}

fn comment(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let t = scribe.t;
    let Some(value) = kpi.current() else {
        return Paragraph::plain(t.minutes_value_not_entered());
    };
    let mut lines = Lines::default();
    if let Some(rule) = signal_of(scribe, kpi).and_then(|signal| signal.rules.first()) {
        lines = lines.bold(t.label(*rule));
    }
    if value.value.is_none() {
        lines = lines.plain(t.kpi_value_missing());
    }
    if value.provisional {
        lines = lines.plain(t.kpi_value_provisional());
    }
    if value.version > 1 {
        lines = lines.plain(t.kpi_value_revised());
    }
    lines.plain(&value.reason).plain(&value.remark).cell()
}
