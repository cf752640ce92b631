//! All keys on one page, over whatever screen is open: Shift+F1 shows it, Escape or the same keys close it.

use egui::{Context, Frame, Id, Key, Margin, Modal, Modifiers, ScrollArea, Ui};

use crate::{
    i18n::Messages,
    ui::{
        Dir, Tokens,
        text::{self, Text},
        tokens::{radius, space, stroke},
        widgets::keyboard_hint,
    },
};

/// What a key does: its sign, and the words.
type Line<'a> = (&'a str, &'a str);

/// Draws the page; true when it is to be closed.
pub fn show(ctx: &Context, t: &Messages) -> bool {
    let tokens = Tokens::of_context(ctx);
    let paper = Frame::new()
        .fill(tokens.surface)
        .stroke(egui::Stroke::new(stroke::THIN, tokens.edge))
        .corner_radius(egui::CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(space::XL as i8));
    let room = ctx.content_rect().shrink(space::XL);
    let modal = Modal::new(Id::unique("key map")).frame(paper).show(ctx, |ui| {
        ui.set_width(WIDTH.min(room.width() - 2.0 * space::XL));
        ui.with_layout(Dir::of(ctx).column_layout(), |ui| {
            ui.add(Text::new(t.keys_title()).style(text::TITLE).as_heading());
            ui.add_space(space::M);
            let height = room.height() - 2.0 * space::XL - text::TITLE.line - space::M;
            let page = ScrollArea::vertical().id_salt("keys").max_height(height).min_scrolled_height(height.min(PAGE));
            page.show(ui, |ui| columns(ui, t));
        });
    });
    let closes = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    closes(Modifiers::NONE, Key::Escape) || closes(Modifiers::SHIFT, Key::F1) || modal.should_close()
}

const WIDTH: f32 = 1040.0;
/// What the widest sign takes.
const SIGN: f32 = 96.0;
/// What the longest column takes.
const PAGE: f32 = 560.0;

fn columns(ui: &mut Ui, t: &Messages) {
    Dir::columns(ui, &[1.0, 1.0, 1.0], space::XL, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::XS;
        match column {
            0 => {
                group(ui, t.keys_everywhere(), &everywhere(t));
                group(ui, t.keys_fields(), &fields(t));
            }
            1 => {
                group(ui, t.keys_room(), &room(t));
                group(ui, t.keys_attendance(), &attendance(t));
                group(ui, t.keys_wall(), &[("F9", t.projector_open()), ("Shift+F9", t.projector_present())]);
            }
            _ => {
                group(ui, t.keys_signals(), &signals(t));
                group(ui, t.keys_rating(), &rating(t));
                group(ui, t.keys_scoring(), &scoring(t));
                group(ui, t.keys_end(), &end(t));
            }
        }
    });
}

fn group(ui: &mut Ui, title: &str, lines: &[Line<'_>]) {
    text::strong(ui, title);
    for (sign, words) in lines {
        Dir::row_of_height(ui, text::BODY.line, |ui| {
            let size = egui::vec2(SIGN, text::BODY.line);
            ui.allocate_ui_with_layout(size, Dir::of(ui).row_layout(), |ui| {
                ui.set_min_width(SIGN);
                keyboard_hint(ui, sign);
            });
            ui.add(Text::new(*words).style(text::SMALL).elide().max_width(ui.available_width()));
        });
    }
    ui.add_space(space::M);
}

fn everywhere<'a>(t: &'a Messages) -> [Line<'a>; 7] {
    [
        ("Ctrl+K", t.app_commands()),
        ("Ctrl+F", t.app_search()),
        ("Ctrl+Z", t.keys_undo()),
        ("Ctrl+Shift+Z", t.keys_redo()),
        ("Alt+←", t.app_back()),
        ("F1", t.help_title()),
        ("Shift+F1", t.keys_title()),
    ]
}

fn fields<'a>(t: &'a Messages) -> [Line<'a>; 5] {
    [
        ("Tab", t.keys_next_field()),
        ("↑ ↓", t.keys_walk()),
        ("Enter", t.keys_enter()),
        ("Ctrl+Enter", t.keys_save()),
        ("Esc", t.keys_leave()),
    ]
}

fn room<'a>(t: &'a Messages) -> [Line<'a>; 8] {
    [
        ("Ctrl+Enter", t.keys_main_act()),
        ("Alt+↓", t.keys_next_item()),
        ("Alt+↑", t.keys_previous_item()),
        ("Ctrl+1", t.term_problem()),
        ("Ctrl+2", t.term_correction()),
        ("Ctrl+3", t.term_decision()),
        ("Ctrl+4", t.keys_note()),
        ("Ctrl+R", t.keys_return()),
    ]
}

fn attendance<'a>(t: &'a Messages) -> [Line<'a>; 4] {
    [("P", t.term_present()), ("E", t.term_excused()), ("A", t.term_absent()), ("S", t.keys_substitute())]
}

fn signals<'a>(t: &'a Messages) -> [Line<'a>; 4] {
    [("E", t.keys_explain()), ("P", t.keys_make_problem()), ("W", t.keys_watch()), ("L", t.keys_limits())]
}

fn rating<'a>(t: &'a Messages) -> [Line<'a>; 3] {
    [("1 – 5", t.keys_rate()), ("0", t.keys_not_assessed()), ("K", t.keys_keep())]
}

fn scoring<'a>(t: &'a Messages) -> [Line<'a>; 6] {
    [
        ("S", t.keys_begin_scoring()),
        ("L P C F", t.keys_ways()),
        ("1 – 5", t.scoring_key_score()),
        ("? 0", t.scoring_cannot_judge()),
        ("R", t.scoring_recused()),
        ("← →", t.scoring_key_ballot()),
    ]
}

fn end<'a>(t: &'a Messages) -> [Line<'a>; 3] {
    [("Enter", t.keys_confirm_words()), ("R", t.keys_reopen_words()), ("N", t.keys_next_date())]
}
