//! Day, time, place and month of a meeting: for a new one, or to move a planned one.

use egui::Context;
use jiff::civil::Date;

use crate::{
    commands::{Field, Made, MeetingCommand, Refusal},
    domain::{Id, MeetingKind, Month, kind},
    i18n::date,
    queries::meeting::{Meeting, NextMeeting},
    ui::{
        Cx,
        forms::Fault,
        screen::Ticket,
        widgets::{Answer, DateField, Dialog, Select, TextField},
    },
};

#[derive(Clone, Copy, Debug)]
enum Purpose {
    Plan(MeetingKind),
    Move(Id<kind::Meeting>),
}

/// The form, in a dialog.
pub(in crate::ui::screens) struct PlanForm {
    purpose: Purpose,
    month: Month,
    date: Option<Date>,
    start: String,
    place: String,
    ticket: Option<Ticket>,
    fault: Fault,
}

/// How far the form has come.
pub(in crate::ui::screens) enum Outcome {
    Open,
    Done(Made),
    Cancelled,
}

impl PlanForm {
    /// A new meeting, on the day and at the place of the regular one.
    pub(in crate::ui::screens) fn new(kind: MeetingKind, usual: &NextMeeting, today: Date) -> Self {
        Self {
            purpose: Purpose::Plan(kind),
            month: Month::of(today).previous(),
            date: Some(today),
            start: date::time(usual.start),
            place: usual.place.clone(),
            ticket: None,
            fault: Fault::default(),
        }
    }

    /// A planned meeting as it stands.
    pub(in crate::ui::screens) fn of(meeting: &Meeting) -> Self {
        Self {
            purpose: Purpose::Move(meeting.id),
            month: meeting.review_month,
            date: Some(meeting.date),
            start: date::time(meeting.start),
            place: meeting.place.clone(),
            ticket: None,
            fault: Fault::default(),
        }
    }

    pub(in crate::ui::screens) fn show(&mut self, ctx: &Context, cx: &mut Cx<'_>) -> Outcome {
        let t = cx.t;
        if let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) {
            self.ticket = None;
            match answer {
                Ok(made) => return Outcome::Done(made),
                Err(refusal) => self.fault = Fault::of(t, &refusal),
            }
        }
        let (title, confirm) = match self.purpose {
            Purpose::Plan(kind) => (t.label(kind), t.meeting_plan()),
            Purpose::Move(_) => (t.meeting_details(), t.app_save()),
        };
        let (answer, ()) = Dialog::new("plan meeting", title, confirm, t.app_cancel()).show(ctx, |ui| {
            let fault = self.fault.clone();
            DateField::new(t.app_date(), &mut self.date, cx.env.today())
                .required()
                .error(fault.at(Field::Date))
                .show(ui);
            TextField::new(t.app_time(), &mut self.start).width(90.0).limit(5).error(fault.at(Field::Time)).show(ui);
            TextField::new(t.meeting_place(), &mut self.place).error(fault.at(Field::Place)).show(ui);
            let around = Month::of(cx.env.today());
            let months: Vec<Month> = around.plus(-14).through(around.plus(6)).rev().collect();
            let words: Vec<String> = months.iter().map(|month| date::month_long(cx.language, *month)).collect();
            let selected = months.iter().position(|month| *month == self.month);
            let chosen =
                Select::new(t.meeting_review_month(), &words).selected(selected).error(fault.at(Field::Month)).show(ui);
            if let Some(month) = chosen.and_then(|index| months.get(index)) {
                self.month = *month;
            }
            fault.notice(ui, &[Field::Date, Field::Time, Field::Place, Field::Month]);
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => return Outcome::Cancelled,
            Answer::Confirmed => match self.command() {
                Ok(command) => self.ticket = Some(cx.submit(command)),
                Err(field) => self.fault = Fault::of(t, &Refusal::Invalid(field)),
            },
        }
        Outcome::Open
    }

    fn command(&self) -> Result<MeetingCommand, Field> {
        let (date, start) = (self.date.ok_or(Field::Date)?, date::parse_time(&self.start).ok_or(Field::Time)?);
        let (review_month, place) = (self.month, self.place.trim().to_owned());
        Ok(match self.purpose {
            Purpose::Plan(kind) => MeetingCommand::Plan { kind, review_month, date, start, place },
            Purpose::Move(meeting) => MeetingCommand::Reschedule { meeting, review_month, date, start, place },
        })
    }
}
