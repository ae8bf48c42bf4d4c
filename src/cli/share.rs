//! `veerkracht share`: what the one does who runs the shared store of many rooms, and what is left to send afterwards.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Subcommand;

use super::Common;
use super::evenings::evenings;
use super::failure::{Failure, Result};
use super::recorded::readable;
use crate::language::Words;
use crate::record::Moment;
use crate::record::share::{
    Invited, Ledger, RoomName, ShareAddress, SharedSessions, invitations, invite, prepare, revoke,
    send_all,
};
use crate::view::sanitise;

/// Signs of a password, of which each holds five bits.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

#[derive(Debug, Subcommand)]
pub(super) enum Share {
    /// Prepares a PostgreSQL database: tables, and who may do what
    Prepare {
        #[command(flatten)]
        at: At,
    },
    /// Invites a room, a control cell or an evaluator: prints the line to paste there
    Invite {
        /// What the room is called: small letters, digits and dashes
        name: String,
        #[command(flatten)]
        at: At,
        /// As a control cell, which reads all rooms and offers them things
        #[arg(long, conflicts_with = "observer")]
        control: bool,
        /// As an evaluator, who reads all rooms and notes what happens
        #[arg(long)]
        observer: bool,
        /// Somebody was invited by that name before: a new line, and the former one is of no use any more
        #[arg(long)]
        again: bool,
        /// What the server is called from elsewhere, where that differs from the address
        #[arg(long, value_name = "HOST")]
        host: Option<String>,
    },
    /// Takes an invitation back; what was shared stays
    Revoke {
        name: String,
        /// Forget what was shared with it as well
        #[arg(long)]
        forget: bool,
        #[command(flatten)]
        at: At,
    },
    /// Who is invited
    List {
        #[command(flatten)]
        at: At,
    },
    /// Sends what of this computer's evenings could not be shared while they went on
    Send,
}

/// Where the shared store is.
#[derive(Debug, clap::Args)]
pub(super) struct At {
    /// Its address, `postgres://NAME:PASSWORD@HOST/DATABASE`, or the file with it that only you can read
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "VEERKRACHT_SHARE",
        hide_env_values = true
    )]
    at: String,
}

impl At {
    fn address(&self) -> Result<ShareAddress> {
        Ok(ShareAddress::read(&self.at)?)
    }
}

impl Share {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let mut out = io::stdout().lock();
        match self {
            Self::Prepare { at } => {
                prepare(&at.address()?, &random_signs(4)?)?;
                writeln!(out, "{}", words.say("share-is-prepared"))?;
            }
            Self::Invite {
                name,
                at,
                control,
                observer,
                again,
                host,
            } => {
                let invited = match (control, observer) {
                    (true, _) => Invited::Control,
                    (_, true) => Invited::Observer,
                    _ => Invited::Room,
                };
                let secret = random_signs(26)?;
                let address = at.address()?;
                if host.is_none() && address.is_of_this_machine() {
                    writeln!(io::stderr(), "{}", words.say("share-only-here"))?;
                }
                let line = invite(
                    &address,
                    (&room(name, &words)?, *again),
                    invited,
                    &secret,
                    host.as_deref(),
                )?;
                // Alone, so that it can be sent on as it is; what it is for goes beside it.
                writeln!(io::stderr(), "{}", words.say(paste_key(invited)))?;
                writeln!(out, "{line}")?;
            }
            Self::Revoke { name, forget, at } => {
                let revoked = revoke(&at.address()?, &room(name, &words)?, *forget)?;
                let name = [("name", name.as_str().into())];
                if !revoked {
                    return Err(Failure::said(words.say_with("share-nobody", &name)));
                }
                let key = match forget {
                    true => "share-revoked-all",
                    false => "share-revoked",
                };
                writeln!(out, "{}", words.say_with(key, &name))?;
            }
            Self::List { at } => {
                let all = invitations(&at.address()?)?;
                if all.is_empty() {
                    writeln!(out, "{}", words.say("share-nobody-invited"))?;
                }
                for (name, invited, revoked) in all {
                    let gone = match revoked {
                        true => format!(" ({})", words.say("share-was-revoked")),
                        false => String::new(),
                    };
                    writeln!(out, "{name}  {}{gone}", words.say(kind_key(invited)))?;
                }
            }
            Self::Send => return send(common, &words),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The sentence beside the line to paste.
fn paste_key(invited: Invited) -> &'static str {
    match invited {
        Invited::Room => "share-paste-room",
        Invited::Control => "share-paste-control",
        Invited::Observer => "share-paste-observer",
    }
}

fn kind_key(invited: Invited) -> &'static str {
    match invited {
        Invited::Room => "share-kind-room",
        Invited::Control => "share-kind-control",
        Invited::Observer => "share-kind-observer",
    }
}

/// A name as it is invited.
pub(super) fn room(name: &str, words: &Words) -> Result<RoomName> {
    name.parse().map_err(|_| {
        let name = [("name", sanitise(name).into())];
        Failure::said(words.say_with("share-no-name", &name))
    })
}

/// So many signs by chance, of which each holds five bits.
pub(super) fn random_signs(count: usize) -> io::Result<String> {
    let mut signs = String::with_capacity(count);
    let mut bits = 0;
    for place in 0..count {
        if place % 12 == 0 {
            bits = super::random()?;
        }
        let five = usize::try_from(bits & 31).expect("five bits");
        signs.push(char::from(SIGNS[five]));
        bits >>= 5;
    }
    Ok(signs)
}

/// Sends what is not shared yet of every evening that a moderator agreed to share.
fn send(common: &Common, words: &Words) -> Result<ExitCode> {
    let folder = common.folder(words)?;
    let store = common.store(words)?;
    let ledger = Ledger::read(&store, String::new);
    let kept = readable(&store, words)?;
    let mut failed = None;
    let mut sent = 0;
    for evening in evenings(&kept) {
        let sessions: Vec<_> = evening.iter().map(|summary| summary.id.clone()).collect();
        let Some(shared) = sessions.first().and_then(|first| ledger.shared(first)) else {
            continue;
        };
        let one = shared.address().and_then(|address| {
            send_all(SharedSessions {
                folder: folder.clone(),
                sessions,
                address,
                machine: ledger.machine().to_owned(),
                counts_only: shared.counts_only,
                clock: Moment::now,
            })
        });
        match one {
            Ok(events) => sent += events,
            Err(error) => failed = Some(error),
        }
    }
    let events = [("events", sent.into())];
    if sent > 0 || failed.is_none() {
        writeln!(io::stdout(), "{}", words.say_with("share-sent", &events))?;
    }
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(ExitCode::SUCCESS),
    }
}
