//! How often somebody may take a seat and send something from one. Never blocks, reads no clock.
//!
//! A code is not among it: see [`Letters`](crate::exercise::RoomCode).

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use super::origin::is_here;
use crate::exercise::Token;

/// Keys that are remembered before those with nothing to remember are let go.
const MANY: usize = 4096;

/// A bucket for each key, from which each try takes one and which fills again by itself.
#[derive(Debug)]
struct Buckets<K> {
    size: f64,
    per_second: f64,
    levels: HashMap<K, (f64, Instant)>,
}

impl<K: Hash + Eq> Buckets<K> {
    fn new(size: f64, per_second: f64) -> Self {
        Self {
            size,
            per_second,
            levels: HashMap::new(),
        }
    }

    fn level(&self, key: &K, now: Instant) -> f64 {
        self.levels.get(key).map_or(self.size, |&(level, at)| {
            let since = now.saturating_duration_since(at);
            self.size.min(level + since.as_secs_f64() * self.per_second)
        })
    }

    /// Takes one. Returns whether there was one.
    fn take(&mut self, key: K, now: Instant) -> bool {
        let level = self.level(&key, now);
        if level < 1.0 {
            return false;
        }
        if self.levels.len() >= MANY {
            let full = Duration::from_secs_f64(self.size / self.per_second);
            self.levels
                .retain(|_, (_, at)| now.saturating_duration_since(*at) < full);
        }
        self.levels.insert(key, (level - 1.0, now));
        true
    }
}

/// Counts what everybody takes and sends.
#[derive(Debug)]
pub(super) struct Gate {
    /// New seats from one address, behind which a whole hall may sit.
    seats: Buckets<IpAddr>,
    /// What one seat sends: votes and pages.
    sent: Buckets<Token>,
}

impl Gate {
    pub(super) fn new() -> Self {
        Self {
            seats: Buckets::new(120.0, 1.0),
            sent: Buckets::new(30.0, 3.0),
        }
    }

    /// Whether this address may take one more seat. The machine itself always may: who sits at it is the moderator.
    pub(super) fn seats(&mut self, from: IpAddr, now: Instant) -> bool {
        is_here(from) || self.seats.take(from, now)
    }

    /// Whether a seat may send something more.
    pub(super) fn sends(&mut self, seat: Token, now: Instant) -> bool {
        self.sent.take(seat, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sends_too_much_waits_and_others_do_not() {
        let mut gate = Gate::new();
        let start = Instant::now();
        let [hurried, calm] = [Token(1), Token(2)];
        for _ in 0..30 {
            assert!(gate.sends(hurried, start));
        }
        assert!(!gate.sends(hurried, start));
        assert!(gate.sends(calm, start));
        assert!(gate.sends(hurried, start + Duration::from_secs(1)));
    }
}
