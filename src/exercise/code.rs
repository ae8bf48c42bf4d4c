//! The six letters with which people come into a room.

use std::fmt;
use std::str::FromStr;

/// Capitals that are not taken for each other or for a digit when they are read from a screen.
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 6;

/// The code of a room: one of 24⁶, about 190 million.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomCode(String);

impl RoomCode {
    /// A code made of random bits.
    pub(crate) fn from_bits(mut bits: u64) -> Self {
        let letters = LETTERS.len() as u64;
        let mut code = String::with_capacity(LENGTH);
        for _ in 0..LENGTH {
            let place = usize::try_from(bits % letters).expect("below the number of letters");
            code.push(char::from(LETTERS[place]));
            bits /= letters;
        }
        Self(code)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RoomCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that cannot be the code of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a room")]
pub(crate) struct NotACode;

impl FromStr for RoomCode {
    type Err = NotACode;

    /// Takes small letters and spaces too: people type what they see.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let code: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .map(|sign| sign.to_ascii_uppercase())
            .take(LENGTH + 1)
            .collect();
        let sound = code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter));
        sound.then_some(Self(code)).ok_or(NotACode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_typed_as_people_type() {
        let code = RoomCode::from_bits(0x0123_4567_89ab_cdef);
        assert_eq!(code.as_str().len(), 6);
        let (first, rest) = code.as_str().split_at(3);
        let typed = format!("{} {rest}", first.to_lowercase());
        assert_eq!(typed.parse(), Ok(code));
        for wrong in ["", "ABCDE", "ABCDEFG", "ABCD0F", "ABCDÉF"] {
            assert_eq!(wrong.parse::<RoomCode>(), Err(NotACode), "{wrong}");
        }
    }
}
