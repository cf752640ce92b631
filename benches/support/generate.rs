//! A committee that has met every month for years: made by the product's own commands, so that the
//! journal is as full as a real one. Figures and choices follow from counters: two runs give the same.

use std::path::Path;

use jiff::civil::{Date, date, time};
use lajna::{
    commands::{
        self, AttendanceCommand, Command, KpiCommand, MeetingCommand, PeopleCommand,
        history::{
            self, PastCorrection, PastDecision, PastEffect, PastMeeting, PastNote, PastProblem, PastRating, PastSeat,
            PastUpdate, PastVoter,
        },
        kpi::NewReading,
        starter::{self, Founding},
    },
    domain::{
        AttendanceStatus, CorrectionState, DecisionStatus, ElementState, Expected, Id, Language, Measure, MeetingKind,
        Month, NoteKind, Part, Rating, Reached, Reading, Severity, UpdateKind, Verdict, kind,
    },
    env::{Clock, Env},
    queries,
    workspace::{Places, Workspace},
};
use uuid::Uuid;

/// The day of the meeting that is open when the generator ends.
pub const TODAY: Date = date(2026, 11, 12);
/// On which day of the month after the one under review the committee meets.
const MEETING_DAY: i8 = 12;
const KPIS: usize = 60;
const MEMBERS: usize = 9;
/// Numbers that the agendas of the first and of a monthly meeting both have.
const ITEMS: [&str; 6] = ["1", "2", "3", "4", "5", "8"];

/// Writes a workspace with `years` of monthly meetings, the last of them in session.
pub fn write(file: &Path, places: &Places, years: i32) {
    let last = Month::of(TODAY).previous();
    let first = last.plus(1 - years * 12);
    let workspace = Workspace::create(file, places, &at(first.first_day())).expect("a new file");
    let mut writer = Writer::new(workspace, first.first_day());
    for month in first.through(last) {
        writer.import(month);
        let meeting = writer.plan(month);
        if month == last {
            writer.open(meeting);
        } else {
            writer.hold(meeting, month);
        }
    }
    writer.workspace.close().expect("published");
}

/// The committee without a meeting: the starter catalogues with twice as many KPIs, and nine members.
pub fn found(workspace: &mut Workspace, day: Date) {
    let mut founding = Founding::starter("Customs Administration of Meridia", Language::En).expect("assets");
    founding.fixed_today = Some(TODAY);
    let cards = founding.catalogue.kpis.clone();
    let more = cards.iter().cycle().take(KPIS.saturating_sub(cards.len())).enumerate().map(|(index, card)| {
        let mut card = card.clone();
        card.code = format!("L{:02}", index + 1);
        card.protected = false;
        card
    });
    founding.catalogue.kpis.extend(more);
    starter::found(workspace, &at(day), &founding).expect("a committee");
}

/// The codes of all KPIs, with how each is measured.
pub fn kpi_codes(workspace: &Workspace) -> Vec<(String, Measure)> {
    let kpis = queries::kpi::all(workspace.connection()).expect("KPIs");
    kpis.into_iter().map(|kpi| (kpi.card.code, kpi.card.measure)).collect()
}

fn at(day: Date) -> Env {
    Env::new(Clock::Fixed(day.at(9, 0, 0, 0)), "Samira Haddad", Language::En)
}

struct Writer {
    workspace: Workspace,
    kpis: Vec<(Id<kind::Kpi>, Measure)>,
    elements: Vec<String>,
    offices: Vec<String>,
    day: Date,
    /// Meetings held so far; also the number of problems and of corrections.
    held: u32,
    previous: Option<Id<kind::Meeting>>,
}

impl Writer {
    fn new(mut workspace: Workspace, day: Date) -> Self {
        found(&mut workspace, day);
        let texts = |sql: &str| -> Vec<String> {
            let mut statement = workspace.connection().prepare(sql).expect("sql");
            let rows = statement.query_map([], |row| row.get(0)).expect("rows");
            rows.collect::<Result<_, _>>().expect("texts")
        };
        let seats = "SELECT code FROM office WHERE voting AND role <> 'none' ORDER BY position";
        let offices: Vec<String> = texts(seats).into_iter().take(MEMBERS).collect();
        let elements = texts("SELECT code FROM element ORDER BY position");
        let kpis = queries::kpi::all(workspace.connection()).expect("KPIs");
        let kpis = kpis.into_iter().map(|kpi| (kpi.card.id, kpi.card.measure)).collect();
        let mut writer = Self { workspace, kpis, elements, offices, day, held: 0, previous: None };
        writer.seat();
        writer
    }

