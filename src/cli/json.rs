//! JSON for other programs, which may come to stand on a terminal all the same.

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::failure::Result;
use crate::view::sanitise;

/// Writes a value as JSON that a person can read, and that steers no terminal.
pub(super) fn write(out: impl Write, value: &impl Serialize) -> Result<()> {
    let mut out = BufWriter::new(Escaping(out));
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

/// The same JSON, with every sign escaped that could steer a terminal or hide what it says.
pub(super) fn escaped(json: &str) -> Cow<'_, str> {
    use std::fmt::Write as _;
    if json.bytes().all(is_plain_byte) {
        return json.into();
    }
    let mut escaped = String::with_capacity(json.len());
    let mut utf16 = [0; 2];
    for sign in json.chars() {
        // Such a sign can only stand in a text: elsewhere JSON has none.
        if is_plain(sign) {
            escaped.push(sign);
        } else {
            for unit in sign.encode_utf16(&mut utf16) {
                write!(escaped, "\\u{unit:04x}").expect("a text takes every sign");
            }
        }
    }
    escaped.into()
}

fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_graphic() || matches!(byte, b' ' | b'\n')
}

fn is_plain(sign: char) -> bool {
    let mut utf8 = [0; 4];
    let sign: &str = sign.encode_utf8(&mut utf8);
    sanitise(sign) == sign
}

/// Escapes what is written through it.
struct Escaping<W>(W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What comes at once may end within a sign, whose rest comes next.
        let whole = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()])
                .expect("it was found valid up to there"),
        };
        if whole.is_empty() && !bytes.is_empty() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.0.write_all(escaped(whole).as_bytes())?;
        Ok(whole.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_escaped_and_means_the_same() {
        let text =
            "a\u{1b}[2J\u{9b}\u{7f}\u{202e}\u{e0041}\u{200b}\u{2028}\n\t\"\\é 👩‍👧".repeat(2_000);
        let mut json = Vec::new();
        write(&mut json, &[&text]).unwrap_or_else(|_| panic!("it is written"));
        let json = String::from_utf8(json).expect("text");
        assert!(json.chars().all(is_plain), "{json}");
        assert!(json.contains("é 👩‍👧") && json.contains("\\u009b") && json.contains("\\udb40"));
        let back: [String; 1] = serde_json::from_str(&json).expect("JSON");
        assert_eq!(back, [text]);
    }
}
