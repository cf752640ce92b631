//! Every screen and main state of the demo, in one window: the pictures and the test of all screens walk
//! the same list.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Theme, Vec2, accesskit::Role};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::{Time, date, time};
use lajna::{
    commands::{
        self, AgendaCommand, AttendanceCommand, ClockCommand, Command, DecisionCommand, MeetingCommand,
        PreparationCommand, ScoringCommand, SlipCommand, decision::DecisionDraft,
    },
    demo,
    documents::slip::{self, Prepared, Request},
    domain::{Id, ItemKind, Language, Mark, Names, kind},
    env::Clock,
    i18n::{Messages, without_marks},
    queries::{
        agenda, clock, code,
        room::{self, Room},
        scoring,
    },
    sealing::Secret,
    ui::{
        HelpTopic, Route,
        app::{App, Setup},
        preferences::{Preferences, Recent},
        tokens::ThemeChoice,
    },
    workspace::{OpenMode, Places},
};

use super::{ballots, slips::filled, soft_renderer::SoftRenderer};

/// What the chair opens the ballots with.
const OPENING_CODE: &str = "mountain lake";

/// The meeting that the demo waits for.
const MEETING: (i64, i64) = (2026, 11);

/// One thing to be seen: how to get there from the scene before, and the heading that tells that one is there.
pub struct Scene {
    pub name: &'static str,
    enter: fn(&mut Window),
    heading: fn(&mut Window) -> String,
}

