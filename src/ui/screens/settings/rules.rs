//! The rules of procedure as data, with the sum that follows from them.

use egui::Ui;
use jiff::civil::Time;

use super::form::Form;
use crate::{
    analysis::rules::Rules as Detection,
    commands::CommitteeCommand,
    domain::{
        Fraction, MajorityOf, MajorityRule, Minimum, Month, QuorumRule, Role, Schedule, Tally, VoteResult, VotingRule,
    },
    i18n::{Messages, date},
    queries::committee,
    ui::{
        Cached, Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::{Card, Select, TextField, checkbox, field_label, radio},
    },
};

#[derive(Clone, Debug, PartialEq)]
struct Rules {
    quorum: QuorumRule,
    majority: MajorityRule,
    schedule: Schedule,
    /// As typed; the draft holds the last that could be read.
    seats: String,
    start: String,
}

#[derive(Default)]
pub struct State {
    rules: Cached<(), (Rules, u32, Detection, VotingRule)>,
    form: Option<Form<Rules>>,
}

/// The shares that rules of procedure ask for.
const SHARES: [Fraction; 5] = [share(1, 3), share(1, 2), share(2, 3), share(3, 4), share(4, 5)];
const LEADERS: [Role; 2] = [Role::Chair, Role::ViceChair];

const fn share(numerator: u32, denominator: u32) -> Fraction {
    Fraction { numerator, denominator }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let read = cx.read(&mut state.rules, (), &["committee", "office"], |db| {
        let committee = committee::committee(db)?;
        let seats = committee::voting_seats(db)?;
        let detection = committee.signal_rules;
        Ok((Rules::new(committee.quorum, committee.majority, committee.schedule), seats, detection, committee.voting))
    })?;
    let (rules, seats, detection, votes) = &*read;
    let form = state.form.get_or_insert_with(|| Form::of(rules));
    form.follow(rules);
    let t = cx.t;
    Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().title(t.settings_quorum()).show(ui, |ui| quorum(ui, t, &mut form.draft, *seats));
            Card::new().title(t.settings_day()).show(ui, |ui| schedule(ui, cx, &mut form.draft));
        } else {
            Card::new().title(t.settings_majority()).show(ui, |ui| majority(ui, t, &mut form.draft.majority, *seats));
            Card::new()
                .title(t.settings_signals())
                .trailing(t.settings_at_once())
                .show(ui, |ui| signals(ui, cx, *detection));
        }
    });
    let fault = form.draft.fault(t);
    form.save(ui, cx, fault, |rules| {
        CommitteeCommand::SetRules { quorum: rules.quorum.clone(), majority: rules.majority, schedule: rules.schedule }
            .into()
    });
    let trailing = t.settings_at_once();
    Card::new().title(t.settings_voting()).trailing(trailing).show(ui, |ui| voting(ui, cx, *votes));
    Ok(())
}

/// Mover, abstention and dissent: what a vote records besides its count.
fn voting(ui: &mut Ui, cx: &mut Cx<'_>, held: VotingRule) {
    let (t, mut rule) = (cx.t, held);
    checkbox(ui, &mut rule.movers, t.settings_voting_movers());
    checkbox(ui, &mut rule.abstentions, t.settings_voting_abstentions());
    checkbox(ui, &mut rule.dissent, t.settings_voting_dissent());
    if rule != held && !cx.is_read_only() {
        cx.act(CommitteeCommand::SetVotingRule(rule));
    }
}

/// Which set of rules finds signals in the figures of a KPI.
fn signals(ui: &mut Ui, cx: &mut Cx<'_>, held: Detection) {
    let t = cx.t;
    for (rules, name, words) in [
        (Detection::Wheeler, t.signal_rules_wheeler(), t.settings_wheeler()),
        (Detection::Nhs, t.signal_rules_nhs(), t.settings_nhs()),
    ] {
        if radio(ui, held == rules, name).clicked() && held != rules && !cx.is_read_only() {
            cx.act(CommitteeCommand::SetSignalRules(rules));
        }
        ui.add(Text::new(words).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
    }
}

impl Rules {
    fn new(quorum: QuorumRule, majority: MajorityRule, schedule: Schedule) -> Self {
        let seats = if let Minimum::Seats(count) = quorum.minimum { count.to_string() } else { String::new() };
        Self { quorum, majority, schedule, seats, start: date::time(schedule.start) }
    }

    fn fault<'t>(&self, t: &'t Messages) -> Option<&'t str> {
        if matches!(self.quorum.minimum, Minimum::Seats(_)) && seats(&self.seats).is_none() {
            return Some(t.settings_seats_wrong());
        }
        time(&self.start).is_none().then(|| t.settings_time_wrong())
    }
}

