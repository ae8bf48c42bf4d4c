//! The session that stored rows hold, as far as they are sound.

use super::checksum::Checksum;
use super::event::{Event, Moment};
use super::flaw::{Flaw, Unreadable};
use super::summary::Record;

/// An event as it is stored. What is not of its kind is damage, and nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) seq: Option<i64>,
    pub(super) at: Option<i64>,
    /// JSON.
    pub(super) what: Option<Vec<u8>>,
    pub(super) checksum: Option<Checksum>,
}

/// How a stored session ends: how many events it has, and the checksum of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub(super) events: i64,
    pub(super) head: Checksum,
}

/// Reads a session. The record holds its sound events, from the first on, and says where the damage begins.
///
/// # Errors
/// When not even its start is sound, or a newer version of the program wrote some of it.
pub(super) fn read(rows: &[Row], end: Option<End>, id: &str) -> Result<Record, Unreadable> {
    let unreadable = |flaw, from| {
        let last = rows.iter().filter_map(|row| row.at).max();
        Unreadable {
            id: id.to_owned(),
            last: last.and_then(|last| Moment::try_from(last).ok()),
            flaw,
            from,
        }
    };
    let mut events = Vec::with_capacity(rows.len());
    let mut chain = Checksum::of_session(id.as_bytes());
    for (seq, row) in (0..).zip(rows) {
        match sound(row, seq, &mut chain) {
            Ok(event) => events.push(event),
            Err(Flaw::Newer) => return Err(unreadable(Flaw::Newer, 0)),
            Err(Flaw::Damaged) => break,
        }
    }
    let count = events.len();
    let told = |end: &End| usize::try_from(end.events) == Ok(count) && end.head == chain;
    let whole = count == rows.len() && end.as_ref().is_some_and(told);
    let record = id.parse().ok().and_then(|id| Record::of(id, events));
    let mut record = record.ok_or_else(|| unreadable(Flaw::Damaged, 0))?;
    record.broken = (!whole).then(|| unreadable(Flaw::Damaged, count as u64));
    Ok(record)
}

/// The event in a row, when the row is as it was stored in this place.
fn sound(row: &Row, seq: u64, chain: &mut Checksum) -> Result<Event, Flaw> {
    let (Some(stored), Some(at), Some(what)) = (row.seq, row.at, &row.what) else {
        return Err(Flaw::Damaged);
    };
    let next = chain.then(stored, at, what);
    if u64::try_from(stored) != Ok(seq) || row.checksum != Some(next) {
        return Err(Flaw::Damaged);
    }
    let at = Moment::try_from(at).map_err(|_| Flaw::Damaged)?;
    let what = serde_json::from_slice(what).map_err(|error| Flaw::of(&error))?;
    *chain = next;
    Ok(Event { seq, at, what })
}
