//! Slips between curly and square brackets: one that is missing, a comma, and texts that need quotes there.

use super::super::keys;
use super::super::shorthand::quoted;
use super::super::synonyms;
use super::Mend;
use super::line::{Line, Written, name, parted};
use super::quote::{OF_CONDITIONS, apostrophe, close, closed, put_between};

/// Keys behind which names stand, each with a value of one word.
const OF_WORDS: [&str; 5] = ["effects", "score", "given", "draw", "renamed"];

/// Signs with which, between brackets, a text needs quotes.
const NEEDS: [char; 12] = ['[', ']', '{', '}', '!', '&', '*', '%', '@', '`', '"', '\''];

pub(super) fn mends(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let (rest, comment) = parted(line.rest);
    if !rest.contains(['{', '[']) {
        return;
    }
    unclosed(lines, at, mends);
    let of_names = line.key().is_some_and(|(key, _)| OF_WORDS.contains(&key));
    let fits = |key: &str, value: &str| {
        let single = is_single(value) || of_names && name(value) == value;
        single && name(key) == key
    };
    if let Some(commas) = commas(rest, fits) {
        let with = line.ending(line.rest, &format!("{commas}{comment}"));
        mends.push(Mend::line(at, with, "comma", ","));
    }
    for part in parts(rest) {
        let value = rest.get(part.clone()).unwrap_or_default();
        let before = rest.get(..part.start).unwrap_or_default();
        let key = before.trim_end().trim_end_matches(':');
        let key = key.rsplit([' ', '{', ',']).next().unwrap_or_default();
        let behind = rest.get(part.end..).unwrap_or_default();
        let with = |value: &str| {
            let whole = format!("{before}{value}{behind}{comment}");
            line.ending(line.rest, &whole)
        };
        match value.strip_prefix('!') {
            Some(asked) if OF_CONDITIONS.contains(&key) => {
                let with = with(&format!("not {}", asked.trim()));
                mends.push(Mend::line(at, with, "not-sign", "!"));
            }
            _ => {}
        }
        if let Some((slip, sign)) = slip(value) {
            let with = with(&put_between(value));
            mends.push(Mend::line(at, with, slip, &sign));
        }
    }
    if let Some(commas) = commas(rest, |key, _| keys::is_known(key)) {
        let with = line.ending(line.rest, &format!("{commas}{comment}"));
        mends.push(Mend::line(at, with, "comma", ","));
    }
    open(lines, at, mends);
}

/// A quote that opens between brackets and closes on no place before the next key: it closes at the end of its value.
pub(super) fn unclosed(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let (rest, comment) = parted(line.rest);
    if !rest.contains('{') {
        return;
    }
    for part in parts(rest) {
        let value = rest.get(part.clone()).unwrap_or_default();
        let opens = value.chars().next().filter(|it| matches!(it, '"' | '\''));
        let Some(quote) = opens.filter(|&quote| close(value, quote).is_none()) else {
            continue;
        };
        let before = rest.get(..part.start).unwrap_or_default();
        let behind = rest.get(part.end..).unwrap_or_default();
        let mut propose = |(with, slip): (String, &'static str)| {
            let whole = format!("{before}{with}{behind}{comment}");
            let with = line.ending(line.rest, &whole);
            mends.push(Mend::line(at, with, slip, &quote.to_string()));
        };
        if quote == '\'' && apostrophe(value.trim_start_matches('\'')) {
            propose((quoted(value), "apostrophe"));
        }
        propose(closed(value, quote));
    }
}

/// What keeps a text between brackets from being read, and the sign of it.
fn slip(value: &str) -> Option<(&'static str, String)> {
    let whole = |open, close| value.starts_with(open) && value.ends_with(close);
    let apart = whole('{', '}') || whole('[', ']');
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
    let closes = quote.and_then(|quote| close(value, quote));
    if value.is_empty() || apart || closes.is_some_and(|end| end + 1 == value.len()) {
        return None;
    }
    if let Some(quote) = quote.filter(|_| closes.is_some()) {
        return Some(("after-quote", quote.to_string()));
    }
    if let Some((before, _)) = value.split_once(": ") {
        let word = before.rsplit(' ').next().unwrap_or_default();
        return Some(match is_key(word) && word != before {
            true => ("comma-text", word.to_owned()),
            false => ("colon-text", ":".to_owned()),
        });
    }
    if value.ends_with(':') {
        return Some(("colon-text", ":".to_owned()));
    }
    let sign = value.chars().find(|sign| NEEDS.contains(sign))?;
    Some(("sign-within", sign.to_string()))
}

/// Whether a word is a key, or what people write for one.
fn is_key(word: &str) -> bool {
    keys::is_known(word) || synonyms::is_for_a_key(word)
}

