//! The text of a passage, line by line, without the lines that hold nothing but links.

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct TextLines {
    text: String,
    line: String,
    /// Whether the line holds a link, and words beside links.
    linked: bool,
    told: bool,
}

impl TextLines {
    /// A sign of the text itself.
    pub(super) fn push(&mut self, sign: char) {
        if sign == '\n' {
            return self.flush();
        }
        self.told |= sign.is_alphanumeric();
        self.line.push(sign);
    }

    /// The words of a link, which stay where they are part of a sentence.
    pub(super) fn link(&mut self, words: &str) {
        self.linked = true;
        self.line.push_str(words);
    }

    fn flush(&mut self) {
        let only_links = self.linked && !self.told;
        if !only_links {
            // Twine joins a line that ends so with the next one.
            let (line, joined) = match self.line.trim().strip_suffix('\\') {
                Some(line) => (line.trim_end(), true),
                None => (self.line.trim(), false),
            };
            self.text.push_str(line);
            self.text.push(if joined { ' ' } else { '\n' });
        }
        self.line.clear();
        (self.linked, self.told) = (false, false);
    }

    /// The whole text: one empty line between paragraphs, and emphasis as Markdown has it.
    pub(super) fn finished(mut self) -> String {
        self.flush();
        emphasised(&paragraphs(&self.text))
    }
}

/// A text without more than one empty line at once, and none around it.
pub(super) fn paragraphs(text: &str) -> String {
    let mut whole = String::new();
    let mut gap = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            gap = !whole.is_empty();
            continue;
        }
        if !whole.is_empty() {
            whole.push_str(if gap { "\n\n" } else { "\n" });
        }
        whole.push_str(line);
        gap = false;
    }
    whole
}

/// Emphasis of Twine as that of Markdown, where each that begins ends.
fn emphasised(text: &str) -> String {
    let paired = |mark: &str| text.matches(mark).count().is_multiple_of(2);
    let mut text_now = text.to_owned();
    if paired("''") {
        text_now = text_now.replace("''", "**");
    }
    if paired("//") && !text.contains("://") {
        text_now = text_now.replace("//", "*");
    }
    text_now
}
