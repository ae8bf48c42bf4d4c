//! Writes Markdown in which a text from a file can only be what it is: words, paragraphs, lists, emphasis.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A document in the making; blocks are parted by one empty line.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
}

impl Writer {
    /// A heading; `level` is 1 to 4.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level), escape(&joined(text))));
    }

    /// A paragraph in which everything means itself.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(&line(text));
    }

    /// A block that is Markdown already.
    pub(super) fn block(&mut self, markdown: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let _ = writeln!(self.out, "{}", markdown.trim_end());
    }

    /// A list of items that are Markdown already; `number` starts each.
    fn items<S: AsRef<str>>(
        &mut self,
        items: impl IntoIterator<Item = S>,
        mark: impl Fn(usize) -> String,
    ) {
        let lines = items.into_iter().enumerate();
        let lines: Vec<_> = lines
            .map(|(place, item)| format!("{} {}", mark(place), item.as_ref()))
            .collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    pub(super) fn bullets<S: AsRef<str>>(&mut self, items: impl IntoIterator<Item = S>) {
        self.items(items, |_| "-".to_owned());
    }

    pub(super) fn numbers<S: AsRef<str>>(&mut self, items: impl IntoIterator<Item = S>) {
        self.items(items, |place| format!("{}.", place + 1));
    }

    /// An author's text, with its own paragraphs and lists.
    pub(super) fn prose(&mut self, text: &str) {
        self.block(&prose(text));
    }

    /// An author's text as a quotation, under a line that is Markdown already.
    pub(super) fn quote(&mut self, head: &str, text: &str) {
        let whole = format!("{head}\n\n{}", prose(text));
        let lines = whole.trim().lines().map(|line| format!("> {line}"));
        let lines: Vec<_> = lines.map(|line| line.trim_end().to_owned()).collect();
        self.block(&lines.join("\n"));
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// A text on one line in which no sign is markup.
pub(super) fn line(text: &str) -> String {
    begun(&escape(&joined(text)))
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The signs that are markup anywhere, each made to mean itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        if matches!(
            sign,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// A line whose beginning is no list and no rule.
fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let item = rest.starts_with(['.', ')']) && matches!(rest.as_bytes().get(1), None | Some(b' '));
    if (digits > 0 && item) || (digits == 0 && rest.starts_with(['-', '+', '='])) {
        format!("{number}\\{rest}")
    } else {
        line.to_owned()
    }
}

/// An author's Markdown, written anew with only what is allowed.
fn prose(text: &str) -> String {
    let mut writer = Prose::default();
    for event in Parser::new(text) {
        writer.take(event);
    }
    writer.end_block();
    writer.blocks.trim_end().to_owned()
}

#[derive(Debug, Default)]
struct Prose {
    blocks: String,
    /// The block that is being read.
    current: String,
    /// The next number of each list that is open; none for a list of points.
    lists: Vec<Option<u64>>,
    /// What the current block begins with.
    mark: String,
}

impl Prose {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.current.push_str(&escape(&text));
            }
            Event::SoftBreak | Event::HardBreak => self.current.push(' '),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => self.current.push('*'),
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => self.current.push_str("**"),
            Event::Start(Tag::List(number)) => {
                self.end_block();
                self.lists.push(number);
            }
            Event::End(TagEnd::List(_)) => {
                self.end_block();
                self.lists.pop();
            }
            Event::Start(Tag::Item) => {
                self.end_block();
                self.mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::BlockQuote(_),
            )
            | Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn end_block(&mut self) {
        let words = self
            .current
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        self.current.clear();
        if words.is_empty() {
            return;
        }
        let indent = "   ".repeat(self.lists.len().saturating_sub(1));
        let begun = begun(&words);
        let _ = write!(self.blocks, "{indent}{}{begun}\n\n", self.mark);
        self.mark.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_means_itself() {
        assert_eq!(
            line("1. *No* <b> [x](y)\n# a_b"),
            "1\\. \\*No\\* \\<b\\> \\[x\\](y) \\# a\\_b"
        );
        assert_eq!(line("- not a list"), "\\- not a list");
        assert_eq!(line("1.0.0"), "1.0.0");
    }

    #[test]
    fn prose_keeps_paragraphs_lists_and_emphasis() {
        let written =
            prose("A *soft* word.\nOn.\n\n1. one\n2. two\n\n<script>x</script>\n\n[y](http://z)");
        assert_eq!(
            written,
            "A *soft* word. On.\n\n1. one\n\n2. two\n\n\\<script\\>x\\</script\\>\n\ny"
        );
    }
}
