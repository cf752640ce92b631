//! B2: the control index over the facilitation index, what stands behind the month that is looked at,
//! and all months as a table.

use egui::{Ui, vec2};

use super::{path_chart, targets_missing};
use crate::{
    analysis::balance::{BalanceMonth, Index},
    documents::balance_chart,
    domain::Month,
    i18n::{Quantity, date, number},
    queries::balance::{self, Balance, Member, Side},
    ui::{
        Cx, Dir, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, Column, Table, link, tooltip},
    },
};

/// The last months are named on the chart.
const NAMED: usize = 6;
/// Room for the KPIs of a month below the table.
const MEMBERS: f32 = 252.0;
const MEMBER_LINE: f32 = 22.0;
const ATTAINED: f32 = 52.0;

/// A month on the path.
struct Stand {
    /// Its place among the months of the model.
    index: usize,
    month: Month,
    point: BalanceMonth,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance, month: &mut Option<Month>) {
    let Some(mut spec) = balance_chart::control_over_facilitation(cx.t, balance) else {
        return targets_missing(ui, cx, balance);
    };
    let stands: Vec<Stand> = balance
        .months
        .iter()
        .zip(&balance.path)
        .enumerate()
        .filter_map(|(index, (month, point))| Some(Stand { index, month: *month, point: (*point)? }))
        .collect();
    let chosen = stands.iter().position(|stand| Some(stand.month) == *month).unwrap_or(stands.len().saturating_sub(1));
    for (index, (point, stand)) in spec.points.iter_mut().zip(&stands).enumerate() {
        point.is_labelled |= index + NAMED >= stands.len() || index == chosen;
        point.note = format!("{}\n{}", point.note, used(cx, stand));
    }
    let mut asked = None;
    let height = ui.available_height();
    Dir::columns(ui, &[1.1, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 0 {
            Card::new().show(ui, |ui| {
                let room = vec2(ui.available_width(), height - 2.0 * space::M - 2.0);
                asked = path_chart(ui, cx, "control", &spec, Some(chosen), room);
            });
        } else {
            ui.spacing_mut().item_spacing.y = space::S;
            asked = table(ui, cx, &stands, chosen, height - MEMBERS - space::S).or(asked);
            if let Some(stand) = stands.get(chosen) {
                members(ui, cx, balance, stand);
            }
        }
    });
    if let Some(stand) = asked.and_then(|index| stands.get(index)) {
        *month = Some(stand.month);
    }
}

/// How many KPIs stand behind both indices of a month.
fn used(cx: &Cx<'_>, stand: &Stand) -> String {
    cx.t.balance_used(stand.point.facilitation.used, stand.point.control.used)
}

fn whole(cx: &Cx<'_>, value: f64) -> String {
    number::number(cx.language, value, 0)
}

/// All months, the latest first; the one that was chosen.
fn table(ui: &mut Ui, cx: &Cx<'_>, stands: &[Stand], chosen: usize, height: f32) -> Option<usize> {
    let t = cx.t;
    let stand = |row: usize| &stands[stands.len() - 1 - row];
    let mut asked = None;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("balance months", t.balance_tab_control())
            .column(Column::exact(t.kpi_month(), 80.0))
            .column(Column::exact(t.balance_facilitation(), 84.0).numeric())
            .column(Column::exact(t.balance_control(), 84.0).numeric())
            .column(Column::exact(balance::LIFT, 44.0).numeric())
            .column(Column::share(t.balance_where(), 1.0))
            .row_height(size::ROW_DENSE)
            .selected(Some(stands.len() - 1 - chosen))
            .max_height(height - size::ROW_DENSE);
        let done = table.show(
            ui,
            stands.len(),
            |row| row_name(cx, stand(row)),
            |ui, row, column| {
                let Stand { month, point, .. } = stand(row);
                let index = |index: Index| format!("{} ({})", whole(cx, index.value), index.used);
                match column {
                    0 => text::body(ui, date::month_short(cx.language, *month)),
                    1 => text::strong(ui, index(point.facilitation)),
                    2 => text::strong(ui, index(point.control)),
                    3 => text::body(ui, lift(cx, point)),
                    _ => {
                        let ink = if point.is_blind() { Tokens::of(ui).bad } else { Tokens::of(ui).ink2 };
                        let word = balance_chart::quadrant_word(t, point.quadrant());
                        ui.add(Text::new(word).style(text::SMALL).color(ink).elide())
                    }
                };
            },
        );
        asked = done.selected.map(|row| stands.len() - 1 - row);
    });
    asked
}

