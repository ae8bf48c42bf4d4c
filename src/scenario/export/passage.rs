//! A scene as a passage: its text, what changes on coming, and a link for each way on.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::condition::Condition;
use super::super::ids::{ChoiceId, SceneId};
use super::super::model::{
    Branch, Choice, Choices, Destination, Effect, Effects, Exit, Scene, Target, Trigger,
};
use super::super::source::At;
use super::after::{ALWAYS, Happened, all, any, not};
use super::conditions::ConditionWriter;
use super::possible::possible;
use super::text::{comment, link, told};
use super::{ExportWords, Lost};

/// Ways in which the effects of one choice may come out.
const MOST_VARIANTS: usize = 8;
/// Passages in a row on the map of Twine, and how far apart they are.
const ROW: usize = 8;
const APART: usize = 150;

/// Writes one passage.
pub(super) struct PassageWriter<'w, 's> {
    conditions: &'w ConditionWriter<'s>,
    words: &'w ExportWords<'w>,
    scene: SceneId,
    lost: &'w mut BTreeMap<Lost, Vec<String>>,
    lines: Vec<String>,
}

/// What a choice does when something held before.
struct Variant {
    when: Condition,
    effects: Vec<Effect>,
}

impl<'w, 's> PassageWriter<'w, 's> {
    pub(super) fn new(
        conditions: &'w ConditionWriter<'s>,
        words: &'w ExportWords<'w>,
        scene: SceneId,
        lost: &'w mut BTreeMap<Lost, Vec<String>>,
    ) -> Self {
        Self {
            conditions,
            words,
            scene,
            lost,
            lines: Vec::new(),
        }
    }

    /// The passage, with an empty line behind it.
    pub(super) fn written(mut self) -> String {
        let scene = self.conditions.scenario.scene(self.scene);
        self.effects(&scene.effects);
        self.text(scene);
        self.aside(scene);
        match &scene.exit {
            Exit::Choices(choices) => self.choices(choices),
            Exit::Goto(target) => self.goto(target),
            Exit::Ending => {}
        }
        let place = self.scene.index();
        let (x, y) = (100 + place % ROW * APART, 100 + place / ROW * APART);
        let name = self.conditions.names.scene(self.scene);
        let tag = if scene.belongs_to_inject() {
            " [inject]"
        } else {
            ""
        };
        let mut passage =
            format!(":: {name}{tag} {{\"position\":\"{x},{y}\",\"size\":\"100,100\"}}\n");
        for line in self.lines {
            let _ = writeln!(passage, "{line}");
        }
        passage + "\n"
    }

    /// Says that something does not come along.
    fn lose(&mut self, about: Lost) {
        let name = self.conditions.names.scene(self.scene).to_owned();
        self.lost.entry(about).or_default().push(name);
    }

    fn note(&mut self, about: Lost, lines: &[String]) {
        self.lose(about);
        self.lines.push(comment(lines));
    }

    /// A line that is there when something holds; nothing where that never does.
    fn when(&mut self, condition: &Condition, line: &str) {
        if !possible(condition, self.conditions.scenario) {
            return;
        }
        self.lines.push(match *condition == ALWAYS {
            true => line.to_owned(),
            false => format!("<<if {}>>{line}<</if>>", self.conditions.asked(condition)),
        });
    }

    fn effects(&mut self, effects: &Effects) {
        for group in &effects.0 {
            let changes = group.effects.iter().map(|it| self.conditions.change(it));
            let line = format!("<<set {}>>", changes.collect::<Vec<_>>().join("; "));
            self.when(&condition(group.when.as_ref()), &line);
        }
    }

