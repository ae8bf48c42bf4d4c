//! Roads in words: from what the scenario says of each to what a map says beside a line and in full.

use std::collections::{HashMap, HashSet};

use petgraph::visit::EdgeRef as _;

use super::model::{Edge, Manner, Strand, Task};
use super::travel::Travel;
use super::wording::line;
use crate::language::Words;
use crate::scenario::{
    Branch, ChoiceId, Condition, Destination, Exit, Road, Scenario, SceneId, Structure, Target,
};
use crate::view::condition;

/// Every road on paper but the tasks of hubs, merged for each pair of scenes and each manner of going.
pub(super) fn edges(
    scenario: &Scenario,
    structure: &Structure,
    travel: &Travel,
    words: &Words,
) -> Vec<Edge> {
    let graph = structure.graph();
    let tasks = scenario.scene_ids().flat_map(|it| tasks(scenario, it));
    let tasks: HashSet<_> = tasks.map(|(_, choice)| choice).collect();
    let mut edges: Vec<Edge> = Vec::new();
    let mut known: HashMap<(SceneId, SceneId, Manner), usize> = HashMap::new();
    for reference in graph.edge_references() {
        let (from, to) = (graph[reference.source()], graph[reference.target()]);
        let road = *reference.weight();
        if matches!(road, Road::Choice(choice) if tasks.contains(&choice)) {
            continue;
        }
        let manner = manner(scenario, from, road, to);
        let place = *known.entry((from, to, manner)).or_insert_with(|| {
            edges.push(Edge {
                from,
                to,
                manner,
                strands: Vec::new(),
                chance: None,
                back: false,
                far: false,
                spine: false,
                way: None,
                groups: String::new(),
                traffic: None,
                elsewhere: None,
            });
            edges.len() - 1
        });
        let edge = &mut edges[place];
        // Several branches of one road may lead to the same scene.
        if edge.strands.iter().any(|strand| strand.road == road) {
            continue;
        }
        if let Some(chance) = travel.roads.get(&(from, road, to)) {
            edge.chance = Some(edge.chance.unwrap_or_default() + chance);
        }
        let to = Destination::Scene(to);
        edge.strands.push(strand(scenario, from, road, to, words));
    }
    edges
}

/// The choices that lead straight back to their scene, each with its number: where there are several, it is a hub.
pub(super) fn tasks(scenario: &Scenario, scene: SceneId) -> Vec<(usize, ChoiceId)> {
    let Exit::Choices(choices) = &scenario.scene(scene).exit else {
        return Vec::new();
    };
    let again = Target::One(Destination::Scene(scene));
    let tasks = (1..).zip(choices.ids());
    let tasks: Vec<_> = tasks
        .filter(|&(_, choice)| scenario.choice(choice).target == again)
        .collect();
    if tasks.len() > 1 { tasks } else { Vec::new() }
}

/// A choice of a hub as a map says it.
pub(super) fn task(scenario: &Scenario, number: usize, choice: ChoiceId, words: &Words) -> Task {
    Task {
        choice,
        number,
        text: line(&scenario.with_names(&scenario.choice(choice).text)),
        full: choice_said(scenario, choice, words).join(" · "),
        conditional: scenario.choice(choice).when.is_some(),
        way: None,
        groups: String::new(),
    }
}

fn target(scenario: &Scenario, from: SceneId, road: Road) -> Option<&Target> {
    match (road, &scenario.scene(from).exit) {
        (Road::Choice(choice) | Road::Deadline(choice), _) => Some(&scenario.choice(choice).target),
        (Road::Passage, Exit::Goto(target)) => Some(target),
        (Road::Otherwise, Exit::Choices(choices)) => choices
            .otherwise
            .as_ref()
            .map(|otherwise| &otherwise.target),
        _ => None,
    }
}

fn manner(scenario: &Scenario, from: SceneId, road: Road, to: SceneId) -> Manner {
    let to = Destination::Scene(to);
    let branching = match target(scenario, from, road) {
        Some(Target::Weighted(branches)) => branches
            .iter()
            .filter(|branch| branch.to == to)
            .all(|branch| branch.when.is_some()),
        Some(Target::First(branches)) => branches.iter().any(|branch| branch.to != to),
        Some(Target::One(_)) | None => false,
    };
    match road {
        Road::Deadline(_) => Manner::Deadline,
        Road::Otherwise => Manner::Otherwise,
        Road::Choice(choice) if branching || scenario.choice(choice).when.is_some() => {
            Manner::Conditional
        }
        Road::Passage if branching => Manner::Conditional,
        Road::Choice(_) | Road::Passage => Manner::Open,
    }
}

