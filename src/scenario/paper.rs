//! What can be seen on paper: without playing, from the structure and the names alone.

use std::collections::HashSet;

use super::build::{Built, Uses};
use super::code::Code;
use super::codes;
use super::finding::{Finding, listed};
use super::ids::SceneId;
use super::model::{Exit, Scenario, Start};
use super::source::Span;
use super::structure::Structure;

/// Every finding on paper about a scenario whose names all resolve.
pub(super) fn findings(built: &Built) -> Vec<Finding> {
    let scenario = &built.scenario;
    let structure = Structure::of(scenario);
    let mut findings = Vec::new();
    let circles = structure.passage_loops();
    let circling: HashSet<SceneId> = circles.iter().flatten().copied().collect();
    for circle in &circles {
        let names = circle.iter().rev();
        let names = names.map(|&scene| scenario.scene(scene).id.as_str());
        let first = circle.iter().min().copied().unwrap_or(scenario.start);
        let finding = Finding::new(codes::PASSAGE_LOOP, scenario.scene(first).span);
        findings.push(finding.with("scenes", listed(names)));
    }
    let reached = structure.reached(scenario);
    let ends = structure.ending(scenario);
    let stuck = |id: &SceneId| reached[id.index()] && !ends[id.index()] && !circling.contains(id);
    let lost = no_way_out(scenario, scenario.scene_ids().filter(stuck));
    for scene in scenario.scene_ids() {
        let about = |code| {
            Finding::new(code, scenario.scene(scene).span)
                .with("scene", scenario.scene(scene).id.as_str())
        };
        let ending = scenario.scene(scene).exit == Exit::Ending;
        // Where nobody comes to an ending that is told once, with the endings that are there.
        let told = reached[scene.index()] || ending && lost.is_some();
        if !told {
            findings.push(about(codes::NOTHING_LEADS_HERE));
        }
    }
    findings.extend(lost);
    unused(built, &mut findings);
    findings
}

/// The scenes from which no ending can be reached, as one finding; `None` where there are none.
fn no_way_out(scenario: &Scenario, stuck: impl Iterator<Item = SceneId>) -> Option<Finding> {
    let name = |id: SceneId| scenario.scene(id).id.as_str();
    let stuck: Vec<_> = stuck.collect();
    let (&first, others) = stuck.split_first()?;
    let finding = Finding::new(codes::NO_WAY_OUT, scenario.scene(first).span)
        .with("scene", name(first))
        .with("others", listed(others.iter().map(|&id| name(id))))
        .with(
            "how",
            if others.is_empty() {
                "alone"
            } else {
                "several"
            },
        );
    let is_ending = |id: &SceneId| scenario.scene(*id).exit == Exit::Ending;
    let ending = scenario.scene_ids().find(is_ending);
    Some(match ending {
        Some(ending) => finding.with("ending", name(ending)).helped("help-ending"),
        None => finding,
    })
}

fn unused(built: &Built, findings: &mut Vec<Finding>) {
    let scenario = &built.scenario;
    let Uses {
        variables,
        competencies,
        roles,
        sources,
    } = &built.uses;
    for (variable, used) in scenario.variables.iter().zip(variables) {
        let mut warn = |code: Code| {
            findings.push(Finding::new(code, used.span).with("variable", variable.id.as_str()));
        };
        if !used.read && variable.label.is_none() {
            warn(codes::NEVER_READ);
        }
        if !used.set && matches!(variable.start, Start::Fixed(_)) {
            warn(codes::NEVER_SET);
        }
    }
    let mut warn = |kind: &str, name: &str, span: Span| {
        findings.push(
            Finding::new(codes::NEVER_USED, span)
                .with("kind", kind)
                .with("name", name),
        );
    };
    let unused = |uses: &[(Span, bool)]| -> Vec<(usize, Span)> {
        uses.iter()
            .enumerate()
            .filter(|(_, (_, used))| !used)
            .map(|(at, &(span, _))| (at, span))
            .collect()
    };
    for (at, span) in unused(competencies) {
        warn("competency", &scenario.competencies[at].id, span);
    }
    // Who has something to know has a part in the talk.
    let silent = |at: usize| scenario.roles[at].brief.is_none();
    for (at, span) in unused(roles).into_iter().filter(|&(at, _)| silent(at)) {
        warn("role", &scenario.roles[at].id, span);
    }
    for (at, span) in unused(sources) {
        warn("source", &scenario.sources[at].id, span);
    }
}
