//! The room: the tables and the seats, and what people in it do. What its moderator does is in [`super::decide`].

use std::collections::HashSet;

use super::code::{PairingWord, RoomCode};
use super::door::{Door, Key, Pairing, Tries};
use super::evenings::Resumed;
use super::heard::Heard;
use super::invitation::{Address, Invitation};
use super::projector::Projector;
use super::seats::{Ballot, CastVote, Seat, Seats, Token, Turned, Unheard, Wish};
use super::stand::{Phase, Stand};
use super::table::{Opening, Table};
use crate::engine::{Engine, Run};
use crate::language::{Spoken, Words, sanitise};
use crate::record::{
    Count, Disclosure, Draft, Moment, SessionError, SessionId, Store, StoreError, Tally, Terms,
};
use crate::scenario::{ChoiceId, Scenario};

/// Why a room could not be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RoomError {
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The sessions are not those of one group.
    #[error("this is no group's session")]
    NoGroup,
}

impl Spoken for RoomError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoGroup => words.say("group-not-there"),
            Self::Session(SessionError::RoadGone { at, .. }) => {
                words.say_with("group-road-gone", &[("at", sanitise(at).into())])
            }
            Self::Session(error) => error.sentence(words),
        }
    }
}

impl From<StoreError> for RoomError {
    fn from(error: StoreError) -> Self {
        Self::Session(error.into())
    }
}

/// How many are at a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Presence {
    pub(crate) seats: usize,
    /// Seats whose phone is connected now.
    pub(crate) connected: usize,
    /// Seats that may vote in the open round.
    pub(crate) voters: usize,
    /// Of those, the ones that did.
    pub(crate) voted: usize,
    /// Seats with a role whose decision the present scene is.
    pub(crate) deciding: usize,
    /// Seats that were not here when the open vote was opened.
    pub(crate) new: usize,
}

/// A room with its tables and seats.
#[derive(Debug)]
pub(crate) struct Room {
    door: Door,
    /// The word that lets the next projector in.
    pairing: Option<Pairing>,
    tries: Tries,
    /// The scenario in each of its languages, the author's own first.
    languages: Vec<Engine>,
    tables: Vec<Table>,
    seats: Seats,
    projector: Projector,
    /// Where the room is found, whichever adapter is chosen.
    found: Invitation,
    resumed: Option<Resumed>,
}

impl Room {
    /// Opens a room with a session for each of its tables, where everything stands still while people come in. `ids`
    /// has one for each table, `languages` at least the author's own. Nothing of it is kept before something happens
    /// there.
    ///
    /// # Errors
    /// When there is no table, or no language.
    pub(crate) fn begin(
        ids: Vec<SessionId>,
        languages: Vec<Engine>,
        opening: &Opening,
        most_seats: usize,
        now: Moment,
    ) -> Result<Self, RoomError> {
        let engine = languages.first().ok_or(RoomError::NoGroup)?;
        let door = Door::new(&opening.terms.code, ids.clone(), opening.key);
        let drafts = (1..)
            .zip(ids)
            .map(|(table, id)| Table::begin(id, engine.clone(), opening, table, now));
        let drafts = drafts.collect();
        Self::opened(drafts, door, languages, most_seats, None)
    }

    /// Opens a room again from its records, in the order of the tables, and lets it stand still until everybody is
    /// back. Phones come back by themselves; where nothing is left to know them by, the door gets a new `key`. Nothing of
    /// it is kept before it goes on: whoever only looks, or leads it on another screen, is not disturbed.
    ///
    /// # Errors
    /// When there is no such group, its road is gone, or the records cannot be read.
    pub(crate) fn resume(
        store: &Store,
        ids: &[SessionId],
        languages: Vec<Engine>,
        most_seats: usize,
        key: Key,
        now: Moment,
    ) -> Result<Self, RoomError> {
        let engine = languages.first().ok_or(RoomError::NoGroup)?;
        let mut drafts = Vec::with_capacity(ids.len());
        let mut group: Vec<Terms> = Vec::with_capacity(ids.len());
        let mut resumed: Option<Resumed> = None;
        for id in ids {
            let events = store.events(id)?;
            if let (Some(first), Some(last)) = (events.first(), events.last()) {
                let (begun, last) = (first.at, last.at);
                let before = resumed.unwrap_or(Resumed { begun, last });
                resumed = Some(Resumed {
                    begun: before.begun.min(begun),
                    last: before.last.max(last),
                });
            }
            let terms = Stand::of(&events).terms.ok_or(RoomError::NoGroup)?;
            // One may have been forgotten; none is there twice.
            if group.iter().any(|other| other.table == terms.table) {
                return Err(RoomError::NoGroup);
            }
            group.push(terms);
            drafts.push(Table::resume(id.clone(), engine.clone(), events, now)?);
        }
        let evening = &group.first().ok_or(RoomError::NoGroup)?.code;
        let kept = store.door().and_then(|kept| Door::read(&kept, evening));
        let door = kept.unwrap_or_else(|| Door::new(evening, ids.to_vec(), key));
        Self::opened(drafts, door, languages, most_seats, resumed)
    }

