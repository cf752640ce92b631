//! A decision: its wording, how it was reached, what it adopts, carries out, ratifies or replaces.

mod ballot;

use egui::Ui;

use self::ballot::Seat;
use super::{Fault, Foot, Form, FormEvent, foot, pick_one};
use crate::{
    commands::{DecisionCommand, Field, Refusal, decision::DecisionDraft},
    domain::{Id, Manner, Reached, Tally, VotingMethod, kind},
    i18n::Messages,
    queries::{
        choices::Choices,
        voters::{Floor, Frozen, Voters},
    },
    ui::{
        Cx, Dir,
        tokens::space,
        widgets::{Notice, Segmented, TextField, field_error, field_label},
    },
};

#[derive(Clone, Debug)]
enum Purpose {
    /// Taken in a meeting; without quorum only kept as a proposal.
    Take {
        meeting: Id<kind::Meeting>,
        floor: Box<Floor>,
    },
    Edit {
        decision: Id<kind::Decision>,
        seats: Vec<Seat>,
    },
}

/// A decision that is on record.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionRecord {
    pub id: Id<kind::Decision>,
    pub draft: DecisionDraft,
    /// Who was in the room when it was taken.
    pub seats: Vec<Frozen>,
}

/// How a result was reached, as it is typed: the counts matter for a vote only.
#[derive(Clone, Debug)]
pub struct Votes {
    manner: Manner,
    counts: [String; 3],
}

impl Default for Votes {
    fn default() -> Self {
        Self { manner: Manner::Consensus, counts: Default::default() }
    }
}

impl Votes {
    pub fn of(reached: Reached) -> Self {
        let counts = reached.tally().map(|tally| [tally.in_favour, tally.against, tally.abstained]);
        Self {
            manner: reached.manner(),
            counts: counts.map(|counts| counts.map(|count| count.to_string())).unwrap_or_default(),
        }
    }

    /// An empty count is none; `None` where something else than a number was typed.
    pub fn read(&self) -> Option<Reached> {
        let count = |text: &String| if text.trim().is_empty() { Some(0) } else { text.trim().parse::<u32>().ok() };
        Some(match self.manner {
            Manner::Consensus => Reached::Consensus,
            Manner::Ruling => Reached::Ruling,
            Manner::Vote => {
                let [in_favour, against, abstained] = &self.counts;
                Reached::Vote(Tally {
                    in_favour: count(in_favour)?,
                    against: count(against)?,
                    abstained: count(abstained)?,
                })
            }
        })
    }

    pub const fn is_vote(&self) -> bool {
        matches!(self.manner, Manner::Vote)
    }

    /// The manner, and the counts beside it where hands were counted.
    pub fn show(&mut self, ui: &mut Ui, t: &Messages, error: Option<&str>) {
        Dir::wrapped_row(ui, |ui| {
            self.manner(ui, t);
            if self.is_vote() {
                self.counts(ui, t);
            }
        });
        if let Some(error) = error {
            field_error(ui, error);
        }
    }

    /// The manner alone.
    fn manner(&mut self, ui: &mut Ui, t: &Messages) {
        let words: Vec<&str> = Manner::ALL.iter().map(|manner| t.label(*manner)).collect();
        let selected = Manner::ALL.iter().position(|manner| *manner == self.manner);
        let chosen = Segmented::new(t.form_manner(), &words).selected(selected).show(ui);
        if let Some(manner) = chosen.and_then(|index| Manner::ALL.get(index)) {
            self.manner = *manner;
        }
    }

    fn counts(&mut self, ui: &mut Ui, t: &Messages) {
        let names = [t.term_vote_for(), t.term_vote_against(), t.term_vote_abstain()];
        for (name, count) in names.into_iter().zip(&mut self.counts) {
            crate::ui::text::small(ui, name);
            TextField::new(name, count).label_hidden().small().numeric().limit(3).width(COUNT).show(ui);
        }
    }

    fn set(&mut self, tally: Tally) {
        self.counts = [tally.in_favour, tally.against, tally.abstained].map(|count| count.to_string());
    }
}

/// The width of a field for a count of hands.
const COUNT: f32 = 44.0;

/// What the committee decides.
#[derive(Clone, Debug)]
pub struct DecisionForm {
    draft: DecisionDraft,
    votes: Votes,
    /// The seat that the roll call asks next.
    called: usize,
    purpose: Purpose,
    fault: Fault,
    more: bool,
    fresh: bool,
}

impl DecisionForm {
    /// A new decision of `meeting`; the `floor` as it stands decides whether it can be taken or only proposed.
    pub fn new(
        meeting: Id<kind::Meeting>,
        floor: &Floor,
        text: impl Into<String>,
        item: Option<Id<kind::AgendaItem>>,
    ) -> Self {
        Self {
            draft: DecisionDraft { text: text.into(), item, ..DecisionDraft::default() },
            votes: Votes::default(),
            called: 0,
            purpose: Purpose::Take { meeting, floor: Box::new(floor.clone()) },
            fault: Fault::default(),
            more: false,
            fresh: true,
        }
    }

