//! What the pages are drawn from: the hall, and the fragments that were drawn of it already.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use tokio::sync::watch;

use super::cookie::{self, SeatCookie};
use super::event::event;
use super::gate::Gate;
use super::origin::{Peer, is_here, names_here};
use super::phone::{JustSeated, PhoneQuestion};
use super::streams::{Listener, Streams};
use super::tongue::Tongue;
use super::{Ear, Setup, phone, screen};
use crate::debrief::lookback::{LookBack, Looks};
use crate::exercise::{Ballot, CastVote, Hall, Pass, Room, RoomCode, Seat, Token, Turned, Wish};
use crate::language::{Language, Words};
use crate::record::Moment;
use crate::scenario::RoleId;

/// Addresses that are remembered before those of seats that were given up are let go.
const MANY: usize = 2000;

/// What tells the fragments of two seats apart. Everybody else sees the same one, which is drawn once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct PageKind {
    table: u8,
    tongue: Tongue,
    role: Option<RoleId>,
    may_vote: bool,
    ballot: Option<Ballot>,
    changes: bool,
    waits: bool,
    /// What it answered in the survey that is open.
    answered: BTreeMap<String, u8>,
    /// How many lines it wrote for the task that is open, and which one it would keep.
    wrote: (u8, Option<u32>),
}

/// Fragments of the present scene.
#[derive(Debug, Default)]
struct Drawn {
    scene: u64,
    fragments: HashMap<PageKind, Fragment>,
}

/// What a seat shows, drawn.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) html: Bytes,
    /// The same as the streams of all who see it are told.
    pub(super) event: Bytes,
}

/// All that the routes share.
pub(super) struct Front {
    pub(super) hall: Arc<Hall>,
    pub(super) ear: Ear,
    /// The moderator's language.
    pub(super) language: Language,
    /// Tags of the languages that a page can be read in.
    pub(super) languages: Vec<String>,
    pub(super) streams: Streams,
    /// How often at least something comes on a stream.
    pub(super) beat: Duration,
    /// Whether the room closes.
    pub(super) over: watch::Sender<bool>,
    gate: Mutex<Gate>,
    /// From where each seat was taken; in memory only.
    addresses: Mutex<HashMap<Token, IpAddr>>,
    drawn: Mutex<Drawn>,
    looks: Mutex<Looks<Tongue>>,
}

impl Front {
    pub(super) fn new(hall: Arc<Hall>, ear: Ear, setup: Setup) -> Self {
        let mut languages: Vec<String> = hall.room().languages().map(str::to_owned).collect();
        for spoken in Language::ALL {
            if !languages.iter().any(|tag| tag == spoken.tag()) {
                languages.push(spoken.tag().to_owned());
            }
        }
        Self {
            hall,
            ear,
            language: setup.language,
            languages,
            streams: Streams::default(),
            beat: setup.beat,
            over: watch::Sender::new(false),
            gate: Mutex::new(Gate::new()),
            addresses: Mutex::default(),
            drawn: Mutex::default(),
            looks: Mutex::new(Looks::beside(setup.lookout)),
        }
    }

    pub(super) fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a code is the room's. A wrong one is counted, and is no reason to refuse the next.
    pub(super) fn is_right(&self, code: &str) -> bool {
        let right = code.parse::<RoomCode>().as_ref() == Ok(self.hall.room().code());
        if !right {
            self.hall.wrong_code(Moment::now());
        }
        right
    }

    /// Whether a phone had a seat this evening. One that shows a seat of another is not counted as somebody who tries.
    pub(super) fn was_in(&self, cookie: &SeatCookie) -> bool {
        let room = self.hall.room();
        let door = room.door();
        let sealed = cookie.evening == door.evening() && door.knows(Pass::Seat, cookie.token);
        sealed && room.may_be_in(cookie.token, cookie.code.as_ref())
    }

