//! The turning point of an evening in lines of text.

use std::io::{self, BufRead, Write};

use super::Plain;
use crate::debrief::lookback::{
    LookBack, before_and_after, closed, heading, moved, turning, would,
};

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Says which decision moved the evening most, and what each of them did.
    pub(super) fn turning_point(&mut self, look: &LookBack) -> io::Result<()> {
        self.column
            .heading(&self.words.say("lookback-turning-point"))?;
        if let Some(excuse) = look.excuse(self.words) {
            return self.column.paragraph(&excuse);
        }
        let Some(seen) = look.exact() else {
            return Ok(());
        };
        if let Some(decision) = turning(seen) {
            self.say("lookback-turning", &[])?;
            self.column
                .hanging(&format!("{}: {}", heading(decision), decision.taken.text))?;
            self.column.line("")?;
            self.column.paragraph(&self.words.say("lookback-eyes"))?;
            if let Some(outlook) = &decision.outlook {
                for chances in before_and_after(outlook, self.words) {
                    self.column.hanging(&chances)?;
                }
                if let Some(closed) = closed(outlook, self.words) {
                    self.column.hanging(&closed)?;
                }
            }
            self.column.line("")?;
            for other in &decision.others {
                self.column.hanging(&format!(
                    "{} {}",
                    self.words.say("player-or"),
                    other.choice.text
                ))?;
                for sentence in other.outlook.iter().flat_map(|it| would(it, self.words)) {
                    self.column.indented(&sentence)?;
                }
            }
            self.column.line("")?;
        }
        self.say("lookback-all-about", &[])?;
        for (place, decision) in seen.road().enumerate() {
            let Some(outlook) = &decision.outlook else {
                continue;
            };
            let moved = moved(outlook, self.words);
            self.column
                .hanging(&format!("{}. {}: {moved}", place + 1, decision.title))?;
            if let Some(closed) = closed(outlook, self.words) {
                self.column.indented(&closed)?;
            }
        }
        self.column.line("")
    }
}
