//! Where choices and passages lead, and what effects do.

use std::borrow::Cow;

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::{SceneId, VariableId};
use super::super::keys;
use super::super::model::{
    Branch, Change, Destination, Effect, EffectGroup, Effects, Kind, RESUME, Target, WHEN,
};
use super::super::read::{Entry, Fields, head};
use super::super::shorthand;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Builder;
use super::values::written;

impl Builder<'_, '_, '_, '_> {
    /// The target under `goto`, which must be there.
    pub(super) fn goto(&mut self, from: SceneId, fields: &Fields<'_, '_>) -> Target {
        let nowhere = Target::One(Destination::Scene(from));
        let Some(node) = self.reader.required(fields, "goto") else {
            return nowhere;
        };
        self.target(from, node).unwrap_or(nowhere)
    }

    fn target(&mut self, from: SceneId, node: &Node<'_>) -> Option<Target> {
        match &node.value {
            Value::List(items) => match ids(items) {
                Some(ids) => {
                    let each = ids.iter().map(|to| format!("{{ chance: 1, to: {to} }}"));
                    let each: Vec<_> = each.collect();
                    let one = || ids[0].clone();
                    let meant = if ids.len() == 1 {
                        one()
                    } else {
                        format!("[{}]", each.join(", "))
                    };
                    self.reader.wrong_as(node, "targets", Some(meant));
                    None
                }
                None => self.branches(from, node, items),
            },
            Value::Map(entries) => {
                let beside =
                    entries.len() > 1 && entries.iter().any(|(name, _)| name.value == "to");
                let meant = as_target(entries);
                match meant.filter(|_| beside) {
                    Some(meant) => self.reader.beside(node, &meant),
                    None => self.reader.wrong_as(node, "target", as_target(entries)),
                }
                None
            }
            Value::Scalar(_) => self.destination(from, node).map(Target::One),
        }
    }

    pub(super) fn destination(&mut self, from: SceneId, node: &Node<'_>) -> Option<Destination> {
        let scalar = self.reader.scalar(node, "target")?;
        let names = self.names;
        let other = synonyms::word(&scalar.text, [RESUME]).is_some();
        if other && scalar.text != RESUME && names.scene(&scalar.text).is_none() {
            let mut finding = Finding::new(codes::NO_SCENE, node.span);
            finding.did_you_mean = Some(RESUME.to_owned());
            self.reader
                .report(finding.with("scene", shown(&scalar.text)));
            return None;
        }
        let inject = names.scenes[from.index()].inject;
        if scalar.text == RESUME {
            if inject.is_none() {
                let finding = Finding::new(codes::RESUME_OUTSIDE, node.span);
                let scene = names.scenes[from.index()].name.value;
                let of = names.scenes.iter().filter(|other| other.inject.is_some());
                let of = of.into_iter().find(|other| leads_to(other.node, scene));
                self.reader.report(match of {
                    Some(of) => finding.with("inject", of.name.value).helped("help-during"),
                    None => finding,
                });
            }
            return Some(Destination::Resume);
        }
        let to = self.find_scene(&scalar.text, node.span)?;
        if let Some(of) = names.scenes[to.index()].inject
            && inject != Some(of)
        {
            let finding =
                Finding::new(codes::INTO_INJECT, node.span).with("scene", scalar.text.as_ref());
            self.reader
                .report(finding.also(names.scenes[to.index()].name.span));
        }
        Some(Destination::Scene(to))
    }

