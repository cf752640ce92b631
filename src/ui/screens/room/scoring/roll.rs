//! Who has scored, and how: never what.

use egui::{Response, ScrollArea, Ui};

use crate::{
    domain::{Id, kind},
    queries::{
        attendance::Attendee,
        scoring::{Round, Scoring},
    },
    ui::{
        Cx, Icon, text,
        tokens::{size, space},
        widgets::{Card, ListRow, Tint, progress},
    },
};

/// The card with the roll; the answer is the seat that was chosen. `taking` has the laptop.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    scoring: &Scoring,
    round: &Round,
    taking: Option<Id<kind::Attendance>>,
    height: f32,
) -> Option<Id<kind::Attendance>> {
    let t = cx.t;
    let expected = scoring.seats.iter().filter(|seat| seat.in_room() || round.way_of(seat.id).is_some()).count();
    let count = t.scoring_cast_of(round.cast(), expected);
    let mut chosen = None;
    Card::new().title(t.scoring_roll()).trailing(&count).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        progress(ui, &count, crate::ui::ballot_sheet::share(round.cast(), expected));
        ui.add_space(space::S);
        let room = (height - ABOVE).max(size::ROW_TWO_LINES);
        ScrollArea::vertical().id_salt("roll").auto_shrink([false, true]).max_height(room).show(ui, |ui| {
            for (index, seat) in scoring.seats.iter().enumerate() {
                let last = index + 1 == scoring.seats.len();
                if row(ui, cx, seat, round, taking == Some(seat.id), last).clicked() {
                    chosen = Some(seat.id);
                }
            }
        });
        ui.add_space(space::S);
        text::hint(ui, if round.is_thin() { t.scoring_thin() } else { t.scoring_roll_hint() });
    });
    chosen
}

/// Title, bar and sentence of the card.
const ABOVE: f32 = 130.0;

fn row(ui: &mut Ui, cx: &Cx<'_>, seat: &Attendee, round: &Round, taking: bool, last: bool) -> Response {
    let t = cx.t;
    let (tint, words) = match round.way_of(seat.id) {
        _ if taking => (Tint::Accent, t.scoring_taking()),
        Some(way) if way.is_numbered() => (Tint::Calm, t.label(way)),
        Some(_) => (Tint::Accent, t.scoring_scored()),
        None if seat.in_room() => (Tint::Calm, t.scoring_not_yet()),
        None => (Tint::Calm, t.scoring_not_in_room()),
    };
    let name = person(cx, seat);
    let row = ListRow::new(&name).second(seat.title.get(cx.language)).badge(tint, words).selected(taking).last(last);
    let icon = if round.way_of(seat.id).is_some() { Icon::CircleCheck } else { Icon::Circle };
    row.icon(icon, tint).show(ui)
}

/// Whoever sits on the seat.
pub(super) fn person(cx: &Cx<'_>, seat: &Attendee) -> String {
    if !seat.substitute.is_empty() {
        return seat.substitute.clone();
    }
    let name = seat.name_in(cx.language);
    if name.is_empty() { seat.title.get(cx.language).to_owned() } else { name.to_owned() }
}