/// Where the values stand behind the known keys of a line with brackets.
fn parts(text: &str) -> Vec<std::ops::Range<usize>> {
    let keys = keys_in(text);
    let ends = keys.iter().skip(1).map(|key| key.0);
    let ends: Vec<_> = ends.chain([text.len()]).collect();
    let mut parts = Vec::with_capacity(keys.len());
    for ((_, start), end) in keys.into_iter().zip(ends) {
        let value = text.get(start..end).unwrap_or_default();
        let kept = match end == text.len() {
            true => value.trim_end().trim_end_matches(['}', ']']).trim_end(),
            false => value.trim_end().trim_end_matches(['{', ',', ' ']),
        };
        // What closes within the value itself belongs to it.
        let opens = |open| kept.matches(open).count();
        let missing = opens('[').saturating_sub(opens(']'));
        let kept = (kept.len() + missing).min(value.len());
        if value.is_char_boundary(kept) {
            parts.push(start..start + kept);
        }
    }
    parts
}

/// Where a known key of a line with brackets begins, and where its value does.
fn keys_in(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(": ") {
        let before = text.get(..at).unwrap_or_default();
        let key = before
            .rsplit([' ', '{', ',', '['])
            .next()
            .unwrap_or_default();
        let start = at - key.len();
        let lead = text.get(..start).unwrap_or_default().trim_end();
        let begins = lead.is_empty() || lead.ends_with(['{', ',', '-']);
        if begins && name(key) == key && !key.is_empty() {
            let value = text.get(at + 2..).unwrap_or_default();
            let space = value.len() - value.trim_start().len();
            found.push((start, at + 2 + space));
        }
    }
    found
}

/// Whether a value is over where it ends: a number, yes or no.
fn is_single(value: &str) -> bool {
    value.parse::<f64>().is_ok() || matches!(value, "true" | "false" | "yes" | "no")
}

/// The same text with a comma before each key that has none, or another sign, where that `fits` the key and the last word
/// before it.
fn commas(text: &str, fits: impl Fn(&str, &str) -> bool) -> Option<String> {
    let mut whole = text.to_owned();
    for (at, _) in text.rmatch_indices(": ") {
        let before = text.get(..at).unwrap_or_default();
        let key = before.rsplit(' ').next().unwrap_or_default();
        let lead = text.get(..at - key.len()).unwrap_or_default();
        let told = lead.trim_end().trim_end_matches(';');
        let behind = !told.is_empty() && !told.ends_with(['{', ',', '[', '-']);
        let value = told.rsplit([' ', ':']).next().unwrap_or_default();
        if behind && fits(key, value) && lead.contains('{') {
            whole.replace_range(told.len()..lead.len(), ", ");
        }
    }
    (whole != text).then_some(whole)
}

/// A bracket that is missing at the end of a line, one too many, or one of the other kind.
pub(super) fn open(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let (rest, comment) = parted(line.rest);
    let mut stack = Vec::new();
    let mut quote = None;
    let mut last = ' ';
    for (place, sign) in rest.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') if matches!(last, ' ' | '[' | '{' | ',') => quote = Some(sign),
            (None, '{') => stack.push('}'),
            (None, '[') => stack.push(']'),
            (None, '}' | ']') => match stack.pop() {
                Some(expected) if expected == sign => {}
                other => {
                    mends.extend(other.and_then(|other| within(line, at, place, other)));
                    mends.push(wrong(line, at, place, other));
                    return;
                }
            },
            _ => {}
        }
        last = sign;
    }
    if let Some(first) = stack.first().copied() {
        let closers: String = stack.iter().rev().collect();
        let closers = closers.replace('}', " }");
        let with = line.ending(line.rest, &format!("{rest}{closers}{comment}"));
        mends.push(Mend::line(at, with, "bracket-open", &first.to_string()));
    }
}

/// The mend of a bracket that closes before the last key: `{ one_of: [a, b, start: a }`.
fn within(line: Line<'_>, at: usize, place: usize, belongs: char) -> Option<Mend> {
    let before = line.rest.get(..place)?;
    let (start, _) = keys_in(before).into_iter().next_back()?;
    let head = before.get(..start)?.trim_end().trim_end_matches(',');
    let tail = line.rest.get(start..)?;
    let with = line.ending(line.rest, &format!("{head}{belongs}, {tail}"));
    Some(Mend::line(at, with, "bracket-open", &belongs.to_string()))
}

/// The mend of a closing bracket where another one belongs, or none.
fn wrong(line: Line<'_>, at: usize, place: usize, belongs: Option<char>) -> Mend {
    let before = line.rest.get(..place).unwrap_or_default();
    let behind = line.rest.get(place + 1..).unwrap_or_default();
    let sign = line.rest.get(place..=place).unwrap_or_default();
    let (with, slip) = match belongs {
        Some(belongs) => (format!("{before}{belongs}{behind}"), "bracket-other"),
        None => (format!("{}{behind}", before.trim_end()), "bracket-more"),
    };
    Mend::line(at, line.ending(line.rest, &with), slip, sign)
}
