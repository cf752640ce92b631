//! Documents for the writers' tests: small, hostile, and one like real minutes in three languages.

use jiff::civil::date;

use super::{
    model::{
        Align, Block, Column, Document, Figure, Heading, KeyValue, Level, Paragraph, Row, Run, Signature, Table, Words,
    },
    text::Text,
};
use crate::domain::Language;

pub fn empty(language: Language) -> Document {
    Document {
        language,
        title: "Minutes".into(),
        reference: "RMC/2026/04".into(),
        subject: Text::default(),
        author: Text::default(),
        created: date(2026, 10, 14).at(16, 30, 0, 0),
        header: Text::default(),
        footer: Text::default(),
        watermark: None,
        blocks: Vec::new(),
    }
}

pub fn words(language: Language) -> Words {
    let (contents, page_of) = match language {
        Language::En => ("Contents", "Page {page} of {pages}"),
        Language::Fr => ("Sommaire", "Page {page} sur {pages}"),
        Language::Ar => ("المحتويات", "صفحة {page} من {pages}"),
    };
    Words { contents: contents.into(), page_of: page_of.into() }
}

/// Every kind of block, each holding `text` wherever a person could have typed it.
pub fn everywhere(language: Language, text: &str) -> Document {
    let paragraph = || Paragraph::plain(text);
    let table = || Table {
        caption: Some(text.into()),
        columns: vec![Column::new(text, 1.0, Align::Start), Column::new("B", 2.0, Align::End)],
        rows: vec![Row::new(vec![paragraph(), Paragraph::plain("1")]), Row::new(Vec::new())],
    };
    Document {
        title: text.into(),
        header: text.into(),
        footer: text.into(),
        subject: text.into(),
        author: text.into(),
        watermark: Some(text.into()),
        blocks: vec![
            Block::Masthead { issuers: vec![text.into()], title: text.into(), subtitle: Some(text.into()) },
            Block::Contents,
            Block::Heading(Heading { level: Level::One, numbered: true, text: text.into(), source: None }),
            Block::Paragraph(Paragraph::new(vec![Run::plain(text), Run::bold(text), Run::italic(text)])),
            Block::List { ordered: true, items: vec![paragraph()] },
            Block::List { ordered: false, items: vec![paragraph()] },
            Block::Table(table()),
            Block::Figure(Figure {
                svg: CHART.to_owned(),
                alt: text.into(),
                caption: Some(text.into()),
                width: 0.8,
                data: Some(table()),
            }),
            Block::Callout { label: text.into(), paragraphs: vec![paragraph()] },
            Block::KeyValues(vec![KeyValue { key: text.into(), value: paragraph() }]),
            Block::PageBreak,
            Block::Signatures(vec![Signature { name: text.into(), title: text.into() }]),
        ],
        ..empty(language)
    }
}

pub const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" width="600" height="200" font-family="Inter, Noto Sans Arabic" font-size="11">
<rect width="600" height="200" fill="#ffffff"/><g stroke="#c9d3d3"><path d="M40 20H590M40 90H590M40 160H590"/></g>
<path d="M40 90H590" stroke="#0f5257" stroke-dasharray="5 4"/><text x="44" y="84" fill="#0f5257">6.1 %</text>
<path d="M40 140L110 120L180 126L250 96L320 104L390 70L460 82L530 52L590 60" fill="none" stroke="#2563a8" stroke-width="2"/>
<text x="40" y="180">2026-01</text><text x="590" y="180" text-anchor="end">2026-09</text></svg>"##;

/// Minutes with every part that a ministry files, in one of the three languages.
pub fn minutes(language: Language) -> Document {
    let say = |en: &str, fr: &str, ar: &str| -> String {
        match language {
            Language::En => en.to_owned(),
            Language::Fr => fr.to_owned(),
            Language::Ar => ar.to_owned(),
        }
    };
    let mut blocks = opening(&say);
    blocks.extend(attendance_and_kpis(&say));
    blocks.extend(decisions(&say));
    Document {
        title: say(
            "Minutes of the monthly review, October 2026",
            "Procès-verbal de la revue mensuelle, octobre 2026",
            "محضر المراجعة الشهرية، أكتوبر 2026",
        )
        .into(),
        header: say(
            "Risk Management Committee · RMC/2026/04",
            "Comité de gestion des risques · RMC/2026/04",
            "لجنة إدارة المخاطر · RMC/2026/04",
        )
        .into(),
        footer: say("Minutes RMC/2026/04", "Procès-verbal RMC/2026/04", "المحضر RMC/2026/04").into(),
        author: say("Secretariat", "Secrétariat", "الأمانة").into(),
        watermark: Some(say("Draft", "Projet", "مسودة").into()),
        blocks,
        ..empty(language)
    }
}

