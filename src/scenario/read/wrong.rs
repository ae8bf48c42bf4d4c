//! What does not fit, said with what is meant where that is known.

use std::borrow::Cow;

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::shorthand;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Meant, Node, Value};
use super::{Reader, head, is_blank, is_nothing};

impl Reader<'_> {
    pub(super) fn wrong_type(&mut self, node: &Node<'_>, expected: &'static str) {
        let finding = of_wrong_type(node, expected);
        self.report(finding);
    }

    /// Says that something else belongs here, and what is meant if that is known.
    pub(in super::super) fn wrong_as(
        &mut self,
        node: &Node<'_>,
        expected: &'static str,
        meant: Option<String>,
    ) {
        let finding = of_wrong_type(node, expected);
        self.report(match meant {
            Some(meant) => {
                let shown = shown_mend(&meant);
                let finding = finding.with("mended", shown).helped("help-mended");
                match &node.value {
                    // A sign that stands for what only the author knows mends nothing.
                    Value::Scalar(_) if !meant.contains('…') => {
                        finding.rewritten(node.span, meant)
                    }
                    _ => finding,
                }
            }
            None => finding,
        });
    }

    /// Says that what stands among the keys of a target belongs beside it.
    pub(in super::super) fn beside(&mut self, node: &Node<'_>, target: &str) {
        let finding = of_wrong_type(node, "target");
        let finding = finding.with("mended", shown_mend(target));
        self.report(finding.helped("help-beside"));
    }

    /// Says of a value that keys belong in its place, and which are meant.
    pub(super) fn no_map(&mut self, node: &Node<'_>, keys: &[&'static str]) {
        match &node.value {
            Value::Scalar(_) if keys == keys::SCENARIO => {
                let finding = of_wrong_type(node, "map");
                self.report(finding.helped("help-file"));
            }
            Value::Scalar(scalar) => {
                let meant = match shorthand::entry(&scalar.text) {
                    Some((key, value)) if keys.contains(&key) => Some(format!("{key}: {value}")),
                    _ if is_nothing(scalar) => shorthand::of_map(keys, ""),
                    _ => shorthand::of_map(keys, &scalar.text),
                };
                self.wrong_as(node, "map", meant);
            }
            _ => self.no_entries(node),
        }
    }

    /// Says of a value that entries belong in its place, and which are meant.
    pub(super) fn no_entries(&mut self, node: &Node<'_>) {
        let written = self.source.get(node.span.range());
        let dashes = written.is_some_and(|it| !it.starts_with('['));
        let (meant, help) = match &node.value {
            Value::Scalar(scalar) => (shorthand::of_entries(&scalar.text), "help-mended"),
            _ if dashes => (shorthand::of_list(node, self.source), "help-dashes"),
            _ => (shorthand::of_list(node, self.source), "help-mended"),
        };
        let finding = of_wrong_type(node, "map");
        self.report(match meant {
            Some(meant) => finding.with("mended", shown_mend(&meant)).helped(help),
            None => finding,
        });
    }

    /// Says of a key that it is none here, and what is meant.
    pub(super) fn unknown_key<'t>(
        &mut self,
        name: &At<Cow<'t, str>>,
        value: &Node<'t>,
        entries: &[(At<Cow<'t, str>>, Node<'t>)],
        keys: &[&'static str],
    ) {
        if is_blank(value) && self.parted_otherwise(name, keys) {
            return;
        }
        let finding = Finding::new(codes::UNKNOWN_KEY, name.span)
            .with("key", shown(&name.value))
            .with("keys", keys.join(", "));
        let taken = |key: &str| entries.iter().any(|(other, _)| other.value == key);
        let free: Vec<_> = keys.iter().copied().filter(|key| !taken(key)).collect();
        let mut finding = match synonyms::key(&name.value, &free) {
            Some(key) => Finding {
                did_you_mean: Some(key.to_owned()),
                ..finding
            },
            None => self
                .findings
                .near(finding, &name.value, keys.iter().copied()),
        };
        if let Some(key) = finding.did_you_mean.clone() {
            finding = finding.with("meant", key.as_str()).helped("help-meant");
            let here = |name: &At<Cow<'_, str>>| {
                self.meant.get(&name.span).is_some_and(|it| it.key == key)
            };
            if !taken(&key) && !entries.iter().any(|(other, _)| here(other)) {
                self.meant.insert(name.span, Meant { key, value: None });
            }
        } else if name.value == "for" && keys == keys::PART {
            finding = finding.helped("help-role");
        } else if name.value == "<<" {
            finding = finding.helped("help-merge");
        } else if matches!(&value.value, Value::Scalar(scalar) if is_nothing(scalar)) {
            // `{ text: Yes, please, goto: x }` makes `please` a key without a value.
            finding = finding.helped("help-comma");
        }
        self.report(finding);
    }

    /// Says of a name in which another sign parts it from its value, `{ druk = 3 }` or `{ from:0 }`, that a colon and a
    /// space do; false when it is no such name. Where some keys are known, it is read on as meant.
    pub(super) fn parted_otherwise(
        &mut self,
        name: &At<Cow<'_, str>>,
        keys: &[&'static str],
    ) -> bool {
        let Some((key, value)) = shorthand::entry(&name.value) else {
            return false;
        };
        if !keys.is_empty() && !keys.contains(&key) {
            return false;
        }
        let colon = name
            .value
            .get(key.len()..)
            .is_some_and(|it| it.starts_with(':'));
        let finding = Finding::new(codes::SYNTAX, name.span)
            .with("slip", if colon { "space" } else { "colon-sign" })
            .with("sign", shown(key))
            .with("mended", shown_mend(&format!("{key}: {value}")))
            .rewritten(name.span, format!("{key}: {value}"));
        self.report(finding.helped("help-mended"));
        if !keys.is_empty() {
            let meant = Meant {
                key: key.to_owned(),
                value: Some(value.to_owned()),
            };
            self.meant.insert(name.span, meant);
        }
        true
    }

    /// What reads as one key with its value on one line, as the text that it is meant to be.
    pub(super) fn as_text(&self, node: &Node<'_>) -> Option<String> {
        let Value::Map(entries) = &node.value else {
            return None;
        };
        let [(name, value)] = entries.as_slice() else {
            return None;
        };
        let whole = Span {
            start: name.span.start,
            end: value.span.end,
        };
        let said = self.source.get(whole.range())?.trim();
        (!said.contains('\n')).then(|| shorthand::quoted(said))
    }
}

/// The finding that something else belongs in the place of a value.
fn of_wrong_type(node: &Node<'_>, expected: &'static str) -> Finding {
    let (found, value) = match &node.value {
        Value::Scalar(scalar) if is_nothing(scalar) => ("nothing", ""),
        Value::Scalar(scalar) => ("text", scalar.text.as_ref()),
        Value::List(_) => ("list", ""),
        Value::Map(_) => ("map", ""),
    };
    let mut finding = Finding::new(codes::WRONG_TYPE, head(node))
        .with("expected", expected)
        .with("found", found)
        .with("value", shown(value.trim_end()))
        .helped(match expected {
            "map" => "help-map",
            "list" => "help-list",
            "yes-no" => "help-yes-no",
            "text" => "help-text",
            "number" => "help-number",
            _ => "help",
        });
    finding.did_you_mean = match expected {
        "yes-no" => synonyms::word(value, ["true", "false"]).map(str::to_owned),
        "number" => shorthand::number(value).map(|number| number.to_string()),
        _ => None,
    };
    finding
}

/// A mend short enough for a sentence.
fn shown_mend(mend: &str) -> String {
    if mend.chars().count() <= 110 {
        return mend.to_owned();
    }
    mend.chars().take(107).chain("...".chars()).collect()
}
