//! Opening the file, making it, and bringing an older one up to date.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{Store, StoreError, explain};

/// The file's name in the data directory.
pub(crate) const FILE: &str = "records.sqlite";
/// `veer` in ASCII: marks the file as ours.
pub(super) const APPLICATION: i32 = 0x7665_6572;
pub(super) const VERSION: u8 = 2;
/// What makes a store of each version out of one of the version before it; the first makes it out of nothing.
pub(super) const MIGRATIONS: [&str; VERSION as usize] = [
    "\
create table event (
    session text not null,
    seq integer not null,
    at integer not null,
    what text not null,
    primary key (session, seq)
) strict, without rowid;",
    "\
create table script (
    hash text not null,
    place integer not null,
    text text not null,
    primary key (hash, place)
) strict, without rowid;",
];

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
        let path = || self.path.clone();
        if application != APPLICATION && (application != 0 || tables > 0) {
            return Ok(Some(StoreError::Damaged { path: path() }));
        }
        let made = match usize::try_from(version) {
            Ok(made) if made <= MIGRATIONS.len() => made,
            Ok(_) => return Ok(Some(StoreError::Newer { path: path() })),
            Err(_) => return Ok(Some(StoreError::Damaged { path: path() })),
        };
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "secure_delete", true)?;
        if made < MIGRATIONS.len() {
            let transaction =
                Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            // Another program may have done it in the meantime.
            let now: i32 =
                transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
            if version != now {
                transaction.finish()?;
                return self.prepare();
            }
            for migration in &MIGRATIONS[made..] {
                transaction.execute_batch(migration)?;
            }
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
            transaction.commit()?;
        }
        Ok(None)
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
pub(super) fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
pub(super) fn private(_options: &mut OpenOptions) {}
