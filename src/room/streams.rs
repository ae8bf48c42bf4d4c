//! How many streams a seat or a projector has, so that nobody can keep the server busy.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::exercise::Token;

/// Who has a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Listener {
    Seat(Token),
    /// A projector that was let in.
    Screen(Token),
    /// A projector on the machine itself.
    ScreenHere,
}

impl Listener {
    /// Its streams that live side by side: a few tabs, or a projector for each table. A newer one ends the oldest.
    fn most(self) -> u64 {
        match self {
            Self::Seat(_) => 4,
            Self::Screen(_) | Self::ScreenHere => 16,
        }
    }
}

/// The streams of all, counted.
#[derive(Debug, Default)]
pub(super) struct Streams(Mutex<HashMap<Listener, OfListener>>);

/// The streams of one listener.
#[derive(Debug, Default)]
struct OfListener {
    open: u64,
    begun: u64,
    /// Tells them of what only they show.
    own: watch::Sender<()>,
}

impl Streams {
    /// Counts one more stream of a listener. Returns its number among them, and what tells it of what only they show;
    /// `None` when as many as may live are still on their way out.
    pub(super) fn begin(&self, listener: Listener) -> Option<(u64, watch::Receiver<()>)> {
        let mut streams = self.lock();
        let of = streams.entry(listener).or_default();
        if of.open >= 2 * listener.most() {
            return None;
        }
        of.open += 1;
        of.begun += 1;
        Some((of.begun, of.own.subscribe()))
    }

    /// Tells the streams of a listener that what it shows has changed, and no other.
    pub(super) fn tell(&self, listener: Listener) {
        if let Some(of) = self.lock().get(&listener) {
            of.own.send_replace(());
        }
    }

    /// Whether nobody has a stream.
    pub(super) fn are_gone(&self) -> bool {
        self.lock().is_empty()
    }

    /// Whether newer streams have taken the place of this one.
    pub(super) fn is_over(&self, listener: Listener, number: u64) -> bool {
        let streams = self.lock();
        let of = streams.get(&listener);
        of.is_none_or(|of| of.begun >= number + listener.most())
    }

    /// Counts a stream no longer that was begun.
    pub(super) fn end(&self, listener: Listener) {
        let mut streams = self.lock();
        let of = streams
            .get_mut(&listener)
            .expect("a stream is counted from its beginning to its end");
        of.open -= 1;
        if of.open == 0 {
            streams.remove(&listener);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Listener, OfListener>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_stream_ends_the_oldest_and_no_seat_has_many() {
        let streams = Streams::default();
        let [seat, other] = [1, 2].map(|token| Listener::Seat(Token(token)));
        let (first, _) = streams.begin(seat).expect("the first");
        for _ in 1..seat.most() {
            streams.begin(seat).expect("a few tabs");
        }
        assert!(!streams.is_over(seat, first));
        streams.begin(seat).expect("one more");
        assert!(streams.is_over(seat, first));
        for _ in seat.most() + 1..2 * seat.most() {
            streams.begin(seat).expect("one more");
        }
        assert!(streams.begin(seat).is_none());
        assert_eq!(streams.begin(other).map(|(number, _)| number), Some(1));
        streams.end(seat);
        assert!(streams.begin(seat).is_some());
    }
}
