//! What the scenes of a scenario ask about, as bits of a state.

use crate::engine::{Engine, Words};
use crate::scenario::{
    Change, Condition, Destination, EffectGroup, Effects, Exit, MemoryId, Scenario, SceneId,
    Target, VariableId,
};

/// A part of a text, an exhibit, an adviser or a task with a condition: its scene, and its place among the parts, then the
/// exhibits, the advisers and the tasks.
pub(crate) type PartAt = (SceneId, usize);

/// Collects bits.
#[derive(Debug)]
pub(super) struct Liveness<'e> {
    engine: &'e Engine,
    /// How many words a state has.
    words: usize,
}

/// A way out of a scene: what is done, what is remembered, and where it leads.
struct WayOut<'s> {
    /// A passage has none.
    effects: Option<&'s Effects>,
    made: Option<MemoryId>,
    target: &'s Target,
}

impl WayOut<'_> {
    /// The scenes it may lead to; back from an inject is not among them.
    fn scenes(&self) -> impl Iterator<Item = SceneId> + '_ {
        self.target.destinations().filter_map(|to| match to {
            Destination::Scene(scene) => Some(scene),
            Destination::Resume => None,
        })
    }
}

impl<'e> Liveness<'e> {
    pub(super) fn new(engine: &'e Engine) -> Self {
        let (start, _) = engine.start(&[]);
        Self {
            engine,
            words: start.words().len(),
        }
    }

    pub(super) fn nothing(&self) -> Words {
        Words::from_elem(0, self.words)
    }

    pub(super) fn memory(&self, id: MemoryId, into: &mut Words) {
        let (word, bit) = self.engine.bits_of_memory(id);
        into[word] |= bit;
    }

    pub(super) fn condition(&self, condition: &Condition, into: &mut Words) {
        condition.each_variable(&mut |variable| self.variable(variable, into));
        condition.each_memory(&mut |memory| self.memory(memory, into));
    }

    /// What matters before effects and a memory that is made, where `words` matter after them: not what is set, whatever
    /// it was before, but what the conditions of effects ask about.
    pub(super) fn before(
        &self,
        words: &mut Words,
        effects: Option<&Effects>,
        made: Option<MemoryId>,
    ) {
        let mut set = self.nothing();
        if let Some(memory) = made {
            self.memory(memory, &mut set);
        }
        without(words, &set);
        for EffectGroup { when, effects } in effects.iter().flat_map(|all| all.0.iter().rev()) {
            if let Some(when) = when {
                self.condition(&when.value, words);
                continue;
            }
            let mut set = self.nothing();
            for effect in effects {
                if matches!(effect.change, Change::Set(_)) {
                    self.variable(effect.variable, &mut set);
                }
            }
            without(words, &set);
        }
    }

    /// What still matters at each scene when no inject comes, found by going backwards until nothing is added.
    pub(super) fn scenes(&self, everywhere: &Words, texts: &[PartAt]) -> Vec<Words> {
        let scenario = self.scenario();
        let mut before = vec![Vec::new(); scenario.scenes.len()];
        let mut matters: Vec<Words> = Vec::with_capacity(scenario.scenes.len());
        for id in scenario.scene_ids() {
            let mut own = everywhere.clone();
            self.own(id, &mut own);
            matters.push(own);
            self.ways(id, |way| {
                for to in way.scenes() {
                    let before: &mut Vec<SceneId> = &mut before[to.index()];
                    // Scenes come in order: one of whose ways some lead here stands last.
                    if before.last() != Some(&id) {
                        before.push(id);
                    }
                }
            });
        }
        for check in &scenario.checks {
            if let Some((condition, Some(scene))) = check.claim.never() {
                self.condition(condition, &mut matters[scene.index()]);
            }
        }
        for &(scene, part) in texts {
            if let Some(when) = scenario.scene(scene).sight_condition(part) {
                self.condition(&when.value, &mut matters[scene.index()]);
            }
        }
        let mut changed: Vec<SceneId> = scenario.scene_ids().collect();
        while let Some(to) = changed.pop() {
            let scene = scenario.scene(to);
            let mut needed = matters[to.index()].clone();
            self.before(&mut needed, Some(&scene.effects), scene.seen);
            for &from in &before[to.index()] {
                let mut added = self.nothing();
                self.ways(from, |way| {
                    if way.scenes().any(|scene| scene == to) {
                        let mut needed = needed.clone();
                        self.before(&mut needed, way.effects, way.made);
                        add(&mut added, &needed);
                    }
                });
                if add(&mut matters[from.index()], &added) {
                    changed.push(from);
                }
            }
        }
        matters
    }

    /// What a scene itself asks about: its choices, and where they lead.
    fn own(&self, id: SceneId, into: &mut Words) {
        if let Exit::Choices(choices) = &self.scenario().scene(id).exit {
            for choice in choices.ids().map(|choice| self.scenario().choice(choice)) {
                if let Some(when) = &choice.when {
                    self.condition(&when.value, into);
                }
                if let Some(taken) = choice.chosen.filter(|_| choice.once) {
                    self.memory(taken, into);
                }
            }
            if let Some(budget) = choices.budget {
                self.variable(budget.left, into);
            }
        }
        self.ways(id, |way| {
            let mut asked = self.nothing();
            for when in way
                .target
                .branches()
                .iter()
                .filter_map(|it| it.when.as_ref())
            {
                self.condition(&when.value, &mut asked);
            }
            self.before(&mut asked, way.effects, way.made);
            add(into, &asked);
        });
    }

    fn ways(&self, id: SceneId, mut each: impl FnMut(WayOut<'_>)) {
        match &self.scenario().scene(id).exit {
            Exit::Ending => {}
            Exit::Goto(target) => each(WayOut {
                effects: None,
                made: None,
                target,
            }),
            Exit::Choices(choices) => {
                let deadline = choices.deadline.map(|deadline| deadline.choice);
                for choice in choices.ids().chain(deadline) {
                    let choice = self.scenario().choice(choice);
                    each(WayOut {
                        effects: Some(&choice.effects),
                        made: choice.chosen,
                        target: &choice.target,
                    });
                }
                if let Some(otherwise) = &choices.otherwise {
                    each(WayOut {
                        effects: Some(&otherwise.effects),
                        made: None,
                        target: &otherwise.target,
                    });
                }
            }
        }
    }

    fn scenario(&self) -> &Scenario {
        self.engine.scenario()
    }

    pub(super) fn variable(&self, id: VariableId, into: &mut Words) {
        let (word, bits) = self.engine.bits_of_variable(id);
        // A variable with a single value has no bits, and may stand behind the last word.
        if let Some(word) = into.get_mut(word) {
            *word |= bits;
        }
    }
}

fn without(words: &mut Words, bits: &Words) {
    for (word, bits) in words.iter_mut().zip(bits) {
        *word &= !bits;
    }
}

/// Adds bits, and returns whether any of them is new.
pub(super) fn add(words: &mut Words, bits: &Words) -> bool {
    let mut new = false;
    for (word, bits) in words.iter_mut().zip(bits) {
        new |= *bits & !*word != 0;
        *word |= bits;
    }
    new
}
