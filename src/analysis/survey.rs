//! One look at every situation of a space, with questions in hand.
//!
//! A question is about one thing that is written: a choice, a condition, an effect. It is put in every situation in
//! which the thing is met, until the answer that its author would hope for was seen; then it is put no more. What is
//! still open at the end is a finding. Most is seen in the first situations of a scene, and those of a scene about which
//! nothing is left to ask are passed over.

use super::liveness::PartAt;
use super::space::Space;
use super::visible::Visible;
use crate::engine::{Engine, Held, Input, Openness, State, Step};
use crate::scenario::{
    At, Branch, Change, ChoiceId, Condition, Destination, EffectGroup, Effects, Exit, Kind,
    Scenario, SceneId, Span, Target, Trigger, VariableId,
};

/// After how many situations of a scene somebody looks whether anything is left to ask about it.
const OFTEN: u32 = 32;

/// Scenes with more choices than this are not asked whether one of them is better, or makes no difference.
const WEIGHED: usize = 40;

/// A condition, and how it came out so far.
#[derive(Debug)]
pub(super) struct Coverage<'s> {
    pub(super) when: &'s At<Condition>,
    pub(super) held: bool,
    pub(super) failed: bool,
}

impl<'s> Coverage<'s> {
    fn new(when: &'s At<Condition>) -> Self {
        Self {
            when,
            held: false,
            failed: false,
        }
    }

    fn open(&self) -> bool {
        !(self.held && self.failed)
    }

    fn put(&mut self, engine: &Engine, state: &State) -> bool {
        let holds = engine.finds(state, &self.when.value);
        self.held |= holds;
        self.failed |= !holds;
        holds
    }
}

/// Two choices of one scene that were open together and always led to the same.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) one: ChoiceId,
    pub(super) other: ChoiceId,
    pub(super) met: bool,
}

/// A choice that scores at least as well as some others of its scene, and was better than all that were open beside it.
#[derive(Debug)]
pub(super) struct Best {
    pub(super) choice: ChoiceId,
    /// Than which it scores at least as well.
    pub(super) than: Vec<ChoiceId>,
    pub(super) met: bool,
}

/// An effect on a meter that was carried out and never moved it.
#[derive(Debug)]
pub(super) struct Idle {
    pub(super) span: Span,
    pub(super) met: bool,
}

/// What is asked about a scene, and about each of its ways out.
#[derive(Debug, Default)]
pub(super) struct AboutScene<'s> {
    /// The first situation in which it was met.
    pub(super) first: Option<u32>,
    /// The first in which nothing can happen.
    pub(super) stuck: Option<u32>,
    /// The first in which going on leads nowhere.
    pub(super) nowhere: Option<u32>,
    pub(super) conditions: Vec<Coverage<'s>>,
    pub(super) entering: Vec<Idle>,
    /// Of the effects on entering.
    pub(super) entering_conditions: Vec<Coverage<'s>>,
    pub(super) passage: AboutWay<'s>,
    pub(super) pairs: Vec<Pair>,
    pub(super) best: Vec<Best>,
}

/// What is asked about a choice, a deadline, or the way on from a passage.
#[derive(Debug, Default)]
pub(super) struct AboutWay<'s> {
    /// Whether it was ever open.
    pub(super) open: bool,
    /// The first situation in which it leads nowhere.
    pub(super) nowhere: Option<u32>,
    pub(super) effects: Vec<Idle>,
    /// Of its effects.
    pub(super) conditions: Vec<Coverage<'s>>,
    pub(super) branches: Vec<Coverage<'s>>,
}

/// The questions about a scenario, with what was seen so far.
#[derive(Debug)]
pub(super) struct Survey<'s> {
    pub(super) scenes: Vec<AboutScene<'s>>,
    pub(super) choices: Vec<AboutWay<'s>>,
    /// Conditions of injects, by scene.
    pub(super) injects: Vec<(SceneId, Coverage<'s>)>,
    /// Whether some effect has a condition.
    under_conditions: bool,
    /// Whether an inject that comes by its condition has effects on meters.
    by_injects: bool,
}

