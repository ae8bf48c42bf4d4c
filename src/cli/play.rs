//! `veerkracht` and `veerkracht play`: the library, and practising alone.

mod case;
mod replay;

use std::collections::HashMap;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::Common;
use super::answers::{Answers, answered};
use super::check::{refuse, refuse_programme};
use super::earlier::earlier;
use super::failure::{Failure, InTheStorysLanguage as _, Result};
use super::host::Host;
use super::left_out::LeftOut;
use super::recorded::{self, Which, one_file, readable, unknown};
use super::records::take_in;
use crate::engine::Engine;
use crate::language::Words;
use crate::library::{Earlier, Played, ProgrammeTitle, Title, played};
use crate::library::{ProgrammeSource, find, of_path, programmes, shipped};
use crate::record::{
    Changed, Moment, Session, SessionId, Store, StoreError, Summary, What, is_of_a_case,
    last_choices,
};
use crate::scenario::{Scenario, VariableId};
use crate::terminal::TerminalError;
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::player::app::{Desk, OwnCase, PlayerApp};
use crate::terminal::player::plain::{Picked, Plain};
use crate::terminal::typed;
use crate::view::programme::ProgrammeView;
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct PlayCommand {
    /// The id of a scenario or programme that ships, or a path; a folder opens as a library
    scenario: Option<String>,
    /// The seed of the run, to meet the same evening again
    #[arg(long)]
    seed: Option<u64>,
    /// Go on with a session: the one named, that of an exported file, or the latest that has not ended
    #[arg(long, value_name = "SESSION", num_args = 0..=1, default_missing_value = "latest")]
    resume: Option<Which>,
    /// Walk through a session again, event by event: the one named, or that of an exported file
    #[arg(long, value_name = "RECORD", conflicts_with_all = ["resume", "seed"])]
    replay: Option<Which>,
    /// A case of your own, as a worksheet: what you met, whom it affects, what you could do. Kept only when you say so
    #[arg(long, conflicts_with_all = ["scenario", "seed", "resume", "replay", "given"])]
    case: bool,
    #[command(flatten)]
    answers: Answers,
}

/// Opens the library of the scenarios that ship.
pub(super) fn library(common: &Common) -> Result<ExitCode> {
    PlayCommand {
        scenario: None,
        seed: None,
        resume: None,
        replay: None,
        case: false,
        answers: Answers::default(),
    }
    .run(common)
}

