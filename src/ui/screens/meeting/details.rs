//! When and where the meeting is, and in which state.

use egui::Ui;
use jiff::civil::Date;

use super::State;
use crate::{
    commands::{MeetingCommand, Refusal},
    domain::{Id, MeetingState, Month, kind},
    i18n::date,
    queries::{meeting::Meeting, outcome::Outcome},
    sentences,
    ui::{
        Cx, Dir, Icon,
        screen::Ticket,
        screens::meetings::time,
        tokens::space,
        widgets::{Answer, Button, Card, DateField, Dialog, TextField, field_error, key_values},
    },
};

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, outcome: &Outcome) {
    let (t, meeting) = (cx.t, &outcome.meeting);
    let when = format!("{}, {}", date::date_long(cx.language, meeting.date), date::time(meeting.start));
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
            state.details = Some(DetailsForm::new(meeting));
        }
    });
}

/// Date, time and place being changed.
pub struct DetailsForm {
    meeting: Id<kind::Meeting>,
    review: Month,
    date: Option<Date>,
    start: String,
    place: String,
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl DetailsForm {
    fn new(meeting: &Meeting) -> Self {
        Self {
            meeting: meeting.id,
            review: meeting.review_month,
            date: Some(meeting.date),
            start: date::time(meeting.start),
            place: meeting.place.clone(),
            waiting: None,
            refusal: None,
        }
    }

    /// `false`: saved or cancelled.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(_)) => return false,
            Some(Err(refusal)) => {
                self.waiting = None;
                self.refusal = Some(refusal);
            }
            None => {}
        }
        let t = cx.t;
        let start = time(&self.start);
        let reason = (self.date.is_none() || start.is_none()).then(|| t.meetings_date_and_time());
        let dialog = Dialog::new("meeting details", t.meeting_edit_details(), t.app_save(), t.app_cancel());
        let (answer, ()) = dialog.disabled_because(reason).show(ui, |ui| {
            if let Some(refusal) = &self.refusal {
                field_error(ui, &sentences::refusal(t, refusal));
            }
            Dir::columns(ui, &[2.0, 1.0], space::M, |ui, column| {
                if column == 0 {
                    DateField::new(t.app_date(), &mut self.date, cx.env.today()).required().show(ui);
                } else {
                    TextField::new(t.app_time(), &mut self.start).required().show(ui);
                }
            });
            TextField::new(t.meetings_place(), &mut self.place).show(ui);
        });
        match (answer, self.date, start) {
            (Answer::Cancelled, ..) => return false,
            (Answer::Confirmed, Some(date), Some(start)) => {
                let (meeting, review_month, place) = (self.meeting, self.review, self.place.clone());
                let command = MeetingCommand::Reschedule { meeting, review_month, date, start, place };
                self.waiting = Some(cx.submit(command));
            }
            (Answer::Open | Answer::Confirmed, ..) => {}
        }
        true
    }
}
