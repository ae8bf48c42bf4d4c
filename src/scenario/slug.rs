//! Names for machines, made of what people write.

/// A text as an id could have it: without accents, spaces and signs, from its first letter on. Empty where it has none.
pub(crate) fn slug(text: &str) -> String {
    let mut plain = String::new();
    for sign in text.chars() {
        match unaccented(sign) {
            sign if sign.is_ascii_alphanumeric() || sign == '_' => plain.push(sign),
            _ if plain.is_empty() || plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    let plain = plain.trim_end_matches('-');
    let plain = plain.trim_start_matches(|sign: char| !sign.is_ascii_alphabetic());
    plain.to_owned()
}

/// A text as an id: with a number at its end where it begins with one, as `2e-hond` does.
pub(crate) fn as_id(text: &str) -> String {
    let text = text.trim();
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let (number, _) = text.split_at(text.len() - rest.len());
    if number.is_empty() {
        return slug(text);
    }
    let lower = rest.to_lowercase();
    let ordinals = ["ste", "de", "e", "st", "nd", "rd", "th"];
    let ordinal = ordinals.into_iter().find(|ordinal| {
        let behind = lower.strip_prefix(ordinal);
        behind.is_some_and(|behind| behind.starts_with(['-', ' ', '_']))
    });
    let rest = rest.get(ordinal.map_or(0, str::len)..).unwrap_or(rest);
    match slug(rest.trim_start_matches(['-', ' ', '_'])) {
        rest if rest.is_empty() => rest,
        rest => format!("{rest}-{number}"),
    }
}

/// The first words of a text as an id.
pub(crate) fn short_id(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().take(3).collect();
    as_id(&words.join(" ")).to_lowercase()
}

fn unaccented(sign: char) -> char {
    let families = [
        "aàáâãäå",
        "eèéêë",
        "iìíîïı",
        "oòóôõöø",
        "uùúûü",
        "cçć",
        "nñ",
        "sşš",
        "gğ",
        "yýÿ",
    ];
    let lower = sign.to_lowercase().next().unwrap_or(sign);
    let family = families.iter().find(|family| family.contains(lower));
    let plain = family.and_then(|family| family.chars().next());
    match plain {
        Some(plain) if sign.is_uppercase() => plain.to_ascii_uppercase(),
        Some(plain) => plain,
        None => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_begins_with_a_letter() {
        assert_eq!(as_id("2e-hond"), "hond-2");
        assert_eq!(as_id("3 honden"), "honden-3");
        assert_eq!(as_id("Een hond"), "Een-hond");
        assert_eq!(short_id("Ik weet wie ik bel"), "ik-weet-wie");
    }
}
