//! What may stand at a place of a file, as its schema says it: the keys with their sentence, and the snippets.
//!
//! A place is named by the keys around it (`scenes`, `hall`, `choices`); an item of a list is the place of its list.

use std::iter::once;

use crate::scenario::finding::Findings;
use crate::scenario::yaml::{self, Node, Value};

/// A key that may stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SchemaKey {
    pub(crate) key: String,
    /// What the key is for, in the language of the schema.
    pub(crate) description: String,
    /// The key with a first value, with `${1:…}` where the author writes on; for a key that has no one form, nothing.
    pub(crate) snippet: Option<String>,
}

/// A whole piece that may stand somewhere, below a key or as the item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SchemaSnippet {
    pub(crate) label: String,
    /// What the piece is for, in the language of the schema.
    pub(crate) description: String,
    /// Lines of YAML, with `${1:…}` where the author writes on; an item of a list is without its dash.
    pub(crate) text: String,
}

/// Which keys may stand below these; none where an author writes keys of their own, or no keys at all.
pub(crate) fn keys_at(schema: &str, path: &[&str]) -> Vec<SchemaKey> {
    let schema = SchemaTree::read(schema);
    let mut keys: Vec<SchemaKey> = Vec::new();
    for (key, property) in schema
        .at(path)
        .into_iter()
        .flat_map(|place| entries(child(place, "properties")))
    {
        if keys.iter().all(|known| known.key != key) {
            keys.push(schema.key(key, property));
        }
    }
    keys
}

/// Which pieces may stand below these keys.
pub(crate) fn snippets_at(schema: &str, path: &[&str]) -> Vec<SchemaSnippet> {
    let places = SchemaTree::read(schema);
    let snippets = places.at(path).into_iter().flat_map(snippets);
    snippets
        .map(|snippet| SchemaSnippet {
            label: text(snippet, "label").to_owned(),
            description: text(snippet, "description").to_owned(),
            text: child(snippet, "body").map(lines).unwrap_or_default(),
        })
        .collect()
}

/// A schema, read; its definitions are looked up by name.
struct SchemaTree<'s> {
    root: Node<'s>,
}

impl<'s> SchemaTree<'s> {
    /// JSON is YAML, and the reader of YAML keeps the order in which keys and snippets are to be written.
    fn read(schema: &'s str) -> Self {
        let root = yaml::parse(schema, &mut Findings::default());
        Self {
            root: root.expect("the schemas are our own"),
        }
    }

    /// Everything that the schema says of a place.
    fn at(&self, path: &[&str]) -> Vec<&Node<'s>> {
        let mut places = self.forms(&self.root);
        for key in path {
            let below = places.iter().filter_map(|place| below(place, key));
            places = below.flat_map(|place| self.forms(place)).collect();
        }
        places
    }

    /// A schema with all that it may be: what it refers to, its alternatives, and the items of a list.
    fn forms<'t>(&'t self, schema: &'t Node<'s>) -> Vec<&'t Node<'s>> {
        let mut forms = vec![schema];
        let mut looked_at = 0;
        while let Some(&form) = forms.get(looked_at) {
            let parts = ["allOf", "anyOf", "oneOf"];
            let parts = parts.iter().flat_map(|key| items(child(form, key)));
            let further = self.named(form).into_iter().chain(child(form, "items"));
            for next in further.chain(parts) {
                // A definition that comes back to itself says nothing new.
                if !forms.iter().any(|known| std::ptr::eq(*known, next)) {
                    forms.push(next);
                }
            }
            looked_at += 1;
        }
        forms
    }

    /// The definition that a schema refers to.
    fn named(&self, schema: &Node<'s>) -> Option<&Node<'s>> {
        let name = text(schema, "$ref").strip_prefix("#/$defs/")?;
        child(child(&self.root, "$defs")?, name)
    }

    /// A key as it is offered. What stands at the key comes before what it refers to.
    fn key(&self, key: &str, property: &Node<'s>) -> SchemaKey {
        let said = || once(property).chain(self.named(property));
        let described = said().map(|it| text(it, "description"));
        let mut described = described.filter(|it| !it.is_empty());
        let bodies: Vec<_> = said().flat_map(snippets).collect();
        let snippet = match bodies.as_slice() {
            [one] => child(one, "body").map(|body| match child(property, "items") {
                Some(_) => format!("{key}:\n  - {}", below_dash(&lines(body))),
                None => entry(key, body),
            }),
            _ => None,
        };
        SchemaKey {
            key: key.to_owned(),
            description: described.next().unwrap_or_default().to_owned(),
            snippet,
        }
    }
}

/// The schema of what stands behind a key: of this key, or of any key that an author makes up.
fn below<'t, 's>(schema: &'t Node<'s>, key: &str) -> Option<&'t Node<'s>> {
    let known = child(schema, "properties").and_then(|keys| child(keys, key));
    let own = child(schema, "additionalProperties");
    known.or_else(|| own.filter(|it| matches!(it.value, Value::Map(_))))
}

/// The snippets of one schema.
fn snippets<'t, 's>(schema: &'t Node<'s>) -> &'t [Node<'s>] {
    items(child(schema, "defaultSnippets"))
}

fn child<'t, 's>(node: &'t Node<'s>, key: &str) -> Option<&'t Node<'s>> {
    let found = entries(Some(node)).find(|(known, _)| *known == key);
    found.map(|(_, value)| value)
}

fn entries<'t, 's>(node: Option<&'t Node<'s>>) -> impl Iterator<Item = (&'t str, &'t Node<'s>)> {
    let entries = match node.map(|node| &node.value) {
        Some(Value::Map(entries)) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(key, value)| (&*key.value, value))
}

fn items<'t, 's>(node: Option<&'t Node<'s>>) -> &'t [Node<'s>] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// The text behind a key; empty where there is none.
fn text<'t>(node: &'t Node<'_>, key: &str) -> &'t str {
    match child(node, key).map(|node| &node.value) {
        Some(Value::Scalar(scalar)) => &scalar.text,
        _ => "",
    }
}

/// The body of a snippet as lines of YAML. Its texts come as they are: a body has the quotes that one needs.
fn lines(body: &Node<'_>) -> String {
    let lines: Vec<_> = match &body.value {
        Value::Scalar(scalar) => return scalar.text.clone().into_owned(),
        Value::Map(_) => entries(Some(body))
            .map(|(key, value)| entry(key, value))
            .collect(),
        Value::List(items) => items
            .iter()
            .map(|item| format!("- {}", indented(&lines(item))))
            .collect(),
    };
    lines.join("\n")
}

fn entry(key: &str, value: &Node<'_>) -> String {
    match value.value {
        Value::Scalar(_) => format!("{key}: {}", lines(value)),
        Value::Map(_) | Value::List(_) => format!("{key}:\n  {}", indented(&lines(value))),
    }
}

fn indented(lines: &str) -> String {
    lines.replace('\n', "\n  ")
}

/// An item that stands two deep, behind its dash.
fn below_dash(lines: &str) -> String {
    indented(&indented(lines))
}

#[cfg(test)]
mod tests;
