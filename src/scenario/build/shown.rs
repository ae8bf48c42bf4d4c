//! Texts that people read, and the variables that are shown in them.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::VariableId;
use super::super::read::{Fields, ReadFrom};
use super::super::source::Span;
use super::super::text::{odd, placeholders};
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// A text whose `{variables}` are shown in it.
    pub(super) fn shown_text(&mut self, node: &Node<'_>) -> Option<String> {
        let text = self.reader.text(node)?;
        self.shows(&text, node.span);
        Some(text)
    }

    /// Such texts in a list.
    pub(super) fn shown_sentences(&mut self, node: Option<&Node<'_>>) -> Vec<String> {
        let items = match node.map(|node| &node.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        for item in items {
            if let Value::Scalar(scalar) = &item.value {
                self.shows(&scalar.text, item.span);
            }
        }
        self.reader.sentences(node)
    }

    fn shows(&mut self, text: &str, span: Span) {
        let names = self.names;
        let odd = odd(text, |name| names.variable(name).is_some());
        if let Some(odd) = odd.filter(|_| self.reader.from == ReadFrom::File) {
            let here = self.reader.verbatim(text, span);
            let here = here.map_or(span, |start| {
                let start = start as usize + odd.at;
                Span::new(start..start + odd.shown.len())
            });
            let finding = Finding::new(codes::SHOWN_AS_IT_STANDS, here);
            let finding = finding.with("what", odd.what);
            let finding = finding.with("shown", shown(odd.shown));
            let written = self.reader.source.get(here.range()) == Some(odd.shown);
            let help = match odd.what {
                "link" => "help-link",
                _ => "help-mended",
            };
            self.reader.report(match odd.meant() {
                Some(meant) if written => finding
                    .with("mended", meant.as_str())
                    .helped(help)
                    .rewritten(here, meant),
                Some(meant) => finding.with("mended", meant).helped(help),
                None => finding,
            });
        }
        for name in placeholders(text) {
            let variable = match self.reader.from {
                ReadFrom::File => self.shown_variable(name, (text, span)),
                ReadFrom::Record => self.names.variable(name),
            };
            if let Some(variable) = variable {
                self.uses.variables[variable.index()].read = true;
            }
        }
    }

    /// The variable between braces, at the place of them in a text.
    fn shown_variable(&mut self, name: &str, (text, span): (&str, Span)) -> Option<VariableId> {
        let names = self.names;
        if names.variable(name).is_some() || names.is_lost("state") {
            return self.find_variable(name, span);
        }
        let written = format!("{{{name}}}");
        let at = text.find(&written).zip(self.reader.verbatim(text, span));
        let here = at.map_or(span, |(at, start)| {
            let start = start as usize + at;
            Span::new(start..start + written.len())
        });
        let finding = Finding::new(codes::NO_VARIABLE, here).with("variable", shown(name));
        let known = names.variables.iter().map(|it| it.id.as_str());
        let finding = self.reader.findings.near(finding, name, known);
        let bare = written.trim_matches(['{', '}']).to_owned();
        self.reader.report(match finding.did_you_mean.clone() {
            Some(meant) => finding
                .with("mended", format!("{{{meant}}}"))
                .helped("help-mended"),
            None => finding
                .with("mended", format!("({bare})"))
                .helped("help-shown"),
        });
        None
    }

    /// Such a text, when there is one.
    pub(super) fn optional_shown(&mut self, fields: &Fields<'_, '_>, key: &str) -> Option<String> {
        let node = fields.get(key)?;
        self.shown_text(node)
    }
}
