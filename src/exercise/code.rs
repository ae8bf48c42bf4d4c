//! The letters with which phones and projectors come into a room.
//!
//! A guess costs nothing: an attacker has as many addresses as the hall's network gives, and a phone that waits its turn
//! could be made to wait for ever. So no wrong one is a reason to refuse a right one, and what protects a room is that
//! there are more codes than can be tried. Each wrong one takes a connection of its own; measured on two cores, which the
//! attacker shared, the server then hears some 11,000 a second. Count 30,000, for a faster laptop:
//!
//! | | of | tried | chance that one is right |
//! |---|---|---|---|
//! | [`RoomCode`], an evening of six hours | 21¹⁰ = 1.7 × 10¹³ | 6.5 × 10⁸ | 1 in 25,000 |
//! | [`PairingWord`], the two minutes that it is good for | 21⁸ = 3.8 × 10¹⁰ | 3.6 × 10⁶ | 1 in 10,000 |
//!
//! And whoever tries is seen: see [`Door`](super::door::Door).

use std::fmt;
use std::str::FromStr;

/// Capitals that are not taken for each other or for a digit when they are read from a screen, and of which chance makes
/// no word that nobody wants on the wall of a mosque.
const LETTERS: &[u8; 21] = b"BCDFGHJKLMNPQRSTVWXYZ";

/// So many letters that people read from a screen and type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letters<const LENGTH: usize>(String);

/// The code with which phones come into a room.
pub(crate) type RoomCode = Letters<10>;

/// The word with which a projector is let in, once.
pub(crate) type PairingWord = Letters<8>;

impl<const LENGTH: usize> Letters<LENGTH> {
    /// Letters made of random bits.
    pub(crate) fn from_bits(mut bits: u64) -> Self {
        let letters = LETTERS.len() as u64;
        let mut text = String::with_capacity(LENGTH);
        for _ in 0..LENGTH {
            let place = usize::try_from(bits % letters).expect("below the number of letters");
            text.push(char::from(LETTERS[place]));
            bits /= letters;
        }
        Self(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const LENGTH: usize> fmt::Display for Letters<LENGTH> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that cannot be what people were shown to type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not letters that were shown")]
pub(crate) struct NotTheLetters;

impl<const LENGTH: usize> FromStr for Letters<LENGTH> {
    type Err = NotTheLetters;

    /// Takes small letters and spaces too: people type what they see. And every letter: earlier evenings had vowels.
    fn from_str(text: &str) -> Result<Self, NotTheLetters> {
        let letters: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .map(|sign| sign.to_ascii_uppercase())
            .take(LENGTH + 1)
            .collect();
        let sound =
            letters.len() == LENGTH && letters.bytes().all(|letter| letter.is_ascii_uppercase());
        sound.then_some(Self(letters)).ok_or(NotTheLetters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_typed_as_people_type() {
        let code = RoomCode::from_bits(0x0123_4567_89ab_cdef);
        assert_eq!(code.as_str().len(), 10);
        let (first, rest) = code.as_str().split_at(5);
        let typed = format!("{} {rest}", first.to_lowercase());
        assert_eq!(typed.parse(), Ok(code));
        for wrong in ["", "ABCDEFGHJ", "ABCDEFGHJKL", "ABCDEFGH0K", "ABCDEFGHÉK"] {
            assert_eq!(wrong.parse::<RoomCode>(), Err(NotTheLetters), "{wrong}");
        }
    }
}