fn seats(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|count| *count > 0)
}

fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', 'h', '.'])?;
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

fn quorum(ui: &mut Ui, t: &Messages, rules: &mut Rules, voting: u32) {
    let mut words = vec![t.settings_quorum_half().to_owned(), t.settings_quorum_seats().to_owned()];
    words.extend(SHARES.iter().map(|share| t.settings_quorum_fraction(share_words(*share))));
    let chosen = match rules.quorum.minimum {
        Minimum::MoreThanHalf => Some(0),
        Minimum::Seats(_) => Some(1),
        Minimum::AtLeast(fraction) => SHARES.iter().position(|share| *share == fraction).map(|index| index + 2),
    };
    match Select::new(t.settings_quorum_least(), &words).selected(chosen).show(ui) {
        Some(0) => rules.quorum.minimum = Minimum::MoreThanHalf,
        Some(1) => {
            let least = rules.quorum.minimum.of(voting).max(1);
            rules.quorum.minimum = Minimum::Seats(least);
            rules.seats = least.to_string();
        }
        Some(index) => {
            if let Some(share) = SHARES.get(index - 2) {
                rules.quorum.minimum = Minimum::AtLeast(*share);
            }
        }
        None => {}
    }
    if let Minimum::Seats(count) = &mut rules.quorum.minimum {
        let wrong = seats(&rules.seats).is_none().then(|| t.settings_seats_wrong());
        let field = TextField::new(t.settings_seats(), &mut rules.seats).numeric().width(120.0).error(wrong);
        if field.show(ui).changed()
            && let Some(typed) = seats(&rules.seats)
        {
            *count = typed;
        }
    }
    field_label(ui, t.settings_quorum_leader(), false);
    for role in LEADERS {
        let mut needed = rules.quorum.one_of.contains(&role);
        if checkbox(ui, &mut needed, t.label(role)).changed() {
            rules.quorum.one_of.retain(|other| *other != role);
            if needed {
                rules.quorum.one_of.push(role);
                rules.quorum.one_of.sort_unstable();
            }
        }
    }
    checkbox(ui, &mut rules.quorum.substitutes_count, t.settings_quorum_substitutes());
    example(ui, &quorum_sentence(t, &rules.quorum, voting));
}

fn quorum_sentence(t: &Messages, rule: &QuorumRule, voting: u32) -> String {
    let needed = rule.minimum.of(voting).max(1);
    let roles =
        rule.one_of.iter().map(|role| t.label(*role).to_owned()).reduce(|all, next| t.overview_either(all, next));
    match roles {
        Some(roles) => t.settings_quorum_example_led(voting, needed, roles),
        None => t.settings_quorum_example(voting, needed),
    }
}

fn majority(ui: &mut Ui, t: &Messages, rule: &mut MajorityRule, voting: u32) {
    let mut words = vec![t.settings_quorum_half().to_owned()];
    words.extend(SHARES[1..].iter().map(|share| t.settings_quorum_fraction(share_words(*share))));
    let chosen = match rule.fraction {
        None => Some(0),
        Some(fraction) => SHARES[1..].iter().position(|share| *share == fraction).map(|index| index + 1),
    };
    match Select::new(t.settings_majority_share(), &words).selected(chosen).show(ui) {
        Some(0) => rule.fraction = None,
        Some(index) => rule.fraction = SHARES.get(index).copied(),
        None => {}
    }
    let bases = [MajorityOf::Voting, MajorityOf::Present, MajorityOf::Members];
    let words = [t.settings_of_voting(), t.settings_of_present(), t.settings_of_members()];
    let chosen = bases.iter().position(|base| *base == rule.of);
    let base = Select::new(t.settings_majority_of(), &words).selected(chosen).show(ui);
    if let Some(base) = base.and_then(|index| bases.get(index)) {
        rule.of = *base;
    }
    ui.add_enabled_ui(rule.fraction.is_none(), |ui| checkbox(ui, &mut rule.tie_to_chair, t.settings_tie()));
    example(ui, &majority_sentence(t, *rule, voting));
}

