//! Preparing an agenda: what becomes of the proposals that the data makes, the order of the items, and
//! matters that wait for a later meeting.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, ItemKind, MeetingState, Month, Names, Subject, agenda::renumbered, kind},
    env::Env,
    queries::agenda,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PreparationCommand {
    /// Puts a proposal before the meeting: under its item of this kind, or as an item of its own where
    /// there is none (and always for [`ItemKind::Other`]).
    Accept { meeting: Id<kind::Meeting>, subject: Subject, kind: ItemKind, title: Names, minutes: u32 },
    /// Not this time; remembered for this meeting.
    Strike { meeting: Id<kind::Meeting>, subject: Subject },
    /// Takes an answer back. An item that was made for the proposal alone goes with it.
    Reconsider { meeting: Id<kind::Meeting>, subject: Subject },
    /// Moves an item before another, or to the end; the items are numbered anew.
    Place { item: Id<kind::AgendaItem>, before: Option<Id<kind::AgendaItem>> },
    /// How many minutes an item is to take, and who presents it.
    Assign { item: Id<kind::AgendaItem>, minutes: u32, presenter: Option<Id<kind::Office>> },
    /// Whether an item stays off the projector.
    SetConfidential { item: Id<kind::AgendaItem>, confidential: bool },
    /// For how long the meeting is called.
    SetLength { meeting: Id<kind::Meeting>, minutes: u32 },
    /// Puts an item off to the first meeting of a month. Before the meeting it leaves the agenda; during
    /// it, it stays as adopted and is done with, and `note` goes into the minutes under it.
    Park { item: Id<kind::AgendaItem>, promised: Month, reason: String, note: String },
    /// A matter that was never on an agenda.
    ParkNew { title: Names, minutes: u32, promised: Month, reason: String },
    /// Another month for a matter that waits.
    Promise { matter: Id<kind::ParkedMatter>, promised: Month },
    /// Takes a matter off the list although nobody dealt with it.
    Drop { matter: Id<kind::ParkedMatter> },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &PreparationCommand) -> Result<Made, Refusal> {
    use PreparationCommand as Of;
    match command {
        Of::Accept { meeting, subject, kind, title, minutes } => {
            let op = Op::new("accept-proposal").arg("title", title.get(env.language));
            workspace.transact(env, op.in_meeting(*meeting), |tx| {
                accept(tx, env, *meeting, *subject, *kind, title, *minutes)
            })
        }
        Of::Strike { meeting, subject } => {
            workspace.transact(env, Op::new("strike-proposal").in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                answer(tx, env, *meeting, *subject, None)?;
                Ok(None)
            })
        }
        Of::Reconsider { meeting, subject } => {
            workspace.transact(env, Op::new("reconsider-proposal").in_meeting(*meeting), |tx| {
                reconsider(tx, *meeting, *subject)
            })
        }
        Of::Place { item, before } => place(workspace, env, *item, *before),
        Of::Assign { item, minutes, presenter } => assign(workspace, env, *item, *minutes, *presenter),
        Of::SetConfidential { item, confidential } => {
            let op = Op::new(if *confidential { "hide-agenda-item" } else { "show-agenda-item" });
            workspace.transact(env, op, |tx| {
                editable_meeting_of(tx, *item)?;
                write::update(tx, "agenda_item", item, &[("confidential", confidential)])?;
                Ok(None)
            })
        }
        Of::SetLength { meeting, minutes } => {
            let op = Op::new("set-meeting-length").arg("minutes", minutes.to_string());
            workspace.transact(env, op.in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                if *minutes == 0 {
                    return Err(Refusal::Invalid(Field::Minutes));
                }
                write::update(tx, "meeting", meeting, &[("planned_minutes", minutes)])?;
                Ok(None)
            })
        }
        Of::Park { item, promised, reason, note } => park(workspace, env, *item, *promised, reason, note),
        Of::ParkNew { title, minutes, promised, reason } => {
            let op = Op::new("park-matter").arg("title", title.get(env.language)).arg("month", promised.to_string());
            workspace.transact(env, op, |tx| {
                write::required_names(title, Field::Title)?;
                let new = NewMatter { title, minutes: *minutes, presenter: None, meeting: None, carried: 0 };
                Ok(Some(insert(tx, env, &new, *promised, reason)?.uuid()))
            })
        }
        Of::Promise { matter, promised } => {
            workspace.transact(env, Op::new("promise-matter").arg("month", promised.to_string()), |tx| {
                write::update(tx, "parked_matter", matter, &[("promised_month", promised)])?;
                Ok(None)
            })
        }
        Of::Drop { matter } => workspace.transact(env, Op::new("drop-matter"), |tx| {
            write::update(tx, "parked_matter", matter, &[("dropped_on", &Iso(env.today()))])?;
            Ok(None)
        }),
    }
}

