//! The leading column: clock, quorum, agenda. The clock and the quorum never move; the agenda scrolls.

use egui::{Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::{State, Step};
use crate::{
    domain::{AttendanceStatus, ElementState, ItemKind, MeetingState},
    i18n::{date, dots, list},
    queries::{
        attendance::{self, About, Attendee},
        clock::Clock,
        meeting::AgendaItem,
        room::{Room, RoomElement},
        scoring::Scoring,
    },
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens,
        text::{self, Fit, Text},
        tokens::{radius, size, space, stroke},
        widgets::{HeatCell, focus_ring, separator, tooltip},
    },
};

pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut State,
    room: &Room,
    scores: &Scoring,
    running: &Clock,
) -> Step {
    let t = Tokens::of(ui);
    let inside = ui.max_rect().shrink(stroke::THIN / 2.0);
    ui.painter().vline(Dir::of(ui).end(inside), ui.max_rect().y_range(), egui::Stroke::new(stroke::THIN, t.line));
    let margin = egui::Margin::symmetric(space::L as i8, space::M as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        clock(ui, cx, room);
        super::clock::show(ui, cx, room, running);
        quorum(ui, cx, state, room);
        separator(ui);
    });
    let mut step = Step::Stay;
    let inside = ui.available_rect_before_wrap().shrink2(vec2(space::S, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
        ScrollArea::vertical().id_salt("agenda").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for item in &room.agenda {
                let current = state.item == Some(item.id);
                let response = item_row(ui, cx, item, current);
                if current && std::mem::take(&mut state.scroll) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    step = Step::Item(item.id);
                }
                if current && matches!(item.kind, ItemKind::Scoring | ItemKind::Discussion | ItemKind::ConfirmRest) {
                    step = std::mem::take(&mut step)
                        .or(elements(ui, cx, state, room, &|element| stands_under(item.kind, scores, element)));
                }
            }
        });
    });
    step
}

fn clock(ui: &mut Ui, cx: &Cx<'_>, room: &Room) {
    let t = cx.t;
    let began = match (room.meeting.state, room.meeting.opened_at, room.meeting.closed_at) {
        (MeetingState::Planned, ..) => t.room_begins(date::time(room.meeting.start)),
        (_, _, Some(closed)) => t.room_ended(date::time(closed.time())),
        (_, Some(opened), None) => t.room_began(date::time(opened.time())),
        (_, None, None) => String::new(),
    };
    Dir::row_of_height(ui, text::TITLE.line, |ui| {
        // What the time is matters while the meeting runs; nothing is drawn again for it otherwise.
        if room.is_in_session() {
            ui.add(Text::new(date::time(cx.env.now().time())).style(text::TITLE));
        }
        Dir::at_trailing_end(ui, |ui| text::small(ui, began));
    });
}

fn quorum(ui: &mut Ui, cx: &Cx<'_>, state: &State, room: &Room) {
    let (t, words, quorum) = (Tokens::of(ui), cx.t, room.quorum);
    let expected = |attendee: &Attendee| attendee.voting && attendee.status == AttendanceStatus::Expected;
    let called = !room.attendees.iter().any(expected);
    let (icon, color, title) = match (quorum.holds(), called) {
        (true, _) => (Icon::CircleCheck, t.accent, words.room_quorum_holds()),
        (false, true) => (Icon::TriangleAlert, t.bad, words.room_quorum_lost()),
        (false, false) => (Icon::TriangleAlert, t.ink2, words.room_quorum_not_reached()),
    };
    Dir::row_of_height(ui, size::ROW_TWO_LINES, |ui| {
        icon.show(ui, size::ICON_RAIL, color);
        Dir::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Text::new(title).style(text::BODY_STRONG).color(if quorum.holds() { t.ink } else { color }).elide());
            let sum = sentences::quorum::arithmetic(words, quorum, &room.rule);
            ui.add(Text::new(sum).style(text::SMALL).color(t.ink2).wrap());
            if quorum.present >= quorum.needed && !quorum.led {
                ui.add(Text::new(words.room_quorum_leaderless()).style(text::SMALL).color(t.bad).wrap());
            }
            for about in matters(state, room) {
                matter(ui, cx, room, about);
            }
        });
    });
}