/// A vote in which two members are away and one abstains, if the committee is large enough.
fn majority_sentence(t: &Messages, rule: MajorityRule, members: u32) -> String {
    let present = members.saturating_sub(2).max(1);
    let abstained = u32::from(present > 2);
    let against = (present - abstained) / 3;
    let tally = Tally { in_favour: present - abstained - against, against, abstained };
    let sum = rule.count(tally, present, members);
    let result = match sum.result {
        VoteResult::Adopted => t.settings_result_adopted(),
        VoteResult::Rejected => t.settings_result_rejected(),
        VoteResult::Tied => t.settings_result_tied(),
    };
    t.settings_majority_example(tally.in_favour, against, abstained, present, members, sum.needed, sum.base, result)
}

fn schedule(ui: &mut Ui, cx: &Cx<'_>, rules: &mut Rules) {
    let t = cx.t;
    Dir::columns(ui, &[1.0, 1.0, 1.0], space::L, |ui, column| match column {
        0 => {
            let weeks = [
                t.settings_week_1(),
                t.settings_week_2(),
                t.settings_week_3(),
                t.settings_week_4(),
                t.settings_week_5(),
            ];
            let chosen = usize::from(rules.schedule.week.clamp(1, 5)) - 1;
            if let Some(week) = Select::new(t.settings_week(), &weeks).selected(Some(chosen)).show(ui) {
                rules.schedule.week = u8::try_from(week + 1).unwrap_or(1);
            }
        }
        1 => {
            let monday = jiff::civil::Weekday::Monday;
            let days: Vec<&str> = (0..7).map(|day| date::weekday(cx.language, monday.wrapping_add(day))).collect();
            let chosen = usize::from(rules.schedule.weekday.clamp(1, 7)) - 1;
            if let Some(day) = Select::new(t.settings_weekday(), &days).selected(Some(chosen)).show(ui) {
                rules.schedule.weekday = u8::try_from(day + 1).unwrap_or(1);
            }
        }
        _ => {
            let wrong = time(&rules.start).is_none().then(|| t.settings_time_wrong());
            if TextField::new(t.settings_start_time(), &mut rules.start).error(wrong).show(ui).changed()
                && let Some(start) = time(&rules.start)
            {
                rules.schedule.start = start;
            }
        }
    });
    let next = rules.schedule.day_in(Month::of(cx.env.today()).next());
    let (day, at) = (date::date_long(cx.language, next), date::time(rules.schedule.start));
    example(ui, &t.settings_day_example(day, at));
}

/// What follows from the rule as it stands in the form.
fn example(ui: &mut Ui, sentence: &str) {
    ui.add_space(space::XS);
    Dir::row(ui, |ui| {
        let colors = Tokens::of(ui);
        Icon::Info.small(ui, colors.accent);
        ui.add(Text::new(sentence).style(text::BODY_MEDIUM).wrap());
    });
}

fn share_words(share: Fraction) -> String {
    format!("{}/{}", share.numerator, share.denominator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn the_sentence_says_the_sum_that_the_rule_makes() {
        let t = Messages::of(Language::En);
        let rule = QuorumRule { minimum: Minimum::Seats(5), ..QuorumRule::default() };
        assert_eq!(quorum_sentence(t, &rule, 9), "Of 9 voting seats 5 must be filled, with Chair or Vice-chair.");
        // seven of nine are there: four for, two against, one abstains
        assert_eq!(
            majority_sentence(t, MajorityRule::default(), 9),
            "Example: 4 for, 2 against, 1 abstaining, 7 of 9 present: 4 of 6 are needed. Adopted."
        );
        let strict = MajorityRule { fraction: Some(share(2, 3)), of: MajorityOf::Members, tie_to_chair: false };
        assert_eq!(
            majority_sentence(t, strict, 9),
            "Example: 4 for, 2 against, 1 abstaining, 7 of 9 present: 6 of 9 are needed. Rejected."
        );
    }

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for text in ["10:00", " 10h00 ", "10.00"] {
            assert_eq!(time(text), Some(jiff::civil::time(10, 0, 0, 0)), "{text}");
        }
        for text in ["", "10", "25:00", "ten"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
