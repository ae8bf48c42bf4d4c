//! Markdown in texts: what it says, piece by piece, for every face alike.
//!
//! Nothing of the parser leaves this module. No letter, number or sign that an author wrote is eaten on the way: what
//! Markdown would take for a sign of its own though nobody meant one is told as it was written ([`mod@literal`]), a number
//! keeps its place, and what stands in, in a fence or between `<` and `>` is a block of its own. Links and pictures are
//! the words that they hold.

mod blocks;
mod literal;

pub(crate) use blocks::{Block, BlockForm, Emphasis, Piece, blocks, blocks_of_lines};

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use self::literal::literal;
use super::sanitise;

/// Whether a line ends where its author ended it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineBreaks {
    /// Lines flow on into each other, as in a story.
    Flow,
    /// Each stays a line, as in a letter or a message.
    Stay,
}

/// What a text says next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TextEvent {
    Begin(TextPart),
    /// The part that began last and has not ended ends here.
    End,
    Words(String),
    /// The line ends here, and its paragraph goes on.
    Break,
}

/// A part of a text that holds others, or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TextPart {
    Paragraph,
    Quote,
    /// Items that follow each other, with the mark of the first.
    List(ItemMark),
    Item(ItemMark),
    Light,
    Strong,
    Code,
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ItemMark {
    /// A point, drawn as a face draws points.
    Point,
    /// A number with its full stop.
    Number(u32),
    /// A sign that says something itself, as it was written: `+` and `-` beside it, `a)` with a number.
    Sign(String),
}

impl ItemMark {
    /// The mark in a column of text.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Point => "·".to_owned(),
            Self::Number(number) => format!("{number}."),
            Self::Sign(sign) => sign.clone(),
        }
    }

    /// What an item begins with. A point beside a plus is a minus.
    fn of(item: &str, beside_plus: bool) -> Self {
        let item = item.trim_start();
        let digits: String = item.chars().take_while(char::is_ascii_digit).collect();
        let sign: String = item.chars().take(digits.len() + 1).collect();
        match digits.parse() {
            Ok(number) if sign == format!("{number}.") => Self::Number(number),
            Err(_) if sign != "+" && !beside_plus => Self::Point,
            _ => Self::Sign(sign),
        }
    }
}

/// What a text says, in order.
pub(crate) fn events(text: &str, lines: LineBreaks) -> Vec<TextEvent> {
    let source = literal(&sanitise(text));
    let all: Vec<_> = Parser::new(&source).into_offset_iter().collect();
    let plus = |(event, at): &(Event<'_>, std::ops::Range<usize>)| {
        matches!(event, Event::Start(Tag::Item)) && of(&source, at.start).starts_with('+')
    };
    let mut reader = MarkdownReader {
        source: &source,
        lines,
        beside_plus: all.iter().any(plus),
        verbatim: None,
        told: Vec::with_capacity(all.len()),
    };
    for (event, at) in all {
        reader.take(event, at.start);
    }
    reader.told
}

/// A text from a place that its parser named on.
fn of(source: &str, from: usize) -> &str {
    source.get(from..).unwrap_or_default()
}

struct MarkdownReader<'s> {
    source: &'s str,
    lines: LineBreaks,
    /// Whether an item of this text begins with a plus.
    beside_plus: bool,
    /// What a block holds in which nothing is a sign, as far as it was read, and whether its lines stay.
    verbatim: Option<(String, LineBreaks)>,
    told: Vec<TextEvent>,
}

impl MarkdownReader<'_> {
    fn take(&mut self, event: Event<'_>, from: usize) {
        match event {
            Event::Start(tag) => self.begin(tag, from),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                match &mut self.verbatim {
                    Some((text, _)) => text.push_str(&words),
                    None => self.words(&words),
                }
            }
            Event::Code(words) => {
                self.told.push(TextEvent::Begin(TextPart::Code));
                self.words(&words);
                self.told.push(TextEvent::End);
            }
            Event::SoftBreak => match self.lines {
                LineBreaks::Flow => self.words(" "),
                LineBreaks::Stay => self.told.push(TextEvent::Break),
            },
            Event::HardBreak => self.told.push(TextEvent::Break),
            Event::Rule => {
                self.told.push(TextEvent::Begin(TextPart::Paragraph));
                self.words("* * *");
                self.told.push(TextEvent::End);
            }
            _ => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>, from: usize) {
        let mark = || ItemMark::of(of(self.source, from), self.beside_plus);
        let part = match tag {
            Tag::Paragraph => TextPart::Paragraph,
            Tag::Heading { .. } => {
                self.told.push(TextEvent::Begin(TextPart::Paragraph));
                TextPart::Strong
            }
            Tag::BlockQuote(_) => TextPart::Quote,
            Tag::List(_) => TextPart::List(mark()),
            Tag::Item => TextPart::Item(mark()),
            Tag::Emphasis => TextPart::Light,
            Tag::Strong => TextPart::Strong,
            Tag::CodeBlock(kind) => {
                self.verbatim = Some(match kind {
                    CodeBlockKind::Fenced(beside) if beside.is_empty() => {
                        (String::new(), LineBreaks::Stay)
                    }
                    CodeBlockKind::Fenced(beside) => (format!("{beside}\n"), LineBreaks::Stay),
                    CodeBlockKind::Indented => (String::new(), self.lines),
                });
                return;
            }
            Tag::HtmlBlock => {
                self.verbatim = Some((String::new(), self.lines));
                return;
            }
            _ => return,
        };
        self.told.push(TextEvent::Begin(part));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.told.extend([TextEvent::End, TextEvent::End]),
            TagEnd::Paragraph
            | TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Emphasis
            | TagEnd::Strong => self.told.push(TextEvent::End),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                if let Some((text, lines)) = self.verbatim.take() {
                    self.paragraphs(&text, lines);
                }
            }
            _ => {}
        }
    }

    /// A text in which nothing is a sign; an empty line parts its paragraphs.
    fn paragraphs(&mut self, text: &str, lines: LineBreaks) {
        let all: Vec<_> = text.lines().map(str::trim).collect();
        let paragraphs = all.split(|line| line.is_empty());
        for paragraph in paragraphs.filter(|lines| !lines.is_empty()) {
            self.told.push(TextEvent::Begin(TextPart::Paragraph));
            for (place, line) in paragraph.iter().enumerate() {
                match lines {
                    LineBreaks::Stay if place > 0 => self.told.push(TextEvent::Break),
                    LineBreaks::Flow if place > 0 => self.words(" "),
                    _ => {}
                }
                self.words(line);
            }
            self.told.push(TextEvent::End);
        }
    }

    /// Words, cleaned once more: a text can name a sign that it does not hold, as in `&#27;`.
    fn words(&mut self, words: &str) {
        self.told.push(TextEvent::Words(sanitise(words)));
    }
}

#[cfg(test)]
mod tests;
