//! Figures for reading: numbers as a language writes them, and small bars.

use num_bigint::BigUint;

use crate::language::{Language, Words};

/// Steps of a bar that stands for a whole.
const STEPS: usize = 20;
/// Steps to each side of the middle of a span.
const SIDE: usize = 12;

/// A whole number with its thousands apart: `9,948,121`, in Dutch `9.948.121`.
pub(super) fn grouped(number: &impl ToString, words: &Words) -> String {
    let digits = number.to_string();
    let sign = match words.language() {
        Language::Dutch => '.',
        Language::English => ',',
    };
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(sign);
        }
        text.push(digit);
    }
    text
}

/// A number that may have hundreds of digits: whole when it has at most 15, else its first digits and its size.
pub(super) fn large(number: &BigUint, words: &Words) -> String {
    let digits = number.to_string();
    if digits.len() <= 15 {
        return grouped(&digits, words);
    }
    let sign = point(words);
    format!(
        "{}{sign}{} × 10^{}",
        &digits[..1],
        &digits[1..3],
        digits.len() - 1
    )
}

/// A number with one digit behind the point.
pub(super) fn decimal(number: f64, words: &Words) -> String {
    format!("{number:.1}").replace('.', point(words))
}

/// A share of a whole, with one digit behind the point; what is there is never written as none.
pub(super) fn percent(share: f64, words: &Words) -> String {
    if share > 0.0 && share < 0.0005 {
        return format!("< {} %", decimal(0.1, words));
    }
    format!("{} %", decimal(100.0 * share, words))
}

fn point(words: &Words) -> &'static str {
    match words.language() {
        Language::Dutch => ",",
        Language::English => ".",
    }
}

/// A share of a whole as a bar; what is there has at least one step.
pub(super) fn bar(share: f64) -> String {
    let filled = steps(share, STEPS);
    format!("{}{}", "■".repeat(filled), "□".repeat(STEPS - filled))
}

fn steps(share: f64, of: usize) -> usize {
    (0..of)
        .filter(|&step| share * small(of) > small(step) + 0.5 || (step == 0 && share > 0.0))
        .count()
}

fn small(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// From the lowest to the highest around a middle of none, with `widest` as the longest side; an arrow where there is no
/// end.
pub(super) fn span(lowest: Option<i64>, highest: Option<i64>, widest: i64) -> String {
    let side = |value: i64| {
        let value = value.unsigned_abs().min(u64::from(u32::MAX));
        let share = |value: u64| u32::try_from(value).map_or(0.0, f64::from);
        steps(share(value) / share(widest.unsigned_abs().max(1)), SIDE)
    };
    let left = lowest.map_or(SIDE, |value| side(value.min(0)));
    let right = highest.map_or(SIDE, |value| side(value.max(0)));
    let number = |value: Option<i64>, endless: &str| match value {
        Some(value) => format!("{value:+}"),
        None => endless.to_owned(),
    };
    format!(
        "{:>5} {}{}│{}{} {:<5}",
        number(lowest, "←"),
        " ".repeat(SIDE - left),
        "□".repeat(left),
        "■".repeat(right),
        " ".repeat(SIDE - right),
        number(highest, "→")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
        assert_eq!(grouped(&9_948_121, &english), "9,948,121");
        assert_eq!(grouped(&948, &english), "948");
        assert_eq!(grouped(&15_132, &dutch), "15.132");
        assert_eq!(percent(0.1234, &dutch), "12,3 %");
        assert_eq!(percent(0.00001, &english), "< 0.1 %");
        let many = BigUint::from(123_456_u32).pow(20);
        assert_eq!(large(&many, &english), "6.76 × 10^101");
    }

    #[test]
    fn a_bar_shows_what_is_there() {
        assert_eq!(bar(0.0).matches('■').count(), 0);
        assert_eq!(bar(0.001).matches('■').count(), 1);
        assert_eq!(bar(0.5).matches('■').count(), 10);
        assert_eq!(bar(1.0).matches('■').count(), STEPS);
    }
}
