//! Where each variable and each memory of a scenario lies in a [`State`](super::State).

use crate::scenario::{Facts, MemoryId, Scenario, VariableId};

/// The bits of a field within one word.
#[derive(Debug, Clone, Copy)]
struct Field {
    word: usize,
    shift: u32,
    mask: u64,
    /// The value that the bits zero stand for.
    lowest: i32,
    highest: i32,
}

impl Field {
    fn bits(self) -> (usize, u64) {
        (self.word, self.mask << self.shift)
    }
}

/// Packs values into words of 64 bits; a field never crosses from one word into the next.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    variables: Vec<Field>,
    /// Where the bit of each lies.
    memories: Vec<(usize, u64)>,
    words: usize,
}

impl Layout {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut next = (0, 0);
        let variables = scenario
            .variables
            .iter()
            .map(|variable| {
                let (lowest, highest) = variable.kind.bounds();
                place(&mut next, lowest, highest)
            })
            .collect();
        let memories = scenario
            .memories
            .iter()
            .map(|_| place(&mut next, 0, 1).bits())
            .collect();
        Self {
            variables,
            memories,
            words: next.0 + usize::from(next.1 > 0),
        }
    }

    pub(super) fn words(&self) -> usize {
        self.words
    }

    pub(super) fn value(&self, words: &[u64], variable: VariableId) -> i32 {
        read(words, self.variables[variable.index()])
    }

    /// Sets a variable, stopping at its bounds.
    pub(super) fn set(&self, words: &mut [u64], variable: VariableId, value: i64) {
        let field = self.variables[variable.index()];
        write(
            words,
            field,
            value.clamp(i64::from(field.lowest), i64::from(field.highest)),
        );
    }

    pub(super) fn bits_of_variable(&self, variable: VariableId) -> (usize, u64) {
        self.variables[variable.index()].bits()
    }

    pub(super) fn bits_of_memory(&self, memory: MemoryId) -> (usize, u64) {
        self.memories[memory.index()]
    }

    pub(super) fn remembers(&self, words: &[u64], memory: MemoryId) -> bool {
        let (word, bit) = self.memories[memory.index()];
        words[word] & bit != 0
    }

    pub(super) fn remember(&self, words: &mut [u64], memory: MemoryId) {
        let (word, bit) = self.memories[memory.index()];
        words[word] |= bit;
    }
}

fn place(next: &mut (usize, u32), lowest: i32, highest: i32) -> Field {
    let span = u64::from(highest.abs_diff(lowest));
    let width = u64::BITS - span.leading_zeros();
    if next.1 + width > u64::BITS {
        *next = (next.0 + 1, 0);
    }
    let field = Field {
        word: next.0,
        shift: next.1,
        mask: (1 << width) - 1,
        lowest,
        highest,
    };
    // A variable with one value takes no bits, and may stand just behind the last word.
    next.1 += width;
    if next.1 == u64::BITS {
        *next = (next.0 + 1, 0);
    }
    field
}

fn read(words: &[u64], field: Field) -> i32 {
    // A field without bits may stand just behind the last word.
    let bits = words
        .get(field.word)
        .map_or(0, |word| (word >> field.shift) & field.mask);
    let above = u32::try_from(bits).expect("a field has at most 32 bits");
    field.lowest.wrapping_add_unsigned(above)
}

fn write(words: &mut [u64], field: Field, value: i64) {
    let Some(word) = words.get_mut(field.word) else {
        return;
    };
    let above = u64::try_from(value - i64::from(field.lowest));
    let bits = above.expect("a value is at least the lowest") & field.mask;
    *word = *word & !(field.mask << field.shift) | bits << field.shift;
}

/// A state seen through its layout, as conditions ask about it.
pub(super) struct View<'a> {
    pub(super) layout: &'a Layout,
    pub(super) words: &'a [u64],
}

impl Facts for View<'_> {
    fn value(&self, variable: VariableId) -> i32 {
        self.layout.value(self.words, variable)
    }

    fn remembers(&self, memory: MemoryId) -> bool {
        self.layout.remembers(self.words, memory)
    }
}
