//! An exercise for tests: rooms that do what a test says, in a shared store in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::record::share::{
    Cell, Known, News, Observation, RoomName, ShareError, SharedOffer, SharedRoom, Standing,
};
use crate::record::{Event, Moment, Offer, Pause, Rating, Script, SessionId, Terms, What};

/// A story with a choice, a passage, an inject and an objective.
pub(crate) const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: A knock
language: en
objectives: { calm: Stay calm }
start: knock
scenes:
  knock:
    title: The knock
    minutes: 2
    text: Somebody knocks.
    choices:
      open: { text: Open, gain: You see who, cost: They see you, goto: hall }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: end }
  hall:
    title: The hall
    text: A neighbour.
    choices:
      tea: { text: Tea, gain: Warm, cost: Late, goto: end }
      home: { text: Home, gain: Early, cost: Cold, goto: end }
  bell:
    title: The bell
    inject: { after: { minutes: 10 } }
    text: It rings.
    goto: resume
  end: { ending: true, title: The end, text: CellOver. }
";

/// The shared store of a test, also as a [`Cell`] has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Staged(Arc<Mutex<Exercise>>);

#[derive(Debug, Default)]
struct Exercise {
    now: i64,
    rooms: Vec<SharedRoom>,
    events: BTreeMap<SessionId, Vec<Event>>,
    offers: Vec<SharedOffer>,
    observations: Vec<Observation>,
    /// Whether nobody answers.
    down: bool,
}

pub(crate) fn name(text: &str) -> RoomName {
    text.parse().expect("a name of a room")
}

pub(crate) fn decided(scene: &str, choice: &str, to: &str) -> What {
    What::Decided {
        scene: scene.to_owned(),
        choice: choice.to_owned(),
        to: to.to_owned(),
    }
}

impl Staged {
    /// Rooms in which people come in, of so many tables.
    pub(crate) fn of(rooms: &[(&str, u8)]) -> Self {
        let staged = Self::default();
        for (room, tables) in rooms {
            staged.opens(room, *tables, false);
        }
        staged
    }

    fn with<T>(&self, act: impl FnOnce(&mut Exercise) -> T) -> T {
        act(&mut self.0.lock().expect("nobody panicked"))
    }

    /// A room opens its doors.
    pub(crate) fn opens(&self, room: &str, tables: u8, rehearsal: bool) {
        let sessions: Vec<_> = self.with(|it| {
            let first = it.events.len() as u64 + 1;
            let ids = first..first + u64::from(tables);
            let sessions: Vec<_> = ids.map(SessionId::from_bits).collect();
            it.rooms.push(SharedRoom {
                name: name(room),
                heard: Some(Moment(it.now)),
                sessions: sessions.clone(),
                standing: Standing {
                    people: 12,
                    ..Standing::default()
                },
                begun: Some(Moment(0)),
                ahead: 0,
            });
            sessions
        });
        for (session, table) in sessions.into_iter().zip(1..) {
            let terms = Terms {
                code: String::new(),
                table,
                tables,
                confidence: false,
                guess: false,
                held: true,
                rehearsal,
            };
            let started = What::Started {
                scenario: "door".to_owned(),
                version: "1.0.0".to_owned(),
                hash: script().hash(),
                language: "en".to_owned(),
                seed: 1,
            };
            let why = Pause::Break;
            for what in [started, What::Hosted(terms), What::Paused { why }] {
                self.append(&session, what);
            }
        }
    }

    fn append(&self, session: &SessionId, what: What) {
        self.with(|it| {
            let at = Moment(it.now);
            let events = it.events.entry(session.clone()).or_default();
            let seq = events.len() as u64;
            events.push(Event { seq, at, what });
        });
    }

    /// Something happens at the first table of a room.
    pub(crate) fn happens(&self, room: &str, what: What) -> &Self {
        self.happens_at(room, 0, what)
    }

    /// Something happens at the table in a place of a room, which is heard by it.
    pub(crate) fn happens_at(&self, room: &str, place: usize, what: What) -> &Self {
        let session = self.with(|it| {
            let now = it.now;
            let room = it.rooms.iter_mut().find(|it| it.name.as_str() == room);
            let room = room.expect("a room");
            room.heard = Some(Moment(now));
            room.sessions[place].clone()
        });
        self.append(&session, what);
        self
    }

