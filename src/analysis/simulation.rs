//! Seeded random runs: what is likely, where exact figures are out of reach.

use super::limits::Limits;
use super::progress::Stage;
use super::successors::{Successors, Transition};
use crate::engine::{Chance, Engine, Input, Seeded, State};
use crate::scenario::{Exit, SceneId, Trigger, VariableId};

/// How many steps a run takes before it counts as one that does not end.
const STEPS: usize = 10_000;
/// After how many of them somebody looks whether the time is up.
const LOOK: usize = 256;

/// What came of many runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulation {
    pub(crate) runs: u32,
    /// How many runs came to each ending, by scene.
    pub endings: Vec<u32>,
    /// How many runs met each scene.
    pub(crate) met: Vec<u32>,
    /// Which scenes a run could meet on paper, when nobody sends an inject.
    pub(crate) unsent: Vec<bool>,
    /// How many runs came to no ending: stuck, or still going after many steps.
    pub(crate) endless: u32,
    /// Over the runs that ended: the fewest decisions, their mean, and the most.
    pub(crate) decisions: Option<(i64, f64, i64)>,
    /// The same in minutes.
    pub(crate) minutes: Option<(i64, f64, i64)>,
}

impl Simulation {
    /// Plays runs in which every open choice is equally likely, no deadline passes, and no inject comes by clock or
    /// hand. The same seed gives the same runs; fewer than `runs` when the time of `limits` is up, but one at least.
    pub fn play(engine: &Engine, runs: u32, seed: u64, limits: Limits) -> Self {
        let scenario = engine.scenario();
        let mut simulation = Self {
            runs: 0,
            endings: vec![0; scenario.scenes.len()],
            met: vec![0; scenario.scenes.len()],
            unsent: unsent(engine),
            endless: 0,
            decisions: None,
            minutes: None,
        };
        let successors = Successors::new(engine.clone());
        let mut ended = (Statistics::default(), Statistics::default());
        limits.begin(Stage::Runs);
        for run in 0..runs {
            if run > 0 && limits.over() {
                break;
            }
            let mut chance = Seeded::for_step(seed, run as usize);
            let walk = walk(&successors, by_chance, &mut chance, limits, &mut |_, _| {});
            if run > 0 && walk.cut_short {
                break;
            }
            simulation.runs += 1;
            limits.tell(simulation.runs);
            for (count, met) in simulation.met.iter_mut().zip(&walk.met) {
                *count += u32::from(*met);
            }
            match walk.ending {
                Some(ending) => {
                    simulation.endings[ending.index()] += 1;
                    ended.0.add(walk.decisions);
                    ended.1.add(walk.minutes);
                }
                None => simulation.endless += 1,
            }
        }
        simulation.decisions = ended.0.result();
        simulation.minutes = ended.1.result();
        simulation
    }
}

/// Walks about in seeded runs in which anything may happen, the same ones each time, until so many steps were taken, and
/// shows each state to `look`.
pub(crate) fn wander(engine: &Engine, steps: usize, look: &mut dyn FnMut(&Engine, &State)) {
    const SEED: u64 = 2;
    let successors = Successors::new(engine.clone());
    let mut taken = 0;
    for run in 0.. {
        if taken >= steps {
            break;
        }
        let mut chance = Seeded::for_step(SEED, run);
        let unhurried = Limits::situations(usize::MAX);
        let mut look = |engine: &Engine, state: &State| {
            taken += 1;
            look(engine, state);
        };
        walk(&successors, anything, &mut chance, unhurried, &mut look);
    }
}

/// The scenes that a road leads to on paper, when no inject comes by clock or hand.
fn unsent(engine: &Engine) -> Vec<bool> {
    let scenario = engine.scenario();
    let comes = |id: &SceneId| {
        let inject = scenario.scene(*id).inject.as_ref();
        inject.is_some_and(|inject| inject.trigger == Trigger::Condition)
    };
    let injects = scenario.scene_ids().filter(comes);
    let roots = std::iter::once(scenario.start).chain(injects);
    engine.structure().reached_from(roots)
}

/// How many minutes groups need that choose with closed eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UsualMinutes {
    pub(super) fewest: i64,
    pub(super) average: i64,
    /// What one group in ten needs at least.
    pub(super) long: i64,
}

impl UsualMinutes {
    /// From seeded runs, the same ones each time; `None` when too few of them came to an ending to say, or when the time
    /// of `limits` was not enough for all.
    pub(super) fn of(engine: &Engine, limits: Limits) -> Option<Self> {
        const RUNS: usize = 1_000;
        const ENOUGH: usize = 100;
        const SEED: u64 = 3;
        let successors = Successors::new(engine.clone());
        let mut minutes = Vec::new();
        let mut taken = 0;
        for run in 0..RUNS {
            // Who goes in circles for long says little.
            if taken > 100 * STEPS {
                break;
            }
            if limits.over() {
                return None;
            }
            let mut chance = Seeded::for_step(SEED, run);
            let walk = walk(&successors, by_chance, &mut chance, limits, &mut |_, _| {
                taken += 1;
            });
            minutes.extend(walk.ending.map(|_| walk.minutes));
        }
        minutes.sort_unstable();
        let count = i64::try_from(minutes.len()).expect("there are few runs");
        (minutes.len() >= ENOUGH).then(|| Self {
            fewest: minutes[0],
            average: (minutes.iter().sum::<i64>() + count / 2) / count,
            long: minutes[minutes.len() * 9 / 10],
        })
    }
}

