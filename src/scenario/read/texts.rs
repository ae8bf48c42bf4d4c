//! Texts for people, taken out of nodes.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::shorthand;
use super::super::source::Span;
use super::super::text::placeholders;
use super::super::yaml::{Node, Value};
use super::{Fields, ReadFrom, Reader, is_blank};

/// Quotes of a word processor, which are letters here.
pub(super) const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‟'];

/// Keys of what things are called, which is the same all the time.
const NAMES: [&str; 1] = ["label"];

impl Reader<'_> {
    /// A text for people.
    pub(in super::super) fn text(&mut self, node: &Node<'_>) -> Option<String> {
        let Value::Scalar(scalar) = &node.value else {
            let meant = self.as_text(node);
            self.wrong_as(node, "text", meant);
            return None;
        };
        if scalar.text.trim().is_empty() || is_blank(node) {
            let finding = Finding::new(codes::EMPTY_TEXT, node.span);
            let written = self.source.get(node.span.range()).unwrap_or_default();
            self.report(match written.trim() {
                sign @ ("~" | "null" | "\"\"" | "''") => {
                    finding.with("sign", sign).helped("help-nothing")
                }
                _ => finding,
            });
            return None;
        }
        if scalar.plain && reads_as_something_else(&scalar.text) {
            let finding = Finding::new(codes::WRONG_TYPE, node.span)
                .with("expected", "text")
                .with("found", reads_as(&scalar.text));
            self.report(
                finding
                    .with("text", scalar.text.as_ref())
                    .with("value", scalar.text.as_ref())
                    .with("mended", shorthand::quoted(&scalar.text))
                    .helped("help-mended")
                    .rewritten(node.span, shorthand::quoted(&scalar.text)),
            );
        }
        if scalar.plain && self.cut_by_comment(node.span) {
            let finding = Finding::new(codes::COMMENT_CUTS_TEXT, node.span);
            let rest = self.source.get(node.span.start as usize..);
            let line = rest.and_then(|rest| rest.lines().next()).map(str::trim_end);
            let line = line.filter(|line| line.starts_with(scalar.text.trim_end()));
            self.report(match line {
                Some(line) if line.chars().count() <= 160 => {
                    let start = node.span.start as usize;
                    let meant = shorthand::quoted(line);
                    finding
                        .with("mended", meant.as_str())
                        .helped("help-mended")
                        .rewritten(Span::new(start..start + line.len()), meant)
                }
                _ => finding,
            });
        }
        Some(scalar.text.trim_end().to_owned())
    }

    /// Where a text stands in the file letter by letter, between quotes perhaps; `None` when escapes or line breaks make
    /// the file differ from what it says.
    pub(in super::super) fn verbatim(&self, text: &str, span: Span) -> Option<u32> {
        let quotes = u32::try_from(span.range().len().checked_sub(text.len())? / 2).ok()?;
        let start = span.start + quotes;
        let here = Span::new(start as usize..start as usize + text.len());
        (quotes <= 1 && self.source.get(here.range()) == Some(text)).then_some(start)
    }

    /// Whether ` #word` follows: a comment has a space behind its sign, a text like `desk #3` has none.
    fn cut_by_comment(&self, span: Span) -> bool {
        let rest = self.source.get(span.end as usize..);
        let rest = rest.expect("texts end between letters");
        let trimmed = rest.trim_start_matches(' ');
        trimmed.len() < rest.len()
            && trimmed
                .strip_prefix('#')
                .is_some_and(|comment| !comment.starts_with([' ', '#', '\n', '\r']))
    }

    pub(in super::super) fn optional_text(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &str,
    ) -> Option<String> {
        let text = fields.get(key).and_then(|node| self.text(node))?;
        self.plain(fields, key, &text);
        Some(text)
    }

    /// Says so where a text shows its braces, since no value stands in it.
    fn plain(&mut self, fields: &Fields<'_, '_>, key: &str, text: &str) {
        let name = placeholders(text).next();
        let Some((name, node)) = name.zip(fields.get(key)) else {
            return;
        };
        if self.from == ReadFrom::File && NAMES.contains(&key) {
            let finding = Finding::new(codes::SHOWN_AS_IT_STANDS, node.span);
            let finding = finding.with("what", "name").with("key", key);
            self.report(finding.with("shown", shown(&format!("{{{name}}}"))));
        }
    }

    /// A text that must be there; empty when it is not, so that reading goes on.
    pub(in super::super) fn required_text(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
    ) -> String {
        let node = self.required(fields, key);
        let text = node.and_then(|node| self.text(node)).unwrap_or_default();
        self.plain(fields, key, &text);
        text
    }

    /// Texts of a list.
    pub(in super::super) fn texts(&mut self, node: Option<&Node<'_>>) -> Vec<String> {
        let Some(node) = node else { return Vec::new() };
        self.list(node)
            .iter()
            .filter_map(|item| self.text(item))
            .collect()
    }

    /// Texts that are whole sentences, each of them.
    pub(in super::super) fn sentences(&mut self, node: Option<&Node<'_>>) -> Vec<String> {
        if let Some(Value::List(items)) = node.map(|node| &node.value) {
            let cut = |at: &usize| self.cut_by_comma(&items[at - 1], &items[*at]);
            let cuts: Vec<usize> = (1..items.len()).filter(cut).collect();
            let list = node.map_or(Span::default(), |node| node.span);
            if let Some(finding) = self.of_cuts(items, &cuts, list) {
                self.report(finding);
            }
        }
        self.texts(node)
    }

    /// The finding about items of a list that go on with the ones before them, with all of it as it is meant.
    fn of_cuts(&self, items: &[Node<'_>], cuts: &[usize], list: Span) -> Option<Finding> {
        let first = items.get(*cuts.first()?)?;
        let finding = Finding::new(codes::COMMA_CUTS_TEXT, first.span);
        let mut whole: Vec<String> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let Value::Scalar(scalar) = &item.value else {
                return Some(finding);
            };
            match whole.last_mut().filter(|_| cuts.contains(&at)) {
                Some(before) => {
                    before.push_str(", ");
                    before.push_str(&scalar.text);
                }
                None => whole.push(scalar.text.as_ref().to_owned()),
            }
        }
        let quoted = whole
            .iter()
            .map(|text| shorthand::quoted(text.trim_matches(CURLY)));
        let quoted: Vec<_> = quoted.collect();
        let mended = format!("[{}]", quoted.join(", "));
        let written = self.source.get(list.range());
        let typed = mended.chars().count() <= 200 && written.is_some_and(|it| it.starts_with('['));
        Some(match typed {
            true => finding
                .with("mended", mended.as_str())
                .helped("help-mended")
                .rewritten(list, mended),
            false => finding,
        })
    }

    /// Whether an item goes on where the comma behind the one before it was meant to be read.
    fn cut_by_comma(&self, item: &Node<'_>, next: &Node<'_>) -> bool {
        let (Value::Scalar(item_text), Value::Scalar(next_text)) = (&item.value, &next.value)
        else {
            return false;
        };
        let between = self
            .source
            .get(item.span.end as usize..next.span.start as usize);
        let comma = between.is_some_and(|between| between.trim_start().starts_with(','));
        let sentence = item_text.text.starts_with(char::is_uppercase)
            && !item_text.text.ends_with(['.', '?', '!', '…', '"', '”'])
            && next_text.text.starts_with(char::is_lowercase);
        // Quotes of a word processor hold nothing together.
        let quoted = item_text.text.starts_with(['“', '„', '‘', '«'])
            && !item_text.text.contains(['”', '’', '»']);
        comma && item_text.plain && next_text.plain && (sentence || quoted)
    }
}

/// What YAML takes unquoted words for, that are no text.
fn reads_as(text: &str) -> &'static str {
    match text.to_lowercase().as_str() {
        "true" | "false" => "yes-no",
        "null" | "~" => "empty",
        _ => "number",
    }
}

/// Whether YAML takes unquoted words for a number, yes/no or nothing.
fn reads_as_something_else(text: &str) -> bool {
    matches!(
        text,
        "true" | "false" | "True" | "False" | "TRUE" | "FALSE" | "null" | "Null" | "NULL" | "~"
    ) || (text.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.'))
        && text.parse::<f64>().is_ok())
}
