//! What stands above, below and beside what, before anything has its place on the sheet.

use super::layers::{Item, Layers};
use super::model::Map;
use super::place::Across;

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
    /// The size of the sheet; 0 when it is as large as it has to be.
    pub(super) size: (f64, f64),
    /// The most scenes beside each other.
    pub(super) most: usize,
}

/// The story in rows, with how far each item stands from the spine.
#[derive(Debug)]
pub(super) struct MapPlan<'a> {
    pub(super) map: &'a Map,
    pub(super) measures: &'a Measures,
    pub(super) layers: Layers,
    pub(super) across: Across,
}

impl<'a> MapPlan<'a> {
    pub(super) fn of(map: &'a Map, measures: &'a Measures) -> Self {
        let layers = Layers::of(map, measures.most);
        let across = Across::of(&layers, |item| match item {
            Item::Scene(scene) => {
                let half = measures.boxes[scene.index()].0 / 2.0;
                Some((half, half + measures.beside[scene.index()]))
            }
            Item::Bend { .. } => None,
        });
        Self {
            map,
            measures,
            layers,
            across,
        }
    }
}
