//! Names, texts and conditions as a map says them, for whoever reads it without the file beside it.

use crate::language::Words;
use crate::scenario::{ChoiceId, Condition, Kind, Memory, Relation, Scenario, SceneId, VariableId};
use crate::view::sanitise;

/// What a scene is called on a map.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    let scene = scenario.scene(scene);
    line(scene.name())
}

/// A text from a file on one line.
pub(super) fn line(text: &str) -> String {
    let words: Vec<_> = sanitise(text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

/// A condition as a person would say it: `Pressure ≥ 3 and seen: “Friday”`.
pub(super) fn condition(condition: &Condition, scenario: &Scenario, words: &Words) -> String {
    let inner = |inner: &Condition| match inner {
        Condition::All(_) | Condition::Any(_) => {
            format!("({})", self::condition(inner, scenario, words))
        }
        _ => self::condition(inner, scenario, words),
    };
    let joined = |all: &[Condition], word: &str| {
        let parts: Vec<_> = all.iter().map(inner).collect();
        parts.join(&format!(" {word} "))
    };
    match condition {
        Condition::Not(not) => {
            words.say_with("map-condition-not", &[("condition", inner(not).into())])
        }
        Condition::All(all) => joined(all, &words.say("map-condition-and")),
        Condition::Any(any) => joined(any, &words.say("map-condition-or")),
        Condition::Compare {
            variable,
            comparison,
            value,
        } => compared(*variable, *comparison, *value, scenario, words),
        Condition::In { variable, values } => {
            let kind = &scenario.variable(*variable).kind;
            let values: Vec<_> = values.iter().map(|&value| kind.written(value)).collect();
            format!(
                "{}: {}",
                name(*variable, scenario),
                values.join(&format!(" {} ", words.say("map-condition-or")))
            )
        }
        Condition::Remembers(memory) => match scenario.memories[memory.index()] {
            Memory::Seen(scene) | Memory::Fired(scene) => words.say_with(
                "map-condition-seen",
                &[("scene", title(scenario, scene).into())],
            ),
            Memory::Chose(choice) => chosen(choice, scenario, words),
        },
    }
}

/// The scenes that a condition waits for: what starts to hold once they are seen.
pub(super) fn waits_for(condition: &Condition, scenario: &Scenario, found: &mut Vec<SceneId>) {
    match condition {
        Condition::All(all) | Condition::Any(all) => {
            for condition in all {
                waits_for(condition, scenario, found);
            }
        }
        Condition::Remembers(memory) => {
            if let Memory::Seen(scene) = scenario.memories[memory.index()] {
                found.push(scene);
            }
        }
        Condition::Not(_) | Condition::Compare { .. } | Condition::In { .. } => {}
    }
}

fn compared(
    variable: VariableId,
    comparison: Relation,
    value: i32,
    scenario: &Scenario,
    words: &Words,
) -> String {
    let kind = &scenario.variable(variable).kind;
    let name = name(variable, scenario);
    if *kind == Kind::YesNo {
        let yes = comparison.holds(1, value);
        return if yes {
            name
        } else {
            words.say_with("map-condition-not", &[("condition", name.into())])
        };
    }
    let sign = match comparison {
        Relation::Equal if matches!(kind, Kind::Word { .. }) => {
            return format!("{name}: {}", kind.written(value));
        }
        Relation::Equal => "=",
        Relation::NotEqual => "≠",
        Relation::Less => "<",
        Relation::LessOrEqual => "≤",
        Relation::More => ">",
        Relation::MoreOrEqual => "≥",
    };
    format!("{name} {sign} {}", kind.written(value))
}

fn chosen(choice: ChoiceId, scenario: &Scenario, words: &Words) -> String {
    let choice = scenario.choice(choice);
    let text = if choice.text.is_empty() {
        &choice.id
    } else {
        &choice.text
    };
    words.say_with(
        "map-condition-chose",
        &[
            ("choice", sanitise(text).into()),
            ("scene", title(scenario, choice.scene).into()),
        ],
    )
}

/// What the reader of a scenario calls a variable: its label, or the name the author gave it.
fn name(variable: VariableId, scenario: &Scenario) -> String {
    let variable = scenario.variable(variable);
    sanitise(variable.label.as_ref().unwrap_or(&variable.id))
}
