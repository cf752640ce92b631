//! The elements, their questions, the key performance areas and the words of the scales.

use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{ElementGroup, Id, Names, Scale, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElementDraft {
    pub code: String,
    pub group: ElementGroup,
    pub name: Names,
    pub short: Names,
    pub purpose: Names,
    pub questions: Vec<Names>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CatalogueCommand {
    AddElement(ElementDraft),
    EditElement {
        element: Id<kind::Element>,
        draft: ElementDraft,
    },
    /// Retired, never deleted: old meetings keep it.
    RetireElement {
        element: Id<kind::Element>,
        retired: bool,
    },
    /// Exchanges the element with its neighbour in its group; retired elements are passed over.
    MoveElement {
        element: Id<kind::Element>,
        later: bool,
    },
    RenameKpa {
        kpa: Id<kind::Kpa>,
        name: Names,
    },
    SetLevel {
        scale: Scale,
        level: u8,
        name: Names,
        descriptor: Names,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &CatalogueCommand) -> Result<Made, Refusal> {
    match command {
        CatalogueCommand::AddElement(draft) => {
            workspace.transact(env, Op::new("add-element").arg("element", draft.code.trim()), |tx| {
                let element: Id<kind::Element> = env.new_id();
                code_is_free(tx, element, draft.code.trim())?;
                let position = write::next_number(tx, "element", "position")?;
                with_columns(draft, |columns| {
                    let mut all: Vec<write::Column<'_>> =
                        vec![("id", &element), ("always_assessed", &false), ("position", &position)];
                    all.extend_from_slice(columns);
                    Ok(write::insert(tx, "element", &all)?)
                })?;
                write_questions(tx, env, element, &draft.questions)?;
                Ok(Some(element.uuid()))
            })
        }
        CatalogueCommand::EditElement { element, draft } => {
            workspace.transact(env, Op::new("edit-element").arg("element", draft.code.trim()), |tx| {
                code_is_free(tx, *element, draft.code.trim())?;
                with_columns(draft, |columns| write::update(tx, "element", element, columns))?;
                write::delete_where(tx, "element_question", "element_id", element)?;
                write_questions(tx, env, *element, &draft.questions)?;
                Ok(None)
            })
        }
        CatalogueCommand::RetireElement { element, retired } => {
            let (code, always): (String, bool) = workspace.connection().query_row(
                "SELECT code, always_assessed FROM element WHERE id = ?1",
                [element],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            if always && *retired {
                return Err(Refusal::Protected(code));
            }
            let op = Op::new(if *retired { "retire-element" } else { "restore-element" }).arg("element", code);
            workspace.transact(env, op, |tx| {
                let on = retired.then(|| Iso(env.today()));
                write::update(tx, "element", element, &[("retired_on", &on)])?;
                Ok(None)
            })
        }
        CatalogueCommand::MoveElement { element, later } => workspace.transact(env, Op::new("move-element"), |tx| {
            let position: i64 =
                tx.query_row("SELECT position FROM element WHERE id = ?1", [element], |row| row.get(0))?;
            let (side, order) = if *later { (">", "") } else { ("<", "DESC") };
            let mut statement = tx.prepare_cached(&format!(
                "SELECT other.id, other.position FROM element AS this JOIN element AS other
                   ON other.element_group = this.element_group
                  AND (other.retired_on IS NULL) = (this.retired_on IS NULL)
                  AND other.position {side} this.position
                 WHERE this.id = ?1 ORDER BY other.position {order} LIMIT 1"
            ))?;
            let mut rows = statement.query([element])?;
            if let Some(row) = rows.next()? {
                let (neighbour, its_position): (Id<kind::Element>, i64) = (row.get(0)?, row.get(1)?);
                write::update(tx, "element", element, &[("position", &its_position)])?;
                write::update(tx, "element", &neighbour, &[("position", &position)])?;
            }
            Ok(None)
        }),
        CatalogueCommand::RenameKpa { kpa, name } => workspace.transact(env, Op::new("rename-kpa"), |tx| {
            write::required_names(name, Field::Name)?;
            write::update(tx, "kpa", kpa, &[("name_en", &name.en), ("name_fr", &name.fr), ("name_ar", &name.ar)])?;
            Ok(None)
        }),
        CatalogueCommand::SetLevel { scale, level, name, descriptor } => {
            workspace.transact(env, Op::new("set-level").arg("level", level.to_string()), |tx| {
                write::required_names(name, Field::Name)?;
                let id: String = tx.query_row(
                    "SELECT id FROM scale_level WHERE scale = ?1 AND level = ?2",
                    (scale, level),
                    |row| row.get(0),
                )?;
                write::update(
                    tx,
                    "scale_level",
                    &id,
                    &[
                        ("name_en", &name.en),
                        ("name_fr", &name.fr),
                        ("name_ar", &name.ar),
                        ("descriptor_en", &descriptor.en),
                        ("descriptor_fr", &descriptor.fr),
                        ("descriptor_ar", &descriptor.ar),
                    ],
                )?;
                Ok(None)
            })
        }
    }
}

fn code_is_free(tx: &rusqlite::Transaction<'_>, element: Id<kind::Element>, code: &str) -> Result<(), Refusal> {
    let sql = "SELECT EXISTS (SELECT 1 FROM element WHERE code = ?1 AND id <> ?2)";
    let taken: bool = tx.query_row(sql, (code, element), |row| row.get(0))?;
    if taken { Err(Refusal::Taken(code.to_owned())) } else { Ok(()) }
}

fn with_columns<T>(
    draft: &ElementDraft,
    act: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let code = write::required(&draft.code, Field::Code)?;
    write::required_names(&draft.name, Field::Name)?;
    act(&[
        ("code", &code),
        ("element_group", &draft.group),
        ("name_en", &draft.name.en),
        ("name_fr", &draft.name.fr),
        ("name_ar", &draft.name.ar),
        ("short_en", &draft.short.en),
        ("short_fr", &draft.short.fr),
        ("short_ar", &draft.short.ar),
        ("purpose_en", &draft.purpose.en),
        ("purpose_fr", &draft.purpose.fr),
        ("purpose_ar", &draft.purpose.ar),
    ])
}

fn write_questions(
    tx: &rusqlite::Transaction<'_>,
    env: &Env,
    element: Id<kind::Element>,
    questions: &[Names],
) -> rusqlite::Result<()> {
    for (position, question) in questions.iter().filter(|question| !question.is_empty()).enumerate() {
        let id: Id<kind::Question> = env.new_id();
        write::insert(
            tx,
            "element_question",
            &[
                ("id", &id),
                ("element_id", &element),
                ("position", &u32::try_from(position).unwrap_or(u32::MAX)),
                ("text_en", &question.en),
                ("text_fr", &question.fr),
                ("text_ar", &question.ar),
            ],
        )?;
    }
    Ok(())
}
