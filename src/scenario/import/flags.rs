//! Variables of Twine that are yes or no. What says more than that is left to its author.

use super::story::Flag;

/// What a `set` of either dialect says, when a line is nothing else.
pub(super) fn command(line: &str) -> Option<&str> {
    let sugar = || line.strip_prefix("<<set ")?.strip_suffix(">>");
    let harlowe = || line.strip_prefix("(set:")?.strip_suffix(')');
    sugar().or_else(harlowe)
}

/// What becomes of flags; `None` where anything else is said.
pub(super) fn sets(said: &str) -> Option<Vec<Flag>> {
    let parts = said.split([';', ',']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(set).collect()
}

fn set(said: &str) -> Option<Flag> {
    match words(said).as_slice() {
        [name, "to" | "=", value] => flag(name, truth(value)?),
        _ => None,
    }
}

/// The flag that a condition asks for; `None` where it asks for anything else.
pub(super) fn asked(said: &str) -> Option<Flag> {
    match words(said).as_slice() {
        [name] => match name.strip_prefix('!') {
            Some(name) => flag(name, false),
            None => flag(name, true),
        },
        ["not", name] => flag(name, false),
        [name, "is" | "eq" | "==" | "===", value] => flag(name, truth(value)?),
        [name, "isnot" | "neq" | "!=" | "!==", value] => flag(name, !truth(value)?),
        _ => None,
    }
}

/// The first words, one more than any plain sentence about a flag has.
fn words(said: &str) -> Vec<&str> {
    said.split_whitespace().take(4).collect()
}

fn flag(name: &str, value: bool) -> Option<Flag> {
    let name = name.strip_prefix('$')?;
    let named = !name.is_empty() && variable(name).len() == name.len();
    named.then(|| Flag {
        name: name.to_owned(),
        value,
    })
}

fn truth(value: &str) -> Option<bool> {
    match value {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// The variables that a text speaks of.
pub(super) fn mentioned(text: &str) -> impl Iterator<Item = String> {
    let names = text.split('$').skip(1).map(variable);
    names.filter(|name| !name.is_empty()).map(str::to_owned)
}

/// The name of a variable with which a text begins; empty where it begins with none.
pub(super) fn variable(text: &str) -> &str {
    let in_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let end = text.find(|sign| !in_name(sign)).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default();
    match name.starts_with(|sign: char| sign.is_ascii_digit()) {
        true => "",
        false => name,
    }
}
