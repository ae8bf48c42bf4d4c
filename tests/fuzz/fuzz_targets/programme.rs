//! Whatever is given for a programme, or for a sidecar of one, is read or refused, in words.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use veerkracht::scenario::programme::{Programme, load};

const TEXT: &str = include_str!("../../../scenarios/programmes/five-afternoons.yaml");

/// Every word of the programme, among which are the scenarios that it names.
static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let words = TEXT.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    words.map(str::to_owned).collect()
});

static PROGRAMME: LazyLock<Programme> =
    LazyLock::new(|| load(TEXT.as_bytes(), &KNOWN).programme.expect("a sound programme"));

fuzz_target!(|bytes: &[u8]| {
    through::programme(&KNOWN, bytes);
    through::programme_sidecar(&PROGRAMME, bytes);
});
