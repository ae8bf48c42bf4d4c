//! How many sessions went along each road, in classes so wide that no count tells of one of them.
//!
//! Counts of the roads out of a scene go through the rule of [`Disclosure`]. A class and not a number is drawn: what comes
//! to a scene leaves it again, and so exact numbers around it would give away one that is hidden.

use std::collections::{BTreeSet, HashMap};

use super::model::{Edge, Map};
use super::scale::{TrafficClass, TrafficScale};
use crate::record::{Disclosure, number};
use crate::scenario::{Road, SceneId};

/// The roads of many sessions. The map draws how many there were and knows nothing of whose.
#[derive(Debug, Clone)]
pub(crate) struct Traffic {
    sessions: usize,
    /// Which sessions went along each road.
    roads: HashMap<(SceneId, Road, SceneId), BTreeSet<usize>>,
    disclosure: Disclosure,
}

impl Traffic {
    /// No sessions yet, of which small counts are to be hidden.
    pub(crate) fn new(disclosure: Disclosure) -> Self {
        Self {
            sessions: 0,
            roads: HashMap::new(),
            disclosure,
        }
    }

    /// Counts a session for each of its roads, once.
    pub(crate) fn add(&mut self, roads: impl IntoIterator<Item = (SceneId, Road, SceneId)>) {
        for road in roads {
            self.roads.entry(road).or_default().insert(self.sessions);
        }
        self.sessions += 1;
    }

    pub(crate) fn sessions(&self) -> usize {
        self.sessions
    }

    fn scale(&self) -> TrafficScale {
        TrafficScale {
            sessions: self.sessions,
            fewest: u64::from(self.disclosure.fewest()).max(1),
        }
    }

    /// How many sessions went along one of the roads of an edge.
    fn along(&self, edge: &Edge) -> u64 {
        let roads = edge.strands.iter();
        let roads = roads.filter_map(|it| self.roads.get(&(edge.from, it.road, edge.to)));
        number(roads.flatten().collect::<BTreeSet<_>>().len())
    }
}

impl Map {
    /// Puts the traffic of many sessions in the place of chances.
    pub(super) fn count(&mut self, traffic: &Traffic) {
        let scale = traffic.scale();
        for edges in self.edges.chunk_by_mut(|one, other| one.from == other.from) {
            let counts: Vec<_> = edges.iter().map(|edge| traffic.along(edge)).collect();
            let shown = traffic.disclosure.of(&counts);
            for (place, edge) in edges.iter_mut().enumerate() {
                let count = shown.as_ref().and_then(|shown| shown.counts[place]);
                let class = count.map_or(TrafficClass::Hidden, |count| scale.class(count));
                edge.traffic = Some(class);
            }
        }
        self.traffic = Some(scale);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Words};
    use crate::scenario::{Exit, load};

    /// What four ways out of one scene are said to be, when so many sessions went along each.
    fn classes(sessions: [usize; 4], fewest: u32) -> Vec<TrafficClass> {
        let yaml = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nsummary: S\nstart: s\nscenes:\n  s:\n    \
             text: T\n    choices:\n      a: { text: A, gain: g, cost: c, goto: a }\n      b: { text: B, gain: g, cost: c, \
             goto: b }\n      c: { text: C, gain: g, cost: c, goto: c }\n      d: { text: D, gain: g, cost: c, goto: d }\n  \
             a: { ending: true, text: T }\n  b: { ending: true, text: T }\n  c: { ending: true, text: T }\n  d: { ending: \
             true, text: T }\n";
        let scenario = load(yaml.as_bytes()).scenario.expect("a sound scenario");
        let scenes: Vec<_> = scenario.scene_ids().collect();
        let Exit::Choices(choices) = &scenario.scene(scenes[0]).exit else {
            panic!("a scene with choices");
        };
        let mut traffic = Traffic::new(Disclosure::new(fewest));
        for ((choice, &to), count) in choices.ids().zip(&scenes[1..]).zip(sessions) {
            for _ in 0..count {
                traffic.add([(scenes[0], Road::Choice(choice), to)]);
            }
        }
        let words = Words::new(Language::English);
        let map = Map::with_traffic(&scenario, &traffic, &words);
        assert!(map.nodes.iter().all(|node| node.chance.is_none()));
        let classes = map.edges.iter().filter_map(|edge| edge.traffic);
        classes.collect()
    }

    #[test]
    fn a_small_count_is_hidden_and_never_alone() {
        use TrafficClass::{Few, Hidden, Many, Most};
        assert_eq!(classes([24, 11, 7, 5], 5), [Most, Many, Few, Few]);
        // Whoever knew all others and the whole could reckon a single hidden one out.
        assert_eq!(classes([24, 11, 7, 1], 5), [Most, Many, Hidden, Hidden]);
        assert_eq!(classes([1, 1, 1, 1], 5), [Hidden; 4]);
        assert_eq!(classes([6, 3, 2, 1], 1), [Most, Many, Few, Few]);
    }
}
