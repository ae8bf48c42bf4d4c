//! Sharing an evening with a control cell, and going on on another machine with one that was shared.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::failure::{Failure, Result};
use super::share::random_signs;
use crate::exercise::{Hall, OpenOffer, open_evenings};
use crate::language::Words;
use crate::record::share::{
    CellLine, Ears, Ledger, RoomLine, ShareAddress, ShareError, SharedEvening, SharedSessions,
    Standing,
};
use crate::record::{Moment, SessionId, Store, Summary, import};
use crate::terminal::typed::{self, Typed};
use crate::view::sanitise;

/// Signs of the name of this machine in shared stores: enough that no two have the same.
const MACHINE: usize = 16;
/// In steps of so many it is told how many voted.
const FEW: u32 = 5;
/// Milliseconds after which a room that was not heard counts as silent.
const SILENT: i64 = 15_000;

/// How long the start of an evening waits for a shared store.
const PATIENCE: Duration = Duration::from_secs(6);

/// What a moderator asks for of sharing.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct ShareOptions {
    /// Share the evening with a control cell: the line that you were sent, or the file with it that only you can read
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "VEERKRACHT_SHARE",
        hide_env_values = true
    )]
    share: Option<String>,
    /// Share counts and choices alone: reasons, notes and other texts of the group stay here
    #[arg(long, requires = "share")]
    share_counts: bool,
    /// Agree beforehand to what is shared, and to take over from another computer, where nobody can be asked
    #[arg(long, requires = "share")]
    share_agreed: bool,
}

/// What a moderator agreed to.
#[derive(Debug, Clone)]
pub(super) struct Agreed {
    address: ShareAddress,
    counts_only: bool,
}

impl ShareOptions {
    /// The address, where one was named; what is set to nothing is as if it were not set.
    fn address(&self) -> Result<Option<ShareAddress>> {
        let named = self.share.as_deref().filter(|it| !it.trim().is_empty());
        Ok(named.map(ShareAddress::read).transpose()?)
    }

    /// Whether sharing is asked for.
    pub(super) fn is_asked(&self) -> bool {
        self.share
            .as_deref()
            .is_some_and(|it| !it.trim().is_empty())
    }

    /// What a moderator agrees to share of the evening of a session, who is asked the first time that it goes to this place;
    /// nothing where sharing was not asked for.
    pub(super) fn agreed(
        &self,
        session: &SessionId,
        store: &mut Store,
        words: &Words,
    ) -> Result<Option<Agreed>> {
        let mut ledger = ledger(store)?;
        let (address, counts_only) = match (self.address()?, ledger.shared(session)) {
            (Some(address), _) => (address, self.share_counts),
            // An evening that was shared goes on so.
            (None, Some(shared)) => (shared.address()?, shared.counts_only),
            (None, None) => return Ok(None),
        };
        if !ledger.agrees(&address, counts_only) {
            if !self.share_agreed {
                let place = sanitise(&address.place());
                let key = match counts_only {
                    true => "share-ask-counts",
                    false => "share-ask",
                };
                ask(key, &place, ["share-agree", "share-not-agreed"], words)?;
            }
            ledger.agree(&address, counts_only);
            ledger.keep(store)?;
        }
        Ok(Some(Agreed {
            address,
            counts_only,
        }))
    }

    /// Takes an evening over that another machine led and shared, where it is not here: the one that is named, or the
    /// latest of this room. What was shared of it is here then, and the other machine writes no more.
    pub(super) fn take_over(
        &self,
        which: &str,
        store: &mut Store,
        sessions: &[Summary],
        words: &Words,
    ) -> Result<()> {
        let Some(address) = self.address()? else {
            return Ok(());
        };
        let here = match which {
            "latest" => !open_evenings(sessions, None).is_empty(),
            named => sessions.iter().any(|summary| summary.id.as_str() == named),
        };
        let named = which.parse::<SessionId>().ok();
        if here || (named.is_none() && which != "latest") {
            return Ok(());
        }
        let mut line = CellLine::open(&address)?;
        let Some(evening) = line.evening(named.as_ref())? else {
            return Ok(());
        };
        if evening.records.is_empty() {
            return Ok(());
        }
        self.is_meant(&evening, words)?;
        let mut ledger = ledger(store)?;
        let ids: Vec<_> = evening
            .records
            .iter()
            .map(|it| it.summary.id.clone())
            .collect();
        let mut room = RoomLine::open(&address, ledger.machine())?;
        room.take_over(&ids)?;
        // What the other machine shared until this moment.
        let evening = line.evening(ids.first())?.unwrap_or(evening);
        import(store, &evening.records)?;
        ledger.share(&ids, &address, self.share_counts);
        ledger.keep(store)?;
        let heard = evening.heard.map_or_else(String::new, Moment::time_of_day);
        let values = [("time", heard.into())];
        writeln!(
            io::stderr(),
            "{}",
            words.say_with("share-took-over", &values)
        )?;
        Ok(())
    }

