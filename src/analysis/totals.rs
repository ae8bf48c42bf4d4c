//! How many playthroughs there are, how long, and what they can score.
//!
//! One sweep over the situations, each after all that lead to it, carries along what the roads to it have in common.
//! What was carried is let go once it was passed on, so that only the situations at the frontier of the sweep take room.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use num_bigint::BigUint;
use petgraph::algo::tarjan_scc;
use petgraph::visit::EdgeRef as _;
use rustc_hash::FxBuildHasher;
use smallvec::SmallVec;

use super::bounds::{Bounds, settle};
use super::order::{Component, TopologicalOrder};
use super::space::Space;
use super::starter::Starter;
use crate::engine::{Engine, Input, Step};
use crate::scenario::{CompetencyId, Exit, Road, Scenario, SceneId};

/// What all playthroughs have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Totals {
    /// `None` when a circle leads to an ending: then there is no end of them.
    pub(super) playthroughs: Option<BigUint>,
    pub(super) decisions: Bounds,
    pub(super) minutes: Bounds,
    /// One for each competency.
    pub(super) scores: SmallVec<[Bounds; 8]>,
}

impl Totals {
    fn none(competencies: usize) -> Self {
        Self {
            playthroughs: Some(BigUint::ZERO),
            decisions: Bounds::NONE,
            minutes: Bounds::NONE,
            scores: SmallVec::from_elem(Bounds::NONE, competencies),
        }
    }

    /// Takes in the roads of `other`, each with what a step adds.
    fn take_in(&mut self, other: &Self, cost: &Cost<'_>) {
        match (&mut self.playthroughs, &other.playthroughs) {
            (Some(own), Some(other)) => *own += other,
            (own, _) => *own = None,
        }
        self.decisions = self.decisions.or(other.decisions.with(cost.decisions));
        self.minutes = self.minutes.or(other.minutes.with(cost.minutes));
        for (place, (own, other)) in self.scores.iter_mut().zip(&other.scores).enumerate() {
            *own = own.or(other.with(cost.score(place)));
        }
    }
}

/// What a step adds.
struct Cost<'s> {
    decisions: i64,
    minutes: i64,
    scores: &'s [(CompetencyId, i32)],
}

impl Cost<'_> {
    fn score(&self, competency: usize) -> i64 {
        let of = |(id, _): &&(CompetencyId, i32)| id.index() == competency;
        let own = self.scores.iter().filter(of);
        own.map(|&(_, points)| i64::from(points)).sum()
    }
}

/// What steps add.
struct Costs<'s> {
    scenario: &'s Scenario,
    /// Minutes planned for each scene.
    planned: Vec<i64>,
}

impl<'s> Costs<'s> {
    fn new(scenario: &'s Scenario) -> Self {
        let planned = scenario.scene_ids();
        let planned = planned.map(|scene| i64::from(scenario.planned_minutes(scene)));
        Self {
            scenario,
            planned: planned.collect(),
        }
    }

    fn of(&self, scene: SceneId, step: Step) -> Cost<'s> {
        let (decisions, scores) = match step.input {
            Input::Choose(id) => (1, self.scenario.choice(id).score.as_slice()),
            Input::Continue | Input::Inject(_) => (0, &[][..]),
        };
        let minutes = match step.input {
            // The scene that is interrupted goes on afterwards.
            Input::Inject(_) => 0,
            Input::Continue => self.planned[scene.index()],
            Input::Choose(id) => match self.scenario.choice(id).minutes {
                Some(minutes) => minutes.into(),
                None => self.planned[scene.index()],
            },
        };
        Cost {
            decisions,
            minutes,
            scores,
        }
    }
}

/// Sweeps over a space that is complete.
pub(super) fn totals(space: &Space, order: &TopologicalOrder) -> Totals {
    let scenario = space.engine().scenario();
    let none = || Totals::none(scenario.competencies.len());
    let costs = Costs::new(scenario);
    let mut frontier = Frontier::default();
    for beginning in space.beginnings() {
        let start = Totals {
            playthroughs: Some(BigUint::from(1_u8)),
            decisions: Bounds::ZERO,
            minutes: Bounds::ZERO,
            scores: SmallVec::from_elem(Bounds::ZERO, scenario.competencies.len()),
        };
        let nothing = Cost {
            decisions: 0,
            minutes: 0,
            scores: &[],
        };
        frontier.at(beginning.node, none).take_in(&start, &nothing);
    }
    let mut ended = none();
    let mut transitions = Vec::new();
    let mut pass_on = |node: u32, load: &Totals, inside: &[u32], frontier: &mut Frontier| {
        let state = space.state(node);
        if scenario.scene(state.scene()).exit == Exit::Ending {
            let last = Cost {
                decisions: 0,
                minutes: costs.planned[state.scene().index()],
                scores: &[],
            };
            ended.take_in(load, &last);
            return;
        }
        space.successors().of(&state, &mut transitions);
        for (found, &to) in transitions.iter().zip(space.targets(node)) {
            if inside.binary_search(&to).is_err() {
                let cost = costs.of(state.scene(), found.step);
                frontier.at(to, none).take_in(load, &cost);
            }
        }
    };
    for component in order.components() {
        match component {
            Component::One(node) => {
                let load = frontier
                    .take(node)
                    .expect("something leads to every situation");
                pass_on(node, &load, &[], &mut frontier);
            }
            Component::Circle(nodes) => {
                let mut sorted = nodes.to_vec();
                sorted.sort_unstable();
                for (&node, load) in
                    sorted
                        .iter()
                        .zip(circle(space, &costs, &sorted, &mut frontier, none))
                {
                    pass_on(node, &load, &sorted, &mut frontier);
                }
            }
        }
    }
    ended
}

