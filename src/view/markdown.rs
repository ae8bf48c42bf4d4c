//! Markdown in texts, as blocks of styled pieces that any face can draw.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::sanitise;

/// A piece of a text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) style: Emphasis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emphasis {
    Plain,
    Light,
    Strong,
}

/// What a block is; it decides what stands before its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockForm {
    Paragraph,
    Item,
    Quote,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) form: BlockForm,
    pub(crate) pieces: Vec<Piece>,
}

impl Block {
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            form: BlockForm::Paragraph,
            pieces: vec![Piece {
                text: sanitise(text),
                style: Emphasis::Plain,
            }],
        }
    }

    /// The words without their styles.
    pub(crate) fn words(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// Reads Markdown. Pictures, links and HTML show as the words they hold.
pub(crate) fn blocks(markdown: &str) -> Vec<Block> {
    let clean = sanitise(markdown);
    let mut reader = MarkdownReader {
        blocks: Vec::new(),
        form: BlockForm::Paragraph,
        light: 0,
        strong: 0,
    };
    for event in Parser::new(&clean) {
        reader.take(event);
    }
    reader
        .blocks
        .retain(|block| !block.words().trim().is_empty());
    reader.blocks
}

struct MarkdownReader {
    blocks: Vec<Block>,
    form: BlockForm,
    light: usize,
    strong: usize,
}

impl MarkdownReader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Paragraph) => self.open(),
            Event::Start(Tag::Heading { .. }) => {
                self.open();
                self.strong += 1;
            }
            Event::Start(Tag::Item) => {
                self.form = BlockForm::Item;
                self.open();
            }
            Event::Start(Tag::BlockQuote(_)) => self.form = BlockForm::Quote,
            Event::Start(Tag::Emphasis) => self.light += 1,
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Strong) => {
                self.strong = self.strong.saturating_sub(1);
            }
            Event::End(TagEnd::Emphasis) => self.light = self.light.saturating_sub(1),
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => self.form = BlockForm::Paragraph,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.push(&text);
            }
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            _ => {}
        }
    }

    fn open(&mut self) {
        let again = self.form == BlockForm::Item
            && self
                .blocks
                .last()
                .is_some_and(|block| block.pieces.is_empty());
        if !again {
            self.blocks.push(Block {
                form: self.form,
                pieces: Vec::new(),
            });
        }
    }

    fn push(&mut self, text: &str) {
        let style = match (self.strong, self.light) {
            (0, 0) => Emphasis::Plain,
            (0, _) => Emphasis::Light,
            _ => Emphasis::Strong,
        };
        if self.blocks.is_empty() {
            self.open();
        }
        if let Some(block) = self.blocks.last_mut() {
            block.pieces.push(Piece {
                text: text.to_owned(),
                style,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_blocks() {
        let shown: Vec<_> =
            blocks("Een *zacht* en **hard** woord.\nVerder.\n\n- een\n- twee\n\n> gezegd")
                .iter()
                .map(|block| format!("{:?} {}", block.form, block.words()))
                .collect();
        assert_eq!(
            shown,
            [
                "Paragraph Een zacht en hard woord. Verder.",
                "Item een",
                "Item twee",
                "Quote gezegd"
            ]
        );
    }
}
