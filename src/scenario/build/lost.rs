//! Parts of a file whose heading got lost, so that they stand under the one before it.

use super::super::codes;
use super::super::finding::Finding;
use super::super::keys;
use super::super::read::Reader;
use super::super::source::Span;
use super::super::yaml::{Node, Value};

/// What is in a table under a heading of the file.
const TABLES: [&str; 5] = ["competencies", "roles", "sources", "state", "scenes"];

/// Says of the first thing that belongs under a heading which is nowhere in the file that it is missing there; false where
/// nothing does.
pub(super) fn heading(root: &Node<'_>, reader: &mut Reader<'_>) -> bool {
    let Value::Map(entries) = &root.value else {
        return false;
    };
    // A heading in other words is told as such.
    if entries
        .iter()
        .any(|(name, _)| !keys::SCENARIO.contains(&name.value.as_ref()))
    {
        return false;
    }
    let absent = |heading: &str| !entries.iter().any(|(name, _)| name.value == heading);
    let mut found: Option<(Span, &'static str)> = None;
    for (name, node) in entries {
        match &node.value {
            Value::Map(inner) if TABLES.contains(&name.value.as_ref()) => {
                found = inner.iter().find_map(|(own, node)| {
                    let heading = heading_of(node).filter(|it| absent(it))?;
                    Some((own.span, heading))
                });
            }
            Value::List(items) if name.value == "checks" && absent("tests") => {
                let mut tests = items.iter().filter(|item| has(item, "choose"));
                found = tests.next().map(|test| (test.span, "tests"));
            }
            Value::Scalar(_) | Value::List(_) | Value::Map(_) => {}
        }
        if found.is_some() {
            break;
        }
    }
    let Some((span, heading)) = found else {
        return false;
    };
    let span = Span {
        end: span.end.min(span.start + 60),
        ..span
    };
    let finding = Finding::new(codes::MISSING_KEY, span).with("key", heading);
    reader.report(finding.helped("help-above"));
    true
}

/// The heading under which something stands by what it holds, where that is certain.
fn heading_of(node: &Node<'_>) -> Option<&'static str> {
    let any = |keys: &[&str]| keys.iter().any(|key| has(node, key));
    match &node.value {
        Value::Map(_) if has(node, "text") && any(&["choices", "goto", "ending"]) => Some("scenes"),
        Value::Map(_) if has(node, "one_of") || has(node, "from") && has(node, "to") => {
            Some("state")
        }
        Value::Map(_) if any(&["publisher", "checked"]) => Some("sources"),
        Value::Scalar(scalar) if scalar.plain && matches!(&*scalar.text, "true" | "false") => {
            Some("state")
        }
        Value::Scalar(_) | Value::List(_) | Value::Map(_) => None,
    }
}

fn has(node: &Node<'_>, key: &str) -> bool {
    matches!(&node.value, Value::Map(entries) if entries.iter().any(|(name, _)| name.value == key))
}
