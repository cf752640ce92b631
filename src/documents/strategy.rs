//! The strategy on paper: the tree from the vision down to the KPIs, and the KPIs without a path.

use jiff::civil::DateTime;

use super::{
    Document, as_known,
    model::{Block, Heading, Level, Paragraph, Run, Source},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{Language, StrategyKind, kind},
    i18n::Messages,
    queries::{
        kpi::Linked,
        strategy::{Node, Serving, Tree},
    },
};

pub fn document(t: &'static Messages, committee: &CommitteeProfile, tree: &Tree, now: DateTime) -> Document {
    let language = t.language();
    let mut blocks = Vec::new();
    if tree.top.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(t.strategy_empty_title())));
    }
    for node in &tree.top {
        write(t, node, &mut blocks);
    }
    blocks.push(heading(Level::One, t.strategy_without_path().to_owned(), None));
    if tree.without_path.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(t.strategy_all_linked())));
    } else {
        let items = tree.without_path.iter().map(|kpi| Paragraph::new(named(language, kpi))).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    as_known::document(t, committee.name.get(language), t.term_strategy(), now, blocks)
}

fn heading(level: Level, text: String, source: Option<Source>) -> Block {
    Block::Heading(Heading { level, numbered: false, text: text.into(), source })
}

/// The vision is the first heading; goals and objectives stand below it.
fn write(t: &Messages, node: &Node, blocks: &mut Vec<Block>) {
    let language = t.language();
    let level = match node.kind {
        StrategyKind::Vision => Level::One,
        StrategyKind::Goal => Level::Two,
        StrategyKind::Objective => Level::Three,
    };
    let source = Source { table: "strategy_node", id: node.id.uuid() };
    let text = match node.kind {
        StrategyKind::Vision => format!("{}: {}", t.label(node.kind), node.text.get(language)),
        StrategyKind::Goal | StrategyKind::Objective => format!("{} {}", node.code, node.text.get(language)),
    };
    blocks.push(heading(level, text, Some(source)));
    if node.kind == StrategyKind::Objective {
        if node.kpis.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(t.strategy_no_kpi())));
        } else {
            let items = node.kpis.iter().map(|serving| served(language, serving)).collect();
            blocks.push(Block::List { ordered: false, items });
        }
    }
    for below in &node.below {
        write(t, below, blocks);
    }
}

/// "K03 Release time, Clearance" and a line for each indicator below it.
fn served(language: Language, serving: &Serving) -> Paragraph {
    let mut runs = named(language, &serving.kpi);
    runs.push(Run::plain(format!(" · {}", serving.area.get(language))));
    for indicator in &serving.indicators {
        runs.push(Run::plain("\n"));
        runs.extend(named(language, indicator));
    }
    Paragraph::new(runs)
}

fn named(language: Language, kpi: &Linked<kind::Kpi>) -> Vec<Run> {
    vec![Run::bold(kpi.code.as_str()), Run::plain(" "), Run::plain(kpi.name.get(language))]
}
