//! What exploring proves: findings with the run that shows them, in the form of the findings on paper.

use num_bigint::BigUint;

use super::limits::{Limits, Stop};
use super::progress::Stage;
use super::relevance::Detail;
use super::route::{Route, Routes};
use super::search::Search;
use super::simulation::UsualMinutes;
use super::space::Space;
use super::starter::Starter;
use super::survey::Survey;
use super::texts::{parts, unsettled};
use super::totals::{Farm, farms};
use super::whole;
use crate::engine::{Engine, Input, Openness};
use crate::scenario::{
    Check, ChoiceId, Claim, Code, Exit, Finding, Relies, Scenario, SceneId, Span, codes,
};

mod answered;
mod never;
mod reasons;
mod sets;

use answered::usual;

/// Up to here situations are looked at one by one before sets of them are tried. Who bounds them lower has no use for
/// sets. Neither how much tells situations apart nor how fast they become more says sooner that there will be too many:
/// after a tenth of these, the scenarios that ship grow as fast as evenings that do not end.
const FEW: usize = 2_000_000;

/// Up to here situations are also counted as the language defines them, when merged ones were proved.
const COUNTED: usize = 200_000;

/// Up to here whatever texts ask about tells situations apart; beyond, only what random runs did not settle.
const SMALL: usize = 20_000;

/// A finding, and the run that shows it if one does.
#[derive(Debug, Clone, PartialEq)]
pub struct Proved {
    pub finding: Finding,
    pub route: Option<Route>,
}

impl From<Finding> for Proved {
    fn from(finding: Finding) -> Self {
        Self {
            finding,
            route: None,
        }
    }
}

/// What exploring a scenario came to.
#[derive(Debug)]
pub struct Proof {
    /// Without the warnings that the author allows, in the order of the file.
    pub findings: Vec<Proved>,
    pub situations: usize,
    /// How many there are, when they are too many to look at one by one and sets of them were looked at.
    pub in_sets: Option<BigUint>,
    /// Whether situations that can only go on alike were counted as one.
    pub(crate) merged: bool,
    /// What exploring stopped at, when not every situation was looked at: what is found holds, and more may be there.
    pub stopped: Option<Stop>,
    /// What is not proved, then.
    pub(crate) unproved: Vec<Unproved>,
    /// What was done instead.
    pub(crate) searched: Option<Searched>,
}

/// Something that is proved by exploring everything, and by nothing less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unproved {
    /// That nobody comes where nothing can happen.
    Stuck,
    /// That everybody can still come to an ending.
    Endings,
    /// That nobody scores without end.
    Scores,
    /// That every scene, choice and condition of the file is met by somebody.
    Met,
    /// That there is a road that fits the planned minutes.
    Minutes,
    /// That every effect moves something, and that choices differ, where sets of situations were looked at.
    Difference,
    /// What the author wrote under `checks:`, at this place of the file.
    Check(Span),
}

/// What runs came to that were played because not everything could be explored.
#[derive(Debug, Clone)]
pub(crate) struct Searched {
    pub(crate) runs: usize,
    /// How many scenes were met, of how many.
    pub(crate) scenes: (usize, usize),
    /// How many choices were taken, of how many.
    pub(crate) choices: (usize, usize),
    /// Where a group can only be stuck: scenes in which each choice has a `when`, and nothing else leads on.
    pub(crate) suspects: Vec<SceneId>,
}

/// Explores a scenario within `limits`, and looks for everything that can be proved. Where it cannot look at everything,
/// runs look for what they can find.
pub fn prove(engine: &Engine, all: Limits) -> Proof {
    let limits = all.most_of_the_time();
    let mut texts = parts(engine.scenario());
    let mut space = Space::explore(engine, Detail::Merged, &texts, limits.at_most(SMALL));
    if !space.complete() {
        texts = unsettled(engine, texts, limits);
        space = Space::explore(engine, Detail::Merged, &texts, limits.at_most(FEW));
    }
    if !space.complete() && limits.allows(FEW + 1) {
        // Its memory is for the sets.
        drop(space);
        match sets::explored(engine, Detail::Merged, &texts, limits.most_of_the_time()) {
            Ok(proof) => return proof,
            Err(_) => space = Space::explore(engine, Detail::Merged, &texts, limits),
        }
    }
    let scenario = engine.scenario();
    limits.begin(Stage::Findings);
    // Looks at the same situations, which need not wait for each other.
    let (survey, broken, beside) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| (farms(&space), ending(&space), usual(engine, all)));
        let survey = Survey::of(scenario, &space, &texts);
        (survey, broken(&space), beside.join())
    });
    let (farms, out, usual) = beside.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    let mut prover = Prover {
        space: &space,
        scenario,
        routes: None,
        findings: Vec::new(),
    };
    prover.dead_ends(&survey);
    prover.traps(&out);
    prover.farms(&farms);
    let ended = out.iter().all(|&out| out) && survey.leads_on();
    prover.checks(&survey, broken, ended);
    if space.complete() {
        prover.never_met(&survey);
    }
    prover.planned_too_long(&usual);
    let search = (!space.complete()).then(|| Search::of(engine, all));
    if let Some(search) = &search {
        prover.search(search, &survey);
    }
    let unproved = prover.unproved(search.as_ref(), &survey);
    let proved = match space.complete() {
        true => decided(&usual),
        false => Vec::new(),
    };
    let findings = prover.allowed(&proved);
    let whole = (space.complete() && space.situations() <= COUNTED)
        .then(|| whole::count(engine, &space, !texts.is_empty(), limits.at_most(COUNTED)))
        .flatten();
    Proof {
        findings,
        situations: whole.unwrap_or_else(|| space.situations()),
        in_sets: None,
        merged: whole.is_none(),
        stopped: space.stopped(),
        unproved,
        searched: search.map(|search| searched(&search, scenario)),
    }
}

