//! The strategy as a tree down to the KPIs, and the KPIs that no path leads to.

use rusqlite::Connection;

use super::{kpi::Linked, names};
use crate::domain::{Id, Names, StrategyKind, kind};

/// A step of the strategy with what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub id: Id<kind::StrategyNode>,
    pub kind: StrategyKind,
    pub code: String,
    pub text: Names,
    pub below: Vec<Node>,
    /// KPIs in force that serve it, area by area.
    pub kpis: Vec<Serving>,
    /// Decisions and retired KPIs that name it.
    pub named: u32,
}

/// A KPI under an objective, with the indicators below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Serving {
    pub kpi: Linked<kind::Kpi>,
    pub area: Names,
    pub indicators: Vec<Linked<kind::Kpi>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// Visions, of which there is one at most.
    pub top: Vec<Node>,
    /// KPIs in force that serve no objective, and whose KPI above serves none either.
    pub without_path: Vec<Linked<kind::Kpi>>,
}

/// What [`tree`] reads: what invalidates it.
pub const TABLES: [&str; 4] = ["strategy_node", "kpi", "kpa", "decision"];

struct Card {
    kpi: Linked<kind::Kpi>,
    area: Names,
    objective: Option<Id<kind::StrategyNode>>,
    above: Option<Id<kind::Kpi>>,
}

pub fn tree(connection: &Connection) -> rusqlite::Result<Tree> {
    let mut cards = cards(connection)?;
    let mut nodes = nodes(connection)?;
    let top = take(&mut nodes, None, &mut cards);
    Ok(Tree { top, without_path: cards.into_iter().map(|card| card.kpi).collect() })
}

impl Node {
    /// Whether nothing hangs on it and nothing names it.
    pub fn is_free(&self) -> bool {
        self.below.is_empty() && self.kpis.is_empty() && self.named == 0
    }
}

impl Tree {
    /// The node with this key.
    pub fn node(&self, id: Id<kind::StrategyNode>) -> Option<&Node> {
        fn among(nodes: &[Node], id: Id<kind::StrategyNode>) -> Option<&Node> {
            nodes.iter().find_map(|node| if node.id == id { Some(node) } else { among(&node.below, id) })
        }
        among(&self.top, id)
    }

    /// The next code in the usual way of numbering: V, G1, O1.1.
    pub fn free_code(&self, kind: StrategyKind, above: Option<&Node>) -> String {
        let siblings = above.map_or(&self.top, |above| &above.below);
        let stem = match kind {
            StrategyKind::Vision => return "V".to_owned(),
            StrategyKind::Goal => "G".to_owned(),
            StrategyKind::Objective => {
                let goal = above.map_or("", |above| above.code.trim_start_matches(|sign: char| !sign.is_ascii_digit()));
                format!("O{goal}.")
            }
        };
        let codes = (1..=siblings.len() + 1).map(|number| format!("{stem}{number}"));
        codes.into_iter().find(|code| siblings.iter().all(|node| node.code != *code)).unwrap_or_default()
    }
}

/// The nodes below one, taken out of `nodes`; their KPIs are taken out of `cards`.
fn take(
    nodes: &mut Vec<(Option<Id<kind::StrategyNode>>, Node)>,
    above: Option<Id<kind::StrategyNode>>,
    cards: &mut Vec<Card>,
) -> Vec<Node> {
    let (own, rest): (Vec<_>, Vec<_>) = std::mem::take(nodes).into_iter().partition(|(parent, _)| *parent == above);
    *nodes = rest;
    let mut found = Vec::new();
    for (_, mut node) in own {
        node.below = take(nodes, Some(node.id), cards);
        for card in cards.extract_if(.., |card| card.objective == Some(node.id)) {
            node.kpis.push(Serving { kpi: card.kpi, area: card.area, indicators: Vec::new() });
        }
        for serving in &mut node.kpis {
            let below = cards.extract_if(.., |card| card.above == Some(serving.kpi.id) && card.objective.is_none());
            serving.indicators = below.map(|card| card.kpi).collect();
        }
        found.push(node);
    }
    found
}

fn nodes(connection: &Connection) -> rusqlite::Result<Vec<(Option<Id<kind::StrategyNode>>, Node)>> {
    let sql = "SELECT parent_id, id, kind, code, text_en, text_fr, text_ar,
                 (SELECT count(*) FROM decision WHERE objective_id = strategy_node.id)
                   + (SELECT count(*) FROM kpi WHERE objective_id = strategy_node.id AND retired_on IS NOT NULL)
               FROM strategy_node ORDER BY code, position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let node = Node {
            id: row.get(1)?,
            kind: row.get(2)?,
            code: row.get(3)?,
            text: names(row, 4)?,
            below: Vec::new(),
            kpis: Vec::new(),
            named: row.get(7)?,
        };
        Ok((row.get(0)?, node))
    })?;
    rows.collect()
}

fn cards(connection: &Connection) -> rusqlite::Result<Vec<Card>> {
    let sql = "SELECT kpi.id, kpi.code, kpi.name_en, kpi.name_fr, kpi.name_ar, kpa.name_en, kpa.name_fr, kpa.name_ar,
                 kpi.objective_id, kpi.parent_id
               FROM kpi JOIN kpa ON kpa.id = kpi.kpa_id
               WHERE kpi.retired_on IS NULL ORDER BY kpa.position, kpi.position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Card {
            kpi: Linked { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)? },
            area: names(row, 5)?,
            objective: row.get(8)?,
            above: row.get(9)?,
        })
    })?;
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, workspace::Workspace};

    #[test]
    fn every_kpi_in_force_stands_in_the_tree_or_among_those_without_a_path() {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let tree = tree(workspace.connection()).unwrap();
        let [vision] = tree.top.as_slice() else { panic!("one vision") };
        assert_eq!(vision.kind, StrategyKind::Vision);
        let first = &vision.below[0].below[0];
        assert_eq!((first.code.as_str(), first.kpis.len()), ("O1.1", 2));
        let mut codes: Vec<String> = tree.without_path.iter().map(|kpi| kpi.code.clone()).collect();
        assert!(codes.contains(&"K05".to_owned()), "the strategy of the demo does not name it: {codes:?}");
        let objectives = vision.below.iter().flat_map(|goal| &goal.below);
        codes.extend(objectives.flat_map(|objective| &objective.kpis).map(|serving| serving.kpi.code.clone()));
        codes.sort();
        let sql = "SELECT group_concat(code) FROM (SELECT code FROM kpi WHERE retired_on IS NULL ORDER BY code)";
        let all: String = workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(codes.join(","), all);
    }

    #[test]
    fn the_next_code_follows_the_numbering_of_its_goal() {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let tree = tree(workspace.connection()).unwrap();
        let vision = &tree.top[0];
        assert_eq!(tree.free_code(StrategyKind::Goal, Some(vision)), format!("G{}", vision.below.len() + 1));
        assert_eq!(tree.free_code(StrategyKind::Objective, Some(&vision.below[1])), "O2.4");
    }
}
