//! The room: the tables, the seats, and the one place where either changes.

use super::code::Code;
use super::seats::{Ballot, Seat, Seats, Token, Turned, Unheard, Wish};
use super::stand::Phase;
use super::table::{Act, Declined, Opening, Table};
use crate::engine::{Engine, Run};
use crate::record::{
    Count, Moment, SessionError, SessionId, Store, StoreError, Summary, Tally, Terms,
};
use crate::scenario::ChoiceId;

/// Why a room could not be opened again.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The sessions are not those of one group.
    #[error("this is no group's session")]
    NoGroup,
}

/// How many are at a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Presence {
    pub seats: usize,
    /// Seats whose phone is connected now.
    pub connected: usize,
    /// Seats that may vote in the open round.
    pub voters: usize,
    /// Of those, the ones that did.
    pub voted: usize,
}

/// A room with its tables and seats.
#[derive(Debug)]
pub struct Room {
    store: Store,
    code: Code,
    /// The scenario in each of its languages, the author's own first.
    languages: Vec<Engine>,
    tables: Vec<Table>,
    seats: Seats,
    /// Whether the projector shows nothing.
    dark: bool,
}

impl Room {
    /// Opens a room with a session for each of its tables. `ids` has one for each table, `languages` at least the
    /// author's own.
    pub fn begin(
        mut store: Store,
        ids: Vec<SessionId>,
        languages: Vec<Engine>,
        opening: &Opening,
        most_seats: usize,
        now: Moment,
    ) -> Result<Self, RoomError> {
        let engine = languages.first().ok_or(RoomError::NoGroup)?;
        let code = opening.terms.code.parse().map_err(|_| RoomError::NoGroup)?;
        let mut tables = Vec::with_capacity(ids.len());
        for (table, id) in (1..).zip(ids) {
            let engine = engine.clone();
            let begun = Table::begin(&mut store, &id, engine, opening, table, now)?;
            tables.push(begun);
        }
        Ok(Self {
            store,
            code,
            languages,
            tables,
            seats: Seats::new(most_seats),
            dark: false,
        })
    }

