//! The last rating of every element, in one strip.

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::{
    i18n::{Messages, date, list},
    queries::overview::{ElementRating, LastRatings, Overview},
    ui::{
        Cx, Dir, Route, Tokens,
        text::{self, Fit, Text},
        tokens::{radius, size, space},
        widgets::{Card, EmptyState, HeatCell, Signal, frame, paint_signal, section, tooltip},
    },
};

/// Title line and card.
pub const HEIGHT: f32 = 168.0;

pub fn strip(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    let Some(ratings) = &model.ratings else {
        let _: Option<usize> = EmptyState::new(cx.t.overview_no_ratings(), cx.t.overview_no_ratings_body()).show(ui);
        return;
    };
    let title = cx.t.overview_last_ratings(date::month_long(cx.language, ratings.month));
    let open = model.meeting.as_ref().map_or(0, |upcoming| upcoming.readiness.elements - upcoming.readiness.settled);
    let trailing = if open > 0 && ratings.month != model.month {
        cx.t.overview_not_rated(open, date::month_name(cx.language, model.month))
    } else {
        String::new()
    };
    section(ui, &title, &trailing);
    Card::new().show(ui, |ui| {
        if let Some(chosen) = cells(ui, cx.t, ratings) {
            cx.go(Route::Element(chosen.element));
        }
        legend(ui, cx, ratings);
    });
}

fn cells<'a>(ui: &mut Ui, t: &Messages, ratings: &'a LastRatings) -> Option<&'a ElementRating> {
    let colors = Tokens::of(ui);
    let dir = Dir::of(ui);
    let count = ratings.elements.len().max(1) as f32;
    let width = (ui.available_width() / count).floor().min(2.0 * size::HEAT_CELL.x);
    let (_, area) = ui.allocate_space(vec2(ui.available_width(), text::SMALL.line + CELL + size::MARK));
    let id = ui.make_persistent_id("last ratings");
    let mut chosen = None;
    for (index, element) in ratings.elements.iter().enumerate() {
        let column = dir.place(area, index as f32 * width, width);
        let head = Rect::from_min_size(column.min, vec2(width, text::SMALL.line));
        let code = text::layout(ui, &element.code, text::SMALL, colors.ink2, Fit::line(width));
        text::paint_aligned(ui.painter(), head, egui::Align2::CENTER_CENTER, code);
        let cell = Rect::from_min_size(head.left_bottom(), vec2(width, CELL));
        let name = name(t, element);
        let heat = match element.rating {
            Some(rating) => HeatCell::rated(rating.level()),
            None => HeatCell::not_assessed(),
        };
        let shown =
            heat.changed(element.change() != 0).en_bloc(element.en_bloc).name(&name).show_at(ui, cell, id.with(index));
        if tooltip(shown, &name).clicked() {
            chosen = Some(element);
        }
        if element.change() != 0 {
            let signal = if element.change() > 0 { Signal::Improving } else { Signal::Worsening };
            paint_signal(ui.painter(), pos2(cell.center().x, cell.bottom() + size::MARK / 2.0), signal, colors);
        }
    }
    chosen
}

const CELL: f32 = 34.0;

fn name(t: &Messages, element: &ElementRating) -> String {
    let level =
        element.rating.map_or_else(|| t.rating_state_not_assessed().to_owned(), |rating| rating.level().to_string());
    let level = match element.before.filter(|_| element.change() != 0) {
        Some(before) => t.overview_rating_was(level, before.level()),
        None => level,
    };
    t.overview_rating_of(element.code.as_str(), element.name.get(t.language()), level)
}

/// What changed, and how to read the shades.
fn legend(ui: &mut Ui, cx: &Cx<'_>, ratings: &LastRatings) {
    let moved = |up: bool| -> Vec<&str> {
        let elements =
            ratings.elements.iter().filter(|element| if up { element.change() > 0 } else { element.change() < 0 });
        elements.map(|element| element.code.as_str()).collect()
    };
    let (up, down) = (moved(true), moved(false));
    Dir::row_of_height(ui, text::SMALL.line, |ui| {
        let colors = Tokens::of(ui);
        ui.spacing_mut().item_spacing.x = space::XS;
        Dir::at_trailing_end(ui, |ui| {
            ui.add(Text::new(cx.t.overview_weak_to_effective()).style(text::SMALL).color(colors.ink2).free());
            ui.add(Text::new("5").style(text::SMALL).color(colors.ink2).free());
            for heat in colors.heat.iter().rev() {
                let (rect, _) = ui.allocate_exact_size(vec2(14.0, 10.0), Sense::hover());
                frame(ui, rect, radius::CELL / 2, heat.ground, colors.line);
            }
            ui.add(Text::new("1").style(text::SMALL).color(colors.ink2).free());
            let layout = Dir::of(ui).row_layout();
            ui.with_layout(layout, |ui| {
                if up.is_empty() && down.is_empty() {
                    text::small(ui, cx.t.overview_unchanged());
                }
                for (codes, signal, words) in [
                    (&up, Signal::Improving, cx.t.overview_up(list(cx.language, &up))),
                    (&down, Signal::Worsening, cx.t.overview_down(list(cx.language, &down))),
                ] {
                    if !codes.is_empty() {
                        let (rect, _) = ui.allocate_exact_size(vec2(size::MARK, size::MARK), Sense::hover());
                        paint_signal(ui.painter(), rect.center(), signal, colors);
                        text::small(ui, words);
                        ui.add_space(space::S);
                    }
                }
            });
        });
    });
}
