//! The words and signs of a condition, each with what is meant by it.

use super::super::source::Span;

/// What a word is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Sort {
    YesNo,
    Meter,
    /// A variable that is one of some words.
    Words,
    /// One of those words.
    Value,
}

/// Says what a word is in a file, where it is something.
pub(in super::super) type Known<'k> = dyn Fn(&str) -> Option<Sort> + 'k;

/// One word or sign of what is meant, and where it stands in the author's text.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) said: Span,
    pub(super) means: String,
}

impl Piece {
    /// What is meant and nobody wrote, at a place.
    pub(super) fn at(place: usize, means: &str) -> Self {
        Self {
            said: Span::new(place..place),
            means: means.to_owned(),
        }
    }

    pub(super) fn compares(&self) -> bool {
        matches!(self.means.as_str(), "==" | "!=" | "<" | "<=" | ">" | ">=")
    }

    /// Whether a comparison ends before it.
    pub(super) fn parts(&self) -> bool {
        matches!(self.means.as_str(), "and" | "or" | ")" | ",")
    }

    pub(super) fn is_number(&self) -> bool {
        self.means.parse::<i64>().is_ok()
    }

    pub(super) fn is_variable(&self, known: &Known<'_>) -> bool {
        let sort = known(&self.means);
        sort.is_some_and(|sort| sort != Sort::Value)
    }

    /// Whether something is compared with it.
    pub(super) fn is_value(&self, known: &Known<'_>) -> bool {
        self.is_number() || known(&self.means) == Some(Sort::Value)
    }
}
