//! `veerkracht check`: everything that is wrong, all at once.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use serde::Serialize;

use super::findings::{Written, drawn, written};
use super::library::{Source, Text, of_path, shipped};
use super::{Common, Format};
use crate::engine::{Engine, try_test};
use crate::language::Words;
use crate::scenario::{Finding, Severity, load, translate};

/// Findings drawn for one file; a broken file can have thousands.
const DRAWN: usize = 100;

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Scenario files, or folders of them; without any, the scenarios that ship
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What was found in one file.
struct Checked {
    text: Text,
    findings: Vec<Finding>,
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
        let count = |severity| {
            let findings = checked.iter().flat_map(|file| &file.findings);
            findings
                .filter(|finding| finding.code.severity() == severity)
                .count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
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
    let errors = checked.iter().flat_map(|file| &file.findings);
    let errors = errors
        .filter(|finding| finding.code.severity() == Severity::Error)
        .count();
    human(&checked, errors, 0, words)?;
    Ok(ExitCode::FAILURE)
}

fn check(source: Source) -> Vec<Checked> {
    let loaded = load(&source.scenario.bytes);
    let mut findings = loaded.findings;
    let mut tests = 0;
    let mut sidecars = Vec::new();
    if let Some(scenario) = loaded.scenario {
        let scenario = Arc::new(scenario);
        let engine = Engine::new(Arc::clone(&scenario));
        for test in &scenario.tests {
            tests += 1;
            findings.extend(
                try_test(&engine, test)
                    .err()
                    .map(|mismatch| mismatch.finding(&scenario, test)),
            );
        }
        for text in source.sidecars {
            let findings = translate(&scenario, &text.bytes).findings;
            sidecars.push(Checked {
                text,
                findings,
                tests: 0,
            });
        }
    }
    let mut checked = vec![Checked {
        text: source.scenario,
        findings,
        tests,
    }];
    checked.append(&mut sidecars);
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
