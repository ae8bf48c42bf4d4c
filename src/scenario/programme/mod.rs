//! A programme: a file that orders scenarios into meetings, with what people come for, prepare and bring.
//!
//! It names scenarios by their ids and never reads one: whoever reads it says which scenarios there are ([`load`]) and
//! which were played ([`Programme::progress`]).

mod build;
mod translation;

pub(super) use translation::outline;
pub use translation::translate;

use std::collections::BTreeSet;

use super::finding::Finding;
use super::model::{Objective, Wording};
use super::read::{self, ReadFrom, Reader};
use super::source::At;
use super::yaml::Node;

/// An order of scenarios over some meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) title: String,
    /// The language of its texts, as a tag.
    pub(crate) language: String,
    pub(crate) summary: String,
    pub(crate) authors: Vec<String>,
    pub(crate) license: Option<String>,
    /// In the order in which they are held; at least one.
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) wording: Wording,
}

/// One time that people come together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Meeting {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) about: Option<String>,
    /// Planned length of the whole meeting.
    pub(crate) minutes: Option<u32>,
    /// Ids of what is played there, in order; at least one.
    pub(crate) scenarios: Vec<At<String>>,
    /// Ids of what may be played alone until the next meeting.
    pub(crate) at_home: Vec<At<String>>,
    /// Ids of scenarios in which two groups lay their roads side by side.
    pub(crate) compare: Vec<At<String>>,
    pub(crate) objectives: Vec<Objective>,
    /// What the moderator sees to beforehand.
    pub(crate) prepare: Vec<String>,
    /// What participants take along.
    pub(crate) bring: Vec<String>,
    /// What the meeting ends with.
    pub(crate) agree: Option<String>,
    pub(crate) wording: Wording,
}

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Meetings of which everything was played to an ending.
    pub(crate) done: usize,
    /// The place of the first meeting that is not done.
    pub(crate) next: Option<usize>,
}

/// What came of reading a file.
#[derive(Debug)]
pub struct LoadedProgramme {
    /// The programme, when no finding is an error.
    pub programme: Option<Programme>,
    /// Everything that is wrong, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Whether a file is meant as a programme: a line of it begins with the key `programme`.
///
/// In a scenario no line can: every text of it that takes several lines is indented.
pub(crate) fn is_programme(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|&byte| byte == b'\n' || byte == b'\r');
    lines.any(|line| {
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        line.strip_prefix(b"programme")
            .is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
    })
}

/// Reads a programme, which may name the scenarios of these `known` ids.
pub fn load(bytes: &[u8], known: &BTreeSet<String>) -> LoadedProgramme {
    let (programme, findings) = read::file(bytes, ReadFrom::File, |root, reader| {
        build::build(root, known, reader)
    });
    LoadedProgramme {
        programme,
        findings,
    }
}

/// Where a file names scenarios, whatever else is wrong with it.
pub(super) fn named(root: &Node<'_>, reader: &mut Reader<'_>) -> Vec<At<String>> {
    let programme = build::build(root, &BTreeSet::new(), reader);
    let meetings = programme.into_iter().flat_map(|it| it.meetings);
    let named = meetings.flat_map(|it| [it.scenarios, it.at_home, it.compare]);
    named.flatten().collect()
}

impl Programme {
    /// Every scenario it names to be played, in order, where it stands.
    pub(crate) fn scenarios(&self) -> impl Iterator<Item = &At<String>> {
        let meetings = self.meetings.iter();
        meetings.flat_map(|meeting| meeting.scenarios.iter().chain(&meeting.at_home))
    }

    /// How far somebody is, who has `ended` the scenarios of these ids.
    pub(crate) fn progress(&self, ended: impl Fn(&str) -> bool) -> Progress {
        let open = |meeting: &Meeting| !meeting.is_done(&ended);
        Progress {
            done: self.meetings.len() - self.meetings.iter().filter(|it| open(it)).count(),
            next: self.meetings.iter().position(open),
        }
    }
}

impl Meeting {
    /// Whether all that is played there was played to an ending.
    pub(crate) fn is_done(&self, ended: impl Fn(&str) -> bool) -> bool {
        self.scenarios.iter().all(|named| ended(&named.value))
    }

    /// The id of the scenario that comes next: the first that has not ended, or else the first.
    pub(crate) fn next(&self, ended: impl Fn(&str) -> bool) -> Option<&str> {
        let open = self.scenarios.iter().find(|named| !ended(&named.value));
        open.or_else(|| self.scenarios.first())
            .map(|named| named.value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "
format: 1
programme: two
version: 1.0.0
title: Two evenings
language: en
meetings:
  first: { title: First, scenarios: [door, bell] }
  second: { title: Second, scenarios: [window], at_home: [roof] }
";

    fn two(known: &[&str]) -> LoadedProgramme {
        let known = known.iter().map(|&id| id.to_owned()).collect();
        load(TWO.as_bytes(), &known)
    }

    #[test]
    fn a_meeting_is_done_when_all_of_it_was_played() {
        let loaded = two(&["door", "bell", "window", "roof"]);
        let programme = loaded.programme.expect("a sound programme");
        let progress = programme.progress(|id| id == "door" || id == "window");
        assert_eq!((progress.done, progress.next), (1, Some(0)));
        let first = &programme.meetings[0];
        assert_eq!(first.next(|id| id == "door"), Some("bell"));
        assert_eq!(first.next(|_| true), Some("door"));
        let all = programme.progress(|_| true);
        assert_eq!((all.done, all.next), (2, None));
    }

    #[test]
    fn a_scenario_that_is_not_there_is_found_with_the_one_that_was_meant() {
        let findings = two(&["door", "bells", "window", "roof"]).findings;
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].did_you_mean.as_deref(), Some("bells"));
    }

    #[test]
    fn a_programme_is_known_by_its_key() {
        assert!(is_programme(TWO.as_bytes()));
        assert!(is_programme("\u{feff}programme : x\r\n".as_bytes()));
        for other in ["id: programme\n", "  programme: x\n", "programmes: x\n", ""] {
            assert!(!is_programme(other.as_bytes()), "{other}");
        }
    }
}
