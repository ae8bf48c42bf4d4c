//! A line that says how far exploring is, for who waits at a terminal; gone when it is done. What goes into a file or to
//! another program never has it.

use std::io::{self, IsTerminal as _, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use ratatui::crossterm::cursor::MoveToColumn;
use ratatui::crossterm::queue;
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{Clear, ClearType, size};

use crate::analysis::{Progress, Stage};
use crate::language::figure::grouped;
use crate::language::{Language, Words};
use crate::view::clip;

/// How far what this command explores is.
pub(super) static PROGRESS: Progress = Progress::new();

/// How long the line stays as it is; what takes no longer has none.
const STILL: Duration = Duration::from_millis(400);
/// The width of a terminal that does not say.
const COLUMNS: u16 = 80;

/// Shows the line until it is dropped.
pub(super) struct Waiting {
    thread: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Waiting {
    /// Begins to show how far the exploring of `name` is.
    pub(super) fn begin(name: &str, language: Language) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if dumb || !io::stderr().is_terminal() {
            return Self { thread: None };
        }
        let (until, ended) = channel::<()>();
        let name = name.to_owned();
        let show = move || {
            let mut line = Line::new(name, Words::new(language));
            let begun = Instant::now();
            while ended.recv_timeout(STILL) == Err(RecvTimeoutError::Timeout) {
                let columns = size().map_or(0, |(columns, _)| columns);
                let columns = if columns == 0 { COLUMNS } else { columns };
                // Who cannot see it misses nothing that counts.
                let _ = line.draw(&mut io::stderr(), PROGRESS.read(), begun.elapsed(), columns);
            }
            let _ = line.erase(&mut io::stderr());
        };
        Self {
            thread: Some((until, std::thread::spawn(show))),
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some((until, thread)) = self.thread.take() {
            drop(until);
            // It has nothing to say, and a panic in it was told already.
            let _ = thread.join();
        }
    }
}

/// The line, and what it said last.
struct Line {
    name: String,
    words: Words,
    last: (Stage, u64, Duration),
    drawn: bool,
}

impl Line {
    fn new(name: String, words: Words) -> Self {
        Self {
            name,
            words,
            last: (Stage::Nothing, 0, Duration::ZERO),
            drawn: false,
        }
    }

    /// Draws it anew, no wider than the terminal.
    fn draw(
        &mut self,
        out: &mut impl Write,
        (stage, done): (Stage, u64),
        now: Duration,
        columns: u16,
    ) -> io::Result<()> {
        let (before, was, at) = std::mem::replace(&mut self.last, (stage, done, now));
        let key = match stage {
            Stage::Nothing => return self.erase(out),
            Stage::Situations => "progress-situations",
            Stage::Sets => "progress-sets",
            Stage::Findings => "progress-findings",
            Stage::Figures => "progress-figures",
            Stage::Runs => "progress-runs",
        };
        let same = before == stage && was <= done;
        let (more, took) = if same {
            (done - was, now.saturating_sub(at))
        } else {
            (done, STILL)
        };
        let rate = u128::from(more) * 1000 / took.as_millis().max(1);
        let values = [
            ("name", self.name.as_str().into()),
            ("count", grouped(&done, &self.words).into()),
            ("rate", grouped(&rate, &self.words).into()),
        ];
        let said = self.words.say_with(key, &values);
        // A line that is full would go on in the next.
        let width = usize::from(columns.saturating_sub(1).max(1));
        let said = clip(&said, width);
        self.drawn = true;
        queue!(
            out,
            MoveToColumn(0),
            Clear(ClearType::CurrentLine),
            Print(said)
        )?;
        out.flush()
    }

    fn erase(&mut self, out: &mut impl Write) -> io::Result<()> {
        if std::mem::take(&mut self.drawn) {
            queue!(out, MoveToColumn(0), Clear(ClearType::CurrentLine))?;
            out.flush()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use super::*;

    /// What a terminal shows of it.
    fn screen(bytes: &[u8]) -> String {
        let size = |size| NonZero::new(size).expect("no terminal is that small");
        let mut parser = vt100::Parser::new(size(3), size(60), 0);
        parser.process(bytes);
        parser.screen().contents()
    }

    #[test]
    fn a_line_says_how_far_it_is_and_leaves_nothing() {
        let mut line = Line::new("evening.yaml".to_owned(), Words::new(Language::English));
        let mut bytes = b"before\r\n".to_vec();
        let mut at = |bytes: &mut Vec<u8>, stage, done, seconds| {
            let now = Duration::from_secs(seconds);
            line.draw(bytes, (stage, done), now, 60).expect("room");
            screen(bytes)
        };
        let found = at(&mut bytes, Stage::Situations, 1_000_000, 1);
        assert!(found.contains("1,000,000 situations"), "{found}");
        let found = at(&mut bytes, Stage::Situations, 1_500_000, 2);
        assert!(
            found.contains("1,500,000 situations, 500,000 a second · evening.yaml"),
            "{found}"
        );
        let found = at(&mut bytes, Stage::Sets, 65_536, 3);
        assert!(found.contains("sets"), "{found}");
        // Nothing of what was longer is left, and nothing goes on in the next line.
        assert!(
            !found.contains("1,500,000") && found.lines().count() == 2,
            "{found}"
        );
        let found = at(&mut bytes, Stage::Nothing, 0, 4);
        assert_eq!(found, "before");
    }

    #[test]
    fn a_line_is_no_wider_than_its_terminal() {
        let mut line = Line::new("long-name.yaml".repeat(9), Words::new(Language::Dutch));
        let mut bytes = Vec::new();
        for seconds in 1..3 {
            let now = Duration::from_secs(seconds);
            line.draw(&mut bytes, (Stage::Runs, 12), now, 60)
                .expect("room");
        }
        assert_eq!(screen(&bytes).lines().count(), 1);
    }
}
