//! All elements against the months: where it is weak, what changed, what was said then.

mod legend;
mod view;

pub(super) use view::heat_row;

use egui::{Id as WidgetId, Key, ScrollArea, Ui};
use jiff::civil::Date;

use self::view::{Filter, View};
use crate::{
    charts::{scene::Target, screen},
    documents::export::What,
    domain::Language,
    queries::element::page,
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route, Tokens, chart_style,
        forms::element::ElementForm,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, chip},
    },
};

#[derive(Default)]
pub struct State {
    view: Cached<(Language, Date, Filter), View>,
    filter: Filter,
    /// Row and column of the grid as it is shown.
    selected: Option<(usize, usize)>,
    form: Option<ElementForm>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_elements().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let key = (cx.language, cx.env.today(), state.filter);
    let (t, today) = (cx.t, cx.env.today());
    let view = cx.read(&mut state.view, key, page::TABLES, |db| View::read(db, t, today, state.filter))?;

    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let head = PageHead::new(t.nav_elements())
        .subtitle(t.element_subtitle())
        .action(Some(Icon::Download), t.element_export(), None)
        .action(Some(Icon::Plus), t.element_add(), read_only);
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, &view));
    match clicked.action {
        Some(0) => cx.ask(Intent::Export(What::Ratings)),
        Some(_) => state.form = Some(ElementForm::add(cx.language)),
        None => {}
    }
    if let Some(form) = &mut state.form
        && !form.show(ui, cx)
    {
        state.form = None;
    }
    Ok(())
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    filters(ui, cx, state, view);
    let height = (ui.available_height() - READ_OUT - space::S).max(READ_OUT);
    Card::new().flush().show(ui, |ui| {
        ui.set_max_height(height);
        if view.shown.is_empty() {
            EmptyState::new(cx.t.element_none_title(), cx.t.element_none_hint()).show(ui);
        } else {
            let margin = egui::Margin { left: space::L as i8, ..egui::Margin::ZERO };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| grid(ui, cx, state, view));
        }
    });
    read_out(ui, cx, state, view);
}

fn filters(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, view: &View) {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        for filter in Filter::ALL {
            if chip(ui, state.filter == filter, &filter.label(cx.t, view.count(filter))).clicked() {
                state.filter = filter;
                state.selected = None;
            }
        }
        Dir::at_trailing_end(ui, |ui| legend::show(ui, cx.t));
    });
}

fn grid(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let style = chart_style::of(ui, cx.t);
    let id = WidgetId::unique("elements grid");
    let height = ui.available_height();
    let shown = ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let size = egui::vec2(ui.available_width(), height);
        screen::heat_grid(ui, id, &view.heat, size, &mut state.selected, &style)
    });
    let chart = shown.inner;
    let by_key = chart.response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if (by_key || chart.response.double_clicked())
        && let Some(Target::Cell { row, .. }) = chart.clicked
        && let Some(row) = view.row(row)
    {
        cx.go(Route::Element(row.card.id));
    }
}

/// The line below the grid: what was said in the selected cell, in full.
fn read_out(ui: &mut Ui, cx: &mut Cx<'_>, state: &State, view: &View) {
    let t = Tokens::of(ui);
    let selected = state.selected.and_then(|(row, column)| Some((view.row(row)?, column)));
    Dir::row_of_height(ui, READ_OUT, |ui| {
        Dir::of(ui).chevron().small(ui, t.accent);
        let Some((row, column)) = selected else {
            ui.add(Text::new(cx.t.element_choose_cell()).color(t.ink2).elide());
            return;
        };
        let Some((cell, month)) = row.cells.get(column).zip(view.grid.months.get(column)) else { return };
        let title = sentences::element::cell(cx.t, &view.levels, &row.card.code, *month, cell);
        let account = sentences::element::account(cx.t, cell);
        let meeting =
            cell.meeting().map(|meeting| (meeting.id, cx.t.element_open_meeting(meeting.reference.to_string())));
        let label = meeting.as_ref().map_or("", |(_, label)| label);
        let buttons = text::width(ui, label, text::BODY_STRONG)
            + text::width(ui, cx.t.element_open_page(), text::BODY_STRONG)
            + 5.0 * space::L;
        let room = (ui.available_width() - buttons).max(size::MIN_FIELD);
        let words =
            Text::new(format!("{title}.")).style(text::BODY_STRONG).then(format!(" {account}"), text::BODY, t.ink2);
        ui.add(words.lines(2).max_width(room));
        Dir::at_trailing_end(ui, |ui| {
            if Button::quiet(cx.t.element_open_page()).small().show(ui).clicked() {
                cx.go(Route::Element(row.card.id));
            }
            if let Some((meeting, label)) = &meeting
                && Button::quiet(label).small().show(ui).clicked()
            {
                cx.go(Route::Meeting(*meeting));
            }
        });
    });
}

/// Two lines of text.
const READ_OUT: f32 = 40.0;
