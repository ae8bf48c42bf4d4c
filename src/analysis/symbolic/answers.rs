//! What sets of situations answer.

use super::diagrams::{Built, Diagrams, Set};
use super::levels::Levels;
use super::lift::{Doing, Lifted, Story};
use super::reach::{Groups, backward, forward};
use super::road::Roads;
use crate::analysis::limits::Stop;
use crate::analysis::liveness::PartAt;
use crate::analysis::relevance::Relevance;
use crate::analysis::route::Route;
use crate::analysis::simulation::Simulation;
use crate::analysis::starter::Starter;
use crate::analysis::survey::{Coverage, Survey};
use crate::engine::{Engine, Input};
use crate::scenario::{Assumption, At, ChoiceId, Claim, Condition, Exit, Scenario, SceneId};

/// How many runs are asked how long they take, the same ones each time.
const RUNS: u32 = 200;
const SEED: u64 = 3;

/// Where groups get stuck, each with a road that shows it; for each scene or choice one.
#[derive(Debug, Default)]
pub(in crate::analysis) struct DeadEnds {
    /// Nothing can happen, and nothing has ended.
    pub(in crate::analysis) stuck: Vec<(SceneId, Route)>,
    /// Going on leads nowhere.
    pub(in crate::analysis) nowhere: Vec<(SceneId, Route)>,
    /// A choice that can be made leads nowhere.
    pub(in crate::analysis) choices: Vec<(ChoiceId, Route)>,
    /// Something can always happen, and none of it leads to an ending.
    pub(in crate::analysis) trapped: Vec<(SceneId, Route)>,
}

/// What became of a claim.
#[derive(Debug)]
pub(in crate::analysis) enum Verdict {
    Holds,
    /// A road that breaks it.
    Broken(Box<Route>),
    /// Its scene is met by no road, or by none of whoever answers so, as an author writes it.
    NeverMet(Vec<Option<String>>),
    /// Sets do not say.
    Open,
}

/// Asks what is met.
pub(super) struct Asking<'a> {
    pub(super) engine: &'a Engine,
    pub(super) relevance: &'a Relevance,
    pub(super) levels: &'a Levels,
    pub(super) groups: &'a Groups,
    pub(super) story: &'a mut Story,
    /// By place the states that are met.
    pub(super) met: &'a mut [Set],
    /// Those of [`entries`](super::road::entries).
    pub(super) entries: &'a [Vec<(usize, usize)>],
    pub(super) diagrams: &'a mut Diagrams,
}

impl<'s> Asking<'_> {
    fn ended(&self, place: usize) -> bool {
        let scene = self.story.places[place].scene;
        self.engine.scenario().scene(scene).exit == Exit::Ending
    }

    fn road(&mut self, place: usize, wanted: Set) -> Built<Route> {
        let roads = Roads {
            engine: self.engine,
            levels: self.levels,
            story: self.story,
            met: self.met,
            entries: self.entries,
        };
        roads.to(self.diagrams, place, wanted)
    }

    /// By place, the states in which nothing can happen.
    fn still(&mut self) -> Built<Vec<Set>> {
        let mut still = self.met.to_vec();
        for (still, steps) in still.iter_mut().zip(&self.story.steps) {
            for step in steps {
                *still = self.diagrams.without(*still, step.guard)?;
            }
        }
        Ok(still)
    }

    pub(super) fn dead_ends(&mut self) -> Built<DeadEnds> {
        let mut found = DeadEnds::default();
        let mut ends = self.still()?;
        for (place, end) in ends.iter_mut().enumerate() {
            self.nowhere(place, &mut found)?;
            if self.ended(place) {
                *end = self.met[place];
            } else {
                self.stuck(place, *end, &mut found)?;
            }
        }
        let out = backward(self.diagrams, self.story, self.groups, self.met, ends)?;
        self.trapped(&out, &mut found)?;
        Ok(found)
    }

    fn nowhere(&mut self, place: usize, found: &mut DeadEnds) -> Built<()> {
        for number in 0..self.story.about[place].nowhere.len() {
            let (choice, closed) = self.story.about[place].nowhere[number];
            let closed = self.diagrams.both(self.met[place], closed)?;
            // A deadline that leads nowhere leaves a group stuck.
            let made = self.story.about[place]
                .open
                .iter()
                .any(|(id, _)| *id == choice);
            let known = found.choices.iter().any(|(id, _)| *id == choice);
            if made && !known && !closed.is_empty() {
                let road = self.road(place, closed)?;
                found.choices.push((choice, road));
            }
        }
        Ok(())
    }

