//! The values of a variable as an author writes them.

use std::collections::HashMap;

use super::super::codes;
use super::super::finding::{Finding, listed, shown};
use super::super::model::Kind;
use super::super::read::Reader;
use super::super::source::Span;
use super::super::synonyms;

/// What can be written for the values of a variable.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) kind: Kind,
    /// The places of words, of which a variable may have many.
    words: HashMap<String, i32>,
}

impl Values {
    pub(super) fn of(kind: &Kind) -> Self {
        let words = match kind {
            Kind::Word { words } => words.as_slice(),
            Kind::YesNo | Kind::Meter { .. } => &[],
        };
        let words = words.iter().cloned().zip(0..);
        Self {
            kind: kind.clone(),
            words: words.collect(),
        }
    }

    pub(super) fn parse(&self, text: &str) -> Option<i32> {
        match self.kind {
            Kind::Word { .. } => self.words.get(text).copied(),
            Kind::YesNo | Kind::Meter { .. } => self.kind.parse(text),
        }
    }
}

/// The value that an author wrote for a variable of this kind.
pub(super) fn written(text: &str, span: Span, values: &Values, reader: &mut Reader) -> Option<i32> {
    let value = values.parse(text);
    if value.is_none() {
        let finding = not_a_value(text, span, &values.kind, reader);
        reader.report(finding);
    }
    value
}

pub(super) fn not_a_value(text: &str, span: Span, kind: &Kind, reader: &mut Reader) -> Finding {
    let finding = Finding::new(codes::NOT_A_VALUE, span).with("value", shown(text));
    match kind {
        Kind::YesNo => {
            let mut finding = finding.with("values", "true, false");
            finding.did_you_mean = synonyms::word(text, ["true", "false"]).map(str::to_owned);
            finding
        }
        Kind::Meter { from, to } => finding
            .with("from", from.to_string())
            .with("to", to.to_string())
            .helped("help-meter"),
        Kind::Word { words } => {
            let words = words.iter().map(String::as_str);
            let finding = finding.with("values", listed(words.clone()));
            reader.findings.near(finding, text, words)
        }
    }
}
