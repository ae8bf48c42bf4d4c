//! A map on sheets of paper: as much on each as can be read, and where a road goes on when it leaves one.
//!
//! Scenes are taken row by row, as long as everything still fits on the sheet. A road to another sheet is not drawn: it
//! says the sheet and the field there, as maps of cities do.

use std::collections::BTreeSet;

use super::drawing::{Drawing, FREE};
use super::ink::{Anchor, Ink};
use super::signs::SMALL;
use crate::language::Words;
use crate::map::layers::{BENDS, Item, Layers, mark_far};
use crate::map::layout::Point;
use crate::map::{Edge, Map, MapNode};
use crate::scenario::SceneId;

/// A sheet on its side, in units of the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    width: f64,
    height: f64,
}

/// The smallest letters of a drawing are 11 units high, and 6 points on each of these within margins of a centimetre.
pub(super) const A3: Paper = Paper {
    width: 2_060.0,
    height: 1_420.0,
};
pub(super) const A4: Paper = Paper {
    width: 1_425.0,
    height: 915.0,
};

/// Fields of a sheet across, by letter, and down, by number.
const ACROSS: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const DOWN: u32 = 6;
/// How many scenes may stand beside each other, and how many bends their roads may have: what is tried, one after the
/// other, until everything fits. A road that is not drawn says the field that it leads to.
const ARRANGED: [(usize, usize); 6] = [
    (usize::MAX, BENDS),
    (6, BENDS),
    (4, BENDS),
    (6, 24),
    (5, 0),
    (4, 0),
];
/// On a map with more scenes than this, only the last of these are tried: looking for few crossings on a hundred sheets would
/// take minutes.
const LARGE: usize = 300;
const QUICK: usize = 4;
/// No sheet holds more scenes.
const MOST: usize = 96;
/// The widest name of a field.
const WIDEST: &str = "G8";
/// So many sheets that lead to a scene are said, and no more.
const SAID: usize = 3;

/// A sheet with what stands on it.
#[derive(Debug)]
pub(super) struct PaperSheet {
    map: Map,
    drawing: Drawing,
    /// Its number, and how many there are.
    number: usize,
    of: usize,
}

/// What stays together on a sheet: a scene of the story, or what comes in between with all it leads to.
#[derive(Debug)]
struct Piece {
    scenes: Vec<SceneId>,
    /// Pieces of one row rather stand on the same sheet.
    row: Option<usize>,
}

impl PaperSheet {
    /// The map on as many sheets as it takes; a map that is read as a whole is one.
    pub(super) fn all(map: &Map, paper: Paper, words: &Words) -> Vec<Self> {
        let whole = Drawing::of(map, usize::MAX, FREE, words);
        if paper.holds(&whole) {
            return vec![Self {
                map: map.clone(),
                drawing: whole,
                number: 1,
                of: 1,
            }];
        }
        let pieces = pieces(map);
        let mut rest = pieces.as_slice();
        let mut sheets = Vec::new();
        let mut usual = rest.len();
        while !rest.is_empty() {
            let (taken, map, drawing) = filled(map, rest, usual, paper, words);
            usual = taken;
            rest = &rest[taken..];
            sheets.push(Self {
                map,
                drawing,
                number: sheets.len() + 1,
                of: 0,
            });
        }
        refer(&mut sheets, map.nodes.len(), words);
        sheets
    }

    pub(super) fn draw(&self, ink: &mut Ink, words: &Words) {
        let several = self.of > 1;
        let name = several.then(|| self.number(words));
        self.drawing.draw(ink, &self.map, name.as_deref(), words);
        if several {
            self.fields(ink);
        }
    }

    pub(super) fn size(&self) -> (f64, f64) {
        (self.drawing.width, self.drawing.height)
    }

    /// What the sheet is called.
    pub(super) fn name(&self, words: &Words) -> String {
        if self.of > 1 {
            format!("{}, {}", self.map.title, self.number(words))
        } else {
            self.map.title.clone()
        }
    }

    fn number(&self, words: &Words) -> String {
        let values = [("sheet", self.number.into()), ("sheets", self.of.into())];
        words.say_with("map-sheet", &values)
    }

