//! Runs that show a finding, kept as records that `play --resume FILE` opens.

use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::Common;
use super::checked::{Checked, Explored};
use super::failure::{Result, Trying as _};
use super::json::escaped;
use super::write::{self, Overwrite};
use crate::analysis::Route;
use crate::engine::Run;
use crate::language::Words;
use crate::record::{Export, Moment, Record, Script, SessionId, retold};
use crate::scenario::Finding;

/// Writes one file for each finding that a run shows. Returns a sentence that says so.
pub(super) fn keep(
    checked: &[Checked],
    folder: &Path,
    overwrite: Overwrite,
    common: &Common,
    words: &Words,
) -> Result<String> {
    let shown = || crate::view::sanitise(&folder.display().to_string());
    let cannot = || words.say_with("cli-cannot-write", &[("path", shown().into())]);
    std::fs::create_dir_all(folder).trying(words, cannot)?;
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
            let text = record(explored, &proved.finding, route);
            write::document(
                &folder.join(name),
                text.as_bytes(),
                overwrite,
                common,
                words,
            )?;
            count += 1;
        }
    }
    let values = [("count", count.into()), ("path", shown().into())];
    Ok(words.say_with("check-witness", &values))
}

/// A record of the run. Its name comes from what it shows, so that the same run is one record however often it is kept.
fn record(explored: &Explored, finding: &Finding, route: &Route) -> String {
    let mut run = Run::start_with(explored.engine.clone(), route.drawn.clone());
    for &step in &route.steps {
        run.replay(step)
            .expect("a route is made of steps that the engine took");
    }
    let events = retold(&run, 0, Moment(0));
    let export = |bits: u64, script: Option<&Arc<Script>>| {
        let record = Record::of(SessionId::from_bits(bits), events.clone());
        let mut record = record.expect("a run begins with its start");
        record.script = script.cloned();
        Export::holding(vec![record]).to_json()
    };
    let mut hash = Sha256::new();
    hash.update(finding.code.0);
    hash.update(export(0, None));
    let bits = hash
        .finalize()
        .iter()
        .take(8)
        .fold(0, |bits: u64, &byte| bits << 8 | u64::from(byte));
    escaped(&export(bits, Some(&explored.script))).into_owned()
}
