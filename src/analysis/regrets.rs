//! From where an ending that people regret could no longer be avoided, and how long before they were told.
//!
//! An ending cannot be avoided any more in a situation from which it is reached, and no other is. Every road that ends there
//! comes into such situations by one step, and never out again: that step is the point of no return. How many decisions lie
//! behind it is counted over all roads, and how often it is which, for somebody who chooses with closed eyes.

use std::collections::HashMap;

use super::bounds::Bounds;
use super::chances::Chances;
use super::figures::Figures;
use super::length::{Length, length};
use super::order::{Component, TopologicalOrder};
use super::space::Space;
use super::successors::Transition;
use super::sweep::{Counts, ahead};
use crate::engine::{Input, State};
use crate::scenario::{ChoiceId, Exit, SceneId};

/// Endings that people regret: one of them, or all together.
#[derive(Debug, Clone, PartialEq)]
pub struct Regret {
    pub endings: Vec<SceneId>,
    /// How many decisions lie between the point of no return and the ending; none where nobody comes to it.
    pub decisions: Option<Length>,
    /// Where that point lies, for somebody who chooses with closed eyes: the most usual first.
    pub settled: Vec<Settled>,
}

/// What settles that a run ends so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settled {
    pub by: SettledBy,
    /// How many of the runs that end so, from 0 to 1.
    pub share: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SettledBy {
    /// What was drawn, carried along or answered before the first decision.
    Start,
    /// A choice, or a deadline that passed.
    Choice(ChoiceId),
    /// What was drawn on the way on from a scene.
    Passage(SceneId),
}

/// What is said of each ending that people regret, and of all of them when there are several, in the space in which
/// `figures` hold.
pub fn regrets(space: &Space, figures: &Figures) -> Vec<Regret> {
    let scenario = space.engine().scenario();
    let regretted = |&id: &SceneId| scenario.scene(id).regretted;
    let all: Vec<SceneId> = scenario.scene_ids().filter(regretted).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let order = TopologicalOrder::of(space);
    let chances = Chances::of(space, &order);
    let surely = figures.surely_end();
    let reach = reach(space, &order, &all);
    let settled = |node: u32| reach[node as usize].is_settled();
    let decisions = ahead(space, &order, settled, &Decisions);
    let mut found = vec![Found::default(); all.len() + 1];
    look(space, &chances, &reach, &mut found, &decisions);
    let together = found.pop().filter(|_| all.len() > 1);
    let each = all.iter().map(|&id| vec![id]).zip(found);
    let mut regrets: Vec<_> = each.map(|(of, found)| found.regret(of, surely)).collect();
    regrets.extend(together.map(|found| found.regret(all, surely)));
    regrets
}

/// Which endings are reached from a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nothing,
    /// One that people regret, by its place among them.
    Sole(u32),
    /// Several that people regret.
    Several,
    /// One at least that nobody regrets.
    Open,
}

impl Reach {
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, one) | (one, Self::Nothing) => one,
            (one, other) if one == other => one,
            (Self::Open, _) | (_, Self::Open) => Self::Open,
            _ => Self::Several,
        }
    }

    /// Whether what people regret cannot be avoided any more, one or another.
    fn is_settled(self) -> bool {
        matches!(self, Self::Sole(_) | Self::Several)
    }

    /// For which of the regretted that is so, and then for all together.
    fn settles(self, all: usize) -> [Option<usize>; 2] {
        match self {
            Self::Sole(place) => [Some(place as usize), Some(all)],
            Self::Several => [None, Some(all)],
            Self::Nothing | Self::Open => [None, None],
        }
    }
}

/// What is reached from each situation, found from the end.
fn reach(space: &Space, order: &TopologicalOrder, regretted: &[SceneId]) -> Vec<Reach> {
    let scenario = space.engine().scenario();
    let mut by_scene = vec![Reach::Nothing; scenario.scenes.len()];
    for scene in scenario.scene_ids() {
        if scenario.scene(scene).exit == Exit::Ending {
            by_scene[scene.index()] = Reach::Open;
        }
    }
    for (place, scene) in (0..).zip(regretted) {
        by_scene[scene.index()] = Reach::Sole(place);
    }
    let mut reach = vec![Reach::Nothing; space.situations()];
    let from = |node: u32, reach: &[Reach]| {
        let targets = space.targets(node).iter().map(|&to| reach[to as usize]);
        targets.fold(by_scene[space.scene(node).index()], Reach::or)
    };
    for component in order.backwards() {
        match component {
            Component::One(node) => reach[node as usize] = from(node, &reach),
            Component::Circle(nodes) => {
                let all = nodes.iter().map(|&node| from(node, &reach));
                let all = all.fold(Reach::Nothing, Reach::or);
                for &node in nodes {
                    reach[node as usize] = all;
                }
            }
        }
    }
    reach
}

