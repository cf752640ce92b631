//! The frame around the screens.

use egui::{Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use lajna::ui::{
    Dir, Icon,
    shell::{Page, PageHead, Rail, RailItem, Shell, ShellClick, StatusItem, StatusLine, TitleBar},
    text,
    widgets::{Card, ListRow, Tint},
};

use crate::support::harness;

#[derive(Default)]
struct Seen {
    clicks: Vec<ShellClick>,
    primary: bool,
}

fn window(dir: Dir, collapsed: bool) -> Harness<'static, Seen> {
    harness::window([1100.0, 480.0], Theme::Light, dir, Seen::default(), move |ui, seen: &mut Seen| {
        let items = [
            RailItem { icon: Icon::LayoutGrid, label: "Overview" },
            RailItem { icon: Icon::Calendar, label: "Meetings" },
            RailItem { icon: Icon::Table, label: "Elements" },
        ];
        let shell = Shell {
            rail: Rail { brand: "Meridia", items: &items, current: Some(0), collapsed },
            title: TitleBar {
                path: &["Customs Administration of Meridia", "Overview page"],
                search: ("Search", "Ctrl+F"),
                commands: ("Commands", "Ctrl+K"),
                extra: &[(Icon::Projector, "Projector on", "")],
            },
            status: StatusLine {
                leading: &[StatusItem { icon: Icon::CircleCheck, label: "All changes saved" }],
                trailing: &[
                    StatusItem { icon: Icon::Languages, label: "English" },
                    StatusItem { icon: Icon::User, label: "Yara Mondel, Secretary" },
                ],
            },
        };
        let (click, ()) = shell.show(ui, |ui| {
            let head = PageHead::new("Overview title")
                .subtitle("Reviewing October 2026")
                .badge(Tint::Accent, "Today 10:00")
                .action(Some(Icon::Share), "Agenda pack", None)
                .primary(Some(Icon::Presentation), "Open the room", None);
            let (clicked, ()) = Page::show(ui, &head, |ui| {
                Card::new().title("Needs us now").trailing("6 matters").show(ui, |ui| {
                    text::body(ui, "Most urgent first");
                });
                Card::new().flush().show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ListRow::new("Joint examination protocol")
                        .icon(Icon::Scale, Tint::Accent)
                        .code("C-011")
                        .second("Director of Operations · 3 months after")
                        .badge(Tint::Accent, "Verdict due")
                        .show(ui);
                    ListRow::new("Risk acceptance criteria").code("C-014").last(true).show(ui);
                });
            });
            seen.primary |= clicked.primary;
        });
        seen.clicks.extend(click);
    })
}

#[test]
fn what_is_clicked_in_the_frame_is_reported() {
    let mut window = window(Dir::Ltr, false);
    window.run();
    for label in [
        "Meetings",
        "Customs Administration of Meridia",
        "Search",
        "Commands",
        "Projector on",
        "All changes saved",
        "English",
    ] {
        window.get_by_label(label).click();
        window.run();
    }
    let expected = [
        ShellClick::Rail(1),
        ShellClick::Path(0),
        ShellClick::Search,
        ShellClick::Commands,
        ShellClick::Extra(0),
        ShellClick::StatusLeading(0),
        ShellClick::StatusTrailing(0),
    ];
    assert_eq!(window.state().clicks, expected);
}

#[test]
fn the_primary_action_stands_at_the_trailing_end() {
    for dir in [Dir::Ltr, Dir::Rtl] {
        let mut window = window(dir, false);
        window.run();
        let primary = window.get_by_role_and_label(Role::Button, "Open the room").rect();
        let title = window.get_by_role_and_label(Role::Heading, "Overview title").rect();
        let other = window.get_by_role_and_label(Role::Button, "Agenda pack").rect();
        let order = [title.center().x, other.center().x, primary.center().x];
        assert!(order.is_sorted_by(|a, b| if dir.is_rtl() { a > b } else { a < b }), "{order:?}");
        window.get_by_role_and_label(Role::Button, "Open the room").click();
        window.run();
        assert!(window.state().primary);
    }
}

#[test]
fn the_rail_stands_at_the_leading_edge_and_keeps_its_names_in_the_room() {
    let left = |dir, collapsed| {
        let mut window = window(dir, collapsed);
        window.run();
        window.get_by_role_and_label(Role::Button, "Meetings").rect()
    };
    assert!(left(Dir::Ltr, false).right() <= 160.0);
    assert!(left(Dir::Rtl, false).left() >= 940.0);
    assert!(left(Dir::Ltr, true).right() <= 52.0);
}
