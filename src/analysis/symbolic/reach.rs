//! Which states of a story are met, by going on from what is met until nothing is added.
//!
//! One step is taken from all that is met in a place, and where it led is followed to the end before the next is taken:
//! *chaining* (Roig, Cortadella and Pastor, *Verification of Asynchronous Circuits by BDD-Based Model Checking of Petri
//! Nets*, 1995; Ciardo, Lüttgen and Siminiescu, *Saturation*, 2001). Places that lead to each other, as a hub and its
//! tasks do, are gone round in until nothing is new, before anything beyond them is. Layer by layer, as breadth-first
//! search does, sets become far larger than what they end as.

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::diagrams::{Built, Diagrams, Set};
use super::lift::{Lifted, Story};

/// The places in an order in which those that lead to each other stand together, and lead on otherwise.
#[derive(Debug)]
pub(super) struct Groups {
    groups: Vec<Vec<usize>>,
    /// For each place its group.
    pub(super) of: Vec<usize>,
}

impl Groups {
    pub(super) fn of(story: &Story) -> Self {
        Self::by(story, |_| true)
    }

    /// The same when only some steps lead anywhere.
    pub(super) fn by(story: &Story, leads: impl Fn(&Lifted) -> bool) -> Self {
        let mut graph: DiGraph<(), ()> = DiGraph::new();
        for _ in &story.places {
            graph.add_node(());
        }
        for (from, steps) in story.steps.iter().enumerate() {
            for step in steps.iter().filter(|step| leads(step)) {
                graph.update_edge(NodeIndex::new(from), NodeIndex::new(step.to), ());
            }
        }
        let mut groups: Vec<Vec<usize>> = tarjan_scc(&graph)
            .into_iter()
            .map(|group| group.into_iter().map(NodeIndex::index).collect())
            .collect();
        groups.reverse();
        let mut of = vec![0; story.places.len()];
        for (group, places) in groups.iter().enumerate() {
            for &place in places {
                of[place] = group;
            }
        }
        Self { groups, of }
    }
}

/// The steps out of places that are still to be taken.
struct Waiting {
    /// For each place, for each of its steps.
    steps: Vec<Vec<bool>>,
    /// For each place, the step after the one that was taken last.
    next: Vec<usize>,
    /// The places in which something waits, the newest last.
    places: Vec<usize>,
}

impl Waiting {
    fn of(story: &Story) -> Self {
        let steps = story.steps.iter();
        Self {
            steps: steps.map(|steps| vec![false; steps.len()]).collect(),
            next: vec![0; story.places.len()],
            places: Vec::new(),
        }
    }

    /// Something was added in a place.
    fn all(&mut self, place: usize) {
        self.steps[place].fill(true);
        self.places.push(place);
    }

    /// The step to be taken now.
    fn take(&mut self) -> Option<(usize, usize)> {
        while let Some(&place) = self.places.last() {
            let waiting = &mut self.steps[place];
            let from = self.next[place];
            let found = (from..waiting.len())
                .chain(0..from)
                .find(|&step| waiting[step]);
            if let Some(step) = found {
                waiting[step] = false;
                self.next[place] = step + 1;
                return Some((place, step));
            }
            self.places.pop();
        }
        None
    }
}

/// Finds all states that are met, by place. What is in `more` is needed as well, and stays.
pub(super) fn forward(
    diagrams: &mut Diagrams,
    story: &mut Story,
    groups: &Groups,
    more: &mut [Set],
) -> Built<Vec<Set>> {
    let mut met = vec![Set::NONE; story.places.len()];
    for begun in &story.begins {
        let after = diagrams.forward(story.starts, begun.changes, begun.guard)?;
        met[begun.to] = diagrams.either(met[begun.to], after)?;
    }
    let mut waiting = Waiting::of(story);
    for (group, places) in groups.groups.iter().enumerate() {
        for &place in places.iter().filter(|&&place| !met[place].is_empty()) {
            waiting.all(place);
        }
        while let Some((from, number)) = waiting.take() {
            let step = &story.steps[from][number];
            let after = diagrams.forward(met[from], step.changes, step.guard)?;
            let all = diagrams.either(met[step.to], after)?;
            if std::mem::replace(&mut met[step.to], all) != all && groups.of[step.to] == group {
                waiting.all(step.to);
            }
            if diagrams.is_full() {
                collect(diagrams, story, &mut met, more);
            }
        }
    }
    Ok(met)
}

/// Finds the states from which one of `goal` can be reached, by place; `goal` is part of what is met.
pub(super) fn backward(
    diagrams: &mut Diagrams,
    story: &mut Story,
    groups: &Groups,
    met: &mut [Set],
    goal: Vec<Set>,
) -> Built<Vec<Set>> {
    let mut reaching = goal;
    for group in groups.groups.iter().rev() {
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &from in group.iter().rev() {
                for number in 0..story.steps[from].len() {
                    if reaching[from] == met[from] {
                        break;
                    }
                    let step = &story.steps[from][number];
                    let before = diagrams.backward(reaching[step.to], step.changes, step.guard)?;
                    let before = diagrams.both(before, met[from])?;
                    let all = diagrams.either(reaching[from], before)?;
                    changed |= all != reaching[from];
                    reaching[from] = all;
                    if diagrams.is_full() {
                        collect(diagrams, story, met, &mut reaching);
                    }
                }
            }
        }
    }
    Ok(reaching)
}

/// Clears away the nodes that nothing needs.
pub(super) fn collect(
    diagrams: &mut Diagrams,
    story: &mut Story,
    met: &mut [Set],
    more: &mut [Set],
) {
    let mut roots: Vec<&mut Set> = vec![&mut story.starts];
    for step in story.steps.iter_mut().flatten().chain(&mut story.begins) {
        roots.push(&mut step.guard);
    }
    for about in &mut story.about {
        roots.extend(about.open.iter_mut().map(|(_, set)| set));
        roots.extend(about.nowhere.iter_mut().map(|(_, set)| set));
        for (_, _, asked, held) in &mut about.branches {
            roots.push(asked);
            roots.push(held);
        }
    }
    for effect in &mut story.effects {
        roots.push(&mut effect.asked);
        roots.push(&mut effect.held);
    }
    for effect in &mut story.moving {
        roots.push(&mut effect.asked);
        roots.push(&mut effect.moved);
    }
    roots.extend(met);
    roots.extend(more);
    diagrams.collect(roots);
}
