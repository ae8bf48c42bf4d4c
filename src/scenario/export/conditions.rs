//! Conditions and effects as commands of SugarCube.

use super::super::condition::{Condition, Relation};
use super::super::ids::VariableId;
use super::super::model::{Change, Effect, Kind, Memory, Scenario};
use super::names::Names;

/// Writes what is asked and done.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConditionWriter<'s> {
    pub(super) scenario: &'s Scenario,
    pub(super) names: &'s Names,
}

impl ConditionWriter<'_> {
    /// A condition as `<<if …>>` asks it.
    pub(super) fn asked(&self, condition: &Condition) -> String {
        match condition {
            Condition::Not(inner) => {
                let asked = self.asked(inner);
                match asked.contains(' ') {
                    true => format!("not ({asked})"),
                    false => format!("not {asked}"),
                }
            }
            Condition::All(parts) => self.joined(parts, " and "),
            Condition::Any(parts) => self.joined(parts, " or "),
            Condition::Compare {
                variable,
                comparison,
                value,
            } => self.compared(*variable, *comparison, *value),
            Condition::Against {
                one,
                comparison,
                other,
            } => format!(
                "${} {} ${}",
                self.names.of_variable(*one),
                relation(*comparison),
                self.names.of_variable(*other)
            ),
            Condition::In { variable, values } => {
                let parts = values.iter();
                let parts = parts.map(|&it| self.compared(*variable, Relation::Equal, it));
                format!("({})", parts.collect::<Vec<_>>().join(" or "))
            }
            Condition::Remembers(memory) => match self.scenario.memories[memory.index()] {
                Memory::Seen(scene) | Memory::Fired(scene) => {
                    format!("hasVisited(\"{}\")", self.names.scene(scene))
                }
                Memory::Chose(_) => format!("${}", self.names.of_memory(*memory)),
            },
        }
    }

    fn joined(&self, parts: &[Condition], by: &str) -> String {
        let parts = parts.iter().map(|part| {
            let asked = self.asked(part);
            match part {
                Condition::All(_) | Condition::Any(_) => format!("({asked})"),
                _ => asked,
            }
        });
        parts.collect::<Vec<_>>().join(by)
    }

    fn compared(&self, variable: VariableId, comparison: Relation, value: i32) -> String {
        let name = self.names.of_variable(variable);
        match &self.scenario.variable(variable).kind {
            Kind::YesNo => match comparison.holds(1, value) {
                true => format!("${name}"),
                false => format!("not ${name}"),
            },
            Kind::Meter { .. } => format!("${name} {} {value}", relation(comparison)),
            kind @ Kind::Word { .. } => {
                format!("${name} {} \"{}\"", relation(comparison), kind.word(value))
            }
        }
    }

    /// A change as `<<set …>>` makes it.
    pub(super) fn change(&self, effect: &Effect) -> String {
        let kind = &self.scenario.variable(effect.variable).kind;
        let name = self.names.of_variable(effect.variable);
        match (kind, effect.change) {
            (Kind::YesNo, Change::Set(value) | Change::Add(value)) => {
                format!("${name} to {}", value != 0)
            }
            (Kind::Meter { .. }, Change::Set(value)) => format!("${name} to {value}"),
            (Kind::Meter { from, to }, Change::Add(by)) => {
                let sign = if by < 0 { '-' } else { '+' };
                let by = by.unsigned_abs();
                format!("${name} to Math.clamp(${name} {sign} {by}, {from}, {to})")
            }
            (Kind::Word { .. }, Change::Set(value) | Change::Add(value)) => {
                format!("${name} to \"{}\"", kind.word(value))
            }
        }
    }
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "is",
        Relation::NotEqual => "isnot",
        Relation::Less => "lt",
        Relation::LessOrEqual => "lte",
        Relation::More => "gt",
        Relation::MoreOrEqual => "gte",
    }
}