impl<'s> Survey<'s> {
    /// Looks at every explored situation. Parts of texts are asked about where `texts` names them.
    pub(super) fn of(scenario: &'s Scenario, space: &Space, texts: &[PartAt]) -> Self {
        let mut survey = Self::unseen(scenario, texts);
        survey.begin(scenario, space);
        let mut transitions = Vec::new();
        let mut looks = vec![0_u32; scenario.scenes.len()];
        let mut settled = vec![false; scenario.scenes.len()];
        for node in space.explored() {
            let here = space.scene(node);
            let still = space.targets(node).is_empty() && scenario.scene(here).exit != Exit::Ending;
            if settled[here.index()] && !still {
                continue;
            }
            let looks = &mut looks[here.index()];
            *looks += 1;
            if looks.is_multiple_of(OFTEN) {
                settled[here.index()] = !survey.asks(space.engine(), here);
            }
            let state = space.state(node);
            survey.meet(scenario, space, node, &state);
            space.successors().of(&state, &mut transitions);
            for found in &transitions {
                survey.follow(scenario, space, &state, found.step);
            }
            let led = transitions.iter().zip(space.targets(node));
            let led: Vec<_> = led.map(|(found, &to)| (found.step.input, to)).collect();
            survey.compare(&state, &led);
        }
        survey
    }

    /// The questions before anything was looked at.
    pub(super) fn unseen(scenario: &'s Scenario, texts: &[PartAt]) -> Self {
        let injects = scenario.scene_ids().filter_map(|id| {
            let inject = scenario.scene(id).inject.as_ref()?;
            Some((id, Coverage::new(inject.when.as_ref()?)))
        });
        let shown = Visible::of(scenario);
        let scenes: Vec<_> = scenario
            .scene_ids()
            .map(|id| about_scene(scenario, id, texts, &shown))
            .collect();
        let mut by_itself = scenario.scenes.iter().zip(&scenes).filter(|(scene, _)| {
            let trigger = scene.inject.as_ref().map(|inject| inject.trigger);
            trigger == Some(Trigger::Condition)
        });
        Self {
            by_injects: by_itself.any(|(_, about)| !about.entering.is_empty()),
            scenes,
            choices: scenario
                .choices
                .iter()
                .map(|choice| about_way(scenario, Some(&choice.effects), Some(&choice.target)))
                .collect(),
            injects: injects.collect(),
            under_conditions: scenario
                .each_effects()
                .any(|effects| effects.conditions().next().is_some()),
        }
    }

    /// Whether something could happen in every situation that was met, apart from endings.
    pub(super) fn leads_on(&self) -> bool {
        let still = |about: &AboutScene<'_>| about.stuck.is_some() || about.nowhere.is_some();
        let nowhere = |way: &AboutWay<'_>| way.nowhere.is_some();
        !self.scenes.iter().any(still) && !self.choices.iter().any(nowhere)
    }

    /// Whether a situation of a scene that was met could still answer something.
    fn asks(&self, engine: &Engine, id: SceneId) -> bool {
        let scenario = engine.scenario();
        let scene = scenario.scene(id);
        let about = &self.scenes[id.index()];
        let open = |conditions: &[Coverage<'_>]| conditions.iter().any(Coverage::open);
        let way = |way: &AboutWay<'_>| {
            !way.effects.is_empty() || open(&way.conditions) || open(&way.branches)
        };
        let nowhere = |way: &AboutWay<'_>, target: &Target| {
            way.nowhere.is_none()
                && target.branches().iter().all(|it| it.when.is_some())
                && !target.branches().is_empty()
        };
        let choice = |id: ChoiceId| {
            let about = &self.choices[id.index()];
            !about.open || way(about) || nowhere(about, &scenario.choice(id).target)
        };
        let exit = match &scene.exit {
            Exit::Choices(choices) => {
                let deadline = choices.deadline.map(|it| &self.choices[it.choice.index()]);
                choices.ids().any(choice) || deadline.is_some_and(way)
            }
            Exit::Goto(_) | Exit::Ending => false,
        };
        let entered = |id: SceneId| {
            let about = &self.scenes[id.index()];
            !about.entering.is_empty() || open(&about.entering_conditions)
        };
        let comes = |(id, asked): &(SceneId, Coverage<'_>)| asked.open() && is_sent(scenario, *id);
        let injects = scenario
            .scene_ids()
            .filter(|it| scenario.scene(*it).inject.is_some());
        let mut next = engine.structure().next(id).chain(injects);
        exit || way(&about.passage)
            || open(&about.conditions)
            || !about.best.is_empty()
            || !about.pairs.is_empty()
            || self.injects.iter().any(comes)
            || next.any(entered)
    }

