//! The state of the worksheet's screen: what is asked, what is typed, and what a key does.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind};

use crate::language::{Spoken as _, Words};
use crate::record::{Moment, NotWritten};
use crate::scenario::{CasePart, CaseTopic, ChoiceId, FEWEST_OPTIONS, KeptLine, MOST_OPTIONS};
use crate::terminal::TerminalError;
use crate::terminal::canvas::keys::{PAGE, interrupts, lines_of_wheel, meant, moved};
use crate::terminal::canvas::writing::{Writing, Wrote};
use crate::terminal::player::sheet::{Asks, Filled, Sheet};
use crate::view::{ConsequenceView, sanitise};

/// What is asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    Title,
    /// What happened, under a title.
    Story(String),
    /// What happened then.
    Next,
    /// One line after the other.
    Lines(CaseTopic),
    /// One that was written, in other words.
    Line(KeptLine),
    /// What one could do; with the name of an option that is there, that one in other words.
    Option(Option<String>),
    /// What it brings.
    Gain(Option<String>, String),
    /// What it costs.
    Cost(Option<String>, String, String),
    /// The place under the cursor.
    Choice(usize),
    Reason(ChoiceId),
    /// A question at the end.
    Answer(String),
    /// Nothing more.
    Done,
}

impl Asked {
    /// Whether keys are letters.
    pub(super) fn is_written(&self) -> bool {
        !matches!(self, Self::Choice(_) | Self::Done)
    }
}

/// A worksheet on the screen.
pub(crate) struct Worksheet<'s> {
    pub(super) words: Words,
    pub(super) sheet: Sheet<'s>,
    pub(super) asked: Asked,
    pub(super) writing: Writing,
    /// What the latest choice is expected to bring, until something else is written.
    pub(super) brought: Option<ConsequenceView>,
    /// Lines up from the end of what is written.
    pub(super) scroll: u16,
    /// A sentence about the last key.
    pub(super) remark: Option<String>,
    /// Whether it is asked if somebody leaves, and what becomes of it.
    pub(super) leaves: bool,
    pub(super) left: bool,
    keep: bool,
    failed: Option<TerminalError>,
}

impl<'s> Worksheet<'s> {
    /// Opens a worksheet at what it asks next.
    ///
    /// # Errors
    /// When its session is of no case.
    pub(crate) fn new(sheet: Sheet<'s>, words: Words) -> Result<Self, TerminalError> {
        let mut worksheet = Self {
            words,
            sheet,
            asked: Asked::Done,
            writing: Writing::default(),
            brought: None,
            scroll: 0,
            remark: None,
            leaves: false,
            left: false,
            keep: false,
            failed: None,
        };
        worksheet.asked = worksheet.next()?;
        Ok(worksheet)
    }

    /// What somebody filled in, once they left.
    ///
    /// # Errors
    /// When a step could not be kept.
    pub(crate) fn filled(self) -> Result<Filled, TerminalError> {
        match self.failed {
            Some(error) => Err(error),
            None => Ok(Filled {
                session: self.sheet.session,
                keep: self.keep,
            }),
        }
    }

    /// What the sheet asks first where it stands.
    fn next(&self) -> Result<Asked, TerminalError> {
        let (case, here) = (self.sheet.case()?, self.sheet.here());
        Ok(match self.sheet.asks()? {
            Asks::Story if case.begins_in(&here) => Asked::Title,
            Asks::Story => Asked::Next,
            Asks::Options if !case.options(&here).is_empty() => Asked::Option(None),
            Asks::Options => {
                let topics = [CaseTopic::Questions, CaseTopic::Affected];
                let open = topics.into_iter().find(|it| !case.is_asked(&here, *it));
                open.map_or(Asked::Option(None), Asked::Lines)
            }
            Asks::Choice => Asked::Choice(0),
            Asks::Nothing => {
                let mut open = self.sheet.unanswered().into_iter();
                open.next().map_or(Asked::Done, Asked::Answer)
            }
        })
    }

