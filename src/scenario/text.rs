//! Texts that show variables: `{pressure}`.

/// The names between braces in a text, in order; only what could be an id counts.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| Some(named(rest)?.0))
}

/// A text with what `value` gives for a name in the place of its braces; what it does not know stays as it is.
pub(crate) fn with_values<'t>(
    text: &'t str,
    mut value: impl FnMut(&'t str) -> Option<String>,
) -> String {
    let mut pieces = text.split('{');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match named(piece).and_then(|(name, rest)| Some((value(name)?, rest))) {
            Some((value, rest)) => {
                whole.push_str(&value);
                whole.push_str(rest);
            }
            None => {
                whole.push('{');
                whole.push_str(piece);
            }
        }
    }
    whole
}

/// The name that a text begins with, up to its closing brace, and what stands behind that.
fn named(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_once('}')?;
    let mut signs = name.chars();
    let letter = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
    (letter && signs.all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'))
        .then_some((name, rest))
}

#[cfg(test)]
mod tests {
    use super::{placeholders, with_values};

    #[test]
    fn a_value_stands_for_its_name_and_is_not_read_again() {
        let value = |name: &str| (name != "c").then(|| format!("<{{{name}}}>"));
        let text = with_values("{{a}} {b}{c} {é} {a", value);
        assert_eq!(text, "{<{a}>} <{b}>{c} {é} {a");
    }

    #[test]
    fn only_names_count() {
        let names: Vec<_> = placeholders("{a} and {b-2}, { c }, {}, {é}, {d").collect();
        assert_eq!(names, ["a", "b-2"]);
    }
}
