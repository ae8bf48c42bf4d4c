//! A text as blocks of styled pieces.

use super::{ItemMark, LineBreaks, TextEvent, TextPart, events};
use crate::view::sanitise;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BlockForm {
    Paragraph,
    Item(ItemMark),
    /// A further paragraph of the item with this mark.
    Under(ItemMark),
    Quote,
}

/// A block of text. A line break in a piece is one.
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

    /// Whether nothing of it would be seen.
    fn is_empty(&self) -> bool {
        let says = !matches!(
            self.form,
            BlockForm::Item(ItemMark::Number(_) | ItemMark::Sign(_))
        );
        says && self.words().trim().is_empty()
    }
}

/// A text whose lines flow on into each other.
pub(crate) fn blocks(markdown: &str) -> Vec<Block> {
    gathered(events(markdown, LineBreaks::Flow))
}

/// A text in which each line stays one.
pub(crate) fn blocks_of_lines(markdown: &str) -> Vec<Block> {
    gathered(events(markdown, LineBreaks::Stay))
}

fn gathered(events: Vec<TextEvent>) -> Vec<Block> {
    let mut gatherer = BlockGatherer::default();
    for event in events {
        gatherer.take(event);
    }
    gatherer.blocks.retain(|block| !block.is_empty());
    gatherer.blocks
}

#[derive(Default)]
struct BlockGatherer {
    blocks: Vec<Block>,
    /// The parts that have begun and not ended.
    within: Vec<TextPart>,
}

impl BlockGatherer {
    fn take(&mut self, event: TextEvent) {
        match event {
            TextEvent::Begin(part) => {
                match &part {
                    TextPart::Paragraph => self.paragraph(),
                    TextPart::Item(mark) => self.open(BlockForm::Item(mark.clone())),
                    _ => {}
                }
                self.within.push(part);
            }
            TextEvent::End => {
                self.within.pop();
            }
            TextEvent::Words(words) => self.push(words),
            TextEvent::Break => self.push("\n".to_owned()),
        }
    }

    fn paragraph(&mut self) {
        let holds = |part: &&TextPart| matches!(part, TextPart::Item(_) | TextPart::Quote);
        let form = match self.within.iter().rev().find(holds) {
            Some(TextPart::Item(mark)) => {
                // The first paragraph of an item stands behind its mark.
                let begun = |block: &Block| {
                    matches!(block.form, BlockForm::Item(_)) && block.pieces.is_empty()
                };
                if self.blocks.last().is_some_and(begun) {
                    return;
                }
                BlockForm::Under(mark.clone())
            }
            Some(_) => BlockForm::Quote,
            None => BlockForm::Paragraph,
        };
        self.open(form);
    }

    fn open(&mut self, form: BlockForm) {
        self.blocks.push(Block {
            form,
            pieces: Vec::new(),
        });
    }

    fn push(&mut self, text: String) {
        let style = if self.within.contains(&TextPart::Strong) {
            Emphasis::Strong
        } else if self.within.contains(&TextPart::Light) {
            Emphasis::Light
        } else {
            Emphasis::Plain
        };
        if self.blocks.is_empty() {
            self.open(BlockForm::Paragraph);
        }
        if let Some(block) = self.blocks.last_mut() {
            block.pieces.push(Piece { text, style });
        }
    }
}
