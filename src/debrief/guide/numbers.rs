//! What exploring says of a scenario, in sentences.

use crate::analysis::{Figures, Length, Stopped};
use crate::debrief::{LeftOpen, Named};
use crate::language::Words;
use crate::language::figure::{Likelihood, decimal, grouped, large};
use crate::scenario::{Exit, Scenario, SceneId};

/// The figures, or that there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbers {
    /// Whether what follows is exact, and how far exploring came.
    pub(crate) verdict: String,
    pub(crate) facts: Vec<Named>,
    /// What is not known or not proved instead.
    pub(crate) left_open: Vec<LeftOpen>,
    /// Each ending by title, with how often somebody who chooses with closed eyes comes there.
    pub(crate) endings: Vec<Named>,
}

impl Numbers {
    /// `known` is what exploring found, or after how many situations it stopped, and what is left open then.
    pub(super) fn of(
        scenario: &Scenario,
        known: &Result<Figures, (Stopped, Vec<LeftOpen>)>,
        words: &Words,
    ) -> Self {
        let situations = |count: &usize| ("situations", grouped(count, words).into());
        let figures = match known {
            Ok(figures) => figures,
            Err((stopped, left_open)) => {
                let why = ("why", words.say(stopped.at.key()).into());
                let values = [situations(&stopped.situations), why];
                return Self {
                    verdict: words.say_with("guide-stopped", &values),
                    facts: Vec::new(),
                    left_open: left_open.clone(),
                    endings: Vec::new(),
                };
            }
        };
        let endless = || words.say("explore-endless");
        let playthroughs = figures.playthroughs.as_ref();
        let fact = |key: &str, text: String| Named {
            name: words.say(key),
            text,
        };
        let facts = vec![
            fact(
                "explore-playthroughs",
                playthroughs.map_or_else(endless, |count| large(count, words)),
            ),
            fact("explore-decisions", length(figures.decisions, words)),
            fact("explore-minutes", length(figures.minutes, words)),
        ];
        let endings = scenario
            .scene_ids()
            .filter(|&id| scenario.scene(id).exit == Exit::Ending)
            .map(|id| Named {
                name: super::titled(scenario, id),
                text: said_chance(scenario, id, figures, words),
            });
        Self {
            verdict: words.say_with("guide-complete", &[situations(&figures.situations)]),
            facts,
            left_open: Vec::new(),
            endings: endings.collect(),
        }
    }
}

/// How likely an ending is from the start, as far as figures are known.
pub(crate) fn said_chance(
    scenario: &Scenario,
    ending: SceneId,
    figures: &Figures,
    words: &Words,
) -> String {
    let open = figures.reaches(scenario, ending);
    let chance = figures.endings.as_ref().map(|it| it[ending.index()]);
    match chance {
        None if open => "?".to_owned(),
        chance => Likelihood {
            open,
            chance: chance.unwrap_or_default(),
        }
        .exact(words),
    }
}

fn length(length: Option<Length>, words: &Words) -> String {
    let Some(length) = length else {
        return words.say("explore-no-ending");
    };
    let endless = || words.say("explore-endless");
    let longest = length.longest.map_or_else(endless, |it| it.to_string());
    let mut values = vec![
        ("shortest", length.shortest.to_string().into()),
        ("longest", longest.into()),
    ];
    match length.mean {
        Some(mean) => {
            values.push(("mean", decimal(mean, words).into()));
            words.say_with("explore-length", &values)
        }
        None => words.say_with("explore-length-no-mean", &values),
    }
}
