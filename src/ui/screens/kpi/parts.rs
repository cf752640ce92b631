//! What a KPI splits into, by office or by channel: its charts, its figures of a month, its parts.

use egui::{ScrollArea, Ui, vec2};

use super::Subject;
use crate::{
    charts::{screen, spec::TimeSeries, time_series::Dress},
    commands::{
        KpiCommand,
        kpi::{PartDraft, PartReading},
    },
    documents::kpi_chart::parts as drawn,
    domain::{Id, Language, Measure, Month, Names, PartKind, Reading, kind},
    i18n::{date, number},
    queries::{
        part::{self, Part},
        settings::{self, Unit},
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, chart_style,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, Select, TextField, chip, field_error, icon_button},
    },
};

/// The column of figures.
const SIDE: f32 = 396.0;
const LEAST_CHART: f32 = 280.0;
const CHART_HEIGHT: f32 = 190.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Figures,
    Add,
}

/// The drafts of the two forms, and the answer that one of them waits for.
#[derive(Default)]
pub(super) struct PartsTab {
    parts: Cached<Id<kind::Kpi>, Vec<Part>>,
    units: Cached<(), Vec<Unit>>,
    month: Option<String>,
    figures: Vec<(Id<kind::KpiPart>, String)>,
    reason: String,
    adding: bool,
    is_office: bool,
    code: String,
    name: String,
    unit: Option<usize>,
    waiting: Option<(Form, Ticket)>,
    fault: Option<(Form, String)>,
}

