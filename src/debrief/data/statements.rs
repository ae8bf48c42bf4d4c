//! What groups said of themselves as CSV: a row for each group of steps of each round of each statement.

use crate::debrief::insights::Insights;
use crate::view::spreadsheet::{Separator, plain, written};

/// The columns, in order.
const COLUMNS: [&str; 10] = [
    "scenario",
    "statement",
    "text",
    "round",
    "groups",
    "told",
    "people",
    "from",
    "to",
    "count",
];

/// The statements of some scenarios, under a row of names, behind the mark of UTF-8. Steps and count are empty where no
/// group's counts may be told. Nothing in it steers a terminal.
///
/// # Errors
/// When a row cannot be written, which memory never refuses.
pub fn statements(all: &[Insights], separator: Separator) -> csv::Result<String> {
    let mut rows = Vec::new();
    for insights in all {
        for statement in &insights.statements {
            for round in &statement.rounds {
                let head = [
                    plain(&insights.scenario),
                    plain(&statement.statement),
                    plain(&statement.text),
                    round.round.word().to_owned(),
                    round.groups.to_string(),
                    round.told.to_string(),
                    round.people.to_string(),
                ];
                let steps = round.steps.iter();
                let steps = steps.map(|it| {
                    [
                        it.from.to_string(),
                        it.to.to_string(),
                        it.people.to_string(),
                    ]
                });
                let none = round.steps.is_empty().then(<[String; 3]>::default);
                for step in steps.chain(none) {
                    rows.push(head.iter().cloned().chain(step).collect::<Vec<_>>());
                }
            }
        }
    }
    written(separator, &COLUMNS, rows)
}
