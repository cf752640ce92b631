//! When and where the meeting is, and in which state.

use egui::Ui;

use super::State;
use crate::{
    domain::MeetingState,
    i18n::{commas, date},
    queries::outcome::Outcome,
    ui::{
        Cx, Icon,
        forms::{CorrigendumForm, sitting::SittingForm},
        widgets::{Button, Card, key_values},
    },
};

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, outcome: &Outcome) {
    let (t, meeting) = (cx.t, &outcome.meeting);
    let when = commas(cx.language, &[date::date_long(cx.language, meeting.date), date::time(meeting.start)]);
    let reviews = t.meetings_review_of(date::month_long(cx.language, meeting.review_month));
    let next = meeting.next_date.map(|day| date::date(cx.language, day)).unwrap_or_else(|| "–".to_owned());
    Card::new().title(t.meeting_details()).show(ui, |ui| {
        let mut pairs =
            vec![(t.app_date(), when.as_str()), (t.meetings_place(), &meeting.place), (t.meetings_reviews(), &reviews)];
        if meeting.state != MeetingState::Planned {
            pairs.push((t.room_next_date(), &next));
        }
        if meeting.imported {
            pairs.push((t.app_note(), t.meeting_history()));
        }
        key_values(ui, &pairs);
        let editable = meeting.state == MeetingState::Planned && !cx.is_read_only();
        if editable && Button::quiet(t.meeting_edit_details()).icon(Icon::Pencil).small().show(ui).clicked() {
            state.details = Some(SittingForm::of(meeting));
        }
        if meeting.state == MeetingState::Approved && !cx.is_read_only() {
            let by = outcome.in_session.as_ref();
            let reason = by.is_none().then(|| t.corrigendum_needs_session());
            let button = Button::quiet(t.corrigendum_button()).icon(Icon::Pencil).small().disabled_because(reason);
            if let (true, Some(by)) = (button.show(ui).clicked(), by) {
                let of = vec![(meeting.id, meeting.reference.clone())];
                state.corrigendum = Some(CorrigendumForm::new(by.clone(), of));
            }
        }
    });
}
