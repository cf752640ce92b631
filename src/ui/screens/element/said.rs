//! The ratings of an element over time, and the words that came with them.

use egui::{Id as WidgetId, ScrollArea, Ui, vec2};

use super::{State, View};
use crate::{
    charts::screen,
    domain::ElementState,
    i18n::date,
    queries::element::{history::Said, page::LinkedNote},
    sentences,
    ui::{
        Cx, Dir, Route, Tokens, chart_style,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Card, EmptyState, HeatCell, Tint, separator},
    },
};

/// The row of ratings; a chosen month marks its words in the list below.
pub fn run(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let style = chart_style::of(ui, cx.t);
    Card::new().show(ui, |ui| {
        let size = vec2(ui.available_width(), 0.0);
        let before = state.month;
        screen::heat_grid(ui, WidgetId::unique("element run"), &view.run, size, &mut state.month, &style);
        if state.month != before {
            state.tab = 0;
        }
    });
}

/// What each meeting said, the latest first.
pub fn list(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    if view.page.said.is_empty() {
        EmptyState::new(cx.t.element_said_none_title(), cx.t.element_said_none_hint()).show(ui);
        return;
    }
    let month = state.month.and_then(|(_, column)| view.months.get(column).copied());
    Card::new().flush().fill_height().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).id_salt("said").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let said = &view.page.said;
            let chosen = month.and_then(|month| said.iter().position(|said| said.meeting.review_month == month));
            state.said.show(ui, said.len(), chosen, |ui, index| {
                let is_chosen = chosen == Some(index);
                let shown = entry(ui, cx, view, &said[index], is_chosen);
                // only when the choice has just changed, or the list could not be scrolled
                let memory = WidgetId::unique("element month shown");
                if is_chosen && ui.data(|data| data.get_temp(memory)) != month {
                    shown.scroll_to_me(None);
                    ui.data_mut(|data| data.insert_temp(memory, said[index].meeting.review_month));
                }
                shown
            });
        });
    });
}

fn entry(ui: &mut Ui, cx: &mut Cx<'_>, view: &View, said: &Said, is_chosen: bool) -> egui::Response {
    let t = Tokens::of(ui);
    let fill = if is_chosen { t.accent_tint } else { t.surface };
    let frame = egui::Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(space::L as i8, space::S as i8));
    ui.scope(|ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.with_layout(Dir::of(ui).row_layout().with_cross_align(egui::Align::Min), |ui| {
                badge_cell(ui, cx, view, said);
                ui.add_space(space::S);
                Dir::column(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    head(ui, cx, view, said);
                    text::small(ui, sentences::element::how(cx.t, said));
                    for result in view.page.scores.get(&said.meeting.id).into_iter().flatten() {
                        ui.add(Text::new(sentences::scoring::round(cx.t, result)).style(text::SMALL).wrap());
                    }
                    if !said.reason.is_empty() {
                        text::paragraph(ui, said.reason.as_str());
                    }
                    if !said.dissent.is_empty() {
                        text::paragraph(ui, cx.t.element_dissent(said.dissent.as_str()));
                    }
                });
            });
        });
        separator(ui);
    })
    .response
}

fn badge_cell(ui: &mut Ui, cx: &Cx<'_>, view: &View, said: &Said) {
    let cell = match said.state {
        ElementState::Rated(rating) | ElementState::Confirmed(rating) => HeatCell::rated(rating.level()),
        ElementState::NotAssessed | ElementState::NotApplicable => HeatCell::not_assessed(),
    };
    let cell_model = crate::queries::element::grid::Cell::Recorded(said.clone());
    let month = said.meeting.review_month;
    let name = sentences::element::cell(cx.t, &view.levels, &view.page.card.code, month, &cell_model);
    ui.add_enabled_ui(false, |ui| {
        cell.changed(said.is_changed()).en_bloc(said.en_bloc).size(vec2(31.0, 28.0)).name(&name).show(ui)
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, view: &View, said: &Said) {
    Dir::row_of_height(ui, size::BADGE, |ui| {
        text::strong(ui, date::month_long(cx.language, said.meeting.review_month));
        let word = match said.state.rating() {
            Some(rating) => view.levels.of(rating).get(cx.language).to_owned(),
            None => cx.t.label(said.state).to_owned(),
        };
        text::body(ui, word);
        if said.is_changed()
            && let Some(before) = said.previous
        {
            ui.add(Badge::new(Tint::Outline, &cx.t.element_before(before.level())));
        }
        Dir::at_trailing_end(ui, |ui| {
            let reference = said.meeting.reference.to_string();
            if Button::quiet(&reference).small().show(ui).clicked() {
                cx.go(Route::Meeting(said.meeting.id));
            }
        });
    });
}

/// Notes that meetings made on the element.
pub fn notes(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    if view.page.notes.is_empty() {
        EmptyState::new(cx.t.element_notes_none_title(), cx.t.element_notes_none_hint()).show(ui);
        return;
    }
    Card::new().fill_height().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).id_salt("notes").show(ui, |ui| {
            state.notes.show(ui, view.page.notes.len(), None, |ui, index| note(ui, cx, &view.page.notes[index]));
        });
    });
}

fn note(ui: &mut Ui, cx: &mut Cx<'_>, note: &LinkedNote) -> egui::Response {
    Dir::column(ui, |ui| {
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            ui.add(Text::new(cx.t.label(note.kind)).style(text::BODY_STRONG));
            text::small(ui, date::date(cx.language, note.meeting.date));
            Dir::at_trailing_end(ui, |ui| {
                let reference = note.meeting.reference.to_string();
                if Button::quiet(&reference).small().show(ui).clicked() {
                    cx.go(Route::Meeting(note.meeting.id));
                }
            });
        });
        text::paragraph(ui, note.text.as_str());
        separator(ui);
    })
    .response
}
