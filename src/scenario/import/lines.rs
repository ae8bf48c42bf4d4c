//! The text of a passage, line by line, without the lines that hold nothing but links.

use super::state::Asked;
use super::story::PassagePart;

/// Stands around the name of a variable that a text shows; no text that comes in has it.
pub(super) const SHOWN: char = '\u{1}';
/// Stand where what is bold or italic begins and ends.
pub(super) const BOLD: &str = "\u{2}";
pub(super) const ITALIC: &str = "\u{3}";
/// Signs of a line that may have been broken off at the edge of an editor.
const WRAPPED: usize = 60;
/// What begins an item of a list, and is nothing alone.
const LIST_MARKS: [char; 6] = ['*', '-', '#', '•', '|', ' '];

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct TextLines {
    /// Whether it is Markdown already, in which lines flow on.
    markdown: bool,
    parts: Vec<PassagePart>,
    when: Option<Asked>,
    text: String,
    line: String,
    holds: LineHolds,
}

/// What the line that grows holds.
#[derive(Debug, Clone, Copy, Default)]
struct LineHolds {
    link: bool,
    /// Words beside links.
    words: bool,
    /// Something that was left out.
    gap: bool,
}

impl TextLines {
    /// A text that is Markdown already, or one whose lines end where they end.
    pub(super) fn new(markdown: bool) -> Self {
        Self {
            markdown,
            ..Self::default()
        }
    }

    /// A sign of the text itself.
    pub(super) fn push(&mut self, sign: char) {
        if sign == '\n' {
            return self.flush();
        }
        self.holds.words |= sign.is_alphanumeric();
        self.line.push(sign);
    }

    /// Marks of the text, which say nothing by themselves.
    pub(super) fn mark(&mut self, marks: &str) {
        self.line.push_str(marks);
    }

    /// A variable that is shown.
    pub(super) fn variable(&mut self, name: &str) {
        self.holds.words = true;
        self.line.push(SHOWN);
        self.line.push_str(name);
        self.line.push(SHOWN);
    }

    /// The words of a link, which stay where they are part of a sentence.
    pub(super) fn link(&mut self, words: &str) {
        self.holds.link = true;
        self.line.push_str(words);
    }

    /// Says that something of this line does not come along.
    pub(super) fn left_out(&mut self) {
        self.holds.gap = true;
    }

    /// Ends a line where the next one may not flow on.
    pub(super) fn end_line(&mut self) {
        self.flush();
        let line = self.text.trim_end_matches('\n').len();
        if line > 0 && self.text.ends_with('\n') {
            self.text.insert(line, '\\');
        }
    }

    /// Ends a paragraph.
    pub(super) fn end_paragraph(&mut self) {
        self.flush();
        self.text.push('\n');
    }

    /// Whether nothing stands on this line yet.
    pub(super) fn at_line_start(&self) -> bool {
        self.line.trim().is_empty()
    }

    /// Goes on with what is there when something else holds.
    pub(super) fn turn(&mut self, when: Option<Asked>) {
        if when != self.when {
            self.end_part();
            self.when = when;
        }
    }

    fn end_part(&mut self) {
        self.flush();
        let text = match self.markdown {
            true => emphasised(&paragraphs(&self.text)),
            false => emphasised(&ended_lines(&self.text)),
        };
        self.text.clear();
        if !text.is_empty() {
            let when = self.when.clone();
            self.parts.push(PassagePart { when, text });
        }
    }

    fn flush(&mut self) {
        let line = self.line.trim_matches(char::is_whitespace);
        let only_marks = self.holds.gap && !line.is_empty() && line.chars().all(is_list_mark);
        let only_links = self.holds.link && !self.holds.words;
        if !only_links && !only_marks {
            // Twine joins a line that ends so with the next one.
            let (line, joined) = match line.strip_suffix('\\') {
                Some(line) if !self.markdown => (line.trim_end(), true),
                Some(_) | None => (line, false),
            };
            self.text.push_str(line);
            match joined {
                true if line.is_empty() => {}
                true => self.text.push(' '),
                false => self.text.push('\n'),
            }
        }
        self.line.clear();
        self.holds = LineHolds::default();
    }

    /// The whole text: one empty line between paragraphs, and emphasis as Markdown has it.
    pub(super) fn finished(mut self) -> Vec<PassagePart> {
        self.end_part();
        self.parts
    }
}

fn is_list_mark(sign: char) -> bool {
    LIST_MARKS.contains(&sign)
}

/// A text without more than one empty line at once, and none around it.
pub(super) fn paragraphs(text: &str) -> String {
    joined(text, |_, _| false)
}

/// The same of a text of Twine, which lets no lines flow on. One that an editor broke off is told by its length, and by how
/// the next one goes on.
fn ended_lines(text: &str) -> String {
    joined(text, ends_here)
}

/// Lines, with paragraphs apart and a mark at the end of each line that `ends` before the next one.
fn joined(text: &str, ends: impl Fn(&str, &str) -> bool) -> String {
    let mut whole = String::new();
    let mut gap = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line == "\\" {
            gap = !whole.is_empty();
            continue;
        }
        if gap {
            // The end of a paragraph needs no mark.
            let end = whole.trim_end_matches('\\').len();
            whole.truncate(end);
            whole.push_str("\n\n");
        } else if !whole.is_empty() {
            if !whole.ends_with('\\') && ends(&whole, line) {
                whole.push('\\');
            }
            whole.push('\n');
        }
        whole.push_str(line);
        gap = false;
    }
    let end = whole.trim_end_matches('\\').len();
    whole.truncate(end);
    whole
}

/// Whether a line that does not flow on ends a text, with the next one behind it.
fn ends_here(text: &str, next: &str) -> bool {
    let last = text.rsplit('\n').next().unwrap_or_default();
    // Markdown begins a line of its own there.
    let number = next.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = number.len() < next.len() && number.starts_with(". ");
    if numbered || next.starts_with("- ") || next.starts_with("* ") {
        return false;
    }
    let long = last.chars().count() >= WRAPPED;
    let goes_on = next.starts_with(char::is_lowercase);
    let last = last.trim_end_matches(['\u{2}', '\u{3}']);
    let ended = last.ends_with(['.', '!', '?', '…', '"', '”', '’', ':', '\'']);
    !(long && (goes_on || !ended))
}

/// Emphasis as Markdown has it: within a paragraph, where each that begins ends. What is not ended marks nothing.
fn emphasised(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let marked = |text: &str, mark: &str, new: &str| {
            let paired = text.matches(mark).count().is_multiple_of(2);
            text.replace(mark, if paired { new } else { "" })
        };
        marked(&marked(paragraph, BOLD, "**"), ITALIC, "*")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
