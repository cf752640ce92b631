//! What the cells of the heat grid mean.

use egui::{Ui, vec2};

use crate::{
    i18n::Messages,
    ui::{
        Dir, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::HeatCell,
    },
};

const CELL: egui::Vec2 = vec2(22.0, 20.0);

/// The scale and the marks on one line; marks that do not fit are left out, since every cell says in
/// words what it is when it is chosen.
pub fn show(ui: &mut Ui, t: &Messages) {
    // Decoration for assistive tools and no stop of the Tab key: the cells are examples.
    ui.add_enabled_ui(false, |ui| {
        let marks = [
            (HeatCell::not_assessed(), t.element_legend_not_assessed()),
            (HeatCell::open(), t.element_legend_open()),
            (HeatCell::rated(4).changed(true), t.element_legend_changed()),
            (HeatCell::rated(3).en_bloc(true), t.element_legend_en_bloc()),
        ];
        let width_of = |ui: &Ui, words: &str| text::width(ui, words, text::SMALL);
        let scale = width_of(ui, t.element_legend_weak())
            + width_of(ui, t.element_legend_effective())
            + 5.0 * CELL.x
            + 4.0 * space::S;
        let mut room = ui.available_width() - scale;
        let fitting = marks.into_iter().take_while(|(_, words)| {
            room -= CELL.x + width_of(ui, words) + space::L + space::S;
            room >= 0.0
        });
        let fitting: Vec<_> = fitting.collect();
        let dir = Dir::of(ui);
        ui.with_layout(dir.trailing_layout(), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let color = Tokens::of(ui).ink2;
            let words = |ui: &mut Ui, words: &str| {
                ui.add(Text::new(words).style(text::SMALL).color(color).free());
            };
            // from the trailing end: the last mark first
            for (cell, label) in fitting.into_iter().rev() {
                words(ui, label);
                cell.name(label).size(CELL).show(ui);
                ui.add_space(space::M);
            }
            words(ui, t.element_legend_effective());
            for rating in (1..=5).rev() {
                HeatCell::rated(rating).name(&rating.to_string()).size(CELL).show(ui);
            }
            words(ui, t.element_legend_weak());
        });
    });
}
