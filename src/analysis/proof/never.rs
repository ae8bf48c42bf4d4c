//! What was looked for in every situation and never met, or always, as findings.
//!
//! Where several conditions ask for a value that is never reached, that is one fault: it is told once, with all that
//! comes to nothing by it.

use super::Prover;
use crate::analysis::relevance::barring;
use crate::analysis::survey::{AboutScene, AboutWay, Coverage, Idle, Pair, Survey};
use crate::scenario::{
    At, Choice, ChoiceId, Condition, DEADLINE, Destination, Exit, Finding, Relation, Scenario,
    SceneId, Span, Target, Trigger, VariableId, codes,
};

/// A condition that held for nobody, and what is said of it when it stands alone.
struct Never<'s> {
    when: &'s At<Condition>,
    /// Where it stands: a scene, or a choice.
    place: String,
    finding: Finding,
}

/// One of the things that a condition cannot hold without.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Demand {
    /// A value of at least this.
    Above(VariableId, i64),
    /// A value of at most this.
    Below(VariableId, i64),
    Other(Condition),
}

impl<'s> Prover<'s> {
    /// What was looked for in every situation and never met.
    pub(super) fn never_met(&mut self, survey: &Survey<'s>) {
        let mut never = Vec::new();
        for (id, about) in self.scenario.scene_ids().zip(&survey.scenes) {
            if about.first.is_some() {
                self.scene(id, about, survey, &mut never);
            }
        }
        let mut unmet = self.unmet(survey);
        self.injects(survey, &mut unmet, &mut never);
        never.sort_by_key(|it| it.when.span);
        let mut shut = Vec::new();
        for group in grouped(survey, never) {
            if let [_, _, ..] = *group {
                shut.extend(group.iter().map(|it| it.when.span));
                let behind = behind(self.scenario, &mut unmet, &shut);
                self.report(told_once(self.scenario, &group, &behind));
            } else {
                for it in group {
                    shut.push(it.when.span);
                    // Where nobody comes for it only follows; who mends this comes there, or hears of it then.
                    let behind = behind(self.scenario, &mut unmet, &shut);
                    self.report(behind_it(self.scenario, it.finding, &behind));
                }
            }
        }
        for scene in unmet {
            self.report(self.about(codes::NEVER_MET, scene));
        }
        self.one_sided(survey);
    }

