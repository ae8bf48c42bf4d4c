//! A map of a scenario: its scenes, the roads between them, and what comes in between.
//!
//! The way is *scenario → [`Map`] → a drawing as text*, in four forms: [`svg`] for paper and the wall, [`terminal`] for
//! the screen one sits at, [`dot`] and [`mermaid`] for tools that draw by themselves. Only the first needs to know where
//! everything stands (`layers`, `place`, `plan`, `ports`, `fold`, `sheet`). Figures come in as [`Travel`]: the map draws
//! them and never finds one out; the road that somebody took comes in as [`Taken`], and those of many sessions as
//! [`Traffic`]. Nothing here opens a file or prints.

pub(crate) mod dot;
mod fold;
mod layers;
mod layout;
pub(crate) mod mermaid;
mod model;
mod nodes;
mod place;
mod plan;
mod ports;
mod roads;
mod scale;
mod sheet;
mod spine;
mod spokes;
pub(crate) mod svg;
mod taken;
pub(crate) mod terminal;
mod traffic;
mod travel;
mod visit;
mod wording;

pub(crate) use model::{Edge, Manner, Map, MapNode, MapPlace, PlaceShape, Spoke, Task};
pub(crate) use scale::TrafficClass;
pub(crate) use taken::Taken;
pub(crate) use traffic::Traffic;
pub(crate) use travel::{Met, Travel};
pub(crate) use visit::VisitedWay;

use crate::language::Words;
use crate::scenario::{Scenario, SceneId, Structure};

impl Map {
    /// The map of a scenario, with what is known of how it is travelled.
    pub(crate) fn new(scenario: &Scenario, travel: &Travel, words: &Words) -> Self {
        Self::drawn(scenario, travel, None, words)
    }

    /// The map of a scenario with the roads that many sessions took.
    pub(crate) fn with_traffic(scenario: &Scenario, traffic: &Traffic, words: &Words) -> Self {
        Self::drawn(scenario, &Travel::unknown(scenario), Some(traffic), words)
    }

    fn drawn(
        scenario: &Scenario,
        travel: &Travel,
        traffic: Option<&Traffic>,
        words: &Words,
    ) -> Self {
        let structure = Structure::of(scenario);
        let mut edges = roads::edges(scenario, &structure, travel, words);
        spine::mark_back(&mut edges, scenario);
        let mut map = Self {
            title: wording::line(&scenario.title),
            version: wording::line(&scenario.version),
            language: scenario.language.clone(),
            start: scenario.start,
            nodes: nodes::nodes(scenario, &structure, travel, words),
            edges,
            knows_roads: travel.knows_roads(),
            traffic: None,
        };
        if let Some(traffic) = traffic {
            map.count(traffic);
        }
        spine::mark_spine(&mut map.edges, scenario);
        layers::mark_far(&mut map, usize::MAX, layers::BENDS);
        map
    }
}

/// What a box of a tool's drawing says above its tasks: how the scene comes, its clock, its title, and how often it is
/// met.
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
        PlaceShape::Ending => lines.push(words.say("map-ending")),
        PlaceShape::Decision | PlaceShape::Passage => lines.extend(node.clock.clone()),
    }
    lines.push(node.title.clone());
    lines.extend(node.often(words));
    lines
}