impl PlayCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if let Some(record) = &self.replay {
            return replay::run(record, self.scenario.as_deref(), common);
        }
        if self.case {
            return case::begin(common);
        }
        let mut store = common.store(&words)?;
        if let Some(name) = &self.scenario
            && let Some(programme) = programmes::named(name)?
        {
            return self.programme(programme, common, &mut store, &words);
        }
        let (sources, series) = match &self.scenario {
            Some(name) if Path::new(name).is_dir() => {
                let folder = Path::new(name);
                let series = programmes::in_folder(folder)?;
                (of_path(folder)?, series)
            }
            Some(name) => (vec![find(name)?], Vec::new()),
            None => (shipped(), programmes::shipped()),
        };
        let one = self.scenario.is_some() && sources.len() == 1 && series.is_empty();
        let mut titles = Vec::with_capacity(sources.len());
        let mut left_out = LeftOut::default();
        for source in sources {
            match source.read() {
                Ok(title) => titles.push(title),
                // A broken file beside others is named in a library, and shown when it is asked for.
                Err(broken) if one => return refuse(*broken, &words),
                Err(broken) => left_out.broken(&broken.source.scenario.name, &words),
            }
        }
        let mut programmes = Vec::with_capacity(series.len());
        for source in series {
            let known = source.known()?;
            match source.on_paper(&known).title {
                Some(title) => programmes.push(title),
                None => left_out.broken(&source.file.name, &words),
            }
        }
        if let Some(name) = &self.scenario
            && Path::new(name).is_dir()
        {
            left_out.named_as_text(Path::new(name), &words)?;
        }
        let left_out = left_out.said(&words);
        for programme in &programmes {
            programmes::complete(&mut titles, programme);
        }
        if let Some(sentence) = left_out
            .as_ref()
            .filter(|_| common.lines() || titles.is_empty())
        {
            writeln!(io::stderr(), "{sentence}")?;
        }
        if titles.is_empty() {
            let name = self.scenario.as_deref().unwrap_or_default();
            return Err(Failure::said(
                words.say_with("cli-nothing-to-play", &[("path", name.into())]),
            ));
        }
        let answered = match titles.first().and_then(|title| title.languages.first()) {
            Some(scenario) if one => self.answers.of(scenario, &words)?,
            _ if !self.answers.is_empty() => {
                return Err(Failure::said(words.say("cli-answer-to-one")));
            }
            _ => Vec::new(),
        };
        let reception = Reception {
            seed: self.seed,
            titles: &titles,
            answered,
        };
        if let Some(which) = &self.resume {
            let ours = one.then_some(titles.as_slice());
            return reception.go_on(which, ours, common, &mut store);
        }
        if one {
            return reception.play(&titles[0], None, common, &mut store);
        }
        let words = common.words_among(&titles, &programmes, "")?;
        if !common.lines() {
            let app = PlayerApp::library(&titles, &mut store, &reception, words);
            let app = app.with_programmes(&programmes).saying(left_out);
            return show(app.with_cases(self.scenario.is_none()), common);
        }
        let played = played(&readable(&store, &words)?);
        let mut plain = Plain::new(typed::typing(), io::stdout().lock(), &words);
        let picked = plain.pick(&programmes, &titles, &played)?;
        drop(plain);
        match picked {
            None => Ok(ExitCode::SUCCESS),
            Some(Picked::Programme(programme)) => {
                reception.programme(programme, &played, common, &mut store, &words)
            }
            Some(Picked::Scenario(title)) => {
                let resume = played.get(title.id()).and_then(|it| it.open.clone());
                reception.picked(title, resume, common, &mut store, &words)
            }
        }
    }

    /// Opens a programme that was named.
    fn programme(
        &self,
        source: ProgrammeSource,
        common: &Common,
        store: &mut Store,
        words: &Words,
    ) -> Result<ExitCode> {
        let known = source.known()?;
        let Some(programme) = source.on_paper(&known).title else {
            return refuse_programme(source, &known, words);
        };
        if !self.answers.is_empty() {
            return Err(Failure::said(words.say("cli-answer-to-one")));
        }
        let titles = source.titles(&programme)?;
        let reception = Reception {
            seed: self.seed,
            titles: &titles,
            answered: Vec::new(),
        };
        if let Some(which) = &self.resume {
            return reception.go_on(which, Some(&titles), common, store);
        }
        let own = programme.languages.first().map(|it| it.language.as_str());
        let own = own.unwrap_or_default();
        let words = common.words_among(&titles, std::slice::from_ref(&programme), own)?;
        if common.lines() {
            let played = played(&readable(store, &words)?);
            return reception.programme(&programme, &played, common, store, &words);
        }
        let programmes = std::slice::from_ref(&programme);
        let app = PlayerApp::programme(&titles, programmes, store, &reception, words);
        show(app, common)
    }
}

/// The session that `--resume` means; the latest only counts when it is of one of `ours`, if there are any.
fn wanted(
    store: &mut Store,
    which: &Which,
    ours: Option<&[Title]>,
    words: &Words,
) -> Result<Summary> {
    match which {
        Which::Named(id) => {
            let record = store.record(id)?;
            let record = record.ok_or_else(|| unknown(id, words))?;
            match record.broken {
                Some(broken) => Err(StoreError::from(broken).into()),
                None => Ok(record.summary),
            }
        }
        Which::File(path) => {
            one_file(path, words)?;
            let (records, _) = take_in(store, path, words)?;
            let first = records.into_iter().next();
            let first = first.map(|record| record.summary);
            first.ok_or_else(|| Failure::said(words.say("cli-nothing-to-resume")))
        }
        Which::Latest => {
            let mut sessions = readable(store, words)?.into_iter();
            let latest = sessions.find(|summary| {
                let is_ours = |title: &Title| title.id() == summary.scenario;
                summary.goes_on_alone() && ours.is_none_or(|ours| ours.iter().any(is_ours))
            });
            latest.ok_or_else(|| Failure::said(words.say("cli-nothing-to-resume")))
        }
    }
}

/// Starts sessions and goes on with them.
struct Reception<'t> {
    seed: Option<u64>,
    /// The scenarios at hand.
    titles: &'t [Title],
    /// What was answered on the command line, of the one scenario that is played.
    answered: Vec<(VariableId, i32)>,
}