    /// The sessions of the group to which a session belongs, in the order of their tables; none when it is nobody's.
    pub fn group<'a>(sessions: &'a [Summary], id: &SessionId) -> Vec<&'a Summary> {
        let code = |summary: &Summary| summary.terms.as_ref().map(|terms| terms.code.clone());
        let Some(code_of) = sessions
            .iter()
            .find(|summary| summary.id == *id)
            .and_then(code)
        else {
            return Vec::new();
        };
        let mut group: Vec<_> = sessions
            .iter()
            .filter(|summary| code(summary).as_ref() == Some(&code_of))
            .collect();
        group.sort_by_key(|summary| summary.terms.as_ref().map(|terms| terms.table));
        group
    }

    /// Opens a room again from its records, in the order of the tables. Phones come back by themselves.
    pub fn resume(
        mut store: Store,
        ids: &[SessionId],
        languages: Vec<Engine>,
        most_seats: usize,
        now: Moment,
    ) -> Result<Self, RoomError> {
        let engine = languages.first().ok_or(RoomError::NoGroup)?;
        let mut tables = Vec::with_capacity(ids.len());
        for id in ids {
            let (table, _) = Table::resume(&mut store, id, engine.clone(), now)?;
            tables.push(table);
        }
        let terms = tables
            .first()
            .and_then(|table| table.stand().terms.as_ref());
        let code = terms.and_then(|terms| terms.code.parse().ok());
        Ok(Self {
            store,
            code: code.ok_or(RoomError::NoGroup)?,
            languages,
            tables,
            seats: Seats::new(most_seats),
            dark: false,
        })
    }

    pub fn code(&self) -> &Code {
        &self.code
    }

    pub fn seats(&self) -> &Seats {
        &self.seats
    }

    /// The tables, of which there is at least one.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The table with a number, from 1, or the one with which it went on; an unknown number gives the first.
    pub fn table(&self, number: u8) -> &Table {
        &self.tables[self.place(number)]
    }

    /// The terms on which the group meets.
    pub fn terms(&self) -> Option<&Terms> {
        self.tables[0].stand().terms.as_ref()
    }

    /// The tags of the languages in which the scenario can be read, the author's own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages
            .iter()
            .map(|engine| engine.scenario().language.as_str())
    }

    /// The run of a table as it reads in a language; in the author's when it is not there.
    pub fn run_in(&self, number: u8, tag: &str) -> Run {
        let engine = self
            .languages
            .iter()
            .find(|engine| engine.scenario().language == tag);
        let run = self.table(number).run();
        match engine {
            Some(engine) => run.through(engine.clone()),
            None => run.clone(),
        }
    }

    pub fn is_dark(&self) -> bool {
        self.dark
    }

    /// Darkens the projector, or lights it again.
    pub fn darken(&mut self, dark: bool) {
        self.dark = dark;
    }

    /// Gives a phone its seat, the one it had when it had one.
    ///
    /// # Errors
    /// When the room is full, or the seat was taken away.
    pub fn join(&mut self, token: Token, wish: Wish) -> Result<&Seat, Turned> {
        let known = self.seats.seat(token).map(|seat| seat.table);
        let wished = wish
            .table
            .filter(|&table| (1..=self.tables.len()).contains(&usize::from(table)));
        let table = wished.or(known).unwrap_or_else(|| self.emptiest());
        self.seats.take(token, wish, table)
    }

    /// Somebody gets up.
    pub fn leave(&mut self, token: Token) {
        self.seats.leave(token);
    }

    /// The moderator takes a seat away, for as long as the program runs. Returns whether it was there.
    pub fn remove(&mut self, number: u32) -> bool {
        self.seats.remove(number)
    }

    /// A phone opened or lost a connection. Returns whether that changed who is there.
    pub fn connected(&mut self, token: Token, opened: bool) -> bool {
        let Some(seat) = self.seats.seat_mut(token) else {
            return false;
        };
        let before = seat.connections;
        seat.connections = match opened {
            true => before.saturating_add(1),
            false => before.saturating_sub(1),
        };
        (before == 0) != (seat.connections == 0)
    }

    /// Takes a vote in the open round of the seat's table; a later one of the same seat replaces it.
    ///
    /// `scene` and `round` say which vote it is meant for, so that one that comes late is not taken for another.
    ///
    /// # Errors
    /// When it cannot be taken; the vote that the seat had stays.
    pub fn vote(
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
            && table.stand().paused.is_none()
            && scenario.scene(here).id == scene;
        if !open {
            return Err(Unheard::NotOpen);
        }
        if !may_vote(table, seat) {
            return Err(Unheard::NotYours);
        }
        let choice = scenario
            .find_choice(here, choice)
            .filter(|choice| table.open_choices().contains(choice))
            .ok_or(Unheard::NoSuchChoice)?;
        // Who was not asked whether they are sure did not say so.
        let asked = table.stand().terms.as_ref();
        let ballot = Ballot {
            choice,
            unsure: unsure && asked.is_some_and(|terms| terms.confidence),
        };
        self.seats.seat_mut(token).ok_or(Unheard::NoSeat)?.ballot = Some(ballot);
        Ok(())
    }

    /// Whether a seat may vote in the open round of its table.
    pub fn may_vote(&self, token: Token) -> bool {
        let seat = self.seats.seat(token);
        seat.is_some_and(|seat| may_vote(self.table(seat.table), seat))
    }

    /// How the open vote of a table goes. For the moderator alone, until it is shown.
    pub fn tally(&self, number: u8) -> Tally {
        let place = self.place(number);
        count(&self.tables[place], &self.ballots(place))
    }

    pub fn presence(&self, number: u8) -> Presence {
        let place = self.place(number);
        let table = &self.tables[place];
        let mut presence = Presence::default();
        for seat in self.seats.all() {
            if self.place(seat.table) != place {
                continue;
            }
            presence.seats += 1;
            presence.connected += usize::from(seat.connections > 0);
            if may_vote(table, seat) {
                presence.voters += 1;
                presence.voted += usize::from(seat.ballot.is_some());
            }
        }
        presence
    }

    /// Does what the moderator wants at a table.
    ///
    /// # Errors
    /// [`Declined`], with everything as it was.
    pub fn act(&mut self, number: u8, act: Act, now: Moment) -> Result<(), Declined> {
        let place = self.place(number);
        let ballots = self.ballots(place);
        let before = self.tables[place].stand().phase;
        self.tables[place].act(&mut self.store, act, |table| count(table, &ballots), now)?;
        let after = self.tables[place].stand().phase;
        let voting = |phase: Phase| matches!(phase, Phase::Vote { .. });
        if before != after && (voting(before) || voting(after)) {
            let here: Vec<bool> = self.tables_to(place);
            for seat in self.seats.all_mut() {
                if here.get(usize::from(seat.table)) == Some(&true) {
                    seat.ballot = None;
                }
            }
        }
        Ok(())
    }

    /// Does the same at every table that walks a road of its own. Returns whether it changed anything at one of them.
    ///
    /// # Errors
    /// What stood in the way at a table; the others did it.
    pub fn act_everywhere(&mut self, act: &Act, now: Moment) -> Result<bool, Declined> {
        let mut done = Ok(false);
        for number in (1..=u8::MAX).take(self.tables.len()) {
            let table = &self.tables[usize::from(number) - 1];
            if matches!(table.stand().phase, Phase::Gathered { .. }) {
                continue;
            }
            match self.act(number, act.clone(), now) {
                Ok(()) => done = done.map(|_| true),
                // It stands there already as it was meant to.
                Err(Declined::NotNow) => {}
                Err(declined) => done = Err(declined),
            }
        }
        done
    }

    /// Lets injects come that are due by the exercise clock of their table. Returns whether any came.
    ///
    /// # Errors
    /// When one could not be kept.
    pub fn tick(&mut self, now: Moment) -> Result<bool, SessionError> {
        let mut came = false;
        for table in &mut self.tables {
            came |= table.tick(&mut self.store, now)?;
        }
        Ok(came)
    }

    /// Brings all tables together at one: from here everybody walks its road. Each keeps the record of its own.
    ///
    /// # Errors
    /// When there is only one table, or a table could not be brought along.
    pub fn gather(&mut self, number: u8, now: Moment) -> Result<(), Declined> {
        let place = self.place(number);
        let Some(stand) = self.tables[place].stand().terms.as_ref() else {
            return Err(Declined::NotNow);
        };
        let number = stand.table;
        let mut any = false;
        for (other, table) in self.tables.iter_mut().enumerate() {
            let apart = !matches!(table.stand().phase, Phase::Gathered { .. });
            if other != place && apart {
                table.gather(&mut self.store, number, now)?;
                any = true;
            }
        }
        for seat in self.seats.all_mut() {
            if seat.table != number {
                seat.ballot = None;
            }
        }
        any.then_some(()).ok_or(Declined::NotNow)
    }

    /// What a store error is about, for the sentence that says it.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The place of the table that a number means, followed to where it went on.
    fn place(&self, number: u8) -> usize {
        let mut place = usize::from(number).saturating_sub(1);
        for _ in 0..self.tables.len() {
            match self.tables.get(place).map(|table| table.stand().phase) {
                Some(Phase::Gathered { table }) => place = usize::from(table).saturating_sub(1),
                Some(_) => return place,
                None => return 0,
            }
        }
        0
    }

    /// For each table number, whether it means the table at a place.
    fn tables_to(&self, place: usize) -> Vec<bool> {
        (0..=self.tables.len())
            .map(|number| u8::try_from(number).is_ok_and(|number| self.place(number) == place))
            .collect()
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

    /// The table with fewest seats that is still on its own road.
    fn emptiest(&self) -> u8 {
        let own = |number: &u8| {
            let table = &self.tables[usize::from(*number) - 1];
            !matches!(table.stand().phase, Phase::Gathered { .. })
        };
        let tables = u8::try_from(self.tables.len()).unwrap_or(u8::MAX);
        let seats = self.seats.all();
        let taken = |number: &u8| seats.iter().filter(|seat| seat.table == *number).count();
        (1..=tables).filter(own).min_by_key(taken).unwrap_or(1)
    }
}

