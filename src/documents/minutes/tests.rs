use std::{io::Read, path::PathBuf};

use jiff::civil::{date, time};
use proptest::prelude::*;

use super::*;
use crate::{
    commands::{
        AgendaCommand, AttendanceCommand, Command, CorrectionCommand, DecisionCommand, KpiCommand, MeetingCommand,
        NoteCommand, ProblemCommand, RatingCommand,
        correction::{CorrectionDraft, KpiEffect},
        decision::DecisionDraft,
        execute,
        kpi::NewReading,
        problem::ProblemDraft,
    },
    demo,
    documents::{
        export::{self, ExportRequest, Format, What},
        html,
        model::Block,
    },
    domain::{
        ConflictAction, ElementState, Expected, Id, ItemKind, Names, NoteKind, Rating, Reached, Reading, Severity,
        Tally, kind,
    },
    env::Env,
    queries::{self, minutes::minutes},
    workspace::Workspace,
};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn meeting(workspace: &Workspace, reference: &str) -> Id<kind::Meeting> {
    let found = queries::meeting::by_reference(workspace.connection(), &reference.parse().unwrap());
    found.unwrap().unwrap().id
}

fn read(workspace: &Workspace, reference: &str) -> Minutes {
    minutes(workspace.connection(), meeting(workspace, reference)).unwrap()
}

/// The words of the document, as a reader of the page meets them.
fn page(minutes: &Minutes, language: Language) -> String {
    let document = document(minutes, language, date(2026, 11, 12).at(14, 0, 0, 0));
    plain(&html::write(&document, &words(language)).unwrap())
}

/// The text of a marked-up file, without marks of direction.
fn plain(markup: &str) -> String {
    let mut is_tag = false;
    let text = markup.chars().filter(|character| {
        is_tag |= *character == '<';
        let is_text = !is_tag;
        is_tag &= *character != '>';
        is_text && !matches!(character, '\u{200e}' | '\u{200f}')
    });
    let text: String = text.collect();
    quick_xml::escape::unescape(&text).unwrap().into_owned()
}

fn docx_text(minutes: &Minutes, language: Language) -> String {
    let document = document(minutes, language, date(2026, 11, 12).at(14, 0, 0, 0));
    let bytes = crate::documents::docx::write(&document, &words(language), None).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut body = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    plain(&body)
}

#[test]
fn old_minutes_print_the_figures_of_their_day() {
    let workspace = meridia();
    let k10 = |reference: &str| {
        let minutes = read(&workspace, reference);
        let kpi = minutes.figures.kpis.iter().find(|kpi| kpi.code == "K10").unwrap();
        (format!("{:.1}", kpi.value().unwrap()), format!("{:.1}", kpi.previous_value().unwrap()))
    };
    assert_eq!(k10("RMC/2025/10").0, "6.1", "September as first reported");
    assert_eq!(k10("RMC/2025/11").1, "5.6", "September as revised on 3 November");
    let revisions = read(&workspace, "RMC/2025/11").figures.revisions;
    let k10: Vec<_> = revisions.iter().filter(|revision| revision.code == "K10").collect();
    assert_eq!(k10.len(), 1);
    assert_eq!(
        (format!("{:.1}", k10[0].before.unwrap()), format!("{:.1}", k10[0].after.unwrap())),
        ("6.1".into(), "5.6".into())
    );
    assert_eq!(read(&workspace, "RMC/2025/12").figures.revisions, [], "told once");
    assert!(page(&read(&workspace, "RMC/2025/10"), Language::En).contains("6.1\u{a0}%"));
    assert!(page(&read(&workspace, "RMC/2025/10"), Language::Fr).contains("6,1\u{a0}%"));
}

#[test]
fn a_corrigendum_stands_right_after_the_signatures_of_the_minutes_it_corrects() {
    let workspace = meridia();
    let minutes = read(&workspace, "RMC/2026/02");
    let document = document(&minutes, Language::En, date(2026, 11, 12).at(14, 0, 0, 0));
    let signed = document.blocks.iter().position(|block| matches!(block, Block::Signatures(_))).unwrap();
    let Block::Heading(heading) = &document.blocks[signed + 1] else { panic!("a heading follows") };
    assert_eq!(heading.text.as_str(), "Corrigenda to these minutes");
    let Block::Callout { label, paragraphs } = &document.blocks[signed + 3] else { panic!("then the wording") };
    assert_eq!(label.as_str(), "RMC/2026/02-COR1");
    let wording: Vec<&str> =
        paragraphs.iter().flat_map(|paragraph| &paragraph.runs).map(|run| run.text.as_str()).collect();
    assert!(wording[1].contains("15.0") && wording[3].contains("10.5"), "{wording:?}");
    assert!(
        page(&read(&workspace, "RMC/2026/04"), Language::En)
            .contains("The committee adopted the corrigendum RMC/2026/02-COR1.")
    );
    assert_eq!(read(&workspace, "RMC/2026/03").corrigenda, []);
}

