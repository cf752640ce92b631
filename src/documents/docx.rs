//! DOCX: the file that a secretariat goes on working in.
//!
//! Written by ourselves over `quick-xml` and `zip`, because the libraries lack `w:rtl` on runs and
//! `w:bidiVisual` on tables. A template is opened, ours or the house's own letterhead: its styles,
//! headers, footers and page set-up are kept, and its body is replaced by the document. Headings,
//! lists, captions and the table of contents are real ones; pictures come as pixels and, for newer
//! programs, as vectors.

mod body;
mod furniture;
mod numbering;
mod package;
mod pictures;
mod styles;
mod template;

use self::{body::Body, package::Package, template::Template};
use super::{
    model::{Document, Words},
    svg::BadPicture,
};

#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    #[error(transparent)]
    Picture(#[from] BadPicture),
    /// The letterhead cannot be used; the reason says why.
    #[error("the template is not a usable Word document: {0}")]
    Template(String),
    #[error("the document could not be packed: {0}")]
    Packing(String),
}

/// The bytes of the document. `letterhead` is the house's own `.docx`; without it, ours is used.
pub fn write(document: &Document, words: &Words, letterhead: Option<&[u8]>) -> Result<Vec<u8>, DocxError> {
    let package = match letterhead {
        Some(bytes) => Package::read(bytes)?,
        None => Package::ours(),
    };
    let mut template = Template::open(package)?;
    let styles = styles::prepare(&mut template, document.language)?;
    let lists = numbering::prepare(&mut template, document)?;
    let (section, width) = furniture::prepare(&mut template, document, words, &styles)?;
    let body = Body::new(document, words, &styles, &lists, width, &mut template).build(section)?;
    template.finish(document, body)
}

#[cfg(test)]
mod tests;
