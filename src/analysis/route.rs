//! The shortest way to a situation, as somebody would walk it.

use std::collections::VecDeque;

use super::space::{Beginning, Space};
use super::starter::Starter;
use crate::engine::{Engine, Input, State, Step};
use crate::scenario::{SceneId, Start, VariableId, Witness};

/// A route from a start: what was drawn, and the steps taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Every variable that is drawn at the start, or that is carried along or answered with another value than the author
    /// wrote.
    pub drawn: Vec<(VariableId, i32)>,
    pub steps: Vec<Step>,
    /// The state at its end.
    pub end: State,
}

/// Finds routes in a space.
#[derive(Debug)]
pub(crate) struct Routes<'s> {
    space: &'s Space,
    /// The ways in which these begin.
    begun: Vec<&'s Beginning>,
    /// For each situation the first that leads to it; itself for one in which a run begins.
    before: Vec<u32>,
}

impl<'s> Routes<'s> {
    /// Those of everybody.
    pub(crate) fn new(space: &'s Space) -> Self {
        Self::begun(space, space.beginnings().iter().collect())
    }

    /// Those of somebody who starts.
    pub(super) fn of(space: &'s Space, starter: &'s Starter) -> Self {
        Self::begun(space, space.begun_by(starter).collect())
    }

    fn begun(space: &'s Space, begun: Vec<&'s Beginning>) -> Self {
        let mut before = vec![u32::MAX; space.situations()];
        let mut next = VecDeque::new();
        let mut meet = |node: u32, from: u32, next: &mut VecDeque<u32>| {
            let first = &mut before[node as usize];
            if *first == u32::MAX {
                *first = from;
                next.push_back(node);
            }
        };
        for beginning in &begun {
            meet(beginning.node, beginning.node, &mut next);
        }
        while let Some(node) = next.pop_front() {
            for &to in space.targets(node) {
                meet(to, node, &mut next);
            }
        }
        Self {
            space,
            begun,
            before,
        }
    }

    /// A route to a scene, if one leads there.
    pub(super) fn to_scene(&self, scene: SceneId) -> Option<Route> {
        let met =
            |&node: &u32| self.space.scene(node) == scene && self.before[node as usize] != u32::MAX;
        self.space.numbers().find(met).map(|node| self.to(node))
    }

    /// The route with the fewest steps to a situation.
    pub(crate) fn to(&self, node: u32) -> Route {
        let mut nodes = vec![node];
        let mut here = node;
        while self.before[here as usize] != here {
            here = self.before[here as usize];
            nodes.push(here);
        }
        let engine = self.space.engine();
        let mut begun = self.begun.iter();
        let begun = begun
            .find(|it| it.node == here)
            .expect("every situation is met from a beginning");
        let drawn = all_drawn(engine, &begun.drawn);
        let (mut state, _) = engine.start(&drawn);
        let mut steps = Vec::with_capacity(nodes.len());
        let mut transitions = Vec::new();
        for &next in nodes.iter().rev().skip(1) {
            self.space.successors().of(&state, &mut transitions);
            let taken = transitions.iter().find_map(|found| {
                let mut after = state.clone();
                engine.apply(&mut after, found.step);
                self.space.is(next, &after).then_some((found.step, after))
            });
            let (step, after) = taken.expect("a step leads from each situation to the next");
            steps.push(step);
            state = after;
        }
        Route {
            drawn,
            steps,
            end: state,
        }
    }
}

/// What is drawn, with the first value of what does not matter, and then what is carried along or answered, in the order
/// in which a run tells it.
pub(super) fn all_drawn(engine: &Engine, begun: &[(VariableId, i32)]) -> Vec<(VariableId, i32)> {
    let variables = &engine.scenario().variables;
    let given = |id: VariableId| begun.iter().find(|(variable, _)| *variable == id).copied();
    let drawn = |place: usize| {
        let id = VariableId::at(place);
        match &variables[place].start {
            Start::Drawn(values) => given(id).or_else(|| Some((id, values.first()?.0))),
            Start::Fixed(_) | Start::Carried { .. } | Start::Asked { .. } => None,
        }
    };
    let brought = |place: usize| match &variables[place].start {
        Start::Carried { value, .. } | Start::Asked { value, .. } => {
            given(VariableId::at(place)).filter(|it| it.1 != *value)
        }
        Start::Fixed(_) | Start::Drawn(_) => None,
    };
    let places = 0..variables.len();
    let drawn = places.clone().filter_map(drawn);
    drawn.chain(places.filter_map(brought)).collect()
}

impl Route {
    /// How many of its steps are decisions.
    pub(super) fn decisions(&self) -> usize {
        let decides = |step: &&Step| matches!(step.input, Input::Choose(_));
        self.steps.iter().filter(decides).count()
    }

    /// The route in words of the scenario, for a finding.
    pub(crate) fn witness(&self, engine: &Engine) -> Witness {
        let scenario = engine.scenario();
        let mut choices = Vec::new();
        for step in &self.steps {
            match step.input {
                Input::Choose(id) => {
                    let choice = scenario.choice(id);
                    choices.push(format!("{}.{}", scenario.scene(choice.scene).id, choice.id));
                }
                Input::Inject(scene) => choices.push(scenario.scene(scene).id.clone()),
                Input::Continue => {}
            }
        }
        let written = |id: VariableId, value| {
            let variable = scenario.variable(id);
            (variable.id.clone(), variable.kind.written(value))
        };
        let variables = (0..scenario.variables.len()).map(VariableId::at);
        Witness {
            scene: scenario.scene(self.end.scene()).id.clone(),
            drawn: self
                .drawn
                .iter()
                .map(|&(id, value)| written(id, value))
                .collect(),
            choices,
            state: variables
                .map(|id| written(id, engine.value(&self.end, id)))
                .collect(),
        }
    }
}