/// The same by sets of situations alone, with what all texts ask about when situations are merged.
///
/// # Errors
/// With what it stopped at, when sets did not come to everything.
pub fn prove_in_sets(engine: &Engine, detail: Detail, limits: Limits) -> Result<Proof, Stop> {
    let texts = match detail {
        Detail::Merged => parts(engine.scenario()),
        Detail::Whole => Vec::new(),
    };
    sets::explored(engine, detail, &texts, limits)
}

fn searched(search: &Search, scenario: &Scenario) -> Searched {
    let waits = |scene: &SceneId| match &scenario.scene(*scene).exit {
        Exit::Choices(choices) => {
            let asked = choices.ids().all(|id| scenario.choice(id).when.is_some());
            asked && choices.deadline.is_none() && choices.otherwise.is_none()
        }
        Exit::Goto(_) | Exit::Ending => false,
    };
    Searched {
        runs: search.runs,
        scenes: (search.met(), scenario.scenes.len()),
        choices: (search.taken(), scenario.choices.len()),
        suspects: scenario.scene_ids().filter(waits).collect(),
    }
}

/// Warnings of which a proof knows that they do not come, when everything was looked at.
const DECIDED: &[Code] = &[
    codes::NEVER_MET,
    codes::NEVER_OPEN,
    codes::NEVER_HOLDS,
    codes::ALWAYS_HOLDS,
    codes::MOVES_NOTHING,
    codes::NO_DILEMMA,
    codes::NO_DIFFERENCE,
    codes::SCORES_ENDLESSLY,
    codes::NEVER_LOST,
];

/// The same, and whether groups usually need longer than planned where that is known of whoever starts.
fn decided(usual: &[(Starter, Option<UsualMinutes>)]) -> Vec<Code> {
    let mut decided = DECIDED.to_vec();
    if usual.iter().all(|(_, usual)| usual.is_some()) {
        decided.push(codes::PLANNED_TOO_LONG);
    }
    decided
}

struct Prover<'s> {
    space: &'s Space,
    scenario: &'s Scenario,
    /// Made when a finding first asks for a route.
    routes: Option<Routes<'s>>,
    findings: Vec<Proved>,
}

impl<'s> Prover<'s> {
    fn report(&mut self, finding: Finding) {
        self.findings.push(finding.into());
    }

    /// What was found, without the warnings that the author allows, in the order of the file; and which of these do not come,
    /// of those that are decided.
    fn allowed(self, decided: &[Code]) -> Vec<Proved> {
        let (mut findings, scenario) = (self.findings, self.scenario);
        let known = |code: &str| decided.iter().any(|known| known.0 == code);
        let found = |code: &str| findings.iter().any(|it| it.finding.code.0 == code);
        let vain = scenario.allowed_in_vain(known, found);
        findings.retain(|proved| !scenario.allows(proved.finding.code));
        findings.extend(vain.into_iter().map(Proved::from));
        findings.sort_by_key(|proved| (proved.finding.span, proved.finding.code));
        findings
    }

    fn road_to(&mut self, node: u32) -> Route {
        let space: &'s Space = self.space;
        let routes = self.routes.get_or_insert_with(|| Routes::new(space));
        routes.to(node)
    }

    fn report_at(&mut self, mut finding: Finding, node: u32) {
        let route = self.road_to(node);
        finding.witness = Some(Box::new(route.witness(self.space.engine())));
        self.findings.push(Proved {
            finding,
            route: Some(route),
        });
    }

    fn report_road(&mut self, mut finding: Finding, route: &Route) {
        finding.witness = Some(Box::new(route.witness(self.space.engine())));
        self.findings.push(Proved {
            finding,
            route: Some(route.clone()),
        });
    }

