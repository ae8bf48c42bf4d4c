//! What is still ahead, from each situation on the road of a run.
//!
//! One sweep against the order of the steps gives, for every situation, the endings that can still be reached, the
//! chance of each for somebody who goes on with closed eyes (the absorption probabilities of the chain in
//! [`Chances`](super::Chances); Kemeny and Snell, *Finite Markov Chains*, 1960), and between what bounds the score of
//! each competency can still change.

use super::bounds::{Bounds, WeightedEdge, settle};
use super::figures::Scores;
use super::limits::Limits;
use super::order::{Component, TopologicalOrder};
use super::relevance::Detail;
use super::space::{Beginning, Space};
use super::successors::Transition;
use crate::engine::{Engine, Input, Run, State, Step};
use crate::scenario::{CompetencyId, Exit, Scenario, SceneId, VariableId};

/// What may still change in a circle when it is taken as settled.
const STILL: f64 = 1e-12;
/// How many steps of a circle are followed at most.
const FOLLOWED: usize = 100_000_000;

/// What is ahead of one situation.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    /// For each ending whether it can still be reached, in the order of [`Prospects::endings`].
    pub open: Vec<bool>,
    /// The chance of each ending, from 0 to 1, for somebody who chooses with closed eyes from here on.
    pub chances: Vec<f64>,
    /// What each competency can still gain at most and lose at most; `None` where there is no end of it.
    pub scores: Vec<Scores>,
}

/// What is ahead of every situation of a scenario.
#[derive(Debug)]
pub struct Prospects {
    space: Space,
    endings: Vec<SceneId>,
    /// One row of endings for each situation.
    open: Vec<bool>,
    chances: Vec<f32>,
    /// One row of competencies for each situation.
    scores: Vec<Bounds>,
}

impl Prospects {
    /// Explores within `limits`, where situations that can only go on alike count as one; `None` when there are more.
    pub fn of(engine: &Engine, limits: Limits) -> Option<Self> {
        Self::of_while(engine, limits, &|| true)
    }

    /// The same, as long as it is wanted; `None` as well once it is not.
    pub(crate) fn of_while(
        engine: &Engine,
        limits: Limits,
        wanted: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let space = Space::explore_while(engine, Detail::Merged, &[], limits, wanted);
        if !space.complete() {
            return None;
        }
        let order = TopologicalOrder::of(&space);
        let scenario = engine.scenario();
        let endings: Vec<_> = scenario
            .scene_ids()
            .filter(|&id| scenario.scene(id).exit == Exit::Ending)
            .collect();
        let (count, width) = (space.situations(), endings.len());
        let competencies = scenario.competencies.len();
        let mut prospects = Self {
            space,
            endings,
            open: vec![false; count * width],
            chances: vec![0.0; count * width],
            scores: vec![Bounds::NONE; count * competencies],
        };
        let components: Vec<_> = order.components().collect();
        let mut transitions = Vec::new();
        for component in components.into_iter().rev() {
            if !wanted() {
                return None;
            }
            match component {
                Component::One(node) => prospects.look_ahead(node, &mut transitions),
                Component::Circle(nodes) => prospects.look_around(nodes, &mut transitions),
            }
        }
        Some(prospects)
    }

    /// The endings, in the order in which a [`Prospect`] has them.
    pub fn endings(&self) -> &[SceneId] {
        &self.endings
    }

    /// What is ahead before anything is drawn or chosen, of a run that began so: what was answered stands, and to what was
    /// not answered that of `start`.
    pub fn at_start(&self, begun: &[(VariableId, i32)]) -> Option<Prospect> {
        let scenario = self.space.engine().scenario();
        let asked = scenario.asked();
        let answers: Vec<_> = asked.map(|it| (it.id, it.given(begun).value)).collect();
        let so = |it: &&Beginning| {
            let mut drawn = it.drawn.iter();
            drawn.all(|own| answers.iter().all(|it| own.0 != it.0 || own == it))
        };
        let beginnings = self.space.beginnings().iter().filter(so);
        beginnings
            .map(|it| self.ahead(it.node, self.chance_of(it, &answers)))
            .reduce(PartialProspect::or)
            .map(Prospect::from)
    }

