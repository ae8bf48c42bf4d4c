//! Opening the file, making it, and bringing an older one up to date.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, ffi};

use super::{Store, StoreError, explain};
use crate::record::checksum::Checksum;
use crate::record::files::{FILE, beside, identity, ordinary};
use crate::record::rescue;

/// `veer` in ASCII: marks the file as ours.
pub(super) const APPLICATION: i32 = 0x7665_6572;
pub(super) const VERSION: u8 = 3;
/// What makes a store of each version out of one of the version before it; the first makes it out of nothing. After the
/// last, [`cover`] gives what is there its checksums.
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
    "\
alter table event add column checksum blob;
alter table script add column checksum blob;
create table session (
    id text not null primary key,
    events integer not null,
    head blob not null
) strict, without rowid;",
];
/// Bytes of the smallest file that `SQLite` can have made.
const SMALLEST: u64 = 512;
/// The longest path that any program for Windows reaches, with room for the name of a log.
#[cfg(windows)]
const SHORT: usize = 240;
/// A part of the time that another program gets to do what it is doing, and how many parts it gets.
pub(super) const PATIENCE: (Duration, u32) = (Duration::from_millis(50), 100);

impl Store {
    /// Opens the store in a folder, making both when they are not there yet.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::opened(folder).map_err(|error| match error {
            StoreError::Full => {
                let path = folder.join(FILE);
                StoreError::NoRoom { path }
            }
            error => error,
        })
    }

    fn opened(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        let on_folder = |source| StoreError::Folder {
            path: folder.to_owned(),
            source,
        };
        let made = make_private_folder(folder).map_err(|error| match error.kind() {
            // What is there in its place is no folder.
            io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
            _ => error,
        });
        made.map_err(on_folder)?;
        let on_file = |source: io::Error| match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly { path: path.clone() }
            }
            io::ErrorKind::StorageFull => StoreError::Full,
            io::ErrorKind::Unsupported | io::ErrorKind::IsADirectory => StoreError::File {
                path: path.clone(),
                source,
            },
            _ => StoreError::Folder {
                path: path.clone(),
                source,
            },
        };
        ordinary(&path).map_err(on_file)?;
        if !path.exists() && length(&beside(&path, "-wal")).map_err(on_file)? == 0 {
            let empty = empty().map_err(|error| explain(&path, error))?;
            make(&path, &empty).map_err(on_file)?;
        }
        if is_cut(&path).map_err(on_file)? {
            return Err(StoreError::Damaged { path });
        }
        let appends = OpenOptions::new().append(true).read(true).open(&path);
        appends.map_err(on_file)?;
        let mut store = Self {
            connection: connect(&path).map_err(|error| explain(&path, error))?,
            file: identity(&path),
            exposed: exposed(folder),
            typed: String::new(),
            path,
        };
        store.prepared(folder)?;
        Ok(store)
    }

    /// Prepares the store, and leaves one that is refused as it is.
    fn prepared(&mut self, folder: &Path) -> Result<(), StoreError> {
        let mut journal = Journal::Log;
        // Two programs that make the store at the same moment: SQLite itself does not wait where the log is set up.
        let (a_while, mut patience) = PATIENCE;
        loop {
            let error = match self.prepare(journal) {
                Ok(prepared) => {
                    prepared?;
                    break;
                }
                Err(error) => error,
            };
            if journal == Journal::Log && wants_shared_memory(&error) {
                journal = Journal::BesideTheFile;
                self.connection =
                    connect(&self.path).map_err(|error| explain(&self.path, error))?;
                self.file = identity(&self.path);
                continue;
            }
            match explain(&self.path, error) {
                StoreError::Busy { .. } if !has_locks(folder) => {
                    let path = folder.to_owned();
                    return Err(StoreError::NoLocks { path });
                }
                StoreError::Busy { .. } if patience > 0 => {
                    patience -= 1;
                    std::thread::sleep(a_while);
                }
                error => return Err(error),
            }
        }
        let explained = |error| explain(&self.path, error);
        self.keep_log(false).map_err(explained)?;
        let busy = self.connection.busy_timeout(Duration::from_secs(5));
        busy.map_err(explained)
    }

    /// The version of the file, when it is one to write to.
    pub(super) fn recognised(&self) -> rusqlite::Result<Result<usize, StoreError>> {
        let connection = &self.connection;
        // One look at the file, so that another program cannot bring it up to date in between.
        let look = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)?;
        let pragma = |name: &str| look.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        let (application, version) = (pragma("application_id")?, pragma("user_version")?);
        let tables = schema(connection)?;
        look.finish()?;
        let ours = application == APPLICATION;
        let path = self.path.clone();
        Ok(match version_of(&tables)? {
            Some(made) if ours && usize::try_from(version) == Ok(made) => Ok(made),
            // What the same tables hold may mean something else there.
            Some(made) if ours && made == MIGRATIONS.len() && is_newer(version) => {
                Err(StoreError::Newer { path })
            }
            None if ours && version > i32::from(VERSION) => Err(StoreError::Newer { path }),
            _ => Err(StoreError::Damaged { path }),
        })
    }

    fn prepare(&self, journal: Journal) -> rusqlite::Result<Result<(), StoreError>> {
        let connection = &self.connection;
        self.keep_log(true)?;
        connection.busy_timeout(PATIENCE.0)?;
        if journal == Journal::BesideTheFile {
            // Alone with the file, SQLite needs no memory that is shared.
            connection.pragma_update(None, "locking_mode", "exclusive")?;
        }
        let made = match self.recognised()? {
            Ok(made) => made,
            Err(refused) => return Ok(Err(refused)),
        };
        self.set_journal(journal, made)?;
        // macOS takes a plain request as a wish.
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "checkpoint_fullfsync", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        // What is written leaves the log in the same breath, unless another program is reading.
        connection.pragma_update(None, "wal_autocheckpoint", 1)?;
        if made < MIGRATIONS.len() {
            let transaction =
                Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            // Another program may have done it in the meantime.
            let now: i32 =
                transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
            if usize::try_from(now) != Ok(made) {
                transaction.finish()?;
                return self.prepare(journal);
            }
            migrate(&transaction, made, MIGRATIONS.len())?;
            transaction.commit()?;
        }
        Ok(Ok(()))
    }

    /// Sets up how what is written is kept until it is in the file. A store with sessions that did without a log goes on
    /// so: its folder cannot have one, or could not before.
    fn set_journal(&self, journal: Journal, made: usize) -> rusqlite::Result<()> {
        let connection = &self.connection;
        let form = || connection.pragma_query_value(None, "journal_mode", |row| row.get(0));
        if journal == Journal::BesideTheFile {
            connection.pragma_update(None, "journal_mode", "delete")?;
            connection.pragma_update(None, "locking_mode", "normal")?;
        } else if form()? != "wal" && !(made > 0 && self.has_events()?) {
            connection.pragma_update(None, "journal_mode", "wal")?;
        }
        // Without a log a journal must be gone from the disk as well before something counts as written.
        let form: String = form()?;
        let synchronous = if form == "wal" { "full" } else { "extra" };
        connection.pragma_update(None, "synchronous", synchronous)?;
        // The first look that is no longer alone lets others in.
        schema(connection).map(drop)
    }

    fn has_events(&self) -> rusqlite::Result<bool> {
        let any = "select exists (select 1 from event)";
        self.connection.query_row(any, [], |row| row.get(0))
    }
}

