//! The structure of a scenario as a graph: scenes, and the roads between them on paper.
//!
//! *On paper* means without conditions: a road that is there may never be open. What can happen in play is for
//! exploration to say.

use std::collections::VecDeque;

use petgraph::Direction::Incoming;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Bfs, Dfs, EdgeFiltered, EdgeRef, Reversed};

use super::ids::{ChoiceId, SceneId};
use super::model::{Destination, Exit, Scenario, Target};

/// What a road between two scenes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Road {
    Choice(ChoiceId),
    Deadline(ChoiceId),
    Passage,
    Otherwise,
}

/// Scenes and the roads between them. `resume` is no road: it leads back to wherever the inject came from.
#[derive(Debug, Clone)]
pub(crate) struct Structure {
    graph: DiGraph<SceneId, Road>,
    /// Scenes from which the story may go on elsewhere: they resume.
    resuming: Vec<SceneId>,
}

impl Structure {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let mut graph = DiGraph::with_capacity(scenario.scenes.len(), scenario.choices.len());
        for scene in scenario.scene_ids() {
            graph.add_node(scene);
        }
        let mut structure = Self {
            graph,
            resuming: Vec::new(),
        };
        for scene in scenario.scene_ids() {
            match &scenario.scene(scene).exit {
                Exit::Ending => {}
                Exit::Goto(target) => structure.add(scene, target, Road::Passage),
                Exit::Choices(choices) => {
                    for choice in choices.ids() {
                        structure.add(scene, &scenario.choice(choice).target, Road::Choice(choice));
                    }
                    if let Some(deadline) = choices.deadline {
                        let choice = deadline.choice;
                        structure.add(
                            scene,
                            &scenario.choice(choice).target,
                            Road::Deadline(choice),
                        );
                    }
                    if let Some(otherwise) = &choices.otherwise {
                        structure.add(scene, &otherwise.target, Road::Otherwise);
                    }
                }
            }
        }
        structure
    }

    /// The graph itself; the index of a node is the index of its scene.
    pub(crate) fn graph(&self) -> &DiGraph<SceneId, Road> {
        &self.graph
    }

    /// The scenes of an inject from which a road leads back to whatever was interrupted.
    pub(crate) fn resuming(&self) -> &[SceneId] {
        &self.resuming
    }

    /// The scenes that a road leads to, on paper, from one of these; they are themselves among them.
    pub(crate) fn reached_from(&self, roots: impl IntoIterator<Item = SceneId>) -> Vec<bool> {
        let mut search = Dfs::empty(&self.graph);
        for root in roots {
            search.move_to(node(root));
            while search.next(&self.graph).is_some() {}
        }
        let discovered = &search.discovered;
        (0..self.graph.node_count())
            .map(|place| discovered.contains(place))
            .collect()
    }

    /// The scenes to which a road leads at once, on paper.
    pub(crate) fn next(&self, scene: SceneId) -> impl Iterator<Item = SceneId> + '_ {
        self.graph.neighbors(node(scene)).map(|to| self.graph[to])
    }

    /// The scenes from which a road leads, on paper, to one of these; they are themselves among them.
    pub(super) fn leading_to(&self, goals: &[SceneId]) -> Vec<bool> {
        let reversed = Reversed(&self.graph);
        let mut search = Dfs::empty(reversed);
        for &goal in goals {
            search.move_to(node(goal));
            while search.next(reversed).is_some() {}
        }
        let discovered = &search.discovered;
        (0..self.graph.node_count())
            .map(|place| discovered.contains(place))
            .collect()
    }

    /// The scenes that the start, or an inject, leads to on paper.
    pub(crate) fn reached(&self, scenario: &Scenario) -> Vec<bool> {
        let injects = scenario
            .scene_ids()
            .filter(|&scene| scenario.scene(scene).inject.is_some());
        self.reached_from(std::iter::once(scenario.start).chain(injects))
    }

    /// The scenes from which an ending, or the way back from an inject, can be reached on paper.
    pub(crate) fn ending(&self, scenario: &Scenario) -> Vec<bool> {
        let mut graph = self.graph.clone();
        let goal = graph.add_node(scenario.start);
        for scene in scenario
            .scene_ids()
            .filter(|&scene| scenario.scene(scene).exit == Exit::Ending)
        {
            graph.add_edge(node(scene), goal, Road::Passage);
        }
        for &scene in &self.resuming {
            graph.add_edge(node(scene), goal, Road::Passage);
        }
        let mut ends = vec![false; graph.node_count()];
        let reversed = Reversed(&graph);
        let mut search = Bfs::new(reversed, goal);
        while let Some(found) = search.next(reversed) {
            ends[found.index()] = true;
        }
        ends.truncate(scenario.scenes.len());
        ends
    }

    /// By scene, the fewest decisions from there to an ending; `None` where no road leads to one.
    pub(crate) fn fewest_decisions(&self, scenario: &Scenario) -> Vec<Option<usize>> {
        let exit = |scene: SceneId| &scenario.scene(scene).exit;
        let mut fewest = vec![None; self.graph.node_count()];
        // Backwards from the endings. Passages cost nothing, so what leads on by one goes to the front.
        let endings = scenario.scene_ids().filter(|&it| *exit(it) == Exit::Ending);
        let mut queue: VecDeque<(SceneId, usize)> = endings.map(|ending| (ending, 0)).collect();
        while let Some((scene, left)) = queue.pop_front() {
            let known = &mut fewest[scene.index()];
            if known.is_some() {
                continue;
            }
            *known = Some(left);
            for from in self.graph.neighbors_directed(node(scene), Incoming) {
                let from = self.graph[from];
                match exit(from) {
                    Exit::Choices(_) => queue.push_back((from, left + 1)),
                    Exit::Goto(_) | Exit::Ending => queue.push_front((from, left)),
                }
            }
        }
        fewest
    }

    /// Circles of passages without a decision, each with its scenes.
    pub(crate) fn passage_loops(&self) -> Vec<Vec<SceneId>> {
        let passages = EdgeFiltered::from_fn(&self.graph, |edge| *edge.weight() == Road::Passage);
        petgraph::algo::tarjan_scc(&passages)
            .into_iter()
            .filter(|circle| {
                circle.len() > 1
                    || circle.iter().any(|&at| {
                        self.graph
                            .edges(at)
                            .any(|edge| edge.target() == at && *edge.weight() == Road::Passage)
                    })
            })
            .map(|circle| circle.into_iter().map(|at| self.graph[at]).collect())
            .collect()
    }

    fn add(&mut self, from: SceneId, target: &Target, road: Road) {
        for to in target.destinations() {
            match to {
                Destination::Scene(to) => {
                    self.graph.add_edge(node(from), node(to), road);
                }
                Destination::Resume => self.resuming.push(from),
            }
        }
    }
}

fn node(scene: SceneId) -> NodeIndex {
    NodeIndex::new(scene.index())
}
