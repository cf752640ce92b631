//! One correction: its record, what followed it, its follow-up, and what can be done with it now.

mod act;
mod chart;
mod course;
mod effect;
mod record;
mod verdict;

pub(super) use effect::{mark, proposal_mark};

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use self::act::{Act, ActForm};
use super::corrections::{state_tint, verdict_tint};
use crate::{
    charts::spec::TimeSeries,
    documents::{export::What, reminder::Slips},
    domain::{CorrectionState, Id, Language, kind, number},
    queries::{
        choices::{self, Choices},
        correction::{self, Correction, Update},
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route, Tokens,
        forms::{CorrectionForm, Open, Progress},
        history,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, Tint, link, separator, tabs},
    },
};

/// The record with the charts that are drawn of it.
struct View {
    correction: Correction,
    /// One for each of its effects.
    charts: Vec<Option<TimeSeries>>,
}

#[derive(Default)]
pub struct State {
    view: Cached<(Id<kind::Correction>, Language, Date), Option<View>>,
    /// What the drafts below belong to.
    of: Option<Id<kind::Correction>>,
    act: Option<ActForm>,
    verdict: verdict::Form,
    form: Option<Open<CorrectionForm>>,
    choices: Cached<Date, Choices>,
    /// What stands beside the record: effect and follow-up, or every act on it.
    tab: usize,
    history: history::State,
}