impl PartsTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject) -> rusqlite::Result<()> {
        self.poll(cx);
        let id = subject.kpi.card.id;
        let parts = cx.read(&mut self.parts, id, &part::TABLES, |db| part::of(db, id))?;
        let units = cx.read(&mut self.units, (), &["unit"], settings::units)?;
        let (width, height) = (ui.available_width(), ui.available_height());
        Dir::columns(ui, &[width - SIDE - space::L, SIDE], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                charts(ui, cx, subject, &parts, height);
                return;
            }
            ScrollArea::vertical().id_salt("parts").auto_shrink(false).show(ui, |ui| {
                if !parts.is_empty() {
                    self.figures(ui, cx, subject, &parts);
                    ui.add_space(space::S);
                }
                self.adding(ui, cx, subject, &parts, &units);
            });
        });
        Ok(())
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        let Some((form, answer)) = self.waiting.and_then(|(form, ticket)| Some((form, cx.answer(ticket)?))) else {
            return;
        };
        self.waiting = None;
        match (answer, form) {
            (Err(refusal), _) => self.fault = Some((form, sentences::refusal(cx.t, &refusal))),
            (Ok(_), Form::Figures) => {
                self.figures.clear();
                self.reason.clear();
            }
            (Ok(_), Form::Add) => {
                self.code.clear();
                self.name.clear();
                self.unit = None;
                self.adding = false;
            }
        }
    }

    fn fault(&self, ui: &mut Ui, form: Form) {
        if let Some((_, words)) = self.fault.as_ref().filter(|(of, _)| *of == form) {
            field_error(ui, words);
        }
    }

    /// The figures of one month, a field for each part that is still reported.
    fn figures(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, parts: &[Part]) {
        let (t, language) = (cx.t, cx.language);
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        let review = subject.review_month;
        let typed = self.month.get_or_insert_with(|| date::month_long(language, review)).clone();
        let month = date::parse_month(&typed);
        Card::new().title(t.kpi_part_figures()).show(ui, |ui| {
            if let Some(text) = &mut self.month {
                TextField::new(t.kpi_month(), text).id(egui::Id::unique("parts-month")).show(ui);
            }
            for part in parts {
                self.figure(ui, cx, subject, part, month);
            }
            if subject.kpi.card.measure == Measure::Ratio {
                text::secondary(ui, t.kpi_part_figure_hint());
            }
            TextField::new(t.kpi_part_why(), &mut self.reason).id(egui::Id::unique("parts-reason")).show(ui);
            self.fault(ui, Form::Figures);
            if Button::secondary(t.kpi_part_enter()).small().disabled_because(read_only).show(ui).clicked() {
                match self.readings(cx, subject, month) {
                    Ok(readings) => {
                        let kpi = subject.kpi.card.id;
                        let command = KpiCommand::EnterParts { kpi, readings, decision: None };
                        self.fault = None;
                        self.waiting = Some((Form::Figures, cx.submit(command)));
                    }
                    Err(words) => self.fault = Some((Form::Figures, words)),
                }
            }
        });
    }

    fn figure(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, part: &Part, month: Option<Month>) {
        let (t, language) = (cx.t, cx.language);
        let name = part.name.get(language).to_owned();
        let stored = month.and_then(|month| part.value(month));
        let stored = stored.map_or_else(|| number::NONE.to_owned(), |value| subject.written(language, value));
        let retired = part.retired_on.is_some();
        Dir::row_of_height(ui, size::CONTROL, |ui| {
            text::strong(ui, t.kpi_part_value(name.as_str(), stored));
            Dir::at_trailing_end(ui, |ui| {
                let words = if retired { t.kpi_part_restore(name.as_str()) } else { t.kpi_part_retire(name.as_str()) };
                let icon = if retired { Icon::Plus } else { Icon::X };
                if !cx.is_read_only() && icon_button(ui, icon, &words).clicked() {
                    cx.act(KpiCommand::RetirePart { part: part.id, retired: !retired });
                }
                if !retired {
                    let at = self.figures.iter().position(|(id, _)| *id == part.id).unwrap_or_else(|| {
                        self.figures.push((part.id, String::new()));
                        self.figures.len() - 1
                    });
                    if let Some((_, text)) = self.figures.get_mut(at) {
                        let id = egui::Id::unique(("part", part.id));
                        TextField::new(&name, text).id(id).label_hidden().numeric().width(120.0).show(ui);
                    }
                }
            });
        });
    }

    /// What was typed, or what is wrong with it.
    fn readings(&self, cx: &Cx<'_>, subject: &Subject, month: Option<Month>) -> Result<Vec<PartReading>, String> {
        let t = cx.t;
        let month = month.ok_or_else(|| t.kpi_not_a_month().to_owned())?;
        let mut readings = Vec::new();
        for (part, text) in self.figures.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let reading = reading(cx.language, subject.kpi.card.measure, text).ok_or_else(|| {
                let is_ratio = subject.kpi.card.measure == Measure::Ratio;
                if is_ratio { t.kpi_part_not_a_figure().to_owned() } else { t.kpi_not_a_number().to_owned() }
            })?;
            readings.push(PartReading { part: *part, month, reading, reason: self.reason.clone() });
        }
        if readings.is_empty() { Err(t.kpi_part_nothing().to_owned()) } else { Ok(readings) }
    }

    /// Another office or channel.
    fn adding(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, parts: &[Part], units: &[Unit]) {
        let (t, language) = (cx.t, cx.language);
        let read_only = cx.is_read_only().then(|| t.app_read_only());
        if !self.adding && !parts.is_empty() {
            let button = Button::quiet(t.kpi_part_add()).small().disabled_because(read_only);
            self.adding = button.show(ui).clicked();
            return;
        }
        Card::new().title(t.kpi_part_add()).show(ui, |ui| {
            Dir::wrapped_row(ui, |ui| {
                for (is_office, kind) in [(true, PartKind::Office), (false, PartKind::Channel)] {
                    if chip(ui, self.is_office == is_office, t.label(kind)).clicked() {
                        self.is_office = is_office;
                    }
                }
            });
            TextField::new(t.kpi_part_code(), &mut self.code).id(egui::Id::unique("part-code")).required().show(ui);
            TextField::new(t.app_name_field(), &mut self.name).id(egui::Id::unique("part-name")).required().show(ui);
            if self.is_office {
                let names: Vec<&str> = units.iter().map(|unit| unit.name.get(language)).collect();
                let select = Select::new(t.kpi_part_unit(), &names).selected(self.unit);
                if let Some(chosen) = select.show(ui) {
                    self.unit = Some(chosen);
                }
            }
            self.fault(ui, Form::Add);
            if Button::secondary(t.app_add()).small().disabled_because(read_only).show(ui).clicked() {
                let unit = self.unit.and_then(|at| units.get(at)).filter(|_| self.is_office).map(|unit| unit.id);
                let kind = if self.is_office { PartKind::Office } else { PartKind::Channel };
                let draft = PartDraft { kind, code: self.code.clone(), unit, name: named(language, &self.name) };
                self.fault = None;
                let command = KpiCommand::AddPart { kpi: subject.kpi.card.id, part: draft };
                self.waiting = Some((Form::Add, cx.submit(command)));
            }
        });
    }
}

