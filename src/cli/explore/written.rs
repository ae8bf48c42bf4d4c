//! What can happen in a scenario, as `--format json` writes it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;

use super::answers::{Answered, Known};
use super::exact::Exact;
use super::length::{WordsJson, WrittenLength};
use super::regrets::RegretJson;
use super::{Reach, Stretch, endings};
use crate::analysis::{CostOf, Costs, Figures, Simulation, Stop, interval};
use crate::cli::failure::Result;
use crate::cli::unproved::{self, UnprovedJson};
use crate::scenario::{Scenario, SceneId};

/// The figures as `--format json` writes them; README tells what each is.
#[derive(Serialize)]
pub(super) struct ExploredJson {
    scenario: String,
    version: String,
    situations: usize,
    merged: bool,
    transitions: Option<usize>,
    complete: bool,
    /// What exploring stopped at, when it is not complete.
    stopped: Option<Stop>,
    scenes: Scenes,
    /// A whole number of any size; null when there is no end of them.
    playthroughs: Option<Box<RawValue>>,
    decisions: Option<WrittenLength>,
    minutes: Option<WrittenLength>,
    words: Option<WordsJson>,
    /// How much of what comes on the screen every run passes, from 0 to 1.
    linearity: Option<f64>,
    endings: BTreeMap<String, ExploredEnding>,
    /// The endings that people regret; null where the exploration stopped.
    regretted: Option<Vec<RegretJson>>,
    scores: BTreeMap<String, WrittenScores>,
    passed_always: Option<Vec<String>>,
    choices: BTreeMap<String, WrittenChoice>,
    /// Where the exploration stopped: how many seeded runs the chances come from.
    runs: Option<u32>,
    costs: WrittenCosts,
    /// Which of these figures are not known, then.
    unknown: Vec<&'static str>,
    /// What is not proved then, as `check` has it.
    unproved: Vec<UnprovedJson>,
    /// How much `check` finds, when it was asked since figures are out of reach.
    findings: Option<usize>,
    /// The same for each answer, where something is asked at the start.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerJson>,
}

/// What can happen for whoever gives an answer, and to other questions that of `start`.
#[derive(Serialize)]
struct AnswerJson {
    variable: String,
    question: String,
    answer: String,
    text: String,
    /// Whether it counts where nobody answers.
    start: bool,
    /// How long it was planned to take, in minutes.
    planned: Option<u32>,
    situations: usize,
    complete: bool,
    stopped: Option<Stop>,
    decisions: Option<WrittenLength>,
    minutes: Option<WrittenLength>,
    words: Option<WordsJson>,
    linearity: Option<f64>,
    endings: BTreeMap<String, ExploredEnding>,
    regretted: Option<Vec<RegretJson>>,
    scores: BTreeMap<String, WrittenScores>,
    /// How many seeded runs the chances come from, where they are not exact.
    runs: Option<u32>,
}

impl AnswerJson {
    fn of(scenario: &Scenario, answered: &Answered<'_>) -> Self {
        let Answered { asked, answer, .. } = answered;
        let begun = scenario.answering(asked.id, answer.value);
        let written = Self {
            variable: asked.variable.id.clone(),
            question: asked.question.text.clone(),
            answer: asked.word(answer).to_owned(),
            text: answer.text.clone(),
            start: answer.value == asked.start,
            planned: scenario.planned(&begun).map(|minutes| minutes.value),
            situations: 0,
            complete: true,
            stopped: None,
            decisions: None,
            minutes: None,
            words: None,
            linearity: None,
            endings: BTreeMap::new(),
            regretted: None,
            scores: BTreeMap::new(),
            runs: None,
        };
        match &answered.known {
            Known::Exactly(exact) => Self {
                situations: exact.figures.situations,
                decisions: exact.figures.decisions.map(WrittenLength::of),
                minutes: exact.figures.minutes.map(WrittenLength::of),
                words: exact.words.map(WordsJson::of),
                linearity: exact.figures.linearity,
                endings: exact_endings(scenario, &exact.figures),
                regretted: Some(RegretJson::all(scenario, &exact.regrets)),
                scores: scores(scenario, &exact.figures),
                ..written
            },
            Known::Likely(stopped, simulation) => Self {
                situations: stopped.situations,
                complete: false,
                stopped: Some(stopped.at),
                decisions: simulation.decisions.map(WrittenLength::of_runs),
                minutes: simulation.minutes.map(WrittenLength::of_runs),
                endings: likely_endings(scenario, simulation),
                runs: Some(simulation.runs),
                ..written
            },
        }
    }
}

