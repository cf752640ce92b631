//! One A4 page about a month for whoever the committee reports to: five signals, five late corrections, five
//! decisions, and every element's rating in one row. What does not fit is counted, never left out in silence.

use jiff::civil::DateTime;

use crate::{
    charts::{heat, palette::Palette, svg},
    documents::{
        Document,
        minutes::{
            charts, outcomes,
            scribe::{Lines, Scribe, column, figures},
        },
        model::{Block, Figure, Paragraph, Row, Source},
    },
    domain::{DecisionStatus, Language},
    i18n::{commas, date, without_marks},
    queries::{
        minutes::{CorrectionAt, Decision, KpiFigures, Minutes},
        signal::Signal,
    },
};

/// Entries under each heading.
const ENTRIES: usize = 5;
/// Characters of a text that was typed freely; the minutes have the whole.
const LONGEST: usize = 110;
/// Pixels of the row of ratings.
const STRIP_WIDTH: f32 = 640.0;

pub fn document(minutes: &Minutes, language: Language, now: DateTime) -> Document {
    let mut scribe = Scribe::new(minutes, language);
    let (t, meeting) = (scribe.t, &minutes.meeting);
    let reference = meeting.reference.to_string();
    let review = super::review(&scribe);
    super::masthead(&mut scribe, &review, t.paper_board_of(&reference, date::date_long(language, meeting.date)));
    signals(&mut scribe);
    late(&mut scribe);
    decisions(&mut scribe);
    elements(&mut scribe);
    let mut document = super::finish(scribe, t.paper_board(&reference), &reference, now);
    document.watermark = minutes.is_draft().then(|| t.minutes_draft_mark().into());
    document
}

fn signals(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.subsection(t.paper_board_signals());
    if minutes.signals.is_empty() {
        return scribe.say(t.paper_board_no_signal());
    }
    let columns = vec![
        column(t.minutes_column_kpi(), 3.4),
        figures(date::month_short(scribe.language, minutes.figures.last), 1.3),
        column(t.minutes_column_signal(), 2.6),
        column(t.minutes_column_decided(), 3.0),
    ];
    let rows = minutes.signals.iter().take(ENTRIES).map(|signal| signal_row(scribe, signal)).collect();
    scribe.table(columns, rows);
    more(scribe, minutes.signals.len());
}

fn signal_row(scribe: &Scribe<'_>, signal: &Signal) -> Row {
    let t = scribe.t;
    let known = scribe.minutes.figures.kpis.iter().find(|kpi| kpi.id == signal.kpi.id);
    let value = known.map_or(signal.value, KpiFigures::value);
    let decided = signal.disposition.as_ref().map_or_else(
        || Lines::default().plain(t.minutes_signal_open()),
        |done| {
            let number = done.problem.as_ref().map_or("", |(_, number)| number.as_str());
            Lines::default().plain(crate::i18n::dots(scribe.language, &[t.label(done.kind), number]))
        },
    );
    let cells = vec![
        titled(&signal.kpi.code, signal.kpi.name.get(scribe.language)),
        Paragraph::plain(scribe.quantity(signal.unit, signal.decimals, value)),
        Paragraph::plain(signal.rules.first().map_or("", |rule| t.label(*rule))),
        decided.cell(),
    ];
    Row { cells, source: Some(Source { table: "kpi", id: signal.kpi.id.uuid() }) }
}

fn late(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let mut late: Vec<&CorrectionAt> = minutes.corrections.iter().filter(|one| one.days_overdue > 0).collect();
    late.sort_by_key(|one| std::cmp::Reverse(one.days_overdue));
    scribe.subsection(t.paper_board_late());
    if late.is_empty() {
        return scribe.say(t.paper_board_none_late());
    }
    let columns = vec![
        column(t.minutes_column_correction(), 4.4),
        column(t.minutes_column_owner(), 3.0),
        column(t.minutes_column_due(), 1.6),
        figures(t.paper_column_late(), 1.3),
    ];
    let rows = late.iter().take(ENTRIES).map(|correction| {
        let cells = vec![
            titled(&correction.number, &clipped(&correction.title)),
            Paragraph::plain(correction.owner.as_ref().map_or("", |owner| owner.get(scribe.language))),
            Paragraph::plain(correction.first_due.map(|due| scribe.day(due)).unwrap_or_default()),
            Paragraph::plain(t.paper_days_late(correction.days_overdue)),
        ];
        Row { cells, source: Some(Source { table: "correction", id: correction.id.uuid() }) }
    });
    let rows = rows.collect();
    scribe.table(columns, rows);
    more(scribe, late.len());
}

fn decisions(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let counts = |one: &&Decision| one.status != DecisionStatus::Withdrawn;
    let all: Vec<&Decision> = minutes.decisions.iter().filter(counts).collect();
    scribe.subsection(t.minutes_decisions());
    if all.is_empty() {
        return scribe.say(t.minutes_decisions_count(0));
    }
    let columns = vec![
        column(t.minutes_column_number(), 2.0),
        column(t.paper_extract_decision(), 6.0),
        column(t.minutes_column_state(), 2.3),
    ];
    let rows = all.iter().take(ENTRIES).map(|decision| {
        let state = crate::i18n::dots(scribe.language, &[t.label(decision.status), &scribe.reached(decision.reached)]);
        let number = decision.number.as_str();
        let cells = vec![
            Lines::default().bold(number).cell(),
            Paragraph::plain(clipped(&decision.text)),
            Paragraph::plain(state),
        ];
        Row { cells, source: Some(Source { table: "decision", id: decision.id.uuid() }) }
    });
    let rows = rows.collect();
    scribe.table(columns, rows);
    more(scribe, all.len());
}

fn elements(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let Some(grid) = charts::heat_grid(scribe) else { return };
    scribe.subsection(t.minutes_elements());
    let scene = heat::strip(&grid, STRIP_WIDTH, &Palette::PAPER, scribe.t);
    let rating = |line: &crate::queries::minutes::ElementLine| {
        let level = line.record.as_ref().and_then(|record| record.state.rating());
        format!("{} {}", line.code, level.map_or("–".to_owned(), |level| level.level().to_string()))
    };
    let alt = commas(scribe.language, &minutes.elements.iter().map(rating).collect::<Vec<_>>());
    scribe.push(Block::Figure(Figure {
        svg: svg::paint(&scene),
        alt: without_marks(&alt).into_owned().into(),
        caption: None,
        width: 1.0,
        data: None,
    }));
    let moved: Vec<String> = outcomes::moved(scribe)
        .map(|(line, from, to)| {
            let name = t.minutes_problem_title(&line.code, line.short_name(scribe.language));
            t.paper_board_move(name, from.level(), to.level())
        })
        .collect();
    scribe.say(if moved.is_empty() {
        t.paper_board_none_moved().to_owned()
    } else {
        t.paper_board_moved(crate::i18n::list(scribe.language, &moved))
    });
    scribe.say(t.paper_board_legend());
}

fn more(scribe: &mut Scribe<'_>, all: usize) {
    if all > ENTRIES {
        scribe.say(scribe.t.paper_board_more(all - ENTRIES));
    }
}

fn titled(code: &str, name: &str) -> Paragraph {
    use crate::documents::model::Run;
    Paragraph::new(vec![Run::bold(code), Run::plain(" "), Run::plain(name)])
}

/// The beginning of a text on one line, at most [`LONGEST`] characters, cut between words.
fn clipped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(LONGEST) else { return line };
    let cut = line[..end].rfind(' ').unwrap_or(end);
    format!("{}…", line[..cut].trim_end_matches([' ', ',', ';', '،']))
}
