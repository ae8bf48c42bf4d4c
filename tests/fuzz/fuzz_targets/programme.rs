//! Whatever is given for a programme, or for a sidecar of one, is read or refused, in words.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use veerkracht::scenario::programme::{Programme, load};

static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let text = include_str!("../../../scenarios/programmes/five-afternoons.yaml");
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    let known = words.map(str::to_owned).collect();
    load(text.as_bytes(), &known).programme.expect("a sound programme")
});

fuzz_target!(|bytes: &[u8]| {
    let known: BTreeSet<_> = PROGRAMME.scenarios().map(|named| named.value.clone()).collect();
    through::programme(&known, bytes);
    through::programme_sidecar(&PROGRAMME, bytes);
});
