//! Which scenarios, programmes and files of facts there are, those that ship and those in files, and how far one is.
//!
//! It reads files and nothing else of the world. What a file says is for [`crate::scenario`] to judge.

mod error;
pub(crate) mod facts;
mod find;
pub(crate) mod programmes;
mod scenarios;
mod search;
mod shelf;
mod text;
mod unsaved;

pub(crate) use facts::FactbookSource;
pub(crate) use find::{find, named};
pub(crate) use programmes::ProgrammeSource;
pub(crate) use scenarios::ids as shipped_ids;
pub(crate) use scenarios::{Broken, OnPaper, ScenarioSource, of_path, shipped, shipped_as};
pub(crate) use search::folded;
pub(crate) use shelf::{Earlier, Played, ProgrammeTitle, Title, played};
pub(crate) use text::{Text, bytes, is_yaml, named_as_text, read, translated_by, written_out};
pub(crate) use unsaved::{Opened, Unsaved, beside};
