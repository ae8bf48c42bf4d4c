//! A scene as a moderator has it before them: what the room sees, and what only they do.

use crate::debrief::sources;
use crate::language::figure::signed;
use crate::language::{Value, Words};
use crate::scenario::{
    self, Branch, BudgetUnit, Change, Destination, Effect, Effects, Exit, Inject, Kind, Scenario,
    SceneId, Target, Task, Trigger,
};
use crate::view::{clock, condition, exhibit_key, stretch, task_form};

/// Where a scene stands in the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CardPlace {
    /// From 1, through the whole handbook.
    pub(crate) number: usize,
    pub(crate) title: String,
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    /// By what its author calls it in the file.
    pub(crate) id: String,
    pub(crate) place: CardPlace,
    /// The time in the story.
    pub(crate) clock: Option<String>,
    /// Whose decision it is.
    pub(crate) whose: Option<String>,
    /// How long it takes, where something is decided or its author says so.
    pub(crate) minutes: Option<u32>,
    /// What may be done of its choices.
    pub(crate) budget: Option<String>,
    /// How it comes in between, when it does.
    pub(crate) arrival: Option<InjectCard>,
    pub(crate) text: Vec<Variant>,
    pub(crate) exhibits: Vec<ExhibitCard>,
    /// Who would say something when asked.
    pub(crate) advice: Vec<ExhibitCard>,
    /// What people can write or say themselves.
    pub(crate) tasks: Vec<TaskCard>,
    pub(crate) notes: Option<String>,
    pub(crate) ask: Vec<String>,
    /// What entering it changes.
    pub(crate) effects: Vec<String>,
    pub(crate) choices: Vec<ChoiceCard>,
    /// Where a passage leads.
    pub(crate) leads: Vec<LeadCard>,
}

/// How a scene comes in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InjectCard {
    pub(crate) how: String,
    /// In the reader's words.
    pub(crate) when: Option<String>,
}

/// A piece of a text, with the condition on which it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) when: Option<String>,
    pub(crate) text: String,
}

/// What lands on the table, or what somebody says when asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExhibitCard {
    /// What it is and who it is from: `Message · Bilal's mother`.
    pub(crate) head: String,
    pub(crate) when: Option<String>,
    pub(crate) text: String,
}

/// Something to write or to say oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskCard {
    /// How much at most, and how long it takes.
    pub(crate) form: String,
    pub(crate) when: Option<String>,
    pub(crate) text: String,
    pub(crate) look_for: Vec<String>,
    /// What others made of it: the head is who.
    pub(crate) examples: Vec<ExampleCard>,
}

/// What somebody of the story made of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExampleCard {
    pub(crate) from: String,
    pub(crate) text: String,
    /// Why they made it so.
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
}

/// What a group can do, or what happens when it does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChoiceCard {
    pub(crate) text: String,
    /// When it is there and how often; on what condition stands in `when`.
    pub(crate) limits: Vec<String>,
    pub(crate) when: Option<String>,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) effects: Vec<String>,
    /// Each competency it counts for, with how much.
    pub(crate) score: Vec<String>,
    pub(crate) leads: Vec<LeadCard>,
}

/// Where something leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeadCard {
    /// A scene; none for the way back to what was interrupted.
    pub(crate) to: Option<CardPlace>,
    /// In the reader's words.
    pub(crate) when: Option<String>,
    /// That chance decides and how, or that nothing else fitted.
    pub(crate) how: Option<String>,
}

/// Writes cards. `places` says where each scene of the scenario stands.
pub(super) struct Cards<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) places: &'a [CardPlace],
    pub(super) words: &'a Words,
}

