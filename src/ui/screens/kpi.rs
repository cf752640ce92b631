//! One KPI: what it says, month by month, where each figure comes from, and its card.

mod card;
pub(super) mod chart;
mod months;
mod parts;
mod process;
pub(super) mod sheet;
mod take_out;
mod targets;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;
use rusqlite::Connection;

use self::{card::CardTab, months::MonthsTab, parts::PartsTab, process::ProcessTab, targets::TargetsTab};
use super::values::entry::Entry;
use crate::{
    analysis::signal::{Assurance as Promise, Withheld},
    charts::{
        scene::Target,
        screen,
        spec::{Record, TimeSeries},
        time_series::Dress,
    },
    commands::KpiCommand,
    domain::{Id, Language, Month, Tolerated, kind},
    env::Env,
    i18n::{Messages, Quantity, date, signals},
    queries::{
        choices::{self, Choices},
        kpi::{self, Kpi, Need},
        meeting,
    },
    ui::{
        Cached, Cx, Dir, Icon, Route, chart_style,
        forms::{Open, ProblemForm, Progress},
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Assurance, Badge, Button, Card, EmptyState, Tint, chip, tabs, tooltip},
    },
};

/// The KPI with what its figures are read against.
pub(super) struct Subject {
    pub(super) kpi: Kpi,
    pub(super) currency: String,
    pub(super) review_month: Month,
}

impl Subject {
    pub(super) fn quantity(&self, language: Language) -> Quantity<'_> {
        Quantity::new(language, self.kpi.card.unit, &self.currency)
    }

    /// A value with its unit, in the decimals of the card.
    pub(super) fn written(&self, language: Language, value: f64) -> String {
        self.quantity(language).format(value, self.kpi.card.decimals)
    }

    /// What the process does in the last month up to `month` that has a value, in plain words; empty without
    /// values or limits.
    pub(super) fn process_sentence(&self, t: &Messages, month: Month) -> String {
        let process = &self.kpi.process;
        let latest = self.kpi.latest(month).and_then(|(month, _)| process.index(month));
        match (latest, process.months.first()) {
            (Some(index), Some(first)) => {
                signals::sentence(t, &process.analysis, index, signals::Periods::MonthsFrom(*first))
            }
            _ => String::new(),
        }
    }

    /// The months of chart and table: two years, or all that there are.
    pub(super) fn span(&self) -> (Month, Month) {
        let last = self.kpi.readings.last().map_or(self.review_month, |last| last.month.max(self.review_month));
        let begun = self.kpi.readings.first().map_or(last, |first| first.month);
        (begun.max(last.plus(1 - super::kpis::MONTHS)).min(last.plus(-5)), last)
    }
}

#[derive(Default)]
pub struct State {
    subject: Cached<Id<kind::Kpi>, Option<Subject>>,
    /// What the drafts below belong to.
    of: Option<Id<kind::Kpi>>,
    tab: usize,
    view: chart::View,
    drawn: Cached<(Id<kind::Kpi>, chart::View, Language, Date), TimeSeries>,
    months: MonthsTab,
    process: ProcessTab,
    card: CardTab,
    parts: PartsTab,
    targets: TargetsTab,
    entry: Option<Entry>,
    problem: Option<Open<ProblemForm>>,
    choices: Cached<Date, Choices>,
    session: Cached<(), Option<Id<kind::Meeting>>>,
}

fn load(cx: &Cx<'_>, state: &mut State, id: Id<kind::Kpi>) -> rusqlite::Result<std::rc::Rc<Option<Subject>>> {
    let env = cx.env;
    cx.read(&mut state.subject, id, &kpi::TABLES, |db| subject(db, env, id))
}

/// One KPI with what its figures are read against; `None` if there is none (any more).
pub(super) fn subject(db: &Connection, env: &Env, id: Id<kind::Kpi>) -> rusqlite::Result<Option<Subject>> {
    let Some(kpi) = kpi::one(db, id)? else { return Ok(None) };
    let currency = crate::queries::committee::committee(db)?.profile.currency;
    Ok(Some(Subject { kpi, currency, review_month: kpi::review_month(db, env)? }))
}

