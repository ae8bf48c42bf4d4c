//! The engine's step, lifted from states to sets of them.
//!
//! A *place* is a scene with the scene that it interrupts; a step out of a place has a guard (in which states it can be
//! taken) and changes (what becomes of the values). Both are read off the scenario by the rules of
//! [`Engine`] and of [`Successors`](crate::analysis::successors::Successors): what is proved of
//! sets is shown by a road that the engine itself walks, and tests hold the two against each other. Since every effect
//! is about one variable, no second copy of the variables is needed, as a relation would ask for.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::diagrams::{Becomes, Built, Changes, Diagrams, Set};
use super::levels::{Fact, Levels, Place};
use crate::analysis::limits::Stop;
use crate::analysis::relevance::Relevance;
use crate::engine::{Engine, Input, Step};
use crate::scenario::{
    At, Change, ChoiceId, Choices, Condition, Destination, Effect, Effects, Exit, Inject, Kind,
    MemoryId, SceneId, Span, Target, Trigger, VariableId,
};

/// A step from one place to another.
#[derive(Debug)]
pub(super) struct Lifted {
    /// `None` where a run begins.
    pub(super) step: Option<Step>,
    pub(super) to: usize,
    pub(super) guard: Set,
    pub(super) changes: Changes,
}

/// What is asked about a place.
#[derive(Debug, Default)]
pub(super) struct About {
    /// For each choice that can be made, when it is open.
    pub(super) open: Vec<(ChoiceId, Set)>,
    /// For each choice with branches, the deadline too, when it can be taken and leads nowhere.
    pub(super) nowhere: Vec<(ChoiceId, Set)>,
    /// For each condition of a branch, of a choice or of the way on: its number among those of that way, when it is
    /// asked, and when it holds then.
    pub(super) branches: Vec<(Option<ChoiceId>, usize, Set, Set)>,
}

/// An effect on a meter, as it happens on a way out of a place.
#[derive(Debug)]
pub(super) struct Moving {
    /// The place, or none at the beginning.
    pub(super) from: Option<usize>,
    pub(super) of: Doing,
    pub(super) span: Span,
    /// In which states it happens, and in which of these it moves the meter, or may.
    pub(super) asked: Set,
    pub(super) moved: Set,
}

/// Whose effects are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// Those of a choice, or of the way on.
    Way(Option<ChoiceId>),
    /// Those of a scene that is entered, or comes in between.
    Entering(SceneId),
}

/// The condition of an effect, as it is asked on a way out of a place.
#[derive(Debug)]
pub(super) struct UnderCondition {
    /// The place, or none at the beginning.
    pub(super) from: Option<usize>,
    pub(super) of: Doing,
    /// Its number among the conditions of those effects.
    pub(super) number: usize,
    /// In which states it is asked, and in which of these it holds.
    pub(super) asked: Set,
    pub(super) held: Set,
}

/// The most ways into which the conditions of one list of effects may part one step.
const WAYS: usize = 256;

/// Every place that can be come to on paper, and every step between them.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) places: Vec<Place>,
    /// For each place.
    pub(super) steps: Vec<Vec<Lifted>>,
    pub(super) about: Vec<About>,
    pub(super) effects: Vec<UnderCondition>,
    pub(super) moving: Vec<Moving>,
    /// For each place, the levels that can still be asked from there on.
    pub(super) live: Vec<Vec<bool>>,
    /// How a run begins, from any of the values with which it may.
    pub(super) begins: Vec<Lifted>,
    pub(super) starts: Set,
}

/// Reads a story.
pub(super) struct Lifting<'a> {
    pub(super) engine: &'a Engine,
    pub(super) relevance: &'a Relevance,
    pub(super) levels: &'a Levels,
    pub(super) diagrams: &'a mut Diagrams,
    pub(super) numbers: FxHashMap<Place, usize>,
    pub(super) story: Story,
}

