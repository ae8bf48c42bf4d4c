//! Plain text: everything in lines, for screen readers, pipes and scripts.
//!
//! A choice is one line, by number or id; a command is one word, in Dutch or English. Nobody is hurried: a deadline
//! is told, and passes when the reader says so. The end of the input keeps the session and says how to go on.

mod advice;
mod case;
mod lookback;
mod practise;
mod programme;
mod replay;

use std::collections::HashMap;
use std::io::{self, BufRead, Write};

use super::facts::facts;
use super::farewell::farewell;
use crate::debrief::lookback::{LookBack, range};
use crate::engine::{Input, Openness};
use crate::language::{Value, Words};
use crate::library::{Earlier, Played, ProgrammeTitle, Title};
use crate::record::{Moment, Session, SessionError, Store};
use crate::scenario::{Asked, ChoiceId, DEADLINE, Scenario};
use crate::terminal::TerminalError;
use crate::terminal::canvas::Column;
use crate::terminal::typed::{self, Typed};
use crate::view::wrap::WIDTH;
use crate::view::{
    ConsequenceView, DebriefView, DecisionView, HeardView, MadeView, SceneView, Waits, answered,
    clip, sanitise, taken_along,
};

/// A line that somebody typed, understood.
enum PlayerLine {
    Take(ChoiceId),
    On,
    Back,
    Note(String),
    /// What the reader would rather do than what the choices offer.
    Otherwise(String),
    Answer(usize, String),
    Again(usize),
    Last,
    /// Who would say something, or what the one at this place says.
    Advice(Option<usize>),
    /// Which tasks there are, or the one at this place.
    Practise(Option<usize>),
    Help,
    Quit,
    /// What would have to be typed: the key of a sentence.
    How(&'static str),
    Unclear,
}

/// Something in the library.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Picked<'t> {
    Programme(&'t ProgrammeTitle),
    Scenario(&'t Title),
}

impl Picked<'_> {
    fn id(&self) -> &str {
        match self {
            Self::Programme(title) => title.id(),
            Self::Scenario(title) => title.id(),
        }
    }
}

/// The talk with one reader.
pub(crate) struct Plain<'a, R, W> {
    input: R,
    column: Column<W>,
    words: &'a Words,
}

impl<'a, R: BufRead, W: Write> Plain<'a, R, W> {
    pub(crate) fn new(input: R, output: W, words: &'a Words) -> Self {
        Self {
            input,
            column: Column::new(output),
            words,
        }
    }

