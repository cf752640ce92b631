//! Where the workspace is, how far it is published, what can be gone back to.

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::{
    i18n::{Messages, date},
    sentences,
    ui::{
        Cached, Cx, Icon, Intent, text,
        tokens::space,
        widgets::{Button, Card, Notice, key_values},
    },
    workspace::{FileStatus, Generation, generations},
};

#[derive(Default)]
pub struct State {
    /// Each is verified when it is looked for: once per generation, never once per frame.
    older: Cached<(PathBuf, u32), Vec<Generation>>,
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let t = cx.t;
    let status = cx.workspace().status();
    let path = cx.workspace().path().map(Path::to_owned);
    Card::new().title(t.settings_file()).show(ui, |ui| {
        let Some(path) = &path else {
            text::secondary(ui, t.settings_no_file());
            return;
        };
        let (generation, published) = facts(t, &status);
        let place = path.display().to_string();
        key_values(
            ui,
            &[
                (t.settings_path(), &place),
                (t.settings_state(), words(t, &status)),
                (t.settings_generation(), &generation.to_string()),
                (t.settings_published(), &published),
            ],
        );
        if let FileStatus::CannotPublish { problem, .. } = &status {
            let _: bool = Notice::warn(t.app_not_published(), &sentences::file::publish(t, problem)).show(ui);
        }
        ui.add_space(space::S);
        let reason = matches!(status, FileStatus::ReadOnly { .. }).then(|| t.app_read_only());
        if Button::secondary(t.desk_publish_now()).icon(Icon::Save).disabled_because(reason).show(ui).clicked() {
            cx.ask(Intent::PublishNow);
        }
    });
    let Some(path) = path else { return Ok(()) };
    let key = (path.clone(), facts(t, &status).0);
    let older = cx.read(&mut state.older, key, &[], |_| Ok(generations(&path)))?;
    Card::new().title(t.settings_older()).show(ui, |ui| {
        if older.is_empty() {
            text::secondary(ui, t.start_older_none());
            return;
        }
        let rows: Vec<(String, String)> = older
            .iter()
            .map(|older| {
                let name = older.path.file_name().unwrap_or_default().to_string_lossy();
                (t.start_generation(older.generation), format!("{} · {name}", older.published_at.replace('T', " ")))
            })
            .collect();
        let pairs: Vec<(&str, &str)> = rows.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        key_values(ui, &pairs);
        text::hint(ui, t.settings_older_body());
    });
    Ok(())
}

/// The generation in the person's file, and when it was published.
fn facts(t: &Messages, status: &FileStatus) -> (u32, String) {
    let unknown = crate::i18n::number::NONE.to_owned();
    match status {
        FileStatus::Memory => (0, unknown),
        FileStatus::ReadOnly { generation, published_at } => (*generation, published_at.replace('T', " ")),
        FileStatus::Published { generation, at } => {
            let when = at.map(|at| t.overview_at(date::date(t.language(), at.date()), date::time(at.time())));
            (*generation, when.unwrap_or(unknown))
        }
        FileStatus::Unpublished { generation }
        | FileStatus::Publishing { generation }
        | FileStatus::CannotPublish { generation, .. } => (*generation, unknown),
    }
}

fn words<'t>(t: &'t Messages, status: &FileStatus) -> &'t str {
    match status {
        FileStatus::Memory | FileStatus::Unpublished { .. } | FileStatus::CannotPublish { .. } => t.app_not_published(),
        FileStatus::ReadOnly { .. } => t.app_read_only(),
        FileStatus::Published { .. } => t.app_saved(),
        FileStatus::Publishing { .. } => t.app_publishing(),
    }
}