/// What happened so far on the way from one place to another.
#[derive(Clone)]
struct Way {
    from: Option<usize>,
    guard: Set,
    becomes: BTreeMap<usize, Box<[u16]>>,
}

impl<'a> Lifting<'a> {
    /// Lifts all steps of a scenario.
    pub(super) fn of(
        engine: &'a Engine,
        relevance: &'a Relevance,
        levels: &'a Levels,
        diagrams: &'a mut Diagrams,
    ) -> Built<Story> {
        let mut lifting = Self {
            engine,
            relevance,
            levels,
            diagrams,
            numbers: FxHashMap::default(),
            story: Story {
                places: Vec::new(),
                steps: Vec::new(),
                about: Vec::new(),
                effects: Vec::new(),
                moving: Vec::new(),
                live: Vec::new(),
                begins: Vec::new(),
                starts: Set::NONE,
            },
        };
        lifting.begin()?;
        let mut next = 0;
        while next < lifting.story.places.len() {
            lifting.place(next)?;
            next += 1;
        }
        Ok(lifting.story)
    }

    fn begin(&mut self) -> Built<()> {
        let scenario = self.engine.scenario();
        let mut starts = Set::ALL;
        for (level, &fact) in self.levels.facts().iter().enumerate().rev() {
            let set = match fact {
                Fact::Memory(_) => self.diagrams.of_values(level, |value| value == 0)?,
                Fact::Variable(id) => {
                    let variable = scenario.variable(id);
                    let (lowest, _) = variable.kind.bounds();
                    let values = variable.beginnings();
                    let begins = |own: u16| {
                        let own = lowest + i32::from(own);
                        values.iter().any(|&(value, _)| value == own)
                    };
                    self.diagrams.of_values(level, begins)?
                }
            };
            starts = self.diagrams.both(starts, set)?;
        }
        self.story.starts = starts;
        let way = Way {
            from: None,
            guard: Set::ALL,
            becomes: BTreeMap::new(),
        };
        let begins = self.enter(way, None, scenario.start, None)?;
        self.story.begins = begins;
        Ok(())
    }

    /// Lifts the steps out of a place.
    fn place(&mut self, number: usize) -> Built<()> {
        let place = self.story.places[number];
        let scenario = self.engine.scenario();
        let mut steps = Vec::new();
        let mut about = About::default();
        match &scenario.scene(place.scene).exit {
            Exit::Ending => {}
            Exit::Goto(target) => {
                let way = Way::out_of(number, Set::ALL);
                self.take(
                    way,
                    Input::Continue,
                    None,
                    None,
                    target,
                    &mut about,
                    &mut steps,
                )?;
            }
            Exit::Choices(choices) => self.decide(number, choices, &mut about, &mut steps)?,
        }
        if scenario.scene(place.scene).exit != Exit::Ending && place.interrupted.is_none() {
            self.send(number, &mut steps)?;
        }
        self.story.steps[number] = steps;
        self.story.about[number] = about;
        Ok(())
    }

