//! What can be said of all runs of a scenario.

use num_bigint::BigUint;

use super::bounds::Bounds;
use super::chances::Chances;
use super::futures::{endings_after, passed_always};
use super::length::{Length, length};
use super::limits::{Limits, Stopped};
use super::order::TopologicalOrder;
use super::progress::Stage;
use super::proof::{Proof, prove};
use super::relevance::Detail;
use super::space::Space;
use super::totals::totals;
use crate::engine::Engine;
use crate::scenario::{Exit, Scenario, SceneId};

/// The lowest and the highest score that a playthrough can have on a competency; `None` where there is no end of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scores {
    pub lowest: Option<i64>,
    pub highest: Option<i64>,
}

/// The figures of a scenario, exact.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub situations: usize,
    /// Whether situations that can only go on alike were counted as one.
    pub merged: bool,
    pub transitions: usize,
    /// Which scenes can be met in play.
    pub met: Vec<bool>,
    /// `None` when a circle leads to an ending: then there is no end of them.
    pub playthroughs: Option<BigUint>,
    /// `None` when no ending can be reached.
    pub decisions: Option<Length>,
    pub minutes: Option<Length>,
    /// How much of what comes on the screen every playthrough passes, from 0 to 1, for somebody who chooses uniformly:
    /// 1 where all pass the same scenes. `None` when such a run need not end.
    pub linearity: Option<f64>,
    /// The chance of each ending, by scene; 0 for what is no ending. `None` when a large circle holds a run for so long
    /// that the chances do not settle.
    pub endings: Option<Vec<f64>>,
    /// One for each competency.
    pub scores: Vec<Scores>,
    /// For each choice and deadline, the endings that can still be reached after it.
    pub(crate) endings_after: Vec<Vec<SceneId>>,
    /// Scenes that every playthrough passes.
    pub passed_always: Vec<SceneId>,
}

impl Figures {
    /// Explores within `limits`, and computes what holds for all runs. When there are more situations, those that can
    /// only go on alike are taken as one; `Err` when even that is not enough.
    pub fn of(engine: &Engine, limits: Limits) -> Result<Self, Stopped> {
        Self::with_space(engine, limits).map(|(figures, _)| figures)
    }

    /// The same with the space that they hold in, for what else is told of it.
    pub fn with_space(engine: &Engine, limits: Limits) -> Result<(Self, Space), Stopped> {
        let whole = Self::explored(engine, Detail::Whole, limits.half_the_time());
        whole.or_else(|_| Self::explored(engine, Detail::Merged, limits))
    }

    /// The same; and where they are out of reach, what is proved all the same. Both in
    /// the time of `limits`, of which a part is left. Whether exploring once more, with situations merged, would come to
    /// an end is known by what is proved.
    pub(crate) fn or_proof(
        engine: &Engine,
        limits: Limits,
    ) -> Result<(Self, Space), Box<(Stopped, Proof)>> {
        let whole = Self::explored(engine, Detail::Whole, limits.half_the_time());
        whole.or_else(|stopped| {
            let limits = limits.most_of_the_time();
            let proof = prove(engine, limits);
            let few = proof.stopped.is_none() && limits.allows(proof.situations);
            let merged = few.then(|| Self::explored(engine, Detail::Merged, limits).ok());
            merged.flatten().ok_or_else(|| Box::new((stopped, proof)))
        })
    }

    fn explored(engine: &Engine, detail: Detail, limits: Limits) -> Result<(Self, Space), Stopped> {
        let space = Space::explore(engine, detail, &[], limits);
        limits.begin(Stage::Figures);
        match space.stopped() {
            None => {
                let known = Self::in_space(&space, detail == Detail::Merged);
                Ok((known, space))
            }
            Some(at) => Err(Stopped {
                at,
                situations: space.situations(),
            }),
        }
    }

    fn in_space(space: &Space, merged: bool) -> Self {
        let order = TopologicalOrder::of(space);
        let (totals, beside) = std::thread::scope(|scope| {
            let totals = scope.spawn(|| totals(space, &order));
            let beside = Beside::of(space, &order);
            (totals.join(), beside)
        });
        let totals = totals.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let surely = beside.surely;
        let known = |bounds: Bounds, mean: f64| length(bounds, surely.then_some(mean));
        let reached = totals.decisions != Bounds::NONE;
        let scores = totals.scores.iter().map(|bounds| Scores {
            lowest: bounds.lowest(),
            highest: bounds.highest(),
        });
        Self {
            situations: space.situations(),
            merged,
            transitions: space.transitions(),
            met: space.met(),
            playthroughs: totals.playthroughs,
            decisions: reached.then(|| known(totals.decisions, beside.means.0)),
            minutes: reached.then(|| known(totals.minutes, beside.means.1)),
            linearity: beside.linearity,
            endings: beside.endings,
            scores: scores.collect(),
            endings_after: beside.endings_after,
            passed_always: beside.passed_always,
        }
    }

    /// Whether a run of somebody who chooses uniformly is known to end.
    pub(super) fn surely_end(&self) -> bool {
        is_sure(self.endings.as_deref())
    }

    /// Whether a scene is an ending that can be reached.
    pub(crate) fn reaches(&self, scenario: &Scenario, scene: SceneId) -> bool {
        scenario.scene(scene).exit == Exit::Ending && self.met[scene.index()]
    }
}

/// Whether the chances of the endings add up to one.
fn is_sure(endings: Option<&[f64]>) -> bool {
    endings.into_iter().flatten().sum::<f64>() > 1.0 - 1e-9
}

/// What is known of runs beside what they add up to.
struct Beside {
    endings: Option<Vec<f64>>,
    /// Whether a run of somebody who chooses uniformly ends.
    surely: bool,
    /// How many decisions and minutes such a run takes.
    means: (f64, f64),
    linearity: Option<f64>,
    endings_after: Vec<Vec<SceneId>>,
    passed_always: Vec<SceneId>,
}

impl Beside {
    fn of(space: &Space, order: &TopologicalOrder) -> Self {
        let chances = Chances::of(space, order);
        let endings = chances.settled().then(|| chances.endings());
        let surely = is_sure(endings.as_deref());
        let passed_always = passed_always(space);
        Self {
            surely,
            means: chances.lengths(),
            linearity: surely.then(|| linearity(&chances.visits(), &passed_always)),
            endings_after: endings_after(space),
            endings,
            passed_always,
        }
    }
}

/// How much of what comes on the screen is of scenes that everybody passes.
///
/// Those who write such stories ask for a measure of how linear they are, and that ways which come together again count as
/// less than ways that stay apart (intfiction.org, *Which metrics for analysing IF would be useful to you as authors?*);
/// there is no settled one. What all roads pass are dominators (Prosser, *Applications of Boolean Matrices to the Analysis of
/// Flow Diagrams*, 1959), and how often a scene is met is that of [`Chances`].
fn linearity(visits: &[f64], passed_always: &[SceneId]) -> f64 {
    let shared = passed_always.iter().map(|scene| visits[scene.index()]);
    let all: f64 = visits.iter().sum();
    (shared.sum::<f64>() / all).min(1.0)
}
