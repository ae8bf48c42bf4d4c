//! `veerkracht simulate`: seeded random runs.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use serde::Serialize;

use super::check::refuse;
use super::explore::{answers, endings, likely};
use super::failure::Result;
use super::{Common, Format, TimeBound, json};
use crate::analysis::{Simulation, Stop, interval};
use crate::engine::Engine;
use crate::language::Words;
use crate::library::find;
use crate::scenario::{Scenario, VariableId};
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct Simulate {
    /// The id of a scenario that ships, or a file
    scenario: String,
    /// How many runs
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    runs: u32,
    /// The seed; the same seed gives the same runs
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    time: TimeBound,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The runs as `--format json` writes them.
#[derive(Serialize)]
struct SimulatedJson<'a> {
    scenario: &'a str,
    version: &'a str,
    runs: u32,
    seed: u64,
    endings: BTreeMap<&'a str, SimulatedEnding>,
    /// Runs that came to no ending.
    endless: u32,
    decisions: Option<SimulatedLength>,
    minutes: Option<SimulatedLength>,
    unvisited: Vec<&'a str>,
    /// The same for each answer, where something is asked at the start.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<SimulatedAnswer<'a>>,
}

#[derive(Serialize)]
struct SimulatedAnswer<'a> {
    variable: &'a str,
    answer: &'a str,
    #[serde(flatten)]
    runs: SimulatedJson<'a>,
}

#[derive(Serialize)]
struct SimulatedEnding {
    runs: u32,
    share: f64,
    /// The 95 % interval of the share.
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct SimulatedLength {
    shortest: i64,
    mean: f64,
    longest: i64,
}

impl Simulate {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let source = find(&self.scenario)?;
        let title = match source.read() {
            Ok(title) => title,
            Err(broken) => return refuse(*broken, &words),
        };
        common.told(&title)?;
        let Some(scenario) = title.in_language(words.reads()) else {
            return Ok(ExitCode::SUCCESS);
        };
        let out = std::io::stdout().lock();
        match self.format {
            Format::Human => self.human(out, scenario, &words)?,
            Format::Json => json::write(out, &self.data(scenario))?,
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Runs that begin with these answers; what is not answered counts as `start`.
    fn play(&self, scenario: &Arc<Scenario>, begun: &[(VariableId, i32)]) -> Simulation {
        let engine = match begun {
            [] => Engine::new(Arc::clone(scenario)),
            begun => Engine::new(Arc::new(scenario.answered(begun))),
        };
        Simulation::play(&engine, self.runs, self.seed, self.time.limits())
    }

    fn human(&self, mut out: impl Write, scenario: &Arc<Scenario>, words: &Words) -> Result<()> {
        writeln!(out, "{} · {}\n", sanitise(&scenario.title), scenario.id)?;
        let told = |out: &mut dyn Write, simulation: &Simulation| {
            if simulation.runs < self.runs {
                writeln!(out, "{}", words.say(Stop::Time.key()))?;
            }
            likely(out, scenario, simulation, words)
        };
        let mut question = None;
        for (asked, answer) in scenario.answers() {
            if question.replace(asked.id) != Some(asked.id) {
                answers::asked(&mut out, asked, words)?;
            }
            answers::said(&mut out, asked, answer)?;
            let begun = scenario.answering(asked.id, answer.value);
            told(&mut out, &self.play(scenario, &begun))?;
        }
        if question.is_none() {
            told(&mut out, &self.play(scenario, &[]))?;
        }
        Ok(())
    }

    fn data<'a>(&self, scenario: &'a Arc<Scenario>) -> SimulatedJson<'a> {
        let answers = scenario.answers().map(|(asked, answer)| {
            let begun = scenario.answering(asked.id, answer.value);
            SimulatedAnswer {
                variable: &asked.variable.id,
                answer: asked.word(answer),
                runs: self.written(scenario, &self.play(scenario, &begun)),
            }
        });
        let mut data = self.written(scenario, &self.play(scenario, &[]));
        data.answers = answers.collect();
        data
    }

    fn written<'a>(&self, scenario: &'a Scenario, simulation: &Simulation) -> SimulatedJson<'a> {
        let ending = |id: crate::scenario::SceneId| {
            let runs = simulation.endings[id.index()];
            let (low, high) = interval(runs, simulation.runs);
            let share = f64::from(runs) / f64::from(simulation.runs.max(1));
            let ending = SimulatedEnding {
                runs,
                share,
                low,
                high,
            };
            (scenario.scene(id).id.as_str(), ending)
        };
        let length = |(shortest, mean, longest)| SimulatedLength {
            shortest,
            mean,
            longest,
        };
        let unvisited = scenario
            .scene_ids()
            .filter(|id| simulation.met[id.index()] == 0);
        SimulatedJson {
            scenario: &scenario.id,
            version: &scenario.version,
            runs: simulation.runs,
            seed: self.seed,
            endings: endings(scenario).map(ending).collect(),
            endless: simulation.endless,
            decisions: simulation.decisions.map(length),
            minutes: simulation.minutes.map(length),
            unvisited: unvisited.map(|id| scenario.scene(id).id.as_str()).collect(),
            answers: Vec::new(),
        }
    }
}
