//! Marks of HTML within a passage: paragraphs and emphasis are those of the text, and of anything else the words are kept.

use super::super::lines::{BOLD, ITALIC};
use super::super::story::RemarkAbout;
use super::PassageWalk;

/// What begins or ends a paragraph.
const BLOCKS: [&str; 31] = [
    "p",
    "div",
    "center",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "main",
    "nav",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "table",
    "tbody",
    "thead",
    "tr",
    "blockquote",
    "pre",
    "hr",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "details",
];
/// Of which nothing is lost when its words are kept.
const PLAIN: [&str; 17] = [
    "span", "u", "small", "big", "font", "code", "tt", "kbd", "q", "cite", "mark", "label", "abbr",
    "td", "th", "dt", "dd",
];
/// What has no words.
const MEDIA: [&str; 14] = [
    "img", "audio", "video", "source", "iframe", "embed", "object", "svg", "canvas", "input",
    "textarea", "select", "button", "picture",
];

impl PassageWalk<'_> {
    /// A mark of HTML. Nothing of a script is told.
    pub(super) fn mark(&mut self) -> bool {
        let name = self.rest().get(1..).unwrap_or_default();
        if !name.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/') {
            return false;
        }
        for (opens, closes) in [("<script", "</script>"), ("<style", "</style>")] {
            let here = self.lower.get(self.at..).unwrap_or_default();
            if here.starts_with(opens) {
                self.remark(RemarkAbout::Script, self.rest());
                if self.skipped_code(closes) {
                    return true;
                }
            }
        }
        let until = self.line_end();
        let Some(end) = self.find(">", self.at, until) else {
            return false;
        };
        let whole = self.body.get(self.at..=end).unwrap_or_default();
        self.shape(whole);
        self.skip(whole.len())
    }

    /// What a mark does to the text.
    fn shape(&mut self, whole: &str) {
        let lower = whole.to_ascii_lowercase();
        let name = lower.trim_start_matches(['<', '/']);
        let end = name.find(|sign: char| !sign.is_ascii_alphanumeric());
        let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
        let opens = !whole.starts_with("</");
        match name {
            "br" => self.text.end_line(),
            "b" | "strong" => self.text.mark(BOLD),
            "i" | "em" => self.text.mark(ITALIC),
            "li" if opens => {
                self.text.push('\n');
                self.text.mark("- ");
            }
            "li" => self.text.push('\n'),
            _ if BLOCKS.contains(&name) => self.text.end_paragraph(),
            _ if MEDIA.contains(&name) => {
                self.text.left_out();
                if opens {
                    self.remark(RemarkAbout::Media, whole);
                }
            }
            _ if !opens || PLAIN.contains(&name) => {}
            _ => self.remark(RemarkAbout::Markup, whole),
        }
    }
}