    fn text(&mut self, scene: &Scene) {
        let parts = scene
            .text
            .iter()
            .map(|it| (it.when.as_ref(), self.told(&it.text)));
        let exhibits = scene.exhibits.iter().map(|it| {
            let from = it
                .from
                .as_ref()
                .map(|from| format!("''{}:'' ", self.told(from)));
            let text = format!("{}{}", from.unwrap_or_default(), self.told(&it.text));
            (it.when.as_ref(), text)
        });
        let parts: Vec<_> = parts.chain(exhibits).collect();
        if !scene.exhibits.is_empty() {
            self.lose(Lost::Exhibits);
        }
        for (when, text) in parts {
            self.when(&condition(when), &text);
            self.lines.push(String::new());
        }
    }

    fn told(&self, text: &str) -> String {
        let scenario = self.conditions.scenario;
        told(text, |name| {
            let variable = scenario.find_variable(name)?;
            let name = self.conditions.names.of_variable(variable);
            Some(format!("<<print ${name}>>"))
        })
    }

    /// What stands beside the story.
    fn aside(&mut self, scene: &Scene) {
        if let Some(inject) = &scene.inject {
            let comes = match inject.trigger {
                Trigger::Condition => "when".to_owned(),
                Trigger::Clock { minutes } => format!("after {minutes} minutes"),
                Trigger::Moderator => "by moderator".to_owned(),
            };
            let when = inject
                .when
                .as_ref()
                .map(|it| self.conditions.asked(&it.value));
            let line = format!("inject: {comes} {}", when.unwrap_or_default());
            self.note(Lost::Inject, &[line]);
        }
        let advice = scene
            .advice
            .iter()
            .map(|it| format!("advice: {}: {}", it.from, it.text));
        let advice: Vec<_> = advice.collect();
        if !advice.is_empty() {
            self.note(Lost::Advice, &advice);
        }
        let tasks = scene.tasks.iter().map(|it| {
            let texts: Vec<_> = it.texts().map(String::as_str).collect();
            format!("practise: {}", texts.join(" / "))
        });
        let tasks: Vec<_> = tasks.collect();
        if !tasks.is_empty() {
            self.note(Lost::Tasks, &tasks);
        }
        let notes = scene.moderator.notes.iter().chain(&scene.moderator.ask);
        let notes: Vec<_> = notes.map(|it| format!("moderator: {it}")).collect();
        if !notes.is_empty() {
            self.note(Lost::Moderator, &notes);
        }
        let roles = scene.roles.iter().map(|&it| {
            let role = &self.conditions.scenario.role(it).title;
            format!("for: {role}")
        });
        let clock = scene.clock.iter().map(|it| format!("clock: {it}"));
        let minutes = scene.minutes.iter().map(|it| format!("minutes: {it}"));
        let planning: Vec<_> = clock.chain(minutes).chain(roles).collect();
        if !planning.is_empty() || scene.at.is_some() {
            self.note(Lost::Planning, &planning);
        }
    }

    fn choices(&mut self, choices: &Choices) {
        let mut open = Vec::new();
        for id in choices.ids() {
            let choice = self.conditions.scenario.choice(id);
            let when = self.open(choice);
            self.price(choice);
            let happened = Happened {
                effects: self.spending(id),
                chosen: choice.chosen,
            };
            let text = self.link_text(&choice.text);
            self.ways(&when, happened, &choice.effects, &text, &choice.target);
            open.push(when);
        }
        if let Some(deadline) = choices.deadline {
            let choice = self.conditions.scenario.choice(deadline.choice);
            let minutes = deadline.minutes;
            let to: Vec<_> = choice.target.destinations().collect();
            let to = to
                .iter()
                .filter_map(|it| self.name(*it))
                .collect::<Vec<_>>();
            let line = format!(
                "deadline: {minutes} minutes: {} → {}",
                choice.text,
                to.join(", ")
            );
            self.note(Lost::Deadline, &[line]);
        }
        if let Some(otherwise) = &choices.otherwise {
            let when = not(any(open));
            let text = otherwise.text.as_deref().unwrap_or(self.words.go_on);
            let text = self.link_text(text);
            let happened = Happened::default();
            self.ways(
                &when,
                happened,
                &otherwise.effects,
                &text,
                &otherwise.target,
            );
        }
    }

