//! A hub as one box: the scenes that only it leads to, and that only lead back to it, stand in its box as lines.

use std::collections::BTreeSet;

use super::model::{Edge, Manner, Map, MapPlace, PlaceShape, Spoke, label};
use crate::language::Words;
use crate::scenario::SceneId;

/// The map with its spokes in the boxes of their hubs. Where roads are marked, each scene keeps a box of its own, with
/// its roads.
pub(super) fn gathered(map: &Map, words: &Words) -> Map {
    let mut gathered = map.clone();
    let marked = map.nodes.iter().any(|node| node.visit.is_some());
    if marked || map.traffic.is_some() {
        return gathered;
    }
    let hubs = hubs(map);
    for (scene, node) in map.scenes() {
        let Some(hub) = hubs[scene.index()] else {
            continue;
        };
        gathered.nodes[scene.index()].place = MapPlace::Inside;
        let hub = &mut gathered.nodes[hub.index()];
        hub.spokes.push(spoke(map, scene, words));
        // What may come in between from a spoke on may come as soon as one is back.
        for cue in &node.cues {
            if !hub.cues.contains(cue) {
                hub.cues.push(cue.clone());
            }
        }
    }
    let inside = |scene: SceneId| hubs[scene.index()].is_some();
    gathered
        .edges
        .retain(|edge| !inside(edge.from) && !inside(edge.to));
    gathered
}

/// The hub of each scene that is a spoke.
fn hubs(map: &Map) -> Vec<Option<SceneId>> {
    let mut entering = vec![BTreeSet::new(); map.nodes.len()];
    let mut leaving = vec![BTreeSet::new(); map.nodes.len()];
    for edge in &map.edges {
        entering[edge.to.index()].insert(edge.from);
        leaving[edge.from.index()].insert(edge.to);
    }
    let hub = |scene: SceneId| {
        let node = map.node(scene);
        let alone = node.tasks.is_empty() && node.arrival.is_none() && scene != map.start;
        let only = leaving[scene.index()].first().copied();
        let only = only.filter(|&hub| hub != scene && map.node(hub).place == MapPlace::Story);
        only.filter(|_| alone && node.place == MapPlace::Story)
            .filter(|_| node.shape != PlaceShape::Ending)
            .filter(|_| leaving[scene.index()].len() == 1)
            .filter(|_| entering[scene.index()] == leaving[scene.index()])
    };
    let mut hubs: Vec<_> = map.scenes().map(|(scene, _)| hub(scene)).collect();
    let mut things: Vec<_> = map.nodes.iter().map(|node| node.tasks.len()).collect();
    for hub in hubs.iter().flatten() {
        things[hub.index()] += 1;
    }
    // A scene that is left and come back to once is no hub.
    for hub in &mut hubs {
        *hub = hub.filter(|hub| things[hub.index()] > 1);
    }
    hubs
}

/// A scene as a line in the box of its hub.
fn spoke(map: &Map, scene: SceneId, words: &Words) -> Spoke {
    let there: Vec<_> = map.edges.iter().filter(|edge| edge.to == scene).collect();
    let strands = || there.iter().flat_map(|edge| &edge.strands);
    let number = strands().find_map(|strand| strand.number);
    let node = map.node(scene);
    let label = label(&strands().cloned().collect::<Vec<_>>());
    // A single number stands in front already.
    let label = Some(label).filter(|label| number.map(|it| it.to_string()).as_ref() != Some(label));
    let more: Vec<_> = label
        .filter(|label| !label.is_empty())
        .into_iter()
        .chain(node.often(words))
        .collect();
    let text = match more.is_empty() {
        true => node.title.clone(),
        false => format!("{} ({})", node.title, more.join(", ")),
    };
    let full: Vec<_> = there
        .iter()
        .copied()
        .chain(map.leaving(scene))
        .map(Edge::full)
        .filter(|full| !full.is_empty())
        .collect();
    Spoke {
        scene,
        number,
        text,
        full: full.join("\n"),
        conditional: there.iter().all(|edge| edge.manner != Manner::Open),
    }
}
