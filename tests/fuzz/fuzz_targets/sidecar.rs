//! Whatever is given for a sidecar is laid over its scenario or refused, in words, and brought up to date or left alone.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use veerkracht::scenario::{Scenario, load};

static SCENARIO: LazyLock<Scenario> = LazyLock::new(|| {
    let text = include_bytes!("../../../scenarios/press-before-anything.yaml");
    load(text).scenario.expect("a sound scenario")
});

fuzz_target!(|bytes: &[u8]| through::sidecar(&SCENARIO, bytes));
