//! Days as files have them: `2026-11-23`.

use jiff::civil::Date;

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

/// Whether a text is a day that there is, written as `2026-11-23`.
fn is_day(text: &str) -> bool {
    let dashes = text.bytes().enumerate().filter(|&(_, byte)| byte == b'-');
    let form = text.len() == 10 && dashes.map(|(at, _)| at).eq([4, 7]);
    form && text.parse::<Date>().is_ok()
}
