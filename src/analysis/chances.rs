//! How often each situation is met by somebody who chooses with closed eyes.
//!
//! Every open choice is equally likely, no deadline passes, and no inject comes by clock or hand. The situations are
//! then an absorbing chain (Kemeny and Snell, *Finite Markov Chains*, 1960): how often each is met solves linear
//! equations. Outside circles they are solved by passing on what came in; a small circle is solved by elimination, a
//! large one by passing on until less than 10^-15 is left in it.

use std::collections::HashMap;

use super::order::{Component, TopologicalOrder};
use super::space::Space;
use super::successors::Transition;
use crate::engine::Input;
use crate::scenario::{Destination, Exit, SceneId};

/// Circles up to this size are solved by elimination.
const SMALL: usize = 600;
/// How many steps of a larger circle are followed at most.
const FOLLOWED: usize = 300_000_000;
/// What may be left in it.
const LEFT: f64 = 1e-15;
/// When more than this is left after that, there are no chances to speak of.
const TOO_MUCH: f64 = 1e-9;

/// Average numbers over all such runs.
#[derive(Debug)]
pub struct Chances<'s> {
    space: &'s Space,
    /// How often each situation is met.
    met: Vec<f64>,
    /// Minutes planned for each scene.
    planned: Vec<f64>,
    decisions: f64,
    minutes: f64,
    /// What could not be passed on in time.
    left: f64,
    /// The scene at which runs end, besides endings.
    until: Option<SceneId>,
}

/// A step from one scene to another: where, what is done, and where that leads.
pub(crate) type Passing = (SceneId, Input, Destination);

impl<'s> Chances<'s> {
    pub fn of(space: &'s Space, order: &TopologicalOrder) -> Self {
        Self::solved(space, order, None)
    }

    /// The same of runs that end as soon as they meet this scene.
    pub(super) fn until(space: &'s Space, order: &TopologicalOrder, scene: SceneId) -> Self {
        Self::solved(space, order, Some(scene))
    }

    pub(super) fn space(&self) -> &'s Space {
        self.space
    }

    /// Whether a run ends in a situation before its time.
    fn ends(&self, node: u32) -> bool {
        self.until == Some(self.space.scene(node))
    }

    fn solved(space: &'s Space, order: &TopologicalOrder, until: Option<SceneId>) -> Self {
        let mut chances = Self {
            until,
            space,
            met: vec![0.0; space.situations()],
            planned: planned(space),
            decisions: 0.0,
            minutes: 0.0,
            left: 0.0,
        };
        for beginning in space.beginnings() {
            chances.met[beginning.node as usize] += beginning.chance;
        }
        let mut transitions = Vec::new();
        for component in order.components() {
            match component {
                Component::One(node) => {
                    let here = chances.met[node as usize];
                    if here > 0.0 && !chances.ends(node) {
                        space.successors().of(&space.state(node), &mut transitions);
                        for (found, &to) in transitions.iter().zip(space.targets(node)) {
                            chances.met[to as usize] += here * found.chance;
                        }
                        chances.count(node, &transitions);
                    }
                }
                Component::Circle(nodes) => chances.circle(nodes),
            }
        }
        chances
    }

    /// Whether the chances are known: not when a large circle holds a run for very long.
    pub(crate) fn settled(&self) -> bool {
        self.left < TOO_MUCH
    }

    /// The chance of each ending, by scene; 0 for what is no ending.
    pub fn endings(&self) -> Vec<f64> {
        let scenario = self.space.engine().scenario();
        let mut endings = self.visits();
        for (scene, chance) in scenario.scenes.iter().zip(&mut endings) {
            if scene.exit != Exit::Ending {
                *chance = 0.0;
            }
        }
        endings
    }

    /// How often each scene is on the screen.
    pub(crate) fn visits(&self) -> Vec<f64> {
        let mut visits = vec![0.0; self.space.engine().scenario().scenes.len()];
        for (node, met) in (0..).zip(&self.met) {
            visits[self.space.scene(node).index()] += met;
        }
        visits
    }

    /// How many decisions a run takes, and how many minutes; the last scene's are among them.
    pub(crate) fn lengths(&self) -> (f64, f64) {
        let endings = self.endings();
        let last = endings
            .iter()
            .zip(&self.planned)
            .map(|(one, two)| one * two);
        (self.decisions, self.minutes + last.sum::<f64>())
    }

    /// How often a situation is met.
    pub(super) fn met(&self, node: u32) -> f64 {
        self.met[node as usize]
    }

    /// How often each step between scenes is taken.
    pub(crate) fn travel(&self) -> HashMap<Passing, f64> {
        let mut travel = HashMap::new();
        let mut transitions = Vec::new();
        for node in self.space.explored() {
            let met = self.met[node as usize];
            if met > 0.0 {
                let state = self.space.state(node);
                self.space.successors().of(&state, &mut transitions);
                for found in transitions.iter().filter(|found| found.chance > 0.0) {
                    let passing = (state.scene(), found.step.input, found.step.to);
                    *travel.entry(passing).or_insert(0.0) += met * found.chance;
                }
            }
        }
        travel
    }

    /// Counts the decisions and minutes of a situation, once it is known how often it is met.
    fn count(&mut self, node: u32, transitions: &[Transition]) {
        let met = self.met[node as usize];
        let minutes = self.planned[self.space.scene(node).index()];
        let scenario = self.space.engine().scenario();
        for found in transitions {
            let times = met * found.chance;
            if matches!(found.step.input, Input::Choose(_)) {
                self.decisions += times;
            }
            let own = match found.step.input {
                Input::Choose(id) => scenario.choice(id).minutes.map(f64::from),
                Input::Continue | Input::Inject(_) => None,
            };
            self.minutes += times * own.unwrap_or(minutes);
        }
    }

    /// Solves a circle and passes on what leaves it.
    fn circle(&mut self, nodes: &[u32]) {
        let places: HashMap<u32, usize> = nodes.iter().copied().zip(0..).collect();
        let mut inside = vec![Vec::new(); nodes.len()];
        let mut outside = vec![Vec::new(); nodes.len()];
        let mut transitions = Vec::new();
        let ends: Vec<bool> = nodes.iter().map(|&node| self.ends(node)).collect();
        for (place, &node) in nodes.iter().enumerate().filter(|&(place, _)| !ends[place]) {
            self.space
                .successors()
                .of(&self.space.state(node), &mut transitions);
            for (found, &to) in transitions.iter().zip(self.space.targets(node)) {
                if found.chance > 0.0 {
                    match places.get(&to) {
                        Some(&to) => inside[place].push((to, found.chance)),
                        None => outside[place].push((to, found.chance)),
                    }
                }
            }
        }
        // Who can never leave by chance stays for ever; how often then has no number, and nothing is passed on.
        let leaves = leaving(&inside, &outside, &ends);
        for (place, steps) in inside.iter_mut().enumerate() {
            steps.retain(|&(to, _)| leaves[place] && leaves[to]);
        }
        let came: Vec<f64> = nodes.iter().map(|&node| self.met[node as usize]).collect();
        let met = if nodes.len() <= SMALL {
            eliminated(&inside, &came)
        } else {
            let (met, left) = passed_on(&inside, came);
            self.left += left;
            met
        };
        for ((&node, out), times) in nodes.iter().zip(&outside).zip(met) {
            self.met[node as usize] = times;
            if self.ends(node) {
                continue;
            }
            for &(to, chance) in out {
                self.met[to as usize] += times * chance;
            }
            self.space
                .successors()
                .of(&self.space.state(node), &mut transitions);
            self.count(node, &transitions);
        }
    }
}

