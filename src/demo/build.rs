//! From the story to a workspace: one act after the other, in the order in which they happened.

use std::{collections::HashMap, path::Path};

use jiff::civil::{Date, DateTime, Time, time};

use super::{
    Story,
    committee::{Office, Tenure},
    figures::{Break, Figure, Phase},
    meetings::Meeting,
    plan, replay,
    story::ImportBatch,
};
use crate::{
    analysis::xmr::Scaling,
    commands::{
        Command, KpiCommand, MeetingCommand, PeopleCommand,
        committee::CommitteeProfile,
        execute,
        history::{self, PastAim, PastNode, PastTarget, PastTenure},
        kpi::{NewPhase, NewReading, PartDraft, PartReading},
        people::OfficeDraft,
        starter::{self, CreateError, Founding},
    },
    domain::{
        Id, Language, MajorityRule, MeetingKind, Minimum, Month, Names, PartKind, QuorumRule, Reading, Role, Schedule,
        catalogue::{BrokenAsset, Catalogue, CommitteeRole, Measure, OfficeCard, UnitCard},
        kind,
    },
    env::{Clock, Env},
    queries,
    workspace::{OpenError, Places, Workspace},
};

/// Writes the demo to a new file at `path`. Refuses a path where something is.
pub fn build(path: &Path, places: &Places) -> Result<Workspace, CreateError> {
    let secretary = Secretary::new(&Story::meridia()?);
    starter::create_with(path, places, &secretary.at(secretary.first_day()), fill)
}

/// Writes the demo to a fresh file in the system's temporary folder.
pub fn build_temporary(places: &Places) -> Result<Workspace, CreateError> {
    let folder = tempfile::Builder::new()
        .prefix("lajna-demo-")
        .tempdir()
        .map_err(|error| OpenError::WorkingFolder { path: std::env::temp_dir(), message: error.to_string() })?;
    build(&folder.keep().join("Meridia.lajna"), places)
}

/// Fills an empty workspace with the demo.
pub fn fill(workspace: &mut Workspace) -> Result<(), CreateError> {
    let story = Story::meridia()?;
    Builder::new(&story, Secretary::new(&story), workspace)?.run()
}

/// The environment of whoever works in the demo: its fixed day.
pub fn env(language: Language) -> Result<Env, BrokenAsset> {
    let story = Story::meridia()?;
    let person = Secretary::new(&story).name;
    Ok(Env::new(Clock::FixedDay(story.committee.today), person, language))
}

/// Who kept the records.
struct Secretary {
    name: String,
    first_day: Date,
}

impl Secretary {
    fn new(story: &Story) -> Self {
        let committee = &story.committee;
        let keeps = |tenure: &&Tenure| {
            committee.office(&tenure.office).is_some_and(|office| office.role == CommitteeRole::Secretary)
        };
        let person = committee.tenures.iter().find(keeps).and_then(|tenure| committee.person(&tenure.person));
        let first_day = committee.tenures.iter().map(|tenure| tenure.from).min();
        Self {
            name: person.map_or_else(String::new, |person| person.name.en.clone()),
            first_day: first_day.unwrap_or(committee.today),
        }
    }

    fn first_day(&self) -> DateTime {
        self.first_day.to_datetime(time(9, 0, 0, 0))
    }

    fn at(&self, moment: DateTime) -> Env {
        Env::new(Clock::Fixed(moment), &self.name, Language::En)
    }
}

struct Builder<'a> {
    story: &'a Story,
    secretary: Secretary,
    workspace: &'a mut Workspace,
    catalogue: Catalogue,
    people: HashMap<&'a str, Id<kind::Person>>,
    meetings: HashMap<&'a str, Id<kind::Meeting>>,
    kept: plan::Kept,
}

impl<'a> Builder<'a> {
    fn new(story: &'a Story, secretary: Secretary, workspace: &'a mut Workspace) -> Result<Self, CreateError> {
        Ok(Self {
            story,
            secretary,
            workspace,
            catalogue: Catalogue::starter()?,
            people: HashMap::new(),
            meetings: HashMap::new(),
            kept: plan::Kept::default(),
        })
    }

