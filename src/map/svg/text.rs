//! Text on paper: how wide it may become, where it breaks, and what of it would be taken for XML.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    /// Its size, in units of the sheet.
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Type {
    pub(super) const fn plain(size: f64) -> Self {
        Self { size, bold: false }
    }

    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// The width of a text in a wide font. The reader's font is unknown and nearly always narrower.
    pub(super) fn width(self, text: &str) -> f64 {
        let ems: f64 = text.graphemes(true).map(ems).sum();
        ems * self.size * if self.bold { 1.1 } else { 1.0 }
    }

    /// The text, shortened with `…` if it may become wider.
    pub(super) fn clip(self, text: &str, width: f64) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut used = self.width("…");
        let mut clipped = String::new();
        for sign in text.graphemes(true) {
            used += self.width(sign);
            if used > width {
                break;
            }
            clipped.push_str(sign);
        }
        clipped.truncate(clipped.trim_end().len());
        clipped.push('…');
        clipped
    }

    /// The text in at most so many lines; what does not fit ends in `…`.
    pub(super) fn wrap(self, text: &str, width: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer {
                Some(longer) if self.width(&longer) <= width => {
                    if let Some(line) = lines.last_mut() {
                        *line = longer;
                    }
                }
                Some(longer) if lines.len() == most => {
                    let rest: Vec<_> = words.by_ref().collect();
                    if let Some(line) = lines.last_mut() {
                        *line = self.clip(&format!("{longer} {}", rest.join(" ")), width);
                    }
                }
                _ => lines.push(self.clip(word, width)),
            }
        }
        lines
    }
}

/// The width of one sign, in the size of the text.
fn ems(sign: &str) -> f64 {
    if sign.width() > 1 {
        return 1.4;
    }
    match sign.chars().next() {
        Some('i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!') => {
            0.36
        }
        Some(' ') => 0.34,
        Some('f' | 'r' | 't' | '(' | ')' | '-' | '[' | ']' | '/') => 0.44,
        Some('m' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' | '&') => 1.0,
        Some(sign) if sign.is_uppercase() => 0.76,
        Some(sign) if sign.is_ascii() => 0.64,
        _ => 0.74,
    }
}

/// The text as XML has it, in an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No XML may hold these, not even escaped.
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign.is_control() && sign != '\n' => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_their_width_and_say_when_something_is_left_out() {
        let set = Type::bold(14.0);
        let lines = set.wrap(
            "De moskee van de verdachte en wat daarna nog kwam",
            120.0,
            2,
        );
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert!(lines.iter().all(|line| set.width(line) <= 120.0));
        assert_eq!(
            set.wrap("Onafscheidelijkheidsverklaringen", 90.0, 3).len(),
            1
        );
    }

    #[test]
    fn nothing_is_taken_for_xml() {
        assert_eq!(
            escape("<a b=\"c\">&'\u{1}\u{ffff}"),
            "&lt;a b=&quot;c&quot;&gt;&amp;&#39;"
        );
    }
}
