//! Whether a condition can hold at all: what never does is written nowhere.

use std::collections::BTreeMap;

use super::super::condition::{Condition, Facts};
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
    let bounds = |variable: VariableId| scenario.variable(variable).kind.bounds();
    let mut case = Case::default();
    condition.each_variable(&mut |id| {
        case.variables.insert(id, bounds(id).0);
    });
    condition.each_memory(&mut |id| {
        case.memories.insert(id, false);
    });
    let mut cases: i64 = 1;
    for &variable in case.variables.keys() {
        let (from, to) = bounds(variable);
        cases = cases.saturating_mul(i64::from(to) - i64::from(from) + 1);
    }
    for _ in &case.memories {
        cases = cases.saturating_mul(2);
    }
    if cases > MOST_CASES {
        return true;
    }
    loop {
        if condition.holds(&case) {
            return true;
        }
        if !case.next(bounds) {
            return false;
        }
    }
}

impl Facts for Case {
    fn value(&self, variable: VariableId) -> i32 {
        self.variables.get(&variable).copied().unwrap_or_default()
    }

    fn remembers(&self, memory: MemoryId) -> bool {
        self.memories.get(&memory).copied().unwrap_or_default()
    }
}

impl Case {
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
