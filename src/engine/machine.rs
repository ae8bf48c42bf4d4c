//! The step: deciding, and applying what was decided.

use std::sync::{Arc, OnceLock};

use smallvec::{SmallVec, smallvec};

use super::chance::{Chance, draw};
use super::layout::{Layout, View};
use super::state::State;
use super::step::{Input, Offer, Openness, Outcomes, Refused, Step};
use crate::scenario::{
    Adviser, At, Branch, Change, ChoiceId, Choices, Condition, Deadline, Destination, Effects,
    Exit, Inject, MemoryId, Scenario, SceneId, Start, Structure, Target, Task, Trigger, VariableId,
};

/// A scenario with the layout of its states, and what is worked out of it once. A clone is the same engine: runs,
/// screens and threads share it.
#[derive(Debug, Clone)]
pub struct Engine(Arc<Shared>);

/// How the conditions of effects came out in one step, in the order in which they were asked.
pub(crate) type Held = SmallVec<[bool; 8]>;

/// Who says whether the condition of an effect holds.
enum Asked<'a> {
    /// The state that it is asked of.
    Now,
    /// As above, and the answer is kept.
    Noted(&'a mut Held),
}

impl Asked<'_> {
    fn holds(&mut self, find: impl FnOnce() -> bool) -> bool {
        match self {
            Self::Now => find(),
            Self::Noted(held) => {
                held.push(find());
                held.last() == Some(&true)
            }
        }
    }
}

#[derive(Debug)]
struct Shared {
    scenario: Arc<Scenario>,
    layout: Layout,
    /// Injects that fire by condition alone, in file order, each with what is remembered once it has.
    by_condition: Vec<(SceneId, MemoryId)>,
    structure: OnceLock<Structure>,
    /// By scene; see [`Engine::fewest_decisions`].
    fewest_decisions: OnceLock<Vec<Option<usize>>>,
}

