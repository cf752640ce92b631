//! The words of one meeting's minutes: every paragraph that the program wrote, where it comes from, and the
//! wording that the secretary puts in its place.

use egui::{ScrollArea, Ui};

use crate::{
    commands::{MinutesCommand, minutes::Place},
    documents::{
        export::What,
        minutes::{self, Phrase},
    },
    domain::{Id, Language, MeetingState, kind},
    i18n::{Messages, dots},
    queries::{
        meeting::Meeting,
        minutes::{self as query, Wording},
        room,
    },
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        shell::{Page, PageHead},
        text,
        tokens::{size, space},
        widgets::{Badge, Button, Card, Segmented, TextField, Tint, link, separator},
    },
};

#[derive(Default)]
pub struct State {
    view: Cached<(Id<kind::Meeting>, Language), View>,
    /// The language of the text; `None`: that of the screen.
    language: Option<Language>,
    editing: Option<Editing>,
}

/// The paragraph that is being worded.
struct Editing {
    place: Place,
    text: String,
}

struct View {
    meeting: Meeting,
    phrases: Vec<Phrase>,
    /// Wordings of paragraphs that the minutes no longer have.
    homeless: Vec<Wording>,
}

/// Tables that the minutes are read from besides those of the room.
const TABLES: [&str; 5] = ["minutes_edit", "conflict", "corrigendum", "meeting_snapshot", "signal_disposition"];

fn read(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<std::rc::Rc<View>> {
    let language = state.language.unwrap_or(cx.language);
    let tables = [room::TABLES.as_slice(), &TABLES].concat();
    cx.read(&mut state.view, (id, language), &tables, |db| {
        let minutes = query::minutes(db, id)?;
        let phrases = minutes::phrases(&minutes, language);
        let stands = |wording: &Wording| phrases.iter().any(|phrase| phrase.key == wording.paragraph);
        let own = minutes.wordings.iter().filter(|wording| wording.language == language);
        let homeless = own.filter(|wording| !stands(wording)).cloned().collect();
        Ok(View { meeting: minutes.meeting, phrases, homeless })
    })
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> Vec<(String, Option<Route>)> {
    let mut trail = vec![(cx.t.nav_meetings().to_owned(), Some(Route::Meetings))];
    if let Ok(view) = read(cx, state, id) {
        trail.push((view.meeting.reference.to_string(), Some(Route::Meeting(id))));
    }
    trail.push((cx.t.wording_title().to_owned(), None));
    trail
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<()> {
    let t = cx.t;
    let view = read(cx, state, id)?;
    let reference = view.meeting.reference.to_string();
    let head = PageHead::new(t.wording_title()).subtitle(&reference).action(
        Some(Icon::Download),
        t.meeting_export_minutes(),
        None,
    );
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        languages(ui, cx, state);
        ScrollArea::vertical().id_salt("wording").auto_shrink([false, false]).show(ui, |ui| {
            let mut first = 0;
            while let Some(phrase) = view.phrases.get(first) {
                let section = phrase.section.as_str();
                let count = view.phrases[first..].iter().take_while(|other| other.section == section).count();
                let phrases = &view.phrases[first..first + count];
                Card::new().title(section).show(ui, |ui| {
                    for (index, phrase) in phrases.iter().enumerate() {
                        if index > 0 {
                            separator(ui);
                        }
                        paragraph(ui, cx, state, &view, phrase);
                    }
                });
                first += count;
            }
            homeless(ui, cx, state, &view);
        });
    });
    if clicked.action.is_some() {
        cx.ask(Intent::Export(What::Minutes(id)));
    }
    Ok(())
}

fn languages(ui: &mut Ui, cx: &Cx<'_>, state: &mut State) {
    let t = cx.t;
    let shown = state.language.unwrap_or(cx.language);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let names = Language::ALL.map(Language::own_name);
        let selected = Language::ALL.iter().position(|language| *language == shown);
        if let Some(chosen) = Segmented::new(t.wording_language(), &names).selected(selected).show(ui) {
            state.language = Language::ALL.get(chosen).copied();
            state.editing = None;
        }
        ui.add_space(space::S);
        ui.add(text::Text::new(t.wording_hint()).style(text::SMALL).color(crate::ui::Tokens::of(ui).ink2).elide());
    });
}

/// Why nothing can be worded, if so.
fn reason<'a>(cx: &Cx<'a>, meeting: &Meeting) -> Option<&'a str> {
    let t: &'a Messages = cx.t;
    match meeting.state {
        _ if cx.is_read_only() => Some(t.app_read_only()),
        MeetingState::Planned => Some(t.wording_not_open()),
        MeetingState::Approved => Some(t.wording_approved()),
        MeetingState::InSession | MeetingState::Closed => None,
    }
}

fn place(state: &State, cx: &Cx<'_>, view: &View, key: &str) -> Place {
    let language = state.language.unwrap_or(cx.language);
    Place { meeting: view.meeting.id, language, paragraph: key.to_owned() }
}

