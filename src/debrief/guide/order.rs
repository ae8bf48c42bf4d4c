//! Scenes in the order in which a story comes by them.

use crate::scenario::{Exit, Scenario, SceneId, Structure};

/// The scenes of a scenario, in three.
#[derive(Debug, Default)]
pub(super) struct CardOrder {
    /// From the start on, endings left out.
    pub(super) story: Vec<SceneId>,
    /// What interrupts, each with the scenes that belong to it, and then what nothing leads to.
    pub(super) aside: Vec<SceneId>,
    pub(super) endings: Vec<SceneId>,
}

impl CardOrder {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let structure = Structure::of(scenario);
        let mut met = vec![false; scenario.scenes.len()];
        let mut order = Self {
            story: from(scenario.start, &structure, &mut met),
            ..Self::default()
        };
        let injects = scenario
            .scene_ids()
            .filter(|&id| scenario.scene(id).inject.is_some());
        for root in injects.chain(scenario.scene_ids()) {
            order.aside.extend(from(root, &structure, &mut met));
        }
        let ends = |id: &SceneId| scenario.scene(*id).exit == Exit::Ending;
        order.story.retain(|id| !ends(id));
        order.aside.retain(|id| !ends(id));
        order.endings = scenario.scene_ids().filter(ends).collect();
        order
    }
}

/// What was not met yet from a scene on, each before what it leads to (roads back left aside), and the road of an
/// earlier choice before that of a later one: a depth-first walk, read backwards.
fn from(root: SceneId, structure: &Structure, met: &mut [bool]) -> Vec<SceneId> {
    let graph = structure.graph();
    // petgraph gives the newest edge first, so that the earliest choice is left last and stands first.
    let next = |scene: SceneId| {
        graph
            .neighbors(petgraph::graph::NodeIndex::new(scene.index()))
            .map(|to| graph[to])
    };
    let mut left = Vec::new();
    if std::mem::replace(&mut met[root.index()], true) {
        return left;
    }
    let mut path = vec![(root, next(root))];
    while let Some((scene, ways)) = path.last_mut() {
        let scene = *scene;
        match ways.find(|to| !met[to.index()]) {
            Some(to) => {
                met[to.index()] = true;
                path.push((to, next(to)));
            }
            None => {
                left.push(scene);
                path.pop();
            }
        }
    }
    left.reverse();
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;

    #[test]
    fn a_scene_stands_before_what_it_leads_to_and_interruptions_apart() {
        let source = "
format: 1
id: door
version: 1.0.0
title: Door
language: en
start: hall
scenes:
  end: { ending: true, title: End, text: Over. }
  late: { text: Late., goto: end }
  two: { text: Two., goto: late }
  bell: { inject: { by: moderator }, text: A bell., goto: [{ chance: 1, to: resume }, { chance: 1, to: hush }] }
  hush: { during: bell, text: Hush., goto: resume }
  one: { text: One., goto: late }
  hall: { text: Hall., choices: { a: { text: A, goto: one }, b: { text: B, goto: two }, c: { text: C, goto: hall } } }
";
        let scenario = load(source.as_bytes()).scenario.expect("sound");
        let order = CardOrder::of(&scenario);
        let ids = |scenes: &[SceneId]| -> Vec<String> {
            scenes
                .iter()
                .map(|&id| scenario.scene(id).id.clone())
                .collect()
        };
        assert_eq!(ids(&order.story), ["hall", "one", "two", "late"]);
        assert_eq!(ids(&order.aside), ["bell", "hush"]);
        assert_eq!(ids(&order.endings), ["end"]);
    }
}
