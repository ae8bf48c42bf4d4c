//! What can still come on a road, by the roads on paper: so cheap that it is asked while a group plays.
//!
//! It may say that something can come that never will, but not the other way round.

use crate::engine::{Engine, State};
use crate::scenario::{Change, Condition, Effects, Exit, Memory, SceneId, VariableId};

/// What can still come from a situation on.
#[derive(Debug)]
pub(crate) struct Ahead<'a> {
    engine: &'a Engine,
    state: &'a State,
    /// By scene, whether a road leads there on paper, also one that begins with an inject.
    scenes: Vec<bool>,
}

impl<'a> Ahead<'a> {
    pub(crate) fn of(engine: &'a Engine, state: &'a State) -> Self {
        let injects = engine.scenario().scene_ids();
        let injects = injects.filter(|&scene| engine.awaits(state, scene));
        let here = [Some(state.scene()), state.interrupted()];
        let roots = here.into_iter().flatten().chain(injects);
        Self {
            engine,
            state,
            scenes: engine.structure().reached_from(roots),
        }
    }

    /// Whether an inject that waits may still fit into the story.
    pub(crate) fn may_fit(&self, inject: SceneId) -> bool {
        let scenario = self.engine.scenario();
        let Some(inject) = &scenario.scene(inject).inject else {
            return false;
        };
        let mut scenes = scenario.scene_ids().filter(|&it| self.reaches(it));
        let in_time = scenes.any(|scene| {
            let scene = scenario.scene(scene);
            scene.exit != Exit::Ending && inject.may_come_in(scene)
        });
        let when = inject.when.as_ref();
        in_time && when.is_none_or(|when| self.may_be(&when.value, true))
    }

    fn reaches(&self, scene: SceneId) -> bool {
        self.scenes[scene.index()]
    }

    /// Whether a condition is, or can still become, what is `wanted` of it.
    fn may_be(&self, condition: &Condition, wanted: bool) -> bool {
        if self.engine.finds(self.state, condition) == wanted {
            return true;
        }
        match condition {
            Condition::Not(inner) => self.may_be(inner, !wanted),
            Condition::All(parts) if wanted => parts.iter().all(|it| self.may_be(it, true)),
            Condition::Any(parts) if !wanted => parts.iter().all(|it| self.may_be(it, false)),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|it| self.may_be(it, wanted))
            }
            // What is remembered stays so.
            Condition::Remembers(memory) => {
                wanted && self.may_come_about(self.engine.scenario().memories[memory.index()])
            }
            Condition::Compare {
                variable,
                comparison,
                value,
            } => self.may_become(*variable, |it| comparison.holds(it, *value) == wanted),
            Condition::In { variable, values } => {
                self.may_become(*variable, |it| values.contains(&it) == wanted)
            }
            Condition::Against { one, other, .. } => [one, other]
                .iter()
                .any(|it| self.may_become(**it, |_| true)),
        }
    }

    fn may_come_about(&self, memory: Memory) -> bool {
        match memory {
            Memory::Seen(scene) | Memory::Fired(scene) => self.reaches(scene),
            Memory::Chose(choice) => self.reaches(self.engine.scenario().choice(choice).scene),
        }
    }

    /// Whether something ahead may give a variable a value that fits.
    fn may_become(&self, variable: VariableId, fits: impl Fn(i32) -> bool) -> bool {
        let mut changes = self.effects().flat_map(Effects::all);
        changes.any(|effect| {
            effect.variable == variable
                && match effect.change {
                    Change::Set(value) => fits(value),
                    Change::Add(_) => true,
                }
        })
    }

    /// What the scenes and choices ahead do.
    fn effects(&self) -> impl Iterator<Item = &Effects> {
        let scenario = self.engine.scenario();
        let scenes = scenario.scene_ids().filter(|&it| self.reaches(it));
        scenes.flat_map(|scene| scenario.effects_at(scene))
    }
}