/// All scenes, in the order in which they can be walked.
pub const SCENES: &[Scene] = &[
    scene("start", |_| {}, |_| "Lajna".into()),
    scene("start-new", |w| w.press(w.t.start_new()), |w| w.t.start_new().into()),
    scene("overview", Window::open_demo, |w| w.t.nav_overview().into()),
    scene("meetings", |w| w.go(Route::Meetings), |w| w.t.nav_meetings().into()),
    scene("meeting", |w| w.go_to(|w| Route::Meeting(w.meeting(2026, 10))), |_| "RMC/2026/10".into()),
    scene("elements", |w| w.go(Route::Elements), |w| w.t.nav_elements().into()),
    scene("element-e09", |w| w.go_to(|w| Route::Element(w.element("E09"))), |_| "E09".into()),
    scene("kpis", |w| w.go(Route::Kpis), |w| w.t.nav_kpis().into()),
    scene("kpis-pairs", |w| w.press(w.t.kpis_pairs()), |w| w.t.nav_kpis().into()),
    scene("kpis-new", |w| w.press(w.t.sheet_new()), |w| w.t.sheet_new().into()),
    scene("kpi-k05", |w| w.go_to(|w| Route::Kpi(w.kpi("K05"))), |_| "K05".into()),
    scene("kpi-problem", |w| w.press(w.t.problem_add()), |_| "K05".into()),
    scene("kpi-k05-limits", |w| w.tab(w.t.process_tab()), |_| "K05".into()),
    scene("kpi-k05-card", |w| w.tab(w.t.kpi_tab_card()), |_| "K05".into()),
    scene("kpi-k05-sheet", |w| w.press(w.t.kpi_edit_card()), |_| "K05".into()),
    scene("kpi-k02", |w| w.go_to(|w| Route::Kpi(w.kpi("K02"))), |_| "K02".into()),
    scene("kpi-k02-parts", |w| w.tab(w.t.kpi_tab_parts()), |_| "K02".into()),
    scene("strategy", |w| w.go(Route::Strategy), |w| w.t.term_strategy().into()),
    scene("plan", |w| w.go(Route::Plan), |w| w.t.term_action_plan().into()),
    scene("plan-timeline", |w| w.tab(w.t.plan_timeline()), |w| w.t.term_action_plan().into()),
    scene("plan-new", |w| w.press(w.t.plan_add_action()), |w| w.t.plan_add_action().into()),
    scene("action-a002", |w| w.go_to(|w| Route::Action(w.id("plan_action WHERE number = 2"))), |_| "A-002".into()),
    scene("action-report", |w| w.press(w.t.plan_report()), |_| "A-002".into()),
    scene("balance", |w| w.go(Route::Balance), |w| w.t.balance_title().into()),
    scene("balance-finds", |w| w.tab(w.t.balance_tab_finds()), |w| w.t.balance_title().into()),
    scene("values", |w| w.go(Route::Values), |w| w.t.values_title().into()),
    scene("slips", Window::hand_out_slips, |w| w.t.slip_title().into()),
    scene(
        "slips-folder",
        |w| w.press(&w.t.slip_write_of(w.t.slip_write_again(), "")),
        |w| w.t.slip_folder_title().into(),
    ),
    scene("slips-returned", Window::return_slips, |w| w.t.slip_returned_title().into()),
    scene("import", |w| w.go(Route::Import), |w| w.t.import_title().into()),
    scene("import-check", |w| w.take_values(), |w| w.t.import_title().into()),
    scene("import-workbook", |w| w.take_workbook(), |w| w.t.import_title().into()),
    scene("problems", |w| w.go(Route::Problems), |w| w.t.problem_title().into()),
    scene("problem-p002", |w| w.go_to(|w| Route::Problem(w.id("problem WHERE number = 2"))), |_| "P-002".into()),
    scene("corrections", |w| w.go(Route::Corrections), |w| w.t.nav_corrections().into()),
    scene("effects", |w| w.go(Route::Effects), |w| w.t.nav_corrections().into()),
    scene(
        "correction-c006",
        |w| w.go_to(|w| Route::Correction(w.id("correction WHERE number = 6"))),
        |_| "C-006".into(),
    ),
    scene(
        "correction-c011",
        |w| w.go_to(|w| Route::Correction(w.id("correction WHERE number = 11"))),
        |_| "C-011".into(),
    ),
    scene(
        "correction-c013",
        |w| w.go_to(|w| Route::Correction(w.id("correction WHERE number = 13"))),
        |_| "C-013".into(),
    ),
    scene("correction-history", |w| w.tab(w.t.problem_history()), |_| "C-013".into()),
    scene(
        "wording",
        |w| w.go_to(|w| Route::Wording(w.id("meeting WHERE state = 'closed' ORDER BY date DESC"))),
        |w| w.t.wording_title().into(),
    ),
    scene("decisions", |w| w.go(Route::Decisions), |w| w.t.nav_decisions().into()),
    scene("people", |w| w.go(Route::People), |w| w.t.nav_people().into()),
    scene("help", |w| w.go(Route::Help(HelpTopic::Charts)), |w| w.t.help_charts_title().into()),
    scene("log", |w| w.go(Route::Log), |w| w.t.nav_log().into()),
    scene("settings-committee", |w| w.go(Route::Settings), |w| w.t.nav_settings().into()),
    scene("settings-rules", |w| w.tab(w.t.settings_rules()), |w| w.t.nav_settings().into()),
    scene("settings-agenda", |w| w.tab(w.t.settings_agenda()), |w| w.t.nav_settings().into()),
    scene("settings-scales", |w| w.tab(w.t.settings_scales()), |w| w.t.nav_settings().into()),
    scene("settings-areas", |w| w.tab(w.t.settings_areas()), |w| w.t.nav_settings().into()),
    scene("settings-window", |w| w.tab(w.t.settings_window()), |w| w.t.nav_settings().into()),
    scene("settings-file", |w| w.tab(w.t.settings_file()), |w| w.t.nav_settings().into()),
    scene("palette", |w| w.palette(Key::K, ""), |w| w.t.nav_overview().into()),
    scene("search", |w| w.palette(Key::F, "Talvek"), |w| w.t.nav_overview().into()),
    scene("export", Window::export, |w| w.t.picker_export_title().into()),
    scene("prepare", Window::prepare, |_| "RMC/2026/11".into()),
    scene("prepare-parked", |w| w.tab(&w.t.agenda_parked_tab(1)), |_| "RMC/2026/11".into()),
    scene("room-planned", |w| w.go_to(|w| Route::Room(w.next_meeting())), |_| "RMC/2026/11".into()),
    scene("room-opening", Window::open_meeting, |w| w.t.label(ItemKind::Opening).into()),
    scene("room-conflicts", |w| w.item(ItemKind::Conflicts), |w| w.t.label(ItemKind::Conflicts).into()),
    scene("room-previous", |w| w.item(ItemKind::PreviousMinutes), |w| w.t.label(ItemKind::PreviousMinutes).into()),
    scene("room-follow-up", |w| w.item(ItemKind::FollowUp), |w| w.t.label(ItemKind::FollowUp).into()),
    scene("room-kpis", |w| w.late(ItemKind::Kpis), |w| w.t.label(ItemKind::Kpis).into()),
    scene("wall-kpi", Window::present, |_| "K".into()),
    scene("room-rating-e09", |w| w.rating("E09"), |_| "E09".into()),
    scene("wall-element", Window::present, |_| "E09".into()),
    scene("room-scoring-begin", Window::begin_scoring, |w| w.t.scoring_round(1)),
    scene("room-scoring", Window::score, |w| w.t.scoring_round(1)),
    scene("room-scoring-cover", |w| w.press(w.t.scoring_way_laptop()), |w| w.t.scoring_hand_to("")),
    scene("room-scoring-ballot", Window::take_laptop, |_| "E05".into()),
    scene("room-scoring-grid", Window::type_ballots, |w| w.t.scoring_way_paper().into()),
    scene("room-scoring-result", Window::open_ballots, |w| w.t.scoring_result().into()),
    scene("room-scores-e04", |w| w.press(&w.t.scoring_discuss_first(3)), |_| "E04".into()),
    scene("wall-scores", Window::present, |_| "E04".into()),
    scene("room-confirm", |w| w.item(ItemKind::ConfirmRest), |w| w.t.label(ItemKind::ConfirmRest).into()),
    scene("room-problems", |w| w.item(ItemKind::Problems), |w| w.t.label(ItemKind::Problems).into()),
    scene("room-balance", |w| w.item(ItemKind::Balance), |w| w.t.label(ItemKind::Balance).into()),
    scene("room-read-back", Window::read_back, |w| w.t.label(ItemKind::ReadBack).into()),
    scene("wall-decisions", Window::present, |w| w.title_of(ItemKind::ReadBack)),
    scene("room-closing", |w| w.item(ItemKind::Closing), |w| w.t.label(ItemKind::Closing).into()),
    scene("meeting-in-session", |w| w.go_to(|w| Route::Meeting(w.next_meeting())), |_| "RMC/2026/11".into()),
    scene("keys", |w| w.harness.key_press_modifiers(Modifiers::SHIFT, Key::F1), |w| w.t.keys_title().into()),
];