/// Whether a seat has a say in the open vote of its table.
fn may_vote(table: &Table, seat: &Seat) -> bool {
    match table.stand().phase {
        Phase::Vote { roles: false, .. } => true,
        Phase::Vote { roles: true, .. } => seat
            .role
            .is_some_and(|role| table.deciders().contains(&role)),
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
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Count {
            choice: id.clone(),
            phones: number(mine.clone().count()),
            hands: hands.map_or(0, |&(_, hands)| hands),
            unsure: number(mine.filter(|ballot| ballot.unsure).count()),
        }
    });
    Tally {
        counts: counts.collect(),
    }
}

/// The latest group session of a scenario (of any, when none is named) that has not ended.
pub fn latest_open<'a>(sessions: &'a [Summary], scenario: Option<&str>) -> Option<&'a SessionId> {
    let open = sessions.iter().find(|summary| {
        summary.terms.is_some()
            && summary.ended.is_none()
            && scenario.is_none_or(|scenario| scenario == summary.scenario)
    });
    open.map(|summary| &summary.id)
}

impl From<StoreError> for RoomError {
    fn from(error: StoreError) -> Self {
        Self::Session(error.into())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::exercise::Rehearsal;
    use crate::record::{Event, Pause, Settlement, What};
    use crate::scenario::{RoleId, load};

    const HALL: &str = "
format: 1
id: hall
version: 1.0.0
title: Hall
language: en
roles:
  chair: { title: Chair }
  guest: { title: Guest }
start: door
scenes:
  door:
    text: A knock.
    for: [chair]
    choices:
      open: { text: Open, gain: You see who, cost: They see you, goto: talk }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: talk }
  talk:
    text: They talk.
    choices:
      tea: { text: Tea, gain: Warm, cost: Late, goto: end }
      home: { text: Home, gain: Early, cost: Cold, goto: end }
  bell:
    inject: { after: { minutes: 10 } }
    text: The bell.
    goto: resume
  end: { ending: true, title: End, text: Over. }
";

