//! `veerkracht host`: leading a group.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use super::Common;
use super::answers::{Answers, answered};
use super::check::refuse;
use super::earlier::earlier;
use super::evenings::{goes_on, wanted};
use super::failure::{Failure, InTheStorysLanguage as _, Result};
use super::in_lines;
use super::recorded::{self, Missing, readable};
#[cfg(feature = "share")]
use super::sharing::{ShareOptions, ears};
use crate::debrief::lookback::Lookout;
use crate::engine::Engine;
#[cfg(feature = "share")]
use crate::exercise::SharedKeeper;
use crate::exercise::keeper::Archive;
use crate::exercise::{
    CaseKeeper, Hall, Key, Lead, Opening, Room, RoomCode, asked_earlier, open_plans,
};
use crate::language::Words;
use crate::library::{Broken, Title, find};
#[cfg(feature = "share")]
use crate::record::share::Sharer;
use crate::record::{Moment, SessionId, Store, Summary, Terms};
use crate::room::{Awake, Server, Setup, line};
use crate::scenario::VariableId;
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::moderator::console::Console;
use crate::terminal::moderator::lines::{Comes, Lines};
use crate::terminal::player::plain::Plain;
use crate::terminal::typed;
use crate::view::{case_words, sanitise};

/// Seats of a room when everybody who knocks is let in.
const MOST_SEATS: usize = 600;

/// Milliseconds from one sign of life of a page to the next.
const BEAT: u64 = 10_000;

#[derive(Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
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
    /// Ask with each vote what people think most will choose
    #[arg(long)]
    guess: bool,
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
    /// Work on a case that one of you brings: you write it, phones ask and suggest. Forgotten at the end unless you keep it
    #[arg(long, conflicts_with = "given")]
    case: bool,
    #[command(flatten)]
    answers: Answers,
    #[cfg(feature = "share")]
    #[command(flatten)]
    share: ShareOptions,
    /// Milliseconds from one sign of life to the next, for tests
    #[arg(long, hide = true, default_value_t = BEAT)]
    beat: u64,
}

/// An evening as somebody leads it who asked for nothing in particular.
impl Default for Host {
    fn default() -> Self {
        Self {
            scenario: None,
            port: None,
            tables: 1,
            confidence: false,
            guess: false,
            hold: false,
            rehearse: None,
            seed: None,
            resume: None,
            case: false,
            answers: Answers::default(),
            #[cfg(feature = "share")]
            share: ShareOptions::default(),
            beat: BEAT,
        }
    }
}

impl Host {
    /// An evening around a case that the group brings itself.
    pub(super) fn around_a_case() -> Self {
        let case = true;
        Self {
            case,
            ..Self::default()
        }
    }

