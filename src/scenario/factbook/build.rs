//! From nodes to a [`Factbook`]: every key read, every type checked.

use super::super::codes;
use super::super::fact::{Fact, is_phone};
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::read::{Fields, Reader};
use super::super::source::At;
use super::super::yaml::Node;
use super::{Factbook, NAME};

/// Reads a whole file. `None` when it is no map at all.
pub(super) fn build(root: &Node<'_>, reader: &mut Reader<'_>) -> Option<Factbook> {
    let fields = reader.fields(root, keys::FACTBOOK)?;
    reader.format(&fields);
    if let Some(node) = reader.required(&fields, "kind") {
        reader.word(node, &[(NAME, ())]);
    }
    let language = reader.language(&fields);
    let facts = match reader.required(&fields, "facts") {
        Some(node) => reader.named(node, keys::FACT),
        None => Vec::new(),
    };
    let facts = facts.into_iter().filter_map(|(name, node)| {
        let fields = reader.fields_under(name.span, node, keys::FACT)?;
        Some(fact(name.value, &fields, reader))
    });
    Some(Factbook {
        facts: facts.collect(),
        language,
    })
}

fn fact(id: &str, fields: &Fields<'_, '_>, reader: &mut Reader<'_>) -> Fact {
    let phone = reader.optional_text(fields, "phone");
    if let (Some(phone), Some(node)) = (&phone, fields.get("phone"))
        && !is_phone(phone)
    {
        let finding = Finding::new(codes::BAD_PHONE, node.span);
        reader.report(finding.with("phone", shown(phone)));
    }
    let checked = reader.required(fields, "checked");
    let day = checked.and_then(|node| Some(At::new(reader.day(node)?, node.span)));
    Fact {
        id: id.to_owned(),
        title: reader.required_text(fields, "title"),
        text: reader.required_text(fields, "text"),
        phone,
        open: reader.optional_text(fields, "open"),
        url: reader.optional_text(fields, "url"),
        source: reader.optional_text(fields, "source"),
        // A file without it is never handed out.
        checked: day.unwrap_or_else(|| At::new(String::new(), fields.span)),
    }
}