    /// Asks whether an evening is meant to be led here that another machine still leads.
    fn is_meant(&self, evening: &SharedEvening, words: &Words) -> Result<()> {
        let heard = evening.heard.map(|heard| evening.now.0 - heard.0);
        let alive = heard.is_some_and(|ago| ago < SILENT);
        match alive && !self.share_agreed {
            true => {
                let asked = ["share-go-on-here", "share-stays-there"];
                ask("share-ask-take-over", "", asked, words)
            }
            false => Ok(()),
        }
    }
}

impl Agreed {
    /// What is shared of an evening: its sessions, which the ledger knows from now on.
    pub(super) fn of(
        &self,
        sessions: Vec<SessionId>,
        store: &mut Store,
        folder: PathBuf,
    ) -> Result<SharedSessions> {
        let mut ledger = ledger(store)?;
        if let Some(refused) = self.is_refused(&sessions, ledger.machine()) {
            return Err(refused.into());
        }
        ledger.share(&sessions, &self.address, self.counts_only);
        ledger.keep(store)?;
        Ok(SharedSessions {
            folder,
            sessions,
            address: self.address.clone(),
            machine: ledger.machine().to_owned(),
            counts_only: self.counts_only,
            clock: Moment::now,
        })
    }

    /// Why the shared store will never take this evening; nothing where it does, or nobody answers now: then what happens
    /// goes out when there is a line.
    fn is_refused(&self, sessions: &[SessionId], machine: &str) -> Option<ShareError> {
        let (address, machine, sessions) =
            (self.address.clone(), machine.to_owned(), sessions.to_vec());
        let (tell, hear) = channel();
        std::thread::spawn(move || {
            let line = RoomLine::open(&address, &machine);
            // Nobody waits for it any more where it took too long.
            let _ = tell.send(line.and_then(|mut line| line.begin(&sessions)));
        });
        let answer = hear.recv_timeout(PATIENCE).ok()?;
        answer.err().filter(|error| !error.passes())
    }
}

/// What a hall says of itself, and hears from a control cell.
pub(super) fn ears(hall: &Arc<Hall>) -> Ears {
    let (says, hears) = (Arc::clone(hall), Arc::clone(hall));
    Ears {
        standing: Box::new(move || standing(&says)),
        offered: Box::new(move |offer| {
            hears.offered(OpenOffer {
                number: offer.number,
                offer: offer.offer,
            });
        }),
    }
}

/// How many are in, and how many of them voted where a vote is open.
fn standing(hall: &Hall) -> Standing {
    let room = hall.room();
    let mut standing = Standing::default();
    // Tables that went on with another have their people there.
    for table in room
        .tables()
        .iter()
        .filter(|table| table.stand().is_apart())
    {
        let presence = room.presence(table.number());
        standing.people += u32::try_from(presence.seats).unwrap_or(u32::MAX);
        if table.is_voting() {
            let voted = u32::try_from(presence.voted).unwrap_or(u32::MAX);
            standing.voted = Some(standing.voted.unwrap_or_default() + voted);
        }
    }
    // When a single vote came in is nobody's business elsewhere.
    standing.voted = standing.voted.map(|voted| voted / FEW * FEW);
    standing
}

/// What is shared of this machine's records.
fn ledger(store: &mut Store) -> Result<Ledger> {
    let name = random_signs(MACHINE)?;
    Ok(Ledger::read(store, || name))
}

/// Says what is about to be shared and asks whether that is meant.
///
/// # Errors
/// When it is not, or nobody is there to be asked.
fn ask(key: &str, place: &str, [agree, not]: [&str; 2], words: &Words) -> Result<()> {
    let mut out = io::stderr().lock();
    let place = [("place", place.into())];
    writeln!(out, "{}", super::in_lines(&words.say_with(key, &place)))?;
    if !io::stdin().is_terminal() {
        return Err(Failure::said(words.say("share-needs-agreed")));
    }
    loop {
        write!(out, "{} ", words.say(agree))?;
        out.flush()?;
        let answer = typed::read(&mut io::stdin().lock())?;
        match answer.as_deref().map(Typed::of) {
            Some(typed) if typed.is_yes() => return Ok(()),
            Some(typed) if !typed.is_no() && !typed.leaves() => {}
            _ => return Err(Failure::said(words.say(not))),
        }
    }
}
