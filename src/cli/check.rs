//! `veerkracht check`: everything that is wrong, all at once.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use serde::Serialize;

use super::findings::{Written, drawn, written};
use super::library::{OnPaper, Source, Text, of_path, shipped};
use super::{Common, Format};
use crate::engine::{Engine, try_test};
use crate::language::Words;
use crate::scenario::{Finding, Severity};

/// Findings drawn for one file; a broken file can have thousands.
pub(super) const DRAWN: usize = 100;

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Scenario files, or folders of them; without any, the scenarios that ship
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What was found in one file.
pub(super) struct Checked {
    pub(super) text: Text,
    pub(super) findings: Vec<Finding>,
    tests: usize,
}

#[derive(Serialize)]
struct Report {
    errors: usize,
    warnings: usize,
    tests: usize,
    files: Vec<String>,
    findings: Vec<Written>,
}

impl Check {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let sources = if self.paths.is_empty() {
            shipped()
        } else {
            let each: Vec<_> = self
                .paths
                .iter()
                .map(|path| of_path(path, &words))
                .collect::<Result<_>>()?;
            each.concat()
        };
        let checked: Vec<Checked> = sources.into_iter().flat_map(check).collect();
        let (errors, warnings) = counts(&checked);
        match self.format {
            Format::Human => human(&checked, errors, warnings, &words)?,
            Format::Json => json(&checked, errors, warnings, &words)?,
        }
        Ok(ExitCode::from(u8::from(errors + warnings > 0)))
    }
}

/// Shows what is wrong with a scenario that somebody wanted to use.
pub(super) fn refuse(source: Source, words: &Words) -> Result<ExitCode> {
    let checked = check(source);
    let (errors, _) = counts(&checked);
    human(&checked, errors, 0, words)?;
    Ok(ExitCode::FAILURE)
}

/// Prints what is wrong with a scenario; returns whether anything is.
pub(super) fn print(source: Source, words: &Words) -> Result<bool> {
    let checked = check(source);
    let (errors, warnings) = counts(&checked);
    human(&checked, errors, warnings, words)?;
    Ok(errors + warnings > 0)
}

/// How many errors and how many warnings there are.
fn counts(checked: &[Checked]) -> (usize, usize) {
    let count = |severity| {
        let findings = checked.iter().flat_map(|file| &file.findings);
        findings
            .filter(|finding| finding.code.severity() == severity)
            .count()
    };
    (count(Severity::Error), count(Severity::Warning))
}

/// Everything that is wrong with a scenario and its sidecars.
pub(super) fn check(source: Source) -> Vec<Checked> {
    let OnPaper { title, findings } = source.on_paper();
    let mut findings = findings.into_iter();
    let mut own = findings.next().unwrap_or_default();
    let mut tests = 0;
    if let Some(scenario) = title.as_ref().and_then(|title| title.languages.first()) {
        let engine = Engine::new(Arc::clone(scenario));
        for test in &scenario.tests {
            tests += 1;
            own.extend(
                try_test(&engine, test)
                    .err()
                    .map(|mismatch| mismatch.finding(scenario, test)),
            );
        }
    }
    let mut checked = vec![Checked {
        text: source.scenario,
        findings: own,
        tests,
    }];
    let sidecars = source.sidecars.into_iter().zip(findings);
    checked.extend(sidecars.map(|(text, findings)| Checked {
        text,
        findings,
        tests: 0,
    }));
    checked
}

fn human(checked: &[Checked], errors: usize, warnings: usize, words: &Words) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let colour =
        out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    for file in checked {
        let text = String::from_utf8_lossy(&file.text.bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        for finding in file.findings.iter().take(DRAWN) {
            writeln!(
                out,
                "{}\n",
                drawn(finding, &file.text.name, text, words, colour)
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
        let text = String::from_utf8_lossy(&file.text.bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        file.findings
            .iter()
            .map(|finding| written(finding, &file.text.name, text, words))
            .collect::<Vec<_>>()
    });
    let report = Report {
        errors,
        warnings,
        tests: checked.iter().map(|file| file.tests).sum(),
        files: checked.iter().map(|file| file.text.name.clone()).collect(),
        findings: findings.collect(),
    };
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &report)?;
    writeln!(out)?;
    Ok(())
}