    /// The letters and numbers of the fields along the edges.
    fn fields(&self, ink: &mut Ink) {
        let (width, height) = self.size();
        let mut x = width / 16.0;
        for letter in ACROSS {
            let at = Point { x, y: 18.0 };
            ink.text(at, SMALL, "soft", Anchor::Middle, &letter.to_string());
            x += width / 8.0;
        }
        for row in 0..DOWN {
            let y = height * (f64::from(row) + 0.5) / f64::from(DOWN);
            let at = Point { x: 14.0, y };
            let number = (row + 1).to_string();
            ink.text(at, SMALL, "soft", Anchor::Middle, &number);
        }
    }

    /// The field of a point.
    fn field(&self, at: Point) -> String {
        let (width, height) = self.size();
        let mut across = ACROSS.into_iter().zip(1..);
        let letter = across.find(|&(_, end)| at.x < width * f64::from(end) / 8.0);
        let letter = letter.map_or('H', |(letter, _)| letter);
        let mut down = 1..DOWN;
        let number = down.find(|&end| at.y < height * f64::from(end) / f64::from(DOWN));
        format!("{letter}{}", number.unwrap_or(DOWN))
    }
}

impl Paper {
    /// Whether the smallest letters of a drawing can be read on it.
    pub(super) fn holds(self, drawing: &Drawing) -> bool {
        drawing.width <= self.width && drawing.height <= self.height
    }
}

/// Everything that has to stand somewhere, in the order in which it is read.
fn pieces(map: &Map) -> Vec<Piece> {
    let layers = Layers::of(map, usize::MAX);
    let mut pieces = Vec::new();
    for (row, items) in layers.rows.iter().enumerate() {
        for &item in items {
            if let Item::Scene(scene) = layers.items[item] {
                pieces.push(Piece {
                    scenes: vec![scene],
                    row: Some(row),
                });
            }
        }
    }
    let asides = map.aside().into_iter();
    pieces.extend(asides.map(|scenes| Piece { scenes, row: None }));
    pieces
}

/// The next sheet with as many pieces as it holds; one that no sheet holds is a sheet of its own, and smaller than it
/// should be.
fn filled(
    map: &Map,
    rest: &[Piece],
    usual: usize,
    paper: Paper,
    words: &Words,
) -> (usize, Map, Drawing) {
    let tried = |count: usize| laid(map, &rest[..count], paper, words);
    let (mut fits, mut over) = (1, rest.len().min(MOST) + 1);
    let mut next = usual.min(over - 1);
    // A sheet mostly holds about as many as the one before it.
    let mut step = 2;
    while fits + 1 < over {
        let (_, drawing) = tried(next);
        if paper.holds(&drawing) {
            fits = next;
        } else {
            over = next;
        }
        let near = if fits == next {
            next + step
        } else {
            next.saturating_sub(step)
        };
        next = match near > fits && near < over {
            true => near,
            false => usize::midpoint(fits, over),
        };
        step *= 2;
    }
    let whole = whole_rows(rest, fits);
    let (map, drawing) = tried(whole);
    (whole, map, drawing)
}

/// So many pieces that no row is cut, unless that would leave the sheet half empty.
fn whole_rows(rest: &[Piece], fits: usize) -> usize {
    let Some(row) = rest.get(fits).and_then(|piece| piece.row) else {
        return fits;
    };
    let start = rest.partition_point(|piece| piece.row.is_some_and(|it| it < row));
    if start * 2 > fits { start } else { fits }
}

/// A sheet with these pieces, in the first arrangement that fits.
fn laid(map: &Map, pieces: &[Piece], paper: Paper, words: &Words) -> (Map, Drawing) {
    let first = if map.nodes.len() > LARGE { QUICK } else { 0 };
    let mut map = part(map, pieces, words);
    let size = (paper.width, paper.height);
    let mut last = None;
    for &(most, bends) in &ARRANGED[first..] {
        arrange(&mut map, most, bends);
        let drawing = last.insert(Drawing::of(&map, most, size, words));
        if paper.holds(drawing) {
            break;
        }
    }
    let drawing = last.expect("there is an arrangement");
    (map, drawing)
}

