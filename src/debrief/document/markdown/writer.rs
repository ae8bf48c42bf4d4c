//! Writes Markdown in which a text from a file can only be what it is: words, paragraphs, lists, emphasis.

use std::fmt::Write as _;

use crate::view::{ItemMark, LineBreaks, TextEvent, TextPart, events};

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

    /// A list of items that are Markdown already; `mark` starts each, and what goes on below it stands in as far.
    fn items<S: AsRef<str>>(
        &mut self,
        items: impl IntoIterator<Item = S>,
        mark: impl Fn(usize) -> String,
    ) {
        let lines = items.into_iter().enumerate();
        let lines: Vec<_> = lines
            .map(|(place, item)| {
                let mark = mark(place);
                let below = format!("\n{}", " ".repeat(mark.len() + 1));
                let item = item.as_ref().replace('\n', &below);
                format!("{mark} {item}").replace(&format!("{below}\n"), "\n\n")
            })
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
        self.block(&prose(text, LineBreaks::Flow));
    }

    /// An author's text as a quotation, under a line that is Markdown already.
    pub(super) fn quote(&mut self, head: &str, text: &str, lines: LineBreaks) {
        let whole = format!("{head}\n\n{}", prose(text, lines));
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

/// What somebody typed: each line of it stays one, an empty one parts paragraphs, and no sign is markup.
pub(super) fn typed(text: &str) -> String {
    let lines: Vec<_> = text.trim().lines().map(line).collect();
    let paragraphs = lines.split(String::is_empty);
    let paragraphs = paragraphs.filter(|lines| !lines.is_empty());
    let paragraphs: Vec<_> = paragraphs.map(|lines| lines.join("\\\n")).collect();
    paragraphs.join("\n\n")
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

/// An author's text, written anew with only what is allowed.
fn prose(text: &str, lines: LineBreaks) -> String {
    let mut writer = Prose::default();
    for event in events(text, lines) {
        writer.take(event);
    }
    writer.end_block();
    writer.blocks.trim_end().to_owned()
}

#[derive(Debug, Default)]
struct Prose {
    blocks: String,
    /// The block that is being read; a line break in it is one.
    current: String,
    /// The parts that have begun and not ended.
    within: Vec<TextPart>,
    /// The number that a reader of Markdown would give to the next item of each list that is open.
    next: Vec<Option<u32>>,
    /// What the current block begins with.
    mark: String,
}

impl Prose {
    fn take(&mut self, event: TextEvent) {
        match event {
            TextEvent::Words(words) => self.current.push_str(&escape(&words)),
            TextEvent::Break => self.current.push('\n'),
            TextEvent::Begin(part) => {
                match &part {
                    TextPart::Light => self.current.push('*'),
                    TextPart::Strong => self.current.push_str("**"),
                    TextPart::Paragraph | TextPart::Quote | TextPart::Code => {}
                    TextPart::List(_) => {
                        self.end_block();
                        self.next.push(None);
                    }
                    TextPart::Item(mark) => {
                        self.end_block();
                        self.mark = self.item(mark);
                    }
                }
                self.within.push(part);
            }
            TextEvent::End => match self.within.pop() {
                Some(TextPart::Light) => self.current.push('*'),
                Some(TextPart::Strong) => self.current.push_str("**"),
                Some(TextPart::Code) | None => {}
                Some(TextPart::List(_)) => {
                    self.end_block();
                    self.next.pop();
                }
                Some(TextPart::Paragraph | TextPart::Quote | TextPart::Item(_)) => self.end_block(),
            },
        }
    }

    /// How an item begins. A number that does not follow the one before it would be counted anew, so it is a word.
    fn item(&mut self, mark: &ItemMark) -> String {
        let next = self.next.last_mut();
        match mark {
            ItemMark::Point => "- ".to_owned(),
            ItemMark::Sign(sign) => format!("{} ", begun(&escape(sign))),
            ItemMark::Number(number) => {
                let follows = next
                    .as_ref()
                    .is_none_or(|it| it.is_none_or(|it| it == *number));
                if let Some(next) = next {
                    *next = follows.then(|| number.saturating_add(1));
                }
                format!("{number}{}. ", if follows { "" } else { "\\" })
            }
        }
    }

    fn end_block(&mut self) {
        let lines = self.current.split('\n').map(joined);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        self.current.clear();
        if lines.is_empty() && matches!(self.mark.as_str(), "" | "- ") {
            return;
        }
        let indent = "   ".repeat(self.next.len().saturating_sub(1));
        let lines: Vec<_> = lines.iter().map(|line| begun(line)).collect();
        let lines = lines.join(&format!("\\\n{indent}"));
        let _ = write!(self.blocks, "{indent}{}{lines}\n\n", self.mark);
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
    fn what_was_typed_keeps_its_lines_and_is_no_markup_in_any_of_them() {
        assert_eq!(
            typed("One.\n- two\n  # three  \n\n\n===\n1. <b>\n"),
            "One.\\\n\\- two\\\n\\# three\n\n\\===\\\n1\\. \\<b\\>"
        );
        let mut out = Writer::default();
        out.bullets([typed("One.\ntwo\n\nthree"), line("Four.")]);
        assert_eq!(out.finish(), "- One.\\\n  two\n\n  three\n- Four.\n");
    }

    #[test]
    fn prose_keeps_paragraphs_lists_and_emphasis() {
        let written = prose(
            "A *soft* word.\nOn.\n\n1. one\n2. two\n\n<script>x</script>\n\n[y](http://z)",
            LineBreaks::Flow,
        );
        assert_eq!(
            written,
            "A *soft* word. On.\n\n1. one\n\n2. two\n\n\\<script\\>x\\</script\\>\n\ny"
        );
    }

    #[test]
    fn numbers_signs_and_lines_stay_when_a_reader_of_markdown_shows_them() {
        let flow = |text| prose(text, LineBreaks::Flow);
        assert_eq!(flow("1986. A bad year."), "1986\\. A bad year.");
        assert_eq!(
            flow("So:\n\n3. three\n7. seven\n\n+ near\n- far"),
            "So:\n\n3. three\n\n7\\. seven\n\n\\+ near\n\n\\- far"
        );
        let letter = prose("Postbus 100\n3500 AA\n1. Here", LineBreaks::Stay);
        assert_eq!(letter, "Postbus 100\\\n3500 AA\n\n1. Here");
    }
}
