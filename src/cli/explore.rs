//! `veerkracht explore`: what can happen in a scenario, in exact figures.

pub(super) mod answers;
mod exact;
mod length;
mod regrets;
mod written;

use std::process::ExitCode;
use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use self::answers::Answered;
use self::exact::Exact;
use self::written::ExploredJson;
use super::check::refuse;
use super::failure::{Failure, Result};
use super::figure::{bar, span};
use super::waiting::Waiting;
use super::{Bound, Common, Format, json, unproved};
use crate::analysis::{
    CostOf, Costs, Figures, Length, Proof, Simulation, Stopped, WordsRead, interval,
};
use crate::debrief::said_chance;
use crate::engine::Engine;
use crate::language::Words;
use crate::language::figure::{decimal, grouped, large, percent};
use crate::library::named;
use crate::scenario::{Exit, Scenario, SceneId, Start};
use crate::view::sanitise;

/// Runs that are played where exact figures are out of reach, and their seed.
const RUNS: u32 = 10_000;
const SEED: u64 = 1;
/// Costly things that are named; data has them all.
const COSTLY: usize = 6;

#[derive(Debug, clap::Args)]
pub(super) struct Explore {
    /// The id of a scenario that ships, a file, or a folder
    scenario: String,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    bound: Bound,
}

/// What is known of a scenario.
enum Reach {
    Exactly(Box<Exact>, Costs),
    Likely(Box<Stretch>, Costs),
}

/// What is known where exact figures are out of reach.
struct Stretch {
    /// There are more situations than this.
    stopped: Stopped,
    simulation: Simulation,
    /// What holds all the same.
    proof: Proof,
    /// The text of the scenario, which what is not proved points into.
    content: String,
}

impl Reach {
    /// What can be known within a bound.
    fn of(engine: &Engine, content: &str, bound: &Bound) -> Self {
        let limits = bound.limits();
        match Figures::or_proof(engine, limits) {
            Ok((figures, space)) => {
                let costs = Costs::of(engine, Some((&space, &figures)));
                Self::Exactly(Box::new(Exact::of(figures, &space, limits)), costs)
            }
            Err(known) => {
                let (stopped, proof) = *known;
                let stretch = Stretch {
                    stopped,
                    proof,
                    simulation: Simulation::play(engine, RUNS, SEED, limits),
                    content: content.to_owned(),
                };
                Self::Likely(Box::new(stretch), Costs::of(engine, None))
            }
        }
    }
}

