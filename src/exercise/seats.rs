//! Who is in the room: seats with no more than people choose to say, in memory only.

use std::collections::{HashMap, HashSet};

use crate::language::clip;
use crate::scenario::{ChoiceId, RoleId};

/// Columns of a seat's name at most.
const NAME: usize = 24;

/// What a phone keeps to come back to its seat: 128 random bits, made by the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Token(pub(crate) u128);

/// A vote as it stands on a seat until it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ballot {
    pub(crate) choice: ChoiceId,
    pub(crate) unsure: bool,
}

/// What somebody says on coming in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// A name for the seat; most need none.
    pub(crate) name: Option<String>,
    pub(crate) role: Option<RoleId>,
    /// The number of a table, from 1; none takes the table with most room.
    pub(crate) table: Option<u8>,
}

/// A place in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    /// What the moderator calls it by; given in order of coming in, from 1.
    pub(crate) number: u32,
    pub(crate) name: Option<String>,
    pub(crate) role: Option<RoleId>,
    /// The table where it sits, from 1.
    pub(crate) table: u8,
    /// Open connections of its phone; 0 while it sleeps.
    pub(crate) connections: u32,
    pub(crate) ballot: Option<Ballot>,
}

/// Why somebody could not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Turned {
    #[error("the room is full")]
    Full,
    #[error("this seat was taken away")]
    Removed,
}

/// Why a vote was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unheard {
    #[error("no such seat")]
    NoSeat,
    /// No vote is open, or it is about another decision by now.
    #[error("no such vote is open")]
    NotOpen,
    /// The vote was counted, and is being written down.
    #[error("the vote is being closed")]
    Closing,
    /// The vote is for those whose decision it is.
    #[error("this vote is for others")]
    NotYours,
    #[error("that choice is not open")]
    NoSuchChoice,
}

/// The seats of a room.
#[derive(Debug)]
pub(crate) struct Seats {
    most: usize,
    taken: HashMap<Token, Seat>,
    removed: HashSet<Token>,
    next: u32,
}

impl Seats {
    /// Seats for at most so many.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            most,
            taken: HashMap::new(),
            removed: HashSet::new(),
            next: 1,
        }
    }

    /// Gives a token its seat: a new one, or the one it has, with what it wishes now. A token of before a restart comes
    /// back as a new seat. `table` is where it sits.
    pub(super) fn take(&mut self, token: Token, wish: Wish, table: u8) -> Result<&Seat, Turned> {
        if self.removed.contains(&token) {
            return Err(Turned::Removed);
        }
        if !self.taken.contains_key(&token) && self.taken.len() >= self.most {
            return Err(Turned::Full);
        }
        let number = self.next;
        let seat = self.taken.entry(token).or_insert_with(|| Seat {
            number,
            name: None,
            role: None,
            table,
            connections: 0,
            ballot: None,
        });
        if seat.number == number {
            self.next += 1;
        }
        let name = wish.name.map(|name| clip(&name, NAME));
        seat.name = name.filter(|name| !name.is_empty());
        seat.role = wish.role;
        if seat.table != table {
            seat.table = table;
            seat.ballot = None;
        }
        Ok(seat)
    }

    pub(crate) fn seat(&self, token: Token) -> Option<&Seat> {
        self.taken.get(&token)
    }

    pub(super) fn seat_mut(&mut self, token: Token) -> Option<&mut Seat> {
        self.taken.get_mut(&token)
    }

    /// The seats, in order of coming in.
    pub(crate) fn all(&self) -> Vec<&Seat> {
        let mut seats: Vec<_> = self.taken.values().collect();
        seats.sort_by_key(|seat| seat.number);
        seats
    }

    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut Seat> {
        self.taken.values_mut()
    }

    /// Takes a seat away for as long as the program runs. Who was sent away is in no record, so a room that is opened
    /// again does not know. Returns whether it was there.
    pub(super) fn remove(&mut self, number: u32) -> bool {
        let found = self.taken.iter().find(|(_, seat)| seat.number == number);
        let Some((&token, _)) = found else {
            return false;
        };
        self.taken.remove(&token);
        self.removed.insert(token);
        true
    }

    /// Somebody gets up and leaves the seat to others.
    pub(super) fn leave(&mut self, token: Token) {
        self.taken.remove(&token);
    }
}
