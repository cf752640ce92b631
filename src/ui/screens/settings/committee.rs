//! Who the committee is.

use egui::Ui;

use super::form::{self, Form};
use crate::{
    commands::{CommitteeCommand, committee::CommitteeProfile},
    domain::{Language, Names},
    queries::committee,
    ui::{
        Cached, Cx, Dir,
        tokens::space,
        widgets::{Card, Select, TextField},
    },
};

#[derive(Default)]
pub struct State {
    profile: Cached<(), CommitteeProfile>,
    form: Option<Form<CommitteeProfile>>,
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let profile = cx.read(&mut state.profile, (), &["committee"], |db| Ok(committee::committee(db)?.profile))?;
    let form = state.form.get_or_insert_with(|| Form::of(&profile));
    form.follow(&profile);
    let t = cx.t;
    Card::new().title(t.settings_committee()).show(ui, |ui| {
        let draft = &mut form.draft;
        form::names(ui, cx, t.settings_organisation(), &mut draft.organisation, 1);
        form::names(ui, cx, t.settings_committee_name(), &mut draft.name, 1);
        pair(ui, (t.settings_short_name(), &mut draft.short_name), (t.settings_brand(), &mut draft.brand));
        pair(
            ui,
            (t.settings_founding_act(), &mut draft.founding_act),
            (t.settings_reports_to(), &mut draft.reports_to),
        );
        pair(ui, (t.settings_place(), &mut draft.place), (t.settings_currency(), &mut draft.currency));
        let names = Language::ALL.map(Language::own_name);
        let chosen = Language::ALL.iter().position(|language| *language == draft.language);
        let select = Select::new(t.settings_committee_language(), &names).selected(chosen).width(240.0);
        if let Some(language) = select.show(ui).and_then(|index| Language::ALL.get(index)) {
            draft.language = *language;
        }
        let fault = fault(draft).then(|| t.error_required());
        form.save(ui, cx, fault, |draft| CommitteeCommand::EditProfile(Box::new(draft.clone())).into());
    });
    Ok(())
}

/// Without a name and a short name no document can be headed and no meeting numbered.
fn fault(draft: &CommitteeProfile) -> bool {
    draft.short_name.trim().is_empty() || Names::is_empty(&draft.organisation)
}

fn pair(ui: &mut Ui, one: (&str, &mut String), other: (&str, &mut String)) {
    Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
        let (label, text) = if column == 0 { (one.0, &mut *one.1) } else { (other.0, &mut *other.1) };
        TextField::new(label, text).show(ui);
    });
}