    /// Leads an evening with a scenario that was picked in the library: one that is not finished, or a new one.
    pub(super) fn with(&self, title: &Title, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let store = common.store(&words)?;
        let sessions = readable(&store, &words)?;
        let scenario = Some(title.id());
        let group = match goes_on(&sessions, title.id(), &words)? {
            true => Some(wanted(&store, &sessions, "latest", scenario, &words)?),
            false => None,
        };
        self.gather(store, title, group.as_deref(), &sessions, common)
    }

    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if self.case {
            if self.scenario.is_some() || self.resume.is_some() || self.tables > 1 {
                return Err(Failure::said(words.say("host-case-alone")));
            }
            #[cfg(feature = "share")]
            if self.share.is_asked() {
                return Err(Failure::said(words.say("share-no-case")));
            }
            return self.gather_around_a_case(&words, common);
        }
        #[cfg_attr(
            not(feature = "share"),
            expect(unused_mut, reason = "nothing is taken over without sharing")
        )]
        let mut store = common.store(&words)?;
        #[cfg(feature = "share")]
        if let Some(which) = &self.resume {
            let sessions = readable(&store, &words)?;
            self.share.take_over(which, &mut store, &sessions, &words)?;
        }
        let sessions = readable(&store, &words)?;
        let group = match &self.resume {
            Some(which) => {
                let named = self.scenario.as_deref().map(find);
                let title = named.transpose()?.and_then(|source| source.title());
                let scenario = title.as_ref().map(Title::id);
                Some(wanted(&store, &sessions, which, scenario, &words)?)
            }
            None => None,
        };
        let real = |group: &[&Summary]| group.iter().any(|summary| !summary.is_rehearsal());
        if self.rehearse.is_some() && group.as_deref().is_some_and(real) {
            // People who are not there would vote in the record of those who were.
            return Err(Failure::said(words.say("host-no-rehearsal")));
        }
        let title = match self.title(&store, group.as_deref(), &words)? {
            Ok(title) => title,
            Err(broken) => return refuse(*broken, &words),
        };
        self.gather(store, &title, group.as_deref(), &sessions, common)
    }

    /// Opens a room for a case that the group brings itself, in memory alone.
    fn gather_around_a_case(&self, words: &Words, common: &Common) -> Result<ExitCode> {
        common.spoken()?;
        let store = common.store(words)?;
        let sessions = readable(&store, words)?;
        if !sessions.iter().any(|summary| summary.terms.is_some()) {
            expect_a_question(words)?;
        }
        let id = SessionId::from_bits(super::random()?);
        let case = (words.language().tag(), case_words(words));
        let opening = self.opening(Vec::new())?;
        let room = Room::begin_case(id, case, &opening, MOST_SEATS, Moment::now())?;
        let room = coming_back(room, &store, &sessions, &[], Moment::now())?;
        let keeper = CaseKeeper::holding(store);
        let leading = |hall| Lead::new(hall, keeper, Moment::now);
        self.lead(room, leading, *words, common.lines())
    }

    /// Opens a room for a scenario, or for a group that goes on, and lets it be led.
    fn gather(
        &self,
        store: Store,
        title: &Title,
        group: Option<&[&Summary]>,
        sessions: &[Summary],
        common: &Common,
    ) -> Result<ExitCode> {
        // An evening that goes on speaks as it did.
        let before = group.and_then(|group| group.first());
        let before = before.map(|summary| summary.language.as_str());
        let words = common.words_for(title, before)?;
        let begun = match group {
            Some(_) => Some(Vec::new()),
            None => self.begun(sessions, title, &words)?,
        };
        let Some(begun) = begun else {
            return Ok(ExitCode::SUCCESS);
        };
        if !sessions.iter().any(|summary| summary.terms.is_some()) {
            expect_a_question(&words)?;
        }
        let room = self.open(&store, title, group, begun, &words);
        let room = room.told_in(&words)?;
        let present: Vec<_> = group
            .into_iter()
            .flatten()
            .map(|it| it.id.clone())
            .collect();
        let begun = group.into_iter().flatten().map(|it| it.started).min();
        let begun = begun.unwrap_or_else(Moment::now);
        let room = coming_back(room, &store, sessions, &present, begun)?;
        let led = match room.tables()[0].is_of_a_case() {
            // Its scenario is in its events.
            true => {
                let leading = |hall| Lead::new(hall, store, Moment::now);
                self.lead(room, leading, words, common.lines())
            }
            false => self.keep_and_lead(room, store, title, &words, common),
        };
        led.told_in(&words)
    }

    /// What the group answers to what is asked, and takes along from what was played before; both are asked first, for all
    /// tables at once. `None` when the moderator stops there.
    fn begun(
        &self,
        sessions: &[Summary],
        title: &Title,
        words: &Words,
    ) -> Result<Option<Vec<(VariableId, i32)>>> {
        let Some(scenario) = title.in_language(words.reads()) else {
            return Ok(Some(Vec::new()));
        };
        let given = self.answers.of(scenario, words)?;
        let mut plain = Plain::new(io::stdin().lock(), io::stdout().lock(), words);
        let ask = io::stdin().is_terminal().then_some(&mut plain);
        let Some(mut begun) = answered(scenario, &given, ask)? else {
            return Ok(None);
        };
        let Some(found) = earlier(sessions, scenario, std::slice::from_ref(title)) else {
            return Ok(Some(begun));
        };
        let taken = plain.earlier(&found)?;
        Ok(taken.map(|taken| {
            if taken {
                begun.extend(found.values);
            }
            begun
        }))
    }

    /// Leads an evening whose scenario is kept with it, and that is shared where the moderator agrees.
    fn keep_and_lead(
        &self,
        room: Room,
        #[cfg_attr(
            not(feature = "share"),
            expect(
                unused_mut,
                reason = "what is shared is not written down without sharing"
            )
        )]
        mut store: Store,
        title: &Title,
        words: &Words,
        common: &Common,
    ) -> Result<ExitCode> {
        let script = Arc::clone(&title.script);
        #[cfg(feature = "share")]
        let tables = room.tables().iter();
        #[cfg(feature = "share")]
        let sessions: Vec<_> = tables.map(|table| table.session().id().clone()).collect();
        #[cfg(feature = "share")]
        if let Some(agreed) = self.share.agreed(&sessions[0], &mut store, words)? {
            let shared = agreed.of(sessions, &mut store, common.folder(words)?)?;
            let leading = |hall: Arc<Hall>| {
                let sharer = Sharer::start(shared, ears(&hall));
                let keeper = SharedKeeper::new(Archive::new(store, script), sharer);
                Lead::new(hall, keeper, Moment::now)
            };
            return self.lead(room, leading, *words, common.lines());
        }
        let archive = Archive::new(store, script);
        let leading = |hall| Lead::new(hall, archive, Moment::now);
        self.lead(room, leading, *words, common.lines())
    }

    /// Opens the room to phones and lets the moderator lead, on a screen or in lines.
    fn lead(
        &self,
        room: Room,
        leading: impl FnOnce(Arc<Hall>) -> Lead,
        words: Words,
        lines: bool,
    ) -> Result<ExitCode> {
        let (tell, ear) = line();
        let (comes, coming) = channel();
        let hears = comes.clone();
        let hall = Arc::new(Hall::new(room, move |heard| {
            tell(heard);
            // Nobody listens at a screen, which looks for itself, nor when the moderator has stopped.
            let _ = hears.send(Comes::Heard(heard));
        }));
        let mut lead = leading(Arc::clone(&hall));
        if let Some(people) = self.rehearse {
            lead.rehearse(people, self.seed.map_or_else(super::random, Ok)?);
        }
        let lookout = Arc::new(Lookout::default());
        let setup = Setup {
            port: self.port,
            language: words.language(),
            beat: Duration::from_millis(self.beat),
            lookout: Arc::clone(&lookout),
        };
        let _awake = Awake::ask();
        let _server = Server::start(&hall, ear, setup)?;
        if lines {
            std::thread::spawn(move || read(&comes));
            let out = io::stdout().lock();
            Lines::new(lead, lookout, &words, out).lead(&coming)?;
            return Ok(ExitCode::SUCCESS);
        }
        drop(coming);
        let mut console = Console::new(lead, lookout, words);
        let colour = super::wants_colour();
        face::run(&mut console, Theme { colour })?;
        writeln!(io::stdout(), "{}", console.farewell())?;
        Ok(ExitCode::SUCCESS)
    }

    /// The scenario that is named, or the one that the group played: it is kept with its record.
    fn title(
        &self,
        store: &Store,
        group: Option<&[&Summary]>,
        words: &Words,
    ) -> Result<Result<Title, Box<Broken>>> {
        if let Some(name) = &self.scenario {
            return Ok(find(name)?.read());
        }
        let which = || Failure::said(words.say("host-which-scenario"));
        let group = group.ok_or_else(which)?;
        let ids: Vec<_> = group.iter().map(|summary| summary.id.clone()).collect();
        match recorded::title(&store.records(&ids)?, None)? {
            Ok(title) => Ok(Ok(title)),
            Err(Missing::Broken(broken)) => Ok(Err(broken)),
            Err(Missing::Elsewhere | Missing::Other(_)) => {
                let scenario = [("scenario", sanitise(&group[0].scenario).into())];
                Err(Failure::said(
                    words.say_with("host-name-the-file", &scenario),
                ))
            }
        }
    }

    /// Opens a new room with what is answered and carried along, or the one of a group.
    fn open(
        &self,
        store: &Store,
        title: &Title,
        group: Option<&[&Summary]>,
        begun: Vec<(VariableId, i32)>,
        words: &Words,
    ) -> Result<Room> {
        // The moderator's language comes first; a phone may choose another.
        let mut scenarios: Vec<_> = title.languages.clone();
        scenarios.sort_by_key(|scenario| scenario.language != words.reads());
        let languages = scenarios
            .into_iter()
            .map(|scenario| Engine::new(Arc::clone(&scenario)))
            .collect();
        let now = Moment::now();
        let room = match group {
            Some(group) => {
                let ids: Vec<_> = group.iter().map(|summary| summary.id.clone()).collect();
                Room::resume(store, &ids, languages, MOST_SEATS, key()?, now)
            }
            None => {
                let ids = (0..self.tables).map(|_| Ok(SessionId::from_bits(super::random()?)));
                let ids: Vec<_> = ids.collect::<Result<_>>()?;
                Room::begin(ids, languages, &self.opening(begun)?, MOST_SEATS, now)
            }
        };
        Ok(room?.spoken_in(words.language()))
    }

    /// On what terms a new evening begins.
    fn opening(&self, begun: Vec<(VariableId, i32)>) -> Result<Opening> {
        let terms = Terms {
            code: RoomCode::from_bits(super::random()?).to_string(),
            table: 1,
            tables: self.tables,
            confidence: self.confidence,
            guess: self.guess,
            held: self.hold,
            rehearsal: self.rehearse.is_some(),
        };
        Ok(Opening {
            terms,
            seed: self.seed.map_or_else(super::random, Ok)?,
            begun,
            key: key()?,
        })
    }
}

