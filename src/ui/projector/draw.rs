//! Draws a [`View`] large enough for the back of the room: four sizes of type, no controls.

use egui::{Align2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::view::{Decided, Distribution, Evidence, Level, Matter, Standing, View};
use crate::{
    charts::{screen, spec::TimeSeries},
    i18n::{Messages, commas},
    ui::{
        Dir, Icon, Tokens, chart_style,
        text::{self, Fit, Text},
        tokens::{radius, size, space, stroke},
    },
};

/// Fills `ui` with the view.
pub fn show(ui: &mut Ui, t: &'static Messages, view: &View) {
    let tokens = Tokens::of(ui);
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0, tokens.surface);
    let inside = area.shrink2(vec2(MARGIN, space::XXL));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside).layout(Dir::of(ui).column_layout()), |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, view);
        ui.add_space(space::XL);
        matter(ui, t, &view.matter);
    });
}

const MARGIN: f32 = 56.0;
/// Letters and lines of a chart against their size on a screen.
const CHART_SCALE: f32 = 1.7;

fn heading(ui: &mut Ui, view: &View) {
    let t = Tokens::of(ui);
    Dir::row_of_height(ui, text::PROJECTOR_CLOCK.line, |ui| {
        ui.add(Text::new(&view.heading).style(text::PROJECTOR_BODY).color(t.ink2).free());
        Dir::at_trailing_end(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if let Some(clock) = &view.clock {
                let ink = if clock.is_over { t.bad } else { t.ink };
                ui.add(Text::new(&clock.words).style(text::PROJECTOR_CLOCK).color(ink).free());
                let icon = if clock.is_over { Icon::TriangleAlert } else { Icon::Clock };
                icon.show(ui, text::PROJECTOR_LARGE.size, if clock.is_over { t.bad } else { t.ink2 });
                ui.add_space(space::XXL);
            }
            if let Some(light) = &view.quorum {
                let (icon, ink) =
                    if light.holds { (Icon::CircleCheck, t.accent) } else { (Icon::TriangleAlert, t.bad) };
                let words = if light.holds { t.ink } else { t.bad };
                ui.add(Text::new(&light.words).style(text::PROJECTOR_BODY).color(words).free());
                icon.show(ui, text::PROJECTOR_BODY.size, ink);
            }
        });
    });
}

fn matter(ui: &mut Ui, t: &'static Messages, matter: &Matter) {
    match matter {
        Matter::Pause => title(ui, t.projector_pause(), ""),
        Matter::Withheld => title(ui, t.projector_withheld(), ""),
        Matter::Item { title: words } => title(ui, words, ""),
        Matter::Element { title: words, purpose, levels, standing, evidence } => {
            title(ui, words, purpose);
            element(ui, t, levels, standing, evidence.as_ref());
        }
        Matter::Kpi { title: words, sentence, chart } => {
            title(ui, words, sentence);
            kpi(ui, t, chart);
        }
        Matter::Decisions { title: words, decisions } => {
            let nothing = if decisions.is_empty() { t.projector_decisions_none() } else { "" };
            title(ui, words, nothing);
            self::decisions(ui, decisions);
        }
    }
}

fn title(ui: &mut Ui, title: &str, below: &str) {
    let t = Tokens::of(ui);
    ui.add(Text::new(title).style(text::PROJECTOR_TITLE).wrap().as_heading());
    if !below.is_empty() {
        ui.add(Text::new(below).style(text::PROJECTOR_LARGE).color(t.ink2).wrap());
    }
    ui.add_space(space::XL);
}

fn element(ui: &mut Ui, t: &Messages, levels: &[Level], standing: &Standing, evidence: Option<&Evidence>) {
    match standing {
        Standing::Scoring => {
            scale(ui, levels, None);
            foot(ui, Icon::Hand, t.projector_scoring(), "");
        }
        Standing::Discussed { last } => side_by_side(ui, |ui, column| {
            if column == 0 {
                scale(ui, levels, None);
            } else {
                if let Some(last) = last {
                    figure(ui, t.projector_last(), &last.to_string());
                }
                of_kpi(ui, evidence);
            }
        }),
        Standing::Agreed { rating, words, last } => side_by_side(ui, |ui, column| {
            if column == 0 {
                scale(ui, levels, *rating);
            } else {
                match rating {
                    Some(rating) => figure(ui, t.projector_rating(), &rating.to_string()),
                    None => drop(ui.add(Text::new(words).style(text::PROJECTOR_LARGE).wrap())),
                }
                if let Some(last) = last {
                    figure(ui, t.projector_last(), &last.to_string());
                }
                of_kpi(ui, evidence);
            }
        }),
        Standing::Revealed(scores) => revealed(ui, t, levels, scores, evidence),
    }
}

