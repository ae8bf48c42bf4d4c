//! What was found in files: on paper, by their tests, and by exploring them.

use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use num_bigint::BigUint;

use super::failure::Result;
use super::{Bound, unproved};
use crate::analysis::{Proved, Searched, Stop, Unproved, alone, prove, try_test};
use crate::engine::Engine;
use crate::language::{Language, Words};
use crate::library::{
    FactbookSource, OnPaper, ProgrammeSource, ScenarioSource, Text, facts, of_path, shipped_as,
    written_out,
};
use crate::record::Script;
use crate::scenario::factbook::{old_named, untranslated};
use crate::scenario::{Check, Code, Finding, Scenario, Severity, codes, links, order, same_id};
use crate::view::long_scenes;

/// What was found in one file.
pub(super) struct Checked {
    pub(super) text: Text,
    pub(super) findings: Vec<Proved>,
    pub(super) tests: usize,
    pub(super) explored: Option<Explored>,
    /// Whether it lies beside several scenarios, as facts do, and is told once.
    pub(super) shared: bool,
}

/// What a proof says beside its findings.
#[derive(Debug, Clone)]
pub(super) struct Explored {
    pub(super) engine: Engine,
    /// The scenario as text, for the runs that show what was found.
    pub(super) script: Arc<Script>,
    pub(super) situations: usize,
    /// How many there are, when sets of them were looked at.
    pub(super) in_sets: Option<BigUint>,
    pub(super) merged: bool,
    pub(super) stopped: Option<Stop>,
    /// What is not proved when it stopped, and what was done instead.
    pub(super) unproved: Vec<Unproved>,
    pub(super) searched: Option<Searched>,
}

impl Explored {
    /// What is not proved, in lines, and what was done instead; `content` is the text of the scenario.
    pub(super) fn not_proved(&self, content: &str, words: &Words) -> Vec<String> {
        let proof = (self.unproved.as_slice(), self.searched.as_ref());
        unproved::lines(self.engine.scenario(), content, proof, words)
    }
}

/// Holds what scenarios carry against those they carry it from: as far as these are checked too, lie beside them, or ship.
pub(super) fn link(checked: &mut [Checked]) {
    let scenario = |file: &Checked| Some(Arc::clone(file.explored.as_ref()?.engine.scenario()));
    let mut all: Vec<_> = checked.iter().filter_map(scenario).collect();
    let lacking = |scenario: &Scenario, all: &[Arc<Scenario>]| {
        let known = |id: &str| all.iter().any(|other| other.id == id);
        scenario.origins().into_iter().any(|id| !known(id))
    };
    for file in &*checked {
        let Some(scenario) = scenario(file) else {
            continue;
        };
        let folder = Path::new(&file.text.name).parent();
        // The other scenario need not be at hand, nor be one that can be read.
        if lacking(&scenario, &all)
            && let Some(folder) = folder.map(written_out)
            && let Ok(beside) = of_path(&folder)
        {
            let beside = beside.into_iter();
            all.extend(beside.filter_map(|source| source.title()?.languages.first().cloned()));
        }
    }
    let missing: BTreeSet<_> = (all.iter().flat_map(|scenario| scenario.origins()))
        .filter(|id| all.iter().all(|scenario| scenario.id != *id))
        .map(str::to_owned)
        .collect();
    let ship = missing
        .iter()
        .filter_map(|id| shipped_as(id)?.title()?.languages.first().cloned());
    all.extend(ship);
    let find = |id: &str| all.iter().find(|other| other.id == id).map(|it| &**it);
    for file in checked {
        if let Some(explored) = &file.explored {
            let findings = links(explored.engine.scenario(), find);
            file.findings.extend(findings.into_iter().map(Proved::from));
        }
    }
}

