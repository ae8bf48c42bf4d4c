//! What stands beside the story: cards for what comes in between, each with how it comes and how it ends.

use super::boxes;
use super::ink::{Anchor, Ink};
use super::roads;
use super::signs::{self, SMALL};
use super::text::Type;
use crate::language::Words;
use crate::map::layout::{Point, Rect};
use crate::map::{Edge, Manner, Map, MapPlace};
use crate::scenario::SceneId;

/// The width of a column with its margins.
pub(super) const COLUMN: f64 = boxes::WIDTH + 40.0;
const HEADING: f64 = 40.0;
const BETWEEN: f64 = 18.0;
const ROW: f64 = 17.0;
/// The room for the line from one card to the next of its group.
const LINK: f64 = 34.0;

/// The cards, each with its height, in columns.
#[derive(Debug)]
pub(super) struct Aside {
    columns: Vec<Vec<AsideGroup>>,
    heading: &'static str,
}

#[derive(Debug, Clone)]
struct AsideGroup {
    scenes: Vec<SceneId>,
    height: f64,
}

/// A line of text under a card.
struct AsideRow {
    back: bool,
    text: String,
    full: String,
}

impl Aside {
    /// Fills columns up to a height; a single card may be higher.
    pub(super) fn of(map: &Map, place: MapPlace, height: f64, words: &Words) -> Self {
        let groups = map.aside().into_iter().filter(|group| {
            group
                .first()
                .is_some_and(|&scene| map.node(scene).place == place)
        });
        let groups = groups.map(|scenes| AsideGroup {
            height: group_height(map, &scenes, words),
            scenes,
        });
        let mut columns: Vec<Vec<AsideGroup>> = Vec::new();
        let mut used = f64::MAX;
        for group in groups {
            if used + group.height > height - HEADING {
                columns.push(Vec::new());
                used = 0.0;
            }
            used += group.height + BETWEEN;
            if let Some(column) = columns.last_mut() {
                column.push(group);
            }
        }
        let heading = if place == MapPlace::Aside {
            "map-aside"
        } else {
            "map-loose"
        };
        Self { columns, heading }
    }

    pub(super) fn width(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let columns = self.columns.len() as f64;
        columns * COLUMN
    }

    pub(super) fn height(&self) -> f64 {
        let column = |column: &Vec<AsideGroup>| {
            let cards: f64 = column.iter().map(|group| group.height + BETWEEN).sum();
            cards + HEADING
        };
        self.columns.iter().map(column).fold(0.0, f64::max)
    }

    /// Where each card stands when the panel stands at a point.
    pub(super) fn places(&self, map: &Map, at: Point, words: &Words) -> Vec<(SceneId, Point)> {
        let mut places = Vec::new();
        let mut x = at.x + 20.0;
        for column in &self.columns {
            let mut top = at.y + HEADING + 4.0;
            for group in column {
                let mut y = top;
                for (place, &scene) in group.scenes.iter().enumerate() {
                    places.push((scene, Point { x, y }));
                    y += card_height(map, &group.scenes, place, words) + LINK;
                }
                top += group.height + BETWEEN;
            }
            x += COLUMN;
        }
        places
    }

    pub(super) fn draw(&self, ink: &mut Ink, map: &Map, at: Point, height: f64, words: &Words) {
        if self.columns.is_empty() {
            return;
        }
        let panel = Rect {
            x: at.x,
            y: at.y,
            width: self.width(),
            height: height.max(self.height()),
        };
        ink.rect("panel", panel, 8.0);
        let heading = Point {
            x: at.x + 20.0,
            y: at.y + 27.0,
        };
        let set = Type::bold(14.0);
        let text = set.clip(&words.say(self.heading), self.width() - 30.0);
        ink.text(heading, set, "aside", Anchor::Start, &text);
        let mut x = at.x + 20.0;
        for column in &self.columns {
            let mut y = at.y + HEADING + 4.0;
            for group in column {
                draw_group(ink, map, &group.scenes, Point { x, y }, words);
                y += group.height + BETWEEN;
            }
            x += COLUMN;
        }
    }
}

fn group_height(map: &Map, scenes: &[SceneId], words: &Words) -> f64 {
    let height = |place| {
        let link = if place + 1 < scenes.len() { LINK } else { 0.0 };
        card_height(map, scenes, place, words) + link
    };
    (0..scenes.len()).map(height).sum()
}

fn card_height(map: &Map, scenes: &[SceneId], place: usize, words: &Words) -> f64 {
    let scene = scenes[place];
    above(map, scene)
        + boxes::height(map.node(scene), words)
        + lines(rows(map, scenes, place, words).len())
        + 4.0
}