    /// The chance of a beginning for whoever answers so.
    fn chance_of(&self, beginning: &Beginning, answers: &[(VariableId, i32)]) -> f64 {
        if answers.is_empty() {
            return beginning.chance;
        }
        let drawn = beginning.drawn.iter();
        let by_chance = drawn.filter(|own| !answers.contains(own));
        let chance = |&(id, value): &(VariableId, i32)| {
            let values = self.space.engine().scenario().variable(id).beginnings();
            let weight = |own: i32| {
                let of = values.iter().filter(|it| it.0 == own);
                f64::from(of.map(|it| it.1).sum::<u32>())
            };
            let total: u32 = values.iter().map(|it| it.1).sum();
            weight(value) / f64::from(total)
        };
        by_chance.map(chance).product()
    }

    /// What is ahead of a situation.
    pub(crate) fn at(&self, node: u32) -> Prospect {
        self.ahead(node, 1.0).into()
    }

    /// The situation before each step of a run, and that in which it stands; `None` where the moderator led the run to
    /// a place that no exploring covers.
    pub(crate) fn along(&self, run: &Run) -> Vec<Option<u32>> {
        let road = run.road();
        let first = road.first().map_or(run.state(), |passed| &passed.before);
        let mut beginnings = self.space.beginnings().iter();
        let beginning = beginnings.find(|it| self.space.is(it.node, first));
        let mut here = beginning.map(|it| it.node);
        let mut nodes = vec![here];
        for (place, passed) in road.iter().enumerate() {
            let after = road.get(place + 1).map_or(run.state(), |next| &next.before);
            here = here
                .and_then(|node| self.led(node, passed.step))
                .or_else(|| self.find(after));
            nodes.push(here);
        }
        nodes
    }

    /// What is ahead once an input was taken in a situation, its draws still to come; `None` when it cannot be taken
    /// there.
    pub(crate) fn after(&self, node: u32, input: Input) -> Option<Prospect> {
        let mut transitions = Vec::new();
        self.space
            .successors()
            .of(&self.space.state(node), &mut transitions);
        let led = transitions.iter().zip(self.space.targets(node));
        let led: Vec<_> = led
            .filter(|(found, _)| found.step.input == input)
            .map(|(found, &to)| (found.chance, to))
            .collect();
        let total: f64 = led.iter().map(|(chance, _)| chance).sum();
        let count = u32::try_from(led.len()).expect("no file has room for so many steps");
        let even = 1.0 / f64::from(count);
        let ahead = led.into_iter().map(|(chance, to)| {
            let weight = if total > 0.0 { chance / total } else { even };
            self.ahead(to, weight)
        });
        ahead.reduce(PartialProspect::or).map(Prospect::from)
    }

    /// What is ahead of a situation that comes with some chance.
    fn ahead(&self, node: u32, weight: f64) -> PartialProspect {
        let row = self.row(node);
        let chances = self.chances[row.clone()].iter();
        PartialProspect {
            open: self.open[row].to_vec(),
            chances: chances.map(|&chance| f64::from(chance) * weight).collect(),
            scores: self.score_row(node).to_vec(),
        }
    }

    fn led(&self, node: u32, step: Step) -> Option<u32> {
        let mut transitions = Vec::new();
        self.space
            .successors()
            .of(&self.space.state(node), &mut transitions);
        let place = transitions.iter().position(|found| found.step == step)?;
        self.space.targets(node).get(place).copied()
    }

    fn find(&self, state: &State) -> Option<u32> {
        self.space
            .explored()
            .find(|&node| self.space.scene(node) == state.scene() && self.space.is(node, state))
    }

    /// Sums up what the steps of a situation lead to, all of which is known.
    fn look_ahead(&mut self, node: u32, transitions: &mut Vec<Transition>) {
        if self.ends(node) {
            return;
        }
        self.space
            .successors()
            .of(&self.space.state(node), transitions);
        for (place, found) in transitions.iter().enumerate() {
            let to = self.space.targets(node)[place];
            self.take_in(node, to, found);
        }
    }

    /// Adds to a situation what lies behind one of its steps.
    fn take_in(&mut self, node: u32, to: u32, found: &Transition) {
        let (own, other) = (self.row(node), self.row(to));
        for (own, other) in own.zip(other) {
            self.open[own] |= self.open[other];
            self.chances[own] += kept(found.chance * f64::from(self.chances[other]));
        }
        let scores = scores_of(self.space.engine().scenario(), found.step);
        let (own, other) = (self.scores_at(node), self.scores_at(to));
        for (place, (own, other)) in own.zip(other).enumerate() {
            let more = self.scores[other].with(points(scores, place));
            self.scores[own] = self.scores[own].or(more);
        }
    }

