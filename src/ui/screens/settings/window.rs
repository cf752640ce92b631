//! This window: language, appearance, who is at the keyboard. Remembered on this computer, never in the
//! workspace.

use egui::{ThemePreference, Ui};

use crate::{
    domain::Language,
    ui::{
        Cx, Dir, Icon, Intent, ThemeChoice,
        tokens::space,
        widgets::{Button, Card, Segmented, TextField, field_label},
    },
};

#[derive(Default)]
pub struct State {
    /// What is typed, and the name that it began with.
    person: Option<(String, String)>,
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) {
    let t = cx.t;
    Card::new().title(t.settings_window()).show(ui, |ui| {
        field_label(ui, t.settings_language(), false);
        let names = Language::ALL.map(Language::own_name);
        let chosen = Language::ALL.iter().position(|language| *language == cx.language);
        let language = Segmented::new(t.settings_language(), &names).selected(chosen).show(ui);
        if let Some(language) = language.and_then(|index| Language::ALL.get(index)) {
            cx.ask(Intent::SetLanguage(*language));
        }
        ui.add_space(space::S);
        field_label(ui, t.settings_theme(), false);
        let words = [t.settings_theme_system(), t.settings_theme_light(), t.settings_theme_dark()];
        let choices = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
        let current = ui.options(|options| options.theme_preference);
        let chosen = choices.iter().position(|choice| ThemePreference::from(*choice) == current);
        let theme = Segmented::new(t.settings_theme(), &words).selected(chosen).show(ui);
        if let Some(theme) = theme.and_then(|index| choices.get(index)) {
            cx.ask(Intent::SetTheme(*theme));
        }
    });
    Card::new().title(t.settings_keyboard()).show(ui, |ui| person(ui, cx, state));
}

fn person(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) {
    let t = cx.t;
    let now = &cx.env.person;
    if state.person.as_ref().is_none_or(|(_, from)| from != now) {
        state.person = Some((now.clone(), now.clone()));
    }
    let Some((typed, from)) = &mut state.person else { return };
    TextField::new(t.settings_your_name(), typed).hint(t.desk_person_hint()).width(360.0).show(ui);
    let same = (typed.trim() == from.as_str()).then(|| t.settings_nothing_changed());
    let saved =
        Dir::row(ui, |ui| Button::secondary(t.app_save()).icon(Icon::User).disabled_because(same).show(ui).clicked());
    if saved.inner {
        let name = typed.trim().to_owned();
        cx.ask(Intent::SetPerson(name));
    }
}