/// What the words on how a scene comes take, with room for its letter.
fn above(map: &Map, scene: SceneId) -> f64 {
    match arrival(map, scene).len() {
        0 => 0.0,
        count => lines(count).max(24.0),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
fn lines(count: usize) -> f64 {
    count as f64 * ROW
}

/// How a scene comes, in lines above its box.
fn arrival(map: &Map, scene: SceneId) -> Vec<String> {
    let Some(arrival) = &map.node(scene).arrival else {
        return Vec::new();
    };
    SMALL.wrap(&arrival.how, boxes::WIDTH - 32.0, 5)
}

/// The edges to the card below, when there is one and they lead there.
fn next_link<'a>(map: &'a Map, scenes: &[SceneId], place: usize) -> Option<Vec<&'a Edge>> {
    let next = *scenes.get(place + 1)?;
    let edges: Vec<_> = map
        .leaving(scenes[place])
        .filter(|edge| edge.to == next)
        .collect();
    (!edges.is_empty()).then_some(edges)
}

/// Where a card leads besides the one below it.
fn rows(map: &Map, scenes: &[SceneId], place: usize, words: &Words) -> Vec<AsideRow> {
    let scene = scenes[place];
    let node = map.node(scene);
    let mut rows = Vec::new();
    let next = next_link(map, scenes, place).and_then(|edges| Some(edges.first()?.to));
    for edge in map.leaving(scene).filter(|edge| Some(edge.to) != next) {
        let to = if edge.to == scene {
            words.say("map-again")
        } else {
            let elsewhere = edge.elsewhere.iter().map(String::as_str);
            let title = [map.node(edge.to).title.as_str()].into_iter();
            title.chain(elsewhere).collect::<Vec<_>>().join(" · ")
        };
        let mut text = edge.label();
        if edge.manner != Manner::Open && edge.manner != Manner::Deadline {
            text = format!("({text})");
        }
        rows.push(AsideRow {
            back: false,
            text: format!("{text} {to}").trim().to_owned(),
            full: edge.full(),
        });
    }
    if !node.returns.is_empty() {
        let some = !rows.is_empty() || next.is_some();
        let label = if some {
            crate::map::model::label(&node.returns)
        } else {
            String::new()
        };
        let texts: Vec<_> = node
            .returns
            .iter()
            .map(|strand| strand.text.as_str())
            .collect();
        rows.push(AsideRow {
            back: true,
            text: format!("{label} {}", words.say("map-returns"))
                .trim()
                .to_owned(),
            full: texts.join("\n"),
        });
    }
    rows
}

fn draw_group(ink: &mut Ink, map: &Map, scenes: &[SceneId], at: Point, words: &Words) {
    let mut y = at.y;
    for place in 0..scenes.len() {
        draw_card(ink, map, scenes, place, Point { x: at.x, y }, words);
        let height = card_height(map, scenes, place, words);
        y += height;
        if let Some(edges) = next_link(map, scenes, place) {
            draw_links(ink, &edges, Point { x: at.x, y });
        }
        if place + 1 < scenes.len() {
            y += LINK;
        }
    }
}

fn draw_card(ink: &mut Ink, map: &Map, scenes: &[SceneId], place: usize, at: Point, words: &Words) {
    let node = map.node(scenes[place]);
    ink.open_scene(scenes[place]);
    if let Some(arrival) = &node.arrival {
        let x = at.x + 10.0;
        signs::cue(ink, Point { x, y: at.y + 9.0 }, &arrival.letter);
    }
    let mut y = at.y;
    for line in arrival(map, scenes[place]) {
        y += ROW;
        let x = at.x + 30.0;
        ink.text(Point { x, y: y - 5.0 }, SMALL, "", Anchor::Start, &line);
    }
    let rect = Rect {
        x: at.x,
        y: at.y + above(map, scenes[place]) + 2.0,
        width: boxes::WIDTH,
        height: boxes::height(node, words),
    };
    boxes::outline(ink, node, rect, "card");
    boxes::inscribe(ink, node, rect, words);
    boxes::order(ink, node, rect);
    y = rect.bottom() + 2.0;
    for row in rows(map, scenes, place, words) {
        y += ROW;
        let sign = Point {
            x: at.x + 14.0,
            y: y - 6.0,
        };
        ink.open("g", &row.full);
        if row.back {
            signs::turn(ink, sign);
        } else {
            signs::onward(ink, sign);
        }
        let text = SMALL.clip(&row.text, boxes::WIDTH - 30.0);
        let x = at.x + 28.0;
        ink.text(Point { x, y: y - 2.0 }, SMALL, "", Anchor::Start, &text);
        ink.close("g");
    }
    ink.close("g");
}

/// The lines from a card to the next.
fn draw_links(ink: &mut Ink, edges: &[&Edge], at: Point) {
    let mut x = at.x + boxes::WIDTH / 2.0;
    for edge in edges {
        ink.open("g", &edge.full());
        let path = format!("M{x:.1} {:.1}V{:.1}", at.y + 6.0, at.y + LINK - signs::HEAD);
        roads::link(ink, edge, &path);
        let tip = Point {
            x,
            y: at.y + LINK + 1.0,
        };
        signs::head(ink, "head", tip, 4.5);
        let label = roads::label(edge);
        if !label.is_empty() {
            let late = edge.manner == Manner::Deadline;
            let middle = at.y + LINK / 2.0 - 4.0;
            signs::pill(ink, Point { x, y: middle }, &label, late);
        }
        ink.close("g");
        x += 60.0;
    }
}
