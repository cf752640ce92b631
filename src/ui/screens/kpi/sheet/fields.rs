//! The fields of each step, and what a person should know about them.

use egui::Ui;

use super::SheetForm;
use crate::{
    commands::{Field, kpi::KpiDraft},
    domain::{Audience, Better, Frequency, Grade, Language, Measure, Names, Range, Side, Unit, WcoDimension},
    i18n::number,
    queries::kpi::Choices,
    ui::{
        Cx, Dir, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::{Select, TextField, field_error},
    },
};

/// So that tiles and tables never cut a name off.
const SHORT_LIMIT: usize = 22;

/// Figures as they are typed.
pub(super) struct Typed {
    factor: String,
    decimals: String,
    band: [String; 2],
    acceptable: [String; 2],
    tolerable: [String; 2],
}

impl Typed {
    pub(super) fn new(draft: &KpiDraft, language: Language) -> Self {
        let plain = |value: f64| number::number(language, value, crate::ui::screens::kpis::decimals_of(value, 6));
        let ends = |range: Range| [range.low, range.high].map(|end| end.map_or_else(String::new, plain));
        Self {
            factor: plain(draft.factor),
            decimals: draft.decimals.to_string(),
            band: match draft.better {
                Better::Band { low, high } => [plain(low), plain(high)],
                Better::Higher | Better::Lower | Better::Neither => Default::default(),
            },
            acceptable: ends(draft.tolerance.acceptable),
            tolerable: ends(draft.tolerance.tolerable),
        }
    }

    /// Takes the figures into the draft; the field that is no number.
    pub(super) fn take(&self, draft: &mut KpiDraft, language: Language) -> Result<(), Field> {
        let read = |text: &str| number::parse(language, text);
        if draft.measure == Measure::Ratio {
            draft.factor = read(&self.factor).ok_or(Field::Value)?;
        }
        draft.decimals = self.decimals.trim().parse().map_err(|_| Field::Value)?;
        if let Better::Band { low, high } = &mut draft.better {
            *low = read(&self.band[0]).ok_or(Field::Band)?;
            *high = read(&self.band[1]).ok_or(Field::Band)?;
        }
        let end = |text: &str| match text.trim() {
            "" => Ok(None),
            text => read(text).map(Some).ok_or(Field::Tolerance),
        };
        let range = |ends: &[String; 2]| Ok::<_, Field>(Range { low: end(&ends[0])?, high: end(&ends[1])? });
        draft.tolerance.acceptable = range(&self.acceptable)?;
        draft.tolerance.tolerable = range(&self.tolerable)?;
        Ok(())
    }
}

/// A field beside its sentence of help and, if there is one, an example.
fn guided(ui: &mut Ui, cx: &Cx<'_>, help: &str, example: &str, field: impl FnOnce(&mut Ui)) {
    let mut field = Some(field);
    Dir::columns(ui, &[3.0, 2.0], space::XL, |ui, column| {
        if column == 0 {
            if let Some(field) = field.take() {
                field(ui);
            }
        } else {
            let t = Tokens::of(ui);
            // level with the field, below its label
            ui.add_space(text::SMALL.line);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Text::new(help).style(text::SMALL).color(t.ink2).wrap());
            if !example.is_empty() {
                ui.add(Text::new(cx.t.sheet_example(example)).style(text::SMALL).color(t.ink3).wrap());
            }
        }
    });
    ui.add_space(space::XS);
}

/// One of a list by its words.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, label: &str, of: &[(T, &str)], chosen: &mut T) {
    let words: Vec<&str> = of.iter().map(|(_, word)| *word).collect();
    let held = of.iter().position(|(value, _)| value == chosen);
    if let Some((value, _)) = Select::new(label, &words).selected(held).show(ui).and_then(|at| of.get(at)) {
        *chosen = *value;
    }
}

impl SheetForm {
    /// A text in the language that is chosen above.
    fn text(&mut self, ui: &mut Ui, label: &str, lines: usize, of: fn(&mut KpiDraft) -> &mut Names) {
        let language = self.texts;
        let id = egui::Id::unique(("kpi sheet", label, language.code()));
        let field = TextField::new(label, of(&mut self.draft).raw_mut(language)).id(id);
        if lines > 1 {
            field.lines(lines).show(ui)
        } else {
            field.show(ui)
        };
    }

