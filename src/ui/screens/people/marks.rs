//! How a seat was filled at the last meetings: one small mark a meeting, said in words as well.

use egui::{Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::{
    domain::AttendanceStatus,
    i18n::Messages,
    queries::people::{Held, Office},
    ui::{
        Dir, Icon, Tokens, text,
        tokens::{size, space, stroke},
        widgets::tooltip,
    },
};

const STEP: f32 = 15.0;

/// The width of a row of marks.
pub(super) fn width(meetings: usize) -> f32 {
    STEP * meetings as f32
}

/// One mark for each meeting; time runs left to right, as on charts.
pub(super) fn row(ui: &mut Ui, t: &Messages, office: &Office, meetings: &[Held]) {
    let (rect, response) = ui.allocate_exact_size(vec2(width(meetings.len()), size::ROW_DENSE), Sense::hover());
    for (index, status) in office.attendance.iter().enumerate() {
        let center = pos2(rect.left() + (index as f32 + 0.5) * STEP, rect.center().y);
        paint(ui, center, *status);
    }
    let words: Vec<String> = meetings
        .iter()
        .zip(&office.attendance)
        .map(|(held, status)| t.people_mark(held.reference.to_string(), word(t, *status)))
        .collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.join(", ")));
    let under = response.hover_pos().map(|at| ((at.x - rect.left()) / STEP) as usize);
    if let Some(words) = under.and_then(|index| words.get(index)) {
        tooltip(response, words);
    }
}

/// What the marks mean.
pub(super) fn legend(ui: &mut Ui, t: &Messages) {
    Dir::row_of_height(ui, text::SMALL.line, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for status in [
            AttendanceStatus::Present,
            AttendanceStatus::Substituted,
            AttendanceStatus::Excused,
            AttendanceStatus::Absent,
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(STEP, text::SMALL.line), Sense::hover());
            paint(ui, rect.center(), Some(status));
            text::small(ui, t.label(status));
            ui.add_space(space::M);
        }
    });
}

/// How often the seat was filled, out of the meetings that it was called to.
pub(super) fn attended(office: &Office) -> (usize, usize) {
    let called = office.attendance.iter().flatten();
    let filled =
        |status: &&AttendanceStatus| matches!(status, AttendanceStatus::Present | AttendanceStatus::Substituted);
    (called.clone().filter(filled).count(), called.count())
}

fn word(t: &Messages, status: Option<AttendanceStatus>) -> &str {
    status.map_or(t.people_not_listed(), |status| t.label(status))
}

/// A full dot, a half one, a ring, a cross; a short line where the seat was not on the list.
fn paint(ui: &Ui, center: egui::Pos2, status: Option<AttendanceStatus>) {
    const RADIUS: f32 = 4.0;
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let line = Stroke::new(stroke::DATA, t.ink2);
    match status {
        Some(AttendanceStatus::Present) => {
            painter.circle_filled(center, RADIUS, t.ink2);
        }
        Some(AttendanceStatus::Substituted) => {
            painter.circle_stroke(center, RADIUS, line);
            painter.circle_filled(center, RADIUS / 2.0, t.ink2);
        }
        Some(AttendanceStatus::Excused) => {
            painter.circle_stroke(center, RADIUS, line);
        }
        Some(AttendanceStatus::Absent) => Icon::X.paint(ui, center, size::MARK, t.bad),
        Some(AttendanceStatus::Expected) | None => {
            painter.hline(center.x - 2.0..=center.x + 2.0, center.y, Stroke::new(stroke::THIN, t.hatch));
        }
    }
}
