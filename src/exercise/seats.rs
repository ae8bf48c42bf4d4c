//! Who is in the room: seats with no more than people choose to say, in memory only.

use std::collections::{HashMap, HashSet, VecDeque};
use std::net::Ipv4Addr;
use std::time::Duration;

use super::heard::Heard;
use crate::language::clip;
use crate::record::Moment;
use crate::scenario::{ChoiceId, RoleId};

/// Columns of a seat's name at most.
const NAME: usize = 24;
/// How often something comes to a page at least, where nobody says otherwise.
const BEAT: Duration = Duration::from_secs(10);
/// Beats after which nobody is there: a page answers every second one, and one answer may be lost.
const UNANSWERED: u32 = 4;
/// Nobody was heard from a seat for so long, in milliseconds, that it is for somebody else where all are taken.
const LONG_SILENT: u64 = 15 * 60_000;

/// For how long nothing came from a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Silence {
    None,
    /// So long that nobody is there: it sleeps, is frozen, or lost its network.
    Unheard,
    /// So long that nobody waits for it.
    Long,
}

/// What a phone keeps to come back to its seat, or a projector to its place: a random number with the seal of the
/// [door](super::door::Door).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Token(pub(crate) u128);

/// A vote as it stands on a seat until it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Ballot {
    pub(crate) choice: ChoiceId,
    pub(crate) unsure: bool,
    /// What it is thought that most will choose.
    pub(crate) guess: Option<ChoiceId>,
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
    /// The id of the choice of which it is thought that most will choose it.
    pub(crate) guess: Option<String>,
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
    /// The address of this machine by which its phone came.
    pub(crate) at: Option<Ipv4Addr>,
}

