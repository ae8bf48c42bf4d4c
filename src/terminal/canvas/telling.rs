//! What every talk in lines tells of a run: a scene as it is met, who was heard on it, and what a choice brought. On a screen it is
//! [`story`](super::story).

use std::io::{self, Write};

use super::Column;
use crate::language::Words;
use crate::view::wrap::{WIDTH, wrap};
use crate::view::{AdviserView, ConsequenceView, FactsView, SceneView};

/// Columns by which the text of an exhibit stands in.
const EXHIBIT: usize = 4;

impl<W: Write> Column<W> {
    /// What is told of a scene below its heading: texts, exhibits, meters, and whose decision it is.
    pub(in crate::terminal) fn story(&mut self, view: &SceneView, words: &Words) -> io::Result<()> {
        if let Some(key) = view.wording_key() {
            self.text(&words.say(key))?;
        }
        self.line("")?;
        self.blocks(&view.blocks, 0)?;
        for exhibit in &view.exhibits {
            self.line(&format!("[{}]", exhibit.label(words)))?;
            for block in &exhibit.blocks {
                for line in wrap(block, WIDTH - EXHIBIT) {
                    let words: String = line.iter().map(|piece| piece.text.as_str()).collect();
                    self.line(&format!("{:EXHIBIT$}{words}", ""))?;
                }
            }
            self.line("")?;
        }
        for meter in &view.meters {
            self.text(&meter.told(words))?;
        }
        if !view.roles.is_empty() {
            let roles = [("roles", view.roles.join(", ").into())];
            self.text(&words.say_with("player-whose", &roles))?;
        }
        Ok(())
    }

    /// What somebody says who was asked for advice.
    pub(in crate::terminal) fn advised(
        &mut self,
        adviser: &AdviserView,
        words: &Words,
    ) -> io::Result<()> {
        let from = [("from", adviser.from.as_str().into())];
        self.text(&words.say_with("player-advised", &from))?;
        self.blocks(&adviser.blocks, 0)
    }

    /// Who to turn to and what to know.
    pub(in crate::terminal) fn facts(&mut self, view: &FactsView, words: &Words) -> io::Result<()> {
        self.line("")?;
        self.heading(&words.say("facts-title"))?;
        for fact in &view.facts {
            self.hanging(&format!("· {}", fact.said()))?;
            for text in fact.reached().iter().chain(&fact.source) {
                self.indented(text)?;
            }
        }
        self.line("")?;
        self.paragraph(&view.checked)
    }

    /// What the latest choice brought.
    pub(in crate::terminal) fn brought(
        &mut self,
        view: &ConsequenceView,
        words: &Words,
    ) -> io::Result<()> {
        if view.deadline {
            self.text(&words.say("player-time-up"))?;
        }
        if let Some(choice) = &view.choice {
            self.hanging(&format!("> {choice}"))?;
        }
        for (label, text) in view.told(words) {
            self.hanging(&format!("{label} {text}"))?;
        }
        Ok(())
    }
}