    /// The decision that adopts a proposed correction.
    pub fn adopting(mut self, correction: Id<kind::Correction>) -> Self {
        self.draft.adopts = Some(correction);
        self
    }

    /// A recorded decision as it stands.
    pub fn of(record: DecisionRecord) -> Self {
        Self {
            votes: Votes::of(record.draft.reached),
            draft: record.draft,
            called: 0,
            purpose: Purpose::Edit { decision: record.id, seats: record.seats.iter().map(Seat::of_frozen).collect() },
            fault: Fault::default(),
            more: true,
            fresh: true,
        }
    }

    pub const fn draft(&self) -> &DecisionDraft {
        &self.draft
    }

    /// People come and go while the form is open.
    pub fn set_floor(&mut self, now: &Floor) {
        if let Purpose::Take { floor, .. } = &mut self.purpose
            && **floor != *now
        {
            **floor = now.clone();
        }
    }

    fn voters(&self) -> Option<Voters> {
        match &self.purpose {
            Purpose::Take { floor, .. } => Some(floor.voters(self.draft.item, &self.draft.terms.recused)),
            Purpose::Edit { .. } => None,
        }
    }

    /// The seats in the room, the recused among them.
    fn seats(&self) -> Vec<Seat> {
        match &self.purpose {
            Purpose::Take { floor, .. } => {
                let voters = floor.voters(self.draft.item, &self.draft.terms.recused);
                voters.seats.iter().map(Seat::of_voter).collect()
            }
            Purpose::Edit { seats, .. } => seats.clone(),
        }
    }

    fn command(&self) -> Option<DecisionCommand> {
        let mut draft = DecisionDraft { reached: self.votes.read()?, ..self.draft.clone() };
        if !self.votes.is_vote() || draft.terms.ballot != VotingMethod::RollCall {
            draft.terms.roll.clear();
        }
        Some(match self.purpose {
            Purpose::Take { meeting, .. } if self.proposal_only() => DecisionCommand::Propose { meeting, draft },
            Purpose::Take { meeting, .. } => DecisionCommand::Take { meeting, draft },
            Purpose::Edit { decision, .. } => DecisionCommand::Edit { decision, draft },
        })
    }

    /// The rules of procedure know a dissent, or one is on record.
    fn asks_dissent(&self) -> bool {
        !self.draft.dissent.is_empty()
            || match &self.purpose {
                Purpose::Take { floor, .. } => floor.voting.dissent,
                Purpose::Edit { .. } => true,
            }
    }

    fn proposal_only(&self) -> bool {
        self.voters().is_some_and(|voters| !voters.quorum.holds())
    }

    fn fields(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices) {
        let fault = self.fault.clone();
        let id = ui.make_persistent_id("decision text");
        let text = TextField::new(t.decision_text(), &mut self.draft.text).lines(2).required().id(id);
        let text = text.error(fault.at(Field::Text)).show(ui);
        if std::mem::take(&mut self.fresh) {
            text.request_focus();
        }
        if self.proposal_only() {
            Notice::warn(t.form_no_quorum(), t.form_kept_as_proposal()).show(ui);
        } else {
            field_label(ui, t.form_manner(), false);
            ballot::show(ui, t, self, &fault);
        }
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                let adopts = &mut self.draft.adopts;
                pick_one(
                    ui,
                    t,
                    t.form_adopts(),
                    &choices.proposed,
                    adopts,
                    fault.at(Field::Owner).or(fault.at(Field::Due)),
                );
            } else {
                pick_one(ui, t, t.form_supersedes(), &choices.decisions, &mut self.draft.supersedes, None);
            }
        });
        if self.more {
            Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
                if column == 0 {
                    pick_one(ui, t, t.form_ratifies(), &choices.proposals, &mut self.draft.ratifies, None);
                    pick_one(ui, t, t.form_implements(), &choices.decisions, &mut self.draft.implements, None);
                } else {
                    pick_one(ui, t, t.term_objective(), &choices.objectives, &mut self.draft.objective, None);
                }
            });
            if self.asks_dissent() {
                TextField::new(t.term_dissent(), &mut self.draft.dissent).lines(2).show(ui);
            }
        }
    }
}

impl Form for DecisionForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, enter: bool) -> FormEvent {
        let t = cx.t;
        self.fields(ui, t, choices);
        self.fault.notice(ui, &[Field::Text, Field::Votes, Field::Mover, Field::Seconder, Field::Owner, Field::Due]);
        let submit = match self.purpose {
            Purpose::Edit { .. } => t.app_save(),
            Purpose::Take { .. } if self.proposal_only() => t.form_keep_proposal(),
            Purpose::Take { .. } => t.form_take_decision(),
        };
        match foot(ui, t, submit, Some(&mut self.more), enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => match self.command() {
                Some(command) => FormEvent::Submit(Box::new(command.into())),
                None => {
                    self.fault = Fault::of(t, &Refusal::Invalid(Field::Votes));
                    FormEvent::None
                }
            },
        }
    }

    fn refuse(&mut self, t: &Messages, refusal: &Refusal) {
        self.fault = Fault::of(t, refusal);
    }
}