pub fn crumbs(cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Kpi>) -> Vec<(String, Option<Route>)> {
    let code =
        load(cx, state, id).ok().and_then(|subject| subject.as_ref().as_ref().map(|it| it.kpi.card.code.clone()));
    vec![(cx.t.nav_kpis().to_owned(), Some(Route::Kpis)), (code.unwrap_or_default(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Kpi>) -> rusqlite::Result<()> {
    if state.of != Some(id) {
        let subject = std::mem::take(&mut state.subject);
        *state = State { subject, of: Some(id), tab: state.tab, view: state.view, ..State::default() };
    }
    let subject = load(cx, state, id)?;
    let Some(subject) = subject.as_ref() else {
        let t = cx.t;
        if EmptyState::new(t.kpi_gone(), t.kpi_gone_sentence()).actions(&[t.nav_kpis()]).show(ui).is_some() {
            cx.go(Route::Kpis);
        }
        return Ok(());
    };
    let (t, card) = (cx.t, &subject.kpi.card);
    let title = format!("{} {}", card.code, card.label(cx.language));
    let retired = card.retired_on.is_some();
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let core = t.kpi_core(card.code.as_str());
    let retire_reason = read_only.or(card.protected.then_some(core.as_str()));
    let session = *cx.read(&mut state.session, (), &["meeting"], meeting::in_session)?;
    let mut head = PageHead::new(&title)
        .action(Some(Icon::DiamondAlert), t.problem_add(), read_only)
        .action(None, if retired { t.app_restore() } else { t.app_retire() }, retire_reason)
        .primary(Some(Icon::Pencil), t.kpis_enter_values(), read_only);
    let (variation, promise) =
        (subject.kpi.variation(subject.review_month), subject.kpi.assurance(subject.review_month));
    if subject.kpi.values().next().is_some() {
        let word = super::kpis::variation_word(t, &subject.kpi, subject.review_month);
        head = head.marked(Badge::signal(variation.into(), word));
        head = match (Assurance::of(promise), promise, subject.kpi.meets_target(subject.review_month)) {
            (Some(assurance), ..) => head.marked(Badge::assurance(assurance, t.label(promise))),
            (None, Promise::Withheld(Withheld::LimitsOutOfDate), _) => head.badge(Tint::Outline, t.kpis_limits_old()),
            (None, _, Some(true)) => head.badge(Tint::Good, t.kpis_target_met()),
            (None, _, Some(false)) => head.badge(Tint::Bad, t.kpis_target_missed()),
            (None, _, None) => head,
        };
    }
    if retired {
        head = head.badge(Tint::Outline, t.kpis_retired());
    }
    let (clicked, done) = Page::show(ui, &head, |ui| {
        if state.problem.is_some() { raise(ui, cx, state) } else { body(ui, cx, state, subject) }
    });
    done?;
    if clicked.action == Some(0) && state.problem.is_none() {
        let elements = subject.kpi.elements.iter().map(|element| element.id).collect();
        state.problem = Some(Open::new(ProblemForm::shown_by(id, elements, session)));
    }
    if clicked.action == Some(1) {
        cx.act(KpiCommand::Retire { kpi: id, retired: !retired });
    }
    if clicked.primary {
        super::values::select_there(ui, id, subject.review_month);
        cx.go(Route::Values);
    }
    if let Some(entry) = &mut state.entry
        && entry.dialog(ui, cx, &subject.kpi, subject.quantity(cx.language))?
    {
        state.entry = None;
    }
    Ok(())
}

/// The form of a problem that this KPI shows; the new record opens when it is saved.
fn raise(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let Some(form) = &mut state.problem else { return Ok(()) };
    let shown = ScrollArea::vertical()
        .id_salt("problem")
        .show(ui, |ui| Card::new().title(cx.t.problem_add()).show(ui, |ui| form.show(ui, cx, &choices)).inner);
    match shown.inner {
        Progress::Editing => return Ok(()),
        Progress::Done(Some(made)) => cx.go(Route::Problem(Id::from_uuid(made))),
        Progress::Done(None) | Progress::Cancelled => {}
    }
    state.problem = None;
    Ok(())
}

fn body(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, subject: &Subject) -> rusqlite::Result<()> {
    let t = cx.t;
    ui.add(Text::new(sentence(cx, subject)).style(text::LEAD).wrap());
    let words = [t.kpi_tab_chart(), t.process_tab(), t.kpi_tab_card(), t.kpi_tab_targets(), t.kpi_tab_parts()];
    if let Some(chosen) = tabs(ui, &words, state.tab) {
        state.tab = chosen;
    }
    ui.add_space(space::XS);
    match state.tab {
        0 => values(ui, cx, state, subject),
        1 => state.process.show(ui, cx, subject),
        2 => state.card.show(ui, cx, subject),
        3 => {
            state.targets.show(ui, cx, subject);
            Ok(())
        }
        _ => state.parts.show(ui, cx, subject),
    }
}

/// The KPI in a few sentences: the month under review, what the process does, the target.
fn sentence(cx: &Cx<'_>, subject: &Subject) -> String {
    let (t, language, kpi, month) = (cx.t, cx.language, &subject.kpi, subject.review_month);
    let quantity = subject.quantity(language);
    let named = date::month_long(language, month);
    let first = match (kpi.need(month), kpi.value(month), kpi.latest(month)) {
        (Need::NoValue, ..) | (_, None, None) => t.kpi_sentence_none().to_owned(),
        (_, None, Some((last, value))) => {
            t.kpi_sentence_waiting(named, subject.written(language, value), date::month_long(language, last))
        }
        (_, Some(value), _) => match kpi.change(month) {
            Some(change) => t.kpi_sentence_change(
                subject.written(language, value),
                named,
                quantity.difference(change, kpi.card.decimals),
                date::month_name(language, month.previous()),
            ),
            None => t.kpi_sentence_value(subject.written(language, value), named),
        },
    };
    let target =
        kpi.target(month).map(|target| quantity.format(target, super::kpis::decimals_of(target, kpi.card.decimals)));
    let second = match (kpi.meets_target(month), target) {
        (Some(true), Some(target)) => t.kpi_sentence_met(target),
        (Some(false), Some(target)) => t.kpi_sentence_missed(target),
        _ => String::new(),
    };
    let process = subject.process_sentence(cx.t, month);
    let third = match kpi.tolerated(month) {
        Some(Tolerated::Unacceptable) => t.kpi_sentence_unacceptable(),
        Some(Tolerated::Tolerable) => t.kpi_sentence_tolerable(),
        Some(Tolerated::Acceptable) | None => "",
    };
    [first, process, second, third.to_owned()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn values(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, subject: &Subject) -> rusqlite::Result<()> {
    let t = cx.t;
    if subject.kpi.readings.is_empty() {
        let title = t.kpi_empty(subject.kpi.card.code.as_str());
        match EmptyState::new(&title, t.kpi_empty_sentence()).actions(&[t.kpi_enter_value(), t.app_import()]).show(ui) {
            Some(0) => state.entry = Some(Entry::new(subject.kpi.card.id, subject.review_month)),
            Some(_) => cx.go(Route::Import),
            None => {}
        }
        return Ok(());
    }
    let mut done = Ok(());
    let height = ui.available_height();
    let width = ui.available_width();
    let side = months::WIDTH;
    Dir::columns(ui, &[width - side - space::L, side], space::L, |ui, column| {
        if column == 0 {
            let card = Card::new().show(ui, |ui| chart_card(ui, cx, state, subject, height - 2.0 * space::M - 2.0));
            if let Err(error) = card.inner {
                done = Err(error);
            }
        } else {
            ui.set_max_height(height);
            match state.months.show(ui, cx, subject, height) {
                Ok(Some(month)) => state.entry = Some(Entry::new(subject.kpi.card.id, month)),
                Ok(None) => {}
                Err(error) => done = Err(error),
            }
        }
    });
    done
}

fn chart_card(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, subject: &Subject, height: f32) -> rusqlite::Result<()> {
    let key = (subject.kpi.card.id, state.view, cx.language, cx.env.today());
    let view = state.view;
    let spec = cx.read(&mut state.drawn, key, &kpi::TABLES, |_| Ok(chart::spec(cx, subject, view)))?;
    let room = egui::vec2(ui.available_width(), (height - size::CONTROL_SMALL - space::S).max(200.0));
    let style = chart_style::of(ui, cx.t);
    let id = ui.scope_id().with(("chart", subject.kpi.card.id));
    let done = screen::time_series(ui, id, &spec, room, Dress::Full, &style);
    match done.clicked {
        Some(Target::Event(index)) => {
            if let Some(record) = spec.events.get(index).and_then(|event| event.record) {
                cx.go(match record {
                    Record::Correction(correction) => Route::Correction(correction),
                    Record::Decision(_) => Route::Decisions,
                });
            }
        }
        Some(Target::Point { index, .. }) => {
            let shift = i32::try_from(index).unwrap_or(0);
            state.months.select(spec.first.plus(shift));
        }
        _ => {}
    }
    Dir::wrapped_row(ui, |ui| {
        for (is_shown, word) in [
            (&mut state.view.has_ranges, cx.t.process_ranges()),
            (&mut state.view.has_year_before, cx.t.process_year_before()),
        ] {
            if chip(ui, *is_shown, word).clicked() {
                *is_shown = !*is_shown;
            }
        }
        take_out::show(ui, cx, subject, &spec);
        for link in &subject.kpi.corrections {
            let name = format!("{} {}", link.number, link.title);
            let button = Button::quiet(&link.number).name(&name).small().show(ui);
            if tooltip(button, &link.title).clicked() {
                cx.go(Route::Correction(link.id));
            }
        }
    });
    Ok(())
}
