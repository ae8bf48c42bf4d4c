//! The events of every session and the scenarios that were played, in one `SQLite` file that only its owner can read.
//!
//! Write-ahead logging with `synchronous = FULL`: a transaction that returned survives a killed program and a lost
//! machine. The primary key refuses a writer that did not see another's event. A file that this program did not make,
//! that is newer, or that is damaged is left as it is.

mod door;
mod opening;

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior, params};

use super::event::{Event, Moment, SessionId};
use super::flaw::{Flaw, Unreadable};
use super::script::{Script, Scripts};
use super::summary::{Record, Summary};

/// Removes the scripts that no session was played with.
const SWEEP: &str = "\
delete from script where not exists (
    select 1 from event
    where case when json_valid(what) then json_extract(what, '$.hash') end = script.hash
)";

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("cannot use {}: {source}", path.display())]
    Folder { path: PathBuf, source: io::Error },
    #[error("{} cannot be written", path.display())]
    ReadOnly { path: PathBuf },
    #[error("{} is damaged, or no store of records", path.display())]
    Damaged { path: PathBuf },
    #[error("{} was made by a newer version of this program", path.display())]
    Newer { path: PathBuf },
    #[error("the disk is full")]
    Full,
    #[error("another program is writing to {}", path.display())]
    Busy { path: PathBuf },
    #[error("another program went on with this session")]
    Conflict,
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    #[error("{} failed: {source}", path.display())]
    Other {
        path: PathBuf,
        source: rusqlite::Error,
    },
}

/// What is in a store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sessions {
    /// The latest first.
    pub(crate) readable: Vec<Summary>,
    pub(crate) unreadable: Vec<Unreadable>,
}

/// An event as the table has it.
struct Row {
    seq: i64,
    at: i64,
    /// JSON; `None` when it is not even text.
    what: Option<String>,
}

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

