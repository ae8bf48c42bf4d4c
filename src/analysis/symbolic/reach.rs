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

/// What a step added: from where, its place among the steps there, and the states it added where it leads.
#[derive(Debug)]
pub(super) struct Added {
    /// `None` where a run begins.
    pub(super) from: Option<usize>,
    pub(super) step: usize,
    pub(super) new: Set,
}

/// The states that are met in each place, and how they came to be met.
#[derive(Debug)]
pub(super) struct Met {
    pub(super) sets: Vec<Set>,
    pub(super) added: Vec<Added>,
}

/// The places in an order in which those that lead to each other stand together, and lead on otherwise.
#[derive(Debug)]
pub(super) struct Groups {
    groups: Vec<Vec<usize>>,
    /// For each place its group.
    pub(super) of: Vec<usize>,
}

impl Groups {
    pub(super) fn of(story: &Story) -> Self {
        let mut graph: DiGraph<(), ()> = DiGraph::new();
        for _ in &story.places {
            graph.add_node(());
        }
        for (from, steps) in story.steps.iter().enumerate() {
            for step in steps {
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

/// Finds all states that are met.
pub(super) fn forward(diagrams: &mut Diagrams, story: &mut Story, groups: &Groups) -> Built<Met> {
    let mut met = Met {
        sets: vec![Set::NONE; story.places.len()],
        added: Vec::new(),
    };
    for step in 0..story.begins.len() {
        let (starts, begun) = (story.starts, &story.begins[step]);
        met.add(diagrams, starts, None, step, begun)?;
    }
    let mut waiting = Waiting::of(story);
    for (group, places) in groups.groups.iter().enumerate() {
        for &place in places.iter().filter(|&&place| !met.sets[place].is_empty()) {
            waiting.all(place);
        }
        while let Some((from, number)) = waiting.take() {
            let step = &story.steps[from][number];
            let new = met.add(diagrams, met.sets[from], Some(from), number, step)?;
            if new && groups.of[step.to] == group {
                waiting.all(step.to);
            }
            if diagrams.is_full() {
                collect(diagrams, story, &mut met, &mut []);
            }
        }
    }
    Ok(met)
}

impl Met {
    /// Adds what a step leads to, and says whether any of it is new.
    fn add(
        &mut self,
        diagrams: &mut Diagrams,
        before: Set,
        from: Option<usize>,
        number: usize,
        step: &Lifted,
    ) -> Built<bool> {
        let after = diagrams.forward(before, step.changes, step.guard)?;
        let new = diagrams.without(after, self.sets[step.to])?;
        if new.is_empty() {
            return Ok(false);
        }
        self.sets[step.to] = diagrams.either(self.sets[step.to], new)?;
        self.added.push(Added {
            from,
            step: number,
            new,
        });
        Ok(true)
    }
}

/// Finds the states from which one of `goal` can be reached, by place; `goal` is part of what is met.
pub(super) fn backward(
    diagrams: &mut Diagrams,
    story: &mut Story,
    groups: &Groups,
    met: &mut Met,
    goal: Vec<Set>,
) -> Built<Vec<Set>> {
    let mut reaching = goal;
    for group in groups.groups.iter().rev() {
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &from in group.iter().rev() {
                for number in 0..story.steps[from].len() {
                    if reaching[from] == met.sets[from] {
                        break;
                    }
                    let step = &story.steps[from][number];
                    let before = diagrams.backward(reaching[step.to], step.changes, step.guard)?;
                    let before = diagrams.both(before, met.sets[from])?;
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
pub(super) fn collect(diagrams: &mut Diagrams, story: &mut Story, met: &mut Met, more: &mut [Set]) {
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
    roots.extend(&mut met.sets);
    roots.extend(met.added.iter_mut().map(|added| &mut added.new));
    roots.extend(more);
    diagrams.collect(roots);
}
