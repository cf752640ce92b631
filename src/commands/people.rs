//! Offices, who holds them from when to when, and units.

use jiff::civil::Date;
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, Names, Role, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficeDraft {
    pub code: String,
    pub title: Names,
    pub unit: Option<Id<kind::Unit>>,
    pub role: Role,
    pub voting: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PeopleCommand {
    AddPerson {
        name: String,
        name_ar: String,
    },
    RenamePerson {
        person: Id<kind::Person>,
        name: String,
        name_ar: String,
    },
    AddOffice(OfficeDraft),
    EditOffice {
        office: Id<kind::Office>,
        draft: OfficeDraft,
    },
    RetireOffice {
        office: Id<kind::Office>,
        retired: bool,
    },
    /// Seats a person from a day on; whoever held the office until then leaves it the day before.
    Appoint {
        office: Id<kind::Office>,
        person: Id<kind::Person>,
        from: Date,
    },
    /// The last day on which the holder held the office.
    EndTenure {
        tenure: Id<kind::Tenure>,
        on: Date,
    },
    AddUnit {
        code: String,
        name: Names,
        border_office: bool,
    },
    EditUnit {
        unit: Id<kind::Unit>,
        name: Names,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &PeopleCommand) -> Result<Made, Refusal> {
    match command {
        PeopleCommand::AddPerson { name, name_ar } => {
            workspace.transact(env, Op::new("add-person").arg("name", name.trim()), |tx| {
                let person: Id<kind::Person> = env.new_id();
                write::insert(
                    tx,
                    "person",
                    &[("id", &person), ("name", &write::required(name, Field::Name)?), ("name_ar", &name_ar.trim())],
                )?;
                Ok(Some(person.uuid()))
            })
        }
        PeopleCommand::RenamePerson { person, name, name_ar } => {
            workspace.transact(env, Op::new("rename-person").arg("name", name.trim()), |tx| {
                write::update(
                    tx,
                    "person",
                    person,
                    &[("name", &write::required(name, Field::Name)?), ("name_ar", &name_ar.trim())],
                )?;
                Ok(None)
            })
        }
        PeopleCommand::AddOffice(draft) => {
            workspace.transact(env, Op::new("add-office").arg("office", draft.title.get(env.language)), |tx| {
                let office: Id<kind::Office> = env.new_id();
                let position = write::next_number(tx, "office", "position")?;
                let taken: bool =
                    tx.query_row("SELECT EXISTS (SELECT 1 FROM office WHERE code = ?1)", [draft.code.trim()], |row| {
                        row.get(0)
                    })?;
                if taken {
                    return Err(Refusal::Taken(draft.code.trim().to_owned()));
                }
                with_columns(draft, |columns| {
                    let mut all: Vec<write::Column<'_>> = vec![("id", &office), ("position", &position)];
                    all.extend_from_slice(columns);
                    Ok(write::insert(tx, "office", &all)?)
                })?;
                Ok(Some(office.uuid()))
            })
        }
        PeopleCommand::EditOffice { office, draft } => {
            workspace.transact(env, Op::new("edit-office").arg("office", draft.title.get(env.language)), |tx| {
                with_columns(draft, |columns| write::update(tx, "office", office, columns))?;
                reseat(tx, *office, draft)?;
                Ok(None)
            })
        }
        PeopleCommand::RetireOffice { office, retired } => {
            workspace.transact(env, Op::new(if *retired { "retire-office" } else { "restore-office" }), |tx| {
                let on = retired.then(|| Iso(env.today()));
                write::update(tx, "office", office, &[("retired_on", &on)])?;
                Ok(None)
            })
        }
        PeopleCommand::Appoint { office, person, from } => appoint(workspace, env, *office, *person, *from),
        PeopleCommand::EndTenure { tenure, on } => workspace.transact(env, Op::new("end-tenure"), |tx| {
            let Iso(from): Iso<Date> =
                tx.query_row("SELECT from_date FROM tenure WHERE id = ?1", [tenure], |row| row.get(0))?;
            if *on < from {
                return Err(Refusal::Invalid(Field::Date));
            }
            write::update(tx, "tenure", tenure, &[("to_date", &Iso(*on))])?;
            Ok(None)
        }),
        PeopleCommand::AddUnit { code, name, border_office } => {
            workspace.transact(env, Op::new("add-unit").arg("unit", name.get(env.language)), |tx| {
                write::required_names(name, Field::Name)?;
                let unit: Id<kind::Unit> = env.new_id();
                let position = write::next_number(tx, "unit", "position")?;
                write::insert(
                    tx,
                    "unit",
                    &[
                        ("id", &unit),
                        ("code", &write::required(code, Field::Code)?),
                        ("kind", &if *border_office { "office" } else { "department" }),
                        ("name_en", &name.en),
                        ("name_fr", &name.fr),
                        ("name_ar", &name.ar),
                        ("position", &position),
                    ],
                )?;
                Ok(Some(unit.uuid()))
            })
        }
        PeopleCommand::EditUnit { unit, name } => {
            workspace.transact(env, Op::new("edit-unit").arg("unit", name.get(env.language)), |tx| {
                write::required_names(name, Field::Name)?;
                write::update(
                    tx,
                    "unit",
                    unit,
                    &[("name_en", &name.en), ("name_fr", &name.fr), ("name_ar", &name.ar)],
                )?;
                Ok(None)
            })
        }
    }
}

fn with_columns<T>(
    draft: &OfficeDraft,
    act: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let code = write::required(&draft.code, Field::Code)?;
    write::required_names(&draft.title, Field::Title)?;
    act(&[
        ("code", &code),
        ("title_en", &draft.title.en),
        ("title_fr", &draft.title.fr),
        ("title_ar", &draft.title.ar),
        ("unit_id", &draft.unit),
        ("role", &draft.role),
        ("voting", &draft.voting),
    ])
}

/// Meetings still being prepared follow a change of seat; held ones keep the seat as it was.
fn reseat(tx: &Transaction<'_>, office: Id<kind::Office>, draft: &OfficeDraft) -> rusqlite::Result<()> {
    if draft.role == Role::NoSeat {
        tx.execute(
            "DELETE FROM attendance WHERE office_id = ?1 AND status = 'expected'
               AND id NOT IN (SELECT attendance_id FROM conflict)
               AND meeting_id IN (SELECT id FROM meeting WHERE state = 'planned')",
            [office],
        )?;
    } else {
        tx.execute(
            "UPDATE attendance SET role = ?2, voting = ?3
             WHERE office_id = ?1 AND meeting_id IN (SELECT id FROM meeting WHERE state = 'planned')",
            (office, draft.role, draft.voting),
        )?;
    }
    Ok(())
}

fn appoint(
    workspace: &mut Workspace,
    env: &Env,
    office: Id<kind::Office>,
    person: Id<kind::Person>,
    from: Date,
) -> Result<Made, Refusal> {
    let name: String =
        workspace.connection().query_row("SELECT name FROM person WHERE id = ?1", [person], |row| row.get(0))?;
    workspace.transact(env, Op::new("appoint").arg("name", name).arg("from", from.to_string()), |tx| {
        let later: bool = tx.query_row(
            "SELECT EXISTS (SELECT 1 FROM tenure WHERE office_id = ?1 AND from_date >= ?2)",
            (office, Iso(from)),
            |row| row.get(0),
        )?;
        if later {
            return Err(Refusal::Invalid(Field::Date));
        }
        let eve = from.yesterday().map_err(|_| Refusal::Invalid(Field::Date))?;
        tx.execute(
            "UPDATE tenure SET to_date = ?2 WHERE office_id = ?1 AND (to_date IS NULL OR to_date > ?2)",
            (office, Iso(eve)),
        )?;
        let tenure: Id<kind::Tenure> = env.new_id();
        write::insert(
            tx,
            "tenure",
            &[("id", &tenure), ("office_id", &office), ("person_id", &person), ("from_date", &Iso(from))],
        )?;
        // Meetings still being prepared get the new holder.
        tx.execute(
            "UPDATE attendance SET person_id = ?2 WHERE office_id = ?1 AND meeting_id IN
               (SELECT id FROM meeting WHERE state = 'planned' AND date >= ?3)",
            (office, person, Iso(from)),
        )?;
        Ok(Some(tenure.uuid()))
    })
}
