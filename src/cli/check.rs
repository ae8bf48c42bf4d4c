//! `veerkracht check`: everything that is wrong, all at once.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use jiff::civil::Date;
use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::checked::{
    Checked, check, check_facts, check_programme, counts, link, on_paper, once, tell_apart,
};
use super::failure::{Failure, Result};
use super::findings::{drawn, written};
use super::unproved::UnprovedJson;
use super::waiting::Waiting;
use super::write::Overwrite;
use super::{Bound, Common, Format, json, left_out, witness};
use crate::analysis::Stop;
use crate::language::Words;
use crate::language::figure::large;
use crate::library::{
    Broken, FactbookSource, ProgrammeSource, ScenarioSource, facts, named, programmes, shipped,
    translated_by,
};
use crate::record::Moment;
use crate::scenario::Lines;
use crate::view::sanitise;

/// Findings drawn for one file; a broken file can have thousands.
pub(super) const DRAWN: usize = 100;

#[derive(Debug, clap::Args)]
pub(super) struct CheckCommand {
    /// Files of scenarios, programmes or facts, folders of them, or ids of what ships; without any, all that ship
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    bound: Bound,
    /// The day on which facts must be no older than a year, such as that of your evening, instead of today
    #[arg(long, value_name = "DAY")]
    day: Option<Date>,
    /// A folder for the runs that show findings, each as a record that `play --resume FILE` opens
    #[arg(long, value_name = "FOLDER")]
    witness: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// How far a scenario was explored, as `--format json` writes it.
#[derive(Serialize)]
struct ExploredVerdict {
    file: String,
    situations: Box<RawValue>,
    /// Whether situations that can only go on alike were counted as one.
    merged: bool,
    /// How many of the things that words rely on are proved.
    assumptions: usize,
    /// Whether sets of situations were looked at, since there are too many for one by one.
    sets: bool,
    complete: bool,
    /// What exploring stopped at, when it is not complete.
    stopped: Option<Stop>,
    /// What is not proved then, by name, and the lines of the file with checks among them.
    unproved: Vec<UnprovedJson>,
    /// Runs that were played instead.
    runs: Option<usize>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    errors: usize,
    warnings: usize,
    tests: usize,
    files: Vec<String>,
    explored: Vec<ExploredVerdict>,
    findings: FindingCounts<'a>,
}

/// The findings of all files, put in words one at a time: a broken file can have thousands.
struct FindingCounts<'a> {
    checked: &'a [Checked],
    words: &'a Words,
}

impl CheckCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let Meant {
            scenarios,
            programmes,
            facts,
        } = self.meant(&words)?;
        let (bound, day) = (Some(&self.bound), self.day.unwrap_or_else(today));
        let checked = scenarios.into_iter().flat_map(|source| {
            let _waiting = Waiting::begin(&source.scenario.name, words.language());
            check(source, bound, day)
        });
        let mut checked: Vec<Checked> = checked.collect();
        link(&mut checked);
        tell_apart(&mut checked);
        for programme in programmes {
            let known = programme.known()?;
            checked.extend(check_programme(programme, &known)?);
        }
        match self.paths.is_empty() {
            true => checked.extend(check_facts(facts::shipped(), day)),
            false => checked.extend(facts.iter().flat_map(|facts| check_facts(facts, day))),
        }
        once(&mut checked);
        if self.format == Format::Human {
            misnamed(&checked, &words)?;
        }
        let said = match self.format {
            Format::Human => human(std::io::stdout().lock(), &checked, &words),
            Format::Json => json(&checked, &words),
        };
        match said {
            // Whoever stops reading halfway is told by the exit code all the same.
            Err(failure) if failure.unheard() => {}
            said => said?,
        }
        if let Some(folder) = &self.witness {
            let said = witness::keep(&checked, folder, self.overwrite, common, &words)?;
            if self.format == Format::Human {
                writeln!(std::io::stdout(), "{said}")?;
            }
        }
        Ok(ExitCode::from(verdict(&checked)))
    }

    /// What to look at.
    fn meant(&self, words: &Words) -> Result<Meant> {
        if self.paths.is_empty() {
            return Ok(Meant {
                scenarios: shipped(),
                programmes: programmes::shipped(),
                facts: Vec::new(),
            });
        }
        let mut meant = Meant::default();
        let mut named_before = BTreeSet::new();
        for path in &self.paths {
            // A translation is held against what it translates.
            let beside = translated_by(Path::new(path)).map(|it| it.display().to_string());
            let path = beside.as_ref().unwrap_or(path);
            if !named_before.insert(path.clone()) {
                continue;
            }
            if let Some(programme) = programmes::named(path)? {
                meant.programmes.push(programme);
                continue;
            }
            if let Some(facts) = facts::at(Path::new(path))? {
                meant.facts.push(facts);
                continue;
            }
            let (found, folder) = named(path)?;
            let mut empty = found.is_empty();
            meant.scenarios.extend(found);
            if folder {
                if let Some(left_out) = left_out::of_folder(Path::new(path), words)? {
                    writeln!(std::io::stderr(), "{left_out}")?;
                }
                let programmes = programmes::in_folder(Path::new(path))?;
                let facts = facts::in_folder(Path::new(path))?;
                empty &= programmes.is_empty() && facts.is_empty();
                meant.programmes.extend(programmes);
                meant.facts.extend(facts);
            }
            if empty {
                let path = [("path", sanitise(path).into())];
                return Err(Failure::said(words.say_with("check-nothing", &path)));
            }
        }
        Ok(meant)
    }
}

