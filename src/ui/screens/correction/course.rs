//! The life of a correction as one line of steps: what is done, where it stands, what is still to come.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    domain::{CorrectionState, UpdateKind},
    i18n::Messages,
    queries::correction::Correction,
    ui::{
        Dir, Icon, Tokens,
        text::{self, Fit},
        tokens::{radius, size, space, stroke},
        widgets,
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Done,
    /// Where it stands now.
    Now,
    /// It left the way here.
    Left,
    Open,
}

struct Step<'a> {
    word: &'a str,
    standing: Standing,
}

/// The steps of every correction, in their order.
const WAY: [CorrectionState; 5] = [
    CorrectionState::Proposed,
    CorrectionState::Decided,
    CorrectionState::InProgress,
    CorrectionState::Implemented,
    CorrectionState::Observed,
];

fn steps<'a>(t: &'a Messages, of: &Correction) -> Vec<Step<'a>> {
    let state = of.record.state;
    let happened = |kind: UpdateKind| of.updates.iter().any(|update| update.kind == kind);
    // How far it came: what has been passed stays done, whatever became of it later.
    let reached = match state {
        CorrectionState::Proposed => 0,
        CorrectionState::Decided => 1,
        CorrectionState::InProgress | CorrectionState::Postponed => 2,
        CorrectionState::Implemented => 3,
        CorrectionState::Observed => 4,
        CorrectionState::Closed => 5,
        CorrectionState::Rejected | CorrectionState::Superseded | CorrectionState::Reversed => {
            match (of.record.verdict, of.record.effective) {
                (Some(_), _) => 5,
                (None, Some(_)) => 4,
                (None, None) if happened(UpdateKind::Progress) => 3,
                (None, None) if of.decision.is_some() => 2,
                (None, None) => 1,
            }
        }
    };
    let has_left = matches!(state, CorrectionState::Rejected | CorrectionState::Superseded | CorrectionState::Reversed);
    let mut steps: Vec<Step<'a>> = (0..)
        .zip(WAY)
        .filter(|(place, _)| !has_left || *place < reached)
        .map(|(place, step)| Step {
            // A date that was moved is said where the work stands.
            word: t.label(if place == reached { state } else { step }),
            standing: if place < reached {
                Standing::Done
            } else if place == reached {
                Standing::Now
            } else {
                Standing::Open
            },
        })
        .collect();
    let is_judged = of.record.verdict.is_some();
    if is_judged || !has_left {
        let standing = if is_judged { Standing::Done } else { Standing::Open };
        steps.push(Step { word: t.corrections_verdict(), standing });
    }
    steps.push(match state {
        CorrectionState::Closed => Step { word: t.label(state), standing: Standing::Now },
        _ if has_left => Step { word: t.label(state), standing: Standing::Left },
        _ => Step { word: t.label(CorrectionState::Closed), standing: Standing::Open },
    });
    steps
}

/// The line of steps.
pub(super) fn show(ui: &mut Ui, t: &Messages, of: &Correction) -> Response {
    let steps = steps(t, of);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::hover());
    let name = steps
        .iter()
        .filter(|step| step.standing != Standing::Open)
        .map(|step| step.word)
        .collect::<Vec<_>>()
        .join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, t.corrections_course(name.as_str())));
    let tokens = Tokens::of(ui);
    widgets::frame(ui, rect, radius::CARD, tokens.surface, tokens.line);
    let inner = rect.shrink2(vec2(space::M, 0.0));
    let mark = size::ICON + space::XS;
    let count = steps.len().max(1) as f32;
    let words: Vec<_> = steps
        .iter()
        .map(|step| {
            let (style, ink) = match step.standing {
                Standing::Done => (text::SMALL, tokens.ink2),
                Standing::Now => (text::SMALL_MEDIUM, tokens.ink),
                Standing::Left => (text::SMALL_MEDIUM, tokens.bad),
                Standing::Open => (text::SMALL, tokens.ink3),
            };
            text::layout(ui, step.word, style, ink, Fit::line(inner.width() / count))
        })
        .collect();
    let taken: f32 = words.iter().map(|words| mark + words.size().x).sum();
    let gap = ((inner.width() - taken) / (count - 1.0).max(1.0)).max(space::S);
    let dir = Dir::of(ui);
    let mut offset = 0.0;
    for (index, (step, words)) in steps.iter().zip(words).enumerate() {
        if index > 0 && gap > 3.0 * space::S {
            let line = dir.place(inner, offset - gap + space::S, gap - 2.0 * space::S);
            let ink = if step.standing == Standing::Open { tokens.line } else { tokens.accent };
            ui.painter().hline(line.x_range(), line.center().y, egui::Stroke::new(stroke::THIN, ink));
        }
        let place = dir.place(inner, offset, size::ICON);
        let (icon, ink) = match step.standing {
            Standing::Done => (Icon::CircleCheck, tokens.accent),
            Standing::Now => (Icon::Circle, tokens.accent),
            Standing::Left => (Icon::Undo, tokens.bad),
            Standing::Open => (Icon::Circle, tokens.ink3),
        };
        icon.paint(ui, place.center(), size::ICON, ink);
        if step.standing == Standing::Now {
            ui.painter().circle_filled(place.center(), size::ICON / 5.0, ink);
        }
        let width = words.size().x;
        text::paint(ui, dir.place(inner, offset + mark, width), words);
        offset += mark + width + gap;
    }
    response
}
