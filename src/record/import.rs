//! Taking records in that another installation exported: all of a file, or nothing.

use std::collections::HashMap;

use super::case::in_last_words;
use super::event::{Event, SessionId, withhold};
use super::script::Script;
use super::store::{Store, StoreError};
use super::summary::Record;

/// Why an export was not imported. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ImportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is another record {0} already")]
    Exists(SessionId),
    #[error("two records have the name {0}")]
    Twice(SessionId),
}

/// What an import brought.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Imported {
    /// Sessions that were not there yet.
    pub(crate) new: Vec<SessionId>,
    /// Sessions that were there without the counts that are left out of an export, and have them now.
    pub(crate) completed: Vec<SessionId>,
}

/// Adds records to a store, all or none, with the scenarios that are not there yet; a record that is there already, event
/// by event, is passed over. One that is there without the counts that an export leaves out gets them.
pub(crate) fn import(store: &mut Store, records: &[Record]) -> Result<Imported, ImportError> {
    let mut wanted: HashMap<&SessionId, &Record> = HashMap::new();
    let mut imported = Imported::default();
    for record in records {
        let id = &record.summary.id;
        if let Some(known) = wanted.get(id) {
            if known.events != record.events {
                return Err(ImportError::Twice(id.clone()));
            }
            continue;
        }
        let present = store.events(id)?;
        if present.is_empty() {
            wanted.insert(id, record);
            imported.new.push(id.clone());
            continue;
        }
        match Known::of(&present, &record.events) {
            Known::Same => {}
            Known::Withheld => {
                wanted.insert(id, record);
                imported.completed.push(id.clone());
            }
            Known::Other => return Err(ImportError::Exists(id.clone())),
        }
    }
    let mut scripts: HashMap<&str, &Script> = HashMap::new();
    for record in records {
        let (_, hash) = record.played_with();
        if let Some(script) = &record.script
            && !record.is_of_a_case()
            && !scripts.contains_key(hash)
            && store.script(hash)?.is_none()
        {
            scripts.insert(hash, script);
        }
    }
    let scripts: Vec<_> = scripts.into_values().collect();
    let ids = imported.new.iter().chain(&imported.completed);
    let records: Vec<_> = ids.map(|id| wanted[id]).collect();
    store.add(&scripts, &records, &imported.completed)?;
    Ok(imported)
}

/// What a session that is there already is beside one that is imported under its name.
enum Known {
    /// It says as much, or more.
    Same,
    /// It came here without the counts that the other has.
    Withheld,
    Other,
}

impl Known {
    fn of(present: &[Event], new: &[Event]) -> Self {
        let told = |events: &[Event], change: fn(&mut [Event])| {
            let mut events = events.to_vec();
            change(&mut events);
            events
        };
        let forget = |events: &mut [Event]| events.iter_mut().for_each(Event::forget_code);
        let (ours, theirs) = (told(present, forget), told(new, forget));
        // One that has its code was led here: no file completes it.
        let came = ours == present;
        let leaving = |events: &mut [Event]| {
            withhold(events);
            in_last_words(events);
        };
        if ours == theirs || told(present, leaving) == theirs {
            Self::Same
        } else if came && told(new, leaving) == ours {
            Self::Withheld
        } else {
            Self::Other
        }
    }
}