/// Says of each scenario but the first that it has the id of one in the same folder.
pub(super) fn tell_apart(checked: &mut [Checked]) {
    let mut known: BTreeMap<(PathBuf, String), String> = BTreeMap::new();
    for file in checked {
        let Some(explored) = &file.explored else {
            continue;
        };
        let scenario = explored.engine.scenario();
        let path = Path::new(&file.text.name);
        let folder = path.parent().unwrap_or(path).to_owned();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match known.entry((folder, scenario.id.clone())) {
            Entry::Vacant(place) => {
                place.insert(name.into_owned());
            }
            Entry::Occupied(first) => {
                let finding = same_id(scenario, first.get());
                file.findings.extend(finding.map(Proved::from));
            }
        }
    }
}

/// How many errors and how many warnings there are.
pub(super) fn counts(checked: &[Checked]) -> (usize, usize) {
    let count = |severity| {
        let findings = checked.iter().flat_map(|file| &file.findings);
        findings
            .filter(|proved| proved.finding.code.severity() == severity)
            .count()
    };
    (count(Severity::Error), count(Severity::Warning))
}

/// Everything that is wrong with a scenario, its sidecars and the facts beside it: on paper, by its tests, by exploring it
/// within `bound`, if at all, and where on this `day` a fact is old, or to come.
pub(super) fn check(source: ScenarioSource, bound: Option<&Bound>, day: Date) -> Vec<Checked> {
    let OnPaper { title, findings } = source.on_paper();
    let book = source.facts.clone();
    let mut files = on_paper(source, findings);
    if let Some(facts) = &book {
        age(facts, day, &mut files);
    }
    let own = &mut files[0];
    if let Some(title) = &title
        && let Some(scenario) = title.languages.first()
    {
        let beside = book.as_ref().and_then(|facts| facts.factbook());
        let beside = |id: &str| beside.is_some_and(|book| book.find(id).is_some());
        let old = old_named(scenario, &year_before(day).to_string(), beside);
        own.findings.extend(old.into_iter().map(Proved::from));
        let lacking = title.languages.iter().filter_map(|told| {
            let ships = facts::untold(scenario, &told.language, book.as_deref())?;
            untranslated(scenario, &told.language, ships)
        });
        own.findings.extend(lacking.map(Proved::from));
        let engine = Engine::new(Arc::clone(scenario));
        own.tests += scenario.tests.len();
        let tried = scenario.tests.iter();
        let tried = tried.filter_map(|test| try_test(&engine, test));
        own.allowing(scenario, codes::TEST_IN_PART, tried.collect());
        if let Some(bound) = bound {
            let (proof, long) = std::thread::scope(|scope| {
                let long = scope.spawn(|| {
                    let words = Words::new(Language::English);
                    long_scenes(&title.languages, &words)
                });
                (prove(&engine, bound.limits()), long.join())
            });
            let long = long.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            own.findings.extend(proof.findings);
            alone(scenario, &mut own.findings);
            own.allowing(scenario, codes::MANY_SLIDES, long);
            own.explored = Some(Explored {
                engine,
                script: Arc::clone(&title.script),
                situations: proof.situations,
                in_sets: proof.in_sets,
                merged: proof.merged,
                stopped: proof.stopped,
                unproved: proof.unproved,
                searched: proof.searched,
            });
        }
    }
    files
}

/// The file of a scenario, and its sidecars, with what was found in each on paper.
pub(super) fn on_paper(source: ScenarioSource, findings: Vec<Vec<Finding>>) -> Vec<Checked> {
    let own = 1 + source.sidecars.len();
    let shared = source.facts.iter();
    let shared = shared.flat_map(|facts| facts.texts()).cloned();
    let texts = std::iter::once(source.scenario).chain(source.sidecars);
    // Sidecars that could not be held against a broken scenario have nothing said of them.
    let findings = findings.into_iter().chain(std::iter::repeat_with(Vec::new));
    let files = texts.chain(shared).zip(findings).enumerate();
    let files = files.map(|(place, (text, findings))| Checked {
        shared: place >= own,
        ..Checked::on_paper(text, findings)
    });
    files.collect()
}