fn exact_endings(scenario: &Scenario, figures: &Figures) -> BTreeMap<String, ExploredEnding> {
    let ending = |ending: SceneId| {
        let written = ExploredEnding {
            probability: figures.endings.as_ref().map(|it| it[ending.index()]),
            reachable: Some(figures.reaches(scenario, ending)),
            interval: None,
        };
        (scenario.scene(ending).id.clone(), written)
    };
    endings(scenario).map(ending).collect()
}

fn likely_endings(
    scenario: &Scenario,
    simulation: &Simulation,
) -> BTreeMap<String, ExploredEnding> {
    let ending = |id: SceneId| {
        let count = simulation.endings[id.index()];
        let written = ExploredEnding {
            probability: Some(f64::from(count) / f64::from(simulation.runs.max(1))),
            reachable: (count > 0).then_some(true),
            interval: Some(interval(count, simulation.runs)),
        };
        (scenario.scene(id).id.clone(), written)
    };
    endings(scenario).map(ending).collect()
}

fn scores(scenario: &Scenario, figures: &Figures) -> BTreeMap<String, WrittenScores> {
    let scores = scenario.competencies.iter().zip(&figures.scores);
    let scores = scores.map(|(competency, scores)| {
        let written = WrittenScores {
            lowest: scores.lowest,
            highest: scores.highest,
        };
        (competency.id.clone(), written)
    });
    scores.collect()
}

/// What makes situations many.
#[derive(Serialize)]
struct WrittenCosts {
    /// How many situations were looked at, and whether these are all.
    situations: usize,
    exact: bool,
    /// How many are left without each, the fewest first.
    without: Vec<WrittenCost>,
}

#[derive(Serialize)]
struct WrittenCost {
    #[serde(skip_serializing_if = "Option::is_none")]
    variable: Option<String>,
    /// The scene whose budget it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inject: Option<String>,
    situations: usize,
}

impl WrittenCosts {
    fn of(scenario: &Scenario, costs: &Costs) -> Self {
        let without = costs.without.iter().map(|cost| {
            let scene = |id: SceneId| Some(scenario.scene(id).id.clone());
            let mut written = WrittenCost {
                variable: None,
                budget: None,
                inject: None,
                situations: cost.left,
            };
            match cost.of {
                CostOf::Variable(id) => written.variable = Some(scenario.variable(id).id.clone()),
                CostOf::Budget(id) => written.budget = scene(id),
                CostOf::Inject(id) => written.inject = scene(id),
            }
            written
        });
        Self {
            situations: costs.situations,
            exact: costs.exact,
            without: without.collect(),
        }
    }
}

#[derive(Serialize)]
struct Scenes {
    total: usize,
    /// At least, where the exploration stopped.
    reachable: usize,
    /// Null where the exploration stopped: a scene that no run came to may be reachable all the same.
    unreachable: Option<Vec<String>>,
    /// Those that no run came to, then.
    #[serde(skip_serializing_if = "Option::is_none")]
    unmet: Option<Vec<String>>,
}

#[derive(Serialize)]
struct ExploredEnding {
    /// Null when a large circle holds a run for so long that it is not known.
    probability: Option<f64>,
    /// Null where the exploration stopped and no run came to it.
    reachable: Option<bool>,
    /// The 95 % interval, for a chance that comes from seeded runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<(f64, f64)>,
}

#[derive(Serialize)]
struct WrittenScores {
    lowest: Option<i64>,
    highest: Option<i64>,
}

#[derive(Serialize)]
struct WrittenChoice {
    endings: Vec<String>,
}