/// The room, which comes back to what earlier groups meant to do and were asked, but those that are present.
fn coming_back(
    room: Room,
    store: &Store,
    sessions: &[Summary],
    present: &[SessionId],
    begun: Moment,
) -> Result<Room> {
    let evenings = sessions.iter().filter(|summary| summary.terms.is_some());
    let evenings: Vec<_> = evenings.map(|summary| summary.id.clone()).collect();
    let records = store.records(&evenings)?;
    let plans = open_plans(&records, present, begun);
    let mut asked = asked_earlier(&records, present, begun);
    if let Some(ask) = &mut asked {
        // As it was played; a script that cannot be read any more leaves the words that were kept.
        let mut records = records.into_iter();
        let record = records.find(|record| Some(&record.summary.id) == ask.session.as_ref());
        if let Ok(title) = recorded::title(record.as_slice(), None)? {
            ask.read = title.languages;
        }
    }
    Ok(room.coming_back_to(plans).asking_again(asked))
}

/// Says what the firewall of Windows asks when the first room opens, before its window stands in front of ours.
fn expect_a_question(words: &Words) -> io::Result<()> {
    if !cfg!(windows) {
        return Ok(());
    }
    writeln!(io::stderr(), "{}", in_lines(&words.say("host-firewall")))?;
    if io::stdin().is_terminal() {
        writeln!(io::stderr(), "{}", words.say("cli-go-on"))?;
        typed::read(&mut io::stdin().lock())?;
    }
    Ok(())
}

/// What the door of a room seals with.
fn key() -> Result<Key> {
    let half = || Ok::<_, Failure>(u128::from(super::random()?));
    Ok(Key(half()? << 64 | half()?))
}

/// Reads what the moderator types, a line at a time.
fn read(comes: &Sender<Comes>) {
    let mut input = typed::typing();
    loop {
        let come = match typed::read(&mut input) {
            Ok(Some(line)) => Comes::Line(line),
            Ok(None) | Err(_) => Comes::End,
        };
        let end = matches!(come, Comes::End);
        if comes.send(come).is_err() || end {
            return;
        }
    }
}
