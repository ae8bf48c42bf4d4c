//! `veerkracht check`: everything that is wrong, all at once.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use serde::Serialize;

use super::findings::{Written, drawn, written};
use super::library::{OnPaper, Source, Text, named, shipped, shipped_as};
use super::{Bound, Common, Format, programmes, witness};
use crate::analysis::{Proved, prove};
use crate::engine::{Engine, try_test};
use crate::language::Words;
use crate::scenario::{Finding, Severity, links, order};

/// Findings drawn for one file; a broken file can have thousands.
pub(super) const DRAWN: usize = 100;

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Files of scenarios or programmes, folders of them, or ids of what ships; without any, all that ship
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    bound: Bound,
    /// A folder for the runs that show findings, each as a record that `play --resume FILE` opens
    #[arg(long, value_name = "FOLDER")]
    witness: Option<PathBuf>,
}

/// What was found in one file.
pub(super) struct Checked {
    pub(super) text: Text,
    pub(super) findings: Vec<Proved>,
    tests: usize,
    pub(super) explored: Option<Explored>,
}

/// What a proof says beside its findings.
#[derive(Debug, Clone)]
pub(super) struct Explored {
    pub(super) engine: Engine,
    situations: usize,
    merged: bool,
    complete: bool,
}

/// How far a scenario was explored, as `--format json` writes it.
#[derive(Serialize)]
struct Verdict {
    file: String,
    situations: usize,
    /// Whether situations that can only go on alike were counted as one.
    merged: bool,
    complete: bool,
}

#[derive(Serialize)]
struct Report {
    errors: usize,
    warnings: usize,
    tests: usize,
    files: Vec<String>,
    explored: Vec<Verdict>,
    findings: Vec<Written>,
}

impl Check {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let (sources, programmes) = self.sources(&words)?;
        let most = self.bound.max_situations;
        let checked = sources.into_iter().flat_map(|source| check(source, most));
        let mut checked: Vec<Checked> = checked.collect();
        link(&mut checked);
        for programme in programmes {
            let known = programme.known(&words)?;
            checked.extend(check_programme(programme, &known, &words)?);
        }
        let (errors, warnings) = counts(&checked);
        match self.format {
            Format::Human => human(&checked, errors, warnings, &words)?,
            Format::Json => json(&checked, errors, warnings, &words)?,
        }
        if let Some(folder) = &self.witness {
            let said = witness::keep(&checked, folder, &words)?;
            if self.format == Format::Human {
                writeln!(std::io::stdout(), "{said}")?;
            }
        }
        Ok(ExitCode::from(u8::from(errors + warnings > 0)))
    }

    /// The scenarios and the programmes to look at.
    fn sources(&self, words: &Words) -> Result<(Vec<Source>, Vec<programmes::Source>)> {
        if self.paths.is_empty() {
            return Ok((shipped(), programmes::shipped()));
        }
        let (mut sources, mut programmes) = (Vec::new(), Vec::new());
        for path in &self.paths {
            if let Some(programme) = programmes::named(path, words)? {
                programmes.push(programme);
                continue;
            }
            let (found, folder) = named(path, words)?;
            sources.extend(found);
            if folder {
                programmes.extend(programmes::in_folder(Path::new(path), words)?);
            }
        }
        Ok((sources, programmes))
    }
}

/// Holds what scenarios carry against those they carry it from, as far as these are checked too or ship.
fn link(checked: &mut [Checked]) {
    let scenario = |file: &Checked| Some(Arc::clone(file.explored.as_ref()?.engine.scenario()));
    let here: Vec<_> = checked.iter().filter_map(scenario).collect();
    let origins: BTreeSet<&str> = here
        .iter()
        .flat_map(|scenario| scenario.origins())
        .collect();
    let missing = origins
        .into_iter()
        .filter(|id| here.iter().all(|scenario| scenario.id != *id));
    let ship = missing.filter_map(|id| shipped_as(id)?.title()?.languages.first().cloned());
    let all: Vec<_> = here.iter().cloned().chain(ship).collect();
    let find = |id: &str| all.iter().find(|other| other.id == id).map(|it| &**it);
    for file in checked {
        if let Some(explored) = &file.explored {
            let findings = links(explored.engine.scenario(), find);
            file.findings.extend(findings.into_iter().map(Proved::from));
        }
    }
}

/// Shows what is wrong with a scenario that somebody wanted to use.
pub(super) fn refuse(source: Source, words: &Words) -> Result<ExitCode> {
    let checked = check(source, 0);
    let (errors, _) = counts(&checked);
    human(&checked, errors, 0, words)?;
    Ok(ExitCode::FAILURE)
}

/// Shows what is wrong with a programme that somebody wanted to use.
pub(super) fn refuse_programme(
    source: programmes::Source,
    known: &BTreeSet<String>,
    words: &Words,
) -> Result<ExitCode> {
    let checked = check_programme(source, known, words)?;
    let (errors, warnings) = counts(&checked);
    human(&checked, errors, warnings, words)?;
    Ok(ExitCode::FAILURE)
}

/// Prints what is wrong with a scenario; returns whether anything is.
pub(super) fn print(source: Source, words: &Words) -> Result<bool> {
    let checked = check(source, super::MOST);
    let (errors, warnings) = counts(&checked);
    human(&checked, errors, warnings, words)?;
    Ok(errors + warnings > 0)
}

