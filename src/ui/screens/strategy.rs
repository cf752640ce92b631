//! The strategy: vision, goals, objectives, the KPIs that serve them, and the KPIs that no path leads to.

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use super::settings::form::{self, Form};
use crate::{
    commands::{StrategyCommand, strategy::StrategyDraft},
    documents::export::What,
    domain::{Id, StrategyKind, kind},
    queries::{
        kpi::Linked,
        strategy::{self, Node, Tree},
    },
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route, Tokens,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, ListRow, TextField, Tint, link},
    },
};

#[derive(Default)]
pub struct State {
    tree: Cached<(), Tree>,
    editing: Option<(Editing, Form<StrategyDraft>)>,
}

/// What the form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Editing {
    Node(Id<kind::StrategyNode>),
    New { kind: StrategyKind, above: Option<Id<kind::StrategyNode>> },
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.term_strategy().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let tree: Rc<Tree> = cx.read(&mut state.tree, (), &strategy::TABLES, strategy::tree)?;
    let t = cx.t;
    let head = PageHead::new(t.term_strategy())
        .subtitle(t.strategy_hint())
        .action(Some(Icon::Download), t.app_export(), None)
        .action(Some(Icon::ClipboardList), t.term_action_plan(), None);
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        if tree.top.is_empty() && state.editing.is_none() {
            let empty = EmptyState::new(t.strategy_empty_title(), t.strategy_empty_hint());
            let begin = [t.strategy_begin()];
            let actions: &[&str] = if cx.is_read_only() { &[] } else { &begin };
            if empty.actions(actions).show(ui).is_some() {
                begin_new(state, &tree, StrategyKind::Vision, None);
            }
            return;
        }
        let height = ui.available_height();
        Dir::columns(ui, &[1.4, 1.0], space::L, |ui, column| {
            ui.set_max_height(height);
            ScrollArea::vertical().id_salt(("strategy", column)).auto_shrink([false, false]).show(ui, |ui| {
                if column == 0 {
                    Card::new().flush().show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        tree.top.iter().for_each(|node| branch(ui, cx, state, node, 0));
                    });
                } else {
                    edit(ui, cx, state, &tree);
                    ui.add_space(space::S);
                    without_path(ui, cx, &tree.without_path);
                }
            });
        });
    });
    match clicked.action {
        Some(0) => cx.ask(Intent::Export(What::Strategy)),
        Some(_) => cx.go(Route::Plan),
        None => {}
    }
    Ok(())
}

/// A step, the KPIs that serve it, and what hangs on it.
fn branch(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, node: &Node, depth: u8) {
    let t = cx.t;
    let second = if node.kind == StrategyKind::Objective {
        let kpis = t.count_kpis(node.kpis.len());
        format!("{} · {}", t.label(node.kind), if node.kpis.is_empty() { t.strategy_no_kpi() } else { &kpis })
    } else {
        t.label(node.kind).to_owned()
    };
    let is_chosen = state.editing.as_ref().is_some_and(|(editing, _)| *editing == Editing::Node(node.id));
    let clicked = Dir::row_of_height(ui, size::ROW_TWO_LINES, |ui| {
        ui.add_space(f32::from(depth) * STEP);
        let row = ListRow::new(node.text.get(cx.language)).code(&node.code).code_width(CODE_WIDTH).second(&second);
        let lacking = node.kind == StrategyKind::Objective && node.kpis.is_empty();
        let row = if lacking { row.icon(Icon::TriangleAlert, Tint::Bad) } else { row };
        row.selected(is_chosen).show(ui).clicked()
    });
    if clicked.inner {
        let draft = StrategyDraft { code: node.code.clone(), text: node.text.clone() };
        state.editing = Some((Editing::Node(node.id), Form::of(&draft)));
    }
    for serving in &node.kpis {
        kpi(ui, cx, &serving.kpi, serving.area.get(cx.language), depth + 1);
        serving.indicators.iter().for_each(|indicator| kpi(ui, cx, indicator, "", depth + 2));
    }
    node.below.iter().for_each(|below| branch(ui, cx, state, below, depth + 1));
}