fn strand(
    scenario: &Scenario,
    from: SceneId,
    road: Road,
    to: Destination,
    words: &Words,
) -> Strand {
    let exit = &scenario.scene(from).exit;
    let mut number = None;
    let mut remark = String::new();
    let mut said = Vec::new();
    match (road, exit) {
        (Road::Choice(choice), Exit::Choices(choices)) => {
            number = choices.ids().position(|own| own == choice).map(|at| at + 1);
            said.extend(choice_said(scenario, choice, words));
        }
        (Road::Deadline(choice), Exit::Choices(choices)) => {
            let deadline = choices
                .deadline
                .expect("only a scene with a deadline has such a road");
            let minutes = deadline.minutes;
            remark = words.say_with("map-minutes", &[("minutes", minutes.into())]);
            said.push(words.say_with("map-time-up", &[("minutes", minutes.into())]));
            said.extend(choice_said(scenario, choice, words));
        }
        (Road::Otherwise, Exit::Choices(choices)) => {
            remark = words.say("map-otherwise");
            said.push(words.say("map-otherwise-text"));
            let text = choices.otherwise.as_ref().and_then(|way| way.text.as_ref());
            said.extend(text.map(|text| line(text)));
        }
        _ => {}
    }
    let (short, long) = match target(scenario, from, road) {
        Some(Target::Weighted(branches)) => drawn(branches, to, scenario, words),
        Some(Target::First(branches)) => first(branches, to, scenario, words),
        Some(Target::One(_)) | None => (String::new(), String::new()),
    };
    // A condition is too long to stand beside a number.
    let fraction = matches!(target(scenario, from, road), Some(Target::Weighted(_)));
    if remark.is_empty() && (fraction || road == Road::Passage) {
        remark = short;
    }
    said.push(long);
    said.retain(|text| !text.is_empty());
    Strand {
        road,
        number,
        remark,
        text: said.join(" · "),
    }
}

fn choice_said(scenario: &Scenario, choice: ChoiceId, words: &Words) -> Vec<String> {
    let choice = scenario.choice(choice);
    let mut said = vec![line(&scenario.with_names(&choice.text))];
    if let Some(when) = &choice.when {
        said.push(only_if(&when.value, scenario, words));
    }
    if let Some(locked) = &choice.locked {
        said.push(words.say_with(
            "map-locked",
            &[("reason", line(&scenario.with_names(locked)).into())],
        ));
    }
    if choice.once {
        said.push(words.say("map-once"));
    }
    said
}

fn only_if(when: &Condition, scenario: &Scenario, words: &Words) -> String {
    let condition = condition(when, scenario, words);
    words.say_with("map-only-if", &[("condition", condition.into())])
}

/// How often chance picks `to`, as a fraction and in words.
fn drawn(
    branches: &[Branch],
    to: Destination,
    scenario: &Scenario,
    words: &Words,
) -> (String, String) {
    let own = || branches.iter().filter(|branch| branch.to == to);
    let part: u32 = own().map(|branch| branch.weight).sum();
    let whole: u32 = branches.iter().map(|branch| branch.weight).sum();
    // Not 0, since every weight is at least 1 and `to` is among the branches.
    let divisor = gcd(part, whole);
    let (part, whole) = (part / divisor, whole / divisor);
    let mut said = vec![words.say_with(
        "map-drawn",
        &[("part", part.into()), ("whole", whole.into())],
    )];
    said.extend(
        own()
            .filter_map(|branch| branch.when.as_ref())
            .map(|when| only_if(&when.value, scenario, words)),
    );
    (format!("{part}/{whole}"), said.join(" · "))
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// On what condition the first that holds is `to`, for beside a line and in a sentence.
fn first(
    branches: &[Branch],
    to: Destination,
    scenario: &Scenario,
    words: &Words,
) -> (String, String) {
    let mut short = Vec::new();
    let mut long = Vec::new();
    for branch in branches.iter().filter(|branch| branch.to == to) {
        match &branch.when {
            Some(when) => {
                short.push(condition(&when.value, scenario, words));
                long.push(only_if(&when.value, scenario, words));
            }
            None if branches.len() > 1 => {
                short.push(words.say("map-otherwise"));
                long.push(words.say("map-no-other"));
            }
            None => {}
        }
    }
    let or = words.say("condition-or");
    (short.join(&format!(" {or} ")), long.join(" · "))
}

/// The roads out of a scene that lead back to the interrupted one.
pub(super) fn returns(scenario: &Scenario, scene: SceneId, words: &Words) -> Vec<Strand> {
    let leads_back = |target: &Target| match target {
        Target::One(to) => *to == Destination::Resume,
        Target::Weighted(branches) | Target::First(branches) => branches
            .iter()
            .any(|branch| branch.to == Destination::Resume),
    };
    let roads: Vec<Road> = match &scenario.scene(scene).exit {
        Exit::Ending => Vec::new(),
        Exit::Goto(_) => vec![Road::Passage],
        Exit::Choices(choices) => choices
            .ids()
            .map(Road::Choice)
            .chain(
                choices
                    .deadline
                    .map(|deadline| Road::Deadline(deadline.choice)),
            )
            .chain(choices.otherwise.as_ref().map(|_| Road::Otherwise))
            .collect(),
    };
    roads
        .into_iter()
        .filter(|&road| target(scenario, scene, road).is_some_and(leads_back))
        .map(|road| strand(scenario, scene, road, Destination::Resume, words))
        .collect()
}
