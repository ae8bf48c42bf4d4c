//! A variable read through: where it is set and what depends on it, in the order of the file, with the words around.

use super::fill::shown_value;
use super::sanitise;
use crate::language::Words;
use crate::scenario::{
    At, Change, Condition, Destination, Effects, Exit, Scenario, SceneId, Start, Target, VariableId,
};

/// What a variable is, and everything that has to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadThrough {
    /// Its name, its values, and how it begins.
    pub(crate) heading: String,
    /// The scenes that set it or ask it, in the order of the file.
    pub(crate) scenes: Vec<SceneUses>,
}

/// What a scene has to do with a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SceneUses {
    pub(crate) scene: SceneId,
    /// `gate · At the gate`.
    pub(crate) name: String,
    /// Each in one line.
    pub(crate) uses: Vec<String>,
}

impl ReadThrough {
    pub(crate) fn of(scenario: &Scenario, variable: VariableId, words: &Words) -> Self {
        let scenes = scenario.scene_ids().filter_map(|id| {
            let mut uses = Uses {
                scenario,
                variable,
                words,
                found: Vec::new(),
            };
            uses.scene(id);
            let scene = scenario.scene(id);
            let title = scenario.scene_name(id);
            let name = match &scene.title {
                Some(_) => format!("{} · {title}", scene.id),
                None => title,
            };
            (!uses.found.is_empty()).then(|| SceneUses {
                scene: id,
                name: sanitise(&name),
                uses: uses.found,
            })
        });
        Self {
            heading: heading(scenario, variable, words),
            scenes: scenes.collect(),
        }
    }
}

fn heading(scenario: &Scenario, variable: VariableId, words: &Words) -> String {
    let known = scenario.variable(variable);
    let shown = |value: i32| shown_value(&known.kind, value, words);
    let (from, to) = known.kind.bounds();
    let all: Vec<_> = match to.saturating_sub(from) < 12 {
        true => (from..=to).map(shown).collect(),
        false => vec![format!("{} … {}", shown(from), shown(to))],
    };
    let value = |value: i32| [("value", shown(value).into())];
    let start = match &known.start {
        Start::Fixed(fixed) => words.say_with("through-begins", &value(*fixed)),
        Start::Drawn(_) => words.say("through-drawn"),
        Start::Carried { value: else_so, .. } => {
            words.say_with("through-carried", &value(*else_so))
        }
        Start::Asked { value: else_so, .. } => words.say_with("through-asked", &value(*else_so)),
    };
    format!("{} · {} · {start}", sanitise(&known.id), all.join(", "))
}

/// Looks for a variable.
struct Uses<'a> {
    scenario: &'a Scenario,
    variable: VariableId,
    words: &'a Words,
    found: Vec<String>,
}

impl Uses<'_> {
    fn scene(&mut self, id: SceneId) {
        let scene = self.scenario.scene(id);
        if let Some(when) = scene
            .inject
            .as_ref()
            .and_then(|it| self.asks(it.when.as_ref()))
        {
            self.add("through-comes-if", &when, "");
        }
        let entering = self.words.say("through-entering");
        self.effects(&scene.effects, &entering);
        let parts = scene.text.iter().map(|it| (&it.when, &it.text));
        let exhibits = scene.exhibits.iter().map(|it| (&it.when, &it.text));
        let advice = scene.advice.iter().map(|it| (&it.when, &it.text));
        let tasks = scene.tasks.iter().map(|it| (&it.when, &it.text));
        for (when, text) in parts.chain(exhibits).chain(advice).chain(tasks) {
            let name = format!("{{{}}}", self.scenario.variable(self.variable).id);
            match self.asks(when.as_ref()) {
                Some(when) => self.add("through-read-if", &when, text),
                None if text.contains(&name) => self.add("through-read", "", text),
                None => {}
            }
        }
        match &scene.exit {
            Exit::Ending => {}
            Exit::Goto(target) => self.target(target, ""),
            Exit::Choices(choices) => {
                let deadline = choices.deadline.map(|deadline| deadline.choice);
                for choice in choices.ids().chain(deadline) {
                    let choice = self.scenario.choice(choice);
                    if let Some(when) = self.asks(choice.when.as_ref()) {
                        self.add("through-open-if", &when, &choice.text);
                    }
                    self.effects(&choice.effects, &choice.text);
                    self.target(&choice.target, &choice.text);
                }
                if let Some(otherwise) = &choices.otherwise {
                    let around = otherwise.text.clone();
                    let around = around.unwrap_or_else(|| self.words.say("preview-otherwise"));
                    self.effects(&otherwise.effects, &around);
                    self.target(&otherwise.target, &around);
                }
            }
        }
    }

    /// What is done to the variable, and what else is done only when it has some value.
    fn effects(&mut self, effects: &Effects, around: &str) {
        for group in &effects.0 {
            let when = group.when.as_ref();
            let own = group
                .effects
                .iter()
                .filter(|it| it.variable == self.variable);
            let changes: Vec<_> = own.map(|effect| self.change(effect.change)).collect();
            for change in &changes {
                let when = when.map(|when| self.scenario.condition_written(&when.value));
                let key = match when {
                    Some(_) => "through-set-if",
                    None => "through-set",
                };
                let values = [
                    ("change", change.as_str().into()),
                    ("when", when.unwrap_or_default().into()),
                ];
                let said = self.words.say_with(key, &values);
                self.push(&said, around);
            }
            if let Some(when) = self.asks(when).filter(|_| changes.is_empty()) {
                self.add("through-effects-if", &when, around);
            }
        }
    }

    fn change(&self, change: Change) -> String {
        match change {
            Change::Set(value) => {
                let kind = &self.scenario.variable(self.variable).kind;
                format!("= {}", shown_value(kind, value, self.words))
            }
            Change::Add(by) if by < 0 => format!("−{}", by.unsigned_abs()),
            Change::Add(by) => format!("+{by}"),
        }
    }

    /// The ways that are gone only when it has some value.
    fn target(&mut self, target: &Target, around: &str) {
        for branch in target.branches() {
            let Some(when) = self.asks(branch.when.as_ref()) else {
                continue;
            };
            let to = match branch.to {
                Destination::Scene(scene) => sanitise(&self.scenario.scene_name(scene)),
                Destination::Resume => self.words.say("through-resumes"),
            };
            let values = [("scene", to.into()), ("when", when.into())];
            let said = self.words.say_with("through-leads-if", &values);
            self.push(&said, around);
        }
    }

    /// A condition as its author wrote it, when it asks the variable.
    fn asks(&self, when: Option<&At<Condition>>) -> Option<String> {
        let when = &when?.value;
        let mut asks = false;
        when.each_variable(&mut |variable| asks |= variable == self.variable);
        asks.then(|| self.scenario.condition_written(when))
    }

    fn add(&mut self, key: &str, when: &str, around: &str) {
        let said = self.words.say_with(key, &[("when", when.into())]);
        self.push(&said, around);
    }

    /// What is said of it, and the text that it is said of.
    fn push(&mut self, said: &str, around: &str) {
        let text = sanitise(&self.scenario.with_names(around));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.found.push(match text.is_empty() {
            true => said.to_owned(),
            false => format!("{said} · {text}"),
        });
    }
}
