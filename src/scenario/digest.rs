//! Fingerprints: of a whole file, for records, and of the texts of a scene, for translations.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The hash of a file, whatever its line ends: 64 hexadecimal digits of SHA-256.
pub(super) fn file(text: &str) -> String {
    let mut hash = Sha256::new();
    for (place, piece) in text.split("\r\n").enumerate() {
        if place > 0 {
            hash.update("\n");
        }
        hash.update(piece);
    }
    hexadecimal(&hash.finalize())
}

/// A short hash of texts in their order: eight digits, enough to notice a change.
pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text);
        hash.update([0]);
    }
    let mut short = hexadecimal(&hash.finalize());
    short.truncate(8);
    short
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_do_not_matter_but_words_do() {
        assert_eq!(file("a\r\nb\r\n"), file("a\nb\n"));
        assert_ne!(file("a\nb"), file("a\nc"));
    }

    #[test]
    fn texts_do_not_run_together() {
        assert_ne!(texts(["ab", "c"]), texts(["a", "bc"]));
    }
}
