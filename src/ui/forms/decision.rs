//! A decision: its words, how it was reached, and what it does.

use egui::{ScrollArea, Ui};

use super::{
    pending::{Pending, Settled},
    pick,
};
use crate::{
    commands::{DecisionCommand, Field, Made, decision::DecisionDraft},
    domain::{Id, Reached, Tally, VoteResult, kind},
    i18n::Messages,
    queries::{
        attendance,
        choices::{self, Choices},
        committee,
    },
    ui::{
        Cached, Cx, Dir, text,
        tokens::space,
        widgets::{Answer, Dialog, Notice, Segmented, TextField, checkbox, field_error, field_label},
    },
};

/// What the form is for.
#[derive(Clone, Copy, Debug)]
enum Purpose {
    Take(Id<kind::Meeting>),
    Edit(Id<kind::Decision>, Id<kind::Meeting>),
}

/// The decision being written.
#[derive(Debug)]
pub struct DecisionForm {
    purpose: Purpose,
    draft: DecisionDraft,
    /// 0 consensus, 1 vote, 2 the chair's ruling.
    manner: usize,
    /// For, against, abstained, as typed.
    votes: [String; 3],
    pending: Pending,
    choices: Cached<(), Choices>,
    rules: Cached<Id<kind::Meeting>, (crate::domain::Quorum, crate::domain::MajorityRule)>,
    made: Made,
}

impl DecisionForm {
    pub fn take(meeting: Id<kind::Meeting>, item: Option<Id<kind::AgendaItem>>) -> Self {
        let draft = DecisionDraft {
            text: String::new(),
            reached: Reached::Consensus,
            dissent: String::new(),
            chair_in_favour: false,
            item,
            objective: None,
            supersedes: None,
            ratifies: None,
            adopts: None,
        };
        Self::new(Purpose::Take(meeting), draft)
    }

    pub fn edit(decision: Id<kind::Decision>, meeting: Id<kind::Meeting>, draft: DecisionDraft) -> Self {
        Self::new(Purpose::Edit(decision, meeting), draft)
    }

    fn new(purpose: Purpose, draft: DecisionDraft) -> Self {
        let (manner, votes) = match draft.reached {
            Reached::Consensus => (0, Default::default()),
            Reached::Vote(Tally { in_favour, against, abstained }) => {
                (1, [in_favour, against, abstained].map(|count| count.to_string()))
            }
            Reached::Ruling => (2, Default::default()),
        };
        let (pending, choices, rules) = (Pending::default(), Cached::default(), Cached::default());
        Self { purpose, draft, manner, votes, pending, choices, rules, made: None }
    }

