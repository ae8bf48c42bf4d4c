//! The people in a room: how they come in and leave, and what they vote.

use std::collections::HashSet;
use std::net::Ipv4Addr;

use super::{Presence, Room};
use crate::exercise::code::RoomCode;
use crate::exercise::heard::Heard;
use crate::exercise::open_task::OpenTask;
use crate::exercise::seats::{Ballot, CastVote, Seat, Token, Turned, Unheard, Wish};
use crate::exercise::stand::Phase;
use crate::exercise::table::Table;
use crate::language::sanitise;
use crate::record::{Count, Disclosure, Moment, Tally};
use crate::scenario::ChoiceId;

impl Room {
    /// Lets a phone in, which gets its seat once it shows that it keeps its token. Returns the seat as it will be.
    ///
    /// # Errors
    /// When the room is full or closed.
    pub(in crate::exercise) fn let_in(
        &mut self,
        token: Token,
        wish: Wish,
    ) -> Result<(Seat, bool), Turned> {
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
        self.give_way();
        self.seats.expect(token, wish)?;
        let votes = matches!(
            self.table(table).stand.phase,
            Phase::Vote { roles: false, .. }
        );
        Ok((seat, votes))
    }

    /// Whether somebody with this token is in, is expected, or may come back. Where the program was started again nobody
    /// knows who was in: a phone that had its seat is believed, and one that was let in by a `code` and never sat down
    /// knows that code, which is worth what it is worth to anybody.
    pub(crate) fn may_be_in(&self, token: Token, code: Option<&RoomCode>) -> bool {
        let lets_in = |code| self.door.code() == code && !self.door.is_closed();
        (self.resumed.is_some() && code.is_none_or(lets_in))
            || self.expects(token)
            || self.seats.seat(token).is_some()
            || self.seats.has_left(token)
            || self.door.is_removed(token)
    }

    /// Whether a phone was let in and does not sit yet.
    pub(crate) fn expects(&self, token: Token) -> bool {
        self.seats.expected(token).is_some()
    }

    /// What somebody typed at the door who was let in and does not sit yet, by what finds that.
    pub(crate) fn typed(&self, typed: Token) -> Option<&Wish> {
        self.seats.expected(self.door.seat_of_typed(typed)?)
    }

