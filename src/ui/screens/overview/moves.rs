//! What moved in the month under review: value, change on the month before, target met or missed.

use egui::{Sense, Ui, vec2};

use crate::{
    i18n::{Messages, Quantity, date, without_marks},
    queries::overview::{Move, Overview},
    ui::{
        Cx, Dir, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, Column, EmptyState, Signal, Table, paint_signal, section},
    },
};

pub fn table(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview, selected: &mut Option<usize>) {
    let t = cx.t;
    let month = date::month_name(cx.language, model.month);
    let basis = if model.moves.is_empty() { "" } else { t.overview_moved_basis() };
    section(ui, &t.overview_moved(month), basis);
    if model.moves.is_empty() {
        let body = t.overview_moved_none_body(date::month_long(cx.language, model.month));
        let actions = [t.kpi_add_values(), t.app_import()];
        match EmptyState::new(t.overview_moved_none(), &body).actions(&actions).show(ui) {
            Some(0) => cx.go(Route::Values),
            Some(_) => cx.go(Route::Import),
            None => {}
        }
        return;
    }
    let rows: Vec<Words> = model.moves.iter().map(|step| Words::of(cx, model, step)).collect();
    let against = t.overview_change_on(date::month_name(cx.language, model.month.previous()));
    let heading = t.overview_moved(month);
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("moves", &heading)
            .column(Column::share(t.term_kpi(), 1.0))
            .column(Column::exact(month, 84.0).numeric())
            .column(Column::exact(&against, 148.0).numeric())
            .column(Column::exact(t.term_target(), 72.0).numeric())
            .row_height(size::ROW_DENSE)
            .selected(*selected);
        let done = table.show(ui, rows.len(), |row| rows[row].name(), |ui, row, column| rows[row].cell(ui, column));
        if let Some(row) = done.selected {
            *selected = Some(row);
        }
        if let Some(step) = done.opened.or(done.clicked).and_then(|row| model.moves.get(row)) {
            cx.go(Route::Kpi(step.kpi));
        }
    });
}

/// A step in words.
struct Words {
    signal: Signal,
    code: String,
    short: String,
    value: String,
    change: String,
    direction: &'static str,
    target: &'static str,
    missed: bool,
}

impl Words {
    fn of(cx: &Cx<'_>, model: &Overview, step: &Move) -> Self {
        let t: &'static Messages = cx.t;
        let quantity = Quantity::new(cx.language, step.unit, &model.committee.currency);
        let (signal, direction) = match step.improved {
            Some(true) => (Signal::Improving, t.overview_improved()),
            Some(false) => (Signal::Worsening, t.overview_worsened()),
            None => (Signal::Routine, t.overview_neither()),
        };
        Self {
            signal,
            code: step.code.clone(),
            short: step.short.get(cx.language).to_owned(),
            value: quantity.format(step.value, step.decimals),
            change: quantity.difference(step.change, step.decimals),
            direction,
            target: match step.target_met {
                Some(true) => t.overview_target_met(),
                Some(false) => t.overview_target_missed(),
                None => t.assurance_no_target(),
            },
            missed: step.target_met == Some(false),
        }
    }

    fn name(&self) -> String {
        let words = [&self.code, &self.short, &self.value, &self.change, self.direction, self.target];
        without_marks(&words.join(", ")).into_owned()
    }

    fn cell(&self, ui: &mut Ui, column: usize) {
        let t = Tokens::of(ui);
        match column {
            0 => {
                ui.add_space(space::S);
                let (rect, _) = ui.allocate_exact_size(vec2(size::MARK, size::MARK), Sense::hover());
                paint_signal(ui.painter(), rect.center(), self.signal, t);
                let code = text::width(ui, &self.code, text::BODY_STRONG).max(28.0);
                let layout = Dir::of(ui).row_layout();
                ui.allocate_ui_with_layout(vec2(code, size::ROW_DENSE), layout, |ui| text::strong(ui, &self.code));
                text::body(ui, &self.short);
            }
            1 => {
                ui.add(Text::new(&self.value).style(text::BODY_STRONG).free());
            }
            2 => {
                ui.add(Text::new(&self.change).free());
                ui.add(Text::new(self.direction).style(text::SMALL).color(self.signal.color(t)).elide());
            }
            _ => {
                let ink = if self.missed { t.ink } else { t.ink2 };
                ui.add(Text::new(self.target).style(text::SMALL).color(ink).elide());
            }
        }
    }
}