    /// The same for situations that lead to each other.
    fn look_around(&mut self, nodes: &[u32], transitions: &mut Vec<Transition>) {
        let mut sorted = nodes.to_vec();
        sorted.sort_unstable();
        let mut inside: Vec<(usize, usize, f64, Step)> = Vec::new();
        for (place, &node) in sorted.iter().enumerate() {
            self.space
                .successors()
                .of(&self.space.state(node), transitions);
            for (at, found) in transitions.iter().enumerate() {
                let to = self.space.targets(node)[at];
                match sorted.binary_search(&to) {
                    Ok(within) => {
                        inside.push((place, within, found.chance, found.step));
                    }
                    Err(_) => self.take_in(node, to, found),
                }
            }
        }
        for ending in 0..self.endings.len() {
            let any = sorted.iter().any(|&node| self.open[self.row(node)][ending]);
            for &node in &sorted {
                let row = self.row(node);
                self.open[row][ending] = any;
            }
            self.run_around(&sorted, &inside, ending);
        }
        let scenario = std::sync::Arc::clone(self.space.engine().scenario());
        for competency in 0..scenario.competencies.len() {
            let mut values: Vec<_> = sorted
                .iter()
                .map(|&node| self.score_row(node)[competency])
                .collect();
            // What lies behind a step belongs to the situation before it, so the circle is walked the other way.
            let steps: Vec<WeightedEdge> = inside
                .iter()
                .map(|&(from, to, _, step)| {
                    (to, from, points(scores_of(&scenario, step), competency))
                })
                .collect();
            settle(&mut values, &steps);
            for (&node, value) in sorted.iter().zip(values) {
                let row = self.scores_at(node);
                self.scores[row][competency] = value;
            }
        }
    }

    /// The chance of one ending within a circle, passed on until it stands still.
    fn run_around(&mut self, sorted: &[u32], inside: &[(usize, usize, f64, Step)], ending: usize) {
        let outside: Vec<f64> = sorted
            .iter()
            .map(|&node| f64::from(self.chances[self.row(node)][ending]))
            .collect();
        let mut values = outside.clone();
        for _ in 0..FOLLOWED / inside.len().max(1) {
            let mut next = outside.clone();
            for &(from, to, chance, _) in inside {
                next[from] += chance * values[to];
            }
            let moved = next.iter().zip(&values).map(|(one, two)| (one - two).abs());
            let most = moved.fold(0.0, f64::max);
            values = next;
            if most < STILL {
                break;
            }
        }
        for (&node, value) in sorted.iter().zip(values) {
            let row = self.row(node);
            self.chances[row][ending] = kept(value);
        }
    }

    /// Fills in an ending; whether it is one.
    fn ends(&mut self, node: u32) -> bool {
        let scene = self.space.scene(node);
        let Some(ending) = self.endings.iter().position(|&ending| ending == scene) else {
            return false;
        };
        let row = self.row(node);
        self.open[row.clone()][ending] = true;
        self.chances[row][ending] = 1.0;
        let row = self.scores_at(node);
        self.scores[row].fill(Bounds::ZERO);
        true
    }

    fn row(&self, node: u32) -> std::ops::Range<usize> {
        let width = self.endings.len();
        node as usize * width..(node as usize + 1) * width
    }

    fn scores_at(&self, node: u32) -> std::ops::Range<usize> {
        let width = self.space.engine().scenario().competencies.len();
        node as usize * width..(node as usize + 1) * width
    }

    fn score_row(&self, node: u32) -> &[Bounds] {
        &self.scores[self.scores_at(node)]
    }
}

/// What is ahead of one situation or of several, while it is put together.
struct PartialProspect {
    open: Vec<bool>,
    chances: Vec<f64>,
    scores: Vec<Bounds>,
}

impl PartialProspect {
    /// What is ahead of either, each with its own weight in the chances.
    fn or(mut self, other: Self) -> Self {
        for (own, other) in self.open.iter_mut().zip(other.open) {
            *own |= other;
        }
        for (own, other) in self.chances.iter_mut().zip(other.chances) {
            *own += other;
        }
        for (own, other) in self.scores.iter_mut().zip(other.scores) {
            *own = own.or(other);
        }
        self
    }
}