/// Where what is being written stands until it is in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Journal {
    /// In a log, which needs memory that programs share.
    Log,
    /// In a file that is there only meanwhile, as any folder can have it, also one on a network.
    BesideTheFile,
}

/// Opens the file, without leave to make one: a store that is gone by now is no reason for an empty one.
pub(super) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[cfg(windows)]
    if let Ok(whole) = path.canonicalize()
        && whole.as_os_str().len() > SHORT
    {
        // SQLite reaches it only in the form that Windows itself keeps, and only by this way.
        return Connection::open_with_flags_and_vfs(whole, flags, "win32-longpath");
    }
    Connection::open_with_flags(path, flags)
}

/// Whether the folder of a store has no memory that programs share, as many on a network have none.
pub(super) fn wants_shared_memory(error: &rusqlite::Error) -> bool {
    let none = [
        ffi::SQLITE_IOERR_SHMOPEN,
        ffi::SQLITE_IOERR_SHMSIZE,
        ffi::SQLITE_IOERR_SHMLOCK,
        ffi::SQLITE_IOERR_SHMMAP,
        ffi::SQLITE_PROTOCOL,
    ];
    matches!(error, rusqlite::Error::SqliteFailure(error, _) if none.contains(&error.extended_code))
}

/// Whether a file in a folder can be locked. Where none can, `SQLite` takes it for another program.
#[cfg(unix)]
pub(super) fn has_locks(folder: &Path) -> bool {
    use rustix::fs::{FlockOperation, fcntl_lock};
    let path = folder.join(format!(".locks-{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    private(&mut options);
    let Ok(file) = options.open(&path) else {
        return true;
    };
    let locked = fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive);
    let _ = std::fs::remove_file(&path);
    locked.is_ok()
}

#[cfg(not(unix))]
pub(super) fn has_locks(_folder: &Path) -> bool {
    true
}

/// Brings a store from one version to a later one.
pub(super) fn migrate(connection: &Connection, from: usize, to: usize) -> rusqlite::Result<()> {
    for migration in &MIGRATIONS[from..to] {
        connection.execute_batch(migration)?;
    }
    if to == MIGRATIONS.len() {
        cover(connection)?;
    }
    let version = i64::try_from(to).expect("a handful of versions");
    connection.pragma_update(None, "user_version", version)
}

/// Gives what is stored its checksums, as it stands now.
fn cover(connection: &Connection) -> rusqlite::Result<()> {
    // As bytes: a name that is damaged may be no text.
    let mut all = connection.prepare("select distinct cast(session as blob) from event")?;
    let sessions = all.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    for session in sessions.collect::<Result<Vec<_>, _>>()? {
        let mut head = Checksum::of_session(&session);
        let select =
            "select seq, at, what from event where session = cast(?1 as text) order by seq";
        let mut select = connection.prepare_cached(select)?;
        let rows = select.query_map([&session], |row| {
            head = head.then(row.get(0)?, row.get(1)?, row.get_ref(2)?.as_bytes()?);
            Ok((row.get(0)?, head))
        })?;
        let rows: Vec<(i64, Checksum)> = rows.collect::<Result<_, _>>()?;
        let update = "update event set checksum = ?3 where session = cast(?1 as text) and seq = ?2";
        let mut update = connection.prepare_cached(update)?;
        for (seq, checksum) in &rows {
            update.execute((&session, seq, checksum.as_bytes()))?;
        }
        let events = i64::try_from(rows.len()).expect("rows that were in memory");
        let insert = "insert into session values (cast(?1 as text), ?2, ?3)";
        connection.execute(insert, (&session, events, head.as_bytes()))?;
    }
    let mut all = connection.prepare("select distinct hash from script")?;
    let hashes = all.query_map([], |row| row.get::<_, String>(0))?;
    for hash in hashes.collect::<Result<Vec<_>, _>>()? {
        let mut select =
            connection.prepare_cached("select text from script where hash = ?1 order by place")?;
        let texts = select.query_map([&hash], |row| row.get::<_, String>(0))?;
        let texts: Vec<_> = texts.collect::<Result<_, _>>()?;
        let checksum = Checksum::of_texts(texts.iter().map(String::as_bytes));
        let update = "update script set checksum = ?2 where hash = ?1";
        connection.execute(update, (&hash, checksum.as_bytes()))?;
    }
    Ok(())
}

/// Each table with the words that made it.
type Schema = Vec<(String, Option<String>)>;

fn schema(connection: &Connection) -> rusqlite::Result<Schema> {
    let mut select = connection.prepare("select name, sql from sqlite_schema order by name")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// The version that these tables are of, when it is one of ours. Each has tables of its own, so that a damaged number
/// does not pass for another version.
fn version_of(tables: &Schema) -> rusqlite::Result<Option<usize>> {
    for version in (0..=MIGRATIONS.len()).rev() {
        if schema(&made_of(version)?)? == *tables {
            return Ok(Some(version));
        }
    }
    Ok(None)
}

/// Whether a number beside our own tables is that of a newer version, and not our own with a bit that changed: then what
/// is in the file can be rescued.
fn is_newer(version: i32) -> bool {
    let changed = (version ^ i32::from(VERSION)).count_ones();
    (i32::from(VERSION) + 1..=i32::from(u8::MAX)).contains(&version) && changed > 1
}

/// A store of a version with nothing in it, in memory.
fn made_of(version: usize) -> rusqlite::Result<Connection> {
    let store = Connection::open_in_memory()?;
    migrate(&store, 0, version)?;
    Ok(store)
}

/// A store with nothing in it, in memory.
#[cfg(feature = "share")]
pub(super) fn in_memory() -> rusqlite::Result<Connection> {
    made_of(MIGRATIONS.len())
}

/// The file of a store with nothing in it.
pub(super) fn empty() -> rusqlite::Result<Vec<u8>> {
    let mut store = made_of(MIGRATIONS.len())?;
    store.pragma_update(None, "application_id", APPLICATION)?;
    Ok(store.serialize("main")?.to_vec())
}

/// Makes a new store, unless another program is just doing that: whole and on disk before anything else happens, so that
/// a file without content is always one that lost it.
fn make(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    private(&mut options);
    let mut file = match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        file => file?,
    };
    let written = file.write_all(content).and_then(|()| file.sync_all());
    if written.is_err() {
        // It was made here, and holds nothing that counts.
        let _ = std::fs::remove_file(path);
    }
    written?;
    // The name is on disk when its folder is; some systems cannot open one.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Whether the file lost its content, or its log something that is nowhere else. `SQLite` would take the first for a new
/// store and delete the log beside it, and pass over the second without a word.
pub(super) fn is_cut(path: &Path) -> io::Result<bool> {
    let log = length(&beside(path, "-wal"))?;
    let (a_while, _) = PATIENCE;
    for _ in 0..4 {
        if length(path)? >= SMALLEST || log > 0 {
            break;
        }
        // Another program may be making it.
        std::thread::sleep(a_while);
    }
    Ok(length(path)? < SMALLEST || rescue::is_log_cut(path)?)
}

/// The bytes of a file; none when it is not there.
pub(super) fn length(path: &Path) -> io::Result<u64> {
    match std::fs::metadata(path) {
        Ok(file) => Ok(file.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
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

/// The folder or the file, when others on this machine have rights to it.
pub(super) fn exposed(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(FILE);
    let exposed = [folder, &path].into_iter().find(|path| is_exposed(path));
    exposed.map(Path::to_owned)
}

/// Whether others than the owner have rights to a file or a folder.
#[cfg(unix)]
fn is_exposed(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let metadata = std::fs::metadata(path);
    metadata.is_ok_and(|it| it.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_exposed(_path: &Path) -> bool {
    false
}
