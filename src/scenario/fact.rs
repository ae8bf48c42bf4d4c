//! A fact: something of the world outside the story that people rely on when it comes close, with the day on which
//! somebody looked it up. A law, a number, who is there when.

use super::source::At;

/// What a scenario may name, and every face shows when the story is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub(crate) id: String,
    /// What it is about, in a few words.
    pub(crate) title: String,
    /// What to know or to do.
    pub(crate) text: String,
    /// A number that can be dialled, as people write it.
    pub(crate) phone: Option<String>,
    /// When somebody is there.
    pub(crate) open: Option<String>,
    pub(crate) url: Option<String>,
    /// Who says so.
    pub(crate) source: Option<String>,
    /// The day on which somebody looked it up, as `YYYY-MM-DD`, and where the file says so.
    pub(crate) checked: At<String>,
}

impl Fact {
    /// Whether it was looked up before this day, written in the same way.
    pub(crate) fn was_checked_before(&self, day: &str) -> bool {
        self.checked.value.as_str() < day
    }

    /// Its number as a telephone takes it: digits alone, behind a plus for one with the number of a country.
    pub(crate) fn dials(&self) -> Option<String> {
        let phone = self.phone.as_deref()?;
        let dialled = |&sign: &char| sign.is_ascii_digit() || sign == '+';
        Some(phone.chars().filter(dialled).collect())
    }
}

/// Whether a text is a number to dial: digits, with what people write between them.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.trim().strip_prefix('+').unwrap_or(text);
    let fits = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '(' | ')');
    digits.contains(|sign: char| sign.is_ascii_digit()) && digits.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::is_phone;

    #[test]
    fn a_number_is_what_a_telephone_takes() {
        for phone in ["112", "0800-0113", "+31 (0)30 123 45 67"] {
            assert!(is_phone(phone), "{phone}");
        }
        for other in ["", "-", "113.nl", "0800 CALL", "112;x", "31+30", "++31"] {
            assert!(!is_phone(other), "{other}");
        }
    }
}
