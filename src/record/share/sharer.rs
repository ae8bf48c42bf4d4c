//! The one who shares an evening while it goes on: in a thread of its own, so that no line ever holds the hall up.
//!
//! What is to be shared is read from the hall's own store, where it was kept first: so nothing is lost with a line, nothing
//! waits in memory, and after an hour without a line all that happened goes out, once.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::address::ShareAddress;
use super::cell::{SharedOffer, Standing};
use super::error::ShareError;
use super::outgoing::{Outgoing, without_words};
use super::room_line::RoomLine;
use crate::record::event::{Event, Moment, SessionId, What};
use crate::record::sharing::Sharing;
use crate::record::store::{Store, StoreError};

/// How often a room gives a sign of life, and asks what is offered.
const BEAT: Duration = Duration::from_secs(2);
/// How long it waits before it tries again: at first, and at most.
const AGAIN: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(20));
/// The most events that go out at once.
const MOST: usize = 500;
/// From more events on that are not shared, the control cell is told before they are.
const MANY: u64 = 20;
/// How long leaving waits for what is not shared yet.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often leaving looks whether it is.
const GLANCE: Duration = Duration::from_millis(10);
/// Without an answer for so long, what was shared last counts as all that is.
const UNANSWERED: Duration = Duration::from_secs(10);

/// What is shared, and where.
pub(crate) struct SharedSessions {
    /// The folder of the hall's own store.
    pub(crate) folder: PathBuf,
    /// The sessions of the evening, in the order of their tables.
    pub(crate) sessions: Vec<SessionId>,
    pub(crate) address: ShareAddress,
    /// What this machine is called there.
    pub(crate) machine: String,
    /// Whether reasons, notes and other texts of the group stay here.
    pub(crate) counts_only: bool,
    pub(crate) clock: fn() -> Moment,
}

/// What a room says of itself, and hears.
pub(crate) struct Ears {
    pub(crate) standing: Box<dyn Fn() -> Standing + Send>,
    pub(crate) offered: Box<dyn Fn(SharedOffer) + Send>,
}

/// What the sharer is told.
enum Word {
    Kept,
    Stop,
}

/// Why there is nothing left to say on a line.
enum Cut {
    /// The room is closed.
    Stopped,
    Failed(ShareError),
}

impl From<ShareError> for Cut {
    fn from(error: ShareError) -> Self {
        Self::Failed(error)
    }
}

impl From<StoreError> for Cut {
    fn from(error: StoreError) -> Self {
        Self::Failed(ShareError::Other(error.to_string()))
    }
}

/// Shares an evening, until it is dropped.
pub(crate) struct Sharer {
    tell: Sender<Word>,
    told: Arc<Mutex<Told>>,
    thread: Option<JoinHandle<()>>,
}

/// How far it is shared, as it was told last.
struct Told {
    sharing: Sharing,
    /// When the shared store answered last, by the clock that is shown and by one that only goes on.
    answered: (Moment, Instant),
}

impl Sharer {
    /// Begins to share.
    pub(crate) fn start(shared: SharedSessions, ears: Ears) -> Self {
        let (tell, hear) = channel();
        let told = Told {
            sharing: Sharing::Reaching,
            answered: ((shared.clock)(), Instant::now()),
        };
        let told = Arc::new(Mutex::new(told));
        let mut work = Work {
            told: Arc::clone(&told),
            shared,
            ears,
            hear,
            stopping: None,
            offers: 0,
        };
        Self {
            tell,
            told,
            thread: Some(std::thread::spawn(move || work.run())),
        }
    }

    /// Something was kept that can be shared.
    pub(crate) fn kept(&self) {
        // Where the thread is gone, another machine leads.
        let _ = self.tell.send(Word::Kept);
    }

    /// How far it is shared by now. A line on which nobody answers any more is none.
    pub(crate) fn sharing(&self) -> Sharing {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, since) = told.answered;
        match told.sharing {
            Sharing::Reaching | Sharing::Shared | Sharing::Behind(_)
                if since.elapsed() > UNANSWERED =>
            {
                Sharing::Since(at)
            }
            _ => told.sharing.clone(),
        }
    }
}