    /// What the beginnings show: which effects on entering move something there.
    fn begin(&mut self, scenario: &Scenario, space: &Space) {
        for beginning in space.beginnings() {
            let mut held = Held::new();
            let (fresh, injected) = space.engine().start_noting(&beginning.drawn, &mut held);
            let entered = [Some(scenario.start), injected];
            self.entering_conditions(entered, &mut held.iter());
            let mut values = KnownValues::of(space, &fresh);
            self.enter(scenario, entered, &mut values, &mut held.iter());
        }
    }

    /// How the conditions of effects on entering come out.
    fn entering_conditions<'h>(
        &mut self,
        entered: [Option<SceneId>; 2],
        answers: &mut impl Iterator<Item = &'h bool>,
    ) {
        for scene in entered.into_iter().flatten() {
            put(&mut self.scenes[scene.index()].entering_conditions, answers);
        }
    }

    /// Which effects on entering move something, of the scene that is entered and of an inject that interrupts it.
    fn enter<'h>(
        &mut self,
        scenario: &Scenario,
        entered: [Option<SceneId>; 2],
        values: &mut KnownValues<'_>,
        held: &mut impl Iterator<Item = &'h bool>,
    ) {
        for scene in entered.into_iter().flatten() {
            let entering = &mut self.scenes[scene.index()].entering;
            values.carry_out(scenario, &scenario.scene(scene).effects, held, entering);
        }
    }

    /// What can be seen in a situation itself.
    fn meet(&mut self, scenario: &Scenario, space: &Space, node: u32, state: &State) {
        let engine = space.engine();
        let here = state.scene();
        for (id, asked) in self.injects.iter_mut().filter(|(_, asked)| asked.open()) {
            if is_sent(scenario, *id) && engine.awaits_here(state, *id) {
                asked.put(engine, state);
            }
        }
        let about = &mut self.scenes[here.index()];
        about.first.get_or_insert(node);
        for asked in about.conditions.iter_mut().filter(|asked| asked.open()) {
            asked.put(engine, state);
        }
        let open: Vec<_> = engine
            .offers(state)
            .filter(|offer| offer.openness == Openness::Open)
            .map(|offer| offer.choice)
            .collect();
        if open.len() > 1 {
            about.best.retain_mut(|best| {
                let met = open.contains(&best.choice);
                best.met |= met;
                !met || open
                    .iter()
                    .all(|it| *it == best.choice || best.than.contains(it))
            });
        }
        let nowhere = |input| {
            engine
                .outcomes(state, input)
                .is_ok_and(|ways| ways.is_empty())
        };
        let mut closed = false;
        for id in open {
            let way = &mut self.choices[id.index()];
            way.open = true;
            if way.nowhere.is_none() && !way.branches.is_empty() && nowhere(Input::Choose(id)) {
                way.nowhere = Some(node);
            }
            closed |= way.nowhere.is_some();
        }
        let ended = scenario.scene(here).exit == Exit::Ending;
        if space.targets(node).is_empty() && !ended && !closed {
            let about = &mut self.scenes[here.index()];
            let place = if engine.can_continue(state) {
                &mut about.nowhere
            } else {
                &mut about.stuck
            };
            place.get_or_insert(node);
        }
    }

    /// What a step shows: which of its effects move something, and how its branches come out.
    fn follow(&mut self, scenario: &Scenario, space: &Space, state: &State, step: Step) {
        let here = state.scene();
        let (effects, target) = way_out(scenario, here, step.input);
        let entered = match step.to {
            Destination::Scene(to) => Some(to),
            Destination::Resume => None,
        };
        let (held, injected) = self.conditions(scenario, space.engine(), state, step);
        let entered = [entered, injected];
        let mut moving = entered.iter().flatten();
        let entering = moving.any(|to| !self.scenes[to.index()].entering.is_empty());
        let way = match step.input {
            Input::Choose(id) => &mut self.choices[id.index()],
            Input::Continue | Input::Inject(_) => &mut self.scenes[here.index()].passage,
        };
        if target.is_some() && way.branches.iter().any(Coverage::open) {
            let after = space.engine().chosen(state, step.input);
            let first = matches!(target, Some(Target::First(_)));
            for asked in &mut way.branches {
                if asked.put(space.engine(), &after) && first {
                    break;
                }
            }
        }
        if way.effects.is_empty() && !entering {
            return;
        }
        let mut values = KnownValues::of(space, state);
        let mut held = held.iter();
        if let Some(effects) = effects {
            values.carry_out(scenario, effects, &mut held, &mut way.effects);
        }
        self.enter(scenario, entered, &mut values, &mut held);
    }

    /// How the conditions of a step's effects come out, and the inject that interrupts then, if that matters.
    fn conditions(
        &mut self,
        scenario: &Scenario,
        engine: &Engine,
        state: &State,
        step: Step,
    ) -> (Held, Option<SceneId>) {
        let mut held = Held::new();
        if !self.under_conditions && !self.by_injects {
            return (held, None);
        }
        let injected = engine.apply_noting(&mut state.clone(), step, &mut held);
        let (effects, _) = way_out(scenario, state.scene(), step.input);
        let mut answers = held.iter();
        if effects.is_some() {
            let asked = match step.input {
                Input::Choose(id) => &mut self.choices[id.index()].conditions,
                Input::Continue | Input::Inject(_) => {
                    &mut self.scenes[state.scene().index()].passage.conditions
                }
            };
            put(asked, &mut answers);
        }
        let entered = match step.to {
            Destination::Scene(to) => Some(to),
            Destination::Resume => None,
        };
        self.entering_conditions([entered, injected], &mut answers);
        (held, injected)
    }

    /// Whether choices that were open together led to different situations.
    fn compare(&mut self, state: &State, led: &[(Input, u32)]) {
        let pairs = &mut self.scenes[state.scene().index()].pairs;
        pairs.retain_mut(|pair| {
            let to = |id| {
                let steps = led
                    .iter()
                    .filter(move |(input, _)| *input == Input::Choose(id));
                steps.map(|&(_, to)| to)
            };
            let both = to(pair.one).next().is_some() && to(pair.other).next().is_some();
            pair.met |= both;
            !both || to(pair.one).eq(to(pair.other))
        });
    }
}

