//! One box that finds people, elements, KPIs, problems, corrections, decisions, notes and meetings, and what was
//! typed about them: reasons of figures and limits, answers to signals, guests, declarations, corrigenda.
//!
//! The index is an FTS5 table in memory: it is never part of the file, and it is built again when
//! something that can be found has changed.

use rusqlite::Connection;
use uuid::Uuid;

use crate::{domain::Language, workspace::Workspace};

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Person,
    Office,
    Element,
    Kpi,
    Problem,
    Correction,
    /// A row of an action plan.
    Action,
    Decision,
    /// A note; the key is its meeting's.
    Note,
    /// The reason of a rating; the key is its element's.
    Rating,
    Meeting,
}

impl Subject {
    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "person" => Self::Person,
            "office" => Self::Office,
            "element" => Self::Element,
            "kpi" => Self::Kpi,
            "problem" => Self::Problem,
            "correction" => Self::Correction,
            "action" => Self::Action,
            "decision" => Self::Decision,
            "note" => Self::Note,
            "rating" => Self::Rating,
            "meeting" => Self::Meeting,
            _ => return None,
        })
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub subject: Subject,
    pub id: Uuid,
    /// The house number or code, if it has one.
    pub number: String,
    /// The name or the words, in the language asked for where they exist in it.
    pub title: String,
}

const TABLES: &[&str] = &[
    "person",
    "office",
    "element",
    "element_question",
    "kpi",
    "kpi_value",
    "kpi_break",
    "kpi_phase",
    "kpi_exclusion",
    "kpi_phase_refusal",
    "signal_disposition",
    "problem",
    "correction",
    "correction_update",
    "plan_action",
    "plan_milestone",
    "plan_progress",
    "decision",
    "note",
    "element_rating",
    "meeting",
    "agenda_item",
    "attendance",
    "conflict",
    "corrigendum",
    "committee",
];

/// The most hits that one search gives.
const MOST: u32 = 40;

/// The index of one open workspace.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// The index, and the revision of the workspace that it was built from.
    built: Option<(Connection, u64)>,
}

impl SearchIndex {
    /// What contains every word of `query` (the last one may be unfinished), best first. Accents,
    /// Arabic vowel signs, and the forms of alef, yeh and teh marbuta do not matter.
    pub fn search(&mut self, workspace: &Workspace, query: &str, language: Language) -> rusqlite::Result<Vec<Hit>> {
        let Some(expression) = expression(query) else { return Ok(Vec::new()) };
        let revision = workspace.revision_of(TABLES);
        let index = match self.built.take() {
            Some((index, built_from)) if built_from == revision => index,
            _ => build(workspace.connection())?,
        };
        let (index, _) = self.built.insert((index, revision));
        let sql = "SELECT subject, id, number, title FROM search_index
                   WHERE search_index MATCH ?1 ORDER BY bm25(search_index, 0, 0, 8, 0, 4, 1), rowid LIMIT ?2";
        let mut statement = index.prepare_cached(sql)?;
        let mut rows = statement.query((expression, MOST))?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            let (subject, id): (String, String) = (row.get(0)?, row.get(1)?);
            if let (Some(subject), Ok(id)) = (Subject::from_code(&subject), id.parse()) {
                let title: String = row.get(3)?;
                hits.push(Hit { subject, id, number: row.get(2)?, title: in_language(&title, language) });
            }
        }
        Ok(hits)
    }
}

fn in_language(title: &str, language: Language) -> String {
    let mut parts = title.split('\u{1f}');
    let wanted = Language::ALL.into_iter().zip(parts.clone()).find(|(own, text)| *own == language && !text.is_empty());
    wanted.map_or_else(|| parts.find(|text| !text.is_empty()).unwrap_or(""), |(_, text)| text).to_owned()
}

fn build(workspace: &Connection) -> rusqlite::Result<Connection> {
    let mut index = Connection::open_in_memory()?;
    index.execute_batch(
        "CREATE VIRTUAL TABLE search_index USING fts5(
           subject UNINDEXED, id UNINDEXED, number, title UNINDEXED, head, body,
           prefix = '2 3', tokenize = \"unicode61 remove_diacritics 2\");",
    )?;
    let transaction = index.transaction()?;
    {
        let mut insert = transaction.prepare(
            "INSERT INTO search_index (subject, id, number, title, head, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for sql in [include_str!("search/corpus.sql"), include_str!("search/strategy.sql")] {
            let mut corpus = workspace.prepare_cached(sql)?;
            let mut rows = corpus.query([])?;
            while let Some(row) = rows.next()? {
                let (title, body): (String, String) = (row.get(3)?, row.get(4)?);
                let (subject, id, number): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
                insert.execute((subject, id, number, &title, fold(&title), fold(&body)))?;
            }
        }
    }
    transaction.commit()?;
    Ok(index)
}

/// Arabic spelling that readers take as the same, made the same.
fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{2066}'..='\u{2069}'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'ؤ' => 'و',
            'ئ' => 'ي',
            '\u{1f}' => ' ',
            other => other,
        })
        .collect()
}

/// Every word quoted, the last one as a beginning. `None`: nothing to look for.
fn expression(query: &str) -> Option<String> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (last, others) = words.split_last()?;
    let mut expression: String = others.iter().map(|word| format!("\"{word}\" ")).collect();
    expression.push_str(&format!("\"{last}\"*"));
    Some(expression)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_types_is_never_query_syntax() {
        assert_eq!(expression("risk AND \"x* OR").as_deref(), Some("\"risk\" \"AND\" \"x\" \"OR\"*"));
        assert_eq!(expression(" -*\" "), None);
        assert_eq!(expression("C-013").as_deref(), Some("\"C\" \"013\"*"));
    }

    #[test]
    fn spellings_of_alef_and_vowel_signs_do_not_matter() {
        assert_eq!(fold("الإجراءات"), fold("الاجراءات"));
        assert_eq!(fold("لَجْنَة"), fold("لجنه"));
    }

    #[test]
    fn a_title_is_shown_in_the_language_of_the_screen() {
        assert_eq!(in_language("Agenda\u{1f}Ordre du jour\u{1f}", Language::Fr), "Ordre du jour");
        assert_eq!(in_language("Agenda\u{1f}Ordre du jour\u{1f}", Language::Ar), "Agenda");
        assert_eq!(in_language("typed", Language::Ar), "typed");
    }
}
