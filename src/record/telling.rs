//! What a run did, told in events.

use super::event::{Cause, Event, Moment, What};
use crate::engine::{Input, Passed, Run};
use crate::scenario::{Destination, RESUME, Scenario, SceneId, Trigger, VariableId};

/// How a run began: what was drawn, answered or carried along, and the inject that came at once.
pub(super) fn begun(run: &Run, seed: u64) -> Vec<What> {
    let scenario = run.engine().scenario();
    let mut what = vec![What::Started {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        hash: scenario.hash.clone(),
        language: scenario.language.clone(),
        seed,
    }];
    what.extend(run.drawn().iter().map(|&(variable, value)| {
        let variable = scenario.variable(variable);
        What::Drawn {
            variable: variable.id.clone(),
            value: variable.kind.written(value),
        }
    }));
    what.extend(
        run.opening()
            .map(|scene| injected(scenario, scene, Cause::Condition)),
    );
    what
}

/// A step, with the inject that interrupted after it. `by` says why an inject came that the step sent.
pub(super) fn passed(scenario: &Scenario, passed: &Passed, by: Cause) -> Vec<What> {
    let scene = scenario.scene(passed.before.scene()).id.clone();
    let to = match passed.step.to {
        Destination::Scene(to) => scenario.scene(to).id.clone(),
        Destination::Resume => RESUME.to_owned(),
    };
    let mut what = vec![match passed.step.input {
        Input::Choose(choice) => What::Decided {
            scene,
            choice: scenario.choice(choice).id.clone(),
            to,
        },
        Input::Continue => What::Continued { scene, to },
        Input::Inject(inject) => injected(scenario, inject, by),
    }];
    what.extend(
        passed
            .injected
            .map(|scene| injected(scenario, scene, Cause::Condition)),
    );
    what
}

/// How a run ended, if it did.
pub(super) fn ended(run: &Run) -> Option<What> {
    let ending = run.ending()?;
    let scenario = run.engine().scenario();
    let left = scenario.variables.iter().enumerate().map(|(place, it)| {
        let value = run.engine().value(run.state(), VariableId::at(place));
        (it.id.clone(), it.kind.written(value))
    });
    Some(What::Ended {
        ending: scenario.scene(ending).id.clone(),
        left: left.collect(),
    })
}

/// The events of a run that nobody played, as if somebody had at this moment.
pub(crate) fn retold(run: &Run, seed: u64, at: Moment) -> Vec<Event> {
    let scenario = run.engine().scenario();
    let by = |step: &Passed| match step.step.input {
        Input::Inject(scene) => match scenario.scene(scene).inject.as_ref().map(|it| it.trigger) {
            Some(Trigger::Clock { .. }) => Cause::Clock,
            _ => Cause::Moderator,
        },
        Input::Choose(_) | Input::Continue => Cause::Moderator,
    };
    let steps = run
        .road()
        .iter()
        .flat_map(|step| passed(scenario, step, by(step)));
    let what = begun(run, seed).into_iter().chain(steps).chain(ended(run));
    (0..)
        .zip(what)
        .map(|(seq, what)| Event { seq, at, what })
        .collect()
}

fn injected(scenario: &Scenario, scene: SceneId, by: Cause) -> What {
    What::Injected {
        inject: scenario.scene(scene).id.clone(),
        by,
    }
}
