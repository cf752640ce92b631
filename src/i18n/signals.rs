//! What an analysis says, in sentences: on the screen, on paper and on the command line.

use super::{Messages, date, list, number};
use crate::{
    analysis::{
        onset::{self, Because, Proposal},
        rules::{Rule, Rules},
        xmr::{Analysis, ENOUGH_VALUES, FEWEST_VALUES, Scaling, Side, Standing},
    },
    domain::Month,
};

/// How the slots of a series are called.
#[derive(Clone, Copy, Debug)]
pub enum Periods<'a> {
    /// Month after month, from this one on.
    MonthsFrom(Month),
    Names(&'a [String]),
}

impl Periods<'_> {
    pub fn name(self, t: &Messages, index: usize) -> String {
        match self {
            Self::MonthsFrom(first) => {
                date::month_long(t.language(), first.plus(i32::try_from(index).unwrap_or(i32::MAX)))
            }
            Self::Names(names) => names.get(index).cloned().unwrap_or_default(),
        }
    }

    fn in_a_row(self, t: &Messages, count: usize) -> String {
        match self {
            Self::MonthsFrom(_) => t.signal_months_in_a_row(count),
            Self::Names(_) => t.signal_values_in_a_row(count),
        }
    }
}

/// What the analysis says about the last judged month up to `index`: a change that lasts and when it began,
/// signals, or nothing but routine. Empty where no limits were asked for.
pub fn sentence(t: &Messages, analysis: &Analysis, index: usize, periods: Periods<'_>) -> String {
    if analysis.limits_at(index).is_none() {
        let usable = analysis.usable(index);
        return if usable < FEWEST_VALUES { t.signal_too_few(usable, FEWEST_VALUES) } else { String::new() };
    }
    let Some((last, point)) = analysis.judged(index).and_then(|last| Some((last, analysis.points.get(last)?))) else {
        return String::new();
    };
    let mut said = Vec::new();
    let change = onset::onset(analysis, last);
    if let Some(change) = change {
        let (run, since) = (periods.in_a_row(t, change.count), periods.name(t, change.first));
        said.push(match change.side {
            Side::Above => t.signal_shift_above(run, since),
            Side::Below => t.signal_shift_below(run, since),
        });
    }
    for rule in &point.signals {
        let side = point.side.or(point.heading).unwrap_or(Side::Above);
        said.extend(match rule {
            Rule::R1 => Some(outside(t, side)),
            // The run says more than what its last values do.
            Rule::R2 | Rule::N2 if change.is_some() => None,
            Rule::R2 => Some(three_of_four(t, side)),
            Rule::N2 => Some(two_of_three(t, side)),
            Rule::R3 | Rule::N3 => None,
            Rule::N4 => Some(trend(t, analysis, last, periods)),
        });
    }
    if point.range_signal && !point.signals.contains(&Rule::R1) {
        said.push(t.signal_range().to_owned());
    }
    if said.is_empty() {
        said.push(t.signal_routine(periods.name(t, calm_since(analysis, last))));
    }
    said.join(" ")
}

fn outside(t: &Messages, side: Side) -> String {
    match side {
        Side::Above => t.signal_outside_above().to_owned(),
        Side::Below => t.signal_outside_below().to_owned(),
    }
}

fn three_of_four(t: &Messages, side: Side) -> String {
    match side {
        Side::Above => t.signal_three_of_four_above().to_owned(),
        Side::Below => t.signal_three_of_four_below().to_owned(),
    }
}

fn two_of_three(t: &Messages, side: Side) -> String {
    match side {
        Side::Above => t.signal_two_of_three_above().to_owned(),
        Side::Below => t.signal_two_of_three_below().to_owned(),
    }
}

fn trend(t: &Messages, analysis: &Analysis, last: usize, periods: Periods<'_>) -> String {
    let rising = onset::trend_since(analysis, last, Side::Above);
    if rising < last {
        t.signal_trend_rising(periods.name(t, rising))
    } else {
        t.signal_trend_falling(periods.name(t, onset::trend_since(analysis, last, Side::Below)))
    }
}

/// The first month after the last signal of the phase, or of the phase.
fn calm_since(analysis: &Analysis, last: usize) -> usize {
    let phase = analysis.points.get(last).and_then(|point| point.phase);
    let within = analysis.points.iter().enumerate().take(last + 1).rev();
    let within = within.take_while(|(_, point)| point.phase == phase).filter(|(_, point)| point.is_usable());
    let calm = within.take_while(|(_, point)| point.signals.is_empty() && !point.range_signal);
    calm.last().map_or(last, |(index, _)| index)
}

