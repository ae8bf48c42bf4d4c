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
use super::reading::WordsRead;
use super::regrets::{Regret, regrets};
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
    /// `None` when no ending can be reached, and where something is asked at the start: then it is said of each answer.
    pub words: Option<WordsRead>,
    /// How much of what comes on the screen every playthrough passes, from 0 to 1, for somebody who chooses uniformly:
    /// 1 where all pass the same scenes. `None` when such a run need not end.
    pub linearity: Option<f64>,
    /// One for each ending that people regret, and one for all where there are several; none where something is asked at
    /// the start, as above.
    pub regrets: Vec<Regret>,
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
        let whole = Self::explored(engine, Detail::Whole, limits.half_the_time(), limits);
        let known = whole.or_else(|_| Self::explored(engine, Detail::Merged, limits, limits));
        known.map(|(figures, _)| figures)
    }

    /// The same with the space that they hold in; and where they are out of reach, what is proved all the same. Both in
    /// the time of `limits`, of which a part is left. Whether exploring once more, with situations merged, would come to
    /// an end is known by what is proved.
    pub(crate) fn or_proof(
        engine: &Engine,
        limits: Limits,
    ) -> Result<(Self, Space), Box<(Stopped, Proof)>> {
        let whole = Self::explored(engine, Detail::Whole, limits.half_the_time(), limits);
        whole.or_else(|stopped| {
            let limits = limits.most_of_the_time();
            let proof = prove(engine, limits);
            let few = proof.stopped.is_none() && limits.allows(proof.situations);
            let merged = few.then(|| Self::explored(engine, Detail::Merged, limits, limits).ok());
            merged.flatten().ok_or_else(|| Box::new((stopped, proof)))
        })
    }

    /// Explores within `limits`; what takes another exploration is counted within `all` of them.
    fn explored(
        engine: &Engine,
        detail: Detail,
        limits: Limits,
        all: Limits,
    ) -> Result<(Self, Space), Stopped> {
        let space = Space::explore(engine, detail, &[], limits);
        limits.begin(Stage::Figures);
        match space.stopped() {
            None => {
                let known = Self::in_space(&space, detail == Detail::Merged, all);
                Ok((known, space))
            }
            Some(at) => Err(Stopped {
                at,
                situations: space.situations(),
            }),
        }
    }

    fn in_space(space: &Space, merged: bool, limits: Limits) -> Self {
        let engine = space.engine();
        let order = TopologicalOrder::of(space);
        // Of what is asked each answer is looked at apart, which tells more than all of them together.
        let alone = engine.scenario().asked().next().is_none();
        let (totals, words, beside) = std::thread::scope(|scope| {
            let totals = scope.spawn(|| totals(space, &order));
            let words = scope.spawn(|| alone.then(|| WordsRead::of(engine, limits)));
            let beside = Beside::of(space, &order, alone);
            (totals.join(), words.join(), beside)
        });
        let totals = totals.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let words = words.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let surely = beside.surely;
        let known = |bounds: Bounds, mean: f64| length(bounds, surely.then_some(mean));
        let reached = totals.decisions != Bounds::NONE;
        let words = words.filter(|_| reached).map(|words| WordsRead {
            mean: words.mean.filter(|_| surely),
            ..words
        });
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
            words,
            linearity: beside.linearity,
            regrets: beside.regrets,
            endings: beside.endings,
            scores: scores.collect(),
            endings_after: beside.endings_after,
            passed_always: beside.passed_always,
        }
    }

    /// Whether a scene is an ending that can be reached.
    pub(crate) fn reaches(&self, scenario: &Scenario, scene: SceneId) -> bool {
        scenario.scene(scene).exit == Exit::Ending && self.met[scene.index()]
    }
}

/// What is known of runs beside what they add up to.
struct Beside {
    endings: Option<Vec<f64>>,
    /// Whether a run of somebody who chooses uniformly ends.
    surely: bool,
    /// How many decisions and minutes such a run takes.
    means: (f64, f64),
    linearity: Option<f64>,
    regrets: Vec<Regret>,
    endings_after: Vec<Vec<SceneId>>,
    passed_always: Vec<SceneId>,
}

impl Beside {
    /// Of the endings that people regret only when somebody is `asking`.
    fn of(space: &Space, order: &TopologicalOrder, asking: bool) -> Self {
        let chances = Chances::of(space, order);
        let endings = chances.settled().then(|| chances.endings());
        let surely = endings.iter().flatten().sum::<f64>() > 1.0 - 1e-9;
        let passed_always = passed_always(space);
        Self {
            surely,
            means: chances.lengths(),
            linearity: surely.then(|| linearity(&chances.visits(), &passed_always)),
            regrets: match asking {
                true => regrets(space, order, &chances, surely),
                false => Vec::new(),
            },
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
