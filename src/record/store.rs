//! The events of every session, in one `SQLite` file that only its owner can read.
//!
//! Write-ahead logging with `synchronous = FULL`: a transaction that returned survives a killed program and a lost
//! machine. The primary key refuses a writer that did not see another's event. A file that this program did not make,
//! that is newer, or that is damaged is left as it is.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior, params};

use super::event::{Event, Moment, SessionId};
use super::flaw::{Flaw, Unreadable};
use super::summary::{Record, Summary};

/// The file's name in the data directory.
pub const FILE: &str = "records.sqlite";
/// `veer` in ASCII: marks the file as ours.
const APPLICATION: i32 = 0x7665_6572;
const VERSION: i32 = 1;
const SCHEMA: &str = "\
create table event (
    session text not null,
    seq integer not null,
    at integer not null,
    what text not null,
    primary key (session, seq)
) strict, without rowid;";

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
pub struct Sessions {
    /// The latest first.
    pub readable: Vec<Summary>,
    pub unreadable: Vec<Unreadable>,
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
    /// Opens the store in a folder, making both when they are not there yet.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        let on_folder = |source| StoreError::Folder {
            path: folder.to_owned(),
            source,
        };
        make_private_folder(folder).map_err(on_folder)?;
        // The file exists, private, before SQLite writes to it; its log files take over its mode.
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true);
        private(&mut options);
        if let Err(source) = options.open(&path) {
            return Err(match source.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    StoreError::ReadOnly { path }
                }
                io::ErrorKind::StorageFull => StoreError::Full,
                _ => StoreError::Folder { path, source },
            });
        }
        let connection = Connection::open(&path).map_err(|error| explain(&path, error))?;
        let store = Self { connection, path };
        // Two programs that make the store at the same moment: SQLite itself does not wait where the log is set up.
        let mut patience = 100;
        loop {
            match store.prepare().map_err(|error| explain(&store.path, error)) {
                Ok(Some(refused)) => return Err(refused),
                Ok(None) => break,
                Err(StoreError::Busy { .. }) if patience > 0 => {
                    patience -= 1;
                    std::thread::sleep(Duration::from_millis(50));
                }
                Err(error) => return Err(error),
            }
        }
        let busy = store.connection.busy_timeout(Duration::from_secs(5));
        busy.map_err(|error| explain(&store.path, error))?;
        Ok(store)
    }

    /// `Some` when the file is not one to write to.
    fn prepare(&self) -> rusqlite::Result<Option<StoreError>> {
        let connection = &self.connection;
        connection.busy_timeout(Duration::from_millis(50))?;
        // One look at the file, so that another program cannot make the store in between.
        let look = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)?;
        let tables: i64 =
            look.query_row("select count(*) from sqlite_schema", [], |row| row.get(0))?;
        let pragma = |name: &str| look.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        let (application, version) = (pragma("application_id")?, pragma("user_version")?);
        look.finish()?;
        if application != APPLICATION && (application != 0 || tables > 0) {
            return Ok(Some(StoreError::Damaged {
                path: self.path.clone(),
            }));
        }
        if version > VERSION {
            return Ok(Some(StoreError::Newer {
                path: self.path.clone(),
            }));
        }
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "secure_delete", true)?;
        if tables == 0 {
            let made = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            // Another program may have made it in the meantime.
            let tables: i64 =
                made.query_row("select count(*) from sqlite_schema", [], |row| row.get(0))?;
            if tables == 0 {
                made.execute_batch(SCHEMA)?;
                made.pragma_update(None, "application_id", APPLICATION)?;
                made.pragma_update(None, "user_version", VERSION)?;
            }
            made.commit()?;
        }
        Ok(None)
    }

    /// Where the store is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds events to a session in one transaction; they are on disk when this returns. No events are no transaction.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the session has an event of that number already: another program went on with it.
    pub fn append(&mut self, session: &SessionId, events: &[Event]) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
        self.append_all([(session, events)])
    }

    /// Adds events to several sessions in one transaction: when this returns all of them are on disk, or none.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_all<'e>(
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

    /// A session with its events; `None` when there is no such session.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when it is there and cannot be read.
    pub fn record(&self, session: &SessionId) -> Result<Option<Record>, StoreError> {
        let rows = self.rows(session.as_str())?;
        if rows.is_empty() {
            return Ok(None);
        }
        let read = read(&rows, session.as_str());
        Ok(Some(read.map_err(StoreError::Unreadable)?))
    }

    /// The events of a session, in order; none when there is no such session.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub fn events(&self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        let record = self.record(session)?;
        Ok(record.map_or_else(Vec::new, |record| record.events))
    }

    /// Every session, the latest first; beside them, those that cannot be read.
    pub fn sessions(&self) -> Result<Sessions, StoreError> {
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

    /// Removes sessions for good: their bytes are overwritten and the file is packed anew. By id as the store has it, so
    /// that one that cannot be read can go too.
    pub fn forget(&mut self, sessions: &[impl AsRef<str>]) -> Result<(), StoreError> {
        self.purge(|store| {
            for session in sessions {
                store.execute("delete from event where session = ?1", [session.as_ref()])?;
            }
            Ok(())
        })
    }

    /// Removes everything for good.
    pub fn forget_all(&mut self) -> Result<(), StoreError> {
        self.purge(|store| store.execute_batch("delete from event"))
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

#[cfg(unix)]
fn make_private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(not(unix))]
fn make_private_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_options: &mut OpenOptions) {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::What;

    fn id(bits: u64) -> SessionId {
        SessionId::from_bits(bits)
    }

    fn events(first: u64, texts: &[&str]) -> Vec<Event> {
        let what = |seq, text: &str| match seq {
            0 => What::Started {
                scenario: text.into(),
                version: "1".into(),
                hash: "h".into(),
                language: "nl".into(),
                seed: 1,
            },
            _ => What::Noted {
                scene: "a".into(),
                text: text.into(),
            },
        };
        (first..)
            .zip(texts)
            .map(|(seq, text)| Event {
                seq,
                at: Moment(5),
                what: what(seq, text),
            })
            .collect()
    }

    #[test]
    fn events_come_back_as_they_went_in() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        store
            .append(&id(1), &events(0, &["x", "hello"]))
            .expect("kept");
        store.append(&id(1), &events(2, &["again"])).expect("kept");
        let store = Store::open(folder.path()).expect("the same store");
        assert_eq!(
            store.events(&id(1)).expect("events"),
            [events(0, &["x", "hello"]), events(2, &["again"])].concat()
        );
        assert_eq!(store.sessions().expect("a list").readable.len(), 1);
    }

    #[test]
    fn a_stale_writer_is_refused_and_harms_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut one, mut two) = (
            Store::open(folder.path()).expect("one"),
            Store::open(folder.path()).expect("two"),
        );
        one.append(&id(1), &events(0, &["x", "mine"]))
            .expect("kept");
        assert!(matches!(
            two.append(&id(1), &events(1, &["theirs"])),
            Err(StoreError::Conflict)
        ));
        two.append(&id(2), &events(0, &["y"]))
            .expect("another session is no conflict");
        assert_eq!(
            one.events(&id(1)).expect("events"),
            events(0, &["x", "mine"])
        );
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("data");
        let mut store = Store::open(&inner).expect("a store");
        store.append(&id(1), &events(0, &["x"])).expect("kept");
        assert_eq!(
            inner.metadata().expect("a folder").permissions().mode() & 0o777,
            0o700
        );
        for entry in std::fs::read_dir(&inner).expect("files") {
            let entry = entry.expect("a file");
            assert_eq!(
                entry.metadata().expect("a file").permissions().mode() & 0o777,
                0o600,
                "{:?}",
                entry.path()
            );
        }
    }

    #[test]
    fn what_is_forgotten_is_gone_from_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        store
            .append(&id(1), &events(0, &["x", "a worry about somebody"]))
            .expect("kept");
        store
            .append(&id(2), &events(0, &["y", "something else"]))
            .expect("kept");
        store.forget(&[id(1)]).expect("forgotten");
        let bytes: Vec<u8> = std::fs::read_dir(folder.path())
            .expect("files")
            .flat_map(|entry| std::fs::read(entry.expect("a file").path()).expect("bytes"))
            .collect();
        let holds = |text: &str| {
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        };
        assert!(!holds("a worry about somebody"));
        assert!(holds("something else"));
    }

    #[test]
    fn a_file_that_is_not_ours_is_left_as_it_is() {
        for (content, newer) in [
            (
                &b"not a database at all, but a long enough text to look at"[..],
                false,
            ),
            (b"", true),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join(FILE);
            std::fs::write(&path, content).expect("written");
            if newer {
                drop(Store::open(folder.path()).expect("a store"));
                let connection = Connection::open(&path).expect("a database");
                connection
                    .pragma_update(None, "user_version", VERSION + 1)
                    .expect("newer");
            }
            let before = std::fs::read(&path).expect("bytes");
            match Store::open(folder.path()) {
                Err(StoreError::Newer { .. }) => assert!(newer),
                Err(StoreError::Damaged { .. }) => assert!(!newer),
                other => panic!("{other:?}"),
            }
            assert_eq!(std::fs::read(&path).expect("bytes"), before);
        }
    }

    #[test]
    fn one_session_that_cannot_be_read_is_named_and_hides_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let noted = r#"{"event":"noted","scene":"a","text":"hello"}"#;
        let flaws = [
            (r#"{"event":"dreamt","of":"a"}"#.to_owned(), Flaw::Newer),
            (noted.replace("text", "loud\":true,\"text"), Flaw::Newer),
            (r#"{"event":"paused","why":"rain"}"#.to_owned(), Flaw::Newer),
            (noted.replace("text", "tekst"), Flaw::Newer),
            (noted.replace("scene\":\"a\",\"", ""), Flaw::Damaged),
            (noted.replace('}', ""), Flaw::Damaged),
            (noted.replace("event", "evfnt"), Flaw::Damaged),
            (noted.replace("\"hello\"", "7"), Flaw::Damaged),
        ];
        let name = |place: usize| id(place as u64 + 2);
        for (place, (what, _)) in flaws.iter().enumerate() {
            store
                .append(&name(place), &events(0, &["x"]))
                .expect("kept");
            let insert = "insert into event values (?1, 1, 9, ?2)";
            let row = (name(place).to_string(), what);
            store.connection.execute(insert, row).expect("a row");
        }
        store
            .append(&id(1), &events(0, &["x", "hello"]))
            .expect("kept");
        let strange = "insert into event values ('?', 0, 9, x'ff')";
        assert!(store.connection.execute(strange, []).is_err(), "strict");
        let strange = "insert into event values (cast(x'ff' as text), 0, 9, cast(x'ff' as text))";
        store.connection.execute(strange, []).expect("a row");

        let sessions = store.sessions().expect("a list");
        let readable: Vec<_> = sessions.readable.iter().map(|it| it.id.clone()).collect();
        assert_eq!(readable, [id(1)]);
        let of = |name: &str| sessions.unreadable.iter().find(|it| it.id == name);
        for (place, (what, flaw)) in flaws.iter().enumerate() {
            let found = of(name(place).as_str()).expect("it is named");
            assert_eq!((found.flaw, found.last), (*flaw, Some(Moment(9))), "{what}");
            match store.events(&name(place)) {
                Err(StoreError::Unreadable(unreadable)) => assert_eq!(&unreadable, found),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(of("?").map(|it| it.flaw), Some(Flaw::Damaged));

        store.forget(&[name(0)]).expect("forgotten");
        assert_eq!(
            store.sessions().expect("a list").unreadable.len(),
            flaws.len()
        );
        store.forget_all().expect("forgotten");
        assert_eq!(store.sessions().expect("a list"), Sessions::default());
    }

    #[test]
    fn a_damaged_page_is_said_and_not_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let long = "word ".repeat(20_000);
        store
            .append(&id(1), &events(0, &["x", &long]))
            .expect("kept");
        store
            .connection
            .execute_batch("pragma wal_checkpoint(truncate)")
            .expect("one file");
        drop(store);
        let path = folder.path().join(FILE);
        let mut bytes = std::fs::read(&path).expect("bytes");
        bytes[4096..].fill(0x5a);
        std::fs::write(&path, &bytes).expect("written");
        let damaged = Store::open(folder.path()).and_then(|store| store.sessions().map(|_| ()));
        assert!(
            matches!(damaged, Err(StoreError::Damaged { .. })),
            "{damaged:?}"
        );
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        store
            .append(&id(1), &events(0, &["x", "kept"]))
            .expect("kept");
        store
            .connection
            .pragma_update(None, "max_page_count", 8)
            .expect("a small disk");
        let long = "word ".repeat(20_000);
        assert!(matches!(
            store.append(&id(1), &events(2, &[&long])),
            Err(StoreError::Full)
        ));
        assert_eq!(store.events(&id(1)).expect("events").len(), 2);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("a file");
        assert!(matches!(
            Store::open(&file.join("data")),
            Err(StoreError::Folder { .. })
        ));
    }
}