    fn stuck(&mut self, place: usize, still: Set, found: &mut DeadEnds) -> Built<()> {
        let scene = self.story.places[place].scene;
        let mut stuck = still;
        for number in 0..self.story.about[place].open.len() {
            let (_, open) = self.story.about[place].open[number];
            stuck = self.diagrams.without(stuck, open)?;
        }
        let goes_on = match &self.engine.scenario().scene(scene).exit {
            Exit::Choices(choices) => choices.otherwise.is_some(),
            Exit::Goto(_) | Exit::Ending => true,
        };
        let ends = if goes_on {
            &found.nowhere
        } else {
            &found.stuck
        };
        if stuck.is_empty() || ends.iter().any(|(known, _)| *known == scene) {
            return Ok(());
        }
        let road = self.road(place, stuck)?;
        let ends = if goes_on {
            &mut found.nowhere
        } else {
            &mut found.stuck
        };
        ends.push((scene, road));
        Ok(())
    }

    /// Scenes by which a group comes into states from which it does not come out again; `out` are all others.
    fn trapped(&mut self, out: &[Set], found: &mut DeadEnds) -> Built<()> {
        if out == self.met {
            return Ok(());
        }
        let begun = (0..self.story.begins.len()).map(|step| (None, step));
        let steps = self.story.steps.iter().enumerate();
        let steps =
            steps.flat_map(|(from, steps)| (0..steps.len()).map(move |it| (Some(from), it)));
        let all: Vec<_> = begun.chain(steps).collect();
        for (from, number) in all {
            let (before, step) = match from {
                Some(from) => (out[from], &self.story.steps[from][number]),
                None => (self.story.starts, &self.story.begins[number]),
            };
            let to = step.to;
            let scene = self.story.places[to].scene;
            let known = found.trapped.iter().any(|(known, _)| *known == scene);
            if known || out[to] == self.met[to] {
                continue;
            }
            let entered = self.diagrams.forward(before, step.changes, step.guard)?;
            let entered = self.diagrams.without(entered, out[to])?;
            if !entered.is_empty() {
                let road = self.road(to, entered)?;
                found.trapped.push((scene, road));
            }
        }
        Ok(())
    }

    /// Whether a choice that scores may be made again and again: by a road that leads round to where it was, and on which
    /// nothing is done that can be done a few times alone.
    pub(super) fn may_score_on(&self) -> bool {
        let scenario = self.engine.scenario();
        let input = |step: &Lifted| step.step.map(|step| step.input);
        let again = |step: &&Lifted| match input(step) {
            Some(Input::Choose(id)) => !scenario.choice(id).once && scenario.spending(id).is_none(),
            Some(Input::Continue) => true,
            Some(Input::Inject(_)) | None => false,
        };
        let groups = Groups::by(self.story, |step| again(&step));
        let mut all = self.story.steps.iter().enumerate();
        all.any(|(from, steps)| {
            let round = |step: &&Lifted| again(step) && groups.of[from] == groups.of[step.to];
            steps.iter().filter(round).any(|step| match input(step) {
                Some(Input::Choose(id)) => {
                    let mut scores = scenario.choice(id).score.iter();
                    scores.any(|&(_, points)| points > 0)
                }
                _ => false,
            })
        })
    }

