//! What scenes and variables are called in Twee: names of passages, each once, and names of variables without signs.

use std::collections::HashSet;

use super::super::ids::{MemoryId, SceneId, VariableId};
use super::super::model::{Memory, Scenario};
use super::super::passages::{OF_THE_FILE, SETUP};
use super::text::name;

/// All names of a story.
#[derive(Debug)]
pub(super) struct Names {
    scenes: Vec<(String, bool)>,
    variables: Vec<String>,
    memories: Vec<String>,
}

impl Names {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let special = SETUP.into_iter().chain(OF_THE_FILE);
        let mut taken: HashSet<String> = special.map(str::to_owned).collect();
        let scenes = scenario.scenes.iter().map(|scene| {
            let said = scenario.with_names(scene.name());
            let plain = name(&said);
            let plain = if plain.is_empty() {
                scene.id.clone()
            } else {
                plain
            };
            let unique = once(&plain, &mut taken, |plain, number| {
                format!("{plain} ({number})")
            });
            let changed = unique != said;
            (unique, changed)
        });
        let scenes = scenes.collect();
        let mut taken = HashSet::new();
        let mut of = |said: &str| {
            let in_name = |sign: char| {
                if sign.is_ascii_alphanumeric() {
                    sign
                } else {
                    '_'
                }
            };
            let plain: String = said.chars().map(in_name).collect();
            let plain = match plain.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                true => plain,
                false => format!("v{plain}"),
            };
            once(&plain, &mut taken, |plain, number| {
                format!("{plain}_{number}")
            })
        };
        let variables = scenario.variables.iter().map(|it| of(&it.id)).collect();
        let memories = scenario.memories.iter().map(|memory| match memory {
            Memory::Chose(choice) => {
                let choice = scenario.choice(*choice);
                let scene = &scenario.scene(choice.scene).id;
                of(&format!("chose_{scene}_{}", choice.id))
            }
            Memory::Seen(_) | Memory::Fired(_) => String::new(),
        });
        Self {
            scenes,
            memories: memories.collect(),
            variables,
        }
    }

    pub(super) fn scene(&self, scene: SceneId) -> &str {
        &self.scenes[scene.index()].0
    }

    /// Whether a scene has another name than its author gave it.
    pub(super) fn changed(&self, scene: SceneId) -> bool {
        self.scenes[scene.index()].1
    }

    pub(super) fn variable(&self, place: usize) -> &str {
        &self.variables[place]
    }

    pub(super) fn of_variable(&self, variable: VariableId) -> &str {
        self.variable(variable.index())
    }

    pub(super) fn memory(&self, place: usize) -> &str {
        &self.memories[place]
    }

    pub(super) fn of_memory(&self, memory: MemoryId) -> &str {
        self.memory(memory.index())
    }
}

/// A name that nothing else has.
fn once(
    plain: &str,
    taken: &mut HashSet<String>,
    numbered: impl Fn(&str, usize) -> String,
) -> String {
    let mut name = plain.to_owned();
    let mut number = 1;
    while !taken.insert(name.clone()) {
        number += 1;
        name = numbered(plain, number);
    }
    name
}
