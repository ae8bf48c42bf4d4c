//! What of a state matters in a situation.
//!
//! What only texts ask about, or show, is left out: a *situation* is a scene with the rest of the state. Beyond that,
//! three things make different situations go on alike, and [`Detail::Merged`] takes such situations as one. Each is a
//! bisimulation: the same transitions lead to situations that are again taken as one, so that whatever is proved of one
//! holds for the other.
//!
//! - A variable is *dead* when, whatever happens, it is set before it is asked about. Removing dead variables, and why
//!   that is sound: Bozga, Fernandez and Ghirvu, *State Space Reduction Based on Live Variables Analysis* (Static
//!   Analysis Symposium, 1999). What matters at a scene is computed backwards, as in any compiler; an inject that may
//!   still come adds what matters to it.
//! - An inject that asks for `not seen(x)` never comes once x was seen, since nothing is forgotten. It is taken as fired.
//! - Once-only choices of one scene that ask, do, score and lead alike, and that nothing else asks about, can change
//!   places without changing what can happen. So only how many of them were taken is kept: K of them around a hub take
//!   K + 1 situations, not 2^K. Such symmetry, and why it is sound: Ip and Dill, *Better Verification Through Symmetry*
//!   (Formal Methods in System Design, 1996).

use super::liveness::{Liveness, PartAt, add};
use crate::engine::{Engine, State, Words};
use crate::scenario::{
    At, Condition, Exit, Memory, MemoryId, Scenario, SceneId, Target, VariableId,
};

/// Which situations are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every scene with every state, as the language defines a situation.
    Whole,
    /// Situations that can only go on alike are one.
    Merged,
}

/// Clears what does not matter.
#[derive(Debug, Clone)]
pub(crate) struct Relevance {
    detail: Detail,
    /// What any condition asks about that is not of a text, and what is remembered for it.
    asked: Words,
    /// What still matters at each scene when no inject comes any more.
    scenes: Vec<Words>,
    places: Vec<Place>,
    injects: Vec<ToCome>,
    /// What matters for any of them, and whether it fired.
    all_injects: Words,
    /// Memories of choices that can change places.
    alike: Vec<Vec<Bit>>,
    endings: Vec<bool>,
}

/// The place of a bit in a state: its word, and the word with that bit set.
pub(super) type Bit = (usize, u64);

/// An inject, while it has not fired.
#[derive(Debug, Clone)]
struct ToCome {
    fired: Bit,
    /// Once one of these is remembered, it never comes.
    barred_by: Vec<Bit>,
    /// What matters for it, if anything does.
    matters: Option<Words>,
}

/// How many injects are told apart by whether they add to what matters at a scene; further ones always may.
const TOLD_APART: usize = 64;

/// A scene, with what injects add to what matters there: nothing at an ending, where none comes.
#[derive(Debug, Clone)]
struct Place {
    /// What matters there when none comes any more, and which of them fired.
    matters: Words,
    /// A bit for each of the first injects that may make more matter there, or may be barred.
    asking: u64,
}

impl Place {
    fn new(scene: &Words, fired: &Words, injects: &[ToCome]) -> Self {
        let mut matters = scene.clone();
        add(&mut matters, fired);
        let asks = |inject: &ToCome| {
            let more = inject.matters.iter().flatten();
            let mut more = more.zip(&matters).map(|(more, known)| more & !known);
            !inject.barred_by.is_empty() || more.any(|more| more != 0)
        };
        let first = injects.iter().take(TOLD_APART).enumerate();
        let asking = first.map(|(at, inject)| u64::from(asks(inject)) << at);
        Self {
            asking: asking.sum(),
            matters,
        }
    }

    fn asks(&self, inject: usize) -> bool {
        inject >= TOLD_APART || self.asking >> inject & 1 != 0
    }
}

fn holds(words: &[u64], (word, bit): Bit) -> bool {
    words[word] & bit != 0
}