fn planned(space: &Space) -> Vec<f64> {
    let scenario = space.engine().scenario();
    let scenes = scenario.scene_ids();
    scenes
        .map(|scene| f64::from(scenario.planned_minutes(scene)))
        .collect()
}

/// Which situations of a circle can be left by chance, or lead to one in which a run ends.
fn leaving(inside: &[Vec<(usize, f64)>], outside: &[Vec<(u32, f64)>], ends: &[bool]) -> Vec<bool> {
    let mut before = vec![Vec::new(); inside.len()];
    for (from, steps) in inside.iter().enumerate() {
        for &(to, _) in steps {
            before[to].push(from);
        }
    }
    let mut leaves = vec![false; inside.len()];
    let mut new: Vec<usize> = (0..inside.len())
        .filter(|&place| ends[place] || !outside[place].is_empty())
        .collect();
    while let Some(place) = new.pop() {
        if !std::mem::replace(&mut leaves[place], true) {
            new.extend(&before[place]);
        }
    }
    leaves
}

/// Solves `met = came + met · inside` by Gaussian elimination with pivots.
fn eliminated(inside: &[Vec<(usize, f64)>], came: &[f64]) -> Vec<f64> {
    let count = came.len();
    let mut rows: Vec<Vec<f64>> = (0..count)
        .map(|row| {
            let mut equation = vec![0.0; count + 1];
            equation[row] = 1.0;
            equation[count] = came[row];
            equation
        })
        .collect();
    for (from, steps) in inside.iter().enumerate() {
        for &(to, chance) in steps {
            rows[to][from] -= chance;
        }
    }
    for column in 0..count {
        let size = |row: &usize| rows[*row][column].abs();
        let pivot = (column..count)
            .max_by(|one, other| size(one).total_cmp(&size(other)))
            .expect("there is a row for each column");
        rows.swap(column, pivot);
        let pivot = rows[column].clone();
        for (_, row) in rows
            .iter_mut()
            .enumerate()
            .filter(|&(row, _)| row != column)
        {
            let factor = row[column] / pivot[column];
            if factor != 0.0 {
                for (own, other) in row.iter_mut().zip(&pivot) {
                    *own -= factor * other;
                }
            }
        }
    }
    (0..count)
        .map(|row| rows[row][count] / rows[row][row])
        .collect()
}

/// Passes on what came in, again and again; returns how often each was met, and what is left.
fn passed_on(inside: &[Vec<(usize, f64)>], came: Vec<f64>) -> (Vec<f64>, f64) {
    let mut met = vec![0.0; came.len()];
    let mut left = came;
    let steps: usize = inside.iter().map(Vec::len).sum();
    for _ in 0..FOLLOWED / steps.max(1) {
        let mut next = vec![0.0; left.len()];
        for (place, here) in left.iter().enumerate() {
            met[place] += here;
            for &(to, chance) in &inside[place] {
                next[to] += here * chance;
            }
        }
        left = next;
        if left.iter().sum::<f64>() < LEFT {
            break;
        }
    }
    let left = left.iter().sum();
    (met, left)
}
