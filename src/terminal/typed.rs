//! A line that somebody types, for every face that reads lines.

use std::io::{self, BufRead, BufReader, IsTerminal as _, Read};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use crate::language::sanitise;

/// Bytes of the longest line; more is no command and no note that a person typed.
const LONGEST: u64 = 64 << 10;

/// Reads a line, sanitised and without the spaces around it; `None` at the end of the input.
pub(crate) fn read(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = input.take(LONGEST).read_until(b'\n', &mut bytes)?;
    let line = || sanitise(&String::from_utf8_lossy(&bytes)).trim().to_owned();
    Ok((read > 0).then(line))
}

/// How long the next line of a paste may take to come; nobody types one so soon.
const REST: Duration = Duration::from_millis(50);

/// What somebody types, for a face that reads nothing but lines from here on: whatever was pasted is one line, so that a
/// text of three lines is not one text and two commands.
pub(crate) fn typing() -> Box<dyn BufRead> {
    match io::stdin().is_terminal() {
        true => Box::new(BufReader::new(Typing)),
        false => Box::new(io::stdin().lock()),
    }
}

/// Lines from the terminal, of which those that came together are one.
struct Typing;

/// What a terminal sends, a line at a time, and what of it nobody has read.
struct Sent {
    lines: Receiver<Vec<u8>>,
    unread: Vec<u8>,
}

impl Sent {
    /// Begins to read a terminal.
    fn by(mut terminal: impl BufRead + Send + 'static) -> Self {
        let (send, lines) = channel();
        thread::spawn(move || {
            let mut line = Vec::new();
            while (&mut terminal)
                .take(LONGEST)
                .read_until(b'\n', &mut line)
                .is_ok_and(|read| read > 0)
            {
                if send.send(std::mem::take(&mut line)).is_err() {
                    return;
                }
            }
        });
        let unread = Vec::new();
        Self { lines, unread }
    }

    /// Lines that came together as one; nothing at the end of the input.
    fn together(&mut self) -> Vec<u8> {
        let mut text = self.lines.recv().unwrap_or_default();
        while let Ok(line) = self.lines.recv_timeout(REST) {
            while text.last().is_some_and(u8::is_ascii_whitespace) {
                text.pop();
            }
            if !text.is_empty() {
                text.push(b' ');
            }
            text.extend(line);
        }
        text
    }
}

impl Read for Typing {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        // One thread reads the terminal for as long as the program runs: two would take lines from each other.
        static SENT: OnceLock<Mutex<Sent>> = OnceLock::new();
        let sent = SENT.get_or_init(|| Mutex::new(Sent::by(BufReader::new(io::stdin()))));
        let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
        if sent.unread.is_empty() {
            sent.unread = sent.together();
        }
        let read = sent.unread.as_slice().read(into)?;
        sent.unread.drain(..read);
        Ok(read)
    }
}

/// A line, cut behind its first word.
#[derive(Debug)]
pub(crate) struct Typed<'l> {
    /// The first word as a command, which may be typed in capitals.
    pub(super) command: String,
    /// The same as it was typed, for it may be a name.
    pub(super) name: &'l str,
    pub(super) rest: &'l str,
}

impl<'l> Typed<'l> {
    pub(crate) fn of(line: &'l str) -> Self {
        let line = line.trim();
        let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        Self {
            command: name.to_lowercase(),
            name,
            rest: rest.trim(),
        }
    }

    /// Whether nothing stands behind the first word: then it is a command, and no text that was pasted.
    pub(super) fn is_alone(&self) -> bool {
        self.rest.is_empty()
    }

    /// The place among things with these ids that is meant behind the command: by number, from 1, or by id.
    pub(super) fn place_among<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Option<usize> {
        let ids: Vec<_> = ids.collect();
        let number = self.rest.parse::<usize>().ok();
        let by_number = number.and_then(|number| number.checked_sub(1));
        let by_number = by_number.filter(|&place| place < ids.len());
        by_number.or_else(|| ids.iter().position(|id| *id == self.rest))
    }

    pub(crate) fn is_yes(&self) -> bool {
        matches!(self.command.as_str(), "ja" | "j" | "yes" | "y")
    }

    pub(crate) fn is_no(&self) -> bool {
        matches!(self.command.as_str(), "nee" | "no" | "n")
    }

    /// Whether somebody wants to stop reading and writing here.
    pub(crate) fn leaves(&self) -> bool {
        self.is_alone() && matches!(self.command.as_str(), "stop" | "quit" | "q")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_behind_its_first_word() {
        let typed = Typed::of("  Notitie \t Even  wachten ");
        assert_eq!(
            (typed.command.as_str(), typed.name, typed.rest),
            ("notitie", "Notitie", "Even  wachten")
        );
        assert!(Typed::of("Ja").is_yes() && Typed::of("NEE").is_no() && Typed::of("Stop").leaves());
        assert!(!Typed::of("stopwoord").leaves() && !Typed::of("stop it").leaves());
    }

    #[test]
    fn lines_that_come_together_are_one() {
        let pasted = b"choose 1 because we wait\r\n\n  stop\nand talk\n".as_slice();
        let mut sent = Sent::by(pasted);
        let text = String::from_utf8(sent.together()).expect("text");
        assert_eq!(text, "choose 1 because we wait   stop and talk\n");
        assert!(sent.together().is_empty(), "the end of the input");
    }

    #[test]
    fn a_line_that_no_person_typed_is_cut_and_what_steers_a_terminal_left_out() {
        let long = "a".repeat(100_000);
        let mut input = format!("\x1b[2J go \n{long}\n").into_bytes();
        let mut input = input.as_mut_slice() as &[u8];
        let mut line = || read(&mut input).expect("bytes");
        assert_eq!(line().as_deref(), Some("[2J go"));
        assert_eq!(line().map(|line| line.len()), Some(64 << 10));
        assert_eq!(line().map(|line| line.len()), Some(100_000 - (64 << 10)));
        assert_eq!(line(), None);
    }
}
