//! The first act of a new workspace: the committee with its rules, and the starter catalogues.
//!
//! Everything it writes can be changed or retired afterwards. Start and target values of the KPI
//! cards are not written: they only pre-fill forms, a committee decides its own.

use std::path::Path;

use jiff::civil::Date;
use rusqlite::Transaction;
use serde::Serialize;

use super::{Field, Refusal, committee, committee::CommitteeProfile, write};
use crate::{
    domain::{
        Id, Language, MajorityRule, Names, QuorumRule, Schedule,
        catalogue::{
            AgendaCard, Better, BrokenAsset, Catalogue, ComcecDimension, ElementCard, ElementGroup, KpiCard, Measure,
            ScaleLevel, Side,
        },
        kind,
    },
    env::Env,
    workspace::{
        Op, OpenError, Places, PublishError, Workspace,
        values::{Iso, Json},
    },
};

/// What a new workspace begins with.
#[derive(Clone, Debug, PartialEq)]
pub struct Founding {
    pub profile: CommitteeProfile,
    pub quorum: QuorumRule,
    pub majority: MajorityRule,
    pub schedule: Schedule,
    /// The demo's "today"; `None` in a real workspace.
    pub fixed_today: Option<Date>,
    pub catalogue: Catalogue,
    /// Codes of the units that are offices at the border; the others are departments.
    pub border_offices: Vec<String>,
}

/// Why a new file was not made. Nothing is left at its path.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error(transparent)]
    Asset(#[from] BrokenAsset),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Publish(#[from] PublishError),
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The demo's story refers to something that it does not tell of: a broken build.
    #[error("the demo does not know “{0}”")]
    Story(String),
}

impl From<rusqlite::Error> for CreateError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Refused(error.into())
    }
}

impl Founding {
    /// A committee of the administration `organisation`, with default rules and the starter catalogues.
    pub fn starter(organisation: &str, language: Language) -> Result<Self, BrokenAsset> {
        let committee = Catalogue::starter()?.committee;
        let mut name = Names::default();
        name.set(language, organisation.trim());
        Self::with_profile(CommitteeProfile {
            brand: organisation.trim().to_owned(),
            organisation: name,
            name: committee.name,
            short_name: committee.short_name.get(language).to_owned(),
            founding_act: String::new(),
            reports_to: String::new(),
            place: String::new(),
            language,
            currency: String::new(),
        })
    }

    /// A committee that describes itself, with default rules and the starter catalogues.
    pub fn with_profile(profile: CommitteeProfile) -> Result<Self, BrokenAsset> {
        Ok(Self {
            profile,
            quorum: QuorumRule::default(),
            majority: MajorityRule::default(),
            schedule: Schedule::default(),
            fixed_today: None,
            catalogue: Catalogue::starter()?,
            border_offices: Vec::new(),
        })
    }
}

/// A new file for this committee, with default rules and the starter catalogues.
pub fn create(path: &Path, places: &Places, env: &Env, profile: &CommitteeProfile) -> Result<Workspace, CreateError> {
    let founding = Founding::with_profile(profile.clone())?;
    create_with(path, places, env, |workspace| Ok(found(workspace, env, &founding)?))
}

/// A new file that `fill` fills. If that fails, the file is taken away again.
pub(crate) fn create_with(
    path: &Path,
    places: &Places,
    env: &Env,
    fill: impl FnOnce(&mut Workspace) -> Result<(), CreateError>,
) -> Result<Workspace, CreateError> {
    let mut workspace = Workspace::create(path, places, env)?;
    let filled = workspace.in_haste(fill).map_err(Refusal::from).map_err(CreateError::from).flatten();
    let filled = filled.and_then(|()| Ok(workspace.publish_now()?));
    match filled {
        Ok(()) => Ok(workspace),
        Err(error) => {
            // What stands there is our own empty file; the error that matters is the first one.
            drop(workspace.close());
            drop(std::fs::remove_file(path));
            Err(error)
        }
    }
}