/// Two thirds and a third, with a line between.
fn side_by_side(ui: &mut Ui, content: impl FnMut(&mut Ui, usize)) {
    let area = ui.available_rect_before_wrap();
    Dir::columns(ui, &[2.6, 1.0], 2.0 * space::XXL, content);
    let used = Rect::from_min_max(area.min, pos2(area.right(), ui.min_rect().bottom()));
    let x = Dir::of(ui).place(used, (used.width() - 2.0 * space::XXL) * 2.6 / 3.6 + space::XXL, stroke::THIN).left();
    ui.painter().vline(x, used.y_range(), Stroke::new(stroke::THIN, Tokens::of(ui).line));
}

/// The words of the levels; the agreed one stands out.
fn scale(ui: &mut Ui, levels: &[Level], agreed: Option<u8>) {
    let t = Tokens::of(ui);
    for level in levels {
        let is_agreed = agreed == Some(level.level);
        let quiet = agreed.is_some() && !is_agreed;
        let ink = if quiet { t.ink3 } else { t.ink };
        Dir::row_of_height(ui, LEVEL, |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(CELL), Sense::hover());
            cell(ui, rect, level.level);
            let width = ui.available_width();
            let style = text::PROJECTOR_BODY;
            let name = if is_agreed || !quiet { style.strong() } else { style };
            let words = Text::new(format!("{}  ", level.name)).style(name).color(ink);
            let descriptor = if quiet { t.ink3 } else { t.ink2 };
            ui.add(words.then(level.descriptor.as_str(), style, descriptor).wrap().max_width(width));
        });
    }
}

/// A level as a digit on its shade.
fn cell(ui: &Ui, rect: Rect, level: u8) {
    if let Some(heat) = Tokens::of(ui).heat_of(level) {
        ui.painter().rect_filled(rect, radius::CARD, heat.ground);
        let digit = text::layout(ui, &level.to_string(), text::PROJECTOR_CLOCK, heat.digit, Fit::Free);
        text::paint_aligned(ui.painter(), rect, Align2::CENTER_CENTER, digit);
    }
}

const LEVEL: f32 = 64.0;
const CELL: f32 = 44.0;

/// A small caption over a large figure.
fn figure(ui: &mut Ui, caption: &str, value: &str) {
    let t = Tokens::of(ui);
    ui.add(Text::new(caption).style(text::PROJECTOR_BODY).color(t.ink2));
    ui.add(Text::new(value).style(text::PROJECTOR_TITLE));
    ui.add_space(space::L);
}

fn of_kpi(ui: &mut Ui, evidence: Option<&Evidence>) {
    let Some(evidence) = evidence else { return };
    let t = Tokens::of(ui);
    let ink = if evidence.is_concern { t.bad } else { t.ink };
    ui.add(Text::new(&evidence.title).style(text::PROJECTOR_BODY).color(t.ink2).wrap());
    ui.add(Text::new(&evidence.value).style(text::PROJECTOR_TITLE).color(ink));
    ui.add(Text::new(&evidence.sentence).style(text::PROJECTOR_BODY).wrap());
}

/// The line at the bottom: what follows.
fn foot(ui: &mut Ui, icon: Icon, strong: &str, words: &str) {
    let t = Tokens::of(ui);
    ui.add_space(space::L);
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), stroke::THIN));
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(stroke::THIN, t.line));
    ui.add_space(space::S);
    Dir::row_of_height(ui, text::PROJECTOR_LARGE.line, |ui| {
        icon.show(ui, text::PROJECTOR_LARGE.size, t.ink2);
        let strong = Text::new(format!("{strong} ")).style(text::PROJECTOR_CLOCK);
        ui.add(strong.then(words, text::PROJECTOR_LARGE, t.ink));
    });
}

fn revealed(ui: &mut Ui, t: &Messages, levels: &[Level], scores: &Distribution, evidence: Option<&Evidence>) {
    let count = scores.scores();
    let apart = scores.range().map(|(low, high)| t.projector_spread(u32::from(high - low))).unwrap_or_default();
    let unsure = if scores.cannot_judge > 0 { t.projector_cannot_judge(scores.cannot_judge) } else { String::new() };
    let summary = commas(t.language(), &[t.projector_round(count, scores.round), apart, unsure]);
    let foot_room = text::PROJECTOR_LARGE.line + 2.0 * space::XXL;
    let height = (ui.available_height() - foot_room).max(DOTS);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect).layout(Dir::of(ui).column_layout()), |ui| {
        side_by_side(ui, |ui, column| {
            if column == 0 {
                ui.add(Text::new(&summary).style(text::PROJECTOR_CLOCK).wrap());
                dots(ui, t, levels, scores);
            } else {
                if let Some(median) = scores.median {
                    figure(
                        ui,
                        t.projector_median(),
                        &crate::i18n::number::number(t.language(), median, decimals(median)),
                    );
                }
                if let Some(last) = scores.last {
                    figure(ui, t.projector_last(), &last.to_string());
                }
                of_kpi(ui, evidence);
            }
        });
    });
    if scores.needs_talk {
        foot(ui, Icon::TriangleAlert, t.projector_discuss(), t.projector_discuss_how());
    } else {
        foot(ui, Icon::CircleCheck, t.projector_agree(), t.projector_agree_how());
    }
}

