//! How often somebody may try: codes, seats and votes. Never blocks, reads no clock.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::time::{Duration, Instant};

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

    fn has(&self, key: &K, now: Instant) -> bool {
        self.level(key, now) >= 1.0
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

/// Counts the tries of everybody at the door and in the room.
#[derive(Debug)]
pub(super) struct Gate {
    /// Wrong codes from one address: twelve a minute. Of 190 million codes.
    wrong: Buckets<IpAddr>,
    /// Wrong codes from everywhere together.
    wrong_anywhere: Buckets<()>,
    /// New seats from one address, behind which a whole hall may sit.
    seats: Buckets<IpAddr>,
    /// What one seat sends: votes and pages.
    sent: Buckets<Token>,
}

impl Gate {
    pub(super) fn new() -> Self {
        Self {
            wrong: Buckets::new(20.0, 0.2),
            wrong_anywhere: Buckets::new(200.0, 2.0),
            seats: Buckets::new(120.0, 1.0),
            sent: Buckets::new(30.0, 3.0),
        }
    }

    /// Whether a code from this address is looked at now. A right one is not either after too many wrong ones: who
    /// guesses must not learn which it was.
    pub(super) fn hears(&self, from: IpAddr, now: Instant) -> bool {
        self.wrong.has(&from, now) && self.wrong_anywhere.has(&(), now)
    }

    /// A code from this address was wrong.
    pub(super) fn was_wrong(&mut self, from: IpAddr, now: Instant) {
        self.wrong.take(from, now);
        self.wrong_anywhere.take((), now);
    }

    /// Whether this address may take one more seat. The machine itself always may: who sits at it is the moderator.
    pub(super) fn seats(&mut self, from: IpAddr, now: Instant) -> bool {
        from.is_loopback() || self.seats.take(from, now)
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
    fn who_guesses_waits_and_others_do_not() {
        let mut gate = Gate::new();
        let start = Instant::now();
        let [thief, guest]: [IpAddr; 2] = [[10, 0, 0, 1].into(), [10, 0, 0, 2].into()];
        for _ in 0..20 {
            assert!(gate.hears(thief, start));
            gate.was_wrong(thief, start);
        }
        assert!(!gate.hears(thief, start));
        assert!(gate.hears(guest, start));
        assert!(gate.hears(thief, start + Duration::from_secs(6)));
    }
}
