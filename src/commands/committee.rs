//! The committee itself: its names, its rules of procedure, and its first day in a new workspace.

use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    analysis::rules::Rules,
    domain::{Id, Language, MajorityRule, Minimum, Names, QuorumRule, Schedule, VotingRule, kind},
    env::Env,
    workspace::{Op, Workspace, values::Json},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeProfile {
    /// The short word in the corner of the window.
    pub brand: String,
    pub organisation: Names,
    pub name: Names,
    /// `RMC` in `RMC/2026/04`.
    pub short_name: String,
    pub founding_act: String,
    pub reports_to: String,
    pub place: String,
    pub language: Language,
    pub currency: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CommitteeCommand {
    EditProfile(Box<CommitteeProfile>),
    /// What counts as a signal on a chart.
    SetSignalRules(Rules),
    /// Which of mover, abstention and dissent the rules of procedure know.
    SetVotingRule(VotingRule),
    SetRules {
        quorum: QuorumRule,
        majority: MajorityRule,
        schedule: Schedule,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &CommitteeCommand) -> Result<Made, Refusal> {
    let committee: Id<kind::Committee> =
        workspace.connection().query_row("SELECT id FROM committee", [], |row| row.get(0))?;
    match command {
        CommitteeCommand::EditProfile(profile) => workspace.transact(env, Op::new("edit-profile"), |tx| {
            with_profile(profile, |columns| write::update(tx, "committee", &committee, columns))?;
            Ok(None)
        }),
        CommitteeCommand::SetSignalRules(rules) => workspace.transact(env, Op::new("set-signal-rules"), |tx| {
            write::update(tx, "committee", &committee, &[("signal_rules", rules)])?;
            Ok(None)
        }),
        CommitteeCommand::SetVotingRule(rule) => workspace.transact(env, Op::new("set-voting-rule"), |tx| {
            write::update(tx, "committee", &committee, &[("voting_rule", &Json(rule))])?;
            Ok(None)
        }),
        CommitteeCommand::SetRules { quorum, majority, schedule } => {
            workspace.transact(env, Op::new("set-rules"), |tx| {
                check_rules(quorum, majority)?;
                write::update(
                    tx,
                    "committee",
                    &committee,
                    &[
                        ("quorum_rule", &Json(quorum)),
                        ("majority_rule", &Json(majority)),
                        ("meeting_schedule", &Json(schedule)),
                    ],
                )?;
                Ok(None)
            })
        }
    }
}

fn check_rules(quorum: &QuorumRule, majority: &MajorityRule) -> Result<(), Refusal> {
    let fraction = match quorum.minimum {
        Minimum::Seats(0) => return Err(Refusal::Invalid(Field::Value)),
        Minimum::AtLeast(fraction) => Some(fraction),
        Minimum::Seats(_) | Minimum::MoreThanHalf => None,
    };
    let sound = |fraction: crate::domain::Fraction| {
        fraction.denominator > 0 && fraction.numerator > 0 && fraction.numerator <= fraction.denominator
    };
    if fraction.into_iter().chain(majority.fraction).all(sound) { Ok(()) } else { Err(Refusal::Invalid(Field::Value)) }
}

pub(super) fn with_profile<T>(
    profile: &CommitteeProfile,
    act: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    write::required_names(&profile.organisation, Field::Name)?;
    let short_name = write::required(&profile.short_name, Field::Code)?;
    let brand =
        if profile.brand.trim().is_empty() { profile.organisation.get(profile.language) } else { profile.brand.trim() };
    act(&[
        ("brand", &brand),
        ("organisation_en", &profile.organisation.en),
        ("organisation_fr", &profile.organisation.fr),
        ("organisation_ar", &profile.organisation.ar),
        ("name_en", &profile.name.en),
        ("name_fr", &profile.name.fr),
        ("name_ar", &profile.name.ar),
        ("short_name", &short_name),
        ("founding_act", &profile.founding_act.trim()),
        ("reports_to", &profile.reports_to.trim()),
        ("place", &profile.place.trim()),
        ("language", &profile.language),
        ("currency", &profile.currency.trim()),
    ])
}
