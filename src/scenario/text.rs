//! Texts that show variables: `{pressure}`.

/// The names between braces in a text, in order; only what could be an id counts.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        let mut signs = name.chars();
        let letter = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
        (letter && signs.all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'))
            .then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn only_names_count() {
        let names: Vec<_> = placeholders("{a} and {b-2}, { c }, {}, {é}, {d").collect();
        assert_eq!(names, ["a", "b-2"]);
    }
}
