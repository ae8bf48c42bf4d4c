//! The room: its door, its tables and its projector. What its moderator does is in [`super::decide`], what the people in
//! it do in `people`.

mod people;
mod survey;

use std::time::Duration;

use super::code::{PairingWord, RoomCode};
use super::door::{Door, Key, Pairing, Tries};
use super::evenings::Resumed;
use super::heard::Heard;
use super::invitation::{Address, Invitation};
use super::offered::OpenOffer;
use super::projector::{Projector, slides};
use super::seats::Seats;
use super::seen::Seen;
use super::stand::{Phase, Showing, Stand};
use super::survey::{Ask, OpenSurvey};
use super::table::{Opening, Table};
use super::times::Times;
use crate::engine::{Engine, Run};
use crate::language::{Language, Spoken, Words, sanitise};
use crate::record::{
    Draft, Moment, NotWritten, PlanMade, SessionError, SessionId, Store, StoreError, Terms,
};
use crate::scenario::{CaseWords, Scenario};
use crate::view::{Slides, TurnTo};

/// Why a room could not be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RoomError {
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The sessions are not those of one group.
    #[error("this is no group's session")]
    NoGroup,
    #[error(transparent)]
    Case(#[from] NotWritten),
}

impl Spoken for RoomError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoGroup => words.say("group-not-there"),
            Self::Case(why) => why.sentence(words),
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
    /// Seats whose phones came by an address that is gone, and still count.
    pub(crate) behind: usize,
    /// Those that count no more, since people came in anew; they are among no others.
    pub(crate) aside: usize,
    /// Of those, the ones that had voted.
    pub(crate) aside_voted: usize,
}

/// A room with its tables and seats.
#[derive(Debug)]
pub(crate) struct Room {
    door: Door,
    /// The word that lets the next projector in.
    pairing: Option<Pairing>,
    /// How many projectors a word let in since the program was started.
    screens: usize,
    tries: Tries,
    /// The scenario in each of its languages, the author's own first.
    languages: Vec<Engine>,
    tables: Vec<Table>,
    seats: Seats,
    projector: Projector,
    /// Where the room is found, whichever adapter is chosen.
    found: Invitation,
    resumed: Option<Resumed>,
    /// What earlier groups meant to do, of which nobody has said yet what became of it; the latest first.
    plans: Vec<PlanMade>,
    /// What people are asked of themselves.
    survey: Option<OpenSurvey>,
    /// What an earlier group was asked, and this one is asked again.
    again: Option<Ask>,
    /// Whether a case is in memory alone, and gone with the program.
    held: bool,
    /// What a control cell offers and nobody has answered, oldest first.
    offers: Vec<OpenOffer>,
    /// The program's words around a story in a language that it does not speak.
    spoken: Language,
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

    /// Opens a room for a case that the group brings itself, at its only table.
    ///
    /// # Errors
    /// When the words around it make no scenario.
    pub(crate) fn begin_case(
        id: SessionId,
        (language, case): (&str, CaseWords),
        opening: &Opening,
        most_seats: usize,
        now: Moment,
    ) -> Result<Self, RoomError> {
        let door = Door::new(&opening.terms.code, vec![id.clone()], opening.key);
        let draft = Table::begin_case(id, language, case, opening, now)?;
        let languages = vec![draft.engine().clone()];
        let room = Self::opened(vec![draft], door, languages, most_seats, None)?;
        Ok(Self { held: true, ..room })
    }

    /// Somebody wants the case kept, and it is.
    pub(super) fn case_kept(&mut self) {
        self.held = false;
    }

    /// What becomes of a case that the group brought, by the keys of a few words and of a sentence for everybody; none where
    /// it brought none.
    pub(crate) fn case_keys(&self) -> Option<[&'static str; 2]> {
        let case = self.tables.iter().any(Table::is_of_a_case);
        case.then_some(match self.held {
            true => ["room-case-held-short", "room-case-held"],
            false => ["room-case-kept-short", "room-case-kept"],
        })
    }