impl Engine {
    pub fn new(scenario: Arc<Scenario>) -> Self {
        let layout = Layout::new(&scenario);
        let by_condition = scenario.scene_ids().filter_map(|scene| {
            let inject = scenario.scene(scene).inject.as_ref()?;
            (inject.trigger == Trigger::Condition).then_some((scene, inject.fired))
        });
        let by_condition = by_condition.collect();
        Self(Arc::new(Shared {
            scenario,
            layout,
            by_condition,
            structure: OnceLock::new(),
            fewest_decisions: OnceLock::new(),
        }))
    }

    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.0.scenario
    }

    /// The scenario as a graph, on paper.
    pub(crate) fn structure(&self) -> &Structure {
        let structure = &self.0.structure;
        structure.get_or_init(|| Structure::of(self.scenario()))
    }

    /// The fewest decisions from a scene to an ending, on paper; `None` when no road leads to one.
    pub(crate) fn fewest_decisions(&self, from: SceneId) -> Option<usize> {
        let fewest = self.0.fewest_decisions.get_or_init(|| {
            let structure = self.structure();
            structure.fewest_decisions(self.scenario())
        });
        fewest[from.index()]
    }

    /// Draws the variables that start at random, in the order of `state:`.
    pub(crate) fn draw_start(&self, chance: &mut dyn Chance) -> Vec<(VariableId, i32)> {
        let variables = self.0.scenario.variables.iter().enumerate();
        variables
            .filter_map(|(place, variable)| match &variable.start {
                Start::Fixed(_) | Start::Carried { .. } | Start::Asked { .. } => None,
                Start::Drawn(values) => {
                    let weights = values.iter().map(|&(_, weight)| weight);
                    let (value, _) = values[draw(chance, weights)?];
                    Some((VariableId::at(place), value))
                }
            })
            .collect()
    }

    /// The state at the start, in which `drawn` gives the variables that chance, an earlier run, an answer or a test decides; a
    /// variable that is drawn but not given takes the first of its values.
    ///
    /// Returns the inject that interrupts at once, if one does.
    pub fn start(&self, drawn: &[(VariableId, i32)]) -> (State, Option<SceneId>) {
        let mut state = self.fresh(drawn);
        self.enter(&mut state, self.0.scenario.start, &mut Asked::Now);
        let injected = self.interrupt(&mut state, &mut Asked::Now);
        (state, injected)
    }

    /// What [`start`](Self::start) begins with, and the inject that interrupts at once; notes how the conditions of effects
    /// came out.
    pub(crate) fn start_noting(
        &self,
        drawn: &[(VariableId, i32)],
        held: &mut Held,
    ) -> (State, Option<SceneId>) {
        let fresh = self.fresh(drawn);
        let mut state = fresh.clone();
        self.enter(&mut state, self.0.scenario.start, &mut Asked::Noted(held));
        let injected = self.interrupt(&mut state, &mut Asked::Noted(held));
        (fresh, injected)
    }

    /// The state of somebody who stands in a scene with these values and memories, however they came there: nothing is
    /// entered, so no effect applies and no inject interrupts. What is not given is as at the start.
    ///
    /// A scene of an inject returns to `interrupted`, or to the start; any other interrupts nothing.
    pub(crate) fn at(
        &self,
        scene: SceneId,
        interrupted: Option<SceneId>,
        values: &[(VariableId, i32)],
        memories: &[MemoryId],
    ) -> State {
        let mut state = self.fresh(values);
        state.scene = scene;
        if self.belongs_to_inject(scene) {
            state.interrupted = interrupted.or(Some(self.0.scenario.start));
        }
        let standing = self.0.scenario.scene(scene);
        let fired = standing.inject.as_ref().map(|inject| inject.fired);
        for memory in memories.iter().copied().chain(standing.seen).chain(fired) {
            self.0.layout.remember(&mut state.words, memory);
        }
        state
    }

    pub fn value(&self, state: &State, variable: VariableId) -> i32 {
        self.0.layout.value(&state.words, variable)
    }

    /// How many words a state takes.
    pub(crate) fn state_words(&self) -> usize {
        self.0.layout.words()
    }

    /// The bits of a state that hold a variable: the place of their word, and which they are.
    pub(crate) fn bits_of_variable(&self, variable: VariableId) -> (usize, u64) {
        self.0.layout.bits_of_variable(variable)
    }

    /// The bit of a state that holds a memory, as above.
    pub(crate) fn bits_of_memory(&self, memory: MemoryId) -> (usize, u64) {
        self.0.layout.bits_of_memory(memory)
    }

    pub(crate) fn remembers(&self, state: &State, memory: MemoryId) -> bool {
        self.0.layout.remembers(&state.words, memory)
    }

    /// Whether a condition holds; none always does.
    pub fn holds(&self, state: &State, when: Option<&At<Condition>>) -> bool {
        when.is_none_or(|when| self.finds(state, &when.value))
    }

    /// Whether a condition holds in a state.
    pub(crate) fn finds(&self, state: &State, condition: &Condition) -> bool {
        condition.holds(&self.view(state))
    }

    /// The choices of the present scene, in order; empty for a passage or an ending.
    pub fn offers<'a>(&'a self, state: &'a State) -> impl Iterator<Item = Offer> + 'a {
        self.choices(state)
            .into_iter()
            .flat_map(Choices::ids)
            .map(|choice| Offer {
                choice,
                openness: self.openness(state, choice),
            })
    }

    /// Whether any choice of the present scene is open.
    pub(crate) fn any_open(&self, state: &State) -> bool {
        self.offers(state)
            .any(|offer| offer.openness == Openness::Open)
    }

    /// Whether the present scene waits for [`Input::Continue`].
    pub fn can_continue(&self, state: &State) -> bool {
        match &self.0.scenario.scene(state.scene).exit {
            Exit::Goto(_) => true,
            Exit::Choices(choices) => choices.otherwise.is_some() && !self.any_open(state),
            Exit::Ending => false,
        }
    }

    /// Who would say something about the decision of the present scene: nobody where nobody has to choose.
    pub(crate) fn advisers<'a>(&'a self, state: &'a State) -> impl Iterator<Item = &'a Adviser> {
        let chooses = self.choices(state).is_some() && !self.can_continue(state);
        let advice = self.0.scenario.scene(state.scene).advice.iter();
        advice.filter(move |it| chooses && self.holds(state, it.when.as_ref()))
    }

    /// What people can write or say themselves in the present scene.
    pub(crate) fn tasks<'a>(&'a self, state: &'a State) -> impl Iterator<Item = &'a Task> {
        let tasks = self.0.scenario.scene(state.scene).tasks.iter();
        tasks.filter(|it| self.holds(state, it.when.as_ref()))
    }

    /// The deadline of the present scene, if it has one that can pass: not where nobody has to choose.
    pub(crate) fn deadline(&self, state: &State) -> Option<Deadline> {
        let deadline = self.choices(state)?.deadline?;
        (!self.can_continue(state)).then_some(deadline)
    }

    /// Whether an inject may be sent now: it waits, and where a moderator alone sends it, its condition holds. Else its
    /// condition and the clock are the caller's; a moderator goes by neither.
    pub(crate) fn may_inject(&self, state: &State, scene: SceneId) -> bool {
        self.may_be_interrupted(state)
            && self.unfired_here(state, scene).is_some_and(|inject| {
                inject.trigger != Trigger::Moderator || self.holds(state, inject.when.as_ref())
            })
    }

    /// Whether an inject may still come: it has not fired, none is open, and the run has not ended.
    pub(crate) fn awaits(&self, state: &State, scene: SceneId) -> bool {
        self.may_be_interrupted(state) && self.unfired(state, scene).is_some()
    }

    /// The same, by the time in the story as well.
    pub(crate) fn awaits_here(&self, state: &State, scene: SceneId) -> bool {
        self.may_be_interrupted(state) && self.unfired_here(state, scene).is_some()
    }

    /// Whether an inject may come at all: none is open, and the run has not ended.
    fn may_be_interrupted(&self, state: &State) -> bool {
        state.interrupted.is_none() && self.0.scenario.scene(state.scene).exit != Exit::Ending
    }

    /// The inject that a scene is, when it has not fired.
    fn unfired(&self, state: &State, scene: SceneId) -> Option<&Inject> {
        let inject = self.0.scenario.scene(scene).inject.as_ref()?;
        (!self.0.layout.remembers(&state.words, inject.fired)).then_some(inject)
    }

    /// The same, when it may come at this time in the story.
    fn unfired_here(&self, state: &State, scene: SceneId) -> Option<&Inject> {
        let here = self.0.scenario.scene(state.scene);
        self.unfired(state, scene)
            .filter(|inject| inject.may_come_in(here))
    }

    /// Whether a timed inject is due at `minutes` of the exercise clock.
    pub fn is_due(&self, state: &State, scene: SceneId, minutes: u32) -> bool {
        let Some(Inject {
            when,
            trigger: Trigger::Clock { minutes: at },
            ..
        }) = &self.0.scenario.scene(scene).inject
        else {
            return false;
        };
        *at <= minutes && self.may_inject(state, scene) && self.holds(state, when.as_ref())
    }

    /// Where an input can lead, each branch with its weight; several branches may lead to one scene. Nothing when the
    /// choice is open and none of its branches is.
    ///
    /// # Errors
    /// When the input cannot be taken in this state.
    pub fn outcomes(&self, state: &State, input: Input) -> Result<Outcomes, Refused> {
        Ok(match self.target(state, input)? {
            Ok(target) => self.branches(state, input, target),
            Err(scene) => smallvec![(Destination::Scene(scene), 1)],
        })
    }

    /// Where `target` can lead when it is the target of an input that can be taken; see [`Self::outcomes`].
    pub(crate) fn branches(&self, state: &State, input: Input, target: &Target) -> Outcomes {
        if let Target::One(to) = target {
            return smallvec![(*to, 1)];
        }
        // The target is found after the choice's effects, so that its conditions see them.
        let after = self.chosen(state, input);
        let view = self.view(&after);
        let open = |branch: &&Branch| branch.when.as_ref().is_none_or(|when| when.holds(&view));
        let way = |branch: &Branch| (branch.to, branch.weight);
        let branches = target.branches().iter();
        match target {
            Target::First(_) => branches.filter(open).take(1).map(way).collect(),
            Target::One(_) | Target::Weighted(_) => branches.filter(open).map(way).collect(),
        }
    }

    /// The state between choosing and entering: the effects of the choice are in, its target is not found yet.
    pub(crate) fn chosen(&self, state: &State, input: Input) -> State {
        let mut after = state.clone();
        self.choose(&mut after, input, &mut Asked::Now);
        after
    }

    /// Turns an input into a step, drawing its target if chance has a say.
    ///
    /// # Errors
    /// When the input cannot be taken in this state; the state is untouched.
    pub fn decide(
        &self,
        state: &State,
        input: Input,
        chance: &mut dyn Chance,
    ) -> Result<Step, Refused> {
        let outcomes = self.outcomes(state, input)?;
        let weights = outcomes.iter().map(|&(_, weight)| weight);
        let drawn = draw(chance, weights).ok_or(Refused::Stuck)?;
        Ok(Step {
            input,
            to: outcomes[drawn].0,
        })
    }

    /// Whether a recorded step can be taken in this state and lead where it led.
    ///
    /// # Errors
    /// When it cannot, with the reason.
    pub(crate) fn verify(&self, state: &State, step: Step) -> Result<(), Refused> {
        let outcomes = self.outcomes(state, step.input)?;
        if outcomes.iter().any(|&(to, _)| to == step.to) {
            Ok(())
        } else {
            Err(Refused::OtherTarget)
        }
    }

    /// Carries out a step that [`decide`](Self::decide) or [`verify`](Self::verify) allowed. Returns the inject
    /// that interrupts by its condition, if one does.
    pub fn apply(&self, state: &mut State, step: Step) -> Option<SceneId> {
        self.applied(state, step, &mut Asked::Now)
    }

    /// As [`apply`](Self::apply), and notes how the conditions of effects came out, in the order in which they were asked.
    pub(crate) fn apply_noting(
        &self,
        state: &mut State,
        step: Step,
        held: &mut Held,
    ) -> Option<SceneId> {
        self.applied(state, step, &mut Asked::Noted(held))
    }

    fn applied(&self, state: &mut State, step: Step, asked: &mut Asked<'_>) -> Option<SceneId> {
        self.carry_out(state, step, asked);
        match step.input {
            Input::Inject(_) => None,
            Input::Choose(_) | Input::Continue => self.interrupt(state, asked),
        }
    }

    fn carry_out(&self, state: &mut State, step: Step, asked: &mut Asked<'_>) {
        if let Input::Inject(scene) = step.input {
            self.open_inject(state, scene, asked);
            return;
        }
        self.choose(state, step.input, asked);
        match step.to {
            Destination::Resume => {
                if let Some(scene) = state.interrupted.take() {
                    state.scene = scene;
                }
            }
            Destination::Scene(scene) => {
                if !self.belongs_to_inject(scene) {
                    state.interrupted = None;
                }
                self.enter(state, scene, asked);
            }
        }
    }

    /// The start before it is entered, with these values.
    fn fresh(&self, values: &[(VariableId, i32)]) -> State {
        let mut state = State {
            scene: self.0.scenario.start,
            interrupted: None,
            words: smallvec![0; self.0.layout.words()],
        };
        for (place, variable) in self.0.scenario.variables.iter().enumerate() {
            let value = match &variable.start {
                Start::Fixed(value) | Start::Carried { value, .. } | Start::Asked { value, .. } => {
                    *value
                }
                Start::Drawn(values) => values.first().expect("a draw is among values").0,
            };
            self.0
                .layout
                .set(&mut state.words, VariableId::at(place), i64::from(value));
        }
        for &(variable, value) in values {
            self.0
                .layout
                .set(&mut state.words, variable, i64::from(value));
        }
        state
    }

    fn view<'a>(&'a self, state: &'a State) -> View<'a> {
        View {
            layout: &self.0.layout,
            words: &state.words,
        }
    }

    fn choices(&self, state: &State) -> Option<&Choices> {
        match &self.0.scenario.scene(state.scene).exit {
            Exit::Choices(choices) => Some(choices),
            Exit::Goto(_) | Exit::Ending => None,
        }
    }

    fn openness(&self, state: &State, id: ChoiceId) -> Openness {
        let choice = self.0.scenario.choice(id);
        if choice.once
            && choice
                .chosen
                .is_some_and(|chosen| self.0.layout.remembers(&state.words, chosen))
        {
            return Openness::Taken;
        }
        if self.holds(state, choice.when.as_ref()) {
            let left = |(left, spent)| self.value(state, left) >= spent;
            match self.0.scenario.spending(id).is_none_or(left) {
                true => Openness::Open,
                false => Openness::Spent,
            }
        } else if choice.locked.is_some() {
            Openness::Locked
        } else {
            Openness::Hidden
        }
    }

    /// The target that an input aims at, or `Err` with the scene of an inject, which aims at itself.
    fn target(&self, state: &State, input: Input) -> Result<Result<&Target, SceneId>, Refused> {
        let exit = &self.0.scenario.scene(state.scene).exit;
        match (input, exit) {
            (Input::Inject(scene), _) => {
                if self.may_inject(state, scene) {
                    Ok(Err(scene))
                } else {
                    Err(Refused::InjectNotAllowed)
                }
            }
            (_, Exit::Ending) => Err(Refused::Ended),
            (Input::Choose(id), _) => {
                let choice = self
                    .0
                    .scenario
                    .choices
                    .get(id.index())
                    .ok_or(Refused::Elsewhere)?;
                if choice.scene != state.scene {
                    return Err(Refused::Elsewhere);
                }
                let timed = self.choices(state).and_then(|choices| choices.deadline);
                let taken = if timed.is_some_and(|deadline| deadline.choice == id) {
                    self.deadline(state).is_some()
                } else {
                    self.openness(state, id) == Openness::Open
                };
                if taken {
                    Ok(Ok(&choice.target))
                } else {
                    Err(Refused::Closed)
                }
            }
            (Input::Continue, Exit::Goto(target)) => Ok(Ok(target)),
            (Input::Continue, Exit::Choices(_)) if self.any_open(state) => {
                Err(Refused::ChoiceNeeded)
            }
            (Input::Continue, Exit::Choices(choices)) => choices
                .otherwise
                .as_ref()
                .map(|otherwise| Ok(&otherwise.target))
                .ok_or(Refused::Stuck),
        }
    }

    /// The state that an input brings by itself, before whatever comes next is entered.
    pub(crate) fn brought(&self, before: &State, input: Input) -> State {
        let mut state = before.clone();
        self.choose(&mut state, input, &mut Asked::Now);
        state
    }

    fn choose(&self, state: &mut State, input: Input, asked: &mut Asked<'_>) {
        match input {
            Input::Choose(id) => {
                let choice = self.0.scenario.choice(id);
                self.change(state, &choice.effects, asked);
                if let Some((left, spent)) = self.0.scenario.spending(id) {
                    let value = i64::from(self.value(state, left)) - i64::from(spent);
                    self.0.layout.set(&mut state.words, left, value);
                }
                if let Some(chosen) = choice.chosen {
                    self.0.layout.remember(&mut state.words, chosen);
                }
            }
            Input::Continue => {
                if let Some(otherwise) = self
                    .choices(state)
                    .and_then(|choices| choices.otherwise.as_ref())
                {
                    self.change(state, &otherwise.effects, asked);
                }
            }
            Input::Inject(_) => {}
        }
    }

    fn change(&self, state: &mut State, effects: &Effects, asked: &mut Asked<'_>) {
        for group in &effects.0 {
            if let Some(when) = &group.when
                && !asked.holds(|| self.finds(state, &when.value))
            {
                continue;
            }
            for effect in &group.effects {
                let value = match effect.change {
                    Change::Set(value) => i64::from(value),
                    Change::Add(by) => {
                        i64::from(self.0.layout.value(&state.words, effect.variable))
                            + i64::from(by)
                    }
                };
                self.0.layout.set(&mut state.words, effect.variable, value);
            }
        }
    }

    fn enter(&self, state: &mut State, id: SceneId, asked: &mut Asked<'_>) {
        let scene = self.0.scenario.scene(id);
        state.scene = id;
        if let Some(seen) = scene.seen {
            self.0.layout.remember(&mut state.words, seen);
        }
        self.change(state, &scene.effects, asked);
    }

    fn belongs_to_inject(&self, scene: SceneId) -> bool {
        let scene = self.0.scenario.scene(scene);
        scene.during.is_some() || scene.inject.is_some()
    }

    /// Lets the first inject interrupt whose condition holds.
    fn interrupt(&self, state: &mut State, asked: &mut Asked<'_>) -> Option<SceneId> {
        if !self.may_be_interrupted(state) {
            return None;
        }
        let unfired = |fired| !self.0.layout.remembers(&state.words, fired);
        let waiting = self.0.by_condition.iter();
        let mut waiting = waiting.filter(|(_, fired)| unfired(*fired));
        let &(scene, _) = waiting.find(|(scene, _)| {
            let inject = self.unfired_here(state, *scene);
            inject.is_some_and(|inject| self.holds(state, inject.when.as_ref()))
        })?;
        self.open_inject(state, scene, asked);
        Some(scene)
    }

    fn open_inject(&self, state: &mut State, scene: SceneId, asked: &mut Asked<'_>) {
        if let Some(inject) = &self.0.scenario.scene(scene).inject {
            self.0.layout.remember(&mut state.words, inject.fired);
        }
        state.interrupted = Some(state.scene);
        self.enter(state, scene, asked);
    }
}
