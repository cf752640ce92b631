//! Sealed scores are nowhere to be found: not in the file, its working copy, journal, log, exports, undo,
//! nor on the screen. After the opening they are there, and the ballots are gone.

use std::{fs, path::Path};

use jiff::civil::{date, time};
use lajna::{
    commands::{self, AttendanceCommand, Command, MeetingCommand, ScoringCommand},
    demo,
    documents::export::{self, ExportRequest, Format, What},
    domain::{Ballot, Id, Language, Mark, Marked, Rating, kind},
    env::{Clock, Env},
    i18n::Messages,
    queries::{log, scoring},
    sealing::{self, Bytes, Secret},
    sentences,
    workspace::{Places, Workspace},
};

const CODE: &str = "mountain lake above the town";

/// A file of the demo with its meeting in session and nine sealed ballots.
struct Sealed {
    folder: tempfile::TempDir,
    workspace: Workspace,
    env: Env,
    meeting: Id<kind::Meeting>,
    round: Id<kind::Round>,
    ballots: Vec<Ballot>,
    /// The commands as a bug report would show them.
    reported: String,
    sealed: Vec<Bytes>,
}

impl Sealed {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Meridia.lajna");
        let mut workspace = demo::build(&path, &Places::new(folder.path().join("program"))).unwrap();
        let env = Env::new(Clock::Fixed(date(2026, 11, 12).to_datetime(time(10, 43, 0, 0))), "Yara", Language::En);
        let meeting = workspace
            .connection()
            .query_row("SELECT id FROM meeting WHERE state = 'planned'", [], |row| row.get(0))
            .unwrap();
        let mut act = |command: Command| commands::execute(&mut workspace, &env, &command).unwrap();
        act(MeetingCommand::Open { meeting }.into());
        act(AttendanceCommand::MarkRestPresent { meeting }.into());
        let sealed = Self {
            round: Id::from_uuid(uuid::Uuid::nil()),
            folder,
            workspace,
            env,
            meeting,
            ballots: Vec::new(),
            reported: String::new(),
            sealed: Vec::new(),
        };
        sealed.score()
    }

    fn act(&mut self, command: impl Into<Command>) -> commands::Made {
        let command = command.into();
        self.reported.push_str(&format!("{command:?}\n{}\n", serde_json::to_string(&command).unwrap()));
        commands::execute(&mut self.workspace, &self.env, &command).unwrap()
    }

    fn score(mut self) -> Self {
        let db = self.workspace.connection();
        let mut statement = db.prepare("SELECT id FROM element ORDER BY position").unwrap();
        let elements: Vec<Id<kind::Element>> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        drop(statement);
        let meeting = self.meeting;
        let begin = ScoringCommand::Begin { meeting, elements: elements.clone(), code: Secret::new(CODE) };
        self.round = Id::from_uuid(self.act(begin).unwrap());
        let round = scoring::round(self.workspace.connection(), self.round).unwrap();
        let seats = scoring::scoring(self.workspace.connection(), meeting).unwrap().seats;
        for (member, seat) in seats.iter().enumerate() {
            let line = |(row, element): (usize, &Id<kind::Element>)| Marked {
                element: *element,
                mark: Rating::new(((member * 7 + row * 3) % 6) as u8).map_or(Mark::CannotJudge, Mark::Level),
                comment: format!("quokka{member}x{row}"),
            };
            let ballot = Ballot { lines: elements.iter().enumerate().map(line).collect() };
            let sealed = sealing::seal_ballot(&round.public_key, round.id, &ballot).unwrap();
            let (seat, code) = (seat.id, Secret::new("4711"));
            self.act(ScoringCommand::Cast { round: round.id, seat, sealed: sealed.clone(), code });
            self.ballots.push(ballot);
            self.sealed.push(sealed);
        }
        self.workspace.publish_now().unwrap();
        self
    }

    /// What would betray a ballot: its comments, its lines and its row of scores in likely spellings.
    fn needles(&self) -> Vec<String> {
        let mut needles = vec![CODE.to_owned(), "quokka".to_owned()];
        for ballot in &self.ballots {
            let digit = |line: &Marked| match line.mark {
                Mark::Level(level) => level.level().to_string(),
                Mark::CannotJudge | Mark::Recused => "?".to_owned(),
            };
            let digits: Vec<String> = ballot.lines.iter().map(digit).collect();
            needles.extend(["", " ", ",", ", ", ";", "\t", "\n"].map(|between| digits.join(between)));
            needles.extend(ballot.lines.iter().map(|line| serde_json::to_string(line).unwrap()));
            needles.extend(ballot.lines.iter().map(|line| format!("{}\":{}", line.element, digit(line))));
        }
        needles
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        collect(self.folder.path(), &mut found);
        assert!(found.len() >= 2, "the file and its working copy");
        found
    }

    fn journal(&self) -> String {
        let sql = "SELECT group_concat(op || args || coalesce(before, '') || coalesce(after, ''), char(10))
                   FROM journal_entry LEFT JOIN journal_change ON entry_seq = seq";
        self.workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn log(&self) -> String {
        let t = Messages::of(Language::En);
        let page = log::page(self.workspace.connection(), &log::Filter::default(), 0).unwrap();
        let mut said = String::new();
        for entry in &page.entries {
            said.push_str(&sentences::log::act(t, entry));
            said.push_str(&format!("{:?}", sentences::log::accounts(t, &page.names, &entry.log.changes)));
        }
        said
    }

    /// Everything that can be taken out, as text.
    fn exports(&self) -> String {
        let mut text = String::new();
        for (what, format) in [
            (What::Minutes(self.meeting), Format::Html),
            (What::Minutes(self.meeting), Format::Docx),
            (What::Minutes(self.meeting), Format::Pdf),
            (What::Agenda(self.meeting), Format::Html),
            (What::Agenda(self.meeting), Format::Docx),
            (What::Ballots(self.meeting), Format::Docx),
            (What::Strategy, Format::Html),
            (What::ChartPack, Format::Html),
            (What::Ratings, Format::Csv),
            (What::Decisions, Format::Csv),
            (What::Problems, Format::Csv),
            (What::Corrections, Format::Csv),
            (What::KpiCards, Format::Csv),
            (What::KpiValues, Format::Csv),
        ] {
            let path = self.folder.path().join(format!("out.{format}"));
            let request = ExportRequest { what, language: Language::En, format };
            export::write(&self.workspace, &self.env, &request, &path, true).unwrap();
            text.push_str(&readable(&path, format));
            fs::remove_file(path).unwrap();
        }
        text
    }
}