/// The 95 % interval of a share of runs (Wilson, *Probable Inference, the Law of Succession, and Statistical
/// Inference*, 1927): both ends lie between 0 and 1, also for a share of none or all.
pub(crate) fn interval(count: u32, runs: u32) -> (f64, f64) {
    const Z: f64 = 1.959_963_985;
    let (count, runs) = (f64::from(count), f64::from(runs.max(1)));
    let share = count / runs;
    let middle = share + Z * Z / (2.0 * runs);
    let around = Z * (share * (1.0 - share) / runs + Z * Z / (4.0 * runs * runs)).sqrt();
    let whole = 1.0 + Z * Z / runs;
    (
        ((middle - around) / whole).max(0.0),
        ((middle + around) / whole).min(1.0),
    )
}

#[derive(Debug, Default)]
struct Statistics {
    count: u32,
    sum: i128,
    least: Option<i64>,
    most: i64,
}

impl Statistics {
    fn add(&mut self, value: i64) {
        self.count += 1;
        self.sum += i128::from(value);
        self.least = Some(self.least.map_or(value, |least| least.min(value)));
        self.most = self.most.max(value);
    }

    #[expect(clippy::cast_precision_loss, reason = "a mean for reading")]
    fn result(&self) -> Option<(i64, f64, i64)> {
        Some((
            self.least?,
            self.sum as f64 / f64::from(self.count),
            self.most,
        ))
    }
}

/// One run.
pub(super) struct RandomWalk {
    ending: Option<SceneId>,
    /// Whether the time was up before it came to its end.
    cut_short: bool,
    met: Vec<bool>,
    decisions: i64,
    minutes: i64,
}

/// Walks from a start that is drawn until the time of `limits` is up, and shows each state to `look`.
pub(super) fn walk(
    successors: &Successors,
    pick: Pick,
    chance: &mut Seeded,
    limits: Limits,
    look: &mut dyn FnMut(&Engine, &State),
) -> RandomWalk {
    let engine = successors.engine();
    let scenario = engine.scenario();
    let drawn: Vec<(VariableId, i32)> = engine.draw_start(chance);
    let (mut state, _) = engine.start(&drawn);
    let mut walk = RandomWalk {
        ending: None,
        cut_short: false,
        met: vec![false; scenario.scenes.len()],
        decisions: 0,
        minutes: 0,
    };
    let mut open: Vec<Transition> = Vec::new();
    for step in 1..=STEPS {
        let here = state.scene();
        walk.met[here.index()] = true;
        look(engine, &state);
        if scenario.scene(here).exit == Exit::Ending {
            walk.minutes += i64::from(scenario.planned_minutes(here));
            walk.ending = Some(here);
            break;
        }
        successors.of(&state, &mut open);
        let Some(found) = pick(&open, chance) else {
            break;
        };
        walk.decisions += i64::from(matches!(found.step.input, Input::Choose(_)));
        walk.minutes += i64::from(found.step.input.planned_minutes(scenario, here));
        engine.apply(&mut state, found.step);
        if step % LOOK == 0 && limits.over() {
            walk.cut_short = true;
            break;
        }
    }
    walk
}

/// How one of the transitions is picked.
type Pick = fn(&[Transition], &mut Seeded) -> Option<Transition>;

/// Picks among everything that can happen, deadlines and injects as well, each as likely.
pub(super) fn anything(transitions: &[Transition], chance: &mut Seeded) -> Option<Transition> {
    let bound = u32::try_from(transitions.len()).expect("no file has room for so many transitions");
    transitions.get(chance.below(bound) as usize).copied()
}

/// Picks one of the transitions by their chances.
fn by_chance(transitions: &[Transition], chance: &mut Seeded) -> Option<Transition> {
    const FINE: u32 = 1 << 30;
    let at = f64::from(chance.below(FINE)) / f64::from(FINE);
    let mut sum = 0.0;
    let mut last = None;
    for &found in transitions.iter().filter(|found| found.chance > 0.0) {
        sum += found.chance;
        last = Some(found);
        if at < sum {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::limits::ticking::for_looks;
    use crate::scenario::load;

    #[test]
    fn a_walk_that_goes_round_and_round_stops_when_the_time_is_over() {
        let text = "format: 1\nid: r\nversion: 1.0.0\ntitle: R\nlanguage: en\nstate: { out: false }\nstart: round\n\
                    scenes:\n  round:\n    text: T\n    choices:\n      again: { text: A, gain: g, cost: c, goto: round }\n\
                    \x20     out: { text: O, gain: g, cost: c, when: out, goto: end }\n  end: { ending: true, text: E }\n";
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        let engine = Engine::new(Arc::new(scenario));
        let simulation = Simulation::play(&engine, 5, 1, for_looks(2));
        assert_eq!((simulation.runs, simulation.endless), (1, 1));
        let mut met = 0;
        let mut chance = Seeded::for_step(1, 0);
        let successors = Successors::new(engine);
        walk(
            &successors,
            by_chance,
            &mut chance,
            for_looks(2),
            &mut |_, _| met += 1,
        );
        assert!(met < STEPS / 4, "{met}");
    }

    #[test]
    fn an_interval_holds_its_share_and_stays_between_none_and_all() {
        for count in [0, 1, 50, 99, 100] {
            let (low, high) = interval(count, 100);
            let share = f64::from(count) / 100.0;
            assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
        }
        let (low, high) = interval(50, 100);
        assert!((low - 0.4038).abs() < 1e-4 && (high - 0.5962).abs() < 1e-4);
    }
}
