//! Which scene stands in which row of the story, and in what order within the row.
//!
//! A road that passes rows gets a bend in each of them; roads to the same scene share their bends, as lines on a metro
//! map share a track.

use std::collections::{BTreeSet, HashMap, VecDeque};

use rust_sugiyama::configure::{Config, RankingType};
use rust_sugiyama::from_vertices_and_edges;

use super::model::{Edge, Map, MapPlace};
use crate::scenario::SceneId;

/// Beyond so many vertices rows keep the order of the file: looking for few crossings would take minutes.
const ORDERED: usize = 600;
/// So many bends and no more: of what would need them, the longest roads name their ends instead.
pub(super) const BENDS: usize = 400;

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Item {
    Scene(SceneId),
    /// Where a road to a scene passes this row.
    Bend {
        to: SceneId,
        row: usize,
    },
}

#[derive(Debug)]
pub(super) struct Layers {
    pub(super) items: Vec<Item>,
    pub(super) row: Vec<usize>,
    /// Places in `items`, row by row, from left to right.
    pub(super) rows: Vec<Vec<usize>>,
    /// For each edge of the map, the items it passes; empty for one that is not drawn as a line.
    pub(super) ways: Vec<Vec<usize>>,
    /// Which items lie on the spine.
    pub(super) spine: Vec<bool>,
}

impl Layers {
    /// The rows, none of them with more scenes than `most`: a longer one goes on in the next row.
    pub(super) fn of(map: &Map, most: usize) -> Self {
        let depth = broken(map, depths(map), most);
        let mut layers = Self {
            items: Vec::new(),
            row: Vec::new(),
            rows: Vec::new(),
            ways: Vec::new(),
            spine: Vec::new(),
        };
        let mut known = HashMap::new();
        for (scene, node) in map.scenes() {
            if node.place == MapPlace::Story {
                layers.add(Item::Scene(scene), depth[scene.index()], &mut known);
            }
        }
        for edge in &map.edges {
            let mut way = Vec::new();
            if onward(map, edge) && !edge.far {
                let (first, last) = (depth[edge.from.index()], depth[edge.to.index()]);
                way.push(layers.add(Item::Scene(edge.from), first, &mut known));
                for row in first + 1..last {
                    way.push(layers.add(Item::Bend { to: edge.to, row }, row, &mut known));
                }
                way.push(layers.add(Item::Scene(edge.to), last, &mut known));
            }
            if edge.spine {
                for &item in &way {
                    layers.spine[item] = true;
                }
            }
            layers.ways.push(way);
        }
        if layers.items.len() <= ORDERED {
            layers.put_in_order();
            layers.centre_spine();
        }
        layers
    }

    /// The lines between neighbouring rows, each once.
    pub(super) fn links(&self) -> BTreeSet<(usize, usize)> {
        let pairs = self.ways.iter().flat_map(|way| way.windows(2));
        pairs.map(|pair| (pair[0], pair[1])).collect()
    }

    fn add(&mut self, item: Item, row: usize, known: &mut HashMap<Item, usize>) -> usize {
        *known.entry(item).or_insert_with(|| {
            if self.rows.len() <= row {
                self.rows.resize_with(row + 1, Vec::new);
            }
            let place = self.items.len();
            self.items.push(item);
            self.row.push(row);
            self.rows[row].push(place);
            self.spine.push(false);
            place
        })
    }

    /// Orders each row so that few lines cross.
    fn put_in_order(&mut self) {
        if self.rows.iter().all(|row| row.len() < 2) {
            return;
        }
        let number = |place: usize| u32::try_from(place).expect("only a few items are ordered");
        let vertices: Vec<_> = (0..self.items.len())
            .map(|item| (number(item), (1.0, 1.0)))
            .collect();
        let links: Vec<_> = self.links().into_iter().collect();
        let links: Vec<_> = links
            .iter()
            .map(|&(from, to)| (number(from), number(to)))
            .collect();
        let config = Config {
            ranking_type: RankingType::Up,
            ..Config::default()
        };
        let mut across = vec![0.0; self.items.len()];
        for (places, _, _) in from_vertices_and_edges(&vertices, &links, &config) {
            for (item, (x, _)) in places {
                across[item] = x;
            }
        }
        for row in &mut self.rows {
            row.sort_by(|&a, &b| across[a].total_cmp(&across[b]).then(a.cmp(&b)));
        }
    }