/// How many minutes the shortest road to an ending is planned for, of whoever starts; `None` when there is no such road. Situations are
/// taken in the order of their minutes (Dijkstra, *A Note on Two Problems in Connexion with Graphs*, 1959).
pub(super) fn shortest(space: &Space, starter: &Starter) -> Option<i64> {
    let scenario = space.engine().scenario();
    let costs = Costs::new(scenario);
    let ending = |scene: SceneId| scenario.scene(scene).exit == Exit::Ending;
    let mut best = vec![i64::MAX; space.situations()];
    let mut next = BinaryHeap::new();
    for beginning in space.begun_by(starter) {
        best[beginning.node as usize] = 0;
        next.push(Reverse((0, beginning.node)));
    }
    let mut transitions = Vec::new();
    while let Some(Reverse((minutes, node))) = next.pop() {
        if minutes > best[node as usize] {
            continue;
        }
        if ending(space.scene(node)) {
            return Some(minutes);
        }
        let state = space.state(node);
        space.successors().of(&state, &mut transitions);
        for (found, &to) in transitions.iter().zip(space.targets(node)) {
            let mut minutes = minutes + costs.of(state.scene(), found.step).minutes;
            let scene = space.scene(to);
            if ending(scene) {
                minutes += costs.planned[scene.index()];
            }
            if minutes < best[to as usize] {
                best[to as usize] = minutes;
                next.push(Reverse((minutes, to)));
            }
        }
    }
    None
}

/// What is carried to each situation of a circle, after running around in it.
fn circle(
    space: &Space,
    costs: &Costs<'_>,
    sorted: &[u32],
    frontier: &mut Frontier,
    none: impl Fn() -> Totals,
) -> Vec<Totals> {
    let mut loads: Vec<Totals> = sorted
        .iter()
        .map(|&node| frontier.take(node).unwrap_or_else(&none))
        .collect();
    let mut inside = Vec::new();
    each_inside(space, costs, sorted, |from, to, cost, _| {
        inside.push((from, to, cost));
    });
    let mut run = |of: &mut dyn FnMut(&mut Totals) -> &mut Bounds,
                   more: &dyn Fn(&Cost<'_>) -> i64| {
        let mut values: Vec<_> = loads.iter_mut().map(|load| *of(load)).collect();
        let steps: Vec<_> = inside
            .iter()
            .map(|(from, to, cost)| (*from, *to, more(cost)))
            .collect();
        settle(&mut values, &steps);
        for (load, value) in loads.iter_mut().zip(values) {
            *of(load) = value;
        }
    };
    run(&mut |load| &mut load.decisions, &|cost| cost.decisions);
    run(&mut |load| &mut load.minutes, &|cost| cost.minutes);
    for place in 0..space.engine().scenario().competencies.len() {
        run(&mut |load| &mut load.scores[place], &|cost| {
            cost.score(place)
        });
    }
    for load in &mut loads {
        load.playthroughs = None;
    }
    loads
}

/// Calls `each` with every step that stays within a circle: the places of its situations, and what it adds.
fn each_inside<'s>(
    space: &Space,
    costs: &Costs<'s>,
    sorted: &[u32],
    mut each: impl FnMut(usize, usize, Cost<'s>, Step),
) {
    let mut transitions = Vec::new();
    for (from, &node) in sorted.iter().enumerate() {
        let state = space.state(node);
        space.successors().of(&state, &mut transitions);
        for (found, to) in transitions.iter().zip(space.targets(node)) {
            if let Ok(to) = sorted.binary_search(to) {
                each(from, to, costs.of(state.scene(), found.step), found.step);
            }
        }
    }
}

/// A circle in which a competency can be scored without end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Farm {
    pub(super) competency: CompetencyId,
    /// A situation of the circle, and the step in it that scores.
    pub(super) node: u32,
    pub(super) step: Step,
}

/// What the steps of a circle do to a competency.
#[derive(Debug, Clone, Copy, Default)]
struct Scoring {
    /// The first that scores, and where.
    scores: Option<(usize, Step)>,
    /// Whether any takes.
    takes: bool,
}

