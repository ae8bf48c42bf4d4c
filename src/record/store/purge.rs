//! Forgetting for good: what was written is overwritten, the file is packed anew, and the log is emptied.

use rusqlite::{Transaction, TransactionBehavior};

use super::put::remove;
use super::{Store, StoreError};

/// Removes the scripts that no session was played with.
const SWEEP: &str = "\
delete from script where not exists (
    select 1 from event
    where case when json_valid(what) then json_extract(what, '$.hash') end = script.hash
)";

/// Whether what was forgotten is gone from the disk.
#[derive(Debug)]
pub(crate) enum Purged {
    ForGood,
    /// Another program reads the store: the bytes go when the last one closes it.
    WhenClosed,
    /// The file could not be packed anew: no session can be read any more, and pieces of one may be left in it.
    NotPacked(StoreError),
}

impl Store {
    /// Removes sessions for good, with the scenarios that no other session was played with. By id as the store has it,
    /// so that one that cannot be read can go too.
    pub(crate) fn forget(&mut self, sessions: &[impl AsRef<str>]) -> Result<Purged, StoreError> {
        let named: Vec<_> = sessions.iter().map(AsRef::as_ref).collect();
        self.forget_door(Some(&named))?;
        self.purge(|store| {
            for session in sessions {
                remove(store, session.as_ref())?;
            }
            store.execute_batch(SWEEP)
        })
    }

    /// Removes everything for good.
    pub(crate) fn forget_all(&mut self) -> Result<Purged, StoreError> {
        self.forget_door(None)?;
        self.purge(|store| {
            store.execute_batch("delete from event; delete from session; delete from script")
        })
    }

    fn purge(
        &mut self,
        delete: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
    ) -> Result<Purged, StoreError> {
        let connection = &mut self.connection;
        let delete = || {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            delete(&transaction)?;
            transaction.commit()
        };
        delete().map_err(|error| self.explained(error))?;
        // From here on they are forgotten; what fails only leaves bytes behind.
        if let Err(error) = self.connection.execute_batch("vacuum") {
            return Ok(Purged::NotPacked(self.explained(error)));
        }
        let empty = "pragma wal_checkpoint(truncate)";
        let busy = self.connection.query_row(empty, [], |row| row.get(0));
        match busy.map_err(|error| self.explained(error)) {
            Ok(false) => Ok(Purged::ForGood),
            Ok(true) | Err(StoreError::Busy { .. }) => Ok(Purged::WhenClosed),
            Err(error) => Ok(Purged::NotPacked(error)),
        }
    }
}
