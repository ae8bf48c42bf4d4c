//! Where the record of a room goes.

use std::sync::Arc;

use crate::record::{Draft, Remains, Script, Session, Sharing, Store, StoreError};

/// What keeps the record of a room: a [`Store`], or what stands in its place.
pub(crate) trait Keeper: Send {
    /// Keeps all that was decided, or nothing of it. It is on disk when this returns.
    ///
    /// # Errors
    /// When it could not be kept.
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError>;

    /// Keeps what the door has to know when the program was started again. It is on disk when this returns.
    ///
    /// # Errors
    /// When it could not be kept.
    fn keep_door(&mut self, door: &str) -> Result<(), StoreError>;

    /// What can still be found of what was kept of a session.
    fn remains(&self, session: &Session) -> Remains;

    /// What to type to mean a session that is kept there.
    fn typed(&self, session: &Session) -> String {
        session.id().as_str().to_owned()
    }

    /// Keeps when the evening was last seen to go on.
    ///
    /// # Errors
    /// When it could not be kept.
    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError>;

    /// How far what it was given is shared with other machines; none where it is not.
    fn sharing(&self) -> Option<Sharing> {
        None
    }

    /// Whether what it was given is in memory alone, and is gone with the program.
    fn holds(&self) -> bool {
        false
    }

    /// Keeps what it held in memory, and from then on everything. It is on disk when this returns.
    ///
    /// # Errors
    /// When it could not be kept; it is held as before.
    fn keep_held(&mut self) -> Result<(), StoreError> {
        Ok(())
    }
}

impl Keeper for Store {
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError> {
        let events = drafts.iter().map(|draft| (draft.id(), draft.events()));
        self.append_all(events)
    }

    fn keep_door(&mut self, door: &str) -> Result<(), StoreError> {
        Self::keep_door(self, door)
    }

    fn remains(&self, session: &Session) -> Remains {
        session.remains_in(self)
    }

    fn typed(&self, session: &Session) -> String {
        Self::typed(self, session.id())
    }

    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        Self::keep_seen(self, seen)
    }
}

/// A store, and the scenario that is kept in it with the first thing that happens.
pub(crate) struct Archive {
    store: Store,
    script: Option<Arc<Script>>,
}

impl Archive {
    pub(crate) fn new(store: Store, script: Arc<Script>) -> Self {
        Self {
            store,
            script: Some(script),
        }
    }
}

impl Keeper for Archive {
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError> {
        if let Some(script) = &self.script {
            self.store.keep_script(script)?;
            self.script = None;
        }
        self.store.keep(drafts)
    }

    fn keep_door(&mut self, door: &str) -> Result<(), StoreError> {
        self.store.keep_door(door)
    }

    fn remains(&self, session: &Session) -> Remains {
        session.remains_in(&self.store)
    }

    fn typed(&self, session: &Session) -> String {
        Keeper::typed(&self.store, session)
    }

    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        self.store.keep_seen(seen)
    }
}
