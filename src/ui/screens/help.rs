//! The handbook: a page for each part of the work, found by its words. It says how the program is used;
//! the committee's own rules stand in the settings.

use egui::{ScrollArea, Ui};

use crate::{
    i18n::{Messages, fold},
    ui::{
        Cx, Dir, HelpTopic as Topic, Route,
        shell::{Page, PageHead},
        text,
        tokens::space,
        widgets::{Card, EmptyState, ListRow, TextField},
    },
};

#[derive(Default)]
pub struct State {
    search: String,
}

impl Topic {
    pub fn title(self, t: &Messages) -> &str {
        match self {
            Self::Start => t.help_start_title(),
            Self::Before => t.help_before_title(),
            Self::Room => t.help_room_title(),
            Self::Rating => t.help_rating_title(),
            Self::Values => t.help_values_title(),
            Self::Charts => t.help_charts_title(),
            Self::Effect => t.help_effect_title(),
            Self::Minutes => t.help_minutes_title(),
            Self::File => t.help_file_title(),
            Self::Keys => t.help_keys_title(),
        }
    }

    /// Paragraphs, one to a line.
    fn text(self, t: &Messages) -> &str {
        match self {
            Self::Start => t.help_start_text(),
            Self::Before => t.help_before_text(),
            Self::Room => t.help_room_text(),
            Self::Rating => t.help_rating_text(),
            Self::Values => t.help_values_text(),
            Self::Charts => t.help_charts_text(),
            Self::Effect => t.help_effect_text(),
            Self::Minutes => t.help_minutes_text(),
            Self::File => t.help_file_text(),
            Self::Keys => t.help_keys_text(),
        }
    }

    /// Whether every word of the search is on the page.
    fn holds(self, t: &Messages, search: &str) -> bool {
        let page = fold(&format!("{} {}", self.title(t), self.text(t)));
        fold(search).split_whitespace().all(|word| page.contains(word))
    }
}

pub fn crumbs(cx: &Cx<'_>) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.help_title().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, topic: Topic) {
    let t = cx.t;
    Page::show(ui, &PageHead::new(t.help_title()), |ui| {
        let height = ui.available_height();
        Dir::columns(ui, &[1.0, 2.4], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                contents(ui, cx, state, topic);
            } else {
                page(ui, t, topic);
            }
        });
    });
}

fn contents(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, shown: Topic) {
    let t = cx.t;
    TextField::new(t.help_search(), &mut state.search).show(ui);
    let found: Vec<Topic> = Topic::ALL.into_iter().filter(|topic| topic.holds(t, &state.search)).collect();
    if found.is_empty() {
        EmptyState::new(t.help_nothing(), t.help_nothing_hint()).show(ui);
        return;
    }
    ui.add_space(space::S);
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, topic) in found.iter().enumerate() {
            let row = ListRow::new(topic.title(t)).selected(*topic == shown).last(index + 1 == found.len());
            if row.show(ui).clicked() {
                cx.go(Route::Help(*topic));
            }
        }
    });
}

/// Lines as long as the eye likes to follow.
const LINE: f32 = 720.0;

fn page(ui: &mut Ui, t: &Messages, topic: Topic) {
    Card::new().title(topic.title(t)).fill_height().show(ui, |ui| {
        ScrollArea::vertical().id_salt(("help", topic.title(t))).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(LINE.min(ui.available_width()));
            for paragraph in topic.text(t).lines() {
                text::paragraph(ui, paragraph);
                ui.add_space(space::S);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_page_is_found_by_words_with_or_without_accents_and_marks() {
        let found = |language: Language, search: &str| -> Vec<Topic> {
            let t = Messages::of(language);
            Topic::ALL.into_iter().filter(|topic| topic.holds(t, search)).collect()
        };
        assert_eq!(found(Language::En, "QUORUM proposal"), [Topic::Room]);
        assert_eq!(found(Language::Fr, "mediane"), [Topic::Values]);
        assert_eq!(found(Language::Ar, "الاطمئنان"), [Topic::Charts]);
        assert_eq!(found(Language::En, ""), Topic::ALL);
        assert_eq!(found(Language::En, "zeppelin"), []);
    }

    #[test]
    fn every_page_has_the_same_paragraphs_in_each_language() {
        for topic in Topic::ALL {
            let paragraphs = Language::ALL.map(|language| topic.text(Messages::of(language)).lines().count());
            assert!(paragraphs[0] >= 2 && paragraphs.iter().all(|n| *n == paragraphs[0]), "{topic:?} {paragraphs:?}");
        }
    }
}