/// Whether an inject waits for somebody to send it. One that comes by its condition waits in no situation in which that
/// holds, so that asking for it there says nothing.
fn is_sent(scenario: &Scenario, id: SceneId) -> bool {
    let inject = scenario.scene(id).inject.as_ref();
    inject.is_some_and(|inject| inject.trigger != Trigger::Condition)
}

/// Takes the answers that conditions got, one each.
fn put<'h>(conditions: &mut [Coverage<'_>], answers: &mut impl Iterator<Item = &'h bool>) {
    for (asked, &held) in conditions.iter_mut().zip(answers) {
        asked.held |= held;
        asked.failed |= !held;
    }
}

/// What an input does, and where it may lead; an inject does nothing of itself and leads to its own scene.
fn way_out(
    scenario: &Scenario,
    here: SceneId,
    input: Input,
) -> (Option<&Effects>, Option<&Target>) {
    match (input, &scenario.scene(here).exit) {
        (Input::Choose(id), _) => {
            let choice = scenario.choice(id);
            (Some(&choice.effects), Some(&choice.target))
        }
        (Input::Continue, Exit::Goto(target)) => (None, Some(target)),
        (Input::Continue, Exit::Choices(choices)) => match &choices.otherwise {
            Some(otherwise) => (Some(&otherwise.effects), Some(&otherwise.target)),
            None => (None, None),
        },
        (Input::Continue, Exit::Ending) | (Input::Inject(_), _) => (None, None),
    }
}

