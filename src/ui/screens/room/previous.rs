//! The approval of earlier minutes. It is the one act of the room that cannot be undone, so it is asked twice.

use egui::Ui;

use super::{
    Stage, Step,
    act::{self, Head},
    minutes,
};
use crate::{
    commands::MeetingCommand,
    documents::export::What,
    domain::{ApprovedAs, Id, kind},
    i18n::date,
    queries::meeting::Meeting,
    ui::{
        Cx, Dir, Icon, Intent, Route, Tokens,
        forms::{CorrigendumForm, Progress},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Answer, Button, Card, Dialog, EmptyState, Notice, icon_button},
    },
};

#[derive(Default)]
pub(super) struct State {
    asking: Option<(Id<kind::Meeting>, ApprovedAs)>,
    corrigendum: Option<CorrigendumForm>,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    let frozen = act::frozen(cx, room);
    let first = room.to_approve.first();
    let primary = match first {
        Some(meeting) => t.room_approve(meeting.reference.to_string()),
        None => t.room_next_item().to_owned(),
    };
    let head = Head {
        title: t.agenda_kind_minutes(),
        subtitle: t.room_minutes_hint(),
        primary: &primary,
        reason: frozen.as_deref().filter(|_| first.is_some()),
        secondary: first.map(|_| t.room_next_item()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter && state.asking.is_none() && state.corrigendum.is_none());
    if let Some(sentence) = frozen.as_deref().filter(|_| first.is_some()) {
        Notice::warn(sentence, t.room_inquorate_rule()).show(ui);
    }
    for meeting in &room.approved {
        let words = format!("{}: {}", meeting.reference, meeting.approved_as.map_or("", |how| t.label(how)));
        Notice::info(&words, t.room_minutes_fixed()).show(ui);
    }
    if room.to_approve.is_empty() && room.approved.is_empty() {
        EmptyState::new(t.room_no_minutes(), t.room_no_minutes_hint()).show(ui);
    }
    for meeting in &room.to_approve {
        ui.push_id(meeting.id.uuid(), |ui| one(ui, cx, state, meeting, frozen.as_deref()));
        ui.add_space(space::S);
    }
    corrigenda(ui, cx, state, stage, frozen.as_deref());
    minutes::notes_of(ui, cx, stage, stage.item.map(|item| item.id));
    dialog(ui, cx, state, stage);
    let correcting = state.corrigendum.as_mut().map(|form| form.show(ui, cx));
    if matches!(correcting, Some(Progress::Done(_) | Progress::Cancelled)) {
        state.corrigendum = None;
    }
    match (pressed.primary, pressed.secondary, first) {
        (true, _, Some(meeting)) => state.asking = Some((meeting.id, ApprovedAs::AsIs)),
        (true, _, None) | (_, true, _) => return Step::Done,
        (false, false, _) => {}
    }
    Step::Stay
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, meeting: &Meeting, frozen: Option<&str>) {
    let t = cx.t;
    Card::new().title(&meeting.reference.to_string()).trailing(&date::date_long(cx.language, meeting.date)).show(
        ui,
        |ui| {
            text::secondary(ui, t.room_minutes_accuracy());
            Dir::row(ui, |ui| {
                for (how, label) in
                    [(ApprovedAs::AsIs, t.room_as_is()), (ApprovedAs::AsCorrected, t.room_as_corrected())]
                {
                    if Button::secondary(label).icon(Icon::BadgeCheck).disabled_because(frozen).show(ui).clicked() {
                        state.asking = Some((meeting.id, how));
                    }
                }
                if Button::quiet(t.room_export_minutes()).icon(Icon::FileText).show(ui).clicked() {
                    cx.ask(Intent::Export(What::Minutes(meeting.id)));
                }
                if Button::quiet(t.room_open_record()).show(ui).clicked() {
                    cx.go(Route::Meeting(meeting.id));
                }
            });
        },
    );
}

/// What this meeting corrects in minutes that were approved before.
fn corrigenda(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, frozen: Option<&str>) {
    let (t, room) = (cx.t, stage.room);
    for corrigendum in &room.corrigenda {
        Dir::row(ui, |ui| {
            let removable = room.is_in_session() && !cx.is_read_only();
            let width = ui.available_width() - size::CONTROL_SMALL - space::S;
            let words = t.corrigendum_replaced(corrigendum.old_text.as_str(), corrigendum.new_text.as_str());
            let number = Text::new(format!("{} ", corrigendum.number)).style(text::BODY_STRONG);
            ui.add(number.then(words, text::BODY, Tokens::of(ui).ink).wrap().max_width(width));
            if removable && icon_button(ui, Icon::X, t.app_remove()).clicked() {
                cx.act(MeetingCommand::RemoveCorrigendum { corrigendum: corrigendum.id });
            }
        });
    }
    if room.is_in_session() && !room.correctable.is_empty() {
        let button = Button::quiet(t.corrigendum_button()).icon(Icon::Pencil).disabled_because(frozen);
        if button.show(ui).clicked() {
            let by = (room.meeting.id, room.meeting.reference.clone());
            state.corrigendum = Some(CorrigendumForm::new(by, room.correctable.clone()));
        }
    }
}

fn dialog(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let t = cx.t;
    let Some((meeting, approved_as)) = state.asking else { return };
    let Some(found) = stage.room.to_approve.iter().find(|other| other.id == meeting) else {
        state.asking = None;
        return;
    };
    let title = t.room_approve_question(found.reference.to_string());
    let dialog = Dialog::new("approve minutes", &title, t.label(approved_as), t.room_not_yet());
    let (answer, ()) = dialog.show(ui, |ui| {
        text::paragraph(ui, t.room_approve_consequence());
    });
    match answer {
        Answer::Open => {}
        Answer::Confirmed => {
            cx.act(MeetingCommand::ApproveMinutes { meeting, by: stage.room.meeting.id, approved_as });
            state.asking = None;
        }
        Answer::Cancelled => state.asking = None,
    }
}