impl Reception<'_> {
    /// Goes on with the session that somebody means.
    fn go_on(
        &self,
        which: &Which,
        ours: Option<&[Title]>,
        common: &Common,
        store: &mut Store,
    ) -> Result<ExitCode> {
        let words = common.words();
        let summary = wanted(store, which, ours, &words)?;
        if summary.terms.is_some() {
            let id = [("id", summary.id.as_str().into())];
            return Err(Failure::said(words.say_with("cli-groups-session", &id)));
        }
        if is_of_a_case(&store.events(&summary.id)?) {
            return case::go_on(&summary, common, store);
        }
        let mut here = self.titles.iter();
        if let Some(title) = here.find(|title| title.id() == summary.scenario) {
            return self.play(title, Some(summary), common, store);
        }
        // One's own file, which the line that is printed to go on does not name: as it was played.
        let records = store.records(std::slice::from_ref(&summary.id))?;
        let Ok(title) = recorded::title(&records, None)? else {
            let values = [
                ("scenario", sanitise(&summary.scenario).into()),
                ("id", summary.id.as_str().into()),
            ];
            return Err(Failure::said(
                words.say_with("cli-scenario-elsewhere", &values),
            ));
        };
        self.play(&title, Some(summary), common, store)
    }

    /// Shows a programme in lines, and plays what is picked of it.
    fn programme(
        &self,
        programme: &ProgrammeTitle,
        played: &HashMap<String, Played>,
        common: &Common,
        store: &mut Store,
        words: &Words,
    ) -> Result<ExitCode> {
        let Some(programme) = programme.in_language(words.reads()) else {
            return Ok(ExitCode::SUCCESS);
        };
        let view = ProgrammeView::of(programme, self.titles, played, words);
        let mut plain = Plain::new(typed::typing(), io::stdout().lock(), words);
        let picked = plain.programme(&view)?;
        drop(plain);
        let Some(id) = picked else {
            return Ok(ExitCode::SUCCESS);
        };
        let title = self.titles.iter().find(|title| title.id() == id);
        let title = title.ok_or_else(|| {
            Failure::said(words.say_with("programme-not-here", &[("id", sanitise(&id).into())]))
        })?;
        let resume = played.get(&id).and_then(|played| played.open.clone());
        self.picked(title, resume, common, store, words)
    }

    /// Plays what was picked among others, of which not each is in the language that was asked for.
    fn picked(
        &self,
        title: &Title,
        resume: Option<Summary>,
        common: &Common,
        store: &mut Store,
        words: &Words,
    ) -> Result<ExitCode> {
        match common.told(title) {
            Ok(()) => self.play(title, resume, common, store),
            Err(_) => self.play(title, resume, &common.picked(title, words), store),
        }
    }

    fn play(
        &self,
        title: &Title,
        resume: Option<Summary>,
        common: &Common,
        store: &mut Store,
    ) -> Result<ExitCode> {
        let begun_in = resume.as_ref().map(|summary| summary.language.as_str());
        let words = common.words_for(title, begun_in)?;
        if !common.lines() {
            let titles = std::slice::from_ref(title);
            let app = PlayerApp::scenario(titles, resume, store, self, words);
            return show(app, common).told_in(&words);
        }
        let Some(scenario) = title.in_language(words.reads()) else {
            return Ok(ExitCode::SUCCESS);
        };
        let mut plain = Plain::new(typed::typing(), io::stdout().lock(), &words);
        let mut session = if let Some(summary) = resume {
            let resumed = self.resume(store, &summary, scenario, &words);
            let (session, changed) = resumed.told_in(&words)?;
            if let Some(sentence) = changed {
                writeln!(io::stderr(), "{sentence}")?;
            }
            session
        } else {
            if !plain.content_note(scenario)? {
                return Ok(ExitCode::SUCCESS);
            }
            let ask = io::stdin().is_terminal().then_some(&mut plain);
            let Some(mut begun) = answered(scenario, &self.answered, ask)? else {
                return Ok(ExitCode::SUCCESS);
            };
            if let Some(earlier) = self.earlier(store, scenario)? {
                match plain.earlier(&earlier)? {
                    Some(true) => begun.extend(earlier.values),
                    Some(false) => {}
                    None => return Ok(ExitCode::SUCCESS),
                }
            }
            self.begin(store, scenario, &begun).told_in(&words)?
        };
        let last = self.last_time(store, scenario, &session).told_in(&words)?;
        plain.play(store, &mut session, &last).told_in(&words)?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Reception<'_> {
    /// Keeps the scenario with which a session goes on, so that its record can always be read.
    fn keep_script(&self, store: &mut Store, scenario: &Scenario) -> Result<(), TerminalError> {
        let played = |title: &&Title| {
            let mut languages = title.languages.iter();
            languages.any(|it| it.id == scenario.id && it.hash == scenario.hash)
        };
        if let Some(title) = self.titles.iter().find(played) {
            store.keep_script(&title.script)?;
        }
        Ok(())
    }
}

