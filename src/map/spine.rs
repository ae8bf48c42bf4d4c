//! Which edges lead back, and which lie on the one way down the story that all others branch off.

use super::model::Edge;
use crate::scenario::{Scenario, SceneId};

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

/// Marks one way from the start to an end: along the likeliest roads, or along the most choices when none is known.
pub(super) fn mark_spine(edges: &mut [Edge], scenario: &Scenario) {
    let mut at = scenario.start;
    loop {
        let from = edges.partition_point(|edge| edge.from < at);
        let till = edges.partition_point(|edge| edge.from <= at);
        let weight = |edge: &Edge| match edge.chance {
            Some(chance) => (chance, 0),
            None => (0.0, edge.strands.len()),
        };
        let mut best: Option<(SceneId, (f64, usize))> = None;
        for edge in edges[from..till].iter().filter(|edge| !edge.back) {
            let same = edges[from..till].iter().filter(|other| other.to == edge.to);
            let sum = same.map(weight).fold((0.0, 0), |sum, (chance, count)| {
                (sum.0 + chance, sum.1 + count)
            });
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
