//! A line that somebody types, for every face that reads lines.

use std::io::{self, BufRead, Read as _};

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

    pub(crate) fn is_yes(&self) -> bool {
        matches!(self.command.as_str(), "ja" | "j" | "yes" | "y")
    }

    pub(super) fn is_no(&self) -> bool {
        matches!(self.command.as_str(), "nee" | "no" | "n")
    }

    /// Whether somebody wants to stop reading and writing here.
    pub(super) fn leaves(&self) -> bool {
        matches!(self.command.as_str(), "stop" | "quit" | "q")
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
        assert!(!Typed::of("stopwoord").leaves());
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
