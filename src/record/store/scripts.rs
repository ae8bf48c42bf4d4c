//! The scenarios that are kept with sessions, each once under its hash, with a checksum over it and its translations.

use rusqlite::Transaction;

use super::{Put, Store, StoreError, checksum, number, text};
use crate::record::Script;
use crate::record::checksum::Checksum;

impl Store {
    /// Keeps the scenario with which a session is about to be played. What is there under its hash already has the same
    /// text; its translations become these.
    pub(crate) fn keep_script(&mut self, script: &Script) -> Result<(), StoreError> {
        if self.kept_script(&script.hash())? == KeptScript::Whole(script.clone()) {
            return Ok(());
        }
        self.write(|transaction| put_script(transaction, script).map(|()| Put::Done))
    }

    /// The scenario that was kept under a hash. One that is no longer what was kept is none; of one whose translations
    /// are not, it is the scenario alone.
    pub(crate) fn script(&self, hash: &str) -> Result<Option<Script>, StoreError> {
        Ok(match self.kept_script(hash)? {
            KeptScript::Whole(script) => Some(script),
            KeptScript::Damaged(script) => script,
            KeptScript::Absent => None,
        })
    }

    /// How many of the scenarios that are kept are no longer what was kept.
    pub(crate) fn damaged_scripts(&self) -> Result<usize, StoreError> {
        let list = || {
            let mut select = self
                .connection
                .prepare_cached("select distinct hash from script")?;
            let hashes = select.query_map([], |row| Ok(text(row.get_ref(0)?)))?;
            hashes.collect::<rusqlite::Result<Vec<_>>>()
        };
        let mut damaged = 0;
        for hash in list().map_err(|error| self.explained(error))? {
            let kept = match hash {
                Some(hash) => self.kept_script(&hash)?,
                None => KeptScript::Damaged(None),
            };
            damaged += usize::from(!matches!(kept, KeptScript::Whole(_)));
        }
        Ok(damaged)
    }

    fn kept_script(&self, hash: &str) -> Result<KeptScript, StoreError> {
        let read = || {
            let select = "select place, text, checksum from script where hash = ?1 order by place";
            let mut select = self.connection.prepare_cached(select)?;
            let rows = select.query_map([hash], |row| {
                Ok((
                    number(row.get_ref(0)?),
                    text(row.get_ref(1)?),
                    checksum(row.get_ref(2)?),
                ))
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        match read().map_err(|error| self.explained(error)) {
            Ok(rows) => Ok(KeptScript::of(hash, &rows)),
            // A session can be read without it.
            Err(StoreError::Damaged { .. }) => Ok(KeptScript::Damaged(None)),
            Err(error) => Err(error),
        }
    }
}

/// What stands under the hash of a scenario.
#[derive(Debug, PartialEq, Eq)]
enum KeptScript {
    Absent,
    Whole(Script),
    /// Something of it changed; the scenario, when that did not.
    Damaged(Option<Script>),
}

impl KeptScript {
    fn of(hash: &str, rows: &[(Option<i64>, Option<String>, Option<Checksum>)]) -> Self {
        if rows.is_empty() {
            return Self::Absent;
        }
        let texts: Option<Vec<_>> = rows.iter().map(|(_, text, _)| text.clone()).collect();
        let texts = texts.unwrap_or_default();
        let all = Checksum::of_texts(texts.iter().map(String::as_bytes));
        let in_place = |(at, row): (i64, &(Option<i64>, _, Option<Checksum>))| {
            row.0 == Some(at) && row.2 == Some(all)
        };
        let whole = texts.len() == rows.len() && (0..).zip(rows).all(in_place);
        let first = rows.first().filter(|row| row.0 == Some(0));
        let scenario = first.and_then(|row| row.1.clone());
        let Some(scenario) = scenario else {
            return Self::Damaged(None);
        };
        let translations = match whole {
            true => texts.into_iter().skip(1).collect(),
            false => Vec::new(),
        };
        let script = Script {
            scenario,
            translations,
        };
        match script.hash() == hash {
            true if whole => Self::Whole(script),
            true => Self::Damaged(Some(script)),
            false => Self::Damaged(None),
        }
    }
}

/// Writes a scenario in the place of what stands under its hash.
pub(super) fn put_script(transaction: &Transaction<'_>, script: &Script) -> rusqlite::Result<()> {
    let hash = script.hash();
    transaction.execute("delete from script where hash = ?1", [&hash])?;
    let texts = || std::iter::once(&script.scenario).chain(&script.translations);
    let checksum = Checksum::of_texts(texts().map(String::as_bytes));
    for (place, text) in (0_i64..).zip(texts()) {
        let insert = "insert into script values (?1, ?2, ?3, ?4)";
        transaction.execute(insert, (&hash, place, text, checksum.as_bytes()))?;
    }
    Ok(())
}