    /// Gives a phone its seat that was let in. None when it was not, or sits already.
    pub(in crate::exercise) fn arrive(&mut self, token: Token) -> Option<Result<u8, Turned>> {
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
    pub(in crate::exercise) fn join(&mut self, token: Token, wish: Wish) -> Result<u8, Turned> {
        if self.door.is_removed(token) {
            return Err(Turned::Removed);
        }
        let known = self.seats.seat(token).map(|seat| seat.table);
        if known.is_none() && self.door.is_closed() && !wish.returns {
            return Err(Turned::Closed);
        }
        if known.is_none() {
            self.give_way();
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
        let newcomer = known.is_none() && !returns;
        let again = newcomer.then(|| self.comes_again(&wish, table)).flatten();
        let seat = self.seats.take(token, wish, table, waits)?;
        // Who sat here before, at an address that is gone, was here.
        seat.new |= new && again.as_ref().is_none_or(|before| before.new);
        seat.decides |= decides || again.is_some_and(|before| before.decides);
        Ok(seat.table)
    }

    /// Sees by now which phones say nothing. Returns who has to hear of that.
    pub(in crate::exercise) fn listen(&mut self, now: Moment) -> Heard {
        self.seats.listen(now)
    }

    /// Makes room in a full room for somebody who comes in. Nobody who was here when a vote was opened loses it.
    fn give_way(&mut self) {
        let voting: Vec<u8> = self
            .tables
            .iter()
            .filter(|table| table.is_voting())
            .map(Table::number)
            .collect();
        let votes = |seat: &Seat| voting.contains(&seat.table) && !seat.new;
        self.seats.give_way(|seat| !votes(seat));
    }

    /// The seat of somebody who comes in anew because the machine has another address. From then on those that nobody can
    /// reach the room from any more do not count: one person has one vote.
    fn comes_again(&mut self, wish: &Wish, table: u8) -> Option<Seat> {
        let at = wish.at.filter(|at| !at.is_loopback())?;
        let found = &self.found;
        if !found.is_here(at) {
            return None;
        }
        self.seats.set_aside(|ip| !found.is_here(ip));
        let same = |seat: &Seat, roles: bool| {
            let same_say = !roles || !seat.decides || seat.role == wish.role;
            seat.table == table && same_say
        };
        match self.tables[self.place(table)].stand.phase {
            Phase::Vote { roles, .. } => self.seats.give_up(wish, |seat| same(seat, roles)),
            _ => self.seats.give_up(wish, |_| true),
        }
    }

    /// A phone that has a seat spoke by an address of this machine. Returns who has to hear of that.
    pub(in crate::exercise) fn spoke(&mut self, token: Token, at: Option<Ipv4Addr>) -> Heard {
        let Some(seat) = self.seats.seat_mut(token) else {
            return Heard::Nothing;
        };
        let elsewhere = at.is_some() && at != seat.at;
        seat.at = at.or(seat.at);
        let wakes = seat.spoke();
        match std::mem::take(&mut seat.aside) || wakes || elsewhere {
            true => Heard::Presence,
            false => Heard::Nothing,
        }
    }

    /// A phone says the name that it kept, or that it kept none. Returns who has to hear of that.
    pub(in crate::exercise) fn say_name(&mut self, token: Token, name: Option<&str>) -> Heard {
        match self.seats.seat_mut(token) {
            Some(seat) if seat.unnamed => {
                seat.say_name(name);
                Heard::Presence
            }
            _ => Heard::Nothing,
        }
    }

    /// A phone was given a page, which stands still or loads itself again.
    pub(in crate::exercise) fn reads(&mut self, token: Token, still: bool) {
        if let Some(seat) = self.seats.seat_mut(token) {
            seat.reads(still);
        }
    }

    /// Whether the phone of a seat came by an address that this machine has no more.
    pub(crate) fn is_behind(&self, seat: &Seat) -> bool {
        seat.aside || seat.at.is_some_and(|at| !self.found.is_here(at))
    }

    /// How many phones are still missing that came by an address that this machine has no more.
    pub(crate) fn missing(&self) -> usize {
        let seats = self.seats.all().into_iter();
        let missing = seats.filter(|seat| self.is_behind(seat) && !seat.is_long_silent());
        missing.count()
    }

    /// How many take part, and how many of their phones are connected now.
    pub(crate) fn company(&self) -> (usize, usize) {
        let seats = self.seats.present().into_iter();
        let here: Vec<_> = seats.filter(|seat| !self.is_behind(seat)).collect();
        let away = here.iter().filter(|seat| seat.is_away()).count();
        (here.len(), here.len() - away)
    }

    /// Somebody gets up.
    pub(in crate::exercise) fn leave(&mut self, token: Token) {
        self.seats.leave(token);
    }

    /// The moderator lets a seat sit at another table. While a vote is open where it sits, it waits with that.
    pub(in crate::exercise) fn seat_at(&mut self, number: u32, table: u8) {
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
    pub(in crate::exercise) fn take_away(&mut self, numbers: &[u32]) {
        for &number in numbers {
            self.seats.remove(number);
        }
    }

    /// A phone opened or lost a connection. Returns who has to hear of that.
    pub(in crate::exercise) fn connected(&mut self, token: Token, opened: bool) -> Heard {
        let Some(seat) = self.seats.seat_mut(token) else {
            return Heard::Nothing;
        };
        let before = seat.streams.unwrap_or_default();
        let now = match opened {
            true => before.saturating_add(1),
            false => before.saturating_sub(1),
        };
        seat.streams = Some(now);
        match (before == 0) == (now == 0) {
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
    pub(in crate::exercise) fn vote(
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

    /// Takes from a phone that has voted what it thinks that most will choose; a later one replaces it. Where that is not
    /// asked nothing is taken.
    ///
    /// # Errors
    /// When it has no vote there, or there is no such choice.
    pub(in crate::exercise) fn guess(&mut self, token: Token, choice: &str) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        let asked = table.stand().terms.as_ref();
        if !asked.is_some_and(|terms| terms.guess) {
            return Ok(());
        }
        if table.closing {
            return Err(Unheard::Closing);
        }
        let guess = open_choice(table, choice)?;
        let seat = self.seats.seat_mut(token).ok_or(Unheard::NoSeat)?;
        let ballot = seat.ballot.as_mut().ok_or(Unheard::NotOpen)?;
        ballot.guess = Some(guess);
        Ok(())
    }

    /// Takes a line that a phone writes for the task with an id that its table is doing.
    ///
    /// # Errors
    /// When it cannot be taken: another task is open by now, or the phone wrote enough.
    pub(in crate::exercise) fn write(
        &mut self,
        token: Token,
        task: &str,
        text: &str,
    ) -> Result<(), Unheard> {
        let open = self.task_of(token, task)?;
        match open.write(token, &sanitise(text)) {
            true => Ok(()),
            false if open.asks() => Err(Unheard::NotOpen),
            false => Err(Unheard::Unfit),
        }
    }

    /// Takes from a phone which line of the task with an id it would keep; a later one replaces it.
    ///
    /// # Errors
    /// When it cannot be taken: nobody asks any more, or the line is gone.
    pub(in crate::exercise) fn pick(
        &mut self,
        token: Token,
        task: &str,
        line: u32,
    ) -> Result<(), Unheard> {
        let open = self.task_of(token, task)?;
        match open.choose(token, line) {
            true => Ok(()),
            false => Err(Unheard::NotOpen),
        }
    }

    /// The task that the table of a seat is doing, where it has this id.
    fn task_of(&mut self, token: Token, task: &str) -> Result<&mut OpenTask, Unheard> {
        let number = self.seats.seat(token).ok_or(Unheard::NoSeat)?.table;
        let place = self.place(number);
        let table = &mut self.tables[place];
        if table.stand().paused.is_some() {
            return Err(Unheard::Paused);
        }
        let open = table.task.as_mut().filter(|open| open.id() == task);
        open.ok_or(Unheard::NotOpen)
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
            guess: ballot
                .guess
                .map(|guess| table.scenario().choice(guess).id.clone()),
        })
    }

    /// Takes a vote that a seat had before the program died. It was cast already, so it comes back in a pause as well.
    pub(in crate::exercise) fn vote_again(
        &mut self,
        token: Token,
        cast: &CastVote,
    ) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        // Who left, or whose place another took, was not here.
        let same = table.is_voting()
            && !seat.new
            && (cast.table, cast.opened) == (table.number(), table.stand.opened)
            && cast.evening == self.door.evening();
        match same {
            true => {
                self.cast(token, &cast.choice, cast.unsure)?;
                match &cast.guess {
                    Some(guess) => self.guess(token, guess),
                    None => Ok(()),
                }
            }
            false => Err(Unheard::NotOpen),
        }
    }

    fn cast(&mut self, token: Token, choice: &str, unsure: bool) -> Result<(), Unheard> {
        let seat = self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let table = &self.tables[self.place(seat.table)];
        if table.closing {
            return Err(Unheard::Closing);
        }
        if !may_vote(table, seat) {
            return Err(Unheard::NotYours);
        }
        let choice = open_choice(table, choice)?;
        // Who was not asked whether they are sure did not say so.
        let asked = table.stand().terms.as_ref();
        let ballot = Ballot {
            choice,
            unsure: unsure && asked.is_some_and(|terms| terms.confidence),
            guess: None,
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
            if seat.aside {
                presence.aside += 1;
                presence.aside_voted += usize::from(seat.ballot.is_some());
                continue;
            }
            presence.seats += 1;
            let behind = self.is_behind(seat);
            presence.behind += usize::from(behind);
            presence.connected += usize::from(!behind && !seat.is_away());
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

    /// Takes the votes off the seats of a table, and lets those go who waited to be elsewhere or in another role.
    pub(in crate::exercise) fn end_vote(&mut self, place: usize) {
        for seat in self.sitting(place) {
            seat.end_vote();
        }
    }

    /// Says of the seats of a table who decides in the vote that was opened now.
    pub(in crate::exercise) fn begin_vote(&mut self, place: usize) {
        let deciders = self.tables[place].deciders().to_vec();
        for seat in self.sitting(place) {
            (seat.new, seat.moved) = (false, false);
            seat.decides = seat.role.is_some_and(|role| deciders.contains(&role));
        }
    }

    /// A table went on: who was let sit there sits there now.
    pub(in crate::exercise) fn settle_in(&mut self, place: usize) {
        for seat in self.sitting(place) {
            seat.moved = false;
        }
    }

    /// What was voted at a table is talked about no more.
    pub(in crate::exercise) fn forget_choices(&mut self, place: usize) {
        for seat in self.sitting(place) {
            seat.chose = None;
        }
    }

    /// The seats of a table, also of those that went on with it.
    fn sitting(&mut self, place: usize) -> impl Iterator<Item = &mut Seat> {
        let seats = self.seats.all().into_iter();
        let here = seats.filter(|seat| self.place(seat.table) == place);
        let here: HashSet<_> = here.map(|seat| seat.number).collect();
        let seats = self.seats.all_mut();
        seats.filter(move |seat| here.contains(&seat.number))
    }

    /// The votes on the seats of a table.
    fn ballots(&self, place: usize) -> Vec<Ballot> {
        let table = &self.tables[place];
        let seats = self.seats.present().into_iter();
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

/// The choice with an id that can be voted on at a table.
fn open_choice(table: &Table, choice: &str) -> Result<ChoiceId, Unheard> {
    let here = table.run().state().scene();
    let found = table.scenario().find_choice(here, choice);
    let open = found.filter(|choice| table.open_choices().contains(choice));
    open.ok_or(Unheard::NoSuchChoice)
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
        let guessed = ballots.iter().filter(|ballot| ballot.guess == Some(choice));
        let number = |count: usize| u32::try_from(count).expect("seats have numbers");
        Count {
            choice: id.clone(),
            phones: number(mine.clone().count()),
            hands: hands.map_or(0, |&(_, hands)| hands),
            unsure: number(mine.filter(|ballot| ballot.unsure).count()),
            guesses: number(guessed.count()),
            withheld: false,
        }
    });
    Tally {
        counts: counts.collect(),
        withheld: 0,
        together: false,
    }
}