/// Fills an empty workspace, as one act that cannot be undone: before it there is no committee.
pub fn found(workspace: &mut Workspace, env: &Env, founding: &Founding) -> Result<(), Refusal> {
    workspace.transact(env, Op::new("new-workspace").barrier(), |tx| {
        let founded: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM committee)", [], |row| row.get(0))?;
        if founded {
            return Err(Refusal::Taken(founding.profile.short_name.clone()));
        }
        write_committee(tx, env, founding)?;
        write_units(tx, env, founding)?;
        write_offices(tx, env, &founding.catalogue)?;
        for (position, card) in (1_u32..).zip(&founding.catalogue.elements) {
            write_element(tx, env, card, position)?;
        }
        write_kpas(tx, env, &founding.catalogue)?;
        for (position, card) in (1_u32..).zip(&founding.catalogue.kpis) {
            write_kpi(tx, env, &founding.catalogue, card, position)?;
        }
        write_guards(tx, env, &founding.catalogue.kpis)?;
        write_scale(tx, env, "effectiveness", &founding.catalogue.effectiveness)?;
        write_scale(tx, env, "maturity", &founding.catalogue.maturity)?;
        for agenda in &founding.catalogue.agendas {
            write_agenda(tx, env, agenda)?;
        }
        Ok(())
    })
}

fn write_committee(tx: &Transaction<'_>, env: &Env, founding: &Founding) -> Result<(), Refusal> {
    let id: Id<kind::Committee> = env.new_id();
    let (quorum, majority, schedule) = (Json(&founding.quorum), Json(&founding.majority), Json(&founding.schedule));
    let today = founding.fixed_today.map(Iso);
    committee::with_profile(&founding.profile, |profile| {
        let mut all: Vec<write::Column<'_>> = vec![
            ("id", &id),
            ("quorum_rule", &quorum),
            ("majority_rule", &majority),
            ("meeting_schedule", &schedule),
            ("fixed_today", &today),
        ];
        all.extend_from_slice(profile);
        Ok(write::insert(tx, "committee", &all)?)
    })
}

fn write_units(tx: &Transaction<'_>, env: &Env, founding: &Founding) -> rusqlite::Result<()> {
    for (position, unit) in (1_u32..).zip(&founding.catalogue.units) {
        let border = founding.border_offices.contains(&unit.code);
        write::insert(
            tx,
            "unit",
            &[
                ("id", &env.new_id::<kind::Unit>()),
                ("code", &unit.code),
                ("kind", &if border { "office" } else { "department" }),
                ("name_en", &unit.name.en),
                ("name_fr", &unit.name.fr),
                ("name_ar", &unit.name.ar),
                ("position", &position),
            ],
        )?;
    }
    Ok(())
}

fn write_offices(tx: &Transaction<'_>, env: &Env, catalogue: &Catalogue) -> Result<(), Refusal> {
    for office in &catalogue.offices {
        write::insert(
            tx,
            "office",
            &[
                ("id", &env.new_id::<kind::Office>()),
                ("code", &office.code),
                ("title_en", &office.title.en),
                ("title_fr", &office.title.fr),
                ("title_ar", &office.title.ar),
                ("unit_id", &write::id_of::<kind::Unit>(tx, "unit", &office.unit)?),
                ("role", &word(office.role)?),
                ("voting", &office.voting),
                ("position", &office.order),
            ],
        )?;
    }
    Ok(())
}

fn write_element(tx: &Transaction<'_>, env: &Env, card: &ElementCard, position: u32) -> Result<(), Refusal> {
    let element: Id<kind::Element> = env.new_id();
    let group = match card.group {
        ElementGroup::Framework => crate::domain::ElementGroup::Framework,
        ElementGroup::Process => crate::domain::ElementGroup::Process,
        ElementGroup::Tools => crate::domain::ElementGroup::Tools,
    };
    let safe = card.safe.iter().map(|pillar| word(*pillar)).collect::<Result<Vec<_>, _>>()?;
    write::insert(
        tx,
        "element",
        &[
            ("id", &element),
            ("code", &card.code),
            ("element_group", &group),
            ("name_en", &card.name.en),
            ("name_fr", &card.name.fr),
            ("name_ar", &card.name.ar),
            ("short_en", &card.short.en),
            ("short_fr", &card.short.fr),
            ("short_ar", &card.short.ar),
            ("purpose_en", &card.purpose.en),
            ("purpose_fr", &card.purpose.fr),
            ("purpose_ar", &card.purpose.ar),
            ("iso31000", &card.iso_31000.join(", ")),
            ("comcec", &comcec(card)?),
            ("safe_pillar", &safe.join(", ")),
            ("always_assessed", &card.always_assessed),
            ("position", &position),
        ],
    )?;
    for (position, question) in (1_u32..).zip(&card.questions) {
        write::insert(
            tx,
            "element_question",
            &[
                ("id", &env.new_id::<kind::Question>()),
                ("element_id", &element),
                ("position", &position),
                ("text_en", &question.en),
                ("text_fr", &question.fr),
                ("text_ar", &question.ar),
            ],
        )?;
    }
    Ok(())
}

