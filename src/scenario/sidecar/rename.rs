//! Gives the scenes and choices of a sidecar the names that `renamed:` has for them, so that their translations come along.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::ids::SceneId;
use super::super::model::{Exit, Scenario};
use super::super::source::At;
use super::super::yaml::{Node, Value};
use super::edits::Edits;

type Entry<'t> = (At<Cow<'t, str>>, Node<'t>);

/// The text with the present names.
pub(super) fn rename(text: &str, root: &Node<'_>, scenario: &Scenario) -> String {
    let mut edits = Edits::default();
    let renamed = scenario.renamed.scenes.iter();
    let renamed = renamed.map(|(old, scene)| (old.as_str(), *scene));
    let present = scenario
        .scene_ids()
        .map(|id| (scenario.scene(id).id.as_str(), id));
    let scenes: HashMap<&str, SceneId> = renamed.chain(present).collect();
    let now = |name: &str| Some(scenario.scene(*scenes.get(name)?).id.as_str());
    let found = within(root, "scenes");
    put(found, now, &mut edits);
    for (name, node) in found {
        let scene = scenes.get(name.value.as_ref());
        if let Some(choices) = scene.map(|scene| choices(scenario, *scene)) {
            let now = |name: &str| choices.get(name).copied();
            put(within(node, "choices"), now, &mut edits);
        }
    }
    edits.apply(text)
}

/// What the choices of a scene are called, by what they are and were called.
fn choices(scenario: &Scenario, scene: SceneId) -> HashMap<&str, &str> {
    let Exit::Choices(of) = &scenario.scene(scene).exit else {
        return HashMap::new();
    };
    let renamed = scenario.renamed.choices.get(&scene).into_iter().flatten();
    let renamed = renamed.map(|(old, choice)| (old.as_str(), *choice));
    let present = of.ids().map(|id| (scenario.choice(id).id.as_str(), id));
    let all = renamed.chain(present);
    all.map(|(name, id)| (name, scenario.choice(id).id.as_str()))
        .collect()
}

/// Writes the present names of entries, unless something is called so already.
fn put<'s>(entries: &[Entry<'_>], now: impl Fn(&str) -> Option<&'s str>, edits: &mut Edits) {
    let mut there: HashSet<&str> = entries
        .iter()
        .map(|(name, _)| name.value.as_ref())
        .collect();
    for (name, _) in entries {
        if let Some(now) = now(&name.value).filter(|&now| there.insert(now)) {
            edits.replace(name.span.range(), now);
        }
    }
}

/// The entries of a map in a map.
fn within<'n, 't>(node: &'n Node<'t>, key: &str) -> &'n [Entry<'t>] {
    let Value::Map(entries) = &node.value else {
        return &[];
    };
    let inner = entries.iter().find(|(name, _)| name.value == key);
    match inner.map(|(_, node)| &node.value) {
        Some(Value::Map(entries)) => entries,
        _ => &[],
    }
}
