//! Whatever is given for the scenario that an export carries is read or refused, in words, and a session told with it.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use veerkracht::engine::{Engine, Input, Openness, Run, Seeded};
use veerkracht::record::Script;
use veerkracht::scenario::load;

/// Steps of a session that never ends.
const MOST: usize = 30;

fuzz_target!(|bytes: &[u8]| {
    through::scenario(bytes);
    let (Ok(text), Some(scenario)) = (str::from_utf8(bytes), load(bytes).scenario) else {
        return;
    };
    let engine = Engine::new(scenario.into());
    let script = Script {
        scenario: text.to_owned(),
        translations: vec![text.to_owned()],
    };
    through::export(&engine, export(&engine, &script).to_string().as_bytes());
});

/// A session of somebody who takes the first choice that is open, with the scenario as it was played.
fn export(engine: &Engine, script: &Script) -> Value {
    let scenario = engine.scenario();
    let mut events = vec![json!({
        "event": "started", "scenario": scenario.id, "version": "1.0.0", "hash": script.hash(),
        "language": scenario.language, "seed": 1,
    })];
    let mut chance = Seeded::new(1);
    let mut run = Run::start(engine.clone(), &mut chance);
    while run.ending().is_none() && events.len() < MOST {
        let here = run.state().scene();
        let open = engine.offers(run.state()).find(|offer| offer.openness == Openness::Open);
        let input = open.map_or(Input::Continue, |offer| Input::Choose(offer.choice));
        if run.act(input, &mut chance).is_err() {
            break;
        }
        let (scene, to) = (&scenario.scene(here).id, &scenario.scene(run.state().scene()).id);
        events.push(match open {
            Some(offer) => {
                let choice = &scenario.choice(offer.choice).id;
                json!({ "event": "decided", "scene": scene, "choice": choice, "to": to })
            }
            None => json!({ "event": "continued", "scene": scene, "to": to }),
        });
    }
    if let Some(ending) = run.ending() {
        events.push(json!({ "event": "ended", "ending": scenario.scene(ending).id }));
    }
    for (seq, event) in events.iter_mut().enumerate() {
        (event["seq"], event["at"]) = (seq.into(), (1_795_462_800_000_u64 + seq as u64).into());
    }
    json!({
        "program": "veerkracht", "format": 2, "scenarios": [script],
        "records": [{ "id": "k7f3-9m2q", "events": events }],
    })
}