    /// When a choice is open.
    fn open(&self, choice: &Choice) -> Condition {
        let taken = choice.chosen.filter(|_| choice.once);
        let once = taken.map(|it| not(Condition::Remembers(it)));
        let budget = self.conditions.scenario.budget(choice.scene);
        let budget = budget
            .zip(choice.spends)
            .map(|(budget, spends)| Condition::Compare {
                variable: budget.left,
                comparison: super::super::condition::Relation::MoreOrEqual,
                value: spends,
            });
        let parts = [condition(choice.when.as_ref())];
        all(parts.into_iter().chain(once).chain(budget).collect())
    }

    /// What a choice takes of a budget, as an effect.
    fn spending(&self, choice: ChoiceId) -> Vec<Effect> {
        let spent = self.conditions.scenario.spending(choice);
        let effect = spent.map(|(variable, by)| Effect {
            span: super::super::source::Span::default(),
            variable,
            change: super::super::model::Change::Add(-by),
        });
        effect.into_iter().collect()
    }

    fn price(&mut self, choice: &Choice) {
        let said = [
            ("gain", &choice.gain),
            ("cost", &choice.cost),
            ("because", &choice.because),
        ];
        let said = said.into_iter();
        let mut lines: Vec<_> = said
            .filter_map(|(key, text)| Some(format!("{key}: {}", text.as_ref()?)))
            .collect();
        for &(competency, points) in &choice.score {
            let id = &self.conditions.scenario.competencies[competency.index()].id;
            lines.push(format!("score: {id} {points:+}"));
        }
        if !lines.is_empty() {
            self.note(Lost::Prices, &lines);
        }
    }

    fn link_text(&mut self, said: &str) -> String {
        let named = self.conditions.scenario.with_names(said);
        let text = link(&named);
        if text != said {
            self.lose(Lost::Signs);
        }
        text
    }

    /// The links of one way on: one for each way in which it may come out.
    fn ways(
        &mut self,
        when: &Condition,
        happened: Happened,
        effects: &Effects,
        text: &str,
        target: &Target,
    ) {
        let first = Variant {
            when: when.clone(),
            effects: happened.effects,
        };
        let chosen = happened.chosen;
        for variant in self.variants(first, chosen, effects) {
            let Variant { when, effects } = variant;
            let mut changes: Vec<_> = effects
                .iter()
                .map(|it| self.conditions.change(it))
                .collect();
            let memory =
                chosen.map(|it| format!("${} to true", self.conditions.names.of_memory(it)));
            changes.extend(memory);
            let setter = match changes.is_empty() {
                true => String::new(),
                false => format!("[{}]", changes.join("; ")),
            };
            let happened = Happened { effects, chosen };
            for (branch, to) in self.branches(target, &happened) {
                let when = all(vec![when.clone(), branch]);
                match self.name(to) {
                    Some(name) => {
                        let link = format!("[[{text}->{name}]{setter}]");
                        self.when(&when, &link);
                    }
                    None => self.note(Lost::Resume, &[format!("resume: {text}")]),
                }
            }
        }
    }

    /// How the effects of a choice may come out, each with what must hold before.
    fn variants(
        &mut self,
        first: Variant,
        chosen: Option<super::super::ids::MemoryId>,
        effects: &Effects,
    ) -> Vec<Variant> {
        let mut variants = vec![first];
        for group in &effects.0 {
            let Some(asked) = &group.when else {
                for variant in &mut variants {
                    variant.effects.extend(&group.effects);
                }
                continue;
            };
            let mut split = Vec::new();
            for variant in variants {
                let happened = Happened {
                    effects: variant.effects.clone(),
                    chosen,
                };
                let before = happened.before(&asked.value, self.conditions.scenario);
                let room = split.len() + 2 <= MOST_VARIANTS;
                let Some(before) = before.filter(|_| room) else {
                    let changes = group.effects.iter().map(|it| self.conditions.change(it));
                    let changes = changes.collect::<Vec<_>>().join("; ");
                    let asked = self.conditions.asked(&asked.value);
                    self.note(Lost::Effects, &[format!("if {asked}: {changes}")]);
                    split.push(variant);
                    continue;
                };
                let mut with = variant.effects.clone();
                with.extend(&group.effects);
                split.push(Variant {
                    when: all(vec![variant.when.clone(), before.clone()]),
                    effects: with,
                });
                split.push(Variant {
                    when: all(vec![variant.when, not(before)]),
                    effects: variant.effects,
                });
            }
            // Where one thing happens or another, both at once never do.
            split.retain(|it| possible(&it.when, self.conditions.scenario));
            variants = split;
        }
        variants
    }

