//! Where a condition stands in its file.

use super::super::source::Span;

/// Where the text of a condition stands in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConditionPlace {
    pub(super) whole: Span,
    /// The first byte of the text, when the file has it letter by letter.
    pub(super) text: Option<u32>,
}

impl ConditionPlace {
    pub(super) fn at(self, within: Span) -> Span {
        self.text.map_or(self.whole, |start| Span {
            start: start + within.start,
            end: start + within.end,
        })
    }

    /// Where the whole `text` of the condition stands, when the file has it letter by letter.
    pub(super) fn text_of(self, text: &str) -> Option<Span> {
        let start = self.text? as usize;
        Some(Span::new(start..start + text.len()))
    }
}
