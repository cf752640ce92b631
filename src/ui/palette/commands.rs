//! Everything that can be asked for by name.

use super::Entry;
use crate::{
    commands::MeetingCommand,
    documents::{export::What, reminder::Slips},
    domain::{Language, MeetingState, Month},
    i18n::fold,
    queries::meeting,
    sentences,
    ui::{Cx, HelpTopic, Icon, Intent, Route, Section, tokens::ThemeChoice},
};

/// What choosing an entry does.
#[derive(Debug)]
pub enum Act {
    Go(Route),
    PlanNext,
    Ask(Box<Intent>),
}

impl Act {
    pub fn carry_out(self, cx: &mut Cx<'_>) {
        match self {
            Self::Go(route) => cx.go(route),
            Self::PlanNext => cx.act(MeetingCommand::PlanNext),
            Self::Ask(intent) => cx.ask(*intent),
        }
    }
}

/// The commands whose words hold what was typed, best first.
pub fn matching(cx: &Cx<'_>, query: &str) -> Vec<Entry> {
    let mut found: Vec<(u32, Entry)> =
        all(cx).into_iter().filter_map(|entry| Some((rank(&entry.label, query)?, entry))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How well `query` fits: 0 best. Every word of it must be in the label, or its letters in this order.
fn rank(label: &str, query: &str) -> Option<u32> {
    let (label, query) = (fold(label), fold(query));
    if query.is_empty() || label.starts_with(&query) {
        return Some(0);
    }
    if label.split_whitespace().any(|word| word.starts_with(&query)) {
        return Some(1);
    }
    if query.split_whitespace().all(|word| label.contains(word)) {
        return Some(2);
    }
    let mut letters = label.chars();
    query.chars().filter(|c| !c.is_whitespace()).all(|wanted| letters.any(|c| c == wanted)).then_some(3)
}

fn all(cx: &Cx<'_>) -> Vec<Entry> {
    let mut entries = meetings(cx);
    entries.extend(history(cx));
    entries.extend(places(cx));
    entries.extend(exports(cx));
    entries.extend(window(cx));
    entries.extend(help(cx));
    entries
}

fn entry(icon: Icon, label: impl Into<String>, act: Act) -> Entry {
    Entry { icon, group: String::new(), code: String::new(), label: label.into(), keys: "", act }
}

fn ask(icon: Icon, label: impl Into<String>, intent: Intent) -> Entry {
    entry(icon, label, Act::Ask(Box::new(intent)))
}

/// The meeting at hand. A workspace that cannot be read has none; its screens say why.
fn meetings(cx: &Cx<'_>) -> Vec<Entry> {
    let t = cx.t;
    let mut entries = Vec::new();
    let current = meeting::current(cx.workspace().connection()).ok().flatten();
    let awaited = |meeting: &meeting::Meeting| matches!(meeting.state, MeetingState::InSession | MeetingState::Planned);
    if let Some(meeting) = current.filter(awaited) {
        let room = t.palette_room(meeting.reference.to_string());
        entries.push(entry(Icon::Presentation, room, Act::Go(Route::Room(meeting.id))));
    }
    if !cx.is_read_only() {
        entries.push(entry(Icon::Calendar, t.overview_plan_next(), Act::PlanNext));
        entries.push(entry(Icon::Pencil, t.palette_enter_values(), Act::Go(Route::Values)));
        entries.push(entry(Icon::Download, t.palette_import_values(), Act::Go(Route::Import)));
        entries.push(entry(Icon::FileSpreadsheet, t.slip_title(), Act::Go(Route::Slips)));
    }
    entries
}

fn history(cx: &Cx<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(op) = cx.workspace().undo_op() {
        let label = cx.t.app_undo_named(sentences::act(cx.t, op));
        entries.push(Entry { keys: "Ctrl+Z", ..ask(Icon::Undo, label, Intent::Undo) });
    }
    if let Some(op) = cx.workspace().redo_op() {
        let label = cx.t.app_redo_named(sentences::act(cx.t, op));
        entries.push(Entry { keys: "Ctrl+Y", ..ask(Icon::Redo, label, Intent::Redo) });
    }
    entries
}

fn places(cx: &Cx<'_>) -> Vec<Entry> {
    let go = |section: Section| {
        let (icon, word) = match section {
            Section::Overview => (Icon::LayoutGrid, cx.t.nav_overview()),
            Section::Meetings => (Icon::Calendar, cx.t.nav_meetings()),
            Section::Elements => (Icon::Table, cx.t.nav_elements()),
            Section::Kpis => (Icon::ChartLine, cx.t.nav_kpis()),
            Section::Strategy => (Icon::Target, cx.t.term_strategy()),
            Section::Problems => (Icon::DiamondAlert, cx.t.nav_problems()),
            Section::Corrections => (Icon::Wrench, cx.t.nav_corrections()),
            Section::Decisions => (Icon::Gavel, cx.t.nav_decisions()),
            Section::People => (Icon::UsersRound, cx.t.nav_people()),
            Section::Log => (Icon::History, cx.t.nav_log()),
            Section::Settings => (Icon::Settings, cx.t.nav_settings()),
            Section::Help => (Icon::BookOpen, cx.t.help_title()),
        };
        entry(icon, cx.t.palette_go(word), Act::Go(section.route()))
    };
    let mut entries: Vec<Entry> = Section::ALL.into_iter().map(go).collect();
    entries.push(entry(Icon::ChartLine, cx.t.palette_go(cx.t.balance_title()), Act::Go(Route::Balance)));
    entries.push(entry(Icon::Scale, cx.t.palette_go(cx.t.effect_ledger()), Act::Go(Route::Effects)));
    entries.push(entry(Icon::ClipboardList, cx.t.palette_go(cx.t.term_action_plan()), Act::Go(Route::Plan)));
    entries.push(Entry { keys: "Ctrl+F", ..ask(Icon::Search, cx.t.app_search(), Intent::OpenSearch) });
    entries
}

fn help(cx: &Cx<'_>) -> Vec<Entry> {
    let named = |topic: HelpTopic| cx.t.help_topic_named(topic.title(cx.t));
    HelpTopic::ALL.into_iter().map(|topic| entry(Icon::BookOpen, named(topic), Act::Go(Route::Help(topic)))).collect()
}

fn exports(cx: &Cx<'_>) -> Vec<Entry> {
    let t = cx.t;
    let series = meeting::series(cx.workspace().connection()).unwrap_or_default();
    let (planned, held): (Vec<_>, Vec<_>) =
        series.into_iter().partition(|meeting| meeting.state == MeetingState::Planned);
    let sheets = planned
        .iter()
        .take(1)
        .map(|meeting| (t.palette_export_attendance(meeting.reference.to_string()), What::AttendanceSheet(meeting.id)));
    let minutes = held.iter().take(2).flat_map(|meeting| {
        let reference = meeting.reference.to_string();
        [
            (t.palette_export_minutes(&reference), What::Minutes(meeting.id)),
            (t.palette_export_one_pager(&reference), What::OnePager(meeting.id)),
        ]
    });
    let year = cx.env.today().year();
    let annual = [year, year - 1]
        .into_iter()
        .filter_map(|year| Month::new(i32::from(year), 1))
        .map(|january| (t.palette_export_annual(january.year().to_string()), What::AnnualReport(january)));
    let tables = [
        (t.palette_export_chart_pack(), What::ChartPack),
        (t.palette_export_values(), What::KpiValues),
        (t.palette_export_strategy(), What::Strategy),
        (t.palette_export_plan(), What::ActionPlan),
        (t.palette_export_kpi_cards(), What::KpiCards),
        (t.palette_export_problems(), What::Problems),
        (t.palette_export_corrections(), What::Corrections),
        (t.palette_export_actions(), What::Actions),
        (t.palette_export_correction_slips(), What::CorrectionSlips(Slips::Open)),
        (t.palette_export_decisions(), What::Decisions),
        (t.palette_export_ratings(), What::Ratings),
    ];
    let tables = tables.map(|(label, what)| (label.to_owned(), what));
    sheets
        .chain(minutes)
        .chain(annual)
        .chain(tables)
        .map(|(label, what)| ask(Icon::Share, label, Intent::Export(what)))
        .collect()
}

/// What concerns the window and the file.
fn window(cx: &Cx<'_>) -> Vec<Entry> {
    let t = cx.t;
    let mut entries: Vec<Entry> = Language::ALL
        .into_iter()
        .filter(|language| *language != cx.language)
        .map(|language| ask(Icon::Languages, t.palette_language(language.own_name()), Intent::SetLanguage(language)))
        .collect();
    for (icon, word, theme) in [
        (Icon::Sun, t.settings_theme_light(), ThemeChoice::Light),
        (Icon::Moon, t.settings_theme_dark(), ThemeChoice::Dark),
        (Icon::SunMoon, t.settings_theme_system(), ThemeChoice::System),
    ] {
        entries.push(ask(icon, t.palette_theme(word), Intent::SetTheme(theme)));
    }
    if !cx.is_read_only() {
        entries.push(ask(Icon::Save, t.desk_publish_now(), Intent::PublishNow));
    }
    entries.push(Entry { keys: "Shift+F1", ..ask(Icon::Keyboard, t.keys_title(), Intent::ShowKeys) });
    entries.push(ask(Icon::User, t.palette_person(), Intent::AskPerson));
    entries.push(ask(Icon::LogOut, t.palette_close_workspace(), Intent::CloseWorkspace));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ranks_before_a_word_inside_and_that_before_scattered_letters() {
        assert_eq!(rank("Import KPI values", "imp"), Some(0));
        assert_eq!(rank("Enter KPI values", "kpi"), Some(1));
        assert_eq!(rank("Enter KPI values", "val ent"), Some(2));
        assert_eq!(rank("Plan next meeting", "pnm"), Some(3));
        assert_eq!(rank("Plan next meeting", "mnp"), None);
    }

    #[test]
    fn accents_and_arabic_spellings_do_not_matter() {
        assert_eq!(rank("Exporter le tableau des décisions", "decisions"), Some(1));
        assert_eq!(rank("تصدير جدول الإجراءات", "الاجراءات"), Some(1));
    }
}
