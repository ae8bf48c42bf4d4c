//! A room that phones, a projector and a moderator share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::room::Room;

/// What changed in a room, for those who show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Who is there, or how many voted; phones show neither.
    Presence,
    /// What everybody sees.
    Scene,
}

/// A room behind one lock, and whoever wants to hear of changes in it.
pub struct Hall {
    room: Mutex<Room>,
    listener: Box<dyn Fn(Heard) + Send + Sync>,
}

impl Hall {
    /// `listener` is called after each change, outside the lock; it must not block.
    pub fn new(room: Room, listener: impl Fn(Heard) + Send + Sync + 'static) -> Self {
        Self {
            room: Mutex::new(room),
            listener: Box::new(listener),
        }
    }

    /// Looks at the room, or changes it; whoever changes it [tells](Self::tell).
    pub fn room(&self) -> MutexGuard<'_, Room> {
        // What a panic left half-done in memory is less than the evening: the record is whole.
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells that the room changed.
    pub fn tell(&self, heard: Heard) {
        (self.listener)(heard);
    }
}

impl std::fmt::Debug for Hall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hall").finish_non_exhaustive()
    }
}
