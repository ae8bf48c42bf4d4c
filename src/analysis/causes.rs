//! Which findings are causes, and which only follow from one: who mends all that is found would take away good lines, so
//! that what follows waits until its cause is mended.

use std::collections::HashSet;

use super::proof::Proved;
use crate::scenario::{
    At, Choice, ChoiceId, Condition, Effects, Exit, Finding, Memory, Scenario, Scene, SceneId,
    Span, Target, VariableId, codes,
};

/// Leaves out of what was found in a file, on paper, by its tests and by exploring, what only follows from something else
/// among it.
pub(crate) fn alone(scenario: &Scenario, findings: &mut Vec<Proved>) {
    let idle = Idle::of(scenario, findings);
    let outside: Vec<Span> = spans(findings, |it| it.code == codes::OUTSIDE_BOUNDS).collect();
    let shut: Vec<ChoiceId> = idle.choices.iter().copied().collect();
    let names: HashSet<String> = shut.iter().map(|&id| dotted(scenario, id)).collect();
    let asks_outside = |span: Span| {
        outside
            .iter()
            .any(|it| span.start <= it.start && it.end <= span.end)
    };
    let follows = |finding: &Finding| match finding.code {
        codes::NEVER_OPEN => {
            let mut choices = scenario.choices.iter();
            let choice = choices.find(|choice| choice.span == finding.span);
            let when = choice.and_then(|choice| choice.when.as_ref());
            when.is_some_and(|when| asks_outside(when.span))
        }
        codes::NEVER_HOLDS | codes::ALWAYS_HOLDS if asks_outside(finding.span) => true,
        codes::NEVER_HOLDS | codes::ALWAYS_HOLDS => {
            let mut asked = conditions(scenario).filter(|when| when.span == finding.span);
            // What is itself the reason that a choice is never open is no consequence of that.
            let own = shut.iter().any(|&id| {
                let when = scenario.choice(id).when.as_ref();
                when.is_some_and(|when| when.span == finding.span)
            });
            !own && asked.any(|when| idle.is_asked_by(scenario, &when.value))
        }
        codes::MOVES_NOTHING => {
            let mut effects = scenario.each_effects().flat_map(Effects::all);
            let moves = effects.find(|effect| effect.span == finding.span);
            moves.is_some_and(|effect| idle.variables.contains(&effect.variable))
        }
        codes::NO_DIFFERENCE => !idle.is_empty(),
        codes::TEST_CLOSED => {
            let mut values = finding.values.iter();
            values.any(|(name, value)| *name == "choice" && names.contains(value))
        }
        _ => false,
    };
    findings.retain(|proved| !follows(&proved.finding));
    once_on_entering(scenario, findings);
}

/// Of what the effects of the first scene made always or never so, the first alone: all of it has that one cause.
fn once_on_entering(scenario: &Scenario, findings: &mut Vec<Proved>) {
    let start = scenario.scene(scenario.start).id.as_str();
    let by_start = |finding: &Finding| {
        let mut values = finding.values.iter();
        finding.help == "help-entering"
            && values.any(|(name, value)| *name == "scene" && value == start)
    };
    let first = spans(findings, by_start).min();
    findings.retain(|proved| !by_start(&proved.finding) || Some(proved.finding.span) == first);
}

fn spans(findings: &[Proved], of: impl Fn(&Finding) -> bool) -> impl Iterator<Item = Span> {
    let found = findings.iter().map(|proved| &proved.finding);
    found.filter(move |it| of(it)).map(|it| it.span)
}

/// A choice as tests name it.
fn dotted(scenario: &Scenario, id: ChoiceId) -> String {
    let choice = scenario.choice(id);
    format!("{}.{}", scenario.scene(choice.scene).id, choice.id)
}

/// What never happens, as it was found.
struct Idle {
    choices: HashSet<ChoiceId>,
    scenes: HashSet<SceneId>,
    /// What it would have set.
    variables: HashSet<VariableId>,
}

impl Idle {
    fn of(scenario: &Scenario, findings: &[Proved]) -> Self {
        let at = |code| -> HashSet<Span> { spans(findings, |it| it.code == code).collect() };
        let (open, met, held) = (
            at(codes::NEVER_OPEN),
            at(codes::NEVER_MET),
            at(codes::NEVER_HOLDS),
        );
        let scenes = scenario.scene_ids();
        let scenes: HashSet<_> = scenes
            .filter(|&id| met.contains(&scenario.scene(id).span))
            .collect();
        let is_shut = |choice: &Choice| {
            let asked = choice.when.as_ref();
            open.contains(&choice.span)
                || scenes.contains(&choice.scene)
                || asked.is_some_and(|when| held.contains(&when.span))
        };
        let choices = (0..).map(ChoiceId::at).zip(&scenario.choices);
        let choices: HashSet<_> = choices
            .filter(|(_, choice)| is_shut(choice))
            .map(|(id, _)| id)
            .collect();
        let of_choices = choices.iter().map(|&id| &scenario.choice(id).effects);
        let of_scenes = scenes.iter().map(|&id| &scenario.scene(id).effects);
        let effects = of_choices.chain(of_scenes).flat_map(Effects::all);
        let variables = effects.map(|effect| effect.variable).collect();
        Self {
            choices,
            scenes,
            variables,
        }
    }

    fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.scenes.is_empty()
    }

    /// Whether a condition asks about what would have happened.
    fn is_asked_by(&self, scenario: &Scenario, condition: &Condition) -> bool {
        let mut asked = false;
        condition.each_variable(&mut |id| asked |= self.variables.contains(&id));
        condition.each_memory(&mut |id| {
            asked |= match scenario.memories[id.index()] {
                Memory::Chose(choice) => self.choices.contains(&choice),
                Memory::Seen(scene) | Memory::Fired(scene) => self.scenes.contains(&scene),
            };
        });
        asked
    }
}

/// Every condition of a scenario but those of its checks.
fn conditions(scenario: &Scenario) -> impl Iterator<Item = &At<Condition>> {
    fn of_target(target: &Target) -> impl Iterator<Item = &At<Condition>> {
        target.branches().iter().filter_map(|it| it.when.as_ref())
    }
    fn of_scene(scene: &Scene) -> impl Iterator<Item = &At<Condition>> {
        let exit = match &scene.exit {
            Exit::Goto(target) => Some(target),
            Exit::Choices(choices) => choices.otherwise.as_ref().map(|it| &it.target),
            Exit::Ending => None,
        };
        let otherwise = match &scene.exit {
            Exit::Choices(choices) => choices.otherwise.as_ref().map(|it| &it.effects),
            Exit::Goto(_) | Exit::Ending => None,
        };
        let inject = scene.inject.as_ref().and_then(|it| it.when.as_ref());
        let sight = scene.sight_conditions().flatten();
        let effects = scene.effects.conditions();
        let ways = exit.into_iter().flat_map(of_target);
        let otherwise = otherwise.into_iter().flat_map(Effects::conditions);
        sight
            .chain(effects)
            .chain(ways)
            .chain(otherwise)
            .chain(inject)
    }
    let choices = scenario.choices.iter().flat_map(|choice| {
        let when = choice.when.iter();
        let effects = choice.effects.conditions();
        when.chain(effects).chain(of_target(&choice.target))
    });
    scenario.scenes.iter().flat_map(of_scene).chain(choices)
}