    /// Competencies that a choice would win or lose which nobody can ever take. Where no choice does, that is seen on paper.
    fn one_sided(&mut self, survey: &Survey<'_>) {
        let scenario = self.scenario;
        let taken = |choice: &Choice, way: &AboutWay<'_>| {
            let passes = choice.id == DEADLINE;
            way.open || (passes && survey.scenes[choice.scene.index()].first.is_some())
        };
        for (place, competency) in scenario.competencies.iter().enumerate() {
            for (how, sign) in [("lost", -1), ("won", 1)] {
                let scores = |choice: &Choice| {
                    let mut score = choice.score.iter();
                    score.any(|&(id, points)| id.index() == place && points.signum() == sign)
                };
                let choices = scenario.choices.iter().zip(&survey.choices);
                let mut would = choices.filter(|(choice, _)| scores(choice)).peekable();
                let first = would.peek().map(|(choice, _)| choice.span);
                if let Some(span) = first.filter(|_| !would.any(|(choice, way)| taken(choice, way)))
                {
                    let finding = Finding::new(codes::NEVER_LOST, span);
                    let finding = finding.with("competency", competency.id.as_str());
                    self.report(finding.with("how", how));
                }
            }
        }
    }

    /// Scenes that nobody comes to; what nothing leads to on paper was found there.
    fn unmet(&self, survey: &Survey<'_>) -> Vec<SceneId> {
        let structure = self.space.engine().structure();
        let on_paper = structure.reached(self.scenario);
        let scenes = self.scenario.scene_ids().zip(&survey.scenes);
        let unmet = scenes.filter(|(id, about)| about.first.is_none() && on_paper[id.index()]);
        unmet.map(|(id, _)| id).collect()
    }

    /// Conditions of injects.
    fn injects(
        &mut self,
        survey: &Survey<'s>,
        unmet: &mut Vec<SceneId>,
        never: &mut Vec<Never<'s>>,
    ) {
        for (id, asked) in &survey.injects {
            let inject = self.scenario.scene(*id).inject.as_ref();
            let sent = inject.is_some_and(|it| it.trigger != Trigger::Condition);
            // One that is barred for good is asked no more, so that nobody saw its condition fail.
            let mut barred = false;
            barring(&asked.when.value, &mut |_| barred = true);
            if sent && asked.held && !barred {
                self.condition(asked, *id, None, never);
            }
            if let Some(place) = unmet.iter().position(|it| it == id).filter(|_| !asked.held) {
                let scene = unmet.remove(place);
                never.push(Never {
                    when: asked.when,
                    place: self.scenario.scene(scene).id.clone(),
                    finding: self.about(codes::NEVER_MET, scene),
                });
            }
        }
    }

    fn scene(
        &mut self,
        id: SceneId,
        about: &AboutScene<'s>,
        survey: &Survey<'s>,
        never: &mut Vec<Never<'s>>,
    ) {
        self.way(&about.passage, id, None, never);
        self.idle(&about.entering);
        for asked in &about.entering_conditions {
            self.condition(asked, id, None, never);
        }
        let mut closed: Vec<Span> = Vec::new();
        if let Exit::Choices(choices) = &self.scenario.scene(id).exit {
            for of in choices.ids() {
                let way = &survey.choices[of.index()];
                if way.open {
                    self.way(way, id, Some(of), never);
                    continue;
                }
                let choice = self.scenario.choice(of);
                let finding = Finding::new(codes::NEVER_OPEN, choice.span);
                let finding = finding.with("choice", choice.id.as_str());
                match &choice.when {
                    Some(when) => {
                        let finding = finding.also(when.span).helped("help-when");
                        let finding = self.reasoned(finding, &when.value, id);
                        closed.push(when.span);
                        never.push(Never {
                            when,
                            place: self.place(id, Some(of)),
                            finding,
                        });
                    }
                    None => self.report(finding),
                }
            }
            if let Some(deadline) = choices.deadline {
                let of = deadline.choice;
                self.way(&survey.choices[of.index()], id, Some(of), never);
            }
        }
        for asked in &about.conditions {
            if !closed.contains(&asked.when.span) {
                self.condition(asked, id, None, never);
            }
        }
        for best in about.best.iter().filter(|best| best.met) {
            let choice = self.scenario.choice(best.choice);
            let finding = Finding::new(codes::NO_DILEMMA, choice.span);
            self.report(finding.with("choice", choice.id.as_str()));
        }
        self.no_difference(&about.pairs);
    }

    /// Choices of one scene among which it makes no difference: one finding for all that are alike.
    fn no_difference(&mut self, pairs: &[Pair]) {
        let mut alike: Vec<(ChoiceId, Vec<ChoiceId>)> = Vec::new();
        for pair in pairs.iter().filter(|pair| pair.met) {
            if alike.iter().any(|(_, others)| others.contains(&pair.other)) {
                continue;
            }
            let known = |(one, others): &&mut (ChoiceId, Vec<ChoiceId>)| {
                *one == pair.one || others.contains(&pair.one)
            };
            match alike.iter_mut().find(known) {
                Some((_, others)) => others.push(pair.other),
                None => alike.push((pair.one, vec![pair.other])),
            }
        }
        for (one, others) in alike {
            let one = self.scenario.choice(one);
            let others = others.iter().map(|&other| self.scenario.choice(other));
            let names: Vec<_> = others.clone().map(|other| other.id.as_str()).collect();
            let span = others.map(|other| other.span).min();
            let finding = Finding::new(codes::NO_DIFFERENCE, span.unwrap_or(one.span))
                .with("choice", names.join("`, `"))
                .with("other", one.id.as_str());
            self.report(finding.also(one.span));
        }
    }

    fn way(
        &mut self,
        way: &AboutWay<'s>,
        scene: SceneId,
        choice: Option<ChoiceId>,
        never: &mut Vec<Never<'s>>,
    ) {
        self.idle(&way.effects);
        for asked in way.conditions.iter().chain(&way.branches) {
            self.condition(asked, scene, choice, never);
        }
    }

    fn idle(&mut self, effects: &[Idle]) {
        for effect in effects.iter().filter(|effect| effect.met) {
            self.report(Finding::new(codes::MOVES_NOTHING, effect.span));
        }
    }

    fn condition(
        &mut self,
        asked: &Coverage<'s>,
        scene: SceneId,
        choice: Option<ChoiceId>,
        never: &mut Vec<Never<'s>>,
    ) {
        match (asked.held, asked.failed) {
            (false, true) => never.push(Never {
                when: asked.when,
                place: self.place(scene, choice),
                finding: {
                    let finding = Finding::new(codes::NEVER_HOLDS, asked.when.span);
                    let finding = self.reasoned(finding, &asked.when.value, scene);
                    self.set_on_entering(finding, &asked.when.value)
                },
            }),
            (true, false) => {
                let finding = Finding::new(codes::ALWAYS_HOLDS, asked.when.span);
                self.report(self.set_on_entering(finding, &asked.when.value));
            }
            // Both were seen, or nobody came there.
            _ => {}
        }
    }

    /// A finding about a condition, with the scene that changes what it asks about as soon as somebody comes in: an effect that
    /// is meant for a choice may have been written there.
    fn set_on_entering(&self, finding: Finding, condition: &Condition) -> Finding {
        if let Condition::Against { one, other, .. } = condition
            && one == other
        {
            let variable = self.scenario.variable(*one).id.as_str();
            return finding.with("variable", variable).helped("help-same");
        }
        let mut asked = Vec::new();
        condition.each_variable(&mut |id| asked.push(id));
        let sets = self.scenario.scenes.iter().find_map(|scene| {
            let mut effects = scene.effects.0.iter().filter(|group| group.when.is_none());
            let effect = effects.find_map(|group| {
                let mut effects = group.effects.iter();
                effects.find(|it| asked.contains(&it.variable))
            })?;
            Some((scene, effect))
        });
        match sets {
            Some((scene, effect)) => finding
                .with("scene", scene.id.as_str())
                .with(
                    "variable",
                    self.scenario.variable(effect.variable).id.as_str(),
                )
                .also(effect.span)
                .helped("help-entering"),
            None => finding,
        }
    }

    fn place(&self, scene: SceneId, choice: Option<ChoiceId>) -> String {
        let scene = &self.scenario.scene(scene).id;
        match choice {
            Some(choice) => format!("{scene}.{}", self.scenario.choice(choice).id),
            None => scene.clone(),
        }
    }
}

