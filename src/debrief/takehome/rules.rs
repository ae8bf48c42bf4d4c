//! The rules of a scenario as a page carries them: a few operations over a row of whole numbers, each of which ends.
//!
//! The row holds the variables as the scenario has them, and then a 1 or a 0 for each thing that a run remembers. What
//! an author writes comes down to these: a value that lies within bounds, one value below another, a value that is set,
//! a value that moves and stops at its bounds. What is spent of a budget, what is open, seen or taken, and which inject
//! came, is no more than that. `rules.js` carries them out.

use serde::Serialize;

use crate::scenario::{
    At, Change, Choice, ChoiceId, Choices, Condition, Destination, Effects, Exit, Inject, MemoryId,
    Relation, Scenario, SceneId, Target, Trigger, VariableId,
};

/// Back to the scene that was interrupted, where a scene would stand.
const RESUME: i64 = -1;

/// A place in the row.
type Place = usize;

/// A condition. Bounds belong to what lies within them; where the highest is below the lowest, nothing does.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Rule {
    All(Vec<Rule>),
    Any(Vec<Rule>),
    Not(Box<Rule>),
    Within(Place, i64, i64),
    Below(Place, Place),
}

/// What becomes of one value.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Operation {
    Set(Place, i64),
    /// By so much, and no lower or higher than these.
    Move(Place, i64, i64, i64),
}

/// What happens together, where the rule holds of what happened before.
pub(super) type Group = (Option<Rule>, Vec<Operation>);

/// A way out of a scene.
#[derive(Serialize)]
pub(super) struct Way {
    does: Vec<Group>,
    /// Whether the first that is open is taken; else one of them is drawn.
    first: bool,
    /// When each is open, once everything is done; its weight in a draw, and where it leads.
    to: Vec<(Option<Rule>, u32, i64)>,
}

/// When a choice can be made, and what it does.
#[derive(Serialize)]
pub(super) struct Offer {
    /// Closed where this was taken.
    once: Option<Place>,
    when: Option<Rule>,
    /// Whether it is shown where `when` does not hold.
    locked: bool,
    /// What is left of a budget, and how much of it this takes.
    takes: Option<(Place, i32)>,
    way: Way,
}

/// When a scene interrupts others.
#[derive(Serialize)]
pub(super) struct Comes {
    fired: Place,
    when: Option<Rule>,
    /// The scenes that it may interrupt; all, where none is named.
    among: Option<Vec<Place>>,
    /// In minutes; as soon as its rule holds, where there are none.
    after: Option<u32>,
}

/// Writes the rules of a scenario.
pub(super) struct Writer<'a>(pub(super) &'a Scenario);