    /// The seat that a phone shows. What it was given when it was let in means the seat that it was let in to.
    pub(super) fn seat_in(&self, cookies: &str) -> Option<SeatCookie> {
        let mut cookie = SeatCookie::of(cookies)?;
        if cookie.code.is_some()
            && let Some(seat) = self.hall.room().door().seat_of(cookie.token)
        {
            cookie.token = seat;
        }
        Some(cookie)
    }

    /// The seat of a phone that remembers it. One that the program forgot, because it was started again, is given
    /// anew. Returns the token.
    ///
    /// Its vote comes back with it: the phone keeps that, and the laptop never writes down whose vote is whose.
    pub(super) fn known(
        &self,
        cookie: &SeatCookie,
        cast: Option<&CastVote>,
        peer: Peer,
    ) -> Result<Token, Option<Turned>> {
        if !self.was_in(cookie) {
            return Err(None);
        }
        if self.hall.room().seats().seat(cookie.token).is_some() {
            self.hall.spoke(cookie.token, peer.at);
            return Ok(cookie.token);
        }
        if let Some(arrived) = self.hall.arrive(cookie.token) {
            arrived.map_err(Some)?;
            self.remember(cookie.token, peer.from);
            return Ok(cookie.token);
        }
        let wish = Wish {
            name: None,
            role: cookie.role.as_deref().and_then(|id| self.role(id)),
            table: cookie.table,
            returns: cookie.code.is_none(),
            at: peer.at,
        };
        self.sit(cookie.token, wish, peer).map_err(Some)?;
        if let Some(cast) = cast {
            self.hall.vote_again(cookie.token, cast);
        }
        Ok(cookie.token)
    }

    /// Whether a phone is yet to tell what its seat is called: it has a seat again, and was not asked.
    pub(super) fn is_unnamed(&self, token: Token) -> bool {
        let room = self.hall.room();
        room.seats().seat(token).is_some_and(|seat| seat.unnamed)
    }

    /// Lets a new phone in, which gets its seat once it shows that it keeps its token. Returns the seat as it will be, and
    /// whether it may vote.
    pub(super) fn let_in(
        &self,
        token: Token,
        wish: Wish,
        peer: Peer,
    ) -> Result<(Seat, bool), Turned> {
        self.pass(peer.from)?;
        self.hall.let_in(token, wish)
    }

    /// Whether somebody new may come in from an address.
    fn pass(&self, from: IpAddr) -> Result<(), Turned> {
        if self.is_barred(from) {
            return Err(Turned::Removed);
        }
        match self.gate().seats(from, Instant::now()) {
            true => Ok(()),
            false => Err(Turned::Full),
        }
    }

    /// Gives a token that was in its seat, or one that was let in before the program was started again. Returns the table.
    pub(super) fn sit(&self, token: Token, wish: Wish, peer: Peer) -> Result<u8, Turned> {
        let known = {
            let room = self.hall.room();
            room.expects(token) || room.seats().seat(token).is_some()
        };
        if !wish.returns && !known {
            self.pass(peer.from)?;
        }
        let table = self.hall.join(token, wish)?;
        self.remember(token, peer.from);
        Ok(table)
    }

    /// Whether an address is that of a phone that was sent away, and of nobody else: behind a router that many share it
    /// says nothing. It stops who only throws its cookie away; not who takes another address.
    fn is_barred(&self, from: IpAddr) -> bool {
        let addresses = self.addresses();
        let room = self.hall.room();
        let mut of_removed = false;
        for (&token, _) in addresses.iter().filter(|(_, at)| **at == from) {
            if room.seats().seat(token).is_some() {
                return false;
            }
            of_removed |= room.door().is_removed(token);
        }
        of_removed && !is_here(from)
    }

    fn remember(&self, token: Token, from: IpAddr) {
        let mut addresses = self.addresses();
        if addresses.len() >= MANY {
            let room = self.hall.room();
            let matters =
                |token| room.seats().seat(token).is_some() || room.door().is_removed(token);
            addresses.retain(|&token, _| matters(token));
        }
        addresses.insert(token, from);
    }

