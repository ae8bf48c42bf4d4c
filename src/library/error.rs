//! What can go wrong on the way to a scenario or a programme.

use std::io;
use std::path::PathBuf;

use crate::language::{Spoken, Words, reason, sanitise};

/// Why what somebody named is not there.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LibraryError {
    /// Neither an id of what ships nor a path.
    #[error("there is no scenario or file {name}")]
    Unknown {
        name: String,
        /// The ids that ship.
        known: Vec<&'static str>,
    },
    /// It is a programme, and a scenario was asked for.
    #[error("{name} is a programme")]
    Programme { name: String },
    /// It is a file of facts, and a scenario was asked for.
    #[error("{name} holds facts")]
    Facts { name: String },
    /// A folder with more in it than is looked through at once.
    #[error("{} holds too many files", path.display())]
    Crowded {
        path: PathBuf,
        files: usize,
        megabytes: u64,
    },
    #[error("cannot read {}: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
}

impl Spoken for LibraryError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Unknown { name, known } => words.say_with(
                "cli-no-scenario",
                &[
                    ("name", sanitise(name).into()),
                    ("known", known.join(", ").into()),
                ],
            ),
            Self::Programme { name } => {
                words.say_with("programme-no-scenario", &[("name", sanitise(name).into())])
            }
            Self::Facts { name } => {
                words.say_with("facts-no-scenario", &[("name", sanitise(name).into())])
            }
            Self::Crowded {
                path,
                files,
                megabytes,
            } => {
                let path = sanitise(&path.display().to_string());
                let values = [
                    ("path", path.into()),
                    ("files", (*files).into()),
                    ("megabytes", (*megabytes).into()),
                ];
                words.say_with("cli-crowded", &values)
            }
            Self::Unreadable { path, source } => {
                let path = sanitise(&path.display().to_string());
                let tried = words.say_with("cli-cannot-read", &[("path", path.into())]);
                format!("{tried}: {}", reason(source, words))
            }
        }
    }
}