/// Counts decisions.
struct Decisions;

impl Counts for Decisions {
    fn steps(&self, _: &State, steps: &[Transition], into: &mut Vec<i64>) {
        into.extend(steps.iter().map(|found| i64::from(decides(found))));
    }

    fn ending(&self, _: &State) -> i64 {
        0
    }
}

fn decides(found: &Transition) -> bool {
    matches!(found.step.input, Input::Choose(_))
}

/// What is found of some endings.
#[derive(Debug, Clone)]
struct Found {
    /// Decisions from the point of no return on.
    decisions: Bounds,
    /// How often that point is what.
    by: HashMap<SettledBy, f64>,
    /// How many runs end so, and how many decisions they take after that point, all in all.
    runs: f64,
    taken: f64,
}

impl Default for Found {
    fn default() -> Self {
        Self {
            decisions: Bounds::NONE,
            by: HashMap::new(),
            runs: 0.0,
            taken: 0.0,
        }
    }
}

impl Found {
    /// Takes in a step that settles it, with the decisions that lie ahead.
    fn enter(&mut self, ahead: Bounds, by: SettledBy, times: f64) {
        self.decisions = self.decisions.or(ahead);
        if times > 0.0 {
            *self.by.entry(by).or_insert(0.0) += times;
        }
    }

    fn regret(self, endings: Vec<SceneId>, surely: bool) -> Regret {
        let known = surely && self.runs > 0.0;
        let mean = known.then(|| self.taken / self.runs);
        Regret {
            endings,
            decisions: (self.decisions != Bounds::NONE).then(|| length(self.decisions, mean)),
            settled: match known {
                true => shares(self.by, self.runs),
                false => Vec::new(),
            },
        }
    }
}

/// Looks at every step into situations in which something is settled, and at every decision in them.
fn look(
    space: &Space,
    chances: &Chances<'_>,
    reach: &[Reach],
    found: &mut [Found],
    decisions: &[Bounds],
) {
    let all = found.len() - 1;
    let settles = |node: u32| reach[node as usize].settles(all);
    for beginning in space.beginnings() {
        for of in settles(beginning.node).into_iter().flatten() {
            let ahead = decisions[beginning.node as usize];
            found[of].enter(ahead, SettledBy::Start, beginning.chance);
        }
    }
    let mut transitions = Vec::new();
    for node in space.explored() {
        let (met, here) = (chances.met(node), settles(node));
        let enters = |to: &u32| reach[*to as usize].is_settled();
        if here == [None, None] && !space.targets(node).iter().any(enters) {
            continue;
        }
        if space.targets(node).is_empty() {
            here.iter().flatten().for_each(|&of| found[of].runs += met);
            continue;
        }
        let scene = space.scene(node);
        space.successors().of(&space.state(node), &mut transitions);
        for (step, &to) in transitions.iter().zip(space.targets(node)) {
            let times = met * step.chance;
            if decides(step) {
                here.iter()
                    .flatten()
                    .for_each(|&of| found[of].taken += times);
            }
            let by = match step.step.input {
                Input::Choose(id) => SettledBy::Choice(id),
                Input::Continue | Input::Inject(_) => SettledBy::Passage(scene),
            };
            for of in settles(to).into_iter().flatten() {
                if !here.contains(&Some(of)) {
                    found[of].enter(decisions[to as usize], by, times);
                }
            }
        }
    }
}

/// What settles it, the most usual first, of so many `runs`.
fn shares(by: HashMap<SettledBy, f64>, runs: f64) -> Vec<Settled> {
    let share = |(by, times): (SettledBy, f64)| Settled {
        by,
        share: (times / runs).min(1.0),
    };
    let mut shares: Vec<Settled> = by.into_iter().map(share).collect();
    shares.sort_by(|one, other| {
        let more = other.share.total_cmp(&one.share);
        more.then(one.by.cmp(&other.by))
    });
    shares
}
