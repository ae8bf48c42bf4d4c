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

/// What other programs read in a text, and this one shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Odd<'t> {
    /// As its sentence has it.
    pub(super) what: &'static str,
    pub(super) shown: &'t str,
    /// Where it begins in the text.
    pub(super) at: usize,
}

/// Marks of HTML that authors know.
const MARKS: [&str; 10] = ["b", "i", "u", "em", "strong", "p", "br", "span", "div", "a"];

/// The first sign in a text that most likely means something to its author and is shown as it stands; `variable` says what
/// is one.
pub(super) fn odd(text: &str, variable: impl Fn(&str) -> bool) -> Option<Odd<'_>> {
    let signs = text.match_indices(['{', '[', '<', '&', '%', '$']);
    let mut odd = signs.filter_map(|(at, sign)| {
        let rest = text.get(at..)?;
        let (what, length) = match sign {
            "%" => ("variable", between(rest, "%", "%", &variable)?),
            "$" if rest.starts_with("${") => ("variable", between(rest, "${", "}", &variable)?),
            "$" => ("variable", between(rest, "$", "", &variable)?),
            "<" if rest.starts_with("<<") => ("variable", between(rest, "<<", ">>", &variable)?),
            "{" if rest.starts_with("{{") => ("double", doubled(rest)?),
            "{" => braced(rest, &variable)?,
            "&" => ("entity", entity(rest)?),
            "[" => (
                "link",
                rest.strip_prefix("[[")?.split_once("]]")?.0.len() + 4,
            ),
            _ => ("markup", marked(rest)?),
        };
        Some(Odd {
            what,
            shown: rest.get(..length)?,
            at,
        })
    });
    odd.next()
}

impl Odd<'_> {
    /// What its author most likely means, where that can be written.
    pub(super) fn meant(&self) -> Option<String> {
        let name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
        match self.what {
            "double" | "open" | "variable" => {
                let name = self.shown.trim_matches(|sign| !name(sign));
                Some(format!("{{{name}}}"))
            }
            "entity" => {
                let known = ["&amp;&", "&lt;<", "&gt;>", "&quot;\"", "&apos;'", "&euro;€"];
                let mut known = known.into_iter();
                let meant = known.find_map(|known| known.strip_prefix(self.shown));
                meant.map(str::to_owned)
            }
            "link" => {
                let inner = self.shown.strip_prefix("[[")?.strip_suffix("]]")?;
                let ahead = ["->", "|"].iter().find_map(|sign| inner.split_once(sign));
                let text = match (ahead, inner.split_once("<-")) {
                    (Some((text, _)), _) | (None, Some((_, text))) => text,
                    (None, None) => inner,
                };
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            _ => None,
        }
    }
}

/// How long the name of a variable is with the signs of another program around it, with which a text begins.
fn between(rest: &str, open: &str, close: &str, variable: impl Fn(&str) -> bool) -> Option<usize> {
    let inner = rest.strip_prefix(open)?;
    let end = inner.find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')));
    let (name, behind) = inner.split_at(end.unwrap_or(inner.len()));
    let whole = variable(name) && behind.starts_with(close);
    whole.then_some(open.len() + name.len() + close.len())
}

/// What a text that begins with a brace is, when it is no variable: kind and length.
fn braced(rest: &str, variable: impl Fn(&str) -> bool) -> Option<(&'static str, usize)> {
    let inner = rest.get(1..)?;
    match inner.split_once('}') {
        Some((inner, _)) if inner.trim() != inner && variable(inner.trim()) => {
            Some(("variable", inner.len() + 2))
        }
        Some((inner, _)) => {
            let words = inner.contains(char::is_alphabetic) && !inner.contains(['{', '\n']);
            let odd = words && inner.chars().count() < 40 && named(rest.get(1..)?).is_none();
            odd.then_some(("text", inner.len() + 2))
        }
        None => {
            let end = inner
                .find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')));
            let name = inner.get(..end.unwrap_or(inner.len()))?;
            variable(name).then_some(("open", name.len() + 1))
        }
    }
}

/// How long a name in two pairs of braces is, with which a text begins.
fn doubled(rest: &str) -> Option<usize> {
    let (name, behind) = named(rest.strip_prefix("{{")?)?;
    behind.starts_with('}').then_some(name.len() + 4)
}

/// How long a sign is that HTML writes with others, such as `&amp;`, with which a text begins.
fn entity(rest: &str) -> Option<usize> {
    let (name, _) = rest.get(1..)?.split_once(';')?;
    let known = ["amp", "lt", "gt", "quot", "apos", "nbsp", "euro"].contains(&name);
    let number = name
        .strip_prefix('#')
        .is_some_and(|it| !it.is_empty() && it.chars().all(|it| it.is_ascii_alphanumeric()));
    (known || number).then_some(name.len() + 2)
}

/// How long the mark of HTML is with which a text begins.
fn marked(rest: &str) -> Option<usize> {
    let (inner, _) = rest.get(1..)?.split_once('>')?;
    let name = inner.trim_matches('/').split(' ').next()?;
    let mark = MARKS.contains(&name.to_ascii_lowercase().as_str()) && !inner.contains(['<', '\n']);
    mark.then_some(inner.len() + 2)
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
    use super::{odd, placeholders, with_values};

    #[test]
    fn what_other_programs_read_is_told_and_variables_are_not() {
        let what =
            |text: &'static str| odd(text, |name| name == "druk").map(|it| (it.what, it.shown));
        assert_eq!(what("Druk {druk. Ja"), Some(("open", "{druk")));
        assert_eq!(what("Zij {zucht diep} nu"), Some(("text", "{zucht diep}")));
        assert_eq!(what("[[Open->buur]]!"), Some(("link", "[[Open->buur]]")));
        assert_eq!(what("Het is <b>laat</b>"), Some(("markup", "<b>")));
        assert_eq!(what("Druk {{druk}}!"), Some(("double", "{{druk}}")));
        assert_eq!(what("Open &amp; dicht"), Some(("entity", "&amp;")));
        assert_eq!(what("Druk: { druk }"), Some(("variable", "{ druk }")));
        assert_eq!(what("Druk: %druk%"), Some(("variable", "%druk%")));
        assert_eq!(what("Druk: $druk."), Some(("variable", "$druk")));
        assert_eq!(what("Druk: ${druk}"), Some(("variable", "${druk}")));
        let meant = |text| odd(text, |name| name == "druk").and_then(|it| it.meant());
        assert_eq!(meant("Nu {druk.").as_deref(), Some("{druk}"));
        assert_eq!(meant("Q &lt; R").as_deref(), Some("<"));
        for sound in [
            "{druk} en {druk}",
            "a < b en c > d",
            "[1] en {",
            "{}",
            ":-{ {3}",
            "Q&A; en zo",
            "10% druk, 20%",
            "$5 en $licht",
        ] {
            assert_eq!(what(sound), None, "{sound}");
        }
    }

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
