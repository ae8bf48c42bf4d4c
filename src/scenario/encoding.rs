//! How a file says which letters its bytes are.

use std::borrow::Cow;

/// The bytes of a file as UTF-8: without the mark that some editors put in front, and out of UTF-16 where its mark says
/// so, as the `>` of PowerShell 5.1 writes it. What is neither stays as it is.
pub(crate) fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let (rest, unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => return rest.into(),
        [0xff, 0xfe, rest @ ..] => (rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => (rest, u16::from_be_bytes),
        _ => return bytes.into(),
    };
    let (pairs, odd) = rest.as_chunks::<2>();
    let units: Vec<_> = pairs.iter().map(|&pair| unit(pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if odd.is_empty() => text.into_bytes().into(),
        _ => bytes.into(),
    }
}

/// What Windows has for the bytes from 0x80 to 0x9f; where nothing is, the sign of that number.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes as the Windows of western Europe reads them, in which Excel saves a table there.
pub(crate) fn from_windows(bytes: &[u8]) -> String {
    let sign = |byte: u8| match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    };
    bytes.iter().map(|&byte| sign(byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_windows_is_read_as_it_stands_there() {
        assert_eq!(from_windows(b"\x80 5 \x96 \xe9\xe9n"), "€ 5 – één");
    }

    #[test]
    fn a_text_is_the_same_however_it_was_saved() {
        let text = "één 👩‍👩‍👧\r\n";
        let little: Vec<_> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<_> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for saved in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe", little.as_slice()].concat(),
            [b"\xfe\xff", big.as_slice()].concat(),
        ] {
            assert_eq!(as_utf8(&saved), text.as_bytes());
        }
        let cut = [b"\xff\xfe", &little[..little.len() - 1]].concat();
        assert_eq!(as_utf8(&cut), cut);
    }
}