/// The benchmark dimensions as stored: `monitor_and_review, cycle:5:6`, the stages after the cycle.
fn comcec(card: &ElementCard) -> Result<String, Refusal> {
    let stages: String = card.stages.iter().map(|stage| format!(":{stage}")).collect();
    let dimensions = card.comcec.iter().map(|dimension| {
        let stages = if *dimension == ComcecDimension::Cycle { stages.as_str() } else { "" };
        word(*dimension).map(|name| name + stages)
    });
    Ok(dimensions.collect::<Result<Vec<_>, _>>()?.join(", "))
}

fn write_kpas(tx: &Transaction<'_>, env: &Env, catalogue: &Catalogue) -> rusqlite::Result<()> {
    for (position, kpa) in (1_u32..).zip(&catalogue.kpas) {
        write::insert(
            tx,
            "kpa",
            &[
                ("id", &env.new_id::<kind::Kpa>()),
                ("code", &kpa.code),
                ("name_en", &kpa.name.en),
                ("name_fr", &kpa.name.fr),
                ("name_ar", &kpa.name.ar),
                ("position", &position),
            ],
        )?;
    }
    Ok(())
}

fn write_kpi(
    tx: &Transaction<'_>,
    env: &Env,
    catalogue: &Catalogue,
    card: &KpiCard,
    position: u32,
) -> Result<(), Refusal> {
    let kpi: Id<kind::Kpi> = env.new_id();
    let (measure, factor) = match card.measure {
        Measure::Ratio { scale } => (crate::domain::Measure::Ratio, f64::from(scale)),
        Measure::Duration => (crate::domain::Measure::Duration, 1.0),
        Measure::Number => (crate::domain::Measure::Number, 1.0),
    };
    let (direction, low, high) = match card.direction {
        Better::Higher => ("higher", None, None),
        Better::Lower => ("lower", None, None),
        Better::Band { low, high } => ("band", Some(low), Some(high)),
        Better::Neither => ("neither", None, None),
    };
    let side = match card.side {
        Side::Facilitation => crate::domain::Side::Facilitation,
        Side::Control => crate::domain::Side::Control,
        Side::Resources => crate::domain::Side::Resources,
        Side::Governance => crate::domain::Side::Governance,
    };
    let denominator = card.denominator.clone().unwrap_or_default();
    let source = |language| sources(catalogue, card, language);
    write::insert(
        tx,
        "kpi",
        &[
            ("id", &kpi),
            ("code", &card.code),
            ("kpa_id", &write::id_of::<kind::Kpa>(tx, "kpa", &card.kpa)?),
            ("side", &side),
            ("name_en", &card.name.en),
            ("name_fr", &card.name.fr),
            ("name_ar", &card.name.ar),
            ("short_en", &card.short.en),
            ("short_fr", &card.short.fr),
            ("short_ar", &card.short.ar),
            ("definition_en", &card.definition.en),
            ("definition_fr", &card.definition.fr),
            ("definition_ar", &card.definition.ar),
            ("numerator_en", &card.numerator.en),
            ("numerator_fr", &card.numerator.fr),
            ("numerator_ar", &card.numerator.ar),
            ("denominator_en", &denominator.en),
            ("denominator_fr", &denominator.fr),
            ("denominator_ar", &denominator.ar),
            ("source_en", &source(Language::En)),
            ("source_fr", &source(Language::Fr)),
            ("source_ar", &source(Language::Ar)),
            ("limitations_en", &card.limitations.en),
            ("limitations_fr", &card.limitations.fr),
            ("limitations_ar", &card.limitations.ar),
            ("gaming_en", &card.gaming.en),
            ("gaming_fr", &card.gaming.fr),
            ("gaming_ar", &card.gaming.ar),
            ("decision_use_en", &card.decision.en),
            ("decision_use_fr", &card.decision.fr),
            ("decision_use_ar", &card.decision.ar),
            ("unit", &word(card.unit)?),
            ("measure", &measure),
            ("factor", &factor),
            ("decimals", &card.decimals),
            ("direction", &direction),
            ("band_low", &low),
            ("band_high", &high),
            ("frequency", &word(card.frequency)?),
            ("audience", &word(card.audience)?),
            ("quality_grade", &word(card.quality)?),
            ("wco_dimension", &word(card.wco)?),
            ("owner_office_id", &write::id_of::<kind::Office>(tx, "office", &card.office)?),
            ("protected", &card.protected),
            ("position", &position),
        ],
    )?;
    for element in &card.elements {
        write::insert(
            tx,
            "kpi_element",
            &[
                ("id", &env.new_id::<kind::Kpi>()),
                ("kpi_id", &kpi),
                ("element_id", &write::id_of::<kind::Element>(tx, "element", element)?),
            ],
        )?;
    }
    Ok(())
}