    /// Brings the spine to the middle of each row where that makes no more lines cross.
    fn centre_spine(&mut self) {
        let links = self.links();
        for row in 0..self.rows.len() {
            let order = self.rows[row].clone();
            let Some(at) = order.iter().position(|&item| self.spine[item]) else {
                continue;
            };
            if order.len() < 3 || order.len() > 12 {
                continue;
            }
            let before = self.crossings(row, &links);
            let mut moved = order.clone();
            let item = moved.remove(at);
            moved.insert(order.len() / 2, item);
            self.rows[row] = moved;
            if self.crossings(row, &links) > before {
                self.rows[row] = order;
            }
        }
    }

    /// How often lines cross just above and just below a row.
    fn crossings(&self, row: usize, links: &BTreeSet<(usize, usize)>) -> usize {
        let mut place = HashMap::new();
        for row in row.saturating_sub(1)..(row + 2).min(self.rows.len()) {
            for (at, &item) in self.rows[row].iter().enumerate() {
                place.insert(item, at);
            }
        }
        let near: Vec<_> = links
            .iter()
            .filter_map(|(from, to)| Some((self.row[*from], place.get(from)?, place.get(to)?)))
            .collect();
        let mut crossings = 0;
        for (at, a) in near.iter().enumerate() {
            let others = near[at + 1..].iter();
            crossings += others
                .filter(|b| a.0 == b.0 && (a.1 < b.1) != (a.2 < b.2) && a.1 != b.1 && a.2 != b.2)
                .count();
        }
        crossings
    }
}

/// Marks the roads that pass so many rows that their lines would fill the sheet; those of the spine never do. As many
/// bends as are given are drawn, in rows of at most so many scenes.
pub(super) fn mark_far(map: &mut Map, most: usize, room: usize) {
    let depth = broken(map, depths(map), most);
    let passed = |edge: &Edge| {
        if onward(map, edge) && !edge.spine {
            // Onward is downward: the difference is at least one.
            depth[edge.to.index()] - depth[edge.from.index()] - 1
        } else {
            0
        }
    };
    let passed: Vec<usize> = map.edges.iter().map(passed).collect();
    let mut shortest = passed.clone();
    shortest.sort_unstable();
    let mut bends = 0;
    let fits = shortest.into_iter().take_while(|rows| {
        bends += rows;
        bends <= room
    });
    let longest = fits.last().unwrap_or(0);
    for (edge, rows) in map.edges.iter_mut().zip(passed) {
        edge.far = rows > longest;
    }
}

/// Whether an edge leads down the story.
fn onward(map: &Map, edge: &Edge) -> bool {
    let here = edge.far || edge.elsewhere.is_none();
    !edge.back && here && map.node(edge.from).place == MapPlace::Story
}

/// The row of each scene of the story: one below the lowest scene that leads to it.
fn depths(map: &Map) -> Vec<usize> {
    let mut waiting = vec![0_usize; map.nodes.len()];
    for edge in map.edges.iter().filter(|edge| onward(map, edge)) {
        waiting[edge.to.index()] += 1;
    }
    let mut depth = vec![0; map.nodes.len()];
    // On a sheet of a larger map, many scenes have nothing above them.
    let roots: Vec<_> = map
        .scenes()
        .filter(|(scene, node)| node.place == MapPlace::Story && waiting[scene.index()] == 0)
        .map(|(scene, _)| scene)
        .collect();
    let mut ready = VecDeque::from(roots.clone());
    while let Some(scene) = ready.pop_front() {
        for edge in map.leaving(scene).filter(|edge| onward(map, edge)) {
            let to = edge.to.index();
            depth[to] = depth[to].max(depth[scene.index()] + 1);
            waiting[to] -= 1;
            if waiting[to] == 0 {
                ready.push_back(edge.to);
            }
        }
    }
    // Each of those comes down to where its roads go on.
    for root in roots {
        let below = map.leaving(root).filter(|edge| onward(map, edge));
        if let Some(next) = below.map(|edge| depth[edge.to.index()]).min() {
            depth[root.index()] = next - 1;
        }
    }
    depth
}

/// The rows with what is too much for one in the next.
fn broken(map: &Map, mut depth: Vec<usize>, most: usize) -> Vec<usize> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (scene, node) in map.scenes() {
        if node.place == MapPlace::Story {
            let row = depth[scene.index()];
            if rows.len() <= row {
                rows.resize_with(row + 1, Vec::new);
            }
            rows[row].push(scene.index());
        }
    }
    let mut next = 0;
    for row in rows {
        // Rows of about the same length are quieter than a full one above a short one.
        let parts = row.len().div_ceil(most.max(1)).max(1);
        let length = row.len().div_ceil(parts).max(1);
        for (part, scenes) in row.chunks(length).enumerate() {
            for &scene in scenes {
                depth[scene] = next + part;
            }
        }
        next += parts;
    }
    depth
}
