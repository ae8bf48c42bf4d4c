//! What is wrong with a scenario: data, not sentences.
//!
//! A finding has a stable [`Code`], a place, and the values its sentence needs. The sentences live in
//! `language/*/findings.ftl` under the code, so that every message exists in every language.

use std::cmp::Reverse;

use std::fmt;

use super::source::Span;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Warning,
    Error,
}

/// The stable name of a kind of finding: `E0103`, `W0204`. `E` is an error, `W` a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl Code {
    pub fn severity(self) -> Severity {
        if self.0.starts_with('E') {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Something wrong at one place in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub span: Span,
    /// Values for the sentence, by name.
    pub values: Vec<(&'static str, String)>,
    /// A second place that belongs to it: where the first of two stands.
    pub also: Option<Span>,
    /// The nearest known word, when one is near.
    pub did_you_mean: Option<String>,
    /// Which of the code's helps fits, when it has several: `help-comma` is `E0001-help-comma`.
    pub help: &'static str,
    /// A run that shows it, for what was found by exploring.
    pub witness: Option<Box<Witness>>,
}

/// A run that shows something, in the words of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What was drawn at the start, as variables with their values.
    pub drawn: Vec<(String, String)>,
    /// Choices and deadlines as `scene.choice`, and injects that were sent.
    pub choices: Vec<String>,
    /// The scene at its end.
    pub scene: String,
    /// Every variable there, with its value.
    pub state: Vec<(String, String)>,
}

impl Finding {
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            values: Vec::new(),
            also: None,
            did_you_mean: None,
            help: "help",
            witness: None,
        }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    pub fn also(mut self, span: Span) -> Self {
        self.also = Some(span);
        self
    }

    pub fn helped(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    /// Adds the nearest of the known words, if one is near enough to be meant.
    pub fn near<'a>(mut self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let limit = (word.chars().count() / 3).max(1);
        self.did_you_mean = known
            .into_iter()
            // Long words are not compared: the distance costs the product of the lengths.
            .filter(|candidate| candidate.len() <= 64 && word.len() <= 64)
            .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
            .filter(|&(distance, candidate)| distance <= limit && candidate != word)
            // Of two that are equally near, the one that begins alike is meant.
            .min_by_key(|&(distance, candidate)| {
                let alike = word.bytes().zip(candidate.bytes());
                let alike = alike.take_while(|(one, other)| one == other).count();
                (distance, Reverse(alike), candidate)
            })
            .map(|(_, candidate)| candidate.to_owned());
        self
    }
}
