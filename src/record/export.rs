//! Records as one readable file, for another installation or another program.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use super::case::in_last_words;
use super::event::{Event, SessionId, What, blank, withhold};
use super::flaw::Flaw;
use super::script::Script;
use super::store::{Store, StoreError};
use super::summary::Record;
use crate::scenario::as_utf8;

/// Bytes of the largest file that is imported.
const MAX_BYTES: usize = 64 << 20;
/// Events of the longest session that is imported, and their bytes: far more than any evening has, and so few that they
/// can still be told in a moment.
const MOST_EVENTS: usize = 4_000;
const MOST_BYTES: usize = 16 << 20;
/// The first format had no scenarios; it is read, and no longer written.
const FIRST: u32 = 1;
const FORMAT: u32 = 2;
const PROGRAM: &str = "veerkracht";

/// Records as they are exported: pretty JSON that a person can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Always `veerkracht`.
    program: String,
    format: u32,
    records: Vec<Exported>,
    /// The scenarios that the records were played with, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<Script>,
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
    #[error("the record {0} is longer than any evening")]
    TooLong(SessionId),
}

impl Export {
    /// Takes records out of the store, as far as they are there.
    pub fn of(store: &Store, ids: &[SessionId]) -> Result<Self, StoreError> {
        Ok(Self::holding(store.records(ids)?))
    }

    /// The export as it may leave the computer: nobody can be singled out by a count in it. How many hands went up is in
    /// the votes alone.
    #[must_use]
    pub(crate) fn withholding(mut self) -> Self {
        for record in &mut self.records {
            withhold(&mut record.events);
            in_last_words(&mut record.events);
        }
        self
    }

    /// The export without the codes with which people came into rooms, which nobody needs any more, and without the words
    /// that were taken back, a case in its last words.
    #[must_use]
    pub(crate) fn without_codes(mut self) -> Self {
        for record in &mut self.records {
            blank(&mut record.events);
            in_last_words(&mut record.events);
            record.events.iter_mut().for_each(Event::forget_code);
        }
        self
    }

    /// An export of these records.
    pub(crate) fn holding(records: Vec<Record>) -> Self {
        let mut scenarios: Vec<Script> = Vec::new();
        // A case is in the events.
        let beside = records.iter().filter(|record| !record.is_of_a_case());
        for script in beside.filter_map(|record| record.script.as_deref()) {
            if !scenarios.contains(script) {
                scenarios.push(script.clone());
            }
        }
        let exported = records.into_iter().map(|record| Exported {
            id: record.summary.id,
            events: record.events,
        });
        Self {
            program: PROGRAM.to_owned(),
            format: FORMAT,
            records: exported.collect(),
            scenarios,
        }
    }

    /// How many records it holds.
    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    /// Its records.
    pub fn into_records(self) -> Vec<Record> {
        let mut scripts = HashMap::new();
        for script in self.scenarios {
            scripts.insert(script.hash(), Arc::new(script));
        }
        let records = self.records.into_iter();
        records
            .map(|exported| {
                let record = Record::of(exported.id, exported.events);
                let mut record = record.expect("an export holds whole records");
                if record.script.is_none() {
                    record.script = scripts.get(record.played_with().1).cloned();
                }
                record
            })
            .collect()
    }

    /// Reads an export, trusting nothing in it.
    pub fn parse(bytes: &[u8]) -> Result<Self, ExportError> {
        if bytes.len() > MAX_BYTES {
            return Err(ExportError::TooLarge);
        }
        let bytes = &*as_utf8(bytes);
        let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
            Category::Data => ExportError::Foreign,
            Category::Io | Category::Syntax | Category::Eof => {
                ExportError::NotJson { line: error.line() }
            }
        })?;
        if head.program != PROGRAM || head.format < FIRST {
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
            if record.events.len() > MOST_EVENTS || size(&record.events) > MOST_BYTES {
                return Err(ExportError::TooLong(record.id.clone()));
            }
        }
        Ok(export)
    }

    /// The text of the file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("events are plain data") + "\n"
    }
}