const fn scene(name: &'static str, enter: fn(&mut Window), heading: fn(&mut Window) -> String) -> Scene {
    Scene { name, enter, heading }
}

/// The whole window over a copy of the demo, on the morning of the meeting.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub t: &'static Messages,
    demo: PathBuf,
    /// Keeps the folders of the program and the demo as long as the window.
    _folder: tempfile::TempDir,
}

/// Writes the demo to `folder`; every window then works on a copy of its own.
pub fn build_demo(folder: &Path) -> PathBuf {
    let path = folder.join("Meridia.lajna");
    let workspace = demo::build(&path, &Places::new(folder.join("program"))).expect("the demo is built");
    workspace.close().expect("the demo is published");
    path
}

impl Window {
    /// A window on its start screen.
    pub fn new(demo: &Path, size: impl Into<Vec2>, theme: ThemeChoice, language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("Meridia.lajna");
        std::fs::copy(demo, &own).expect("a copy of the demo");
        let recent = [("Documents/Meridia.lajna", date(2026, 11, 2)), ("USB/Meridia.lajna", date(2026, 10, 8))];
        let recent = recent.map(|(path, opened)| Recent { path: path.into(), name: "Meridia".into(), opened });
        let preferences =
            Preferences { language: Some(language), theme, recent: recent.into(), ..Preferences::default() };
        let setup = Setup {
            places: Places::new(folder.path().join("program")),
            preferences,
            preferences_file: None,
            clock: Clock::Fixed(date(2026, 11, 12).at(9, 55, 0, 0)),
            open: None,
        };
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(if theme == ThemeChoice::Dark { Theme::Dark } else { Theme::Light })
            .with_render_cursor(false)
            .with_max_steps(12)
            .renderer(SoftRenderer::default())
            .build_eframe(|creation| App::new(&creation.egui_ctx, setup));
        harness.run_ok();
        Self { harness, t: Messages::of(language), demo: own, _folder: folder }
    }