impl Writer<'_> {
    pub(super) fn rule(&self, when: Option<&At<Condition>>) -> Option<Rule> {
        when.map(|when| self.condition(&when.value))
    }

    /// What entering a scene does.
    pub(super) fn enters(&self, scene: SceneId) -> Vec<Group> {
        let scene = self.0.scene(scene);
        let seen = scene.seen.map(|seen| (None, vec![self.remembered(seen)]));
        seen.into_iter()
            .chain(self.effects(&scene.effects))
            .collect()
    }

    /// Nothing for an inject that somebody sends by hand: on a page nobody does.
    pub(super) fn comes(&self, scene: SceneId) -> Option<Comes> {
        let inject = self.0.scene(scene).inject.as_ref()?;
        let Inject {
            when,
            trigger,
            fired,
            between,
        } = inject;
        let after = match trigger {
            Trigger::Condition => None,
            Trigger::Clock { minutes } => Some(*minutes),
            Trigger::Moderator => return None,
        };
        let may = |id: &SceneId| inject.may_come_in(self.0.scene(*id));
        let among = || self.0.scene_ids().filter(may).map(SceneId::index);
        Some(Comes {
            fired: self.memory(*fired),
            among: between.map(|_| among().collect()),
            when: self.rule(when.as_ref()),
            after,
        })
    }

    /// The way out of a scene for which nobody chooses.
    pub(super) fn on(&self, scene: SceneId) -> Option<Way> {
        match &self.0.scene(scene).exit {
            Exit::Goto(target) => Some(self.way(Vec::new(), target)),
            Exit::Choices(Choices { otherwise, .. }) => {
                let otherwise = otherwise.as_ref()?;
                let does = self.effects(&otherwise.effects).collect();
                Some(self.way(does, &otherwise.target))
            }
            Exit::Ending => None,
        }
    }

    pub(super) fn offer(&self, id: ChoiceId) -> Offer {
        let Choice {
            once,
            chosen,
            when,
            locked,
            effects,
            target,
            ..
        } = self.0.choice(id);
        let spending = self.0.spending(id);
        let spent =
            spending.map(|(left, spent)| self.change(left, Change::Add(spent.saturating_neg())));
        let after = spent
            .into_iter()
            .chain(chosen.map(|chosen| self.remembered(chosen)));
        let does = self.effects(effects).chain([(None, after.collect())]);
        Offer {
            once: chosen.filter(|_| *once).map(|chosen| self.memory(chosen)),
            when: self.rule(when.as_ref()),
            locked: locked.is_some(),
            takes: spending.map(|(left, spent)| (left.index(), spent)),
            way: self.way(does.collect(), target),
        }
    }

    fn way(&self, does: Vec<Group>, target: &Target) -> Way {
        let to = |to: Destination| match to {
            Destination::Scene(scene) => {
                i64::try_from(scene.index()).expect("a file holds no more scenes")
            }
            Destination::Resume => RESUME,
        };
        Way {
            does,
            first: matches!(target, Target::First(_)),
            to: match target {
                Target::One(one) => vec![(None, 1, to(*one))],
                Target::Weighted(branches) | Target::First(branches) => branches
                    .iter()
                    .map(|branch| {
                        (
                            self.rule(branch.when.as_ref()),
                            branch.weight,
                            to(branch.to),
                        )
                    })
                    .collect(),
            },
        }
    }

    fn effects(&self, effects: &Effects) -> impl Iterator<Item = Group> {
        effects.0.iter().map(|group| {
            let changes = group.effects.iter();
            let changes = changes.map(|effect| self.change(effect.variable, effect.change));
            (self.rule(group.when.as_ref()), changes.collect())
        })
    }

    fn change(&self, variable: VariableId, change: Change) -> Operation {
        let (lowest, highest) = self.bounds(variable);
        match change {
            Change::Set(value) => {
                Operation::Set(variable.index(), i64::from(value).clamp(lowest, highest))
            }
            Change::Add(by) => Operation::Move(variable.index(), i64::from(by), lowest, highest),
        }
    }

    fn remembered(&self, memory: MemoryId) -> Operation {
        Operation::Set(self.memory(memory), 1)
    }

    fn condition(&self, condition: &Condition) -> Rule {
        let each = |all: &[Condition]| all.iter().map(|one| self.condition(one)).collect();
        match condition {
            Condition::Not(inner) => not(self.condition(inner)),
            Condition::All(all) => Rule::All(each(all)),
            Condition::Any(any) => Rule::Any(each(any)),
            Condition::Compare {
                variable,
                comparison,
                value,
            } => self.compare(*variable, *comparison, i64::from(*value)),
            Condition::Against {
                one,
                comparison,
                other,
            } => against(one.index(), *comparison, other.index()),
            Condition::In { variable, values } => {
                let values = values.iter().map(|&value| i64::from(value));
                let one = |value| Rule::Within(variable.index(), value, value);
                Rule::Any(values.map(one).collect())
            }
            Condition::Remembers(memory) => Rule::Within(self.memory(*memory), 1, 1),
        }
    }

    fn compare(&self, variable: VariableId, comparison: Relation, value: i64) -> Rule {
        let (lowest, highest) = self.bounds(variable);
        let within = |lowest, highest| Rule::Within(variable.index(), lowest, highest);
        match comparison {
            Relation::Equal => within(value, value),
            Relation::NotEqual => not(within(value, value)),
            Relation::Less => within(lowest, value - 1),
            Relation::LessOrEqual => within(lowest, value),
            Relation::More => within(value + 1, highest),
            Relation::MoreOrEqual => within(value, highest),
        }
    }

    fn bounds(&self, variable: VariableId) -> (i64, i64) {
        let (lowest, highest) = self.0.variable(variable).kind.bounds();
        (i64::from(lowest), i64::from(highest))
    }

    fn memory(&self, memory: MemoryId) -> Place {
        self.0.variables.len() + memory.index()
    }
}

fn against(one: Place, comparison: Relation, other: Place) -> Rule {
    let unequal = || Rule::Any(vec![Rule::Below(one, other), Rule::Below(other, one)]);
    match comparison {
        Relation::Equal => not(unequal()),
        Relation::NotEqual => unequal(),
        Relation::Less => Rule::Below(one, other),
        Relation::LessOrEqual => not(Rule::Below(other, one)),
        Relation::More => Rule::Below(other, one),
        Relation::MoreOrEqual => not(Rule::Below(one, other)),
    }
}

fn not(rule: Rule) -> Rule {
    Rule::Not(Box::new(rule))
}