fn paragraph(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View, phrase: &Phrase) {
    let place = place(state, cx, view, &phrase.key);
    if state.editing.as_ref().is_some_and(|editing| editing.place == place) {
        return edit(ui, cx, state, phrase);
    }
    text::paragraph(ui, phrase.text());
    if let Some(wording) = phrase.wording.as_ref().filter(|_| phrase.is_stale()) {
        text::small(ui, cx.t.wording_said());
        text::paragraph(ui, wording.generated.as_str());
        text::small(ui, cx.t.wording_says());
        text::paragraph(ui, phrase.generated.as_str());
    }
    acts(ui, cx, state, view, phrase, place);
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View, phrase: &Phrase, place: Place) {
    let (t, language, reason) = (cx.t, cx.language, reason(cx, &view.meeting));
    let named = |word: &str| dots(language, &[word, &phrase.section, &phrase.key]);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let button = |ui: &mut Ui, button: Button<'_>, word: &str| {
            button.small().name(&named(word)).disabled_because(reason).show(ui).clicked()
        };
        match (&phrase.wording, phrase.is_stale()) {
            (Some(_), true) => drop(ui.add(Badge::new(Tint::Bad, t.wording_stale()))),
            (Some(_), false) => drop(ui.add(Badge::new(Tint::Accent, t.wording_reworded()))),
            (None, _) => {}
        }
        if phrase.is_stale() {
            if button(ui, Button::secondary(t.wording_keep()), t.wording_keep()) {
                let generated = phrase.generated.clone();
                cx.act(MinutesCommand::Keep { place: place.clone(), generated });
            }
            if button(ui, Button::secondary(t.wording_take_new()), t.wording_take_new()) {
                cx.act(MinutesCommand::Restore { place: place.clone() });
            }
        } else if phrase.wording.is_some() && button(ui, Button::quiet(t.wording_restore()), t.wording_restore()) {
            cx.act(MinutesCommand::Restore { place: place.clone() });
        }
        if button(ui, Button::secondary(t.wording_reword()).icon(Icon::Pencil), t.wording_reword()) {
            state.editing = Some(Editing { place, text: phrase.text().to_owned() });
        }
        let (words, route) = source(cx, &view.meeting, phrase);
        if link(ui, &t.wording_source(words)).clicked() {
            cx.go(route);
        }
    });
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, phrase: &Phrase) {
    let t = cx.t;
    let Some(editing) = &mut state.editing else { return };
    text::small(ui, t.wording_says());
    text::paragraph(ui, phrase.generated.as_str());
    TextField::new(t.wording_text(), &mut editing.text).lines(LINES).show(ui);
    let empty = editing.text.trim().is_empty().then(|| t.wording_empty());
    let (mut saved, mut cancelled) = (false, false);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        saved = Button::primary(t.app_save()).small().disabled_because(empty).show(ui).clicked();
        cancelled = Button::quiet(t.app_cancel()).small().show(ui).clicked();
    });
    if saved {
        let (place, text) = (editing.place.clone(), editing.text.trim().to_owned());
        cx.act(MinutesCommand::Reword { place, generated: phrase.generated.clone(), text });
    }
    if saved || cancelled {
        state.editing = None;
    }
}

/// Where a paragraph's records are seen.
fn source(cx: &Cx<'_>, meeting: &Meeting, phrase: &Phrase) -> (String, Route) {
    let t = cx.t;
    let key = phrase.key.split('/').next().unwrap_or_default();
    let (words, route) = match key {
        "follow-up" | "no-action" => (t.nav_corrections(), Route::Corrections),
        "figures" => (t.nav_kpis(), Route::Kpis),
        "elements" => (t.nav_elements(), Route::Elements),
        "problems" => (t.nav_problems(), Route::Problems),
        "decisions" | "decision-circumstances" => (t.nav_decisions(), Route::Decisions),
        _ => return (meeting.reference.to_string(), Route::Meeting(meeting.id)),
    };
    (words.to_owned(), route)
}

fn homeless(ui: &mut Ui, cx: &mut Cx<'_>, state: &State, view: &View) {
    let (t, reason) = (cx.t, reason(cx, &view.meeting));
    if view.homeless.is_empty() {
        return;
    }
    Card::new().title(t.wording_homeless()).show(ui, |ui| {
        text::small(ui, t.wording_homeless_hint());
        for wording in &view.homeless {
            text::paragraph(ui, wording.text.as_str());
            let name = dots(cx.language, &[t.wording_discard(), &wording.paragraph]);
            let button = Button::secondary(t.wording_discard()).small().name(&name).disabled_because(reason);
            if button.show(ui).clicked() {
                cx.act(MinutesCommand::Restore { place: place(state, cx, view, &wording.paragraph) });
            }
        }
    });
}

/// Lines of the field for a paragraph.
const LINES: usize = 4;
