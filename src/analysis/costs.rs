//! What makes a scenario large: how many situations would be left without one of its variables, or one of its injects.
//!
//! Without a variable means that situations which differ in nothing else are one. Without an inject means those in which
//! it did not come; that is said of injects which somebody sends, since one by condition comes whenever it must.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::relevance::Detail;
use super::space::Space;
use super::threads::threads;
use super::{Figures, Limits};
use crate::engine::Engine;
use crate::scenario::{SceneId, Trigger, VariableId};

/// Situations that are looked at, at most, and situations times variables.
const MOST: usize = 4_000_000;
const LOOKS: usize = 40_000_000;
/// Situations that are looked at where not all can be, and situations times variables times the words of a state, so that
/// nobody waits for what is not exact.
const SOME: usize = 200_000;
const SOME_WORDS: usize = 30_000_000;

/// What a scenario owes its situations to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Costs {
    /// How many situations were looked at.
    pub(crate) situations: usize,
    /// Whether these are all; otherwise they are those that are nearest to the start.
    pub(crate) exact: bool,
    /// By what is left, the fewest first; only where that is fewer.
    pub(crate) without: Vec<Cost>,
}

/// One thing that makes situations more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(crate) of: CostOf,
    /// How many situations are left without it.
    pub(crate) left: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CostOf {
    Variable(VariableId),
    /// What is left of the budget of a scene.
    Budget(SceneId),
    Inject(SceneId),
}

impl Costs {
    /// What can be said of a scenario whose figures are known in `space`, or in none.
    pub(crate) fn of(engine: &Engine, known: Option<(&Space, &Figures)>) -> Self {
        let variables = engine.scenario().variables.len().max(1);
        let whole = known.filter(|(space, figures)| {
            let situations = space.situations();
            !figures.merged && situations <= MOST && situations * variables <= LOOKS
        });
        match whole {
            Some((space, _)) => Self::in_space(space),
            None => {
                let words = engine.state_words().max(1);
                let some = Limits::situations(SOME.min(SOME_WORDS / (variables * words)));
                Self::in_space(&Space::explore(engine, Detail::Whole, &[], some))
            }
        }
    }

    fn in_space(space: &Space) -> Self {
        let situations = space.situations();
        let variables = without_each_variable(space);
        let scenario = space.engine().scenario();
        let variables = variables.into_iter().map(|(id, left)| Cost {
            of: match scenario.budget_of(id) {
                Some((scene, _)) => CostOf::Budget(scene),
                None => CostOf::Variable(id),
            },
            left,
        });
        let mut without: Vec<_> = variables.chain(without_each_inject(space)).collect();
        without.retain(|cost| cost.left < situations);
        without.sort_by_key(|cost| cost.left);
        Self {
            situations,
            exact: space.complete(),
            without,
        }
    }
}

/// How many situations differ in something else, for each variable.
fn without_each_variable(space: &Space) -> Vec<(VariableId, usize)> {
    let engine = space.engine();
    let count = engine.scenario().variables.len();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            if place >= count {
                return found;
            }
            let id = VariableId::at(place);
            found.push((id, space.different_without(engine.bits_of_variable(id))));
        }
    };
    let threads = threads();
    let mut found: Vec<_> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.min(count)).map(|_| scope.spawn(work)).collect();
        let found = workers.into_iter().map(std::thread::ScopedJoinHandle::join);
        let found = found.map(|it| it.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        found.flatten().collect()
    });
    found.sort_by_key(|(id, _)| id.index());
    found
}