/// The circles that score without end, one for each competency and scene. A circle may be nearly all of a space, so its
/// steps are kept only where it takes them all to tell.
pub(super) fn farms(space: &Space) -> Vec<Farm> {
    let scenario = space.engine().scenario();
    let costs = Costs::new(scenario);
    let mut farms: Vec<Farm> = Vec::new();
    if !scores_in_circles(space.engine()) {
        return farms;
    }
    let order = TopologicalOrder::of(space);
    for component in order.components() {
        let Component::Circle(nodes) = component else {
            continue;
        };
        let mut sorted = nodes.to_vec();
        sorted.sort_unstable();
        let mut scoring = vec![Scoring::default(); scenario.competencies.len()];
        each_inside(space, &costs, &sorted, |from, _, cost, step| {
            for (competency, scoring) in scoring.iter_mut().enumerate() {
                match cost.score(competency) {
                    1.. => scoring.scores = scoring.scores.or(Some((from, step))),
                    0 => {}
                    _ => scoring.takes = true,
                }
            }
        });
        for (competency, scoring) in scoring.into_iter().enumerate() {
            let Some((from, step)) = scoring.scores else {
                continue;
            };
            let farm = Farm {
                competency: CompetencyId::at(competency),
                node: sorted[from],
                step,
            };
            let known = farms
                .iter()
                .any(|known| known.competency == farm.competency && known.step.input == step.input);
            if !known && (!scoring.takes || endless(space, &costs, &sorted, competency)) {
                farms.push(farm);
            }
        }
    }
    farms
}

/// Whether a circle of scenes scores on paper, without what is done once: a circle of situations passes no such choice,
/// and no inject, of which nobody is told twice.
fn scores_in_circles(engine: &Engine) -> bool {
    let scenario = engine.scenario();
    let choice = |road: &Road| match road {
        Road::Choice(id) | Road::Deadline(id) => Some(scenario.choice(*id)),
        Road::Passage | Road::Otherwise => None,
    };
    let again = |road: &Road| !choice(road).is_some_and(|choice| choice.once);
    let scores = |road: &Road| {
        let mut scores = choice(road).into_iter().flat_map(|choice| &choice.score);
        scores.any(|&(_, points)| points > 0)
    };
    let roads = engine.structure().graph();
    let roads = roads.filter_map(
        |_, scene| Some(*scene),
        |_, road| again(road).then_some(*road),
    );
    let mut circles = vec![0; roads.node_count()];
    for (number, scenes) in tarjan_scc(&roads).into_iter().enumerate() {
        for scene in scenes {
            circles[scene.index()] = number;
        }
    }
    let mut roads = roads.edge_references();
    roads.any(|road| {
        let around = circles[road.source().index()] == circles[road.target().index()];
        around && scores(road.weight())
    })
}

/// Whether a circle whose steps score and take has no end of scoring.
fn endless(space: &Space, costs: &Costs<'_>, sorted: &[u32], competency: usize) -> bool {
    let mut values = vec![Bounds::ZERO; sorted.len()];
    let mut steps = Vec::new();
    each_inside(space, costs, sorted, |from, to, cost, _| {
        steps.push((from, to, cost.score(competency)));
    });
    settle(&mut values, &steps);
    values[0].highest().is_none()
}

/// What is carried to situations that were not passed yet.
#[derive(Default)]
struct Frontier(HashMap<u32, Totals, FxBuildHasher>);

impl Frontier {
    fn at(&mut self, node: u32, none: impl Fn() -> Totals) -> &mut Totals {
        self.0.entry(node).or_insert_with(none)
    }

    fn take(&mut self, node: u32) -> Option<Totals> {
        self.0.remove(&node)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::{Detail, Figures, Limits};
    use crate::engine::Engine;
    use crate::scenario::load;

    #[test]
    fn the_shortest_road_is_that_of_the_figures() {
        let scenario = "
format: 1
id: roads
version: 1.0.0
title: Roads
language: en
state:
  calm: { from: 0, to: 3, start: 0 }
start: hall
scenes:
  hall:
    text: A hall.
    minutes: 4
    choices:
      wait: { text: Wait, gain: g, cost: c, effects: { calm: +1 }, goto: hall }
      round: { text: Go round, gain: g, cost: c, goto: garden }
      out: { text: Go out, gain: g, cost: c, when: calm >= 2, locked: Not yet, goto: end }
  garden: { text: A garden., minutes: 7, goto: far }
  bell: { inject: { when: calm >= 1 }, text: A bell., minutes: 1, goto: resume }
  far: { ending: true, title: Far, text: Far., minutes: 9 }
  end: { ending: true, title: End, text: End., minutes: 2 }
";
        let scenario = load(scenario.as_bytes()).scenario.expect("a scenario");
        let engine = Engine::new(Arc::new(scenario));
        let space = Space::explore(&engine, Detail::Merged, &[], Limits::situations(1_000));
        let figures = Figures::of(&engine, Limits::situations(1_000))
            .expect("a small space")
            .minutes;
        // Twice in the hall with the bell once, once more, and out.
        assert_eq!(figures.expect("figures").shortest, 15);
        let everybody = &Starter::each(engine.scenario())[0];
        assert_eq!(shortest(&space, everybody), Some(15));
    }
}