/// A proposal to the committee.
pub fn proposal(t: &Messages, proposal: &Proposal, periods: Periods<'_>) -> String {
    let since = periods.name(t, proposal.first);
    match proposal.because {
        Because::Shift => t.signal_proposal(since),
        Because::KnownChange(change) => t.signal_proposal_known(since, periods.name(t, change)),
    }
}

/// The small print of the limits that judge month `index`: baseline, constants, rules, how firm they are and
/// what was left out. `None` without limits.
pub fn small_print(t: &Messages, analysis: &Analysis, index: usize, periods: Periods<'_>) -> Option<String> {
    let phase = analysis.phases.get(analysis.points.get(index)?.phase?)?;
    let limits = phase.limits.as_ref()?;
    let (baseline, end) = (phase.baseline, phase.end);
    let (first, last) = (periods.name(t, baseline.first), periods.name(t, baseline.last.min(end.saturating_sub(1))));
    let (factor, range_factor) = limits.scaling.factors();
    let constant = |value: f64, decimals: u8| number::number(t.language(), value, decimals);
    let rules = rules(t, analysis.rules);
    let mut said = vec![match limits.scaling {
        Scaling::MeanRange => {
            t.signal_method_mean(first, last, limits.count, constant(factor, 2), constant(range_factor, 3), rules)
        }
        Scaling::MedianRange => {
            t.signal_method_median(first, last, limits.count, constant(factor, 3), constant(range_factor, 3), rules)
        }
    }];
    match limits.standing {
        Standing::Provisional => said.push(t.signal_provisional(ENOUGH_VALUES)),
        Standing::Full => {}
    }
    let excluded = (baseline.first..end).filter(|&at| analysis.points.get(at).is_some_and(|point| point.is_excluded));
    let excluded: Vec<String> = excluded.map(|at| periods.name(t, at)).collect();
    if !excluded.is_empty() {
        said.push(t.signal_excluded(list(t.language(), &excluded)));
    }
    Some(said.join(" "))
}

/// A rule that fired, in the few words of a table's cell.
pub fn mark(t: &Messages, rule: Rule, side: Side) -> &str {
    match (rule, side) {
        (Rule::R1, Side::Above) => t.signal_mark_outside_above(),
        (Rule::R1, Side::Below) => t.signal_mark_outside_below(),
        (Rule::R2, Side::Above) => t.signal_mark_near_upper(),
        (Rule::R2, Side::Below) => t.signal_mark_near_lower(),
        (Rule::N2, Side::Above) => t.signal_mark_close_upper(),
        (Rule::N2, Side::Below) => t.signal_mark_close_lower(),
        (Rule::R3, Side::Above) => t.signal_mark_eight_above(),
        (Rule::R3, Side::Below) => t.signal_mark_eight_below(),
        (Rule::N3, Side::Above) => t.signal_mark_seven_above(),
        (Rule::N3, Side::Below) => t.signal_mark_seven_below(),
        (Rule::N4, Side::Above) => t.signal_mark_rising(),
        (Rule::N4, Side::Below) => t.signal_mark_falling(),
    }
}

