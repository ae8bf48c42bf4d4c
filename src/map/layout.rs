//! Where everything of a story stands: boxes, lines and the labels beside them.

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
pub(super) enum LayoutStep {
    Straight(Point),
    /// Leaves and arrives downwards.
    Curve(Point),
    /// Right angles with rounded corners.
    Corners([Point; 5]),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct LayoutLine {
    pub(super) from: Point,
    pub(super) steps: Vec<LayoutStep>,
    /// The middle of the label.
    pub(super) label: Point,
}

#[derive(Debug)]
pub(super) struct MapLayout {
    /// By scene; those outside the story have none.
    pub(super) boxes: Vec<Option<Rect>>,
    /// By edge; those that are not drawn as a line have none.
    pub(super) lines: Vec<Option<LayoutLine>>,
    pub(super) width: f64,
    pub(super) height: f64,
}
