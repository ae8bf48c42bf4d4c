//! Numbers as a language writes them.

use jiff::civil::{Date, DateTime};
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

/// Numbers of which one counts: `35 or 75`.
pub(crate) fn either(numbers: &[u32], words: &Words) -> String {
    let all: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    match all.split_last() {
        Some((last, these)) if !these.is_empty() => {
            let values = [
                ("these", these.join(", ").into()),
                ("last", last.as_str().into()),
            ];
            words.say_with("figure-or", &values)
        }
        _ => all.concat(),
    }
}

/// A time in minutes and seconds: `12:04`.
pub(crate) fn minutes_seconds(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A day: `23 November 2026`.
pub(crate) fn day(day: Date, words: &Words) -> String {
    let values = [
        ("day", i64::from(day.day()).into()),
        ("month", i64::from(day.month()).into()),
        ("year", day.year().to_string().into()),
    ];
    words.say_with("figure-day", &values)
}

/// A day as a file has it, `2026-11-23`, in the words of the language; what is none stays as it is.
pub(crate) fn day_written(written: &str, words: &Words) -> String {
    match written.parse() {
        Ok(date) => day(date, words),
        Err(_) => written.to_owned(),
    }
}

/// A day and a time of it: `23 November 2026 at 20:40`.
pub(crate) fn day_and_time(at: DateTime, words: &Words) -> String {
    let values = [
        ("day", day(at.date(), words).into()),
        (
            "time",
            format!("{:02}:{:02}", at.hour(), at.minute()).into(),
        ),
    ];
    words.say_with("figure-day-time", &values)
}

/// A number with one digit behind the point.
pub(crate) fn decimal(number: f64, words: &Words) -> String {
    format!("{number:.1}").replace('.', point(words))
}

/// A number with its sign, a real minus as wide as a plus; none has none.
pub(crate) fn signed(number: i64) -> String {
    match number {
        0 => "0".to_owned(),
        above if above > 0 => format!("+{above}"),
        below => format!("−{}", below.unsigned_abs()),
    }
}

/// How a share of a whole is rounded: what is there is never none, and what is not all of it never all.
enum Rounded {
    /// More than nothing, and less than can be written.
    Hardly,
    /// A share that can be written, from 0 to 1.
    About(f64),
    /// Less than everything, and more than can be written.
    Nearly,
}

impl Rounded {
    /// Rounds to so many parts of a whole.
    fn to(parts: f64, share: f64) -> Self {
        // Sums of many chances miss one by a hair.
        let share = if share > 1.0 - 1e-6 { 1.0 } else { share };
        let near = (parts * share).round();
        if share > 0.0 && near < 1.0 {
            Self::Hardly
        } else if share < 1.0 && near > parts - 1.0 {
            Self::Nearly
        } else {
            Self::About(share)
        }
    }
}

/// A share of a whole in percents, with one digit behind the point.
pub(crate) fn percent(share: f64, words: &Words) -> String {
    match Rounded::to(1000.0, share) {
        Rounded::Hardly => format!("< {} %", decimal(0.1, words)),
        Rounded::About(share) => format!("{} %", decimal(100.0 * share, words)),
        Rounded::Nearly => format!("> {} %", decimal(99.9, words)),
    }
}

/// How likely an ending is from somewhere on. What is out of reach says so, and has no number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Likelihood {
    /// Whether anything leads there, also what the clock or a moderator sends.
    pub(crate) open: bool,
    /// The chance of it, from 0 to 1, for somebody who goes on with closed eyes.
    pub(crate) chance: f64,
}

impl Likelihood {
    /// With one digit behind the point.
    pub(crate) fn exact(self, words: &Words) -> String {
        self.written(percent, words)
    }

    fn written(self, write: fn(f64, &Words) -> String, words: &Words) -> String {
        match self.open {
            false => words.say("figure-out-of-reach"),
            true if self.chance > 0.0 => write(self.chance, words),
            true => words.say("figure-not-by-itself"),
        }
    }
}

/// A chance in whole percents where there is no room: `24%`, `<1%`.
pub(crate) fn brief(share: f64) -> String {
    match Rounded::to(100.0, share) {
        Rounded::Hardly => "<1%".to_owned(),
        Rounded::About(share) => format!("{:.0}%", (100.0 * share).round()),
        Rounded::Nearly => ">99%".to_owned(),
    }
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
        assert_eq!(percent(0.00001, &english), "< 0.1 %");
        assert_eq!(percent(0.9997, &dutch), "> 99,9 %");
        assert_eq!(percent(0.999_999_9, &dutch), "100,0 %");
        let shares = [0.0, 0.001, 0.244, 0.999, 0.999_999_9];
        assert_eq!(shares.map(brief), ["0%", "<1%", "24%", ">99%", "100%"]);
        assert_eq!([-3, 0, 3].map(signed), ["−3", "0", "+3"]);
        let likely = |open, chance| Likelihood { open, chance };
        assert_eq!(likely(true, 0.0001).exact(&dutch), "< 0,1 %");
        assert_eq!(likely(true, 0.0001).exact(&english), "< 0.1 %");
        assert_eq!(likely(false, 0.0).exact(&dutch), "kan niet meer");
        assert_eq!(likely(false, 0.0).exact(&english), "out of reach");
        assert_eq!(likely(true, 0.0).exact(&dutch), "niet vanzelf");
        let many = BigUint::from(123_456_u32).pow(20);
        assert_eq!(large(&many, &english), "6.76 × 10^101");
    }
}
