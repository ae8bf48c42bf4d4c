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
