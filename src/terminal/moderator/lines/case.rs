//! What a moderator is told of a case that the group brought itself, in lines.

use std::io::{self, Write};

use super::Lines;
use super::shown::LinesPart;
use crate::exercise::lead::unweighed as unweighed_of;
use crate::exercise::{CaseAct, Phase};

impl<W: Write> Lines<'_, W> {
    /// Tells what is written by now.
    pub(super) fn case_written(&mut self, act: &CaseAct) -> io::Result<()> {
        self.refresh();
        match act {
            CaseAct::Tell { .. } if !self.opening => {
                self.place = None;
                self.show()
            }
            CaseAct::Tell { .. } => self.say("lines-case-written", &[]),
            CaseAct::Line(..) | CaseAct::Amend(..) => {
                self.say("lines-case-written", &[])?;
                self.shown().kept()
            }
            CaseAct::Offer { .. } | CaseAct::Withdraw(_) => self.shown().options(),
        }
    }

    /// Says which options say nothing of what they bring or cost, before a vote on them. Returns whether it did: it is said
    /// once, and whoever means it asks for the vote again.
    pub(super) fn weighs(&mut self) -> io::Result<bool> {
        let case = self.view.case.as_ref();
        let talks = self.view.now.phase == Phase::Talk;
        let unweighed = case.filter(|_| talks && self.view.place.choices.len() > 1);
        let Some(told) = unweighed.and_then(|case| unweighed_of(case, self.words)) else {
            return Ok(false);
        };
        if self.unweighed.as_ref() == Some(&told) {
            return Ok(false);
        }
        self.column.text(&told)?;
        self.unweighed = Some(told);
        self.say("lines-vote-all-the-same", &[])?;
        Ok(true)
    }

    /// Keeps all of it, and what follows.
    pub(super) fn keep_case(&mut self) -> io::Result<()> {
        if let Err(declined) = self.lead.keep_held() {
            return self.declined(&declined);
        }
        self.refresh();
        self.say("lines-case-kept", &[])
    }
}

impl<W: Write> LinesPart<'_, W> {
    /// What one can do here, as far as it is written.
    pub(super) fn options(&mut self) -> io::Result<()> {
        let lines = self
            .view
            .case
            .iter()
            .flat_map(|case| case.lines(self.words));
        let lines: Vec<_> = lines.collect();
        for (number, line) in (1..).zip(&lines) {
            self.column.hanging(&format!("{number}. {line}"))?;
        }
        match lines.len() {
            1 => self.column.text(&self.words.say("lines-case-one")),
            _ => Ok(()),
        }
    }

    /// What else people kept, each line with its number.
    pub(super) fn kept(&mut self) -> io::Result<()> {
        let kept = self.view.case.iter();
        for line in kept.flat_map(|case| case.kept_lines(self.words)) {
            self.column.hanging(&line)?;
        }
        Ok(())
    }

    /// All that, with how to go on writing.
    pub(super) fn case(&mut self) -> io::Result<()> {
        self.options()?;
        self.kept()?;
        self.how_to_write()
    }

    /// How to go on writing, where the group brought a case.
    pub(super) fn how_to_write(&mut self) -> io::Result<()> {
        let Some(case) = &self.view.case else {
            return Ok(());
        };
        let how = self.words.say(match case.story.is_some() {
            true => "lines-how-case",
            false => "lines-how-story",
        });
        self.column.text(&how)
    }
}
