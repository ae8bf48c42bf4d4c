//! Who is in the room: seats with no more than people choose to say, in memory only.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::language::clip;
use crate::scenario::{ChoiceId, RoleId};

/// Columns of a seat's name at most.
const NAME: usize = 24;

/// What a phone keeps to come back to its seat, or a projector to its place: a random number with the seal of the
/// [door](super::door::Door).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Token(pub(crate) u128);

/// A vote as it stands on a seat until it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ballot {
    pub(crate) choice: ChoiceId,
    pub(crate) unsure: bool,
}

/// A vote as the phone that cast it keeps it, to cast it again after the program died. Nothing else does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CastVote {
    /// What tells this evening from another.
    pub(crate) evening: String,
    /// The number of the table.
    pub(crate) table: u8,
    /// The event of the table's session with which the vote was opened.
    pub(crate) opened: u64,
    /// The id of the choice.
    pub(crate) choice: String,
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
    /// Whether its phone had a seat this evening already.
    pub(crate) returns: bool,
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
    /// The role and the table that it has once the open vote is closed.
    pub(super) waits: Option<(Option<RoleId>, u8)>,
    /// Whether it was not at its table yet when the open vote was opened.
    pub(crate) new: bool,
    /// Whether it held one of the roles whose decision it is when the open vote was opened.
    pub(super) decides: bool,
}

impl Seat {
    pub(super) fn of(number: u32, table: u8) -> Self {
        Self {
            number,
            name: None,
            role: None,
            table,
            connections: 0,
            ballot: None,
            waits: None,
            new: false,
            decides: false,
        }
    }

    /// Whether it has another role or table once the open vote is closed.
    pub(crate) fn waits(&self) -> bool {
        self.waits.is_some()
    }

    /// Sits at another table: now, or once the open vote is closed.
    pub(super) fn reseat(&mut self, table: u8, waits: bool) {
        if waits {
            let role = self.waits.map_or(self.role, |(role, _)| role);
            self.waits = Some((role, table)).filter(|wants| *wants != (self.role, self.table));
        } else {
            self.table = table;
        }
    }

    pub(super) fn end_vote(&mut self) {
        (self.ballot, self.new, self.decides) = (None, false, false);
        if let Some((role, table)) = self.waits.take() {
            (self.role, self.table) = (role, table);
        }
    }
}

/// Why somebody could not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Turned {
    #[error("the room is full")]
    Full,
    /// The moderator closed the door.
    #[error("the door is closed")]
    Closed,
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
    /// The vote is open, and everything stands still.
    #[error("everything stands still")]
    Paused,
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
    /// Phones that were let in and have not come back yet with what they were given to keep, oldest first. One that keeps
    /// nothing never does, and takes no seat.
    expected: VecDeque<(Token, Wish)>,
    /// Those who got up since the program was started.
    left: HashSet<Token>,
    next: u32,
}

impl Seats {
    /// Seats for at most so many.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            most,
            taken: HashMap::new(),
            expected: VecDeque::new(),
            left: HashSet::new(),
            next: 1,
        }
    }

    /// Lets a phone in, which sits once it shows that it keeps its token. Of more than there are seats the oldest is
    /// expected no more.
    ///
    /// # Errors
    /// When every seat is taken.
    pub(super) fn expect(&mut self, token: Token, wish: Wish) -> Result<(), Turned> {
        if self.taken.len() >= self.most {
            return Err(Turned::Full);
        }
        if self.expected.len() >= self.most {
            self.expected.pop_front();
        }
        self.expected.push_back((token, wish));
        Ok(())
    }

    /// Nobody who was let in and does not sit yet is expected any more.
    pub(super) fn expect_nobody(&mut self) {
        self.expected.clear();
    }

    /// What a phone wished for that was let in and does not sit yet.
    pub(super) fn expected(&self, token: Token) -> Option<&Wish> {
        let mut expected = self.expected.iter();
        let found = expected.find(|(known, _)| *known == token);
        found.map(|(_, wish)| wish)
    }

    /// Whether somebody got up from a seat since the program was started.
    pub(super) fn has_left(&self, token: Token) -> bool {
        self.left.contains(&token)
    }

    /// How many sit at a table, or are about to.
    pub(super) fn at(&self, table: u8) -> usize {
        let sitting = self.taken.values().filter(|seat| seat.table == table);
        let coming = self.expected.iter();
        let coming = coming.filter(|(_, wish)| wish.table == Some(table));
        sitting.count() + coming.count()
    }

    /// Gives a token its seat: a new one, or the one it has, with what it wishes now. A token of before a restart comes
    /// back as a new seat. `table` is where it sits; what is new of that and of the role waits when that is said.
    pub(super) fn take(
        &mut self,
        token: Token,
        wish: Wish,
        table: u8,
        waits: bool,
    ) -> Result<&mut Seat, Turned> {
        if !self.taken.contains_key(&token) && self.taken.len() >= self.most {
            return Err(Turned::Full);
        }
        let number = self.next;
        let taken = self.taken.entry(token);
        let seat = taken.or_insert_with(|| Seat::of(number, table));
        if seat.number == number {
            self.next += 1;
            self.expected.retain(|(known, _)| *known != token);
        }
        let name = wish.name.map(|name| clip(&name, NAME));
        seat.name = name.filter(|name| !name.is_empty());
        let wants = (wish.role, table);
        if waits {
            seat.waits = Some(wants).filter(|wants| *wants != (seat.role, seat.table));
        } else {
            (seat.role, seat.table) = wants;
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

    /// Whose seat has a number.
    pub(super) fn token(&self, number: u32) -> Option<Token> {
        let mut taken = self.taken.iter();
        let found = taken.find(|(_, seat)| seat.number == number);
        found.map(|(&token, _)| token)
    }

    /// Takes a seat away, if it is still there.
    pub(super) fn remove(&mut self, number: u32) {
        self.taken.retain(|_, seat| seat.number != number);
    }

    /// Somebody gets up and leaves the seat to others.
    pub(super) fn leave(&mut self, token: Token) {
        if self.taken.remove(&token).is_some() {
            self.left.insert(token);
        }
    }
}
