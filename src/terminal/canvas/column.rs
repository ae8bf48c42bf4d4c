//! A column of text, written line by line: what screen readers, pipes and scripts get instead of a screen.
//!
//! It wraps and spaces; what is said, and when, is the faces'.

use std::io::{Result, Write};

use crate::view::wrap::{WIDTH, wrap, wrap_text};
use crate::view::{Block, clip};

/// Columns by which further lines of a hanging text stand in.
const HANGING: usize = 3;

/// A column on its way to an output.
#[derive(Debug)]
pub(in crate::terminal) struct Column<W> {
    output: W,
    /// Whether the last line was empty; one between parts is enough.
    apart: bool,
}

impl<W: Write> Column<W> {
    pub(in crate::terminal) fn new(output: W) -> Self {
        Self {
            output,
            apart: true,
        }
    }

    /// One line as it is, without spaces at its end; an empty one behind an empty one is left out.
    pub(in crate::terminal) fn line(&mut self, text: &str) -> Result<()> {
        let text = text.trim_end();
        if !(self.apart && text.is_empty()) {
            writeln!(self.output, "{text}")?;
        }
        self.apart = text.is_empty();
        Ok(())
    }

    /// A heading, clipped to its line, with a line of space; nothing for an empty one.
    pub(in crate::terminal) fn heading(&mut self, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.line(&format!("== {} ==", clip(text, WIDTH - 6)))?;
        self.line("")
    }

    /// A text, wrapped.
    pub(in crate::terminal) fn text(&mut self, text: &str) -> Result<()> {
        for line in wrap_text(text, WIDTH) {
            self.line(&line)?;
        }
        Ok(())
    }

    /// Wrapped lines, but for those in which a command stands: that is to be copied whole.
    pub(in crate::terminal) fn with_commands(&mut self, text: &str) -> Result<()> {
        for line in text.lines() {
            match line.contains(": veerkracht ") {
                true => self.line(line)?,
                false => self.text(line)?,
            }
        }
        Ok(())
    }

    /// A text, wrapped, with a line of space behind it.
    pub(in crate::terminal) fn paragraph(&mut self, text: &str) -> Result<()> {
        self.text(text)?;
        self.line("")
    }

    /// Blocks of Markdown, so many columns in, each with a line of space behind it.
    pub(in crate::terminal) fn blocks(&mut self, blocks: &[Block], indent: usize) -> Result<()> {
        for block in blocks {
            for line in wrap(block, WIDTH - indent) {
                let words: String = line.iter().map(|piece| piece.text.as_str()).collect();
                self.line(&format!("{:indent$}{words}", ""))?;
            }
            self.line("")?;
        }
        Ok(())
    }

    /// A text whose further lines stand under its first word.
    pub(in crate::terminal) fn hanging(&mut self, text: &str) -> Result<()> {
        for (place, line) in wrap_text(text, WIDTH - HANGING).iter().enumerate() {
            let indent = if place == 0 { 0 } else { HANGING };
            self.line(&format!("{:indent$}{line}", ""))?;
        }
        Ok(())
    }

    /// A text that stands in, under a hanging one.
    pub(in crate::terminal) fn indented(&mut self, text: &str) -> Result<()> {
        for line in wrap_text(text, WIDTH - HANGING) {
            self.line(&format!("{:HANGING$}{line}", ""))?;
        }
        Ok(())
    }

    /// Sends on what was written.
    pub(in crate::terminal) fn flush(&mut self) -> Result<()> {
        self.output.flush()
    }
}