impl Relevance {
    /// Looks at a scenario. What the conditions of `texts` ask about is kept as well.
    pub(crate) fn new(engine: &Engine, detail: Detail, texts: &[PartAt]) -> Self {
        let scenario = engine.scenario();
        let liveness = Liveness::new(engine);
        let mut everywhere = liveness.nothing();
        for check in &scenario.checks {
            if let Some((condition, None)) = check.claim.never() {
                liveness.condition(condition, &mut everywhere);
            }
        }
        let scenes = liveness.scenes(&everywhere, texts);
        let injects = scenario
            .scene_ids()
            .filter_map(|scene| to_come(engine, &liveness, &scenes, scene));
        let injects: Vec<_> = injects.collect();
        let mut fired = liveness.nothing();
        let mut all_injects = liveness.nothing();
        for inject in &injects {
            fired[inject.fired.0] |= inject.fired.1;
            if let Some(matters) = &inject.matters {
                add(&mut all_injects, matters);
            }
        }
        add(&mut all_injects, &fired);
        let endings: Vec<_> = scenario
            .scenes
            .iter()
            .map(|scene| scene.exit == Exit::Ending)
            .collect();
        let places = scenes.iter().zip(&endings);
        let places = places.map(|(scene, &ended)| match ended {
            true => Place::new(scene, &liveness.nothing(), &[]),
            false => Place::new(scene, &fired, &injects),
        });
        let places = places.collect();
        let alike = match detail {
            Detail::Whole => Vec::new(),
            Detail::Merged => alike(scenario, texts)
                .into_iter()
                .map(|group| group.iter().map(|&id| engine.bits_of_memory(id)).collect())
                .collect(),
        };
        Self {
            detail,
            asked: asked(scenario, &liveness, &everywhere, texts),
            injects,
            all_injects,
            alike,
            scenes,
            places,
            endings,
        }
    }

    /// The bits that may be set in a cleared state.
    pub(crate) fn most(&self) -> &[u64] {
        &self.asked
    }

    /// Whether choices are taken as one that only go on alike.
    pub(super) fn has_alike(engine: &Engine, texts: &[PartAt]) -> bool {
        !alike(engine.scenario(), texts).is_empty()
    }

    /// Whether a variable can matter.
    pub(crate) fn asks(&self, engine: &Engine, variable: VariableId) -> bool {
        let (word, bits) = engine.bits_of_variable(variable);
        self.asked.get(word).is_some_and(|asked| asked & bits != 0)
    }

    /// Whether a situation holds the value of a variable: what does not matter there stands at its lowest.
    pub(crate) fn holds_value(&self, engine: &Engine, state: &State, variable: VariableId) -> bool {
        let (word, bits) = engine.bits_of_variable(variable);
        let matters = self.matters(state);
        matters
            .get(word)
            .is_some_and(|matters| matters & bits == bits)
    }

    /// Writes the words of the state to `words`, with what does not matter at its lowest value.
    pub(crate) fn clear(&self, state: &State, words: &mut Words) {
        words.clear();
        words.extend_from_slice(state.words());
        if self.detail == Detail::Whole {
            keep(words, &self.asked);
            return;
        }
        let matters = self.matters_unless(state, |inject| {
            words[inject.fired.0] |= inject.fired.1;
        });
        keep(words, &matters);
        for group in &self.alike {
            let taken = group
                .iter()
                .filter(|(word, bit)| words[*word] & bit != 0)
                .count();
            for (place, (word, bit)) in group.iter().enumerate() {
                words[*word] = words[*word] & !bit | if place < taken { *bit } else { 0 };
            }
        }
    }

    /// The bits of a state that matter in it.
    pub(crate) fn matters(&self, state: &State) -> Words {
        if self.detail == Detail::Whole {
            return self.asked.clone();
        }
        self.matters_unless(state, |_| {})
    }

