//! `veerkracht host`: leading a group.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use rand::TryRng as _;

use super::Common;
use super::check::refuse;
use super::library::{Source, find};
use super::play::earlier;
use crate::engine::Engine;
use crate::exercise::{Code, Hall, Opening, Rehearsal, Room, RoomError, latest_open};
use crate::language::Words;
use crate::record::{Moment, SessionError, SessionId, Store, Summary, Terms};
use crate::scenario::VariableId;
use crate::terminal::console::{Console, Edge};
use crate::terminal::draw::Theme;
use crate::terminal::plain::Plain;
use crate::terminal::screen;
use crate::terminal::shelf::Title;

/// Seats of a room when everybody who knocks is let in.
const MOST_SEATS: usize = 600;

#[derive(Debug, clap::Args)]
pub(super) struct Host {
    /// The id of a scenario that ships, or a path
    scenario: Option<String>,
    /// The port for phones and projector; a free one when none is given
    #[arg(long)]
    port: Option<u16>,
    /// Tables that each decide for themselves and walk a road of their own
    #[arg(long, value_name = "COUNT", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=12))]
    tables: u8,
    /// Ask with each vote whether people are sure
    #[arg(long)]
    confidence: bool,
    /// Keep what a choice brought and cost for the debrief
    #[arg(long)]
    hold: bool,
    /// Practise leading with so many people who are not there
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u32).range(1..=500))]
    rehearse: Option<u32>,
    /// The seed of the evening, to meet the same one again
    #[arg(long)]
    seed: Option<u64>,
    /// Go on with a group's session: the one named, or the latest that has not ended
    #[arg(long, value_name = "SESSION", num_args = 0..=1, default_missing_value = "latest")]
    resume: Option<String>,
}

impl Host {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let store = common.store(&words)?;
        let sessions = store.sessions()?;
        let group = match &self.resume {
            Some(which) => Some(wanted(&sessions, which, self.scenario.as_deref(), &words)?),
            None => None,
        };
        let source = self.source(group.as_deref(), &words)?;
        let Some(title) = source.title() else {
            return refuse(source, &words);
        };
        let language = title.languages.first().map(|it| it.language.as_str());
        let words = Words::new(common.language_for(language.unwrap_or_default()));
        let carried = match group {
            Some(_) => Some(Vec::new()),
            None => carried(&sessions, &title, &words)?,
        };
        let Some(carried) = carried else {
            return Ok(ExitCode::SUCCESS);
        };
        let mut room = self.open(store, &title, group.as_deref(), carried, &words)?;
        let rehearsal = match self.rehearse {
            Some(people) => {
                let seed = self
                    .seed
                    .map_or_else(|| rand::rngs::SysRng.try_next_u64(), Ok)?;
                Some(Rehearsal::begin(&mut room, people, seed))
            }
            None => None,
        };
        let hall = Arc::new(Hall::new(room, |_| {}));
        let edge = Edge {
            now: Moment::now,
            sentence: super::store_sentence,
        };
        let mut console = Console::new(hall, None, rehearsal, words, edge);
        let colour = super::wants_colour();
        screen::run(&mut console, Theme { colour })?;
        writeln!(io::stdout(), "{}", console.farewell())?;
        Ok(ExitCode::SUCCESS)
    }

    /// The scenario that is named, or that of the session to go on with.
    fn source(&self, group: Option<&[&Summary]>, words: &Words) -> Result<Source> {
        let of_group = group.and_then(|group| Some(group.first()?.scenario.as_str()));
        let name = self.scenario.as_deref().or(of_group);
        find(
            name.ok_or_else(|| anyhow!(words.say("host-which-scenario")))?,
            words,
        )
    }

    /// Opens a new room with what is carried along, or the one of a group.
    fn open(
        &self,
        store: Store,
        title: &Title,
        group: Option<&[&Summary]>,
        carried: Vec<(VariableId, i32)>,
        words: &Words,
    ) -> Result<Room> {
        // The moderator's language comes first; a phone may choose another.
        let mut scenarios: Vec<_> = title.languages.clone();
        scenarios.sort_by_key(|scenario| scenario.language != words.language().tag());
        let languages = scenarios
            .into_iter()
            .map(|scenario| Engine::new(Arc::clone(&scenario)))
            .collect();
        let now = Moment::now();
        let random = || rand::rngs::SysRng.try_next_u64();
        let room = match group {
            Some(group) => {
                let ids: Vec<_> = group.iter().map(|summary| summary.id.clone()).collect();
                Room::resume(store, &ids, languages, MOST_SEATS, now)
            }
            None => {
                let ids = (0..self.tables).map(|_| Ok(SessionId::from_bits(random()?)));
                let ids: Vec<_> = ids.collect::<Result<_>>()?;
                let terms = Terms {
                    code: Code::from_bits(random()?).to_string(),
                    table: 1,
                    tables: self.tables,
                    confidence: self.confidence,
                    held: self.hold,
                };
                let opening = Opening {
                    terms,
                    seed: self.seed.map_or_else(random, Ok)?,
                    carried,
                };
                Room::begin(store, ids, languages, &opening, MOST_SEATS, now)
            }
        };
        room.map_err(|error| sentence(error, words))
    }
}

/// What the group takes along from what was played before, which is asked first; `None` when the moderator stops there.
fn carried(
    sessions: &[Summary],
    title: &Title,
    words: &Words,
) -> Result<Option<Vec<(VariableId, i32)>>> {
    let scenario = title.in_language(words.language().tag());
    let found = scenario.and_then(|it| earlier(sessions, it, std::slice::from_ref(title)));
    let Some(found) = found else {
        return Ok(Some(Vec::new()));
    };
    let mut plain = Plain::new(io::stdin().lock(), io::stdout().lock(), words);
    let taken = plain.earlier(&found)?;
    Ok(taken.map(|taken| if taken { found.values } else { Vec::new() }))
}

/// The sessions of the group that `--resume` means, in the order of their tables.
fn wanted<'a>(
    sessions: &'a [Summary],
    which: &str,
    scenario: Option<&str>,
    words: &Words,
) -> Result<Vec<&'a Summary>> {
    let id = match which {
        "latest" => latest_open(sessions, scenario).cloned(),
        named => named.parse().ok(),
    };
    let group = id.map(|id| Room::group(sessions, &id)).unwrap_or_default();
    if group.is_empty() {
        return Err(anyhow!(words.say("host-nothing-to-resume")));
    }
    Ok(group)
}

/// Why a room could not be opened, for the moderator.
fn sentence(error: RoomError, words: &Words) -> anyhow::Error {
    match error {
        RoomError::NoGroup => anyhow!(words.say("host-nothing-to-resume")),
        RoomError::Session(SessionError::Store(error)) => error.into(),
        RoomError::Session(SessionError::RoadGone { at, .. }) => {
            let at = crate::view::sanitise(&at);
            anyhow!(words.say_with("host-road-gone", &[("at", at.into())]))
        }
        RoomError::Session(error) => error.into(),
    }
}
