//! A map in lines of text: the likeliest way down the page, and what leaves it indented beside it.
//!
//! Every scene is told once, where the map first comes to it; from elsewhere an arrow names it.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr as _;

use super::model::{Edge, Manner, Map, MapPlace, PlaceShape, Task};
use crate::language::Words;
use crate::scenario::SceneId;
use crate::view::clip;
use crate::view::wrap::wrap_text;

/// How deep branches of branches are indented; further ones stand at the same depth.
const DEEPEST: usize = 8;
/// From this width on, a road shows the texts of its choices.
const WIDE: usize = 110;
/// The room at the right edge for how often a scene is met.
const OFTEN: usize = 6;
/// The name of a scene keeps so many columns.
const SHORTEST: usize = 12;

/// A line of the map, in pieces that a terminal may set apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MapLine {
    pub(crate) pieces: Vec<(MapLook, String)>,
}

/// How a piece is set. It only helps: the line says the same without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MapLook {
    Plain,
    /// Rails and remarks.
    Soft,
    /// Titles on the likeliest way, and headings.
    Strong,
    /// What comes in between.
    Aside,
}

impl MapLine {
    fn with(mut self, look: MapLook, text: impl Into<String>) -> Self {
        self.pieces.push((look, text.into()));
        self
    }

    /// Its text, without any look.
    pub(crate) fn text(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect()
    }

    fn width(&self) -> usize {
        self.pieces.iter().map(|(_, text)| text.width()).sum()
    }
}

/// The map in lines of at most so many columns.
pub(crate) fn draw(map: &Map, words: &Words, width: usize) -> Vec<MapLine> {
    draw_marked(map, &BTreeMap::new(), words, width)
}

/// The same with marks, such as who stands there, at some scenes.
pub(crate) fn draw_marked(
    map: &Map,
    marks: &BTreeMap<SceneId, String>,
    words: &Words,
    width: usize,
) -> Vec<MapLine> {
    let mut drawing = Drawing {
        map,
        marks,
        words,
        width: width.max(40),
        told: vec![false; map.nodes.len()],
        on_spine: vec![false; map.nodes.len()],
        lines: Vec::new(),
    };
    drawing.heading(&map.title);
    drawing.empty();
    drawing.story();
    drawing.beside(MapPlace::Aside, "map-aside");
    drawing.beside(MapPlace::Loose, "map-loose");
    drawing.legend();
    drawing.lines
}

struct Drawing<'a> {
    map: &'a Map,
    marks: &'a BTreeMap<SceneId, String>,
    words: &'a Words,
    width: usize,
    told: Vec<bool>,
    on_spine: Vec<bool>,
    lines: Vec<MapLine>,
}

