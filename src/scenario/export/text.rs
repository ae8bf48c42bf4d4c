//! Texts as SugarCube tells them: Markdown in, its own marks out, and nothing of an author's that it would take for a command.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::super::text::with_values;

/// Stands around what is written as it is.
const AS_IT_IS: char = '\u{1}';

/// A text of one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a passage: what links and headings would read in it is written otherwise.
pub(super) fn name(said: &str) -> String {
    let said = link(said);
    let said = said.replace(['[', '{'], "(").replace([']', '}'], ")");
    said.replace('"', "”").replace('\\', "/")
}

/// What a link says: what would end it or lead elsewhere is written otherwise.
pub(super) fn link(said: &str) -> String {
    let said = one_line(said).replace("->", "→").replace("<-", "←");
    said.replace('|', "/")
        .replace("[[", "((")
        .replace("]]", "))")
        .replace("][", ") (")
}

/// What nobody who plays sees, line by line.
pub(super) fn comment(lines: &[String]) -> String {
    let lines = lines.iter().map(|line| one_line(line).replace("*/", "* /"));
    format!("/* {} */", lines.collect::<Vec<_>>().join("\n   "))
}

/// A text in which `variable` gives what shows a variable.
pub(super) fn told(text: &str, variable: impl Fn(&str) -> Option<String>) -> String {
    let mut writer = TextWriter {
        out: String::new(),
        pending: String::new(),
        items: Vec::new(),
        variable,
    };
    for event in Parser::new(text) {
        writer.take(event);
    }
    writer.flush();
    writer.out.trim().to_owned()
}

/// Writes a text, piece by piece.
struct TextWriter<F> {
    out: String,
    /// Signs that belong together.
    pending: String,
    /// The lists that are open: the number of the next item, where they have numbers.
    items: Vec<Option<u64>>,
    variable: F,
}

impl<F: Fn(&str) -> Option<String>> TextWriter<F> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            // Marks of HTML are words here, as people read them.
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                return self.pending.push_str(&text);
            }
            Event::SoftBreak => return self.pending.push(' '),
            _ => self.flush(),
        }
        match event {
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => self.out.push_str("''"),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => self.out.push_str("//"),
            Event::Start(Tag::Heading { .. }) => self.out.push_str("\n\n''"),
            Event::End(TagEnd::Heading(_)) => self.out.push_str("''\n\n"),
            Event::Start(Tag::List(first)) => {
                self.items.push(first);
                self.out.push('\n');
            }
            Event::End(TagEnd::List(_)) => {
                self.items.pop();
                self.out.push_str("\n\n");
            }
            Event::Start(Tag::Item) => self.item(),
            Event::End(TagEnd::Paragraph) if self.items.is_empty() => self.out.push_str("\n\n"),
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => self.out.push_str("\n\n"),
            Event::Rule => self.out.push_str("\n\n* * *\n\n"),
            _ => {}
        }
    }

    fn item(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        match self.items.last_mut() {
            Some(Some(number)) => {
                let _ = write!(self.out, "{number}. ");
                *number += 1;
            }
            _ => self.out.push_str("* "),
        }
    }

    /// Writes the signs that belong together, with variables as SugarCube shows them.
    fn flush(&mut self) {
        let shown = with_values(&self.pending, |name| {
            let shown = (self.variable)(name)?;
            Some(format!("{AS_IT_IS}{shown}{AS_IT_IS}"))
        });
        self.pending.clear();
        for (number, piece) in shown.split(AS_IT_IS).enumerate() {
            match number % 2 {
                1 => self.out.push_str(piece),
                _ => self.escaped(piece),
            }
        }
    }

    /// Plain signs: each that SugarCube could take for its own is written as a number.
    fn escaped(&mut self, text: &str) {
        let mut last = self.out.chars().next_back();
        for sign in text.chars() {
            let first = last.is_none_or(|it| it == '\n' || it == '>');
            let own = match sign {
                '[' | ']' | '<' | '$' | '_' | '`' | '\\' | '&' | '*' | '~' | '^' | '@' | '{'
                | '}' => true,
                '\'' | '/' | '-' | '=' | '"' | ':' => last == Some(sign),
                '!' | '#' | '>' | '|' => first,
                // Begins what nobody reads.
                '%' => last == Some('/'),
                _ => false,
            };
            if own {
                let _ = write!(self.out, "&#{};", u32::from(sign));
            } else {
                self.out.push(sign);
            }
            last = Some(sign);
        }
    }
}