    fn run(mut self) -> Result<(), CreateError> {
        self.found()?;
        let mut before = self.secretary.first_day;
        let mut carried = before;
        for (index, (meeting, batch)) in self.story.meetings.iter().zip(self.story.imports()).enumerate() {
            // seats change hands on the first of a month, in the morning
            carried = self.carry_plan_on(carried, batch.at.date().first_of_month())?;
            self.rotate(before, batch.at.date())?;
            carried = self.carry_plan_on(carried, batch.at.date())?;
            before = batch.at.date();
            self.import(&batch)?;
            self.split(&batch)?;
            self.plan(meeting, batch.at)?;
            carried = self.carry_plan_on(carried, meeting.held)?;
            if meeting.is_open() {
                self.put_forward(meeting, batch.at)?;
            } else {
                self.hold(index)?;
            }
        }
        Ok(())
    }

    fn act(&mut self, at: DateTime, command: impl Into<Command>) -> Result<Option<uuid::Uuid>, CreateError> {
        Ok(execute(self.workspace, &self.secretary.at(at), &command.into())?)
    }

    /// The committee, its people and its strategy.
    fn found(&mut self) -> Result<(), CreateError> {
        let at = self.secretary.first_day();
        let env = self.secretary.at(at);
        starter::found(self.workspace, &env, &self.founding())?;
        let story = self.story;
        let names: Vec<(String, String)> =
            story.committee.people.iter().map(|person| (person.name.en.clone(), person.name.ar.clone())).collect();
        let keys = history::add_people(self.workspace, &env, &names)?;
        self.people = story.committee.people.iter().map(|person| person.code.as_str()).zip(keys).collect();
        for office in &story.committee.offices {
            let seated = story
                .committee
                .tenures
                .iter()
                .any(|tenure| tenure.office == office.code && tenure.covers(self.secretary.first_day));
            if !seated {
                self.set_seat(office, false, at)?;
            }
        }
        self.seat(|tenure, first_day| tenure.from <= first_day, self.secretary.first_day, at)?;
        history::adopt_strategy(self.workspace, &env, &strategy(story))?;
        Ok(())
    }

    fn founding(&self) -> Founding {
        let committee = &self.story.committee;
        let unit = |unit: &super::committee::Unit| UnitCard { code: unit.code.clone(), name: unit.name.clone() };
        let office = |office: &Office| OfficeCard {
            code: office.code.clone(),
            unit: office.unit.clone(),
            role: office.role,
            voting: office.voting,
            rotating: office.rotating,
            order: office.order,
            title: office.title.clone(),
        };
        let led_by = [Role::Chair, Role::ViceChair];
        Founding {
            profile: CommitteeProfile {
                brand: committee.brand.clone(),
                organisation: committee.organisation.clone(),
                name: committee.committee.clone(),
                short_name: committee.reference.clone(),
                founding_act: committee.founding_act.en.clone(),
                reports_to: committee.reports_to.en.clone(),
                place: committee.place.en.clone(),
                language: Language::En,
                currency: committee.currency.clone(),
            },
            quorum: QuorumRule {
                minimum: Minimum::Seats(committee.quorum.into()),
                one_of: if committee.quorum_needs_chair_or_vice_chair { led_by.to_vec() } else { Vec::new() },
                substitutes_count: true,
            },
            majority: MajorityRule::default(),
            schedule: Schedule::default(),
            fixed_today: Some(committee.today),
            catalogue: Catalogue {
                units: committee.units.iter().map(unit).collect(),
                offices: committee.offices.iter().map(office).collect(),
                ..self.catalogue.clone()
            },
            border_offices: committee
                .units
                .iter()
                .filter(|unit| unit.declarations_share.is_some())
                .map(|unit| unit.code.clone())
                .collect(),
        }
    }

    fn seat(&mut self, begins: impl Fn(&Tenure, Date) -> bool, on: Date, at: DateTime) -> Result<(), CreateError> {
        let tenures = self.story.committee.tenures.iter().filter(|tenure| begins(tenure, on));
        let past = tenures.map(|tenure| {
            Ok(PastTenure {
                person: self.person(&tenure.person)?,
                office: tenure.office.clone(),
                from: tenure.from,
                until: tenure.until,
            })
        });
        let past = past.collect::<Result<Vec<_>, CreateError>>()?;
        Ok(history::seat(self.workspace, &self.secretary.at(at), &past)?)
    }

