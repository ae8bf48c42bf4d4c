//! The door of a room: its code, how a phone or projector that was in is known again, and who stays out.
//!
//! Everything here outlives the program, in a file of its own beside the records: a phone comes back after the laptop
//! died, and one that was sent away does not. None of it says who somebody is. What a phone keeps is a random number
//! with a seal that only this door can have put on it, so no list of those who were in has to be written down.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::code::{PairingWord, RoomCode};
use super::seats::Token;
use crate::record::{Moment, SessionId};

/// What the door seals with: 128 random bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(pub(crate) u128);

/// What a sealed number lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pass {
    /// What a phone is given that was let in, and does not sit yet.
    Coming,
    Seat,
    Screen,
    /// What stands in an address to find again what somebody typed who was let in. It lets nobody in.
    Typed,
}

/// The door of an evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Door {
    /// What tells this evening from another: the code with which the group was begun.
    evening: String,
    sessions: Vec<SessionId>,
    key: Key,
    code: RoomCode,
    closed: bool,
    removed: BTreeSet<Token>,
    /// The adapter that the moderator wants phones to come in by.
    network: Option<String>,
}

/// A door as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    evening: String,
    /// The sessions of the evening: when one is forgotten, so is this.
    sessions: Vec<SessionId>,
    key: String,
    code: String,
    closed: bool,
    removed: Vec<String>,
    #[serde(default)]
    network: Option<String>,
}

impl Door {
    /// A new door. Where `evening` is no code, as with one of before codes were this long, it gets another.
    pub(super) fn new(evening: &str, sessions: Vec<SessionId>, key: Key) -> Self {
        let code = evening.parse();
        Self {
            evening: evening.to_owned(),
            sessions,
            key,
            code: code.unwrap_or_else(|_| RoomCode::from_bits(bits(key, b"code", 0))),
            closed: false,
            removed: BTreeSet::new(),
            network: None,
        }
    }

    /// The door of an evening that was kept; none when it is that of another.
    pub(super) fn read(kept: &str, evening: &str) -> Option<Self> {
        let kept: Kept = serde_json::from_str(kept).ok()?;
        if kept.evening != evening {
            return None;
        }
        let removed = kept.removed.iter().map(|token| token.parse().ok());
        Some(Self {
            key: Key(kept.key.parse::<Token>().ok()?.0),
            code: kept.code.parse().ok()?,
            removed: removed.collect::<Option<_>>()?,
            evening: kept.evening,
            sessions: kept.sessions,
            closed: kept.closed,
            network: kept.network,
        })
    }

    /// The door as it is kept.
    pub(super) fn written(&self) -> String {
        let kept = Kept {
            evening: self.evening.clone(),
            sessions: self.sessions.clone(),
            key: Token(self.key.0).to_string(),
            code: self.code.to_string(),
            closed: self.closed,
            removed: self.removed.iter().map(Token::to_string).collect(),
            network: self.network.clone(),
        };
        serde_json::to_string(&kept).expect("plain data")
    }

    pub(crate) fn evening(&self) -> &str {
        &self.evening
    }

    /// The sessions of the evening.
    pub(super) fn sessions(&self) -> &[SessionId] {
        &self.sessions
    }

    pub(crate) fn code(&self) -> &RoomCode {
        &self.code
    }

    /// Whether nobody comes in any more who was not in already.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    /// The adapter that the moderator wants phones to come in by.
    pub(super) fn network(&self) -> Option<&str> {
        self.network.as_deref()
    }

    /// Whether the seat of a phone was taken away.
    pub(crate) fn is_removed(&self, token: Token) -> bool {
        self.removed.contains(&token)
    }

    /// A random number with the seal of this door, for a phone or projector to keep.
    pub(crate) fn seal(&self, pass: Pass, number: u64) -> Token {
        Token(u128::from(number) << 64 | u128::from(self.seal_of(pass, number)))
    }