    /// The room of these sessions.
    fn opened(
        drafts: Vec<Draft>,
        door: Door,
        languages: Vec<Engine>,
        most_seats: usize,
        resumed: Option<Resumed>,
    ) -> Result<Self, RoomError> {
        if drafts.is_empty() {
            return Err(RoomError::NoGroup);
        }
        let sessions = drafts.into_iter().map(Draft::into_unkept);
        Ok(Self {
            door,
            pairing: None,
            tries: Tries::default(),
            languages,
            tables: sessions.map(Table::of).collect(),
            seats: Seats::new(most_seats),
            projector: Projector::default(),
            found: Invitation::default(),
            resumed,
        })
    }

    /// What was there already when the room was opened; none when it is a new evening.
    pub(crate) fn resumed(&self) -> Option<Resumed> {
        self.resumed
    }

    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    pub(super) fn change_door(&mut self, door: Door) {
        self.door = door;
    }

    /// The code with which phones come in.
    pub(crate) fn code(&self) -> &RoomCode {
        self.door.code()
    }

    pub(super) fn expect_projector(&mut self, pairing: Pairing) {
        self.pairing = Some(pairing);
    }

    /// The word that lets a projector in now.
    pub(crate) fn word(&self, now: Moment) -> Option<&PairingWord> {
        self.pairing.as_ref()?.at(now)
    }

    /// Whether a word lets a projector in, which it does once. A wrong one counts as a wrong code does.
    pub(super) fn pair(&mut self, word: &str, now: Moment) -> bool {
        let right = self.word(now).is_some() && word.parse().ok().as_ref() == self.word(now);
        match right {
            true => self.pairing = None,
            false => self.wrong_code(now),
        }
        right
    }

    /// Somebody tried a code that is none.
    pub(super) fn wrong_code(&mut self, now: Moment) {
        self.tries.count(now);
    }

    /// How many wrong codes came in a minute, when somebody is trying them.
    pub(crate) fn tries(&self, now: Moment) -> Option<u32> {
        self.tries.many(now)
    }

    pub(crate) fn seats(&self) -> &Seats {
        &self.seats
    }

    /// The tables, of which there is at least one.
    pub(crate) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The number of the only table that walks a road of its own: everybody is there.
    pub(crate) fn only_table(&self) -> Option<u8> {
        let mut apart = self.tables.iter().filter(|table| table.stand.is_apart());
        let only = apart.next().filter(|_| apart.next().is_none());
        only.map(Table::number)
    }

    /// Whether a table has this number.
    pub(crate) fn has_table(&self, number: u8) -> bool {
        self.tables.iter().any(|table| table.number() == number)
    }

    /// The table with a number, from 1, or the one with which it went on; an unknown number gives the first.
    pub(crate) fn table(&self, number: u8) -> &Table {
        &self.tables[self.place(number)]
    }

    /// The terms on which the group meets.
    pub(crate) fn terms(&self) -> Option<&Terms> {
        self.tables[0].stand().terms.as_ref()
    }