fn kpi(ui: &mut Ui, cx: &mut Cx<'_>, kpi: &Linked<kind::Kpi>, area: &str, depth: u8) {
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        ui.add_space(f32::from(depth) * STEP + space::M);
        if link(ui, &format!("{} {}", kpi.code, kpi.name.get(cx.language))).clicked() {
            cx.go(Route::Kpi(kpi.id));
        }
        let ink = Tokens::of(ui).ink2;
        ui.add(Text::new(area).style(text::SMALL).color(ink).elide());
    });
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, tree: &Tree) {
    let t = cx.t;
    let Some((editing, form)) = &mut state.editing else {
        let empty = EmptyState::new(t.settings_choose_one(), t.settings_choose_one_body());
        let _: Option<usize> = empty.show(ui);
        return;
    };
    let editing = *editing;
    let (node, kind) = match editing {
        Editing::Node(id) => {
            // Undoing its addition took it away.
            let Some(node) = tree.node(id) else {
                state.editing = None;
                return;
            };
            form.follow(&StrategyDraft { code: node.code.clone(), text: node.text.clone() });
            (Some(node), node.kind)
        }
        Editing::New { kind, .. } => (None, kind),
    };
    Card::new().title(t.label(kind)).show(ui, |ui| {
        let draft = &mut form.draft;
        TextField::new(t.app_code(), &mut draft.code).required().width(CODE_FIELD).show(ui);
        form::names(ui, cx, t.strategy_wording(), &mut draft.text, 3);
        let missing = draft.code.trim().is_empty() || draft.text.is_empty();
        form.save(ui, cx, missing.then(|| t.error_required()), |draft| {
            let draft = draft.clone();
            match editing {
                Editing::Node(node) => StrategyCommand::Edit { node, draft }.into(),
                Editing::New { kind, above } => StrategyCommand::Add { kind, above, draft }.into(),
            }
        });
    });
    if node.is_none() && form.is_saved() {
        state.editing = None;
        return;
    }
    if let Some(node) = node {
        acts(ui, cx, state, tree, node);
    }
}

/// What can be hung on a step, and taking it away.
fn acts(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, tree: &Tree, node: &Node) {
    let t = cx.t;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    ui.add_space(space::XS);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let below = node.kind.below();
        let add = match below {
            Some(StrategyKind::Goal) => t.strategy_add_goal(),
            Some(StrategyKind::Objective) => t.strategy_add_objective(),
            Some(StrategyKind::Vision) | None => "",
        };
        if let Some(kind) = below
            && Button::secondary(add).icon(Icon::Plus).small().disabled_because(read_only).show(ui).clicked()
        {
            begin_new(state, tree, kind, Some(node));
        }
        let reason = read_only.or_else(|| (!node.is_free()).then(|| t.strategy_in_use()));
        let remove = Button::quiet(t.app_remove()).icon(Icon::Trash).small();
        if remove.disabled_because(reason).show(ui).clicked() {
            cx.act(StrategyCommand::Remove { node: node.id });
        }
    });
}

fn begin_new(state: &mut State, tree: &Tree, kind: StrategyKind, above: Option<&Node>) {
    let draft = StrategyDraft { code: tree.free_code(kind, above), ..StrategyDraft::default() };
    state.editing = Some((Editing::New { kind, above: above.map(|above| above.id) }, Form::of(&draft)));
}

/// Every KPI should serve an objective; these do not.
fn without_path(ui: &mut Ui, cx: &mut Cx<'_>, kpis: &[Linked<kind::Kpi>]) {
    let t = cx.t;
    Card::new().title(t.strategy_without_path()).show(ui, |ui| {
        if kpis.is_empty() {
            text::paragraph(ui, t.strategy_all_linked());
            return;
        }
        text::hint(ui, t.strategy_without_path_hint());
        ui.spacing_mut().item_spacing.y = 0.0;
        kpis.iter().for_each(|one| kpi(ui, cx, one, "", 0));
    });
}

const STEP: f32 = 24.0;
const CODE_WIDTH: f32 = 52.0;
const CODE_FIELD: f32 = 160.0;