    fn person(&self, code: &str) -> Result<Id<kind::Person>, CreateError> {
        self.people.get(code).copied().ok_or_else(|| CreateError::Story(code.to_owned()))
    }

    /// Seats that come and go after `before`, until `today`: the rotating seat, a new observer.
    fn rotate(&mut self, before: Date, today: Date) -> Result<(), CreateError> {
        let story = self.story;
        for tenure in &story.committee.tenures {
            let Some(office) = story.committee.office(&tenure.office) else { continue };
            if tenure.from > before && tenure.from <= today {
                let at = tenure.from.to_datetime(time(9, 0, 0, 0));
                self.set_seat(office, true, at)?;
                self.seat(|other, _| other.office == tenure.office && other.from == tenure.from, tenure.from, at)?;
            }
            let vacated = tenure.until.and_then(|until| until.tomorrow().ok());
            if let Some(vacated) = vacated.filter(|day| *day > before && *day <= today) {
                self.set_seat(office, false, vacated.to_datetime(time(9, 0, 0, 0)))?;
            }
        }
        Ok(())
    }

    /// Gives an office its seat on the committee, or takes it away; the office itself stays.
    fn set_seat(&mut self, office: &Office, seated: bool, at: DateTime) -> Result<(), CreateError> {
        let role = match office.role {
            _ if !seated => Role::NoSeat,
            CommitteeRole::Chair => Role::Chair,
            CommitteeRole::ViceChair => Role::ViceChair,
            CommitteeRole::Member => Role::Member,
            CommitteeRole::Secretary => Role::Secretary,
            CommitteeRole::Observer => Role::Observer,
        };
        let key = |keys: HashMap<String, _>| keys.get(&office.code).copied();
        let id = key(queries::code::offices(self.workspace.connection())?);
        let id = id.ok_or_else(|| CreateError::Story(office.code.clone()))?;
        let draft = OfficeDraft {
            code: office.code.clone(),
            title: office.title.clone(),
            unit: queries::code::units(self.workspace.connection())?.get(&office.unit).copied(),
            role,
            voting: seated && office.voting,
        };
        self.act(at, PeopleCommand::EditOffice { office: id, draft }).map(drop)
    }

    /// Rows of the action plan, milestones reached and reports after the day `carried`, until the day before
    /// `today`, which is given back: what happens in an afternoon comes after the morning's import or meeting.
    fn carry_plan_on(&mut self, carried: Date, today: Date) -> Result<Date, CreateError> {
        let Self { story, secretary, workspace, catalogue, kept, .. } = self;
        let yesterday = today.yesterday().unwrap_or(today).max(carried);
        kept.carry_on(workspace, story, catalogue, (carried, yesterday), |moment| secretary.at(moment))?;
        Ok(yesterday)
    }

    /// The values of one month, and earlier ones that the same file revised.
    fn import(&mut self, batch: &ImportBatch) -> Result<(), CreateError> {
        let kpis = queries::code::kpis(self.workspace.connection())?;
        let mut readings = Vec::new();
        for card in &self.catalogue.kpis {
            let kpi = *kpis.get(&card.code).ok_or_else(|| CreateError::Story(card.code.clone()))?;
            let notes = &self.story.notes;
            let gap = notes.gaps.iter().find(|gap| gap.kpi == card.code && gap.month == batch.month);
            let first = notes.revisions.iter().find(|revision| revision.kpi == card.code);
            let reported = first.filter(|revision| revision.month == batch.month).map(super::figures::Revision::first);
            let figure = reported.or_else(|| self.story.figures.figure(&card.code, batch.month));
            let of_counts = self.of_counts(&card.code);
            let new = |month, reading, reason: &str| NewReading {
                kpi,
                month,
                reading,
                provisional: false,
                reason: reason.to_owned(),
                remark: String::new(),
            };
            if let Some(gap) = gap {
                readings.push(new(batch.month, Reading::Missing, &gap.reason));
            } else if let Some(figure) = figure {
                readings.push(new(batch.month, reading(figure, card.measure, of_counts), ""));
            }
            if let Some(revision) = first.filter(|revision| revision.revised_on == batch.at.date())
                && let Some(figure) = self.story.figures.figure(&card.code, revision.month)
            {
                readings.push(new(revision.month, reading(figure, card.measure, of_counts), &revision.reason));
            }
        }
        let sha256 = fingerprint(&readings);
        self.act(batch.at, KpiCommand::Import { file_name: batch.file.clone(), sha256, readings, mapping: None })
            .map(drop)
    }

