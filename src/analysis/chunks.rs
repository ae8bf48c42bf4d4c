//! Lists of millions that grow without moving what is in them, so that growing takes no more memory than what is added.

use std::ops::{Index, Range};

/// A chunk holds two to this of what is in a list.
const SHIFT: u32 = 20;
const SIZE: usize = 1 << SHIFT;

/// A list in chunks.
#[derive(Debug)]
pub(super) struct Chunks<T> {
    chunks: Vec<Vec<T>>,
    length: usize,
}

impl<T> Chunks<T> {
    pub(super) const fn new() -> Self {
        Self {
            chunks: Vec::new(),
            length: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.length
    }

    pub(super) fn push(&mut self, item: T) {
        if self.length.is_multiple_of(SIZE) {
            self.chunks.push(chunk(self.length));
        }
        self.chunks[self.length >> SHIFT].push(item);
        self.length += 1;
    }

    pub(super) fn get(&self, place: usize) -> Option<&T> {
        self.chunks.get(place >> SHIFT)?.get(place & (SIZE - 1))
    }

    /// The one at a place and the next, which nearly always lie in one chunk.
    #[inline]
    fn two(&self, place: usize) -> Option<[T; 2]>
    where
        T: Copy,
    {
        let (chunk, at) = (self.chunks.get(place >> SHIFT)?, place & (SIZE - 1));
        match chunk.get(at..at + 2) {
            Some(&[one, next]) => Some([one, next]),
            _ => Some([*chunk.get(at)?, *self.get(place + 1)?]),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flatten()
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = T> {
        self.chunks.into_iter().flatten()
    }

    /// How many there is room for. It is asked for each situation, of however many chunks.
    pub(super) fn capacity(&self) -> usize {
        capacity(&self.chunks)
    }

    fn last_mut(&mut self) -> Option<&mut T> {
        self.chunks.last_mut()?.last_mut()
    }
}

impl<T: Clone> Chunks<T> {
    /// Those at some places.
    pub(super) fn copied(&self, places: Range<usize>) -> Vec<T> {
        places.map(|place| self[place].clone()).collect()
    }
}

impl<T> Index<usize> for Chunks<T> {
    type Output = T;

    #[inline]
    fn index(&self, place: usize) -> &T {
        &self.chunks[place >> SHIFT][place & (SIZE - 1)]
    }
}

/// How many there is room for in chunks: only the first grows.
fn capacity<T>(chunks: &[Vec<T>]) -> usize {
    let first = chunks.first().map_or(0, Vec::capacity);
    first + chunks.len().saturating_sub(1) * SIZE
}

/// Room for a chunk behind so many items; little lists take little.
fn chunk<T>(behind: usize) -> Vec<T> {
    if behind == 0 {
        Vec::new()
    } else {
        Vec::with_capacity(SIZE)
    }
}

/// Rows of numbers, each of which lies in one chunk.
#[derive(Debug)]
pub(super) struct Rows {
    chunks: Vec<Vec<u32>>,
    /// Where each row begins, as the chunk and the place in it; and where the next one will.
    starts: Chunks<u32>,
    numbers: usize,
}

impl Rows {
    pub(super) fn new() -> Self {
        let mut starts = Chunks::new();
        starts.push(0);
        Self {
            chunks: vec![Vec::new()],
            starts,
            numbers: 0,
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many numbers there are in all rows.
    pub(super) fn numbers(&self) -> usize {
        self.numbers
    }

    /// Adds a row of `count` numbers.
    pub(super) fn push(&mut self, count: usize, row: impl Iterator<Item = u32>) {
        assert!(count <= SIZE, "no file has room for so many choices");
        let begun = self.chunks.last().map_or(0, Vec::len);
        if begun + count > SIZE {
            self.chunks.push(chunk(SIZE));
            let start = place(self.chunks.len() - 1, 0);
            let next = self.starts.last_mut().expect("the first begins at once");
            *next = start;
        }
        let at = self.chunks.len() - 1;
        let chunk = &mut self.chunks[at];
        chunk.extend(row);
        self.numbers += count;
        let end = place(at, chunk.len());
        self.starts.push(end);
    }

    /// A row; empty when there is none.
    #[inline]
    pub(super) fn row(&self, row: usize) -> &[u32] {
        let Some([from, to]) = self.starts.two(row) else {
            return &[];
        };
        let ((chunk, from), (next, to)) = (split(from), split(to));
        // Behind a chunk that is full, an empty row begins where none may be.
        let Some(numbers) = self.chunks.get(chunk) else {
            return &[];
        };
        // The next row may begin in the next chunk; this one ends with its own.
        &numbers[from..if next == chunk { to } else { numbers.len() }]
    }

    /// All numbers, row by row.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.chunks.iter().flatten().copied()
    }

    /// How many bytes are taken.
    pub(super) fn bytes(&self) -> usize {
        (capacity(&self.chunks) + self.starts.capacity()) * size_of::<u32>()
    }
}

/// A place in a chunk as one number; one that is full ends where the next begins.
fn place(chunk: usize, at: usize) -> u32 {
    u32::try_from((chunk << SHIFT) + at).expect("rows stop growing before their places run out")
}

fn split(place: u32) -> (usize, usize) {
    let place = place as usize;
    (place >> SHIFT, place & (SIZE - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stay_whole_wherever_chunks_end() {
        let lengths = [
            0,
            1,
            SIZE / 3,
            7,
            0,
            SIZE,
            0,
            5,
            SIZE - 5,
            0,
            SIZE / 2,
            SIZE / 2,
            3,
        ];
        let mut rows = Rows::new();
        for (row, &length) in (0..).zip(&lengths) {
            rows.push(length, std::iter::repeat_n(row, length));
        }
        assert_eq!(rows.len(), lengths.len());
        assert_eq!(rows.numbers(), lengths.iter().sum::<usize>());
        for (row, &length) in lengths.iter().enumerate() {
            let own = rows.row(row);
            assert_eq!(own.len(), length, "row {row}");
            assert!(own.iter().all(|&it| it as usize == row));
        }
        assert!(rows.row(lengths.len()).is_empty());
        assert!(rows.iter().is_sorted());
    }

    #[test]
    fn a_list_has_what_was_put_into_it() {
        let mut list = Chunks::new();
        (0..=SIZE).for_each(|item| list.push(item));
        assert_eq!(list.len(), SIZE + 1);
        let room: usize = list.chunks.iter().map(Vec::capacity).sum();
        assert_eq!(list.capacity(), room);
        assert_eq!(
            (list[SIZE - 1], list[SIZE], list.get(SIZE + 1)),
            (SIZE - 1, SIZE, None)
        );
        assert_eq!(list.copied(SIZE - 1..SIZE + 1), [SIZE - 1, SIZE]);
        let pairs = [SIZE - 2, SIZE - 1, SIZE, 2 * SIZE].map(|place| list.two(place));
        let ends = [[SIZE - 2, SIZE - 1], [SIZE - 1, SIZE]].map(Some);
        assert_eq!(pairs, [ends[0], ends[1], None, None]);
    }
}
