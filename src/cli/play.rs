//! `veerkracht` and `veerkracht play`: the library, and practising alone.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use rand::TryRng as _;

use super::Common;
use super::check::refuse;
use super::library::{Source, find, of_path, shipped};
use crate::engine::Engine;
use crate::language::{Language, Words};
use crate::record::{
    Changed, Moment, Session, SessionError, SessionId, Store, Summary, What, last_choices,
};
use crate::scenario::Scenario;
use crate::terminal::plain::Plain;
use crate::terminal::shelf::{Title, played};

#[derive(Debug, clap::Args)]
pub(super) struct Play {
    /// The id of a scenario that ships, or a path; a folder opens as a library
    scenario: Option<String>,
    /// The seed of the run, to meet the same evening again
    #[arg(long)]
    seed: Option<u64>,
    /// Go on with a session: the one named, or the latest of this scenario
    #[arg(long, value_name = "SESSION", num_args = 0..=1)]
    resume: Option<Option<SessionId>>,
}

/// Opens the library of the scenarios that ship.
pub(super) fn library(common: &Common) -> Result<ExitCode> {
    Play {
        scenario: None,
        seed: None,
        resume: None,
    }
    .run(common)
}

impl Play {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let mut store = common.store(&words)?;
        let sources = match &self.scenario {
            Some(name) if PathBuf::from(name).is_dir() => of_path(&PathBuf::from(name), &words)?,
            Some(name) => vec![find(name, &words)?],
            None => shipped(),
        };
        let one = self.scenario.is_some() && sources.len() == 1;
        let mut titles = Vec::with_capacity(sources.len());
        for source in &sources {
            match source.title() {
                Ok(title) => titles.push(title),
                // A broken file beside others is passed over in a library, and shown when it is asked for.
                Err(_) if one => return refuse(source.clone(), &words),
                Err(_) => {}
            }
        }
        let resumed = match &self.resume {
            Some(which) => Some(wanted(
                &store,
                which.as_ref(),
                one.then(|| titles[0].id()),
                &words,
            )?),
            None => None,
        };
        if let Some(summary) = resumed {
            let title = titles.iter().find(|title| title.id() == summary.scenario);
            let title = title.ok_or_else(|| {
                anyhow!(words.say_with(
                    "cli-scenario-elsewhere",
                    &[
                        (
                            "scenario",
                            crate::terminal::sanitise(&summary.scenario).into()
                        ),
                        ("id", summary.id.as_str().into())
                    ],
                ))
            })?;
            let chosen = Chosen {
                title: title.clone(),
                resume: Some(summary),
                seed: self.seed,
            };
            return chosen.play(common, &mut store);
        }
        if one {
            return Chosen {
                title: titles[0].clone(),
                resume: None,
                seed: self.seed,
            }
            .play(common, &mut store);
        }
        self.pick(&titles, common, &mut store, &words)
    }

    fn pick(
        &self,
        titles: &[Title],
        common: &Common,
        store: &mut Store,
        words: &Words,
    ) -> Result<ExitCode> {
        let sessions = store.sessions()?;
        let played = played(&sessions);
        let mut plain = Plain::new(io::stdin().lock(), io::stdout().lock(), words);
        let tag = words.language().tag();
        let picked = plain
            .pick(
                titles,
                |id| played.get(id).cloned().unwrap_or_default(),
                tag,
            )?
            .cloned();
        drop(plain);
        let Some(title) = picked else {
            return Ok(ExitCode::SUCCESS);
        };
        let resume = played
            .get(title.id())
            .and_then(|played| played.open.clone());
        Chosen {
            title,
            resume,
            seed: self.seed,
        }
        .play(common, store)
    }
}

