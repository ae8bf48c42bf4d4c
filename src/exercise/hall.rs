//! A room that phones, a projector and a moderator share.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::heard::Heard;
use super::invitation::Address;
#[cfg(feature = "share")]
use super::offered::OpenOffer;
use super::room::Room;
use super::seats::{CastVote, Seat, Token, Turned, Unheard, Wish};
use crate::record::{Moment, SurveyRound};

/// A room behind one lock, and whoever wants to hear of changes in it.
///
/// Whatever changes the room goes through here or through the [`Lead`](super::Lead), so that a change is told once,
/// to everybody, and never forgotten. The lock is held for as long as a change in memory takes; nothing waits for a
/// disk or a network under it.
pub(crate) struct Hall {
    room: Mutex<Room>,
    listener: Box<dyn Fn(Heard) + Send + Sync>,
}

impl Hall {
    /// `listener` is called after each change, outside the lock; it must not block.
    pub(crate) fn new(room: Room, listener: impl Fn(Heard) + Send + Sync + 'static) -> Self {
        Self {
            room: Mutex::new(room),
            listener: Box::new(listener),
        }
    }

    /// Looks at the room. Nobody else gets in for as long as somebody looks.
    pub(crate) fn room(&self) -> impl Deref<Target = Room> + '_ {
        self.lock()
    }

    /// Lets a phone in, which gets its seat once it comes back with its token: one that keeps nothing takes none. Returns
    /// the seat as it will be, and whether it may vote.
    ///
    /// # Errors
    /// When the room is full or closed.
    pub(crate) fn let_in(&self, token: Token, wish: Wish) -> Result<(Seat, bool), Turned> {
        self.change(|room| (room.let_in(token, wish), Heard::Nothing))
    }

    /// Gives a phone its seat that was let in. None when it was not, or sits already.
    pub(crate) fn arrive(&self, token: Token) -> Option<Result<u8, Turned>> {
        self.seating(|room| room.arrive(token))
    }

    /// Gives a phone its seat, the one it had when it had one. Returns the table where it sits.
    ///
    /// # Errors
    /// When the room is full or closed, or the seat was taken away.
    pub(crate) fn join(&self, token: Token, wish: Wish) -> Result<u8, Turned> {
        self.seating(|room| room.join(token, wish))
    }

    /// Changes who sits where. Phones show nothing of that but whether so many vote that it is secret.
    fn seating<T>(&self, change: impl FnOnce(&mut Room) -> T) -> T {
        self.change(|room| {
            let secret = |room: &Room| -> Vec<bool> {
                let tables = room.tables().iter();
                tables.map(|table| room.is_secret(table.number())).collect()
            };
            let before = secret(room);
            let result = change(room);
            let heard = match secret(room) == before {
                true => Heard::Presence,
                false => Heard::Scene,
            };
            (result, heard)
        })
    }

    /// Whether a word lets a projector in, which it does once.
    pub(crate) fn pair(&self, word: &str, now: Moment) -> bool {
        self.change(|room| match room.pair(word, now) {
            true => (true, Heard::Presence),
            false => (false, Heard::Nothing),
        })
    }

    /// The server listens on a port, another than the usual one when that was taken.
    pub(crate) fn served(&self, port: u16, moved: bool) {
        self.change(|room| (room.served(port, moved), Heard::Scene));
    }

    /// Something comes to a page this often at least, and it answers.
    pub(crate) fn beats(&self, beat: Duration) {
        self.change(|room| (room.beats(beat), Heard::Nothing));
    }

    /// The machine has these addresses, the one first that phones most likely reach.
    pub(crate) fn found_at(&self, addresses: Vec<Address>) {
        self.change(|room| ((), room.found_at(addresses)));
    }

    /// The control cell offers something.
    #[cfg(feature = "share")]
    pub(crate) fn offered(&self, offer: OpenOffer) {
        self.change(|room| {
            let heard = match room.offered(offer) {
                true => Heard::Presence,
                false => Heard::Nothing,
            };
            ((), heard)
        });
    }

    /// Somebody tried a code that is none.
    pub(crate) fn wrong_code(&self, now: Moment) {
        self.change(|room| (room.wrong_code(now), Heard::Nothing));
    }

    /// Somebody gets up.
    pub(crate) fn leave(&self, token: Token) {
        self.seating(|room| room.leave(token));
    }

    /// A phone that has a seat spoke by an address of this machine.
    pub(crate) fn spoke(&self, token: Token, at: Option<Ipv4Addr>) {
        self.change(|room| ((), room.spoke(token, at)));
    }

    /// A phone says the name that it kept, or that it kept none.
    pub(crate) fn say_name(&self, token: Token, name: Option<&str>) {
        self.change(|room| ((), room.say_name(token, name)));
    }

    /// A phone was given a page, which stands still or loads itself again.
    pub(crate) fn reads(&self, token: Token, still: bool) {
        self.change(|room| (room.reads(token, still), Heard::Nothing));
    }

    /// A phone opened or lost a connection.
    pub(crate) fn connected(&self, token: Token, opened: bool) {
        self.change(|room| ((), room.connected(token, opened)));
    }

    /// A projector began to look at a table, or at everything, or stopped.
    pub(crate) fn looks(&self, at: Option<u8>, begins: bool) {
        self.change(|room| {
            room.projector_mut().looks(at, begins);
            ((), Heard::Presence)
        });
    }

    /// Takes a vote in the open round of the seat's table; a later one of the same seat replaces it.
    ///
    /// `scene` and `round` say which vote it is meant for, so that one that comes late is not taken for another.
    ///
    /// # Errors
    /// When it cannot be taken; the vote that the seat had stays.
    pub(crate) fn vote(
        &self,
        token: Token,
        meant: (&str, u8),
        choice: &str,
        unsure: bool,
    ) -> Result<(), Unheard> {
        self.change(|room| told(room.vote(token, meant, choice, unsure)))
    }

    /// Takes from a phone that has voted what it thinks that most will choose; a later one replaces it.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub(crate) fn guess(&self, token: Token, choice: &str) -> Result<(), Unheard> {
        self.change(|room| told(room.guess(token, choice)))
    }

    /// Takes a line that a phone writes for the task with an id that its table is doing.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub(crate) fn write(&self, token: Token, task: &str, text: &str) -> Result<(), Unheard> {
        self.change(|room| told(room.write(token, task, text)))
    }

    /// Takes from a phone which line of the task with an id it would keep.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub(crate) fn pick(&self, token: Token, task: &str, line: u32) -> Result<(), Unheard> {
        self.change(|room| told(room.pick(token, task, line)))
    }

    /// Takes from a phone how far statements are true of whom it belongs to, by statement.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub(crate) fn answer(
        &self,
        token: Token,
        round: SurveyRound,
        steps: &BTreeMap<String, u8>,
    ) -> Result<(), Unheard> {
        self.change(|room| told(room.answer(token, round, steps)))
    }

    /// Takes a vote that a seat had before the program died, when it is of the vote that is open.
    pub(crate) fn vote_again(&self, token: Token, cast: &CastVote) {
        self.change(|room| {
            let heard = match room.vote_again(token, cast) {
                Ok(()) => Heard::Presence,
                Err(_) => Heard::Nothing,
            };
            ((), heard)
        });
    }

    /// Changes the room, and tells it to whoever has to hear of it.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Room) -> (T, Heard)) -> T {
        let (result, heard) = change(&mut self.lock());
        if heard > Heard::Nothing {
            (self.listener)(heard);
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, Room> {
        // What a panic left half-done in memory is less than the evening: the record is whole.
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a phone sent, and that the moderator has to hear of it where it was taken.
fn told(sent: Result<(), Unheard>) -> (Result<(), Unheard>, Heard) {
    let heard = match sent {
        Ok(()) => Heard::Presence,
        Err(_) => Heard::Nothing,
    };
    (sent, heard)
}

impl std::fmt::Debug for Hall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hall").finish_non_exhaustive()
    }
}
