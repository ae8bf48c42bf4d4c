//! Days and times as people write them in a table, and as spreadsheets count them.

use jiff::civil::Date;

use super::super::day;
use super::super::story_time;

/// Minutes of a day.
const DAY: f64 = 24.0 * 60.0;
/// The days that spreadsheets count from, and the first and last of those of which one is a day and no number.
const COUNTED_FROM: Date = jiff::civil::date(1899, 12, 30);
const DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// The days of the week, in the languages of the program.
const WEEKDAYS: [&str; 14] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Their letters, in the same order.
const SHORT: [&str; 14] = [
    "ma", "di", "wo", "do", "vr", "za", "zo", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];
/// A year that has every day.
const LEAP: u32 = 2024;

/// When something is planned, as far as a cell says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario) struct Moment {
    pub(in crate::scenario) day: Option<OnDay>,
    /// Minutes since midnight.
    pub(in crate::scenario) minutes: Option<u32>,
    /// Whether the cell says no more than this.
    pub(in crate::scenario) whole: bool,
}

/// Which day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario) enum OnDay {
    Date(Date),
    /// A date of which nobody says the year, as one of a leap year; and the day of the week, from Monday, if that is said.
    OfYear(Date, Option<usize>),
    /// A day of the week alone, from Monday.
    Weekday(usize),
    /// Of the exercise, from 1.
    Number(u32),
}

/// The time in a cell, with its day if that stands there too.
pub(in crate::scenario) fn moment(cell: &str) -> Option<Moment> {
    let cell = cell.trim();
    if let Some(counted) = counted(cell) {
        return Some(counted);
    }
    let lower = cell.to_lowercase();
    // Of a stretch its beginning counts.
    let first = first_of(&lower);
    let words: Vec<_> = first
        .split(|sign: char| sign.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    let (at, length, minutes) = (0..words.len()).find_map(|at| {
        // `2 pm` and `14 uur` are two words, `14:30` is one.
        let two = words.get(at..at + 2).map(<[&str]>::concat);
        let two = two.filter(|two| two.ends_with(char::is_alphabetic));
        let two = two.and_then(|two| time(&two)).map(|it| (at, 2, it));
        two.or_else(|| time(words[at]).map(|it| (at, 1, it)))
    })?;
    let rest: Vec<_> = [&words[..at], &words[at + length..]].concat();
    let rest = rest.join(" ");
    let on = day(rest.trim_matches(|sign: char| !sign.is_alphanumeric()));
    // Another number beside it, and nobody knows which of them is the time; a day of the week, and nobody knows which day.
    let named =
        |word: &str| WEEKDAYS.contains(&word.trim_matches(|sign: char| !sign.is_alphabetic()));
    let other = rest.contains(|sign: char| sign.is_ascii_digit()) || rest.split(' ').any(named);
    let other = on.is_none() && other;
    (!other).then_some(Moment {
        day: on,
        minutes: Some(minutes),
        whole: first.len() == lower.len() && (on.is_some() || rest.is_empty()),
    })
}

/// The beginning of `10:00 - 10:15`; a date with dashes is left whole.
fn first_of(text: &str) -> &str {
    let dashes = [" - ", " – ", "–", " tot ", " to "];
    let parted = dashes.iter().find_map(|dash| text.split_once(dash));
    let close = || {
        text.split_once('-')
            .filter(|(first, _)| first.contains([':', '.']))
    };
    parted
        .or_else(close)
        .map_or(text, |(first, _)| first.trim())
}

/// A day as a number of the exercise, or as a date.
pub(in crate::scenario) fn day(cell: &str) -> Option<OnDay> {
    let cell = cell.trim().to_lowercase();
    if let Some(Moment { day: Some(day), .. }) = counted(&cell) {
        return Some(day);
    }
    let number = cell
        .strip_prefix("dag")
        .or_else(|| cell.strip_prefix("day"));
    let number = number.unwrap_or(&cell).trim().parse::<u32>().ok();
    if let Some(number) = number.filter(|number| (1..=999).contains(number)) {
        return Some(OnDay::Number(number));
    }
    let dated = |text: &str| day::meant(text)?.parse::<Date>().ok();
    let (first, behind) = cell.split_once(' ').unwrap_or((&cell, ""));
    let weekday = weekday(first);
    if let Some(date) = dated(&cell).or_else(|| dated(behind)) {
        return Some(OnDay::Date(date));
    }
    let rest = weekday.map_or(cell.as_str(), |_| behind).trim();
    if rest.is_empty() {
        return weekday.map(OnDay::Weekday);
    }
    let of_year = dated(&format!("{rest} {LEAP}"));
    of_year.map(|date| OnDay::OfYear(date, weekday))
}

/// A day of the week by its name, or the letters that stand for it.
fn weekday(word: &str) -> Option<usize> {
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
    let whole = WEEKDAYS.iter().position(|name| *name == word);
    let short = SHORT.iter().position(|name| *name == word);
    whole.or(short).map(|place| place % 7)
}

/// Minutes after the exercise began: `T+15`, `+15 min`, `T + 1:30`.
pub(in crate::scenario) fn after(cell: &str) -> Option<u32> {
    let lower = cell.trim().to_lowercase();
    let rest = lower.strip_prefix(['t', 'h']).unwrap_or(&lower);
    let rest = rest.trim_start().strip_prefix('+')?;
    let rest = rest.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let rest = rest.trim();
    match rest.split_once(':') {
        None => rest.parse().ok(),
        Some((hours, minutes)) => {
            let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
            hours.checked_mul(60)?.checked_add(minutes)
        }
    }
}

/// A time of a day: `9:30`, `09.30`, `0930`, `9u30`, `9:30:00`, `9:30 pm`.
fn time(word: &str) -> Option<u32> {
    let word = word.trim_matches(|sign: char| "~±(),;".contains(sign));
    let half = ["am", "pm", "a.m.", "p.m."]
        .iter()
        .position(|it| word.ends_with(it));
    let word = word.trim_end_matches(['a', 'p', 'm', '.']);
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    let written = match word.len() {
        4 if digits => format!("{}:{}", word.get(..2)?, word.get(2..)?),
        1 | 2 if digits => format!("{}:00", half.map(|_| word)?),
        _ if digits => return None,
        _ => hours_first(word)?,
    };
    let minutes = story_time::StoryTime::read(&written)?;
    match half {
        Some(_) if !(60..13 * 60).contains(&minutes) => None,
        Some(half) if half % 2 == 1 => Some(minutes % 720 + 720),
        Some(_) => Some(minutes % 720),
        None => Some(minutes),
    }
}

/// A time with its hours before it and its seconds away, as `9:30`.
fn hours_first(word: &str) -> Option<String> {
    let begins = word.starts_with(|sign: char| sign.is_ascii_digit());
    let known = |sign: char| sign.is_ascii_digit() || ":.uhr".contains(sign);
    if !begins || !word.chars().all(known) {
        return None;
    }
    let parts = word.split(|sign: char| !sign.is_ascii_digit());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [hours] => Some(format!("{hours}:00")),
        [hours, minutes] => Some(format!("{hours}:{minutes}")),
        [hours, minutes, seconds] if seconds.len() == 2 => Some(format!("{hours}:{minutes}")),
        _ => None,
    }
}

