//! From where an ending that people regret could no longer be avoided: in words, and as data.

use std::io::Write;

use serde::Serialize;

use super::length::WrittenLength;
use super::{said_length, titled};
use crate::analysis::{Regret, Settled, SettledBy};
use crate::cli::failure::Result;
use crate::language::Words;
use crate::language::figure::percent;
use crate::scenario::{ChoiceId, Scenario};

/// Places that are named; data has them all.
const NAMED: usize = 3;

/// What is said of the endings that people regret; nothing where no author marks any.
pub(super) fn human(
    out: &mut impl Write,
    scenario: &Scenario,
    regrets: &[Regret],
    words: &Words,
) -> Result<()> {
    if regrets.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", words.say("explore-regrets"))?;
    for regret in regrets {
        let heading = match regret.endings.as_slice() {
            [one] => titled(scenario, *one),
            all => words.say_with("explore-regret-any", &[("count", all.len().into())]),
        };
        writeln!(out, "  {heading}")?;
        let Some(decisions) = regret.decisions else {
            writeln!(out, "    {}", words.say("explore-regret-never"))?;
            continue;
        };
        let told = [("length", said_length(Some(decisions), words).into())];
        writeln!(out, "    {}", words.say_with("explore-regret-told", &told))?;
        let places = regret.settled.iter().take(NAMED);
        let places = places.map(|settled| place(scenario, settled, words));
        let places = places.collect::<Vec<_>>().join(" · ");
        if !places.is_empty() {
            let places = [("places", places.into())];
            writeln!(out, "    {}", words.say_with("explore-regret-at", &places))?;
        }
    }
    Ok(())
}

/// Where it is settled, and how often.
fn place(scenario: &Scenario, settled: &Settled, words: &Words) -> String {
    let share = percent(settled.share, words);
    let at = match settled.by {
        SettledBy::Start => words.say("explore-regret-start"),
        SettledBy::Choice(id) => named(scenario, id),
        SettledBy::Passage(scene) => {
            let scene = scenario.scene(scene).id.as_str();
            words.say_with("explore-regret-drawn", &[("scene", scene.into())])
        }
    };
    format!("{at} {share}")
}

/// A choice as an author asks about it: `scene.choice`.
fn named(scenario: &Scenario, id: ChoiceId) -> String {
    let choice = scenario.choice(id);
    format!("{}.{}", scenario.scene(choice.scene).id, choice.id)
}

/// One ending that people regret, or all of them together, as `--format json` writes it.
#[derive(Serialize)]
pub(super) struct RegretJson {
    endings: Vec<String>,
    /// Decisions between the point of no return and the ending; null where nobody comes to it.
    decisions: Option<WrittenLength>,
    /// Where that point lies, the most usual first.
    settled: Vec<SettledJson>,
}

#[derive(Serialize)]
struct SettledJson {
    /// `start`, `choice` or `drawn`.
    by: &'static str,
    /// `scene.choice`, or the scene; none at the start.
    at: Option<String>,
    share: f64,
}

impl RegretJson {
    pub(super) fn all(scenario: &Scenario, regrets: &[Regret]) -> Vec<Self> {
        let of = |regret: &Regret| Self {
            endings: regret
                .endings
                .iter()
                .map(|&id| scenario.scene(id).id.clone())
                .collect(),
            decisions: regret.decisions.map(WrittenLength::of),
            settled: regret
                .settled
                .iter()
                .map(|settled| SettledJson::of(scenario, settled))
                .collect(),
        };
        regrets.iter().map(of).collect()
    }
}

impl SettledJson {
    fn of(scenario: &Scenario, settled: &Settled) -> Self {
        let (by, at) = match settled.by {
            SettledBy::Start => ("start", None),
            SettledBy::Choice(id) => ("choice", Some(named(scenario, id))),
            SettledBy::Passage(scene) => ("drawn", Some(scenario.scene(scene).id.clone())),
        };
        Self {
            by,
            at,
            share: settled.share,
        }
    }
}
