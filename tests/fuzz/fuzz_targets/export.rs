//! Whatever is given for an export is told in every form or refused, in words.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use veerkracht::engine::Engine;
use veerkracht::scenario::load;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let text = include_bytes!("../../../scenarios/press-before-anything.yaml");
    Engine::new(load(text).scenario.expect("a sound scenario").into())
});

fuzz_target!(|bytes: &[u8]| through::export(&ENGINE, bytes));