fn about_scene<'s>(
    scenario: &'s Scenario,
    id: SceneId,
    texts: &[PartAt],
    shown: &Visible,
) -> AboutScene<'s> {
    let scene = scenario.scene(id);
    let parts = texts.iter().filter(|(of, _)| *of == id);
    let parts = parts.filter_map(|&(_, part)| scene.sight_condition(part));
    let mut about = AboutScene {
        conditions: parts.map(Coverage::new).collect(),
        entering: meter_effects(scenario, &scene.effects),
        entering_conditions: scene.effects.conditions().map(Coverage::new).collect(),
        ..AboutScene::default()
    };
    match &scene.exit {
        Exit::Ending => {}
        Exit::Goto(target) => about.passage = about_way(scenario, None, Some(target)),
        Exit::Choices(choices) => {
            if let Some(otherwise) = &choices.otherwise {
                let effects = Some(&otherwise.effects);
                about.passage = about_way(scenario, effects, Some(&otherwise.target));
            }
            let ids: Vec<_> = choices.ids().collect();
            let whens = ids
                .iter()
                .filter_map(|&id| scenario.choice(id).when.as_ref());
            about.conditions.extend(whens.map(Coverage::new));
            // Choices are held against each other two by two; nobody weighs hundreds.
            let ids = if ids.len() <= WEIGHED {
                ids
            } else {
                Vec::new()
            };
            about.pairs = pairs(scenario, &ids, shown);
            about.best = ids
                .iter()
                .map(|&choice| Best {
                    choice,
                    than: better(scenario, choice, &ids),
                    met: false,
                })
                .filter(|best| !best.than.is_empty())
                .collect();
        }
    }
    about
}

fn about_way<'s>(
    scenario: &Scenario,
    effects: Option<&'s Effects>,
    target: Option<&'s Target>,
) -> AboutWay<'s> {
    let branches = target.map_or(&[][..], Target::branches);
    let when = |branch: &'s Branch| branch.when.as_ref();
    AboutWay {
        effects: effects.map_or_else(Vec::new, |effects| meter_effects(scenario, effects)),
        conditions: effects
            .into_iter()
            .flat_map(Effects::conditions)
            .map(Coverage::new)
            .collect(),
        branches: branches
            .iter()
            .filter_map(when)
            .map(Coverage::new)
            .collect(),
        ..AboutWay::default()
    }
}

fn meter_effects(scenario: &Scenario, effects: &Effects) -> Vec<Idle> {
    let kind = |variable| &scenario.variable(variable).kind;
    let meters = effects
        .all()
        .filter(|effect| matches!(kind(effect.variable), Kind::Meter { .. }));
    let idle = meters.map(|effect| Idle {
        span: effect.span,
        met: false,
    });
    idle.collect()
}

/// The pairs that differ in nothing that can be seen on paper alone: scores, and what only texts show.
fn pairs(scenario: &Scenario, ids: &[ChoiceId], shown: &Visible) -> Vec<Pair> {
    let visible = |id: ChoiceId| {
        let choice = scenario.choice(id);
        let groups = choice.effects.0.iter();
        let effects = groups.flat_map(|EffectGroup { when, effects }| {
            let seen = effects.iter();
            let seen = seen.filter(|effect| shown.variables[effect.variable.index()]);
            seen.map(move |it| {
                (
                    when.as_ref().map(|when| &when.value),
                    it.variable,
                    it.change,
                )
            })
        });
        let effects: Vec<_> = effects.collect();
        let asked = choice
            .chosen
            .is_some_and(|memory| shown.memories[memory.index()]);
        (effects, asked)
    };
    let mut pairs = Vec::new();
    for (place, &one) in ids.iter().enumerate() {
        for &other in &ids[place + 1..] {
            let (effects, asked) = visible(one);
            let same = scenario.choice(one).score == scenario.choice(other).score
                && !asked
                && visible(other) == (effects, false);
            if same {
                pairs.push(Pair {
                    one,
                    other,
                    met: false,
                });
            }
        }
    }
    pairs
}