impl Store {
    /// Adds events to a session in one transaction; they are on disk when this returns. No events are no transaction.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the session has an event of that number already: another program went on with it.
    pub(crate) fn append(
        &mut self,
        session: &SessionId,
        events: &[Event],
    ) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
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
        let append = |connection: &mut Connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            {
                let mut insert =
                    transaction.prepare_cached("insert into event values (?1, ?2, ?3, ?4)")?;
                let events = sessions
                    .into_iter()
                    .flat_map(|(session, events)| events.iter().map(move |event| (session, event)));
                for (session, event) in events {
                    let what = serde_json::to_string(&event.what).expect("plain data");
                    insert.execute(params![
                        session.as_str(),
                        event.seq.cast_signed(),
                        event.at.0,
                        what
                    ])?;
                }
            }
            transaction.commit()
        };
        append(&mut self.connection).map_err(|error| explain(&self.path, error))
    }

    /// Keeps the scenario with which a session is about to be played. What is there under its hash already has the same
    /// text; its translations become these.
    pub(crate) fn keep_script(&mut self, script: &Script) -> Result<(), StoreError> {
        let hash = script.hash();
        if self.script(&hash)?.as_ref() == Some(script) {
            return Ok(());
        }
        let keep = |connection: &mut Connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute("delete from script where hash = ?1", [&hash])?;
            let texts = std::iter::once(&script.scenario).chain(&script.translations);
            for (place, text) in (0_i64..).zip(texts) {
                let insert = "insert into script values (?1, ?2, ?3)";
                transaction.execute(insert, params![hash, place, text])?;
            }
            transaction.commit()
        };
        keep(&mut self.connection).map_err(|error| explain(&self.path, error))
    }

    /// The scenario that was kept under a hash. One that is no longer what was kept is none.
    pub(crate) fn script(&self, hash: &str) -> Result<Option<Script>, StoreError> {
        let read = || {
            let select = "select text from script where hash = ?1 order by place";
            let mut select = self.connection.prepare_cached(select)?;
            let rows =
                select.query_map([hash], |row| Ok(text(row.get_ref(0)?).map(str::to_owned)))?;
            rows.collect::<rusqlite::Result<Option<Vec<String>>>>()
        };
        let texts = read().map_err(|error| explain(&self.path, error))?;
        let mut texts = texts.unwrap_or_default().into_iter();
        let script = texts.next().map(|scenario| Script {
            scenario,
            translations: texts.collect(),
        });
        Ok(script.filter(|script| script.hash() == hash))
    }

    /// A session with its events and its scenario; `None` when there is no such session.
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
            let rows = self.rows(session.as_str())?;
            if rows.is_empty() {
                continue;
            }
            let mut record = read(&rows, session.as_str()).map_err(StoreError::Unreadable)?;
            let (_, hash) = record.played_with();
            record.script = scripts.find(hash, || self.script(hash))?;
            records.push(record);
        }
        Ok(records)
    }

    /// The events of a session, in order; none when there is no such session.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub(crate) fn events(&self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        let rows = self.rows(session.as_str())?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let record = read(&rows, session.as_str()).map_err(StoreError::Unreadable)?;
        Ok(record.events)
    }

    /// Every session, the latest first; beside them, those that cannot be read.
    pub(crate) fn sessions(&self) -> Result<Sessions, StoreError> {
        let list = || {
            let mut select = self
                .connection
                .prepare_cached("select distinct session from event")?;
            let rows = select.query_map([], |row| {
                Ok(text(row.get_ref(0)?).unwrap_or("?").to_owned())
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        let mut sessions = Sessions::default();
        for id in list().map_err(|error| explain(&self.path, error))? {
            match read(&self.rows(&id)?, &id) {
                Ok(record) => sessions.readable.push(record.summary),
                Err(unreadable) => sessions.unreadable.push(unreadable),
            }
        }
        let Sessions {
            readable,
            unreadable,
        } = &mut sessions;
        readable.sort_by(|a, b| b.last.cmp(&a.last).then_with(|| a.id.cmp(&b.id)));
        unreadable.sort_by(|a, b| b.last.cmp(&a.last).then_with(|| a.id.cmp(&b.id)));
        Ok(sessions)
    }

    /// The rows of a session as they are, in order.
    fn rows(&self, session: &str) -> Result<Vec<Row>, StoreError> {
        let read = || {
            let mut select = self.connection.prepare_cached(
                "select seq, at, what from event where session = ?1 order by seq",
            )?;
            let rows = select.query_map([session], |row| {
                Ok(Row {
                    seq: row.get(0)?,
                    at: row.get(1)?,
                    what: text(row.get_ref(2)?).map(str::to_owned),
                })
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| explain(&self.path, error))
    }

    /// Removes sessions for good, with the scenarios that no other session was played with: their bytes are overwritten
    /// and the file is packed anew. By id as the store has it, so that one that cannot be read can go too.
    pub(crate) fn forget(&mut self, sessions: &[impl AsRef<str>]) -> Result<(), StoreError> {
        self.purge(|store| {
            for session in sessions {
                store.execute("delete from event where session = ?1", [session.as_ref()])?;
            }
            store.execute_batch(SWEEP)
        })?;
        let sessions: Vec<_> = sessions.iter().map(AsRef::as_ref).collect();
        self.forget_door(Some(&sessions))
    }

    /// Removes everything for good.
    pub(crate) fn forget_all(&mut self) -> Result<(), StoreError> {
        self.purge(|store| store.execute_batch("delete from event; delete from script"))?;
        self.forget_door(None)
    }

    fn purge(
        &mut self,
        delete: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let connection = &mut self.connection;
        let purge = || {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            delete(&transaction)?;
            transaction.commit()?;
            connection.execute_batch("vacuum")?;
            connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))
        };
        purge().map_err(|error| explain(&self.path, error))
    }
}

/// The session that rows hold.
fn read(rows: &[Row], id: &str) -> Result<Record, Unreadable> {
    let event = |(seq, row): (u64, &Row)| {
        let at = Moment::try_from(row.at).map_err(|_| Flaw::Damaged)?;
        if u64::try_from(row.seq) != Ok(seq) {
            return Err(Flaw::Damaged);
        }
        let what = row.what.as_deref().ok_or(Flaw::Damaged)?;
        let what = serde_json::from_str(what).map_err(|error| Flaw::of(&error))?;
        Ok(Event { seq, at, what })
    };
    let record = || {
        let id = id.parse().map_err(|_| Flaw::Damaged)?;
        let events: Vec<_> = (0..).zip(rows).map(event).collect::<Result<_, _>>()?;
        Record::of(id, events).ok_or(Flaw::Damaged)
    };
    record().map_err(|flaw| {
        let last = rows.iter().map(|row| row.at).max();
        Unreadable {
            id: id.to_owned(),
            last: last.and_then(|last| Moment::try_from(last).ok()),
            flaw,
        }
    })
}

/// What a column of text holds, when it is text.
fn text(column: ValueRef<'_>) -> Option<&str> {
    std::str::from_utf8(column.as_bytes().ok()?).ok()
}

fn explain(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path },
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

#[cfg(test)]
mod tests;