impl Drop for Sharer {
    /// Waits for what is on its way, and not for long.
    fn drop(&mut self) {
        let _ = self.tell.send(Word::Stop);
        let Some(thread) = self.thread.take() else {
            return;
        };
        let until = Instant::now() + PATIENCE;
        while !thread.is_finished() && Instant::now() < until {
            std::thread::sleep(GLANCE);
        }
    }
}

struct Work {
    shared: SharedSessions,
    ears: Ears,
    hear: Receiver<Word>,
    told: Arc<Mutex<Told>>,
    /// When the room was closed.
    stopping: Option<Instant>,
    /// The number of the latest offer that was heard.
    offers: u64,
}

/// A session on its way out.
struct Lane {
    session: SessionId,
    /// How many of its events, as the hall counts them, are shared or stay.
    at: u64,
    outgoing: Outgoing,
}

impl Work {
    fn run(&mut self) {
        let mut wait = AGAIN.0;
        loop {
            match self.share() {
                Ok(()) | Err(Cut::Stopped) => return,
                Err(Cut::Failed(ShareError::TakenOver)) => {
                    self.turn(Sharing::TakenOver);
                    return;
                }
                Err(Cut::Failed(error)) if error.passes() => {
                    if self.has_a_line() {
                        wait = AGAIN.0;
                    }
                    self.turn(Sharing::Since(self.answered()));
                }
                // Somebody may invite this room again.
                Err(Cut::Failed(_)) => self.turn(Sharing::Refused),
            }
            if self.rests(wait) {
                return;
            }
            wait = (wait * 2).min(AGAIN.1);
        }
    }

    /// Shares over one line, until it is cut or the room is closed.
    fn share(&mut self) -> Result<(), Cut> {
        let store = Store::open_to_read(&self.shared.folder)?;
        let mut line = RoomLine::open(&self.shared.address, &self.shared.machine)?;
        let mut lanes = self.lanes(&store, &mut line)?;
        loop {
            self.forward(&store, &mut line, &mut lanes)?;
            self.turn(Sharing::Shared);
            line.stand((self.ears.standing)(), (self.shared.clock)())?;
            let (offers, last) = line.offers(&self.shared.sessions[0], self.offers)?;
            self.offers = last;
            offers.into_iter().for_each(&self.ears.offered);
            if self.stopping.is_some() {
                return Ok(());
            }
            self.listen(BEAT);
        }
    }

    /// Where each session stands in the shared store.
    fn lanes(&self, store: &Store, line: &mut RoomLine) -> Result<Vec<Lane>, Cut> {
        let known = line.begin(&self.shared.sessions)?;
        let sessions = self.shared.sessions.iter().zip(known);
        let lanes = sessions.map(|(session, known)| {
            let mut lane = Lane {
                session: session.clone(),
                at: 0,
                outgoing: Outgoing::new(self.shared.counts_only),
            };
            let mut shared = 0;
            while shared < known {
                let events = store.events_from(session, lane.at, MOST)?;
                if events.is_empty() {
                    // More is shared than is here: an older copy of the records was put back.
                    return Err(Cut::Failed(ShareError::TakenOver));
                }
                for event in events {
                    if shared == known {
                        break;
                    }
                    shared += u64::from(lane.outgoing.next(&event).is_some());
                    lane.at = event.seq + 1;
                    // The line may have been cut before it was heard that these words are to go.
                    take_back(store, line, &lane, &event)?;
                }
            }
            Ok(lane)
        });
        lanes.collect()
    }

    /// Sends all that is not shared yet.
    fn forward(
        &mut self,
        store: &Store,
        line: &mut RoomLine,
        lanes: &mut [Lane],
    ) -> Result<(), Cut> {
        loop {
            let mut behind = 0;
            for lane in lanes.iter() {
                behind += store.count(&lane.session)?.saturating_sub(lane.at);
            }
            if behind == 0 {
                return Ok(());
            }
            if self.sharing() != Sharing::Reaching {
                self.turn(Sharing::Behind(behind));
            }
            if behind > MANY {
                let standing = (self.ears.standing)();
                line.stand(Standing { behind, ..standing }, (self.shared.clock)())?;
            }
            for lane in lanes.iter_mut() {
                let events = store.events_from(&lane.session, lane.at, MOST)?;
                send(store, line, lane, &events)?;
            }
            if self
                .stopping
                .is_some_and(|since| since.elapsed() > PATIENCE)
            {
                return Err(Cut::Stopped);
            }
        }
    }