    /// Lets the reader pick a programme or a scenario; `None` when none is picked.
    pub(crate) fn pick<'t>(
        &mut self,
        programmes: &'t [ProgrammeTitle],
        titles: &'t [Title],
        played: &HashMap<String, Played>,
    ) -> io::Result<Option<Picked<'t>>> {
        let tag = self.words.reads();
        self.column.heading(&self.words.say("player-library"))?;
        let all = programmes.iter().map(Picked::Programme);
        let all: Vec<_> = all.chain(titles.iter().map(Picked::Scenario)).collect();
        for (place, picked) in all.iter().enumerate() {
            self.entry(place + 1, *picked, played, tag)?;
        }
        self.picked("player-pick", "player-pick-unclear", |line, place| {
            let by_number = place.and_then(|place| all.get(place));
            let by_id = || all.iter().find(|picked| picked.id() == line);
            by_number.or_else(by_id).copied()
        })
    }

    /// Asks until a line is understood: `find` gets it, and the place in a list that it means when it is a number;
    /// `None` when the reader stops.
    fn picked<T>(
        &mut self,
        ask: &str,
        unclear: &str,
        find: impl Fn(&str, Option<usize>) -> Option<T>,
    ) -> io::Result<Option<T>> {
        loop {
            self.prompt(ask)?;
            let Some(line) = self.read()? else {
                return Ok(None);
            };
            let number = line.parse::<usize>().ok();
            let found = find(&line, number.and_then(|number| number.checked_sub(1)));
            if found.is_some() || Typed::of(&line).leaves() {
                return Ok(found);
            }
            self.say(unclear, &[])?;
        }
    }

    fn entry(
        &mut self,
        number: usize,
        picked: Picked<'_>,
        played: &HashMap<String, Played>,
        tag: &str,
    ) -> io::Result<()> {
        let (title, summary, facts) = match picked {
            Picked::Programme(title) => {
                let Some(programme) = title.in_language(tag) else {
                    return Ok(());
                };
                let far = crate::view::programme::far(programme, played, self.words);
                (&programme.title, &programme.summary, vec![far])
            }
            Picked::Scenario(title) => {
                let Some(scenario) = title.in_language(tag) else {
                    return Ok(());
                };
                let played = played.get(&scenario.id).cloned().unwrap_or_default();
                let facts = facts(scenario, &played, Moment::now(), self.words);
                (&scenario.title, &scenario.summary, facts)
            }
        };
        self.column
            .line(&format!("{number}. {} ({})", sanitise(title), picked.id()))?;
        self.column.indented(summary)?;
        for fact in facts {
            self.column.indented(&fact)?;
        }
        self.column.line("")
    }

    /// Shows the content note; returns whether the reader goes on.
    pub(crate) fn content_note(&mut self, scenario: &Scenario) -> io::Result<bool> {
        self.column.heading(&sanitise(&scenario.title))?;
        self.column.paragraph(&scenario.summary)?;
        let Some(note) = &scenario.content_note else {
            return Ok(true);
        };
        self.column.paragraph(&format!(
            "{} {}",
            self.words.say("player-content-note"),
            sanitise(note)
        ))?;
        self.prompt("player-content-go-on")?;
        let line = self.read()?;
        Ok(line.is_some_and(|line| !Typed::of(&line).leaves()))
    }

    /// Asks what is asked at the start; `None` when the reader stops.
    pub(crate) fn question(&mut self, asked: Asked<'_>) -> io::Result<Option<i32>> {
        self.column.paragraph(&sanitise(&asked.question.text))?;
        let offered: Vec<_> = asked.offered().collect();
        for (place, answer) in offered.iter().enumerate() {
            let (text, word) = (sanitise(&answer.text), asked.word(answer));
            self.column
                .hanging(&format!("{}. {text} [{word}]", place + 1))?;
        }
        self.picked("player-asked", "player-asked-unclear", |line, place| {
            let by_number = place.and_then(|place| offered.get(place));
            let by_word = || offered.iter().find(|answer| asked.word(answer) == line);
            let preset = || offered.first().filter(|_| line.is_empty());
            let answer = by_number.or_else(by_word).or_else(preset);
            answer.map(|answer| answer.value)
        })
    }

    /// Asks whether what was played before is taken along; `None` when the reader stops.
    pub(crate) fn earlier(&mut self, earlier: &Earlier) -> io::Result<Option<bool>> {
        self.column.paragraph(&taken_along(earlier, self.words))?;
        loop {
            self.prompt("player-earlier-ask")?;
            let Some(line) = self.read()? else {
                return Ok(None);
            };
            let typed = Typed::of(&line);
            if line.is_empty() || typed.is_yes() {
                return Ok(Some(true));
            } else if typed.is_no() {
                return Ok(Some(false));
            } else if typed.leaves() {
                return Ok(None);
            }
            self.say("player-earlier-unclear", &[])?;
        }
    }

    /// Plays until the reader stops; what happened is kept at every step.
    pub(crate) fn play(
        &mut self,
        store: &mut Store,
        session: &mut Session,
        last: &[(String, String)],
    ) -> Result<(), TerminalError> {
        for answered in answered(session.run()) {
            self.column.text(&answered.counts(self.words))?;
        }
        let mut show = true;
        loop {
            if show {
                match DebriefView::of(session.run(), self.words) {
                    Some(debrief) => self.debrief(&debrief, session)?,
                    None => self.scene(&SceneView::of(session.run(), self.words))?,
                }
            }
            show = false;
            let Some(line) = self.read()? else {
                return Ok(self.leave(store, session)?);
            };
            match self.understand(&line, session) {
                PlayerLine::Take(choice) => {
                    show = self.take(store, session, Input::Choose(choice))?;
                }
                PlayerLine::On => show = self.take(store, session, Input::Continue)?,
                PlayerLine::Back => match session.back(Moment::now()) {
                    Some(draft) => {
                        session.keep(store, draft)?;
                        show = true;
                    }
                    None => self.say("player-no-way-back", &[])?,
                },
                PlayerLine::Note(text) => {
                    session.keep(store, session.note(&text, Moment::now()))?;
                    self.say("player-noted", &[])?;
                }
                PlayerLine::Otherwise(text) => {
                    session.keep(store, session.otherwise(&text, Moment::now()))?;
                    self.say("player-otherwise-kept", &[])?;
                }
                PlayerLine::Answer(number, text) => {
                    let questions = &session.scenario().debrief.questions;
                    match number
                        .checked_sub(1)
                        .and_then(|place| questions.get(place))
                        .cloned()
                    {
                        Some(question) => {
                            session.keep(store, session.answer(&question, &text, Moment::now()))?;
                            self.say("player-answered", &[])?;
                        }
                        None => self.say("player-unclear", &[])?,
                    }
                }
                PlayerLine::Again(number) => {
                    match crate::view::decisions(session.run(), self.words)
                        .get(number.wrapping_sub(1))
                    {
                        Some(decision) => {
                            session.keep(store, session.rewind(decision.steps, Moment::now()))?;
                            show = true;
                        }
                        None => self.say("player-unclear", &[])?,
                    }
                }
                PlayerLine::Last => self.last(session, last)?,
                PlayerLine::Advice(of) => self.advice(store, session, of)?,
                PlayerLine::Practise(of) => self.practise(store, session, of)?,
                PlayerLine::Help => self.help()?,
                PlayerLine::How(key) => self.say(key, &[])?,
                PlayerLine::Quit => return Ok(self.leave(store, session)?),
                PlayerLine::Unclear => self.say("player-unclear", &[])?,
            }
        }
    }

    fn take(
        &mut self,
        store: &mut Store,
        session: &mut Session,
        input: Input,
    ) -> Result<bool, TerminalError> {
        let draft = session.act(input, Moment::now());
        session.keep(store, draft.map_err(SessionError::Refused)?)?;
        if let Some(view) = ConsequenceView::of(session.run(), self.words) {
            self.column.line("")?;
            self.column.brought(&view, self.words)?;
        }
        Ok(true)
    }

    fn understand(&self, line: &str, session: &Session) -> PlayerLine {
        let typed = Typed::of(line);
        let rest = typed.rest;
        let view = SceneView::of(session.run(), self.words);
        if view.waits == Waits::Choice {
            let open = || {
                view.offers
                    .iter()
                    .filter(|offer| offer.openness == Openness::Open)
            };
            let by_number = typed
                .name
                .parse::<usize>()
                .ok()
                .filter(|_| typed.is_alone())
                .and_then(|number| view.offers.get(number.checked_sub(1)?));
            let offer = by_number.filter(|offer| offer.openness == Openness::Open);
            if let Some(offer) = offer.or_else(|| open().find(|offer| offer.id == line.trim())) {
                return PlayerLine::Take(offer.choice);
            }
            let deadline = typed.is_alone() && typed.command == DEADLINE;
            if let Some(deadline) = view.deadline.filter(|_| deadline) {
                return PlayerLine::Take(deadline.choice);
            }
        }
        if !view.advice.is_empty()
            && let Some(asked) = advice::asked(&typed, &view)
        {
            return asked;
        }
        if let Some(asked) = practise::asked(&typed, &view) {
            return asked;
        }
        match typed.command.as_str() {
            _ if typed.leaves() => PlayerLine::Quit,
            "notitie" | "note" | "n" if !rest.is_empty() => PlayerLine::Note(rest.to_owned()),
            "anders" | "otherwise" | "e" if rest.is_empty() && view.waits == Waits::Choice => {
                PlayerLine::How("player-how-otherwise")
            }
            "anders" | "otherwise" | "e" if !rest.is_empty() && view.waits == Waits::Choice => {
                PlayerLine::Otherwise(rest.to_owned())
            }
            "antwoord" | "answer" => numbered(rest)
                .map_or(PlayerLine::Unclear, |(number, text)| {
                    PlayerLine::Answer(number, text)
                }),
            "opnieuw" | "again" => rest.parse().map_or(PlayerLine::Unclear, PlayerLine::Again),
            _ if !typed.is_alone() => PlayerLine::Unclear,
            "" | "verder" | "on" if view.waits == Waits::Continue => PlayerLine::On,
            "terug" | "back" | "u" => PlayerLine::Back,
            "vorige" | "last" => PlayerLine::Last,
            "hulp" | "help" | "?" => PlayerLine::Help,
            _ => PlayerLine::Unclear,
        }
    }

    fn scene(&mut self, view: &SceneView) -> io::Result<()> {
        self.column.line("")?;
        if view.inject {
            self.say("player-interrupted", &[])?;
        }
        self.column.heading(&view.heading())?;
        self.story(view)?;
        for (place, offer) in view.offers.iter().enumerate() {
            let text = format!("{}. {} [{}]", place + 1, offer.text, offer.id);
            match offer.behind() {
                None => self.column.hanging(&text)?,
                Some(behind) => self.column.hanging(&format!("{text} · {behind}"))?,
            }
        }
        self.advisers(view)?;
        self.tasks(view)?;
        self.prompt(if view.waits == Waits::Continue {
            "player-prompt-on"
        } else {
            "player-prompt"
        })
    }

    /// What is told of a scene, its choices left out.
    fn story(&mut self, view: &SceneView) -> io::Result<()> {
        self.column.story(view, self.words)?;
        if let Some(deadline) = &view.deadline {
            self.say(
                "player-plain-deadline",
                &[("minutes", deadline.minutes.into())],
            )?;
        }
        self.column.line("")
    }

    fn debrief(&mut self, view: &DebriefView, session: &Session) -> io::Result<()> {
        let mut look = LookBack::begin(session, self.words.language());
        self.column.line("")?;
        self.column.heading(&view.title)?;
        self.column.blocks(&view.blocks, 0)?;
        self.column.flush()?;
        look.wait();
        if !view.profile.is_empty() {
            self.column.heading(&self.words.say("player-profile"))?;
        }
        for (place, competency) in view.profile.iter().enumerate() {
            let counts = [
                ("gained", competency.gained.into()),
                ("gave", competency.gave_way.into()),
            ];
            self.column.line(&format!(
                "{}: {}",
                competency.title,
                self.words.say_with("player-profile-line", &counts)
            ))?;
            let reached = look.exact().and_then(|seen| seen.profile.get(place));
            if let Some(range) = reached.and_then(|reached| range(reached, self.words)) {
                self.column.indented(&range)?;
            }
        }
        self.column.line("")?;
        self.column.heading(&self.words.say("player-road"))?;
        for (place, decision) in view.road.iter().enumerate() {
            self.decision(place + 1, decision, session)?;
        }
        self.turning_point(&look)?;
        if !view.questions.is_empty() {
            self.column.heading(&self.words.say("player-questions"))?;
            let answers = session.answers();
            for (place, question) in view.questions.iter().enumerate() {
                self.column.hanging(&format!("{}. {question}", place + 1))?;
                let source = session.scenario().debrief.questions.get(place);
                if let Some(answer) = answers
                    .iter()
                    .find(|answer| Some(&answer.question) == source)
                {
                    self.column.indented(&format!("> {}", answer.text))?;
                }
            }
            self.column.line("")?;
        }
        if !view.practice.is_empty() {
            self.column.heading(&self.words.say("player-practice"))?;
            for (text, sources) in &view.practice {
                self.column.hanging(&format!("· {text}"))?;
                for source in sources {
                    self.column.indented(source)?;
                }
            }
            self.column.line("")?;
        }
        let made = MadeView::all(session);
        if !made.is_empty() {
            self.column.heading(&self.words.say("player-made"))?;
        }
        for made in made {
            self.column
                .hanging(&format!("· {}: {}", made.scene, made.task))?;
            for told in made.told(self.words) {
                self.column.indented(&told)?;
            }
        }
        if let Some(agreement) = &view.agreement {
            self.column.paragraph(agreement)?;
        }
        if let Some(facts) = &view.facts {
            self.column.facts(facts, self.words)?;
        }
        if let Some(closing) = &view.closing {
            self.column.paragraph(closing)?;
        }
        self.prompt("player-prompt-ending")
    }

    fn decision(
        &mut self,
        number: usize,
        decision: &DecisionView,
        session: &Session,
    ) -> io::Result<()> {
        self.column.hanging(&format!(
            "{number}. {}: {}",
            decision.title, decision.taken.text
        ))?;
        let heard = HeardView::at_step(session, decision.steps, self.words);
        for (label, names) in heard.told(self.words) {
            self.column.indented(&format!("{label} {names}"))?;
        }
        for other in &decision.others {
            self.column
                .indented(&format!("{} {}", self.words.say("player-or"), other.text))?;
            for (sign, text) in [("+", &other.gain), ("−", &other.cost)] {
                if let Some(text) = text {
                    self.column.indented(&format!("   {sign} {text}"))?;
                }
            }
        }
        self.column.line("")
    }

    fn last(&mut self, session: &Session, last: &[(String, String)]) -> io::Result<()> {
        if last.is_empty() {
            return self.say("player-no-last", &[]);
        }
        self.column.heading(&self.words.say("player-last"))?;
        let scenario = session.scenario();
        for (scene, choice) in last {
            let Some(id) = scenario.find_recorded_scene(scene) else {
                continue;
            };
            let Some(choice) = scenario.find_choice(id, choice) else {
                continue;
            };
            let title = scenario.scene_name(id);
            self.column.hanging(&format!(
                "{}: {}",
                clip(&title, WIDTH),
                sanitise(&scenario.with_names(&scenario.choice(choice).text))
            ))?;
        }
        Ok(())
    }

    fn help(&mut self) -> io::Result<()> {
        self.column.paragraph(&self.words.say("player-plain-help"))
    }

    fn leave(&mut self, store: &Store, session: &Session) -> io::Result<()> {
        self.column.line("")?;
        self.column
            .with_commands(&farewell(session, store, true, self.words))
    }

    fn read(&mut self) -> io::Result<Option<String>> {
        self.column.flush()?;
        typed::read(&mut self.input)
    }

    fn prompt(&mut self, key: &str) -> io::Result<()> {
        self.say(key, &[])
    }

    fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> io::Result<()> {
        self.column.text(&self.words.say_with(key, values))
    }
}

fn numbered(text: &str) -> Option<(usize, String)> {
    let Typed { name, rest, .. } = Typed::of(text);
    (!rest.is_empty()).then_some((name.parse().ok()?, rest.to_owned()))
}