/// The choices than which one is at least as good on every competency, and better on one.
fn better(scenario: &Scenario, one: ChoiceId, ids: &[ChoiceId]) -> Vec<ChoiceId> {
    let score = |id: ChoiceId, competency: usize| {
        let scores = scenario.choice(id).score.iter();
        let own = scores.filter(|(of, _)| of.index() == competency);
        own.map(|&(_, points)| i64::from(points)).sum::<i64>()
    };
    let better = |other: ChoiceId| {
        let mut ahead =
            (0..scenario.competencies.len()).map(|it| score(one, it) - score(other, it));
        ahead.clone().all(|ahead| ahead >= 0) && ahead.any(|ahead| ahead > 0)
    };
    ids.iter()
        .copied()
        .filter(|&other| other != one && better(other))
        .collect()
}

/// The values of variables while effects are followed one by one.
struct KnownValues<'a> {
    space: &'a Space,
    state: &'a State,
    /// What effects made of variables so far.
    changed: Vec<(VariableId, i32)>,
}

impl<'a> KnownValues<'a> {
    fn of(space: &'a Space, state: &'a State) -> Self {
        Self {
            space,
            state,
            changed: Vec::new(),
        }
    }

    /// The value; `None` where the situation does not say, since it does not matter.
    fn value(&self, variable: VariableId) -> Option<i32> {
        let changed = self.changed.iter().find(|(id, _)| *id == variable);
        if let Some(&(_, value)) = changed {
            return Some(value);
        }
        let engine = self.space.engine();
        let (word, bits) = engine.bits_of_variable(variable);
        let matters = self.space.relevance().matters(self.state);
        let known = matters
            .get(word)
            .is_none_or(|matters| matters & bits == bits);
        known.then(|| engine.value(self.state, variable))
    }

    /// Carries out effects, and strikes out those that moved something, or may have.
    fn carry_out<'h>(
        &mut self,
        scenario: &Scenario,
        effects: &Effects,
        held: &mut impl Iterator<Item = &'h bool>,
        idle: &mut Vec<Idle>,
    ) {
        let groups = effects.0.iter();
        let happen = groups.filter(|group| group.when.is_none() || held.next() == Some(&true));
        for effect in happen.flat_map(|group| &group.effects) {
            let before = self.value(effect.variable);
            let (lowest, highest) = scenario.variable(effect.variable).kind.bounds();
            let after = match (effect.change, before) {
                (Change::Set(value), _) => Some(value),
                (Change::Add(by), Some(value)) => {
                    // A meter stops at its bounds, however much is added.
                    Some(value.saturating_add(by).clamp(lowest, highest))
                }
                (Change::Add(_), None) => None,
            };
            idle.retain_mut(|it| {
                let this = it.span == effect.span;
                it.met |= this;
                !this || (after.is_some() && before == after)
            });
            self.changed.retain(|(id, _)| *id != effect.variable);
            self.changed
                .extend(after.map(|value| (effect.variable, value)));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::analysis::{Limits, prove};
    use crate::engine::Engine;
    use crate::scenario::{codes, load};

    /// Two ways out that are both seen open and shut early, and shut together when all else is done.
    #[test]
    fn a_group_that_is_stuck_late_is_found_where_nothing_else_is_left_to_ask() {
        let own = "text: T, once: true, gain: g, cost: c";
        let tasks = (1..=8).map(|it| format!("      t{it}: {{ {own}, goto: r{it} }}\n"));
        let rests = (1..=8).map(|it| format!("  r{it}: {{ text: R, goto: hub }}\n"));
        let ways = (1..=2).map(|it| {
            let when = format!("when: not chose(hub.t{it}), locked: L");
            format!("      w{it}: {{ text: W, gain: g, cost: c, {when}, goto: end }}\n")
        });
        let text = format!(
            "format: 1\nid: h\nversion: 1.0.0\ntitle: H\nlanguage: en\nstart: hub\nscenes:\n\
             \x20 hub:\n    text: T\n    choices:\n{}{}{}  end: {{ ending: true, text: E }}\n",
            tasks.collect::<String>(),
            ways.collect::<String>(),
            rests.collect::<String>(),
        );
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        let proof = prove(&Engine::new(Arc::new(scenario)), Limits::situations(10_000));
        let stuck = proof
            .findings
            .iter()
            .find(|it| it.finding.code == codes::STUCK);
        let road = stuck.and_then(|stuck| stuck.route.as_ref());
        assert_eq!(road.map(|road| road.steps.len()), Some(16), "{proof:?}");
    }
}