/// The session that `--resume` means.
fn wanted(
    store: &Store,
    which: Option<&SessionId>,
    scenario: Option<&str>,
    words: &Words,
) -> Result<Summary> {
    let sessions = store.sessions()?;
    let found = sessions.into_iter().find(|summary| match which {
        Some(id) => summary.id == *id,
        None => {
            summary.ended.is_none() && scenario.is_none_or(|scenario| scenario == summary.scenario)
        }
    });
    found.ok_or_else(|| match which {
        Some(id) => anyhow!(words.say_with("cli-no-session", &[("id", id.as_str().into())])),
        None => anyhow!(words.say("cli-nothing-to-resume")),
    })
}

/// A scenario that somebody wants to play, and how.
struct Chosen {
    title: Title,
    resume: Option<Summary>,
    seed: Option<u64>,
}

impl Chosen {
    fn play(self, common: &Common, store: &mut Store) -> Result<ExitCode> {
        let own = self
            .title
            .languages
            .first()
            .map_or("", |scenario| scenario.language.as_str());
        let language = match &self.resume {
            Some(summary) if common.lang.is_none() => Language::of_tag(&summary.language),
            _ => None,
        };
        let language = language.unwrap_or_else(|| common.language_for(own));
        let words = Words::new(language);
        let scenario = self
            .title
            .in_language(language.tag())
            .cloned()
            .ok_or_else(|| anyhow!("no scenario"))?;
        let mut plain = Plain::new(io::stdin().lock(), io::stdout().lock(), &words);
        let last = last_time(store, &scenario, self.resume.as_ref())?;
        let mut session = match self.resume {
            Some(summary) => open(store, &summary.id, &scenario, &words)?,
            None => {
                if !plain.content_note(&scenario)? {
                    return Ok(ExitCode::SUCCESS);
                }
                begin(store, &scenario, self.seed)?
            }
        };
        plain.play(store, &mut session, &last)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn begin(store: &mut Store, scenario: &Arc<Scenario>, seed: Option<u64>) -> Result<Session> {
    let mut random = || rand::rngs::SysRng.try_next_u64();
    let (id, seed) = (
        SessionId::from_bits(random()?),
        seed.map_or_else(random, Ok)?,
    );
    Ok(Session::begin(
        store,
        id,
        Engine::new(Arc::clone(scenario)),
        seed,
        Moment::now(),
    )?)
}

fn open(
    store: &mut Store,
    id: &SessionId,
    scenario: &Arc<Scenario>,
    words: &Words,
) -> Result<Session> {
    match Session::resume(store, id, Engine::new(Arc::clone(scenario)), Moment::now()) {
        Ok((session, Changed::No)) => Ok(session),
        Ok((session, Changed::Yes { was })) => {
            let values = [
                ("was", was.into()),
                ("now", scenario.version.as_str().into()),
            ];
            eprintln!(
                "{}",
                crate::terminal::sanitise(&words.say_with("cli-scenario-changed", &values))
            );
            Ok(session)
        }
        Err(SessionError::RoadGone { at, .. }) => {
            let values = [
                ("at", crate::terminal::sanitise(&at).into()),
                ("id", id.as_str().into()),
            ];
            Err(anyhow!(words.say_with("cli-road-gone", &values)))
        }
        Err(error) => Err(error.into()),
    }
}

/// What was chosen the last time this scenario was played to an ending, in the order of its scenes.
fn last_time(
    store: &Store,
    scenario: &Scenario,
    but: Option<&Summary>,
) -> Result<Vec<(String, String)>> {
    let sessions = store.sessions()?;
    let earlier = sessions.iter().find(|summary| {
        summary.scenario == scenario.id
            && summary.ended.is_some()
            && but.is_none_or(|but| but.id != summary.id)
    });
    let Some(earlier) = earlier else {
        return Ok(Vec::new());
    };
    let events = store.events(&earlier.id)?;
    let mut chosen: HashMap<String, String> = last_choices(&events);
    let order = events.iter().filter_map(|event| match &event.what {
        What::Decided { scene, .. } => chosen.remove(scene).map(|choice| (scene.clone(), choice)),
        _ => None,
    });
    Ok(order.collect())
}