    fn decide(
        &mut self,
        number: usize,
        choices: &Choices,
        about: &mut About,
        steps: &mut Vec<Lifted>,
    ) -> Built<()> {
        let scenario = self.engine.scenario();
        let mut any = Set::NONE;
        for id in choices.ids() {
            let choice = scenario.choice(id);
            let mut open = self.when(choice.when.as_ref())?;
            if let Some(taken) = choice.chosen.filter(|_| choice.once) {
                let taken = self.levels.remembers(taken, self.diagrams)?;
                open = self.diagrams.without(open, taken)?;
            }
            if let Some((left, spent)) = scenario.spending(id) {
                let enough = |left| left >= spent;
                let enough = self.levels.values(scenario, left, self.diagrams, enough)?;
                open = self.diagrams.both(open, enough)?;
            }
            any = self.diagrams.either(any, open)?;
            about.open.push((id, open));
            let way = Way::out_of(number, open);
            let input = Input::Choose(id);
            self.take(
                way,
                input,
                Some(&choice.effects),
                choice.chosen,
                &choice.target,
                about,
                steps,
            )?;
        }
        if let Some(deadline) = choices.deadline {
            // Where nobody has to choose no deadline passes.
            let guard = if choices.otherwise.is_some() {
                any
            } else {
                Set::ALL
            };
            let choice = scenario.choice(deadline.choice);
            let way = Way::out_of(number, guard);
            let input = Input::Choose(deadline.choice);
            self.take(
                way,
                input,
                Some(&choice.effects),
                choice.chosen,
                &choice.target,
                about,
                steps,
            )?;
        }
        if let Some(otherwise) = &choices.otherwise {
            let guard = self.diagrams.not(any)?;
            let way = Way::out_of(number, guard);
            let (effects, target) = (Some(&otherwise.effects), &otherwise.target);
            self.take(way, Input::Continue, effects, None, target, about, steps)?;
        }
        Ok(())
    }

    /// Injects that the clock or the moderator may send.
    fn send(&mut self, number: usize, steps: &mut Vec<Lifted>) -> Built<()> {
        let scenario = self.engine.scenario();
        let here = self.story.places[number].scene;
        for id in scenario.scene_ids() {
            let inject = scenario.scene(id).inject.as_ref();
            let Some(inject) = inject.filter(|it| it.may_come_in(scenario.scene(here))) else {
                continue;
            };
            let when = match inject.trigger {
                Trigger::Condition => continue,
                Trigger::Clock { .. } | Trigger::Moderator => self.when(inject.when.as_ref())?,
            };
            let fired = self.levels.remembers(inject.fired, self.diagrams)?;
            let mut way = Way::out_of(number, self.diagrams.without(when, fired)?);
            let step = Step {
                input: Input::Inject(id),
                to: Destination::Scene(id),
            };
            self.remember(&mut way, Some(inject.fired));
            steps.extend(self.arrive(way, Some(step), id, Some(here))?);
        }
        Ok(())
    }

