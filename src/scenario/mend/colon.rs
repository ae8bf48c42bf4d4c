//! Slips about the colon behind a key: left out, without its space, or another sign.

use super::super::keys;
use super::Mend;
use super::line::{Written, name};

/// Signs that somebody writes where a colon belongs.
const SIGNS: [char; 7] = [';', '；', '：', '∶', '=', '﹕', '︰'];

/// Keys that say yes by being there, to who leaves out the rest.
const YES_NO: [&str; 4] = ["once", "free", "ending", "regretted"];

/// Spaces that are none to YAML, and come along when text is pasted.
const PASTED: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2007}'];

pub(super) fn mends(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let key = name(line.rest);
    let Some(behind) = line.rest.get(key.len()..).filter(|_| !key.is_empty()) else {
        return;
    };
    let deeper = || {
        let next = lines.filled_behind(at).map(|next| lines.line(next));
        next.is_some_and(|next| next.width() > line.width())
    };
    let mut propose = |value: &str, slip| {
        let space = if value.is_empty() { "" } else { " " };
        let with = line.ending(line.rest, &format!("{key}:{space}{value}"));
        mends.push(Mend::line(at, with, slip, key));
    };
    let told = behind.trim_start();
    if let Some(value) = behind.strip_prefix(':') {
        if value.starts_with(PASTED) {
            propose(value.trim(), "pasted");
        } else if !value.is_empty() && !value.starts_with([' ', '/', ':', ',', '}']) {
            propose(value, "space");
        }
    } else if told.starts_with(SIGNS) {
        propose(told.trim_start_matches(SIGNS).trim(), "colon-sign");
    } else if behind.is_empty() && YES_NO.contains(&key) && !deeper() {
        propose("true", "colon");
    } else if behind.is_empty() && deeper()
        || behind.starts_with(' ') && keys::is_known(key) && !told.starts_with(':')
    {
        propose(told, "colon");
    }
}
