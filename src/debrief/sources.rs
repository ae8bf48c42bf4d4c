//! Sources as a reader finds them again.

use crate::language::Words;
use crate::language::figure::day_written;
use crate::scenario::{Scenario, Source, SourceId};

/// All sources of a scenario: title, publisher, year, and the day somebody last looked.
pub(super) fn all(scenario: &Scenario, words: &Words) -> Vec<String> {
    let sources = scenario.sources.iter();
    sources.map(|source| whole(source, words)).collect()
}

/// The titles of some sources.
pub(super) fn titles(scenario: &Scenario, ids: &[SourceId]) -> Vec<String> {
    let title = |&id: &SourceId| scenario.source(id).title.clone();
    ids.iter().map(title).collect()
}

fn whole(source: &Source, words: &Words) -> String {
    let checked = source.checked.as_deref();
    let checked = checked.map(|day| {
        let day = [("day", day_written(day, words).into())];
        words.say_with("source-checked", &day)
    });
    let parts = [Some(source.named()), checked];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
