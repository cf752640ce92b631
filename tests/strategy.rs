//! The strategy: from an empty page to a KPI that serves an objective, and on paper.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use lajna::{
    commands::{self, KpiCommand, StrategyCommand},
    documents::export::{self, ExportRequest, Format, What},
    domain::{Id, Language, Names, StrategyKind, kind},
    queries::strategy::{self, Tree},
    ui::{Route, screens},
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn open(stage: &Rc<RefCell<Stage>>) -> Harness<'static, ()> {
    let mut state = screens::strategy::State::default();
    let mut window = window(stage, Theme::Light, move |ui, cx| screens::strategy::show(ui, cx, &mut state));
    window.run();
    window
}

fn tree(stage: &Rc<RefCell<Stage>>) -> Tree {
    strategy::tree(stage.borrow().committee.workspace.connection()).unwrap()
}

fn word_and_save(window: &mut Harness<'_, ()>, text: &str) {
    window.get_by_role_and_label(Role::MultilineTextInput, "Wording, English").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Wording, English").type_text(text);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
}

#[test]
fn a_strategy_grows_from_its_vision_down() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let mut window = open(&stage);
    window.get_by_role_and_label(Role::Button, "Write the vision").click();
    window.run();
    word_and_save(&mut window, "Trade passes, fraud does not");
    window.get_by_label("V, Trade passes, fraud does not, Vision").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Add a goal").click();
    window.run();
    word_and_save(&mut window, "Smarter control");
    window.get_by_label("G1, Smarter control, Goal").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Add an objective").click();
    window.run();
    word_and_save(&mut window, "Targeted examinations");
    window.get_by_label("O1.1, Targeted examinations, Objective · no KPI serves it yet");

    let tree = tree(&stage);
    let objective = &tree.top[0].below[0].below[0];
    assert_eq!((objective.kind, objective.text.get(Language::En)), (StrategyKind::Objective, "Targeted examinations"));
    assert_eq!(tree.without_path.len(), 28, "no KPI is linked yet");
}

#[test]
fn a_kpi_without_a_path_leads_to_its_card() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let first = tree(&stage).without_path[0].clone();
    stage.borrow_mut().committee.act(StrategyCommand::Add {
        kind: StrategyKind::Vision,
        above: None,
        draft: commands::strategy::StrategyDraft { code: "V".into(), text: Names::same("Trade passes") },
    });
    let mut window = open(&stage);
    window.get_by_label(&format!("{} {}", first.code, first.name.get(Language::En))).click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Kpi(first.id)]);
}

#[test]
fn the_printed_strategy_names_every_objective_with_its_kpis() {
    let mut committee = Committee::new();
    let mut add = |kind, above: Option<Id<kind::StrategyNode>>, code: &str, text: &str| {
        let draft = commands::strategy::StrategyDraft { code: code.into(), text: Names::same(text) };
        committee.act(StrategyCommand::Add { kind, above, draft }).map(Id::from_uuid)
    };
    let vision = add(StrategyKind::Vision, None, "V", "Trade passes, fraud does not");
    let goal = add(StrategyKind::Goal, vision, "G1", "Smarter control");
    let objective = add(StrategyKind::Objective, goal, "O1.1", "Targeted examinations");
    let kpi = strategy::tree(committee.workspace.connection()).unwrap().without_path[0].clone();
    committee.act(KpiCommand::Link { kpi: kpi.id, elements: Vec::new(), guards: Vec::new(), objective });

    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        for format in [Format::Html, Format::Docx, Format::Pdf] {
            let request = ExportRequest { what: What::Strategy, language, format };
            let path = folder.path().join(format!("{}.{format}", language.code()));
            let written = export::write(&committee.workspace, &committee.env, &request, &path, false).unwrap();
            assert!(written.replaced.is_empty());
        }
    }
    let page = std::fs::read_to_string(folder.path().join("en.html")).unwrap();
    for words in ["Trade passes, fraud does not", "G1 Smarter control", "O1.1 Targeted examinations", &kpi.code] {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("KPIs without a path to the vision"));
}
