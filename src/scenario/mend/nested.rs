//! Slips of a key whose own keys stand behind it, on its line or below a text there: `deadline: minutes: 3`.

use super::super::keys;
use super::super::shorthand::quoted;
use super::super::synonyms;
use super::Mend;
use super::line::{Line, Written, name, parted};

/// Words that somebody puts before the name of something, where the name is enough.
const NAMING: [&str; 8] = [
    "scene", "scène", "keuze", "choice", "rol", "role", "bron", "taak",
];

/// Keys under which names of an author's own stand.
const OF_NAMES: [&str; 12] = [
    "effects",
    "score",
    "given",
    "state",
    "roles",
    "competencies",
    "sources",
    "scenes",
    "choices",
    "practise",
    "objectives",
    "statements",
];

pub(super) fn mends(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let Some((key, whole)) = line.key().filter(|(key, _)| !key.contains(' ')) else {
        return;
    };
    let (value, comment) = parted(whole);
    if value.is_empty() || value.starts_with(['|', '>', '&', '*', '{', '[']) {
        return;
    }
    let next = lines.filled_behind(at).map(|next| lines.line(next));
    let below = next.filter(|next| {
        next.width() > line.width() && next.dashes.is_empty() && next.key().is_some()
    });
    let inner = Line::of(value).key();
    let inner = inner.filter(|(inner, _)| !inner.contains(' ') && belongs(key, inner));
    let named = inner.is_some_and(|(_, said)| said.is_empty());
    let whole_keys = value.split(", ").all(|part| {
        let part = Line::of(part).key();
        part.is_some_and(|(part, said)| !said.is_empty() && belongs(key, part))
    });
    let whole_line = |with: String| line.ending(line.rest, &format!("{with}{comment}"));
    match (inner, below) {
        (Some(_), None) if whole_keys && !value.contains(['{', '}', '[', ']', '#', '"']) => {
            let with = whole_line(format!("{key}: {{ {value} }}"));
            mends.push(Mend::line(at, with, "nested", key));
        }
        (Some(_), below) => {
            let deeper = below.filter(|_| !named).map(Line::width);
            let width = deeper.unwrap_or(line.width() + 2);
            let with = vec![
                whole_line(format!("{key}:")),
                format!("{}{value}", " ".repeat(width)),
            ];
            mends.push(Mend {
                with,
                ..Mend::line(at, String::new(), "nested", key)
            });
        }
        (None, Some(below)) => {
            let kind = NAMING.contains(&key.to_lowercase().as_str());
            if kind && name(value) == value && !keys::is_known(key) {
                let with = whole_line(format!("{value}:"));
                mends.push(Mend::line(at, with, "name-key", key));
            }
            let Some(inner) = keyless(lines, at, key, value) else {
                return;
            };
            let with = vec![
                whole_line(format!("{key}:")),
                format!("{}{inner}", below.indent),
            ];
            mends.push(Mend {
                with,
                ..Mend::line(at, String::new(), "keyless", key)
            });
        }
        (None, None) => {}
    }
}

/// Whether a key belongs under another one, as far as that is known.
fn belongs(outer: &str, inner: &str) -> bool {
    match keys::under(outer) {
        Some(known) => known.contains(&inner) || synonyms::key(inner, known).is_some(),
        None if OF_NAMES.contains(&outer) => !inner.contains(' '),
        None => !keys::is_known(outer) && keys::is_known(inner),
    }
}

/// A text that stands behind the name of what has keys of its own below it, with the key that it lacks.
fn keyless(lines: &Written<'_>, at: usize, key: &str, value: &str) -> Option<String> {
    let number = value.find(|sign: char| sign.is_ascii_digit());
    let own = match (key, number) {
        ("deadline" | "after", Some(start)) => {
            let digits = value.get(start..)?;
            let end = digits.find(|sign: char| !sign.is_ascii_digit());
            let digits = digits.get(..end.unwrap_or(digits.len()))?;
            return Some(format!("minutes: {digits}"));
        }
        ("moderator", _) => "notes",
        _ if has_below(lines, at, "text") => "title",
        _ => "text",
    };
    let said = match value.contains(": ") {
        true => quoted(value),
        false => value.to_owned(),
    };
    Some(format!("{own}: {said}"))
}

/// Whether one of the keys below a line is this one.
fn has_below(lines: &Written<'_>, at: usize, key: &str) -> bool {
    let width = lines.line(at).width();
    let below = (at + 1..lines.len()).map(|at| lines.line(at));
    let mut below = below.take_while(|line| line.is_empty() || line.width() > width);
    below.any(|line| line.key().is_some_and(|(name, _)| name == key))
}