    /// Whether a road fits the planned minutes of whoever starts: one that a run took, or else one to an ending.
    pub(super) fn fits(&mut self) -> Built<bool> {
        for starter in Starter::each(self.engine.scenario()) {
            if let Some(planned) = starter.planned(self.engine.scenario())
                && !self.fits_for(&starter, i64::from(planned.value))?
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn fits_for(&mut self, starter: &Starter, planned: i64) -> Built<bool> {
        let limits = self.diagrams.limits();
        let runs = Simulation::play(&starter.engine(self.engine), RUNS, SEED, limits);
        if limits.over() {
            return Err(Stop::Time);
        }
        if runs.minutes.is_some_and(|(fewest, ..)| fewest <= planned) {
            return Ok(true);
        }
        if starter.says.is_some() {
            // A road to an ending may begin with any answer.
            return Ok(false);
        }
        for place in 0..self.met.len() {
            let set = self.met[place];
            if self.ended(place) && !set.is_empty() {
                let road = self.road(place, set)?;
                if self.minutes_of(&road) <= planned {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn minutes_of(&self, road: &Route) -> i64 {
        let scenario = self.engine.scenario();
        let takes = |scene| i64::from(scenario.planned_minutes(scene));
        let (mut state, _) = self.engine.start(&road.drawn);
        let mut minutes = 0;
        for &step in &road.steps {
            // A scene that an inject interrupts is talked about once, when a group is back.
            minutes += i64::from(step.input.planned_minutes(scenario, state.scene()));
            self.engine.apply(&mut state, step);
        }
        minutes + takes(state.scene())
    }

    pub(super) fn checks(&mut self) -> Built<Vec<Verdict>> {
        let scenario = self.engine.scenario();
        let claims = scenario.checks.iter().map(|check| &check.claim);
        claims.map(|claim| self.check(scenario, claim)).collect()
    }

    fn check(&mut self, scenario: &Scenario, claim: &Claim) -> Built<Verdict> {
        match claim {
            Claim::Never(condition) => self.never(scenario, condition, None),
            Claim::Assumed(Assumption { scene, broken, .. }) => {
                self.never(scenario, broken, Some(*scene))
            }
            Claim::Reachable { scene, within } => Ok(match (self.meets(*scene), within) {
                (false, _) => Verdict::NeverMet(vec![None]),
                (true, None) => Verdict::Holds,
                (true, Some(_)) => Verdict::Open,
            }),
            Claim::AlwaysReachable(scenes) => {
                let places = self.story.places.iter().zip(&*self.met);
                let goal = places.map(|(place, &set)| {
                    if scenes.contains(&place.scene) {
                        set
                    } else {
                        Set::NONE
                    }
                });
                let goal = goal.collect();
                let reaching = backward(self.diagrams, self.story, self.groups, self.met, goal)?;
                for (place, reaching) in reaching.into_iter().enumerate() {
                    let lost = self.diagrams.without(self.met[place], reaching)?;
                    if !lost.is_empty() {
                        return Ok(Verdict::Broken(Box::new(self.road(place, lost)?)));
                    }
                }
                Ok(Verdict::Holds)
            }
        }
    }

    /// Whether a condition holds in no situation, or in none of one scene.
    fn never(
        &mut self,
        scenario: &Scenario,
        condition: &Condition,
        only: Option<SceneId>,
    ) -> Built<Verdict> {
        let holds = self.levels.holds(scenario, condition, self.diagrams)?;
        for place in 0..self.met.len() {
            if only.is_some_and(|scene| scene != self.story.places[place].scene) {
                continue;
            }
            let both = self.diagrams.both(self.met[place], holds)?;
            if !both.is_empty() {
                return Ok(Verdict::Broken(Box::new(self.road(place, both)?)));
            }
        }
        Ok(Verdict::Holds)
    }

    /// Asks for each answer at the start about the scenes that somebody reaches whom a check names. What takes too much
    /// is left open; it comes last, since nothing else can be asked then.
    pub(super) fn reached_by_each(&mut self, verdicts: &mut [Verdict]) {
        let scenario = self.engine.scenario();
        let claims = scenario.checks.iter().zip(verdicts);
        let held = claims.filter_map(|(check, verdict)| match (&check.claim, &verdict) {
            (Claim::Reachable { scene, .. }, Verdict::Holds) => Some((*scene, verdict)),
            _ => None,
        });
        let mut held: Vec<_> = held.collect();
        let starters = Starter::each(scenario);
        if held.is_empty() {
            return;
        }
        for starter in starters.iter().filter(|starter| starter.says.is_some()) {
            let met = self.met_by(starter);
            for (scene, verdict) in &mut held {
                let says = || starter.says.clone();
                match (&met, &mut **verdict) {
                    (Ok(met), _) if self.among(met, *scene) => {}
                    (Ok(_), Verdict::NeverMet(by)) => by.push(says()),
                    (Ok(_), verdict) => *verdict = Verdict::NeverMet(vec![says()]),
                    (Err(_), Verdict::NeverMet(_)) => {}
                    (Err(_), verdict) => *verdict = Verdict::Open,
                }
            }
        }
    }

    /// By place the states that are met by whoever starts so.
    fn met_by(&mut self, starter: &Starter) -> Built<Vec<Set>> {
        let scenario = self.engine.scenario();
        let mut starts = self.story.starts;
        for &(id, value) in &starter.begun {
            if self.levels.variable(id).is_some() {
                let own = |it: i32| it == value;
                let own = self.levels.values(scenario, id, self.diagrams, own)?;
                starts = self.diagrams.both(starts, own)?;
            }
        }
        let all = std::mem::replace(&mut self.story.starts, starts);
        let mut kept: Vec<Set> = self.met.iter().copied().chain([all]).collect();
        let met = forward(self.diagrams, self.story, self.groups, &mut kept);
        let (all, before) = kept.split_last().expect("the starts stand last");
        self.story.starts = *all;
        self.met.copy_from_slice(before);
        met
    }

    fn meets(&self, scene: SceneId) -> bool {
        self.among(self.met, scene)
    }

    /// Whether one of these states, by place, is one of a scene.
    fn among(&self, met: &[Set], scene: SceneId) -> bool {
        let mut places = self.story.places.iter().zip(met);
        places.any(|(place, set)| place.scene == scene && !set.is_empty())
    }

    /// Fills in what is written and was met: scenes, choices, and how conditions came out.
    pub(super) fn survey(&mut self, scenario: &'s Scenario, texts: &[PartAt]) -> Built<Survey<'s>> {
        let mut survey = Survey::unseen(scenario, texts);
        for place in 0..self.met.len() {
            let set = self.met[place];
            if set.is_empty() {
                continue;
            }
            let at = self.story.places[place];
            let about = &mut survey.scenes[at.scene.index()];
            about.first.get_or_insert(0);
            for asked in &mut about.conditions {
                self.put(scenario, asked, set)?;
            }
            for &(choice, open) in &self.story.about[place].open {
                let met = self.diagrams.both(set, open)?;
                survey.choices[choice.index()].open |= !met.is_empty();
            }
            for &(choice, number, asked, held) in &self.story.about[place].branches {
                let way = match choice {
                    Some(choice) => &mut survey.choices[choice.index()],
                    None => &mut survey.scenes[at.scene.index()].passage,
                };
                let coverage = &mut way.branches[number];
                let held = self.diagrams.both(set, held)?;
                let asked = self.diagrams.both(set, asked)?;
                coverage.held |= !held.is_empty();
                coverage.failed |= !self.diagrams.without(asked, held)?.is_empty();
            }
            if at.interrupted.is_none() && !self.ended(place) {
                for (id, asked) in &mut survey.injects {
                    let inject = scenario.scene(*id).inject.as_ref();
                    let inject = inject.expect("its condition is asked");
                    if !inject.may_come_in(scenario.scene(at.scene)) {
                        continue;
                    }
                    let fired = self.levels.remembers(inject.fired, self.diagrams)?;
                    let unfired = self.diagrams.without(set, fired)?;
                    self.put(scenario, asked, unfired)?;
                }
            }
        }
        self.effects(&mut survey)?;
        Ok(survey)
    }

    /// How the conditions of effects came out.
    fn effects(&mut self, survey: &mut Survey<'_>) -> Built<()> {
        for effect in &self.story.effects {
            let conditions = match effect.of {
                Doing::Way(Some(choice)) => &mut survey.choices[choice.index()].conditions,
                Doing::Way(None) => {
                    let scene = self.scene_of(effect.from);
                    &mut survey.scenes[scene.index()].passage.conditions
                }
                Doing::Entering(scene) => &mut survey.scenes[scene.index()].entering_conditions,
            };
            let coverage = &mut conditions[effect.number];
            let set = self.met_at(effect.from);
            let held = self.diagrams.both(set, effect.held)?;
            let asked = self.diagrams.both(set, effect.asked)?;
            coverage.held |= !held.is_empty();
            coverage.failed |= held != asked;
        }
        Ok(())
    }

    /// In which states something is done at a place, or at the beginning.
    pub(super) fn met_at(&self, place: Option<usize>) -> Set {
        place.map_or(self.story.starts, |place| self.met[place])
    }

    /// The scene of a place, or the one in which it begins.
    pub(super) fn scene_of(&self, place: Option<usize>) -> SceneId {
        let start = self.engine.scenario().start;
        place.map_or(start, |place| self.story.places[place].scene)
    }

    fn put(&mut self, scenario: &Scenario, asked: &mut Coverage<'_>, set: Set) -> Built<()> {
        let when: &At<Condition> = asked.when;
        let holds = self.levels.holds(scenario, &when.value, self.diagrams)?;
        let held = self.diagrams.both(set, holds)?;
        asked.held |= !held.is_empty();
        asked.failed |= held != set;
        Ok(())
    }
}
