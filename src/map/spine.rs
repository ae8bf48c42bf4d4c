//! Which edges lead back, and which lie on the one way down the story that all others branch off.

use super::model::Edge;
use super::scale::TrafficClass;
use crate::scenario::{Exit, Scenario, SceneId};

/// Marks the edges that lead back to a scene the way from the start has just come through.
pub(super) fn mark_back(edges: &mut [Edge], scenario: &Scenario) {
    let starts: Vec<usize> = (0..=scenario.scenes.len())
        .map(|place| edges.partition_point(|edge| edge.from.index() < place))
        .collect();
    let mut seen = vec![false; scenario.scenes.len()];
    let mut open = vec![false; scenario.scenes.len()];
    let roots = std::iter::once(scenario.start).chain(scenario.scene_ids());
    for root in roots {
        let mut path = Vec::new();
        if !std::mem::replace(&mut seen[root.index()], true) {
            open[root.index()] = true;
            path.push((root.index(), starts[root.index()]));
        }
        while let Some((scene, next)) = path.last_mut() {
            if *next == starts[*scene + 1] {
                open[*scene] = false;
                path.pop();
                continue;
            }
            let edge = &mut edges[*next];
            *next += 1;
            let to = edge.to.index();
            edge.back = open[to];
            if !std::mem::replace(&mut seen[to], true) {
                open[to] = true;
                path.push((to, starts[to]));
            }
        }
    }
}

/// Marks one way from the start to an ending: along the likeliest roads, or along the most roads when none is known.
pub(super) fn mark_spine(edges: &mut [Edge], scenario: &Scenario) {
    let ahead = ahead(edges, scenario);
    let mut at = scenario.start;
    loop {
        let from = edges.partition_point(|edge| edge.from < at);
        let till = edges.partition_point(|edge| edge.from <= at);
        let mut best: Option<(SceneId, Weight)> = None;
        for edge in edges[from..till].iter().filter(|edge| !edge.back) {
            let same = edges[from..till].iter().filter(|other| other.to == edge.to);
            let (chance, count) = same.fold((0.0, 0), |(chance, count), edge| {
                let strands = edge.chance.map_or(edge.strands.len(), |_| 0);
                (chance + edge.chance.unwrap_or_default(), count + strands)
            });
            let ahead = ahead[edge.to.index()];
            let traffic = edges[from..till].iter().filter(|other| other.to == edge.to);
            let traffic = traffic.map(|edge| edge.traffic).max().flatten();
            let sum = (ahead.is_some(), traffic, chance, ahead, count);
            if best.is_none_or(|(_, known)| sum > known) {
                best = Some((edge.to, sum));
            }
        }
        let Some((to, _)) = best else { break };
        let way = edges[from..till].iter_mut().filter(|edge| edge.to == to);
        // Of several ways to the same scene, one is enough.
        let way = way.reduce(|first, edge| {
            if (edge.chance, first.manner) > (first.chance, edge.manner) {
                edge
            } else {
                first
            }
        });
        if let Some(edge) = way {
            edge.spine = true;
        }
        at = to;
    }
}

/// What makes a scene the next of the spine: that an ending follows, how many went there, the chance to go there, how many
/// roads follow, and how many choices lead there.
type Weight = (bool, Option<TrafficClass>, f64, Option<usize>, usize);

/// How many roads there are from each scene to an ending, along the longest way that never leads back; none where no
/// such way ends.
fn ahead(edges: &[Edge], scenario: &Scenario) -> Vec<Option<usize>> {
    let count = scenario.scenes.len();
    let mut leaving = vec![0_usize; count];
    let mut entering: Vec<Vec<usize>> = vec![Vec::new(); count];
    for edge in edges.iter().filter(|edge| !edge.back) {
        leaving[edge.from.index()] += 1;
        entering[edge.to.index()].push(edge.from.index());
    }
    let ending = |scene: SceneId| scenario.scene(scene).exit == Exit::Ending;
    let scenes = scenario.scene_ids();
    let mut ahead: Vec<_> = scenes.map(|scene| ending(scene).then_some(0)).collect();
    let mut ready: Vec<usize> = (0..count).filter(|&scene| leaving[scene] == 0).collect();
    while let Some(scene) = ready.pop() {
        for &from in &entering[scene] {
            ahead[from] = ahead[from].max(ahead[scene].map(|roads| roads + 1));
            leaving[from] -= 1;
            if leaving[from] == 0 {
                ready.push(from);
            }
        }
    }
    ahead
}