impl Desk for Reception<'_> {
    fn answered(&self) -> &[(VariableId, i32)] {
        &self.answered
    }

    fn earlier(
        &self,
        store: &Store,
        scenario: &Scenario,
    ) -> Result<Option<Earlier>, TerminalError> {
        Ok(earlier(&store.sessions()?.readable, scenario, self.titles))
    }

    fn begin(
        &self,
        store: &mut Store,
        scenario: &Arc<Scenario>,
        begun: &[(VariableId, i32)],
    ) -> Result<Session, TerminalError> {
        let id = SessionId::from_bits(super::random()?);
        let seed = self.seed.map_or_else(super::random, Ok)?;
        let engine = Engine::new(Arc::clone(scenario));
        let draft = Session::begin(id, engine, begun, seed, Vec::new(), Moment::now());
        self.keep_script(store, scenario)?;
        Ok(draft.keep(store)?)
    }

    fn resume(
        &self,
        store: &mut Store,
        summary: &Summary,
        scenario: &Arc<Scenario>,
        words: &Words,
    ) -> Result<(Session, Option<String>), TerminalError> {
        let engine = Engine::new(Arc::clone(scenario));
        let events = store.events(&summary.id)?;
        let id = summary.id.clone();
        let (draft, changed) =
            Session::resume(id, engine, events, None, Vec::new(), Moment::now())?;
        self.keep_script(store, scenario)?;
        let session = draft.keep(store)?;
        let changed = match changed {
            Changed::No => None,
            Changed::Yes { was } => {
                let values = [
                    ("was", sanitise(&was).into()),
                    ("now", sanitise(&scenario.version).into()),
                ];
                Some(words.say_with("cli-scenario-changed", &values))
            }
        };
        Ok((session, changed))
    }

    /// In the order in which the decisions were met.
    fn last_time(
        &self,
        store: &Store,
        scenario: &Scenario,
        but: &Session,
    ) -> Result<Vec<(String, String)>, TerminalError> {
        let sessions = store.sessions()?.readable;
        let earlier = sessions.iter().find(|summary| {
            summary.scenario == scenario.id
                && summary.ended.is_some()
                && summary.id != *but.id()
                && !summary.is_rehearsal()
        });
        let Some(earlier) = earlier else {
            return Ok(Vec::new());
        };
        let events = store.events(&earlier.id)?;
        let mut chosen: HashMap<String, String> = last_choices(&events);
        let in_order = events.iter().filter_map(|event| match &event.what {
            What::Decided { scene, .. } => {
                chosen.remove(scene).map(|choice| (scene.clone(), choice))
            }
            _ => None,
        });
        Ok(in_order.collect())
    }
}

/// Shows the screens, and says at the end how to go on.
fn show(mut app: PlayerApp<'_>, common: &Common) -> Result<ExitCode> {
    let colour = super::wants_colour();
    face::run(&mut app, Theme { colour })?;
    if let Some(title) = app.group() {
        return Host::default().with(title, &common.picked(title, &app.words));
    }
    if let Some(case) = app.own_case() {
        let lang = Some(app.words.language().into());
        let common = Common {
            lang,
            ..common.clone()
        };
        return match case {
            OwnCase::WithAGroup => Host::around_a_case().run(&common),
            OwnCase::Alone => case::begin(&common),
        };
    }
    if let Some(farewell) = app.farewell() {
        writeln!(io::stdout(), "{farewell}")?;
    }
    Ok(ExitCode::SUCCESS)
}