/// A median lies on a level or half way between two.
fn decimals(median: f64) -> u8 {
    u8::from(median.fract() != 0.0)
}

/// Room for nine dots above each other and the words below.
const DOTS: f32 = 300.0;
const DOT: f32 = 18.0;

/// A dot for each score over its level, the range and the median below. The levels run as time does:
/// from left to right in every language.
fn dots(ui: &mut Ui, t: &Messages, levels: &[Level], scores: &Distribution) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let counts: Vec<String> =
        (1_u8..).zip(scores.counts).map(|(level, count)| t.projector_level(level, count)).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, commas(t.language(), &counts)));
    let step = rect.width() / 5.0;
    let axis = rect.bottom() - 108.0;
    let x_of = |level: f64| rect.left() + step * (level as f32 - 0.5);
    let painter = ui.painter();
    painter.hline(rect.x_range(), axis, Stroke::new(stroke::CHANGED_CELL, tokens.edge));
    let tallest = scores.counts.into_iter().max().unwrap_or_default().max(1) as f32;
    let pitch = ((axis - rect.top() - space::L) / tallest).min(2.0 * DOT + space::S);
    let radius = DOT.min(pitch / 2.0 - 1.0);
    for (level, count) in (1_u8..).zip(scores.counts) {
        let x = x_of(f64::from(level));
        painter.vline(x, axis..=axis + space::S, Stroke::new(stroke::CHANGED_CELL, tokens.edge));
        for row in 0..count {
            painter.circle_filled(pos2(x, axis - pitch * (row as f32 + 0.5)), radius, tokens.accent);
        }
        let digit = text::layout(ui, &level.to_string(), text::PROJECTOR_CLOCK, tokens.ink, Fit::Free);
        let place = Rect::from_center_size(pos2(x, axis + 28.0), vec2(step, text::PROJECTOR_CLOCK.line));
        text::paint_aligned(painter, place, Align2::CENTER_CENTER, digit);
        let name = levels.iter().find(|known| known.level == level).map_or("", |known| known.name.as_str());
        let name = text::layout(ui, name, text::PROJECTOR_BODY, tokens.ink2, Fit::line(step - space::XS));
        let place = Rect::from_center_size(pos2(x, axis + 58.0), vec2(step, text::PROJECTOR_BODY.line));
        text::paint_aligned(painter, place, Align2::CENTER_CENTER, name);
    }
    if let Some((low, high)) = scores.range() {
        let y = axis + 92.0;
        let (from, to) = (x_of(f64::from(low)), x_of(f64::from(high)));
        let line = Stroke::new(stroke::CHANGED_CELL, tokens.ink2);
        painter.hline(from..=to, y, line);
        for x in [from, to] {
            painter.vline(x, y - space::S..=y + space::S, line);
        }
        if let Some(median) = scores.median {
            let at = pos2(x_of(median), y);
            let corners = [vec2(0.0, -DIAMOND), vec2(DIAMOND, 0.0), vec2(0.0, DIAMOND), vec2(-DIAMOND, 0.0)];
            let outline = Stroke::new(stroke::FOCUS, tokens.ink);
            let diamond = corners.map(|corner| at + corner).to_vec();
            painter.add(egui::Shape::convex_polygon(diamond, tokens.surface, outline));
        }
    }
}

const DIAMOND: f32 = 12.0;

fn kpi(ui: &mut Ui, t: &'static Messages, chart: &TimeSeries) {
    let room = ui.available_size();
    let style = chart_style::of(ui, t);
    screen::time_series_enlarged(ui, egui::Id::unique("wall chart"), chart, room, CHART_SCALE, &style);
}

fn decisions(ui: &mut Ui, decisions: &[Decided]) {
    let t = Tokens::of(ui);
    // The latest is the one that is read; earlier ones give way where there is no room for all.
    for decided in decisions.iter().rev() {
        if ui.available_height() < text::PROJECTOR_LARGE.line + text::PROJECTOR_BODY.line {
            break;
        }
        let number = Text::new(format!("{}  ", decided.number)).style(text::PROJECTOR_BODY.strong()).color(t.accent);
        ui.add(number.then(decided.state.as_str(), text::PROJECTOR_BODY, t.ink2));
        ui.add(Text::new(&decided.text).style(text::PROJECTOR_LARGE).wrap());
        ui.add_space(size::ICON);
    }
}