    fn act(&mut self, command: impl Into<Command>) -> Option<Uuid> {
        commands::execute(&mut self.workspace, &at(self.day), &command.into()).expect("an act that is allowed")
    }

    fn seat(&mut self) {
        for (number, code) in self.offices.clone().into_iter().enumerate() {
            let add = PeopleCommand::AddPerson { name: format!("Member {}", number + 1), name_ar: String::new() };
            let person = Id::from_uuid(self.act(add).expect("a person"));
            let sql = "SELECT id FROM office WHERE code = ?1";
            let office = self.workspace.connection().query_row(sql, [code], |row| row.get(0)).expect("an office");
            self.act(PeopleCommand::Appoint { office, person, from: self.day });
        }
    }

    /// The values of a month arrive on the fifth of the next.
    fn import(&mut self, month: Month) {
        self.day = month.next().first_day().with().day(5).build().expect("a day");
        let readings: Vec<NewReading> = self
            .kpis
            .iter()
            .enumerate()
            .map(|(index, (kpi, measure))| NewReading {
                kpi: *kpi,
                month,
                reading: reading(*measure, index, month),
                provisional: false,
                reason: String::new(),
                remark: String::new(),
            })
            .collect();
        self.act(KpiCommand::Import {
            file_name: format!("values-{month}.csv"),
            sha256: "0".repeat(64),
            readings,
            mapping: None,
        });
    }

    fn plan(&mut self, month: Month) -> Id<kind::Meeting> {
        self.day = month.next().first_day().with().day(MEETING_DAY).build().expect("a day");
        let plan = MeetingCommand::Plan {
            kind: MeetingKind::Monthly,
            review_month: month,
            date: self.day,
            start: time(10, 0, 0, 0),
            place: "Board room".to_owned(),
        };
        Id::from_uuid(self.act(plan).expect("a meeting"))
    }

    fn open(&mut self, meeting: Id<kind::Meeting>) {
        self.act(MeetingCommand::Open { meeting });
        self.act(AttendanceCommand::MarkRestPresent { meeting });
        self.act(AttendanceCommand::DeclareNoConflicts { meeting, none: true });
    }

    /// One meeting's record: 18 ratings, a problem, a correction and its decision, two more decisions, the
    /// follow-up of the three corrections before, six notes.
    fn hold(&mut self, meeting: Id<kind::Meeting>, month: Month) {
        self.held += 1;
        let number = self.held;
        let note = |position: usize| PastNote {
            kind: NoteKind::Note,
            item: Some(ITEMS[position % ITEMS.len()].to_owned()),
            kpi: None,
            text: format!(
                "Said in {month}, remark {position}: the scanner at the northern post waits for its licence."
            ),
        };
        let past = PastMeeting {
            meeting,
            opened: self.day.at(10, 0, 0, 0),
            closed: self.day.at(11, 55, 0, 0),
            next_date: Some(month.plus(2).first_day().with().day(MEETING_DAY).build().expect("a day")),
            seats: self.offices.iter().enumerate().map(|(index, office)| seat(office, index, number)).collect(),
            none_declared: true,
            conflicts: Vec::new(),
            approved: self.previous.into_iter().collect(),
            notes: (0..6).map(note).collect(),
            balance_statement: "Resources follow results; controls do not hold up the compliant.".to_owned(),
            rounds: Vec::new(),
            ratings: self.elements.iter().enumerate().map(|(index, code)| rating(code, index, number)).collect(),
            problems: vec![self.problem(number)],
            resolved: number.checked_sub(4).filter(|earlier| *earlier > 0).into_iter().collect(),
            corrections: vec![self.correction(number)],
            decisions: (1..=3).map(|order| decision(order, number, &self.offices)).collect(),
            updates: self.updates(number),
            corrigenda: Vec::new(),
            events: Vec::new(),
        };
        history::record_meeting(&mut self.workspace, &at(self.day), &past).expect("a record");
        self.previous = Some(meeting);
    }

    fn element(&self, number: u32) -> String {
        self.elements[number as usize % self.elements.len()].clone()
    }