impl ExploredJson {
    pub(super) fn of(scenario: &Scenario, known: &Reach, answers: &[Answered<'_>]) -> Result<Self> {
        let whole = match known {
            Reach::Exactly(exact, costs) => Self::exactly(scenario, exact, costs)?,
            Reach::Likely(stretch, costs) => Self::likely(scenario, stretch, costs),
        };
        let answers = answers.iter().map(|it| AnswerJson::of(scenario, it));
        Ok(Self {
            answers: answers.collect(),
            ..whole
        })
    }

    fn exactly(scenario: &Scenario, exact: &Exact, costs: &Costs) -> Result<Self> {
        let figures = &exact.figures;
        let id = |id: SceneId| scenario.scene(id).id.clone();
        let playthroughs = figures.playthroughs.as_ref();
        let playthroughs = playthroughs.map(|count| RawValue::from_string(count.to_string()));
        let choices = scenario.choices.iter().zip(&figures.endings_after);
        let choices = choices.map(|(choice, endings)| {
            let endings = endings.iter().map(|&ending| id(ending)).collect();
            let name = format!("{}.{}", id(choice.scene), choice.id);
            (name, WrittenChoice { endings })
        });
        Ok(Self {
            scenario: scenario.id.clone(),
            version: scenario.version.clone(),
            situations: figures.situations,
            merged: figures.merged,
            transitions: Some(figures.transitions),
            complete: true,
            stopped: None,
            scenes: Scenes::proved(scenario, &figures.met),
            playthroughs: playthroughs.transpose()?,
            decisions: figures.decisions.map(WrittenLength::of),
            minutes: figures.minutes.map(WrittenLength::of),
            words: exact.words.map(WordsJson::of),
            linearity: figures.linearity,
            endings: exact_endings(scenario, figures),
            regretted: Some(RegretJson::all(scenario, &exact.regrets)),
            scores: scores(scenario, figures),
            passed_always: Some(
                figures
                    .passed_always
                    .iter()
                    .map(|&scene| id(scene))
                    .collect(),
            ),
            choices: choices.collect(),
            runs: None,
            costs: WrittenCosts::of(scenario, costs),
            unknown: Vec::new(),
            unproved: Vec::new(),
            findings: None,
            answers: Vec::new(),
        })
    }

    fn likely(scenario: &Scenario, stretch: &Stretch, costs: &Costs) -> Self {
        let Stretch {
            stopped,
            simulation,
            proof,
            content,
        } = stretch;
        let met: Vec<_> = simulation.met.iter().map(|&count| count > 0).collect();
        Self {
            scenario: scenario.id.clone(),
            version: scenario.version.clone(),
            situations: stopped.situations,
            merged: true,
            transitions: None,
            complete: false,
            stopped: Some(stopped.at),
            scenes: Scenes::met(scenario, &met),
            playthroughs: None,
            decisions: simulation.decisions.map(WrittenLength::of_runs),
            minutes: simulation.minutes.map(WrittenLength::of_runs),
            words: None,
            linearity: None,
            endings: likely_endings(scenario, simulation),
            regretted: None,
            scores: BTreeMap::new(),
            passed_always: None,
            choices: BTreeMap::new(),
            runs: Some(simulation.runs),
            costs: WrittenCosts::of(scenario, costs),
            unknown: unproved::figures(scenario)
                .map(unproved::Figure::name)
                .collect(),
            unproved: UnprovedJson::all(&proof.unproved, content),
            findings: Some(proof.findings.len()),
            answers: Vec::new(),
        }
    }
}

impl Scenes {
    fn proved(scenario: &Scenario, met: &[bool]) -> Self {
        let unreachable = unmet(scenario, met);
        Self {
            total: scenario.scenes.len(),
            reachable: scenario.scenes.len() - unreachable.len(),
            unreachable: Some(unreachable),
            unmet: None,
        }
    }

    fn met(scenario: &Scenario, met: &[bool]) -> Self {
        let unmet = unmet(scenario, met);
        Self {
            total: scenario.scenes.len(),
            reachable: scenario.scenes.len() - unmet.len(),
            unreachable: None,
            unmet: Some(unmet),
        }
    }
}

fn unmet(scenario: &Scenario, met: &[bool]) -> Vec<String> {
    let unmet = scenario.scene_ids().filter(|id| !met[id.index()]);
    unmet.map(|id| scenario.scene(id).id.clone()).collect()
}