/// A place in the room.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and none follows from another"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    /// What the moderator calls it by; given in order of coming in, from 1.
    pub(crate) number: u32,
    pub(crate) name: Option<String>,
    pub(crate) role: Option<RoleId>,
    /// The table where it sits, from 1.
    pub(crate) table: u8,
    /// Open streams of its phone: 0 while it sleeps, none where it never had one, because it asks again and again without
    /// script.
    pub(crate) streams: Option<u32>,
    /// When it was first seen that its phone said nothing since it spoke last; none when nobody looked since.
    silent: Option<Moment>,
    silence: Silence,
    /// Whether its page may stand still and say nothing, because somebody without script chooses on it.
    still: bool,
    /// Whether its phone is yet to say the name that it kept: it was not asked for one when it came back.
    pub(crate) unnamed: bool,
    /// The address of this machine by which its phone spoke last.
    pub(super) at: Option<Ipv4Addr>,
    /// Whether it counts no more, since people came in anew at another address and its phone cannot have reached the room.
    pub(crate) aside: bool,
    pub(crate) ballot: Option<Ballot>,
    /// What its vote was that was closed last, for its own phone alone, until its table goes on.
    pub(crate) chose: Option<Ballot>,
    /// Whether it was let sit at another table, and nothing happened there since.
    pub(crate) moved: bool,
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
            streams: None,
            silent: None,
            silence: Silence::None,
            still: true,
            unnamed: false,
            at: None,
            aside: false,
            ballot: None,
            chose: None,
            moved: false,
            waits: None,
            new: false,
            decides: false,
        }
    }

    /// Whether its phone sleeps, or is out of reach. A stream that is open says nothing: the system keeps that of a phone
    /// that is frozen.
    pub(crate) fn is_away(&self) -> bool {
        match self.streams {
            Some(0) => true,
            Some(1..) => self.silence > Silence::None,
            None => self.silence > Silence::None && !self.still,
        }
    }

    /// Whether so long nothing came from its phone that nobody waits for it.
    pub(super) fn is_long_silent(&self) -> bool {
        self.silence == Silence::Long
    }

    /// Its phone spoke. Returns whether it was away.
    pub(super) fn spoke(&mut self) -> bool {
        let away = self.is_away();
        (self.silent, self.silence) = (None, Silence::None);
        away && !self.is_away()
    }

    /// Its phone was given a page, which stands still or loads itself again.
    pub(super) fn reads(&mut self, still: bool) {
        self.still = still;
    }

    /// Its phone says the name that it kept, or that it has none.
    pub(super) fn say_name(&mut self, name: Option<&str>) {
        if std::mem::take(&mut self.unnamed) {
            self.name = name.and_then(called);
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
            self.sit_at(table);
        }
    }

    fn sit_at(&mut self, table: u8) {
        self.moved |= table != self.table;
        self.table = table;
    }

    pub(super) fn end_vote(&mut self) {
        self.chose = self.ballot.take();
        (self.new, self.decides) = (false, false);
        if let Some((role, table)) = self.waits.take() {
            self.role = role;
            self.sit_at(table);
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
    /// A text with nothing in it, too long for a big screen, or one more than a phone may write.
    #[error("that text does not fit")]
    Unfit,
    /// What was asked, and nothing of it answered.
    #[error("nothing is answered")]
    Unanswered,
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
    /// For how long a page may say nothing that is there, in milliseconds.
    patience: u64,
}

/// A name as a seat has it; none when nothing is left of it.
fn called(name: &str) -> Option<String> {
    Some(clip(name, NAME)).filter(|name| !name.is_empty())
}

impl Seats {
    /// Seats for at most so many.
    pub(crate) fn new(most: usize) -> Self {
        let mut seats = Self {
            most,
            taken: HashMap::new(),
            expected: VecDeque::new(),
            left: HashSet::new(),
            next: 1,
            patience: 0,
        };
        seats.beat(BEAT);
        seats
    }

    /// Something comes to a page this often at least, and it answers.
    pub(super) fn beat(&mut self, beat: Duration) {
        let patience = (UNANSWERED * beat).as_millis();
        self.patience = u64::try_from(patience).unwrap_or(LONG_SILENT);
    }

    /// Lets a phone in, which sits once it shows that it keeps its token. Of more than there are seats the oldest is
    /// expected no more.
    ///
    /// # Errors
    /// When every seat is taken.
    pub(super) fn expect(&mut self, token: Token, wish: Wish) -> Result<(), Turned> {
        if self.is_full() {
            return Err(Turned::Full);
        }
        if self.expected.len() >= self.most {
            self.expected.pop_front();
        }
        self.expected.push_back((token, wish));
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.taken.values().filter(|seat| !seat.aside).count() >= self.most
    }

    /// Sees by now which phones say nothing. Returns who has to hear of that.
    pub(super) fn listen(&mut self, now: Moment) -> Heard {
        let mut heard = Heard::Nothing;
        for seat in self.taken.values_mut() {
            let since = *seat.silent.get_or_insert(now);
            let silence = match now.0.abs_diff(since.0) {
                LONG_SILENT.. => Silence::Long,
                silent if silent >= self.patience => Silence::Unheard,
                _ => Silence::None,
            };
            if std::mem::replace(&mut seat.silence, silence) != silence {
                heard = Heard::Presence;
            }
        }
        heard
    }

    /// Where every seat is taken, gives up the one, of those that may be, from which nobody was heard longest, when that is
    /// long ago. Its phone may come in again.
    pub(super) fn give_way(&mut self, may: impl Fn(&Seat) -> bool) {
        if !self.is_full() {
            return;
        }
        let seats = self.taken.iter();
        let seats = seats.filter(|(_, seat)| !seat.aside && seat.is_long_silent() && may(seat));
        let longest = seats.filter_map(|(&token, seat)| Some((seat.silent?, token)));
        if let Some((_, token)) = longest.min() {
            self.leave(token);
        }
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
        let there = |seat: &&Seat| seat.table == table && !seat.aside;
        let sitting = self.taken.values().filter(there);
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
        if !self.taken.contains_key(&token) && self.is_full() {
            return Err(Turned::Full);
        }
        let number = self.next;
        let taken = self.taken.entry(token);
        let seat = taken.or_insert_with(|| Seat::of(number, table));
        if seat.number == number {
            self.next += 1;
            self.expected.retain(|(known, _)| *known != token);
        }
        (seat.at, seat.aside) = (wish.at.or(seat.at), false);
        seat.spoke();
        seat.unnamed = wish.name.is_none();
        seat.name = wish.name.and_then(|name| called(&name));
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

    /// Sets those aside whose phones came by an address that this machine has no more.
    pub(super) fn set_aside(&mut self, is_gone: impl Fn(Ipv4Addr) -> bool) {
        for seat in self.taken.values_mut() {
            seat.aside |= seat.at.is_some_and(&is_gone);
        }
    }

    /// Gives up the seat, of those that were set aside, that somebody most likely had who comes in anew: with the same
    /// name, else with the same role. Where a vote is open, only one that has the same say in it.
    pub(super) fn give_up(&mut self, wish: &Wish, may: impl Fn(&Seat) -> bool) -> Option<Seat> {
        let aside = self.taken.iter();
        let aside = aside.filter(|(_, seat)| seat.aside && may(seat));
        let named = |seat: &Seat| seat.name.is_some() && seat.name == wish.name;
        let likely = aside.max_by_key(|(_, seat)| {
            let first = std::cmp::Reverse(seat.number);
            (named(seat), seat.role == wish.role, first)
        });
        let token = likely.map(|(&token, _)| token)?;
        let seat = self.taken.remove(&token);
        self.left.insert(token);
        seat
    }

    /// The seats, in order of coming in.
    pub(crate) fn all(&self) -> Vec<&Seat> {
        let mut seats: Vec<_> = self.taken.values().collect();
        seats.sort_by_key(|seat| seat.number);
        seats
    }

    /// Those that count, in order of coming in.
    pub(crate) fn present(&self) -> Vec<&Seat> {
        let mut seats = self.all();
        seats.retain(|seat| !seat.aside);
        seats
    }

    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut Seat> {
        self.taken.values_mut()
    }

    /// Whose seat has a number.
    pub(crate) fn token(&self, number: u32) -> Option<Token> {
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
