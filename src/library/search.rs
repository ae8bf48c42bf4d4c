//! Texts as somebody searches them: without capitals and accents, which not every keyboard has.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text as it is held against another in a search.
pub(crate) fn folded(text: &str) -> String {
    let letters = text.nfkd().filter(|&sign| !is_combining_mark(sign));
    let small = letters.flat_map(char::to_lowercase);
    // A capital with a dot becomes a small letter and a dot of its own; Turkish writes the letter without one too.
    let small = small.filter(|&sign| !is_combining_mark(sign));
    small
        .map(|sign| if sign == 'ı' { 'i' } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn capitals_and_accents_do_not_count() {
        for (text, search) in [
            ("İstanbul", "istanbul"),
            ("Diyarbakır", "DIYARBAKIR"),
            ("Één buur", "een b"),
            ("Çeşme", "cesme"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert!(folded(text).contains(&folded(search)), "{text}");
        }
    }
}
