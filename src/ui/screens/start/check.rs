//! What a check found, check by check, in words.

use egui::Ui;

use super::{StartEvent, closable, older_generations};
use crate::{
    i18n::Messages,
    sentences,
    ui::{
        Dir, Icon, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Tint, badge, separator},
    },
    workspace::{CheckReport, Generation, check::CheckName},
};

pub struct Checked {
    pub report: CheckReport,
    pub older: Vec<Generation>,
}

pub enum Answer {
    None,
    Close,
    Event(StartEvent),
}

impl Checked {
    pub fn show(&self, ui: &mut Ui, t: &Messages) -> Answer {
        let mut answer = Answer::None;
        let name = self.report.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Card::new().show(ui, |ui| {
            if closable(ui, t, &t.start_checked(name)) {
                answer = Answer::Close;
            }
            Dir::row(ui, |ui| {
                if self.report.sound {
                    badge(ui, Tint::Good, t.start_sound());
                    text::body(ui, t.check_sound());
                } else {
                    badge(ui, Tint::Bad, t.start_unsound());
                    text::body(ui, t.start_unsound_body());
                }
            });
            separator(ui);
            for check in &self.report.checks {
                line(ui, t, check.name, check.ok, &check.detail);
            }
            separator(ui);
            if let Some(event) = older_generations(ui, t, &self.older) {
                answer = Answer::Event(event);
            }
            if self.report.sound {
                ui.add_space(space::S);
                if Button::primary(t.app_open()).icon(Icon::FolderOpen).show(ui).clicked() {
                    answer = Answer::Event(StartEvent::Open(self.report.file.clone()));
                }
            }
        });
        answer
    }
}

fn line(ui: &mut Ui, t: &Messages, name: CheckName, ok: bool, detail: &str) {
    let colors = Tokens::of(ui);
    let words = sentences::file::check(t, name);
    Dir::row_of_height(ui, text::BODY.line, |ui| {
        let (icon, color) = if ok { (Icon::CircleCheck, colors.accent) } else { (Icon::CircleX, colors.bad) };
        icon.show(ui, size::ICON, color);
        let said = if ok { t.check_passed(words) } else { t.check_failed(words) };
        let style = if ok { text::BODY } else { text::BODY_STRONG };
        ui.add(Text::new(said).style(style).wrap());
    });
    if !ok && !detail.is_empty() {
        text::hint(ui, detail);
    }
}
