//! `--answer pace=half-hour`, and what else whoever starts answers to what a scenario asks.

use std::io::{BufRead, Write};

use super::failure::{Failure, Result};
use crate::language::Words;
use crate::scenario::{Scenario, VariableId};
use crate::terminal::player::plain::Plain;
use crate::view::sanitise;

/// What is answered on the command line.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Answers {
    /// What to answer where the scenario asks something at the start, such as pace=half-hour; once for each question
    #[arg(long = "answer", value_name = "VARIABLE=WORD", value_parser = given, conflicts_with = "resume")]
    given: Vec<Given>,
}

/// One of them, as it was typed.
#[derive(Debug, Clone)]
struct Given {
    variable: String,
    word: String,
}

fn given(text: &str) -> std::result::Result<Given, String> {
    let (variable, word) = text
        .split_once('=')
        .ok_or_else(|| "a variable and a word, such as pace=half-hour".to_owned())?;
    Ok(Given {
        variable: variable.to_owned(),
        word: word.to_owned(),
    })
}

impl Answers {
    pub(super) fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// Which values they are in a scenario.
    ///
    /// # Errors
    /// When it does not ask that, or has no such answer; with what there is. When one question is answered in two ways.
    pub(super) fn of(&self, scenario: &Scenario, words: &Words) -> Result<Vec<(VariableId, i32)>> {
        let value = |given: &Given| {
            let mut all = scenario.asked();
            let asked = all.find(|asked| asked.variable.id == given.variable);
            let Some(asked) = asked else {
                return Err(not_asked(scenario, &given.variable, words));
            };
            let mut offered = asked.offered();
            match offered.find(|answer| asked.word(answer) == given.word) {
                Some(answer) => Ok((asked.id, answer.value)),
                None => {
                    let known = asked.offered().map(|answer| asked.word(answer));
                    let values = [
                        ("word", sanitise(&given.word).into()),
                        ("variable", asked.variable.id.as_str().into()),
                        ("words", known.collect::<Vec<_>>().join(", ").into()),
                    ];
                    Err(Failure::said(words.say_with("cli-no-such-answer", &values)))
                }
            }
        };
        let values: Vec<_> = self.given.iter().map(value).collect::<Result<_>>()?;
        let twice = self.given.iter().enumerate().find(|(place, given)| {
            let mut before = self.given[..*place].iter();
            before.any(|it| it.variable == given.variable && it.word != given.word)
        });
        match twice {
            Some((_, given)) => Err(two_answers(scenario, &given.variable, words)),
            None => Ok(values),
        }
    }
}

/// That a question is answered in more than one way, and what it is.
fn two_answers(scenario: &Scenario, variable: &str, words: &Words) -> Failure {
    let mut asked = scenario.asked();
    let asked = asked.find(|asked| asked.variable.id == variable);
    let question = asked.map_or("", |asked| &asked.question.text);
    let values = [
        ("variable", sanitise(variable).into()),
        ("question", sanitise(question).into()),
    ];
    Failure::said(words.say_with("cli-two-answers", &values))
}

fn not_asked(scenario: &Scenario, variable: &str, words: &Words) -> Failure {
    let known: Vec<_> = scenario.asked().map(|it| it.variable.id.as_str()).collect();
    let key = match known.is_empty() {
        true => "cli-nothing-asked",
        false => "cli-not-asked",
    };
    let values = [
        ("variable", sanitise(variable).into()),
        ("variables", known.join(", ").into()),
    ];
    Failure::said(words.say_with(key, &values))
}

/// An answer to each question: what was `given` already, what is answered in lines where there is somebody to ask, and
/// that of `start` where there is nobody; `None` when whoever is asked stops.
pub(super) fn answered<R: BufRead, W: Write>(
    scenario: &Scenario,
    given: &[(VariableId, i32)],
    mut ask: Option<&mut Plain<'_, R, W>>,
) -> Result<Option<Vec<(VariableId, i32)>>> {
    let mut answers = Vec::new();
    for asked in scenario.asked() {
        let known = given.iter().any(|(id, _)| *id == asked.id);
        let value = match &mut ask {
            Some(plain) if !known => match plain.question(asked)? {
                Some(value) => value,
                None => return Ok(None),
            },
            _ => asked.given(given).value,
        };
        answers.push((asked.id, value));
    }
    Ok(Some(answers))
}
