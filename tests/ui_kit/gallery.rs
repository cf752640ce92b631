//! All widgets in one picture: light, dark, and in Arabic.

use egui::{Theme, Ui, vec2};
use jiff::civil::{Date, date};
use lajna::ui::{
    Dir, Icon, Tokens,
    text::{self, Text},
    widgets::{
        Assurance, Badge, Button, Card, Column, DateField, EmptyState, HeatCell, ListRow, Notice, Segmented, Select,
        Signal, Sort, Sparkline, Table, TextField, Tint, assurance, badge, breadcrumb, checkbox, chip, chip_with_mark,
        icon_button, key_values, keyboard_hint, progress, radio, signal, tabs,
    },
};

use crate::support::harness;

struct Sample {
    owner: Option<usize>,
    due: Option<Date>,
    typed: String,
    reason: String,
    present: bool,
}

struct Say {
    title: &'static str,
    open: &'static str,
    export: &'static str,
    people: [&'static str; 2],
    owner: &'static str,
    due: &'static str,
    rating: &'static str,
    reason: &'static str,
    typed: &'static str,
    error: &'static str,
    states: [&'static str; 6],
    signals: [&'static str; 4],
    assurances: [&'static str; 3],
    rows: [(&'static str, &'static str, &'static str, &'static str); 2],
    heads: [&'static str; 4],
    notices: [(&'static str, &'static str); 2],
    empty: (&'static str, &'static str),
    actions: [&'static str; 2],
    path: [&'static str; 3],
}

const ENGLISH: Say = Say {
    title: "Widgets",
    open: "Open the room",
    export: "Export",
    people: ["Head of IT", "Head of Risk"],
    owner: "Owner",
    due: "Due",
    rating: "Rating",
    reason: "Reason",
    typed: "Profiles find less than a random draw: K12 is 0.94.",
    error: "1 to 5, or “?”",
    states: ["Draft", "Proposed", "Under observation", "257 days overdue", "Effective", "No data yet"],
    signals: ["Improving", "Worsening", "Routine", "Not enough data"],
    assurances: ["Will meet", "Will not meet", "Hit and miss"],
    rows: [
        ("C-013", "Replace Talvek server", "Head of IT", "257 days"),
        ("C-014", "Risk acceptance criteria", "Head of Risk", "43 days"),
    ],
    heads: ["No", "Correction", "Owner", "Overdue"],
    notices: [
        ("Nothing is written yet.", "Writing is one step and can be undone."),
        ("No quorum: 4 of 9.", "Notes are kept. Ratings and decisions wait."),
    ],
    empty: ("K06 has no value yet", "Import a file or type the first month."),
    actions: ["Import values", "Type one"],
    path: ["Meetings", "RMC/2026/04", "Room"],
};

const ARABIC: Say = Say {
    title: "العناصر",
    open: "افتح الجلسة",
    export: "تصدير",
    people: ["رئيس تقنية المعلومات", "رئيس إدارة المخاطر"],
    owner: "المسؤول",
    due: "الأجل",
    rating: "التقييم",
    reason: "السبب",
    typed: "الملفات لا تكشف أكثر من العينة العشوائية: K12 هو 0.94.",
    error: "من 1 إلى 5",
    states: ["مسودة", "مقترح", "تحت الملاحظة", "متأخر 257 يومًا", "فعّال", "لا بيانات بعد"],
    signals: ["يتحسن", "يسوء", "تباين اعتيادي", "بيانات قليلة"],
    assurances: ["سيبلغ الهدف", "لن يبلغ الهدف", "تارة وتارة"],
    rows: [
        ("C-013", "استبدال خادم تالفيك", "رئيس تقنية المعلومات", "257 يومًا"),
        ("C-014", "معايير قبول المخاطر", "رئيس إدارة المخاطر", "43 يومًا"),
    ],
    heads: ["رقم", "التصحيح", "المسؤول", "التأخر"],
    notices: [
        ("لم يُكتب شيء بعد.", "الكتابة خطوة واحدة ويمكن التراجع عنها."),
        ("لا نصاب: 4 من 9.", "تُحفظ الملاحظات وتنتظر القرارات RMC/2026/11."),
    ],
    empty: ("لا قيمة بعد للمؤشر K06", "استورد ملفًا أو اكتب الشهر الأول."),
    actions: ["استيراد القيم", "كتابة قيمة"],
    path: ["الاجتماعات", "RMC/2026/04", "الجلسة"],
};

fn controls(ui: &mut Ui, say: &Say, sample: &mut Sample) {
    let today = date(2026, 11, 12);
    Dir::row(ui, |ui| {
        Button::primary(say.open).icon(Icon::Presentation).show(ui);
        Button::secondary(say.export).icon(Icon::Upload).shortcut("Ctrl+E").show(ui);
        Button::quiet(say.actions[1]).show(ui);
        Button::primary(say.actions[0]).disabled_because(Some(say.notices[1].0)).show(ui);
        icon_button(ui, Icon::Pencil, say.heads[1]);
        keyboard_hint(ui, "Ctrl+K");
    });
    Dir::columns(ui, &[1.0, 1.0, 1.0], 12.0, |ui, column| match column {
        0 => {
            if let Some(chosen) = Select::new(say.owner, &say.people).selected(sample.owner).show(ui) {
                sample.owner = Some(chosen);
            }
        }
        1 => {
            DateField::new(say.due, &mut sample.due, today).required().show(ui);
        }
        _ => {
            TextField::new(say.rating, &mut sample.typed).numeric().error(Some(say.error)).show(ui);
        }
    });
    TextField::new(say.reason, &mut sample.reason).lines(2).show(ui);
    Dir::row(ui, |ui| {
        Segmented::new(say.rating, &["1", "2", "3", "4", "5", say.states[5]]).selected(Some(1)).show(ui);
        chip(ui, true, "28");
        chip_with_mark(ui, false, say.signals[0], Signal::Improving);
    });
    Dir::row(ui, |ui| {
        checkbox(ui, &mut sample.present, say.people[0]);
        radio(ui, true, say.people[1]);
        ui.spacing_mut().item_spacing.x = 0.0;
        for rating in 1..=5 {
            HeatCell::rated(rating).changed(rating == 2).en_bloc(rating == 4).name(&format!("E{rating:02}")).show(ui);
        }
        HeatCell::not_assessed().name("E06").show(ui);
        HeatCell::open().name("E07").show(ui);
    });
}

fn facts(ui: &mut Ui, say: &Say) {
    let t = Tokens::of(ui);
    Dir::wrapped_row(ui, |ui| {
        let tints = [Tint::Outline, Tint::Accent, Tint::Accent, Tint::Bad, Tint::Good, Tint::Calm];
        for (tint, words) in tints.into_iter().zip(say.states) {
            badge(ui, tint, words);
        }
        ui.add(Badge::new(Tint::Bad, say.states[3]).icon(Icon::TriangleAlert));
    });
    Dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (kind, word) in
            [Signal::Improving, Signal::Worsening, Signal::Routine, Signal::TooFew].into_iter().zip(say.signals)
        {
            signal(ui, kind, word);
        }
    });
    Dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (kind, word) in
            [Assurance::WillMeet, Assurance::WillNotMeet, Assurance::HitAndMiss].into_iter().zip(say.assurances)
        {
            assurance(ui, kind, word);
        }
        let values = [5.0, 4.0, 4.5, f64::NAN, 3.0, 2.0, 2.2].map(|v| Some(v).filter(|v| v.is_finite()));
        Sparkline::new("K05", &values)
            .target(1.5)
            .limits(4, 1.8, 3.2)
            .last(Signal::Improving)
            .show(ui, vec2(130.0, 32.0));
    });
    Card::new().flush().show(ui, |ui| {
        let mut table = Table::new("corrections", say.heads[1])
            .selected(Some(1))
            .sorted(Some(Sort { column: 0, descending: false }))
            .max_height(64.0);
        for (index, head) in say.heads.iter().enumerate() {
            table = table.column(match index {
                0 => Column::exact(head, 70.0).sortable(),
                3 => Column::exact(head, 80.0).numeric(),
                _ => Column::share(head, 1.0),
            });
        }
        table.show(
            ui,
            2,
            |row| say.rows[row].0.to_owned(),
            |ui, row, column| {
                let (code, title, owner, overdue) = say.rows[row];
                match column {
                    0 => text::strong(ui, code),
                    1 => text::body(ui, title),
                    2 => text::secondary(ui, owner),
                    _ => ui.add(Text::new(overdue).style(text::BODY_STRONG).color(t.bad)),
                };
            },
        );
    });
    for (index, (title, body)) in say.notices.iter().enumerate() {
        let notice = if index == 0 { Notice::info(title, body) } else { Notice::warn(title, body).action(say.open) };
        notice.show(ui);
    }
}

fn gallery(ui: &mut Ui, say: &Say, sample: &mut Sample) {
    egui::Frame::new().inner_margin(16).show(ui, |ui| {
        Dir::column(ui, |ui| {
            breadcrumb(ui, &say.path);
            text::title(ui, say.title);
            controls(ui, say, sample);
            facts(ui, say);
            tabs(ui, &say.heads, 1);
            progress(ui, say.title, 0.4);
            Dir::columns(ui, &[1.0, 1.2], 12.0, |ui, column| match column {
                0 => {
                    EmptyState::new(say.empty.0, say.empty.1).actions(&say.actions).show(ui);
                }
                _ => {
                    Card::new().title(say.heads[1]).trailing(say.states[1]).show(ui, |ui| {
                        key_values(ui, &[(say.owner, say.people[0]), (say.due, "30/09/2026")]);
                    });
                    Card::new().flush().show(ui, |ui| {
                        ListRow::new(say.rows[0].1)
                            .icon(Icon::Clock, Tint::Bad)
                            .code("C-013")
                            .second(say.rows[0].2)
                            .badge(Tint::Bad, say.states[3])
                            .last(true)
                            .show(ui);
                    });
                }
            });
        });
    });
}

fn picture(name: &str, theme: Theme, dir: Dir) {
    let say = if dir.is_rtl() { &ARABIC } else { &ENGLISH };
    let sample = Sample {
        owner: Some(0),
        due: Some(date(2026, 9, 30)),
        typed: "7".to_owned(),
        reason: say.typed.to_owned(),
        present: true,
    };
    let mut window = harness::window([720.0, 890.0], theme, dir, sample, |ui, sample| gallery(ui, say, sample));
    window.run();
    window.snapshot(name);
}

#[test]
fn every_widget_looks_as_drawn_in_light() {
    picture("kit_light", Theme::Light, Dir::Ltr);
}

#[test]
fn every_widget_looks_as_drawn_in_dark() {
    picture("kit_dark", Theme::Dark, Dir::Ltr);
}

#[test]
fn every_widget_is_mirrored_in_arabic() {
    picture("kit_arabic", Theme::Light, Dir::Rtl);
}
