//! Campaigns: a promise tried in many ways that a seed decides, some here, and more by hand.
//!
//! `VEERKRACHT_CAMPAIGN_SECONDS=3600 cargo test --test campaigns -- --nocapture` goes on for an hour and tells what
//! became of everything. `VEERKRACHT_CAMPAIGN_SEED` begins elsewhere, or with the round that failed.

mod bounded;
mod evening;
mod files;
mod hurtful;
mod neighbour;
mod store;

#[path = "../support/program.rs"]
#[allow(dead_code, reason = "each kind of test calls its own")]
mod program;

#[path = "../support/gate.rs"]
#[allow(dead_code, reason = "each kind of test calls its own")]
mod gate;

#[path = "../support/hosted.rs"]
#[allow(dead_code, reason = "each kind of test calls its own")]
mod hosted;

#[path = "../support/phone.rs"]
#[allow(dead_code, reason = "each kind of test calls its own")]
mod phone;

#[path = "../program/damage.rs"]
#[allow(dead_code, reason = "each kind of test calls its own")]
mod damage;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use rand::SeedableRng as _;
use rand_pcg::Pcg64Mcg;

/// Plays so many rounds, or more when somebody asks for so many seconds. A round says in a few words how it ended; how
/// often each of these was said is told afterwards.
fn campaign(name: &str, rounds: u64, mut round: impl FnMut(&mut Pcg64Mcg) -> String) {
    let asked = |name: &str| {
        let asked = std::env::var(name).ok();
        asked.map(|it| it.parse::<u64>().expect("a number"))
    };
    let began = Instant::now();
    let seconds = Duration::from_secs(asked("VEERKRACHT_CAMPAIGN_SECONDS").unwrap_or(0));
    let first = asked("VEERKRACHT_CAMPAIGN_SEED").unwrap_or(0);
    let mut ends: BTreeMap<String, u64> = BTreeMap::new();
    for seed in first.. {
        if seed - first >= rounds && began.elapsed() >= seconds {
            break;
        }
        // Said before it is tried, and seen when it fails.
        println!("{name}: VEERKRACHT_CAMPAIGN_SEED={seed}");
        let end = round(&mut Pcg64Mcg::seed_from_u64(seed));
        *ends.entry(end).or_default() += 1;
    }
    for (end, count) in ends {
        println!("{name}: {count:6} × {end}");
    }
}
