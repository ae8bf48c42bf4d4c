//! Reading a damaged store: whatever rows are left in its file and its log, of which the chains of checksums then say what
//! is sound. Nothing here writes.

mod cells;
mod pages;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;
use std::path::Path;

use self::cells::{Cell, cells};
use self::pages::Pages;
use super::checksum::Checksum;
use super::files::FILE;
use super::flaw::Unreadable;
use super::reading::{End, Row, read};
use super::script::{Script, Scripts};
use super::summary::Record;

/// What is left in a store.
#[derive(Debug, Default)]
pub(crate) struct Rescue {
    /// What is sound of each session, by name; [`Record::broken`] says where it stops.
    pub(crate) records: Vec<Record>,
    /// Sessions of which nothing can be read.
    pub(crate) lost: Vec<Unreadable>,
    /// How many scenarios are no longer what was kept, or no longer there.
    pub(crate) scripts_lost: usize,
}

/// The rows of the tables as they were found, in every version.
#[derive(Debug, Default)]
struct Found {
    sessions: BTreeMap<String, FoundSession>,
    scripts: BTreeMap<String, FoundScript>,
}

/// For each place the texts that were found there, with the checksum of all.
type FoundScript = BTreeMap<i64, Vec<(String, Option<Checksum>)>>;

#[derive(Debug, Default)]
struct FoundSession {
    rows: BTreeMap<i64, Vec<Row>>,
    ends: Vec<End>,
}

impl Rescue {
    /// Reads what is left in the store of a folder.
    pub(crate) fn of(folder: &Path) -> io::Result<Self> {
        let pages = Pages::read(&folder.join(FILE))?;
        let mut found = Found::default();
        for page in pages.all() {
            for cell in cells(page, &pages) {
                found.take(cell);
            }
        }
        Ok(found.told())
    }
}

/// The bytes of a store with what is sound in its log, for who cannot write there.
pub(super) fn merged(path: &Path) -> io::Result<Vec<u8>> {
    Ok(Pages::read(path)?.merged())
}

/// Whether the log beside a store holds events that `SQLite` will pass over, and that are not in the file.
pub(super) fn is_log_cut(path: &Path) -> io::Result<bool> {
    // A log that is whole is the rule, and then the file need not be read.
    if Pages::of_log(path)?.passed_over().next().is_none() {
        return Ok(false);
    }
    let pages = Pages::read(path)?;
    let events = |page| {
        let cells = cells(page, &pages).into_iter();
        cells.filter_map(|cell| match cell {
            Cell::Event(_, row) => row.checksum,
            Cell::End(..) | Cell::Script { .. } => None,
        })
    };
    let seen: HashSet<Checksum> = pages.seen().flat_map(events).collect();
    if let Some(page) = pages.behind_the_last_head() {
        // What was to be written there tells of an event that nothing else tells of.
        let mut told = cells(page, &pages)
            .into_iter()
            .filter_map(|cell| match cell {
                Cell::Event(_, row) => row.checksum,
                Cell::End(_, end) => Some(end.head),
                Cell::Script { .. } => None,
            });
        if told.all(|checksum| seen.contains(&checksum)) {
            return Ok(false);
        }
    }
    let mut lost = pages.passed_over().flat_map(events);
    Ok(lost.any(|checksum| !seen.contains(&checksum)))
}