    /// What everybody is told once the room is closed, by the keys of sentences.
    pub(crate) fn over_keys(&self) -> &'static [&'static str] {
        match self.case_keys() {
            None => &["room-over-text"],
            Some(_) if self.held => &["room-over-forgotten"],
            Some(_) => &["room-over-text", "room-case-kept"],
        }
    }

    /// Goes on in the scenario that the case of a table is by now: the only one that there is.
    pub(super) fn go_on_with_the_case(&mut self, place: usize) {
        self.languages = vec![self.tables[place].session.run().engine().clone()];
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
        let seen = store.seen();
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
            let seen = seen.as_deref().and_then(|it| Seen::read(it, &terms.code));
            group.push(terms);
            drafts.push(Table::resume(
                id.clone(),
                engine.clone(),
                events,
                seen,
                now,
            )?);
        }
        let evening = &group.first().ok_or(RoomError::NoGroup)?.code;
        // A code stays on the computer that led the group.
        let evening = match (evening.is_empty(), ids.first()) {
            (true, Some(first)) => first.as_str(),
            _ => evening,
        };
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
            screens: 0,
            tries: Tries::default(),
            languages,
            tables: sessions.map(Table::of).collect(),
            seats: Seats::new(most_seats),
            projector: Projector::default(),
            found: Invitation::default(),
            resumed,
            plans: Vec::new(),
            survey: None,
            again: None,
            held: false,
            offers: Vec::new(),
            spoken: Language::English,
        })
    }

    /// The room, where this language is spoken around a story in one that the program does not speak.
    #[must_use]
    pub(crate) fn spoken_in(self, spoken: Language) -> Self {
        Self { spoken, ..self }
    }

    /// What was there already when the room was opened; none when it is a new evening.
    pub(crate) fn resumed(&self) -> Option<Resumed> {
        self.resumed
    }

    /// The room, which comes back to what earlier groups meant to do.
    #[must_use]
    pub(crate) fn coming_back_to(self, plans: Vec<PlanMade>) -> Self {
        Self { plans, ..self }
    }

    /// What earlier groups meant to do; the latest first.
    pub(crate) fn plans(&self) -> &[PlanMade] {
        &self.plans
    }

    /// What a control cell offers and nobody has answered, oldest first.
    pub(crate) fn offers(&self) -> &[OpenOffer] {
        &self.offers
    }

    pub(super) fn offers_mut(&mut self) -> &mut Vec<OpenOffer> {
        &mut self.offers
    }

    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    /// Who was let in by another code, or before the door was closed, and has not sat down, is not expected any more.
    pub(super) fn change_door(&mut self, door: Door) {
        if door.code() != self.door.code() || door.is_closed() {
            self.seats.expect_nobody();
        }
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
            true => {
                self.pairing = None;
                self.screens += 1;
            }
            false => self.wrong_code(now),
        }
        right
    }

    /// How many projectors a word let in since the program was started.
    pub(crate) fn screens(&self) -> usize {
        self.screens
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

    /// The table that a projector shows which looks at a table, or at everything: that one, the only one there is, or the
    /// one that the moderator put there. None for all of them.
    pub(crate) fn on_projector(&self, at: Option<u8>) -> Option<u8> {
        at.or_else(|| self.only_table())
            .or_else(|| self.projector.table())
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

    /// Whether a table is still being shown the scene slide by slide. Its time has not begun: nobody can decide on what
    /// they were not shown.
    pub(super) fn is_being_shown(&self, table: &Table) -> bool {
        let stand = table.stand();
        if stand.phase != Phase::Talk || stand.showing == Showing::Done || !self.is_projected(table)
        {
            return false;
        }
        let slides = self.slides(table);
        self.projector.shown(&slides, table) < slides.count() - 1
    }

    /// Whether a projector shows this table.
    fn is_projected(&self, table: &Table) -> bool {
        let mut lookers = self.projector.lookers().iter();
        let place = self.place(table.number());
        lookers.any(|at| self.on_projector(*at).map(|at| self.place(at)) == Some(place))
    }

    /// The slides of a table, as the moderator turns them.
    pub(super) fn slides(&self, table: &Table) -> Slides {
        let tag = &self.languages[0].scenario().language;
        let words = Words::new(Language::of_tag(tag).unwrap_or(self.spoken));
        slides(table, &self.run_in(table.number(), tag), &words)
    }

    /// How long the scene of a table has been talked about, and what time is left.
    pub(crate) fn times(&self, table: &Table, now: Moment) -> Times {
        Times::of(table, self.is_being_shown(table), now)
    }

    /// Turns the projector of a table.
    pub(super) fn turn(&mut self, place: usize, to: TurnTo) {
        self.projector.turn(&self.tables[place], to);
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

    /// Something comes to a page this often at least, and it answers.
    pub(super) fn beats(&mut self, beat: Duration) {
        self.seats.beat(beat);
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
}
