//! The events of every session and the scenarios that were played, in one `SQLite` file that only its owner can read.
//!
//! Write-ahead logging with `synchronous = FULL`: a transaction that returned survives a killed program and a lost
//! machine, and is moved out of the log at once, so that a lost log loses nothing. The primary key refuses a writer that
//! did not see another's event. Every session is covered by a chain of checksums ([`super::checksum`]). A file that this
//! program did not make, that is newer, or that is damaged is left as it is.

mod aside;
mod door;
mod look;
mod opening;
mod purge;
mod put;
mod scripts;
#[cfg(feature = "share")]
mod shared;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{
    Connection, ErrorCode, OptionalExtension as _, Transaction, TransactionBehavior, ffi,
};

pub(crate) use aside::SetAside;
pub(crate) use look::Remains;
pub(crate) use purge::Purged;
use put::{Put, put_events, remove};
use scripts::put_script;

use super::checksum::Checksum;
use super::event::{Event, SessionId};
use super::files::{Identity, identity};
use super::flaw::Unreadable;
use super::reading::{End, Row, read};
use super::rescue::Rescue;
use super::script::{Script, Scripts};
use super::summary::{Record, Summary};

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("cannot use {}: {source}", path.display())]
    Folder { path: PathBuf, source: io::Error },
    #[error("{} cannot be read: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("{} cannot be written", path.display())]
    ReadOnly { path: PathBuf },
    #[error("{} is damaged, or no store of records", path.display())]
    Damaged { path: PathBuf },
    #[error("{} was made by a newer version of this program", path.display())]
    Newer { path: PathBuf },
    /// What was to be kept was not.
    #[error("the disk is full")]
    Full,
    /// Nothing was to be kept yet.
    #[error("the disk is full, and nothing can be kept in {}", path.display())]
    NoRoom { path: PathBuf },
    #[error("{} was removed or replaced while it was open", path.display())]
    Gone { path: PathBuf },
    #[error("another program is writing to {}", path.display())]
    Busy { path: PathBuf },
    #[error("{} cannot keep programs apart", path.display())]
    NoLocks { path: PathBuf },
    #[error("another program went on with this session")]
    Conflict,
    /// Another machine leads the evening now.
    #[error("another machine went on with this evening")]
    TakenOver,
    /// Nothing of it is there any more, though something was kept.
    #[error("this session was removed while it was open")]
    Forgotten,
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    #[error("{} failed: {source}", path.display())]
    Other {
        path: PathBuf,
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// Whether it is only that nothing can be written there.
    fn forbids_writing(&self) -> bool {
        match self {
            Self::ReadOnly { .. } | Self::Full | Self::NoRoom { .. } => true,
            Self::Folder { source, .. } => matches!(
                source.kind(),
                io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied
            ),
            _ => false,
        }
    }
}

/// What is in a store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sessions {
    /// The latest first; those that are dated ahead of this machine's clock come behind the others.
    pub(crate) readable: Vec<Summary>,
    /// Those that cannot be read, or not to their end.
    pub(crate) unreadable: Vec<Unreadable>,
    /// What is sound of those that cannot be read to their end, with the event from which on they cannot.
    pub(crate) cut: Vec<(Summary, u64)>,
}

impl Sessions {
    /// Adds a session, or what is sound of it.
    fn add(&mut self, record: Record) {
        match record.broken {
            None => self.readable.push(record.summary),
            Some(broken) => {
                self.cut.push((record.summary, broken.from));
                self.unreadable.push(broken);
            }
        }
    }

    fn sort(&mut self) {
        self.readable.sort_by(|a, b| {
            let ahead = a.last.is_ahead().cmp(&b.last.is_ahead());
            let last = b.last.cmp(&a.last);
            ahead.then(last).then_with(|| a.id.cmp(&b.id))
        });
        self.cut
            .sort_by(|(a, _), (b, _)| b.last.cmp(&a.last).then_with(|| a.id.cmp(&b.id)));
        self.unreadable
            .sort_by(|a, b| b.last.cmp(&a.last).then_with(|| a.id.cmp(&b.id)));
    }
}

impl From<Rescue> for Sessions {
    /// The sessions of which a rescue found something.
    fn from(rescue: Rescue) -> Self {
        let mut sessions = Self {
            unreadable: rescue.lost,
            ..Self::default()
        };
        for record in rescue.records {
            sessions.add(record);
        }
        sessions.sort();
        sessions
    }
}

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// The file that is open.
    file: Option<Identity>,
    /// The folder or the file, when others than its owner have rights to it.
    exposed: Option<PathBuf>,
    /// What was typed beside the command, and has to be typed again to come to this store in the same way.
    typed: String,
}

impl Store {
    /// This store, for which this was typed beside the command, each option with a space before it.
    pub(crate) fn with_options(mut self, typed: String) -> Self {
        self.typed = typed;
        self
    }