    fn addresses(&self) -> MutexGuard<'_, HashMap<Token, IpAddr>> {
        let addresses = self.addresses.lock();
        addresses.unwrap_or_else(PoisonError::into_inner)
    }

    /// Who asks for a page, when that is somebody who is in.
    pub(super) fn listener(
        &self,
        from: IpAddr,
        path: &str,
        headers: &HeaderMap,
    ) -> Option<Listener> {
        if path.starts_with("/screen") {
            return self.projector(from, headers);
        }
        let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
        let seat = self.seat_in(cookies).filter(|seat| self.was_in(seat))?;
        let removed = self.hall.room().door().is_removed(seat.token);
        (!removed).then_some(Listener::Seat(seat.token))
    }

    /// The projector that asks, when it may: it sits on the machine itself, or was let in. Somebody else's page may give
    /// its own name our address; a browser on the machine that it deceives says that name.
    pub(super) fn projector(&self, from: IpAddr, headers: &HeaderMap) -> Option<Listener> {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        if is_here(from) && text(header::HOST).is_some_and(names_here) {
            return Some(Listener::ScreenHere);
        }
        let token = cookie::screen(text(header::COOKIE)?)?;
        let known = self.hall.room().door().knows(Pass::Screen, token);
        known.then_some(Listener::Screen(token))
    }

    /// The role with an id.
    pub(super) fn role(&self, id: &str) -> Option<RoleId> {
        let room = self.hall.room();
        let roles = &room.tables()[0].scenario().roles;
        roles.iter().position(|role| role.id == id).map(RoleId::at)
    }

    /// What a seat shows that is about to be taken.
    pub(super) fn first(
        &self,
        seat: &Seat,
        may_vote: bool,
        just: &JustSeated,
        tongue: &Tongue,
    ) -> Bytes {
        let room = self.hall.room();
        let asked = PhoneQuestion {
            just: Some(just),
            ..PhoneQuestion::default()
        };
        let words = &Words::new(tongue.words);
        Bytes::from(phone::seat(&room, seat, may_vote, asked, tongue, words))
    }

    /// Tells every page that the room closes.
    pub(super) fn closes(&self) {
        self.over.send_replace(true);
    }

    /// What a phone shows once the room is closed.
    pub(super) fn farewell(&self, tongue: &Tongue) -> String {
        let room = self.hall.room();
        let run = room.run_in(1, &tongue.tag);
        let scenario = Some(run.engine().scenario().as_ref());
        phone::farewell(scenario, room.over_keys(), tongue)
    }

    /// What a projector shows then.
    pub(super) fn farewell_on_screen(&self, tongue: &Tongue) -> String {
        phone::farewell(None, self.hall.room().over_keys(), tongue)
    }

    /// What a seat shows now; `None` when the seat is not there any more.
    pub(super) fn seat(
        &self,
        token: Token,
        tongue: &Tongue,
        asked: PhoneQuestion<'_>,
    ) -> Option<Fragment> {
        let scene = *self.ear.scene.borrow();
        let room = self.hall.room();
        let seat = room.seats().seat(token)?;
        let may_vote = room.may_vote(token);
        let kind = PageKind {
            table: seat.table,
            tongue: tongue.clone(),
            role: seat.role,
            may_vote,
            ballot: seat.ballot.or(seat.chose),
            changes: asked.changes,
            waits: seat.waits(),
            answered: match room.survey() {
                Some(survey) => survey.of_phone(token).cloned().unwrap_or_default(),
                None => BTreeMap::new(),
            },
            wrote: match room.table(seat.table).task() {
                Some(task) => (task.wrote(token), task.pick(token)),
                None => (0, None),
            },
        };
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.scene != scene {
            drawn.scene = scene;
            drawn.fragments.clear();
        }
        if let Some(fragment) = drawn.fragments.get(&kind).filter(|_| !asked.is_own()) {
            return Some(fragment.clone());
        }
        let words = &Words::new(tongue.words);
        let html = phone::seat(&room, seat, may_vote, asked, tongue, words);
        let fragment = Fragment {
            event: event("main", html.as_bytes()),
            html: Bytes::from(html),
        };
        if !asked.is_own() {
            drawn.fragments.insert(kind, fragment.clone());
        }
        Some(fragment)
    }

    /// What the projector shows now, and whether there is more to come of itself.
    pub(super) fn stage(&self, table: Option<u8>, tongue: &Tongue) -> (String, bool) {
        let room = self.hall.room();
        let number = room.on_projector(table).unwrap_or(1);
        let mut looks = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        let back = look_back(&mut looks, &room, number, tongue);
        let words = &Words::new(tongue.words);
        let view = screen::ScreenView {
            room: &room,
            now: Moment::now(),
            back,
        };
        let drawn = screen::stage(&view, table, tongue, words);
        (drawn, back.is_some_and(LookBack::looking))
    }

    /// The languages in which a phone reads.
    pub(super) fn tongue(&self, chosen: Option<&str>, asked: Option<&str>) -> Tongue {
        Tongue::choose(&self.languages, chosen, asked, self.language)
    }
}

