//! Numbers as a language writes them.

use num_bigint::BigUint;

use super::{Language, Words};

/// A whole number with its thousands apart: `9,948,121`, in Dutch `9.948.121`.
pub(crate) fn grouped(number: &impl ToString, words: &Words) -> String {
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
pub(crate) fn large(number: &BigUint, words: &Words) -> String {
    let digits = number.to_string();
    if digits.len() <= 15 {
        return grouped(&digits, words);
    }
    let sign = point(words);
    let (first, rest) = digits.split_at(1);
    let (next, rest) = rest.split_at(2);
    format!("{first}{sign}{next} × 10^{}", next.len() + rest.len())
}

/// A number with one digit behind the point.
pub(crate) fn decimal(number: f64, words: &Words) -> String {
    format!("{number:.1}").replace('.', point(words))
}

/// A share of a whole, with one digit behind the point; what is there is never written as none.
pub(crate) fn percent(share: f64, words: &Words) -> String {
    if share > 0.0 && share < 0.0005 {
        return format!("< {} %", decimal(0.1, words));
    }
    format!("{} %", decimal(100.0 * share, words))
}

/// A chance in whole percents: what can happen is never 0 %, and what may not happen never 100 %.
pub(crate) fn chance(share: f64, words: &Words) -> String {
    // Sums of many chances miss one by a hair.
    let share = if share > 1.0 - 1e-6 { 1.0 } else { share };
    let percent = (100.0 * share).round();
    if share > 0.0 && percent < 1.0 {
        return words.say("figure-under-one");
    }
    if share < 1.0 && percent > 99.0 {
        return words.say("figure-nearly-all");
    }
    format!("{percent:.0} %")
}

fn point(words: &Words) -> &'static str {
    match words.language() {
        Language::Dutch => ",",
        Language::English => ".",
    }
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
        assert_eq!(chance(0.244, &dutch), "24 %");
        assert_eq!(chance(0.0001, &english), "less than 1 %");
        assert_eq!(chance(0.999, &dutch), "meer dan 99 %");
        assert_eq!(chance(0.999_999_9, &dutch), "100 %");
        assert_eq!(percent(0.00001, &english), "< 0.1 %");
        let many = BigUint::from(123_456_u32).pow(20);
        assert_eq!(large(&many, &english), "6.76 × 10^101");
    }
}
