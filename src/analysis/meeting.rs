//! How likely it is to meet a scene at all.
//!
//! A scene to which people come back is met more often than once, and so the average number of visits is no chance. The
//! chance is how often it is met by runs that end there.

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

use super::chances::Chances;
use super::order::{Component, TopologicalOrder};
use super::space::Space;
use crate::scenario::SceneId;

/// Steps of reckoning for all scenes together; with more there are no chances to speak of.
const MOST_WORK: usize = 400_000_000;

/// The chance, from 0 to 1, that somebody who chooses with closed eyes meets each scene at least once. `None` for a scene of
/// which it cannot be worked out in time.
pub(crate) fn meeting(chances: &Chances<'_>, order: &TopologicalOrder) -> Vec<Option<f64>> {
    let space = chances.space();
    let returns = returns(space);
    let again = returns.iter().filter(|&&it| it).count();
    let too_much = again.saturating_mul(work(order)) > MOST_WORK;
    let visits = chances.visits().into_iter().enumerate();
    let met = visits.map(|(place, visits)| match returns[place] {
        false => Some(visits.min(1.0)),
        true if visits <= 0.0 => Some(0.0),
        true if too_much => None,
        true => {
            let ended = Chances::until(space, order, SceneId::at(place));
            let met = ended.visits()[place].min(1.0);
            ended.settled().then_some(met)
        }
    });
    met.collect()
}

/// To which scenes people may come back, as far as scenes tell.
fn returns(space: &Space) -> Vec<bool> {
    let mut scenes: DiGraphMap<usize, ()> = DiGraphMap::new();
    for node in space.explored() {
        let from = space.scene(node).index();
        for &to in space.targets(node) {
            scenes.add_edge(from, space.scene(to).index(), ());
        }
    }
    let mut returns = vec![false; space.engine().scenario().scenes.len()];
    for circle in tarjan_scc(&scenes) {
        let alone = circle.len() == 1 && !scenes.contains_edge(circle[0], circle[0]);
        for scene in circle {
            returns[scene] = !alone;
        }
    }
    returns
}

/// Steps that it takes to reckon once: in a circle each situation is reckoned with all others.
fn work(order: &TopologicalOrder) -> usize {
    let steps = order.components().map(|component| match component {
        Component::One(_) => 1,
        Component::Circle(nodes) => nodes.len().saturating_mul(nodes.len()),
    });
    steps.fold(0, usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::meeting;
    use crate::analysis::{Chances, Detail, Limits, Space, TopologicalOrder};
    use crate::engine::Engine;
    use crate::scenario::load;

    /// A hall in which one of three things is chosen, again and again, until somebody goes.
    const HALL: &str = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nstart: hall\nscenes:\n  hall:\n    text: T\n    \
                        choices:\n      room: { text: A, gain: g, cost: c, goto: room }\n      again: { text: B, gain: g, cost: c, \
                        goto: hall }\n      out: { text: C, gain: g, cost: c, goto: out }\n  room: { text: T, goto: hall }\n  \
                        out: { ending: true, text: T }\n";

    #[test]
    fn a_room_to_which_people_come_back_is_met_or_not() {
        let scenario = load(HALL.as_bytes()).scenario.expect("a sound scenario");
        let engine = Engine::new(Arc::new(scenario));
        let space = Space::explore(&engine, Detail::Merged, &[], Limits::situations(1_000));
        let order = TopologicalOrder::of(&space);
        let chances = Chances::of(&space, &order);
        // It is visited once on average, and half of all runs never see it.
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        assert!(near(chances.visits()[1], 1.0), "{:?}", chances.visits());
        let met: Vec<_> = meeting(&chances, &order).into_iter().flatten().collect();
        assert!(
            near(met[0], 1.0) && near(met[1], 0.5) && near(met[2], 1.0),
            "{met:?}"
        );
    }
}
