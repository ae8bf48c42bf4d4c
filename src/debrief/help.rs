//! Where somebody finds help when the exercise comes close. Numbers change, so they stand in one place, with the day
//! on which they were last looked up.

use super::Named;
use crate::language::Words;
use crate::language::figure::day_written;

/// When the lines below were last looked up, as `YYYY-MM-DD`.
const CHECKED: &str = "2026-11-24";

/// A message of the program for what each is for, and how it is reached.
const LINES: [(&str, &str); 4] = [
    ("help-danger", "112"),
    ("help-suicide", "113 · 113.nl"),
    ("help-home", "0800-2000 · veiligthuis.nl"),
    ("help-extremism", "landelijksteunpuntextremisme.nl"),
];

/// The lines with what each is for.
pub(super) fn lines(words: &Words) -> Vec<Named> {
    let line = |(key, reached): &(&str, &str)| Named {
        name: (*reached).to_owned(),
        text: words.say(key),
    };
    LINES.iter().map(line).collect()
}

/// Since when the lines may have changed.
pub(super) fn checked(words: &Words) -> String {
    words.say_with(
        "help-checked",
        &[("day", day_written(CHECKED, words).into())],
    )
}