    pub(super) fn event(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => {
                self.remark = None;
                if let Err(error) = self.key(*key) {
                    self.failed = Some(error);
                    self.left = true;
                }
            }
            Event::Paste(text) if self.asked.is_written() && !self.leaves => {
                self.writing.paste(text);
            }
            Event::Mouse(mouse) => {
                if let Some(lines) = lines_of_wheel(mouse.kind) {
                    self.scroll = moved(self.scroll, -lines);
                }
            }
            _ => {}
        }
    }

    fn key(&mut self, key: KeyEvent) -> Result<(), TerminalError> {
        if interrupts(key) {
            // Who presses it twice means it.
            self.left |= self.leaves;
            self.leave();
            return Ok(());
        }
        if self.leaves {
            self.key_leaving(meant(key.code, &[]));
            return Ok(());
        }
        match key.code {
            KeyCode::PageUp => self.scroll = moved(self.scroll, i32::from(PAGE)),
            KeyCode::PageDown => self.scroll = moved(self.scroll, -i32::from(PAGE)),
            code => match self.asked.clone() {
                Asked::Choice(cursor) => self.key_choosing(meant(code, &[]), cursor)?,
                Asked::Done => self.leave(),
                asked => match self.writing.key(key) {
                    Wrote::More => {}
                    Wrote::Done => self.done(asked)?,
                    Wrote::Left => self.back(asked)?,
                },
            },
        }
        Ok(())
    }

    /// Asks what becomes of it; of what is kept already, or nothing, there is nothing to ask.
    fn leave(&mut self) {
        let asks = self.sheet.is_begun() && !self.sheet.is_kept();
        self.leaves = asks;
        self.left |= !asks;
    }

    fn key_leaving(&mut self, code: KeyCode) {
        match code {
            KeyCode::Char('k') => (self.keep, self.left) = (true, true),
            KeyCode::Char('x') => self.left = true,
            KeyCode::Esc => self.leaves = false,
            _ => {}
        }
    }

    fn key_choosing(&mut self, code: KeyCode, cursor: usize) -> Result<(), TerminalError> {
        let choices = self.sheet.choices();
        let last = choices.len().saturating_sub(1);
        match code {
            KeyCode::Up => self.asked = Asked::Choice(cursor.saturating_sub(1)),
            KeyCode::Down => self.asked = Asked::Choice((cursor + 1).min(last)),
            KeyCode::Char(sign @ '1'..='9') => {
                let place = sign as usize - '1' as usize;
                match choices.get(place) {
                    Some(choice) => self.ask(Asked::Reason(*choice)),
                    None => self.say("console-no-choice"),
                }
            }
            KeyCode::Enter => {
                if let Some(choice) = choices.get(cursor) {
                    self.ask(Asked::Reason(*choice));
                }
            }
            KeyCode::Char('+') if choices.len() < MOST_OPTIONS => self.ask(Asked::Option(None)),
            KeyCode::Char(_) => self.say("screen-no-key"),
            _ => {}
        }
        if self.sheet.choices().is_empty() {
            self.asked = self.next()?;
        }
        Ok(())
    }

    /// Asks something, with nothing written yet.
    fn ask(&mut self, asked: Asked) {
        self.ask_again(asked, "");
    }

    /// Asks something of which this was written.
    fn ask_again(&mut self, asked: Asked, before: &str) {
        self.asked = asked;
        self.writing = Writing::of(before);
        self.scroll = 0;
    }

    fn say(&mut self, key: &str) {
        self.remark = Some(self.words.say(key));
    }

    /// Goes on to whatever the sheet asks next.
    fn go_on(&mut self) -> Result<(), TerminalError> {
        let next = self.next()?;
        self.ask(next);
        Ok(())
    }

    /// Takes what was written as the answer.
    fn done(&mut self, asked: Asked) -> Result<(), TerminalError> {
        let text = self.writing.text();
        let scene = self.sheet.here();
        match asked {
            Asked::Title => self.ask(Asked::Story(text)),
            Asked::Story(_) if text.is_empty() => self.say("worksheet-screen-story-first"),
            Asked::Story(title) => {
                let title = (!title.is_empty()).then_some(title);
                let told = CasePart::Told { scene, title, text };
                if self.write(told)? {
                    self.go_on()?;
                }
            }
            Asked::Next if text.is_empty() => self.ask(Asked::Lines(CaseTopic::Advice)),
            Asked::Next => {
                self.brought = None;
                let title = None;
                if self.write(CasePart::Told { scene, title, text })? {
                    self.go_on()?;
                }
            }
            Asked::Lines(topic) if text.is_empty() => match topic {
                CaseTopic::Questions => self.ask(Asked::Lines(CaseTopic::Affected)),
                CaseTopic::Advice => {
                    self.brought = None;
                    self.sheet.end()?;
                    self.go_on()?;
                }
                _ => self.ask(Asked::Option(None)),
            },
            Asked::Lines(topic) => {
                if let Some(part) = topic.part(&scene, &text)
                    && self.write(part)?
                {
                    self.ask(Asked::Lines(topic));
                }
            }
            Asked::Line(line) => self.amend(&line, &text)?,
            Asked::Option(None) if text.is_empty() => self.options_done()?,
            Asked::Option(Some(choice)) if text.is_empty() => {
                if self.write(CasePart::Withdrawn { scene, choice })? {
                    self.ask(Asked::Option(None));
                }
            }
            Asked::Option(anew) => {
                let [gain, _] = self.sides(anew.as_deref())?;
                self.ask_again(Asked::Gain(anew, text), &gain);
            }
            Asked::Gain(anew, option) => {
                let [_, cost] = self.sides(anew.as_deref())?;
                self.ask_again(Asked::Cost(anew, option, text), &cost);
            }
            Asked::Cost(anew, option, gain) => self.offer(anew, option, gain, text)?,
            Asked::Reason(choice) => {
                self.sheet.choose(choice, &text)?;
                self.brought = ConsequenceView::of(self.sheet.session.run(), &self.words);
                self.go_on()?;
            }
            Asked::Answer(question) => self.answer(&question, &text)?,
            Asked::Choice(_) | Asked::Done => {}
        }
        Ok(())
    }

    /// No further option: with none it goes to its end, and with one there is nothing to choose.
    fn options_done(&mut self) -> Result<(), TerminalError> {
        let count = self.sheet.case()?.options(&self.sheet.here()).len();
        match count {
            0 => self.ask(Asked::Lines(CaseTopic::Advice)),
            FEWEST_OPTIONS.. => self.ask(Asked::Choice(0)),
            _ => self.say("worksheet-one-option"),
        }
        Ok(())
    }

    /// What an option that is there brings and costs.
    fn sides(&self, option: Option<&str>) -> Result<[String; 2], TerminalError> {
        let (case, here) = (self.sheet.case()?, self.sheet.here());
        let mut options = case.options(&here).iter();
        let known = options.find(|it| Some(it.id.as_str()) == option);
        let sides = known.map(|it| [it.gain.clone(), it.cost.clone()]);
        Ok(sides.unwrap_or_default().map(Option::unwrap_or_default))
    }

    /// Puts a line in other words, or takes it out where nothing is left of it.
    fn amend(&mut self, line: &KeptLine, text: &str) -> Result<(), TerminalError> {
        let topic = line.about;
        let amended = CasePart::Amended {
            scene: line.scene.clone(),
            about: topic,
            place: line.place,
            text: (!text.is_empty()).then(|| text.to_owned()),
        };
        if text == line.text || self.write(amended)? {
            self.ask(Asked::Lines(topic));
        }
        Ok(())
    }

    fn offer(
        &mut self,
        anew: Option<String>,
        text: String,
        gain: String,
        cost: String,
    ) -> Result<(), TerminalError> {
        let (case, scene) = (self.sheet.case()?, self.sheet.here());
        let full = case.options(&scene).len() + 1 >= MOST_OPTIONS;
        let filled = |text: String| (!text.is_empty()).then_some(text);
        let offered = CasePart::Offered {
            choice: anew.unwrap_or_else(|| case.new_name()),
            scene,
            text,
            gain: filled(gain),
            cost: filled(cost),
        };
        if self.write(offered)? {
            self.ask(match full {
                true => Asked::Choice(0),
                false => Asked::Option(None),
            });
        }
        Ok(())
    }

    /// An answer at the end; without one the next is asked.
    fn answer(&mut self, question: &str, text: &str) -> Result<(), TerminalError> {
        let mut open = self.sheet.unanswered().into_iter();
        let after = open.find(|it| it == question).and_then(|_| open.next());
        if !text.is_empty() {
            let draft = self.sheet.session.answer(question, text, Moment::now());
            self.sheet.take(draft)?;
        }
        self.ask(after.map_or(Asked::Done, Asked::Answer));
        Ok(())
    }

    /// Goes back to what was asked before, where nothing is written since; from a new scene to the choice that led there.
    fn back(&mut self, asked: Asked) -> Result<(), TerminalError> {
        match asked {
            Asked::Story(title) => self.ask_again(Asked::Title, &title),
            Asked::Gain(anew, option) => self.ask_again(Asked::Option(anew), &option),
            Asked::Cost(anew, option, gain) => self.ask_again(Asked::Gain(anew, option), &gain),
            Asked::Reason(_) => self.ask(Asked::Choice(0)),
            Asked::Line(line) => self.ask(Asked::Lines(line.about)),
            Asked::Lines(topic) => self.back_from_lines(topic)?,
            Asked::Option(Some(_)) => self.ask(Asked::Option(None)),
            Asked::Option(None) => self.back_from_options()?,
            Asked::Next if let Some(draft) = self.sheet.session.back(Moment::now()) => {
                self.brought = None;
                self.sheet.take(draft)?;
                self.go_on()?;
            }
            _ => self.say("worksheet-screen-no-back"),
        }
        Ok(())
    }

    /// From lines to the latest of them, to be put right; without any to what was asked before them.
    fn back_from_lines(&mut self, topic: CaseTopic) -> Result<(), TerminalError> {
        let (case, here) = (self.sheet.case()?, self.sheet.here());
        let mut kept = case.kept(Some(&here)).into_iter();
        if let Some(line) = kept.rfind(|line| line.about == topic) {
            let text = line.text.clone();
            self.ask_again(Asked::Line(line), &text);
            return Ok(());
        }
        match (topic, case.story(&here)) {
            (CaseTopic::Affected, _) => self.ask(Asked::Lines(CaseTopic::Questions)),
            (CaseTopic::Questions, Some((title, text))) => match case.begins_in(&here) {
                true => self.ask_again(Asked::Story(title.unwrap_or_default().to_owned()), text),
                false => self.ask_again(Asked::Next, text),
            },
            _ => self.go_on()?,
        }
        Ok(())
    }

    /// From a new option to the latest that is there, to be put right; without any to whom it affects.
    fn back_from_options(&mut self) -> Result<(), TerminalError> {
        let (case, here) = (self.sheet.case()?, self.sheet.here());
        match case.options(&here).last() {
            Some(latest) => {
                self.ask_again(Asked::Option(Some(latest.id.clone())), &latest.text);
            }
            None => self.ask(Asked::Lines(CaseTopic::Affected)),
        }
        Ok(())
    }

    /// Writes a part of the case. Returns whether it was written; why not is said, and what was typed stays.
    fn write(&mut self, part: CasePart) -> Result<bool, TerminalError> {
        let refused: Option<NotWritten> = self.sheet.write(part)?;
        self.remark = refused.as_ref().map(|why| match why {
            NotWritten::Session(_) => self.words.say("declined-walked"),
            why => why.sentence(&self.words),
        });
        Ok(refused.is_none())
    }

    /// What is asked, in words.
    pub(super) fn question(&self) -> String {
        let say = |key: &str| self.words.say(key);
        match &self.asked {
            Asked::Title => say("worksheet-title"),
            Asked::Story(_) => say("worksheet-screen-story"),
            Asked::Next => say("worksheet-screen-next"),
            Asked::Lines(CaseTopic::Questions) => say("worksheet-screen-questions"),
            Asked::Lines(CaseTopic::Affected) => say("worksheet-screen-affected"),
            Asked::Lines(_) => say("worksheet-screen-advice"),
            Asked::Line(_) | Asked::Option(Some(_)) => say("worksheet-screen-anew"),
            Asked::Option(None) => {
                let case = self.sheet.case();
                let count = case.map_or(0, |case| case.options(&self.sheet.here()).len());
                let values = [
                    ("number", (count + 1).into()),
                    ("most", MOST_OPTIONS.into()),
                ];
                self.words.say_with("worksheet-screen-option", &values)
            }
            Asked::Gain(_, option) => format!("{} · {}", sanitise(option), say("worksheet-gain")),
            Asked::Cost(_, option, _) => {
                format!("{} · {}", sanitise(option), say("worksheet-cost"))
            }
            Asked::Choice(_) => say("worksheet-screen-choose"),
            Asked::Reason(_) => say("worksheet-reason"),
            Asked::Answer(question) => sanitise(question),
            Asked::Done => say("worksheet-screen-done"),
        }
    }
}
