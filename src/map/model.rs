//! What a map shows: scenes as nodes, and roads merged into one edge for each pair of scenes and each manner of going.

use super::scale::{TrafficClass, TrafficScale};
use super::visit::{Visit, VisitedWay};
use crate::language::Words;
use crate::language::figure::brief;
use crate::scenario::{ChoiceId, Road, SceneId};

/// A scenario as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Map {
    pub(crate) title: String,
    pub(crate) version: String,
    /// The language of the texts, as a tag.
    pub(crate) language: String,
    pub(crate) start: SceneId,
    /// One for each scene, in the order of the scenario.
    pub(crate) nodes: Vec<MapNode>,
    pub(crate) edges: Vec<Edge>,
    /// Whether the roads have chances; without, none is drawn as the likeliest.
    pub(crate) knows_roads: bool,
    /// How many sessions are on it, when it shows where they went.
    pub(crate) traffic: Option<TrafficScale>,
}

/// A scene on the map.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MapNode {
    pub(crate) title: String,
    pub(crate) clock: Option<String>,
    pub(crate) shape: PlaceShape,
    pub(crate) place: MapPlace,
    /// How it comes, when it interrupts others.
    pub(crate) arrival: Option<Arrival>,
    /// What can be done there before one goes on, where it is a hub.
    pub(crate) tasks: Vec<Task>,
    /// The ways that lead back to the interrupted scene; a passage has one without a label.
    pub(crate) returns: Vec<Strand>,
    /// The letters of what may come in between once this scene was seen.
    pub(crate) cues: Vec<String>,
    /// The chance, from 0 to 1, that a run meets it.
    pub(crate) chance: Option<f64>,
    pub(crate) reachable: bool,
    /// How it was met on a road that is marked.
    pub(crate) visit: Option<Visit>,
    /// The letters of the groups that met it, where several are on one map.
    pub(crate) groups: String,
    /// The scenes that are drawn in its box, where it is a hub.
    pub(crate) spokes: Vec<Spoke>,
    /// From which other sheets roads lead to it.
    pub(crate) elsewhere: Option<String>,
}

/// A scene that a hub leads to and that only leads back to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spoke {
    pub(crate) scene: SceneId,
    /// The number of the first choice that leads there.
    pub(crate) number: Option<usize>,
    /// Its title, and how often it is met.
    pub(crate) text: String,
    /// The roads there and back, in full.
    pub(crate) full: String,
    /// Only when a condition holds.
    pub(crate) conditional: bool,
}

/// A choice of a hub that leads straight back to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Task {
    pub(crate) choice: ChoiceId,
    /// The number of the choice within its scene.
    pub(crate) number: usize,
    /// What is done.
    pub(crate) text: String,
    /// The same with its conditions.
    pub(crate) full: String,
    /// Only when a condition holds.
    pub(crate) conditional: bool,
    /// How it was taken on a road that is marked.
    pub(crate) way: Option<VisitedWay>,
    /// The letters of the groups that took it, where several are on one map.
    pub(crate) groups: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlaceShape {
    Decision,
    Passage,
    Ending,
}

/// Where a scene belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MapPlace {
    /// The start leads to it.
    Story,
    /// Only what comes in between leads to it.
    Aside,
    /// Nothing leads to it, on paper.
    Loose,
    /// Only its hub leads to it, which has it in its box.
    Inside,
    /// On another sheet of the same map.
    Elsewhere,
}

/// How a scene comes in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrival {
    pub(crate) letter: String,
    /// A condition, minutes, or the moderator, in words.
    pub(crate) how: String,
}

/// The roads from one scene to another that are gone in the same manner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edge {
    pub(crate) from: SceneId,
    pub(crate) to: SceneId,
    pub(crate) manner: Manner,
    pub(crate) strands: Vec<Strand>,
    /// The chance that a run takes one of them.
    pub(crate) chance: Option<f64>,
    /// Leads to where the story has already been.
    pub(crate) back: bool,
    /// Leads so far down that a line would only be clutter: its end is named instead.
    pub(crate) far: bool,
    /// Lies on the likeliest way to an ending; as long as nothing is known, on the longest.
    pub(crate) spine: bool,
    /// How it was gone on a road that is marked.
    pub(crate) way: Option<VisitedWay>,
    /// Who took which of its choices, where several groups are on one map: `1 A, 2 B`.
    pub(crate) groups: String,
    /// How many sessions went along it, on a map that shows that.
    pub(crate) traffic: Option<TrafficClass>,
    /// Where it leads to on another sheet.
    pub(crate) elsewhere: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Manner {
    Open,
    /// Only when a condition holds: hidden, or locked with a reason.
    Conditional,
    /// When no choice is open.
    Otherwise,
    /// When the time is up.
    Deadline,
}