/// Everything that is wrong with a file of facts and its sidecars, and where on this `day` one is old, or to come.
pub(super) fn check_facts(facts: &FactbookSource, day: Date) -> Vec<Checked> {
    let texts = facts.texts().cloned().zip(facts.findings());
    let files = texts.map(|(text, findings)| Checked {
        shared: true,
        ..Checked::on_paper(text, findings.clone())
    });
    let mut files: Vec<_> = files.collect();
    age(facts, day, &mut files);
    files
}

/// From which day on a fact is new enough: a year before this one.
fn year_before(day: Date) -> Date {
    day.saturating_sub(jiff::Span::new().years(1))
}

/// Adds what is old in a file of facts, or to come, where that stands among these.
fn age(facts: &FactbookSource, day: Date, files: &mut [Checked]) {
    let own = files.iter_mut().find(|file| file.shared);
    if let (Some(own), Some(factbook)) = (own, facts.factbook()) {
        let old = factbook.old(&year_before(day).to_string());
        let to_come = factbook.to_come(&day.to_string());
        let aged = old.into_iter().chain(to_come);
        own.findings.extend(aged.map(Proved::from));
    }
}

/// Leaves each file that lies beside several scenarios where it stands first.
pub(super) fn once(checked: &mut Vec<Checked>) {
    let mut told = BTreeSet::new();
    checked.retain(|file| !file.shared || told.insert(file.text.name.clone()));
}

/// Everything that is wrong with a programme and its sidecars, when these are the ids of the scenarios there are.
pub(super) fn check_programme(
    source: ProgrammeSource,
    known: &BTreeSet<String>,
) -> Result<Vec<Checked>> {
    let OnPaper {
        title,
        mut findings,
    } = source.on_paper(known);
    if let (Some(title), Some(own)) = (&title, findings.first_mut()) {
        let titles = source.titles(title)?;
        let scenarios = || titles.iter().filter_map(|title| title.languages.first());
        let find = |id: &str| scenarios().find(|it| it.id == id).map(|it| &**it);
        let programme = title.languages.first();
        own.extend(programme.into_iter().flat_map(|it| order(it, find)));
    }
    let texts = std::iter::once(source.file).chain(source.sidecars);
    let files = texts.zip(findings);
    Ok(files
        .map(|(text, findings)| Checked::on_paper(text, findings))
        .collect())
}

impl Checked {
    /// Takes in what is known of a warning that the author may allow, or that it is allowed in vain.
    fn allowing(&mut self, scenario: &Scenario, code: Code, mut found: Vec<Finding>) {
        let comes = found.iter().any(|finding| finding.code == code);
        let vain = scenario.allowed_in_vain(|allowed| allowed == code.0, |_| comes);
        found.retain(|finding| !scenario.allows(finding.code));
        let found = found.into_iter().chain(vain);
        self.findings.extend(found.map(Proved::from));
    }

    /// A file with what was found in it on paper.
    fn on_paper(text: Text, findings: Vec<Finding>) -> Self {
        Self {
            text,
            findings: findings.into_iter().map(Proved::from).collect(),
            tests: 0,
            explored: None,
            shared: false,
        }
    }

    /// How many of the things that words rely on are proved.
    pub(super) fn assumptions(&self) -> usize {
        let Some(explored) = &self.explored else {
            return 0;
        };
        let held = |check: &&Check| {
            let found = self.findings.iter().any(|it| it.finding.span == check.span);
            let open = explored.unproved.contains(&Unproved::Check(check.span));
            check.claim.is_of_words() && !found && !open
        };
        let checks = explored.engine.scenario().checks.iter();
        checks.filter(held).count()
    }

    /// Whether something of it is not proved.
    pub(super) fn is_unproved(&self) -> bool {
        let explored = self.explored.as_ref();
        explored.is_some_and(|explored| !explored.unproved.is_empty())
    }

    /// The text of the file, without the mark that some editors put in front.
    pub(super) fn content(&self) -> Cow<'_, str> {
        let bytes = &self.text.bytes;
        String::from_utf8_lossy(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes))
    }
}