#[test]
fn an_inquorate_meeting_says_so_and_prints_proposals() {
    let workspace = meridia();
    let minutes = read(&workspace, "RMC/2026/08");
    assert!(!minutes.quorum_held());
    let english = page(&minutes, Language::En);
    assert!(english.contains("4 of the 9 voting members attended; 5 are needed."));
    assert!(english.contains("The quorum was not reached."));
    assert!(english.contains("Without quorum 3 proposals were kept for ratification."));
    let french = page(&minutes, Language::Fr);
    assert!(french.contains("Le quorum n’était pas atteint.") && french.contains("Pour la présidence"));
    let arabic = page(&minutes, Language::Ar);
    assert!(arabic.contains("لم يكتمل النصاب القانوني.") && arabic.contains("حُفظت 3 مقترحات"));
    let held = page(&read(&workspace, "RMC/2026/04"), Language::En);
    assert!(
        held.contains("9 of the 9 voting members attended; 5 are needed.") && held.contains("The quorum was reached.")
    );
}

#[test]
fn corrections_stand_in_old_minutes_as_they_stood_that_day() {
    use crate::domain::CorrectionState::{Closed, Decided, Proposed};
    let workspace = meridia();
    let state = |reference: &str, number: &str| {
        let minutes = read(&workspace, reference);
        minutes.corrections.into_iter().find(|correction| correction.number == number)
    };
    assert_eq!(state("RMC/2025/01", "C-001"), None, "not there yet");
    assert_eq!(state("RMC/2025/02", "C-001").unwrap().state, Proposed);
    let decided = state("RMC/2025/03", "C-001").unwrap();
    assert_eq!((decided.state, decided.state_before, decided.is_of_meeting), (Decided, Some(Proposed), true));
    assert_eq!(decided.verdict, None, "the verdict came later");
    assert_eq!(state("RMC/2025/09", "C-001").unwrap().state, Closed);
    assert!(!state("RMC/2025/10", "C-001").unwrap().was_open());
    let late = state("RMC/2026/11", "C-013").unwrap();
    assert_eq!((late.days_overdue, state("RMC/2026/11", "C-014").unwrap().days_overdue), (257, 43));
}

#[test]
fn limits_that_a_meeting_set_left_out_or_refused_stand_in_its_minutes() {
    let mut workspace = meridia();
    let set = "SELECT meeting_id FROM decision JOIN kpi_phase ON kpi_phase.decision_id = decision.id LIMIT 1";
    let deciding: Id<kind::Meeting> = workspace.connection().query_row(set, [], |row| row.get(0)).unwrap();
    let decided = minutes(workspace.connection(), deciding).unwrap();
    let act = &decided.limits[0];
    let english = page(&decided, Language::En);
    assert!(english.contains("Process limits") && english.contains(&act.reason), "{act:?}");

    let coming = meeting(&workspace, "RMC/2026/11");
    let env = Env::new(crate::env::Clock::Fixed(date(2026, 11, 12).at(10, 5, 0, 0)), "Secretary", Language::En);
    let mut session = Session { workspace: &mut workspace, env, meeting: coming };
    let kpi = session.id("SELECT id FROM kpi WHERE code = 'K05'");
    session.act(MeetingCommand::Open { meeting: coming });
    let first = crate::domain::Month::of(date(2026, 3, 1));
    session.act(KpiCommand::RefusePhase { kpi, meeting: coming, first, reason: "The new lane is a trial.".into() });
    let refused = page(&read(&workspace, "RMC/2026/11"), Language::En);
    assert!(refused.contains("New limits from March 2026 on were proposed and not wanted."), "{refused}");
    assert!(refused.contains("The new lane is a trial."));
}

