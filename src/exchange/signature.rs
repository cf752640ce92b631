//! What a file is by its content, whatever its name says.

use super::BinaryKind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Text,
    /// XLSX, as far as the container shows.
    Workbook,
    /// An Office file behind a password.
    Protected,
    Other(BinaryKind),
}

pub(super) fn content(bytes: &[u8]) -> Content {
    const KINDS: [(&[u8], BinaryKind); 8] = [
        (b"%PDF-", BinaryKind::Pdf),
        (b"PK\x03\x04", BinaryKind::Zip),
        (b"PK\x05\x06", BinaryKind::Zip),
        (b"\x1F\x8B", BinaryKind::Gzip),
        (b"\x89PNG\r\n\x1A\n", BinaryKind::Png),
        (b"\xFF\xD8\xFF", BinaryKind::Jpeg),
        (b"SQLite format 3\0", BinaryKind::Sqlite),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", BinaryKind::OldOffice),
    ];
    match KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((_, BinaryKind::Zip)) => archive(bytes),
        Some((_, BinaryKind::OldOffice)) => compound(bytes),
        Some((_, kind)) => Content::Other(kind),
        None if is_page(bytes) => Content::Other(BinaryKind::WebPage),
        None => Content::Text,
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The names of an archive's parts stand in it as they are; those of a text document may hold a
/// workbook, so that the document is looked for first.
fn archive(bytes: &[u8]) -> Content {
    let marks: [(&[u8], Content); 6] = [
        (b"opendocument.spreadsheet", Content::Other(BinaryKind::OpenDocument)),
        (b"word/document", Content::Other(BinaryKind::Zip)),
        (b"ppt/presentation", Content::Other(BinaryKind::Zip)),
        (b"xl/workbook.bin", Content::Other(BinaryKind::BinaryWorkbook)),
        (b"xl/", Content::Workbook),
        (b"[Content_Types].xml", Content::Workbook),
    ];
    let found = marks.into_iter().find(|(mark, _)| holds(bytes, mark));
    found.map_or(Content::Other(BinaryKind::Zip), |(_, content)| content)
}

/// The older container; Office puts a file with a password into it as a stream of this name
/// (MS-OFFCRYPTO 2.3.4.4), in UTF-16.
fn compound(bytes: &[u8]) -> Content {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if holds(bytes, &name) { Content::Protected } else { Content::Other(BinaryKind::OldOffice) }
}

/// Many systems name a web page `.xls`.
fn is_page(bytes: &[u8]) -> bool {
    const STARTS: [&[u8]; 4] = [b"<!doctype", b"<html", b"<table", b"<?xml"];
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    STARTS.iter().any(|mark| start.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
}
