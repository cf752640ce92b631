//! One element: how it was rated, what was said, its KPIs, its problems and corrections, its card.

mod card;
mod linked;
mod said;

use egui::Ui;

use crate::{
    charts::heat::{HeatGrid, HeatGroup, HeatRow},
    commands::CatalogueCommand,
    domain::{Id, Language, Month, Scale, kind},
    i18n::date,
    queries::{
        committee::committee,
        element::{Levels, grid, levels, page},
    },
    ui::{
        Cached, Cx, Dir, Icon, Route,
        forms::element::ElementForm,
        screens::elements::heat_row,
        shell::{Page, PageHead},
        tokens::space,
        widgets::{EmptyState, TallList, Tint, tabs},
    },
};

#[derive(Default)]
pub struct State {
    view: Cached<(Id<kind::Element>, Language), Option<View>>,
    tab: usize,
    /// Column of the row of ratings.
    month: Option<(usize, usize)>,
    form: Option<ElementForm>,
    said: TallList,
    notes: TallList,
}

/// The element's page in one language.
struct View {
    page: page::Page,
    levels: Levels,
    months: Vec<Month>,
    /// The element alone, as a grid of one row.
    run: HeatGrid,
    currency: String,
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, element: Id<kind::Element>) -> Vec<(String, Option<Route>)> {
    let own = read(cx, state, element).ok().and_then(|view| Some(view.as_ref().as_ref()?.page.card.code.clone()));
    let mut crumbs = vec![(cx.t.nav_elements().to_owned(), Some(Route::Elements))];
    crumbs.extend(own.map(|code| (code, None)));
    crumbs
}

fn read(cx: &Cx<'_>, state: &mut State, element: Id<kind::Element>) -> rusqlite::Result<std::rc::Rc<Option<View>>> {
    let (t, today) = (cx.t, cx.env.today());
    cx.read(&mut state.view, (element, cx.language), page::TABLES, |db| {
        state.said.forget();
        state.notes.forget();
        let Some(page) = page::page(db, element)? else { return Ok(None) };
        let (grid, levels) = (grid::grid(db, today)?, levels(db, Scale::Effectiveness)?);
        let row = grid.rows.iter().find(|row| row.card.id == element);
        // The page's title names the element and its badge the rating: the row is the months alone.
        let bare = |row| HeatRow { code: String::new(), name: String::new(), change: None, ..row };
        let rows = row.map(|row| bare(heat_row(t, &levels, &grid, row))).into_iter().collect();
        let run = HeatGrid {
            title: t.element_run().to_owned(),
            alt: String::new(),
            columns: grid.months.clone(),
            groups: vec![HeatGroup { name: t.element_run().to_owned(), rows }],
            change_title: String::new(),
            change_subtitle: String::new(),
        };
        let currency = committee(db)?.profile.currency;
        Ok(Some(View { page, levels, months: grid.months, run, currency }))
    })
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, element: Id<kind::Element>) -> rusqlite::Result<()> {
    let view = read(cx, state, element)?;
    let Some(view) = view.as_ref() else {
        let (_, ()) = Page::show(ui, &PageHead::new(cx.t.nav_elements()), |ui| {
            EmptyState::new(cx.t.element_missing(), "").show(ui);
        });
        return Ok(());
    };
    let (t, card) = (cx.t, &view.page.card);
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let retire_reason =
        if card.always_assessed && card.retired_on.is_none() { Some(t.element_always_assessed()) } else { read_only };
    let retire = if card.retired_on.is_some() { t.app_restore() } else { t.app_retire() };
    let title = format!("{} {}", card.code, card.name.get(cx.language));
    let badges = badges(cx, view);
    let mut head = PageHead::new(&title);
    for (tint, words) in &badges {
        head = head.badge(*tint, words);
    }
    let head =
        head.action(Some(Icon::Archive), retire, retire_reason).action(Some(Icon::Pencil), t.element_edit(), read_only);
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, view));
    match clicked.action {
        Some(0) => cx.act(CatalogueCommand::RetireElement { element, retired: card.retired_on.is_none() }),
        Some(_) => state.form = Some(ElementForm::edit(card, cx.language)),
        None => {}
    }
    if let Some(form) = &mut state.form
        && !form.show(ui, cx)
    {
        state.form = None;
    }
    Ok(())
}

fn badges(cx: &Cx<'_>, view: &View) -> Vec<(Tint, String)> {
    let (t, page) = (cx.t, &view.page);
    let mut badges = vec![match page.current() {
        Some((rating, _)) => {
            let tint = if rating.is_weak() { Tint::Bad } else { Tint::Accent };
            (tint, t.element_rating_badge(rating.level(), view.levels.of(rating).get(cx.language)))
        }
        None => (Tint::Calm, t.element_not_rated().to_owned()),
    }];
    if page.was_left_out() {
        badges.push((Tint::Calm, t.rating_state_not_assessed().to_owned()));
    }
    if let Some(on) = page.card.retired_on {
        badges.push((Tint::Outline, t.element_retired_on(date::date(cx.language, on))));
    }
    badges
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let height = ui.available_height();
    Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 1 {
            linked::show(ui, cx, view);
            return;
        }
        said::run(ui, cx, state, view);
        let names = [cx.t.element_tab_said(), cx.t.element_tab_card(), cx.t.element_tab_notes()];
        if let Some(chosen) = tabs(ui, &names, state.tab) {
            state.tab = chosen;
        }
        match state.tab {
            0 => said::list(ui, cx, state, view),
            1 => card::show(ui, cx, view),
            _ => said::notes(ui, cx, state, view),
        }
    });
}
