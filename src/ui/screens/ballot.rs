//! An invitation opened on a member's own computer: choose one's seat, type the code, score, write the
//! ballot file. Nothing of the committee's workspace is needed, and nothing is kept here.

use std::path::{Path, PathBuf};

use egui::{Frame, Key, Modifiers, ScrollArea, Ui};

use crate::{
    documents::{
        export::ExportError,
        output::{self, Format, IfThere},
    },
    env::Env,
    exchange::ballot::{BALLOT_ENDING, InvitedSeat, NoBallot, Received, fingerprint, write_ballot},
    i18n::{Messages, date},
    sealing::PersonalCode,
    sentences,
    ui::{
        Dir, Tokens,
        ballot_sheet::{self, Draft, LevelWords, Row},
        shell::page_margin,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, ListRow, Notice, TextField, field_error},
    },
};

pub struct State {
    received: Received,
    /// Where the invitation lies: the ballot is proposed beside it.
    folder: PathBuf,
    seat: Option<usize>,
    code: String,
    draft: Option<Draft>,
    path: String,
    error: Option<String>,
    written: Option<PathBuf>,
}

/// What the page wants of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Stay,
    Close,
}

impl State {
    pub fn new(received: Received, invitation: &Path) -> Self {
        let folder = invitation.parent().map(Path::to_owned).unwrap_or_default();
        Self {
            received,
            folder,
            seat: None,
            code: String::new(),
            draft: None,
            path: String::new(),
            error: None,
            written: None,
        }
    }

    fn seat(&self) -> Option<&InvitedSeat> {
        self.seat.and_then(|index| self.received.invitation.seats.get(index))
    }

    /// Opens the sheet if the code is the seat's.
    fn begin(&mut self, t: &Messages, env: &Env) {
        let Some(seat) = self.seat() else { return };
        let fits =
            PersonalCode::read(&self.code).is_some_and(|code| seat.key.fits(&code, self.received.invitation.round));
        if !fits {
            self.error = Some(t.scoring_personal_wrong().to_owned());
            return;
        }
        let reference = self.received.invitation.reference.replace('/', "-");
        let name =
            format!("{reference} {}.{BALLOT_ENDING}", seat.title.get(env.language).replace(['/', '\\', ':'], "-"));
        self.path = self.folder.join(name).display().to_string();
        self.error = None;
        self.draft = Some(Draft::of(self.received.invitation.elements.len()));
    }

    /// Seals, signs and writes the ballot.
    fn write(&mut self, t: &Messages, env: &Env) {
        let elements = self.received.invitation.elements.iter().map(|element| element.id);
        let ballot = self.draft.as_ref().and_then(|draft| draft.ballot(elements));
        let (Some(ballot), Some(seat), Some(code)) = (ballot, self.seat(), PersonalCode::read(&self.code)) else {
            return;
        };
        let made = write_ballot(&self.received, seat, &code, &ballot, env.now());
        let bytes = match made {
            Ok(bytes) => bytes,
            Err(error) => {
                self.error = Some(match error {
                    NoBallot::WrongCode => t.scoring_personal_wrong().to_owned(),
                    NoBallot::Seal(error) => sentences::refusal(t, &error.into()),
                });
                return;
            }
        };
        let path = PathBuf::from(self.path.trim());
        match output::write(&path, &bytes, Format::Ballot, IfThere::Refuse) {
            Ok(()) => {
                self.error = None;
                self.written = Some(path);
            }
            Err(error) => self.error = Some(sentences::export(t, &ExportError::Output(error))),
        }
    }
}

pub fn show(ui: &mut Ui, env: &Env, state: &mut State) -> Wish {
    let t = Messages::of(env.language);
    let mut wish = Wish::Stay;
    let shown = Frame::new().fill(Tokens::of(ui).paper).inner_margin(page_margin());
    shown.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        Dir::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            wish = match (&state.written, &state.draft) {
                (Some(path), _) => done(ui, t, &path.display().to_string()),
                (None, Some(_)) => sheet(ui, t, env, state),
                (None, None) => who(ui, t, env, state),
            };
        });
    });
    wish
}