    const MINUTE: i64 = 60_000;

    fn languages() -> Vec<Engine> {
        let scenario = load(HALL.as_bytes()).scenario.expect("a scenario");
        vec![Engine::new(Arc::new(scenario))]
    }

    fn opening(tables: u8) -> Opening {
        let terms = Terms {
            code: "ABCDEF".to_owned(),
            table: 1,
            tables,
            confidence: true,
            held: false,
        };
        Opening {
            terms,
            seed: 1,
            carried: Vec::new(),
        }
    }

    fn ids(tables: u8) -> Vec<SessionId> {
        (1..=u64::from(tables)).map(SessionId::from_bits).collect()
    }

    fn room(folder: &tempfile::TempDir, tables: u8) -> Room {
        let store = Store::open(folder.path()).expect("a store");
        let opening = opening(tables);
        Room::begin(store, ids(tables), languages(), &opening, 40, Moment(0)).expect("a room")
    }

    fn choice(room: &Room, table: u8, id: &str) -> ChoiceId {
        let table = room.table(table);
        let here = table.run().state().scene();
        table.scenario().find_choice(here, id).expect("a choice")
    }

    fn settle(room: &mut Room, table: u8, id: &str, now: Moment) {
        let settled = Act::Settle {
            choice: choice(room, table, id),
            by: Settlement::Majority,
            reason: Some(" It is cold outside. ".to_owned()),
            dissent: Some("  ".to_owned()),
        };
        room.act(table, settled, now).expect("settled");
    }

    fn seat(room: &mut Room, token: u128, role: Option<usize>) -> Token {
        let wish = Wish {
            role: role.map(RoleId::at),
            ..Wish::default()
        };
        room.join(Token(token), wish).expect("a seat");
        Token(token)
    }

    fn happened(room: &Room) -> Vec<&What> {
        let events = room.table(1).session().events();
        events.iter().map(|event: &Event| &event.what).collect()
    }

