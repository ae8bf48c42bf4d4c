//! Whatever somebody on the network sends to a room is answered, or is no request; and the room goes on.

#![no_main]

#[allow(dead_code, reason = "each target calls its own")]
#[path = "../../program/through.rs"]
mod through;

use libfuzzer_sys::fuzz_target;
use veerkracht::room::Doorstep;
use veerkracht::scenario::load;

const SCENARIO: &[u8] = include_bytes!("../../../scenarios/press-before-anything.yaml");

thread_local! {
    static DOORSTEP: (Doorstep, Vec<Vec<u8>>) = {
        let doorstep = Doorstep::of(load(SCENARIO).scenario.expect("a sound scenario"));
        let requests = through::requests(&doorstep);
        (doorstep, requests)
    };
}

// What comes first says which request it is that is sent before the bytes of the fuzzer, on the same connection: one that
// is whole gives a seat, and what comes behind it is read as well.
fuzz_target!(|bytes: &[u8]| {
    DOORSTEP.with(|(doorstep, requests)| {
        through::request(doorstep, bytes);
        if let Some((place, rest)) = bytes.split_first() {
            let mut whole = requests[usize::from(*place) % requests.len()].clone();
            whole.extend_from_slice(rest);
            through::request(doorstep, &whole);
        }
    });
});