fn accept(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    subject: Subject,
    kind: ItemKind,
    title: &Names,
    minutes: u32,
) -> Result<Made, Refusal> {
    write::editable_meeting(tx, meeting)?;
    let home: Option<Id<kind::AgendaItem>> = match kind {
        ItemKind::Other => None,
        kind => tx
            .query_row(
                "SELECT id FROM agenda_item WHERE meeting_id = ?1 AND kind = ?2 ORDER BY position LIMIT 1",
                (meeting, kind),
                |row| row.get(0),
            )
            .optional()?,
    };
    let (item, made) = match home {
        Some(item) => (item, None),
        None => {
            write::required_names(title, Field::Title)?;
            let carried = agenda::carried(tx, meeting, subject)?;
            let item = add(tx, env, meeting, kind, title, minutes, carried)?;
            (item, Some(item.uuid()))
        }
    };
    answer(tx, env, meeting, subject, Some(item))?;
    Ok(made)
}

/// Writes or changes the answer to a proposal.
fn answer(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    subject: Subject,
    item: Option<Id<kind::AgendaItem>>,
) -> Result<(), Refusal> {
    let sql = "SELECT id FROM agenda_answer WHERE meeting_id = ?1 AND subject = ?2";
    let known: Option<Id<kind::AgendaAnswer>> = tx.query_row(sql, (meeting, subject), |row| row.get(0)).optional()?;
    match known {
        Some(known) => write::update(tx, "agenda_answer", &known, &[("agenda_item_id", &item)]),
        None => Ok(write::insert(
            tx,
            "agenda_answer",
            &[
                ("id", &env.new_id::<kind::AgendaAnswer>()),
                ("meeting_id", &meeting),
                ("subject", &subject),
                ("agenda_item_id", &item),
            ],
        )?),
    }
}

fn reconsider(tx: &Transaction<'_>, meeting: Id<kind::Meeting>, subject: Subject) -> Result<Made, Refusal> {
    write::editable_meeting(tx, meeting)?;
    let sql = "SELECT id, agenda_item_id FROM agenda_answer WHERE meeting_id = ?1 AND subject = ?2";
    let (known, item): (Id<kind::AgendaAnswer>, Option<Id<kind::AgendaItem>>) =
        tx.query_row(sql, (meeting, subject), |row| Ok((row.get(0)?, row.get(1)?)))?;
    write::delete(tx, "agenda_answer", &known)?;
    if let Some(item) = item {
        let own: bool = tx.query_row(
            "SELECT kind = 'other' AND NOT EXISTS (SELECT 1 FROM agenda_answer WHERE agenda_item_id = ?1)
             FROM agenda_item WHERE id = ?1",
            [item],
            |row| row.get(0),
        )?;
        let used: u64 = tx.query_row(include_str!("agenda_item_uses.sql"), [item], |row| row.get(0))?;
        if own && used == 0 {
            write::delete(tx, "agenda_item", &item)?;
            renumber(tx, meeting)?;
        }
    }
    Ok(None)
}

/// A new item before those that end a meeting.
fn add(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    kind: ItemKind,
    title: &Names,
    minutes: u32,
    carried: u32,
) -> Result<Id<kind::AgendaItem>, Refusal> {
    let item: Id<kind::AgendaItem> = env.new_id();
    let position = write::next_number_in(tx, "agenda_item", "position", "meeting_id", &meeting)?;
    write::insert(
        tx,
        "agenda_item",
        &[
            ("id", &item),
            ("meeting_id", &meeting),
            ("position", &position),
            ("number", &""),
            ("kind", &kind),
            ("title_en", &title.en),
            ("title_fr", &title.fr),
            ("title_ar", &title.ar),
            ("minutes", &minutes),
            ("carried", &carried),
        ],
    )?;
    let end: Option<Id<kind::AgendaItem>> = tx
        .query_row(
            "SELECT id FROM agenda_item WHERE meeting_id = ?1 AND kind IN ('balance', 'read_back', 'closing')
             ORDER BY position LIMIT 1",
            [meeting],
            |row| row.get(0),
        )
        .optional()?;
    move_before(tx, meeting, item, end)?;
    Ok(item)
}

fn place(
    workspace: &mut Workspace,
    env: &Env,
    item: Id<kind::AgendaItem>,
    before: Option<Id<kind::AgendaItem>>,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("move-agenda-item"), |tx| {
        let meeting = editable_meeting_of(tx, item)?;
        move_before(tx, meeting, item, before)?;
        Ok(None)
    })
}

