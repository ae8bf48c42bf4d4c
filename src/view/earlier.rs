//! What may be taken along from an earlier run.

use super::sanitise;
use crate::language::Words;
use crate::library::Earlier;

/// The sentence that says so.
pub(crate) fn taken_along(earlier: &Earlier, words: &Words) -> String {
    let titles = earlier
        .titles
        .iter()
        .map(|title| format!("“{}”", sanitise(title)));
    let titles = titles.collect::<Vec<_>>().join(", ");
    words.say_with("player-earlier", &[("titles", titles.into())])
}
