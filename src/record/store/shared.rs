//! What sharing needs of a store: the events behind those that are shared, and what is shared where.

use std::path::PathBuf;

use super::opening::in_memory;
use super::put::put_events;
use super::scripts::put_script;
use super::{Store, StoreError, explain, number, text};
use crate::record::event::{Event, Moment, SessionId};
use crate::record::flaw::Unreadable;
use crate::record::summary::Record;

/// The file beside the records that says what is shared, and where. It holds the passwords of invitations.
const LEDGER: &str = "shared.json";

impl Store {
    /// A store in memory with these records, to be read: nothing of it comes on a disk.
    pub(crate) fn holding(records: &[Record]) -> Result<Self, StoreError> {
        let path = PathBuf::new();
        let held = || {
            let mut connection = in_memory()?;
            let transaction = connection.transaction()?;
            for record in records {
                if let Some(script) = record.script.as_ref().filter(|_| !record.is_of_a_case()) {
                    put_script(&transaction, script)?;
                }
                put_events(&transaction, &record.summary.id, &record.events)?;
            }
            transaction.commit()?;
            Ok(connection)
        };
        Ok(Self {
            connection: held().map_err(|error| explain(&path, error))?,
            file: None,
            exposed: None,
            typed: String::new(),
            path,
        })
    }

    /// What is shared, as it was kept; none when it is not there or cannot be read.
    pub(in crate::record) fn ledger(&self) -> Option<String> {
        std::fs::read_to_string(self.beside(LEDGER)).ok()
    }

    /// Keeps what is shared. It is on disk when this returns.
    pub(in crate::record) fn keep_ledger(&mut self, ledger: &str) -> Result<(), StoreError> {
        self.keep_beside(LEDGER, ledger)
    }

    /// Forgets what is shared, and with whom.
    pub(crate) fn forget_ledger(&mut self) -> Result<(), StoreError> {
        let path = self.beside(LEDGER);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            removed => removed.map_err(|source| StoreError::Folder { path, source }),
        }
    }

    /// How many events a session has.
    pub(in crate::record) fn count(&self, session: &SessionId) -> Result<u64, StoreError> {
        let count = || {
            let select = "select count(*) from event where session = ?1";
            let mut select = self.connection.prepare_cached(select)?;
            select.query_row([session.as_str()], |row| row.get::<_, i64>(0))
        };
        let count = count().map_err(|error| self.explained(error))?;
        Ok(count.cast_unsigned())
    }

    /// At most so many events of a session from one on, in order. Whether they are sound was looked at when the evening was
    /// opened.
    pub(in crate::record) fn events_from(
        &self,
        session: &SessionId,
        seq: u64,
        most: usize,
    ) -> Result<Vec<Event>, StoreError> {
        let read = || {
            let select = "select seq, at, what from event \
                          where session = ?1 and seq >= ?2 order by seq limit ?3";
            let mut select = self.connection.prepare_cached(select)?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let rows = select.query_map((session.as_str(), seq.cast_signed(), most), |row| {
                Ok((
                    number(row.get_ref(0)?),
                    number(row.get_ref(1)?),
                    text(row.get_ref(2)?),
                ))
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        let rows = read().map_err(|error| self.explained(error))?;
        let events = rows.into_iter().map(|(seq, at, what)| {
            let seq = u64::try_from(seq?).ok()?;
            let at = Moment::try_from(at?).ok()?;
            let what = serde_json::from_str(&what?).ok()?;
            Some(Event { seq, at, what })
        });
        let events: Option<Vec<_>> = events.collect();
        events.ok_or_else(|| StoreError::Unreadable(Unreadable::nothing_of(session.as_str())))
    }
}
