//! Names, roles and keys.

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};
use lajna::ui::{
    Dir, text,
    widgets::{
        Answer, Button, Column, DateField, Dialog, Segmented, Select, Table, TallList, TextField, ToastAnswer, toast,
    },
};

use crate::support::harness::window;

const SMALL: [f32; 2] = [480.0, 360.0];

#[test]
fn a_button_that_cannot_be_used_says_why_and_is_not_pressed() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, 0, |ui, presses: &mut u32| {
        let reason = Some("3 of 9 have not scored yet.");
        if Button::primary("Reveal").disabled_because(reason).show(ui).clicked() {
            *presses += 1;
        }
    });
    window.run();
    let button = window.get_by_role_and_label(Role::Button, "Reveal");
    assert_eq!(button.accesskit_node().description().as_deref(), Some("3 of 9 have not scored yet."));
    assert!(button.accesskit_node().is_disabled());
    button.focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(*window.state(), 0);
}

#[test]
fn arabic_that_is_typed_into_a_field_is_kept_in_logical_order() {
    let mut window = window(SMALL, Theme::Light, Dir::Rtl, String::new(), |ui, text: &mut String| {
        TextField::new("السبب", text).show(ui);
    });
    window.run();
    window.get_by_role_and_label(Role::TextInput, "السبب").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "السبب").type_text("عدد 12");
    window.run();
    window.key_press(Key::Home);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "السبب").type_text("ال");
    window.run();
    assert_eq!(window.state(), "العدد 12");
}

#[test]
fn in_arabic_the_left_arrow_moves_to_the_next_letter() {
    let mut window = window(SMALL, Theme::Light, Dir::Rtl, "عدد".to_owned(), |ui, text: &mut String| {
        TextField::new("السبب", text).show(ui);
    });
    window.run();
    window.get_by_role_and_label(Role::TextInput, "السبب").focus();
    window.run();
    window.key_press(Key::Home);
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "السبب").type_text("1");
    window.run();
    assert_eq!(window.state(), "ع1دد");
}

#[test]
fn an_error_stands_under_its_field_and_describes_it() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, "7".to_owned(), |ui, text: &mut String| {
        TextField::new("Rating", text).required().error(Some("1 to 5, or “?”")).show(ui);
    });
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Rating, required");
    assert_eq!(field.accesskit_node().description().as_deref(), Some("1 to 5, or “?”"));
    let error = window.get_by_role_and_label(Role::Label, "1 to 5, or “?”").rect();
    assert!(error.top() >= field.rect().bottom());
    assert_eq!(window.state(), "7");
}

#[test]
fn a_select_is_walked_and_chosen_from_the_keyboard() {
    let people = ["Amal", "Basma", "Chadi"];
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, Some(0), move |ui, owner: &mut Option<usize>| {
        if let Some(chosen) = Select::new("Owner", &people).selected(*owner).show(ui) {
            *owner = Some(chosen);
        }
    });
    window.run();
    window.get_by_role_and_label(Role::ComboBox, "Owner").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(*window.state(), Some(1));
    window.key_press(Key::Enter);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(*window.state(), Some(1), "an open list waits for Enter");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(*window.state(), Some(2));
}

#[test]
fn an_option_is_chosen_with_the_pointer() {
    let people = ["Amal", "Basma"];
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, None, move |ui, owner: &mut Option<usize>| {
        if let Some(chosen) = Select::new("Owner", &people).selected(*owner).show(ui) {
            *owner = Some(chosen);
        }
    });
    window.run();
    window.get_by_role_and_label(Role::ComboBox, "Owner").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Basma").click();
    window.run();
    assert_eq!(*window.state(), Some(1));
}

#[test]
fn a_date_is_typed_in_either_order_or_taken_from_the_calendar() {
    let today = date(2026, 11, 12);
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, None, move |ui, due: &mut Option<Date>| {
        DateField::new("Due", due, today).show(ui);
    });
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Due").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Due").type_text("30/09/2026");
    window.run();
    assert_eq!(*window.state(), Some(date(2026, 9, 30)));
    window.get_by_label("Open calendar").click();
    window.run();
    window.get_by_label("2026-09-15").click();
    window.run();
    assert_eq!(*window.state(), Some(date(2026, 9, 15)));
    assert!(window.query_by_label("2026-09-15").is_none(), "the calendar closes");
}

#[test]
fn a_digit_chooses_the_rating_while_the_rating_has_the_focus() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, None, |ui, rating: &mut Option<usize>| {
        let states = ["1", "2", "3", "4", "5", "Not assessed"];
        if let Some(chosen) = Segmented::new("Final rating", &states).selected(*rating).show(ui) {
            *rating = Some(chosen);
        }
    });
    window.run();
    window.get_by_label("Final rating: 1").focus();
    window.run();
    window.event(egui::Event::Text("4".to_owned()));
    window.run();
    assert_eq!(*window.state(), Some(3));
    window.key_press(Key::ArrowRight);
    window.run();
    assert_eq!(*window.state(), Some(4));
}

#[derive(Default)]
struct Picked {
    selected: Option<usize>,
    opened: Option<usize>,
    sorted: bool,
}