    #[test]
    fn a_decision_goes_from_talk_through_two_votes_to_what_it_brought() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        let (one, two) = (seat(&mut room, 1, None), seat(&mut room, 2, None));
        assert_eq!(
            room.vote(one, ("door", 1), "open", false),
            Err(Unheard::NotOpen)
        );
        let opened = Act::OpenVote { roles: false };
        room.act(1, opened.clone(), Moment(1)).expect("opened");
        assert_eq!(room.vote(one, ("door", 1), "open", true), Ok(()));
        assert_eq!(room.vote(one, ("door", 1), "wait", true), Ok(()));
        assert_eq!(room.vote(two, ("door", 1), "open", false), Ok(()));
        assert_eq!(
            room.vote(two, ("door", 2), "wait", false),
            Err(Unheard::NotOpen)
        );
        let hands = Act::Hands {
            choice: choice(&room, 1, "open"),
            hands: 4,
        };
        room.act(1, hands, Moment(2)).expect("counted");
        assert_eq!(room.presence(1).voted, 2);
        room.act(1, Act::CloseVote, Moment(3)).expect("closed");
        let first = room.table(1).stand().votes[0].clone();
        assert_eq!(
            first.of("open").map(|it| (it.phones, it.hands, it.unsure)),
            Some((1, 4, 0))
        );
        assert_eq!(first.of("wait").map(|it| it.unsure), Some(1));
        room.act(1, Act::Show, Moment(4)).expect("shown");
        room.act(1, opened, Moment(5)).expect("a second round");
        assert_eq!(
            room.presence(1).voted,
            0,
            "everybody votes anew in the second round"
        );
        room.act(1, Act::CloseVote, Moment(6)).expect("closed");
        settle(&mut room, 1, "open", Moment(7));
        assert_eq!(room.table(1).stand().phase, Phase::Consequence);
        room.act(1, Act::GoOn, Moment(8)).expect("on to the scene");
        assert_eq!(room.table(1).stand().phase, Phase::Talk);
        assert!(happened(&room).iter().any(|what| matches!(what, What::Settled { reason: Some(reason), dissent: None, .. } if reason == "It is cold outside.")));
    }

    #[test]
    fn only_those_vote_whose_decision_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        let chair = seat(&mut room, 1, Some(0));
        let guest = seat(&mut room, 2, Some(1));
        room.act(1, Act::OpenVote { roles: true }, Moment(1))
            .expect("opened");
        assert_eq!(room.vote(chair, ("door", 1), "open", false), Ok(()));
        assert_eq!(
            room.vote(guest, ("door", 1), "open", false),
            Err(Unheard::NotYours)
        );
        assert_eq!((room.presence(1).voters, room.presence(1).voted), (1, 1));
    }

    #[test]
    fn a_room_goes_on_after_the_program_died_and_phones_come_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let phone = {
            let mut room = room(&folder, 1);
            let phone = seat(&mut room, 1, None);
            settle(&mut room, 1, "wait", Moment(MINUTE));
            room.act(1, Act::GoOn, Moment(2 * MINUTE)).expect("on");
            room.act(1, Act::OpenVote { roles: false }, Moment(3 * MINUTE))
                .expect("opened");
            let hands = Act::Hands {
                choice: choice(&room, 1, "tea"),
                hands: 3,
            };
            room.act(1, hands, Moment(4 * MINUTE)).expect("counted");
            room.vote(phone, ("talk", 1), "tea", false).expect("heard");
            phone
        };
        let store = Store::open(folder.path()).expect("a store");
        let later = Moment(500 * MINUTE);
        let mut room = Room::resume(store, &ids(1), languages(), 40, later).expect("a room");
        assert_eq!(room.code().as_str(), "ABCDEF");
        let stand = room.table(1).stand();
        assert_eq!(
            stand.phase,
            Phase::Vote {
                round: 1,
                roles: false
            }
        );
        assert_eq!(
            stand.exercise(later).as_secs(),
            4 * 60,
            "the night does not count"
        );
        room.join(phone, Wish::default()).expect("back");
        room.vote(phone, ("talk", 1), "tea", false)
            .expect("said again");
        let tally = room.tally(1);
        assert_eq!(
            tally.of("tea").map(|it| (it.phones, it.hands)),
            Some((1, 3))
        );
    }

    #[test]
    fn going_back_keeps_both_roads_and_forgets_the_votes_of_the_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        room.act(1, Act::OpenVote { roles: false }, Moment(1))
            .expect("opened");
        room.act(1, Act::CloseVote, Moment(2)).expect("closed");
        settle(&mut room, 1, "open", Moment(3));
        room.act(1, Act::Back, Moment(4)).expect("back");
        let stand = room.table(1).stand();
        assert_eq!((stand.phase, stand.votes.len()), (Phase::Talk, 0));
        settle(&mut room, 1, "wait", Moment(5));
        let decided = happened(&room)
            .into_iter()
            .filter(|what| matches!(what, What::Decided { .. }));
        assert_eq!(decided.count(), 2);
        let store = Store::open(folder.path()).expect("a store");
        let again = Room::resume(store, &ids(1), languages(), 40, Moment(6)).expect("a room");
        assert_eq!(
            again.table(1).run().state(),
            room.table(1).run().state(),
            "what is folded is what stood there"
        );
        assert_eq!(again.table(1).stand().phase, Phase::Consequence);
    }

    #[test]
    fn everything_stands_still_in_a_pause_and_injects_wait_for_the_talk() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        room.act(1, Act::Pause(Pause::StopWord), Moment(MINUTE))
            .expect("stopped");
        let vote = Act::OpenVote { roles: false };
        assert!(matches!(
            room.act(1, vote.clone(), Moment(2)),
            Err(Declined::Paused)
        ));
        let late = Moment(60 * MINUTE);
        assert!(!room.tick(late).expect("kept"));
        room.act(1, Act::Unpause, late).expect("on");
        assert!(!room.tick(late).expect("kept"), "a pause is no time");
        room.act(1, vote, late).expect("opened");
        let phone = seat(&mut room, 1, None);
        room.vote(phone, ("door", 1), "open", false).expect("heard");
        let later = Moment(70 * MINUTE);
        assert!(!room.tick(later).expect("kept"), "not into a vote");
        room.vote(phone, ("door", 1), "wait", false)
            .expect("the vote goes on while something waits");
        room.act(1, Act::CloseVote, later).expect("closed");
        assert!(!room.tick(later).expect("kept"));
        let counted = room.table(1).stand().votes[0].clone();
        let of = |choice| counted.of(choice).map(|it| it.phones);
        assert_eq!((of("open"), of("wait")), (Some(0), Some(1)));
        settle(&mut room, 1, "open", later);
        room.act(1, Act::GoOn, later).expect("on");
        let scene = room.table(1).run().state().scene();
        assert_eq!(room.table(1).scenario().scene(scene).id, "bell");
    }

    #[test]
    fn an_evening_that_the_clock_ends_has_ended_and_is_not_gone_on_with() {
        let folder = tempfile::tempdir().expect("a folder");
        let hall = HALL.replace("goto: resume", "ending: true");
        let scenario = load(hall.as_bytes()).scenario.expect("a scenario");
        let languages = vec![Engine::new(Arc::new(scenario))];
        let store = Store::open(folder.path()).expect("a store");
        let opening = opening(1);
        let room = Room::begin(store, ids(1), languages, &opening, 40, Moment(0));
        let mut room = room.expect("a room");
        let late = Moment(11 * MINUTE);
        assert!(room.tick(late).expect("kept"), "the bell rings");
        assert_eq!(room.table(1).stand().phase, Phase::Ended);
        assert!(!room.tick(late).expect("kept"));
        let sessions = room.store().sessions().expect("a list").readable;
        assert_eq!(sessions[0].ending.as_deref(), Some("bell"));
        assert_eq!(latest_open(&sessions, None), None);
    }

    #[test]
    fn a_night_with_another_version_of_the_scenario_is_no_time_either() {
        let folder = tempfile::tempdir().expect("a folder");
        settle(&mut room(&folder, 1), 1, "open", Moment(MINUTE));
        let changed = HALL.replace("They talk.", "They talk a while.");
        let scenario = load(changed.as_bytes()).scenario.expect("a scenario");
        let languages = vec![Engine::new(Arc::new(scenario))];
        let store = Store::open(folder.path()).expect("a store");
        let morning = Moment(600 * MINUTE);
        let again = Room::resume(store, &ids(1), languages, 40, morning).expect("a room");
        let exercise = again.table(1).stand().exercise(morning);
        assert_eq!(exercise.as_secs(), 60);
    }

    #[test]
    fn tables_walk_apart_until_they_are_brought_together() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 3);
        let phones: Vec<_> = (1..=6).map(|token| seat(&mut room, token, None)).collect();
        assert_eq!(room.presence(2).seats, 2, "spread over the tables");
        settle(&mut room, 2, "open", Moment(1));
        assert_eq!(room.table(1).run().road().len(), 0);
        room.gather(2, Moment(2)).expect("gathered");
        assert_eq!(room.presence(1).seats, 6);
        assert_eq!(room.table(3).run().road().len(), 1);
        room.act(3, Act::GoOn, Moment(3)).expect("on");
        room.act(1, Act::OpenVote { roles: false }, Moment(4))
            .expect("opened");
        for &phone in &phones {
            room.vote(phone, ("talk", 1), "home", false).expect("heard");
        }
        assert_eq!(room.tally(1).votes(), 6);
        assert!(room.gather(2, Moment(5)).is_err());
    }

    #[test]
    fn a_seat_that_was_taken_away_stays_away_and_a_full_room_is_full() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        let phone = seat(&mut room, 1, None);
        assert!(room.remove(1));
        assert_eq!(room.join(phone, Wish::default()), Err(Turned::Removed));
        for token in 2..=41 {
            seat(&mut room, token, None);
        }
        assert_eq!(room.join(Token(99), Wish::default()), Err(Turned::Full));
        seat(&mut room, 41, None);
    }

    #[test]
    fn people_who_are_not_there_vote_as_well() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut room = room(&folder, 1);
        let mut rehearsal = Rehearsal::begin(&mut room, 25, 7);
        assert!(!rehearsal.turn(&mut room));
        room.act(1, Act::OpenVote { roles: false }, Moment(1))
            .expect("opened");
        for _ in 0..200 {
            rehearsal.turn(&mut room);
        }
        assert_eq!(room.tally(1).votes(), 25);
    }
}
