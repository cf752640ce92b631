//! When and where a meeting sits: an extraordinary one to be planned, or a planned one to be moved.

use egui::Ui;
use jiff::civil::{Date, Time};

use crate::{
    commands::{Made, MeetingCommand, Refusal},
    domain::{Id, MeetingKind, Month, kind},
    i18n::date,
    queries::meeting::{Meeting, NextMeeting},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::space,
        widgets::{Answer, DateField, Dialog, TextField, field_error},
    },
};

/// How far the form has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Editing,
    /// The command was carried out; the key of the meeting that it made, if it made one.
    Done(Made),
    Cancelled,
}

/// Date, time and place being written.
#[derive(Debug)]
pub struct SittingForm {
    /// `None`: an extraordinary meeting is planned.
    meeting: Option<Id<kind::Meeting>>,
    review_month: Month,
    date: Option<Date>,
    start: String,
    place: String,
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl SittingForm {
    /// An extraordinary meeting, today, at the usual hour and place.
    pub fn extraordinary(usual: &NextMeeting, today: Date) -> Self {
        Self::new(None, usual.review_month, today, usual.start, &usual.place)
    }

    /// A planned meeting, to be moved.
    pub fn of(meeting: &Meeting) -> Self {
        Self::new(Some(meeting.id), meeting.review_month, meeting.date, meeting.start, &meeting.place)
    }

    fn new(meeting: Option<Id<kind::Meeting>>, review_month: Month, date: Date, start: Time, place: &str) -> Self {
        let (start, place) = (date::time(start), place.to_owned());
        Self { meeting, review_month, date: Some(date), start, place, waiting: None, refusal: None }
    }

    /// Draws the dialog. Drop the form when it is done or cancelled.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Progress {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(made)) => return Progress::Done(made),
            Some(Err(refusal)) => {
                self.waiting = None;
                self.refusal = Some(refusal);
            }
            None => {}
        }
        let t = cx.t;
        let (title, confirm) = match self.meeting {
            None => (t.meeting_kind_extraordinary(), t.meetings_plan()),
            Some(_) => (t.meeting_edit_details(), t.app_save()),
        };
        let when = self.date.zip(date::parse_time(&self.start));
        let reason = when.is_none().then(|| t.meetings_date_and_time());
        let dialog = Dialog::new("sitting", title, confirm, t.app_cancel()).disabled_because(reason);
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx));
        match (answer, when) {
            (Answer::Cancelled, _) => return Progress::Cancelled,
            (Answer::Confirmed, Some((date, start))) => {
                let command = self.command(date, start);
                self.waiting = Some(cx.submit(command));
            }
            (Answer::Open | Answer::Confirmed, _) => {}
        }
        Progress::Editing
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
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
    }

    fn command(&self, date: Date, start: Time) -> MeetingCommand {
        let (review_month, place) = (self.review_month, self.place.clone());
        match self.meeting {
            None => MeetingCommand::Plan { kind: MeetingKind::Extraordinary, review_month, date, start, place },
            Some(meeting) => MeetingCommand::Reschedule { meeting, review_month, date, start, place },
        }
    }
}
