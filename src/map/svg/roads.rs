//! Roads: a line for each edge of the story, and short turns beside a box for what leads back.

use std::fmt::Write as _;

use super::ink::{Anchor, Ink};
use super::signs::{self, HEAD, SMALL};
use crate::language::Words;
use crate::map::layout::{LayoutLine, LayoutStep, Point, Rect};
use crate::map::{Edge, Manner, Map, TrafficClass, VisitedWay};
use crate::scenario::SceneId;

/// The height of one turn beside a box.
pub(super) const TURN: f64 = 22.0;
/// The longest label on a line, and the longest name of a scene beside a box.
const LONGEST: f64 = 190.0;
const ROUND: f64 = 14.0;
/// The width of a road that was taken, and what stays of it at both sides together when it is drawn hollow.
pub(super) const TAKEN: f64 = 6.0;
pub(super) const HOLLOW: f64 = 3.0;

/// The label of an edge, short enough for its line.
pub(super) fn label(edge: &Edge) -> String {
    SMALL.clip(&edge.label(), LONGEST)
}

/// Whether the label says a condition, which belongs to where the line arrives.
pub(super) fn arriving(edge: &Edge) -> bool {
    edge.manner == Manner::Conditional && edge.strands.iter().all(|strand| strand.number.is_none())
}

/// How wide a line is.
fn width(map: &Map, edge: &Edge) -> f64 {
    let width = match edge.chance {
        Some(chance) => 1.2 + 5.3 * chance.clamp(0.0, 1.0),
        None => 1.8,
    };
    let width = match edge.manner {
        _ if map.knows_roads && edge.spine => width.max(3.0),
        // Dots thinner than this do not print.
        Manner::Deadline => width.max(2.8),
        _ => width,
    };
    let width = edge.way.map_or(width, |_| TAKEN);
    edge.traffic.map_or(width, wide)
}

/// What keeps a line apart from those that it crosses.
pub(super) fn halo(ink: &mut Ink, map: &Map, edge: &Edge, line: &LayoutLine) {
    ink.path("halo", &path(line), width(map, edge) + 5.0);
}

pub(super) fn line(ink: &mut Ink, map: &Map, edge: &Edge, line: &LayoutLine) {
    let spine = map.knows_roads && edge.spine;
    let width = width(map, edge);
    let path = path(line);
    ink.open("g", &edge.full());
    let (class, head) = if spine || edge.way.is_some() || is_told(edge) {
        ("line spine", "spinehead")
    } else {
        ("line", "head")
    };
    stroke(ink, edge, class, &path, width);
    if let Some(tip) = end(line) {
        signs::head(ink, head, tip, 3.4 + width * 0.6);
    }
    ink.close("g");
}

/// How wide a road is along which so many sessions went.
pub(super) fn wide(class: TrafficClass) -> f64 {
    match class {
        TrafficClass::Hidden => 1.2,
        TrafficClass::Few => 3.0,
        TrafficClass::Many => 5.5,
        TrafficClass::Most => 9.0,
    }
}

/// The width of a short road.
fn thin(edge: &Edge) -> f64 {
    edge.traffic.map_or(1.8, wide)
}

/// Whether it is told how many sessions went along a road.
fn is_told(edge: &Edge) -> bool {
    edge.traffic
        .is_some_and(|class| class > TrafficClass::Hidden)
}

/// The stroke between two cards.
pub(super) fn link(ink: &mut Ink, edge: &Edge, path: &str) {
    match edge.way {
        Some(_) => stroke(ink, edge, "line spine", path, TAKEN),
        None if is_told(edge) => stroke(ink, edge, "line spine", path, thin(edge)),
        None => stroke(ink, edge, "line", path, thin(edge)),
    }
}

