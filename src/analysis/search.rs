//! Runs that look for a group that is stuck, where there are more situations than can be explored.
//!
//! They prove nothing, and find much: a third of them do anything that can be done, a third what was done least so far,
//! so that scenes and choices not seen yet come first, and a third keep away from endings as long as they can.

use super::limits::Limits;
use super::progress::Stage;
use super::route::Route;
use super::successors::{Successors, Transition};
use crate::engine::{Chance as _, Engine, Input, Seeded, Step};
use crate::scenario::{Destination, Exit, Scenario, SceneId};

/// How many runs are played, when the time allows.
const RUNS: usize = 6_000;
/// How many things that can be done are looked at in all of them, so that wide scenes do not take for ever.
const LOOKS: usize = 4_000_000;
/// How many steps a run takes before it is given up.
const STEPS: usize = 1_000;
/// After how many of them somebody looks whether the time is up.
const LOOK: usize = 64;
/// The runs are the same each time, so that a finding does not come and go.
const SEED: u64 = 7;

/// What runs met.
#[derive(Debug)]
pub(super) struct Search {
    pub(super) runs: usize,
    /// How many things that could be done were looked at.
    looks: usize,
    /// How often each scene was met, and each choice taken.
    scenes: Vec<u32>,
    choices: Vec<u32>,
    /// By scene, the shortest run that could not go on there.
    pub(super) stuck: Vec<Option<Route>>,
    /// By check, the shortest run to a situation that may never be.
    pub(super) broken: Vec<Option<Route>>,
}

/// One run so far.
struct Walk {
    route: Route,
    scene: SceneId,
}

impl Search {
    /// Plays runs until there are enough of them, or enough was looked at, or the time is up; but one at least.
    pub(super) fn of(engine: &Engine, limits: Limits) -> Self {
        let scenario = engine.scenario();
        let mut search = Self {
            runs: 0,
            looks: 0,
            scenes: vec![0; scenario.scenes.len()],
            choices: vec![0; scenario.choices.len()],
            stuck: vec![None; scenario.scenes.len()],
            broken: vec![None; scenario.checks.len()],
        };
        let successors = Successors::new(engine.clone());
        limits.begin(Stage::Runs);
        let more = |search: &Self| search.runs < RUNS && search.looks < LOOKS && !limits.over();
        while search.runs == 0 || more(&search) {
            let mut chance = Seeded::for_step(SEED, search.runs);
            let pick = [anything, least_done, far_from_the_end][search.runs % 3];
            search.play(&successors, pick, &mut chance, limits);
            search.runs += 1;
            limits.tell(search.runs);
        }
        search
    }

    /// Whether a run came to a scene.
    pub(super) fn came_to(&self, scene: SceneId) -> bool {
        self.scenes[scene.index()] > 0
    }

    /// How many scenes were met.
    pub(super) fn met(&self) -> usize {
        self.scenes.iter().filter(|count| **count > 0).count()
    }

    /// How many choices were taken.
    pub(super) fn taken(&self) -> usize {
        self.choices.iter().filter(|count| **count > 0).count()
    }

    fn play(&mut self, successors: &Successors, pick: Pick, chance: &mut Seeded, limits: Limits) {
        let engine = successors.engine();
        let drawn = engine.draw_start(chance);
        let (end, _) = engine.start(&drawn);
        let mut walk = Walk {
            scene: end.scene(),
            route: Route {
                drawn,
                steps: Vec::new(),
                end,
            },
        };
        let mut open = Vec::new();
        for taken in 1..=STEPS {
            self.look(engine, &walk);
            if engine.scenario().scene(walk.scene).exit == Exit::Ending {
                return;
            }
            successors.of(&walk.route.end, &mut open);
            self.looks += open.len();
            let Some(step) = pick(self, &open, engine.scenario(), chance) else {
                keep_shortest(&mut self.stuck[walk.scene.index()], &walk.route);
                return;
            };
            if let Input::Choose(choice) = step.input {
                self.choices[choice.index()] += 1;
            }
            engine.apply(&mut walk.route.end, step);
            walk.route.steps.push(step);
            walk.scene = walk.route.end.scene();
            if taken % LOOK == 0 && limits.over() {
                return;
            }
        }
    }

    fn look(&mut self, engine: &Engine, walk: &Walk) {
        self.scenes[walk.scene.index()] += 1;
        for (check, broken) in engine.scenario().checks.iter().zip(&mut self.broken) {
            if let Some((condition, only)) = check.claim.never()
                && only.is_none_or(|scene| scene == walk.scene)
                && engine.finds(&walk.route.end, condition)
            {
                keep_shortest(broken, &walk.route);
            }
        }
    }

    /// How often something was done.
    fn count(&self, step: Step) -> u32 {
        match step.input {
            Input::Choose(choice) => self.choices[choice.index()],
            Input::Inject(scene) => self.scenes[scene.index()],
            Input::Continue => 0,
        }
    }
}

fn keep_shortest(kept: &mut Option<Route>, route: &Route) {
    let longer = |kept: &Route| kept.steps.len() > route.steps.len();
    if kept.as_ref().is_none_or(longer) {
        *kept = Some(route.clone());
    }
}

/// How one of the transitions is picked; none when there is none.
type Pick = fn(&Search, &[Transition], &Scenario, &mut Seeded) -> Option<Step>;

fn anything(_: &Search, open: &[Transition], _: &Scenario, chance: &mut Seeded) -> Option<Step> {
    one_of(open, chance)
}

fn least_done(
    search: &Search,
    open: &[Transition],
    _: &Scenario,
    chance: &mut Seeded,
) -> Option<Step> {
    let least = open.iter().map(|found| search.count(found.step)).min()?;
    let open = open.iter().filter(|it| search.count(it.step) == least);
    one_of(&open.copied().collect::<Vec<_>>(), chance)
}

fn far_from_the_end(
    _: &Search,
    open: &[Transition],
    scenario: &Scenario,
    chance: &mut Seeded,
) -> Option<Step> {
    let ends = |found: &&Transition| match found.step.to {
        Destination::Scene(to) => scenario.scene(to).exit == Exit::Ending,
        Destination::Resume => false,
    };
    let others: Vec<_> = open.iter().filter(|found| !ends(found)).copied().collect();
    one_of(&others, chance).or_else(|| one_of(open, chance))
}

fn one_of(open: &[Transition], chance: &mut Seeded) -> Option<Step> {
    let bound = u32::try_from(open.len()).expect("no file has room for so many transitions");
    let place = (bound > 0).then(|| chance.below(bound))?;
    open.get(place as usize).map(|found| found.step)
}
