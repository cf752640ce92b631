//! The parts of a DOCX file in memory, and the file made of them.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::DocxError;
use crate::documents::markup::{Element, parse, to_xml};

/// A letterhead larger than this is not one; the limits also stop decompression bombs.
const MOST_PARTS: usize = 500;
const MOST_BYTES: u64 = 32 * 1024 * 1024;

pub const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Parts by name, without a leading slash.
#[derive(Default)]
pub struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

macro_rules! our_parts {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../assets/templates/docx/", $name)))),*]
    };
}

impl Package {
    /// Our own plain template.
    pub fn ours() -> Self {
        let parts = our_parts![
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/settings.xml",
            "word/styles.xml",
        ];
        Self { parts: parts.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect() }
    }

    pub fn read(bytes: &[u8]) -> Result<Self, DocxError> {
        let refused = |reason: String| DocxError::Template(reason);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(error.to_string()))?;
        if archive.len() > MOST_PARTS {
            return Err(refused(format!("more than {MOST_PARTS} parts")));
        }
        let mut parts = BTreeMap::new();
        let mut left = MOST_BYTES;
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).map_err(|error| refused(error.to_string()))?;
            if file.is_dir() {
                continue;
            }
            let name = file.name().map_err(|error| refused(error.to_string()))?.trim_start_matches('/').to_owned();
            let mut content = Vec::new();
            // Declared sizes are not trusted: what comes out is counted.
            let read =
                (&mut file).take(left + 1).read_to_end(&mut content).map_err(|error| refused(error.to_string()))?;
            left = left.checked_sub(read as u64).ok_or_else(|| refused(format!("more than {MOST_BYTES} bytes")))?;
            parts.insert(name, content);
        }
        Ok(Self { parts })
    }

    pub fn contains(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }

    pub fn set(&mut self, name: impl Into<String>, content: Vec<u8>) {
        self.parts.insert(name.into(), content);
    }

    pub fn set_xml(&mut self, name: impl Into<String>, root: &Element) {
        self.set(name, to_xml(root));
    }

    pub fn xml(&self, name: &str) -> Result<Element, DocxError> {
        let refused = |reason: String| DocxError::Template(format!("{name}: {reason}"));
        let bytes = self.parts.get(name).ok_or_else(|| refused("missing".to_owned()))?;
        let text = str::from_utf8(bytes).map_err(|_| refused("not UTF-8".to_owned()))?;
        parse(text).map_err(|error| refused(error.to_string()))
    }

    /// The file. Its entries carry no clock time, so that the same parts give the same bytes; the
    /// list of content types comes first, as readers that stream expect.
    pub fn pack(&self) -> Result<Vec<u8>, DocxError> {
        let failed = |error: &dyn std::fmt::Display| DocxError::Packing(error.to_string());
        let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let first = self.parts.get_key_value(CONTENT_TYPES);
        let others = self.parts.iter().filter(|(name, _)| *name != CONTENT_TYPES);
        for (name, content) in first.into_iter().chain(others) {
            // A picture in pixels is compressed already.
            let method = if name.ends_with(".png") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            writer.start_file(name.as_str(), plain.compression_method(method)).map_err(|error| failed(&error))?;
            writer.write_all(content).map_err(|error| failed(&error))?;
        }
        Ok(writer.finish().map_err(|error| failed(&error))?.into_inner())
    }
}