    /// The channels of the month; they are named when their first figures come.
    fn split(&mut self, batch: &ImportBatch) -> Result<(), CreateError> {
        let kpis = queries::code::kpis(self.workspace.connection())?;
        let counts = &self.story.figures.counts;
        for split in &self.story.notes.splits {
            let kpi = *kpis.get(&split.kpi).ok_or_else(|| CreateError::Story(split.kpi.clone()))?;
            if queries::part::of(self.workspace.connection(), kpi)?.is_empty() {
                for channel in &split.parts {
                    let (kind, code, name) = (PartKind::Channel, channel.code.clone(), channel.name.clone());
                    let part = PartDraft { kind, code, unit: None, name };
                    self.act(batch.at, KpiCommand::AddPart { kpi, part })?;
                }
            }
            let parts = queries::part::of(self.workspace.connection(), kpi)?;
            let readings = parts.iter().filter_map(|part| {
                let numerator = counts.number(&part.code, batch.month)?;
                let denominator = counts.number(&split.whole, batch.month)?;
                let reading = Reading::Counts { numerator, denominator };
                Some(PartReading { part: part.id, month: batch.month, reading, reason: String::new() })
            });
            let readings = readings.collect();
            self.act(batch.at, KpiCommand::EnterParts { kpi, readings, decision: None })?;
        }
        Ok(())
    }

    /// Whether a KPI's parts are counts, which add up over a year; K12 divides two percentages.
    fn of_counts(&self, kpi: &str) -> bool {
        let rule = self.story.notes.derivations.iter().find(|rule| rule.kpi == kpi);
        rule.is_some_and(|rule| self.story.figures.counts.codes.contains(&rule.numerator))
    }

    fn plan(&mut self, meeting: &'a Meeting, imported: DateTime) -> Result<(), CreateError> {
        let start = self.start_of(meeting);
        let command = MeetingCommand::Plan {
            kind: MeetingKind::Monthly,
            review_month: meeting.reviews,
            date: meeting.held,
            start,
            place: self.story.committee.place.en.clone(),
        };
        let at = imported.date().to_datetime(time(10, 0, 0, 0));
        let made = self.act(at, command)?.ok_or_else(|| CreateError::Story(meeting.reference.clone()))?;
        self.meetings.insert(&meeting.reference, Id::from_uuid(made));
        Ok(())
    }

    fn start_of(&self, meeting: &Meeting) -> Time {
        meeting.opens_at.unwrap_or(Schedule::default().start)
    }

    fn meeting(&self, reference: &str) -> Result<Id<kind::Meeting>, CreateError> {
        self.meetings.get(reference).copied().ok_or_else(|| CreateError::Story(reference.to_owned()))
    }

    /// Records what the meeting's minutes say, and what its decisions set.
    fn hold(&mut self, index: usize) -> Result<(), CreateError> {
        let meeting = &self.story.meetings[index];
        let past = replay::meeting(self.story, &self.catalogue, &self.meetings, index)?;
        let env = self.secretary.at(past.closed);
        history::record_meeting(self.workspace, &env, &past)?;
        let aims = self.aims(meeting);
        history::set_aims(self.workspace, &env, past.meeting, &aims)?;
        let breaks: Vec<&Break> =
            self.story.notes.breaks.iter().filter(|mark| mark.meeting == meeting.reference).collect();
        let kpis = queries::code::kpis(self.workspace.connection())?;
        for mark in breaks {
            let kpi = *kpis.get(&mark.kpi).ok_or_else(|| CreateError::Story(mark.kpi.clone()))?;
            self.act(past.closed, KpiCommand::MarkBreak { kpi, month: mark.month, text: mark.reason.clone() })?;
        }
        for phase in &self.story.notes.phases {
            if let Some((of, number)) = phase.decision.rsplit_once("-D")
                && of == meeting.reference
            {
                let number = number.parse().map_err(|_| CreateError::Story(phase.decision.clone()))?;
                let decision = queries::decision::by_number(self.workspace.connection(), past.meeting, number)?;
                let decision = decision.ok_or_else(|| CreateError::Story(phase.decision.clone()))?;
                self.read_by(phase, decision, &kpis, past.closed)?;
            }
        }
        Ok(history::freeze_minutes(self.workspace, &env, past.meeting)?)
    }

