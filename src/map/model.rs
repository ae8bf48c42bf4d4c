//! What a map shows: scenes as nodes, and roads merged into one edge for each pair of scenes and each manner of going.

use petgraph::visit::IntoNodeReferences as _;

use super::taken::{Visit, Way};
use super::travel::Travel;
use super::{layers, roads, wording};
use crate::language::Words;
use crate::scenario::{Exit, Inject, Road, Scenario, SceneId, Structure, Trigger};
use crate::view::sanitise;

/// A scenario as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub title: String,
    pub version: String,
    /// The language of the texts, as a tag.
    pub language: String,
    pub start: SceneId,
    /// One for each scene, in the order of the scenario.
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// Whether the roads have chances; without, none is drawn as the likeliest.
    pub knows_roads: bool,
}

/// A scene on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub title: String,
    pub clock: Option<String>,
    pub shape: Shape,
    pub place: Place,
    /// How it comes, when it interrupts others.
    pub arrival: Option<Arrival>,
    /// The ways that lead back to the interrupted scene; a passage has one without a label.
    pub returns: Vec<Strand>,
    /// The letters of what may come in between once this scene was seen.
    pub cues: Vec<String>,
    /// The chance, from 0 to 1, that a run meets it.
    pub chance: Option<f64>,
    pub reachable: bool,
    /// How it was met on a road that is marked.
    pub visit: Option<Visit>,
    /// The letters of the groups that met it, where several are on one map.
    pub groups: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Decision,
    Passage,
    Ending,
}

/// Where a scene belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The start leads to it.
    Story,
    /// Only what comes in between leads to it.
    Aside,
    /// Nothing leads to it, on paper.
    Loose,
}

/// How a scene comes in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub letter: String,
    /// A condition, minutes, or the moderator, in words.
    pub how: String,
}