/// Title, and what can be done, at its end.
fn head(ui: &mut Ui, t: &Messages, title: &str, subtitle: &str, primary: Option<(&str, Option<&str>)>) -> (bool, bool) {
    let (mut acts, mut closes) = (false, false);
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    Dir::row_of_height(ui, size::TITLE_BAR, |ui| {
        ui.add(Text::new(title).style(text::TITLE).as_heading().elide().max_width(ui.available_width() * 0.6));
        Dir::at_trailing_end(ui, |ui| {
            if let Some((label, reason)) = primary {
                let button = Button::primary(label).shortcut("Ctrl+Enter").disabled_because(reason);
                acts = button.show(ui).clicked() || (enter && reason.is_none());
            }
            closes = Button::secondary(t.app_close()).show(ui).clicked();
        });
    });
    text::secondary(ui, subtitle);
    (acts, closes)
}

fn who(ui: &mut Ui, t: &Messages, env: &Env, state: &mut State) -> Wish {
    let invitation = &state.received.invitation;
    let title = t.scoring_cover(invitation.reference.as_str());
    let day = date::date(t.language(), invitation.date);
    let subtitle = format!("{} · {day}", invitation.committee.get(env.language));
    let start = t.scoring_start(invitation.elements.len());
    let lacking = if state.seat.is_none() {
        Some(t.scoring_choose_seat())
    } else {
        PersonalCode::read(&state.code).is_none().then(|| t.scoring_personal_needed())
    };
    let (begins, closes) = head(ui, t, &title, &subtitle, Some((&start, lacking)));
    let print = t.scoring_fingerprint(fingerprint(&state.received.digest));
    Notice::info(&print, t.scoring_fingerprint_compare()).show(ui);
    let mut chosen = state.seat;
    Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().title(t.scoring_choose_seat()).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ScrollArea::vertical().max_height(ui.available_height() - size::CONTROL).show(ui, |ui| {
                    for (index, seat) in state.received.invitation.seats.iter().enumerate() {
                        let title = seat.title.get(env.language);
                        let name = if seat.name.is_empty() { title } else { &seat.name };
                        let row = ListRow::new(name).second(title).selected(chosen == Some(index));
                        if row.show(ui).clicked() {
                            chosen = Some(index);
                        }
                    }
                });
            });
        } else {
            Card::new().title(t.scoring_personal()).show(ui, |ui| {
                let field = TextField::new(t.scoring_personal(), &mut state.code).required().path();
                field.hint(t.scoring_personal_hint()).error(state.error.as_deref()).show(ui);
            });
        }
    });
    state.seat = chosen;
    if begins {
        state.begin(t, env);
    }
    if closes { Wish::Close } else { Wish::Stay }
}

fn sheet(ui: &mut Ui, t: &Messages, env: &Env, state: &mut State) -> Wish {
    let open = state.draft.as_ref().map_or(0, Draft::open);
    let waits = t.scoring_rows_open(open);
    let lacking = (open > 0).then_some(waits.as_str());
    let title = t.scoring_cover(state.received.invitation.reference.as_str());
    let (writes, closes) = head(ui, t, &title, t.scoring_sheet_hint(), Some((t.scoring_write(), lacking)));
    TextField::new(t.scoring_write_to(), &mut state.path).path().show(ui);
    if let Some(error) = &state.error {
        field_error(ui, error);
    }
    let language = env.language;
    let invitation = &state.received.invitation;
    let row = |element: &crate::exchange::ballot::InvitedElement| Row {
        element: element.id,
        code: element.code.clone(),
        name: element.name.get(language).to_owned(),
        short: element.name.get(language).to_owned(),
        questions: element.questions.iter().map(|question| question.get(language).to_owned()).collect(),
    };
    let rows: Vec<Row> = invitation.elements.iter().map(row).collect();
    let level = |level: &crate::exchange::ballot::InvitedLevel| LevelWords {
        rating: level.rating,
        name: level.name.get(language).to_owned(),
        descriptor: level.descriptor.get(language).to_owned(),
    };
    let levels: Vec<LevelWords> = invitation.levels.iter().map(level).collect();
    if let Some(draft) = &mut state.draft {
        ballot_sheet::show(ui, t, &rows, &levels, draft);
    }
    if writes {
        state.write(t, env);
    }
    if closes { Wish::Close } else { Wish::Stay }
}

fn done(ui: &mut Ui, t: &Messages, path: &str) -> Wish {
    let (_, closes) = head(ui, t, t.scoring_written(), t.scoring_written_hint(), None);
    ui.add(Text::new(path).wrap());
    if closes { Wish::Close } else { Wish::Stay }
}
