//! Where choices and passages lead.

use std::borrow::Cow;

use super::super::amounts;
use super::super::codes;
use super::super::finding::{Finding, known, shown};
use super::super::ids::SceneId;
use super::super::keys;
use super::super::model::{Branch, Destination, RESUME, Target, WHEN};
use super::super::read::{Fields, head, is_blank};
use super::super::slug::slug;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// The target under `goto`, which must be there.
    pub(super) fn goto(&mut self, from: SceneId, fields: &Fields<'_, '_>) -> Target {
        let nowhere = Target::One(Destination::Scene(from));
        let Some(node) = fields.get("goto") else {
            let finding = Finding::new(codes::MISSING_KEY, fields.span).with("key", "goto");
            let finding = self.with_scenes_but(finding, from);
            self.reader.report(finding);
            return nowhere;
        };
        self.target(from, node).unwrap_or(nowhere)
    }

    /// A finding with the scenes to which something can lead from here.
    fn with_scenes_but(&self, finding: Finding, from: SceneId) -> Finding {
        let names = self.names;
        let inject = names.scenes[from.index()].inject;
        let others = names.scenes.iter().enumerate().filter(|(place, scene)| {
            *place != from.index() && (scene.inject.is_none() || scene.inject == inject)
        });
        let others = others.map(|(_, scene)| scene.name.value);
        let resume = inject.map(|_| RESUME).into_iter();
        match known(resume.chain(others)) {
            Some(known) => finding.with("known", known).helped("help-scenes"),
            None => finding,
        }
    }

    fn target(&mut self, from: SceneId, node: &Node<'_>) -> Option<Target> {
        match &node.value {
            Value::List(items) if linked(items).is_some() => {
                self.reader.wrong_as(node, "targets", linked(items));
                None
            }
            Value::List(items) => match ids(items) {
                Some(ids) if self.shares(&ids).is_some() => {
                    let meant = self.shares(&ids);
                    self.reader.wrong_as(node, "targets", meant);
                    None
                }
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
                None => match weighted(items) {
                    Some(meant) => {
                        self.reader.wrong_as(node, "targets", Some(meant));
                        None
                    }
                    None => self.branches(from, node, items),
                },
            },
            Value::Map(entries) => {
                let beside =
                    entries.len() > 1 && entries.iter().any(|(name, _)| name.value == "to");
                let asks = entries.iter().any(|(name, _)| name.value == WHEN);
                let meant = as_target(entries);
                match meant.filter(|_| beside && !asks) {
                    Some(meant) => self.reader.beside(node, &meant),
                    None => self.reader.wrong_as(node, "target", as_target(entries)),
                }
                None
            }
            Value::Scalar(scalar) => match self
                .asked(&scalar.text)
                .or_else(|| self.several(&scalar.text))
            {
                Some(meant) => {
                    self.reader.wrong_as(node, "targets", Some(meant));
                    None
                }
                None => self.destination(from, node).map(Target::One),
            },
        }
    }

    /// The targets that are meant by scenes with how often each comes: `70% street`.
    fn shares(&self, said: &[String]) -> Option<String> {
        let part = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-'));
        let each = said.iter().map(|said| {
            let mut words = said.split(part);
            let to = words
                .clone()
                .find(|word| self.names.scene(word).is_some())?;
            let chance: u32 = words.find_map(|word| word.parse().ok())?;
            Some(format!("{{ chance: {chance}, to: {to} }}"))
        });
        let each: Vec<_> = each.collect::<Option<_>>()?;
        Some(format!("[{}]", each.join(", ")))
    }

    /// The targets that are meant by a condition in a sentence: `if lights_on then street else home`.
    fn asked(&self, text: &str) -> Option<String> {
        let (_, said) = ["als ", "if ", "wanneer ", "indien "]
            .iter()
            .find_map(|when| Some((when, text.strip_prefix(when)?)))?;
        let parted = |said: &str, words: [&str; 2]| {
            let (before, behind) = words.iter().find_map(|word| said.split_once(word))?;
            Some((before.trim().to_owned(), behind.trim().to_owned()))
        };
        let (when, then) = parted(said, [" dan ", " then "])?;
        let (to, other) = parted(&then, [" anders ", " else "])?;
        let (to, other) = (self.within(&to)?, self.within(&other)?);
        let when = self.rephrased(&when).map_or(when, |meant| meant.text);
        Some(format!("[{{ when: {when}, to: {to} }}, {{ to: {other} }}]"))
    }

    /// The targets that are meant by several scenes in one text: `ochtend of zus`.
    fn several(&self, text: &str) -> Option<String> {
        if self.names.scene(text).is_some() {
            return None;
        }
        let part = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-'));
        let words = text.split(part);
        let scenes = words.filter(|word| self.names.scene(word).is_some());
        let each: Vec<_> = scenes
            .map(|to| format!("{{ chance: 1, to: {to} }}"))
            .collect();
        (each.len() > 1).then(|| format!("[{}]", each.join(", ")))
    }

    pub(super) fn destination(&mut self, from: SceneId, node: &Node<'_>) -> Option<Destination> {
        if is_blank(node) {
            let finding = Finding::new(codes::WRONG_TYPE, node.span)
                .with("expected", "target")
                .with("found", "nothing")
                .with("value", "");
            let finding = self.with_scenes_but(finding, from);
            self.reader.report(finding);
            return None;
        }
        let scalar = self.reader.scalar(node, "target")?;
        let names = self.names;
        let inject = names.scenes[from.index()].inject;
        let plain = slug(&scalar.text);
        let other = synonyms::word(&scalar.text, [RESUME]).is_some()
            || inject.is_some()
                && plain != scalar.text
                && strsim::osa_distance(&plain, RESUME) <= 1;
        if other && scalar.text != RESUME && names.scene(&scalar.text).is_none() {
            let mut finding = Finding::new(codes::NO_SCENE, node.span);
            finding.did_you_mean = Some(RESUME.to_owned());
            let finding = finding.with("scene", shown(&scalar.text));
            self.reader.report(finding.rewritten(node.span, RESUME));
            return None;
        }
        if scalar.text == RESUME {
            if inject.is_none() && !names.goes_on(from) {
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
                .map(|node| self.weight(node, items.len()));
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
            if items.is_empty() {
                self.reader
                    .report(Finding::new(codes::EMPTY_TEXT, node.span));
            }
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

    /// The weight of a target; a share of a hundred is none.
    fn weight(&mut self, node: &Node<'_>, ways: usize) -> u32 {
        if let Value::Scalar(scalar) = &node.value
            && let Some((share, of)) = amounts::share(&scalar.text)
        {
            let finding = Finding::new(codes::WRONG_TYPE, node.span)
                .with("expected", "number")
                .with("found", "text")
                .with("value", shown(&scalar.text))
                .with("share", share.to_string())
                .with("rest", of.saturating_sub(share).to_string())
                .with(
                    "hundredths",
                    (share.saturating_mul(100) / of).max(1).to_string(),
                );
            self.reader.report(finding.helped(match ways {
                2 if share < of => "help-share",
                _ if share < of => "help-hundredths",
                _ => "help-weight",
            }));
            return 1;
        }
        self.reader.number(node, 1..=1_000).unwrap_or(1)
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

/// The scene that is meant by a link of another program, `[[buur]]`.
fn linked(items: &[Node<'_>]) -> Option<String> {
    let [
        Node {
            value: Value::List(inner),
            ..
        },
    ] = items
    else {
        return None;
    };
    match ids(inner)?.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The target that is meant by keys with values: `{ to: x }`, or scenes with their weights.
fn as_target(entries: &[(At<Cow<'_, str>>, Node<'_>)]) -> Option<String> {
    let text = |node: &Node<'_>| match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
        Value::List(_) | Value::Map(_) => None,
    };
    if let Some((_, to)) = entries.iter().find(|(name, _)| name.value == "to") {
        let is = |key: &'static str| {
            let named = |(name, _): &&(At<Cow<'_, str>>, Node<'_>)| {
                synonyms::key(&name.value, &[key]).is_some()
            };
            entries.iter().find(named).and_then(|(_, node)| text(node))
        };
        let to = text(to)?;
        // What is asked there must not get lost.
        return Some(match is(WHEN) {
            Some(when) => {
                let other = is("otherwise").unwrap_or_else(|| "…".to_owned());
                format!("[{{ when: {when}, to: {to} }}, {{ to: {other} }}]")
            }
            None => to,
        });
    }
    let mut ways = Vec::with_capacity(entries.len());
    for (name, node) in entries {
        let chance = amounts::number(&text(node)?)?;
        ways.push(format!("{{ chance: {chance}, to: {} }}", name.value));
    }
    (!ways.is_empty()).then(|| format!("[{}]", ways.join(", ")))
}

/// The targets that are meant by a list of scenes, each with its weight: `- buur: 2`.
fn weighted(items: &[Node<'_>]) -> Option<String> {
    let mut ways = Vec::with_capacity(items.len());
    for item in items {
        let Value::Map(entries) = &item.value else {
            return None;
        };
        let [(to, weight)] = entries.as_slice() else {
            return None;
        };
        let Value::Scalar(weight) = &weight.value else {
            return None;
        };
        let chance = amounts::number(&weight.text)?;
        if keys::BRANCH.contains(&to.value.as_ref()) {
            return None;
        }
        ways.push(format!("{{ chance: {chance}, to: {} }}", to.value));
    }
    (!ways.is_empty()).then(|| format!("[{}]", ways.join(", ")))
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
