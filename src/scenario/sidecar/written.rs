//! Parts of a sidecar as they are written for a translator who has not begun.

use super::super::outline::{Entries, Outline};
use super::apart;

/// Signs of the longest text that a translator is asked to write behind its key.
const SHORT: usize = 100;

/// Words that YAML may take for a value.
const NO_TEXTS: [&str; 10] = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
];

/// Whether a part must be there; a fingerprint must when nothing is translated yet.
pub(super) fn needed(outline: &Outline<'_>, untranslated: bool) -> bool {
    match outline {
        Outline::Value(_) => true,
        Outline::Of(_) => untranslated,
        other => other.count() > 0,
    }
}

/// An entry in lines, each indented by `column`; entries of a `spaced` map have an empty line before them.
pub(super) fn entry(key: &str, outline: &Outline<'_>, column: usize, spaced: bool) -> String {
    let indent = " ".repeat(column);
    let outline = single(key, outline);
    let gap = if spaced && matches!(outline, Outline::Map(_) | Outline::List(_)) {
        "\n"
    } else {
        ""
    };
    let below = inside(outline, column + 2, apart(key));
    match outline {
        Outline::Map(_) | Outline::List(_) => format!("{gap}{indent}{key}:\n{below}"),
        Outline::Text(text) => format!("{indent}{key}: {}\n", opening(text)),
        Outline::Free => format!("{indent}{key}: \n"),
        Outline::Value(_) | Outline::Of(_) => format!("{indent}{key}: {}\n", bare(outline)),
    }
}

/// What stands in a map or a list.
pub(super) fn inside(outline: &Outline<'_>, column: usize, spaced: bool) -> String {
    match outline {
        Outline::Map(entries) => wanted(entries)
            .enumerate()
            .map(|(place, (key, inner))| entry(key, inner, column, spaced && place > 0))
            .collect(),
        Outline::List(items) => items.iter().map(|it| item(it, column)).collect(),
        _ => String::new(),
    }
}

/// An item of a list in lines.
pub(super) fn item(outline: &Outline<'_>, column: usize) -> String {
    let indent = " ".repeat(column);
    match outline {
        Outline::Text(text) => format!("{indent}- {}\n", opening(text)),
        _ => {
            let inside = inside(outline, column + 2, false);
            format!("{indent}- {}", inside.trim_start_matches(' '))
        }
    }
}

/// A part between brackets.
pub(super) fn bare(outline: &Outline<'_>) -> String {
    match outline {
        Outline::Text(_) | Outline::Free => "~".to_owned(),
        // The tag of Norwegian is a word for false in older YAML.
        Outline::Value(value) if *value == "no" => format!("\"{value}\""),
        Outline::Value(value) => (*value).to_owned(),
        Outline::Of(of) => format!("\"{of}\""),
        Outline::List(items) => {
            let items: Vec<_> = items.iter().map(bare).collect();
            format!("[{}]", items.join(", "))
        }
        Outline::Map(entries) => {
            let inner: Vec<_> = wanted(entries)
                .map(|(key, inner)| bare_entry(key, inner))
                .collect();
            format!("{{ {} }}", inner.join(", "))
        }
    }
}

pub(super) fn bare_entry(key: &str, outline: &Outline<'_>) -> String {
    match single(key, outline) {
        Outline::Text(_) | Outline::Free => format!("{key}: "),
        other => format!("{key}: {}", bare(other)),
    }
}

/// A scene's text of one part needs no list.
fn single<'o, 'a>(key: &str, outline: &'o Outline<'a>) -> &'o Outline<'a> {
    match outline {
        Outline::List(items) if key == "text" && items.len() == 1 => &items[0],
        other => other,
    }
}

fn wanted<'o, 'a>(entries: &'o Entries<'a>) -> impl Iterator<Item = &'o (&'a str, Outline<'a>)> {
    entries.iter().filter(|(_, inner)| needed(inner, true))
}

/// What stands behind the key of a text to be filled in: nothing, or the sign that the text comes below.
fn opening(source: &str) -> &'static str {
    if source.trim_end().contains('\n') {
        "|"
    } else if source.chars().count() > SHORT || breaks(source) {
        ">-"
    } else {
        ""
    }
}

/// Whether a text is of a kind that YAML misreads behind its key, so that its translation may be too: a colon or a `#` after
/// a space, a value that is no text, or a sign at the front. A keyboard makes a straight quote of any other.
fn breaks(source: &str) -> bool {
    let text = source.trim();
    let front = "[]{},&*!|>%@`\"'“”„‟‘’‚«»‹›#-?:";
    text.starts_with(|sign| front.contains(sign))
        || text.contains(": ")
        || text.ends_with(':')
        || text.contains(" #")
        || text.parse::<f64>().is_ok()
        || NO_TEXTS.contains(&text.to_ascii_lowercase().as_str())
}