/// One road within an edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Strand {
    pub(crate) road: Road,
    /// The number of the choice within its scene.
    pub(crate) number: Option<usize>,
    /// What else fits beside a line: minutes, a fraction, a condition. Often empty.
    pub(crate) remark: String,
    /// The whole text, with its conditions.
    pub(crate) text: String,
}

impl Map {
    pub(crate) fn node(&self, scene: SceneId) -> &MapNode {
        &self.nodes[scene.index()]
    }

    /// Every scene with its node.
    pub(crate) fn scenes(&self) -> impl Iterator<Item = (SceneId, &MapNode)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(place, node)| (SceneId::at(place), node))
    }

    /// The edges out of a scene, in the order of its choices.
    pub(crate) fn leaving(&self, scene: SceneId) -> impl Iterator<Item = &Edge> {
        let from = self.edges.partition_point(|edge| edge.from < scene);
        self.edges[from..]
            .iter()
            .take_while(move |edge| edge.from == scene)
    }

    /// What stands outside the story, by group: each thing that comes in between with the scenes it leads to, and then
    /// the loose scenes.
    pub(crate) fn aside(&self) -> Vec<Vec<SceneId>> {
        let mut taken = vec![false; self.nodes.len()];
        let mut groups = Vec::new();
        let injects = self.scenes().filter(|(_, node)| node.arrival.is_some());
        let others = self.scenes().filter(|(_, node)| node.arrival.is_none());
        for (root, node) in injects.chain(others) {
            let beside = matches!(node.place, MapPlace::Aside | MapPlace::Loose);
            if !beside || taken[root.index()] {
                continue;
            }
            taken[root.index()] = true;
            let mut group = vec![root];
            let mut next = 0;
            while let Some(&scene) = group.get(next) {
                next += 1;
                for edge in self.leaving(scene) {
                    let own = self.node(edge.to).place == node.place
                        && self.node(edge.to).arrival.is_none();
                    if own && !std::mem::replace(&mut taken[edge.to.index()], true) {
                        group.push(edge.to);
                    }
                }
            }
            groups.push(group);
        }
        groups
    }
}

impl MapNode {
    /// What a sheet knows of a scene that stands on another.
    pub(crate) fn away(&self) -> Self {
        Self {
            title: String::new(),
            clock: None,
            shape: self.shape,
            place: MapPlace::Elsewhere,
            arrival: None,
            tasks: Vec::new(),
            returns: Vec::new(),
            cues: Vec::new(),
            chance: None,
            reachable: true,
            visit: None,
            groups: String::new(),
            spokes: Vec::new(),
            elsewhere: None,
        }
    }

    /// How often it is met, or that it is out of reach.
    pub(crate) fn often(&self, words: &Words) -> Option<String> {
        if !self.reachable {
            return Some(words.say("map-unreachable"));
        }
        self.chance.map(brief)
    }
}

impl Task {
    /// The road that it is, from a hub and back to it.
    pub(super) fn road(&self, hub: SceneId) -> (SceneId, Road, SceneId) {
        (hub, Road::Choice(self.choice), hub)
    }
}

impl Edge {
    /// What all its roads say in full, one a line.
    pub(crate) fn full(&self) -> String {
        let lines = self.strands.iter().map(|strand| match strand.number {
            Some(number) => format!("{number}. {}", strand.text),
            None => strand.text.clone(),
        });
        lines
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The label beside a line: `1–3`, `2 (1/3)`, `4 min`; with groups on the map, `1 A, 2 B`.
    pub(crate) fn label(&self) -> String {
        match self.groups.as_str() {
            "" => label(&self.strands),
            groups => groups.to_owned(),
        }
    }
}

/// The labels of several roads in as few signs as tell them apart.
pub(super) fn label(strands: &[Strand]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut at = 0;
    while at < strands.len() {
        let strand = &strands[at];
        let plain = |strand: &Strand| strand.number.filter(|_| strand.remark.is_empty());
        let mut last = at;
        while let (Some(this), Some(next)) =
            (plain(&strands[last]), strands.get(last + 1).and_then(plain))
        {
            if next != this + 1 {
                break;
            }
            last += 1;
        }
        parts.push(match strand.number {
            Some(first) if last > at + 1 => format!("{first}–{}", first + last - at),
            Some(first) if last == at + 1 => format!("{first}, {}", first + 1),
            Some(number) if strand.remark.is_empty() => number.to_string(),
            Some(number) => format!("{number} ({})", strand.remark),
            None => strand.remark.clone(),
        });
        at = last + 1;
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
