//! Choices without a price: what they bring, and what they cost.

use std::collections::HashSet;

use super::super::codes;
use super::super::finding::Finding;
use super::super::ids::SceneId;
use super::super::model::{Choice, Destination, Exit, Scene, Target};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// Says which choices have no price; called once every scene is built. Going on from a hub is no dilemma, and needs
    /// none.
    pub(super) fn without_price(&mut self, scenes: &[Scene]) {
        for &place in &self.unpriced {
            let choice = &self.choices[place.index()];
            if !self.leaves_a_hub(scenes, choice) {
                let missing = match (&choice.gain, &choice.cost) {
                    (None, None) => "both",
                    (None, Some(_)) => "gain",
                    (Some(_), _) => "cost",
                };
                let finding = Finding::new(codes::NO_GAIN_OR_COST, choice.span)
                    .with("choice", choice.id.as_str())
                    .with("missing", missing);
                self.reader.report(finding);
            }
        }
    }

    /// Whether a choice only goes on from a scene of tasks: it is none of them, and brings, costs and scores nothing.
    pub(super) fn leaves_a_hub(&self, scenes: &[Scene], choice: &Choice) -> bool {
        let Exit::Choices(choices) = &scenes[choice.scene.index()].exit else {
            return false;
        };
        let back = |choice: &Choice| leads_back(scenes, choice);
        let is_task = |task: &Choice| match choices.budget {
            Some(_) => task.spends.is_some(),
            None => task.once && back(task),
        };
        let mut all = choices.ids().map(|id| &self.choices[id.index()]);
        let free = choice.gain.is_none() && choice.cost.is_none() && choice.score.is_empty();
        let leaves = free && !choice.once && choice.spends.is_none() && !back(choice);
        leaves && all.any(is_task)
    }
}

/// Whether a choice may lead back to its scene with nothing to decide on the way.
fn leads_back(scenes: &[Scene], choice: &Choice) -> bool {
    let mut met = HashSet::new();
    let mut ahead: Vec<Destination> = choice.target.destinations().collect();
    while let Some(to) = ahead.pop() {
        match to {
            Destination::Scene(to) if to == choice.scene => return true,
            Destination::Scene(to) if met.insert(to) => {
                ahead.extend(passage(scenes, to));
            }
            Destination::Scene(_) | Destination::Resume => {}
        }
    }
    false
}

/// Where a scene without choices leads.
fn passage(scenes: &[Scene], scene: SceneId) -> impl Iterator<Item = Destination> {
    let target = match &scenes[scene.index()].exit {
        Exit::Goto(target) => Some(target),
        Exit::Choices(_) | Exit::Ending => None,
    };
    target.into_iter().flat_map(Target::destinations)
}
