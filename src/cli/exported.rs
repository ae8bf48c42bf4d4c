//! Exported files, as they are read, and why one is none.

use std::path::Path;

use super::failure::{Failure, Result, Trying as _};
use crate::language::Words;
use crate::library;
use crate::record::{Export, ExportError};
use crate::view::sanitise;

/// Reads an exported file, and keeps nothing of it.
pub(super) fn exported(file: &Path, words: &Words) -> Result<Export> {
    Export::parse(&bytes(file, words)?)
        .map_err(|error| Failure::said(not_an_export(file, &error, words)))
}

/// The same, for a file that nobody named: why it cannot be taken is a clause to stand behind its name.
pub(super) fn exported_or_why(file: &Path, words: &Words) -> Result<Export, String> {
    let bytes = bytes(file, words).map_err(|_| words.say("records-why-unreadable"))?;
    Export::parse(&bytes).map_err(|error| why(&error, words))
}

/// What a file holds, up to a byte more than an export may have.
pub(super) fn bytes(file: &Path, words: &Words) -> Result<Vec<u8>> {
    library::bytes(file, 64 << 20).trying(words, || {
        let path = sanitise(&file.display().to_string());
        words.say_with("cli-cannot-read", &[("path", path.into())])
    })
}

/// Why a file was not taken, for the person who named it.
pub(super) fn not_an_export(file: &Path, error: &ExportError, words: &Words) -> String {
    let path = sanitise(&file.display().to_string());
    let values = [("path", path.into()), ("why", why(error, words).into())];
    words.say_with("records-not-an-export", &values)
}

/// Why a file is no export, as a clause.
fn why(error: &ExportError, words: &Words) -> String {
    let at = |key, line: usize| words.say_with(key, &[("line", line.into())]);
    match error {
        ExportError::TooLarge => words.say("records-why-large"),
        ExportError::NotJson { line } => at("records-why-not-json", *line),
        ExportError::Foreign => words.say("records-why-foreign"),
        ExportError::Newer => words.say("records-why-newer"),
        ExportError::Damaged { line } => at("records-why-damaged", *line),
        ExportError::TooLong(id) => {
            words.say_with("records-why-long", &[("id", id.as_str().into())])
        }
        ExportError::Incomplete(id) => {
            words.say_with("records-why-incomplete", &[("id", id.as_str().into())])
        }
    }
}
