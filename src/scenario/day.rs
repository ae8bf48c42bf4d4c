//! Days as files have them: `2026-11-23`.

use super::codes;
use super::finding::{Finding, shown};
use super::read::Reader;
use super::yaml::Node;

impl Reader<'_> {
    /// The day on which somebody last looked.
    pub(super) fn day(&mut self, node: &Node<'_>) -> Option<String> {
        let text = &self.scalar(node, "text")?.text;
        if is_day(text) {
            return Some(text.as_ref().to_owned());
        }
        self.report(Finding::new(codes::BAD_DATE, node.span).with("date", shown(text)));
        None
    }
}

/// Whether a text is a date such as `2026-11-23`.
fn is_day(text: &str) -> bool {
    let digits =
        |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<u32>().ok());
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        })
        && digits(5..7).is_some_and(|month| (1..=12).contains(&month))
        && digits(8..10).is_some_and(|day| (1..=31).contains(&day))
}
