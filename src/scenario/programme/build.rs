//! From nodes to a [`Programme`]: every key read, every type checked.

use std::collections::{BTreeSet, HashMap};

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::model::Wording;
use super::super::read::{Fields, Reader};
use super::super::source::{At, Span};
use super::super::yaml::{Node, Value};
use super::{Meeting, Programme};

/// Reads a whole file, which may name the `known` scenarios. `None` when it is no map at all.
pub(super) fn build(
    root: &Node<'_>,
    known: &BTreeSet<String>,
    reader: &mut Reader<'_>,
) -> Option<Programme> {
    let fields = reader.fields(root, keys::PROGRAMME)?;
    reader.format(&fields);
    let programme = Programme {
        id: reader.required_id(&fields, "programme"),
        version: reader.required_text(&fields, "version"),
        title: reader.required_text(&fields, "title"),
        language: reader.language(&fields),
        summary: reader.optional_text(&fields, "summary").unwrap_or_default(),
        authors: reader.texts(fields.get("authors")),
        license: reader.optional_text(&fields, "license"),
        meetings: meetings(&fields, reader),
        wording: Wording::Original,
    };
    each_is_there(&programme, known, reader);
    each_once(&programme.meetings, reader);
    nothing_too_early(&programme.meetings, known, reader);
    Some(programme)
}

fn meetings(fields: &Fields<'_, '_>, reader: &mut Reader<'_>) -> Vec<Meeting> {
    let Some(node) = reader.required(fields, "meetings") else {
        return Vec::new();
    };
    let before = reader.findings.len();
    let entries = reader.named(node, keys::MEETING);
    if entries.is_empty() && reader.findings.len() == before {
        reader.report(Finding::new(
            codes::NO_MEETINGS,
            fields.key_span("meetings"),
        ));
    }
    entries
        .into_iter()
        .filter_map(|(name, node)| {
            let fields = reader.fields_under(name.span, node, keys::MEETING)?;
            Some(meeting(name.value, &fields, reader))
        })
        .collect()
}

fn meeting(id: &str, fields: &Fields<'_, '_>, reader: &mut Reader<'_>) -> Meeting {
    let scenarios = reader
        .required(fields, "scenarios")
        .map(|node| (node, named(Some(node), reader)));
    if let Some((node, scenarios)) = &scenarios
        && scenarios.is_empty()
        && matches!(&node.value, Value::List(items) if items.is_empty())
    {
        reader.report(Finding::new(
            codes::NOTHING_TO_PLAY,
            fields.key_span("scenarios"),
        ));
    }
    Meeting {
        id: id.to_owned(),
        title: reader.required_text(fields, "title"),
        about: reader.optional_text(fields, "about"),
        minutes: fields.get("minutes").and_then(|node| reader.minutes(node)),
        scenarios: scenarios
            .map(|(_, scenarios)| scenarios)
            .unwrap_or_default(),
        at_home: named(fields.get("at_home"), reader),
        compare: named(fields.get("compare"), reader),
        objectives: reader.objectives(fields),
        prepare: reader.sentences(fields.get("prepare")),
        bring: reader.sentences(fields.get("bring")),
        agree: reader.optional_text(fields, "agree"),
        wording: Wording::Original,
    }
}

/// A list of ids of scenarios.
fn named(node: Option<&Node<'_>>, reader: &mut Reader<'_>) -> Vec<At<String>> {
    let Some(node) = node else { return Vec::new() };
    let mut named = Vec::new();
    for item in reader.list(node) {
        if let Some(scalar) = reader.scalar(item, "text") {
            named.push(At::new(scalar.text.as_ref().to_owned(), item.span));
        }
    }
    named
}

fn each_is_there(programme: &Programme, known: &BTreeSet<String>, reader: &mut Reader<'_>) {
    for named in programme.scenarios() {
        if !known.contains(&named.value) {
            let finding = Finding::new(codes::NO_SCENARIO, named.span);
            let finding = finding.with("scenario", shown(&named.value));
            reader.report_among(finding, &named.value, known.iter().map(String::as_str));
        }
    }
}

/// Progress is told by what was played, so that no two meetings may play the same.
fn each_once(meetings: &[Meeting], reader: &mut Reader<'_>) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for named in meetings.iter().flat_map(|meeting| &meeting.scenarios) {
        if let Some(&earlier) = first.get(named.value.as_str()) {
            reader.report(
                Finding::new(codes::PLAYED_TWICE, named.span)
                    .with("scenario", shown(&named.value))
                    .also(earlier),
            );
        } else {
            first.insert(&named.value, named.span);
        }
    }
}

/// Roads can be laid side by side once they were taken. Where nobody knows what a meeting plays, nothing is said from there
/// on.
fn nothing_too_early(meetings: &[Meeting], known: &BTreeSet<String>, reader: &mut Reader<'_>) {
    let mut played: BTreeSet<&str> = BTreeSet::new();
    for meeting in meetings {
        let unknown = |named: &At<String>| !known.contains(&named.value);
        if meeting.scenarios.is_empty() || meeting.scenarios.iter().any(unknown) {
            return;
        }
        played.extend(meeting.scenarios.iter().map(|named| named.value.as_str()));
        for named in &meeting.compare {
            if !played.contains(named.value.as_str()) {
                let finding = Finding::new(codes::COMPARED_TOO_EARLY, named.span);
                let finding = finding.with("scenario", shown(&named.value));
                reader.report_near(finding, &named.value, played.iter().copied());
            }
        }
    }
}