fn lift(cx: &Cx<'_>, point: &BalanceMonth) -> String {
    point.lift.map_or_else(|| number::NONE.to_owned(), |lift| number::number(cx.language, lift, 2))
}

fn row_name(cx: &Cx<'_>, stand: &Stand) -> String {
    let (t, point) = (cx.t, &stand.point);
    let indices = t.balance_month_indices(
        date::month_long(cx.language, stand.month),
        whole(cx, point.facilitation.value),
        whole(cx, point.control.value),
    );
    let mut parts = vec![indices, balance_chart::quadrant_word(t, point.quadrant()).to_owned()];
    if let Some(lift) = point.lift {
        parts.push(t.balance_lift(balance::LIFT, number::number(cx.language, lift, 2)));
    }
    parts.push(used(cx, stand));
    parts.join(", ")
}

/// The KPIs behind both indices of a month, and how far each has come.
fn members(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance, stand: &Stand) {
    let t = cx.t;
    let word = balance_chart::quadrant_word(t, stand.point.quadrant());
    let title = t.balance_month_stands(date::month_long(cx.language, stand.month), word);
    let truth = stand.point.lift.map_or_else(String::new, |value| {
        let lift = t.balance_lift(balance::LIFT, number::number(cx.language, value, 2));
        if stand.point.is_below_chance() { t.balance_below_chance(lift) } else { lift }
    });
    Card::new().title(&title).trailing(&truth).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Dir::columns(ui, &[1.0, 1.0], space::XL, |ui, column| {
            let (side, name, index) = match column {
                0 => (Side::Facilitation, t.balance_facilitation(), stand.point.facilitation),
                _ => (Side::Control, t.balance_control(), stand.point.control),
            };
            line(ui, |ui| {
                text::strong(ui, t.balance_side_at(name, whole(cx, index.value)));
                Dir::at_trailing_end(ui, |ui| text::small(ui, t.balance_way()));
            });
            for member in balance.members.iter().filter(|member| member.side == side) {
                self::member(ui, cx, member, stand.index);
            }
        });
    });
}

fn line<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Dir::row_of_height(ui, MEMBER_LINE, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        content(ui)
    })
    .inner
}

fn member(ui: &mut Ui, cx: &mut Cx<'_>, member: &Member, index: usize) {
    let (t, language) = (cx.t, cx.language);
    let written = |value: f64| Quantity::new(language, member.unit, "").format(value, member.decimals);
    let value = member.values.get(index).copied().flatten();
    let attained = member.attainment(index);
    let said = attained.map_or_else(|| number::NONE.to_owned(), |value| number::percent(language, value, 0));
    let ways = match (value, member.start, member.target) {
        (None, ..) => t.balance_no_value_that_month().to_owned(),
        (Some(value), Some(start), Some(target)) => t.balance_from_to(written(value), written(start), written(target)),
        (Some(value), ..) => t.balance_no_way(written(value)),
    };
    line(ui, |ui| {
        let name = format!("{} {}", member.code, member.name.get(language));
        if tooltip(link(ui, &member.code), &format!("{name}\n{ways}")).clicked() {
            cx.go(Route::Kpi(member.id));
        }
        let room = ui.available_width() - ATTAINED;
        ui.add(Text::new(member.name.get(language)).style(text::SMALL).elide().max_width(room));
        Dir::at_trailing_end(ui, |ui| text::strong(ui, said));
    });
}