    /// The same when situations are merged, and calls `barred` with each inject that can never come any more.
    fn matters_unless(&self, state: &State, mut barred: impl FnMut(&ToCome)) -> Words {
        let scene = state.scene().index();
        let here = &self.places[scene];
        let mut matters = Words::from_slice(&here.matters);
        if let Some(interrupted) = state.interrupted() {
            add(&mut matters, &self.scenes[interrupted.index()]);
        }
        if self.endings[scene] {
            return matters;
        }
        let known = state.words();
        let injects = self.injects.iter().enumerate();
        for (_, inject) in injects.filter(|(at, _)| here.asks(*at)) {
            if inject.barred_by.iter().any(|&bit| holds(known, bit)) {
                barred(inject);
            } else if let Some(more) = &inject.matters
                && !holds(known, inject.fired)
            {
                add(&mut matters, more);
            }
        }
        matters
    }

    /// While what something matters in a scene, beyond what it does there: in states in which, for one of these lists,
    /// nothing of it is remembered. `None` when it always does.
    pub(super) fn while_to_come(
        &self,
        here: SceneId,
        interrupted: Option<SceneId>,
        (word, bits): Bit,
    ) -> Option<Vec<Vec<Bit>>> {
        let among = |words: &Words| words.get(word).is_some_and(|words| words & bits != 0);
        if self.detail == Detail::Whole {
            return (!among(&self.asked)).then(Vec::new);
        }
        let mut scenes = std::iter::once(here).chain(interrupted);
        if scenes.any(|scene| among(&self.scenes[scene.index()])) {
            return None;
        }
        if self.endings[here.index()] {
            return Some(Vec::new());
        }
        let injects = self.injects.iter().filter_map(|inject| {
            let mut until = inject.barred_by.clone();
            if inject.fired == (word, bits) {
                // One that is barred is taken as fired.
                return Some(until);
            }
            until.push(inject.fired);
            inject.matters.as_ref().is_some_and(among).then_some(until)
        });
        Some(injects.collect())
    }

    /// The memories of choices that can change places, group by group.
    pub(super) fn alike(&self) -> &[Vec<Bit>] {
        &self.alike
    }

    /// The bits that matter in a scene whatever happened before: those of [`Self::matters`], as if no inject had fired
    /// yet.
    pub(super) fn matters_at(&self, here: SceneId, interrupted: Option<SceneId>) -> Words {
        if self.detail == Detail::Whole {
            return self.asked.clone();
        }
        let mut matters = self.scenes[here.index()].clone();
        if let Some(interrupted) = interrupted {
            add(&mut matters, &self.scenes[interrupted.index()]);
        }
        if !self.endings[here.index()] {
            add(&mut matters, &self.all_injects);
        }
        keep(&mut matters, &self.asked);
        matters
    }
}

fn keep(words: &mut Words, mask: &Words) {
    for (word, mask) in words.iter_mut().zip(mask) {
        *word &= mask;
    }
}

fn to_come(
    engine: &Engine,
    liveness: &Liveness<'_>,
    scenes: &[Words],
    id: SceneId,
) -> Option<ToCome> {
    let scene = engine.scenario().scene(id);
    let inject = scene.inject.as_ref()?;
    let mut matters = scenes[id.index()].clone();
    liveness.before(&mut matters, Some(&scene.effects), scene.seen);
    let mut barred_by = Vec::new();
    if let Some(when) = &inject.when {
        liveness.condition(&when.value, &mut matters);
        barring(&when.value, &mut |memory| {
            barred_by.push(engine.bits_of_memory(memory));
        });
    }
    Some(ToCome {
        fired: engine.bits_of_memory(inject.fired),
        barred_by,
        matters: matters.iter().any(|&word| word != 0).then_some(matters),
    })
}

/// The memories that keep a condition from ever holding again.
pub(super) fn barring(condition: &Condition, each: &mut impl FnMut(MemoryId)) {
    match condition {
        Condition::Not(inner) => {
            if let Condition::Remembers(memory) = inner.as_ref() {
                each(*memory);
            }
        }
        Condition::All(all) => all.iter().for_each(|condition| barring(condition, each)),
        Condition::Any(_)
        | Condition::Compare { .. }
        | Condition::Against { .. }
        | Condition::In { .. }
        | Condition::Remembers(_) => {}
    }
}

