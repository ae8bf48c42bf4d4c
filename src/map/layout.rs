//! Where everything of a story stands: boxes, lines and the labels beside them.

use super::fold::fold;
use super::layers::{Item, Layers};
use super::model::Map;
use super::place::Across;
use super::ports::Ports;
use super::sheet::{Sheet, bands, gutter};

/// What the drawing needs to know of the things it places.
#[derive(Debug)]
pub(super) struct Measures {
    /// Width and height of each scene's box.
    pub(super) boxes: Vec<(f64, f64)>,
    /// What stands to the right of each box.
    pub(super) beside: Vec<f64>,
    /// The width of each edge's label; 0 without one.
    pub(super) labels: Vec<f64>,
    /// Whether an edge's label stands where the line arrives instead of where it leaves.
    pub(super) arriving: Vec<bool>,
    /// The height of everything above and below the story.
    pub(super) over: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A box, by its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Rect {
    pub(super) fn middle(self) -> f64 {
        self.x + self.width / 2.0
    }

    pub(super) fn right(self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Straight(Point),
    /// Leaves and arrives downwards.
    Curve(Point),
    /// Right angles with rounded corners.
    Corners(Vec<Point>),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) from: Point,
    pub(super) steps: Vec<Step>,
    /// The middle of the label.
    pub(super) label: Point,
}

#[derive(Debug)]
pub(super) struct Layout {
    /// By scene; those outside the story have none.
    pub(super) boxes: Vec<Option<Rect>>,
    /// By edge; those that are not drawn as a line have none.
    pub(super) lines: Vec<Option<Line>>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// What stands above, below and beside what, before anything has its place on the sheet.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) map: &'a Map,
    pub(super) measures: &'a Measures,
    pub(super) layers: Layers,
    pub(super) across: Across,
}

/// Places the story with its upper left corner at 0, 0. `aside` is the width of what stands beside a story of some
/// height.
pub(super) fn layout(map: &Map, measures: &Measures, aside: impl Fn(f64) -> f64) -> Layout {
    let layers = Layers::of(map);
    let across = Across::of(&layers, |item| match item {
        Item::Scene(scene) => {
            let half = measures.boxes[scene.index()].0 / 2.0;
            Some((half, half + measures.beside[scene.index()]))
        }
        Item::Bend { .. } => None,
    });
    let plan = Plan {
        map,
        measures,
        layers,
        across,
    };
    let ports = Ports::of(&plan);
    let bands = bands(&plan, &ports);
    let strips = fold(&bands, gutter, aside, measures.over);
    Sheet::of(&plan, &ports, &bands, &strips).layout()
}