    /// Waits until something was kept, or for so long.
    fn listen(&mut self, most: Duration) {
        match self.hear.recv_timeout(most) {
            Ok(Word::Kept) | Err(RecvTimeoutError::Timeout) => {}
            Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => self.stop(),
        }
        // Many things at once are one thing to send.
        while let Ok(word) = self.hear.try_recv() {
            if matches!(word, Word::Stop) {
                self.stop();
            }
        }
    }

    fn stop(&mut self) {
        self.stopping.get_or_insert_with(Instant::now);
    }

    /// Waits before it tries again. Returns whether the room was closed.
    fn rests(&mut self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        while self.stopping.is_none() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            self.listen(left);
        }
        true
    }

    fn sharing(&self) -> Sharing {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.sharing.clone()
    }

    /// When the shared store answered last.
    fn answered(&self) -> Moment {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.answered.0
    }

    /// Whether there was a line until now.
    fn has_a_line(&self) -> bool {
        matches!(self.sharing(), Sharing::Shared | Sharing::Behind(_))
    }

    fn turn(&self, sharing: Sharing) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(sharing, Sharing::Shared | Sharing::Behind(_)) {
            told.answered = ((self.shared.clock)(), Instant::now());
        }
        told.sharing = sharing;
    }
}

/// Sends the next events of a session, with what they need to be read.
fn send(store: &Store, line: &mut RoomLine, lane: &mut Lane, events: &[Event]) -> Result<(), Cut> {
    if events.is_empty() {
        return Ok(());
    }
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        if let What::Started { hash, .. } | What::Adopted { hash, .. } = &event.what
            && let Some(script) = store.script(hash)?
        {
            line.keep_script(&script)?;
        }
        out.extend(lane.outgoing.next(event));
    }
    if !out.is_empty() {
        line.append(&lane.session, &out)?;
    }
    lane.at = events.last().map_or(lane.at, |last| last.seq + 1);
    for event in events {
        take_back(store, line, lane, event)?;
    }
    Ok(())
}

/// Takes words out that are shared, where an event takes them back.
fn take_back(store: &Store, line: &mut RoomLine, lane: &Lane, back: &Event) -> Result<(), Cut> {
    let What::TakenBack { of } = back.what else {
        return Ok(());
    };
    if let Some(event) = store.events_from(&lane.session, of, 1)?.first() {
        let mut without = without_words(event, back);
        without.seq = lane.outgoing.number(of);
        line.blank(&lane.session, &without)?;
    }
    Ok(())
}

/// Shares all that is not shared yet of some sessions, and returns how many events that were.
///
/// # Errors
/// When there is no line, or the shared store refuses it.
pub(crate) fn send_all(shared: SharedSessions) -> Result<u64, ShareError> {
    let (_, hear) = channel();
    let mut work = Work {
        told: Arc::new(Mutex::new(Told {
            sharing: Sharing::Reaching,
            answered: ((shared.clock)(), Instant::now()),
        })),
        shared,
        ears: Ears {
            standing: Box::new(Standing::default),
            offered: Box::new(drop),
        },
        hear,
        stopping: None,
        offers: 0,
    };
    let told = |cut| match cut {
        Cut::Failed(error) => error,
        Cut::Stopped => ShareError::NoLine(String::new()),
    };
    let store = Store::open_to_read(&work.shared.folder);
    let store = store.map_err(|error| told(error.into()))?;
    let mut line = RoomLine::open(&work.shared.address, &work.shared.machine)?;
    let mut lanes = work.lanes(&store, &mut line).map_err(told)?;
    let before: u64 = lanes.iter().map(|lane| lane.at).sum();
    work.forward(&store, &mut line, &mut lanes).map_err(told)?;
    Ok(lanes.iter().map(|lane| lane.at).sum::<u64>() - before)
}
