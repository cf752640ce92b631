//! Filling in a department slip as a spreadsheet program would save it.

use std::io::{Cursor, Read as _, Write as _};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The workbook with numbers or texts in some cells of its first sheet: `("D9", "12.5")`.
pub fn filled(bytes: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut content = String::new();
        file.read_to_string(&mut content).expect("XML");
        if name == "xl/worksheets/sheet1.xml" {
            cells.iter().for_each(|(cell, typed)| fill(&mut content, cell, typed));
        }
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("a part");
    }
    writer.finish().expect("a workbook").into_inner()
}

fn fill(xml: &mut String, cell: &str, typed: &str) {
    let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let tag = start + xml[start..].find('>').expect("the end of the tag") + 1;
    let end = if xml[..tag].ends_with("/>") { tag } else { start + xml[start..].find("</c>").expect("the end") + 4 };
    let style = xml[start..tag].split(" s=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("0").to_owned();
    let new = if typed.parse::<f64>().is_ok() {
        format!("<c r=\"{cell}\" s=\"{style}\"><v>{typed}</v></c>")
    } else {
        format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{typed}</t></is></c>")
    };
    xml.replace_range(start..end, &new);
}
