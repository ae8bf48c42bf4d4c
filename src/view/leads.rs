//! Where a choice leads: for a moderator's eyes only.

use super::sanitise;
use crate::engine::{Input, Run, Step};
use crate::language::Words;
use crate::scenario::{Destination, Exit};

/// Where an input leads from here: the title of a scene, or of several when chance decides, and before it that of an
/// inject which comes in there by its condition; `None` when it cannot be taken.
pub(crate) fn leads(run: &Run, input: Input, words: &Words) -> Option<String> {
    let (engine, state) = (run.engine(), run.state());
    let scenario = engine.scenario();
    let title = |to: &Destination| {
        let (id, key) = match to {
            Destination::Scene(id) => (*id, None),
            Destination::Resume => (
                state.interrupted().unwrap_or(state.scene()),
                Some("host-leads-back"),
            ),
        };
        let scene = scenario.scene(id);
        let ending = (scene.exit == Exit::Ending).then_some("host-leads-ending");
        let title = sanitise(&scenario.scene_name(id));
        match key.or(ending) {
            Some(key) => words.say_with(key, &[("scene", title.into())]),
            None => title,
        }
    };
    let mut titles: Vec<String> = Vec::new();
    for (to, _) in engine.outcomes(state, input).ok()? {
        let mut after = state.clone();
        let title = match engine.apply(&mut after, Step { input, to }) {
            Some(inject) => {
                let inject = sanitise(&scenario.scene_name(inject));
                let values = [("inject", inject.into()), ("scene", title(&to).into())];
                words.say_with("host-leads-interrupted", &values)
            }
            None => title(&to),
        };
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    match titles.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(words.say_with(
            "host-leads-drawn",
            &[("scenes", several.join(" / ").into())],
        )),
    }
}
