//! Errors as they are said to whoever meets them.

use std::io::{Error, ErrorKind};

use super::{Words, sanitise};

/// An error that can be said in the reader's language: what happened, where, and what to do.
///
/// Errors of the floors below this one have their sentences in `language::errors`; a floor above says its own
/// beside its enum. All sentences are in `<language>/errors.ftl`.
pub trait Spoken: Send + Sync {
    /// A whole sentence, sanitised.
    fn sentence(&self, words: &Words) -> String;

    /// Whether nobody is left to read it: somebody closed the pipe that we write to, and has read enough.
    fn unheard(&self) -> bool {
        false
    }
}

impl Spoken for Error {
    fn sentence(&self, words: &Words) -> String {
        words.say_with("system-failed", &[("why", reason(self, words).into())])
    }

    fn unheard(&self) -> bool {
        self.kind() == ErrorKind::BrokenPipe
    }
}

/// Why the system refused, as a clause to stand behind what was tried.
///
/// The system's own words are in no language that the reader chose; what has no words of ours is named by its number.
pub(crate) fn reason(error: &Error, words: &Words) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::IsADirectory => "system-is-folder",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::InvalidFilename => "system-name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
        ErrorKind::AddrInUse => "system-address-taken",
        ErrorKind::AddrNotAvailable => "system-no-address",
        ErrorKind::OutOfMemory => "system-memory",
        ErrorKind::TimedOut => "system-slow",
        ErrorKind::Unsupported => "system-unsupported",
        ErrorKind::InvalidData => "system-data",
        _ => {
            let number = error.raw_os_error();
            let number = number.map_or_else(|| sanitise(&error.to_string()), |it| it.to_string());
            return words.say_with("system-other", &[("number", number.into())]);
        }
    };
    words.say(key)
}
