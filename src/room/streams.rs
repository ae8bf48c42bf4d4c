//! How many streams a seat has, so that no phone can keep the server busy.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::exercise::Token;

/// Streams of one seat that live side by side: a few tabs. A newer one ends the oldest.
const OF_SEAT: u64 = 4;
/// Streams of one seat that may be on their way out.
const LINGERING: u64 = 8;

/// The streams of all seats, counted.
#[derive(Debug, Default)]
pub(super) struct Streams(Mutex<HashMap<Token, OfSeat>>);

/// The streams of a seat.
#[derive(Debug, Default)]
struct OfSeat {
    open: u64,
    begun: u64,
}

impl Streams {
    /// Counts one more stream of a seat. Returns its number among them; `None` when too many are on their way out.
    pub(super) fn begin(&self, token: Token) -> Option<u64> {
        let mut streams = self.lock();
        let of_seat = streams.entry(token).or_default();
        if of_seat.open >= LINGERING {
            return None;
        }
        of_seat.open += 1;
        of_seat.begun += 1;
        Some(of_seat.begun)
    }

    /// Whether newer streams have taken the place of this one.
    pub(super) fn is_over(&self, token: Token, number: u64) -> bool {
        let streams = self.lock();
        let of_seat = streams.get(&token);
        of_seat.is_none_or(|of_seat| of_seat.begun >= number + OF_SEAT)
    }

    /// Counts a stream no longer that was begun.
    pub(super) fn end(&self, token: Token) {
        let mut streams = self.lock();
        let of_seat = streams
            .get_mut(&token)
            .expect("a stream is counted from its beginning to its end");
        of_seat.open -= 1;
        if of_seat.open == 0 {
            streams.remove(&token);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Token, OfSeat>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_stream_ends_the_oldest_and_no_seat_has_many() {
        let streams = Streams::default();
        let (seat, other) = (Token(1), Token(2));
        let first = streams.begin(seat).expect("the first");
        for _ in 1..OF_SEAT {
            streams.begin(seat).expect("a few tabs");
        }
        assert!(!streams.is_over(seat, first));
        streams.begin(seat).expect("one more");
        assert!(streams.is_over(seat, first));
        for _ in OF_SEAT + 1..LINGERING {
            streams.begin(seat).expect("one more");
        }
        assert_eq!(streams.begin(seat), None);
        assert_eq!(streams.begin(other), Some(1));
        streams.end(seat);
        assert!(streams.begin(seat).is_some());
    }
}
