//! Whether a correction worked: what is frozen when it takes effect, what is proposed, what the committee finds.

use std::{cell::RefCell, rc::Rc};

use egui::{Theme, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::date;
use lajna::{
    analysis::verdict::Proposal,
    commands::{
        CorrectionCommand, DecisionCommand, KpiCommand,
        correction::{CorrectionDraft, KpiEffect},
        decision::DecisionDraft,
        kpi::NewReading,
    },
    demo,
    domain::{CorrectionState, Expected, Id, Language, Month, Reading, Verdict, kind},
    env::{Clock, Env},
    queries::correction::{self, Correction},
    ui::{Route, screens},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

/// Twelve months about 50, then three about 40: the limits of the twelve are 44.2 to 55.8.
const BEFORE: [f64; 12] = [50.0, 52.0, 48.0, 51.0, 49.0, 50.0, 52.0, 48.0, 51.0, 49.0, 50.0, 50.0];
const AFTER: [f64; 3] = [40.0, 41.0, 39.0];

struct Case {
    committee: Committee,
    meeting: Id<kind::Meeting>,
    correction: Id<kind::Correction>,
    kpi: Id<kind::Kpi>,
}

fn draft(kpis: &[Id<kind::Kpi>], owner: Id<kind::Office>) -> CorrectionDraft {
    let effect = |kpi: &Id<kind::Kpi>| KpiEffect {
        kpi: Some(*kpi),
        guard: false,
        expected: Expected::Down,
        text: String::new(),
    };
    CorrectionDraft {
        title: "One signature less".to_owned(),
        text: String::new(),
        problem: None,
        owner: Some(owner),
        due: Some(date(2026, 7, 31)),
        elements: Vec::new(),
        effects: kpis.iter().map(effect).collect(),
    }
}

impl Case {
    /// A correction decided in a meeting in session, on the release time, whose values are known to July 2026.
    fn new() -> Self {
        let mut committee = Committee::new();
        let kpi = committee.ids("SELECT id FROM kpi WHERE code = 'K05'")[0];
        let meeting = committee.plan("2026-10");
        committee.open(meeting);
        let owner = committee.ids("SELECT id FROM office ORDER BY position")[0];
        let propose = CorrectionCommand::Propose { meeting: Some(meeting), draft: draft(&[kpi], owner) };
        let correction = Id::from_uuid(committee.made(propose));
        let decision = DecisionDraft {
            text: "One signature less from August.".to_owned(),
            adopts: Some(correction),
            ..DecisionDraft::default()
        };
        committee.act(DecisionCommand::Take { meeting, draft: decision });
        let mut case = Self { committee, meeting, correction, kpi };
        case.enter("2025-08", &BEFORE, "");
        case
    }

    fn enter(&mut self, first: &str, values: &[f64], reason: &str) {
        let first: Month = first.parse().unwrap();
        for (shift, value) in (0..).zip(values) {
            self.committee.act(KpiCommand::Enter(NewReading {
                kpi: self.kpi,
                month: first.plus(shift),
                reading: Reading::Duration { median: *value, p90: None },
                provisional: false,
                reason: reason.to_owned(),
                remark: String::new(),
            }));
        }
    }

    fn implement(&mut self) {
        let (correction, effective) = (self.correction, date(2026, 8, 1));
        self.committee.act(CorrectionCommand::Implement { correction, meeting: None, effective, text: String::new() });
    }

    fn judge(&mut self, verdict: Verdict, text: &str) {
        let (correction, meeting, text) = (self.correction, self.meeting, text.to_owned());
        self.committee.act(CorrectionCommand::Judge { correction, meeting, verdict, text });
    }

    fn record(&self) -> Correction {
        correction::of(self.committee.workspace.connection(), self.correction, date(2026, 11, 12)).unwrap().unwrap()
    }

    /// First and last month, values, center and lower limit as they are stored.
    fn frozen(&self) -> Vec<(String, String, u32, f64, f64)> {
        let sql = "SELECT first_month, last_month, count, center, lower FROM correction_baseline ORDER BY first_month";
        let mut statement = self.committee.workspace.connection().prepare(sql).unwrap();
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
            .unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }
}

#[test]
fn limits_are_frozen_in_the_act_that_brings_a_correction_into_effect_and_undone_with_it() {
    let mut case = Case::new();
    assert_eq!(case.frozen(), []);
    case.implement();
    let frozen = case.frozen();
    let (first, last, count, center, lower) = &frozen[0];
    assert_eq!((frozen.len(), first.as_str(), last.as_str(), *count, *center), (1, "2025-08", "2026-07", 12, 50.0));
    assert!((lower - 44.196_363_636_363_64).abs() < 1e-9, "{lower}");
    let env = case.committee.env.clone();
    case.committee.workspace.undo(&env).unwrap();
    assert_eq!(case.frozen(), []);
    assert_eq!(case.record().record.state, CorrectionState::Decided);
    case.committee.workspace.redo(&env).unwrap();
    assert_eq!(case.frozen(), frozen);
}

#[test]
fn a_value_revised_afterwards_leaves_the_frozen_limits_where_they_were() {
    let mut case = Case::new();
    case.implement();
    let frozen = case.frozen();
    case.enter("2026-03", &[90.0], "Late results.");
    case.enter("2026-08", &AFTER, "");
    assert_eq!(case.frozen(), frozen);
    let record = case.record();
    assert_eq!(record.effects[0].figures().unwrap().limits.unwrap().center, 50.0);
    assert_eq!(record.proposal, Some(Proposal::MovedAsIntended));
}

#[test]
fn a_kpi_that_is_named_later_is_frozen_then_and_one_that_is_dropped_is_forgotten() {
    let mut case = Case::new();
    case.implement();
    let (correction, kept) = (case.correction, case.frozen());
    let owner = case.committee.ids("SELECT id FROM office ORDER BY position")[0];
    let other = case.committee.ids("SELECT id FROM kpi WHERE code = 'K03'")[0];
    let release = std::mem::replace(&mut case.kpi, other);
    case.enter("2026-01", &[20.0, 21.0, 20.0, 19.0, 20.0, 21.0, 20.0], "");
    case.committee.act(CorrectionCommand::Edit { correction, draft: draft(&[release, other], owner) });
    let both = case.frozen();
    assert_eq!((both.len(), &both[0], both[1].2), (2, &kept[0], 7));
    case.committee.act(CorrectionCommand::Edit { correction, draft: draft(&[other], owner) });
    assert_eq!(case.frozen(), both[1..]);
}

#[test]
fn the_verdict_of_a_meeting_is_a_record_beside_what_the_figures_proposed() {
    let mut case = Case::new();
    case.implement();
    case.enter("2026-08", &AFTER, "");
    case.judge(Verdict::TooEarly, "One more month.");
    assert_eq!(case.record().record.state, CorrectionState::Observed);
    case.judge(Verdict::Effective, "Followed by ten hours less.");
    let record = case.record();
    let given: Vec<_> =
        record.verdicts.iter().map(|given| (given.verdict, given.proposed, given.text.as_str())).collect();
    assert_eq!(given, [(Verdict::Effective, Some(Verdict::Effective), "Followed by ten hours less.")]);
    assert_eq!((record.record.verdict, record.record.state), (Some(Verdict::Effective), CorrectionState::Closed));
    let env = case.committee.env.clone();
    case.committee.workspace.undo(&env).unwrap();
    let record = case.record();
    assert_eq!((record.record.verdict, record.verdicts.len()), (Some(Verdict::TooEarly), 1));
}

#[test]
fn a_correction_that_was_taken_back_is_still_judged_and_stays_taken_back() {
    let mut case = Case::new();
    case.implement();
    case.enter("2026-08", &AFTER, "");
    let (correction, meeting) = (case.correction, case.meeting);
    let (state, reason) = (CorrectionState::Reversed, "The guards broke.".to_owned());
    case.committee.act(CorrectionCommand::End { correction, meeting, state, reason });
    case.judge(Verdict::Harmful, "Faster, and blind to more.");
    let record = case.record();
    assert_eq!((record.record.verdict, record.record.state), (Some(Verdict::Harmful), CorrectionState::Reversed));
}

fn meridia(language: Language) -> Rc<RefCell<Stage>> {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let env = Env::new(Clock::Fixed(date(2026, 11, 12).at(9, 58, 0, 0)), "Yara Mondel", language);
    Rc::new(RefCell::new(Stage::new(Committee { workspace, env }, language)))
}

fn rows(window: &Harness<'_, ()>) -> Vec<String> {
    window.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn the_ledger_says_what_share_worked_and_what_is_ripe_and_opens_the_correction() {
    let stage = meridia(Language::En);
    let mut state = screens::effects::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::effects::show(ui, cx, &mut state));
    window.run();
    assert!(window.query_by_label_contains("8 of 9 judged corrections worked").is_some());
    window.get_by_role_and_label(Role::Button, "Ripe for judgement 2").click();
    window.run();
    let ripe =
        ["C-011, Joint examination protocol, Moved as intended", "C-010, AEO certification drive, Moved as intended"];
    assert_eq!(rows(&window), ripe);
    window.query_all_by_role(Role::Row).next().unwrap().click();
    window.run();
    let joint = stage.borrow().committee.ids("SELECT id FROM correction WHERE number = 11")[0];
    assert_eq!(stage.borrow().went, [Route::Correction(joint)]);
}

#[test]
fn the_committee_records_its_verdict_beside_the_proposed_one() {
    let mut case = Case::new();
    case.implement();
    case.enter("2026-08", &AFTER, "");
    let correction = case.correction;
    let stage = Rc::new(RefCell::new(Stage::new(case.committee, Language::En)));
    let mut state = screens::correction::State::default();
    let mut window =
        window(&stage, Theme::Light, move |ui, cx| screens::correction::show(ui, cx, &mut state, correction));
    window.run();
    assert!(window.query_all_by_label("Moved as intended").next().is_some());
    window.get_by_role_and_label(Role::Button, "Record the verdict").click();
    window.run();
    window.run();
    let words = window.get_by_role(Role::MultilineTextInput);
    assert!(words.accesskit_node().description().is_some_and(|why| !why.is_empty()), "the words are required");
    words.focus();
    words.type_text("Ten hours less.");
    window.run();
    window.get_by_role_and_label(Role::Button, "Record the verdict").click();
    window.run();
    window.run();
    let stage = stage.borrow();
    let record =
        correction::of(stage.committee.workspace.connection(), correction, date(2026, 11, 12)).unwrap().unwrap();
    assert_eq!(record.record.verdict, Some(Verdict::Effective), "the proposed one was chosen at first");
    assert_eq!(record.verdicts[0].text, "Ten hours less.");
}
