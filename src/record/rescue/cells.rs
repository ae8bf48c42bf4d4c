//! The rows that lie in a page, wherever they lie: neither the page's own table of contents nor the tree of pages is
//! believed. A row is known by its shape, and by its checksum later.
//!
//! A row is stored as a count of bytes, the kinds of its values, and the values; what does not fit in the page goes on in
//! others.

use super::pages::{PAGE, Pages};
use crate::record::checksum::{BYTES, Checksum};
use crate::record::event::SessionId;
use crate::record::reading::{End, Row};

/// How much of a row a page holds, at most and at least, when the rest is elsewhere.
const MOST: usize = (PAGE - 12) * 64 / 255 - 23;
const LEAST: usize = (PAGE - 12) * 32 / 255 - 23;
/// Bytes of a page that goes on with a row, behind the number of the next one.
const MORE: usize = PAGE - 4;
/// Bytes of the largest row.
const LARGEST: u64 = 1 << 30;

/// A row of one of the tables.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Event(String, Row),
    End(String, End),
    Script {
        hash: String,
        place: i64,
        text: String,
        checksum: Option<Checksum>,
    },
}

/// The kind of a value, and how many bytes it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Null,
    Number(usize),
    Zero,
    One,
    Blob(usize),
    Text(usize),
}

/// Every row that seems to lie in a page; of one that goes on elsewhere, with each version of the rest.
pub(super) fn cells(page: &[u8], pages: &Pages) -> Vec<Cell> {
    let mut cells = Vec::new();
    for at in 0..page.len() {
        let Some((start, size)) = varint(page, at) else {
            continue;
        };
        if !looks_like_a_row(page, start) || size > LARGEST {
            continue;
        }
        let size = usize::try_from(size).expect("a row that fits in memory");
        for payload in payloads(page, start, size, pages) {
            let cell = cell(&payload).filter(|cell| !cells.contains(cell));
            cells.extend(cell);
        }
    }
    cells
}

/// Whether the kinds of a row of ours may begin here; most places are passed over by this.
fn looks_like_a_row(page: &[u8], start: usize) -> bool {
    let name = page.get(start + 1).is_some_and(|kind| *kind == 31);
    let hash = page.get(start + 1..start + 3) == Some(&[0x81, 0x0d]);
    page.get(start).is_some_and(|head| (4..=24).contains(head)) && (name || hash)
}

/// The bytes of a row, in each version that there is.
fn payloads<'p>(page: &[u8], start: usize, size: usize, pages: &'p Pages) -> Vec<Vec<u8>> {
    if size <= MOST {
        let whole = page.get(start..start + size);
        return whole.map(<[u8]>::to_vec).into_iter().collect();
    }
    let local = LEAST + (size - LEAST) % MORE;
    let local = if local <= MOST { local } else { LEAST };
    let Some(here) = page.get(start..start + local) else {
        return Vec::new();
    };
    let Some(next) = next(page.get(start + local..).unwrap_or_default()) else {
        return Vec::new();
    };
    // The latest version of each page is the likely one; the first may be all that is left of it.
    let latest = |number| pages.versions(number).next();
    let first = |number| pages.versions(number).last();
    let mut all: Vec<Vec<u8>> = Vec::new();
    let ways: [&dyn Fn(u32) -> Option<&'p [u8]>; 2] = [&latest, &first];
    for way in ways {
        let whole = gathered(here, next, size, way);
        all.extend(whole.filter(|whole| !all.contains(whole)));
    }
    all
}

/// A row with the pages in which it goes on.
fn gathered<'p>(
    here: &[u8],
    mut number: u32,
    size: usize,
    page: &dyn Fn(u32) -> Option<&'p [u8]>,
) -> Option<Vec<u8>> {
    let mut whole = here.to_vec();
    while whole.len() < size {
        let page = page(number)?;
        let wanted = MORE.min(size - whole.len());
        whole.extend_from_slice(page.get(4..4 + wanted)?);
        number = next(page)?;
    }
    Some(whole)
}

fn next(bytes: &[u8]) -> Option<u32> {
    let number = bytes.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*number))
}