type Say<'a> = &'a dyn Fn(&str, &str, &str) -> String;

fn heading(level: Level, text: String) -> Block {
    Block::Heading(Heading { level, numbered: true, text: text.into(), source: None })
}

fn opening(say: Say) -> Vec<Block> {
    let pair = |key: String, value: String| KeyValue { key: key.into(), value: Paragraph::plain(value) };
    vec![
        Block::Masthead {
            issuers: vec![
                say(
                    "Customs Administration of Meridia",
                    "Administration des douanes de Méridie",
                    "إدارة جمارك ميريديا",
                )
                .into(),
                say("Risk Management Committee", "Comité de gestion des risques", "لجنة إدارة المخاطر").into(),
            ],
            title: say("Minutes of the monthly review", "Procès-verbal de la revue mensuelle", "محضر المراجعة الشهرية")
                .into(),
            subtitle: Some(
                say("RMC/2026/04 · 14 October 2026", "RMC/2026/04 · 14 octobre 2026", "RMC/2026/04 · 14 أكتوبر 2026")
                    .into(),
            ),
        },
        Block::KeyValues(vec![
            pair(
                say("Founding act", "Acte constitutif", "سند الإنشاء"),
                say(
                    "Decision DG/2024/112 of 3 June 2024",
                    "Décision DG/2024/112 du 3 juin 2024",
                    "القرار DG/2024/112 بتاريخ 2024-06-03",
                ),
            ),
            pair(
                say("Place", "Lieu", "المكان"),
                say(
                    "Headquarters, room 2\nCapital City",
                    "Siège, salle 2\nCapitale",
                    "المقر الرئيسي، القاعة 2\nالعاصمة",
                ),
            ),
            pair(say("Time", "Heure", "الوقت"), "09:30–11:32".to_owned()),
            pair(
                say("Quorum", "Quorum", "النصاب"),
                say(
                    "7 of 9 members, 6 needed: reached",
                    "7 membres sur 9, 6 requis : atteint",
                    "7 من 9 أعضاء، المطلوب 6: اكتمل النصاب",
                ),
            ),
        ]),
        Block::Contents,
    ]
}

fn attendance_and_kpis(say: Say) -> Vec<Block> {
    let members: Vec<Row> = (1..=9)
        .map(|number| {
            Row::new(vec![
                Paragraph::plain(number.to_string()),
                Paragraph::plain(say("Amina Rahal", "Amina Rahal", "أمينة رحال")),
                Paragraph::plain(say(
                    "Director of Risk Management",
                    "Directrice de la gestion des risques",
                    "مديرة إدارة المخاطر",
                )),
                Paragraph::plain(say("Present", "Présente", "حاضرة")),
            ])
        })
        .collect();
    let kpis: Vec<Row> = (1..=28)
        .map(|number| {
            Row::new(vec![
                Paragraph::plain(format!("K{number:02}")),
                Paragraph::plain(say("Physical examination rate", "Taux de visite physique", "نسبة المعاينة الفعلية")),
                Paragraph::plain("6.1 %"),
                Paragraph::plain("−0.4"),
                Paragraph::plain(say(
                    "Improving: fewer red lanes since the profile review in 2026-07 (C-007).",
                    "Amélioration : moins de circuits rouges depuis la revue des profils de 2026-07 (C-007).",
                    "تحسن: عدد أقل من المسارات الحمراء منذ مراجعة الملفات في 2026-07 (C-007).",
                )),
            ])
        })
        .collect();
    vec![
        heading(Level::One, say("Attendance", "Présences", "الحضور")),
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::new("#", 0.5, Align::End),
                Column::new(say("Name", "Nom", "الاسم"), 2.5, Align::Start),
                Column::new(say("Office", "Fonction", "المنصب"), 4.0, Align::Start),
                Column::new(say("Presence", "Présence", "الحضور"), 1.5, Align::Start),
            ],
            rows: members,
        }),
        heading(Level::One, say("Indicators", "Indicateurs", "المؤشرات")),
        heading(Level::Two, say("Summary", "Synthèse", "الملخص")),
        Block::Table(Table {
            caption: Some(say("Values of September 2026", "Valeurs de septembre 2026", "قيم سبتمبر 2026").into()),
            columns: vec![
                Column::new(say("Code", "Code", "الرمز"), 0.8, Align::Start),
                Column::new(say("Indicator", "Indicateur", "المؤشر"), 3.0, Align::Start),
                Column::new(say("Value", "Valeur", "القيمة"), 1.0, Align::End),
                Column::new(say("Change", "Écart", "التغير"), 1.1, Align::End),
                Column::new(say("Comment", "Commentaire", "التعليق"), 4.0, Align::Start),
            ],
            rows: kpis,
        }),
        Block::Figure(Figure {
            svg: CHART.to_owned(),
            alt: say(
                "K10 rises from 3 to 7 percent between January and September 2026.",
                "K10 monte de 3 à 7 %.",
                "ارتفاع K10 من 3 إلى 7 بالمئة.",
            )
            .into(),
            caption: Some(
                say(
                    "K10, hit rate, January to September 2026",
                    "K10, taux de détection",
                    "K10، نسبة الإصابة، من يناير إلى سبتمبر 2026",
                )
                .into(),
            ),
            width: 1.0,
            data: None,
        }),
    ]
}

