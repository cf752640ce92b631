//! `analyse`: the process behaviour of one series of `period,value` rows, without a workspace.

mod effect;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::{Complaint, Console, Outcome, Verdict, import};
use crate::{
    analysis::{
        onset,
        rules::{Rule, Rules},
        season::{self, Season},
        signal::{self, Assurance, Preference, Variation, Withheld},
        xmr::{self, Analysis, Limits, Plan, Point, Scaling, Standing},
    },
    exchange::{
        DecimalMark,
        series::{self, Fault, Series},
    },
    i18n::{Messages, date, list, number, signals},
    sentences,
};

#[derive(Debug, Args)]
pub(super) struct AnalyseArguments {
    /// Rows of period and value, as CSV; an empty value is a missing month
    series: PathBuf,
    /// The periods that the limits come from, both included; they judge every period from FIRST on
    #[arg(long, value_name = "FIRST:LAST", value_parser = two_periods)]
    baseline: Option<String>,
    /// Periods with a known special cause: shown, but neither counted nor judged
    #[arg(long, value_name = "P,P", value_delimiter = ',')]
    exclude: Vec<String>,
    /// Which patterns are signals
    #[arg(long, value_enum, default_value = "wheeler")]
    rules: RuleSet,
    /// Which way is better
    #[arg(long, value_enum, default_value = "neither")]
    direction: Direction,
    /// The value to reach
    #[arg(long, value_name = "X", value_parser = finite, allow_negative_numbers = true)]
    target: Option<f64>,
    /// Scale by the median moving range, which one wild month does not move
    #[arg(long)]
    median: bool,
    /// The decimal mark
    #[arg(long)]
    decimal: Option<import::Decimal>,
    /// The header, or the number from 1, of the column with the values, where there are several
    #[arg(long, value_name = "NAME")]
    column: Option<String>,
    /// When something was changed: proposes whether it worked, as the effect ledger does
    #[arg(long, value_name = "PERIOD", requires = "expect", conflicts_with = "median")]
    effective: Option<String>,
    /// Which way the change should move the values
    #[arg(long, value_enum, requires = "effective")]
    expect: Option<Expect>,
    /// Periods that begin another definition of the measure
    #[arg(long = "break", value_name = "P,P", value_delimiter = ',', requires = "effective")]
    breaks: Vec<String>,
    /// Periods of other changes or events that could explain a movement as well
    #[arg(long = "event", value_name = "P,P", value_delimiter = ',', requires = "effective")]
    events: Vec<String>,
    /// Print the analysis as JSON, in full precision
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RuleSet {
    Wheeler,
    Nhs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Direction {
    Higher,
    Lower,
    Neither,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Expect {
    Higher,
    Lower,
}

fn two_periods(text: &str) -> Result<String, String> {
    if text.contains(':') { Ok(text.to_owned()) } else { Err("FIRST:LAST".to_owned()) }
}

fn finite(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.replace(',', ".").parse().ok();
    number.filter(|number| number.is_finite()).ok_or_else(|| "1.5".to_owned())
}

pub(super) fn analyse(console: &mut Console<'_>, arguments: &AnalyseArguments) -> Verdict {
    let bytes = import::content(console, &arguments.series)?;
    let said =
        series::Reading { decimal: arguments.decimal.map(DecimalMark::from), column: arguments.column.as_deref() };
    let series = series::read(&bytes, said).map_err(|fault| Complaint(explained(console.t, &fault)))?;
    let plan = plan(console.t, arguments, &series)?;
    let analysis = xmr::analyse(&series.values, &plan);
    let reading = Reading::of(&series, &analysis, arguments);
    let effect = effect::judged(console.t, arguments, &series, &plan)?;
    if arguments.json {
        let report = Report::of(&series, &plan, &analysis, &reading, effect.as_ref());
        let json = serde_json::to_string_pretty(&report).map_err(|error| Complaint(error.to_string()))?;
        console.say(&json);
    } else {
        tell(console, &series, &analysis, &reading, arguments);
        if let Some(effect) = &effect {
            effect.tell(console, &series);
        }
    }
    Ok(Outcome::Done)
}

fn unknown(t: &Messages, series: &Series, name: &str) -> Complaint {
    let (first, last) = (series.periods.name(0), series.periods.name(series.periods.len().saturating_sub(1)));
    Complaint(t.analyse_unknown_period(name, first, last))
}

fn find(t: &Messages, series: &Series, name: &str) -> Result<usize, Complaint> {
    series.periods.find(name).ok_or_else(|| unknown(t, series, name))
}

fn plan(t: &Messages, arguments: &AnalyseArguments, series: &Series) -> Result<Plan, Complaint> {
    let find = |name: &str| find(t, series, name);
    let (first, last) = match &arguments.baseline {
        None => (0, series.values.len() - 1),
        Some(text) => {
            // A period's name may hold a colon itself: the first place that names two periods counts.
            let splits = || text.match_indices(':').map(|(at, _)| (&text[..at], &text[at + 1..]));
            let known = splits().find_map(|(first, last)| series.periods.find(first).zip(series.periods.find(last)));
            match (known, splits().next()) {
                (Some(known), _) => known,
                (None, Some((first, last))) => (find(first)?, find(last)?),
                (None, None) => return Err(unknown(t, series, text)),
            }
        }
    };
    if last < first {
        return Err(Complaint(t.analyse_baseline_backwards(series.periods.name(first), series.periods.name(last))));
    }
    let excluded = arguments.exclude.iter().map(|name| find(name)).collect::<Result<Vec<_>, _>>()?;
    let scaling = if arguments.median { Scaling::MedianRange } else { Scaling::MeanRange };
    Ok(Plan::one(first, last).without(excluded).judged_by(arguments.rules.into()).scaled_by(scaling))
}

impl From<RuleSet> for Rules {
    fn from(set: RuleSet) -> Self {
        match set {
            RuleSet::Wheeler => Self::Wheeler,
            RuleSet::Nhs => Self::Nhs,
        }
    }
}

/// What is said about the last value.
struct Reading {
    /// The last period with a value, or the last of all.
    last: usize,
    limits: Option<Limits>,
    variation: Variation,
    assurance: Assurance,
    /// `None` if the series is too short to tell, or its periods do not make a year.
    season: Option<Season>,
}

impl Reading {
    fn of(series: &Series, analysis: &Analysis, arguments: &AnalyseArguments) -> Self {
        let preference = match arguments.direction {
            Direction::Higher => Preference::Higher,
            Direction::Lower => Preference::Lower,
            Direction::Neither => Preference::Neither,
        };
        let last = analysis.latest().unwrap_or(0);
        // The last value may be left out, or lie before the baseline: the limits are those of the one phase.
        let limits = analysis.phases.first().and_then(|phase| phase.limits);
        Self {
            last,
            limits,
            variation: signal::variation(analysis, analysis.judged(last).unwrap_or(last), preference),
            assurance: signal::assurance_at(analysis, last, arguments.target, preference),
            season: series.periods.in_a_year().and_then(|period| season::season(&series.values, period)),
        }
    }
}

/// The whole analysis as `--json` prints it. Limits are not clipped; what does not exist is `null`.
#[derive(Serialize)]
struct Report<'a> {
    /// Usable values of the baseline.
    n: usize,
    center: Option<f64>,
    mean_moving_range: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    median_moving_range: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    range_upper: Option<f64>,
    /// The factor between moving range and limits.
    scaling: f64,
    rules: Rules,
    status: Status,
    variation: Variation,
    /// `null` without limits, target or direction.
    assurance: Option<&'static str>,
    /// `null` if two years of months or quarters are not there.
    season: Option<Season>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effect: Option<effect::Report<'a>>,
    points: Vec<ReportPoint<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    TooFew,
    Provisional,
    Full,
}

#[derive(Serialize)]
struct ReportPoint<'a> {
    period: String,
    value: Option<f64>,
    moving_range: Option<f64>,
    range_signal: bool,
    signals: &'a [Rule],
}

impl<'a> Report<'a> {
    fn of(
        series: &Series,
        plan: &Plan,
        analysis: &'a Analysis,
        reading: &Reading,
        effect: Option<&'a effect::Effect>,
    ) -> Self {
        let limits = reading.limits;
        let is_median = plan.scaling == Scaling::MedianRange;
        // The mean is asked for by name whichever average scales the limits.
        let by_mean = || xmr::analyse(&series.values, &plan.clone().scaled_by(Scaling::MeanRange));
        let mean = if is_median { by_mean().phases.first().and_then(|phase| phase.limits) } else { limits };
        let point = |(index, point): (usize, &'a Point)| ReportPoint {
            period: series.periods.name(index),
            value: point.value,
            moving_range: point.moving_range,
            range_signal: point.range_signal,
            signals: &point.signals,
        };
        Self {
            n: plan.phases.first().map_or(0, |baseline| analysis.usable(baseline.first)),
            center: limits.map(|limits| limits.center),
            mean_moving_range: mean.map(|limits| limits.average_range),
            median_moving_range: limits.filter(|_| is_median).map(|limits| limits.average_range),
            lower: limits.map(|limits| limits.lower),
            upper: limits.map(|limits| limits.upper),
            range_upper: limits.map(|limits| limits.range_upper),
            scaling: plan.scaling.factors().0,
            rules: plan.rules,
            status: match limits.map(|limits| limits.standing) {
                None => Status::TooFew,
                Some(Standing::Provisional) => Status::Provisional,
                Some(Standing::Full) => Status::Full,
            },
            variation: reading.variation,
            assurance: match reading.assurance {
                Assurance::WillMeet => Some("will_meet"),
                Assurance::WillNotMeet => Some("will_not_meet"),
                Assurance::HitAndMiss => Some("hit_and_miss"),
                Assurance::Withheld(Withheld::LimitsOutOfDate) => Some("withheld"),
                Assurance::Withheld(Withheld::NoLimits | Withheld::NoTarget) => None,
            },
            season: reading.season,
            effect: effect.map(|effect| effect.report(series)),
            points: analysis.points.iter().enumerate().map(point).collect(),
        }
    }
}

/// The analysis for a person.
fn tell(
    console: &mut Console<'_>,
    series: &Series,
    analysis: &Analysis,
    reading: &Reading,
    arguments: &AnalyseArguments,
) {
    let t = console.t;
    let names: Vec<String> = (0..series.periods.len()).map(|index| spoken(t, series, index)).collect();
    let periods = match series.periods.month(0).filter(|_| series.periods.are_months()) {
        Some(first) => signals::Periods::MonthsFrom(first),
        None => signals::Periods::Names(&names),
    };
    let written = |value: f64| written(t, series, value);
    console.say(&signals::sentence(t, analysis, reading.last, periods));
    if let Some(limits) = &reading.limits {
        let (lower, center, upper) = (written(limits.lower), written(limits.center), written(limits.upper));
        console.say(&t.analyse_limits(center, lower, upper));
        console.say(&t.analyse_ranges(written(limits.average_range), written(limits.range_upper)));
        console.say(&t.analyse_variation(t.label(reading.variation)));
        if arguments.target.is_some() {
            console.say(&t.analyse_assurance(t.label(reading.assurance)));
        }
    }
    if let Some(found) = onset::propose_phase(analysis, reading.last, &[]) {
        console.say(&signals::proposal(t, &found, periods));
    }
    if let Some(season) = reading.season.filter(|season| season.is_likely) {
        console.say(&t.analyse_season(number::number(t.language(), season.likeness, 2)));
    }
    if series.added > 0 && series.periods.are_months() {
        console.say(&t.analyse_added(series.added));
    } else if series.added > 0 {
        console.say(&t.analyse_added_periods(series.added));
    }
    if let Some(print) = signals::small_print(t, analysis, reading.last, periods) {
        console.say(&print);
    }
    let flagged =
        analysis.points.iter().enumerate().filter(|(_, point)| !point.signals.is_empty() || point.range_signal);
    for (index, point) in flagged {
        let mut marks: Vec<&str> = point.signals.iter().map(|rule| rule.name()).collect();
        if point.range_signal {
            marks.push("mR");
        }
        let value = point
            .value
            .map_or_else(|| number::NONE.to_owned(), |value| number::number(t.language(), value, series.decimals));
        let name = names.get(index).map_or("", String::as_str);
        console.say(&t.analyse_signal(name, value, marks.join(" ")));
    }
}

/// Limits are means: one decimal more than the values were typed with.
fn written(t: &Messages, series: &Series, value: f64) -> String {
    number::number(t.language(), value, series.decimals.saturating_add(1).min(6))
}

/// A period's name in a sentence.
fn spoken(t: &Messages, series: &Series, index: usize) -> String {
    series
        .periods
        .month(index)
        .filter(|_| !matches!(series.periods, series::Periods::Months { quarters: true, .. }))
        .map_or_else(|| series.periods.name(index), |month| date::month_long(t.language(), month))
}

/// Why a file is no series, and what to do.
fn explained(t: &Messages, fault: &Fault) -> String {
    let plain = |line: &usize| line.to_string();
    match fault {
        Fault::File(refusal) => sentences::import::refusal(t, refusal),
        Fault::Columns { line, found } => t.analyse_columns(plain(line), *found),
        Fault::WhichColumn { names } => t.analyse_which_column(list(t.language(), names)),
        Fault::NoColumn { name, names } => t.analyse_no_column(name.as_str(), list(t.language(), names)),
        Fault::NotAMonth { line, text } => t.analyse_not_a_month(plain(line), text.as_str()),
        Fault::AmbiguousDate { line, text } => t.analyse_ambiguous_date(plain(line), text.as_str()),
        Fault::NoPeriod { line } => t.analyse_no_period(plain(line)),
        Fault::NotANumber { line, text } => t.analyse_not_a_number(plain(line), text.as_str()),
        Fault::MixedDecimals { point, comma } => t.analyse_mixed_decimals(plain(point), plain(comma)),
        Fault::AmbiguousDecimal { line, text } => t.analyse_ambiguous_decimal(plain(line), text.as_str()),
        Fault::Twice { period, first, line } => t.analyse_twice(period.as_str(), plain(first), plain(line)),
        Fault::OutOfOrder { line, period, before } => {
            t.analyse_out_of_order(plain(line), period.as_str(), before.as_str())
        }
    }
}
