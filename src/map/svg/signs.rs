//! The small signs of a map, drawn, so that no font has to have them.

use super::ink::{Anchor, Ink};
use super::text::Type;
use crate::map::layout::{Point, Rect};
use crate::map::{Task, VisitedWay};

/// The set of what stands in labels and signs.
pub(super) const SMALL: Type = Type::plain(11.0);
/// The height of a label.
pub(super) const PILL: f64 = 17.0;
/// The width of the clock in a label.
const CLOCK: f64 = 14.0;

/// A letter in a diamond: something comes in between.
pub(super) fn cue(ink: &mut Ink, at: Point, letter: &str) {
    let half = 11.0;
    let (x, y) = (at.x, at.y);
    let path = format!(
        "M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z",
        y - half,
        x + half,
        y + half,
        x - half
    );
    ink.path("cue", &path, 0.0);
    let letter_at = Point { x, y: y + 3.9 };
    ink.text(letter_at, Type::bold(11.0), "mark", Anchor::Middle, letter);
}

/// The numbers of decisions; hollow where they were gone back from.
pub(super) fn order(ink: &mut Ink, at: Point, numbers: &str, way: VisitedWay) {
    let set = Type::bold(12.0);
    let width = (set.width(numbers) + 12.0).max(24.0);
    let tag = Rect {
        // Only its end lies over the box, so that it covers no text.
        x: at.x + 12.0 - width,
        y: at.y - 12.0,
        width,
        height: 24.0,
    };
    let (class, mark) = match way {
        VisitedWay::Gone => ("tag", "mark"),
        VisitedWay::Left => ("box thin", ""),
    };
    ink.rect(class, tag, 12.0);
    let text = Point {
        x: tag.middle(),
        y: at.y + 4.3,
    };
    ink.text(text, set, mark, Anchor::Middle, numbers);
}

/// The number of a task in the box of its hub: dark where it was taken, hollow where that was gone back over, and in
/// dashes where a condition lets it be taken.
pub(super) fn task(ink: &mut Ink, at: Point, task: &Task) {
    let (class, mark) = match task.way {
        Some(VisitedWay::Gone) => ("tag", "mark"),
        Some(VisitedWay::Left) => ("box thin", ""),
        None if task.conditional => ("pill some", ""),
        None => ("pill", ""),
    };
    number(ink, at, &task.number.to_string(), class, mark);
}

/// A number among the tasks of a hub.
pub(super) fn number(ink: &mut Ink, at: Point, number: &str, class: &str, mark: &str) {
    let tag = Rect {
        x: at.x - 10.0,
        y: at.y - 6.5,
        width: 20.0,
        height: 13.0,
    };
    ink.rect(class, tag, 6.5);
    let text = Point {
        x: at.x,
        y: at.y + 3.8,
    };
    ink.text(text, SMALL, mark, Anchor::Middle, number);
}

/// A clock: the time is up.
pub(super) fn clock(ink: &mut Ink, at: Point) {
    let (x, y) = (at.x, at.y);
    let path = format!(
        "M{:.1} {y:.1}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M{x:.1} {:.1}V{y:.1}h2.6",
        x - 5.0,
        y - 3.2
    );
    ink.path("icon", &path, 0.0);
}

/// An arrow that turns round: back to the story.
pub(super) fn turn(ink: &mut Ink, at: Point) {
    let (x, y) = (at.x, at.y);
    let path = format!(
        "M{:.1} {:.1}h7.5a3.6 3.6 0 0 0 0 -7.2h-10m3.4 -3.2l-3.4 3.2l3.4 3.2",
        x - 3.0,
        y + 4.0
    );
    ink.path("icon", &path, 0.0);
}

/// An arrow to the right: on to another scene.
pub(super) fn onward(ink: &mut Ink, at: Point) {
    let path = format!(
        "M{:.1} {:.1}h11m-3.4 -3.2l3.4 3.2l-3.4 3.2",
        at.x - 6.0,
        at.y
    );
    ink.path("icon", &path, 0.0);
}

/// The width of a label, with a clock or without.
pub(super) fn pill_width(label: &str, late: bool) -> f64 {
    if label.is_empty() {
        return 0.0;
    }
    SMALL.width(label) + 12.0 + if late { CLOCK } else { 0.0 }
}

/// A label on a line, by its middle.
pub(super) fn pill(ink: &mut Ink, at: Point, label: &str, late: bool) {
    let width = pill_width(label, late);
    let left = at.x - width / 2.0;
    let rect = Rect {
        x: left,
        y: at.y - PILL / 2.0,
        width,
        height: PILL,
    };
    ink.rect("pill", rect, PILL / 2.0);
    let shift = if late { CLOCK } else { 0.0 };
    if late {
        let x = left + 11.0;
        clock(ink, Point { x, y: at.y });
    }
    let text_at = Point {
        x: at.x + shift / 2.0,
        y: at.y + 3.9,
    };
    ink.text(text_at, SMALL, "", Anchor::Middle, label);
}

/// The head of an arrow that points downwards.
pub(super) fn head(ink: &mut Ink, class: &str, tip: Point, half: f64) {
    let path = format!(
        "M{:.1} {:.1}l{:.1} {:.1}h{:.1}Z",
        tip.x,
        tip.y,
        -half,
        -HEAD - 1.0,
        half * 2.0
    );
    ink.path(class, &path, 0.0);
}

/// How much of a line its head covers.
pub(super) const HEAD: f64 = 8.0;
