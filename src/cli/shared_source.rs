//! Where records are read: on this computer, or in the store that many rooms share.

use super::Common;
#[cfg(feature = "share")]
use {
    super::failure::Result,
    super::recorded::Which,
    crate::debrief::Observed,
    crate::language::Words,
    crate::record::share::{Cell as _, CellLine, ShareAddress},
    crate::record::{Record, SessionId},
    std::io::Write as _,
};

/// Where a command reads records.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct SharedSource {
    /// Read what many rooms share, in the place of the records on this computer: the line that you were sent, or the file
    /// with it
    #[cfg(feature = "share")]
    #[arg(long, value_name = "ADDRESS")]
    share: Option<String>,
}

#[cfg(feature = "share")]
impl SharedSource {
    /// What the command reads.
    pub(super) fn of(&self, common: &Common) -> Common {
        Common {
            shared: self.share.clone(),
            ..common.clone()
        }
    }

    /// What evaluators saw in a session; nothing where no shared store is named.
    pub(super) fn observed(&self, session: &SessionId) -> Result<Vec<Observed>> {
        let Some(address) = &self.share else {
            return Ok(Vec::new());
        };
        let mut line = CellLine::open(&ShareAddress::read(address)?)?;
        let observed = line.observations(session)?.into_iter();
        let observed = observed.map(|it| Observed {
            at: it.at,
            by: it.by.to_string(),
            rating: it.rating,
            text: it.text,
        });
        Ok(observed.collect())
    }

    /// The latest evening of the room that has this name, and of one of several tables by its number behind that; nothing
    /// where it is no name of a room, or no shared store is named.
    pub(super) fn of_a_room(&self, which: &Which, words: &Words) -> Result<Vec<Record>> {
        let Which::File(name) = which else {
            return Ok(Vec::new());
        };
        let rooms = self.latest(words)?.into_iter().flatten();
        let rooms = rooms.filter(|(room, _)| name.as_os_str() == room.as_str());
        Ok(rooms.map(|(_, record)| record).collect())
    }

    /// The latest evening of each room, called by the name of the room; none where no shared store is named.
    pub(super) fn latest(&self, words: &Words) -> Result<Option<Vec<(String, Record)>>> {
        let Some(address) = &self.share else {
            return Ok(None);
        };
        let mut latest: Vec<(String, Record)> = Vec::new();
        for (room, record) in shared(address, words)? {
            let name = room.clone();
            let evening = |known: &Record| {
                known.summary.evening() == record.summary.evening()
                    && record.summary.terms.is_some()
            };
            latest.retain(|(of, known)| *of != name || evening(known));
            latest.push((name, record));
        }
        for (name, record) in &mut latest {
            if let Some(terms) = record
                .summary
                .terms
                .as_ref()
                .filter(|terms| terms.tables > 1)
            {
                *name = format!("{name} {}", terms.table);
            }
        }
        Ok(Some(latest))
    }
}

#[cfg(not(feature = "share"))]
impl SharedSource {
    /// What the command reads.
    #[expect(clippy::unused_self, reason = "without the feature there is one place")]
    pub(super) fn of(&self, common: &Common) -> Common {
        common.clone()
    }
}

/// Every record in a shared store, with the name of its room.
#[cfg(feature = "share")]
pub(super) fn shared(address: &str, words: &Words) -> Result<Vec<(String, Record)>> {
    let mut line = CellLine::open(&ShareAddress::read(address)?)?;
    let (records, unread) = line.records()?;
    if unread > 0 {
        let count = [("count", unread.into())];
        let said = words.say_with("share-unread", &count);
        writeln!(std::io::stderr(), "{said}")?;
    }
    let records = records.into_iter();
    Ok(records
        .map(|(room, record)| (room.to_string(), record))
        .collect())
}