/// How many errors and how many warnings there are.
fn counts(checked: &[Checked]) -> (usize, usize) {
    let count = |severity| {
        let findings = checked.iter().flat_map(|file| &file.findings);
        findings
            .filter(|proved| proved.finding.code.severity() == severity)
            .count()
    };
    (count(Severity::Error), count(Severity::Warning))
}

/// Everything that is wrong with a scenario and its sidecars: on paper, by its tests, and by exploring it up to some
/// `most` situations, if any.
pub(super) fn check(source: Source, most: usize) -> Vec<Checked> {
    let OnPaper { title, findings } = source.on_paper();
    let proved = |findings: Vec<Finding>| findings.into_iter().map(Proved::from);
    let mut findings = findings.into_iter();
    let mut own: Vec<Proved> = proved(findings.next().unwrap_or_default()).collect();
    let mut tests = 0;
    let mut explored = None;
    if let Some(scenario) = title.as_ref().and_then(|title| title.languages.first()) {
        let engine = Engine::new(Arc::clone(scenario));
        for test in &scenario.tests {
            tests += 1;
            let mismatch = try_test(&engine, test).err();
            let finding = mismatch.map(|mismatch| mismatch.finding(scenario, test));
            own.extend(finding.map(Proved::from));
        }
        if most > 0 {
            let proof = prove(&engine, most);
            own.extend(proof.findings);
            explored = Some(Explored {
                engine,
                situations: proof.situations,
                merged: proof.merged,
                complete: proof.complete,
            });
        }
    }
    let mut checked = vec![Checked {
        text: source.scenario,
        findings: own,
        tests,
        explored,
    }];
    let sidecars = source.sidecars.into_iter().zip(findings);
    checked.extend(sidecars.map(|(text, findings)| Checked {
        text,
        findings: proved(findings).collect(),
        tests: 0,
        explored: None,
    }));
    checked
}

/// Everything that is wrong with a programme and its sidecars, when these are the ids of the scenarios there are.
fn check_programme(
    source: programmes::Source,
    known: &BTreeSet<String>,
    words: &Words,
) -> Result<Vec<Checked>> {
    let programmes::OnPaper {
        title,
        mut findings,
    } = source.on_paper(known);
    if let (Some(title), Some(own)) = (&title, findings.first_mut()) {
        let titles = source.titles(title, words)?;
        let scenarios = || titles.iter().filter_map(|title| title.languages.first());
        let find = |id: &str| scenarios().find(|it| it.id == id).map(|it| &**it);
        let programme = title.languages.first();
        own.extend(programme.into_iter().flat_map(|it| order(it, find)));
    }
    let texts = std::iter::once(source.file).chain(source.sidecars);
    let files = texts.zip(findings).map(|(text, findings)| Checked {
        text,
        findings: findings.into_iter().map(Proved::from).collect(),
        tests: 0,
        explored: None,
    });
    Ok(files.collect())
}

impl Checked {
    /// The text of the file, without the mark that some editors put in front.
    fn lines(&self) -> Cow<'_, str> {
        let bytes = &self.text.bytes;
        String::from_utf8_lossy(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes))
    }
}

fn human(checked: &[Checked], errors: usize, warnings: usize, words: &Words) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let colour = out.is_terminal() && super::wants_colour();
    for file in checked {
        let text = file.lines();
        for proved in file.findings.iter().take(DRAWN) {
            writeln!(
                out,
                "{}\n",
                drawn(&proved.finding, &file.text.name, &text, words, colour)
            )?;
        }
        if let Some(more) = file
            .findings
            .len()
            .checked_sub(DRAWN)
            .filter(|&more| more > 0)
        {
            writeln!(
                out,
                "{}\n",
                words.say_with("check-more", &[("count", more.into())])
            )?;
        }
    }
    for (file, explored) in checked
        .iter()
        .filter_map(|file| Some((file, file.explored.as_ref()?)))
    {
        let key = match (explored.complete, explored.merged) {
            (false, _) => "check-stopped",
            (true, false) => "check-complete",
            (true, true) => "check-complete-merged",
        };
        let values = [
            ("file", file.text.name.as_str().into()),
            ("situations", explored.situations.into()),
        ];
        writeln!(out, "{}", words.say_with(key, &values))?;
    }
    let tests: usize = checked.iter().map(|file| file.tests).sum();
    let values = [
        ("files", checked.len().into()),
        ("tests", tests.into()),
        ("errors", errors.into()),
        ("warnings", warnings.into()),
    ];
    writeln!(
        out,
        "{}",
        words.say_with(
            if errors + warnings == 0 {
                "check-clean"
            } else {
                "check-found"
            },
            &values
        )
    )?;
    Ok(())
}

fn json(checked: &[Checked], errors: usize, warnings: usize, words: &Words) -> Result<()> {
    let findings = checked.iter().flat_map(|file| {
        let text = file.lines();
        file.findings
            .iter()
            .map(|proved| written(&proved.finding, &file.text.name, &text, words))
            .collect::<Vec<_>>()
    });
    let explored = checked.iter().filter_map(|file| {
        let explored = file.explored.as_ref()?;
        Some(Verdict {
            file: file.text.name.clone(),
            situations: explored.situations,
            merged: explored.merged,
            complete: explored.complete,
        })
    });
    let report = Report {
        errors,
        warnings,
        tests: checked.iter().map(|file| file.tests).sum(),
        files: checked.iter().map(|file| file.text.name.clone()).collect(),
        explored: explored.collect(),
        findings: findings.collect(),
    };
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &report)?;
    writeln!(out)?;
    Ok(())
}