    /// What runs found that exploring did not come to.
    fn search(&mut self, search: &Search, survey: &Survey<'_>) {
        let places = self.scenario.scene_ids().zip(&survey.scenes);
        for ((id, about), route) in places.zip(&search.stuck) {
            let known = about.stuck.is_some() || about.nowhere.is_some();
            let Some(route) = route.as_ref().filter(|_| !known) else {
                continue;
            };
            let engine = self.space.engine();
            let mut open = engine.offers(&route.end);
            let open = open.find(|offer| offer.openness == Openness::Open);
            match open.map(|offer| offer.choice) {
                Some(choice) if survey.choices[choice.index()].nowhere.is_some() => {}
                Some(choice) => self.report_road(self.choice_leads_nowhere(choice), route),
                None if engine.can_continue(&route.end) => {
                    let finding = self.about(codes::LEADS_NOWHERE, id);
                    self.report_road(finding.helped("help-passage"), route);
                }
                None => self.report_road(self.about(codes::STUCK, id), route),
            }
        }
        for (check, route) in self.scenario.checks.iter().zip(&search.broken) {
            let known = |it: &Proved| it.finding.span == check.span;
            if let Some(route) = route
                && !self.findings.iter().any(known)
            {
                self.report_road(broken_never(self.scenario, check), route);
            }
        }
    }

    /// What only exploring everything would prove, and did not.
    fn unproved(&self, search: Option<&Search>, survey: &Survey<'_>) -> Vec<Unproved> {
        let Some(search) = search else {
            return Vec::new();
        };
        let scenario = self.scenario;
        let found = |codes: &[Code]| {
            let mut findings = self.findings.iter();
            findings.any(|proved| codes.contains(&proved.finding.code))
        };
        let mut unproved = Vec::new();
        // What is found is not open any more: it is disproved.
        if !found(&[codes::STUCK, codes::LEADS_NOWHERE]) {
            unproved.push(Unproved::Stuck);
        }
        if !found(&[codes::NO_ENDING_LEFT]) {
            unproved.push(Unproved::Endings);
        }
        if !scenario.competencies.is_empty() {
            unproved.push(Unproved::Scores);
        }
        unproved.push(Unproved::Met);
        if !scenario.planned_lengths().is_empty() {
            unproved.push(Unproved::Minutes);
        }
        let open = scenario.checks.iter().filter(|check| {
            let found = self.findings.iter().any(|it| it.finding.span == check.span);
            let reached = match &check.claim {
                Claim::Reachable { scene, within } => {
                    let seen =
                        survey.scenes[scene.index()].first.is_some() || search.came_to(*scene);
                    // What was seen, somebody came to who gave one of the answers.
                    within.is_none() && seen && scenario.asked().next().is_none()
                }
                Claim::Never(_) | Claim::Assumed(_) | Claim::AlwaysReachable(_) => false,
            };
            !found && !reached
        });
        unproved.extend(open.map(|check| Unproved::Check(check.span)));
        unproved
    }

    fn about(&self, code: Code, scene: SceneId) -> Finding {
        let scene = self.scenario.scene(scene);
        Finding::new(code, scene.span).with("scene", scene.id.as_str())
    }

    /// Situations in which nothing can happen and nothing has ended.
    fn dead_ends(&mut self, survey: &Survey<'_>) {
        for (id, about) in self.scenario.scene_ids().zip(&survey.scenes) {
            if let Some(node) = about.stuck {
                self.report_at(self.about(codes::STUCK, id), node);
            }
            if let Some(node) = about.nowhere {
                let finding = self.about(codes::LEADS_NOWHERE, id);
                self.report_at(finding.helped("help-passage"), node);
            }
        }
        let ways = (0..).map(ChoiceId::at).zip(&survey.choices);
        for (choice, way) in ways {
            if let Some(node) = way.nowhere {
                self.report_at(self.choice_leads_nowhere(choice), node);
            }
        }
    }

    fn choice_leads_nowhere(&self, choice: ChoiceId) -> Finding {
        let choice = self.scenario.choice(choice);
        Finding::new(codes::LEADS_NOWHERE, choice.span)
            .with("scene", self.scenario.scene(choice.scene).id.as_str())
            .with("choice", choice.id.as_str())
    }

    /// Situations that go on for ever: something can always happen, and none of it leads to an ending; `out` are all
    /// others.
    fn traps(&mut self, out: &[bool]) {
        let space = self.space;
        if out.iter().all(|&out| out) {
            return;
        }
        let mut known = vec![false; self.scenario.scenes.len()];
        let trapped = |node: u32| !out[node as usize];
        let begun = space.beginnings().iter().map(|beginning| beginning.node);
        let entered = space
            .explored()
            .filter(|&node| !trapped(node))
            .flat_map(|node| space.targets(node).iter().copied());
        let mut entries: Vec<u32> = begun.chain(entered).filter(|&node| trapped(node)).collect();
        entries.sort_unstable();
        for node in entries {
            let scene = space.scene(node);
            if !std::mem::replace(&mut known[scene.index()], true) {
                self.report_at(self.about(codes::NO_ENDING_LEFT, scene), node);
            }
        }
    }