fn decisions(say: Say) -> Vec<Block> {
    let action = |code: &str| {
        Row::new(vec![
            Paragraph::new(vec![Run::bold(code)]),
            Paragraph::plain(say(
                "Review the red-lane profiles of container traffic",
                "Revoir les profils du circuit rouge des conteneurs",
                "مراجعة ملفات المسار الأحمر لحركة الحاويات",
            )),
            Paragraph::plain(say("Director of Intelligence", "Directeur du renseignement", "مدير الاستعلامات")),
            Paragraph::plain("2026-12-15"),
            Paragraph::plain("K10, K01"),
        ])
    };
    vec![
        heading(Level::One, say("Decisions", "Décisions", "القرارات")),
        Block::Paragraph(Paragraph::new(vec![
            Run::plain(say("The committee decided by ", "Le comité a décidé par ", "قررت اللجنة بأغلبية ")),
            Run::bold(say("6 votes to 1", "6 voix contre 1", "6 أصوات مقابل 1")),
            Run::plain("."),
        ])),
        Block::Callout {
            label: "RMC/2026/04-D1".into(),
            paragraphs: vec![Paragraph::plain(say(
                "The random selection rate for green-lane declarations rises from 1 % to 2 % on 1 November 2026.\nIt is reviewed after three months.",
                "Le taux de sélection aléatoire du circuit vert passe de 1 % à 2 % le 1er novembre 2026.\nIl est revu après trois mois.",
                "ترفع نسبة الاختيار العشوائي لبيانات المسار الأخضر من 1 % إلى 2 % اعتبارا من 2026-11-01.\nوتراجع بعد ثلاثة أشهر.",
            ))],
        },
        Block::Callout {
            label: "RMC/2026/04-D2".into(),
            paragraphs: vec![Paragraph::plain(say(
                "Single Window registers codes of consignees from January 2027.",
                "Le guichet unique (Single Window) enregistre les codes des destinataires dès janvier 2027.",
                "يسجل نظام Single Window رموز المرسل إليهم من يناير 2027.",
            ))],
        },
        heading(Level::One, say("Actions", "Actions", "الإجراءات")),
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::new(say("No.", "N°", "الرقم"), 1.0, Align::Start),
                Column::new(say("Action", "Action", "الإجراء"), 4.0, Align::Start),
                Column::new(say("Owner", "Responsable", "المسؤول"), 2.5, Align::Start),
                Column::new(say("Due", "Échéance", "الاستحقاق"), 1.6, Align::Start),
                Column::new(say("KPI", "ICP", "المؤشر"), 1.2, Align::Start),
            ],
            rows: vec![action("C-007"), action("C-008"), action("C-009")],
        }),
        heading(Level::One, say("Next meeting", "Prochaine séance", "الاجتماع القادم")),
        Block::List {
            ordered: false,
            items: vec![
                Paragraph::plain(say("12 November 2026, 09:30", "12 novembre 2026, 09:30", "12 نوفمبر 2026، 09:30")),
                Paragraph::plain(say("Closed at 11:32", "Levée à 11:32", "رفعت الجلسة في 11:32")),
            ],
        },
        Block::Signatures(vec![
            Signature {
                name: say("Salim Haddad", "Salim Haddad", "سليم حداد").into(),
                title: say("Chair", "Président", "الرئيس").into(),
            },
            Signature {
                name: say("Nour Benali", "Nour Benali", "نور بن علي").into(),
                title: say("Secretary", "Secrétaire", "أمينة السر").into(),
            },
        ]),
    ]
}

/// Text that tries to be code in every format.
pub const HOSTILE: &str = "#eval(\"1\") $x$ \\#panic() */ <script>alert(1)</script> </w:t></w:r> ]]> &lt; {{x}} =cmd|' /C calc'!A0 \
                           \u{0}\u{b}\u{1b}\u{202e}reversed\u{202c} \u{fffe}end \u{1f600} 漢字";
