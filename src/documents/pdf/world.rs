//! All that Typst can see: one template, one file of data, the bundled fonts.

use std::{path::PathBuf, sync::LazyLock};

use typst::{
    Library, LibraryExt,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::documents::fonts;

/// What stays the same for every document.
struct Fixed {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FIXED: LazyLock<Fixed> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Fixed {
        library: LazyHash::new(Library::builder().build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

pub struct World {
    template: Source,
    data: Bytes,
    data_id: Option<FileId>,
}

impl World {
    pub fn new(data: Vec<u8>) -> Self {
        let template = include_str!("../../../assets/templates/document.typ");
        let id = |path| VirtualPath::new(path).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern());
        let template = match id("/document.typ") {
            Some(id) => Source::new(id, template.to_owned()),
            None => Source::detached(template),
        };
        Self { template, data: Bytes::new(data), data_id: id("/document.json") }
    }
}

/// Whether a bundled font has a glyph for this character.
pub fn is_covered(character: char) -> bool {
    FIXED.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &FIXED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FIXED.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::NotFound(PathBuf::new())) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == self.data_id { Ok(self.data.clone()) } else { Err(FileError::NotFound(PathBuf::new())) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FIXED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