/// The name of a set of rules.
pub fn rules(t: &Messages, rules: Rules) -> &str {
    match rules {
        Rules::Wheeler => t.signal_rules_wheeler(),
        Rules::Nhs => t.signal_rules_nhs(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{
            meridia::kpi,
            xmr::{Plan, analyse},
        },
        domain::Language,
        i18n::without_marks,
    };

    fn from() -> Periods<'static> {
        Periods::MonthsFrom("2024-11".parse().unwrap())
    }

    fn said(language: Language, values: &[Option<f64>], plan: &Plan) -> String {
        let analysis = analyse(values, plan);
        without_marks(&sentence(Messages::of(language), &analysis, values.len() - 1, from())).into_owned()
    }

    /// Twelve months around 0.5 from November 2024, then these.
    fn then(after: &[f64]) -> Vec<Option<f64>> {
        let before = (0..12).map(|index| f64::from((index + 1) % 2));
        before.chain(after.iter().copied()).map(Some).collect()
    }

    #[test]
    fn a_lasting_change_is_told_with_its_beginning_in_each_language() {
        let (values, plan) = (then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]), Plan::one(0, 11).judged_by(Rules::Nhs));
        assert_eq!(
            said(Language::En, &values, &plan),
            "7 months in a row above the average: something changed around December 2025."
        );
        assert_eq!(
            said(Language::Fr, &values, &plan),
            "7 mois de suite au-dessus de la moyenne : quelque chose a changé vers décembre 2025."
        );
        assert_eq!(said(Language::Ar, &values, &plan), "7 أشهر متتالية فوق المتوسط: حدث تغيّر قرابة ديسمبر 2025.");
        let longer = then(&[1.0, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4]);
        assert_eq!(said(Language::Ar, &longer, &plan), "11 شهرًا متتاليًا تحت المتوسط: حدث تغيّر قرابة ديسمبر 2025.");
    }

    #[test]
    fn the_last_signal_is_told_beside_the_change_that_it_belongs_to() {
        let k05 = kpi("K05");
        let plan = Plan::one(0, 5).then(6, 14).without([11, 12]);
        assert_eq!(
            said(Language::En, &k05, &plan),
            "10 months in a row below the average: something changed around January 2026. The last value is below the \
             lower limit."
        );
        assert_eq!(
            said(Language::En, &k05[..18], &plan),
            "Three of the last four values are nearer to the lower limit than to the average."
        );
        let close = then(&[1.5, 1.0, 3.0, 0.9, 2.9]);
        let nhs = Plan::one(0, 11).judged_by(Rules::Nhs);
        assert_eq!(said(Language::En, &close, &nhs), "Two of the last three values are close to the upper limit.");
        let rising = then(&[-0.2, -0.1, 0.0, 0.1, 0.2, 0.3, 0.7]);
        assert_eq!(said(Language::En, &rising, &nhs), "Every value since December 2025 is higher than the one before.");
    }

    #[test]
    fn routine_is_told_from_the_month_after_the_last_signal() {
        let plan = Plan::one(0, 11);
        assert_eq!(said(Language::En, &then(&[0.7]), &plan), "Nothing but routine variation since November 2024.");
        assert_eq!(said(Language::En, &then(&[9.0, 8.5]), &plan), "The last value is above the upper limit.");
        assert_eq!(
            said(Language::En, &then(&[4.0, 3.5, 0.6, 0.4]), &plan),
            "Nothing but routine variation since January 2026."
        );
        assert_eq!(
            said(Language::En, &then(&[-1.4, 2.5, 0.0]), &plan),
            "Nothing but routine variation since January 2026.",
            "a step beyond the range limit is not routine"
        );
        assert_eq!(
            said(Language::En, &then(&[-1.4, 2.5]), &plan),
            "The step from the value before is larger than the range limit."
        );
    }

    #[test]
    fn too_few_values_are_counted_with_the_plural_of_the_language() {
        let few = |language, count: usize| said(language, &vec![Some(1.0); count], &Plan::one(0, count - 1));
        assert_eq!(few(Language::En, 4), "Only 4 values: too few for limits (6 needed).");
        assert_eq!(few(Language::En, 1), "Only 1 value: too few for limits (6 needed).");
        assert_eq!(few(Language::Fr, 1), "Seulement 1 valeur : trop peu pour des limites (il en faut 6).");
        assert!(few(Language::Ar, 1).starts_with("قيمة واحدة فقط"));
        assert!(few(Language::Ar, 2).starts_with("قيمتان فقط"));
        assert!(few(Language::Ar, 5).starts_with("5 قيم فقط"));
        assert_eq!(said(Language::En, &[None, None], &Plan::one(0, 1)), "No values: limits need 6.");
        assert_eq!(said(Language::En, &[Some(1.0); 9], &Plan::default()), "", "no limits were asked for");
    }

    #[test]
    fn the_small_print_names_baseline_constants_rules_and_exclusions() {
        let t = Messages::of(Language::En);
        let analysis = analyse(&kpi("K05"), &Plan::one(0, 5).then(6, 14).without([11, 12]));
        assert_eq!(
            small_print(t, &analysis, 23, from()).unwrap(),
            "Limits from May 2025 to January 2026, 7 values: average ± 2.66 × mean moving range; range limit 3.268 × mean \
             moving range. Wheeler’s three rules. Provisional limits: 12 values make them firm. Left out: October 2025 \
             and November 2025."
        );
        let median = analyse(&kpi("K05"), &Plan::one(0, 23).scaled_by(Scaling::MedianRange));
        let print = small_print(Messages::of(Language::Fr), &median, 23, from()).unwrap();
        assert!(print.contains("moyenne ± 3,145 × étendue mobile médiane ; limite des étendues 3,865 ×"), "{print}");
    }

    #[test]
    fn a_proposal_names_its_first_month_and_the_change_behind_it() {
        let t = Messages::of(Language::En);
        let analysis = analyse(&then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]), &Plan::one(0, 11));
        let found = |changes: &[usize]| onset::propose_phase(&analysis, 20, changes).unwrap();
        assert_eq!(
            proposal(t, &found(&[]), from()),
            "New limits from December 2025 on are proposed; the committee decides."
        );
        assert_eq!(
            proposal(t, &found(&[14]), from()),
            "New limits from January 2026 on are proposed, because of the change in January 2026; the committee decides."
        );
    }
}
