//! A second opinion on YAML: libyaml, which is no relative of the parser that the program reads with.

use std::collections::HashMap;
use std::io::BufReader;
use std::ops::Range;

use libyaml_safer::{Event, EventData, Parser, ScalarStyle};

/// A file as libyaml reads it, with each alias in the place of what it repeats.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Read {
    /// A text, whether it stands there bare, and where, in bytes, as far as the two can agree on it.
    Scalar(String, bool, Option<Range<u64>>),
    List(Vec<Read>),
    Map(Vec<(Read, Read)>),
}

/// Reads one document; `None` when libyaml refuses it.
pub(crate) fn read(text: &str) -> Option<Read> {
    let mut parser = Parser::new();
    parser.set_input(BufReader::new(text.as_bytes()));
    let mut reader = Reader {
        parser,
        anchors: HashMap::new(),
    };
    loop {
        match reader.next()?.data {
            EventData::DocumentStart { .. } => break,
            EventData::StreamEnd => return None,
            _ => {}
        }
    }
    let event = reader.next()?;
    let root = reader.node(event)?;
    // What follows has to be sound too, and no second document.
    loop {
        match reader.next()?.data {
            EventData::StreamEnd => return Some(root),
            EventData::DocumentStart { .. } => return None,
            _ => {}
        }
    }
}

struct Reader<'t> {
    parser: Parser<BufReader<&'t [u8]>>,
    /// What was named last, in the order of the beginnings, and where it begins.
    anchors: HashMap<String, (u64, Read)>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Event> {
        self.parser.next()?.ok()
    }

    fn node(&mut self, event: Event) -> Option<Read> {
        let start = event.start_mark.index;
        let place = event.start_mark.index..event.end_mark.index;
        let (node, anchor) = match event.data {
            EventData::Alias { anchor } => {
                let (_, mut node) = self.anchors.get(&anchor)?.clone();
                if let Read::Scalar(.., at) = &mut node {
                    *at = Some(place);
                }
                return Some(node);
            }
            EventData::Scalar {
                anchor,
                value,
                style,
                ..
            } => {
                let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                // What is named begins with its name.
                let place = (!block && anchor.is_none()).then_some(place);
                let bare = style == ScalarStyle::Plain;
                (Read::Scalar(value, bare, place), anchor)
            }
            EventData::SequenceStart { anchor, .. } => (Read::List(self.items()?), anchor),
            EventData::MappingStart { anchor, .. } => {
                let mut items = self.items()?.into_iter();
                let mut entries = Vec::with_capacity(items.len() / 2);
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    entries.push((key, value));
                }
                (Read::Map(entries), anchor)
            }
            _ => return None,
        };
        if let Some(anchor) = anchor {
            let within = self.anchors.get(&anchor);
            if within.is_none_or(|(other, _)| *other < start) {
                self.anchors.insert(anchor, (start, node.clone()));
            }
        }
        Some(node)
    }

    /// What stands in a list or, by turns as key and value, in a map.
    fn items(&mut self) -> Option<Vec<Read>> {
        let mut items = Vec::new();
        loop {
            let event = self.next()?;
            match event.data {
                EventData::SequenceEnd | EventData::MappingEnd => return Some(items),
                _ => items.push(self.node(event)?),
            }
        }
    }
}

impl Read {
    /// The same as JSON: bare words that YAML takes for a number, yes/no or nothing are these.
    pub(crate) fn json(self) -> serde_json::Value {
        match self {
            Self::Scalar(text, true, _) => match text.as_str() {
                "" | "~" | "null" => serde_json::Value::Null,
                "true" | "false" => (text == "true").into(),
                _ => text.parse::<i64>().map_or_else(|_| text.into(), Into::into),
            },
            Self::Scalar(text, ..) => text.into(),
            Self::List(items) => items.into_iter().map(Self::json).collect(),
            Self::Map(entries) => {
                let entries = entries.into_iter().map(|(key, value)| {
                    let Self::Scalar(key, ..) = key else {
                        panic!("a key is a text");
                    };
                    (key, value.json())
                });
                serde_json::Value::Object(entries.collect())
            }
        }
    }
}
