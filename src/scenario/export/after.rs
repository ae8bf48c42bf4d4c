//! What must hold before something changes, for a condition to hold afterwards.
//!
//! A link of Twee asks before it is taken, and where a choice leads is found after what it does.

use super::super::condition::{Condition, Relation};
use super::super::ids::{MemoryId, VariableId};
use super::super::model::{Change, Effect, Kind, Scenario};

/// Values of a variable that are looked at one by one.
const MOST_VALUES: i32 = 200;

/// What always holds, and what never does.
pub(super) const ALWAYS: Condition = Condition::All(Vec::new());
pub(super) const NEVER: Condition = Condition::Any(Vec::new());

/// What happens between asking and the answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Happened {
    pub(super) effects: Vec<Effect>,
    pub(super) chosen: Option<MemoryId>,
}

impl Happened {
    /// What must hold before, for this to hold after; nothing where that cannot be said.
    pub(super) fn before(&self, condition: &Condition, scenario: &Scenario) -> Option<Condition> {
        Some(match condition {
            Condition::Not(inner) => not(self.before(inner, scenario)?),
            Condition::All(parts) => all(self.each(parts, scenario)?),
            Condition::Any(parts) => any(self.each(parts, scenario)?),
            Condition::Compare { variable, .. } | Condition::In { variable, .. } => {
                match self.changes(*variable) {
                    true => self.of_values(condition, *variable, scenario)?,
                    false => condition.clone(),
                }
            }
            Condition::Against { one, other, .. } => {
                let stays = !self.changes(*one) && !self.changes(*other);
                stays.then(|| condition.clone())?
            }
            Condition::Remembers(memory) if self.chosen == Some(*memory) => ALWAYS,
            Condition::Remembers(_) => condition.clone(),
        })
    }

    fn each(&self, parts: &[Condition], scenario: &Scenario) -> Option<Vec<Condition>> {
        let parts = parts.iter().map(|part| self.before(part, scenario));
        parts.collect()
    }

    fn changes(&self, variable: VariableId) -> bool {
        self.effects.iter().any(|it| it.variable == variable)
    }

    /// The values of a variable with which a condition on it holds afterwards.
    fn of_values(
        &self,
        condition: &Condition,
        variable: VariableId,
        scenario: &Scenario,
    ) -> Option<Condition> {
        let kind = &scenario.variable(variable).kind;
        let (from, to) = kind.bounds();
        if to.checked_sub(from)? > MOST_VALUES {
            return None;
        }
        let holds = |before: i32| {
            let own = self.effects.iter().filter(|it| it.variable == variable);
            let value = own.fold(before, |value, effect| match effect.change {
                Change::Set(value) => value,
                Change::Add(by) => value.saturating_add(by).clamp(from, to),
            });
            match condition {
                Condition::Compare {
                    comparison,
                    value: asked,
                    ..
                } => comparison.holds(value, *asked),
                Condition::In { values, .. } => values.contains(&value),
                _ => false,
            }
        };
        let values: Vec<i32> = (from..=to).filter(|&it| holds(it)).collect();
        let (Some(&first), Some(&last)) = (values.first(), values.last()) else {
            return Some(NEVER);
        };
        let whole = i32::try_from(values.len()).is_ok_and(|it| it == last - first + 1);
        let compare = |comparison, value| Condition::Compare {
            variable,
            comparison,
            value,
        };
        let meter = matches!(kind, Kind::Meter { .. });
        Some(match (first == from, last == to) {
            (true, true) if whole => ALWAYS,
            (false, true) if whole && meter => compare(Relation::MoreOrEqual, first),
            (true, false) if whole && meter => compare(Relation::LessOrEqual, last),
            _ if values.len() == 1 => compare(Relation::Equal, first),
            _ => Condition::In { variable, values },
        })
    }
}

pub(super) fn not(condition: Condition) -> Condition {
    match condition {
        Condition::Not(inner) => *inner,
        Condition::All(parts) if parts.is_empty() => NEVER,
        Condition::Any(parts) if parts.is_empty() => ALWAYS,
        other => Condition::Not(Box::new(other)),
    }
}

pub(super) fn all(parts: Vec<Condition>) -> Condition {
    if parts.contains(&NEVER) {
        return NEVER;
    }
    let mut each = Vec::new();
    for part in parts {
        let inner = match part {
            Condition::All(inner) => inner,
            other => vec![other],
        };
        for part in inner {
            if !each.contains(&part) {
                each.push(part);
            }
        }
    }
    match each.len() {
        1 => each.remove(0),
        _ => Condition::All(each),
    }
}

pub(super) fn any(parts: Vec<Condition>) -> Condition {
    if parts.contains(&ALWAYS) {
        return ALWAYS;
    }
    let mut parts: Vec<_> = parts.into_iter().filter(|it| *it != NEVER).collect();
    match parts.len() {
        1 => parts.remove(0),
        _ => Condition::Any(parts),
    }
}