impl Found {
    fn take(&mut self, cell: Cell) {
        match cell {
            Cell::Event(id, row) => {
                let session = self.sessions.entry(id).or_default();
                let rows = session.rows.entry(row.seq.unwrap_or(-1)).or_default();
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
            Cell::End(id, end) => self.sessions.entry(id).or_default().ends.push(end),
            Cell::Script {
                hash,
                place,
                text,
                checksum,
            } => {
                let texts = self.scripts.entry(hash).or_default();
                texts.entry(place).or_default().push((text, checksum));
            }
        }
    }

    fn told(self) -> Rescue {
        let mut rescue = Rescue::default();
        let mut kept = BTreeMap::new();
        let mut lost = BTreeSet::new();
        for (hash, texts) in self.scripts {
            let (script, whole) = script(&hash, &texts);
            lost.extend((!whole).then(|| hash.clone()));
            kept.extend(script.map(|script| (hash, script)));
        }
        let mut scripts = Scripts::default();
        for (id, session) in self.sessions {
            match session.told(&id) {
                Ok(mut record) => {
                    // A case is in its events.
                    if record.script.is_none() {
                        let hash = record.played_with().1;
                        let found = scripts.find(hash, || Ok::<_, ()>(kept.remove(hash)));
                        record.script = found.unwrap_or_default();
                    }
                    if record.script.is_none() {
                        lost.insert(record.played_with().1.to_owned());
                    }
                    rescue.records.push(record);
                }
                Err(unreadable) => rescue.lost.push(unreadable),
            }
        }
        rescue.scripts_lost = lost.len();
        rescue
    }
}

impl FoundSession {
    fn told(mut self, id: &str) -> Result<Record, Unreadable> {
        let covered = |row: &Row| row.checksum.is_some();
        if !self.rows.values().flatten().any(covered) {
            self.cover(id);
        }
        let mut chain = Checksum::of_session(id.as_bytes());
        let mut sound = Vec::new();
        for (seq, rows) in (0..).zip(self.rows.values()) {
            let follows = |row: &&Row| {
                let next = chain.then(seq, row.at?, row.what.as_deref()?);
                (row.seq == Some(seq) && row.checksum == Some(next)).then_some(next)
            };
            let found = rows.iter().find_map(|row| Some((row, follows(&row)?)));
            let Some((row, next)) = found else { break };
            chain = next;
            sound.push(row.clone());
        }
        let last = self.ends.into_iter().max_by_key(|end| end.events);
        // Rows that follow no more are still there: the session went on.
        sound.extend(self.rows.into_values().skip(sound.len()).flatten().take(1));
        read(&sound, last, id)
    }

    /// Gives rows their checksums that were stored before there were any. Nobody can tell whether they changed.
    fn cover(&mut self, id: &str) {
        let mut head = Checksum::of_session(id.as_bytes());
        let mut events = 0;
        for row in self.rows.values_mut().filter_map(|rows| rows.first_mut()) {
            let (Some(seq), Some(at), Some(what)) = (row.seq, row.at, &row.what) else {
                continue;
            };
            head = head.then(seq, at, what);
            row.checksum = Some(head);
            events += 1;
        }
        self.ends.push(End { events, head });
    }
}

/// The scenario that lies under a hash, and whether all of it is sound.
fn script(hash: &str, texts: &FoundScript) -> (Option<Script>, bool) {
    let mut versions = texts.get(&0).into_iter().flatten();
    let script = |scenario: &str, translations| Script {
        scenario: scenario.to_owned(),
        translations,
    };
    let scenario = versions.find(|(text, _)| script(text, Vec::new()).hash() == hash);
    let Some((scenario, checksum)) = scenario else {
        return (None, false);
    };
    let mut whole = vec![scenario.as_str()];
    let covered = |texts: &[&str]| Some(Checksum::of_texts(texts.iter().map(|it| it.as_bytes())));
    for (place, versions) in (1..).zip(texts.range(1..)) {
        if covered(&whole) == *checksum {
            break;
        }
        let same = |it: &&(String, _)| it.1 == *checksum;
        let found = versions
            .1
            .iter()
            .find(same)
            .filter(|_| *versions.0 == place);
        whole.extend(found.map(|(text, _)| text.as_str()));
    }
    let sound = checksum.is_none() || covered(&whole) == *checksum;
    let translations = whole.into_iter().skip(1).map(str::to_owned);
    let translations = if sound {
        translations.collect()
    } else {
        Vec::new()
    };
    (Some(script(scenario, translations)), sound)
}