/// The item on the screen, and the element while elements are rated.
fn matters(state: &State, room: &Room) -> Vec<About> {
    let item = room.agenda.iter().find(|item| state.item == Some(item.id));
    let rates = item.is_some_and(|item| matches!(item.kind, ItemKind::Scoring | ItemKind::Discussion));
    let element = state.element.filter(|_| rates).map(About::Element);
    item.map(|item| About::Item(item.id)).into_iter().chain(element).collect()
}

/// The quorum for a matter that somebody has left the room for.
fn matter(ui: &mut Ui, cx: &Cx<'_>, room: &Room, about: About) {
    let t = Tokens::of(ui);
    let out: Vec<&str> = attendance::recused(&room.attendees, &room.conflicts, about)
        .map(|attendee| attendee.name_in(cx.language))
        .collect();
    if out.is_empty() {
        return;
    }
    let quorum = room.quorum_about(about);
    let sum = cx.t.quorum_count(quorum.seats, quorum.present);
    let sum = match about {
        About::Meeting => sum,
        About::Item(id) => {
            let number = room.agenda.iter().find(|item| item.id == id).map_or("", |item| item.number.as_str());
            cx.t.quorum_for_item(number, sum)
        }
        About::Element(id) => {
            cx.t.quorum_for_element(room.element(id).map_or("", |element| element.code.as_str()), sum)
        }
    };
    let words = dots(cx.language, &[sum, cx.t.quorum_out(list(cx.language, &out))]);
    ui.add(Text::new(words).style(text::SMALL).color(if quorum.holds() { t.ink2 } else { t.bad }).wrap());
}

/// Check mark, number, title, minutes.
fn item_row(ui: &mut Ui, cx: &Cx<'_>, item: &AgendaItem, current: bool) -> Response {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let title = item.title.get(cx.language);
    let minutes = text::layout(ui, &item.minutes.to_string(), text::SMALL, t.ink3, Fit::Free);
    let room = ui.available_width() - TITLE - minutes.size().x - 2.0 * space::S;
    // a long title takes more lines
    let style = if current { text::BODY_STRONG } else { text::BODY };
    let ink = if item.done && !current { t.ink2 } else { t.ink };
    let words = text::layout(ui, title, style, ink, Fit::Lines(room, TITLE_LINES));
    let lines = words.rows.len();
    let height = size::CONTROL_SMALL + lines.saturating_sub(1) as f32 * text::BODY.line;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name =
        if item.done { cx.t.room_item_done(item.number.as_str(), title) } else { format!("{} {title}", item.number) };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if current {
        ui.painter().rect_filled(rect, radius::CONTROL, t.accent_tint);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, t.sunken);
    }
    let mark = dir.place(rect, space::S, size::ICON).center();
    if current {
        dir.chevron().paint(ui, mark, size::ICON, t.accent);
    } else if item.done {
        Icon::Check.paint(ui, mark, size::ICON, t.accent);
    }
    let number = text::layout(ui, &item.number, style, ink, Fit::Free);
    text::paint(ui, dir.place(rect, NUMBER, TITLE - NUMBER), number);
    text::paint(ui, dir.place_from_end(rect, space::S, minutes.size().x), minutes);
    let elided = words.elided;
    text::paint(ui, dir.place(rect, TITLE, room), words);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0 * stroke::FOCUS), radius::CELL);
    }
    if elided { tooltip(response, title) } else { response }
}

/// Where the number and the title begin.
const NUMBER: f32 = 30.0;
const TITLE: f32 = 54.0;
const TITLE_LINES: usize = 3;

/// Whether one element fills the screen.
fn rates(state: &State, room: &Room) -> bool {
    room.agenda.iter().any(|item| state.item == Some(item.id) && item.kind == ItemKind::Discussion)
}