    pub(super) fn identity(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, language) = (cx.t, cx.language);
        let wrong = [Field::Code, Field::Name, Field::Parent].map(|field| self.error(field));
        let texts = self.texts;
        guided(ui, cx, t.sheet_code_help(), "", |ui| {
            TextField::new(t.app_code(), &mut self.draft.code).required().error(wrong[0].as_deref()).show(ui);
        });
        guided(ui, cx, t.sheet_name_help(), t.sheet_name_example(), |ui| {
            let id = egui::Id::unique(("kpi sheet name", texts.code()));
            TextField::new(t.app_name_field(), self.draft.name.raw_mut(texts))
                .id(id)
                .required()
                .error(wrong[1].as_deref())
                .show(ui);
        });
        guided(ui, cx, t.sheet_short_help(), t.sheet_short_example(), |ui| {
            let id = egui::Id::unique(("kpi sheet short", texts.code()));
            TextField::new(t.kpi_short_name(), self.draft.short.raw_mut(texts)).id(id).limit(SHORT_LIMIT).show(ui);
        });
        guided(ui, cx, t.sheet_area_help(), "", |ui| {
            let kpas: Vec<_> = choices.kpas.iter().map(|kpa| (kpa.id, kpa.name.get(language))).collect();
            choose(ui, t.term_kpa(), &kpas, &mut self.draft.kpa);
        });
        guided(ui, cx, t.sheet_side_help(), "", |ui| {
            let sides: Vec<_> = Side::ALL.iter().map(|side| (*side, t.label(*side))).collect();
            choose(ui, t.kpis_side(), &sides, &mut self.draft.side);
        });
        guided(ui, cx, t.sheet_audience_help(), "", |ui| {
            let audiences: Vec<_> = Audience::ALL.iter().map(|audience| (*audience, t.label(*audience))).collect();
            choose(ui, t.kpis_audience(), &audiences, &mut self.draft.audience);
        });
        guided(ui, cx, t.sheet_parent_help(), "", |ui| {
            let own = self.before.as_ref().map(|(id, _)| *id);
            let names: Vec<_> = choices
                .kpis
                .iter()
                .filter(|kpi| Some(kpi.id) != own)
                .map(|kpi| (Some(kpi.id), format!("{} {}", kpi.code, kpi.name.get(language))))
                .collect();
            let mut parents = vec![(None, t.sheet_no_parent())];
            parents.extend(names.iter().map(|(id, name)| (*id, name.as_str())));
            choose(ui, t.sheet_parent(), &parents, &mut self.draft.parent);
            if let Some(wrong) = &wrong[2] {
                field_error(ui, wrong);
            }
        });
    }

    pub(super) fn definition(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        let wrong = self.error(Field::Value);
        guided(ui, cx, t.sheet_definition_help(), t.sheet_definition_example(), |ui| {
            self.text(ui, t.kpi_definition(), 3, |draft| &mut draft.definition);
        });
        guided(ui, cx, t.sheet_measure_help(), "", |ui| {
            let measures: Vec<_> = Measure::ALL.iter().map(|measure| (*measure, t.label(*measure))).collect();
            choose(ui, t.kpi_measured_as(), &measures, &mut self.draft.measure);
        });
        if self.draft.measure == Measure::Ratio {
            guided(ui, cx, t.sheet_numerator_help(), t.sheet_numerator_example(), |ui| {
                self.text(ui, t.term_numerator(), 1, |draft| &mut draft.numerator);
            });
            guided(ui, cx, t.sheet_denominator_help(), t.sheet_denominator_example(), |ui| {
                self.text(ui, t.term_denominator(), 1, |draft| &mut draft.denominator);
            });
            guided(ui, cx, t.sheet_factor_help(), "", |ui| {
                TextField::new(t.kpi_factor(), &mut self.typed.factor).numeric().error(wrong.as_deref()).show(ui);
            });
        }
        guided(ui, cx, t.sheet_unit_help(), "", |ui| {
            Dir::columns(ui, &[2.0, 1.0], space::M, |ui, column| {
                if column == 0 {
                    let units: Vec<_> = Unit::ALL.iter().map(|unit| (*unit, t.label(*unit))).collect();
                    choose(ui, t.kpi_unit(), &units, &mut self.draft.unit);
                } else {
                    let decimals = TextField::new(t.kpi_decimals(), &mut self.typed.decimals).numeric().limit(1);
                    decimals.error(wrong.as_deref()).show(ui);
                }
            });
        });
        guided(ui, cx, t.sheet_better_help(), "", |ui| self.direction(ui, cx));
    }

    fn direction(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        let wrong = self.error(Field::Band);
        let band = match self.draft.better {
            band @ Better::Band { .. } => band,
            Better::Higher | Better::Lower | Better::Neither => Better::Band { low: 0.0, high: 0.0 },
        };
        let directions = [Better::Higher, Better::Lower, band, Better::Neither].map(|better| (better, t.label(better)));
        choose(ui, t.term_better_direction(), &directions, &mut self.draft.better);
        if matches!(self.draft.better, Better::Band { .. }) {
            ends(ui, [t.kpi_band_low(), t.kpi_band_high()], &mut self.typed.band, wrong.as_deref());
        }
    }

    pub(super) fn source(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, language) = (cx.t, cx.language);
        guided(ui, cx, t.sheet_source_help(), t.sheet_source_example(), |ui| {
            self.text(ui, t.term_data_source(), 1, |draft| &mut draft.source);
        });
        guided(ui, cx, t.sheet_method_help(), t.sheet_method_example(), |ui| {
            self.text(ui, t.sheet_method(), 2, |draft| &mut draft.method);
        });
        guided(ui, cx, t.sheet_owner_help(), "", |ui| {
            let offices = choices.offices.iter().map(|office| (Some(office.id), office.name.get(language)));
            let owners: Vec<_> = std::iter::once((None, t.kpi_no_owner())).chain(offices).collect();
            choose(ui, t.term_owner(), &owners, &mut self.draft.owner);
        });
        guided(ui, cx, t.sheet_frequency_help(), "", |ui| {
            let every: Vec<_> = Frequency::ALL.iter().map(|frequency| (*frequency, t.label(*frequency))).collect();
            choose(ui, t.term_frequency(), &every, &mut self.draft.frequency);
        });
        guided(ui, cx, t.sheet_grade_help(), "", |ui| {
            let grades: Vec<_> = Grade::ALL.iter().map(|grade| (*grade, grade.code())).collect();
            choose(ui, t.kpi_quality_grade(), &grades, &mut self.draft.quality);
        });
        guided(ui, cx, t.sheet_limitations_help(), t.sheet_limitations_example(), |ui| {
            self.text(ui, t.kpi_limitations(), 3, |draft| &mut draft.limitations);
        });
    }

    pub(super) fn purpose(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        guided(ui, cx, t.sheet_decision_use_help(), t.sheet_decision_use_example(), |ui| {
            self.text(ui, t.kpi_decision_use(), 2, |draft| &mut draft.decision_use);
        });
        guided(ui, cx, t.sheet_gaming_help(), t.sheet_gaming_example(), |ui| {
            self.text(ui, t.kpi_gaming(), 2, |draft| &mut draft.gaming);
        });
        guided(ui, cx, t.sheet_consulted_help(), t.sheet_consulted_example(), |ui| {
            TextField::new(t.sheet_consulted(), &mut self.draft.consulted).lines(2).show(ui);
        });
        guided(ui, cx, t.sheet_wco_help(), "", |ui| {
            let dimensions = WcoDimension::ALL.iter().map(|dimension| (Some(*dimension), t.label(*dimension)));
            let dimensions: Vec<_> = std::iter::once((None, t.sheet_no_wco())).chain(dimensions).collect();
            choose(ui, t.sheet_wco(), &dimensions, &mut self.draft.wco);
        });
        text::hint(ui, t.sheet_links_hint());
    }

    pub(super) fn limits(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        let wrong = self.error(Field::Tolerance);
        guided(ui, cx, t.sheet_acceptable_help(), t.sheet_acceptable_example(), |ui| {
            text::strong(ui, t.sheet_acceptable());
            ends(ui, [t.sheet_at_least(), t.sheet_at_most()], &mut self.typed.acceptable, wrong.as_deref());
        });
        guided(ui, cx, t.sheet_tolerable_help(), t.sheet_tolerable_example(), |ui| {
            text::strong(ui, t.sheet_tolerable());
            ui.push_id("tolerable", |ui| {
                ends(ui, [t.sheet_at_least(), t.sheet_at_most()], &mut self.typed.tolerable, None);
            });
        });
        text::hint(ui, t.sheet_targets_hint());
    }
}

/// The two ends of a band; an error stands below the first.
fn ends(ui: &mut Ui, labels: [&str; 2], typed: &mut [String; 2], wrong: Option<&str>) {
    Dir::columns(ui, &[1.0, 1.0], space::M, |ui, column| {
        let error = wrong.filter(|_| column == 0);
        TextField::new(labels[column], &mut typed[column]).numeric().error(error).show(ui);
    });
}
