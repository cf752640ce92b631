//! Offices in protocol order, and the chosen one with everybody who held it.

use egui::{ScrollArea, Ui};

use super::{State, form::PeopleForm, marks};
use crate::{
    commands::PeopleCommand,
    i18n::{Messages, date},
    queries::people::{Office, People, Tenure},
    ui::{
        Cx, Dir, Icon,
        screens::corrections::two_lines,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Card, Column, EmptyState, Table, Tint, key_values, separator},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, people: &People) {
    let t = cx.t;
    if people.offices.is_empty() {
        EmptyState::new(t.people_committee_empty_title(), t.people_committee_empty()).show(ui);
        return;
    }
    let height = ui.available_height();
    Dir::columns(ui, &[3.3, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 0 {
            let room = height - text::SMALL.line - space::S;
            Card::new().flush().show(ui, |ui| table(ui, cx, state, people, room));
            marks::legend(ui, t);
        } else {
            details(ui, cx, state, people);
        }
    });
}

fn table(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, people: &People, height: f32) {
    let t = cx.t;
    let offices = &people.offices;
    let table = Table::new("offices", t.people_tab_offices())
        .column(Column::share(t.people_office(), 1.2))
        .column(Column::exact(t.people_role(), 110.0))
        .column(Column::exact(t.people_voting_column(), 44.0))
        .column(Column::share(t.people_holder(), 0.9))
        .column(Column::exact(t.people_last_meetings(), marks::width(people.meetings.len()).max(100.0)))
        .column(Column::exact("", 66.0).numeric())
        .row_height(size::ROW_TWO_LINES)
        .max_height(height - size::ROW)
        .selected(offices.iter().position(|office| Some(office.id) == state.selected));
    let today = cx.env.today();
    let name = |row: usize| {
        let office = &offices[row];
        let holder = office.holder(today).map_or(t.people_vacant(), |tenure| tenure.name_in(cx.language));
        [office.title.get(cx.language), t.label(office.role), holder].join(", ")
    };
    let done = table.show(ui, offices.len(), name, |ui, row, column| cell(ui, cx, people, &offices[row], column));
    if let Some(row) = done.selected {
        state.selected = Some(offices[row].id);
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, people: &People, office: &Office, column: usize) {
    let (t, language, today) = (cx.t, cx.language, cx.env.today());
    match column {
        0 => two_lines(ui, office.title.get(language), office.unit_name.get(language)),
        1 => drop(ui.add(Text::new(t.label(office.role)).elide())),
        2 => drop(text::body(ui, if office.voting { t.app_yes() } else { t.app_no() })),
        3 => match office.holder(today) {
            Some(tenure) => {
                two_lines(ui, tenure.name_in(language), &t.people_since(date::date(language, tenure.from)));
            }
            None if office.retired => drop(ui.add(Badge::new(Tint::Calm, t.people_retired()))),
            None if office.is_vacant(today) => drop(ui.add(Badge::new(Tint::Bad, t.people_vacant()))),
            None => {}
        },
        4 => marks::row(ui, t, office, &people.meetings),
        _ => {
            let (filled, called) = marks::attended(office);
            if called > 0 {
                text::small(ui, t.people_attended(filled, called));
            }
        }
    }
}

fn details(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, people: &People) {
    let t = cx.t;
    let Some(office) = people.offices.iter().find(|office| Some(office.id) == state.selected) else {
        EmptyState::new(t.people_choose_title(), t.people_choose()).show(ui);
        return;
    };
    ScrollArea::vertical().id_salt("office").show(ui, |ui| {
        Card::new().show(ui, |ui| {
            let language = cx.language;
            ui.add(Text::new(office.title.get(language)).style(text::HEADING).wrap().as_heading());
            let unit = office.unit_name.get(language);
            let vote = if office.voting { t.people_voting() } else { t.people_not_voting() };
            key_values(
                ui,
                &[
                    (t.app_code(), office.code.as_str()),
                    (t.people_role(), t.label(office.role)),
                    (t.people_voting_column(), vote),
                    (t.people_unit(), if unit.is_empty() { t.people_no_unit() } else { unit }),
                ],
            );
            if office.is_vacant(cx.env.today()) {
                ui.add(Badge::new(Tint::Bad, t.people_seat_vacant()).icon(Icon::TriangleAlert));
            }
            acts(ui, cx, state, office);
            separator(ui);
            text::strong(ui, t.people_history());
            if office.tenures.is_empty() {
                text::secondary(ui, t.people_never_held());
            }
            for tenure in &office.tenures {
                ui.add(Text::new(tenure.name_in(language)).style(text::BODY_MEDIUM).wrap());
                text::small(ui, span(t, tenure));
            }
        });
    });
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, office: &Office) {
    let (t, today) = (cx.t, cx.env.today());
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    ui.add_space(space::XS);
    Dir::wrapped_row(ui, |ui| {
        if Button::secondary(t.people_appoint()).small().disabled_because(read_only).show(ui).clicked() {
            state.form = Some(PeopleForm::appoint(office));
        }
        let vacant = office.holder(today).is_none().then(|| t.people_seat_vacant());
        let end = Button::secondary(t.people_end_tenure()).small().disabled_because(read_only.or(vacant));
        if end.show(ui).clicked()
            && let Some(tenure) = office.holder(today)
        {
            state.form = Some(PeopleForm::end_tenure(tenure));
        }
        if Button::secondary(t.app_edit()).small().disabled_because(read_only).show(ui).clicked() {
            state.form = Some(PeopleForm::edit_office(office));
        }
        let retire = if office.retired { t.app_restore() } else { t.app_retire() };
        if Button::quiet(retire).small().disabled_because(read_only).show(ui).clicked() {
            cx.act(PeopleCommand::RetireOffice { office: office.id, retired: !office.retired });
        }
    });
}

fn span(t: &Messages, tenure: &Tenure) -> String {
    let day = |day| date::date(t.language(), day);
    match tenure.to {
        None => t.people_since(day(tenure.from)),
        Some(to) => t.people_from_to(day(tenure.from), day(to)),
    }
}
