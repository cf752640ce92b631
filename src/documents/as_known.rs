//! The frame of documents that show the records as known on a day, and not what a meeting did.

use jiff::civil::DateTime;

use super::{Document, model::Block};
use crate::i18n::{Messages, date};

/// `content` below the committee's name, the title and the day, which also stand on every page.
pub(super) fn document(t: &Messages, committee: &str, title: &str, now: DateTime, content: Vec<Block>) -> Document {
    let language = t.language();
    let known = t.kpi_chart_footer(date::date(language, now.date()));
    let masthead =
        Block::Masthead { issuers: vec![committee.into()], title: title.into(), subtitle: Some(known.as_str().into()) };
    Document {
        language,
        title: title.into(),
        reference: "".into(),
        subject: known.as_str().into(),
        author: committee.into(),
        created: now,
        header: committee.into(),
        footer: known.into(),
        watermark: None,
        blocks: std::iter::once(masthead).chain(content).collect(),
    }
}