    fn branches(&mut self, from: SceneId, node: &Node<'_>, items: &[Node<'_>]) -> Option<Target> {
        let mut branches = Vec::with_capacity(items.len());
        let mut chances = 0;
        let mut spans: Vec<Span> = Vec::with_capacity(items.len());
        for item in items {
            let Some(fields) = self.reader.fields(item, keys::BRANCH) else {
                continue;
            };
            let weight = fields
                .get("chance")
                .map(|node| self.reader.number(node, 1..=1_000).unwrap_or(1));
            let when = self.optional_condition(fields.get("when"));
            let to = self
                .reader
                .required(&fields, "to")
                .and_then(|node| self.destination(from, node));
            chances += usize::from(weight.is_some());
            spans.push(head(item));
            let weight = weight.unwrap_or(1);
            branches.push((
                Branch {
                    when,
                    weight,
                    to: to?,
                },
                fields.has("when"),
            ));
        }
        let Some(((_, conditional), last)) = branches.last().zip(spans.last()) else {
            self.reader
                .report(Finding::new(codes::EMPTY_TEXT, node.span));
            return None;
        };
        if chances > 0 && chances < branches.len() {
            self.reader
                .report(Finding::new(codes::MIXED_CHANCES, head(node)));
        }
        if chances > 0 {
            return Some(Target::Weighted(
                branches.into_iter().map(|(branch, _)| branch).collect(),
            ));
        }
        if *conditional {
            self.reader
                .report(Finding::new(codes::LAST_HAS_CONDITION, *last));
        }
        if let Some(catch_all) = branches.iter().position(|(_, conditional)| !conditional)
            && let Some(&span) = spans.get(catch_all + 1)
        {
            self.reader
                .report(Finding::new(codes::AFTER_CATCH_ALL, span).also(spans[catch_all]));
        }
        Some(Target::First(
            branches.into_iter().map(|(branch, _)| branch).collect(),
        ))
    }

    /// Effects in the order written: a map, or a list of them.
    pub(super) fn effects(&mut self, node: Option<&Node<'_>>) -> Effects {
        let Some(node) = node else {
            return Effects::default();
        };
        let groups = match &node.value {
            Value::List(items) => items.iter().map(|item| self.effect_group(item)).collect(),
            Value::Map(_) | Value::Scalar(_) => vec![self.effect_group(node)],
        };
        let groups = groups.into_iter();
        Effects(groups.filter(|it| !it.effects.is_empty()).collect())
    }

    /// Effects that happen together, under a condition if there is one.
    fn effect_group(&mut self, node: &Node<'_>) -> EffectGroup {
        let entries = self.reader.entries(node);
        let is_when = |(name, _): &&Entry<'_, '_>| name.value == WHEN;
        let when = entries.iter().find(is_when).map(|&(_, node)| node);
        let nothing_happens = when.is_some() && entries.iter().all(|entry| is_when(&entry));
        let when = self.optional_condition(when);
        let mut effects = Vec::with_capacity(entries.len());
        for (name, value) in entries.into_iter().filter(|entry| !is_when(&entry)) {
            let Some(variable) = self.find_variable(name.value, name.span) else {
                continue;
            };
            self.uses.variables[variable.index()].set = true;
            if let Some(change) = self.change(variable, value) {
                effects.push(Effect {
                    span: name.span,
                    variable,
                    change,
                });
            }
        }
        if nothing_happens {
            self.reader
                .report(Finding::new(codes::EMPTY_TEXT, head(node)));
        }
        EffectGroup { when, effects }
    }

    fn change(&mut self, variable: VariableId, node: &Node<'_>) -> Option<Change> {
        let names = self.names;
        let kind = &names.variables[variable.index()].kind;
        if let Some(meant) = conditional(&names.variables[variable.index()].id, node) {
            self.reader.wrong_as(node, "effect", Some(meant));
            return None;
        }
        if let (Kind::Meter { .. }, Value::Map(_)) = (kind, &node.value) {
            let fields = self.reader.fields(node, keys::SET)?;
            let set = self.reader.required(&fields, "set")?;
            let (from, to) = kind.bounds();
            return self.reader.number(set, from..=to).map(Change::Set);
        }
        let scalar = self.reader.scalar(node, "effect")?;
        if names.unread[variable.index()] {
            return None;
        }
        if let Kind::Meter { from, to } = kind {
            let Ok(number) = scalar.text.parse::<i64>() else {
                let mut finding =
                    Finding::new(codes::EFFECT_TYPE, node.span).with("value", shown(&scalar.text));
                finding.did_you_mean = shorthand::number(&scalar.text).map(signed);
                self.reader.report(finding);
                return None;
            };
            let most = to - from;
            let by = i32::try_from(number).ok();
            let by = by.filter(|by| *by != 0 && (-most..=most).contains(by));
            if by.is_none() {
                let finding = Finding::new(codes::OUT_OF_RANGE, node.span)
                    .with("number", number.to_string())
                    .with("from", (-most).to_string())
                    .with("to", most.to_string());
                self.reader.report(finding.helped("help-effect"));
            }
            return by.map(Change::Add);
        }
        let known = &names.values[variable.index()];
        written(&scalar.text, node.span, known, self.reader).map(Change::Set)
    }
}

/// The ids in a list that holds nothing else.
fn ids(items: &[Node<'_>]) -> Option<Vec<String>> {
    let ids = items.iter().map(|item| match &item.value {
        Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
        Value::List(_) | Value::Map(_) => None,
    });
    ids.collect::<Option<Vec<_>>>()
        .filter(|ids| !ids.is_empty())
}

/// The target that is meant by keys with values: `{ to: x }`, or scenes with their weights.
fn as_target(entries: &[(At<Cow<'_, str>>, Node<'_>)]) -> Option<String> {
    let text = |node: &Node<'_>| match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
        Value::List(_) | Value::Map(_) => None,
    };
    if let Some((_, to)) = entries.iter().find(|(name, _)| name.value == "to") {
        return text(to);
    }
    let mut ways = Vec::with_capacity(entries.len());
    for (name, node) in entries {
        let chance = shorthand::number(&text(node)?)?;
        ways.push(format!("{{ chance: {chance}, to: {} }}", name.value));
    }
    (!ways.is_empty()).then(|| format!("[{}]", ways.join(", ")))
}

/// The effect that is meant by one with a condition of its own: `druk: { when: licht, add: 1 }`.
fn conditional(variable: &str, node: &Node<'_>) -> Option<String> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let text = |node: &Node<'_>| match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
        Value::List(_) | Value::Map(_) => None,
    };
    let is_when = |name: &str| name == WHEN || synonyms::key(name, &[WHEN]).is_some();
    let (_, when) = entries.iter().find(|(name, _)| is_when(&name.value))?;
    let (name, value) = entries.iter().find(|(name, _)| !is_when(&name.value))?;
    let (when, value) = (text(when)?, text(value)?);
    let change = match (name.value.as_ref(), shorthand::number(&value)) {
        ("set", _) => format!("{{ set: {value} }}"),
        (_, Some(number)) => signed(number),
        (_, None) => value,
    };
    Some(format!(
        "effects: [{{ {variable}: {change}, when: {when} }}]"
    ))
}

/// Whether something in a node leads to a scene; recursion is bounded by the depth of a file.
fn leads_to(node: &Node<'_>, scene: &str) -> bool {
    match &node.value {
        Value::Scalar(_) => false,
        Value::List(items) => items.iter().any(|item| leads_to(item, scene)),
        Value::Map(entries) => entries.iter().any(|(name, value)| match &value.value {
            Value::Scalar(to) => matches!(name.value.as_ref(), "goto" | "to") && to.text == scene,
            Value::List(_) | Value::Map(_) => leads_to(value, scene),
        }),
    }
}

/// A number with its sign.
fn signed(number: i64) -> String {
    format!("{number:+}")
}
