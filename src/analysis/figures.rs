//! What can be said of all runs of a scenario.

use num_bigint::BigUint;

use super::bounds::Bounds;
use super::chances::Chances;
use super::futures::{endings_after, passed_always};
use super::limits::{Limits, Stopped};
use super::order::TopologicalOrder;
use super::progress::Stage;
use super::proof::{Proof, prove};
use super::relevance::Detail;
use super::space::Space;
use super::totals::totals;
use crate::engine::Engine;
use crate::scenario::{Exit, Scenario, SceneId};

/// How long a playthrough is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    pub shortest: i64,
    /// For somebody who chooses uniformly; `None` when such a run need not end.
    pub(crate) mean: Option<f64>,
    /// `None` when a circle makes it endless.
    pub longest: Option<i64>,
}

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
        let whole = Self::explored(engine, Detail::Whole, limits.half_the_time());
        let known = whole.or_else(|_| Self::explored(engine, Detail::Merged, limits));
        known.map(|(figures, _)| figures)
    }

    /// The same with the space that they hold in; and where they are out of reach, what is proved all the same. Both in
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
            None => Ok((Self::in_space(&space, detail == Detail::Merged), space)),
            Some(at) => Err(Stopped {
                at,
                situations: space.situations(),
            }),
        }
    }

    fn in_space(space: &Space, merged: bool) -> Self {
        let order = TopologicalOrder::of(space);
        let (totals, endings, means) = std::thread::scope(|scope| {
            let totals = scope.spawn(|| totals(space, &order));
            let chances = Chances::of(space, &order);
            let endings = chances.settled().then(|| chances.endings());
            (totals.join(), endings, chances.lengths())
        });
        let totals = totals.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let ends: f64 = endings.iter().flatten().sum();
        let surely = ends > 1.0 - 1e-9;
        let length = |bounds: Bounds, mean: f64| Length {
            shortest: bounds
                .lowest()
                .expect("decisions and minutes only add up, so that some road is the shortest"),
            mean: surely.then(|| within(mean, bounds)),
            longest: bounds.highest(),
        };
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
            decisions: reached.then(|| length(totals.decisions, means.0)),
            minutes: reached.then(|| length(totals.minutes, means.1)),
            endings,
            scores: scores.collect(),
            endings_after: endings_after(space),
            passed_always: passed_always(space),
        }
    }

    /// Whether a scene is an ending that can be reached.
    pub(crate) fn reaches(&self, scenario: &Scenario, scene: SceneId) -> bool {
        scenario.scene(scene).exit == Exit::Ending && self.met[scene.index()]
    }
}

/// A mean without what rounding added, which can only lie between the shortest and the longest.
#[expect(clippy::cast_precision_loss, reason = "lengths are far below 2^52")]
fn within(mean: f64, bounds: Bounds) -> f64 {
    let lowest = bounds.lowest().map_or(mean, |lowest| lowest as f64);
    let highest = bounds.highest().map_or(f64::MAX, |highest| highest as f64);
    mean.clamp(lowest, highest.max(lowest))
}
