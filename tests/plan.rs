//! The action plan: its screens, what they ask for, and the plan on paper and as a sheet.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use lajna::{
    demo,
    documents::export::{self, ExportRequest, What},
    domain::{Language, number},
    queries::plan::{self, Action, Plans, Resources},
    ui::{Route, screens},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn demo_committee() -> Committee {
    let mut committee = Committee::new();
    committee.workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut committee.workspace).unwrap();
    committee.env = demo::env(Language::En).unwrap();
    committee
}

fn plans(stage: &Rc<RefCell<Stage>>) -> Plans {
    plan::plans(stage.borrow().committee.workspace.connection()).unwrap()
}

fn open(stage: &Rc<RefCell<Stage>>) -> Harness<'static, ()> {
    let mut state = screens::plan::State::default();
    let mut window = window(stage, Theme::Light, move |ui, cx| screens::plan::show(ui, cx, &mut state));
    window.run();
    window
}

fn named(action: &Action) -> String {
    format!("{}, {}", number::action(action.number), action.title)
}

#[test]
fn the_plan_lists_its_rows_and_the_overdue_ones_alone_when_asked() {
    let stage = Rc::new(RefCell::new(Stage::new(demo_committee(), Language::En)));
    let all = plans(&stage);
    let today = stage.borrow().committee.env.today();
    let (late, on_time): (Vec<_>, Vec<_>) = all.actions.iter().partition(|action| action.days_overdue(today) > 0);
    let mut window = open(&stage);
    let is_shown = |window: &Harness<'_, ()>, action: &Action| window.query_by_label(&named(action)).is_some();
    assert!(is_shown(&window, on_time[0]) && is_shown(&window, late[0]));
    window.get_by_label(&format!("Overdue {}", late.len())).click();
    window.run();
    assert!(is_shown(&window, late[0]) && !is_shown(&window, on_time[0]));
    window.get_by_label(&named(late[0])).click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Action(late[0].id)]);
}

#[test]
fn the_timeline_says_of_each_bar_from_when_to_when_and_how_far() {
    let stage = Rc::new(RefCell::new(Stage::new(demo_committee(), Language::En)));
    let server = plans(&stage).actions.into_iter().find(|action| action.title.contains("Talvek")).unwrap();
    let mut window = open(&stage);
    window.get_by_label("Timeline").click();
    window.run();
    let bar =
        format!("{} {}: 1 Jun 2025 to 28 Feb 2026, 40 % done, overdue", number::action(server.number), server.title);
    let bars: Vec<String> =
        window.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    let bars: Vec<String> = bars.iter().map(|bar| bar.replace('\u{a0}', " ")).collect();
    assert!(bars.contains(&bar), "{bars:#?}");
}

#[test]
fn a_report_moves_the_row_and_stands_in_its_record() {
    let stage = Rc::new(RefCell::new(Stage::new(demo_committee(), Language::En)));
    let action = plans(&stage).actions.into_iter().find(|action| action.title.contains("Talvek")).unwrap();
    let (mut state, id) = (screens::action::State::default(), action.id);
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::action::show(ui, cx, &mut state, id));
    window.run();
    window.get_by_role_and_label(Role::Button, "Report").click();
    window.run();
    let words = "What was done, what hinders";
    window.get_by_role_and_label(Role::MultilineTextInput, words).focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, words).type_text("The second offer came in");
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let report = plans(&stage).action(id).unwrap().reports[0].clone();
    assert_eq!((report.percent, report.text.as_str()), (40, "The second offer came in"));
    window.get_by_label("The second offer came in");
}

#[test]
fn an_empty_workspace_leads_to_the_strategy_first() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let mut window = open(&stage);
    window.get_by_role_and_label(Role::Button, "Open the strategy").click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Strategy]);
}

#[test]
fn the_plan_is_written_in_every_language_and_format_with_its_sums() {
    let committee = demo_committee();
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        for format in What::ActionPlan.formats() {
            let request = ExportRequest { what: What::ActionPlan, language, format: *format };
            let path = folder.path().join(format!("{}.{format}", language.code()));
            let written = export::write(&committee.workspace, &committee.env, &request, &path, false).unwrap();
            assert!(written.replaced.is_empty(), "{language:?} {format}: {:?}", written.replaced);
        }
    }
    let plans = plan::plans(committee.workspace.connection()).unwrap();
    let page = std::fs::read_to_string(folder.path().join("en.html")).unwrap();
    let sum: Resources = plans.actions.iter().map(|action| action.resources).sum();
    assert!(page.contains(&lajna::i18n::number::integer(Language::En, i64::try_from(sum.budget).unwrap())));
    assert!(plans.actions.iter().all(|action| page.contains(&number::action(action.number))));
    let csv = std::fs::read_to_string(folder.path().join("en.csv")).unwrap();
    assert!(csv.contains("Head of IT") && csv.contains("2026-02-28"));
    assert!(csv.contains("33.8") || csv.contains("33.7"), "the starting value of K03");
}

/// Every act has its words for undo, redo and the log.
#[test]
fn every_act_in_the_commands_has_a_name_in_the_log() {
    fn files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    files(&root.join("src/commands"), &mut sources);
    let words = std::fs::read_to_string(root.join("assets/i18n/en/log.ftl")).unwrap()
        + &std::fs::read_to_string(root.join("assets/i18n/en/history.ftl")).unwrap();
    let mut acts = 0;
    for source in sources {
        let text = std::fs::read_to_string(&source).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for rest in text.split("Op::new(\"").skip(1) {
            let key = rest.split('"').next().unwrap();
            acts += 1;
            assert!(words.contains(&format!("op-{key} =")), "op-{key} of {}", source.display());
        }
    }
    assert!(acts > 80, "{acts} acts were found");
}
