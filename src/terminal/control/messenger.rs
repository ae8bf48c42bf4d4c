//! The thread that speaks with the shared store, so that no screen ever waits for a network.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::library::{ScenarioSource, Title};
use crate::record::share::{Cell, Known, News, Observation, RoomName, ShareError};
use crate::record::{Offer, Rating, SessionId, What};

/// How long from one look at the shared store to the next, and to the next where the last one failed.
const EVERY: Duration = Duration::from_millis(250);
const AFTER_FAILURE: Duration = Duration::from_secs(2);
/// Looks until a scenario that was not there is asked for again.
const LOOKS: u32 = 20;

/// What a face wants of the shared store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CellOrder {
    Offer {
        rooms: Vec<RoomName>,
        offer: Offer,
    },
    /// Keeps what an evaluator saw.
    Observe {
        session: SessionId,
        rating: Option<(String, Rating)>,
        text: Option<String>,
    },
    /// Reads what evaluators note of these sessions, from now on.
    Watch(Vec<SessionId>),
}

/// What comes back.
#[derive(Debug)]
pub(crate) enum Arrived {
    News(News),
    /// The scenario under a hash.
    Read(String, Box<Title>),
    Observed(SessionId, Vec<Observation>),
    Done(CellOrder),
    Failed(CellOrder, ShareError),
    /// The shared store could not be looked at.
    Lost(ShareError),
}

/// Opens a line to the shared store, again wherever it was cut.
pub(crate) type Opens = Box<dyn FnMut() -> Result<Box<dyn Cell>, ShareError> + Send>;

/// Takes orders to the shared store.
#[derive(Debug)]
pub(crate) struct Messenger {
    orders: Sender<CellOrder>,
}

impl Messenger {
    /// Sets out, for as long as somebody holds on to it; `tell` is handed what comes back, and says whether anybody still
    /// listens.
    pub(crate) fn start(opens: Opens, tell: impl Fn(Arrived) -> bool + Send + 'static) -> Self {
        let (orders, ordered) = channel();
        thread::spawn(move || Errands::new(opens).run(&ordered, tell));
        Self { orders }
    }

    /// Hands over an order. What became of it comes back.
    pub(crate) fn send(&self, order: CellOrder) {
        // The other end is there for as long as this one.
        let _ = self.orders.send(order);
    }
}

/// What the thread knows.
pub(super) struct Errands {
    opens: Opens,
    /// The line; none before it is open, and once it is cut.
    cell: Option<Box<dyn Cell>>,
    known: Known,
    /// The hashes of the scenarios that nobody has asked for yet, or that were not there.
    wanted: BTreeSet<String>,
    read: BTreeSet<String>,
    watched: Vec<SessionId>,
    looks: u32,
}

impl Errands {
    pub(super) fn new(opens: Opens) -> Self {
        Self {
            opens,
            cell: None,
            known: Known::default(),
            wanted: BTreeSet::new(),
            read: BTreeSet::new(),
            watched: Vec::new(),
            looks: 0,
        }
    }

    fn run(mut self, orders: &Receiver<CellOrder>, tell: impl Fn(Arrived) -> bool) {
        let mut rest = Duration::ZERO;
        loop {
            let mut arrived = Vec::new();
            match orders.recv_timeout(rest) {
                Ok(order) => arrived.push(self.carry_out(order)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            arrived.extend(self.look());
            let lost = arrived.iter().any(|it| matches!(it, Arrived::Lost(_)));
            rest = if lost { AFTER_FAILURE } else { EVERY };
            for arrived in arrived {
                if !tell(arrived) {
                    return;
                }
            }
        }
    }

    /// Does what was asked.
    pub(super) fn carry_out(&mut self, order: CellOrder) -> Arrived {
        let done = match &order {
            CellOrder::Offer { rooms, offer } => self.with(|cell| cell.offer(rooms, offer)),
            CellOrder::Observe {
                session,
                rating,
                text,
            } => {
                let rating = rating.as_ref();
                let rating = rating.map(|(objective, rating)| (objective.as_str(), *rating));
                self.with(|cell| cell.observe(session, rating, text.as_deref()))
            }
            CellOrder::Watch(sessions) => {
                self.watched.clone_from(sessions);
                Ok(())
            }
        };
        match done {
            Ok(()) => Arrived::Done(order),
            Err(error) => Arrived::Failed(order, error),
        }
    }

    /// Does something with the line, which is opened where it is not. One that is cut is let go.
    fn with<T>(
        &mut self,
        act: impl FnOnce(&mut dyn Cell) -> Result<T, ShareError>,
    ) -> Result<T, ShareError> {
        let mut cell = match self.cell.take() {
            Some(cell) => cell,
            None => (self.opens)()?,
        };
        let done = act(cell.as_mut());
        if !matches!(done, Err(ShareError::NoLine(_))) {
            self.cell = Some(cell);
        }
        done
    }

    /// Looks what is new.
    pub(super) fn look(&mut self) -> Vec<Arrived> {
        let mut arrived = Vec::new();
        if let Err(error) = self.look_into(&mut arrived) {
            arrived.push(Arrived::Lost(error));
        }
        arrived
    }

    fn look_into(&mut self, arrived: &mut Vec<Arrived>) -> Result<(), ShareError> {
        let known = self.known.clone();
        let news = self.with(|cell| cell.look(&known))?;
        let mut asked = BTreeSet::new();
        for events in news.events.values() {
            let hashes = events.iter().filter_map(|event| match &event.what {
                What::Started { hash, .. } | What::Adopted { hash, .. } => Some(hash),
                _ => None,
            });
            asked.extend(hashes.cloned());
        }
        let read = news.read.events.iter();
        self.known
            .events
            .extend(read.map(|(id, events)| (id.clone(), *events)));
        self.known.offers = self.known.offers.max(news.read.offers);
        asked.retain(|hash| !self.read.contains(hash) && !self.wanted.contains(hash));
        self.looks = self.looks.wrapping_add(1);
        if self.looks.is_multiple_of(LOOKS) {
            asked.append(&mut self.wanted);
        }
        // Whoever hears what happened knows the story by then; a line that is cut on the way takes no news with it.
        let read = self.read(asked, arrived);
        arrived.push(Arrived::News(news));
        read?;
        for session in self.watched.clone() {
            match self.with(|cell| cell.observations(&session)) {
                Ok(observations) => arrived.push(Arrived::Observed(session, observations)),
                // Who may not read them is told so once.
                Err(error) if !error.passes() => {
                    self.watched.retain(|it| *it != session);
                    arrived.push(Arrived::Failed(CellOrder::Watch(vec![session]), error));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Reads scenarios. What is not there, or where the line is cut before, is asked for again later.
    fn read(
        &mut self,
        asked: BTreeSet<String>,
        arrived: &mut Vec<Arrived>,
    ) -> Result<(), ShareError> {
        self.wanted.extend(asked.iter().cloned());
        for hash in asked {
            if let Some(title) = self.title(&hash)? {
                self.wanted.remove(&hash);
                self.read.insert(hash.clone());
                arrived.push(Arrived::Read(hash, Box::new(title)));
            }
        }
        Ok(())
    }

    fn title(&mut self, hash: &str) -> Result<Option<Title>, ShareError> {
        let script = self.with(|cell| cell.script(hash))?;
        let sound = script.filter(|script| script.hash() == hash);
        Ok(sound.and_then(|script| ScenarioSource::recorded(&script)))
    }
}
