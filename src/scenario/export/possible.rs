//! Whether a condition can hold at all: what never does is written nowhere.

use std::collections::BTreeMap;

use super::super::condition::Condition;
use super::super::ids::{MemoryId, VariableId};
use super::super::model::Scenario;

/// Cases that are looked at one by one; of a condition with more of them, nothing is said.
const MOST_CASES: i64 = 20_000;

/// Values that a condition asks about.
#[derive(Debug, Default)]
struct Case {
    variables: BTreeMap<VariableId, i32>,
    memories: BTreeMap<MemoryId, bool>,
}

/// Whether some values make a condition true. Where there are too many to look at, they may.
pub(super) fn possible(condition: &Condition, scenario: &Scenario) -> bool {
    let mut case = Case::default();
    case.take(condition);
    let bounds = |variable: VariableId| scenario.variable(variable).kind.bounds();
    let mut cases: i64 = 1;
    for (&variable, value) in &mut case.variables {
        let (from, to) = bounds(variable);
        *value = from;
        cases = cases.saturating_mul(i64::from(to) - i64::from(from) + 1);
    }
    for _ in &case.memories {
        cases = cases.saturating_mul(2);
    }
    if cases > MOST_CASES {
        return true;
    }
    loop {
        if case.holds(condition) {
            return true;
        }
        if !case.next(bounds) {
            return false;
        }
    }
}

impl Case {
    /// Takes in what a condition asks about.
    fn take(&mut self, condition: &Condition) {
        match condition {
            Condition::Not(inner) => self.take(inner),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.take(part);
                }
            }
            Condition::Compare { variable, .. } | Condition::In { variable, .. } => {
                self.variables.insert(*variable, 0);
            }
            Condition::Against { one, other, .. } => {
                self.variables.extend([(*one, 0), (*other, 0)]);
            }
            Condition::Remembers(memory) => {
                self.memories.insert(*memory, false);
            }
        }
    }

    fn holds(&self, condition: &Condition) -> bool {
        let value = |variable| self.variables.get(variable).copied().unwrap_or_default();
        match condition {
            Condition::Not(inner) => !self.holds(inner),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Compare {
                variable,
                comparison,
                value: asked,
            } => comparison.holds(value(variable), *asked),
            Condition::In { variable, values } => values.contains(&value(variable)),
            Condition::Against {
                one,
                comparison,
                other,
            } => comparison.holds(value(one), value(other)),
            Condition::Remembers(memory) => self.memories.get(memory).copied().unwrap_or_default(),
        }
    }

    /// Goes on to the next case, as a counter does; says whether there is one.
    fn next(&mut self, bounds: impl Fn(VariableId) -> (i32, i32)) -> bool {
        for memory in self.memories.values_mut() {
            *memory = !*memory;
            if *memory {
                return true;
            }
        }
        for (&variable, value) in &mut self.variables {
            let (from, to) = bounds(variable);
            if *value < to {
                *value += 1;
                return true;
            }
            *value = from;
        }
        false
    }
}
