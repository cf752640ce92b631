//! B1, shares: who takes the officer-hours, and who brings the finds.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    analysis::balance::Share,
    i18n::{date, number},
    queries::balance::Spending,
    ui::{
        Cx, Dir, Tokens,
        text::{self, Fit},
        tokens::{radius, size, space},
        widgets::Card,
    },
};

const NAME: f32 = 120.0;
const FIGURE: f32 = 96.0;
const BAR: f32 = 8.0;

/// For each part a bar of its share of the hours above one of its share of the finds.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, spending: &Spending) {
    let t = cx.t;
    let month = date::month_long(cx.language, spending.month);
    let title = t.balance_spending(t.label(spending.kind));
    Card::new().title(&title).trailing(&month).show(ui, |ui| {
        text::secondary(ui, t.balance_spending_key());
        let widest = spending.parts.iter().map(|(_, share)| share.spent.max(share.found)).fold(1.0, f64::max);
        for (name, share) in &spending.parts {
            row(ui, cx, name.get(cx.language), *share, widest);
        }
    });
}

fn row(ui: &mut Ui, cx: &Cx<'_>, name: &str, share: Share, widest: f64) {
    let (t, tokens, dir) = (cx.t, Tokens::of(ui), Dir::of(ui));
    let percent = |value: f64| number::number(cx.language, value, 0);
    let figures = t.balance_spending_shares(percent(share.spent), percent(share.found));
    let warning = if share.is_above_one() { t.balance_spending_above() } else { "" };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_DENSE), Sense::hover());
    let said = [name, &figures, warning].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let ink = if share.is_above_one() { tokens.bad } else { tokens.ink };
    let words = text::layout(ui, name, text::BODY_STRONG, ink, Fit::line(NAME - space::S));
    text::paint(ui, dir.place(rect, 0.0, NAME), words);
    let room = (rect.width() - NAME - FIGURE).max(1.0);
    let bars = [(share.spent, tokens.ink3, -BAR), (share.found, tokens.accent, 0.0)];
    for (value, color, above) in bars {
        // Pixels: shares of a page's width.
        let width = room * (value / widest) as f32;
        let place = dir.place(rect, NAME, width);
        let top = rect.center().y + above;
        let bar = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + BAR - 1.0));
        ui.painter().rect_filled(bar, radius::CELL / 2, color);
    }
    let words = text::layout(ui, &figures, text::SMALL_MEDIUM, ink, Fit::line(FIGURE - space::S));
    let width = words.size().x;
    text::paint(ui, dir.place_from_end(rect, 0.0, width), words);
}
