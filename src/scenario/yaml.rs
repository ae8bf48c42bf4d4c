//! The one place that knows YAML: text in, nodes with spans out.
//!
//! Files are untrusted. Size, depth, the number of nodes (aliases count each time they are used), and the entries of
//! one map are bounded; a syntax error is answered in plain words about the slip that most likely caused it.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};

use super::codes;
use super::finding::Finding;
use super::source::{At, Span};

/// Bytes of the largest file that is read.
pub const MAX_BYTES: usize = 8 << 20;
/// How deep lists and maps may nest; a scenario needs eight.
const MAX_DEPTH: usize = 32;
/// Nodes in one file, with what aliases repeat.
const MAX_NODES: usize = 1_500_000;
/// Entries in one map or list.
const MAX_ENTRIES: usize = 50_000;

/// A piece of a file.
#[derive(Debug, Clone)]
pub(super) struct Node<'t> {
    pub(super) value: Value<'t>,
    pub(super) span: Span,
}

#[derive(Debug, Clone)]
pub(super) enum Value<'t> {
    Scalar(Scalar<'t>),
    List(Vec<Node<'t>>),
    Map(Vec<(At<Cow<'t, str>>, Node<'t>)>),
}

/// A single value, as text; what it means depends on the key.
#[derive(Debug, Clone)]
pub(super) struct Scalar<'t> {
    pub(super) text: Cow<'t, str>,
    /// Written without quotes and not as a block, so that YAML may take it for a number, yes/no or nothing.
    pub(super) plain: bool,
}

/// Reads a file into nodes.
///
/// # Errors
/// What makes the file unreadable. Duplicate keys and control characters are added to `findings` and do not stop.
pub(super) fn parse<'t>(bytes: &'t [u8], findings: &mut Vec<Finding>) -> Result<Node<'t>, Finding> {
    let text = text(bytes)?;
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut builder = Builder {
        text,
        open: Vec::new(),
        anchors: Vec::new(),
        nodes: 0,
        root: None,
        findings,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| syntax(text, &error))?;
        let span = Span::new(span.byte_range().unwrap_or(0..0));
        builder.take(event, span)?;
    }
    builder
        .root
        .ok_or_else(|| Finding::new(codes::EMPTY_FILE, Span::default()))
}

/// The bytes as text that may be shown.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Finding> {
    if bytes.len() > MAX_BYTES {
        return Err(Finding::new(codes::TOO_LARGE, Span::default()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        Finding::new(
            codes::NOT_UTF8,
            Span::new(error.valid_up_to()..error.valid_up_to()),
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.char_indices().find(|&(_, sign)| is_control(sign)) {
        Some((at, sign)) => Err(control(sign, Span::new(at..at + sign.len_utf8()))),
        None => Ok(text),
    }
}

/// Signs that could steer a terminal or hide what a text says.
fn is_control(sign: char) -> bool {
    matches!(sign, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn control(sign: char, span: Span) -> Finding {
    Finding::new(codes::CONTROL_CHARACTER, span).with("sign", format!("U+{:04X}", u32::from(sign)))
}

enum Open<'t> {
    List {
        start: u32,
        anchor: usize,
        items: Vec<Node<'t>>,
    },
    Map {
        start: u32,
        anchor: usize,
        entries: Vec<(At<Cow<'t, str>>, Node<'t>)>,
        key: Option<At<Cow<'t, str>>>,
    },
}

struct Builder<'t, 'f> {
    text: &'t str,
    open: Vec<Open<'t>>,
    /// Anchored nodes with the number of nodes in each.
    anchors: Vec<(usize, Node<'t>, usize)>,
    nodes: usize,
    root: Option<Node<'t>>,
    findings: &'f mut Vec<Finding>,
}

impl<'t> Builder<'t, '_> {
    fn take(&mut self, event: Event<'t>, span: Span) -> Result<(), Finding> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if tag.is_some() {
                    return Err(Finding::new(codes::SYNTAX, span).helped("help-tag"));
                }
                self.count(span, 1)?;
                if let Some(sign) = text.chars().find(|&sign| is_control(sign)) {
                    self.findings.push(control(sign, span));
                }
                let plain = style == ScalarStyle::Plain;
                let span = self.trimmed(span, style);
                self.close(
                    Node {
                        value: Value::Scalar(Scalar { text, plain }),
                        span,
                    },
                    anchor,
                    1,
                )
            }
            Event::SequenceStart(.., Some(_)) | Event::MappingStart(.., Some(_)) => {
                Err(Finding::new(codes::SYNTAX, span).helped("help-tag"))
            }
            Event::SequenceStart(_, anchor, _) => {
                self.count(span, 1)?;
                self.open.push(Open::List {
                    start: span.start,
                    anchor,
                    items: Vec::new(),
                });
                Ok(())
            }
            Event::MappingStart(_, anchor, _) => {
                self.count(span, 1)?;
                self.open.push(Open::Map {
                    start: span.start,
                    anchor,
                    entries: Vec::new(),
                    key: None,
                });
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(id) => {
                let Some((_, node, size)) = self.anchors.iter().find(|(anchor, ..)| *anchor == id)
                else {
                    return Err(Finding::new(codes::SYNTAX, span).helped("help-star"));
                };
                let (mut node, size) = (node.clone(), *size);
                self.count(span, size)?;
                node.span = span;
                self.close(node, 0, size)
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(Finding::new(codes::TWO_DOCUMENTS, span))
            }
            _ => Ok(()),
        }
    }

    /// Block texts end with the line break; the span of a finding should not.
    fn trimmed(&self, span: Span, style: ScalarStyle) -> Span {
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            let shown = self.text.get(span.range()).unwrap_or_default().trim_end();
            Span::new(span.start as usize..span.start as usize + shown.len())
        } else {
            span
        }
    }

    fn count(&mut self, span: Span, nodes: usize) -> Result<(), Finding> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES {
            Err(Finding::new(codes::TOO_MUCH, span))
        } else {
            Ok(())
        }
    }

    fn end(&mut self, span: Span) -> Result<(), Finding> {
        match self.open.pop() {
            Some(Open::List {
                start,
                anchor,
                items,
            }) => {
                let size = if anchor == 0 {
                    0
                } else {
                    items.iter().map(size).sum::<usize>() + 1
                };
                let end = items.last().map_or(span.end, |last| {
                    last.span.end.max(span.end.min(last.span.end + 1))
                });
                self.close(
                    Node {
                        value: Value::List(items),
                        span: Span { start, end },
                    },
                    anchor,
                    size,
                )
            }
            Some(Open::Map {
                start,
                anchor,
                entries,
                ..
            }) => {
                self.duplicates(&entries);
                let node = Node {
                    value: Value::Map(entries),
                    span: Span {
                        start,
                        end: span.end,
                    },
                };
                let size = if anchor == 0 { 0 } else { size(&node) };
                self.close(node, anchor, size)
            }
            None => Ok(()),
        }
    }

    /// Puts a whole node where it belongs.
    fn close(&mut self, node: Node<'t>, anchor: usize, size: usize) -> Result<(), Finding> {
        if anchor != 0 {
            self.count(node.span, size)?;
            self.anchors.push((anchor, node.clone(), size));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => {
                if items.len() >= MAX_ENTRIES {
                    return Err(Finding::new(codes::TOO_MUCH, node.span));
                }
                items.push(node);
            }
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(name) => {
                    if entries.len() >= MAX_ENTRIES {
                        return Err(Finding::new(codes::TOO_MUCH, name.span));
                    }
                    entries.push((name, node));
                }
                None => match node.value {
                    Value::Scalar(scalar) => *key = Some(At::new(scalar.text, node.span)),
                    Value::List(_) | Value::Map(_) => {
                        return Err(Finding::new(codes::SYNTAX, node.span).helped("help-question"));
                    }
                },
            },
        }
        Ok(())
    }

    fn duplicates(&mut self, entries: &[(At<Cow<'t, str>>, Node<'t>)]) {
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by(|&a, &b| entries[a].0.value.cmp(&entries[b].0.value).then(a.cmp(&b)));
        for pair in order.windows(2) {
            let (first, second) = (&entries[pair[0]].0, &entries[pair[1]].0);
            if first.value == second.value {
                let finding = Finding::new(codes::DUPLICATE_KEY, second.span);
                self.findings
                    .push(finding.with("key", second.value.as_ref()).also(first.span));
            }
        }
    }
}