    /// The tags of the languages in which the scenario can be read, the author's own first.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages
            .iter()
            .map(|engine| engine.scenario().language.as_str())
    }

    /// The scenario as it reads in a language; in the author's when it is not there.
    pub(crate) fn scenario_in(&self, tag: &str) -> &Scenario {
        self.engine_in(tag).scenario()
    }

    /// The run of a table as it reads in a language; in the author's when it is not there.
    pub(crate) fn run_in(&self, number: u8, tag: &str) -> Run {
        self.table(number)
            .run()
            .through(self.engine_in(tag).clone())
    }

    fn engine_in(&self, tag: &str) -> &Engine {
        let mut engines = self.languages.iter();
        engines
            .find(|engine| engine.scenario().language == tag)
            .unwrap_or(&self.languages[0])
    }

    /// What the projector shows.
    pub(crate) fn projector(&self) -> &Projector {
        &self.projector
    }

    pub(super) fn projector_mut(&mut self) -> &mut Projector {
        &mut self.projector
    }

    /// Turns the projector of a table to a slide.
    pub(super) fn turn(&mut self, place: usize, slide: usize) {
        self.projector.turn(&self.tables[place], slide);
    }

    /// How people come in now.
    pub(crate) fn invitation(&self) -> Invitation {
        Invitation {
            chosen: self.door.network().map(str::to_owned),
            ..self.found.clone()
        }
    }

    /// The server listens on a port, another than the usual one when that was taken.
    pub(super) fn served(&mut self, port: u16, moved: bool) {
        (self.found.port, self.found.moved) = (port, moved);
    }

    /// The machine has these addresses. Returns who has to hear of that.
    pub(super) fn found_at(&mut self, addresses: Vec<Address>) -> Heard {
        if self.found.addresses == addresses {
            return Heard::Nothing;
        }
        self.found.addresses = addresses;
        Heard::Scene
    }

    pub(super) fn table_mut(&mut self, place: usize) -> &mut Table {
        &mut self.tables[place]
    }

    /// Lets a phone in, which gets its seat once it shows that it keeps its token. Returns the seat as it will be.
    ///
    /// # Errors
    /// When the room is full or closed.
    pub(super) fn let_in(&mut self, token: Token, wish: Wish) -> Result<(Seat, bool), Turned> {
        if self.door.is_closed() {
            return Err(Turned::Closed);
        }
        let table = self.table_for(&wish, None);
        let mut seat = Seat::of(0, table);
        seat.role = wish.role;
        let wish = Wish {
            table: Some(table),
            ..wish
        };
        self.seats.expect(token, wish)?;
        let votes = matches!(
            self.table(table).stand.phase,
            Phase::Vote { roles: false, .. }
        );
        Ok((seat, votes))
    }

    /// Whether a phone was let in and does not sit yet.
    pub(crate) fn expects(&self, token: Token) -> bool {
        self.seats.expected(token).is_some()
    }

    /// Gives a phone its seat that was let in. None when it was not, or sits already.
    pub(super) fn arrive(&mut self, token: Token) -> Option<Result<u8, Turned>> {
        let wish = self.seats.expected(token)?.clone();
        Some(self.join(token, wish))
    }

    fn table_for(&self, wish: &Wish, known: Option<u8>) -> u8 {
        let wished = wish.table.filter(|&table| self.has_table(table));
        wished.or(known).unwrap_or_else(|| self.emptiest())
    }

    /// Gives a phone its seat, the one it had when it had one. Returns the table where it sits.
    ///
    /// While a vote is open at its table, a seat that has another table or role to go to waits with that.
    ///
    /// # Errors
    /// When the room is full or closed, or the seat was taken away.
    pub(super) fn join(&mut self, token: Token, wish: Wish) -> Result<u8, Turned> {
        if self.door.is_removed(token) {
            return Err(Turned::Removed);
        }
        let known = self.seats.seat(token).map(|seat| seat.table);
        if known.is_none() && self.door.is_closed() && !wish.returns {
            return Err(Turned::Closed);
        }
        let table = self.table_for(&wish, known);
        let of = |number| &self.tables[self.place(number)];
        let waits = known.is_some_and(|known| of(known).is_voting());
        // Who comes back after the program was started again has the role that it had: roles wait for the vote. Who left a
        // seat and takes one again was not here, whatever it kept.
        let returns = wish.returns && !self.seats.has_left(token);
        let vote = known
            .is_none()
            .then(|| of(table))
            .filter(|it| it.is_voting());
        let (new, decides) = match vote.map(|table| (table.deciders(), table.stand.phase)) {
            Some((deciders, Phase::Vote { roles: true, .. })) if returns => (
                false,
                wish.role.is_some_and(|role| deciders.contains(&role)),
            ),
            Some(_) => (!returns, false),
            None => (known.is_some() && !waits && of(table).is_voting(), false),
        };
        let seat = self.seats.take(token, wish, table, waits)?;
        seat.new |= new;
        seat.decides |= decides;
        Ok(seat.table)
    }

    /// Somebody gets up.
    pub(super) fn leave(&mut self, token: Token) {
        self.seats.leave(token);
    }

    /// The moderator lets a seat sit at another table. While a vote is open where it sits, it waits with that.
    pub(super) fn seat_at(&mut self, number: u32, table: u8) {
        let Some(token) = self.seats.token(number) else {
            return;
        };
        let voting = |number| self.tables[self.place(number)].is_voting();
        let known = self.seats.seat(token).map_or(table, |seat| seat.table);
        let (waits, new) = (voting(known), voting(table));
        if let Some(seat) = self.seats.seat_mut(token) {
            seat.reseat(table, waits);
            seat.new |= new && !waits;
        }
    }

    /// The moderator takes seats away.
    pub(super) fn take_away(&mut self, numbers: &[u32]) {
        for &number in numbers {
            self.seats.remove(number);
        }
    }

    /// A phone opened or lost a connection. Returns who has to hear of that.
    pub(super) fn connected(&mut self, token: Token, opened: bool) -> Heard {
        let Some(seat) = self.seats.seat_mut(token) else {
            return Heard::Nothing;
        };
        let before = seat.connections;
        seat.connections = match opened {
            true => before.saturating_add(1),
            false => before.saturating_sub(1),
        };
        match (before == 0) == (seat.connections == 0) {
            true => Heard::Nothing,
            false => Heard::Presence,
        }
    }

    /// Takes a vote in the open round of the seat's table; a later one of the same seat replaces it.
    ///
    /// `scene` and `round` say which vote it is meant for, so that one that comes late is not taken for another.
    ///
    /// # Errors
    /// When it cannot be taken; the vote that the seat had stays.
    pub(super) fn vote(
        &mut self,
        token: Token,
        (scene, round): (&str, u8),
        choice: &str,
        unsure: bool,
    ) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        let here = table.run().state().scene();
        let scenario = table.scenario();
        let open = matches!(table.stand().phase, Phase::Vote { round: open, .. } if open == round)
            && scenario.scene(here).id == scene;
        if !open {
            return Err(Unheard::NotOpen);
        }
        if table.stand().paused.is_some() {
            return Err(Unheard::Paused);
        }
        self.cast(token, choice, unsure)
    }

    /// The vote of a seat, for its phone to keep.
    pub(crate) fn cast_vote(&self, token: Token) -> Option<CastVote> {
        let seat = self.seats.seat(token)?;
        let table = self.table(seat.table);
        let ballot = seat.ballot?;
        Some(CastVote {
            evening: self.door.evening().to_owned(),
            table: table.number(),
            opened: table.stand.opened,
            choice: table.scenario().choice(ballot.choice).id.clone(),
            unsure: ballot.unsure,
        })
    }

    /// Takes a vote that a seat had before the program died. It was cast already, so it comes back in a pause as well.
    pub(super) fn vote_again(&mut self, token: Token, cast: &CastVote) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        let same = table.is_voting()
            && (cast.table, cast.opened) == (table.number(), table.stand.opened)
            && cast.evening == self.door.evening();
        match same {
            true => self.cast(token, &cast.choice, cast.unsure),
            false => Err(Unheard::NotOpen),
        }
    }

    fn cast(&mut self, token: Token, choice: &str, unsure: bool) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        let here = table.run().state().scene();
        if table.closing {
            return Err(Unheard::Closing);
        }
        if !may_vote(table, seat) {
            return Err(Unheard::NotYours);
        }
        let choice = table
            .scenario()
            .find_choice(here, choice)
            .filter(|choice| table.open_choices().contains(choice))
            .ok_or(Unheard::NoSuchChoice)?;
        // Who was not asked whether they are sure did not say so.
        let asked = table.stand().terms.as_ref();
        let ballot = Ballot {
            choice,
            unsure: unsure && asked.is_some_and(|terms| terms.confidence),
        };
        let seat = self.seats.seat_mut(token).ok_or(Unheard::NoSeat)?;
        seat.ballot = Some(ballot);
        Ok(())
    }

    /// Whether a seat may vote in the open round of its table.
    pub(crate) fn may_vote(&self, token: Token) -> bool {
        let seat = self.seats.seat(token);
        seat.is_some_and(|seat| may_vote(self.table(seat.table), seat))
    }

    /// How the open vote of a table goes. For the moderator alone, until it is shown.
    pub(crate) fn tally(&self, number: u8) -> Tally {
        let place = self.place(number);
        count(&self.tables[place], &self.ballots(place))
    }

    /// Whether nobody can work out of the counts of the open vote of a table what one of its phones chose: enough vote.
    pub(crate) fn is_secret(&self, number: u8) -> bool {
        Disclosure::ROOM.is_enough(self.presence(number).voters)
    }

    pub(crate) fn presence(&self, number: u8) -> Presence {
        let place = self.place(number);
        let table = &self.tables[place];
        let mut presence = Presence::default();
        for seat in self.seats.all() {
            if self.place(seat.table) != place {
                continue;
            }
            presence.seats += 1;
            presence.connected += usize::from(seat.connections > 0);
            presence.new += usize::from(seat.new);
            let decides = seat
                .role
                .is_some_and(|role| table.deciders().contains(&role));
            presence.deciding += usize::from(decides);
            if may_vote(table, seat) {
                presence.voters += 1;
                presence.voted += usize::from(seat.ballot.is_some());
            }
        }
        presence
    }

    /// The place of the table that a number means, followed to where it went on; the first when there is none.
    pub(super) fn place(&self, number: u8) -> usize {
        let mut number = number;
        for _ in 0..self.tables.len() {
            let mut tables = self.tables.iter();
            let place = tables.position(|table| table.number() == number);
            match place.map(|place| (place, self.tables[place].stand.phase)) {
                Some((_, Phase::Gathered { table })) => number = table,
                Some((place, _)) => return place,
                None => return 0,
            }
        }
        0
    }

    /// Takes the votes off the seats of a table, and lets those go who waited to be elsewhere or in another role.
    pub(super) fn end_vote(&mut self, place: usize) {
        let here = self.sitting(place);
        for seat in self
            .seats
            .all_mut()
            .filter(|seat| here.contains(&seat.number))
        {
            seat.end_vote();
        }
    }

    /// Says of the seats of a table who decides in the vote that was opened now.
    pub(super) fn begin_vote(&mut self, place: usize) {
        let here = self.sitting(place);
        let deciders = self.tables[place].deciders().to_vec();
        for seat in self
            .seats
            .all_mut()
            .filter(|seat| here.contains(&seat.number))
        {
            seat.new = false;
            seat.decides = seat.role.is_some_and(|role| deciders.contains(&role));
        }
    }

    /// The numbers of the seats of a table.
    fn sitting(&self, place: usize) -> HashSet<u32> {
        let seats = self.seats.all().into_iter();
        let here = seats.filter(|seat| self.place(seat.table) == place);
        here.map(|seat| seat.number).collect()
    }

    /// The votes on the seats of a table.
    fn ballots(&self, place: usize) -> Vec<Ballot> {
        let table = &self.tables[place];
        let seats = self.seats.all().into_iter();
        seats
            .filter(|seat| self.place(seat.table) == place && may_vote(table, seat))
            .filter_map(|seat| seat.ballot)
            .collect()
    }

    /// The number of the table with fewest seats that is still on its own road.
    fn emptiest(&self) -> u8 {
        let taken = |number: &u8| self.seats.at(*number);
        let apart = self.tables.iter().filter(|table| table.stand.is_apart());
        let first = self.tables[0].number();
        apart.map(Table::number).min_by_key(taken).unwrap_or(first)
    }
}

/// Whether a seat has a say in the open vote of its table.
fn may_vote(table: &Table, seat: &Seat) -> bool {
    match table.stand().phase {
        Phase::Vote { roles: false, .. } => true,
        Phase::Vote { roles: true, .. } => seat.decides,
        _ => false,
    }
}

/// Phones and hands of the open vote, for each choice that is open.
fn count(table: &Table, ballots: &[Ballot]) -> Tally {
    let counts = table.open_choices().into_iter().map(|choice: ChoiceId| {
        let id = &table.scenario().choice(choice).id;
        let hands = table
            .stand()
            .hands
            .iter()
            .find(|(counted, _)| counted == id);
        let mine = ballots.iter().filter(|ballot| ballot.choice == choice);
        let number = |count: usize| u32::try_from(count).expect("seats have numbers");
        Count {
            choice: id.clone(),
            phones: number(mine.clone().count()),
            hands: hands.map_or(0, |&(_, hands)| hands),
            unsure: number(mine.filter(|ballot| ballot.unsure).count()),
            withheld: false,
        }
    });
    Tally {
        counts: counts.collect(),
        withheld: 0,
    }
}
