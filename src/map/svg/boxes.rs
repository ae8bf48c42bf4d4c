//! Scenes: a box each, whose shape says what it is.

use super::ink::{Anchor, Ink};
use super::signs::{self, SMALL};
use super::text::Type;
use crate::language::Words;
use crate::map::layout::{Point, Rect};
use crate::map::{Map, MapNode, PlaceShape, Spoke, Task, VisitedWay};
use crate::scenario::SceneId;

pub(super) const WIDTH: f64 = 216.0;
pub(super) const TITLE: Type = Type::bold(14.0);
const LINE: f64 = 17.0;
const PAD: f64 = 12.0;
/// A title takes at most so many lines.
const LINES: usize = 3;
/// The height of the small line above the title.
const ABOVE: f64 = 15.0;

/// The height of a line of a task, and the room above the first.
const TASK: f64 = 15.0;
const TASKS: f64 = 6.0;
/// A task takes at most so many lines.
const TASK_LINES: usize = 2;
/// The set of a scene in the box of its hub.
const SPOKE: Type = Type::bold(11.0);
/// The room for its number.
const NUMBER: f64 = 26.0;

/// The height of a scene's box.
pub(super) fn height(node: &MapNode, words: &Words) -> f64 {
    let lines = TITLE.wrap(&node.title, WIDTH - 2.0 * PAD, LINES).len();
    #[expect(clippy::cast_precision_loss, reason = "at most three lines")]
    let lines = lines.max(1) as f64 * LINE;
    let above = if above(node, words) == (String::new(), String::new()) {
        0.0
    } else {
        ABOVE
    };
    lines + above + tasks_height(node) + 18.0
}

fn tasks_height(node: &MapNode) -> f64 {
    let tasks = node.tasks.iter().map(|task| task_lines(task).len());
    let spokes = node.spokes.iter().map(|spoke| spoke_lines(spoke).len());
    match tasks.chain(spokes).sum::<usize>() {
        0 => 0.0,
        #[expect(clippy::cast_precision_loss, reason = "two lines a task")]
        lines => TASKS + lines as f64 * TASK,
    }
}

/// A task in lines, with the letters of the groups that took it.
fn task_lines(task: &Task) -> Vec<String> {
    let room = WIDTH - 2.0 * PAD - NUMBER;
    let groups = match task.groups.as_str() {
        "" => String::new(),
        groups => format!(" · {groups}"),
    };
    let mut lines = SMALL.wrap(&task.text, room - SMALL.width(&groups), TASK_LINES);
    if let Some(line) = lines.last_mut() {
        line.push_str(&groups);
    }
    lines
}

/// A spoke in lines.
fn spoke_lines(spoke: &Spoke) -> Vec<String> {
    SPOKE.wrap(&spoke.text, WIDTH - 2.0 * PAD - NUMBER, TASK_LINES)
}

/// What stands small above the title: the story's clock to the left, how often it is met to the right.
fn above(node: &MapNode, words: &Words) -> (String, String) {
    let left = match node.shape {
        PlaceShape::Ending => words.say("map-ending"),
        PlaceShape::Decision | PlaceShape::Passage => node.clock.clone().unwrap_or_default(),
    };
    (left, node.often(words).unwrap_or_default())
}

/// Draws a scene of the story.
pub(super) fn scene(ink: &mut Ink, map: &Map, scene: SceneId, rect: Rect, words: &Words) {
    let node = map.node(scene);
    ink.open_scene(scene);
    outline(ink, node, rect, scene_class(map, scene));
    inscribe(ink, node, rect, words);
    if scene == map.start {
        let label = words.say("map-start");
        // Only its foot lies over the box, so that it covers no letter.
        let tag = Rect {
            x: rect.x + PAD - 4.0,
            y: rect.y - 15.0,
            width: SMALL.width(&label) + 18.0,
            height: 19.0,
        };
        ink.rect("tag", tag, 9.5);
        let at = Point {
            x: tag.middle(),
            y: tag.y + 13.6,
        };
        ink.text(at, Type::bold(11.0), "mark", Anchor::Middle, &label);
    }
    let mut x = rect.right() - 5.0;
    for letter in &node.cues {
        signs::cue(ink, Point { x, y: rect.y - 5.0 }, letter);
        x -= 25.0;
    }
    order(ink, node, rect);
    ink.close("g");
}

/// The numbers of the decisions that were made at a scene, or the groups that came there, at its left side.
pub(super) fn order(ink: &mut Ink, node: &MapNode, rect: Rect) {
    let Some(visit) = &node.visit else {
        return;
    };
    let numbers = visit.numbers.iter().map(ToString::to_string);
    let marks = match node.groups.as_str() {
        "" => numbers.collect::<Vec<_>>().join(", "),
        groups => groups.to_owned(),
    };
    if marks.is_empty() {
        return;
    }
    // Its titles begin a little to the right of its edge.
    let at = Point {
        x: rect.x - 6.0,
        y: rect.y + rect.height / 2.0,
    };
    signs::order(ink, at, &marks, visit.way);
}

