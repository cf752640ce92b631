//! The container: a ZIP archive whose parts are unpacked through one counter and read element by
//! element.

use std::{
    cell::Cell,
    io::{BufReader, Cursor, Error, Read, Result as IoResult},
    rc::Rc,
};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use zip::{ZipArchive, result::ZipError};

use crate::exchange::{Refusal, limits};

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// How many bytes may be unpacked in all.
    unpacked: u64,
    /// How many bytes may still be unpacked.
    left: Rc<Cell<u64>>,
}

pub(super) fn damaged(detail: impl ToString) -> Refusal {
    Refusal::Damaged { detail: detail.to_string() }
}

impl<'b> Package<'b> {
    /// The archive, which may unfold to `unpacked` bytes.
    pub(super) fn open(bytes: &'b [u8], unpacked: u64) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits::PARTS {
            return Err(damaged("too many parts"));
        }
        Ok(Self { archive, unpacked, left: Rc::new(Cell::new(unpacked)) })
    }

    /// The part under `path`, whatever the case; `None` if there is none.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part<'_>>, Refusal> {
        let wanted = path.trim_start_matches('/').as_bytes();
        let index = self.archive.file_names_raw().position(|name| name.eq_ignore_ascii_case(wanted));
        let Some(index) = index else { return Ok(None) };
        let file = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(Refusal::Protected);
            }
            Err(error) => return Err(damaged(error)),
        };
        let size = file.size();
        let counted = Counted { file: Box::new(file), left: Rc::clone(&self.left) };
        let mut reader = Reader::from_reader(BufReader::new(counted));
        reader.config_mut().check_end_names = false;
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Part { reader, buffer: Vec::new(), size, unpacked: self.unpacked, left: Rc::clone(&self.left) }))
    }

    pub(super) fn needed(&mut self, path: &str) -> Result<Part<'_>, Refusal> {
        let missing = || damaged(format!("{path} is missing"));
        self.part(path)?.ok_or_else(missing)
    }
}

/// The bytes of a part as long as the archive as a whole stays within its limit: what the archive
/// says about sizes is not believed.
struct Counted<'p> {
    file: Box<dyn Read + 'p>,
    left: Rc<Cell<u64>>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> IoResult<usize> {
        let left = self.left.get();
        if left == 0 {
            return Err(Error::other("the archive unfolds beyond its limit"));
        }
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.file.read(&mut buffer[..room])?;
        self.left.set(left - read as u64);
        Ok(read)
    }
}

pub(super) struct Part<'p> {
    reader: Reader<BufReader<Counted<'p>>>,
    buffer: Vec<u8>,
    /// As the archive states it: for showing progress only.
    size: u64,
    unpacked: u64,
    left: Rc<Cell<u64>>,
}

impl Part<'_> {
    /// The next piece of the part; [`Event::Eof`] at its end. Empty elements come as a start and an end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.buffer.clear();
        let (left, limit) = (&self.left, self.unpacked);
        self.reader.read_event_into(&mut self.buffer).map_err(|error| match left.get() {
            0 => Refusal::Bomb { limit },
            _ => damaged(error),
        })
    }

    /// How much of the part is read, in bytes, and how long it says it is.
    pub(super) fn position(&self) -> (usize, usize) {
        let whole = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        (whole(self.reader.buffer_position()), whole(self.size))
    }

    /// Appends the text up to the end of element `end`, that of phonetic guides aside.
    pub(super) fn text(&mut self, end: &str, into: &mut String) -> Result<(), Refusal> {
        let mut phonetic = false;
        loop {
            match self.next()? {
                Event::Start(element) if element.local_name().as_ref() == "rPh" => phonetic = true,
                Event::End(element) => match element.local_name().as_ref() {
                    "rPh" => phonetic = false,
                    name if name == end => return Ok(()),
                    _ => {}
                },
                Event::Text(text) if !phonetic => into.push_str(&text.xml10_content()),
                Event::CData(text) if !phonetic => into.push_str(&text.xml10_content()),
                Event::GeneralRef(name) if !phonetic => match name.resolve_char_ref().map_err(damaged)? {
                    Some(character) => into.push(character),
                    None => into.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default()),
                },
                Event::Eof => return Err(damaged(format!("{end} is not closed"))),
                _ => {}
            }
        }
    }
}

/// An attribute by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