    /// Goes to a scene from the one before.
    pub fn enter(&mut self, scene: &Scene) {
        self.harness.key_press(Key::Escape);
        self.settle();
        (scene.enter)(self);
        self.settle();
    }

    /// Whether the heading of the scene stands on the screen.
    pub fn has_heading(&mut self, scene: &Scene) -> bool {
        let wanted = (scene.heading)(self);
        let wanted = without_marks(&wanted);
        self.harness.query_all_by_role(Role::Heading).any(|node| label(&node).contains(&*wanted))
    }

    fn settle(&mut self) {
        // What waits for the clock (the end of a toast, a publication) asks for frames without end.
        self.harness.run_ok();
    }

    fn open_demo(&mut self) {
        let demo = self.demo.clone();
        self.harness.state_mut().open(&demo, OpenMode::ReadWrite);
    }

    fn desk(&mut self) -> &mut lajna::ui::desk::Desk {
        self.harness.state_mut().desk().expect("an open workspace")
    }

    fn go(&mut self, route: Route) {
        self.desk().go(route);
    }

    fn go_to(&mut self, route: impl FnOnce(&mut Self) -> Route) {
        let route = route(self);
        self.go(route);
    }

    fn id<Of>(&mut self, from: &str) -> Id<Of> {
        let sql = format!("SELECT id FROM {from}");
        self.desk().workspace.connection().query_row(&sql, [], |row| row.get(0)).expect("a record of the demo")
    }

    fn meeting(&mut self, year: i64, number: i64) -> Id<kind::Meeting> {
        self.id(&format!("meeting WHERE year = {year} AND number = {number}"))
    }

    fn next_meeting(&mut self) -> Id<kind::Meeting> {
        self.meeting(MEETING.0, MEETING.1)
    }

    fn element(&mut self, element: &str) -> Id<kind::Element> {
        code::elements(self.desk().workspace.connection()).expect("elements")[element]
    }

    fn kpi(&mut self, kpi: &str) -> Id<kind::Kpi> {
        code::kpis(self.desk().workspace.connection()).expect("KPIs")[kpi]
    }

    /// Presses a button; of several with one name, the last, which stands on top.
    fn press(&mut self, name: &str) {
        self.press_role(Role::Button, name);
    }

    fn press_role(&mut self, role: Role, name: &str) {
        let name = without_marks(name);
        let node = self.harness.query_all_by_role(role).rfind(|node| label(node).contains(&*name));
        node.unwrap_or_else(|| panic!("no {role:?} {name:?}")).click_accesskit();
        self.settle();
    }

    fn tab(&mut self, name: &str) {
        self.press_role(Role::Tab, name);
    }

    fn palette(&mut self, key: Key, query: &str) {
        self.go(Route::Overview);
        self.settle();
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.settle();
        self.harness.event(egui::Event::Text(query.to_owned()));
    }

    fn export(&mut self) {
        self.go(Route::Overview);
        self.settle();
        self.press(&self.t.overview_export_minutes("RMC/2026/10"));
    }

