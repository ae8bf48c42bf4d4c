//! Lengths, as `--format json` writes them.

use serde::Serialize;

use crate::analysis::{Length, WordsRead};

#[derive(Serialize)]
pub(super) struct WrittenLength {
    shortest: i64,
    mean: Option<f64>,
    longest: Option<i64>,
}

/// How many words are read. No `shortest` when too many situations differ in what is read.
#[derive(Serialize)]
pub(super) struct WordsJson {
    shortest: Option<i64>,
    mean: Option<f64>,
    longest: Option<i64>,
}

impl WordsJson {
    pub(super) fn of(read: WordsRead) -> Self {
        Self {
            shortest: read.ends.map(|ends| ends.0),
            mean: read.mean,
            longest: read.ends.and_then(|ends| ends.1),
        }
    }
}

impl WrittenLength {
    pub(super) fn of(length: Length) -> Self {
        Self {
            shortest: length.shortest,
            mean: length.mean,
            longest: length.longest,
        }
    }

    pub(super) fn of_runs((shortest, mean, longest): (i64, f64, i64)) -> Self {
        Self {
            shortest,
            mean: Some(mean),
            longest: Some(longest),
        }
    }
}
