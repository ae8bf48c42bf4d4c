//! Runs that show a finding, kept as records that `play --resume FILE` opens.

use super::failure::{Result, Trying as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::checked::Checked;
use crate::analysis::Route;
use crate::engine::{Engine, Run};
use crate::language::Words;
use crate::record::{Export, Moment, SessionId, retold};
use crate::scenario::Finding;

/// Writes one file for each finding that a run shows. Returns a sentence that says so.
pub(super) fn keep(checked: &[Checked], folder: &Path, words: &Words) -> Result<String> {
    let shown = || crate::view::sanitise(&folder.display().to_string());
    let cannot = || words.say_with("cli-cannot-write", &[("path", shown().into())]);
    std::fs::create_dir_all(folder).trying(cannot)?;
    let mut count = 0_usize;
    for file in checked {
        let Some(explored) = &file.explored else {
            continue;
        };
        let mut routes = Vec::new();
        for proved in &file.findings {
            let Some(route) = &proved.route else { continue };
            let scene = &explored.engine.scenario().scene(route.end.scene()).id;
            routes.push((format!("{}-{scene}", proved.finding.code), proved, route));
        }
        for (place, (name, proved, route)) in routes.iter().enumerate() {
            let before = routes[..place].iter().filter(|(other, ..)| other == name);
            let name = match before.count() {
                0 => format!("{name}.json"),
                more => format!("{name}-{}.json", more + 1),
            };
            let text = record(&explored.engine, &proved.finding, route);
            std::fs::write(folder.join(name), text).trying(cannot)?;
            count += 1;
        }
    }
    let values = [("count", count.into()), ("path", shown().into())];
    Ok(words.say_with("check-witness", &values))
}

/// A record of the run. Its name comes from what it shows, so that the same run is one record however often it is kept.
fn record(engine: &Engine, finding: &Finding, route: &Route) -> String {
    let mut run = Run::start_with(engine.clone(), route.drawn.clone());
    for &step in &route.steps {
        // A route is made of steps that the engine took.
        if run.replay(step).is_err() {
            break;
        }
    }
    let events = retold(&run, 0, Moment(0));
    let mut hash = Sha256::new();
    hash.update(finding.code.0);
    hash.update(Export::one(SessionId::from_bits(0), events.clone()).to_json());
    let bits = hash
        .finalize()
        .iter()
        .take(8)
        .fold(0, |bits: u64, &byte| bits << 8 | u64::from(byte));
    Export::one(SessionId::from_bits(bits), events).to_json()
}
