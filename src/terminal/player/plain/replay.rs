//! A walk through a record in lines of text, from its beginning to its end.

use std::io::{self, BufRead, Write};

use super::Plain;
use crate::terminal::replay::{ReplayPage, ReplayWalk, StepView, Told};

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Writes a whole walk. A scene is told once, and again when something has changed in it.
    pub(crate) fn replay(&mut self, walk: &ReplayWalk) -> io::Result<()> {
        if let Some(sentence) = walk.changed(self.words) {
            self.column.paragraph(&sentence)?;
        }
        let mut last = ReplayPage::Nothing;
        for place in 0..walk.steps() {
            let step = walk.step(place, self.words);
            self.column
                .heading(&format!("{} · {}", step.heading, step.when))?;
            if step.shown != last {
                self.shown(&step)?;
            }
            self.told(&step)?;
            last = step.shown;
        }
        Ok(())
    }

    fn shown(&mut self, step: &StepView) -> io::Result<()> {
        let view = match &step.shown {
            ReplayPage::Nothing => return Ok(()),
            ReplayPage::Cover { summary, .. } => return self.column.paragraph(summary),
            ReplayPage::Scene(view) => view,
        };
        self.story(view)?;
        for (place, offer) in view.offers.iter().enumerate() {
            self.column
                .hanging(&format!("{}. {}", place + 1, offer.said()))?;
        }
        self.column.line("")
    }

    fn told(&mut self, step: &StepView) -> io::Result<()> {
        for told in &step.told {
            match told {
                Told::Said(sentence) => self.column.text(sentence)?,
                Told::Labelled(label, text) => self.column.hanging(&format!("{label} {text}"))?,
                Told::Count(count) => {
                    self.column
                        .hanging(&format!("{}: {}", count.text, count.figure))?;
                }
            }
        }
        self.column.line("")
    }
}
