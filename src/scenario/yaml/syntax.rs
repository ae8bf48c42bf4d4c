//! Syntax errors, in the words of what most likely caused them.

use granit_parser::{ErrorKind, ScanError};

use super::super::codes;
use super::super::finding::Finding;
use super::super::source::{Lines, Span};

/// A syntax error, in the words of the slip that most likely caused it.
pub(super) fn syntax(text: &str, error: &ScanError) -> Finding {
    let lines = Lines::of(text);
    let at = error.marker().byte_offset();
    let at = lines.letter(at.expect("a text in memory has byte offsets everywhere"));
    let number = lines.line(at);
    let line = lines.content(number);
    // An error at the start of a line is often the work of the line before.
    let mut before = (1..number).rev().map(|number| lines.content(number));
    let before = before.find(|line| !line.is_empty()).unwrap_or_default();
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
    let (_, rest) = text.split_at(at);
    let sign = rest.chars().next().filter(|&sign| sign != '\n');
    let length = sign.map_or(0, char::len_utf8);
    Finding::new(code, Span::new(at..at + length))
        .with("slip", "other")
        .helped(help)
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
    let behind = |quote: char| Some(value.strip_prefix(quote)?.split_once(quote)?.1.trim_start());
    behind('"')
        .or_else(|| behind('\''))
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['#', ',', '}', ']', ':']))
}
