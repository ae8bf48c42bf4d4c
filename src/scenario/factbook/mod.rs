//! A file of facts, apart from stories: laws and numbers change, and stand in one place, each with the day on which
//! somebody looked it up. A scenario names those that it needs by their ids.
//!
//! It never reads a scenario, nor a clock: whoever asks what is old says from which day on it is new enough.

mod build;
mod translation;

pub(super) use translation::outline;
pub use translation::translate;

use std::collections::BTreeSet;

use super::codes;
use super::fact::Fact;
use super::finding::{self, Finding, Nearest, shown};
use super::model::Scenario;
use super::read::{self, ReadFrom};

/// What the file says that it is, how a translation calls it, and how it is named without its ending.
pub(crate) const NAME: &str = "facts";

/// The facts of one file, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factbook {
    /// The language of its texts, as a tag.
    pub(crate) language: String,
    /// In the order of the file.
    pub(crate) facts: Vec<Fact>,
}

/// What came of reading a file.
#[derive(Debug)]
pub struct LoadedFactbook {
    /// The facts, when no finding is an error.
    pub factbook: Option<Factbook>,
    /// Everything that is wrong, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Whether a file is meant as one of facts: a line of it begins with the key `kind`.
///
/// In a scenario no line can: every text of it that takes several lines is indented.
pub(crate) fn is_factbook(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|&byte| byte == b'\n' || byte == b'\r');
    lines.any(|line| {
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        line.strip_prefix(b"kind")
            .is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
    })
}

/// Reads a file of facts.
pub fn load(bytes: &[u8]) -> LoadedFactbook {
    let (factbook, findings) = read::file(bytes, ReadFrom::File, build::build);
    LoadedFactbook { factbook, findings }
}

impl Factbook {
    pub(crate) fn find(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// Findings where a fact was looked up before this day, `YYYY-MM-DD`.
    pub(crate) fn old(&self, day: &str) -> Vec<Finding> {
        let old = self.facts.iter().filter(|it| it.was_checked_before(day));
        let finding = |fact: &Fact| {
            Finding::new(codes::OLD_FACT, fact.checked.span)
                .with("fact", fact.id.as_str())
                .with("day", fact.checked.value.as_str())
        };
        old.map(finding).collect()
    }

    /// Findings where a fact was looked up after this day, `YYYY-MM-DD`: nobody did that yet.
    pub(crate) fn to_come(&self, day: &str) -> Vec<Finding> {
        let to_come = self.facts.iter();
        let to_come = to_come.filter(|it| it.checked.value.as_str() > day);
        let finding = |fact: &Fact| {
            Finding::new(codes::FACT_TO_COME, fact.checked.span)
                .with("fact", fact.id.as_str())
                .with("day", fact.checked.value.as_str())
        };
        to_come.map(finding).collect()
    }
}

/// The finding that a scenario is told in a language, by its tag, in which facts that it names are not. `ships` says that
/// the author has no file in which they stand.
pub(crate) fn untranslated(scenario: &Scenario, tag: &str, ships: bool) -> Option<Finding> {
    let named = scenario.fact_ids.first()?;
    let finding = Finding::new(codes::UNTRANSLATED_FACTS, named.span).with("language", shown(tag));
    let finding = match ships {
        true => finding.helped("help-ships"),
        false => finding,
    };
    Some(finding).filter(|finding| !scenario.allows(finding.code))
}

/// Findings where a scenario names a fact that is not among the known ones.
pub(crate) fn unknown(scenario: &Scenario, known: &BTreeSet<&str>) -> Vec<Finding> {
    let mut nearest = Nearest::default();
    let named = scenario.fact_ids.iter();
    let unknown = named.filter(|named| !known.contains(named.value.as_str()));
    let finding = |named: &super::At<String>| {
        let mut finding = Finding::new(codes::NO_FACT, named.span);
        finding.did_you_mean = nearest.to(&named.value, known.iter().copied());
        let finding = finding.with("fact", shown(&named.value));
        let among = finding::known(known.iter().copied());
        match among.filter(|_| finding.did_you_mean.is_none()) {
            Some(among) => finding.with("known", among).helped("help-known"),
            None => finding,
        }
    };
    unknown.map(finding).collect()
}

/// Findings where a scenario names a fact that was looked up before this day, as [`Factbook::old`] has it, and of which
/// the author has no file that could say a newer one: `own` tells what is in theirs.
pub(crate) fn old_named(
    scenario: &Scenario,
    day: &str,
    own: impl Fn(&str) -> bool,
) -> Vec<Finding> {
    if scenario.allows(codes::OLD_FACT) {
        return Vec::new();
    }
    let finding = |named: &super::At<String>| {
        let mut facts = scenario.facts.iter().filter(|it| it.id == named.value);
        let fact = facts.find(|it| it.was_checked_before(day) && !own(&it.id))?;
        let finding = Finding::new(codes::OLD_FACT, named.span)
            .with("fact", fact.id.as_str())
            .with("day", fact.checked.value.as_str());
        Some(finding.helped("help-ships"))
    };
    scenario.fact_ids.iter().filter_map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "
format: 1
kind: facts
language: nl
facts:
  danger: { title: Gevaar, text: Er is nu gevaar., phone: \"112\", checked: 2026-11-24 }
  line: { title: Iemand, text: Bel., phone: 0800-0113, open: dag en nacht, url: https://113.nl, checked: 2025-01-31 }
";

    fn two() -> Factbook {
        let loaded = load(TWO.as_bytes());
        let findings = loaded.findings;
        loaded.factbook.unwrap_or_else(|| panic!("{findings:?}"))
    }

    #[test]
    fn a_fact_is_old_from_the_day_that_the_caller_says() {
        let codes = |day| two().old(day).len();
        assert_eq!(
            ["2025-01-31", "2025-02-01", "2026-11-25"].map(codes),
            [0, 1, 2]
        );
        let line = two();
        assert_eq!(line.find("line").unwrap().dials().unwrap(), "08000113");
    }

    #[test]
    fn a_sidecar_is_held_against_the_texts_it_was_made_from() {
        let sidecar = "
translates: facts
language: en
facts:
  danger: { title: Danger, text: There is danger now. }
  roof: { title: Somebody }
";
        let translated = translate(&two(), sidecar.as_bytes());
        let codes = translated.findings.iter().map(|it| it.code.0);
        assert_eq!(codes.collect::<Vec<_>>(), ["W0502", "W0503", "E0504"]);
        let of = &translated.findings[1].values[0].1;
        let whole = sidecar
            .replace("{ title: Danger", &format!("{{ of: {of:?}, title: Danger"))
            .replace("  roof: { title: Somebody }\n", "");
        let translated = translate(&two(), whole.as_bytes());
        assert_eq!(translated.findings.len(), 1, "the other one is missing");
        let factbook = translated.factbook.expect("facts");
        assert_eq!(factbook.language, "en");
        assert_eq!(factbook.find("danger").unwrap().title, "Danger");
        assert_eq!(factbook.find("line").unwrap().title, "Iemand");
    }

    #[test]
    fn a_file_of_facts_is_known_by_its_kind() {
        for facts in [TWO, "\u{feff}kind: facts\r\n", "kind : fact"] {
            assert!(is_factbook(facts.as_bytes()), "{facts}");
        }
        for other in ["facts: [emergency]\n", "  kind: facts\n", "kinds: facts\n"] {
            assert!(!is_factbook(other.as_bytes()), "{other}");
        }
    }
}