/// What of the map stands on a sheet with these pieces.
fn part(map: &Map, pieces: &[Piece], words: &Words) -> Map {
    let mut here = vec![false; map.nodes.len()];
    for &scene in pieces.iter().flat_map(|piece| &piece.scenes) {
        here[scene.index()] = true;
        for spoke in &map.node(scene).spokes {
            here[spoke.scene.index()] = true;
        }
    }
    let mut entering = vec![0; map.nodes.len()];
    for edge in &map.edges {
        entering[edge.to.index()] += usize::from(!here[edge.from.index()]);
    }
    let nodes = map.nodes.iter().zip(&here).zip(entering);
    let nodes = nodes.map(|((node, &here), entering)| {
        if !here {
            return node.away();
        }
        // Before the sheets have numbers, what will be said is as wide as it can become.
        let sheets = [85, 86, 87, 88].into_iter().take(entering);
        MapNode {
            elsewhere: came_from(&sheets.collect(), words),
            ..node.clone()
        }
    });
    let edges = map.edges.iter().filter(|edge| here[edge.from.index()]);
    let edges = edges.map(|edge| Edge {
        elsewhere: (!here[edge.to.index()]).then(|| leads_to(88, WIDEST, words)),
        ..edge.clone()
    });
    let mut part = Map {
        title: map.title.clone(),
        version: map.version.clone(),
        language: map.language.clone(),
        nodes: nodes.collect(),
        edges: edges.collect(),
        ..*map
    };
    for edge in part.edges.iter().filter(|edge| !here[edge.to.index()]) {
        let title = &map.node(edge.to).title;
        part.nodes[edge.to.index()].title.clone_from(title);
    }
    part
}

/// Lets the roads of a sheet bend so often and no more; the others say their field.
fn arrange(map: &mut Map, most: usize, bends: usize) {
    for edge in map.edges.iter_mut().filter(|edge| edge.far) {
        edge.elsewhere = None;
    }
    mark_far(map, most, bends);
    for edge in map.edges.iter_mut().filter(|edge| edge.far) {
        edge.elsewhere = Some(WIDEST.to_owned());
    }
}

/// Says on every sheet where its roads go on, and where those come from that lead to it.
fn refer(sheets: &mut [PaperSheet], scenes: usize, words: &Words) {
    let mut places = vec![(0, String::new()); scenes];
    for sheet in sheets.iter() {
        for (scene, at) in sheet.drawing.places(&sheet.map, words) {
            places[scene.index()] = (sheet.number, sheet.field(at));
        }
    }
    let mut from = vec![BTreeSet::new(); scenes];
    for sheet in sheets.iter_mut() {
        for edge in &mut sheet.map.edges {
            let (number, field) = &places[edge.to.index()];
            if edge.far {
                edge.elsewhere = Some(field.clone());
            } else if edge.elsewhere.is_some() {
                edge.elsewhere = Some(leads_to(*number, field, words));
                from[edge.to.index()].insert(sheet.number);
            }
        }
    }
    let count = sheets.len();
    for sheet in sheets {
        sheet.of = count;
        for (node, from) in sheet.map.nodes.iter_mut().zip(&from) {
            node.elsewhere = came_from(from, words);
        }
    }
}

/// Where a road goes on.
fn leads_to(sheet: usize, field: &str, words: &Words) -> String {
    let values = [("sheet", sheet.into()), ("field", field.into())];
    words.say_with("map-elsewhere", &values)
}

/// From which sheets roads come; nothing when there are none.
fn came_from(sheets: &BTreeSet<usize>, words: &Words) -> Option<String> {
    let said = sheets.iter().take(SAID).map(usize::to_string);
    let more = (sheets.len() > SAID).then(|| "…".to_owned());
    let said: Vec<_> = said.chain(more).collect();
    let values = [("sheets", said.join(", ").into())];
    (!said.is_empty()).then(|| words.say_with("map-from-sheets", &values))
}
