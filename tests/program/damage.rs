//! Damage to files, as a slip, a bad disk or ill will does it.

use proptest::prelude::*;

/// One damage to a file.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    Replace(usize, u8),
    Remove(usize, usize),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
    /// Words behind one of the places where a mark stands.
    Behind(usize, &'static str, &'static str),
    /// Another number in the place of one.
    Number(usize, &'static str),
}

/// Signs that mean something in YAML or JSON, or are no text at all.
const SIGNS: &[u8] = b"{}[]:,#&*!|>'\"%@`?-\n\t \x00\x1b\xc3\xff0a";

/// Words that mean something where they come to stand, and letters that take more than one byte.
const WORDS: &[&str] = &[
    "goto: resume",
    "when: (",
    "- ",
    "chance: 0",
    "inject: {}",
    "during: call",
    "<<: *a",
    "&a ",
    "*a",
    "---\n",
    "once: true",
    "effects: {}",
    "seen(",
    "{pressure}",
    "ending: true",
    "é",
    "né!",
    "café=3",
    "privé: ja: nee",
    "€ #nee",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "👩‍👩‍👧",
    "ﷺ: ",
    "\"é\\u00e9\\L\"",
    "[é, ü",
    "|\n  é",
    "\\ud800",
    "null",
];

/// Numbers at the edge of what a machine counts with.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "255",
    "65535",
    "2147483647",
    "4294967295",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "1e400",
];

/// Marks behind which something is expected.
const MARKS: &[&str] = &[
    ": ", ":", "- ", "{", ", ", "\"", "when: ", "goto: ", "text: ", "\n",
];

pub(crate) fn damage() -> impl Strategy<Value = Damage> {
    let signs = prop::sample::select(SIGNS);
    let words = prop::sample::select(WORDS);
    let marks = prop::sample::select(MARKS);
    prop_oneof![
        (any::<usize>(), signs.clone()).prop_map(|(at, sign)| Damage::Replace(at, sign)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, count)| Damage::Remove(at, count)),
        (any::<usize>(), prop::collection::vec(signs, 1..4))
            .prop_map(|(at, signs)| Damage::Insert(at, signs)),
        (any::<usize>(), words.clone()).prop_map(|(at, word)| Damage::Insert(at, word.into())),
        (any::<usize>(), 1..2_000_usize).prop_map(|(at, count)| Damage::Repeat(at, count)),
        (any::<usize>(), marks, words).prop_map(|(at, mark, word)| Damage::Behind(at, mark, word)),
        (any::<usize>(), prop::sample::select(NUMBERS)).prop_map(|(at, it)| Damage::Number(at, it)),
    ]
}

/// So many cases, or as many as `PROPTEST_CASES` says, for whoever goes hunting.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: asked.map_or(usual, |cases| cases.parse().expect("a number")),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Some damages to one file.
pub(crate) fn damages() -> impl Strategy<Value = Vec<Damage>> {
    prop::collection::vec(damage(), 1..6)
}

pub(crate) fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        let length = bytes.len().max(1);
        match damage {
            Damage::Replace(at, sign) => {
                if let Some(byte) = bytes.get_mut(at % length) {
                    *byte = *sign;
                }
            }
            Damage::Remove(at, count) => {
                let from = (at % length).min(bytes.len());
                let to = (from + count).min(bytes.len());
                bytes.drain(from..to);
            }
            Damage::Insert(at, more) => {
                let at = (at % length).min(bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Damage::Repeat(at, count) => {
                let from = (at % length).min(bytes.len());
                let to = (from + count).min(bytes.len());
                let again = bytes[from..to].to_vec();
                bytes.splice(to..to, again);
            }
            Damage::Number(at, number) => {
                let digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
                let starts =
                    (0..bytes.len()).filter(|&it| digit(it) && (it == 0 || !digit(it - 1)));
                let starts: Vec<_> = starts.collect();
                if let Some(&start) = starts.get(at % starts.len().max(1)) {
                    let digits = bytes[start..].iter().take_while(|it| it.is_ascii_digit());
                    let end = start + digits.count();
                    bytes.splice(start..end, number.bytes());
                }
            }
            Damage::Behind(at, mark, word) => {
                let marks = bytes.windows(mark.len()).enumerate();
                let marks = marks.filter(|(_, window)| *window == mark.as_bytes());
                let places: Vec<_> = marks.map(|(place, _)| place + mark.len()).collect();
                if let Some(&place) = places.get(at % places.len().max(1)) {
                    bytes.splice(place..place, word.bytes());
                }
            }
        }
    }
    bytes
}