    /// So many seconds pass, in which every room but some is heard.
    pub(crate) fn passes(&self, seconds: i64, silent: &[&str]) -> &Self {
        self.with(|it| {
            it.now += seconds * 1000;
            for room in &mut it.rooms {
                if !silent.contains(&room.name.as_str()) {
                    room.heard = Some(Moment(it.now));
                }
            }
        });
        self
    }

    /// How many are in a room, and voted.
    pub(crate) fn stands(&self, room: &str, standing: Standing) -> &Self {
        self.with(|it| {
            let room = it.rooms.iter_mut().find(|it| it.name.as_str() == room);
            room.expect("a room").standing = standing;
        });
        self
    }

    /// The moderator of a room answers an offer.
    pub(crate) fn answers(&self, room: &str, number: u64, taken: bool) -> &Self {
        let offer = self.with(|it| {
            let offer = it.offers.iter().find(|it| it.number == number);
            offer.expect("an offer").offer.clone()
        });
        self.happens(
            room,
            What::Offered {
                number,
                offer,
                taken,
            },
        )
    }

    /// Nobody answers any more, or somebody does again.
    pub(crate) fn goes_down(&self, down: bool) -> &Self {
        self.with(|it| it.down = down);
        self
    }

    pub(crate) fn offered(&self) -> Vec<SharedOffer> {
        self.with(|it| it.offers.clone())
    }

    /// How many events there are in all.
    pub(crate) fn count(&self) -> usize {
        self.with(|it| it.events.values().map(Vec::len).sum())
    }

    fn reached(&self) -> Result<(), ShareError> {
        match self.with(|it| it.down) {
            true => Err(ShareError::NoLine("nobody answers".to_owned())),
            false => Ok(()),
        }
    }
}

/// The story as it is kept.
pub(crate) fn script() -> Script {
    Script {
        scenario: DOOR.to_owned(),
        translations: Vec::new(),
    }
}

impl Cell for Staged {
    fn look(&mut self, known: &Known) -> Result<News, ShareError> {
        self.reached()?;
        Ok(self.with(|it| {
            let new = it.events.iter().filter_map(|(session, events)| {
                let known = known.events.get(session).copied().unwrap_or(0);
                let new: Vec<_> = events
                    .iter()
                    .filter(|it| it.seq >= known)
                    .cloned()
                    .collect();
                (!new.is_empty()).then(|| (session.clone(), new))
            });
            let offers = it.offers.iter().filter(|it| it.number > known.offers);
            let counts = it.events.iter();
            let read = Known {
                events: counts
                    .map(|(id, events)| (id.clone(), events.len() as u64))
                    .collect(),
                offers: it.offers.last().map_or(0, |offer| offer.number),
            };
            News {
                read,
                now: Some(Moment(it.now)),
                rooms: it.rooms.clone(),
                events: new.collect(),
                offers: offers.cloned().collect(),
            }
        }))
    }

    fn script(&mut self, hash: &str) -> Result<Option<Script>, ShareError> {
        self.reached()?;
        Ok(Some(script()).filter(|script| script.hash() == hash))
    }

    fn offer(&mut self, rooms: &[RoomName], offer: &Offer) -> Result<(), ShareError> {
        self.reached()?;
        self.with(|it| {
            for room in rooms {
                it.offers.push(SharedOffer {
                    number: it.offers.len() as u64 + 1,
                    room: room.clone(),
                    at: Moment(it.now),
                    offer: offer.clone(),
                });
            }
        });
        Ok(())
    }

    fn observations(&mut self, session: &SessionId) -> Result<Vec<Observation>, ShareError> {
        self.reached()?;
        Ok(self.with(|it| {
            let own = it.observations.iter().filter(|it| it.session == *session);
            own.cloned().collect()
        }))
    }

    fn observe(
        &mut self,
        session: &SessionId,
        rating: Option<(&str, Rating)>,
        text: Option<&str>,
    ) -> Result<(), ShareError> {
        self.reached()?;
        self.with(|it| {
            let at = Moment(it.now);
            it.observations.push(Observation {
                session: session.clone(),
                at,
                by: name("observer-1"),
                rating: rating.map(|(objective, rating)| (objective.to_owned(), rating)),
                text: text.map(str::to_owned),
            });
        });
        Ok(())
    }
}