    /// A unit's workbook: a cover, a title, a percentage, an error, a label of its own, a hidden sheet.
    fn take_workbook(&mut self) {
        let mut book = rust_xlsxwriter::Workbook::new();
        let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
        book.add_worksheet().set_name("Cover").expect("a name").write(1, 1, "Targeting unit").expect("a cell");
        let sheet = book.add_worksheet().set_name("October").expect("a name");
        sheet.write(0, 0, "Values of October").expect("a cell");
        sheet.write_row(2, 0, ["KPI", "2026-09", "2026-10"]).expect("cells");
        for (row, code) in (3..).zip(["K01", "K02", "K05", "K10", "Our own rate"]) {
            sheet.write(row, 0, code).expect("a cell");
        }
        for (row, column, share) in [(3, 1, 0.163), (3, 2, 0.158), (4, 2, 0.501)] {
            sheet.write_number_with_format(row, column, share, &percent).expect("a cell");
        }
        sheet.write_row(5, 1, [34.6, 339.0]).expect("cells");
        let failed = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
        sheet.write_formula(6, 2, failed).expect("a cell");
        sheet.write_number(7, 2, 12.5).expect("a cell");
        book.add_worksheet().set_name("Old").expect("a name").set_hidden(true);
        let bytes = book.save_to_buffer().expect("a workbook");
        self.desk().take_values("targeting.xlsx", bytes);
    }

    /// Values of October with what a check has to find: an unknown KPI, text, a wild value.
    fn take_values(&mut self) {
        let file =
            "kpi;2026-09;2026-10\nK01;16,3;16,0\nK02;49,2;49,2\nK05;2,9;29\nK12;2,44;2,47\nK13;18,5;n/a\nK99;1;2\n";
        self.desk().take_values("october.csv", file.as_bytes().to_vec());
    }

    /// The slips of October, handed out in time; in order of the units' positions.
    fn slips(&mut self) -> Vec<Prepared> {
        let (desk, month) = (self.desk(), "2026-10".parse().expect("a month"));
        let db = desk.workspace.connection();
        let board = lajna::queries::slip::board(db, &desk.env, month).expect("the units");
        let units = board.units.iter().map(|unit| unit.unit).collect();
        let request = Request { month, due: date(2026, 11, 10), language: desk.env.language, units };
        slip::prepare(db, &desk.env, &request).expect("slips")
    }

    /// Some handed out, of which one is back, some late and some not needed any more.
    fn hand_out_slips(&mut self) {
        let (month, due) = ("2026-10".parse().expect("a month"), date(2026, 11, 10));
        let slips = self.slips().into_iter().skip(1).map(|slip| slip.slip).collect();
        self.act(SlipCommand::Issue { month, due, slips });
        self.go(Route::Slips);
    }

    /// One with a wild value and a text, one that is ready, one that is no slip.
    fn return_slips(&mut self) {
        let slips = self.slips();
        let of = |unit: &str| slips.iter().find(|slip| slip.file_name.contains(unit)).expect("a slip");
        let strange = [("C6", "Idris Karam"), ("D12", "14.5"), ("F12", "31"), ("D13", "9100"), ("F13", "9200")];
        let text = [("D9", "12,5"), ("F9", "1000")];
        let files = [("operations", &strange[..]), ("finance", &text[..])].map(|(unit, cells)| {
            let slip = of(unit);
            (slip.file_name.clone(), filled(slip.bytes(), cells))
        });
        let mut files = Vec::from(files);
        files.push(("minutes.xlsx".to_owned(), b"no workbook".to_vec()));
        self.desk().take_slips(files);
    }

    fn act(&mut self, command: impl Into<Command>) {
        let desk = self.desk();
        commands::execute(&mut desk.workspace, &desk.env, &command.into()).expect("an act that is allowed");
    }

    fn set_time(&mut self, at: Time) {
        self.desk().env.clock = Clock::Fixed(date(2026, 11, 12).to_datetime(at));
    }

    fn room(&mut self) -> Room {
        let meeting = self.next_meeting();
        room::room(self.desk().workspace.connection(), meeting).expect("the meeting")
    }

