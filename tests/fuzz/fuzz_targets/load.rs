//! Whatever comes in, the loader answers: a scenario, or findings with an error among them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use veerkracht::scenario::{Severity, load, translate};

fuzz_target!(|bytes: &[u8]| {
    let loaded = load(bytes);
    let error = |finding: &veerkracht::scenario::Finding| finding.code.severity() == Severity::Error;
    assert_eq!(loaded.scenario.is_none(), loaded.findings.iter().any(error));
    if let Some(scenario) = loaded.scenario {
        let _ = translate(&scenario, bytes);
    }
});
