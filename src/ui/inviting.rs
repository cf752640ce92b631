//! Writing an invitation to score: the file, then its record. The personal codes are shown once.

use std::path::Path;

use crate::{
    commands::{self, ScoringCommand},
    documents::{
        export::ExportError,
        output::{self, Format, IfThere},
    },
    env::Env,
    exchange::ballot::{self, INVITATION_ENDING, Occasion},
    i18n::Messages,
    queries::{committee, meeting, room, scoring},
    sentences,
    workspace::Workspace,
};

/// Who gets which code.
pub type Codes = Vec<(String, String)>;

/// The name to suggest: `RMC-2026-11.lajna-invite`.
pub fn file_name(workspace: &Workspace) -> String {
    let connection = workspace.connection();
    let round = scoring::open_round(connection).ok().flatten();
    let reference = round.and_then(|round| meeting::by_id(connection, round.meeting).ok());
    let stem = reference.map(|meeting| meeting.reference.to_string().replace('/', "-")).unwrap_or_default();
    format!("{stem}.{INVITATION_ENDING}")
}

/// Writes the invitation of the open round and puts it on record; the sentence says why not.
pub fn invite(workspace: &mut Workspace, env: &Env, path: &Path) -> Result<Codes, String> {
    let t = Messages::of(env.language);
    let prepared = prepare(workspace).map_err(|reason| t.refusal_not_sealed(reason))?;
    let Some((round, prepared)) = prepared else { return Err(t.refusal_not_found().to_owned()) };
    output::write(path, &prepared.file, Format::Ballot, IfThere::Refuse)
        .map_err(|error| sentences::export(t, &ExportError::Output(error)))?;
    let invite = ScoringCommand::Invite { round, invitation: prepared.digest, keys: prepared.keys };
    commands::execute(workspace, env, &invite.into()).map_err(|refusal| sentences::refusal(t, &refusal))?;
    Ok(prepared.codes.into_iter().map(|(name, code)| (name, code.shown())).collect())
}

type Made = Option<(crate::domain::Id<crate::domain::kind::Round>, ballot::Prepared)>;

fn prepare(workspace: &Workspace) -> Result<Made, String> {
    let connection = workspace.connection();
    let words = |error: rusqlite::Error| error.to_string();
    let Some(round) = scoring::open_round(connection).map_err(words)? else { return Ok(None) };
    let scoring = scoring::scoring(connection, round.meeting).map_err(words)?;
    let meeting = meeting::by_id(connection, round.meeting).map_err(words)?;
    let committee = committee::committee(connection).map_err(words)?.profile.name;
    let levels = room::levels(connection).map_err(words)?;
    let elements = scoring::ballot_elements(connection, &round.elements).map_err(words)?;
    let occasion = Occasion {
        reference: &meeting.reference.to_string(),
        date: meeting.date,
        committee: &committee,
        round: &round,
        scoring: &scoring,
        levels: &levels,
        elements: &elements,
    };
    let prepared = ballot::prepare(&occasion).map_err(|error| error.to_string())?;
    Ok(Some((round.id, prepared)))
}