    /// The words typed so far, to begin with words from elsewhere.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.draft.text = text.into();
        self
    }

    /// The proposed correction that the decision adopts.
    #[must_use]
    pub fn adopting(mut self, correction: Id<kind::Correction>) -> Self {
        self.draft.adopts = Some(correction);
        self
    }

    /// The key of the decision that the form made.
    pub fn made(&self) -> Made {
        self.made
    }

    fn meeting(&self) -> Id<kind::Meeting> {
        match self.purpose {
            Purpose::Take(meeting) | Purpose::Edit(_, meeting) => meeting,
        }
    }

    /// Draws the dialog. `false`: saved or cancelled, and the form can go.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> rusqlite::Result<bool> {
        if let Settled::Saved(made) = self.pending.settle(cx) {
            self.made = made;
            return Ok(false);
        }
        let (today, meeting) = (cx.env.today(), self.meeting());
        let choices = cx.read(&mut self.choices, (), choices::TABLES, |db| choices::choices(db, today))?;
        let rules = cx.read(&mut self.rules, meeting, &["attendance", "presence", "committee", "office"], |db| {
            Ok((attendance::quorum_of(db, meeting)?, committee::committee(db)?.majority))
        })?;
        let t = cx.t;
        let quorate = rules.0.holds();
        let (title, confirm) = match self.purpose {
            Purpose::Take(_) if quorate => (t.decision_form_add(), t.decision_form_take()),
            Purpose::Take(_) => (t.decision_form_propose(), t.decision_form_keep()),
            Purpose::Edit(..) => (t.decision_form_edit(), t.app_save()),
        };
        let dialog = Dialog::new("decision", title, confirm, t.app_cancel()).width(WIDTH);
        let (answer, ()) = dialog.show(ui, |ui| {
            ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| self.fields(ui, cx, &choices, &rules));
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => return Ok(false),
            Answer::Confirmed => {
                self.draft.reached = self.reached();
                let draft = self.draft.clone();
                self.pending.submit(
                    cx,
                    match self.purpose {
                        Purpose::Take(meeting) if quorate => DecisionCommand::Take { meeting, draft },
                        Purpose::Take(meeting) => DecisionCommand::Propose { meeting, draft },
                        Purpose::Edit(decision, _) => DecisionCommand::Edit { decision, draft },
                    },
                );
            }
        }
        Ok(true)
    }

    fn reached(&self) -> Reached {
        let count = |index: usize| self.votes[index].trim().parse().unwrap_or(0);
        match self.manner {
            1 => Reached::Vote(Tally { in_favour: count(0), against: count(1), abstained: count(2) }),
            2 => Reached::Ruling,
            _ => Reached::Consensus,
        }
    }

    fn fields(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        choices: &Choices,
        rules: &(crate::domain::Quorum, crate::domain::MajorityRule),
    ) {
        let (t, language) = (cx.t, cx.language);
        if !rules.0.holds() {
            Notice::warn(t.room_quorum_lost(), t.decision_form_no_quorum()).show(ui);
        }
        if let Some(sentence) = self.pending.elsewhere(cx, &[Field::Text, Field::Votes]) {
            field_error(ui, &sentence);
        }
        let error = self.pending.error(cx, Field::Text);
        TextField::new(t.decision_form_text(), &mut self.draft.text)
            .required()
            .lines(3)
            .error(error.as_deref())
            .show(ui);
        field_label(ui, t.decision_form_manner(), false);
        let words = [t.decision_manner_consensus(), t.decision_manner_vote(), t.decision_manner_ruling()];
        if let Some(index) = Segmented::new(t.decision_form_manner(), &words).selected(Some(self.manner)).show(ui) {
            self.manner = index;
        }
        if self.manner == 1 {
            self.vote(ui, cx, rules);
        }
        TextField::new(t.decision_form_dissent(), &mut self.draft.dissent).lines(1).show(ui);
        let none = t.app_none();
        pick::one(ui, t.decision_form_adopts(), none, &choices.proposed, language, &mut self.draft.adopts);
        if !choices.proposals.is_empty() {
            pick::one(ui, t.decision_form_ratifies(), none, &choices.proposals, language, &mut self.draft.ratifies);
        }
        pick::one(ui, t.decision_form_supersedes(), none, &choices.decisions, language, &mut self.draft.supersedes);
        if !choices.objectives.is_empty() {
            pick::one(ui, t.decision_form_objective(), none, &choices.objectives, language, &mut self.draft.objective);
        }
    }

    fn vote(&mut self, ui: &mut Ui, cx: &Cx<'_>, rules: &(crate::domain::Quorum, crate::domain::MajorityRule)) {
        let t = cx.t;
        let labels = [t.term_vote_for(), t.term_vote_against(), t.term_vote_abstain()];
        Dir::columns(ui, &[1.0, 1.0, 1.0, 3.0], space::M, |ui, column| {
            if let (Some(label), Some(count)) = (labels.get(column), self.votes.get_mut(column)) {
                TextField::new(label, count).numeric().limit(3).show(ui);
            }
        });
        if let Some(sentence) = self.pending.error(cx, Field::Votes) {
            field_error(ui, &sentence);
        }
        let Reached::Vote(tally) = self.reached() else { return };
        let (quorum, majority) = rules;
        let sum = majority.count(tally, quorum.present, quorum.seats);
        text::small(ui, t.decision_form_sum(sum.needed, sum.base, outcome(t, sum.result)));
        if sum.result == VoteResult::Tied {
            checkbox(ui, &mut self.draft.chair_in_favour, t.decision_form_chair_in_favour());
        }
    }
}

fn outcome(t: &Messages, result: VoteResult) -> &str {
    match result {
        VoteResult::Adopted => t.decision_form_carried(),
        VoteResult::Rejected => t.decision_form_lost(),
        VoteResult::Tied => t.decision_form_tied(),
    }
}

const WIDTH: f32 = 720.0;
const HEIGHT: f32 = 500.0;
