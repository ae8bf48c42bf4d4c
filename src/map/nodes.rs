//! Scenes as nodes: what each is, where it belongs, and what comes in between.

use petgraph::visit::IntoNodeReferences as _;

use super::model::{Arrival, MapNode, MapPlace, PlaceShape};
use super::travel::Travel;
use super::{roads, wording};
use crate::language::Words;
use crate::scenario::{Exit, Inject, Scenario, Structure, Trigger};
use crate::view::{clock, condition, stretch};

/// Every scene as a node.
pub(super) fn nodes(
    scenario: &Scenario,
    structure: &Structure,
    travel: &Travel,
    words: &Words,
) -> Vec<MapNode> {
    let story = structure.reached_from([scenario.start]);
    let reached = structure.reached(scenario);
    let mut resuming = vec![false; scenario.scenes.len()];
    for &scene in structure.resuming() {
        resuming[scene.index()] = true;
    }
    let mut nodes: Vec<_> = structure
        .graph()
        .node_references()
        .map(|(_, &scene)| {
            let met = travel.met(scene);
            MapNode {
                title: wording::title(scenario, scene),
                clock: clock(scenario.scene(scene), words)
                    .as_deref()
                    .map(|clock| wording::line(&scenario.with_names(clock))),
                shape: match scenario.scene(scene).exit {
                    Exit::Choices(_) => PlaceShape::Decision,
                    Exit::Goto(_) => PlaceShape::Passage,
                    Exit::Ending => PlaceShape::Ending,
                },
                place: match (story[scene.index()], reached[scene.index()]) {
                    (true, _) => MapPlace::Story,
                    (false, true) => MapPlace::Aside,
                    (false, false) => MapPlace::Loose,
                },
                arrival: None,
                tasks: roads::tasks(scenario, scene)
                    .into_iter()
                    .map(|(number, choice)| roads::task(scenario, number, choice, words))
                    .collect(),
                returns: if resuming[scene.index()] {
                    roads::returns(scenario, scene, words)
                } else {
                    Vec::new()
                },
                cues: Vec::new(),
                chance: met.chance,
                reachable: met.reachable,
                visit: None,
                groups: String::new(),
                spokes: Vec::new(),
                elsewhere: None,
            }
        })
        .collect();
    let injects = scenario
        .scene_ids()
        .filter_map(|scene| Some((scene, scenario.scene(scene).inject.as_ref()?)));
    for (place, (scene, inject)) in injects.enumerate() {
        let letter = letter(place);
        let mut cues = Vec::new();
        if let Some(when) = &inject.when {
            wording::waits_for(&when.value, scenario, &mut cues);
        }
        for cue in cues {
            let cues = &mut nodes[cue.index()].cues;
            if !cues.contains(&letter) {
                cues.push(letter.clone());
            }
        }
        let how = arrives(inject, scenario, words);
        nodes[scene.index()].arrival = Some(Arrival { letter, how });
    }
    nodes
}

/// `A` to `Z`, then `AA`.
fn letter(place: usize) -> String {
    let sign = ('A'..='Z')
        .nth(place % 26)
        .expect("the alphabet has 26 letters");
    match (place / 26).checked_sub(1) {
        Some(before) => letter(before) + &sign.to_string(),
        None => sign.to_string(),
    }
}

fn arrives(inject: &Inject, scenario: &Scenario, words: &Words) -> String {
    let condition = inject
        .when
        .as_ref()
        .map(|when| condition(&when.value, scenario, words));
    let (key, minutes) = match (inject.trigger, condition.is_some()) {
        (Trigger::Condition, _) => ("map-comes-when", 0),
        (Trigger::Clock { minutes }, true) => ("map-comes-after-when", minutes),
        (Trigger::Clock { minutes }, false) => ("map-comes-after", minutes),
        (Trigger::Moderator, true) => ("map-comes-sent-when", 0),
        (Trigger::Moderator, false) => ("map-comes-sent", 0),
    };
    let values = [
        ("minutes", minutes.into()),
        ("condition", condition.unwrap_or_default().into()),
    ];
    let how = words.say_with(key, &values);
    match stretch(inject, scenario, words) {
        Some(stretch) => format!("{how}, {stretch}"),
        None => how,
    }
}
