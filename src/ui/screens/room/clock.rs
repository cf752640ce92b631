//! The clock of the room: which item is before the meeting, how long it has left, and how long the whole
//! meeting has. Silent, and it changes once a minute; nothing is drawn for it while no meeting is open.

use std::{rc::Rc, time::Duration};

use egui::{Role, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::DateTime;

use crate::{
    commands::ClockCommand,
    domain::{Id, agenda::Countdown, kind},
    queries::{
        clock::{self, Clock, between},
        meeting::AgendaItem,
        room::Room,
    },
    sentences::agenda as words,
    ui::{
        Cached, Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::{size, space},
    },
};

#[derive(Default)]
pub(super) struct State {
    model: Cached<Id<kind::Meeting>, Clock>,
    /// The item on the screen, and since when.
    opened: Option<(Id<kind::AgendaItem>, DateTime)>,
}

/// An item is before the meeting once it has been on the screen for so many seconds: leafing through the
/// agenda moves no clock.
const SETTLED: u32 = 5;

/// Lets the clock follow the item on the screen, and asks for the frames in which it changes.
pub(super) fn follow(
    ui: &Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    room: &Room,
    shown: Option<&AgendaItem>,
) -> rusqlite::Result<Rc<Clock>> {
    let meeting = room.meeting.id;
    let clock = cx.read(&mut state.model, meeting, clock::TABLES, |db| clock::clock(db, meeting))?;
    if !room.is_in_session() {
        state.opened = None;
        return Ok(clock);
    }
    let now = cx.env.now();
    if let (Some(item), false) = (shown.filter(|item| !item.done), cx.is_read_only()) {
        let since = match state.opened {
            Some((known, since)) if known == item.id => since,
            Some(_) | None => now,
        };
        state.opened = Some((item.id, since));
        let running = clock.running;
        if running.is_none_or(|(running, _)| running != item.id) {
            match between(since, now) {
                waited if waited >= SETTLED => {
                    let at = running.map_or(since, |(_, began)| since.max(began));
                    cx.act(ClockCommand::Begin { item: item.id, at });
                }
                waited => again_in(ui, SETTLED - waited),
            }
        }
    }
    // The wall clock and both countdowns, whichever changes first.
    again_in(ui, 60 - u32::from(now.second().unsigned_abs()).min(59));
    if let Some((item, _)) = clock.running {
        again_in(ui, 60 - clock.seconds(item, now) % 60);
    }
    if let Some(opened) = room.meeting.opened_at {
        again_in(ui, 60 - between(opened, now) % 60);
    }
    Ok(clock)
}

fn again_in(ui: &Ui, seconds: u32) {
    ui.request_repaint_after(Duration::from_secs(u64::from(seconds)));
}

/// The item that the clock runs for, with what it has left.
pub(super) fn of_item<'a>(room: &'a Room, clock: &Clock, now: DateTime) -> Option<(&'a AgendaItem, Countdown)> {
    let (running, _) = clock.running?;
    let item = room.agenda.iter().find(|item| item.id == running)?;
    Some((item, Countdown { planned: item.minutes, spent: clock.seconds(running, now) }))
}

/// What the whole meeting has left.
pub(super) fn of_meeting(room: &Room, now: DateTime) -> Option<Countdown> {
    let opened = room.meeting.opened_at.filter(|_| room.is_in_session())?;
    Some(Countdown { planned: room.meeting.planned_minutes, spent: between(opened, now) })
}

/// Both countdowns under the wall clock, each with a bar that fills.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, room: &Room, clock: &Clock) {
    let (t, now) = (cx.t, cx.env.now());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if let Some((item, countdown)) = of_item(room, clock, now) {
            line(ui, cx, item.number.as_str(), &t.clock_item(item.number.as_str()), countdown);
        }
        if let Some(countdown) = of_meeting(room, now) {
            line(ui, cx, t.clock_meeting(), t.clock_meeting(), countdown);
        }
    });
}

fn line(ui: &mut Ui, cx: &Cx<'_>, shown: &str, name: &str, countdown: Countdown) {
    let t = Tokens::of(ui);
    let over = countdown.is_over();
    let (ink, fill) = if over { (t.bad, t.bad) } else { (t.ink2, t.accent) };
    Dir::row_of_height(ui, text::SMALL.line, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        if over {
            Icon::TriangleAlert.show(ui, size::MARK, t.bad);
        }
        ui.add(Text::new(shown).style(text::SMALL_STRONG).color(if over { t.bad } else { t.ink }));
        ui.add(Text::new(words::countdown(cx.t, countdown)).style(text::SMALL).color(ink).elide());
    });
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::XS), Sense::hover());
    ui.painter().rect_filled(rect, 2, t.line);
    ui.painter().rect_filled(Dir::of(ui).place(rect, 0.0, rect.width() * countdown.share()), 2, fill);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(countdown.share()));
        info
    });
}
