//! The torture files of csv-spectrum: each is the table that its JSON says.

use std::{collections::BTreeMap, fs, path::Path};

use super::super::{encoding, table};
use super::*;

type Rows = Vec<BTreeMap<String, String>>;

/// A table of one row is written without brackets.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Meant {
    Rows(Rows),
    Row(BTreeMap<String, String>),
}

/// The rows of a CSV file by heading, as the importer takes them apart.
fn rows(bytes: &[u8]) -> Rows {
    let text = encoding::decode(bytes, None).ok().unwrap().text;
    let table = table::parse(&table::normalise(&text).unwrap(), None, &Progress::default()).unwrap();
    let named = |row: &table::Row| {
        table.header.cells().enumerate().map(|(at, heading)| (heading.to_owned(), row.cell(at).to_owned())).collect()
    };
    table.rows.iter().map(named).collect()
}

/// The package's one slip: the telephone number of `location_coordinates` was masked in the JSON only.
fn corrected(json: String) -> String {
    json.replace("1234567890", "2095257564")
}

#[test]
fn every_torture_file_is_the_table_that_its_json_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv-spectrum");
    let mut seen = 0;
    for file in fs::read_dir(folder.join("csvs")).unwrap() {
        let path = file.unwrap().path();
        let json = folder.join("json").join(path.file_stem().unwrap()).with_extension("json");
        let meant: Meant = serde_json::from_str(&corrected(fs::read_to_string(json).unwrap())).unwrap();
        let meant = match meant {
            Meant::Rows(rows) => rows,
            Meant::Row(row) => vec![row],
        };
        // A line break in a cell is a line feed, however the file ends its lines.
        let unix = |(heading, cell): (String, String)| (heading, cell.replace("\r\n", "\n"));
        let meant: Rows = meant.into_iter().map(|row| row.into_iter().map(unix).collect()).collect();
        assert_eq!(rows(&fs::read(&path).unwrap()), meant, "{}", path.display());
        seen += 1;
    }
    assert_eq!(seen, 12);
}