/// The outline of a box: sharp for a decision, round for a passage, with cut corners and twice for an ending.
pub(super) fn outline(ink: &mut Ink, node: &MapNode, rect: Rect, class: &str) {
    let hatch = match node.visit.as_ref().map(|visit| visit.way) {
        Some(VisitedWay::Gone) => " met",
        Some(VisitedWay::Left) => " left",
        None if node.reachable => "",
        None => " hatch",
    };
    match node.shape {
        PlaceShape::Decision => ink.rect(&format!("{class}{hatch}"), rect, 5.0),
        PlaceShape::Passage => {
            ink.rect(
                &format!("{class} thin{hatch}"),
                rect,
                rect.height.min(44.0) / 2.0,
            );
        }
        PlaceShape::Ending => {
            ink.path(&format!("{class} heavy{hatch}"), &octagon(rect, 12.0), 0.0);
            let inset = Rect {
                x: rect.x + 4.5,
                y: rect.y + 4.5,
                width: rect.width - 9.0,
                height: rect.height - 9.0,
            };
            ink.path("inner", &octagon(inset, 10.0), 0.0);
        }
    }
}

fn scene_class(map: &Map, scene: SceneId) -> &'static str {
    let spine = map.leaving(scene).any(|edge| edge.spine);
    if map.knows_roads && spine && map.node(scene).shape == PlaceShape::Decision {
        "box heavy"
    } else {
        "box"
    }
}

fn octagon(rect: Rect, cut: f64) -> String {
    format!(
        "M{:.1} {:.1}h{:.1}l{cut} {cut}v{:.1}l-{cut} {cut}h-{:.1}l-{cut} -{cut}v-{:.1}Z",
        rect.x + cut,
        rect.y,
        rect.width - 2.0 * cut,
        rect.height - 2.0 * cut,
        rect.width - 2.0 * cut,
        rect.height - 2.0 * cut
    )
}

/// The texts in a box.
pub(super) fn inscribe(ink: &mut Ink, node: &MapNode, rect: Rect, words: &Words) {
    let (left, right) = above(node, words);
    let room = rect.width - 2.0 * PAD;
    let mut y = rect.y + 9.0;
    if !(left.is_empty() && right.is_empty()) {
        y += 10.0;
        let set = Type::bold(11.0);
        let taken = if right.is_empty() {
            0.0
        } else {
            set.width(&right) + 8.0
        };
        let left = SMALL.clip(&left, room - taken);
        ink.text(
            Point { x: rect.x + PAD, y },
            SMALL,
            "soft",
            Anchor::Start,
            &left,
        );
        if !right.is_empty() {
            let at = Point {
                x: rect.right() - PAD,
                y,
            };
            ink.text(at, set, "", Anchor::End, &right);
        }
        y += ABOVE - 10.0;
    }
    for line in TITLE.wrap(&node.title, room, LINES) {
        y += LINE;
        let at = Point {
            x: rect.x + PAD,
            y: y - 4.0,
        };
        ink.text(at, TITLE, "", Anchor::Start, &line);
    }
    things(
        ink,
        node,
        Point {
            x: rect.x,
            y: y + TASKS,
        },
    );
}

/// What can be done at a hub, and then the scenes that it leads to.
fn things(ink: &mut Ink, node: &MapNode, at: Point) {
    let (x, mut y) = (at.x + PAD, at.y);
    for task in &node.tasks {
        ink.open("g", &task.full);
        let number = Point {
            x: x + NUMBER / 2.0 - 4.0,
            y: y + TASK / 2.0 - 0.5,
        };
        signs::task(ink, number, task);
        for line in task_lines(task) {
            y += TASK;
            let at = Point {
                x: x + NUMBER,
                y: y - 4.0,
            };
            ink.text(at, SMALL, "", Anchor::Start, &line);
        }
        ink.close("g");
    }
    for spoke in &node.spokes {
        ink.open_scene(spoke.scene);
        ink.title(&spoke.full);
        let middle = Point {
            x: x + NUMBER / 2.0 - 4.0,
            y: y + TASK / 2.0 - 0.5,
        };
        let number = spoke.number.map(|number| number.to_string());
        let class = if spoke.conditional {
            "pill some"
        } else {
            "pill"
        };
        signs::number(ink, middle, &number.unwrap_or_default(), class, "");
        for line in spoke_lines(spoke) {
            y += TASK;
            let at = Point {
                x: x + NUMBER,
                y: y - 4.0,
            };
            ink.text(at, SPOKE, "", Anchor::Start, &line);
        }
        ink.close("g");
    }
}