    /// The page of the meeting to come: some proposals answered, two matters parked.
    fn prepare(&mut self) {
        let meeting = self.next_meeting();
        for (title, month, minutes) in [("Scanner at Talvek", "2026-11", 10), ("Fees for late release", "2027-02", 15)]
        {
            let (title, promised) = (Names::same(title), month.parse().expect("a month"));
            let reason = "Figures of the ministry are awaited".to_owned();
            self.act(PreparationCommand::ParkNew { title, minutes, promised, reason });
        }
        let proposals = agenda::proposals(self.desk().workspace.connection(), meeting).expect("proposals");
        for (index, proposal) in proposals.iter().enumerate() {
            let (subject, kind) = (proposal.subject, proposal.reason.home());
            let (title, minutes) = (lajna::sentences::agenda::item_title(&proposal.reason), proposal.reason.minutes());
            if index == 1 {
                self.act(PreparationCommand::Strike { meeting, subject });
            } else if index < 3 || matches!(proposal.reason, agenda::Reason::Parked(_)) {
                self.act(PreparationCommand::Accept { meeting, subject, kind, title, minutes });
            }
        }
        self.go(Route::Meeting(meeting));
    }

    fn open_meeting(&mut self) {
        let meeting = self.next_meeting();
        self.set_time(time(10, 0, 0, 0));
        self.act(MeetingCommand::Open { meeting });
        self.act(AttendanceCommand::MarkRestPresent { meeting });
        self.act(AttendanceCommand::DeclareNoConflicts { meeting, none: true });
        self.go(Route::Room(meeting));
    }

    /// The first item of a kind; the items before it are done.
    fn item(&mut self, kind: ItemKind) {
        let room = self.room();
        let number = room.agenda.iter().position(|item| item.kind == kind).expect("an item of the template");
        for item in room.agenda[..number].iter().filter(|item| !item.done) {
            self.act(AgendaCommand::SetDone { item: item.id, done: true });
        }
        self.settle();
        let title = room.agenda[number].title.get(self.desk().env.language);
        let name = format!("{} {title}", room.agenda[number].number);
        self.press(&name);
        // Scenes go to and fro in time; the clock of the meeting does not.
        let running = clock::clock(self.desk().workspace.connection(), room.meeting.id).expect("the clock").running;
        let now = self.desk().env.now();
        let at = running.map_or(now, |(_, since)| now.max(since));
        self.act(ClockCommand::Begin { item: room.agenda[number].id, at });
    }

    fn begin_scoring(&mut self) {
        self.item(ItemKind::Scoring);
        self.harness.key_press(Key::S);
    }

    fn scoring(&mut self) -> scoring::Scoring {
        let meeting = self.next_meeting();
        scoring::scoring(self.desk().workspace.connection(), meeting).expect("the rounds")
    }

    /// What the member with this number says of every element of the round.
    fn marks(&mut self, member: usize) -> Vec<Mark> {
        let room = self.room();
        let signs = room.elements.iter().map(|element| {
            let last = element.last.as_ref().map_or(3, |last| last.rating.level());
            ballots::signs(&element.code, last).chars().nth(member).unwrap_or('3')
        });
        signs.map(ballots::mark).collect()
    }

    /// A round in which four have scored on the laptop.
    fn score(&mut self) {
        let (meeting, room) = (self.next_meeting(), self.room());
        let elements = room.elements.iter().map(|element| element.id).collect();
        self.act(ScoringCommand::Begin { meeting, elements, code: Secret::new(OPENING_CODE) });
        let scoring = self.scoring();
        let round = scoring.open_round().expect("an open round").clone();
        for (member, seat) in scoring.seats.iter().take(4).enumerate() {
            let sealed = ballots::sealed(&round, self.marks(member), "");
            let (round, seat, code) = (round.id, seat.id, Secret::new("4711"));
            self.act(ScoringCommand::Cast { round, seat, sealed, code });
        }
    }