/// Conditions by what they ask for, when one of them asks for nothing else and no condition that does ever held; each
/// other one by itself.
fn grouped<'s>(survey: &Survey<'_>, never: Vec<Never<'s>>) -> Vec<Vec<Never<'s>>> {
    let met: Vec<Demand> = held(survey).flat_map(demands).collect();
    let alone = never.iter().filter_map(|it| {
        let [demand] = &*demands(&it.when.value) else {
            return None;
        };
        (!met.contains(demand)).then(|| demand.clone())
    });
    let unmet: Vec<Demand> = alone.collect();
    let mut groups: Vec<(Option<Demand>, Vec<Never<'s>>)> = Vec::new();
    for it in never {
        let demands = demands(&it.when.value);
        let of = demands.iter().find(|demand| unmet.contains(demand));
        let same = groups
            .iter_mut()
            .find(|(known, _)| known.is_some() && known.as_ref() == of);
        match same {
            // First comes one that asks for nothing else.
            Some((_, group)) if demands.len() == 1 && !is_alone(&group[0]) => group.insert(0, it),
            Some((_, group)) => group.push(it),
            None => groups.push((of.cloned(), vec![it])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn is_alone(never: &Never<'_>) -> bool {
    demands(&never.when.value).len() == 1
}

/// The conditions that held for somebody.
fn held<'a>(survey: &'a Survey<'_>) -> impl Iterator<Item = &'a Condition> {
    let scenes = survey.scenes.iter();
    let scenes = scenes.flat_map(|it| {
        let entering = it.conditions.iter().chain(&it.entering_conditions);
        let passage = it.passage.conditions.iter().chain(&it.passage.branches);
        entering.chain(passage)
    });
    let choices = survey.choices.iter();
    let choices = choices.flat_map(|it| it.conditions.iter().chain(&it.branches));
    let injects = survey.injects.iter().map(|(_, asked)| asked);
    let all = scenes.chain(choices).chain(injects);
    all.filter(|asked| asked.held)
        .map(|asked| &asked.when.value)
}

/// What a condition cannot hold without.
fn demands(condition: &Condition) -> Vec<Demand> {
    match condition {
        Condition::All(all) => all.iter().flat_map(demands).collect(),
        Condition::Compare {
            variable,
            comparison,
            value,
        } => {
            let value = i64::from(*value);
            vec![match comparison {
                Relation::More => Demand::Above(*variable, value + 1),
                Relation::MoreOrEqual => Demand::Above(*variable, value),
                Relation::Less => Demand::Below(*variable, value - 1),
                Relation::LessOrEqual => Demand::Below(*variable, value),
                Relation::Equal | Relation::NotEqual => Demand::Other(condition.clone()),
            }]
        }
        _ => vec![Demand::Other(condition.clone())],
    }
}

/// One finding for a group, with what else comes to nothing by it.
fn told_once(scenario: &Scenario, group: &[Never<'_>], behind: &[SceneId]) -> Finding {
    let (first, others) = group.split_first().expect("a group has two of them");
    let behind = behind.iter().map(|&id| scenario.scene(id).id.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in others.iter().map(|it| it.place.as_str()).chain(behind) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Finding::new(codes::NEVER_HOLDS, first.when.span)
        .with("how", "several")
        .with("others", names.join(", "))
        .also(others[0].when.span)
}

/// A finding about one condition, with the scenes that nobody comes to because of it.
fn behind_it(scenario: &Scenario, finding: Finding, behind: &[SceneId]) -> Finding {
    if finding.code != codes::NEVER_HOLDS {
        return finding;
    }
    let names: Vec<_> = behind
        .iter()
        .map(|&id| scenario.scene(id).id.as_str())
        .collect();
    match names.as_slice() {
        [] => finding.with("how", "alone"),
        names => finding
            .with("how", "several")
            .with("others", names.join(", ")),
    }
}

/// Takes those out of `unmet` to which no other way leads than through conditions at `shut`.
fn behind(scenario: &Scenario, unmet: &mut Vec<SceneId>, shut: &[Span]) -> Vec<SceneId> {
    let mut behind: Vec<SceneId> = Vec::new();
    loop {
        let open = |id: SceneId| {
            let mut ways = ways_to(scenario, id);
            let through = |(from, whens): (SceneId, Vec<Span>)| {
                !behind.contains(&from) && !whens.iter().any(|when| shut.contains(when))
            };
            scenario.scene(id).inject.is_some() || ways.any(through)
        };
        let Some(place) = unmet.iter().position(|&id| !open(id)) else {
            return behind;
        };
        let found = unmet.remove(place);
        behind.push(found);
    }
}

/// The ways that lead to a scene on paper: where from, and which conditions stand in them.
fn ways_to(scenario: &Scenario, to: SceneId) -> impl Iterator<Item = (SceneId, Vec<Span>)> + '_ {
    let to = Destination::Scene(to);
    let leads = move |from: SceneId, when: Option<Span>, target: &Target| {
        let whole = matches!(*target, Target::One(one) if one == to);
        let whole = whole.then(|| (from, when.into_iter().collect()));
        let branches = target.branches().iter().filter(|branch| branch.to == to);
        let branches = branches.map(|branch| {
            let own = branch.when.as_ref().map(|when| when.span);
            (from, when.into_iter().chain(own).collect())
        });
        branches.chain(whole).collect::<Vec<_>>()
    };
    let choices = scenario.choices.iter().flat_map(move |choice| {
        let when = choice.when.as_ref().map(|when| when.span);
        leads(choice.scene, when, &choice.target)
    });
    let passages = scenario
        .scene_ids()
        .flat_map(move |from| match &scenario.scene(from).exit {
            Exit::Goto(target) => leads(from, None, target),
            Exit::Choices(choices) => {
                let otherwise = choices.otherwise.as_ref();
                otherwise.map_or_else(Vec::new, |it| leads(from, None, &it.target))
            }
            Exit::Ending => Vec::new(),
        });
    choices.chain(passages)
}
