use std::{cell::RefCell, rc::Rc};
use egui::Theme;
use lajna::{domain::{Language}, ui::screens};
use crate::support::{committee::Committee, screens::{Stage, window}};

pub fn story() -> Committee {
    let mut c = Committee::new();
    let text = std::fs::read_to_string("assets/demo/element_ratings.csv").unwrap();
    let rows: Vec<Vec<String>> = text.lines().map(|l| l.split(',').map(str::to_owned).collect()).collect();
    c.problem("Four kinds of problem at once", "", &["E01","E02","E03","E04","E05","E06","E07","E08","E09","E10","E11","E12","E13","E14","E15","E16","E17","E18"]);
    c.problem("Targeting lift below one: profiles choose no better than chance", "Profiles kept for too long; nobody reviews them", &["E09", "E08"]);
    for col in 1..rows[0].len() {
        let m = c.plan(&rows[0][col]);
        if rows[1][col] == "o" { continue; }
        c.open(m);
        for r in &rows[1..] {
            let level = r[col].parse::<u8>().ok();
            let prev = if col > 1 { r[col-1].parse::<u8>().ok() } else { None };
            if level.is_some() && prev == level && col % 8 == 0 { continue; }
            c.rate(m, &r[0], level, if level.is_none() { "No quorum" } else if prev != level { "Round 1 median 3 with range 1 to 4, round 2 median 2. K12 was 0.94." } else { "" });
        }
        c.close(m);
    }
    c
}

fn picture(name: &str, language: Language, theme: Theme, prepare: impl Fn(&mut egui_kittest::Harness<'_, ()>), screen: impl FnMut(&mut egui::Ui, &mut lajna::ui::Cx<'_>) -> rusqlite::Result<()>) {
    let stage = Rc::new(RefCell::new(Stage::new(story(), language)));
    let mut window = window(&stage, theme, screen);
    window.run();
    prepare(&mut window);
    window.render().unwrap().save(format!("/tmp/el_{name}.png")).unwrap();
}

#[test]
fn look_elements() {
    use egui_kittest::kittest::Queryable as _;
    for (name, language, theme) in [("grid_en", Language::En, Theme::Light), ("grid_dark", Language::Fr, Theme::Dark), ("grid_ar", Language::Ar, Theme::Light)] {
        let mut state = screens::elements::State::default();
        picture(name, language, theme, |w| {
            w.get_by_role(egui::accesskit::Role::Grid).focus(); w.run();
            for _ in 0..3 { w.key_press(egui::Key::ArrowDown); w.run(); }
        }, |ui, cx| screens::elements::show(ui, cx, &mut state));
    }
    for (name, language, theme) in [("page_en", Language::En, Theme::Light), ("page_dark", Language::Fr, Theme::Dark), ("page_ar", Language::Ar, Theme::Light)] {
        let mut state = screens::element::State::default();
        picture(name, language, theme, |_| {}, |ui, cx| {
            let id = cx.workspace().connection().query_row("SELECT id FROM element WHERE code='E09'", [], |r| r.get(0))?;
            screens::element::show(ui, cx, &mut state, id)
        });
    }
}