impl Explore {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let (sources, several) = named(&self.scenario)?;
        if sources.is_empty() {
            let path = [("path", sanitise(&self.scenario).into())];
            return Err(Failure::said(words.say_with("cli-nothing-to-play", &path)));
        }
        let mut written = Vec::new();
        let mut out = std::io::stdout().lock();
        for source in sources {
            let title = match source.read() {
                Ok(title) => title,
                Err(broken) => return refuse(*broken, &words),
            };
            common.told(&title)?;
            let Some(scenario) = title.in_language(words.reads()) else {
                continue;
            };
            let engine = Engine::new(Arc::clone(scenario));
            let waiting = Waiting::begin(&scenario.id, words.language());
            let known = Reach::of(&engine, &title.script.scenario, &self.bound);
            let limits = || self.bound.limits();
            let answers = Answered::all(scenario, limits, (RUNS, SEED));
            drop(waiting);
            match self.format {
                Format::Human => {
                    human(&mut out, scenario, &known, &words)?;
                    answers::human(&mut out, scenario, &answers, &words)?;
                }
                Format::Json => written.push(ExploredJson::of(scenario, &known, &answers)?),
            }
        }
        match (self.format, written.as_slice()) {
            (Format::Json, [one]) if !several => json::write(out, one)?,
            (Format::Json, all) => json::write(out, &all)?,
            (Format::Human, _) => {}
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The endings of a scenario, in the order of the file.
pub(super) fn endings(scenario: &Scenario) -> impl Iterator<Item = SceneId> + '_ {
    let ending = |&id: &SceneId| scenario.scene(id).exit == Exit::Ending;
    scenario.scene_ids().filter(ending)
}

/// A scene as its readers know it, with its id.
pub(super) fn titled(scenario: &Scenario, id: SceneId) -> String {
    let scene = scenario.scene(id);
    match &scene.title {
        Some(title) => format!("{} ({})", sanitise(title), scene.id),
        None => scene.id.clone(),
    }
}

fn human(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    known: &Reach,
    words: &Words,
) -> Result<()> {
    writeln!(out, "{} · {}\n", sanitise(&scenario.title), scenario.id)?;
    match known {
        Reach::Exactly(exact, costs) => {
            exactly(out, scenario, exact, words)?;
            costly(out, scenario, costs, words)
        }
        Reach::Likely(stretch, costs) => {
            let stopped = stretch.stopped;
            let values = [
                ("situations", grouped(&stopped.situations, words).into()),
                ("why", words.say(stopped.at.key()).into()),
            ];
            writeln!(out, "{}\n", words.say_with("explore-stopped", &values))?;
            likely(out, scenario, &stretch.simulation, words)?;
            left_open(out, scenario, stretch, words)?;
            costly(out, scenario, costs, words)
        }
    }
}

/// What costs most situations, and how many are left without it.
fn costly(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    costs: &Costs,
    words: &Words,
) -> Result<()> {
    if costs.without.is_empty() {
        return Ok(());
    }
    let key = match costs.exact {
        true => "explore-costs",
        false => "explore-costs-some",
    };
    let values = [("situations", grouped(&costs.situations, words).into())];
    writeln!(out, "{}", words.say_with(key, &values))?;
    for cost in costs.without.iter().take(COSTLY) {
        let (key, name) = match cost.of {
            CostOf::Variable(id) => ("explore-costs-variable", &scenario.variable(id).id),
            CostOf::Budget(id) => ("explore-costs-budget", &scenario.scene(id).id),
            CostOf::Inject(id) => ("explore-costs-inject", &scenario.scene(id).id),
        };
        let name = words.say_with(key, &[("name", name.as_str().into())]);
        writeln!(out, "  {:>12}  {name}", grouped(&cost.left, words))?;
    }
    writeln!(out)?;
    Ok(())
}

/// What nobody knows, and what nobody proved.
fn left_open(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    stretch: &Stretch,
    words: &Words,
) -> Result<()> {
    let proof = &stretch.proof;
    if !proof.findings.is_empty() {
        let values = [("count", proof.findings.len().into())];
        writeln!(out, "{}\n", words.say_with("explore-findings", &values))?;
    }
    let unknown = unproved::unknown(unproved::figures(scenario), words);
    for line in unknown.lines() {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    let open = (proof.unproved.as_slice(), proof.searched.as_ref());
    for line in unproved::lines(scenario, &stretch.content, open, words) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    Ok(())
}

fn exactly(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    exact: &Exact,
    words: &Words,
) -> Result<()> {
    let figures = &exact.figures;
    counted(out, figures, words)?;
    let playthroughs = match &figures.playthroughs {
        Some(count) => large(count, words),
        None => words.say("explore-endless"),
    };
    row(out, "explore-playthroughs", &playthroughs, words)?;
    // What is likely, and how long it takes, is said of each answer where something is asked.
    let asks = scenario.asked().next().is_some();
    if !asks {
        lengths(out, exact, words)?;
    }
    let met = figures.met.iter().filter(|met| **met).count();
    let values = [("met", met.into()), ("total", scenario.scenes.len().into())];
    row(
        out,
        "explore-scenes",
        &words.say_with("explore-scenes-met", &values),
        words,
    )?;
    if !asks {
        outcome(out, scenario, exact, words)?;
    }
    let passed = figures.passed_always.iter();
    let passed: Vec<_> = passed.map(|&id| scenario.scene(id).id.as_str()).collect();
    if !passed.is_empty() {
        writeln!(out, "\n{}", words.say("explore-passed-always"))?;
        for line in crate::view::wrap::wrap_text(&passed.join(" · "), 70) {
            writeln!(out, "  {line}")?;
        }
    }
    after(out, scenario, figures, words)
}

/// How many situations there are.
fn counted(out: &mut impl std::io::Write, figures: &Figures, words: &Words) -> Result<()> {
    let key = if figures.merged {
        "explore-complete-merged"
    } else {
        "explore-complete"
    };
    let values = [
        ("situations", grouped(&figures.situations, words).into()),
        ("transitions", grouped(&figures.transitions, words).into()),
    ];
    writeln!(out, "{}\n", words.say_with(key, &values))?;
    Ok(())
}

/// How long a run is.
fn lengths(out: &mut impl std::io::Write, exact: &Exact, words: &Words) -> Result<()> {
    let figures = &exact.figures;
    let decisions = said_length(figures.decisions, words);
    row(out, "explore-decisions", &decisions, words)?;
    let minutes = said_length(figures.minutes, words);
    row(out, "explore-minutes", &minutes, words)?;
    if let Some(read) = exact.words {
        row(out, "explore-words", &words_read(read, words), words)?;
    }
    if let Some(shared) = figures.linearity {
        let values = [("share", percent(shared, words).into())];
        let shared = words.say_with("explore-linearity-share", &values);
        row(out, "explore-linearity", &shared, words)?;
    }
    Ok(())
}

/// How many words a run reads, as far as that is known.
fn words_read(read: WordsRead, words: &Words) -> String {
    match (read.ends, read.mean) {
        (Some((shortest, longest)), mean) => {
            let all = Length {
                shortest,
                mean,
                longest,
            };
            said_length(Some(all), words)
        }
        (None, Some(mean)) => {
            let values = [("mean", decimal(mean, words).into())];
            words.say_with("explore-words-mean", &values)
        }
        (None, None) => words.say("explore-words-unknown"),
    }
}

/// How it ends, and how runs score.
fn outcome(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    exact: &Exact,
    words: &Words,
) -> Result<()> {
    let figures = &exact.figures;
    let mut variables = scenario.variables.iter();
    let carries = variables.any(|variable| matches!(variable.start, Start::Carried { .. }));
    let heading = match carries {
        true => "explore-endings-carried",
        false => "explore-endings",
    };
    writeln!(out, "\n{}", words.say(heading))?;
    let said = |id| said_chance(scenario, id, figures, words);
    let widest = endings(scenario).map(|id| said(id).width());
    let widest = widest.max().unwrap_or(0).max(8);
    for id in endings(scenario) {
        let chance = figures.endings.as_ref().map(|endings| endings[id.index()]);
        let bar = chance.map(bar).unwrap_or_default();
        writeln!(
            out,
            "  {bar} {:>widest$}  {}",
            said(id),
            titled(scenario, id)
        )?;
    }
    regrets::human(out, scenario, &exact.regrets, words)?;
    if !scenario.competencies.is_empty() {
        writeln!(out, "\n{}", words.say("explore-scores"))?;
        let widest = figures.scores.iter().flat_map(|it| [it.lowest, it.highest]);
        let widest = widest.flatten().map(i64::abs).max().unwrap_or(0);
        for (competency, scores) in scenario.competencies.iter().zip(&figures.scores) {
            let drawn = span(scores.lowest, scores.highest, widest);
            writeln!(out, "  {drawn}  {}", sanitise(&competency.title))?;
        }
    }
    Ok(())
}

/// The choices after which an ending is out of reach, with what is left.
fn after(
    out: &mut impl std::io::Write,
    scenario: &Scenario,
    figures: &Figures,
    words: &Words,
) -> Result<()> {
    let reached = endings(scenario)
        .filter(|&id| figures.reaches(scenario, id))
        .count();
    let closing = scenario.choices.iter().zip(&figures.endings_after);
    let closing = closing.filter(|(_, left)| !left.is_empty() && left.len() < reached);
    let mut heading = Some(words.say("explore-closing"));
    for (choice, left) in closing {
        if let Some(heading) = heading.take() {
            writeln!(out, "\n{heading}")?;
        }
        let left: Vec<_> = left
            .iter()
            .map(|&id| scenario.scene(id).id.as_str())
            .collect();
        let scene = &scenario.scene(choice.scene).id;
        writeln!(out, "  {scene}.{} → {}", choice.id, left.join(", "))?;
    }
    writeln!(out)?;
    Ok(())
}

/// What seeded runs say.
pub(super) fn likely(
    out: &mut (impl std::io::Write + ?Sized),
    scenario: &Scenario,
    simulation: &Simulation,
    words: &Words,
) -> Result<()> {
    let runs = simulation.runs;
    let values = [("runs", grouped(&runs, words).into())];
    writeln!(out, "{}\n", words.say_with("simulate-runs", &values))?;
    for (key, length) in [
        ("explore-decisions", simulation.decisions),
        ("explore-minutes", simulation.minutes),
    ] {
        if let Some((least, mean, most)) = length {
            let values = [
                ("shortest", least.to_string().into()),
                ("longest", most.to_string().into()),
                ("mean", decimal(mean, words).into()),
            ];
            row(out, key, &words.say_with("explore-length", &values), words)?;
        }
    }
    writeln!(out, "\n{}", words.say("simulate-endings"))?;
    for id in endings(scenario) {
        let count = simulation.endings[id.index()];
        let (low, high) = interval(count, runs);
        let share = f64::from(count) / f64::from(runs.max(1));
        let values = [
            ("low", percent(low, words).into()),
            ("high", percent(high, words).into()),
        ];
        writeln!(
            out,
            "  {} {:>8}  {}  {}",
            bar(share),
            percent(share, words),
            words.say_with("simulate-interval", &values),
            titled(scenario, id)
        )?;
    }
    if simulation.endless > 0 {
        let share = f64::from(simulation.endless) / f64::from(runs.max(1));
        let name = words.say("simulate-endless");
        writeln!(out, "  {} {:>8}  {name}", bar(share), percent(share, words))?;
    }
    let unmet = scenario
        .scene_ids()
        .filter(|id| simulation.met[id.index()] == 0);
    let (unmet, unsent): (Vec<_>, Vec<_>) = unmet.partition(|id| simulation.unsent[id.index()]);
    for (key, scenes) in [("simulate-unvisited", unmet), ("simulate-unsent", unsent)] {
        if !scenes.is_empty() {
            let scenes = scenes.iter().map(|&id| scenario.scene(id).id.as_str());
            let values = [("scenes", scenes.collect::<Vec<_>>().join(", ").into())];
            writeln!(out, "\n{}", words.say_with(key, &values))?;
        }
    }
    writeln!(out)?;
    Ok(())
}

fn row(
    out: &mut (impl std::io::Write + ?Sized),
    key: &str,
    value: &str,
    words: &Words,
) -> Result<()> {
    writeln!(out, "  {:<14} {value}", words.say(key))?;
    Ok(())
}

fn said_length(length: Option<Length>, words: &Words) -> String {
    let Some(length) = length else {
        return words.say("explore-no-ending");
    };
    let endless = || words.say("explore-endless");
    let mut values = vec![
        ("shortest", length.shortest.to_string().into()),
        (
            "longest",
            length
                .longest
                .map_or_else(endless, |longest| longest.to_string())
                .into(),
        ),
    ];
    match length.mean {
        Some(mean) => {
            values.push(("mean", decimal(mean, words).into()));
            words.say_with("explore-length", &values)
        }
        None => words.say_with("explore-length-no-mean", &values),
    }
}
