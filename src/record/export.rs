//! Records as one readable file, for another installation or another program.

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use super::event::{Event, SessionId, What};
use super::flaw::Flaw;
use super::store::{Store, StoreError};
use super::summary::Record;

/// Bytes of the largest file that is imported.
const MAX_BYTES: usize = 64 << 20;
const FORMAT: u32 = 1;
const PROGRAM: &str = "veerkracht";

/// Records as they are exported: pretty JSON that a person can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Always `veerkracht`.
    program: String,
    format: u32,
    records: Vec<Exported>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exported {
    id: SessionId,
    events: Vec<Event>,
}

/// What says whether the rest is worth reading.
#[derive(Deserialize)]
struct Head {
    program: String,
    format: u32,
}

/// Why a file is no export that can be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    #[error("the file is larger than 64 MiB")]
    TooLarge,
    /// The line, from 1, at which it stops being JSON, or stops.
    #[error("line {line} is no JSON")]
    NotJson { line: usize },
    #[error("another program made it")]
    Foreign,
    #[error("a newer program made it")]
    Newer,
    /// The line, from 1, at which what is not as this program writes it ends.
    #[error("what ends at line {line} is not as an export has it")]
    Damaged { line: usize },
    #[error("the record {0} is incomplete")]
    Incomplete(SessionId),
}

/// Why an export was not imported. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is another record {0} already")]
    Exists(SessionId),
}

impl Export {
    /// Takes records out of the store; the ids must exist.
    pub fn of(store: &Store, ids: &[SessionId]) -> Result<Self, StoreError> {
        let record = |id: &SessionId| {
            Ok(Exported {
                id: id.clone(),
                events: store.events(id)?,
            })
        };
        let records = ids.iter().map(record).collect::<Result<_, StoreError>>()?;
        Ok(Self {
            program: PROGRAM.to_owned(),
            format: FORMAT,
            records,
        })
    }

    /// One record that is in no store.
    pub fn one(id: SessionId, events: Vec<Event>) -> Self {
        Self {
            program: PROGRAM.to_owned(),
            format: FORMAT,
            records: vec![Exported { id, events }],
        }
    }

    /// The ids of its records.
    pub fn ids(&self) -> impl Iterator<Item = &SessionId> {
        self.records.iter().map(|record| &record.id)
    }

    /// Its records.
    pub fn into_records(self) -> Vec<Record> {
        let records = self.records.into_iter();
        records
            .filter_map(|record| Record::of(record.id, record.events))
            .collect()
    }

    /// Reads an export, trusting nothing in it.
    pub fn parse(bytes: &[u8]) -> Result<Self, ExportError> {
        if bytes.len() > MAX_BYTES {
            return Err(ExportError::TooLarge);
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
            Category::Data => ExportError::Foreign,
            Category::Io | Category::Syntax | Category::Eof => {
                ExportError::NotJson { line: error.line() }
            }
        })?;
        if head.program != PROGRAM || head.format < FORMAT {
            return Err(ExportError::Foreign);
        }
        if head.format > FORMAT {
            return Err(ExportError::Newer);
        }
        let export: Self =
            serde_json::from_slice(bytes).map_err(|error| match Flaw::of(&error) {
                Flaw::Newer => ExportError::Newer,
                Flaw::Damaged => ExportError::Damaged { line: error.line() },
            })?;
        for record in &export.records {
            let started = record
                .events
                .iter()
                .filter(|event| matches!(event.what, What::Started { .. }))
                .count();
            let first = record
                .events
                .first()
                .is_some_and(|event| matches!(event.what, What::Started { .. }));
            let whole = record
                .events
                .iter()
                .zip(0..)
                .all(|(event, place)| event.seq == place);
            if !(first && whole && started == 1) {
                return Err(ExportError::Incomplete(record.id.clone()));
            }
        }
        Ok(export)
    }

    /// The text of the file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("events are plain data") + "\n"
    }

    /// Adds the records to a store; one that is there already, event by event, is passed over. Returns the new ones.
    pub fn import(&self, store: &mut Store) -> Result<Vec<SessionId>, ImportError> {
        let mut new = Vec::new();
        for record in &self.records {
            let present = store.events(&record.id)?;
            if present.is_empty() {
                new.push(record);
            } else if present != record.events {
                return Err(ImportError::Exists(record.id.clone()));
            }
        }
        for record in &new {
            store.append(&record.id, &record.events)?;
        }
        Ok(new.into_iter().map(|record| record.id.clone()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Moment;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        (folder, store)
    }

    fn started() -> Event {
        let what = What::Started {
            scenario: "x".into(),
            version: "1".into(),
            hash: "h".into(),
            language: "nl".into(),
            seed: u64::MAX,
        };
        Event {
            seq: 0,
            at: Moment(1),
            what,
        }
    }

    #[test]
    fn an_export_is_imported_whole_and_once() {
        let (_one, mut from) = store();
        let id = SessionId::from_bits(9);
        from.append(&id, &[started()]).expect("kept");
        let json = Export::of(&from, std::slice::from_ref(&id))
            .expect("an export")
            .to_json();
        let (_two, mut to) = store();
        let export = Export::parse(json.as_bytes()).expect("an export");
        assert_eq!(
            export.import(&mut to).expect("imported"),
            std::slice::from_ref(&id)
        );
        assert_eq!(export.import(&mut to).expect("nothing new"), []);
        assert_eq!(
            to.events(&id).expect("events"),
            from.events(&id).expect("events")
        );
    }

    #[test]
    fn what_is_no_export_is_refused_and_another_record_is_kept() {
        let (_folder, mut store) = store();
        let id = SessionId::from_bits(9);
        store.append(&id, &[started()]).expect("kept");
        let json = Export::of(&store, std::slice::from_ref(&id))
            .expect("an export")
            .to_json();
        let other = json.replace("\"at\": 1,", "\"at\": 2,");
        let other = Export::parse(other.as_bytes()).expect("an export");
        assert!(matches!(
            other.import(&mut store),
            Err(ImportError::Exists(_))
        ));
        let gap = json.replace("\"seq\": 0", "\"seq\": 1");
        assert!(matches!(
            Export::parse(gap.as_bytes()),
            Err(ExportError::Incomplete(_))
        ));
        let (line, newer) = (
            json.replace("\"at\"", "\"then\""),
            json.replace("format\": 1", "format\": 2"),
        );
        let kind = json.replace("\"started\"", "\"dreamt\"");
        let cut = json.split_once("\"records\"").expect("records").0;
        for (text, error) in [
            ("", ExportError::NotJson { line: 1 }),
            ("format: 1", ExportError::NotJson { line: 1 }),
            (cut, ExportError::NotJson { line: 4 }),
            ("{}", ExportError::Foreign),
            ("[1, 2]", ExportError::Foreign),
            (&json.replace("veerkracht", "other"), ExportError::Foreign),
            (&newer, ExportError::Newer),
            (&kind, ExportError::Newer),
            (&line, ExportError::Damaged { line: 17 }),
        ] {
            assert_eq!(Export::parse(text.as_bytes()), Err(error), "{text}");
        }
    }
}
