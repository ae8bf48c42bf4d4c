//! The road that was taken: what a map marks of one session.

use std::collections::HashMap;

use super::model::Map;
use super::visit::{Visit, VisitedWay};
use crate::scenario::{Road, SceneId};

/// Where somebody went. The map marks it and knows nothing of who it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    /// Every scene that was met, how, and the number of the decision made there.
    pub(crate) scenes: Vec<(SceneId, VisitedWay, Option<usize>)>,
    /// The roads between scenes that were gone, and how. A way back to an interrupted scene is none.
    pub(crate) roads: HashMap<(SceneId, Road, SceneId), VisitedWay>,
}

impl Map {
    /// Marks the roads of several groups, each with its letter.
    pub(crate) fn mark_groups(&mut self, groups: &[(char, Taken)]) {
        let mut all = Taken::default();
        for (_, taken) in groups {
            all.scenes.extend(taken.scenes.iter().copied());
            all.roads.extend(&taken.roads);
        }
        self.mark(&all);
        let letters = |here: &dyn Fn(&Taken) -> bool| {
            let here = groups.iter().filter(|(_, taken)| here(taken));
            let letters: Vec<_> = here.map(|(letter, _)| letter.to_string()).collect();
            letters.join(" ")
        };
        for (place, node) in self.nodes.iter_mut().enumerate() {
            node.groups = letters(&|taken| {
                let mut scenes = taken.scenes.iter();
                scenes.any(|(scene, ..)| scene.index() == place)
            });
            for task in &mut node.tasks {
                let road = task.road(SceneId::at(place));
                task.groups = letters(&|taken| taken.roads.contains_key(&road));
            }
        }
        for edge in &mut self.edges {
            let took = edge.strands.iter().filter_map(|strand| {
                let road = (edge.from, strand.road, edge.to);
                let who = letters(&|taken| taken.roads.contains_key(&road));
                let number = strand.number.map(|number| format!("{number} "));
                (!who.is_empty()).then(|| number.unwrap_or_default() + &who)
            });
            edge.groups = took.collect::<Vec<_>>().join(", ");
        }
    }

    /// Marks the road that was taken; everything else stands back.
    pub(crate) fn mark(&mut self, taken: &Taken) {
        for (place, node) in self.nodes.iter_mut().enumerate() {
            let here = |(scene, ..): &&(SceneId, VisitedWay, Option<usize>)| scene.index() == place;
            let met = || taken.scenes.iter().filter(here);
            node.visit = met().map(|&(_, way, _)| way).max().map(|way| Visit {
                way,
                numbers: met()
                    .filter(|met| met.1 == way)
                    .filter_map(|met| met.2)
                    .collect(),
            });
            for task in &mut node.tasks {
                task.way = taken.roads.get(&task.road(SceneId::at(place))).copied();
            }
        }
        for edge in &mut self.edges {
            let ways = edge.strands.iter().filter_map(|strand| {
                let road = (edge.from, strand.road, edge.to);
                taken.roads.get(&road).copied()
            });
            edge.way = ways.max();
        }
    }
}