/// How many bytes events take as JSON.
fn size(events: &[Event]) -> usize {
    struct Count(usize);
    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut count = Count(0);
    serde_json::to_writer(&mut count, events).expect("events are plain data");
    count.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::import::{ImportError, Imported, import};
    use crate::record::{Count, Moment, Tally};

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
        let records = export.into_records();
        let imported = import(&mut to, &records).expect("imported");
        assert_eq!(imported.new, std::slice::from_ref(&id));
        let again = import(&mut to, &records).expect("nothing new");
        assert_eq!(again, Imported::default());
        assert_eq!(
            to.events(&id).expect("events"),
            from.events(&id).expect("events")
        );
    }

    #[test]
    fn an_export_is_read_however_an_editor_or_a_shell_saved_it() {
        let id = SessionId::from_bits(9);
        let record = Record::of(id, vec![started()]).expect("a record");
        let export = Export::holding(vec![record]);
        let json = export.to_json();
        let marked = format!("\u{feff}{json}");
        let wide: Vec<_> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for saved in [marked.into_bytes(), wide] {
            assert_eq!(Export::parse(&saved).as_ref(), Ok(&export));
        }
    }

    #[test]
    fn hands_that_were_put_right_cannot_be_worked_out_from_an_export() {
        let (_folder, mut store) = store();
        let tally = |hands| {
            let counts = [("open", 8, 2), ("wait", 2, hands), ("run", 3, 0)];
            let counts = counts.map(|(choice, phones, hands)| Count {
                choice: choice.to_owned(),
                phones,
                hands,
                ..Count::default()
            });
            Tally {
                counts: counts.into(),
                withheld: 0,
                together: false,
            }
        };
        let (scene, round) = ("knock".to_owned(), 1);
        let closed = |hands| What::VoteClosed {
            scene: scene.clone(),
            round,
            tally: tally(hands),
        };
        let corrected = |hands| What::VoteCorrected {
            scene: scene.clone(),
            round,
            tally: tally(hands),
        };
        let told = [closed(0), corrected(2), corrected(4), closed(1)];
        let told = (1..).zip(told).map(|(seq, what)| Event {
            seq,
            at: Moment(1),
            what,
        });
        let own: Vec<_> = std::iter::once(started()).chain(told).collect();
        let mut events = own.clone();
        withhold(&mut events);
        let withheld = events.iter().filter_map(|event| match &event.what {
            What::VoteClosed { tally, .. } | What::VoteCorrected { tally, .. } => {
                Some(tally.withheld)
            }
            _ => None,
        });
        assert_eq!(withheld.collect::<Vec<_>>(), [9, 9, 9, 6]);
        // What it was made of knows it, and completes it elsewhere.
        let record = |events| Record::of(SessionId::from_bits(9), events).expect("a record");
        let (withheld, whole) = (record(events), record(own));
        let mut came = |new: &Record| {
            let imported = import(&mut store, std::slice::from_ref(new)).expect("imported");
            (imported.new.len(), imported.completed.len())
        };
        assert_eq!(came(&withheld), (1, 0));
        assert_eq!(came(&whole), (0, 1));
        assert_eq!(came(&withheld), (0, 0));
    }

    #[test]
    fn a_record_that_is_in_an_export_twice_is_one_and_two_that_differ_are_none() {
        let (_folder, mut store) = store();
        let record = |at| {
            let event = Event {
                at: Moment(at),
                ..started()
            };
            Record::of(SessionId::from_bits(9), vec![event]).expect("a record")
        };
        let apart = import(&mut store, &[record(1), record(2)]);
        assert!(matches!(apart, Err(ImportError::Twice(_))), "{apart:?}");
        assert_eq!(store.sessions().expect("a list").readable.len(), 0);
        let alike = import(&mut store, &[record(1), record(1)]);
        assert_eq!(alike.expect("imported").new.len(), 1);
    }

    fn script(text: &str, translation: &str) -> Script {
        Script {
            scenario: text.to_owned(),
            translations: vec![translation.to_owned()],
        }
    }

    /// A session that was played with a scenario.
    fn played(bits: u64, script: &Script) -> Record {
        let Event { seq, at, mut what } = started();
        if let What::Started { hash, .. } = &mut what {
            *hash = script.hash();
        }
        let events = vec![Event { seq, at, what }];
        let mut record = Record::of(SessionId::from_bits(bits), events).expect("a record");
        record.script = Some(Arc::new(script.clone()));
        record
    }

    #[test]
    fn an_export_takes_each_scenario_along_once_and_one_without_them_is_read_as_well() {
        let (one, other) = (script("a: one", "een"), script("a: other", "ander"));
        let records = vec![played(1, &one), played(2, &other), played(3, &one)];
        let json = Export::holding(records.clone()).to_json();
        assert_eq!(json.matches("a: one").count(), 1);
        let export = Export::parse(json.as_bytes()).expect("an export");
        assert_eq!(export.into_records(), records);

        let old = Export {
            format: 1,
            scenarios: Vec::new(),
            ..Export::holding(records)
        };
        let json = old.to_json();
        assert!(!json.contains("scenarios"));
        let old = Export::parse(json.as_bytes()).expect("an older export");
        let records = old.into_records();
        assert_eq!(records.len(), 3);
        assert!(records.iter().all(|record| record.script.is_none()));
    }

    #[test]
    fn nobody_can_say_that_another_scenario_was_played_or_change_the_one_that_is_kept() {
        let (_folder, mut store) = store();
        let (mine, theirs) = (script("a: mine", "van mij"), script("a: mine", "van hen"));
        store.keep_script(&mine).expect("kept");
        import(&mut store, &[played(1, &theirs)]).expect("imported");
        let kept = store.record(&SessionId::from_bits(1)).expect("a record");
        assert_eq!(kept.and_then(|it| it.script).as_deref(), Some(&mine));

        let json = Export::holding(vec![played(2, &mine)]).to_json();
        let forged = json.replace("a: mine", "a: forged");
        let forged = Export::parse(forged.as_bytes()).expect("an export");
        let records = forged.into_records();
        assert_eq!(records[0].script, None);
        import(&mut store, &records).expect("imported");
        let forged = script("a: forged", "van mij").hash();
        assert_eq!(store.script(&forged).expect("a look"), None);
    }

    #[test]
    fn a_session_longer_than_any_evening_is_refused() {
        let script = script("a: one", "een");
        let note = |seq, text: &str| Event {
            seq,
            at: Moment(1),
            what: What::Noted {
                scene: "a".to_owned(),
                text: text.to_owned(),
            },
        };
        let long = "word ".repeat(1 << 20);
        for (count, text, taken) in [
            (3_999, "", true),
            (4_000, "", false),
            (3, &long, true),
            (4, &long, false),
        ] {
            let mut record = played(1, &script);
            record.events.extend((1..=count).map(|seq| note(seq, text)));
            let json = Export::holding(vec![record]).to_json();
            let parsed = Export::parse(json.as_bytes()).map(|_| ());
            let long = Err(ExportError::TooLong(SessionId::from_bits(1)));
            assert_eq!(parsed, if taken { Ok(()) } else { long }, "{count}");
        }
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
            import(&mut store, &other.into_records()),
            Err(ImportError::Exists(_))
        ));
        let gap = json.replace("\"seq\": 0", "\"seq\": 1");
        assert!(matches!(
            Export::parse(gap.as_bytes()),
            Err(ExportError::Incomplete(_))
        ));
        let (line, newer) = (
            json.replace("\"at\"", "\"then\""),
            json.replace("format\": 2", "format\": 3"),
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
