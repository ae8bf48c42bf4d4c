//! What a scenario carries, held against the scenario that it comes from. It opens no file: the caller has both.

use std::collections::HashMap;

use super::codes;
use super::finding::{self, Finding, Nearest};
use super::model::{Kind, Scenario, Start, Variable};
use super::programme::Programme;
use super::source::At;

/// Findings where a variable is carried from one that is not there, or that is of another kind. `find` gives a scenario
/// that is at hand, by its id; of one that is not, nothing is said.
pub(crate) fn links<'s>(
    scenario: &Scenario,
    find: impl Fn(&str) -> Option<&'s Scenario>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut nearest = Nearest::default();
    let mut others: HashMap<&str, HashMap<&str, &Variable>> = HashMap::new();
    for variable in &scenario.variables {
        let Start::Carried { from, .. } = &variable.start else {
            continue;
        };
        let Some(other) = find(&from.scenario) else {
            continue;
        };
        let about = |code| {
            Finding::new(code, from.span)
                .with("variable", from.variable.as_str())
                .with("scenario", from.scenario.as_str())
        };
        let known = others.entry(&from.scenario).or_insert_with(|| {
            let variables = other.variables.iter();
            variables.map(|it| (it.id.as_str(), it)).collect()
        });
        match known.get(from.variable.as_str()) {
            None => {
                let mut finding = about(codes::NO_ORIGIN);
                finding.did_you_mean = nearest.to(&from.variable, known.keys().copied());
                let mut names: Vec<_> = known.keys().copied().collect();
                names.sort_unstable();
                let among = finding::known(names).filter(|_| finding.did_you_mean.is_none());
                findings.push(match among {
                    Some(among) => finding.with("known", among).helped("help-known"),
                    None => finding,
                });
            }
            Some(there) if !fits(&there.kind, &variable.kind) => {
                findings.push(about(codes::OTHER_KIND));
            }
            Some(_) => {}
        }
    }
    findings.retain(|finding| !scenario.allows(finding.code));
    findings
}

/// The finding that a scenario has the id of another one, in the file with this name.
pub(crate) fn same_id(scenario: &Scenario, other: &str) -> Option<Finding> {
    let finding = Finding::new(codes::SAME_ID, scenario.id_span)
        .with("id", scenario.id.as_str())
        .with("other", other);
    Some(finding).filter(|finding| !scenario.allows(finding.code))
}

/// Findings where a meeting plays a scenario before the one that it carries from. `find` gives a scenario that is at
/// hand, by its id; of one that is not, nothing is said.
pub(crate) fn order<'s>(
    programme: &Programme,
    find: impl Fn(&str) -> Option<&'s Scenario>,
) -> Vec<Finding> {
    let meetings = programme.meetings.iter();
    let played: Vec<_> = meetings.flat_map(|meeting| &meeting.scenarios).collect();
    let mut findings = Vec::new();
    for (place, named) in played.iter().enumerate() {
        let Some(scenario) = find(&named.value) else {
            continue;
        };
        for origin in scenario.origins() {
            let there = |named: &&At<String>| named.value == origin;
            if !played[..place].iter().any(there) && played[place..].iter().any(there) {
                let finding = Finding::new(codes::CARRIED_TOO_EARLY, named.span);
                findings.push(
                    finding
                        .with("scenario", named.value.as_str())
                        .with("origin", origin),
                );
            }
        }
    }
    findings
}

/// Whether every value that `there` can have means something `here`; a meter stops at its bounds.
fn fits(there: &Kind, here: &Kind) -> bool {
    match (there, here) {
        (Kind::YesNo, Kind::YesNo) | (Kind::Meter { .. }, Kind::Meter { .. }) => true,
        (Kind::Word { words: there }, Kind::Word { words: here }) => {
            there.iter().all(|word| here.contains(word))
        }
        _ => false,
    }
}