/// A stroke that says how an edge is gone. What was taken is a thick line without gaps, so that it cannot be read as a
/// condition; what was gone back over is hollow.
fn stroke(ink: &mut Ink, edge: &Edge, class: &str, path: &str, width: f64) {
    match edge.way {
        Some(way) => {
            ink.path(class, path, width);
            if way == VisitedWay::Left {
                ink.path("halo", path, width - HOLLOW);
            }
        }
        None => ink.path(&format!("{class}{}", dashes(edge.manner)), path, width),
    }
}

/// The label of a line; drawn after all lines, so that none runs over it.
pub(super) fn line_label(ink: &mut Ink, edge: &Edge, line: &LayoutLine) {
    let label = label(edge);
    if !label.is_empty() {
        ink.open("g", &edge.full());
        signs::pill(ink, line.label, &label, edge.manner == Manner::Deadline);
        ink.close("g");
    }
}

fn dashes(manner: Manner) -> &'static str {
    match manner {
        Manner::Open => "",
        Manner::Conditional | Manner::Otherwise => " if",
        Manner::Deadline => " late",
    }
}

/// How much the turns beside a box take to its right.
pub(super) fn beside(map: &Map, scene: SceneId) -> f64 {
    let turns = turns(map, scene);
    let widths = turns.map(|edge| {
        let pill = signs::pill_width(&label(edge), edge.manner == Manner::Deadline);
        if edge.to == scene {
            34.0 + pill
        } else {
            40.0 + pill + SMALL.width(&name(map, edge))
        }
    });
    let from = map.node(scene).elsewhere.as_ref();
    let from = from.map_or(0.0, |from| 24.0 + SMALL.width(from));
    widths.fold(from, f64::max)
}

/// How many rows beside a box say where roads lead to and come from.
pub(super) fn rows(map: &Map, scene: SceneId) -> usize {
    turns(map, scene).count() + usize::from(map.node(scene).elsewhere.is_some())
}

/// From which other sheets roads lead to a scene, below where its own lead to.
pub(super) fn coming(ink: &mut Ink, map: &Map, scene: SceneId, rect: Rect) {
    let Some(from) = &map.node(scene).elsewhere else {
        return;
    };
    #[expect(clippy::cast_precision_loss, reason = "a handful of turns")]
    let y = rect.y + 6.0 + turns(map, scene).count() as f64 * TURN;
    let x = rect.right();
    ink.path("line", &format!("M{:.1} {:.1}h-10", x + 18.0, y + 9.0), 1.8);
    let head = format!("M{:.1} {:.1}l8 -4v8Z", x + 1.0, y + 9.0);
    ink.path("head", &head, 0.0);
    let at = Point {
        x: x + 22.0,
        y: y + 13.0,
    };
    ink.text(at, SMALL, "soft", Anchor::Start, from);
}

/// The edges out of a scene that lead back, too far for a line, or to another sheet.
pub(super) fn turns(map: &Map, scene: SceneId) -> impl Iterator<Item = &Edge> {
    map.leaving(scene)
        .filter(|edge| edge.back || edge.far || edge.elsewhere.is_some())
}

fn name(map: &Map, edge: &Edge) -> String {
    match &edge.elsewhere {
        Some(place) => place.clone(),
        None => SMALL.clip(&map.node(edge.to).title, LONGEST),
    }
}