    /// Whether this door sealed what a phone or projector shows.
    pub(crate) fn knows(&self, pass: Pass, token: Token) -> bool {
        let number = u64::try_from(token.0 >> 64).expect("64 bits");
        self.seal(pass, number) == token
    }

    /// The seat of a phone that shows what it was given when it was let in.
    pub(crate) fn seat_of(&self, coming: Token) -> Option<Token> {
        self.changed((Pass::Coming, coming), Pass::Seat)
    }

    /// What finds again what somebody typed who was let in to a seat.
    pub(crate) fn typed_of(&self, seat: Token) -> Option<Token> {
        self.changed((Pass::Seat, seat), Pass::Typed)
    }

    /// The seat to which somebody was let in, by what finds what they typed.
    pub(super) fn seat_of_typed(&self, typed: Token) -> Option<Token> {
        self.changed((Pass::Typed, typed), Pass::Seat)
    }

    /// The same number with the seal of another pass, where it has the one that it is said to have.
    fn changed(&self, (from, token): (Pass, Token), to: Pass) -> Option<Token> {
        let number = u64::try_from(token.0 >> 64).expect("64 bits");
        let known = self.knows(from, token);
        known.then(|| self.seal(to, number))
    }

    fn seal_of(&self, pass: Pass, number: u64) -> u64 {
        let of: &[u8] = match pass {
            Pass::Coming => b"coming",
            Pass::Seat => b"seat",
            Pass::Screen => b"screen",
            Pass::Typed => b"typed",
        };
        bits(self.key, of, number)
    }

    /// The same door with another code.
    pub(super) fn with_new_code(&self, now: Moment) -> Self {
        let number = now.0.cast_unsigned();
        Self {
            code: RoomCode::from_bits(bits(self.key, b"code", number)),
            ..self.clone()
        }
    }

    pub(super) fn closed(&self, closed: bool) -> Self {
        Self {
            closed,
            ..self.clone()
        }
    }

    /// The same door, to which phones come by an adapter.
    pub(super) fn by_network(&self, adapter: String) -> Self {
        Self {
            network: Some(adapter),
            ..self.clone()
        }
    }

    /// The same door, with phones that stay out.
    pub(super) fn without(&self, tokens: impl IntoIterator<Item = Token>) -> Self {
        let mut door = self.clone();
        door.removed.extend(tokens);
        door
    }

    /// A word for a projector.
    pub(super) fn word(&self, now: Moment) -> Pairing {
        let number = now.0.cast_unsigned();
        Pairing {
            word: PairingWord::from_bits(bits(self.key, b"word", number)),
            until: Moment(now.0.saturating_add(WORD)),
        }
    }
}

/// How long a word for a projector is good for, in milliseconds: see the sum in [`super::code`].
const WORD: i64 = 120_000;

/// A word that lets a projector in, once and for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pairing {
    word: PairingWord,
    until: Moment,
}

impl Pairing {
    /// The word, for as long as it is good.
    pub(crate) fn at(&self, now: Moment) -> Option<&PairingWord> {
        (now < self.until).then_some(&self.word)
    }
}

/// Wrong codes in one minute from which somebody is trying, and not mistyping.
const MANY: u32 = 10;
const MINUTE: i64 = 60_000;
/// When none came for so long, in milliseconds, it is over: whoever is told of it looks up.
const QUIET: i64 = 10_000;

/// How many wrong codes and words came of late.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tries {
    since: Moment,
    /// In the minute that runs, and in the one before it.
    counts: [u32; 2],
    latest: Moment,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            since: Moment(0),
            counts: [0; 2],
            latest: Moment(0),
        }
    }
}

impl Tries {
    pub(super) fn count(&mut self, now: Moment) {
        self.counts = self.at(now);
        if now.0.saturating_sub(self.since.0) >= MINUTE || now < self.since {
            self.since = now;
        }
        self.counts[0] = self.counts[0].saturating_add(1);
        self.latest = now;
    }