/// The names of a card's sources in one language, as one line.
fn sources(catalogue: &Catalogue, card: &KpiCard, language: Language) -> String {
    let named = catalogue.sources.iter().filter(|source| card.sources.contains(&source.code));
    let names: Vec<&str> = named.map(|source| source.name.get(language)).collect();
    names.join(if language == Language::Ar { "، " } else { ", " })
}

/// After all KPIs are there: a guard may come later in the catalogue than what it guards.
fn write_guards(tx: &Transaction<'_>, env: &Env, cards: &[KpiCard]) -> Result<(), Refusal> {
    for card in cards {
        for guard in &card.guards {
            write::insert(
                tx,
                "kpi_guard",
                &[
                    ("id", &env.new_id::<kind::Kpi>()),
                    ("kpi_id", &write::id_of::<kind::Kpi>(tx, "kpi", &card.code)?),
                    ("guard_id", &write::id_of::<kind::Kpi>(tx, "kpi", guard)?),
                ],
            )?;
        }
    }
    Ok(())
}

/// "Cannot judge" has no number: it is no level but the absence of a rating.
fn write_scale(tx: &Transaction<'_>, env: &Env, scale: &str, levels: &[ScaleLevel]) -> rusqlite::Result<()> {
    for level in levels.iter().filter(|level| level.level.is_some()) {
        let descriptor = |language| {
            let (what, evidence) = (level.descriptor.get(language), level.evidence.get(language));
            if evidence.is_empty() { what.to_owned() } else { format!("{what} {evidence}") }
        };
        write::insert(
            tx,
            "scale_level",
            &[
                ("id", &env.new_id::<kind::Element>()),
                ("scale", &scale),
                ("level", &level.level),
                ("name_en", &level.name.en),
                ("name_fr", &level.name.fr),
                ("name_ar", &level.name.ar),
                ("descriptor_en", &descriptor(Language::En)),
                ("descriptor_fr", &descriptor(Language::Fr)),
                ("descriptor_ar", &descriptor(Language::Ar)),
            ],
        )?;
    }
    Ok(())
}

fn write_agenda(tx: &Transaction<'_>, env: &Env, agenda: &AgendaCard) -> Result<(), Refusal> {
    for (position, item) in (1_u32..).zip(&agenda.items) {
        write::insert(
            tx,
            "agenda_template",
            &[
                ("id", &env.new_id::<kind::TemplateItem>()),
                ("meeting_kind", &agenda.code),
                ("position", &position),
                ("number", &item.number),
                ("kind", &word(item.kind)?),
                ("title_en", &item.title.en),
                ("title_fr", &item.title.fr),
                ("title_ar", &item.title.ar),
                ("minutes", &item.minutes),
            ],
        )?;
    }
    Ok(())
}

/// The word of a catalogue's enum: the catalogue files and the schema use the same ones.
fn word(value: impl Serialize) -> Result<String, Refusal> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(_) | Err(_) => Err(Refusal::Invalid(Field::Code)),
    }
}
