//! What the screens share. Each widget takes plain text, draws it in reading order, has a name and
//! a role for assistive tools, can be used from the keyboard and shows where the focus is.

mod badge;
mod basics;
mod button;
mod card;
mod choice;
mod date;
mod dialog;
mod field;
mod link;
mod list;
mod marks;
mod menu;
mod navigation;
mod rating;
mod select;
mod spark;
mod table;
mod tall;
mod toast;

pub use badge::{Badge, Tint, badge};
pub use basics::{
    dashed_frame, describe, focus_ring, focus_ring_if, frame, keyboard_hint, progress, separator, show_scroll_handle,
    tooltip,
};
pub use button::{Button, icon_button};
pub use card::{Card, EmptyState, Notice, section};
pub use choice::{checkbox, chip, chip_with_mark, radio};
pub use date::DateField;
pub use dialog::{Answer, Dialog};
pub use field::{TextField, field_error, field_label};
pub use link::link;
pub use list::{ListRow, key_values};
pub use marks::{Assurance, Signal, assurance, paint_assurance, paint_signal, signal};
pub use menu::menu;
pub use navigation::{breadcrumb, tabs};
pub use rating::{HeatCell, Segmented};
pub use select::Select;
pub use spark::Sparkline;
pub use table::{Column, Sort, Table, TableResponse};
pub use tall::TallList;
pub use toast::{ToastAnswer, toast};
