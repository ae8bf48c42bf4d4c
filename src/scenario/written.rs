//! Conditions and targets as an author writes them.

use super::condition::{Condition, Relation};
use super::ids::{MemoryId, VariableId};
use super::model::{Branch, Destination, Kind, Memory, RESUME, Scenario, Target};
use super::source::At;

/// One way of a target, in ids and words of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) to: String,
    pub(crate) when: Option<String>,
    /// Among ways that are drawn: its weight.
    pub(crate) weight: Option<u32>,
}

impl Scenario {
    /// A condition in the words of the file, with brackets where they matter.
    pub(crate) fn condition_written(&self, condition: &Condition) -> String {
        match condition {
            Condition::Not(inner) => format!("not {}", self.within(inner, Binding::One)),
            Condition::All(all) => self.joined(all, " and ", Binding::One),
            Condition::Any(any) => self.joined(any, " or ", Binding::All),
            Condition::Compare {
                variable,
                comparison,
                value,
            } => self.comparison_written(*variable, *comparison, *value),
            Condition::Against {
                one,
                comparison,
                other,
            } => {
                let (one, other) = (self.variable(*one), self.variable(*other));
                format!("{} {} {}", one.id, sign(*comparison), other.id)
            }
            Condition::In { variable, values } => {
                let variable = self.variable(*variable);
                let values = values.iter().map(|&value| variable.kind.written(value));
                let values: Vec<_> = values.collect();
                format!("{} in [{}]", variable.id, values.join(", "))
            }
            Condition::Remembers(memory) => self.memory_written(*memory),
        }
    }

    /// Where a target can lead, in the order of the file.
    pub(crate) fn ways(&self, target: &Target) -> Vec<Way> {
        let way = |to, when: Option<&At<Condition>>, weight| Way {
            to: match to {
                Destination::Scene(scene) => self.scene(scene).id.clone(),
                Destination::Resume => RESUME.to_owned(),
            },
            when: when.map(|when| self.condition_written(&when.value)),
            weight,
        };
        let each = |branches: &[Branch], drawn: bool| {
            let ways = branches.iter().map(|branch| {
                let weight = drawn.then_some(branch.weight);
                way(branch.to, branch.when.as_ref(), weight)
            });
            ways.collect()
        };
        match target {
            Target::One(to) => vec![way(*to, None, None)],
            Target::First(branches) => each(branches, false),
            Target::Weighted(branches) => each(branches, true),
        }
    }

    fn joined(&self, parts: &[Condition], word: &str, least: Binding) -> String {
        let parts = parts.iter().map(|part| self.within(part, least));
        parts.collect::<Vec<_>>().join(word)
    }

    /// A part of a condition, in brackets when it binds less than what it stands in.
    fn within(&self, part: &Condition, least: Binding) -> String {
        let written = self.condition_written(part);
        let binding = match part {
            Condition::Any(_) => Binding::Any,
            Condition::All(_) => Binding::All,
            _ => Binding::One,
        };
        if binding < least {
            format!("({written})")
        } else {
            written
        }
    }

    fn comparison_written(&self, variable: VariableId, comparison: Relation, value: i32) -> String {
        let variable = self.variable(variable);
        if (&variable.kind, comparison, value) == (&Kind::YesNo, Relation::Equal, 1) {
            return variable.id.clone();
        }
        let sign = sign(comparison);
        format!("{} {sign} {}", variable.id, variable.kind.written(value))
    }

    fn memory_written(&self, memory: MemoryId) -> String {
        match self.memories[memory.index()] {
            // Conditions never ask whether an inject fired; once it has, its scene was seen.
            Memory::Seen(scene) | Memory::Fired(scene) => format!("seen({})", self.scene(scene).id),
            Memory::Chose(choice) => {
                let choice = self.choice(choice);
                format!("chose({}.{})", self.scene(choice.scene).id, choice.id)
            }
        }
    }
}

/// A comparison as a condition has it.
pub(super) fn sign(comparison: Relation) -> &'static str {
    match comparison {
        Relation::Equal => "==",
        Relation::NotEqual => "!=",
        Relation::Less => "<",
        Relation::LessOrEqual => "<=",
        Relation::More => ">",
        Relation::MoreOrEqual => ">=",
    }
}

/// How tightly the parts of a condition hold together, the loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Any,
    All,
    One,
}

#[cfg(test)]
mod tests {
    use crate::scenario::{Exit, Scenario, load};

    fn scenario(when: &str) -> Scenario {
        let source = format!(
            "
format: 1
id: door
version: 1.0.0
title: Door
language: en
state:
  calm: {{ from: 0, to: 4, start: 2 }}
  told: false
  mood: {{ one_of: [good, bad], start: good }}
start: hall
scenes:
  hall:
    text: A knock.
    choices:
      open: {{ text: Open, goto: end }}
      wait: {{ text: Wait, when: \"{when}\", goto: [{{ chance: 3, to: hall }}, {{ chance: 1, when: told, to: end }}] }}
  end: {{ ending: true, title: End, text: Over. }}
"
        );
        let loaded = load(source.as_bytes());
        loaded
            .scenario
            .unwrap_or_else(|| panic!("{:?}", loaded.findings))
    }

    #[test]
    fn a_condition_is_written_as_its_author_wrote_it() {
        for when in [
            "told",
            "not told and calm >= 3",
            "told or calm != 2 and mood in [good, bad]",
            "(told or calm < 2) and not (seen(end) and mood == bad)",
            "chose(hall.open) or told == false",
        ] {
            let scenario = scenario(when);
            let wait = scenario.find_choice(scenario.start, "wait").unwrap();
            let condition = scenario.choice(wait).when.as_ref().unwrap();
            assert_eq!(scenario.condition_written(&condition.value), when);
        }
    }

    #[test]
    fn the_ways_of_a_draw_have_their_weights_and_conditions() {
        let scenario = scenario("told");
        let Exit::Choices(choices) = &scenario.scene(scenario.start).exit else {
            panic!("a decision");
        };
        let wait = scenario.choice(choices.ids().nth(1).unwrap());
        let ways = scenario.ways(&wait.target);
        let shown: Vec<_> = ways
            .iter()
            .map(|way| (way.to.as_str(), way.weight, way.when.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [("hall", Some(3), None), ("end", Some(1), Some("told"))]
        );
    }
}