    /// How many came in a minute, when that is more than people mistype, for as long as they come.
    pub(super) fn many(&self, now: Moment) -> Option<u32> {
        if now.0.saturating_sub(self.latest.0) > QUIET {
            return None;
        }
        let [running, before] = self.at(now);
        Some(running.max(before)).filter(|&tries| tries >= MANY)
    }

    fn at(&self, now: Moment) -> [u32; 2] {
        match now.0.saturating_sub(self.since.0) {
            ..0 => [0; 2],
            passed if passed < MINUTE => self.counts,
            passed if passed < 2 * MINUTE => [0, self.counts[0]],
            _ => [0; 2],
        }
    }
}

/// Bits that only who has the key can know. The input has one length for each use, so nothing can be put behind it.
fn bits(key: Key, of: &[u8], number: u64) -> u64 {
    let mut hash = Sha256::new();
    hash.update(key.0.to_be_bytes());
    hash.update(of);
    hash.update(number.to_be_bytes());
    let hash: [u8; 32] = hash.finalize().into();
    u64::from_be_bytes(*hash.first_chunk().expect("a hash is longer"))
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A text that is no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub(crate) struct NotAToken;

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let sound = text.len() == 32 && text.bytes().all(|sign| sign.is_ascii_hexdigit());
        let token = u128::from_str_radix(text, 16).ok().filter(|_| sound);
        token.map(Self).ok_or(NotAToken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Door {
        Door::new("ABCDEFGHJK", vec![SessionId::from_bits(1)], Key(7))
    }

    #[test]
    fn a_door_knows_what_it_sealed_and_nothing_else() {
        let door = door();
        let seat = door.seal(Pass::Seat, 5);
        assert!(door.knows(Pass::Seat, seat));
        assert!(!door.knows(Pass::Screen, seat), "a phone is no projector");
        assert!(!door.knows(Pass::Seat, Token(seat.0 ^ 1)));
        let other = Door::new("ABCDEFGHJK", Vec::new(), Key(8));
        assert!(!other.knows(Pass::Seat, seat));
        let coming = door.seal(Pass::Coming, 5);
        assert!(!door.knows(Pass::Seat, coming));
        assert_eq!(door.seat_of(coming), Some(seat));
        assert_eq!((door.seat_of(seat), other.seat_of(coming)), (None, None));
        let typed = door.typed_of(seat).expect("a seat of this door");
        assert_eq!(door.seat_of_typed(typed), Some(seat));
        assert_eq!((door.seat_of(typed), door.typed_of(typed)), (None, None));
        assert!(!door.knows(Pass::Seat, typed), "it lets nobody in");
    }

    #[test]
    fn a_door_is_kept_with_who_stays_out_and_is_not_that_of_another_evening() {
        let door = door().without([Token(9)]).closed(true);
        let door = door.by_network("wlan0".to_owned());
        let door = door.with_new_code(Moment(3));
        assert_ne!(door.code().as_str(), "ABCDEFGHJK");
        let kept = door.written();
        assert_eq!(Door::read(&kept, "ABCDEFGHJK"), Some(door));
        assert_eq!(Door::read(&kept, "ABCDEFGHJL"), None);
        assert_eq!(Door::read("{", "ABCDEFGHJK"), None);
    }

    #[test]
    fn somebody_tries_when_more_is_wrong_than_people_mistype() {
        let mut tries = Tries::default();
        let start = Moment(1_000_000_000_000);
        for _ in 1..MANY {
            tries.count(start);
        }
        assert_eq!(tries.many(start), None);
        tries.count(start);
        let later = |milliseconds| Moment(start.0 + milliseconds);
        assert_eq!(tries.many(later(QUIET)), Some(MANY), "a moment after it");
        assert_eq!(tries.many(later(QUIET + 1)), None, "it is over");
        tries.count(later(MINUTE));
        assert_eq!(tries.many(later(MINUTE)), Some(MANY), "they go on");
    }
}
