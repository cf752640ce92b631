//! The overview: what waits for the committee on the day, from the demo's two years.

use std::{cell::RefCell, rc::Rc};

use egui::Theme;
use egui_kittest::kittest::Queryable as _;
use lajna::{
    demo,
    domain::Language,
    queries::overview::{self, Matter, Overview},
    ui::{Route, screens},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{MAIN_AREA, Stage, window_of},
};

fn meridia() -> Committee {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    Committee { workspace, env: demo::env(Language::En).unwrap() }
}

fn read(committee: &Committee) -> Overview {
    overview::overview(committee.workspace.connection(), &committee.env).unwrap()
}

#[test]
fn look() {
    let out = std::env::var("LOOK").unwrap_or_default();
    if out.is_empty() {
        return;
    }
    for (language, theme, size, name) in [
        (Language::En, Theme::Light, [1206.0, 696.0], "en"),
        (Language::Ar, Theme::Dark, [1206.0, 696.0], "ar"),
        (Language::Fr, Theme::Light, [1760.0, 1008.0], "fr"),
    ] {
        let stage = Rc::new(RefCell::new(Stage::new(meridia(), language)));
        let mut state = screens::overview::State::default();
        let mut window = window_of(size, &stage, theme, move |ui, cx| screens::overview::show(ui, cx, &mut state));
        window.run();
        window.render().unwrap().save(format!("{out}/overview_{name}.png")).unwrap();
    }
}
