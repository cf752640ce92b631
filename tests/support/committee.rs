//! A small committee that has met: made by the product's own commands, in memory.

use jiff::civil::{Date, Time, date, time};
use lajna::{
    commands::{
        self, AttendanceCommand, Command, DecisionCommand, Made, MeetingCommand, PeopleCommand, ProblemCommand,
        RatingCommand, problem::ProblemDraft, starter,
    },
    domain::{ElementState, Id, Language, MeetingKind, Month, Rating, Reached, Severity, kind},
    env::{Clock, Env},
    workspace::Workspace,
};
use uuid::Uuid;

/// A workspace with the starter catalogues and nine seated members, on a fixed morning.
pub struct Committee {
    pub workspace: Workspace,
    pub env: Env,
}

impl Committee {
    pub fn new() -> Self {
        let env = Env::new(Clock::Fixed(date(2026, 11, 12).at(9, 58, 0, 0)), "Yara Mondel", Language::En);
        let mut workspace = Workspace::in_memory().expect("memory");
        let founding = starter::Founding::starter("Customs Administration of Meridia", Language::En).expect("assets");
        starter::found(&mut workspace, &env, &founding).expect("founded");
        let mut committee = Self { workspace, env };
        let seats: Vec<Id<kind::Office>> =
            committee.ids("SELECT id FROM office WHERE role <> 'none' ORDER BY position");
        for (number, office) in seats.into_iter().enumerate() {
            let person = committee
                .made(PeopleCommand::AddPerson { name: format!("Member {}", number + 1), name_ar: String::new() });
            committee.act(PeopleCommand::Appoint { office, person: Id::from_uuid(person), from: date(2024, 1, 1) });
        }
        committee
    }

    /// Carries out a command that is meant to succeed.
    pub fn act(&mut self, command: impl Into<Command>) -> Made {
        let command = command.into();
        commands::execute(&mut self.workspace, &self.env, &command)
            .unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal}"))
    }

    /// The key of the record that the command made.
    pub fn made(&mut self, command: impl Into<Command>) -> Uuid {
        self.act(command).expect("a new record")
    }

    pub fn ids<Of>(&self, sql: &str) -> Vec<Id<Of>> {
        let mut statement = self.workspace.connection().prepare(sql).expect("sql");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("ids")
    }

    pub fn element(&self, code: &str) -> Id<kind::Element> {
        self.ids(&format!("SELECT id FROM element WHERE code = '{code}'"))[0]
    }

    /// Plans a meeting on `month`, held on the twelfth of the month after.
    pub fn plan(&mut self, month: &str) -> Id<kind::Meeting> {
        let review_month: Month = month.parse().expect("a month");
        let held: Date = review_month.next().first_day().with().day(12).build().expect("a day");
        let start: Time = time(10, 0, 0, 0);
        let place = "Board room".to_owned();
        let plan = MeetingCommand::Plan { kind: MeetingKind::Monthly, review_month, date: held, start, place };
        Id::from_uuid(self.made(plan))
    }

    /// Opens the meeting with everybody present.
    pub fn open(&mut self, meeting: Id<kind::Meeting>) {
        self.act(MeetingCommand::Open { meeting });
        self.act(AttendanceCommand::MarkRestPresent { meeting });
        self.act(AttendanceCommand::DeclareNoConflicts { meeting, none: true });
    }

    pub fn rate(&mut self, meeting: Id<kind::Meeting>, code: &str, level: Option<u8>, reason: &str) {
        let element = self.element(code);
        let state = match level.and_then(Rating::new) {
            Some(rating) => ElementState::Rated(rating),
            None => ElementState::NotAssessed,
        };
        let (reason, dissent) = (reason.to_owned(), String::new());
        self.act(RatingCommand::Record { meeting, element, state, reason, reached: Reached::Consensus, dissent });
    }

    /// Closes the meeting; whatever is open is confirmed or left out first.
    pub fn close(&mut self, meeting: Id<kind::Meeting>) {
        self.act(RatingCommand::ConfirmRest { meeting });
        let open = lajna::queries::rating::open_elements(self.workspace.connection(), meeting).expect("open elements");
        for element in open {
            let (state, reason, dissent) = (ElementState::NotAssessed, "Not discussed".to_owned(), String::new());
            self.act(RatingCommand::Record { meeting, element, state, reason, reached: Reached::Consensus, dissent });
        }
        let sql = format!("SELECT id FROM decision WHERE meeting_id = '{meeting}' AND read_back_at IS NULL");
        for decision in self.ids(&sql) {
            self.act(DecisionCommand::ConfirmWording { decision });
        }
        self.act(MeetingCommand::SetNextDate { meeting, date: Some(date(2026, 12, 10)) });
        self.act(MeetingCommand::Close { meeting });
    }

    /// A problem of these elements.
    pub fn problem(&mut self, title: &str, cause: &str, elements: &[&str]) -> Id<kind::Problem> {
        let draft = ProblemDraft {
            title: title.to_owned(),
            description: String::new(),
            evidence: String::new(),
            cause: cause.to_owned(),
            severity: Severity::High,
            owner: None,
            recurs_from: None,
            elements: elements.iter().map(|code| self.element(code)).collect(),
            kpis: Vec::new(),
        };
        Id::from_uuid(self.made(ProblemCommand::Raise { meeting: None, draft }))
    }
}