impl State {
    fn load(&mut self, cx: &Cx<'_>, id: Id<kind::Correction>) -> rusqlite::Result<std::rc::Rc<Option<View>>> {
        let (t, today) = (cx.t, cx.env.today());
        cx.read(&mut self.view, (id, cx.language, today), &correction::TABLES, |db| {
            let correction = correction::of(db, id, today)?;
            Ok(correction.map(|correction| View {
                charts: correction.effects.iter().map(|effect| chart::spec(t, &correction, effect)).collect(),
                correction,
            }))
        })
    }
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, id: Id<kind::Correction>) -> Vec<(String, Option<Route>)> {
    let view = state.load(cx, id).ok();
    let number = view.as_deref().and_then(Option::as_ref).map(|view| number::correction(view.correction.record.number));
    vec![(cx.t.nav_corrections().to_owned(), Some(Route::Corrections)), (number.unwrap_or_default(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Correction>) -> rusqlite::Result<()> {
    if state.of != Some(id) {
        let view = std::mem::take(&mut state.view);
        *state = State { view, of: Some(id), tab: state.tab, ..State::default() };
    }
    let view = state.load(cx, id)?;
    let Some(view) = view.as_ref() else {
        let empty = EmptyState::new(cx.t.nav_corrections(), cx.t.corrections_gone());
        if empty.actions(&[cx.t.app_back()]).show(ui).is_some() {
            cx.go(Route::Corrections);
        }
        return Ok(());
    };
    let (t, of) = (cx.t, &view.correction);
    let title = format!("{} {}", number::correction(of.record.number), of.record.title);
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let main = Act::main(of.record.state);
    let reason = main.and_then(|act| act.reason(t, of));
    let late = t.count_days_overdue(of.record.days_overdue);
    let mut head = PageHead::new(&title).badge(state_tint(of.record.state), t.label(of.record.state));
    if of.record.days_overdue > 0 {
        head = head.badge(Tint::Bad, &late);
    }
    if let Some(verdict) = of.record.verdict {
        head = head.badge(verdict_tint(verdict), t.label(verdict));
    }
    head = head.action(Some(Icon::Printer), t.reminder_export_one(), None);
    head = head.action(Some(Icon::Pencil), t.app_edit(), read_only);
    if let Some(act) = main {
        head = head.primary(Some(act.icon()), act.label(t), read_only.or(reason.as_deref()));
    }
    let (clicked, done) = Page::show(ui, &head, |ui| {
        if state.form.is_some() {
            return edit(ui, cx, state);
        }
        course::show(ui, t, of);
        if !of.record.state.is_ended() {
            acts(ui, cx, state, of, read_only);
        }
        body(ui, cx, state, view)
    });
    done?;
    if clicked.action == Some(0) {
        cx.ask(Intent::Export(What::CorrectionSlips(Slips::One(id))));
    }
    if clicked.action == Some(1) && state.form.is_none() {
        let due_fixed = of.record.state != CorrectionState::Proposed && of.record.first_due.is_some();
        state.form = Some(Open::new(CorrectionForm::of(id, of.draft(), due_fixed)));
    }
    if clicked.primary {
        state.act = main.map(|act| ActForm::new(act, of));
    }
    if let Some(form) = &mut state.act
        && !form.show(ui, cx, of)
    {
        state.act = None;
    }
    Ok(())
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let Some(open) = &mut state.form else { return Ok(()) };
    let shown = ScrollArea::vertical()
        .show(ui, |ui| Card::new().title(cx.t.app_edit()).show(ui, |ui| open.show(ui, cx, &choices)).inner);
    if shown.inner != Progress::Editing {
        state.form = None;
    }
    Ok(())
}

/// Everything but the main act; what cannot be done says why.
fn acts(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, of: &Correction, read_only: Option<&str>) {
    let main = Act::main(of.record.state);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        for act in Act::ALL.into_iter().filter(|act| Some(*act) != main) {
            let reason = act.reason(cx.t, of);
            let reason = read_only.or(reason.as_deref());
            if Button::secondary(act.label(cx.t)).icon(act.icon()).small().disabled_because(reason).show(ui).clicked() {
                state.act = Some(ActForm::new(act, of));
            }
        }
    });
}

fn body(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) -> rusqlite::Result<()> {
    let height = ui.available_height();
    let mut done = Ok(());
    Dir::columns(ui, &[1.0, 2.9], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 1 {
            let names = [cx.t.corrections_tab_effect(), cx.t.problem_history()];
            state.tab = tabs(ui, &names, state.tab).unwrap_or(state.tab);
            if state.tab == 1 {
                done = history::show(ui, cx, &mut state.history, view.correction.record.id);
                return;
            }
        }
        let area = ScrollArea::vertical().id_salt(column).auto_shrink([false, true]).max_height(ui.available_height());
        area.show(ui, |ui| {
            if column == 0 {
                Card::new().title(cx.t.corrections_record()).show(ui, |ui| record::show(ui, cx, &view.correction));
            } else {
                what_followed(ui, cx, &mut state.verdict, view);
                follow_up(ui, cx, &view.correction);
            }
        });
    });
    done
}

fn what_followed(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut verdict::Form, view: &View) {
    let of = &view.correction;
    verdict::show(ui, cx, form, of);
    effect::charts(ui, cx, view);
    if of.effects.iter().any(|effect| effect.figures().is_some()) {
        Card::new().show(ui, |ui| {
            effect::table(ui, cx.t, of);
            verdict::reasons(ui, cx.t, of);
        });
    }
}

/// The latest line first.
fn follow_up(ui: &mut Ui, cx: &mut Cx<'_>, of: &Correction) {
    Card::new().title(cx.t.corrections_history()).show(ui, |ui| {
        for (index, update) in of.updates.iter().enumerate() {
            if index > 0 {
                separator(ui);
            }
            line(ui, cx, update);
        }
    });
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, update: &Update) {
    let when = sentences::correction::when(cx.t, update);
    let said = sentences::correction::update(cx.t, update);
    let ink = Tokens::of(ui).ink2;
    Dir::columns(ui, &[1.0, 3.0], space::M, |ui, column| {
        if column == 1 {
            text::paragraph(ui, said.as_str());
        } else if let Some((meeting, _)) = update.meeting {
            if link(ui, &when).clicked() {
                cx.go(Route::Meeting(meeting));
            }
        } else {
            ui.add(Text::new(when.as_str()).color(ink).wrap());
        }
    });
}
