//! Which KPIs are shown: by what they need, by area, side, audience and unit, by name.

use egui::Ui;

use crate::{
    analysis::signal::{Assurance, Variation},
    domain::{Audience, Id, Month, Side, Tolerated, kind},
    queries::kpi::{Kpi, KpiList, Need},
    ui::{
        Cx, Dir,
        tokens::space,
        widgets::{Select, Signal, TextField, chip, chip_with_mark},
    },
};

const SEARCH: f32 = 190.0;
const SELECT: f32 = 178.0;

/// What is chosen above the tiles.
#[derive(Debug, Default)]
pub(super) struct Filter {
    state: Standing,
    search: String,
    kpa: Option<Id<kind::Kpa>>,
    side: Option<Side>,
    audience: Option<Audience>,
    unit: Option<Id<kind::Unit>>,
    /// Each KPI beside those that guard it.
    pub(super) in_pairs: bool,
}

/// What stands with a KPI in the month under review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    All,
    Worsening,
    NotReported,
    WillNotMeet,
    Missed,
    Unacceptable,
    Improving,
    HitAndMiss,
    NoData,
    Retired,
}

impl Standing {
    const ALL: [Self; 10] = [
        Self::All,
        Self::Worsening,
        Self::NotReported,
        Self::WillNotMeet,
        Self::Missed,
        Self::Unacceptable,
        Self::Improving,
        Self::HitAndMiss,
        Self::NoData,
        Self::Retired,
    ];

    fn takes(self, kpi: &Kpi, month: Month) -> bool {
        let in_force = kpi.card.retired_on.is_none();
        let reported = in_force && kpi.value(month).is_some();
        match self {
            Self::All => in_force,
            Self::Worsening => reported && kpi.variation(month) == Variation::Worsening,
            Self::Improving => reported && kpi.variation(month) == Variation::Improving,
            Self::NotReported => in_force && kpi.need(month) == Need::NotReported,
            Self::WillNotMeet => in_force && kpi.assurance(month) == Assurance::WillNotMeet,
            Self::HitAndMiss => in_force && kpi.assurance(month) == Assurance::HitAndMiss,
            Self::Missed => in_force && kpi.meets_target(month) == Some(false),
            Self::Unacceptable => in_force && kpi.tolerated(month) == Some(Tolerated::Unacceptable),
            Self::NoData => in_force && kpi.need(month) == Need::NoValue,
            Self::Retired => !in_force,
        }
    }
}

impl Filter {
    pub(super) fn takes(&self, kpi: &Kpi, list: &KpiList) -> bool {
        self.state.takes(kpi, list.review_month) && self.takes_card(kpi, list)
    }

    fn takes_card(&self, kpi: &Kpi, list: &KpiList) -> bool {
        let card = &kpi.card;
        let wanted = self.search.trim().to_lowercase();
        let names = [&card.name.en, &card.name.fr, &card.name.ar, &card.short.en, &card.short.fr, &card.short.ar];
        self.kpa.is_none_or(|kpa| card.kpa == kpa)
            && self.side.is_none_or(|side| card.side == side)
            && self.audience.is_none_or(|audience| card.audience == audience)
            && self.unit.is_none_or(|unit| list.unit(kpi) == Some(unit))
            && (wanted.is_empty()
                || card.code.to_lowercase().contains(&wanted)
                || names.iter().any(|name| name.to_lowercase().contains(&wanted)))
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, list: &KpiList) {
        Dir::wrapped_row(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            self.fields(ui, cx, list);
        });
        Dir::wrapped_row(ui, |ui| self.chips(ui, cx, list));
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, list: &KpiList) {
        let (t, language) = (cx.t, cx.language);
        Dir::field(ui, SEARCH, |ui| {
            let find = TextField::new(t.kpis_find(), &mut self.search).label_hidden().placeholder(t.kpis_find());
            find.small().width(SEARCH).show(ui);
        });
        let mut kpas: Vec<(Id<kind::Kpa>, &str)> = Vec::new();
        for kpi in &list.kpis {
            if kpas.iter().all(|(id, _)| *id != kpi.card.kpa) {
                kpas.push((kpi.card.kpa, kpi.card.kpa_name.get(language)));
            }
        }
        kpas.sort_by_key(|(id, _)| list.kpis.iter().position(|kpi| kpi.card.kpa == *id));
        one_of(ui, t.term_kpa(), t.kpis_every_area(), &kpas, &mut self.kpa);
        let sides: Vec<(Side, &str)> = Side::ALL.iter().map(|side| (*side, t.label(*side))).collect();
        one_of(ui, t.kpis_side(), t.kpis_every_side(), &sides, &mut self.side);
        let audiences: Vec<(Audience, &str)> =
            Audience::ALL.iter().map(|audience| (*audience, t.label(*audience))).collect();
        one_of(ui, t.kpis_audience(), t.kpis_every_audience(), &audiences, &mut self.audience);
        let units: Vec<(Id<kind::Unit>, &str)> =
            list.units.iter().map(|unit| (unit.id, unit.name.get(language))).collect();
        one_of(ui, t.kpis_unit(), t.kpis_every_unit(), &units, &mut self.unit);
        if chip(ui, self.in_pairs, t.kpis_pairs()).clicked() {
            self.in_pairs = !self.in_pairs;
        }
    }

    fn chips(&mut self, ui: &mut Ui, cx: &Cx<'_>, list: &KpiList) {
        let t = cx.t;
        for state in Standing::ALL {
            let taken = |kpi: &&Kpi| state.takes(kpi, list.review_month) && self.takes_card(kpi, list);
            let count = list.kpis.iter().filter(taken).count();
            if count == 0 && !matches!(state, Standing::All | Standing::Worsening) && self.state != state {
                continue;
            }
            let (label, mark) = match state {
                Standing::All => (t.app_all(), None),
                Standing::Worsening => (t.label(Variation::Worsening), Some(Signal::Worsening)),
                Standing::Improving => (t.label(Variation::Improving), Some(Signal::Improving)),
                Standing::NotReported => (t.kpis_not_reported(), None),
                Standing::WillNotMeet => (t.label(Assurance::WillNotMeet), None),
                Standing::HitAndMiss => (t.label(Assurance::HitAndMiss), None),
                Standing::Missed => (t.kpis_target_missed(), None),
                Standing::Unacceptable => (t.label(Tolerated::Unacceptable), None),
                Standing::NoData => (t.kpis_no_data(), None),
                Standing::Retired => (t.kpis_retired(), None),
            };
            let words = t.kpis_chip(label, count);
            let response = match mark {
                Some(mark) => chip_with_mark(ui, self.state == state, &words, mark),
                None => chip(ui, self.state == state, &words),
            };
            if response.clicked() {
                self.state = state;
            }
        }
    }
}

/// A list whose first entry takes everything.
fn one_of<T: Copy + PartialEq>(ui: &mut Ui, label: &str, every: &str, of: &[(T, &str)], chosen: &mut Option<T>) {
    let words: Vec<&str> = std::iter::once(every).chain(of.iter().map(|(_, word)| *word)).collect();
    let held = of.iter().position(|(value, _)| Some(*value) == *chosen).map_or(0, |at| at + 1);
    Dir::field(ui, SELECT, |ui| {
        let select = Select::new(label, &words).label_hidden().small().width(SELECT).selected(Some(held));
        if let Some(at) = select.show(ui) {
            *chosen = at.checked_sub(1).and_then(|at| of.get(at)).map(|(value, _)| *value);
        }
    });
}