impl Drawing<'_> {
    fn heading(&mut self, text: &str) {
        for line in wrap_text(text, self.width) {
            self.lines
                .push(MapLine::default().with(MapLook::Strong, line));
        }
    }

    fn empty(&mut self) {
        self.lines.push(MapLine::default());
    }

    /// Down the spine, each scene with its branches before the next.
    fn story(&mut self) {
        let mut spine = vec![self.map.start];
        while let Some(edge) = spine
            .last()
            .and_then(|&scene| self.map.leaving(scene).find(|edge| edge.spine))
        {
            spine.push(edge.to);
        }
        for &scene in &spine {
            self.on_spine[scene.index()] = true;
        }
        let rail = if self.map.knows_roads { "┃" } else { "│" };
        for (place, &scene) in spine.iter().enumerate() {
            self.scene(scene, "");
            let next = spine.get(place + 1).copied();
            let under = if next.is_some() {
                format!("{rail} ")
            } else {
                "  ".to_owned()
            };
            self.branches(scene, next, &under, 0);
            let Some(next) = next else { break };
            for edge in self.map.leaving(scene).filter(|edge| edge.to == next) {
                let start =
                    MapLine::default().with(MapLook::Soft, format!("{} ", down(edge.manner, rail)));
                self.road(start, edge);
            }
        }
    }

    /// The roads out of a scene, except those to `next`, which stands below.
    fn branches(&mut self, scene: SceneId, next: Option<SceneId>, under: &str, depth: usize) {
        let map = self.map;
        let edges: Vec<&Edge> = map
            .leaving(scene)
            .filter(|edge| Some(edge.to) != next)
            .collect();
        let returns = !map.node(scene).returns.is_empty();
        let rail = match next {
            None if !edges.is_empty() || returns => format!("{under}│ "),
            _ => format!("{under}  "),
        };
        for task in &map.node(scene).tasks {
            self.task(&rail, task);
        }
        for (place, edge) in edges.iter().enumerate() {
            let last = place + 1 == edges.len() && next.is_none() && !returns;
            let corner = if last { "╰" } else { "├" };
            let stem = if last { "  " } else { "│ " };
            let dash = across(edge.manner);
            let before = if next.is_some() { under } else { "" };
            let (lead, further) = if next.is_some() {
                (format!("{before}├{dash}"), format!("{before}│ "))
            } else {
                (format!("{under}{corner}{dash}"), format!("{under}{stem}"))
            };
            let fresh = !self.told[edge.to.index()] && !self.on_spine[edge.to.index()];
            let start = MapLine::default().with(MapLook::Soft, format!("{lead} "));
            if fresh {
                let below = if depth < DEEPEST {
                    format!("{further}  ")
                } else {
                    further
                };
                // A road with nothing to say has its scene on its own line.
                if self.label(edge).is_empty() {
                    self.scene(edge.to, &format!("{lead} "));
                } else {
                    self.road(start, edge);
                    self.scene(edge.to, &below);
                }
                self.branches(edge.to, None, &below, depth + 1);
            } else {
                self.reference(start, edge);
            }
        }
        if returns {
            self.returns(scene, under, edges.is_empty());
        }
    }

    fn returns(&mut self, scene: SceneId, under: &str, alone: bool) {
        let label = if alone {
            String::new()
        } else {
            format!("{} ", super::model::label(&self.map.node(scene).returns))
        };
        let text = format!("{label}↩ {}", self.words.say("map-returns"));
        let line = MapLine::default()
            .with(MapLook::Soft, format!("{under}╰─ "))
            .with(MapLook::Plain, text);
        self.push(line, None);
    }

    /// What can be done at a hub, beneath its name.
    fn task(&mut self, rail: &str, task: &Task) {
        let line = MapLine::default()
            .with(MapLook::Soft, format!("{rail}↺ {} ", task.number))
            .with(MapLook::Plain, task.full.clone());
        self.push(line, None);
    }

    /// A scene on a line of its own: its sign, title and clock, and at the right edge how often it is met.
    fn scene(&mut self, scene: SceneId, under: &str) {
        let node = self.map.node(scene);
        self.told[scene.index()] = true;
        let look = match node.place {
            MapPlace::Story if self.on_spine[scene.index()] => MapLook::Strong,
            MapPlace::Story | MapPlace::Loose | MapPlace::Inside | MapPlace::Elsewhere => {
                MapLook::Plain
            }
            MapPlace::Aside => MapLook::Aside,
        };
        let mut line = MapLine::default()
            .with(MapLook::Soft, under)
            .with(MapLook::Plain, format!("{} ", sign(node.shape)));
        line = match self.marks.get(&scene) {
            Some(mark) => {
                // Who is there matters more than the rest of a long title.
                let room = self.width.saturating_sub(line.width() + OFTEN + 1);
                let mark = clip(mark, room.saturating_sub(SHORTEST + 1));
                let title = clip(&node.title, room.saturating_sub(mark.width() + 1));
                line.with(look, title)
                    .with(MapLook::Strong, format!(" {mark}"))
            }
            None => line.with(look, node.title.clone()),
        };
        let mut remarks: Vec<String> = Vec::new();
        if node.shape == PlaceShape::Ending {
            remarks.push(self.words.say("map-ending").to_lowercase());
        }
        remarks.extend(node.clock.clone());
        remarks.extend(node.cues.iter().map(|letter| format!("◆{letter}")));
        if !remarks.is_empty() {
            line = line.with(MapLook::Soft, format!(" · {}", remarks.join(" · ")));
        }
        self.push(line, node.often(self.words));
    }

    /// A road whose scene follows on the next line.
    fn road(&mut self, start: MapLine, edge: &Edge) {
        let label = self.label(edge);
        if !label.is_empty() || edge.manner != Manner::Open || !edge.spine {
            self.push(start.with(MapLook::Soft, label), None);
        }
    }

    /// A road to a scene that is told elsewhere.
    fn reference(&mut self, start: MapLine, edge: &Edge) {
        let to = if edge.to == edge.from {
            format!("↺ {}", self.words.say("map-again"))
        } else {
            format!("→ {}", self.map.node(edge.to).title)
        };
        // A number and the name of a scene matter more than the texts of the choices.
        let short = edge.label();
        let room = self.width.saturating_sub(start.width() + 1);
        let to = clip(&to, room.saturating_sub(short.width()).max(SHORTEST));
        let mut label = clip(&self.label(edge), room.saturating_sub(to.width()));
        if label.width() < short.width() {
            label = clip(&short, room.saturating_sub(to.width()));
        }
        if !label.is_empty() {
            label.push(' ');
        }
        self.push(
            start.with(MapLook::Soft, label).with(MapLook::Plain, to),
            None,
        );
    }

    fn label(&self, edge: &Edge) -> String {
        let mut parts = Vec::new();
        if self.width >= WIDE && edge.strands.iter().any(|strand| strand.number.is_some()) {
            let texts = edge.strands.iter().map(|strand| match strand.number {
                Some(number) => format!("{number} {}", clip(&strand.text, 60)),
                None => strand.text.clone(),
            });
            parts.push(texts.collect::<Vec<_>>().join(" / "));
        } else {
            parts.push(edge.label());
        }
        match edge.manner {
            Manner::Conditional if edge.strands.iter().any(|strand| strand.number.is_some()) => {
                parts.push(self.words.say("map-legend-dashed"));
            }
            Manner::Deadline => parts.push(self.words.say("map-legend-deadline")),
            Manner::Open | Manner::Conditional | Manner::Otherwise => {}
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn beside(&mut self, place: MapPlace, heading: &str) {
        let map = self.map;
        let groups: Vec<_> = map
            .aside()
            .into_iter()
            .filter(|group| {
                group
                    .first()
                    .is_some_and(|&scene| map.node(scene).place == place)
            })
            .collect();
        if groups.is_empty() {
            return;
        }
        self.empty();
        self.heading(&self.words.say(heading));
        for group in groups {
            self.empty();
            for scene in group {
                if self.told[scene.index()] {
                    continue;
                }
                if let Some(arrival) = &map.node(scene).arrival {
                    let said = format!("◆{} {}", arrival.letter, arrival.how);
                    for (place, line) in wrap_text(&said, self.width - 3).into_iter().enumerate() {
                        let indent = if place == 0 { "" } else { "   " };
                        let line =
                            MapLine::default().with(MapLook::Aside, format!("{indent}{line}"));
                        self.lines.push(line);
                    }
                }
                self.scene(scene, "");
                self.branches(scene, None, "", 0);
            }
        }
    }

    fn legend(&mut self) {
        self.empty();
        self.heading(&self.words.say("map-legend"));
        let map = self.map;
        let shape = |shape| map.nodes.iter().any(|node| node.shape == shape);
        let manner = |manner| map.edges.iter().any(|edge| edge.manner == manner);
        let dashed = manner(Manner::Conditional) || manner(Manner::Otherwise);
        let signs = [
            ("●", "map-legend-decision", shape(PlaceShape::Decision)),
            ("○", "map-legend-passage", shape(PlaceShape::Passage)),
            ("■", "map-legend-ending", shape(PlaceShape::Ending)),
            ("┃", "map-legend-spine", map.knows_roads),
            ("1–3", "map-legend-numbers", shape(PlaceShape::Decision)),
            (
                "↺ 1",
                "map-legend-task",
                map.nodes.iter().any(|node| !node.tasks.is_empty()),
            ),
            ("╌", "map-legend-dashed", dashed),
            ("┈", "map-legend-deadline", manner(Manner::Deadline)),
            ("→", "map-legend-later", true),
            (
                "◆A",
                "map-legend-cue",
                map.nodes.iter().any(|node| !node.cues.is_empty()),
            ),
            (
                "%",
                "map-legend-percent",
                map.nodes.iter().any(|node| node.chance.is_some()),
            ),
        ];
        for (sign, key, shown) in signs {
            if shown {
                let gap = " ".repeat(5_usize.saturating_sub(sign.width()));
                let text = format!("{sign}{gap}{}", self.words.say(key));
                self.push(MapLine::default().with(MapLook::Plain, text), None);
            }
        }
    }

    /// Adds a line, shortened to the width, with something at the right edge.
    fn push(&mut self, line: MapLine, right: Option<String>) {
        let reserved = right
            .as_ref()
            .map_or(0, |right| right.width().max(OFTEN) + 1);
        let mut room = self.width.saturating_sub(reserved);
        let mut kept = MapLine::default();
        for (look, text) in line.pieces {
            let columns = text.width();
            if columns <= room {
                room -= columns;
                kept.pieces.push((look, text));
                continue;
            }
            // Clipping takes spaces at the ends away; one before the text keeps its distance.
            let space = if text.starts_with(' ') { " " } else { "" };
            let clipped = clip(&text, room.saturating_sub(space.len()));
            if room > space.len() {
                kept.pieces.push((look, format!("{space}{clipped}")));
            }
            break;
        }
        if let Some(right) = right {
            let gap = self.width.saturating_sub(kept.width() + right.width());
            kept.pieces.push((MapLook::Soft, " ".repeat(gap)));
            kept.pieces.push((MapLook::Plain, right));
        }
        self.lines.push(kept);
    }
}

fn sign(shape: PlaceShape) -> &'static str {
    match shape {
        PlaceShape::Decision => "●",
        PlaceShape::Passage => "○",
        PlaceShape::Ending => "■",
    }
}

fn down(manner: Manner, rail: &str) -> String {
    match manner {
        Manner::Open => rail.to_owned(),
        Manner::Conditional | Manner::Otherwise => "╎".to_owned(),
        Manner::Deadline => "┊".to_owned(),
    }
}

fn across(manner: Manner) -> &'static str {
    match manner {
        Manner::Open => "─",
        Manner::Conditional | Manner::Otherwise => "╌",
        Manner::Deadline => "┈",
    }
}