    /// What to type to mean a session: its id, and the options that it takes to come to it in the same way.
    pub(crate) fn typed(&self, session: &SessionId) -> String {
        format!("{}{}", session.as_str(), self.typed)
    }

    /// The folder or the file, when others on this machine have rights to it.
    pub(crate) fn exposed(&self) -> Option<&Path> {
        self.exposed.as_deref()
    }

    /// Adds events to a session in one transaction; they are on disk when this returns. No events are no transaction.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the session has an event of that number already: another program went on with it.
    /// [`StoreError::Gone`] when the one before it is not there, as in an older copy that was put back, and
    /// [`StoreError::Forgotten`] when nothing of it is there any more.
    pub(crate) fn append(
        &mut self,
        session: &SessionId,
        events: &[Event],
    ) -> Result<(), StoreError> {
        self.append_all([(session, events)])
    }

    /// Adds events to several sessions in one transaction: when this returns all of them are on disk, or none.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub(crate) fn append_all<'e>(
        &mut self,
        sessions: impl IntoIterator<Item = (&'e SessionId, &'e [Event])>,
    ) -> Result<(), StoreError> {
        let mut sessions = sessions.into_iter();
        let Some(first) = sessions.find(|(_, events)| !events.is_empty()) else {
            return Ok(());
        };
        self.write(|transaction| {
            for (session, events) in std::iter::once(first).chain(sessions) {
                let put = put_events(transaction, session, events)?;
                if put != Put::Done {
                    return Ok(put);
                }
            }
            Ok(Put::Done)
        })
    }

    /// Adds whole records in one transaction, with the scenarios that they were played with and that are not there yet:
    /// when this returns all of them are on disk, or none. What is there of those that are `completed` makes way.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub(super) fn add(
        &mut self,
        scripts: &[&Script],
        records: &[&Record],
        completed: &[SessionId],
    ) -> Result<(), StoreError> {
        if scripts.is_empty() && records.is_empty() {
            return Ok(());
        }
        self.write(|transaction| {
            for script in scripts {
                put_script(transaction, script)?;
            }
            for session in completed {
                remove(transaction, session.as_str())?;
            }
            for record in records {
                let put = put_events(transaction, &record.summary.id, &record.events)?;
                if put != Put::Done {
                    return Ok(put);
                }
            }
            Ok(Put::Done)
        })
    }

    /// Writes in one transaction, unless `write` finds another program's work in the way.
    fn write(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<Put>,
    ) -> Result<(), StoreError> {
        self.is_in_place()?;
        let connection = &mut self.connection;
        let written = || {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let put = write(&transaction)?;
            if put == Put::Done {
                transaction.commit()?;
            }
            Ok(put)
        };
        match written() {
            Ok(Put::Done) => Ok(()),
            Ok(Put::NotNext) => Err(StoreError::Conflict),
            Ok(Put::Older) => Err(StoreError::Gone {
                path: self.path.clone(),
            }),
            Ok(Put::Forgotten) => Err(StoreError::Forgotten),
            Err(error) => Err(self.explained(error)),
        }
    }

    /// Looks whether the file that is open still bears the store's name. Where it does not, the system would write to a file
    /// that nobody finds again.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when it was removed, or another stands in its place.
    fn is_in_place(&self) -> Result<(), StoreError> {
        match self.file.is_some() && self.file == identity(&self.path) {
            true => Ok(()),
            false => Err(StoreError::Gone {
                path: self.path.clone(),
            }),
        }
    }

    /// A session with its events and its scenario; `None` when there is no such session. Of a damaged one it is what is
    /// sound.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when it is there and cannot be read.
    pub(crate) fn record(&self, session: &SessionId) -> Result<Option<Record>, StoreError> {
        Ok(self.records(std::slice::from_ref(session))?.pop())
    }

    /// These sessions, as far as they are there; the same scenario is shared by all that were played with it.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub(crate) fn records(&self, sessions: &[SessionId]) -> Result<Vec<Record>, StoreError> {
        let mut scripts = Scripts::default();
        let mut records = Vec::with_capacity(sessions.len());
        for session in sessions {
            let Some(mut record) = self.read(session.as_str())? else {
                continue;
            };
            if record.script.is_none() {
                let (_, hash) = record.played_with();
                record.script = scripts.find(hash, || self.script(hash))?;
            }
            records.push(record);
        }
        Ok(records)
    }

    /// The events of a whole session, in order; none when there is no such session.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when it is there and cannot be read to its end: nobody can go on with it.
    pub(crate) fn events(&self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        let Some(record) = self.read(session.as_str())? else {
            return Ok(Vec::new());
        };
        match record.broken {
            Some(broken) => Err(StoreError::Unreadable(broken)),
            None => Ok(record.events),
        }
    }

    /// Every session, the latest first, with those that are dated ahead of this machine's clock behind the others; beside them, those that cannot be read, or not to their end.
    pub(crate) fn sessions(&self) -> Result<Sessions, StoreError> {
        let list = |select: &str| {
            let mut select = self.connection.prepare_cached(select)?;
            let rows = select.query_map([], |row| {
                Ok(text(row.get_ref(0)?).unwrap_or_else(|| "?".to_owned()))
            })?;
            rows.collect::<rusqlite::Result<BTreeSet<_>>>()
        };
        let listed = || {
            let mut ids = list("select distinct session from event")?;
            ids.extend(list("select id from session")?);
            Ok(ids)
        };
        let mut sessions = Sessions::default();
        for id in listed().map_err(|error| self.explained(error))? {
            match self.read(&id) {
                Ok(Some(record)) => sessions.add(record),
                Err(StoreError::Unreadable(unreadable)) => sessions.unreadable.push(unreadable),
                // Its name led to it and its name does not find it: the name is what is damaged.
                Ok(None) => sessions.unreadable.push(Unreadable::nothing_of(&id)),
                Err(error) => return Err(error),
            }
        }
        sessions.sort();
        Ok(sessions)
    }

    /// What went wrong. A store that may be damaged is left as it is from here on: its log stays where it is.
    fn explained(&self, error: rusqlite::Error) -> StoreError {
        let error = explain(&self.path, error);
        if !matches!(error, StoreError::Busy { .. } | StoreError::Conflict) {
            // Where even this fails nothing is left to be done.
            let _ = self.keep_log(true);
        }
        error
    }

    /// Says whether the log stays as it is when the store is closed.
    fn keep_log(&self, keep: bool) -> rusqlite::Result<bool> {
        let config = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        self.connection.set_db_config(config, keep)
    }

    /// What is sound of a session; `None` when nothing in the store bears its name.
    fn read(&self, session: &str) -> Result<Option<Record>, StoreError> {
        let read_rows = || {
            let select =
                "select seq, at, what, checksum from event where session = ?1 order by seq";
            let mut select = self.connection.prepare_cached(select)?;
            let rows = select.query_map([session], |row| {
                Ok(Row {
                    seq: number(row.get_ref(0)?),
                    at: number(row.get_ref(1)?),
                    what: row.get_ref(2)?.as_bytes().ok().map(<[u8]>::to_vec),
                    checksum: checksum(row.get_ref(3)?),
                })
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        // One look at both, so that no other program writes in between.
        let look = || {
            let look = self.connection.unchecked_transaction()?;
            let rows = read_rows()?;
            let end = end(&self.connection, session)?;
            look.finish()?;
            Ok((rows, end))
        };
        let (rows, end) = look().map_err(|error| self.explained(error))?;
        if rows.is_empty() && end.is_none() {
            return Ok(None);
        }
        Ok(Some(read(&rows, end.flatten(), session)?))
    }
}

/// How a session ends, as the store has it; `None` when it does not know the session, and nothing for an end when what
/// it has is none.
#[expect(clippy::option_option, reason = "not there, and there but damaged")]
fn end(connection: &Connection, session: &str) -> rusqlite::Result<Option<Option<End>>> {
    let mut select = connection.prepare_cached("select events, head from session where id = ?1")?;
    let end = |row: &rusqlite::Row<'_>| {
        let (events, head) = (number(row.get_ref(0)?), checksum(row.get_ref(1)?));
        Ok(events.zip(head).map(|(events, head)| End { events, head }))
    };
    select.query_row([session], end).optional()
}

/// What a column of text holds, when it is text.
fn text(column: ValueRef<'_>) -> Option<String> {
    let text = std::str::from_utf8(column.as_bytes().ok()?).ok()?;
    Some(text.to_owned())
}

/// What a column of numbers holds, when it is a number.
fn number(column: ValueRef<'_>) -> Option<i64> {
    column.as_i64().ok()
}

/// What a column of checksums holds, when it is one.
fn checksum(column: ValueRef<'_>) -> Option<Checksum> {
    Checksum::stored(column.as_blob().ok()?)
}

fn explain(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        _ if is_strange(&error) => StoreError::Damaged { path },
        // The size of what is stored, or its kind, is one that nothing has that was put there.
        Some(
            ErrorCode::NotADatabase
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::TooBig
            | ErrorCode::TypeMismatch
            | ErrorCode::InternalMalfunction,
        ) => StoreError::Damaged { path },
        Some(ErrorCode::DiskFull) => StoreError::Full,
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::ReadOnly { path }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
        Some(ErrorCode::ConstraintViolation) => StoreError::Conflict,
        _ => StoreError::Other {
            path,
            source: error,
        },
    }
}

/// Whether something else stands there than was put there, or what was put there cannot be read.
fn is_strange(error: &rusqlite::Error) -> bool {
    let unread = [
        ffi::SQLITE_IOERR_READ,
        ffi::SQLITE_IOERR_SHORT_READ,
        ffi::SQLITE_IOERR_CORRUPTFS,
    ];
    match error {
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::Utf8Error(..) => true,
        rusqlite::Error::SqliteFailure(error, _) => unread.contains(&error.extended_code),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
