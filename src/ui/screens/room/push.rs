//! Where the corrections of this meeting are expected to push on both balance charts, before it closes.
//!
//! The arrows show directions, not distances: one step for each KPI that should move.

use egui::{Align2, Sense, Ui, vec2};

use crate::{
    analysis::push::{self, Net, Push, Warning},
    domain::Side,
    i18n::commas,
    queries::room::{CorrectionLine, Room},
    ui::{
        Cx, Dir, Tokens,
        text::{self, Fit, Text},
        tokens::{size, space, stroke},
        widgets::{Card, Notice},
    },
};

const SIDES: [Side; 3] = [Side::Facilitation, Side::Control, Side::Resources];

/// The KPIs of one side that a correction should move, each with its push.
fn pushes(room: &Room, line: &CorrectionLine, side: Side) -> Vec<(String, Push)> {
    let effects = line.draft.effects.iter().filter(|effect| !effect.guard);
    let found = effects.filter_map(|effect| {
        let kpi = room.kpis.iter().find(|kpi| Some(kpi.card.id) == effect.kpi)?;
        let push = push::of(effect.expected, kpi.card.better)?;
        (kpi.card.side == side).then(|| (kpi.card.code.clone(), push))
    });
    found.collect()
}

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, room: &Room) {
    let t = cx.t;
    let all = room.corrections.iter().flat_map(|line| {
        SIDES.into_iter().flat_map(|side| pushes(room, line, side).into_iter().map(move |(_, push)| (side, push)))
    });
    let net = Net::of(all);
    match net.warning() {
        Some(Warning::FacilitationOnly) => {
            _ = Notice::warn(t.room_push_facilitation(), t.room_push_ask_control()).show(ui)
        }
        Some(Warning::ControlOnly) => _ = Notice::warn(t.room_push_control(), t.room_push_ask_facilitation()).show(ui),
        None => {}
    }
    Dir::columns(ui, &[2.2, 1.0, 1.0], space::L, |ui, column| match column {
        0 => drop(Card::new().title(t.room_balance_corrections()).show(ui, |ui| corrections(ui, cx, room))),
        1 => drop(Card::new().title(t.balance_path_short()).show(ui, |ui| {
            arrow(ui, [t.label(Side::Facilitation), t.label(Side::Control)], [net.facilitation, net.control]);
        })),
        _ => drop(Card::new().title(t.balance_resources_short()).show(ui, |ui| {
            arrow(ui, [t.label(Side::Resources), t.label(Side::Control)], [net.resources, net.control]);
        })),
    });
}

/// One line per correction: what it should move on each side, better (+) or worse (−).
fn corrections(ui: &mut Ui, cx: &Cx<'_>, room: &Room) {
    let t = cx.t;
    if room.corrections.is_empty() {
        text::secondary(ui, t.room_no_corrections());
    }
    for line in &room.corrections {
        let parts: Vec<String> = SIDES
            .into_iter()
            .filter_map(|side| {
                let moved = pushes(room, line, side);
                let codes: Vec<String> = moved
                    .into_iter()
                    .map(|(code, push)| format!("{}{code}", if push == Push::Better { "+" } else { "−" }))
                    .collect();
                let side = t.label(side);
                (!codes.is_empty()).then(|| t.room_push_of(side, commas(cx.language, &codes)))
            })
            .collect();
        let words = if parts.is_empty() { t.room_push_none().to_owned() } else { parts.join(" · ") };
        text::strong(ui, format!("{} {}", line.number, line.draft.title));
        ui.add(Text::new(words).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
    }
}

/// Two axes and the arrow of the net push; its words say the same.
fn arrow(ui: &mut Ui, axes: [&str; 2], net: [i32; 2]) {
    let t = Tokens::of(ui);
    let side = ui.available_width().min(SQUARE);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), side), Sense::hover());
    let field = egui::Rect::from_center_size(rect.center(), vec2(side, side)).shrink(size::ICON);
    let painter = ui.painter();
    let axis = egui::Stroke::new(stroke::THIN, t.edge);
    painter.hline(field.x_range(), field.center().y, axis);
    painter.vline(field.center().x, field.y_range(), axis);
    let reach = |net: i32| net.clamp(-STEPS, STEPS) as f32 / STEPS as f32 * field.width() / 2.0;
    let push = vec2(reach(net[0]), -reach(net[1]));
    if push == egui::Vec2::ZERO {
        painter.circle_filled(field.center(), stroke::FOCUS * 2.0, t.ink3);
    } else {
        painter.arrow(field.center(), push, egui::Stroke::new(stroke::FOCUS, t.accent));
    }
    let label = |words: &str| text::layout(ui, words, text::SMALL, t.ink2, Fit::line(side));
    let right = egui::Rect::from_min_max(field.left_center(), field.right_bottom()).translate(vec2(0.0, space::S));
    text::paint_aligned(painter, right, Align2::RIGHT_TOP, label(axes[0]));
    let up = egui::Rect::from_min_max(field.center_top() + vec2(space::XS, 0.0), field.right_center());
    text::paint_aligned(painter, up, Align2::LEFT_TOP, label(axes[1]));
    let signed = |net: i32| if net == 0 { "0".to_owned() } else { format!("{net:+}") };
    let words = format!("{}: {}, {}: {}", axes[0], signed(net[0]), axes[1], signed(net[1]));
    text::small(ui, words.as_str());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &words));
}

/// The side of the square, and the pushes that fill half of it.
const SQUARE: f32 = 150.0;
const STEPS: i32 = 4;
