//! `veerkracht readability`: how easily the words of a scenario read.

use std::io::Write as _;
use std::process::ExitCode;

use serde::Serialize;

use super::check::refuse;
use super::failure::Result;
use super::report::scenario_in;
use super::{Common, Format, json};
use crate::analysis::{Counted, LONG, Readability};
use crate::language::Words;
use crate::language::figure::{decimal, grouped};
use crate::library::find;
use crate::scenario::Scenario;
use crate::view::sanitise;

/// Scenes and sentences that are named to somebody who reads along; data has all.
const NAMED: usize = 12;

#[derive(Debug, clap::Args)]
pub(super) struct ReadabilityCommand {
    /// The id of a scenario that ships, or a file
    scenario: String,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The report as `--format json` writes it.
#[derive(Serialize)]
struct ReadabilityJson<'a> {
    scenario: &'a str,
    version: &'a str,
    language: &'a str,
    #[serde(flatten)]
    all: CountedJson,
    scenes: Vec<SceneJson<'a>>,
    /// Sentences of more words than `long_from` says, the longest first.
    long: Vec<LongJson<'a>>,
    long_from: usize,
}

#[derive(Serialize)]
struct CountedJson {
    words: usize,
    sentences: usize,
    words_a_sentence: Option<f64>,
    /// 100 reads easily, 0 hardly; null in a language that has no weights.
    ease: Option<f64>,
}

#[derive(Serialize)]
struct SceneJson<'a> {
    scene: &'a str,
    #[serde(flatten)]
    counted: CountedJson,
}

#[derive(Serialize)]
struct LongJson<'a> {
    /// Null before the story.
    scene: Option<&'a str>,
    words: usize,
    text: String,
}

impl CountedJson {
    fn of(counted: Counted, tag: &str) -> Self {
        Self {
            words: counted.words,
            sentences: counted.sentences,
            words_a_sentence: counted.words_a_sentence(),
            ease: counted.ease(tag),
        }
    }
}

impl ReadabilityCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let source = find(&self.scenario)?;
        let title = match source.read() {
            Ok(title) => title,
            Err(broken) => return refuse(*broken, &words),
        };
        let words = common.words_for(&title, None)?;
        let scenario = scenario_in(&title, &words)?;
        let report = Readability::of(scenario);
        match self.format {
            Format::Human => told(scenario, &report, &words),
            Format::Json => {
                json::write(std::io::stdout().lock(), &written(scenario, &report))?;
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

fn written<'a>(scenario: &'a Scenario, report: &'a Readability) -> ReadabilityJson<'a> {
    let tag = scenario.language.as_str();
    let scenes = report.scenes.iter().map(|(scene, counted)| SceneJson {
        scene,
        counted: CountedJson::of(*counted, tag),
    });
    let long = report.long.iter().map(|sentence| LongJson {
        scene: sentence.scene.as_deref(),
        words: sentence.words,
        text: sanitise(&sentence.text),
    });
    ReadabilityJson {
        scenario: &scenario.id,
        version: &scenario.version,
        language: tag,
        all: CountedJson::of(report.all, tag),
        scenes: scenes.collect(),
        long: long.collect(),
        long_from: LONG + 1,
    }
}

fn told(scenario: &Scenario, report: &Readability, words: &Words) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let tag = scenario.language.as_str();
    writeln!(out, "{} · {}\n", sanitise(&scenario.title), scenario.id)?;
    let average = report.all.words_a_sentence().unwrap_or_default();
    let values = [
        ("words", grouped(&report.all.words, words).into()),
        ("sentences", grouped(&report.all.sentences, words).into()),
        ("average", decimal(average, words).into()),
    ];
    writeln!(out, "{}", words.say_with("readability-all", &values))?;
    match report.all.ease(tag) {
        Some(ease) => {
            let ease = [("ease", decimal(ease, words).into())];
            writeln!(out, "{}", words.say_with("readability-ease", &ease))?;
        }
        None => writeln!(out, "{}", words.say("readability-no-ease"))?,
    }
    let eases = report.scenes.iter();
    let mut eases: Vec<_> = eases
        .filter_map(|(scene, counted)| Some((counted.ease(tag)?, scene)))
        .collect();
    eases.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    if !eases.is_empty() {
        writeln!(out, "\n{}", words.say("readability-scenes"))?;
    }
    for (ease, scene) in eases.iter().take(NAMED) {
        writeln!(out, "  {:>6}  {scene}", decimal(*ease, words))?;
    }
    let long = [("long", report.long.len().into()), ("most", LONG.into())];
    writeln!(out, "\n{}", words.say_with("readability-long", &long))?;
    for sentence in report.long.iter().take(NAMED) {
        let scene = sentence.scene.as_deref().unwrap_or("–");
        let text = sanitise(&sentence.text);
        writeln!(out, "  {:>3}  {scene}: {text}", sentence.words)?;
    }
    Ok(ExitCode::SUCCESS)
}