    /// Where a way on leads, each with what must hold before it is taken. Where chance would draw, each is one to choose.
    fn branches(&mut self, target: &Target, happened: &Happened) -> Vec<(Condition, Destination)> {
        let branches = match target {
            Target::One(to) => return vec![(ALWAYS, *to)],
            Target::First(branches) => branches,
            Target::Weighted(branches) => {
                let chances = branches.iter().filter_map(|branch| {
                    Some(format!(
                        "chance {}: {}",
                        branch.weight,
                        self.name(branch.to)?
                    ))
                });
                let chances: Vec<_> = chances.collect();
                self.note(Lost::Chance, &chances);
                branches
            }
        };
        let first = matches!(target, Target::First(_));
        let mut none = Vec::new();
        let mut ways = Vec::new();
        for Branch { when, to, .. } in branches {
            let asked = condition(when.as_ref());
            let before = happened.before(&asked, self.conditions.scenario);
            let Some(before) = before else {
                // Whoever reads chooses what could not be asked beforehand.
                self.note(
                    Lost::Chance,
                    &[format!("if {}", self.conditions.asked(&asked))],
                );
                ways.push((ALWAYS, *to));
                continue;
            };
            let earlier = none.iter().cloned();
            let when = match first {
                true => all(earlier.chain([before.clone()]).collect()),
                false => before.clone(),
            };
            none.push(not(before));
            ways.push((when, *to));
        }
        ways
    }

    /// A passage waits for nothing but its reader.
    fn goto(&mut self, target: &Target) {
        let words = link(self.words.go_on);
        let to = |it: &Self, to| Some(format!("[[{words}->{}]]", it.name(to)?));
        match target {
            Target::First(branches) => {
                let mut row = String::new();
                for (number, branch) in branches.iter().enumerate() {
                    let link = to(self, branch.to);
                    if link.is_none() {
                        self.note(Lost::Resume, &["resume".to_owned()]);
                    }
                    let link = link.unwrap_or_default();
                    let when = branch.when.as_ref();
                    let _ = match when.map(|it| self.conditions.asked(&it.value)) {
                        Some(asked) if number == 0 => write!(row, "<<if {asked}>>{link}"),
                        Some(asked) => write!(row, "<<elseif {asked}>>{link}"),
                        None if number == 0 => write!(row, "<<if true>>{link}"),
                        None => write!(row, "<<else>>{link}"),
                    };
                }
                self.lines.push(row + "<</if>>");
            }
            Target::One(_) | Target::Weighted(_) => {
                let ways = self.branches(target, &Happened::default());
                for (when, destination) in ways {
                    match to(self, destination) {
                        Some(link) => self.when(&when, &link),
                        None => self.note(Lost::Resume, &["resume".to_owned()]),
                    }
                }
            }
        }
    }

    /// The passage to which something leads; none for the way back from an inject.
    fn name(&self, to: Destination) -> Option<&str> {
        match to {
            Destination::Scene(scene) => Some(self.conditions.names.scene(scene)),
            Destination::Resume => None,
        }
    }
}

/// What must hold; what is not asked always does.
fn condition(when: Option<&At<Condition>>) -> Condition {
    when.map_or(ALWAYS, |when| when.value.clone())
}
