//! What people said of themselves, as a table for each statement.

use crate::debrief::statements::StatementRounds;
use crate::debrief::{AfterAction, figure};
use crate::language::Words;
use crate::view::{group_told, round_told};

/// What was said of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatementTable {
    pub(crate) text: String,
    /// That it is from an earlier meeting.
    pub(crate) earlier: Option<String>,
    /// How many said in each round that it is true.
    pub(crate) said: Option<String>,
    /// What the columns are: when, the groups of steps, and how many answered.
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

pub(super) fn statements(after: &AfterAction, words: &Words) -> Vec<StatementTable> {
    let tables = after.statements.iter().map(|it| table(it, words));
    tables.collect()
}

fn table(of: &StatementRounds, words: &Words) -> StatementTable {
    let groups = of.grouping.map_or(&[][..], |by| by.groups());
    let heads = groups.iter().map(|&group| group_told(group, words));
    let heads = std::iter::once(words.say("report-when"))
        .chain(heads)
        .chain([words.say("report-answers")]);
    let rows = of.rounds.iter().map(|(round, answers)| {
        let counts = answers.as_ref().and_then(|answers| of.counts(answers));
        let cell = |place: usize| figure(counts.as_ref().map(|counts| counts[place]));
        let cells = (0..groups.len()).map(cell);
        let people = match answers {
            Some(answers) => answers.people.to_string(),
            None => words.say("report-fewer"),
        };
        std::iter::once(round_told(*round, words))
            .chain(cells)
            .chain([people])
            .collect()
    });
    let said = of.rounds.iter().filter_map(|(round, answers)| {
        let answers = answers.as_ref()?;
        let values = [
            ("round", round.word().into()),
            ("agreed", of.agreed(answers)?.into()),
            ("people", answers.people.into()),
        ];
        Some(words.say_with("report-agreed", &values))
    });
    let said: Vec<_> = said.collect();
    StatementTable {
        text: of.text.clone(),
        earlier: of.earlier.then(|| words.say("report-statement-earlier")),
        said: (!said.is_empty()).then(|| {
            let rounds = [("rounds", said.join(", ").into())];
            words.say_with("report-agreed-all", &rounds)
        }),
        heads: heads.collect(),
        rows: rows.collect(),
    }
}