#[test]
fn a_value_beyond_the_bands_of_the_committee_is_called_unacceptable() {
    let mut workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let kpi = kpis.iter().find(|kpi| kpi.card.code == "K05").unwrap();
    let mut draft = kpi.card.draft();
    let most = |high| crate::domain::Range { low: None, high: Some(high) };
    draft.tolerance = crate::domain::Tolerance { acceptable: most(20.0), tolerable: most(25.0) };
    execute(&mut workspace, &env, &KpiCommand::Edit { kpi: kpi.card.id, draft: Box::new(draft) }.into()).unwrap();
    assert!(!page(&read(&meridia(), "RMC/2026/11"), Language::En).contains("Unacceptable"));
    assert!(page(&read(&workspace, "RMC/2026/11"), Language::En).contains("Unacceptable"));
    assert!(page(&read(&workspace, "RMC/2026/11"), Language::Fr).contains("Inacceptable"));
}

#[test]
fn ratings_are_printed_with_their_word_and_weak_figures_with_their_grade() {
    let workspace = meridia();
    let minutes = read(&workspace, "RMC/2026/10");
    let rated = minutes.elements.iter().find_map(|line| line.record.as_ref()?.state.rating()).unwrap();
    for language in Language::ALL {
        let word = minutes.levels.of(rated);
        let word = word.get(language);
        assert!(!word.is_empty() && page(&minutes, language).contains(word), "{word}");
    }
    let weak = minutes
        .figures
        .kpis
        .iter()
        .filter(|kpi| matches!(kpi.grade, crate::domain::Grade::C | crate::domain::Grade::D));
    let english = page(&minutes, Language::En);
    assert_eq!(weak.count() > 0, english.contains("Figures of low quality (grades C and D)"));
}

#[test]
fn sentences_count_in_every_language() {
    let say = |language, count: usize| {
        crate::i18n::without_marks(&Messages::of(language).minutes_follow_up_count(count)).into_owned()
    };
    for (count, expected) in [
        (0, "لم يكن أي إجراء تصحيحي مفتوحًا قبل هذا الاجتماع."),
        (1, "كان إجراء تصحيحي واحد مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه."),
        (2, "كان إجراءان تصحيحيان مفتوحين قبل هذا الاجتماع أو أُعيد بحثهما فيه."),
        (3, "كانت 3 إجراءات تصحيحية مفتوحة قبل هذا الاجتماع أو أُعيد بحثها فيه."),
        (11, "كان 11 إجراءً تصحيحيًا مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه."),
        (100, "كان 100 إجراء تصحيحي مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه."),
    ] {
        assert_eq!(say(Language::Ar, count), expected);
    }
    assert_eq!(say(Language::En, 0), "No correction was open before this meeting.");
    assert!(say(Language::Fr, 1).starts_with("1 mesure corrective était ouverte"));
    let (en, fr) = (Messages::of(Language::En), Messages::of(Language::Fr));
    assert_eq!(en.minutes_adopted_vote(5, 1, 1), "Adopted by vote: 5 for, 1 against, 1 abstaining.");
    assert_eq!(fr.minutes_adopted_consensus(), "Adoptée par consensus.");
    assert_eq!(en.minutes_in_room(1), "One voting member was in the room.");
}

#[test]
fn a_draft_is_marked_until_its_minutes_are_approved() {
    let workspace = meridia();
    let mark = |reference: &str, language| {
        let document = document(&read(&workspace, reference), language, date(2026, 11, 12).at(14, 0, 0, 0));
        document.watermark.map(|mark| mark.as_str().to_owned())
    };
    assert_eq!(mark("RMC/2026/04", Language::En), None);
    assert_eq!(mark("RMC/2026/10", Language::Fr).as_deref(), Some("PROJET"));
    assert_eq!(mark("RMC/2026/10", Language::Ar).as_deref(), Some("مسودة"));
}

/// Gives out texts that no two fields share, and remembers them.
struct Typist {
    words: Vec<String>,
    typed: Vec<String>,
}

impl Typist {
    fn text(&mut self) -> String {
        let number = self.typed.len();
        let text = format!("{}x{number}x", self.words[number % self.words.len()]);
        self.typed.push(text.clone());
        text
    }
}

struct Session<'a> {
    workspace: &'a mut Workspace,
    env: Env,
    meeting: Id<kind::Meeting>,
}

