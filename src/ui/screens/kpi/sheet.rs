//! The sheet of a KPI in steps, for someone who has never defined one: each field with a sentence of help
//! and an example. New, or changed; what changes the meaning of the figures asks from which month on.

mod change;
mod fields;
mod steps;

use egui::{Key, Modifiers, ScrollArea, Ui};

use self::{change::Change, fields::Typed, steps::Step};
use crate::{
    commands::{Field, KpiCommand, kpi::KpiDraft},
    domain::{Audience, Better, Frequency, Grade, Id, Language, Measure, Month, Names, Side, Tolerance, Unit, kind},
    queries::kpi::{Choices, Kpi},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::{size, space},
        widgets::{Button, Card, chip, field_error, field_label},
    },
};

/// What became of a sheet in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::screens) enum Progress {
    Editing,
    Cancelled,
    Saved(Id<kind::Kpi>),
}

/// The draft of a sheet. Keep it while the person looks something up elsewhere: nothing typed is lost.
pub(in crate::ui::screens) struct SheetForm {
    /// The KPI and its card before the change; `None` for a new one.
    before: Option<(Id<kind::Kpi>, KpiDraft)>,
    /// Values on record follow the card as it was.
    has_values: bool,
    draft: KpiDraft,
    /// The language whose texts are in the fields.
    texts: Language,
    step: Step,
    typed: Typed,
    change: Change,
    waiting: Option<Ticket>,
    fault: Option<Fault>,
}

/// Why the sheet could not be saved: under a field, or above all.
struct Fault {
    field: Option<Field>,
    words: String,
}

impl SheetForm {
    /// A new KPI, or with a parent a performance indicator below it. The next free code is proposed.
    pub(in crate::ui::screens) fn new(
        choices: &Choices,
        parent: Option<Id<kind::Kpi>>,
        review_month: Month,
        language: Language,
    ) -> Option<Self> {
        let draft = KpiDraft {
            code: next_code(choices),
            kpa: choices.kpas.first()?.id,
            parent,
            side: Side::Control,
            name: Names::default(),
            short: Names::default(),
            definition: Names::default(),
            numerator: Names::default(),
            denominator: Names::default(),
            source: Names::default(),
            method: Names::default(),
            limitations: Names::default(),
            gaming: Names::default(),
            decision_use: Names::default(),
            consulted: String::new(),
            unit: Unit::Percent,
            measure: Measure::Ratio,
            factor: 100.0,
            decimals: 1,
            better: Better::Higher,
            owner: None,
            tolerance: Tolerance::default(),
            frequency: Frequency::Monthly,
            audience: Audience::Top,
            quality: Grade::C,
            wco: None,
        };
        Some(Self::of(None, false, draft, review_month, language))
    }

    /// The card of a KPI, to be changed.
    pub(in crate::ui::screens) fn edit(kpi: &Kpi, review_month: Month, language: Language) -> Self {
        let card = &kpi.card;
        let has_values = !kpi.readings.is_empty();
        Self::of(Some((card.id, card.draft())), has_values, card.draft(), review_month, language)
    }

    fn of(
        before: Option<(Id<kind::Kpi>, KpiDraft)>,
        has_values: bool,
        draft: KpiDraft,
        review_month: Month,
        language: Language,
    ) -> Self {
        Self {
            before,
            has_values,
            typed: Typed::new(&draft, language),
            draft,
            texts: language,
            step: Step::Identity,
            change: Change::from(review_month),
            waiting: None,
            fault: None,
        }
    }

    /// The KPI above, as the draft has it.
    pub(in crate::ui::screens) const fn parent(&self) -> Option<Id<kind::Kpi>> {
        self.draft.parent
    }

