//! What a phone keeps: which seat it had, on which evening, its latest vote, and what its seat is called. What a projector
//! keeps: that it was let in.
//!
//! The name goes along with nothing but the request that tells it, so that no vote on the Wi-Fi has one beside it.

use std::fmt::Write as _;

use crate::exercise::{CastVote, RoomCode, Token};

const SEAT: &str = "seat";
const SCREEN: &str = "screen";
const VOTE: &str = "vote";
const NAME: &str = "name";
/// Where a phone tells the name that it keeps.
pub(super) const NAMED: &str = "/named";
const LANGUAGE: &str = "language";
/// Half a day; an exercise takes less.
const SECONDS: u32 = 12 * 60 * 60;
/// Longer than a vote is open, and a laptop is being started again.
const VOTE_SECONDS: u32 = 60 * 60;

/// A seat as a phone remembers it. Table and role are in it, so that a phone without script has them again when the
/// program was started anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SeatCookie {
    pub(super) evening: String,
    pub(super) token: Token,
    pub(super) table: Option<u8>,
    /// The id of the role.
    pub(super) role: Option<String>,
    /// The code by which the phone was let in, until it showed that it keeps this: by then its token is no seat yet.
    pub(super) code: Option<RoomCode>,
}

impl SeatCookie {
    /// The seat in a `Cookie` header, if there is a sound one.
    pub(super) fn of(header: &str) -> Option<Self> {
        let mut parts = value(header, SEAT)?.split('.');
        let evening = parts.next()?.to_owned();
        let token = parts.next()?.parse().ok()?;
        let table = parts.next().and_then(|table| table.parse().ok());
        let role = parts
            .next()
            .filter(|role| !role.is_empty())
            .map(str::to_owned);
        let code = parts.next().and_then(|code| code.parse().ok());
        Some(Self {
            evening,
            token,
            table,
            role,
            code,
        })
    }

    /// The value of a `Set-Cookie` header. No script can read it, and no other site can send it along.
    pub(super) fn set(&self) -> String {
        let table = self
            .table
            .map(|table| table.to_string())
            .unwrap_or_default();
        let role = self.role.as_deref().unwrap_or_default();
        let code = self.code.as_ref().map(|code| format!(".{code}"));
        let (evening, token, code) = (&self.evening, self.token, code.unwrap_or_default());
        format!(
            "{SEAT}={evening}.{token}.{table}.{role}{code}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Strict"
        )
    }
}

/// Whether a `Set-Cookie` header is about the seat.
pub(super) fn is_of_seat(set: &str) -> bool {
    set.strip_prefix(SEAT)
        .is_some_and(|rest| rest.starts_with('='))
}

/// The value of a `Set-Cookie` header that takes the seat from a phone.
pub(super) fn forget() -> String {
    format!("{SEAT}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
}

/// What somebody called the seat.
pub(super) fn name(header: &str) -> Option<String> {
    let letters = value(header, NAME)?.as_bytes().chunks(2);
    let digit = |sign: &u8| char::from(*sign).to_digit(16);
    let letter = |digits: &[u8]| match digits {
        [first, second] => u8::try_from(16 * digit(first)? + digit(second)?).ok(),
        _ => None,
    };
    String::from_utf8(letters.map(letter).collect::<Option<_>>()?).ok()
}

/// The value of a `Set-Cookie` header with which a phone keeps what its seat is called; an empty name takes the one away
/// that it kept.
pub(super) fn set_name(name: &str) -> String {
    let seconds = if name.is_empty() { 0 } else { SECONDS };
    let mut letters = String::new();
    for letter in name.bytes() {
        write!(letters, "{letter:02x}").expect("a text takes all that is written");
    }
    format!("{NAME}={letters}; Path={NAMED}; Max-Age={seconds}; HttpOnly; SameSite=Strict")
}

/// The vote that a phone cast last.
pub(super) fn vote(header: &str) -> Option<CastVote> {
    let mut parts = value(header, VOTE)?.split('.');
    let mut next = || parts.next();
    Some(CastVote {
        evening: next()?.to_owned(),
        table: next()?.parse().ok()?,
        opened: next()?.parse().ok()?,
        choice: next()?.to_owned(),
        unsure: next()? == "yes",
        guess: next().filter(|guess| !guess.is_empty()).map(str::to_owned),
    })
}

/// The value of a `Set-Cookie` header with which a phone keeps its vote.
pub(super) fn set_vote(cast: &CastVote) -> String {
    let CastVote {
        evening,
        table,
        opened,
        choice,
        unsure,
        guess,
    } = cast;
    let unsure = if *unsure { "yes" } else { "no" };
    let guess = guess.as_deref().unwrap_or_default();
    format!(
        "{VOTE}={evening}.{table}.{opened}.{choice}.{unsure}.{guess}; Path=/; Max-Age={VOTE_SECONDS}; HttpOnly; SameSite=Strict"
    )
}

/// What a projector shows to be let in again.
pub(super) fn screen(header: &str) -> Option<Token> {
    value(header, SCREEN)?.parse().ok()
}

/// The value of a `Set-Cookie` header with which a projector is let in again.
pub(super) fn set_screen(token: Token) -> String {
    format!("{SCREEN}={token}; Path=/screen; Max-Age={SECONDS}; HttpOnly; SameSite=Strict")
}

/// The tag of the language that a phone chose.
pub(super) fn language(header: &str) -> Option<&str> {
    value(header, LANGUAGE)
}

/// The value of a `Set-Cookie` header that keeps a language.
pub(super) fn set_language(tag: &str) -> String {
    format!("{LANGUAGE}={tag}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Strict")
}

fn value<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_keeps_what_its_seat_is_called_whatever_the_name() {
        for called in ["Noor; Path=/", "Łucja 😀", "a=b", " "] {
            let set = set_name(called);
            assert!(set.contains("; Path=/named; "), "{set}");
            let (kept, _) = set.split_once(';').expect("attributes");
            assert_eq!(name(&format!("seat=1; {kept}")).as_deref(), Some(called));
        }
        assert!(set_name("").contains("Max-Age=0"));
        for wrong in ["name=4", "name=ff", "name=zz", "name=+4", "name=é", ""] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_phone_remembers_its_seat() {
        let seat = SeatCookie {
            evening: "ABCDEFGHJK".to_owned(),
            token: Token(7),
            table: Some(2),
            role: Some("chair".to_owned()),
            code: None,
        };
        let coming = SeatCookie {
            role: None,
            code: "KJHGFEDCBA".parse().ok(),
            ..seat.clone()
        };
        for seat in [seat, coming] {
            let set = seat.set();
            assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict"));
            let (kept, _) = set.split_once(';').expect("attributes");
            assert_eq!(SeatCookie::of(&format!("language=nl; {kept}")), Some(seat));
        }
        for wrong in [
            "",
            "seat=",
            "seat=ABCDEFGHJK.7..",
            "seat=ABCDEFGHJK.0000000000000000000000000000000g..",
        ] {
            assert_eq!(SeatCookie::of(wrong), None, "{wrong}");
        }
    }
}
