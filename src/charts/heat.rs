//! The heat grid: effectiveness of every element in every month. Model and layout.
//!
//! Digit and shade together, dark = weak. Time runs from left to right in every language.

use serde::{Deserialize, Serialize};

use super::{
    labels::Labels,
    measure::text_width,
    palette::Palette,
    scene::{Anchor, Hit, MarkerShape, NORMAL, Pos, Prim, Rect, SMALL, Scene, Stroke, Target, Text, Weight, pos},
    spec::Tone,
};
use crate::domain::Month;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatGrid {
    /// Accessible name and alternative text.
    pub title: String,
    pub alt: String,
    pub columns: Vec<Month>,
    pub groups: Vec<HeatGroup>,
    /// Head of the column of changes, and the months that it compares.
    pub change_title: String,
    pub change_subtitle: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatGroup {
    pub name: String,
    pub rows: Vec<HeatRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatRow {
    pub code: String,
    pub name: String,
    /// One for each column.
    pub cells: Vec<HeatCell>,
    pub change: Option<Change>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatCell {
    pub state: CellState,
    /// Differs from the last rating before it.
    pub is_changed: bool,
    /// Confirmed without discussion.
    pub is_en_bloc: bool,
    /// What is read out: "E09, March 2026: 2, weak".
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// 1 (weakest) to 5.
    Rated(u8),
    /// The meeting took place and gave no rating.
    NotAssessed,
    /// The meeting is still open.
    Open,
    /// No meeting, or the element did not exist.
    Empty,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub tone: Tone,
    /// "+1" or "same".
    pub text: String,
    /// "3 to 4".
    pub detail: String,
}

const HEAD_HEIGHT: f32 = 50.0;
/// The line of the months.
const MONTHS_AT: f32 = 38.0;
const GROUP_HEIGHT: f32 = 24.0;
/// Eighteen elements in three groups fit a screen of 768 pixels.
pub const ROW_HEIGHT: f32 = 24.0;
/// On a large screen the rows grow to this height.
const TALLEST_ROW: f32 = 40.0;
const NARROWEST_CELL: f32 = 17.0;
/// The widest cell, in heights of a row.
const WIDEST_CELL: f32 = 31.0 / ROW_HEIGHT;

impl HeatGrid {
    pub fn rows(&self) -> impl Iterator<Item = &HeatRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    pub fn cell(&self, row: usize, column: usize) -> Option<&HeatCell> {
        self.rows().nth(row)?.cells.get(column)
    }

    /// Of several groups the first one's name stands in the line of the months, which saves a line.
    const fn names_first_group_in_head(&self) -> bool {
        self.groups.len() > 1
    }

    /// The height of everything but the rows.
    fn frame_height(&self) -> f32 {
        let names = self.groups.len().saturating_sub(usize::from(self.names_first_group_in_head()));
        HEAD_HEIGHT + names as f32 * GROUP_HEIGHT + 4.0
    }

    /// The height of a row in a grid that has this height at hand.
    pub fn row_height(&self, room: f32) -> f32 {
        let rows = self.rows().count().max(1) as f32;
        ((room - self.frame_height()) / rows).floor().clamp(ROW_HEIGHT, TALLEST_ROW)
    }

    /// The height of the whole grid with rows of `row_height`.
    fn height(&self, row_height: f32) -> f32 {
        self.frame_height() + self.rows().count() as f32 * row_height
    }
}

struct Columns {
    names: f32,
    first: f32,
    cell: f32,
    changes: f32,
}

fn columns(grid: &HeatGrid, width: f32, row_height: f32) -> Columns {
    let code = grid.rows().map(|row| text_width(&row.code, SMALL, Weight::Semibold)).fold(0.0, f32::max);
    let name = grid.rows().map(|row| text_width(&row.name, NORMAL, Weight::Regular)).fold(0.0, f32::max);
    let has_changes = grid.rows().any(|row| row.change.is_some());
    let changes_width = if has_changes {
        let of = |text: &str| text_width(text, SMALL, Weight::Regular);
        let rows = grid.rows().filter_map(|row| row.change.as_ref()).map(|change| 58.0 + of(&change.detail) + 4.0);
        rows.fold(of(&grid.change_subtitle), f32::max) + 16.0
    } else {
        0.0
    };
    let names = code + 10.0;
    let first = names + name + 12.0;
    let room = (width - first - changes_width) / grid.columns.len().max(1) as f32;
    let cell = room.clamp(NARROWEST_CELL, (WIDEST_CELL * row_height).floor());
    Columns { names, first, cell, changes: first + cell * grid.columns.len() as f32 + 16.0 }
}

/// Lays the grid out in `width` pixels, with rows of `row_height` ([`ROW_HEIGHT`] or [`HeatGrid::row_height`]).
pub fn layout(grid: &HeatGrid, width: f32, row_height: f32, palette: &Palette, labels: &dyn Labels) -> Scene {
    let columns = columns(grid, width, row_height);
    let mut scene = Scene {
        width,
        height: grid.height(row_height),
        title: grid.title.clone(),
        description: grid.alt.clone(),
        ..Scene::default()
    };
    head(grid, &columns, palette, labels, &mut scene);
    let mut y = HEAD_HEIGHT;
    let mut number = 0;
    for (index, group) in grid.groups.iter().enumerate() {
        let in_head = index == 0 && grid.names_first_group_in_head();
        let at = pos(0.0, if in_head { MONTHS_AT } else { y + GROUP_HEIGHT / 2.0 });
        scene.front.push(Text::small(at, Anchor::Left, &group.name, palette.ink).strong().into());
        if !in_head {
            y += GROUP_HEIGHT;
        }
        for row in &group.rows {
            let middle = y + row_height / 2.0;
            let code = Text::small(pos(0.0, middle), Anchor::Left, &row.code, palette.ink2);
            scene.front.push(code.into());
            let name = Text::small(pos(columns.names, middle), Anchor::Left, &row.name, palette.ink).sized(NORMAL);
            scene.front.push(name.into());
            for (column, value) in row.cells.iter().enumerate().take(grid.columns.len()) {
                let left = columns.first + column as f32 * columns.cell;
                let slot = Rect::new(left, y, left + columns.cell, y + row_height);
                cell(value, slot, palette, labels, &mut scene);
                scene.hits.push(Hit { rect: slot, target: Target::Cell { row: number, column } });
            }
            if let Some(change) = &row.change {
                draw_change(change, pos(columns.changes, middle), palette, &mut scene);
            }
            y += row_height;
            number += 1;
        }
    }
    scene
}

/// Height of the row of codes, and of the cells under it, in a [`strip`].
const STRIP_CODES: f32 = 16.0;
const STRIP_CELLS: f32 = 30.0;

/// The last column of the grid lying down: every element's code and its rating, in the order of the grid.
pub fn strip(grid: &HeatGrid, width: f32, palette: &Palette, labels: &dyn Labels) -> Scene {
    let mut scene = Scene {
        width,
        height: STRIP_CODES + STRIP_CELLS,
        title: grid.title.clone(),
        description: grid.alt.clone(),
        ..Scene::default()
    };
    let slot_width = width / grid.rows().count().max(1) as f32;
    for (index, row) in grid.rows().enumerate() {
        let left = index as f32 * slot_width;
        let code = pos(left + slot_width / 2.0, STRIP_CODES / 2.0);
        scene.front.push(Text::small(code, Anchor::Middle, &row.code, palette.ink2).into());
        if let Some(value) = row.cells.last() {
            let slot = Rect::new(left, STRIP_CODES, left + slot_width, STRIP_CODES + STRIP_CELLS);
            cell(value, slot, palette, labels, &mut scene);
        }
    }
    scene
}

fn head(grid: &HeatGrid, columns: &Columns, palette: &Palette, labels: &dyn Labels, scene: &mut Scene) {
    let left_of = |column: usize| columns.first + column as f32 * columns.cell;
    // names for all months or letters for all: a mixture is hard to read
    let fits = |month| text_width(&labels.month_head(month), SMALL, Weight::Regular) + 2.0 <= columns.cell;
    let all_fit = grid.columns.iter().all(|month| fits(*month));
    for (index, &month) in grid.columns.iter().enumerate() {
        let center = left_of(index) + columns.cell / 2.0;
        let head = if all_fit { labels.month_head(month) } else { labels.month_axis(month) };
        scene.front.push(Text::small(pos(center, MONTHS_AT), Anchor::Middle, head, palette.ink2).into());
        let is_new_year = index == 0 || grid.columns[index - 1].year() != month.year();
        if is_new_year {
            let months = grid.columns[index..].iter().take_while(|other| other.year() == month.year()).count();
            let (from, to) = (left_of(index) + 2.0, left_of(index + months) - 2.0);
            let line = Stroke::solid(palette.line, 1.0);
            scene.back.push(Prim::line(pos(from, 27.0), pos(to, 27.0), line));
            let year = Text::small(pos(from, 17.0), Anchor::Left, labels.year(month.year()), palette.ink).strong();
            if year.rect().right <= to + 2.0 {
                scene.front.push(year.into());
            }
        }
    }
    if grid.rows().any(|row| row.change.is_some()) {
        let title = Text::small(pos(columns.changes, 17.0), Anchor::Left, &grid.change_title, palette.ink).strong();
        scene.front.push(title.into());
        let subtitle = Text::small(pos(columns.changes, MONTHS_AT), Anchor::Left, &grid.change_subtitle, palette.ink2);
        scene.front.push(subtitle.into());
    }
}

fn cell(cell: &HeatCell, slot: Rect, palette: &Palette, labels: &dyn Labels, scene: &mut Scene) {
    let rect = slot.grown(-1.0);
    match cell.state {
        CellState::Rated(rating) => {
            let colors = palette.heat[usize::from(rating.clamp(1, 5)) - 1];
            let stroke = match (cell.is_changed, rating) {
                (true, _) => Some(Stroke::solid(palette.ink, 1.75)),
                // The lightest shades would vanish on white.
                (false, 4..) => Some(Stroke::solid(palette.line, 1.0)),
                (false, _) => None,
            };
            let rect = if stroke.is_some() { rect.grown(-0.5) } else { rect };
            scene.back.push(Prim::Box { rect, radius: 4.0, fill: Some(colors.shade), stroke });
            let digit = labels.number(f64::from(rating), 0);
            let text = Text::small(slot.center(), Anchor::Middle, digit, colors.digit).sized(NORMAL);
            scene.front.push(if cell.is_changed { text.strong() } else { text }.into());
            if cell.is_en_bloc {
                let at = pos(rect.right - 4.0, rect.top + 4.5);
                let (shape, fill) = (MarkerShape::Circle, colors.digit);
                scene.front.push(Prim::Marker { at, shape, radius: 1.6, fill, stroke: None });
            }
        }
        CellState::NotAssessed => {
            for points in hatching(rect, 6.0) {
                scene.back.push(Prim::line(points.0, points.1, Stroke::solid(palette.hatch, 1.0)));
            }
        }
        CellState::Open => {
            let stroke = Some(Stroke::dashed(palette.edge, 1.0));
            scene.back.push(Prim::Box { rect: rect.grown(-0.5), radius: 4.0, fill: None, stroke });
        }
        CellState::Empty => {}
    }
}

fn draw_change(change: &Change, at: Pos, palette: &Palette, scene: &mut Scene) {
    let (shape, radius, fill) = match change.tone {
        Tone::Good => (MarkerShape::Up, 5.0, palette.good),
        Tone::Bad => (MarkerShape::Down, 5.0, palette.bad),
        Tone::Neutral => (MarkerShape::Circle, 2.8, palette.calm),
    };
    scene.front.push(Prim::Marker { at: pos(at.x + 6.0, at.y), shape, radius, fill, stroke: None });
    let ink = if change.tone == Tone::Neutral { palette.ink2 } else { fill };
    let text = Text::small(pos(at.x + 18.0, at.y), Anchor::Left, &change.text, ink);
    let text = if change.tone == Tone::Neutral { text } else { text.strong() };
    scene.front.push(text.into());
    scene.front.push(Text::small(pos(at.x + 58.0, at.y), Anchor::Left, &change.detail, palette.ink2).into());
}

/// Rising diagonals through a rectangle, clipped to it.
fn hatching(rect: Rect, gap: f32) -> Vec<(Pos, Pos)> {
    let reach = rect.width() + rect.height();
    let count = (reach / gap).floor() as usize;
    (1..=count)
        .map(|index| {
            let offset = index as f32 * gap;
            let from_x = rect.left + (offset - rect.height()).max(0.0);
            let from_y = rect.top + offset.min(rect.height());
            let to_x = rect.left + offset.min(rect.width());
            let to_y = rect.top + (offset - rect.width()).max(0.0);
            (pos(from_x, from_y), pos(to_x, to_y))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn hatching_stays_inside_its_cell() {
        let rect = Rect::new(10.0, 20.0, 40.0, 44.0);
        let lines = hatching(rect, 6.0);
        assert!(lines.len() >= 8);
        for (from, to) in lines {
            assert!(rect.grown(0.01).contains(from) && rect.grown(0.01).contains(to));
        }
    }

    #[test]
    fn every_cell_can_be_pointed_at_and_none_overlaps_another() {
        let grid = sample::heat_grid();
        let scene = layout(&grid, 1110.0, ROW_HEIGHT, &Palette::PAPER, &sample::English);
        assert_eq!(scene.hits.len(), 18 * 24);
        for (index, hit) in scene.hits.iter().enumerate() {
            assert_eq!(scene.target_at(hit.rect.center()), Some(hit.target));
            let others = &scene.hits[index + 1..];
            assert!(others.iter().all(|other| !other.rect.grown(-0.01).overlaps(&hit.rect)));
        }
    }

    #[test]
    fn a_strip_shows_each_code_and_the_last_rating_once() {
        let grid = sample::heat_grid();
        let scene = strip(&grid, 640.0, &Palette::PAPER, &sample::English);
        let codes = grid.rows().map(|row| row.code.as_str());
        let shown: Vec<&str> = scene.texts().map(|text| text.text.as_str()).collect();
        assert!(codes.into_iter().all(|code| shown.iter().filter(|text| **text == code).count() == 1));
        let rated = grid.rows().filter(|row| matches!(row.cells.last().unwrap().state, CellState::Rated(_))).count();
        assert_eq!(shown.len(), grid.rows().count() + rated);
    }

    #[test]
    fn the_grid_prints_every_digit_in_the_order_of_the_data() {
        let grid = sample::heat_grid();
        let scene = layout(&grid, 1110.0, ROW_HEIGHT, &Palette::PAPER, &sample::English);
        let digits: Vec<&str> = scene
            .texts()
            .filter(|text| text.text.len() == 1 && text.size > SMALL)
            .map(|text| text.text.as_str())
            .collect();
        let expected: Vec<String> = grid
            .rows()
            .flat_map(|row| &row.cells)
            .filter_map(|cell| match cell.state {
                CellState::Rated(rating) => Some(rating.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(digits, expected);
    }
}