/// A day and a time as a spreadsheet counts them: days since the end of 1899, of which a time is a part.
fn counted(cell: &str) -> Option<Moment> {
    let number = cell.replace(',', ".");
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // `0.45` is a quarter to one, as people write it.
    let long = part.len() >= 3 || (part.len() == 1 && whole == "0");
    let plain = part.is_empty() && whole.len() == 5;
    if whole.is_empty() || !digits(whole) || !digits(part) || !(long || plain) {
        return None;
    }
    let days: f64 = number.parse().ok()?;
    let minutes = (days.fract() * DAY).round();
    let on = DAYS.contains(&days).then(|| {
        #[expect(clippy::cast_possible_truncation, reason = "a day of this century")]
        let days = days as i64;
        COUNTED_FROM.checked_add(jiff::Span::new().days(days)).ok()
    });
    let on = on.flatten().map(OnDay::Date);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "minutes of a day"
    )]
    let minutes = (minutes < DAY).then_some(minutes as u32);
    (on.is_some() || days < 1.0).then_some(Moment {
        day: on,
        minutes: minutes.filter(|_| !part.is_empty()),
        whole: true,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Moment, OnDay, after, day, moment};

    #[test]
    fn a_time_is_read_as_people_and_spreadsheets_write_it() {
        for (cell, minutes) in [
            ("9:30", 570),
            ("09.30", 570),
            ("0930", 570),
            ("9u30", 570),
            ("09:30:00", 570),
            ("9:30 uur", 570),
            ("9 uur", 540),
            ("9:30 PM", 1_290),
            ("2 pm", 840),
            ("12 am", 0),
            ("0,395833333", 570),
            ("0.5", 720),
            ("0.45", 45),
        ] {
            let whole = Some(Moment {
                day: None,
                minutes: Some(minutes),
                whole: true,
            });
            assert_eq!(moment(cell), whole, "{cell}");
        }
        for (cell, minutes) in [
            ("ca. 9:30", 570),
            ("9:30 - 10:00", 570),
            ("9:30-10:00", 570),
        ] {
            let part = moment(cell).map(|it| (it.minutes, it.whole));
            assert_eq!(part, Some((Some(minutes), false)), "{cell}");
        }
        for cell in [
            "na de pauze",
            "25:00",
            "9",
            "T+15",
            "3",
            "stap 2 9:30",
            "1,75",
            "",
        ] {
            assert_eq!(moment(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_time_after_the_beginning_is_in_minutes() {
        for (cell, minutes) in [("T+15", 15), ("+15 min", 15), ("t + 1:30", 90)] {
            assert_eq!(after(cell), Some(minutes), "{cell}");
        }
        assert_eq!(
            (after("15"), after("T+"), after("10:15")),
            (None, None, None)
        );
    }

    #[test]
    fn a_day_is_a_date_or_a_number() {
        let may = OnDay::Date(date(2026, 5, 3));
        for cell in ["3-5-2026", "2026-05-03", "zondag 3 mei 2026", "46145"] {
            assert_eq!(day(cell), Some(may), "{cell}");
        }
        for cell in ["3-5-2026 9:30", "2026-05-03 09:30:00", "46145,395833"] {
            let both = moment(cell).map(|it| (it.day, it.minutes));
            assert_eq!(both, Some((Some(may), Some(570))), "{cell}");
        }
        let both = moment("vrijdag 9:30").map(|it| (it.day, it.minutes));
        assert_eq!(both, Some((Some(OnDay::Weekday(4)), Some(570))));
        assert_eq!(day("Dag 2"), Some(OnDay::Number(2)));
        let november = date(2024, 11, 13);
        for cell in ["vrijdag 13 november", "vr 13/11", "Fri. 13 November"] {
            assert_eq!(day(cell), Some(OnDay::OfYear(november, Some(4))), "{cell}");
        }
        assert_eq!(day("13 november"), Some(OnDay::OfYear(november, None)));
        for cell in ["vrijdag", "vr", "Friday"] {
            assert_eq!(day(cell), Some(OnDay::Weekday(4)), "{cell}");
        }
        assert_eq!(day("morgen"), None);
    }
}