/// The row that these bytes are, when it is one of ours.
fn cell(payload: &[u8]) -> Option<Cell> {
    let (kinds, mut rest) = split(payload)?;
    let mut value = |kind: Kind| {
        let (value, behind) = rest.split_at_checked(kind.bytes())?;
        rest = behind;
        Some(value)
    };
    let number = |kind: Kind, bytes: &[u8]| kind.number(bytes);
    let (first, second) = (*kinds.first()?, *kinds.get(1)?);
    let name = String::from_utf8(value(first)?.to_vec()).ok()?;
    let count = number(second, value(second)?)?;
    let checksum = |kind: Option<&Kind>, bytes: Option<&[u8]>| match kind {
        None | Some(Kind::Null) => Some(None),
        Some(Kind::Blob(BYTES)) => Some(Some(Checksum::stored(bytes?)?)),
        Some(_) => None,
    };
    match (first, kinds.get(2..)?) {
        (Kind::Text(9), [Kind::Blob(BYTES)]) => {
            name.parse::<SessionId>().ok()?;
            let head = Checksum::stored(value(Kind::Blob(BYTES))?)?;
            Some(Cell::End(
                name,
                End {
                    events: count,
                    head,
                },
            ))
        }
        (Kind::Text(9), [at, what @ Kind::Text(_), more @ ..]) if more.len() < 2 => {
            name.parse::<SessionId>().ok()?;
            let at = number(*at, value(*at)?)?;
            let what = value(*what)?.to_vec();
            let last = more.first().and_then(|kind| value(*kind));
            let checksum = checksum(more.first(), last)?;
            let row = Row {
                seq: Some(count),
                at: Some(at),
                what: Some(what),
                checksum,
            };
            Some(Cell::Event(name, row))
        }
        (Kind::Text(64), [text @ Kind::Text(_), more @ ..]) if more.len() < 2 => {
            let text = String::from_utf8(value(*text)?.to_vec()).ok()?;
            let last = more.first().and_then(|kind| value(*kind));
            Some(Cell::Script {
                hash: name,
                place: count,
                text,
                checksum: checksum(more.first(), last)?,
            })
        }
        _ => None,
    }
}

/// The kinds of the values in a row, and their bytes.
fn split(payload: &[u8]) -> Option<(Vec<Kind>, &[u8])> {
    let (mut at, head) = varint(payload, 0)?;
    let head = usize::try_from(head).ok().filter(|head| *head <= 64)?;
    let mut kinds = Vec::new();
    while at < head {
        let (behind, kind) = varint(payload, at)?;
        kinds.push(Kind::of(kind)?);
        at = behind;
    }
    (at == head).then_some(())?;
    Some((kinds, payload.get(head..)?))
}

impl Kind {
    fn of(number: u64) -> Option<Self> {
        let size = |from: u64| usize::try_from((number - from) / 2).ok();
        Some(match number {
            0 => Self::Null,
            1..=4 => Self::Number(usize::try_from(number).ok()?),
            5 => Self::Number(6),
            6 => Self::Number(8),
            8 => Self::Zero,
            9 => Self::One,
            12.. if number.is_multiple_of(2) => Self::Blob(size(12)?),
            13.. => Self::Text(size(13)?),
            _ => return None,
        })
    }

    fn bytes(self) -> usize {
        match self {
            Self::Null | Self::Zero | Self::One => 0,
            Self::Number(bytes) | Self::Blob(bytes) | Self::Text(bytes) => bytes,
        }
    }

    /// The whole number of this kind.
    fn number(self, bytes: &[u8]) -> Option<i64> {
        let first = *bytes.first().unwrap_or(&0);
        let sign = if first >= 0x80 { -1 } else { 0 };
        match self {
            Self::Zero => Some(0),
            Self::One => Some(1),
            Self::Number(_) => {
                let number = bytes.iter();
                Some(number.fold(sign, |all: i64, byte| all << 8 | i64::from(*byte)))
            }
            Self::Null | Self::Blob(_) | Self::Text(_) => None,
        }
    }
}

/// A number of one to nine bytes, and where what follows it begins.
fn varint(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let mut number = 0;
    for (place, byte) in bytes.get(at..)?.iter().take(9).enumerate() {
        if place == 8 {
            return Some((at + 9, number << 8 | u64::from(*byte)));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((at + place + 1, number));
        }
    }
    None
}