/// The roads from one scene to another that are gone in the same manner.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    pub from: SceneId,
    pub to: SceneId,
    pub manner: Manner,
    pub strands: Vec<Strand>,
    /// The chance that a run takes one of them.
    pub chance: Option<f64>,
    /// Leads to where the story has already been.
    pub back: bool,
    /// Leads so far down that a line would only be clutter: its end is named instead.
    pub far: bool,
    /// Lies on the likeliest way; as long as nothing is known, on the way that most choices lead along.
    pub spine: bool,
    /// How it was gone on a road that is marked.
    pub way: Option<Way>,
    /// Who took which of its choices, where several groups are on one map: `1 A, 2 B`.
    pub groups: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Manner {
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
pub struct Strand {
    pub road: Road,
    /// The number of the choice within its scene.
    pub number: Option<usize>,
    /// What else fits beside a line: minutes, a fraction, a condition. Often empty.
    pub remark: String,
    /// The whole text, with its conditions.
    pub text: String,
}

impl Map {
    pub fn new(scenario: &Scenario, travel: &Travel, words: &Words) -> Self {
        let structure = Structure::of(scenario);
        let mut edges = roads::edges(scenario, &structure, travel, words);
        mark_back(&mut edges, scenario);
        mark_spine(&mut edges, scenario);
        let mut map = Self {
            title: line(&scenario.title),
            version: line(&scenario.version),
            language: scenario.language.clone(),
            start: scenario.start,
            nodes: nodes(scenario, &structure, travel, words),
            edges,
            knows_roads: travel.knows_roads(),
        };
        layers::mark_far(&mut map);
        map
    }

    pub fn node(&self, scene: SceneId) -> &Node {
        &self.nodes[scene.index()]
    }

    /// Every scene with its node.
    pub fn scenes(&self) -> impl Iterator<Item = (SceneId, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(place, node)| (SceneId::at(place), node))
    }

    /// The edges out of a scene, in the order of its choices.
    pub fn leaving(&self, scene: SceneId) -> impl Iterator<Item = &Edge> {
        let from = self.edges.partition_point(|edge| edge.from < scene);
        self.edges[from..]
            .iter()
            .take_while(move |edge| edge.from == scene)
    }

    /// What stands outside the story, by group: each thing that comes in between with the scenes it leads to, and then
    /// the loose scenes.
    pub fn aside(&self) -> Vec<Vec<SceneId>> {
        let mut taken = vec![false; self.nodes.len()];
        let mut groups = Vec::new();
        let injects = self.scenes().filter(|(_, node)| node.arrival.is_some());
        let others = self.scenes().filter(|(_, node)| node.arrival.is_none());
        for (root, node) in injects.chain(others) {
            if node.place == Place::Story || taken[root.index()] {
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

impl Node {
    /// How often it is met, in whole percents, or that it is out of reach. What happens, however seldom, is never 0%,
    /// and what may not happen never 100%.
    pub fn often(&self, words: &Words) -> Option<String> {
        if !self.reachable {
            return Some(words.say("map-unreachable"));
        }
        let chance = self.chance?;
        let percent = (chance * 100.0).round();
        Some(if chance > 0.0 && percent < 1.0 {
            "<1%".to_owned()
        } else if chance < 1.0 && percent > 99.0 {
            ">99%".to_owned()
        } else {
            format!("{percent:.0}%")
        })
    }
}

impl Edge {
    /// What all its roads say in full, one a line.
    pub fn full(&self) -> String {
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
    pub fn label(&self) -> String {
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

/// What a scene is called on a map.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    let scene = scenario.scene(scene);
    line(scene.name())
}

/// A text from a file on one line.
pub(super) fn line(text: &str) -> String {
    let words: Vec<_> = sanitise(text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

fn nodes(scenario: &Scenario, structure: &Structure, travel: &Travel, words: &Words) -> Vec<Node> {
    let story = structure.reached_from([scenario.start]);
    let reached = structure.reached(scenario);
    let mut resuming = vec![false; scenario.scenes.len()];
    for &scene in structure.resuming() {
        resuming[scene.index()] = true;
    }
    let mut nodes: Vec<_> = structure
        .graph()
        .node_references()
        .map(|(_, &scene)| {
            let met = travel.met(scene);
            Node {
                title: title(scenario, scene),
                clock: scenario.scene(scene).clock.as_deref().map(line),
                shape: match scenario.scene(scene).exit {
                    Exit::Choices(_) => Shape::Decision,
                    Exit::Goto(_) => Shape::Passage,
                    Exit::Ending => Shape::Ending,
                },
                place: match (story[scene.index()], reached[scene.index()]) {
                    (true, _) => Place::Story,
                    (false, true) => Place::Aside,
                    (false, false) => Place::Loose,
                },
                arrival: None,
                returns: if resuming[scene.index()] {
                    roads::returns(scenario, scene, words)
                } else {
                    Vec::new()
                },
                cues: Vec::new(),
                chance: met.chance,
                reachable: met.reachable,
                visit: None,
                groups: String::new(),
            }
        })
        .collect();
    let injects = scenario
        .scene_ids()
        .filter_map(|scene| Some((scene, scenario.scene(scene).inject.as_ref()?)));
    for (place, (scene, inject)) in injects.enumerate() {
        let letter = letter(place);
        let mut cues = Vec::new();
        if let Some(when) = &inject.when {
            wording::waits_for(&when.value, scenario, &mut cues);
        }
        for cue in cues {
            let cues = &mut nodes[cue.index()].cues;
            if !cues.contains(&letter) {
                cues.push(letter.clone());
            }
        }
        let how = arrives(inject, scenario, words);
        nodes[scene.index()].arrival = Some(Arrival { letter, how });
    }
    nodes
}

/// `A` to `Z`, then `AA`.
fn letter(place: usize) -> String {
    let rest = place % 26;
    let sign = char::from(b'A' + u8::try_from(rest).unwrap_or_default());
    match (place / 26).checked_sub(1) {
        Some(before) => letter(before) + &sign.to_string(),
        None => sign.to_string(),
    }
}

fn arrives(inject: &Inject, scenario: &Scenario, words: &Words) -> String {
    let condition = inject
        .when
        .as_ref()
        .map(|when| wording::condition(&when.value, scenario, words));
    let (key, minutes) = match (inject.trigger, condition.is_some()) {
        (Trigger::Condition, _) => ("map-comes-when", 0),
        (Trigger::Clock { minutes }, true) => ("map-comes-after-when", minutes),
        (Trigger::Clock { minutes }, false) => ("map-comes-after", minutes),
        (Trigger::Moderator, _) => ("map-comes-sent", 0),
    };
    let values = [
        ("minutes", minutes.into()),
        ("condition", condition.unwrap_or_default().into()),
    ];
    words.say_with(key, &values)
}

/// Marks the edges that lead back to a scene the way from the start has just come through.
fn mark_back(edges: &mut [Edge], scenario: &Scenario) {
    let starts: Vec<usize> = (0..=scenario.scenes.len())
        .map(|place| edges.partition_point(|edge| edge.from.index() < place))
        .collect();
    let mut seen = vec![false; scenario.scenes.len()];
    let mut open = vec![false; scenario.scenes.len()];
    let roots = std::iter::once(scenario.start).chain(scenario.scene_ids());
    for root in roots {
        let mut path = Vec::new();
        if !std::mem::replace(&mut seen[root.index()], true) {
            open[root.index()] = true;
            path.push((root.index(), starts[root.index()]));
        }
        while let Some((scene, next)) = path.last_mut() {
            if *next == starts[*scene + 1] {
                open[*scene] = false;
                path.pop();
                continue;
            }
            let edge = &mut edges[*next];
            *next += 1;
            let to = edge.to.index();
            edge.back = open[to];
            if !std::mem::replace(&mut seen[to], true) {
                open[to] = true;
                path.push((to, starts[to]));
            }
        }
    }
}

/// Marks one way from the start to an end: along the likeliest roads, or along the most choices when none is known.
fn mark_spine(edges: &mut [Edge], scenario: &Scenario) {
    let mut at = scenario.start;
    loop {
        let from = edges.partition_point(|edge| edge.from < at);
        let till = edges.partition_point(|edge| edge.from <= at);
        let weight = |edge: &Edge| match edge.chance {
            Some(chance) => (chance, 0),
            None => (0.0, edge.strands.len()),
        };
        let mut best: Option<(SceneId, (f64, usize))> = None;
        for edge in edges[from..till].iter().filter(|edge| !edge.back) {
            let same = edges[from..till].iter().filter(|other| other.to == edge.to);
            let sum = same.map(weight).fold((0.0, 0), |sum, (chance, count)| {
                (sum.0 + chance, sum.1 + count)
            });
            if best.is_none_or(|(_, known)| sum > known) {
                best = Some((edge.to, sum));
            }
        }
        let Some((to, _)) = best else { break };
        let way = edges[from..till].iter_mut().filter(|edge| edge.to == to);
        // Of several ways to the same scene, one is enough.
        let way = way.reduce(|first, edge| {
            if (edge.chance, first.manner) > (first.chance, edge.manner) {
                edge
            } else {
                first
            }
        });
        if let Some(edge) = way {
            edge.spine = true;
        }
        at = to;
    }
}