/// Everything that a condition outside the texts asks about, what a once-only choice remembers, and what has fired.
fn asked(
    scenario: &Scenario,
    liveness: &Liveness<'_>,
    everywhere: &Words,
    texts: &[PartAt],
) -> Words {
    let mut asked = everywhere.clone();
    each_condition(scenario, texts, &mut |condition| {
        liveness.condition(condition, &mut asked);
    });
    for budget in scenario.scene_ids().filter_map(|it| scenario.budget(it)) {
        liveness.variable(budget.left, &mut asked);
    }
    for (place, memory) in scenario.memories.iter().enumerate() {
        let kept = match memory {
            Memory::Fired(_) => true,
            Memory::Chose(choice) => scenario.choice(*choice).once,
            Memory::Seen(_) => false,
        };
        if kept {
            liveness.memory(MemoryId::at(place), &mut asked);
        }
    }
    asked
}

/// Every condition of a scenario's scenes and choices, and of what words rely on; of the texts only those named.
fn each_condition(scenario: &Scenario, texts: &[PartAt], each: &mut impl FnMut(&Condition)) {
    for check in &scenario.checks {
        if let Some((condition, Some(_))) = check.claim.never() {
            each(condition);
        }
    }
    let mut when = |when: Option<&At<Condition>>| {
        if let Some(when) = when {
            each(&when.value);
        }
    };
    for &(scene, part) in texts {
        when(scenario.scene(scene).sight_condition(part));
    }
    for effects in scenario.each_effects() {
        effects.0.iter().for_each(|group| when(group.when.as_ref()));
    }
    for choice in &scenario.choices {
        when(choice.when.as_ref());
        choice
            .target
            .branches()
            .iter()
            .for_each(|it| when(it.when.as_ref()));
    }
    for scene in &scenario.scenes {
        if let Some(inject) = &scene.inject {
            when(inject.when.as_ref());
        }
        let target = match &scene.exit {
            Exit::Goto(target) => Some(target),
            Exit::Choices(choices) => choices.otherwise.as_ref().map(|way| &way.target),
            Exit::Ending => None,
        };
        for branch in target.into_iter().flat_map(Target::branches) {
            when(branch.when.as_ref());
        }
    }
}

/// The once-only choices of one scene that can change places, as the memories of their having been taken.
fn alike(scenario: &Scenario, texts: &[PartAt]) -> Vec<Vec<MemoryId>> {
    let mut asked = vec![false; scenario.memories.len()];
    let mut mark = |condition: &Condition| {
        condition.each_memory(&mut |memory| asked[memory.index()] = true);
    };
    each_condition(scenario, texts, &mut mark);
    for check in &scenario.checks {
        if let Some((condition, None)) = check.claim.never() {
            mark(condition);
        }
    }
    let mut groups: Vec<Vec<MemoryId>> = Vec::new();
    for scene in &scenario.scenes {
        let Exit::Choices(choices) = &scene.exit else {
            continue;
        };
        let mut of_scene: Vec<(usize, Vec<MemoryId>)> = Vec::new();
        for id in choices.ids() {
            let choice = scenario.choice(id);
            let Some(taken) = choice
                .chosen
                .filter(|memory| choice.once && !asked[memory.index()])
            else {
                continue;
            };
            let same = of_scene
                .iter_mut()
                .find(|(first, _)| choice.acts_like(&scenario.choices[*first]));
            match same {
                Some((_, group)) => group.push(taken),
                None => of_scene.push((id.index(), vec![taken])),
            }
        }
        groups.extend(
            of_scene
                .into_iter()
                .map(|(_, group)| group)
                .filter(|group| group.len() > 1),
        );
    }
    groups
}
