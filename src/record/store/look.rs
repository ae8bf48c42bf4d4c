//! Opening the file to read it: whatever state it is in, and whatever is found in it, it stays as it is.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;

use rusqlite::Connection;

use super::opening::{
    MIGRATIONS, PATIENCE, connect, empty, exposed, has_locks, is_cut, length, migrate,
    wants_shared_memory,
};
use super::{Store, StoreError, explain};
use crate::record::event::SessionId;
use crate::record::files::{FILE, beside, identity, ordinary};
use crate::record::rescue;

/// Where a file says whether it has a log.
const JOURNAL_FORM: std::ops::Range<usize> = 18..20;

/// What there still is of what was kept, from the most to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Remains {
    Everything,
    /// The file was damaged, or an older copy was put in its place.
    Part,
    /// The session was removed from the file.
    Forgotten,
    /// The file is gone, cannot be read, or is another one.
    Gone,
}

impl Store {
    /// Whether a folder has a store, or what is left of one.
    pub(crate) fn is_in(folder: &Path) -> bool {
        let path = folder.join(FILE);
        path.exists() || beside(&path, "-wal").exists()
    }

    /// Opens the store in a folder for who changes nothing, and makes one only where there is none. What cannot be opened
    /// without a change, as where nothing can be written, is an image in memory, with what is sound in its log.
    pub(crate) fn open_to_read(folder: &Path) -> Result<Self, StoreError> {
        if !Self::is_in(folder) {
            return match Self::open(folder) {
                Err(error) if error.forbids_writing() && folder.is_dir() => Self::image(folder),
                opened => opened,
            };
        }
        match Self::looked_at(folder) {
            Ok(Some(store)) => Ok(store),
            Ok(None) => Self::image(folder),
            Err(error) if error.forbids_writing() => Self::image(folder),
            Err(error) => Err(error),
        }
    }

    /// Opens the file as it is: nothing is brought up to date, and its log stays where it is. None where reading it would
    /// change something.
    fn looked_at(folder: &Path) -> Result<Option<Self>, StoreError> {
        let path = folder.join(FILE);
        let on_file = |source: io::Error| StoreError::File {
            path: path.clone(),
            source,
        };
        ordinary(&path).map_err(on_file)?;
        if is_cut(&path).map_err(on_file)? {
            return Err(StoreError::Damaged { path });
        }
        if OpenOptions::new().append(true).open(&path).is_err() {
            return Ok(None);
        }
        let explained = |error| explain(&path, error);
        let store = Self {
            connection: connect(&path).map_err(explained)?,
            file: identity(&path),
            exposed: exposed(folder),
            typed: String::new(),
            path: path.clone(),
        };
        match store.readied() {
            // An older one is brought up to date in memory.
            Ok(made) => Ok((made? == MIGRATIONS.len()).then_some(store)),
            Err(error) if wants_shared_memory(&error) => Ok(None),
            Err(error) => match explained(error) {
                StoreError::Busy { .. } if !has_locks(folder) => Ok(None),
                error => Err(error),
            },
        }
    }

    /// Sets up a connection that reads; returns the version of the file, when it is one to read.
    fn readied(&self) -> rusqlite::Result<Result<usize, StoreError>> {
        self.keep_log(true)?;
        let (a_while, times) = PATIENCE;
        self.connection.busy_timeout(a_while * times)?;
        self.connection.pragma_update(None, "query_only", true)?;
        self.connection
            .pragma_update(None, "cell_size_check", true)?;
        let made = self.recognised()?;
        // Where there is nothing in the log, what is set up to read it is cleared away.
        let log = length(&beside(&self.path, "-wal"));
        self.keep_log(!log.is_ok_and(|bytes| bytes == 0))?;
        Ok(made)
    }

    /// What the store in a folder holds, in memory; nothing where there is none. Nothing is written.
    pub(super) fn image(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        let explained = |error| explain(&path, error);
        let bytes = match Self::is_in(folder) {
            true => image_of(&path)?,
            false => empty().map_err(explained)?,
        };
        let held = || {
            let mut connection = Connection::open_in_memory()?;
            connection.deserialize_read_exact("main", &*bytes, bytes.len(), false)?;
            Ok(connection)
        };
        let store = Self {
            connection: held().map_err(explained)?,
            file: None,
            exposed: exposed(folder),
            typed: String::new(),
            path: path.clone(),
        };
        let made = store.recognised().map_err(explained)??;
        if made < MIGRATIONS.len() {
            migrate(&store.connection, made, MIGRATIONS.len()).map_err(explained)?;
        }
        Ok(store)
    }

    /// What there is of a session that has so many events in the file that bears the store's name: while it was open,
    /// somebody may have removed or damaged it. What this program has in memory is not asked.
    pub(crate) fn remains(&self, session: &SessionId, events: usize) -> Remains {
        let read = || {
            let anew = Self {
                connection: connect(&self.path).map_err(|error| self.explained(error))?,
                path: self.path.clone(),
                file: identity(&self.path),
                exposed: None,
                typed: String::new(),
            };
            let kept = anew.keep_log(true);
            kept.map_err(|error| self.explained(error))?;
            anew.read(session.as_str())
        };
        match read() {
            Ok(Some(record)) if record.broken.is_none() && record.events.len() >= events => {
                Remains::Everything
            }
            Ok(Some(_)) => Remains::Part,
            Ok(None) if self.file == identity(&self.path) => Remains::Forgotten,
            Ok(None) | Err(_) => Remains::Gone,
        }
    }

    /// Whether `SQLite` finds nothing wrong with the file.
    pub(crate) fn is_sound(&self) -> Result<bool, StoreError> {
        let check = "pragma integrity_check(1)";
        let said = self
            .connection
            .query_row(check, [], |row| row.get::<_, String>(0));
        Ok(said.map_err(|error| self.explained(error))? == "ok")
    }
}

/// The bytes of a store with what is sound in its log, as they are without a log.
fn image_of(path: &Path) -> Result<Vec<u8>, StoreError> {
    let on_file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    ordinary(path).map_err(on_file)?;
    if is_cut(path).map_err(on_file)? {
        let path = path.to_owned();
        return Err(StoreError::Damaged { path });
    }
    let mut bytes = rescue::merged(path).map_err(on_file)?;
    if let Some(form) = bytes.get_mut(JOURNAL_FORM) {
        form.fill(1);
    }
    Ok(bytes)
}
