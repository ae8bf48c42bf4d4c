//! What effects do: how variables are set, and meters moved.

use super::super::amounts;
use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::VariableId;
use super::super::keys;
use super::super::model::{Change, Effect, EffectGroup, Effects, Kind, WHEN};
use super::super::read::{Entry, head, is_blank};
use super::super::shorthand;
use super::super::source::At;
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Builder;
use super::names::Names;
use super::values::written;

impl Builder<'_, '_, '_, '_> {
    /// Effects in the order written: a map, or a list of them.
    pub(super) fn effects(&mut self, node: Option<&Node<'_>>) -> Effects {
        let Some(node) = node else {
            return Effects::default();
        };
        let groups = match &node.value {
            Value::List(items) => {
                let groups = items.iter().map(|item| self.effect_group(item, true));
                groups.collect()
            }
            Value::Map(_) | Value::Scalar(_) => vec![self.effect_group(node, false)],
        };
        let groups = groups.into_iter();
        Effects(groups.filter(|it| !it.effects.is_empty()).collect())
    }

    /// Says how effects are written of which one has a condition of its own; `listed` where they are one group of several.
    fn conditional_within(&mut self, node: &Node<'_>, listed: bool) -> bool {
        let Some(whole) = split_by_condition(node, self.reader.source) else {
            return false;
        };
        let meant = match listed {
            true => whole,
            false => format!("[{whole}]"),
        };
        let written = self.reader.source.get(node.span.range());
        let flow = written.is_some_and(|it| it.starts_with('{'));
        let span = if flow { node.span } else { head(node) };
        let finding = Finding::new(codes::WRONG_TYPE, span)
            .with("expected", "effect")
            .with("found", "map")
            .with("value", "")
            .with("mended", meant.as_str())
            .helped("help-effects");
        self.reader.report(match flow {
            true => finding.rewritten(span, meant),
            false => finding,
        });
        true
    }

    /// Says of a yes/no variable that stands alone as an effect that it becomes `true`.
    fn says_yes(&mut self, name: At<&str>) {
        let mended = format!("{}: true", name.value);
        let finding = Finding::new(codes::WRONG_TYPE, name.span)
            .with("expected", "effect")
            .with("found", "text")
            .with("value", shown(name.value))
            .with("mended", mended.as_str());
        let finding = finding.helped("help-mended");
        self.reader.report(finding.rewritten(name.span, mended));
    }

    /// The same of one that stands there without brackets; false where it is none.
    fn bare_name(&mut self, node: &Node<'_>) -> bool {
        let Value::Scalar(scalar) = &node.value else {
            return false;
        };
        let names = self.names;
        let variable = names.variable(scalar.text.trim());
        let Some(id) = variable.filter(|id| names.variables[id.index()].kind == Kind::YesNo) else {
            return false;
        };
        self.uses.variables[id.index()].set = true;
        let meant = format!("{{ {}: true }}", scalar.text.trim());
        self.reader.wrong_as(node, "effect", Some(meant));
        true
    }

