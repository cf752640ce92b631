//! Ballots from elsewhere: the invitation that goes out, the files that come back, each with what becomes
//! of it before anything is taken in.

use egui::{Key, Ui};

use super::super::{
    Stage,
    act::{Head, plain_key},
};
use crate::{
    commands::ScoringCommand,
    exchange::ballot::{fingerprint, read_ballot},
    i18n::Messages,
    queries::{
        attendance,
        scoring::{self, Received, Round},
    },
    sealing::SignedBallot,
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Purpose, Tokens,
        inviting::Codes,
        screen::Ticket,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Column, Notice, Table, Tint, badge, key_values},
    },
};

#[derive(Default)]
pub(super) struct State {
    /// Of the invitation that was just written: shown until one leaves the page.
    codes: Codes,
    pile: Vec<(String, Option<SignedBallot>)>,
    /// Grows with every change of the pile.
    version: u64,
    verdicts: Cached<u64, Vec<Received>>,
    waiting: Option<Ticket>,
    error: Option<String>,
}

impl State {
    pub(super) fn show_codes(&mut self, codes: Codes) {
        self.codes = codes;
    }

    pub(super) fn take(&mut self, files: &[(String, Vec<u8>)]) {
        self.pile.extend(files.iter().map(|(name, bytes)| (name.clone(), read_ballot(bytes))));
        self.version += 1;
        self.error = None;
    }
}

fn word(t: &Messages, received: Received) -> (Tint, &str) {
    match received {
        Received::Accepted => (Tint::Accent, t.scoring_file_accepted()),
        Received::Elsewhere => (Tint::Bad, t.scoring_file_elsewhere()),
        Received::OldInvitation => (Tint::Bad, t.scoring_file_old()),
        Received::Stranger => (Tint::Bad, t.scoring_file_stranger()),
        Received::Tampered => (Tint::Bad, t.scoring_file_tampered()),
        Received::Absent => (Tint::Bad, t.scoring_file_absent()),
        Received::OnPaper => (Tint::Bad, t.scoring_file_on_paper()),
        Received::Duplicate => (Tint::Calm, t.scoring_file_duplicate()),
        Received::Late => (Tint::Bad, t.scoring_file_late()),
    }
}

/// Draws the page; `true`: back to the overview.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    stage: &Stage<'_>,
    round: &Round,
) -> rusqlite::Result<bool> {
    let t = cx.t;
    if let Some(answer) = state.waiting.and_then(|ticket| cx.answer(ticket)) {
        state.waiting = None;
        match answer {
            Ok(_) => {
                state.pile.clear();
                state.version += 1;
            }
            Err(refusal) => state.error = Some(sentences::refusal(t, &refusal)),
        }
    }
    let ballots: Vec<SignedBallot> = state.pile.iter().filter_map(|(_, ballot)| ballot.clone()).collect();
    let verdicts = cx.read(&mut state.verdicts, state.version, &scoring::TABLES, |db| {
        let seats = attendance::list(db, round.meeting)?;
        scoring::assess(db, round, &seats, &ballots)
    })?;
    let accepted = verdicts.iter().filter(|verdict| **verdict == Received::Accepted).count();
    let primary = t.scoring_file_take_in(accepted);
    let head = Head {
        title: t.scoring_way_file(),
        subtitle: t.scoring_way_file_hint(),
        primary: &primary,
        reason: (accepted == 0).then(|| t.scoring_file_none()),
        secondary: Some(t.scoring_grid_done()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if let Some(error) = &state.error {
        Notice::warn(error, "").show(ui);
    }
    invitation(ui, cx, state, round);
    pile(ui, cx, state, stage, &verdicts);
    if pressed.primary && state.waiting.is_none() {
        let fits = ballots.into_iter().zip(verdicts.iter());
        let ballots = fits.filter(|(_, verdict)| **verdict == Received::Accepted).map(|(ballot, _)| ballot).collect();
        state.waiting = Some(cx.submit(ScoringCommand::TakeIn { round: round.id, ballots }));
    }
    let leaves = pressed.secondary || plain_key(ui, Key::Escape);
    if leaves {
        state.codes.clear();
    }
    Ok(leaves)
}

fn invitation(ui: &mut Ui, cx: &mut Cx<'_>, state: &State, round: &Round) {
    let t = cx.t;
    Card::new().title(t.scoring_invitation()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        Dir::row(ui, |ui| {
            let button = Button::secondary(t.scoring_invite()).icon(Icon::FilePlus).shortcut("I");
            if button.show(ui).clicked() || plain_key(ui, Key::I) {
                cx.ask(Intent::PickFile(Purpose::Invitation));
            }
            let hint = Text::new(t.scoring_invite_hint()).style(text::SMALL).color(Tokens::of(ui).ink2).lines(2);
            ui.add(hint.max_width(ui.available_width()));
        });
        if !round.invitation.0.is_empty() {
            text::strong(ui, t.scoring_fingerprint(fingerprint(&round.invitation)));
        }
        if !state.codes.is_empty() {
            Notice::warn(t.scoring_codes_once(), t.scoring_codes_hint()).show(ui);
            let pairs: Vec<(&str, &str)> =
                state.codes.iter().map(|(name, code)| (name.as_str(), code.as_str())).collect();
            key_values(ui, &pairs);
        }
    });
}

fn pile(ui: &mut Ui, cx: &mut Cx<'_>, state: &State, stage: &Stage<'_>, verdicts: &[Received]) {
    let t = cx.t;
    let mut judged = verdicts.iter();
    let rows: Vec<(&str, Option<&SignedBallot>, (Tint, &str))> = state
        .pile
        .iter()
        .map(|(name, ballot)| {
            let verdict = ballot.as_ref().and_then(|_| judged.next());
            let word = verdict.map_or((Tint::Bad, t.scoring_file_no_ballot()), |verdict| word(t, *verdict));
            (name.as_str(), ballot.as_ref(), word)
        })
        .collect();
    Card::new().title(t.scoring_files()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let button = Button::secondary(t.scoring_files_choose()).icon(Icon::FolderOpen).shortcut("B");
        if button.show(ui).clicked() || plain_key(ui, Key::B) {
            cx.ask(Intent::PickFile(Purpose::Ballots));
        }
        if rows.is_empty() {
            text::hint(ui, t.scoring_files_hint());
            return;
        }
        let table = Table::new("ballots", t.scoring_files())
            .column(Column::share(t.scoring_file(), 1.0))
            .column(Column::share(t.scoring_member(), 1.0))
            .column(Column::share(t.app_state(), 1.4))
            .max_height(ui.available_height() - size::ROW);
        let name = |row: usize| format!("{}: {}", rows[row].0, rows[row].2.1);
        table.show(ui, rows.len(), name, |ui, row, column| {
            let (file, ballot, (tint, words)) = rows[row];
            match column {
                0 => {
                    text::body(ui, file);
                }
                1 => {
                    let seat = ballot.and_then(|ballot| stage.scoring.seats.iter().find(|seat| seat.id == ballot.seat));
                    let name = seat.map(|seat| super::roll::person(cx, seat));
                    text::body(ui, name.unwrap_or_else(|| "–".to_owned()));
                }
                _ => {
                    badge(ui, tint, words);
                }
            }
        });
    });
}