fn table(ui: &mut egui::Ui, picked: &mut Picked) {
    let done = Table::new("elements", "Elements")
        .column(Column::exact("No", 60.0).sortable())
        .column(Column::share("Name", 1.0))
        .column(Column::exact("Score", 60.0).numeric())
        .selected(picked.selected)
        .show(
            ui,
            500,
            |row| format!("Row {row}"),
            |ui, row, column| {
                text::body(ui, format!("{row}.{column}"));
            },
        );
    picked.selected = done.selected.or(picked.selected);
    picked.opened = done.opened.or(picked.opened);
    picked.sorted |= done.sort.is_some();
}

#[test]
fn a_row_is_selected_with_a_click_and_the_next_one_with_an_arrow_key() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, Picked::default(), table);
    window.run();
    window.get_by_role_and_label(Role::Row, "Row 3").click();
    window.run();
    assert_eq!(window.state().selected, Some(3));
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(window.state().selected, Some(4));
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().opened, Some(4));
}

#[test]
fn the_end_key_reaches_a_row_that_was_not_drawn() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, Picked::default(), table);
    window.run();
    assert!(window.query_by_label("Row 499").is_none());
    window.get_by_role_and_label(Role::Row, "Row 0").focus();
    window.run();
    window.key_press(Key::End);
    window.run();
    window.key_press(Key::ArrowUp);
    window.run();
    assert_eq!(window.state().selected, Some(498));
    assert!(window.get_by_role_and_label(Role::Row, "Row 498").is_focused());
}

#[test]
fn a_caption_asks_for_an_order() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, Picked::default(), table);
    window.run();
    window.get_by_role_and_label(Role::ColumnHeader, "No").click();
    window.run();
    assert!(window.state().sorted);
}

#[test]
fn in_arabic_the_first_column_is_the_rightmost() {
    let mut window = window(SMALL, Theme::Light, Dir::Rtl, Picked::default(), table);
    window.run();
    let first = window.get_by_label("0.0").rect();
    let last = window.get_by_label("0.2").rect();
    assert!(first.left() > last.right());
}

fn dialog(ui: &mut egui::Ui, (typed, answers): &mut (String, Vec<Answer>)) {
    let (answer, ()) = Dialog::new("approve", "Approve RMC/2026/10?", "Approve", "Not yet").show(ui, |ui| {
        TextField::new("Remark", typed).show(ui);
    });
    if answer != Answer::Open {
        answers.push(answer);
    }
}

#[test]
fn enter_confirms_a_dialog_and_escape_cancels_it() {
    for (key, expected) in [(Key::Enter, Answer::Confirmed), (Key::Escape, Answer::Cancelled)] {
        let mut window = window(SMALL, Theme::Light, Dir::Ltr, Default::default(), dialog);
        window.run();
        window.key_press(key);
        window.run();
        assert_eq!(window.state().1, [expected]);
    }
}

#[test]
fn enter_in_a_line_of_a_dialog_confirms_it() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, Default::default(), dialog);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Remark").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Remark").type_text("ok");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(*window.state(), ("ok".to_owned(), vec![Answer::Confirmed]));
}

#[test]
fn control_and_enter_confirm_from_several_lines() {
    let mut window =
        window(SMALL, Theme::Light, Dir::Ltr, (String::new(), Vec::new()), |ui, state: &mut (String, Vec<Answer>)| {
            let (answer, ()) = Dialog::new("note", "Note", "Keep", "Leave").show(ui, |ui| {
                TextField::new("Text", &mut state.0).lines(3).show(ui);
            });
            if answer != Answer::Open {
                state.1.push(answer);
            }
        });
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Text").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().1.is_empty());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert_eq!(window.state().1, [Answer::Confirmed]);
}

#[test]
fn a_toast_offers_the_way_back() {
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, false, |ui, undone: &mut bool| {
        *undone |= toast(ui, "Rating 2 recorded for E09.", true) == ToastAnswer::Undo;
    });
    window.run();
    window.get_by_label("Undo").click();
    window.run();
    assert!(*window.state());
}

#[test]
fn an_entry_out_of_view_is_laid_out_once_and_the_list_keeps_its_length() {
    let state = (TallList::default(), 0_u32, 0.0_f32);
    let mut window = window(SMALL, Theme::Light, Dir::Ltr, state, |ui, (list, drawn, height): &mut (_, _, _)| {
        *drawn = 0;
        let shown = egui::ScrollArea::vertical().show(ui, |ui| {
            list.show(ui, 500, None, |ui, index| {
                *drawn += 1;
                text::paragraph(ui, format!("Entry {index}{}", "\nand more".repeat(index % 3)))
            });
        });
        *height = shown.content_size.y;
    });
    window.run();
    let whole = window.state().2;
    window.run();
    assert!(window.state().1 < 100, "{} entries drawn", window.state().1);
    assert_eq!(window.state().2, whole);
    window.state_mut().0.forget();
    window.step();
    assert_eq!(window.state().1, 500, "what changed is laid out again");
    assert_eq!(window.state().2, whole);
}