    /// Remembers of the names of effects that cannot be read that something sets them.
    fn sets_all(&mut self, node: &Node<'_>) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        for (name, _) in entries {
            if let Some(id) = self.names.variable(&name.value) {
                self.uses.variables[id.index()].set = true;
            }
        }
    }

    /// Effects that happen together, under a condition if there is one.
    fn effect_group(&mut self, node: &Node<'_>, listed: bool) -> EffectGroup {
        if self.bare_name(node) {
            return EffectGroup {
                when: None,
                effects: Vec::new(),
            };
        }
        if self.conditional_within(node, listed) {
            self.sets_all(node);
            return EffectGroup {
                when: None,
                effects: Vec::new(),
            };
        }
        let names = self.names;
        let mut sets = Vec::new();
        let entries = self.reader.entries_unless(node, &mut |reader, name| {
            let set = set_or_added(names, name);
            let told = set.is_some();
            if let Some((variable, finding)) = set {
                sets.push(variable);
                reader.report(finding);
            }
            told
        });
        for variable in sets {
            self.uses.variables[variable.index()].set = true;
        }
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
            if is_blank(value) && names.variables[variable.index()].kind == Kind::YesNo {
                self.says_yes(name);
                continue;
            }
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
        if names.unread[variable.index()] {
            return None;
        }
        if let (Kind::Meter { .. }, Value::Map(_)) = (kind, &node.value) {
            let fields = self.reader.fields(node, keys::SET)?;
            let set = self.reader.required(&fields, "set")?;
            let (from, to) = kind.bounds();
            return self.reader.number(set, from..=to).map(Change::Set);
        }
        let scalar = self.reader.scalar(node, "effect")?;
        if let Kind::Meter { from, to } = kind {
            let Ok(number) = scalar.text.parse::<i64>() else {
                let mut finding =
                    Finding::new(codes::EFFECT_TYPE, node.span).with("value", shown(&scalar.text));
                let set = scalar.text.strip_prefix(['=', ':']).map(str::trim);
                let set = set.filter(|set| set.parse::<u32>().is_ok());
                finding.did_you_mean = match set {
                    Some(_) => None,
                    None => {
                        let number = amounts::number(&scalar.text).map(signed);
                        let name = self.names.variables[variable.index()].id.as_str();
                        number.or_else(|| moved(&scalar.text, name))
                    }
                };
                self.reader.report(match set {
                    Some(set) => finding
                        .with("number", set)
                        .helped("help-set")
                        .rewritten(node.span, format!("{{ set: {set} }}")),
                    None => match finding.did_you_mean.clone() {
                        Some(meant) => finding
                            .with("mended", meant.as_str())
                            .helped("help-mended")
                            .rewritten(node.span, meant),
                        None => finding,
                    },
                });
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

/// Effects of which one has a condition of its own, `druk: { when: licht, add: 1 }`: the groups that are meant, each
/// between brackets.
fn split_by_condition(node: &Node<'_>, source: &str) -> Option<String> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let mut others = Vec::new();
    let mut groups = Vec::new();
    let mut found = false;
    for (name, value) in entries {
        if let Some(group) = conditional(&name.value, value) {
            found = true;
            groups.push(format!("{{ {group} }}"));
        } else {
            let said = source.get(value.span.range())?.trim();
            others.push(format!("{}: {said}", name.value));
        }
    }
    if !others.is_empty() {
        groups.insert(0, format!("{{ {} }}", others.join(", ")));
    }
    let whole = groups.join(", ");
    (found && !whole.contains('\n')).then_some(whole)
}

/// The effect that is meant by one with a condition of its own, with that condition.
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
    let change = match (name.value.as_ref(), amounts::number(&value)) {
        ("set", _) => format!("{{ set: {value} }}"),
        (_, Some(number)) => signed(number),
        (_, None) => value,
    };
    Some(format!("{variable}: {change}, when: {when}"))
}

/// The meter that is meant by `druk = 3`, and the finding that it may mean two things.
fn set_or_added(names: &Names<'_, '_>, name: At<&str>) -> Option<(VariableId, Finding)> {
    let (variable, number) = shorthand::entry(name.value)?;
    let id = names.variable(variable)?;
    let meter = matches!(names.variables[id.index()].kind, Kind::Meter { .. });
    if !meter || !name.value.contains('=') || number.parse::<u32>().is_err() {
        return None;
    }
    let finding = Finding::new(codes::SYNTAX, name.span)
        .with("slip", "colon-sign")
        .with("sign", shown(variable))
        .with("number", shown(number));
    Some((id, finding.helped("help-set")))
}

/// A number with its sign.
fn signed(number: i64) -> String {
    format!("{number:+}")
}

/// How a meter of this name moves where somebody says it in words, or calculates: `pressure + 1`, `higher`.
fn moved(said: &str, name: &str) -> Option<String> {
    let by = said.trim().strip_prefix(name).unwrap_or(said);
    let by = by.trim().replace(' ', "");
    if by.starts_with(['+', '-']) && by.parse::<i64>().is_ok() {
        return Some(by);
    }
    let up = ["+1", "omhoog", "erbij", "stijgt", "up"];
    let down = ["-1", "omlaag", "eraf", "daalt", "down"];
    let word = by.to_lowercase();
    match synonyms::word(&word, ["more", "less"]) {
        _ if up.contains(&word.as_str()) => Some("+1".to_owned()),
        _ if down.contains(&word.as_str()) => Some("-1".to_owned()),
        Some("more") => Some("+1".to_owned()),
        Some(_) => Some("-1".to_owned()),
        None => None,
    }
}
