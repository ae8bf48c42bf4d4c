//! The checksums that cover what is stored, so that a changed bit is found.
//!
//! Those of a session make a chain: each is taken over the one before it and over an event as it is stored. A row that
//! changed, moved or is missing breaks it there, and what stands before is sound.

use sha2::{Digest as _, Sha256};

/// Bytes of a checksum: half of SHA-256, of which chance finds no second one.
pub(super) const BYTES: usize = 16;

/// The checksum of a stored event and of all before it, or of a stored scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Checksum([u8; BYTES]);

impl Checksum {
    /// Where the chain of a session begins.
    pub(super) fn of_session(id: &[u8]) -> Self {
        Self::over(&[b"session", id])
    }

    /// The checksum of an event behind what this one covers; `what` is its text as it is stored.
    pub(super) fn then(self, seq: i64, at: i64, what: &[u8]) -> Self {
        Self::over(&[&self.0, &seq.to_le_bytes(), &at.to_le_bytes(), what])
    }

    /// The checksum of a scenario with its translations, which each of their rows has.
    pub(super) fn of_texts<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> Self {
        let each = texts.into_iter().map(|text| Self::over(&[text]));
        each.fold(Self::over(&[b"script"]), |all, one| {
            Self::over(&[&all.0, &one.0])
        })
    }

    /// As it is stored, when it has the right size.
    pub(super) fn stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn over(parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part);
        }
        let mut short = [0; BYTES];
        short.copy_from_slice(&hash.finalize()[..BYTES]);
        Self(short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_and_its_place_counts() {
        let start = Checksum::of_session(b"a");
        let chains = [
            start,
            Checksum::of_session(b"b"),
            start.then(0, 5, b"x"),
            start.then(1, 5, b"x"),
            start.then(0, 6, b"x"),
            start.then(0, 5, b"y"),
            start.then(0, 5, b"x").then(1, 5, b"y"),
            start.then(0, 5, b"y").then(1, 5, b"x"),
            Checksum::of_texts([&b"x"[..], b"y"]),
            Checksum::of_texts([&b"x"[..]]),
            Checksum::of_texts([&b"xy"[..]]),
        ];
        for (place, one) in chains.iter().enumerate() {
            assert!(!chains[..place].contains(one), "{place}");
        }
    }
}