impl Session<'_> {
    fn act(&mut self, command: impl Into<Command>) -> Option<uuid::Uuid> {
        let command = command.into();
        execute(self.workspace, &self.env, &command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"))
    }

    fn id<Of>(&self, sql: &str) -> Id<Of> {
        self.workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn correction(&self, state: &str, nth: usize) -> Id<kind::Correction> {
        self.id(&format!("SELECT id FROM correction WHERE state = '{state}' ORDER BY number LIMIT 1 OFFSET {nth}"))
    }
}

/// Fills every free text of a meeting through the commands.
fn fill(session: &mut Session<'_>, typist: &mut Typist) {
    before_and_at_the_door(session, typist);
    notes_and_ratings(session, typist);
    problem_correction_decision(session, typist);
    follow_up(session, typist);
}

fn before_and_at_the_door(session: &mut Session<'_>, typist: &mut Typist) {
    let meeting = session.meeting;
    let row = queries::meeting::by_id(session.workspace.connection(), meeting).unwrap();
    let (review_month, day, start, place) = (row.review_month, row.date, row.start, typist.text());
    session.act(MeetingCommand::Reschedule { meeting, review_month, date: day, start, place });
    session.act(MeetingCommand::Open { meeting });
    session.act(AttendanceCommand::AddGuest { meeting, name: typist.text(), title: typist.text() });
    let seats = queries::attendance::list(session.workspace.connection(), meeting).unwrap();
    session.act(AttendanceCommand::Substitute { attendance: seats[3].id, name: typist.text() });
    session.act(AttendanceCommand::Remark { attendance: seats[4].id, text: typist.text() });
    session.act(AttendanceCommand::MarkRestPresent { meeting });
    session.act(AttendanceCommand::Leave { attendance: seats[5].id, at: time(11, 0, 0, 0) });
    let (text, action) = (typist.text(), ConflictAction::Leaves);
    session.act(AttendanceCommand::DeclareConflict {
        attendance: seats[5].id,
        item: None,
        element: None,
        text,
        action,
    });
    session.act(MeetingCommand::SetBalanceStatement { meeting, text: typist.text() });
}

fn notes_and_ratings(session: &mut Session<'_>, typist: &mut Typist) {
    let meeting = session.meeting;
    let title = Names::same(typist.text());
    let own = AgendaCommand::Add { meeting, number: "12".into(), title, kind: ItemKind::Other, minutes: 5 };
    session.act(own);
    let items = queries::meeting::agenda(session.workspace.connection(), meeting).unwrap();
    let (element, kpi) = (session.id("SELECT id FROM element LIMIT 1"), session.id("SELECT id FROM kpi LIMIT 1"));
    for item in items {
        let (kind, text) = (NoteKind::Note, typist.text());
        session.act(NoteCommand::Add { meeting, kind, item: Some(item.id), element: None, kpi: None, text });
    }
    for kind in [NoteKind::Note, NoteKind::Recommendation, NoteKind::DataGap] {
        for (element, kpi) in [(None, None), (Some(element), None), (None, Some(kpi)), (Some(element), Some(kpi))] {
            session.act(NoteCommand::Add { meeting, kind, item: None, element, kpi, text: typist.text() });
        }
    }
    let state = ElementState::Rated(Rating::new(4).unwrap());
    let reached = Reached::Vote(Tally { in_favour: 5, against: 2, abstained: 1 });
    let (reason, dissent) = (typist.text(), typist.text());
    session.act(RatingCommand::Record { meeting, element, state, reason, reached, dissent });
    let other: Id<kind::Element> = session.id("SELECT id FROM element LIMIT 1 OFFSET 1");
    let (reason, reached) = (typist.text(), Reached::Consensus);
    let record = RatingCommand::Record {
        meeting,
        element: other,
        state: ElementState::NotAssessed,
        reason,
        reached,
        dissent: String::new(),
    };
    session.act(record);
    let month = queries::meeting::by_id(session.workspace.connection(), meeting).unwrap().review_month;
    let kpi = session.id("SELECT id FROM kpi WHERE code = 'K05'");
    let reading = Reading::Duration { median: 31.5, p90: None };
    let (reason, remark) = (typist.text(), typist.text());
    session.act(KpiCommand::Enter(NewReading { kpi, month, reading, provisional: true, reason, remark }));
    session.act(KpiCommand::RefusePhase { kpi, meeting, first: month, reason: typist.text() });
}

fn problem_correction_decision(session: &mut Session<'_>, typist: &mut Typist) {
    let meeting = session.meeting;
    let draft = ProblemDraft {
        title: typist.text(),
        description: typist.text(),
        evidence: typist.text(),
        cause: typist.text(),
        severity: Severity::High,
        owner: None,
        recurs_from: None,
        elements: Vec::new(),
        kpis: Vec::new(),
    };
    session.act(ProblemCommand::Raise { meeting: Some(meeting), draft });
    let effect = |guard, text| KpiEffect { kpi: None, guard, expected: Expected::NotWorse, text };
    let draft = CorrectionDraft {
        title: typist.text(),
        text: typist.text(),
        problem: None,
        owner: Some(session.id("SELECT id FROM office LIMIT 1")),
        due: Some(date(2027, 1, 31)),
        elements: Vec::new(),
        effects: vec![effect(false, typist.text()), effect(true, typist.text())],
    };
    let made = session.act(CorrectionCommand::Propose { meeting: Some(meeting), draft });
    let draft = DecisionDraft {
        text: typist.text(),
        dissent: typist.text(),
        adopts: made.map(Id::from_uuid),
        ..DecisionDraft::default()
    };
    session.act(DecisionCommand::Take { meeting, draft });
}

fn follow_up(session: &mut Session<'_>, typist: &mut Typist) {
    let meeting = session.meeting;
    let correction = session.correction("in_progress", 0);
    let report = CorrectionCommand::Report { correction, meeting: Some(meeting), percent: 40, text: typist.text() };
    session.act(report);
    let between = CorrectionCommand::Report { correction, meeting: None, percent: 50, text: typist.text() };
    session.act(between);
    let reason = typist.text();
    session.act(CorrectionCommand::Postpone { correction, meeting, due: date(2027, 6, 30), reason });
    session.act(CorrectionCommand::RefuseNewDate { correction, meeting, reason: typist.text() });
    let (effective, text) = (date(2026, 11, 1), typist.text());
    session.act(CorrectionCommand::Implement { correction, meeting: Some(meeting), effective, text });
    let (verdict, text) = (crate::domain::Verdict::TooEarly, typist.text());
    session.act(CorrectionCommand::Judge { correction, meeting, verdict, text });
    let (state, reason) = (crate::domain::CorrectionState::Closed, typist.text());
    session.act(CorrectionCommand::End { correction, meeting, state, reason });
}

proptest! {
    // Each case builds two years of a committee.
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 8, ..ProptestConfig::default() })]

    #[test]
    fn everything_that_was_typed_in_a_meeting_is_in_its_minutes(words in prop::collection::vec("[\\p{L}\\p{Nd}&<']{1,12}", 8)) {
        let mut workspace = meridia();
        let meeting = meeting(&workspace, "RMC/2026/11");
        let mut typist = Typist { words, typed: Vec::new() };
        let env = Env::new(crate::env::Clock::Fixed(date(2026, 11, 12).at(10, 5, 0, 0)), "Secretary", Language::En);
        fill(&mut Session { workspace: &mut workspace, env, meeting }, &mut typist);
        prop_assert!(typist.typed.len() > 45);
        let minutes = minutes(workspace.connection(), meeting).unwrap();
        for language in Language::ALL {
            for (kind, text) in [("docx", docx_text(&minutes, language)), ("html", page(&minutes, language))] {
                for typed in &typist.typed {
                    let wanted = crate::documents::Text::from(typed.as_str());
                    prop_assert!(text.contains(wanted.as_str()), "{} lacks {:?} in {:?}", kind, typed, language);
                }
            }
        }
    }
}

/// Writes the demo's minutes where `LAJNA_SAMPLES` points, for looking at the pages.
#[test]
fn minutes_of_the_demo_are_written_where_someone_asks_for_them() {
    let Some(folder) = std::env::var_os("LAJNA_SAMPLES").map(PathBuf::from) else { return };
    let workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    for reference in ["RMC/2026/04", "RMC/2026/08", "RMC/2026/10", "RMC/2025/10", "RMC/2026/02", "RMC/2026/11"] {
        for language in Language::ALL {
            for format in [Format::Pdf, Format::Docx, Format::Html] {
                let request = ExportRequest { what: What::Minutes(meeting(&workspace, reference)), language, format };
                let name = format!("{}-{}.{format}", reference.replace('/', "-"), language.code());
                let started = std::time::Instant::now();
                let written = export::write(&workspace, &env, &request, &folder.join(&name), true).unwrap();
                println!("{name}: {:?}, {written:?}", started.elapsed());
            }
        }
    }
}
