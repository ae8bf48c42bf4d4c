//! What a moderator is told of a case that the group brought itself, in lines.

use std::io::{self, Write};

use super::Lines;
use super::shown::LinesPart;
use crate::exercise::CaseAct;

impl<W: Write> Lines<'_, W> {
    /// Tells what is written by now.
    pub(super) fn case_written(&mut self, act: &CaseAct) -> io::Result<()> {
        self.refresh();
        match act {
            CaseAct::Tell { .. } if !self.opening => {
                self.place = None;
                self.show()
            }
            CaseAct::Tell { .. } | CaseAct::Give(_) => self.say("lines-case-written", &[]),
            CaseAct::Offer { .. } | CaseAct::Withdraw(_) => self.shown().options(),
        }
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

    /// The same, with how to go on writing.
    pub(super) fn case(&mut self) -> io::Result<()> {
        self.options()?;
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
