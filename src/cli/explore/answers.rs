//! What can happen for each answer to what is asked at the start: with it, and to other questions that of `start`.

use std::io::Write;
use std::sync::Arc;

use super::exact::Exact;
use super::{counted, lengths, likely, outcome};
use crate::analysis::{Figures, Limits, Simulation, Stopped};
use crate::cli::failure::Result;
use crate::engine::Engine;
use crate::language::Words;
use crate::language::figure::grouped;
use crate::scenario::{Answer, Asked, Scenario};
use crate::view::sanitise;

/// An answer, and what is known of whoever gives it.
pub(super) struct Answered<'s> {
    pub(super) asked: Asked<'s>,
    pub(super) answer: &'s Answer,
    pub(super) known: Known,
}

/// What is known: exactly, or from random runs where that is out of reach.
pub(super) enum Known {
    Exactly(Box<Exact>),
    Likely(Stopped, Box<Simulation>),
}

impl<'s> Answered<'s> {
    /// Every answer to every question, each within its own `limits`; in so many `runs` where exact figures are out of reach.
    pub(super) fn all(
        scenario: &'s Scenario,
        limits: impl Fn() -> Limits,
        (runs, seed): (u32, u64),
    ) -> Vec<Self> {
        let known = |(asked, answer): (Asked<'s>, &'s Answer)| {
            let begun = scenario.answering(asked.id, answer.value);
            let engine = Engine::new(Arc::new(scenario.answered(&begun)));
            let limited = limits();
            let known = match Figures::with_space(&engine, limited) {
                Ok((figures, space)) => {
                    Known::Exactly(Box::new(Exact::of(figures, &space, limited)))
                }
                Err(stopped) => {
                    let simulation = Simulation::play(&engine, runs, seed, limits());
                    Known::Likely(stopped, Box::new(simulation))
                }
            };
            Self {
                asked,
                answer,
                known,
            }
        };
        scenario.answers().map(known).collect()
    }
}

/// Each answer under its question.
pub(super) fn human(
    out: &mut impl Write,
    scenario: &Scenario,
    all: &[Answered<'_>],
    words: &Words,
) -> Result<()> {
    for (place, answered) in all.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| all[before].asked.id);
        if before != Some(answered.asked.id) {
            asked(out, answered.asked, words)?;
        }
        said(out, answered.asked, answered.answer)?;
        match &answered.known {
            Known::Exactly(exact) => {
                counted(out, &exact.figures, words)?;
                lengths(out, exact, words)?;
                outcome(out, scenario, exact, words)?;
                writeln!(out)?;
            }
            Known::Likely(stopped, simulation) => {
                let values = [
                    ("situations", grouped(&stopped.situations, words).into()),
                    ("why", words.say(stopped.at.key()).into()),
                ];
                writeln!(out, "{}\n", words.say_with("explore-stopped", &values))?;
                likely(out, scenario, simulation, words)?;
            }
        }
    }
    Ok(())
}

/// A question, above what is said of its answers.
pub(in crate::cli) fn asked(out: &mut impl Write, asked: Asked<'_>, words: &Words) -> Result<()> {
    let values = [("question", sanitise(&asked.question.text).into())];
    writeln!(out, "{}\n", words.say_with("explore-asked", &values))?;
    Ok(())
}

/// An answer, above what is said of it: in the words of its readers, and as its author writes it.
pub(in crate::cli) fn said(out: &mut impl Write, asked: Asked<'_>, answer: &Answer) -> Result<()> {
    let (variable, word) = (&asked.variable.id, asked.word(answer));
    let text = sanitise(&answer.text);
    writeln!(out, "→ {text} ({variable}: {word})\n")?;
    Ok(())
}
