//! Department slips as workbooks: what a unit is asked for one month, ready to be filled in with any
//! spreadsheet program.
//!
//! Where everything stands, and what may not be changed, is `exchange::slip::layout`'s; here are the
//! words, the rules that the spreadsheet holds its person to, and the look.

mod figures;
mod workbook;

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;

use super::{
    export::ExportError,
    output::{self, Format, IfThere, OutputError},
};
use crate::{
    commands::slip::WrittenSlip,
    domain::{Id, Language, Month, kind},
    env::Env,
    exchange::slip::{Header, Line, layout},
    i18n::Messages,
    queries::{
        committee::committee,
        kpi::{self, Kpi},
        slip::{self, UnitSlip},
    },
};

#[cfg(test)]
mod tests;

/// Which slips to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub month: Month,
    pub due: Date,
    pub language: Language,
    pub units: Vec<Id<kind::Unit>>,
}

/// A finished workbook, and what has to be recorded once it is on its disk.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub slip: WrittenSlip,
    pub file_name: String,
    bytes: Vec<u8>,
    /// Of the sheet that is filled in.
    rows: usize,
}

/// What a workbook says that is not the same in every slip.
struct Content<'a> {
    header: &'a Header,
    t: &'static Messages,
    unit: &'a str,
    committee: &'a str,
    organisation: &'a str,
    currency: &'a str,
    due: Date,
    now: DateTime,
    /// In the order of the header's lines.
    kpis: &'a [&'a Kpi],
}

/// Makes the workbooks of a month. Nothing is written or recorded.
pub fn prepare(connection: &Connection, env: &Env, request: &Request) -> Result<Vec<Prepared>, ExportError> {
    let board = slip::board(connection, env, request.month)?;
    let kpis = kpi::all(connection)?;
    let profile = committee(connection)?.profile;
    let workspace = slip::workspace(connection)?;
    let t = Messages::of(request.language);
    let wanted = board.units.iter().filter(|unit| request.units.contains(&unit.unit));
    wanted
        .map(|unit| {
            let find = |asked: &slip::Asked| kpis.iter().find(|kpi| kpi.card.id == asked.kpi);
            let asked: Vec<&Kpi> = unit.asked.iter().filter_map(find).collect();
            let (slip, issued) = issue(env, unit);
            let line = |kpi: &&Kpi| Line { kpi: kpi.card.id, code: kpi.card.code.clone(), measure: kpi.card.measure };
            let header = Header {
                slip,
                workspace,
                unit: unit.unit,
                month: request.month,
                issued,
                provisional: t.slip_provisional().to_owned(),
                missing: t.slip_missing().to_owned(),
                lines: asked.iter().map(line).collect(),
            };
            let content = Content {
                header: &header,
                t,
                unit: unit.name.get(request.language),
                committee: profile.name.get(request.language),
                organisation: profile.organisation.get(request.language),
                currency: &profile.currency,
                due: request.due,
                now: env.now(),
                kpis: &asked,
            };
            let (bytes, seal) = workbook::write(&content)?;
            Ok(Prepared {
                slip: WrittenSlip { slip, unit: unit.unit, issued, seal },
                file_name: file_name(&profile.short_name, &unit.code, request.month),
                bytes,
                rows: layout::row_of(header.lines.len()) as usize,
            })
        })
        .collect()
}

/// The key of a unit's slip, and when it was issued: a copy that is still out stays good as long as
/// what it asks stays the same; one that came back does not come back a second time.
fn issue(env: &Env, unit: &UnitSlip) -> (Id<kind::Slip>, DateTime) {
    match &unit.slip {
        Some(slip) if slip.returned.is_none() => (slip.id, slip.issued_at),
        Some(slip) => (slip.id, env.now()),
        None => (env.new_id(), env.now()),
    }
}

/// `RMC-2026-10-pca.xlsx`: the same in every language, since people sort and search by it.
fn file_name(committee: &str, unit: &str, month: Month) -> String {
    let plain = |text: &str| -> String {
        let kept = |sign: char| if sign.is_alphanumeric() || sign == '-' { sign } else { '_' };
        text.trim().chars().map(kept).collect()
    };
    format!("{}-{month}-{}.xlsx", plain(committee), plain(unit))
}

/// The first of these files that is in `folder` already.
pub fn in_the_way(folder: &Path, slips: &[Prepared]) -> Option<PathBuf> {
    slips.iter().map(|slip| folder.join(&slip.file_name)).find(|path| path.symlink_metadata().is_ok())
}

impl Prepared {
    /// Writes the workbook into a folder, in place of no other file, and reads it back.
    pub fn write(&self, folder: &Path) -> Result<PathBuf, OutputError> {
        let path = folder.join(&self.file_name);
        output::write(&path, &self.bytes, Format::Xlsx { rows: self.rows }, IfThere::Refuse)?;
        Ok(path)
    }

    /// The finished file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
