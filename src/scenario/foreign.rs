//! Files that are no plain text, known by how they begin: a document of a word processor, a page of the web, a picture.

use super::codes;
use super::finding::Finding;
use super::source::Span;

/// Bytes of a packed document in which the names of its parts are looked for.
const LOOK: usize = 8 << 10;

/// The finding that a file is of another kind, if it is one that people take for a text.
pub(super) fn finding(bytes: &[u8]) -> Option<Finding> {
    let (kind, help) = match bytes {
        _ if bytes.starts_with(b"{\\rtf") => ("rtf", "help"),
        _ if bytes.starts_with(b"PK\x03\x04") => packed(bytes),
        _ if bytes.starts_with(b"\xd0\xcf\x11\xe0") => ("word", "help"),
        _ if bytes.starts_with(b"%PDF-") => ("pdf", "help"),
        _ if bytes.starts_with(b"\x89PNG")
            || bytes.starts_with(b"\xff\xd8\xff")
            || bytes.starts_with(b"GIF8") =>
        {
            ("picture", "help-other")
        }
        _ if is_page(bytes) => ("html", "help-html"),
        // Passages of Twine begin so; no YAML does.
        _ if bytes.trim_ascii_start().starts_with(b"::") => ("twee", "help-twee"),
        _ => return None,
    };
    let finding = Finding::new(codes::FOREIGN_FILE, Span::default());
    Some(finding.with("kind", kind).helped(help))
}

/// What a packed file is, by the names of what is in it.
fn packed(bytes: &[u8]) -> (&'static str, &'static str) {
    let head = bytes.get(..LOOK).unwrap_or(bytes);
    let names = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    if names(b"opendocument") {
        ("odt", "help")
    } else if names(b"word/") || names(b"[Content_Types].xml") {
        ("word", "help")
    } else {
        ("zip", "help-other")
    }
}

/// Whether a file begins as a page of the web does.
fn is_page(bytes: &[u8]) -> bool {
    let begins = |with: &[u8]| {
        let head = bytes.trim_ascii_start().get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    begins(b"<!doctype html") || begins(b"<html")
}

#[cfg(test)]
mod tests {
    use super::finding;

    #[test]
    fn a_file_of_another_kind_is_known_by_how_it_begins() {
        let kind = |bytes: &[u8]| finding(bytes).map(|it| it.values[0].1.clone());
        let kinds: [(&[u8], Option<&str>); 7] = [
            (b"{\\rtf1\\ansi", Some("rtf")),
            (b"PK\x03\x04....word/document.xml", Some("word")),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
                Some("odt"),
            ),
            (b"\n<!DOCTYPE HTML>", Some("html")),
            (b":: Start\nJe loopt.\n", Some("twee")),
            (b"\x89PNG\r\n", Some("picture")),
            (b"format: 1\n", None),
        ];
        for (bytes, known) in kinds {
            assert_eq!(kind(bytes).as_deref(), known);
        }
    }
}
