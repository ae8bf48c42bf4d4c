//! Slips about texts that need quotes, and about quotes that do not close.

use super::super::shorthand::quoted;
use super::Mend;
use super::line::{Line, Written, name, parted};

/// Keys behind which ids stand, and no texts.
const OF_IDS: [&str; 6] = ["goto", "to", "start", "during", "ending", "reachable"];

/// Keys behind which conditions stand.
pub(super) const OF_CONDITIONS: [&str; 4] = ["when", "never", "assumes", "that"];

/// Signs with which a text cannot begin without quotes.
const FIRST: [char; 14] = [
    '%', '@', '`', '!', '&', '*', '|', '>', '?', '-', ',', ']', '}', '#',
];

pub(super) fn mends(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let whole = line.value();
    let (value, comment) = parted(whole);
    let ending = |with: &str| line.ending(whole, &format!("{with}{comment}"));
    let Some((slip, sign)) = slip(value) else {
        let item = !line.dashes.is_empty() && line.key().is_some_and(|(key, _)| key.contains(' '));
        if item {
            let with = line.ending(line.rest, &quoted(line.rest));
            mends.push(Mend::line(at, with, "colon-text", ":"));
        }
        return;
    };
    let key = line.key().map_or("", |(key, _)| key);
    let bare = value.trim_end_matches(':');
    if OF_IDS.contains(&key) && bare != value && name(bare) == bare {
        mends.push(Mend::line(at, ending(bare), "colon-more", ":"));
    }
    if OF_CONDITIONS.contains(&key)
        && let Some(asked) = value.strip_prefix('!')
    {
        let with = ending(&format!("not {}", asked.trim()));
        mends.push(Mend::line(at, with, "not-sign", "!"));
    }
    if OF_CONDITIONS.contains(&key) && value.matches(['"', '\'']).count() > 1 {
        let bare = value.replace(['"', '\''], "");
        mends.push(Mend::line(at, ending(&bare), "unquoted", ""));
    }
    if slip == "unclosed" {
        unclosed(lines, at, mends);
        return;
    }
    mends.push(Mend::line(at, ending(&put_between(value)), slip, &sign));
    if let Some((inner, behind)) = value.strip_prefix('{').and_then(|it| it.split_once('}')) {
        let with = ending(&format!("({inner}){behind}"));
        mends.push(Mend::line(at, with, "brace-text", ""));
    }
    let more = lines_behind(lines, at, line);
    if more > 0 {
        let all = (at + 1..=at + more).map(|at| lines.get(at).trim());
        let all: Vec<_> = std::iter::once(value).chain(all).collect();
        let with = ending(&quoted(&all.join(" ")));
        mends.push(Mend {
            count: 1 + more,
            ..Mend::line(at, with, slip, &sign)
        });
    }
}

/// A text between quotes that fit, without those it had around it.
pub(super) fn put_between(value: &str) -> String {
    for quote in ['"', '\''] {
        let inner = value.strip_prefix(quote);
        if let Some(inner) = inner.and_then(|it| it.strip_suffix(quote)) {
            return quoted(inner);
        }
    }
    quoted(value)
}

/// How many lines go on with the text of this one.
fn lines_behind(lines: &Written<'_>, at: usize, line: Line<'_>) -> usize {
    let behind = (at + 1..lines.len()).map(|at| lines.line(at));
    let goes_on = |next: &Line<'_>| next.width() > line.width() && next.dashes.is_empty();
    behind.take_while(goes_on).count()
}

/// A quote that opens on this line and closes on none: it closes at its end.
pub(super) fn unclosed(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let whole = line.value();
    let (value, comment) = parted(whole);
    let ending = |with: &str| line.ending(whole, &format!("{with}{comment}"));
    let Some(quote) = value.chars().next().filter(|it| matches!(it, '"' | '\'')) else {
        return;
    };
    if close(value, quote).is_some() {
        return;
    }
    let inner = value.get(1..).unwrap_or_default();
    if quote == '\'' && apostrophe(inner) {
        mends.push(Mend::line(at, ending(&quoted(value)), "apostrophe", "'"));
    }
    let (with, slip) = closed(value, quote);
    mends.push(Mend::line(at, ending(&with), slip, &quote.to_string()));
}

/// A text with the quote at its end that it opens with, in the place of another one there.
pub(super) fn closed(value: &str, quote: char) -> (String, &'static str) {
    let other = |sign: char| sign != quote && matches!(sign, '"' | '\'' | '”' | '“' | '’' | '„');
    let inner = value.get(1..).unwrap_or_default();
    match inner.strip_suffix(other).filter(|inner| !inner.is_empty()) {
        Some(inner) => (format!("{quote}{inner}{quote}"), "other-quote"),
        None => (format!("{value}{quote}"), "unclosed"),
    }
}

/// Whether a text goes on as a word that an apostrophe begins: `'s avonds`, `'t Is`.
pub(super) fn apostrophe(inner: &str) -> bool {
    let word = name(inner);
    matches!(word, "s" | "t" | "n" | "k" | "m" | "r" | "tis" | "Tis") || word.chars().count() < 3
}

/// What keeps a text from being read, and the sign of it.
fn slip(value: &str) -> Option<(&'static str, String)> {
    let first = value.chars().next()?;
    if matches!(first, '"' | '\'') {
        return match close(value, first) {
            None => Some(("unclosed", first.to_string())),
            Some(end) if value.get(end + 1..).is_some_and(is_more) => {
                Some(("after-quote", first.to_string()))
            }
            Some(_) if first == '"' && value.contains('\\') => {
                let inner = value.trim_matches('"');
                (!inner.is_empty()).then(|| ("backslash", "\\".to_owned()))
            }
            Some(_) => None,
        };
    }
    let keys = first == '{' && value.contains(": ");
    if keys {
        return None;
    }
    if FIRST.contains(&first) || matches!(first, '{' | '[') {
        return Some(("sign", first.to_string()));
    }
    (value.contains(": ") || value.ends_with(':')).then(|| ("colon-text", ":".to_owned()))
}

/// Whether what stands behind a closing quote still belongs to the text.
fn is_more(rest: &str) -> bool {
    let rest = rest.trim_start();
    !rest.is_empty() && !rest.starts_with(['#', ':'])
}

/// Where a quote that opens a text is closed.
pub(super) fn close(text: &str, quote: char) -> Option<usize> {
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' && quote == '"' {
            signs.next();
        } else if sign == quote {
            let doubled = quote == '\'' && signs.peek().is_some_and(|&(_, next)| next == quote);
            if !doubled {
                return Some(at);
            }
            signs.next();
        }
    }
    None
}
