//! What was opened here before; the last one is one key away.

use egui::{EventFilter, Key, Modifiers, Role, Sense, Ui, WidgetInfo, vec2};

use super::StartEvent;
use crate::{
    domain::Language,
    i18n::{Messages, date},
    ui::{
        Dir, Icon, Tokens,
        preferences::Recent,
        text::{self, Fit},
        tokens::{size, space},
        widgets::{Button, Card, EmptyState, focus_ring},
    },
};

/// Two lines and air.
const ROW: f32 = 60.0;

pub fn list(
    ui: &mut Ui,
    t: &Messages,
    language: Language,
    recent: &[Recent],
    selected: &mut usize,
) -> Option<StartEvent> {
    text::heading(ui, t.start_recent());
    let Some(last) = recent.len().checked_sub(1) else {
        let _: Option<usize> = EmptyState::new(t.start_no_recent(), t.start_no_recent_body()).show(ui);
        return None;
    };
    *selected = (*selected).min(last);
    let mut chosen = None;
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, file) in recent.iter().enumerate() {
            if row(ui, t, language, file, index == *selected) {
                *selected = index;
                chosen = Some(index);
            }
        }
    });
    walk(ui, selected, last);
    ui.add_space(space::S);
    let label = if *selected == 0 { t.start_open_last() } else { t.app_open() };
    // Enter opens whatever is marked, as long as no field or button has the keyboard
    let idle = ui.memory(|memory| memory.focused().is_none());
    let by_key = idle && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if Button::primary(label).icon(Icon::FolderOpen).shortcut("Enter").show(ui).clicked() || by_key {
        chosen = Some(*selected);
    }
    chosen.and_then(|index| recent.get(index)).map(|file| StartEvent::Open(file.path.clone()))
}

fn walk(ui: &Ui, selected: &mut usize, last: usize) {
    if ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        *selected = (*selected + 1).min(last);
    } else if pressed(Key::ArrowUp) {
        *selected = selected.saturating_sub(1);
    }
}

fn row(ui: &mut Ui, t: &Messages, language: Language, file: &Recent, selected: bool) -> bool {
    let colors = Tokens::of(ui);
    let dir = Dir::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let opened = t.start_last_opened(date::date(language, file.opened));
    let path = file.path.display().to_string();
    let name = format!("{}, {path}, {opened}", file.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    let inside = rect.shrink(1.0);
    if selected || response.hovered() {
        ui.painter().rect_filled(inside, 6, if selected { colors.accent_tint } else { colors.sunken });
    }
    Icon::FileText.paint(
        ui,
        dir.place(rect, space::L, 24.0).center(),
        24.0,
        if selected { colors.accent } else { colors.ink2 },
    );
    dir.chevron().paint(ui, dir.place_from_end(rect, space::L, size::ICON).center(), size::ICON, colors.ink2);
    let start = space::L + 24.0 + space::L;
    let when = text::layout(ui, &opened, text::SMALL, colors.ink2, Fit::Free);
    let end = space::L + size::ICON + space::M;
    text::paint(ui, dir.place_from_end(rect, end, when.size().x), when.clone());
    let room = (rect.width() - start - end - when.size().x - space::M).max(1.0);
    let column = dir.place(rect, start, room);
    let (above, below) = column.split_top_bottom_at_fraction(0.5);
    let title = text::layout(ui, &file.name, text::BODY_STRONG, colors.ink, Fit::line(room));
    text::paint_aligned(ui.painter(), above.translate(vec2(0.0, 4.0)), dir.leading_center(), title);
    let path = text::layout(ui, &path, text::SMALL, colors.ink2, Fit::line(room));
    text::paint_aligned(ui.painter(), below.translate(vec2(0.0, -5.0)), dir.leading_center(), path);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(4.0), 4);
        let filter = EventFilter { vertical_arrows: false, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    response.clicked()
}
