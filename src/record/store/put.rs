//! Writing the events of a session behind those that it has, each with its checksum, and removing them.

use rusqlite::Transaction;

use super::end;
use crate::record::checksum::Checksum;
use crate::record::event::{Event, SessionId};

/// What became of what was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    Done,
    /// It does not follow what is there.
    NotNext,
    /// Nothing is there that it could follow.
    Forgotten,
    /// Less is there than was kept: an older copy was put back.
    Older,
}

/// Writes events behind those that a session has, or nothing where they do not follow them.
pub(super) fn put_events(
    transaction: &Transaction<'_>,
    session: &SessionId,
    events: &[Event],
) -> rusqlite::Result<Put> {
    if events.is_empty() {
        return Ok(Put::Done);
    }
    let rows = events.iter().map(|event| {
        let what = serde_json::to_string(&event.what).expect("plain data");
        (event.seq.cast_signed(), event.at.0, what)
    });
    put_rows(transaction, session.as_str(), rows)
}

pub(super) fn put_rows(
    transaction: &Transaction<'_>,
    session: &str,
    rows: impl Iterator<Item = (i64, i64, String)>,
) -> rusqlite::Result<Put> {
    let (mut count, mut head) = match end(transaction, session)? {
        None => (0, Checksum::of_session(session.as_bytes())),
        Some(Some(end)) => (end.events, end.head),
        Some(None) => return Ok(Put::NotNext),
    };
    let mut insert = transaction.prepare_cached("insert into event values (?1, ?2, ?3, ?4, ?5)")?;
    for (seq, at, what) in rows {
        if seq != count {
            return Ok(match (count, count < seq) {
                (0, _) if !has_any_of(transaction, session)? => Put::Forgotten,
                (_, true) => Put::Older,
                (_, false) => Put::NotNext,
            });
        }
        count += 1;
        head = head.then(seq, at, what.as_bytes());
        insert.execute((session, seq, at, what, head.as_bytes()))?;
    }
    let mut upsert =
        transaction.prepare_cached("insert or replace into session values (?1, ?2, ?3)")?;
    upsert.execute((session, count, head.as_bytes()))?;
    Ok(Put::Done)
}

fn has_any_of(transaction: &Transaction<'_>, session: &str) -> rusqlite::Result<bool> {
    let any = "select exists (select 1 from event where session = ?1)";
    transaction.query_row(any, [session], |row| row.get(0))
}

/// Removes a session, whatever there is of it.
pub(super) fn remove(transaction: &Transaction<'_>, session: &str) -> rusqlite::Result<()> {
    transaction.execute("delete from event where session = ?1", [session])?;
    let removed = transaction.execute("delete from session where id = ?1", [session]);
    removed.map(drop)
}