impl Cards<'_> {
    pub(super) fn card(&self, id: SceneId) -> Card {
        let (scenario, words) = (self.scenario, self.words);
        let scene = scenario.scene(id);
        let whose = scene.roles.iter().map(|&role| &*scenario.role(role).title);
        let whose = whose.collect::<Vec<_>>().join(", ");
        let text = scene.text.iter().map(|part| Variant {
            when: self.condition(part.when.as_ref()),
            text: self.scenario.with_names(&part.text),
        });
        let exhibits = scene.exhibits.iter().map(|exhibit| ExhibitCard {
            head: match &exhibit.from {
                Some(from) => {
                    let kind = self.words.say(exhibit_key(exhibit.kind));
                    format!("{kind} · {}", self.scenario.with_names(from))
                }
                None => self.words.say(exhibit_key(exhibit.kind)),
            },
            when: self.condition(exhibit.when.as_ref()),
            text: self.scenario.with_names(&exhibit.text),
        });
        let advice = scene.advice.iter().map(|adviser| ExhibitCard {
            head: self.scenario.with_names(&adviser.from),
            when: self.condition(adviser.when.as_ref()),
            text: self.scenario.with_names(&adviser.text),
        });
        let minutes = scene.minutes.is_some() || matches!(scene.exit, Exit::Choices(_));
        Card {
            id: scene.id.clone(),
            place: self.places[id.index()].clone(),
            clock: self.named(clock(scene, words).as_ref()),
            whose: (!whose.is_empty()).then_some(whose),
            minutes: minutes.then(|| scenario.planned_minutes(id)),
            budget: self.budget(id),
            arrival: scene.inject.as_ref().map(|inject| self.arrival(inject)),
            text: text.collect(),
            exhibits: exhibits.collect(),
            advice: advice.collect(),
            tasks: scene.tasks.iter().map(|task| self.task(task)).collect(),
            notes: self.named(scene.moderator.notes.as_ref()),
            ask: scene
                .moderator
                .ask
                .iter()
                .map(|ask| self.scenario.with_names(ask))
                .collect(),
            effects: self.effects(&scene.effects),
            choices: self.choices(id),
            leads: match &scene.exit {
                Exit::Goto(target) => self.leads(target),
                Exit::Choices(_) | Exit::Ending => Vec::new(),
            },
        }
    }

    fn task(&self, task: &Task) -> TaskCard {
        let named = |text: &String| self.scenario.with_names(text);
        let examples = task.examples.iter().map(|example| ExampleCard {
            from: named(&example.from),
            text: named(&example.text),
            because: example.because.as_ref().map(named),
            sources: sources::titles(self.scenario, &example.sources),
        });
        TaskCard {
            form: task_form(task.form, task.minutes, self.words),
            when: self.condition(task.when.as_ref()),
            text: named(&task.text),
            look_for: task.look_for.iter().map(named).collect(),
            examples: examples.collect(),
        }
    }

    fn choices(&self, id: SceneId) -> Vec<ChoiceCard> {
        let Exit::Choices(of) = &self.scenario.scene(id).exit else {
            return Vec::new();
        };
        let own = of.ids().map(|id| self.choice(self.scenario.choice(id)));
        let deadline = of.deadline.map(|deadline| {
            let choice = self.choice(self.scenario.choice(deadline.choice));
            let minutes = minutes_in_words(deadline.minutes, self.words);
            let said = self
                .words
                .say_with("guide-time-up", &[("minutes", minutes.into())]);
            ChoiceCard {
                text: led(&said, &choice.text),
                ..choice
            }
        });
        let otherwise = of.otherwise.as_ref().map(|otherwise| ChoiceCard {
            text: led(
                &self.words.say("guide-otherwise"),
                &self.named(otherwise.text.as_ref()).unwrap_or_default(),
            ),
            limits: Vec::new(),
            when: None,
            gain: None,
            cost: None,
            because: None,
            sources: Vec::new(),
            effects: self.effects(&otherwise.effects),
            score: Vec::new(),
            leads: self.leads(&otherwise.target),
        });
        own.chain(deadline).chain(otherwise).collect()
    }

    fn choice(&self, choice: &scenario::Choice) -> ChoiceCard {
        let once = choice.once.then(|| self.words.say("guide-once"));
        let counts = self.counts(choice);
        let locked = choice.locked.as_ref().map(|reason| {
            let reason = [("reason", self.scenario.with_names(reason).into())];
            self.words.say_with("guide-locked", &reason)
        });
        let hidden = choice.when.is_some() && locked.is_none();
        let hidden = hidden.then(|| self.words.say("guide-hidden"));
        let score = choice.score.iter().map(|&(competency, by)| {
            let title = &self.scenario.competencies[competency.index()].title;
            format!("{title} {}", signed(by.into()))
        });
        ChoiceCard {
            text: self.scenario.with_names(&choice.text),
            limits: [once, counts, locked, hidden]
                .into_iter()
                .flatten()
                .collect(),
            when: self.condition(choice.when.as_ref()),
            gain: self.named(choice.gain.as_ref()),
            cost: self.named(choice.cost.as_ref()),
            because: self.named(choice.because.as_ref()),
            sources: sources::titles(self.scenario, &choice.sources),
            effects: self.effects(&choice.effects),
            score: score.collect(),
            leads: self.leads(&choice.target),
        }
    }

    /// What a choice takes of the budget of its scene, where that is not what any takes.
    fn counts(&self, choice: &scenario::Choice) -> Option<String> {
        self.scenario.budget(choice.scene)?;
        match (choice.spends, choice.minutes) {
            (None, _) => Some(self.words.say("guide-free")),
            (Some(_), None) => None,
            (Some(_), Some(minutes)) => {
                let minutes = [("minutes", minutes_in_words(minutes, self.words).into())];
                Some(self.words.say_with("guide-takes", &minutes))
            }
        }
    }

    /// What may be done of the choices of a scene.
    fn budget(&self, id: SceneId) -> Option<String> {
        let budget = self.scenario.budget(id)?;
        let key = match budget.unit {
            BudgetUnit::Choices => "guide-budget-choices",
            BudgetUnit::Minutes => "guide-budget-minutes",
        };
        Some(
            self.words
                .say_with(key, &[("amount", budget.amount.into())]),
        )
    }

    fn leads(&self, target: &Target) -> Vec<LeadCard> {
        let (branches, whole): (&[Branch], _) = match target {
            Target::One(to) => return vec![self.lead(*to, None, None)],
            Target::First(branches) => (branches, None),
            Target::Weighted(branches) => {
                let weights = branches.iter().map(|branch| branch.weight);
                (branches, Some(weights.sum::<u32>()))
            }
        };
        let lead = |branch: &Branch| {
            let how = match whole {
                Some(whole) => {
                    let values = [("part", branch.weight.into()), ("whole", whole.into())];
                    Some(self.words.say_with("guide-drawn", &values))
                }
                None if branch.when.is_none() => Some(self.words.say("guide-rest")),
                None => None,
            };
            self.lead(branch.to, branch.when.as_ref(), how)
        };
        branches.iter().map(lead).collect()
    }

    fn lead(
        &self,
        to: Destination,
        when: Option<&scenario::At<scenario::Condition>>,
        how: Option<String>,
    ) -> LeadCard {
        LeadCard {
            to: match to {
                Destination::Scene(scene) => Some(self.places[scene.index()].clone()),
                Destination::Resume => None,
            },
            when: self.condition(when),
            how,
        }
    }

    fn arrival(&self, inject: &Inject) -> InjectCard {
        let how = match inject.trigger {
            Trigger::Condition => self.words.say("guide-comes-when"),
            Trigger::Clock { minutes } => {
                let minutes = minutes_in_words(minutes, self.words);
                let values = [("minutes", minutes.into())];
                self.words.say_with("guide-comes-after", &values)
            }
            Trigger::Moderator => self.words.say("guide-comes-sent"),
        };
        let how = match stretch(inject, self.scenario, self.words) {
            Some(stretch) => format!("{how}, {stretch}"),
            None => how,
        };
        InjectCard {
            how,
            when: self.condition(inject.when.as_ref()),
        }
    }

    /// What changes, as far as the reader has a name for it.
    fn effects(&self, effects: &Effects) -> Vec<String> {
        let groups = effects.0.iter().flat_map(|group| {
            let when = self.condition(group.when.as_ref());
            let effects = group.effects.iter();
            effects.filter_map(move |effect| {
                let said = self.effect(effect)?;
                let Some(when) = &when else { return Some(said) };
                let values = [("effect", said.into()), ("condition", when.as_str().into())];
                Some(self.words.say_with("guide-effect-when", &values))
            })
        });
        groups.collect()
    }

    fn effect(&self, effect: &Effect) -> Option<String> {
        let variable = self.scenario.variable(effect.variable);
        let label = variable.label.as_ref()?;
        Some(match effect.change {
            Change::Add(by) => format!("{label} {}", signed(by.into())),
            Change::Set(value) if variable.kind == Kind::YesNo => {
                let key = if value == 0 {
                    "player-no"
                } else {
                    "player-yes"
                };
                format!("{label}: {}", self.words.say(key))
            }
            Change::Set(value) => format!("{label}: {}", variable.kind.written(value)),
        })
    }

    /// A text with variables by name, when there is one.
    fn named(&self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.scenario.with_names(text))
    }

    fn condition(&self, when: Option<&scenario::At<scenario::Condition>>) -> Option<String> {
        when.map(|when| condition(&when.value, self.scenario, self.words))
    }
}

/// A sentence and what follows it, if anything does.
fn led(said: &str, text: &str) -> String {
    if text.is_empty() {
        said.to_owned()
    } else {
        format!("{said}: {text}")
    }
}

pub(super) fn minutes_in_words<'v>(minutes: impl Into<Value<'v>>, words: &Words) -> String {
    words.say_with("guide-minutes", &[("minutes", minutes.into())])
}