    fn problem(&self, number: u32) -> PastProblem {
        PastProblem {
            number,
            title: format!("Refunds are late at post {number}"),
            description: "Three signatures are asked for where one would do.".to_owned(),
            cause: "The procedure dates from before the single window.".to_owned(),
            severity: Severity::Moderate,
            elements: vec![self.element(number)],
            kpis: vec!["K05".to_owned()],
        }
    }

    fn correction(&self, number: u32) -> PastCorrection {
        let effect =
            |kpi: &str, guard, expected| PastEffect { kpi: Some(kpi.to_owned()), guard, expected, text: String::new() };
        PastCorrection {
            number,
            title: format!("One signature for refunds at post {number}"),
            text: "The head of the post signs; the audit samples afterwards.".to_owned(),
            owner: self.offices[number as usize % self.offices.len()].clone(),
            problem: Some(number),
            due: Some(self.day.saturating_add(jiff::Span::new().months(3))),
            elements: vec![self.element(number)],
            effects: vec![effect("K05", false, Expected::Down), effect("K01", true, Expected::NotWorse)],
        }
    }

    /// A correction moves on for three meetings and ends with its verdict.
    fn updates(&self, number: u32) -> Vec<PastUpdate> {
        let update = |age: u32, kind, state, verdict| {
            let correction = number.checked_sub(age).filter(|correction| *correction > 0)?;
            let text = format!("Follow-up {age} of correction {correction}");
            let effective = (age == 2).then_some(self.day);
            Some(PastUpdate {
                correction,
                kind,
                state: Some(state),
                new_due: None,
                effective,
                verdict,
                text,
                baselines: Vec::new(),
            })
        };
        [
            update(1, UpdateKind::Progress, CorrectionState::InProgress, None),
            update(2, UpdateKind::Implemented, CorrectionState::Implemented, None),
            update(3, UpdateKind::Verdict, CorrectionState::Closed, Some(Verdict::Effective)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Somebody is excused now and then, never so many that the quorum is lost.
fn seat(office: &str, index: usize, number: u32) -> PastSeat {
    let excused = index > 0 && (index + number as usize).is_multiple_of(7);
    let status = if excused { AttendanceStatus::Excused } else { AttendanceStatus::Present };
    PastSeat { office: office.to_owned(), status, substitute: String::new(), arrived: None, left: None }
}

/// Most ratings are confirmed, a few move.
fn rating(element: &str, index: usize, number: u32) -> PastRating {
    let level = 2 + u8::from((index + number as usize / 5).is_multiple_of(2));
    let rating = Rating::new(level).expect("a level of the scale");
    let moved = number.is_multiple_of(5) || number == 1;
    let (state, reason) = if moved {
        (ElementState::Rated(rating), format!("Evidence of review {number}"))
    } else {
        (ElementState::Confirmed(rating), String::new())
    };
    PastRating { element: element.to_owned(), state, reason, en_bloc: !moved }
}

/// Eight of the members were in the room.
fn decision(order: u32, number: u32, offices: &[String]) -> PastDecision {
    let voter = |office: &String| PastVoter { office: office.clone(), part: Part::Present };
    PastDecision {
        number: order,
        text: format!(
            "The committee decides matter {order} of review {number}, and asks for a report in three months."
        ),
        status: DecisionStatus::Adopted,
        reached: Reached::Consensus,
        room: offices.iter().take(MEMBERS - 1).map(voter).collect(),
        item: "8".to_owned(),
        objective: None,
        ratifies: None,
        adopts: if order == 1 { vec![number] } else { Vec::new() },
    }
}

/// A year's wave around a level of the KPI's own, with a jitter that a counter gives.
pub fn level(index: usize, month: Month) -> f64 {
    let turn = f64::from(month.month()) / 12.0 * std::f64::consts::TAU;
    let jitter = f64::from((month.index() * 7 + index as i32 * 13).rem_euclid(11)) / 11.0;
    20.0 + index as f64 + 1.5 * turn.sin() + jitter
}

fn reading(measure: Measure, index: usize, month: Month) -> Reading {
    let level = level(index, month);
    match measure {
        Measure::Ratio => Reading::Counts { numerator: (level * 100.0).round(), denominator: 10_000.0 },
        Measure::Duration => Reading::Duration { median: level, p90: Some(level * 2.2) },
        Measure::Number => Reading::Value(level.round()),
    }
}