    /// Adds the steps of an input, whose effects come first and then its target.
    #[expect(
        clippy::too_many_arguments,
        reason = "all that a way out of a scene has"
    )]
    fn take(
        &mut self,
        way: Way,
        input: Input,
        effects: Option<&Effects>,
        chosen: Option<MemoryId>,
        target: &Target,
        about: &mut About,
        steps: &mut Vec<Lifted>,
    ) -> Built<()> {
        if way.guard.is_empty() {
            return Ok(());
        }
        let choice = match input {
            Input::Choose(id) => Some(id),
            Input::Continue | Input::Inject(_) => None,
        };
        let (first, moving) = (self.story.effects.len(), self.story.moving.len());
        let ways = self.change(way, effects, Doing::Way(choice))?;
        let own = (
            first..self.story.effects.len(),
            moving..self.story.moving.len(),
        );
        let mut nowhere = Set::NONE;
        for mut way in ways {
            self.spend(&mut way, choice);
            self.remember(&mut way, chosen);
            let closed = self.aim(way, input, target, about, steps)?;
            nowhere = self.diagrams.either(nowhere, closed)?;
        }
        // What leads nowhere does nothing.
        for place in own.0 {
            let effect = &self.story.effects[place];
            let asked = self.diagrams.without(effect.asked, nowhere)?;
            let held = self.diagrams.without(effect.held, nowhere)?;
            let effect = &mut self.story.effects[place];
            (effect.asked, effect.held) = (asked, held);
        }
        for place in own.1 {
            let effect = &self.story.moving[place];
            let asked = self.diagrams.without(effect.asked, nowhere)?;
            let moved = self.diagrams.without(effect.moved, nowhere)?;
            let effect = &mut self.story.moving[place];
            (effect.asked, effect.moved) = (asked, moved);
        }
        Ok(())
    }

    /// Adds the steps of an input whose effects happened, by its target; and says in which states there are none.
    fn aim(
        &mut self,
        way: Way,
        input: Input,
        target: &Target,
        about: &mut About,
        steps: &mut Vec<Lifted>,
    ) -> Built<Set> {
        if let Target::One(to) = target {
            self.lead(way, input, *to, steps)?;
            return Ok(Set::NONE);
        }
        let choice = match input {
            Input::Choose(id) => Some(id),
            Input::Continue | Input::Inject(_) => None,
        };
        let mut left = way.clone();
        let mut closed = way.guard;
        let first = about.branches.len();
        for branch in target.branches() {
            let when = self.when(branch.when.as_ref())?;
            let asked = match target {
                Target::First(_) => &left,
                Target::One(_) | Target::Weighted(_) => &way,
            };
            let taken = self.provided(asked, when)?;
            if branch.when.is_some() {
                let number = about.branches.len() - first;
                about
                    .branches
                    .push((choice, number, asked.guard, taken.guard));
            }
            left.guard = self.diagrams.without(left.guard, taken.guard)?;
            closed = self.diagrams.without(closed, taken.guard)?;
            self.lead(taken, input, branch.to, steps)?;
        }
        for (_, _, asked, _) in &mut about.branches[first..] {
            *asked = self.diagrams.without(*asked, closed)?;
        }
        if let Some(choice) = choice.filter(|_| !closed.is_empty()) {
            about.nowhere.push((choice, closed));
        }
        Ok(closed)
    }

    /// Adds the steps of an input that leads to one destination.
    fn lead(
        &mut self,
        way: Way,
        input: Input,
        to: Destination,
        steps: &mut Vec<Lifted>,
    ) -> Built<()> {
        if way.guard.is_empty() {
            return Ok(());
        }
        let from = way.from.expect("a step leads from a place");
        let Place { scene, interrupted } = self.story.places[from];
        let step = Some(Step { input, to });
        match (to, interrupted) {
            (Destination::Resume, back) => {
                // Where nothing is open, nobody is led anywhere.
                let back = Place {
                    scene: back.unwrap_or(scene),
                    interrupted: None,
                };
                steps.extend(self.interrupt(way, step, back)?);
            }
            (Destination::Scene(to), open) => {
                let entered = self.engine.scenario().scene(to);
                let belongs = entered.during.is_some() || entered.inject.is_some();
                let open = open.filter(|_| belongs);
                steps.extend(self.enter(way, step, to, open)?);
            }
        }
        Ok(())
    }

    /// Enters a scene, which an inject may interrupt at once.
    fn enter(
        &mut self,
        mut way: Way,
        step: Option<Step>,
        scene: SceneId,
        interrupted: Option<SceneId>,
    ) -> Built<Vec<Lifted>> {
        let entered = self.engine.scenario().scene(scene);
        self.remember(&mut way, entered.seen);
        let mut lifted = Vec::new();
        for way in self.change(way, Some(&entered.effects), Doing::Entering(scene))? {
            lifted.extend(self.interrupt(way, step, Place { scene, interrupted })?);
        }
        Ok(lifted)
    }

    /// Lets the first inject interrupt whose condition holds.
    fn interrupt(&mut self, way: Way, step: Option<Step>, place: Place) -> Built<Vec<Lifted>> {
        let scenario = self.engine.scenario();
        let mut lifted = Vec::new();
        let mut left = way;
        if place.interrupted.is_none() && scenario.scene(place.scene).exit != Exit::Ending {
            for id in scenario.scene_ids() {
                let inject = scenario.scene(id).inject.as_ref();
                let comes = |it: &&Inject| {
                    it.trigger == Trigger::Condition && it.may_come_in(scenario.scene(place.scene))
                };
                let Some(inject) = inject.filter(comes) else {
                    continue;
                };
                let when = self.when(inject.when.as_ref())?;
                let fired = self.levels.remembers(inject.fired, self.diagrams)?;
                let due = self.diagrams.without(when, fired)?;
                let mut taken = self.provided(&left, due)?;
                left.guard = self.diagrams.without(left.guard, taken.guard)?;
                self.remember(&mut taken, Some(inject.fired));
                lifted.extend(self.arrive(taken, step, id, Some(place.scene))?);
            }
        }
        lifted.extend(self.stay(&left, step, place));
        Ok(lifted)
    }

    /// Comes to the scene of an inject, which nothing interrupts.
    fn arrive(
        &mut self,
        mut way: Way,
        step: Option<Step>,
        scene: SceneId,
        interrupted: Option<SceneId>,
    ) -> Built<Vec<Lifted>> {
        let entered = self.engine.scenario().scene(scene);
        self.remember(&mut way, entered.seen);
        let place = Place { scene, interrupted };
        let ways = self.change(way, Some(&entered.effects), Doing::Entering(scene))?;
        let stay = |way: &Way| self.stay(way, step, place);
        Ok(ways.iter().filter_map(stay).collect())
    }

    /// Ends in a place, in which only what can still be asked tells states apart.
    fn stay(&mut self, way: &Way, step: Option<Step>, place: Place) -> Option<Lifted> {
        if way.guard.is_empty() {
            return None;
        }
        let to = self.number(place);
        let live = &self.story.live[to];
        let before = way.from.map(|from| &self.story.live[from]);
        let mut changes = Vec::new();
        for (level, &live) in live.iter().enumerate() {
            let known = before.is_none_or(|before| before[level]);
            match way.becomes.get(&level) {
                Some(to) if live => changes.push((level, Becomes::To(to.clone()))),
                _ if known && !live => changes.push((level, Becomes::Anything)),
                _ => debug_assert!(known || !live, "what can be asked is known"),
            }
        }
        let changes = self.diagrams.changes(changes);
        Some(Lifted {
            step,
            to,
            guard: way.guard,
            changes,
        })
    }

    fn number(&mut self, place: Place) -> usize {
        let next = self.story.places.len();
        let number = *self.numbers.entry(place).or_insert(next);
        if number == next {
            let bits = self.relevance.matters_at(place.scene, place.interrupted);
            self.story.places.push(place);
            self.story.steps.push(Vec::new());
            self.story.about.push(About::default());
            self.story.live.push(self.levels.among(self.engine, &bits));
        }
        number
    }

    fn when(&mut self, when: Option<&At<Condition>>) -> Built<Set> {
        match when {
            Some(when) => self
                .levels
                .holds(self.engine.scenario(), &when.value, self.diagrams),
            None => Ok(Set::ALL),
        }
    }

    /// The way in those states in which, after what happened on it, it stands in `set`.
    fn provided(&mut self, way: &Way, set: Set) -> Built<Way> {
        let becomes = way.becomes.iter();
        let changes = becomes.map(|(&level, to)| (level, Becomes::To(to.clone())));
        let changes = self.diagrams.changes(changes);
        Ok(Way {
            guard: self.diagrams.backward(set, changes, way.guard)?,
            ..way.clone()
        })
    }

    fn remember(&self, way: &mut Way, memory: Option<MemoryId>) {
        if let Some(level) = memory.and_then(|it| self.levels.memory(it)) {
            way.becomes.insert(level, Box::new([1, 1]));
        }
    }

    /// The ways on which effects happened, parted by their conditions.
    fn change(&mut self, way: Way, effects: Option<&Effects>, of: Doing) -> Built<Vec<Way>> {
        let mut ways = vec![way];
        let mut number = 0;
        for group in effects.iter().flat_map(|effects| &effects.0) {
            let Some(when) = &group.when else {
                for way in &mut ways {
                    self.happen(way, &group.effects, of)?;
                }
                continue;
            };
            let when = self.when(Some(when))?;
            let mut parted = Vec::with_capacity(2 * ways.len());
            for mut way in ways {
                let mut taken = self.provided(&way, when)?;
                self.story.effects.push(UnderCondition {
                    from: way.from,
                    of,
                    number,
                    asked: way.guard,
                    held: taken.guard,
                });
                way.guard = self.diagrams.without(way.guard, taken.guard)?;
                self.happen(&mut taken, &group.effects, of)?;
                parted.extend([taken, way].into_iter().filter(|it| !it.guard.is_empty()));
            }
            if parted.len() > WAYS {
                return Err(Stop::Situations);
            }
            ways = parted;
            number += 1;
        }
        Ok(ways)
    }

    fn happen(&mut self, way: &mut Way, effects: &[Effect], of: Doing) -> Built<()> {
        for effect in effects {
            let level = self.levels.variable(effect.variable);
            let before = level.and_then(|level| way.becomes.get(&level).cloned());
            self.moves(way, effect.variable, effect.change);
            let kind = &self.engine.scenario().variable(effect.variable).kind;
            let meter = matches!(kind, Kind::Meter { .. });
            if !meter {
                continue;
            }
            let moved = match level {
                Some(level) => self.moved(way, level, before.as_deref())?,
                // Nobody asks how much there is of it.
                None => way.guard,
            };
            self.story.moving.push(Moving {
                from: way.from,
                of,
                span: effect.span,
                asked: way.guard,
                moved,
            });
        }
        Ok(())
    }

    /// In which states of a way something became of a level that was `before` so, or may have: where the level does not
    /// matter, nobody knows what was there.
    fn moved(&mut self, way: &Way, level: usize, before: Option<&[u16]>) -> Built<Set> {
        let was = |value: u16| before.map_or(value, |before| before[usize::from(value)]);
        let is = &way.becomes[&level];
        let differs = |value: u16| was(value) != is[usize::from(value)];
        let moved = self.diagrams.of_values(level, differs)?;
        let mut moved = self.diagrams.both(way.guard, moved)?;
        let mut values = 1..self.diagrams.domain(level);
        if values.any(|value| was(value) != was(0)) {
            let (engine, relevance) = (self.engine, self.relevance);
            let start = Place {
                scene: engine.scenario().start,
                interrupted: None,
            };
            let place = way.from.map_or(start, |from| self.story.places[from]);
            let matters = self
                .levels
                .matters(engine, relevance, level, place, self.diagrams)?;
            let unknown = self.diagrams.without(way.guard, matters)?;
            moved = self.diagrams.either(moved, unknown)?;
        }
        Ok(moved)
    }

    /// Takes what a choice spends of its scene's budget.
    fn spend(&self, way: &mut Way, choice: Option<ChoiceId>) {
        let spending = choice.and_then(|id| self.engine.scenario().spending(id));
        if let Some((left, spent)) = spending {
            self.moves(way, left, Change::Add(-spent));
        }
    }

    fn moves(&self, way: &mut Way, variable: VariableId, change: Change) {
        let Some(level) = self.levels.variable(variable) else {
            return;
        };
        let (lowest, highest) = self.engine.scenario().variable(variable).kind.bounds();
        let values = self.diagrams.domain(level);
        let becomes = way
            .becomes
            .entry(level)
            .or_insert_with(|| (0..values).collect());
        for own in becomes.iter_mut() {
            let value = match change {
                Change::Set(value) => value,
                Change::Add(by) => (lowest + i32::from(*own)).saturating_add(by),
            };
            let above = value.clamp(lowest, highest) - lowest;
            *own = u16::try_from(above).expect("a level has no more values");
        }
    }
}

impl Way {
    fn out_of(place: usize, guard: Set) -> Self {
        Self {
            from: Some(place),
            guard,
            becomes: BTreeMap::new(),
        }
    }
}
