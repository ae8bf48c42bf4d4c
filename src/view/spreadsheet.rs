//! Texts as cells of a table that a spreadsheet opens: none is taken for a formula, and all of them can be read again.

use crate::language::{Language, sanitise};
use crate::scenario::sheet::{BETWEEN, FORMULA, MARK};

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
}

impl Separator {
    /// What spreadsheets take for it where this language is spoken: where a comma stands in numbers, none stands between
    /// cells.
    pub(crate) fn usual(language: Language) -> Self {
        match language {
            Language::Dutch => Self::Semicolon,
            Language::English => Self::Comma,
        }
    }

    /// The sign itself.
    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// Rows under their names, behind the mark of UTF-8.
///
/// # Errors
/// When a row cannot be written, which memory never refuses.
pub(crate) fn written<R: IntoIterator<Item = String>>(
    separator: Separator,
    heads: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> csv::Result<String> {
    let mut writer = csv::WriterBuilder::new();
    let mut writer = writer
        .delimiter(separator.byte())
        .from_writer(MARK.as_bytes().to_vec());
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.into_iter().map(String::into_bytes))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| error.into_error().into());
    bytes.map(|bytes| String::from_utf8(bytes).expect("only texts were written"))
}

/// A text that no spreadsheet takes for a formula, wherever it thinks that a cell begins: what begins like one gets an
/// apostrophe before it, at the start and behind whatever could stand between cells or rows.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut begins = true;
    for sign in sanitise(text).chars() {
        if begins && FORMULA.contains(&sign) {
            plain.push('\'');
        }
        plain.push(sign);
        begins = BETWEEN.contains(&sign) || (begins && sign.is_whitespace());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::scenario::sheet::unmarked;

    #[test]
    fn nothing_is_a_formula_wherever_a_cell_begins() {
        for (text, written) in [
            ("=1+2", "'=1+2"),
            ("wait;=1+2, and", "wait;'=1+2, and"),
            ("we; \t=SUM(3;4)", "we;  '=SUM(3;4)"),
            ("a|@x\n-2", "a|'@x\n'-2"),
            ("＝1", "'＝1"),
            (" +31 6", " '+31 6"),
            (
                "we wait - and see; 24/7, no-one",
                "we wait - and see; 24/7, no-one",
            ),
        ] {
            assert_eq!(plain(text), written);
            assert_eq!(unmarked(written), text.replace('\t', " "));
        }
    }
}