    fn farms(&mut self, farms: &[Farm]) {
        for farm in farms {
            let Input::Choose(id) = farm.step.input else {
                continue;
            };
            let choice = self.scenario.choice(id);
            let competency = &self.scenario.competencies[farm.competency.index()];
            let finding = Finding::new(codes::SCORES_ENDLESSLY, choice.span)
                .with("choice", choice.id.as_str())
                .with("competency", competency.id.as_str());
            self.report_at(finding, farm.node);
        }
    }

    /// `ended` says that all situations lead to an ending.
    fn checks(&mut self, survey: &Survey<'_>, broken: Vec<(&Check, u32)>, ended: bool) {
        for (check, node) in broken {
            self.report_at(broken_never(self.scenario, check), node);
        }
        for check in &self.scenario.checks {
            match &check.claim {
                Claim::Never(_) | Claim::Assumed(_) => {}
                Claim::Reachable { scene, within } => {
                    self.reachable(check, *scene, *within, survey.scenes[scene.index()].first);
                }
                Claim::AlwaysReachable(scenes) if ended && self.are_all_endings(scenes) => {}
                Claim::AlwaysReachable(scenes) => {
                    let space = self.space;
                    let reaching = space.reaching(|node| scenes.contains(&space.scene(node)));
                    let lost = space.explored().find(|&node| !reaching[node as usize]);
                    if let Some(node) = lost {
                        let names: Vec<_> = scenes
                            .iter()
                            .map(|&scene| self.scenario.scene(scene).id.as_str())
                            .collect();
                        let finding = broken_check(codes::CHECK_ALWAYS_REACHABLE, check);
                        self.report_at(finding.with("scenes", names.join(", ")), node);
                    }
                }
            }
        }
    }

    /// Whether every ending is among some scenes.
    fn are_all_endings(&self, scenes: &[SceneId]) -> bool {
        let ends = |scene: &SceneId| self.scenario.scene(*scene).exit == Exit::Ending;
        let mut endings = self.scenario.scene_ids().filter(ends);
        endings.all(|ending| scenes.contains(&ending))
    }
}

/// The situations that lead to an ending, or where nothing goes on.
fn ending(space: &Space) -> Vec<bool> {
    let scenario = space.engine().scenario();
    let ended = |node: u32| scenario.scene(space.scene(node)).exit == Exit::Ending;
    space.reaching(|node| space.targets(node).is_empty() || ended(node))
}

/// What may never hold and does, each with the first situation in which it does: all are looked at once for all of it.
fn broken(space: &Space) -> Vec<(&Check, u32)> {
    let engine = space.engine();
    let scenario = engine.scenario();
    let checks = scenario.checks.iter();
    let nevers = checks.filter_map(|check| Some((check, check.claim.never()?)));
    let mut open: Vec<Vec<_>> = vec![Vec::new(); scenario.scenes.len()];
    for (check, (condition, only)) in nevers {
        for scene in scenario.scene_ids() {
            if only.is_none_or(|only| only == scene) {
                open[scene.index()].push((check, condition));
            }
        }
    }
    let mut broken: Vec<(&Check, u32)> = Vec::new();
    for node in space.explored() {
        let here = &mut open[space.scene(node).index()];
        if here.is_empty() {
            continue;
        }
        let state = space.state(node);
        here.retain(|&(check, condition)| {
            let known = broken.iter().any(|(known, _)| known.span == check.span);
            let breaks = !known && engine.finds(&state, condition);
            if breaks {
                broken.push((check, node));
            }
            !known && !breaks
        });
    }
    broken
}

/// What may never hold, and does.
fn broken_never(scenario: &Scenario, check: &Check) -> Finding {
    match &check.claim {
        Claim::Assumed(assumption) => {
            let scene = scenario.scene(assumption.scene).id.as_str();
            let code = match assumption.relies {
                Relies::Words => codes::ASSUMED_WRONGLY,
                Relies::Time => codes::BACK_IN_TIME,
            };
            broken_check(code, check).with("scene", scene)
        }
        _ => broken_check(codes::CHECK_NEVER, check),
    }
}

fn broken_check(code: Code, check: &Check) -> Finding {
    let finding = Finding::new(code, check.span);
    match &check.because {
        Some(because) => finding
            .with("because", because.as_str())
            .helped("help-because"),
        None => finding,
    }
}
