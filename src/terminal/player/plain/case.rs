//! A case of one's own, alone: a worksheet in lines. It asks what happened, what one does not know yet, whom it affects and
//! what one could do; one chooses, and writes on from there. Nothing is kept before somebody says so, unless it was before.

use std::io::{self, BufRead, Write};

use super::Plain;
use crate::language::Spoken as _;
use crate::record::{Moment, Session, Store};
use crate::scenario::{CasePart, CaseTopic, FEWEST_OPTIONS, MOST_OPTIONS};
use crate::terminal::TerminalError;
use crate::terminal::player::sheet::{Asks, Filled, Sheet};
use crate::terminal::typed::Typed;
use crate::view::{ConsequenceView, DebriefView, SceneView, blocks, option, sanitise};

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Fills in a worksheet until it is done, or laid down.
    pub(crate) fn worksheet(&mut self, mut sheet: Sheet<'_>) -> Result<Filled, TerminalError> {
        self.column.heading(sheet.case()?.title())?;
        self.column.paragraph(&self.words.say("case-warning"))?;
        let kept = sheet.is_kept();
        self.say(
            if kept {
                "worksheet-kept"
            } else {
                "worksheet-unkept"
            },
            &[],
        )?;
        self.say("worksheet-how", &[])?;
        self.fill(&mut sheet)?;
        let told = sheet.is_begun();
        let keep = !kept && told && {
            self.column.line("")?;
            self.say("worksheet-keep", &[])?;
            let answer = self.read()?;
            answer.is_some_and(|line| Typed::of(&line).is_yes())
        };
        let session = sheet.session;
        Ok(Filled { session, keep })
    }

    /// Says that nothing of it is left.
    pub(crate) fn forgotten(&mut self) -> io::Result<()> {
        self.column.line("")?;
        self.say("worksheet-forgotten", &[])?;
        self.column.flush()
    }

    /// Says where it is kept, and what can be made of it.
    pub(crate) fn laid_down(&mut self, store: &Store, session: &Session) -> io::Result<()> {
        self.leave(store, session)?;
        let id = [("id", store.typed(session.id()).into())];
        let scenario = self.words.say_with("worksheet-scenario", &id);
        self.column.with_commands(&scenario)?;
        self.column.flush()
    }

    /// Goes on for as long as somebody does.
    fn fill(&mut self, sheet: &mut Sheet<'_>) -> Result<(), TerminalError> {
        loop {
            let went_on = match sheet.asks()? {
                Asks::Story => self.tell(sheet)?,
                Asks::Options => self.weigh(sheet)?,
                Asks::Choice => self.choose(sheet)?,
                Asks::Nothing => return self.ending(sheet),
            };
            if went_on.is_none() {
                return Ok(());
            }
        }
    }

    /// What happens in the present scene; from the second one on it may be nothing more.
    fn tell(&mut self, sheet: &mut Sheet<'_>) -> Result<Option<()>, TerminalError> {
        let (case, scene) = (sheet.case()?, sheet.here());
        let first = case.begins_in(&scene);
        self.column.line("")?;
        let title = match first {
            true => self.answer("worksheet-title")?,
            false => Some(String::new()),
        };
        let Some(title) = title else { return Ok(None) };
        self.say(
            if first {
                "worksheet-story"
            } else {
                "worksheet-next"
            },
            &[],
        )?;
        let Some(lines) = self.lines()? else {
            return Ok(None);
        };
        let back = |line: &String| ["terug", "back"].contains(&line.to_lowercase().as_str());
        if lines.is_empty() {
            return match first {
                true => Ok(Some(())),
                false => self.end(sheet),
            };
        }
        if let ([line], Some(draft)) = (lines.as_slice(), sheet.session.back(Moment::now()))
            && back(line)
        {
            self.say("worksheet-back-sure", &[])?;
            match self.read()? {
                None => return Ok(None),
                Some(again) if back(&again) => {
                    sheet.take(draft)?;
                    return Ok(Some(()));
                }
                // It is what they wrote.
                Some(_) => {}
            }
        }
        let told = CasePart::Told {
            scene,
            title: (!title.is_empty()).then_some(title),
            text: lines.join("\n"),
        };
        self.write(sheet, told)
    }

    /// What one does not know, whom it affects, and what one could do.
    fn weigh(&mut self, sheet: &mut Sheet<'_>) -> Result<Option<()>, TerminalError> {
        if sheet.case()?.options(&sheet.here()).is_empty() {
            let asked = [
                (CaseTopic::Questions, "worksheet-questions"),
                (CaseTopic::Affected, "worksheet-affected"),
            ];
            let (case, here) = (sheet.case()?, sheet.here());
            for (topic, key) in asked {
                // Where it was laid down in between, what was written is there.
                if !case.is_asked(&here, topic) && self.gather(sheet, topic, key)?.is_none() {
                    return Ok(None);
                }
            }
            self.column.line("")?;
            self.say("worksheet-options", &[("most", MOST_OPTIONS.into())])?;
        }
        loop {
            let (case, scene) = (sheet.case()?, sheet.here());
            let count = case.options(&scene).len();
            if count == MOST_OPTIONS {
                return Ok(Some(()));
            }
            let number = [("number", (count + 1).into())];
            self.say("worksheet-option", &number)?;
            let Some(text) = self.written()? else {
                return Ok(None);
            };
            match (text.is_empty(), count) {
                (true, 0) => return self.end(sheet),
                (true, FEWEST_OPTIONS..) => return Ok(Some(())),
                (true, _) => self.say("worksheet-one-option", &[])?,
                (false, _) => {
                    let (Some(gain), Some(cost)) = (
                        self.answer("worksheet-gain")?,
                        self.answer("worksheet-cost")?,
                    ) else {
                        return Ok(None);
                    };
                    let offered = CasePart::Offered {
                        choice: case.new_name(),
                        scene,
                        text,
                        gain: (!gain.is_empty()).then_some(gain),
                        cost: (!cost.is_empty()).then_some(cost),
                    };
                    self.write(sheet, offered)?;
                }
            }
        }
    }

    /// Takes one of the options, with why.
    fn choose(&mut self, sheet: &mut Sheet<'_>) -> Result<Option<()>, TerminalError> {
        let (case, scene) = (sheet.case()?, sheet.here());
        let view = SceneView::of(sheet.session.run(), self.words);
        self.column.line("")?;
        self.column.heading(&view.heading())?;
        if let Some((_, text)) = case.story(&scene) {
            self.column.blocks(&blocks(text), 0)?;
        }
        for (number, it) in (1..).zip(case.options(&scene)) {
            let (gain, cost) = (it.gain.as_deref(), it.cost.as_deref());
            let told = option(&it.text, gain, cost, self.words);
            self.column.hanging(&format!("{number}. {told}"))?;
        }
        let choices = sheet.choices();
        let chosen = self.picked(
            "worksheet-choose",
            "worksheet-choose-unclear",
            |_, place| choices.get(place?).copied(),
        )?;
        let Some(choice) = chosen else {
            return Ok(None);
        };
        let Some(reason) = self.answer("worksheet-reason")? else {
            return Ok(None);
        };
        sheet.choose(choice, &reason)?;
        if let Some(view) = ConsequenceView::of(sheet.session.run(), self.words) {
            self.column.line("")?;
            self.column.brought(&view, self.words)?;
        }
        Ok(Some(()))
    }

    /// Goes to the end, with what one gives oneself along.
    fn end(&mut self, sheet: &mut Sheet<'_>) -> Result<Option<()>, TerminalError> {
        if self
            .gather(sheet, CaseTopic::Advice, "worksheet-advice")?
            .is_none()
        {
            return Ok(None);
        }
        sheet.end()?;
        Ok(Some(()))
    }

    /// What one takes along, and what is asked about it.
    fn ending(&mut self, sheet: &mut Sheet<'_>) -> Result<(), TerminalError> {
        let Some(view) = DebriefView::of(sheet.session.run(), self.words) else {
            return Ok(());
        };
        self.column.line("")?;
        self.column.heading(&view.title)?;
        self.column.blocks(&view.blocks, 0)?;
        for (place, decision) in view.road.iter().enumerate() {
            self.decision(place + 1, decision, &sheet.session)?;
        }
        for question in sheet.unanswered() {
            self.column.text(&sanitise(&question))?;
            let Some(answer) = self.written()? else {
                return Ok(());
            };
            if !answer.is_empty() {
                let draft = sheet.session.answer(&question, &answer, Moment::now());
                sheet.take(draft)?;
            }
        }
        for last in [&view.agreement, &view.closing].into_iter().flatten() {
            self.column.paragraph(last)?;
        }
        Ok(())
    }

    /// Takes lines about a topic, as many as somebody writes.
    fn gather(
        &mut self,
        sheet: &mut Sheet<'_>,
        topic: CaseTopic,
        key: &str,
    ) -> Result<Option<()>, TerminalError> {
        self.column.line("")?;
        self.say(key, &[])?;
        let Some(lines) = self.lines()? else {
            return Ok(None);
        };
        for line in lines {
            if let Some(part) = topic.part(&sheet.here(), &line) {
                self.write(sheet, part)?;
            }
        }
        Ok(Some(()))
    }

    /// Writes a part of the case; what cannot be written is said.
    fn write(
        &mut self,
        sheet: &mut Sheet<'_>,
        part: CasePart,
    ) -> Result<Option<()>, TerminalError> {
        if let Some(why) = sheet.write(part)? {
            self.column.text(&why.sentence(self.words))?;
        }
        Ok(Some(()))
    }

    /// One line as an answer, which may be empty; `None` when somebody stops.
    fn answer(&mut self, key: &str) -> io::Result<Option<String>> {
        self.say(key, &[])?;
        self.written()
    }

    /// A line of somebody's own; `None` when they stop. The word for that may be what they mean to say: it is asked.
    fn written(&mut self) -> io::Result<Option<String>> {
        let Some(line) = self.read()? else {
            return Ok(None);
        };
        if !Typed::of(&line).leaves() {
            return Ok(Some(line));
        }
        self.say("worksheet-stop-sure", &[("typed", line.as_str().into())])?;
        let again = self.read()?;
        let means_it = |again: &str| {
            let again = again.to_lowercase();
            again.is_empty() || ["nee", "no", "n"].contains(&again.as_str())
        };
        Ok(again.and_then(|again| match means_it(&again) {
            true => Some(line),
            false => Some(again).filter(|again| {
                let said = Typed::of(again);
                !said.leaves() && !said.is_yes()
            }),
        }))
    }

    /// Lines until an empty one; `None` when somebody stops.
    fn lines(&mut self) -> io::Result<Option<Vec<String>>> {
        let mut lines = Vec::new();
        loop {
            match self.written()? {
                None => return Ok(None),
                Some(line) if line.is_empty() => return Ok(Some(lines)),
                Some(line) => lines.push(line),
            }
        }
    }
}