fn assign(
    workspace: &mut Workspace,
    env: &Env,
    item: Id<kind::AgendaItem>,
    minutes: u32,
    presenter: Option<Id<kind::Office>>,
) -> Result<Made, Refusal> {
    let number: String =
        workspace.connection().query_row("SELECT number FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?;
    workspace.transact(env, Op::new("edit-agenda-item").arg("number", number), |tx| {
        editable_meeting_of(tx, item)?;
        let columns: [write::Column<'_>; 2] = [("minutes", &minutes), ("presenter_office_id", &presenter)];
        write::update(tx, "agenda_item", &item, &columns)?;
        Ok(None)
    })
}

fn editable_meeting_of(tx: &Transaction<'_>, item: Id<kind::AgendaItem>) -> Result<Id<kind::Meeting>, Refusal> {
    let meeting = tx.query_row("SELECT meeting_id FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?;
    write::editable_meeting(tx, meeting)?;
    Ok(meeting)
}

fn order(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<(Id<kind::AgendaItem>, String)>> {
    tx.prepare_cached("SELECT id, number FROM agenda_item WHERE meeting_id = ?1 ORDER BY position")?
        .query_map([meeting], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

fn move_before(
    tx: &Transaction<'_>,
    meeting: Id<kind::Meeting>,
    item: Id<kind::AgendaItem>,
    before: Option<Id<kind::AgendaItem>>,
) -> Result<(), Refusal> {
    let mut items = order(tx, meeting)?;
    let from = items.iter().position(|(id, _)| *id == item).ok_or(Refusal::NotFound)?;
    let moved = items.remove(from);
    let to = before.and_then(|before| items.iter().position(|(id, _)| *id == before));
    // Before itself: where it was.
    let to = if before == Some(item) { from } else { to.unwrap_or(items.len()) };
    items.insert(to, moved);
    write_order(tx, &items)
}

fn renumber(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    write_order(tx, &order(tx, meeting)?)
}

fn write_order(tx: &Transaction<'_>, items: &[(Id<kind::AgendaItem>, String)]) -> Result<(), Refusal> {
    let numbers = renumbered(items.iter().map(|(_, number)| number.as_str()));
    for (position, ((item, _), number)) in (1_i64..).zip(items.iter().zip(numbers)) {
        write::update(tx, "agenda_item", item, &[("position", &position), ("number", &number)])?;
    }
    Ok(())
}

fn park(
    workspace: &mut Workspace,
    env: &Env,
    item: Id<kind::AgendaItem>,
    promised: Month,
    reason: &str,
    note: &str,
) -> Result<Made, Refusal> {
    let titles = "SELECT title_en, title_fr, title_ar FROM agenda_item WHERE id = ?1";
    let title = workspace
        .connection()
        .query_row(titles, [item], |row| Ok(Names { en: row.get(0)?, fr: row.get(1)?, ar: row.get(2)? }))?;
    let op = Op::new("park-matter").arg("title", title.get(env.language)).arg("month", promised.to_string());
    workspace.transact(env, op, |tx| {
        let meeting = editable_meeting_of(tx, item)?;
        let sql = "SELECT minutes, presenter_office_id, carried FROM agenda_item WHERE id = ?1";
        let (minutes, presenter, carried): (u32, Option<Id<kind::Office>>, u32) =
            tx.query_row(sql, [item], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let new = NewMatter { title: &title, minutes, presenter, meeting: Some(meeting), carried: carried + 1 };
        let matter = insert(tx, env, &new, promised, reason)?;
        match write::meeting(tx, meeting)?.state {
            MeetingState::Planned => {
                let used: u64 = tx.query_row(include_str!("agenda_item_uses.sql"), [item], |row| row.get(0))?;
                if used > 0 {
                    return Err(Refusal::InUse(used));
                }
                close_answers(tx, env, item)?;
                write::delete(tx, "agenda_item", &item)?;
                renumber(tx, meeting)?;
            }
            MeetingState::InSession | MeetingState::Closed | MeetingState::Approved => {
                write::update(tx, "agenda_item", &item, &[("done", &true)])?;
                super::note::minute(tx, env, meeting, item, note)?;
            }
        }
        Ok(Some(matter.uuid()))
    })
}

/// The matters behind an item that leaves the agenda go on as the new one; other proposals are made again.
fn close_answers(tx: &Transaction<'_>, env: &Env, item: Id<kind::AgendaItem>) -> Result<(), Refusal> {
    let mut statement = tx.prepare_cached("SELECT subject FROM agenda_answer WHERE agenda_item_id = ?1")?;
    let subjects: Vec<Subject> = statement.query_map([item], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for subject in subjects {
        if let Subject::Parked(matter) = subject {
            write::update(tx, "parked_matter", &matter, &[("dropped_on", &Iso(env.today()))])?;
        }
    }
    Ok(())
}

/// What a parked matter takes along.
struct NewMatter<'a> {
    title: &'a Names,
    minutes: u32,
    presenter: Option<Id<kind::Office>>,
    meeting: Option<Id<kind::Meeting>>,
    carried: u32,
}

fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    new: &NewMatter<'_>,
    promised: Month,
    reason: &str,
) -> Result<Id<kind::ParkedMatter>, Refusal> {
    let matter: Id<kind::ParkedMatter> = env.new_id();
    write::insert(
        tx,
        "parked_matter",
        &[
            ("id", &matter),
            ("title_en", &new.title.en),
            ("title_fr", &new.title.fr),
            ("title_ar", &new.title.ar),
            ("minutes", &new.minutes),
            ("presenter_office_id", &new.presenter),
            ("reason", &reason.trim()),
            ("meeting_id", &new.meeting),
            ("promised_month", &promised),
            ("carried", &new.carried),
            ("parked_on", &Iso(env.today())),
        ],
    )?;
    Ok(matter)
}