    pub(in crate::ui::screens) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, choices: &Choices) -> Progress {
        if let Some(answer) = self.waiting.and_then(|ticket| cx.answer(ticket)) {
            self.waiting = None;
            match answer {
                Ok(made) => {
                    let created = made.map(Id::from_uuid);
                    let known = self.before.as_ref().map(|(id, _)| *id);
                    return created.filter(|_| known.is_none()).or(known).map_or(Progress::Cancelled, Progress::Saved);
                }
                Err(refusal) => {
                    let field = sentences::field_of(&refusal);
                    self.blame(field, sentences::refusal(cx.t, &refusal));
                }
            }
        }
        let (mut save, mut cancel) = self.keys(ui);
        let pressed = self.head(ui, cx);
        (save, cancel) = (save || pressed.0, cancel || pressed.1);
        if let Some(Fault { field: None, words }) = &self.fault {
            field_error(ui, words);
        }
        let height = ui.available_height();
        Dir::columns(ui, &[1.0, 4.6], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                self.steps(ui, cx);
            } else {
                ScrollArea::vertical().id_salt("sheet").auto_shrink(false).show(ui, |ui| {
                    if self.is_redefined() {
                        self.change.show(ui, cx, choices, self.fault.as_ref());
                        ui.add_space(space::S);
                    }
                    Card::new().title(self.step.name(cx.t)).show(ui, |ui| self.fields(ui, cx, choices));
                });
            }
        });
        if save && self.waiting.is_none() {
            self.send(cx);
        }
        if cancel { Progress::Cancelled } else { Progress::Editing }
    }

    /// Ctrl+Enter saves, Esc gives up, unless a list is open.
    fn keys(&self, ui: &Ui) -> (bool, bool) {
        if egui::Popup::is_any_open(ui) {
            return (false, false);
        }
        ui.input_mut(|input| {
            (input.consume_key(Modifiers::COMMAND, Key::Enter), input.consume_key(Modifiers::NONE, Key::Escape))
        })
    }

    /// The language of the texts, and the buttons.
    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> (bool, bool) {
        let t = cx.t;
        let (mut save, mut cancel) = (false, false);
        Dir::row(ui, |ui| {
            field_label(ui, t.kpi_form_language(), false);
            for language in Language::ALL {
                if chip(ui, self.texts == language, language.own_name()).clicked() {
                    self.texts = language;
                }
            }
            Dir::at_trailing_end(ui, |ui| {
                let words = if self.before.is_none() { t.sheet_create() } else { t.kpi_save_card() };
                save = Button::primary(words).shortcut("Ctrl+Enter").show(ui).clicked();
                cancel = Button::secondary(t.app_cancel()).show(ui).clicked();
            });
        });
        (save, cancel)
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        match self.step {
            Step::Identity => self.identity(ui, cx, choices),
            Step::Definition => self.definition(ui, cx),
            Step::Source => self.source(ui, cx, choices),
            Step::Purpose => self.purpose(ui, cx),
            Step::Limits => self.limits(ui, cx),
        }
        ui.add_space(space::S);
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            let t = cx.t;
            if let Some(before) = self.step.before()
                && Button::quiet(t.sheet_back()).small().show(ui).clicked()
            {
                self.step = before;
            }
            if let Some(next) = self.step.next() {
                Dir::at_trailing_end(ui, |ui| {
                    if Button::secondary(&t.sheet_next(next.name(t))).small().show(ui).clicked() {
                        self.step = next;
                    }
                });
            }
        });
    }

    /// Whether the figures would mean something else than before.
    fn is_redefined(&self) -> bool {
        self.has_values && self.before.as_ref().is_some_and(|(_, before)| self.draft.measures_otherwise(before))
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        self.fault = None;
        if let Err(field) = self.typed.take(&mut self.draft, cx.language) {
            return self.blame(Some(field), cx.t.kpi_not_a_number().to_owned());
        }
        let draft = Box::new(self.draft.clone());
        let command = match &self.before {
            None => KpiCommand::Create(draft),
            Some((kpi, _)) if self.is_redefined() => match self.change.month() {
                Some(from) => KpiCommand::Redefine {
                    kpi: *kpi,
                    draft,
                    from,
                    reason: self.change.reason.clone(),
                    decision: self.change.decision,
                },
                None => return self.blame(Some(Field::Month), cx.t.kpi_not_a_month().to_owned()),
            },
            Some((kpi, _)) => KpiCommand::Edit { kpi: *kpi, draft },
        };
        self.waiting = Some(cx.submit(command));
    }

    /// Shows what is wrong where it is wrong.
    fn blame(&mut self, field: Option<Field>, words: String) {
        let step = field.and_then(Step::of);
        if let Some(step) = step {
            self.step = step;
        }
        let is_shown = step.is_some() || field.is_some_and(|field| self.is_redefined() && Change::asks(field));
        self.fault = Some(Fault { field: field.filter(|_| is_shown), words });
    }

    fn error(&self, field: Field) -> Option<String> {
        error(self.fault.as_ref(), field)
    }
}

fn error(fault: Option<&Fault>, field: Field) -> Option<String> {
    fault.filter(|fault| fault.field == Some(field)).map(|fault| fault.words.clone())
}

/// The code after the highest of the form `K07`.
fn next_code(choices: &Choices) -> String {
    let numbers = choices.kpis.iter().filter_map(|kpi| kpi.code.strip_prefix('K')?.parse::<u32>().ok());
    format!("K{:02}", numbers.max().unwrap_or(0) + 1)
}
