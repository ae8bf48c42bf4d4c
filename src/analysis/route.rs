//! The shortest way to a situation, as somebody would walk it.

use super::space::Space;
use crate::engine::{Engine, Input, State, Step};
use crate::scenario::{Start, VariableId, Witness};

/// A route from a start: what was drawn, and the steps taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Every variable that is drawn at the start, or carried along with another value than the author wrote.
    pub drawn: Vec<(VariableId, i32)>,
    pub steps: Vec<Step>,
    /// The state at its end.
    pub end: State,
}

/// Finds routes in a space.
#[derive(Debug)]
pub(crate) struct Routes<'s> {
    space: &'s Space,
    /// For each situation the first that leads to it; itself for one in which a run begins.
    before: Vec<u32>,
}

impl<'s> Routes<'s> {
    pub(crate) fn new(space: &'s Space) -> Self {
        let mut before = vec![u32::MAX; space.situations()];
        for beginning in space.beginnings() {
            before[beginning.node as usize] = beginning.node;
        }
        for node in space.explored() {
            for &to in space.targets(node) {
                let first = &mut before[to as usize];
                if *first == u32::MAX {
                    *first = node;
                }
            }
        }
        Self { space, before }
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
        let mut beginnings = self.space.beginnings().iter();
        let begun = beginnings
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

/// What is drawn, with the first value of what does not matter, and then what is carried along, in the order in which a
/// run tells it.
pub(super) fn all_drawn(engine: &Engine, begun: &[(VariableId, i32)]) -> Vec<(VariableId, i32)> {
    let variables = &engine.scenario().variables;
    let given = |id: VariableId| begun.iter().find(|(variable, _)| *variable == id).copied();
    let drawn = |place: usize| {
        let id = VariableId::at(place);
        match &variables[place].start {
            Start::Drawn(values) => given(id).or_else(|| Some((id, values.first()?.0))),
            Start::Fixed(_) | Start::Carried { .. } => None,
        }
    };
    let carried = |place: usize| match &variables[place].start {
        Start::Carried { value, .. } => given(VariableId::at(place)).filter(|it| it.1 != *value),
        Start::Fixed(_) | Start::Drawn(_) => None,
    };
    let places = 0..variables.len();
    let drawn = places.clone().filter_map(drawn);
    drawn.chain(places.filter_map(carried)).collect()
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