fn collect(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if let Ok(bytes) = fs::read(&path) {
            found.push((path.display().to_string(), bytes));
        }
    }
}

/// The words of an exported file; parts of a DOCX are unpacked.
fn readable(path: &Path, format: Format) -> String {
    let bytes = fs::read(path).unwrap();
    if format != Format::Docx {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}

/// The bytes as text: what is no text cannot hide a needle, which is.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn no_sealed_score_is_found_anywhere_and_after_the_opening_all_are() {
    let mut sealed = Sealed::new();
    let needles = sealed.needles();
    let mut places = sealed.files();
    places.push(("journal".to_owned(), sealed.journal().into_bytes()));
    places.push(("log".to_owned(), sealed.log().into_bytes()));
    places.push(("exports".to_owned(), sealed.exports().into_bytes()));
    places.push(("undo".to_owned(), format!("{:?}", sealed.workspace.undo_op()).into_bytes()));
    places.push(("commands".to_owned(), sealed.reported.clone().into_bytes()));
    for (place, bytes) in &places {
        let text = text(bytes);
        for needle in &needles {
            assert!(!text.contains(needle.as_str()), "{place} holds {needle:?}");
        }
    }
    let journal = sealed.journal();
    assert!(sealed.sealed.iter().all(|ballot| !journal.contains(&String::from(ballot.clone())[..64])));
    assert!(journal.contains("score_roll") || journal.contains("\"way\":\"laptop\""), "the roll is on record");
    let state = lajna::workspace::check(&sealed.folder.path().join("Meridia.lajna"));
    assert!(state.sound, "{state}");

    let round = sealed.round;
    sealed.act(ScoringCommand::Open { round, code: Secret::new(CODE) });
    sealed.workspace.publish_now().unwrap();
    let path = sealed.folder.path().join("Meridia.lajna");
    let state = lajna::workspace::check(&path);
    assert!(state.sound, "{state}");
    let bytes = text(&fs::read(&path).unwrap());
    for member in 0..sealed.ballots.len() {
        for row in 0..18 {
            assert!(bytes.contains(&format!("quokka{member}x{row}")));
        }
    }
    // the box is destroyed, in the file and in the working copy
    let boxes = "SELECT (SELECT count(*) FROM sealed_ballot) + (SELECT count(*) FROM sealed_key)";
    let left: u32 = sealed.workspace.connection().query_row(boxes, [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    for ballot in &sealed.sealed {
        assert!(!bytes.contains(&String::from(ballot.clone())[..64]));
    }
    let sql = "SELECT count(*), count(attendance_id) FROM score WHERE round_id = ?1";
    let opened = sealed.workspace.connection().query_row(sql, [round], |row| Ok((row.get(0)?, row.get(1)?)));
    assert_eq!(opened.unwrap(), (9 * 18, 0), "all of them, and anonymous by default");
}

#[test]
fn keys_and_order_of_scores_tell_nothing_about_whose_they_are() {
    let mut sealed = Sealed::new();
    let round = sealed.round;
    sealed.act(ScoringCommand::Open { round, code: Secret::new(CODE) });
    // the comments name the member: in the order of keys, and of rows, members come in different orders
    for order in ["id", "rowid"] {
        let sql = format!("SELECT comment FROM score WHERE round_id = ?1 ORDER BY element_id, {order}");
        let mut statement = sealed.workspace.connection().prepare(&sql).unwrap();
        let rows = statement.query_map([round], |row| row.get::<_, String>(0)).unwrap();
        let members: Vec<String> =
            rows.map(|comment| comment.unwrap().trim_start_matches("quokka")[..1].to_owned()).collect();
        let orders: std::collections::BTreeSet<&[String]> = members.chunks(9).collect();
        assert!(orders.len() > 10, "{order}: 18 elements, {} orders", orders.len());
    }
}
