//! What a grade of an objective is called.

use crate::language::Words;
use crate::record::Rating;

/// What a grade says: `it went, with some difficulty`. Its letter means nothing to who reads.
pub(crate) fn grade(rating: Rating, words: &Words) -> String {
    words.say(match rating {
        Rating::P => "grade-p",
        Rating::S => "grade-s",
        Rating::M => "grade-m",
        Rating::U => "grade-u",
    })
}