/// What leads back, or far: a loop to the same scene, or an arrow up or down with the name of another.
pub(super) fn turn(ink: &mut Ink, map: &Map, edge: &Edge, rect: Rect, place: usize, words: &Words) {
    #[expect(clippy::cast_precision_loss, reason = "a handful of turns")]
    let y = rect.y + 6.0 + place as f64 * TURN;
    let x = rect.right();
    let (class, width) = match edge.way {
        Some(_) => ("line spine", TAKEN - 1.0),
        None if is_told(edge) => ("line spine", thin(edge)),
        None => ("line", thin(edge)),
    };
    let label = label(edge);
    let late = edge.manner == Manner::Deadline;
    let half = signs::pill_width(&label, late) / 2.0;
    let again = edge.to == edge.from;
    let to = map.node(edge.to).title.as_str();
    let down = !edge.back;
    let said = match (again, down) {
        (true, _) => words.say("map-again"),
        (false, true) => format!("→ {to}"),
        (false, false) => words.say_with("map-back-to", &[("scene", to.into())]),
    };
    if edge.elsewhere.is_some() {
        ink.open_link(edge.to);
    }
    ink.open("g", &format!("{}\n{said}", edge.full()));
    let mut after = x + 26.0;
    if again {
        let path = format!("M{x:.1} {:.1}h12a7 7 0 0 1 0 14h-6", y + 2.0);
        stroke(ink, edge, class, &path, width);
        let head = format!("M{:.1} {:.1}l8 -4v8Z", x + 0.5, y + 16.0);
        ink.path("head", &head, 0.0);
    } else if down {
        let path = format!("M{x:.1} {:.1}h11a5 5 0 0 1 5 5v4", y + 4.0);
        stroke(ink, edge, class, &path, width);
        let head = format!("M{:.1} {:.1}l-4 -8h8Z", x + 16.0, y + 20.0);
        ink.path("head", &head, 0.0);
    } else {
        let path = format!("M{x:.1} {:.1}h11a5 5 0 0 0 5 -5v-4", y + 14.0);
        stroke(ink, edge, class, &path, width);
        let head = format!("M{:.1} {:.1}l-4 8h8Z", x + 16.0, y - 2.0);
        ink.path("head", &head, 0.0);
    }
    if !label.is_empty() {
        signs::pill(
            ink,
            Point {
                x: after + half,
                y: y + 9.0,
            },
            &label,
            late,
        );
        after += half * 2.0 + 5.0;
    }
    if !again {
        let at = Point {
            x: after,
            y: y + 13.0,
        };
        ink.text(at, SMALL, "soft", Anchor::Start, &name(map, edge));
    }
    ink.close("g");
    if edge.elsewhere.is_some() {
        ink.close_link();
    }
}

fn end(line: &LayoutLine) -> Option<Point> {
    match line.steps.last()? {
        LayoutStep::Straight(point)
        | LayoutStep::Curve(point)
        | LayoutStep::Corners([.., point]) => Some(*point),
    }
}

fn path(line: &LayoutLine) -> String {
    let mut path = format!("M{:.1} {:.1}", line.from.x, line.from.y);
    let mut at = line.from;
    for (place, step) in line.steps.iter().enumerate() {
        let last = place + 1 == line.steps.len();
        let short = if last { HEAD } else { 0.0 };
        match step {
            LayoutStep::Straight(to) => {
                let _ = write!(path, "L{:.1} {:.1}", to.x, to.y - short);
                at = *to;
            }
            LayoutStep::Curve(to) => {
                let y = to.y - short;
                let middle = f64::midpoint(at.y, y);
                let _ = write!(
                    path,
                    "C{:.1} {middle:.1} {:.1} {middle:.1} {:.1} {y:.1}",
                    at.x, to.x, to.x
                );
                at = *to;
            }
            LayoutStep::Corners(points @ [.., to]) => {
                corners(&mut path, at, points, short);
                at = *to;
            }
        }
    }
    path
}

fn corners(path: &mut String, from: Point, points: &[Point], short: f64) {
    let mut before = from;
    for (place, &corner) in points.iter().enumerate() {
        let Some(&next) = points.get(place + 1) else {
            let _ = write!(path, "L{:.1} {:.1}", corner.x, corner.y - short);
            break;
        };
        let round = ROUND
            .min(distance(before, corner) / 2.0)
            .min(distance(corner, next) / 2.0);
        let (enter, leave) = (towards(corner, before, round), towards(corner, next, round));
        let _ = write!(
            path,
            "L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
            enter.x, enter.y, corner.x, corner.y, leave.x, leave.y
        );
        before = corner;
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn towards(from: Point, to: Point, length: f64) -> Point {
    let whole = distance(from, to).max(0.1);
    Point {
        x: from.x + (to.x - from.x) * length / whole,
        y: from.y + (to.y - from.y) * length / whole,
    }
}
