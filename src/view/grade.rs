//! What a grade of an objective is called.

use crate::language::Words;
use crate::record::Rating;

/// A grade with its letter: `S: it went, with some difficulty`.
pub(crate) fn grade(rating: Rating, words: &Words) -> String {
    words.say(match rating {
        Rating::P => "grade-p",
        Rating::S => "grade-s",
        Rating::M => "grade-m",
        Rating::U => "grade-u",
    })
}