/// Says of each scenario whose file is not named after it that this is so: records and programmes know it by its id, and
/// people look for the file by its name.
fn misnamed(checked: &[Checked], words: &Words) -> Result<()> {
    for file in checked {
        let Some(explored) = &file.explored else {
            continue;
        };
        let id = &explored.engine.scenario().id;
        let name = Path::new(&file.text.name).file_name().unwrap_or_default();
        let name = name.to_string_lossy();
        if name.rsplit_once('.').is_some_and(|(stem, _)| stem != id) {
            let values = [
                ("file", sanitise(&name).into()),
                ("id", sanitise(id).into()),
            ];
            writeln!(
                std::io::stderr(),
                "{}",
                words.say_with("check-other-name", &values)
            )?;
        }
    }
    Ok(())
}

/// What somebody means by some paths.
#[derive(Debug, Default)]
struct Meant {
    scenarios: Vec<ScenarioSource>,
    programmes: Vec<ProgrammeSource>,
    facts: Vec<Arc<FactbookSource>>,
}

/// The day on which facts are looked at, when nobody names one.
pub(super) fn today() -> Date {
    Moment::now().day()
}

/// The exit code when nothing was found, and not everything is proved.
const UNPROVED: u8 = 3;

/// The exit code for what was found.
pub(super) fn verdict(checked: &[Checked]) -> u8 {
    match counts(checked) {
        (0, 0) if checked.iter().any(Checked::is_unproved) => UNPROVED,
        (0, 0) => 0,
        _ => 1,
    }
}

/// Shows what is wrong with a scenario that somebody wanted to use, where errors are told: the output is for what was
/// asked.
pub(super) fn refuse(broken: Broken, words: &Words) -> Result<ExitCode> {
    let checked = on_paper(broken.source, broken.findings);
    human(std::io::stderr().lock(), &checked, words)?;
    Ok(ExitCode::FAILURE)
}

/// Shows what is wrong with a programme that somebody wanted to use.
pub(super) fn refuse_programme(
    source: ProgrammeSource,
    known: &BTreeSet<String>,
    words: &Words,
) -> Result<ExitCode> {
    let checked = check_programme(source, known)?;
    human(std::io::stderr().lock(), &checked, words)?;
    Ok(ExitCode::FAILURE)
}

impl Serialize for FindingCounts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for file in self.checked {
            let text = file.content();
            let lines = Lines::of(&text);
            for proved in &file.findings {
                let finding = written(&proved.finding, &file.text.name, &lines, self.words);
                list.serialize_element(&finding)?;
            }
        }
        list.end()
    }
}

pub(super) fn human(
    mut out: impl Write + IsTerminal,
    checked: &[Checked],
    words: &Words,
) -> Result<()> {
    let (errors, warnings) = counts(checked);
    let colour = out.is_terminal() && super::wants_colour();
    for file in checked {
        let text = file.content();
        let lines = Lines::of(&text);
        for proved in file.findings.iter().take(DRAWN) {
            writeln!(
                out,
                "{}\n",
                drawn(&proved.finding, &file.text.name, &lines, words, colour)
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
        let why = explored.stopped.map(|stop| words.say(stop.key()));
        let key = match (explored.stopped, explored.merged) {
            _ if explored.in_sets.is_some() => "check-complete-sets",
            (Some(_), _) => "check-stopped",
            (None, false) => "check-complete",
            (None, true) => "check-complete-merged",
        };
        let situations = match &explored.in_sets {
            Some(count) => large(count, words).into(),
            None => explored.situations.into(),
        };
        let values = [
            ("file", file.text.name.as_str().into()),
            ("situations", situations),
            ("why", why.unwrap_or_default().into()),
        ];
        writeln!(out, "{}", words.say_with(key, &values))?;
        match file.assumptions() {
            0 => {}
            held => {
                let held = words.say_with("check-assumptions", &[("count", held.into())]);
                writeln!(out, "  {held}")?;
            }
        }
        for line in explored.not_proved(&file.content(), words) {
            writeln!(out, "  {line}")?;
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
            match verdict(checked) {
                0 => "check-clean",
                UNPROVED => "check-unproved",
                _ => "check-found",
            },
            &values
        )
    )?;
    Ok(())
}

fn json(checked: &[Checked], words: &Words) -> Result<()> {
    let (errors, warnings) = counts(checked);
    let explored = checked.iter().filter_map(|file| {
        let explored = file.explored.as_ref()?;
        let situations = match &explored.in_sets {
            Some(count) => count.to_string(),
            None => explored.situations.to_string(),
        };
        Some(ExploredVerdict {
            file: file.text.name.clone(),
            situations: RawValue::from_string(situations).expect("digits are a number"),
            sets: explored.in_sets.is_some(),
            merged: explored.merged,
            assumptions: file.assumptions(),
            complete: explored.stopped.is_none(),
            stopped: explored.stopped,
            unproved: UnprovedJson::all(&explored.unproved, &file.content()),
            runs: explored.searched.as_ref().map(|searched| searched.runs),
        })
    });
    let report = CheckJson {
        errors,
        warnings,
        tests: checked.iter().map(|file| file.tests).sum(),
        files: checked.iter().map(|file| file.text.name.clone()).collect(),
        explored: explored.collect(),
        findings: FindingCounts { checked, words },
    };
    json::write(std::io::stdout().lock(), &report)
}
