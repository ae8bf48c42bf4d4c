//! What a control cell sees of many rooms, and what it may do: offer, and note.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::error::ShareError;
use crate::record::event::{Event, Moment, Rating, SessionId};
use crate::record::offer::Offer;
use crate::record::script::Script;

/// What a room is called in a shared exercise, as it was invited: 1 to 40 small letters, digits and dashes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RoomName(String);

/// Signs of the longest name: with what stands before it, it is the name of a role, of which a server keeps 63.
const LONGEST: usize = 40;

/// A text that names no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a name of 1 to {LONGEST} small letters, digits and dashes")]
pub(crate) struct NotARoomName;

impl RoomName {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RoomName {
    type Err = NotARoomName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sign = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
        let sound = (1..=LONGEST).contains(&text.len()) && text.bytes().all(sign);
        match sound && !text.starts_with('-') {
            true => Ok(Self(text.to_owned())),
            false => Err(NotARoomName),
        }
    }
}

impl fmt::Display for RoomName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a room says of itself that no record holds: how many are in, and how far an open vote is. Never who, or what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Phones that are in.
    pub(crate) people: u32,
    /// Of those, the ones that voted in the votes that are open; none when none is.
    pub(crate) voted: Option<u32>,
    /// Events that are not shared yet.
    pub(crate) behind: u64,
}

/// A room, as it was heard last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SharedRoom {
    pub(crate) name: RoomName,
    /// When it was heard last, by the clock of the shared store; none when never.
    pub(crate) heard: Option<Moment>,
    /// The sessions of its latest evening, in the order of their tables.
    pub(crate) sessions: Vec<SessionId>,
    pub(crate) standing: Standing,
    /// When its latest evening came to the shared store, by the clock of that; none where it has none.
    pub(crate) begun: Option<Moment>,
    /// Milliseconds by which its clock was ahead of the shared store's then: its events tell the time of its own.
    pub(crate) ahead: i64,
}

/// An offer to a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SharedOffer {
    /// Its number in the exercise, from 1 on.
    pub(crate) number: u64,
    pub(crate) room: RoomName,
    pub(crate) at: Moment,
    pub(crate) offer: Offer,
}

/// What an evaluator saw in a room. It steers nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Observation {
    pub(crate) session: SessionId,
    pub(crate) at: Moment,
    /// The evaluator's invitation.
    pub(crate) by: RoomName,
    /// The objective that is rated, and how far the group showed it; a later one by the same evaluator replaces it.
    pub(crate) rating: Option<(String, Rating)>,
    /// A moment, in the evaluator's words.
    pub(crate) text: Option<String>,
}

/// How far a control cell has read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    /// Events of each session that are known.
    pub(crate) events: BTreeMap<SessionId, u64>,
    /// The highest number of an offer that is known.
    pub(crate) offers: u64,
}

/// What is new since then.
#[derive(Debug, Clone, Default)]
pub(crate) struct News {
    /// What the clock of the shared store says.
    pub(crate) now: Option<Moment>,
    /// Every room, by name.
    pub(crate) rooms: Vec<SharedRoom>,
    /// New events, in the order of their sessions.
    pub(crate) events: BTreeMap<SessionId, Vec<Event>>,
    pub(crate) offers: Vec<SharedOffer>,
    /// How far was read now: what cannot be read is not looked at again.
    pub(crate) read: Known,
}

/// The shared store, as a control cell has it.
pub(crate) trait Cell: Send {
    /// What is new since what is known.
    ///
    /// # Errors
    /// When the shared store cannot be reached, or read.
    fn look(&mut self, known: &Known) -> Result<News, ShareError>;

    /// The scenario that a session was played with, by its hash; none when it is not there.
    ///
    /// # Errors
    /// As [`Self::look`].
    fn script(&mut self, hash: &str) -> Result<Option<Script>, ShareError>;

    /// Offers something to rooms.
    ///
    /// # Errors
    /// As [`Self::look`], or where this invitation may not.
    fn offer(&mut self, rooms: &[RoomName], offer: &Offer) -> Result<(), ShareError>;

    /// What evaluators noted of a session, oldest first.
    ///
    /// # Errors
    /// As [`Self::look`].
    fn observations(&mut self, session: &SessionId) -> Result<Vec<Observation>, ShareError>;

    /// Keeps what an evaluator saw: of a session, a rating of an objective or a text, under the name and at the time that
    /// the shared store gives it.
    ///
    /// # Errors
    /// As [`Self::offer`].
    fn observe(
        &mut self,
        session: &SessionId,
        rating: Option<(&str, Rating)>,
        text: Option<&str>,
    ) -> Result<(), ShareError>;
}