/// How many situations there are in which it did not come, for each inject that somebody sends.
fn without_each_inject(space: &Space) -> Vec<Cost> {
    let engine = space.engine();
    let scenario = engine.scenario();
    let injects = scenario.scene_ids().filter_map(|id| {
        let inject = scenario.scene(id).inject.as_ref()?;
        let sent = inject.trigger != Trigger::Condition;
        sent.then(|| (id, engine.bits_of_memory(inject.fired)))
    });
    let mut left: Vec<_> = injects.map(|(id, bits)| (id, bits, 0)).collect();
    if left.is_empty() {
        return Vec::new();
    }
    for node in space.numbers() {
        let state = space.state(node);
        for (_, (word, bits), left) in &mut left {
            *left += usize::from(state.words()[*word] & *bits == 0);
        }
    }
    let cost = |(id, _, left)| Cost {
        of: CostOf::Inject(id),
        left,
    };
    left.into_iter().map(cost).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::load;

    #[test]
    fn what_is_left_without_something_is_counted_as_if_it_were_not_there() {
        let of = |state: &str, effects: &str, end: &str, inject: &str| {
            let text = format!(
                "format: 1\nid: c\nversion: 1.0.0\ntitle: C\nlanguage: en\nstate: {{ {state} told: false }}\nstart: hub\n\
                 scenes:\n  hub:\n    text: T\n    choices:\n\
                 \x20     a: {{ text: A, once: true, gain: g, cost: c, effects: {{ {effects} told: true }}, goto: hub }}\n\
                 \x20     b: {{ text: B, gain: g, cost: c, effects: {{ {effects} told: false }}, goto: hub }}\n\
                 \x20     go: {{ text: G, gain: g, cost: c, when: told, goto: {end} }}\n{inject}\
                 \x20 end: {{ ending: true, text: E }}\n"
            );
            let scenario = load(text.as_bytes()).scenario.expect("a scenario");
            Engine::new(Arc::new(scenario))
        };
        let knock = "  knock: { inject: { by: moderator }, text: K, goto: resume }\n";
        let meter = "load: { from: 0, to: 4, start: 0 },";
        // It is read, and nothing depends on it.
        let end = "[{ when: load >= 2, to: end }, { to: end }]";
        let count = |engine: &Engine| {
            let figures = Figures::of(engine, Limits::situations(10_000)).expect("few");
            figures.situations
        };
        let engine = of(meter, "load: +1,", end, knock);
        let costs = Costs::of(&engine, None);
        assert!(costs.exact && costs.situations == count(&engine));
        let left = |wanted: CostOf| {
            let mut found = costs.without.iter().filter(|cost| cost.of == wanted);
            found.next().expect("it costs something").left
        };
        let load = engine
            .scenario()
            .variables
            .iter()
            .position(|it| it.id == "load");
        let load = VariableId::at(load.expect("a variable"));
        assert_eq!(
            left(CostOf::Variable(load)),
            count(&of("", "", "end", knock))
        );
        let scenes = engine.scenario();
        let knock = scenes
            .scene_ids()
            .find(|&id| scenes.scene(id).id == "knock");
        let knock = knock.expect("a scene");
        assert_eq!(
            left(CostOf::Inject(knock)),
            count(&of(meter, "load: +1,", end, ""))
        );
    }

    /// The larger a situation, the fewer are looked at: nobody waits for what is not exact.
    #[test]
    fn of_large_situations_fewer_are_looked_at() {
        let each = |part: fn(usize) -> String| (0..40).map(part).collect::<Vec<_>>().join(", ");
        let state = each(|it| format!("m{it}: {{ from: -1000000, to: 1000000, start: 0 }}"));
        let choices = each(|it| format!("u{it}: {{ text: u, effects: {{ m{it}: +1 }}, goto: a }}"));
        let text = format!(
            "format: 1\nid: c\nversion: 1.0.0\ntitle: C\nlanguage: en\nstate: {{ {state} }}\nstart: a\n\
             scenes:\n  a: {{ text: x, choices: {{ {choices}, o: {{ text: o, when: m0 > 9, goto: z }} }} }}\n  \
             z: {{ ending: true, text: Z }}\n"
        );
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        let costs = Costs::of(&Engine::new(Arc::new(scenario)), None);
        assert!(!costs.exact);
        assert!(
            (10_000..SOME / 2).contains(&costs.situations),
            "{}",
            costs.situations
        );
    }
}
