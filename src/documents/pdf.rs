//! PDF for signature and archive: PDF/A-2a and PDF/UA-1 in one file, set by Typst in this process.
//!
//! The template is fixed; the document reaches it as JSON, so that no text is ever markup. The world
//! that Typst sees has the template, that JSON and the bundled fonts: no files, no packages, no
//! clock. Characters that the bundled fonts cannot show are replaced by a box, because an archival
//! file may not hold missing glyphs; [`Pdf::replaced`] names them so that nothing changes silently.

mod data;
mod world;

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use typst::{
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::{data::Glyphs, world::World};
use super::{
    model::{Document, Words},
    svg::BadPicture,
};

/// A finished PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Characters that no bundled font can show, printed as a box.
    pub replaced: BTreeSet<char>,
}

#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error(transparent)]
    Picture(#[from] BadPicture),
    #[error("the document could not be passed on: {0}")]
    Data(#[from] serde_json::Error),
    /// What Typst said, one sentence per finding.
    #[error("the PDF could not be made: {0}")]
    Typst(String),
}

/// Sets the document. The same document gives the same bytes.
///
/// Combining sequences can ask for glyphs that a font lacks although it has each character. Such a
/// document fails the archival standards; it is then set once more in characters that stand alone,
/// with the text of pictures as outlines.
pub fn write(document: &Document, words: &Words) -> Result<Pdf, PdfError> {
    match attempt(document, words, Glyphs::Covered) {
        Err(PdfError::Typst(findings)) => {
            tracing::warn!(findings, "set again in characters that stand alone");
            attempt(document, words, Glyphs::StandingAlone)
        }
        done => done,
    }
}

fn attempt(document: &Document, words: &Words, glyphs: Glyphs) -> Result<Pdf, PdfError> {
    let (json, replaced) = data::encode(document, words, glyphs)?;
    let world = World::new(json);
    let paged: PagedDocument = typst::compile(&world).output.map_err(|findings| explain(&findings))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|finding| PdfError::Typst(finding.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", document.reference.on_one_line(), document.language.code())),
        creator: Smart::Custom(Some("Lajna".to_owned())),
        timestamp: datetime(document.created).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&paged, &options).map_err(|findings| explain(&findings))?;
    // Typst memoises by content; a few documents back is enough.
    typst::comemo::evict(3);
    Ok(Pdf { bytes, pages: paged.pages().len(), replaced })
}

fn datetime(moment: DateTime) -> Option<Datetime> {
    let [month, day, hour, minute, second] =
        [moment.month(), moment.day(), moment.hour(), moment.minute(), moment.second()].map(|part| part.unsigned_abs());
    Datetime::from_ymd_hms(i32::from(moment.year()), month, day, hour, minute, second)
}

fn explain(findings: &[SourceDiagnostic]) -> PdfError {
    PdfError::Typst(findings.iter().map(|finding| finding.message.to_string()).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests;
