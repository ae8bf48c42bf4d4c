//! A map of a scenario: its scenes, the roads between them, and what comes in between.
//!
//! The way is *scenario → [`Map`] → a drawing as text*, in four forms: [`svg`] for paper and the wall, [`terminal`] for
//! the screen one sits at, [`dot`] and [`mermaid`] for tools that draw by themselves. Only the first needs to know where
//! everything stands (`layers`, `place`, `ports`, `fold`, `sheet`). Figures come in as [`Travel`]: the map draws them and never
//! finds one out; the road that somebody took comes in as [`Taken`]. Nothing here opens a file or prints.

pub mod dot;
mod fold;
mod layers;
mod layout;
pub mod mermaid;
mod model;
mod place;
mod ports;
mod roads;
mod sheet;
pub mod svg;
mod taken;
pub mod terminal;
mod travel;
mod wording;

pub use model::{Arrival, Edge, Manner, Map, Node, Place, Shape, Strand};
pub use taken::{Taken, Visit, Way};
pub use travel::{Met, Travel};

use crate::language::Words;
use crate::scenario::SceneId;

/// What a box of a tool's drawing says: how the scene comes, its clock, its title, and how often it is met.
fn said(map: &Map, scene: SceneId, words: &Words) -> Vec<String> {
    let node = map.node(scene);
    let mut lines = Vec::new();
    if scene == map.start {
        lines.push(words.say("map-start"));
    }
    lines.extend(
        node.arrival
            .as_ref()
            .map(|arrival| format!("{}: {}", arrival.letter, arrival.how)),
    );
    match node.shape {
        Shape::Ending => lines.push(words.say("map-ending")),
        Shape::Decision | Shape::Passage => lines.extend(node.clock.clone()),
    }
    lines.push(node.title.clone());
    lines.extend(node.often(words));
    lines
}