    /// A member has chosen a code and scored some of the elements.
    fn take_laptop(&mut self) {
        self.press(self.t.scoring_way_laptop());
        self.harness.event(egui::Event::Text("4711".to_owned()));
        self.settle();
        self.harness.key_press(Key::Enter);
        self.settle();
        for key in [Key::Num3, Key::Num3, Key::Num4, Key::Num2] {
            self.harness.key_press(key);
        }
    }

    /// The others have numbered ballots; two are typed, the third is begun.
    fn type_ballots(&mut self) {
        self.press(self.t.scoring_leave());
        self.harness.key_press(Key::Escape);
        self.settle();
        self.press(self.t.scoring_way_paper());
        let round = self.scoring().open_round().expect("an open round").clone();
        for number in 1..=2 {
            let sealed = ballots::sealed(&round, self.marks(3 + number as usize), "");
            self.act(ScoringCommand::Enter { round: round.id, number, sealed });
        }
        self.settle();
        for key in [Key::ArrowRight, Key::ArrowRight] {
            self.harness.key_press(if self.t.language() == Language::Ar { Key::ArrowLeft } else { key });
        }
        self.settle();
        for key in [Key::Num3, Key::Num3, Key::Num4, Key::Num2, Key::Num0, Key::Num3] {
            self.harness.key_press(key);
        }
    }

    /// All ballots are in, and the chair opens them.
    fn open_ballots(&mut self) {
        let round = self.scoring().open_round().expect("an open round").clone();
        for number in 3..=5 {
            let sealed = ballots::sealed(&round, self.marks(3 + number as usize), "");
            self.act(ScoringCommand::Enter { round: round.id, number, sealed });
        }
        self.act(ScoringCommand::Open { round: round.id, code: Secret::new(OPENING_CODE) });
    }

    /// A vote by roll call and a decision by consensus, to be read back.
    fn read_back(&mut self) {
        use lajna::domain::{Cast, Reached, Tally, Voice, VoteTerms, VotingMethod};
        let meeting = self.next_meeting();
        let voters = self.room().floor.voters(None, &[]);
        let voice = |index| if index == 2 { Voice::Against } else { Voice::For };
        let roll = voters.present().enumerate().map(|(index, voter)| Cast { seat: voter.seat, voice: voice(index) });
        let terms = VoteTerms { ballot: VotingMethod::RollCall, roll: roll.collect(), ..VoteTerms::default() };
        let text = "Appointment slots for examinations at Port Serrane begin on 1 February 2027.".to_owned();
        let reached = Reached::Vote(Tally::default());
        let draft = DecisionDraft { text, reached, terms, ..DecisionDraft::default() };
        self.act(DecisionCommand::Take { meeting, draft });
        let text = "The annual report is presented in January.".to_owned();
        self.act(DecisionCommand::Take { meeting, draft: DecisionDraft { text, ..DecisionDraft::default() } });
        self.item(ItemKind::ReadBack);
    }

    fn rating(&mut self, element: &str) {
        self.set_time(time(10, 50, 0, 0));
        self.item(ItemKind::Discussion);
        self.set_time(time(10, 52, 0, 0));
        self.press(element);
    }

    /// An item that has taken longer than planned.
    fn late(&mut self, kind: ItemKind) {
        self.item(kind);
        self.set_time(time(10, 19, 0, 0));
    }

    /// What the wall shows, over the whole window.
    fn present(&mut self) {
        self.harness.key_press_modifiers(Modifiers::SHIFT, Key::F9);
    }

    fn title_of(&mut self, kind: ItemKind) -> String {
        let language = self.desk().env.language;
        let room = self.room();
        let item = room.agenda.iter().find(|item| item.kind == kind).expect("an item of the template");
        item.title.get(language).to_owned()
    }
}

/// What a screen reader would read out for a node.
pub fn label(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let words = node.label().or_else(|| node.value()).unwrap_or_default();
    without_marks(&words).into_owned()
}