/// Whether an element stands under the item. While it is scored none does; once the scores are open, those that
/// need talk stand under the discussion, and the list of scores has them all.
fn stands_under(item: ItemKind, scores: &Scoring, element: &RoomElement) -> bool {
    match item {
        ItemKind::Scoring => scores.open_round().is_none() && !scores.is_revealed(),
        ItemKind::Discussion => scores
            .newest(element.id)
            .is_none_or(|result| result.agreement.needs_talk(element.last.as_ref().map(|last| last.rating))),
        _ => true,
    }
}

/// The elements under a rating item, each with its state; the one on the screen is always there.
fn elements(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, room: &Room, stands: &dyn Fn(&RoomElement) -> bool) -> Step {
    let mut step = Step::Stay;
    let on_screen = |element: &RoomElement| state.element == Some(element.id) && rates(state, room);
    let listed: Vec<&RoomElement> =
        room.elements.iter().filter(|element| stands(element) || on_screen(element)).collect();
    for element in listed {
        let current = state.element == Some(element.id);
        let response = element_row(ui, cx, element, current);
        if current && std::mem::take(&mut state.scroll) {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            step = Step::Element(element.id);
        }
    }
    ui.add_space(space::S);
    step
}

fn element_row(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement, current: bool) -> Response {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ELEMENT), Sense::click());
    let state = state_words(cx, element);
    let short = element.short.get(cx.language);
    let name = format!("{} {short}, {state}", element.code);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let line = dir.place(rect, NUMBER - space::S, stroke::THIN);
    ui.painter().rect_filled(line, 0, t.line);
    if current {
        ui.painter().rect_filled(dir.place_from_end(rect, 0.0, rect.width() - NUMBER), radius::CELL, t.accent_tint);
    } else if response.hovered() {
        ui.painter().rect_filled(dir.place_from_end(rect, 0.0, rect.width() - NUMBER), radius::CELL, t.sunken);
    }
    let style = if current { text::SMALL_STRONG } else { text::SMALL };
    let code = text::layout(ui, &element.code, style, if current { t.accent } else { t.ink2 }, Fit::Free);
    text::paint(ui, dir.place(rect, NUMBER + space::XS, 32.0), code);
    let cell = dir.place_from_end(rect, space::S, CELL);
    let room = rect.width() - ELEMENT_NAME - CELL - 2.0 * space::S;
    let words = text::layout(ui, short, style, t.ink, Fit::line(room));
    text::paint(ui, dir.place(rect, ELEMENT_NAME, room), words);
    match element.record.as_ref().map(|record| record.state) {
        Some(ElementState::Rated(rating) | ElementState::Confirmed(rating)) => {
            let changed = element.last.as_ref().is_some_and(|last| last.rating != rating);
            let shown = HeatCell::rated(rating.level()).changed(changed);
            shown.paint_at(ui, egui::Rect::from_center_size(cell.center(), vec2(CELL, 22.0)));
        }
        Some(ElementState::NotAssessed | ElementState::NotApplicable) => {
            HeatCell::not_assessed().paint_at(ui, egui::Rect::from_center_size(cell.center(), vec2(CELL, 22.0)));
        }
        None => {
            let last = element.last.as_ref().map_or_else(|| "–".to_owned(), |last| last.rating.level().to_string());
            let galley = text::layout(ui, &last, text::SMALL, t.ink3, Fit::Free);
            text::paint_aligned(ui.painter(), cell, egui::Align2::CENTER_CENTER, galley);
        }
    }
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0 * stroke::FOCUS), 2);
    }
    response
}

const ELEMENT: f32 = 24.0;
const ELEMENT_NAME: f32 = 68.0;
const CELL: f32 = 26.0;

/// How the element stands in this meeting, in words.
pub(super) fn state_words(cx: &Cx<'_>, element: &RoomElement) -> String {
    let Some(record) = &element.record else { return cx.t.rating_state_open().to_owned() };
    let words = cx.t.label(record.state);
    record.state.rating().map_or_else(|| words.to_owned(), |rating| format!("{words}: {}", rating.level()))
}