impl From<PartialProspect> for Prospect {
    fn from(ahead: PartialProspect) -> Self {
        let scores = ahead.scores.into_iter().map(|bounds| Scores {
            lowest: bounds.lowest(),
            highest: bounds.highest(),
        });
        Self {
            open: ahead.open,
            chances: ahead.chances,
            scores: scores.collect(),
        }
    }
}

impl Prospect {
    /// How far the chances of the endings lie apart, from 0 to 1: half the sum of the differences (the total variation
    /// distance of two distributions).
    pub(crate) fn apart(&self, other: &Self) -> f64 {
        let differences = self
            .chances
            .iter()
            .zip(&other.chances)
            .map(|(one, two)| (one - two).abs());
        differences.sum::<f64>() / 2.0
    }
}

/// A chance as it is kept: what is there, however small, stays more than nothing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a chance is shown in tenths of a percent"
)]
fn kept(chance: f64) -> f32 {
    if chance > 0.0 {
        (chance as f32).max(f32::MIN_POSITIVE)
    } else {
        0.0
    }
}

fn scores_of(scenario: &Scenario, step: Step) -> &[(CompetencyId, i32)] {
    match step.input {
        Input::Choose(id) => &scenario.choice(id).score,
        Input::Continue | Input::Inject(_) => &[],
    }
}

fn points(scores: &[(CompetencyId, i32)], competency: usize) -> i64 {
    let of = |(id, _): &&(CompetencyId, i32)| id.index() == competency;
    scores
        .iter()
        .filter(of)
        .map(|&(_, points)| i64::from(points))
        .sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::engine::Seeded;
    use crate::scenario::load;

    const FORK: &str = "
format: 1
id: fork
version: 1.0.0
title: Fork
language: en
competencies: { care: { title: Care }, calm: { title: Calm } }
state: { told: false }
start: a
scenes:
  a:
    text: A
    choices:
      left: { text: L, gain: x, cost: y, score: { care: +2 }, effects: { told: true }, goto: b }
      right: { text: R, gain: x, cost: y, score: { care: -1 }, goto: b }
  b:
    text: B
    choices:
      good: { text: G, gain: x, cost: y, when: told, score: { calm: +1 }, goto: sun }
      bad: { text: X, gain: x, cost: y, goto: [{ chance: 1, to: sun }, { chance: 3, to: rain }] }
      round: { text: O, gain: x, cost: y, goto: b }
  sun: { ending: true, title: Sun, text: S }
  rain: { ending: true, title: Rain, text: R }
";

    #[test]
    fn a_decision_shuts_endings_and_moves_their_chances() {
        let scenario = load(FORK.as_bytes()).scenario.expect("a scenario");
        let engine = Engine::new(Arc::new(scenario));
        let prospects = Prospects::of(&engine, Limits::situations(1_000)).expect("a small space");
        let mut run = Run::start(engine.clone(), &mut Seeded::new(1));
        let choice = |run: &Run, id: &str| {
            let scene = run.state().scene();
            let scenario = run.engine().scenario();
            Input::Choose(scenario.find_choice(scene, id).expect("a choice"))
        };
        let right = choice(&run, "right");
        run.act(right, &mut Seeded::new(1)).expect("open");
        let nodes = prospects.along(&run);
        let before = prospects.at(nodes[0].expect("a situation"));
        let after = prospects.at(nodes[1].expect("a situation"));
        // Told: half of the three ways go around, so one in two is good and one in two bad.
        assert!((before.chances[0] - f64::midpoint(0.25, 0.5 + 0.125)).abs() < 1e-6);
        assert!((after.chances[0] - 0.25).abs() < 1e-6, "{after:?}");
        assert!((before.apart(&after) - 0.1875).abs() < 1e-6);
        let care = |prospect: &Prospect| (prospect.scores[0].lowest, prospect.scores[0].highest);
        assert_eq!(care(&before), (Some(-1), Some(2)));
        assert_eq!(care(&after), (Some(0), Some(0)));
        let left = Input::Choose(
            engine
                .scenario()
                .find_choice(engine.scenario().start, "left")
                .expect("a choice"),
        );
        let other = prospects
            .after(nodes[0].expect("a situation"), left)
            .expect("open");
        assert!((other.chances[0] - 0.625).abs() < 1e-6);
        assert_eq!(other.open, [true, true]);
    }
}
