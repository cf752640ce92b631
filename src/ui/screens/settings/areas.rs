//! Key performance areas, departments and border offices.

use egui::Ui;

use super::form::{self, Form};
use crate::{
    commands::{CatalogueCommand, PeopleCommand},
    domain::{Id, Names, kind},
    queries::settings::{self, Kpa, Unit},
    ui::{
        Cached, Cx, Dir, Icon, text,
        tokens::space,
        widgets::{Button, Card, EmptyState, ListRow, TextField, checkbox, section},
    },
};

#[derive(Default)]
pub struct State {
    kpas: Cached<(), Vec<Kpa>>,
    units: Cached<(), Vec<Unit>>,
    editing: Option<(What, Form<Draft>)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Kpa(Id<kind::Kpa>),
    Unit(Id<kind::Unit>),
    NewUnit,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    code: String,
    name: Names,
    border_office: bool,
}

impl Draft {
    fn of_kpa(kpa: &Kpa) -> Self {
        Self { code: kpa.code.clone(), name: kpa.name.clone(), border_office: false }
    }

    fn of_unit(unit: &Unit) -> Self {
        Self { code: unit.code.clone(), name: unit.name.clone(), border_office: unit.border_office }
    }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let kpas = cx.read(&mut state.kpas, (), &["kpa", "kpi"], settings::kpas)?;
    let units = cx.read(&mut state.units, (), &["unit"], settings::units)?;
    let editing = &mut state.editing;
    if let Some((what, form)) = editing {
        match what {
            What::Kpa(id) => kpas.iter().filter(|kpa| kpa.id == *id).for_each(|kpa| form.follow(&Draft::of_kpa(kpa))),
            What::Unit(id) => {
                units.iter().filter(|unit| unit.id == *id).for_each(|unit| form.follow(&Draft::of_unit(unit)));
            }
            What::NewUnit => {}
        }
    }
    Dir::columns(ui, &[1.0, 1.2], space::L, |ui, column| {
        if column == 0 {
            lists(ui, cx, &kpas, &units, editing);
        } else {
            edit(ui, cx, editing);
        }
    });
    Ok(())
}

fn lists(ui: &mut Ui, cx: &Cx<'_>, kpas: &[Kpa], units: &[Unit], editing: &mut Option<(What, Form<Draft>)>) {
    let t = cx.t;
    let current = editing.as_ref().map(|(what, _)| *what);
    let mut chosen = None;
    section(ui, t.settings_kpas(), "");
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, kpa) in kpas.iter().enumerate() {
            let count = t.count_kpis(kpa.kpis);
            let row = ListRow::new(kpa.name.get(cx.language)).code(&kpa.code).code_width(40.0).second(&count);
            let row = row.selected(current == Some(What::Kpa(kpa.id))).last(index + 1 == kpas.len());
            if row.show(ui).clicked() {
                chosen = Some((What::Kpa(kpa.id), Draft::of_kpa(kpa)));
            }
        }
    });
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    Dir::row(ui, |ui| {
        text::heading(ui, t.settings_units());
        Dir::at_trailing_end(ui, |ui| {
            let button = Button::secondary(t.settings_unit_new()).icon(Icon::Plus).small();
            if button.disabled_because(read_only).show(ui).clicked() {
                chosen = Some((What::NewUnit, Draft::default()));
            }
        });
    });
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, unit) in units.iter().enumerate() {
            let kind = if unit.border_office { t.settings_unit_border() } else { t.settings_unit_department() };
            let row = ListRow::new(unit.name.get(cx.language)).code(&unit.code).code_width(90.0).second(kind);
            let row = row.selected(current == Some(What::Unit(unit.id))).last(index + 1 == units.len());
            if row.show(ui).clicked() {
                chosen = Some((What::Unit(unit.id), Draft::of_unit(unit)));
            }
        }
    });
    if let Some((what, draft)) = chosen.filter(|(what, _)| current != Some(*what)) {
        *editing = Some((what, Form::of(&draft)));
    }
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, editing: &mut Option<(What, Form<Draft>)>) {
    let t = cx.t;
    let Some((what, form)) = editing else {
        let empty = EmptyState::new(t.settings_choose_one(), t.settings_choose_one_body());
        let _: Option<usize> = empty.show(ui);
        return;
    };
    let title = if *what == What::NewUnit { t.settings_unit_new().to_owned() } else { form.draft.code.clone() };
    Card::new().title(&title).show(ui, |ui| {
        let draft = &mut form.draft;
        if *what == What::NewUnit {
            TextField::new(t.app_code(), &mut draft.code).required().width(200.0).show(ui);
            checkbox(ui, &mut draft.border_office, t.settings_unit_border());
        }
        form::names(ui, cx, t.app_name_field(), &mut draft.name, 1);
        let missing = draft.name.is_empty() || draft.code.trim().is_empty();
        let fault = missing.then(|| t.error_required());
        form.save(ui, cx, fault, |draft| match what {
            What::Kpa(kpa) => CatalogueCommand::RenameKpa { kpa: *kpa, name: draft.name.clone() }.into(),
            What::Unit(unit) => PeopleCommand::EditUnit { unit: *unit, name: draft.name.clone() }.into(),
            What::NewUnit => PeopleCommand::AddUnit {
                code: draft.code.clone(),
                name: draft.name.clone(),
                border_office: draft.border_office,
            }
            .into(),
        });
    });
    // once the unit is there it is chosen in the list to be changed again
    if *what == What::NewUnit && form.is_saved() {
        *editing = None;
    }
}
