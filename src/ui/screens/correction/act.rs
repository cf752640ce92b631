//! What can be done with a correction: report, postpone, refuse a new date, implement, end.

use egui::Ui;
use jiff::civil::Date;

use crate::{
    commands::{CorrectionCommand, Field, Refusal},
    domain::{CorrectionState, number},
    i18n::Messages,
    queries::correction::{Correction, Session},
    sentences,
    ui::{
        Cx, Icon,
        screen::Ticket,
        widgets::{Answer, DateField, Dialog, Notice, Select, TextField},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Report,
    Postpone,
    RefuseNewDate,
    Implement,
    End,
}

impl Act {
    pub(super) const ALL: [Self; 5] = [Self::Report, Self::Implement, Self::Postpone, Self::RefuseNewDate, Self::End];

    /// What a correction in this state waits for. A proposed one waits for a decision, taken in the room; one in
    /// effect for its verdict, which has a form of its own.
    pub(super) const fn main(state: CorrectionState) -> Option<Self> {
        if state.awaits_action() { Some(Self::Report) } else { None }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Report => Icon::MessageSquare,
            Self::Postpone => Icon::CalendarDays,
            Self::RefuseNewDate => Icon::Hand,
            Self::Implement => Icon::CircleCheck,
            Self::End => Icon::Archive,
        }
    }

    pub(super) fn label(self, t: &Messages) -> &str {
        match self {
            Self::Report => t.corrections_act_report(),
            Self::Postpone => t.corrections_act_postpone(),
            Self::RefuseNewDate => t.corrections_act_refuse(),
            Self::Implement => t.corrections_act_implement(),
            Self::End => t.corrections_act_end(),
        }
    }

    /// Why it cannot be done now.
    pub(super) fn reason(self, t: &Messages, of: &Correction) -> Option<String> {
        let state = of.record.state;
        let own = |reason: &str| Some(reason.to_owned());
        if state.is_ended() {
            return own(t.corrections_has_ended());
        }
        let session = of.session.as_ref();
        match self {
            Self::Report => None,
            Self::Implement if !state.awaits_action() => own(t.corrections_not_running()),
            Self::Implement => None,
            Self::Postpone | Self::RefuseNewDate if !state.awaits_action() => own(t.corrections_not_running()),
            Self::RefuseNewDate if session.is_some() => None,
            Self::Postpone | Self::RefuseNewDate | Self::End => needs_quorum(t, session),
        }
    }
}

pub(super) fn needs_quorum(t: &Messages, session: Option<&Session>) -> Option<String> {
    let Some(session) = session else { return Some(t.corrections_needs_meeting().to_owned()) };
    let quorum = session.quorum;
    let refusal = Refusal::NoQuorum { present: quorum.present, needed: quorum.needed, led: quorum.led };
    (!quorum.holds()).then(|| sentences::refusal(t, &refusal))
}

/// The states in which a correction can be ended by a decision of the committee.
const ENDS: [CorrectionState; 4] =
    [CorrectionState::Closed, CorrectionState::Rejected, CorrectionState::Superseded, CorrectionState::Reversed];

/// What is being typed of an act.
#[derive(Debug)]
pub(super) struct ActForm {
    act: Act,
    percent: String,
    text: String,
    day: Option<Date>,
    end: usize,
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl ActForm {
    pub(super) fn new(act: Act, of: &Correction) -> Self {
        Self {
            act,
            percent: of.record.percent.to_string(),
            text: String::new(),
            day: None,
            end: 0,
            ticket: None,
            refusal: None,
        }
    }

    /// Draws the dialog. `false`: carried out or left.
    pub(super) fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, of: &Correction) -> bool {
        if let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) {
            self.ticket = None;
            match answer {
                Ok(_) => return false,
                Err(refusal) => self.refusal = Some(refusal),
            }
        }
        let t = cx.t;
        let title = t.corrections_act_title(self.act.label(t), number::correction(of.record.number));
        let dialog = Dialog::new("correction act", &title, t.app_confirm(), t.app_cancel());
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx));
        match answer {
            Answer::Cancelled => return false,
            Answer::Open => {}
            Answer::Confirmed if self.ticket.is_none() => match self.command(of) {
                Ok(command) => {
                    self.refusal = None;
                    self.ticket = Some(cx.submit(command));
                }
                Err(refusal) => self.refusal = Some(refusal),
            },
            Answer::Confirmed => {}
        }
        true
    }

    /// The command that the fields make, or what is missing before it can be sent.
    fn command(&self, of: &Correction) -> Result<CorrectionCommand, Refusal> {
        let correction = of.record.id;
        let sitting = of.session.as_ref().map(|session| session.meeting);
        let in_session = sitting.ok_or(Refusal::NotFound);
        let text = self.text.clone();
        Ok(match self.act {
            Act::Report => {
                let percent = self.percent.trim().trim_end_matches('%').trim().parse();
                let percent = percent.map_err(|_| Refusal::Invalid(Field::Percent))?;
                CorrectionCommand::Report { correction, meeting: sitting, percent, text }
            }
            Act::Postpone => {
                let due = self.day.ok_or(Refusal::Missing(Field::Due))?;
                CorrectionCommand::Postpone { correction, meeting: in_session?, due, reason: text }
            }
            Act::RefuseNewDate => CorrectionCommand::RefuseNewDate { correction, meeting: in_session?, reason: text },
            Act::Implement => {
                let effective = self.day.ok_or(Refusal::Missing(Field::Effective))?;
                CorrectionCommand::Implement { correction, meeting: sitting, effective, text }
            }
            Act::End => {
                CorrectionCommand::End { correction, meeting: in_session?, state: ENDS[self.end], reason: text }
            }
        })
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (t, today) = (cx.t, cx.env.today());
        let sentence = self.refusal.as_ref().map(|refusal| sentences::refusal(t, refusal));
        let about = self.refusal.as_ref().and_then(sentences::field_of);
        let at = |fields: &[Field]| sentence.as_deref().filter(|_| about.is_some_and(|field| fields.contains(&field)));
        if let Some(sentence) = sentence.as_deref().filter(|_| about.is_none()) {
            Notice::warn(sentence, "").show(ui);
        }
        let on_text = at(&[Field::Text, Field::Reason]);
        let words = |ui: &mut Ui, text: &mut String, label: &str| {
            TextField::new(label, text).lines(3).error(on_text).show(ui);
        };
        match self.act {
            Act::Report => {
                let field = TextField::new(t.corrections_field_percent(), &mut self.percent).numeric().width(NUMBER);
                field.error(at(&[Field::Percent])).show(ui);
                words(ui, &mut self.text, t.corrections_field_report());
            }
            Act::Postpone => {
                let field = DateField::new(t.corrections_field_new_due(), &mut self.day, today).required();
                field.hint(t.corrections_postpone_hint()).error(at(&[Field::Due])).show(ui);
                words(ui, &mut self.text, t.app_reason());
            }
            Act::RefuseNewDate => words(ui, &mut self.text, t.app_reason()),
            Act::Implement => {
                let field = DateField::new(t.term_effective_date(), &mut self.day, today).required();
                field.error(at(&[Field::Effective])).show(ui);
                words(ui, &mut self.text, t.corrections_field_in_place());
            }
            Act::End => {
                let ends: Vec<&str> = ENDS.iter().map(|end| t.label(*end)).collect();
                if let Some(chosen) = Select::new(t.corrections_field_end(), &ends).selected(Some(self.end)).show(ui) {
                    self.end = chosen;
                }
                words(ui, &mut self.text, t.app_reason());
            }
        }
    }
}

const NUMBER: f32 = 120.0;