/// The number of nodes in a node; recursion is bounded by [`MAX_DEPTH`].
fn size(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::Scalar(_) => 0,
        Value::List(items) => items.iter().map(size).sum(),
        Value::Map(entries) => entries.iter().map(|(_, value)| 1 + size(value)).sum(),
    }
}

/// A syntax error, in the words of the slip that most likely caused it.
fn syntax(text: &str, error: &ScanError) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |line| line + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |length| at + length);
    let line = &text[start..end];
    // An error at the start of a line is often the work of the line before.
    let before = text[..start]
        .trim_end_matches('\n')
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    let code = match error.kind() {
        ErrorKind::RecursionLimitExceeded => codes::TOO_DEEP,
        _ => codes::SYNTAX,
    };
    let help = match error.kind() {
        _ if line.trim_start_matches(' ').starts_with('\t') => "help-tab",
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::TabAtBlockScalarStart => "help-tab",
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName => "help-star",
        ErrorKind::UnclosedQuotedScalar | ErrorKind::UnexpectedEof
            if line.contains(['"', '\'']) =>
        {
            "help-unclosed"
        }
        ErrorKind::UnclosedQuotedScalar => "help-unclosed",
        ErrorKind::UnknownQuotedScalarEscape => "help-backslash",
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => "help-after-quote",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => "help-bracket",
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => "help-hash",
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            if colons(line) > 1 {
                "help-colon"
            } else {
                "help-indent"
            }
        }
        _ if quoted_then_more(line) || quoted_then_more(before) => "help-after-quote",
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::ExpectedTagBang => "help-quote",
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::ExpectedBlockMappingKey => "help-indent",
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => "help-key",
        ErrorKind::MappingKeyNotAllowed => "help-question",
        _ => "help",
    };
    let length = text[at..]
        .chars()
        .next()
        .filter(|&sign| sign != '\n')
        .map_or(0, char::len_utf8);
    Finding::new(code, Span::new(at..at + length)).helped(help)
}

fn colons(line: &str) -> usize {
    line.matches(": ").count() + usize::from(line.ends_with(':'))
}

/// `text: "Hello" she said`: quotes that end before the text does.
fn quoted_then_more(line: &str) -> bool {
    let value = line
        .split_once(": ")
        .map_or(line, |(_, value)| value)
        .trim();
    let Some(quote) = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''))
    else {
        return false;
    };
    value[1..].find(quote).is_some_and(|end| {
        let rest = value[end + 2..].trim_start();
        !rest.is_empty() && !rest.starts_with(['#', ',', '}', ']', ':'])
    })
}
