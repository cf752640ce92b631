//! The strategy that the KPIs serve: vision, goals, objectives.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, Names, StrategyKind, kind},
    env::Env,
    workspace::{Op, Workspace},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrategyDraft {
    /// `O1.2`
    pub code: String,
    pub text: Names,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StrategyCommand {
    /// A goal hangs on the vision, an objective on a goal; the vision, of which there is one, on nothing.
    Add {
        kind: StrategyKind,
        above: Option<Id<kind::StrategyNode>>,
        draft: StrategyDraft,
    },
    Edit {
        node: Id<kind::StrategyNode>,
        draft: StrategyDraft,
    },
    /// Only what nothing hangs on, no KPI, no action and no decision serves.
    Remove {
        node: Id<kind::StrategyNode>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &StrategyCommand) -> Result<Made, Refusal> {
    match command {
        StrategyCommand::Add { kind, above, draft } => {
            workspace.transact(env, Op::new("add-strategy").arg("code", draft.code.trim()), |tx| {
                hangs_well(tx, *kind, *above)?;
                let node: Id<kind::StrategyNode> = env.new_id();
                code_is_free(tx, node, draft)?;
                let position = write::next_number(tx, "strategy_node", "position")?;
                with_columns(draft, |columns| {
                    let mut all: Vec<write::Column<'_>> =
                        vec![("id", &node), ("parent_id", above), ("kind", kind), ("position", &position)];
                    all.extend_from_slice(columns);
                    Ok(write::insert(tx, "strategy_node", &all)?)
                })?;
                Ok(Some(node.uuid()))
            })
        }
        StrategyCommand::Edit { node, draft } => {
            workspace.transact(env, Op::new("edit-strategy").arg("code", draft.code.trim()), |tx| {
                code_is_free(tx, *node, draft)?;
                with_columns(draft, |columns| write::update(tx, "strategy_node", node, columns))?;
                Ok(None)
            })
        }
        StrategyCommand::Remove { node } => {
            let sql = "SELECT code FROM strategy_node WHERE id = ?1";
            let code: String = workspace.connection().query_row(sql, [node], |row| row.get(0))?;
            workspace.transact(env, Op::new("remove-strategy").arg("code", code), |tx| {
                let sql = "SELECT (SELECT count(*) FROM strategy_node WHERE parent_id = ?1)
                             + (SELECT count(*) FROM kpi WHERE objective_id = ?1)
                             + (SELECT count(*) FROM plan_action WHERE objective_id = ?1)
                             + (SELECT count(*) FROM decision WHERE objective_id = ?1)";
                match tx.query_row(sql, [node], |row| row.get(0))? {
                    0 => write::delete(tx, "strategy_node", node)?,
                    uses => return Err(Refusal::InUse(uses)),
                }
                Ok(None)
            })
        }
    }
}

fn with_columns<T>(
    draft: &StrategyDraft,
    write: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    if draft.text.is_empty() {
        return Err(Refusal::Missing(Field::Text));
    }
    let text = &draft.text;
    write(&[
        ("code", &write::required(&draft.code, Field::Code)?),
        ("text_en", &text.en.trim()),
        ("text_fr", &text.fr.trim()),
        ("text_ar", &text.ar.trim()),
    ])
}

/// Every step hangs on one of the kind above it.
fn hangs_well(tx: &Transaction<'_>, kind: StrategyKind, above: Option<Id<kind::StrategyNode>>) -> Result<(), Refusal> {
    let of = |node: Id<kind::StrategyNode>| -> Result<StrategyKind, Refusal> {
        let sql = "SELECT kind FROM strategy_node WHERE id = ?1";
        tx.query_row(sql, [node], |row| row.get(0)).optional()?.ok_or(Refusal::NotFound)
    };
    if above.map(of).transpose()? != kind.above() {
        return Err(Refusal::NotFound);
    }
    if kind == StrategyKind::Vision {
        let sql = "SELECT code FROM strategy_node WHERE kind = ?1";
        if let Some(code) = tx.query_row(sql, [kind], |row| row.get(0)).optional()? {
            return Err(Refusal::Taken(code));
        }
    }
    Ok(())
}

fn code_is_free(tx: &Transaction<'_>, node: Id<kind::StrategyNode>, draft: &StrategyDraft) -> Result<(), Refusal> {
    let sql = "SELECT EXISTS (SELECT 1 FROM strategy_node WHERE code = ?1 AND id <> ?2)";
    let code = draft.code.trim();
    if tx.query_row(sql, (code, node), |row| row.get(0))? {
        return Err(Refusal::Taken(code.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands, demo, domain::Language};

    fn workspace() -> (Workspace, Env) {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        (workspace, demo::env(Language::En).unwrap())
    }

    fn node(workspace: &Workspace, code: &str) -> Id<kind::StrategyNode> {
        let sql = "SELECT id FROM strategy_node WHERE code = ?1";
        workspace.connection().query_row(sql, [code], |row| row.get(0)).unwrap()
    }

    fn draft(code: &str) -> StrategyDraft {
        StrategyDraft { code: code.into(), text: Names::same("Fewer empty openings") }
    }

    #[test]
    fn an_objective_hangs_on_a_goal_and_on_nothing_else() {
        let (mut workspace, env) = workspace();
        let mut add = |above: Option<Id<kind::StrategyNode>>, kind, code: &str| {
            let command = StrategyCommand::Add { kind, above, draft: draft(code) };
            commands::execute(&mut workspace, &env, &command.into())
        };
        assert!(matches!(add(None, StrategyKind::Objective, "O9.1"), Err(Refusal::NotFound)));
        assert!(matches!(add(None, StrategyKind::Vision, "V2"), Err(Refusal::Taken(_))), "there is one vision");
        let goal = node(&workspace, "G1");
        let mut add = |kind, code: &str| {
            let command = StrategyCommand::Add { kind, above: Some(goal), draft: draft(code) };
            commands::execute(&mut workspace, &env, &command.into())
        };
        assert!(matches!(add(StrategyKind::Goal, "G9"), Err(Refusal::NotFound)));
        assert!(matches!(add(StrategyKind::Objective, "O1.1"), Err(Refusal::Taken(_))));
        assert!(add(StrategyKind::Objective, "O1.9").unwrap().is_some());
    }

    #[test]
    fn what_something_hangs_on_is_not_removed() {
        let (mut workspace, env) = workspace();
        let remove = |workspace: &mut Workspace, node| {
            commands::execute(workspace, &env, &StrategyCommand::Remove { node }.into())
        };
        let (goal, served) = (node(&workspace, "G1"), node(&workspace, "O1.1"));
        assert!(matches!(remove(&mut workspace, goal), Err(Refusal::InUse(2))));
        assert!(matches!(remove(&mut workspace, served), Err(Refusal::InUse(_))));
        let add = StrategyCommand::Add { kind: StrategyKind::Objective, above: Some(goal), draft: draft("O1.9") };
        let made = commands::execute(&mut workspace, &env, &add.into()).unwrap().unwrap();
        remove(&mut workspace, Id::from_uuid(made)).unwrap();
    }
}
