//! The record of a case in memory, until somebody wants it kept.

use super::keeper::Keeper;
use crate::record::{
    Draft, Event, Remains, Session, SessionId, Store, StoreError, blank, in_last_words,
};

/// Holds the record of a case in memory, until somebody wants it kept: then all of it is, and all that follows.
pub(crate) struct CaseKeeper {
    store: Store,
    /// What is not in the store, with the latest of the door; nothing once it is to be kept.
    held: Option<HeldCase>,
}

#[derive(Debug, Default)]
struct HeldCase {
    events: Vec<(SessionId, Vec<Event>)>,
    door: Option<String>,
}

impl CaseKeeper {
    /// One that holds a new case.
    pub(crate) fn holding(store: Store) -> Self {
        let held = Some(HeldCase::default());
        Self { store, held }
    }
}

impl Keeper for CaseKeeper {
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError> {
        match &mut self.held {
            Some(held) => {
                let drafts = drafts.iter();
                let events = drafts.map(|draft| (draft.id().clone(), draft.events().to_vec()));
                held.events.extend(events);
                Ok(())
            }
            None => Keeper::keep(&mut self.store, drafts),
        }
    }

    fn keep_door(&mut self, door: &str) -> Result<(), StoreError> {
        match &mut self.held {
            Some(held) => {
                held.door = Some(door.to_owned());
                Ok(())
            }
            None => self.store.keep_door(door),
        }
    }

    fn remains(&self, session: &Session) -> Remains {
        match self.held {
            Some(_) => Remains::Everything,
            None => session.remains_in(&self.store),
        }
    }

    fn typed(&self, session: &Session) -> String {
        Keeper::typed(&self.store, session)
    }

    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        match self.held {
            Some(_) => Ok(()),
            None => self.store.keep_seen(seen),
        }
    }

    fn holds(&self) -> bool {
        self.held.is_some()
    }

    fn keep_held(&mut self) -> Result<(), StoreError> {
        let Some(held) = &self.held else {
            return Ok(());
        };
        if let Some(door) = &held.door {
            self.store.keep_door(door)?;
        }
        let mut sessions: Vec<(SessionId, Vec<Event>)> = Vec::new();
        for (id, events) in &held.events {
            match sessions.iter_mut().find(|(known, _)| known == id) {
                Some((_, all)) => all.extend_from_slice(events),
                None => sessions.push((id.clone(), events.clone())),
            }
        }
        for (_, events) in &mut sessions {
            blank(events);
            in_last_words(events);
        }
        let all = sessions.iter();
        self.store
            .append_all(all.map(|(id, events)| (id, events.as_slice())))?;
        self.held = None;
        Ok(())
    }
}