/// A name in the language that it was typed in.
fn named(language: Language, name: &str) -> Names {
    let mut names = Names::default();
    let name = name.trim().to_owned();
    match language {
        Language::En => names.en = name,
        Language::Fr => names.fr = name,
        Language::Ar => names.ar = name,
    }
    names
}

/// `34.5`, or for a rate also `12/340`. `None` if it is neither.
fn reading(language: Language, measure: Measure, text: &str) -> Option<Reading> {
    let figure = |text: &str| number::parse(language, text.trim());
    match (measure, text.split_once('/')) {
        (Measure::Ratio, Some((count, total))) => {
            let (numerator, denominator) = (figure(count)?, figure(total)?);
            (denominator > 0.0).then_some(Reading::Counts { numerator, denominator })
        }
        (Measure::Duration, None) => Some(Reading::Duration { median: figure(text)?, p90: None }),
        (Measure::Ratio | Measure::Number, None) => figure(text).map(Reading::Value),
        (Measure::Duration | Measure::Number, Some(_)) => None,
    }
}

/// The shares of the channels as one chart, the offices as charts on one scale.
fn charts(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject, parts: &[Part], height: f32) {
    let (t, kpi) = (cx.t, &subject.kpi);
    let span = subject.span();
    let shares = drawn::shares(t, kpi, &subject.currency, parts, span);
    let offices = drawn::offices(t, kpi, &subject.currency, parts, span);
    if shares.is_none() && offices.is_empty() {
        let (title, sentence) = match parts.is_empty() {
            true => (t.kpi_part_none(kpi.card.code.as_str()), t.kpi_part_none_sentence()),
            false => (t.kpi_part_no_chart().to_owned(), t.kpi_part_no_chart_sentence()),
        };
        EmptyState::new(&title, sentence).show(ui);
        return;
    }
    ScrollArea::vertical().id_salt("part-charts").auto_shrink(false).show(ui, |ui| {
        if let Some(shares) = &shares {
            let room = if offices.is_empty() { height - 2.0 * space::M - 2.0 } else { 340.0 };
            Card::new().show(ui, |ui| draw(ui, cx, shares, vec2(ui.available_width(), room), Dress::Full));
            ui.add_space(space::S);
        }
        if !offices.is_empty() {
            Card::new().title(&t.kpi_part_offices(kpi.card.code.as_str())).show(ui, |ui| {
                by_office(ui, cx, &offices);
            });
        }
    });
}

fn by_office(ui: &mut Ui, cx: &Cx<'_>, offices: &[TimeSeries]) {
    let columns = ((ui.available_width() / LEAST_CHART).floor() as usize).max(1);
    let shares = vec![1.0; columns];
    for row in offices.chunks(columns) {
        Dir::columns(ui, &shares, space::M, |ui, column| {
            if let Some(office) = row.get(column) {
                text::strong(ui, &office.title);
                draw(ui, cx, office, vec2(ui.available_width(), CHART_HEIGHT), Dress::Bare);
            }
        });
        ui.add_space(space::S);
    }
}

fn draw(ui: &mut Ui, cx: &Cx<'_>, spec: &TimeSeries, room: egui::Vec2, dress: Dress) {
    let id = ui.scope_id().with(("part-chart", &spec.title));
    screen::time_series(ui, id, spec, room, dress, &chart_style::of(ui, cx.t));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_typed_as_a_value_or_as_a_count_and_its_total() {
        let typed = |measure, text| reading(Language::En, measure, text);
        let counts = Reading::Counts { numerator: 12.0, denominator: 340.0 };
        assert_eq!(typed(Measure::Ratio, " 12 / 340 "), Some(counts));
        assert_eq!(typed(Measure::Ratio, "3.5"), Some(Reading::Value(3.5)));
        assert_eq!(typed(Measure::Duration, "30"), Some(Reading::Duration { median: 30.0, p90: None }));
        for (measure, text) in
            [(Measure::Ratio, "12/0"), (Measure::Ratio, "x"), (Measure::Number, "1/2"), (Measure::Ratio, "1/2/3")]
        {
            assert_eq!(typed(measure, text), None, "{text}");
        }
        assert_eq!(reading(Language::Fr, Measure::Number, "3,5"), Some(Reading::Value(3.5)));
    }
}