    /// The process limits that a decision set, and the months that it left out.
    fn read_by(
        &mut self,
        phase: &Phase,
        decision: Id<kind::Decision>,
        kpis: &HashMap<String, Id<kind::Kpi>>,
        at: DateTime,
    ) -> Result<(), CreateError> {
        let latest = self.story.figures.months().last().copied();
        for code in &phase.kpis {
            let kpi = *kpis.get(code).ok_or_else(|| CreateError::Story(code.clone()))?;
            for month in &phase.excluded {
                let (month, reason) = (*month, phase.reason.clone());
                self.act(at, KpiCommand::Exclude { kpi, month, reason, decision })?;
            }
            let new = NewPhase {
                first: phase.first,
                baseline_last: phase.last.or(latest).unwrap_or(phase.first),
                scaling: Scaling::MeanRange,
                reason: phase.reason.clone(),
            };
            self.act(at, KpiCommand::SetPhase { kpi, phase: new, decision: Some(decision) })?;
        }
        Ok(())
    }

    /// The starting values and targets that the meeting's decisions set.
    fn aims(&self, meeting: &Meeting) -> Vec<PastAim> {
        let taken_here = |decision: &str| decision.rsplit_once('-').is_some_and(|(of, _)| of == meeting.reference);
        let targets = &self.story.notes.targets;
        let mut aims = Vec::new();
        for card in &self.catalogue.kpis {
            let baseline = self.story.baseline(card).filter(|(_, baseline)| taken_here(&baseline.decision));
            let target = taken_here(&targets.decision).then(|| PastTarget {
                value: card.target,
                from: Month::of(meeting.held),
                due: Month::of(targets.date),
            });
            if baseline.is_some() || target.is_some() {
                let baseline = baseline.map(|(value, baseline)| (value, baseline.first, baseline.last));
                aims.push(PastAim { kpi: card.code.clone(), baseline, target });
            }
        }
        aims
    }

    /// The correction that waits on the agenda of the meeting still to come. The last act: a barrier.
    fn put_forward(&mut self, meeting: &Meeting, imported: DateTime) -> Result<(), CreateError> {
        let key = self.meeting(&meeting.reference)?;
        let env = self.secretary.at(imported.date().to_datetime(time(10, 30, 0, 0)));
        for correction in super::register::put_forward_at(self.story, &meeting.reference)? {
            history::put_forward(self.workspace, &env, key, &correction)?;
        }
        Ok(())
    }
}

fn reading(figure: Figure, measure: Measure, of_counts: bool) -> Reading {
    match (figure, measure) {
        (Figure::Ratio { numerator, denominator }, _) if of_counts => Reading::Counts { numerator, denominator },
        (Figure::Ratio { numerator, denominator }, Measure::Ratio { scale }) => {
            Reading::Value(f64::from(scale) * numerator / denominator)
        }
        (Figure::Ratio { numerator, denominator }, _) => Reading::Value(numerator / denominator),
        (Figure::Value(median), Measure::Duration) => Reading::Duration { median, p90: None },
        (Figure::Value(value), _) => Reading::Value(value),
    }
}

/// The file of the story is gone; its fingerprint is that of the values it brought.
fn fingerprint(readings: &[NewReading]) -> String {
    use sha2::{Digest as _, Sha256};
    let text: String = readings.iter().map(|new| format!("{} {:?}\n", new.month, new.reading)).collect();
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn strategy(story: &Story) -> Vec<PastNode> {
    const VISION: &str = "V";
    let node = |kind, code: &str, parent: Option<&str>, text: &Names, kpis: &[String]| PastNode {
        kind,
        code: code.to_owned(),
        parent: parent.map(str::to_owned),
        text: text.clone(),
        kpis: kpis.to_vec(),
    };
    let mut nodes = vec![node("vision", VISION, None, &story.strategy.vision, &[])];
    for goal in &story.strategy.goals {
        nodes.push(node("goal", &goal.code, Some(VISION), &goal.name, &[]));
        for objective in &goal.objectives {
            nodes.push(node("objective", &objective.code, Some(&goal.code), &objective.name, &objective.kpis));
        }
    }
    nodes
}