/// The look back on a table that came to its end. Where a table went on from there, or back, nobody wants it any more.
fn look_back<'l>(
    looks: &'l mut Looks<Tongue>,
    room: &Room,
    number: u8,
    tongue: &Tongue,
) -> Option<&'l LookBack> {
    let table = room.table(number);
    let session = table.session();
    if !table.looks_back() {
        looks.forget(session.id());
        return None;
    }
    let engine = || room.run_in(number, &tongue.tag).engine().clone();
    Some(looks.on(session, tongue.clone(), engine, tongue.words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::exercise::{Act, Lead, Opening};
    use crate::record::{SessionId, Settlement, Store};
    use crate::scenario::load;

    const FORK: &str = "
format: 1
id: fork
version: 1.0.0
title: Fork
language: en
start: door
scenes:
  door:
    text: A knock.
    choices:
      open: { text: Open, gain: You see, cost: They see, goto: sun }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: rain }
  sun: { ending: true, title: Sun, text: The sun is out. }
  rain: { ending: true, title: Rain, text: It rains. }
";

    #[test]
    fn who_goes_back_from_the_end_is_looked_back_on_no_more() {
        let scenario = load(FORK.as_bytes()).scenario.expect("a scenario");
        let choice = scenario
            .find_choice(scenario.start, "open")
            .expect("a choice");
        let opening = Opening::of_one_table();
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        let (ids, engines) = (
            vec![SessionId::from_bits(1)],
            vec![Engine::new(Arc::new(scenario))],
        );
        let room = Room::begin(ids, engines, &opening, 40, Moment(0));
        let hall = Arc::new(Hall::new(room.expect("a room"), |_| ()));
        let mut lead = Lead::new(Arc::clone(&hall), store, || Moment(1));
        let tongue = Tongue::choose(&["en".to_owned()], None, None, Language::English);
        let mut looks = Looks::beside(Arc::default());
        assert!(look_back(&mut looks, &hall.room(), 1, &tongue).is_none());
        let settled = Act::Settle {
            choice,
            by: Settlement::Moderator,
            reason: None,
            dissent: None,
        };
        for act in [Act::Begin, settled, Act::GoOn] {
            lead.act(act).expect("done");
        }
        assert!(look_back(&mut looks, &hall.room(), 1, &tongue).is_some());
        lead.act(Act::Back).expect("back");
        assert!(look_back(&mut looks, &hall.room(), 1, &tongue).is_none());
        assert!(looks.is_empty(), "the one that was begun goes on");
    }
}
