//! The time in the story: a day, a time of that day, a stretch.

/// A day of the story, and a time of that day where it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoryTime {
    /// Counted from 1.
    pub(crate) day: u32,
    /// Minutes since midnight.
    pub(crate) minutes: Option<u32>,
    pub(crate) weekday: Option<Weekday>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// As authors write them, in their order.
pub(super) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// A stretch of the story; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: StoryTime,
    pub(crate) until: StoryTime,
}

impl StoryTime {
    /// Whether it is certainly earlier. Of two times of one day of which one is not said, neither is.
    pub(super) fn is_before(self, other: Self) -> bool {
        let times = self.minutes.zip(other.minutes);
        let on_one_day = self.day == other.day && times.is_some_and(|(one, two)| one < two);
        self.day < other.day || on_one_day
    }

    /// `22:40`, in minutes since midnight.
    pub(super) fn read(text: &str) -> Option<u32> {
        let (hours, minutes) = text.split_once(':')?;
        let digits = |part: &str, most: usize| {
            let fits =
                (1..=most).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
            fits.then(|| part.parse::<u32>().ok()).flatten()
        };
        let (hours, minutes) = (
            digits(hours, 2)?,
            digits(minutes, 2).filter(|_| minutes.len() == 2)?,
        );
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    }
}

/// The time that somebody means who writes it otherwise: `19.40`, `19u40`, or between quotes that are none.
pub(super) fn meant(text: &str) -> Option<String> {
    let plain = text.trim_matches(|sign: char| !sign.is_ascii_digit());
    let whole = match plain.len() {
        1 | 2 => format!("{plain}:00"),
        _ => plain.replace(['.', ',', 'u', 'h', ';', '-'], ":"),
    };
    StoryTime::read(&whole).map(|_| whole)
}

impl Stretch {
    pub(super) fn holds(self, time: StoryTime) -> bool {
        !time.is_before(self.from) && !self.until.is_before(time)
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_time_written_otherwise_is_known() {
        let said = ["19.40", "”19:40”", "19u40", "20 uur", "half acht"].map(meant);
        let known = [
            Some("19:40"),
            Some("19:40"),
            Some("19:40"),
            Some("20:00"),
            None,
        ];
        assert_eq!(said, known.map(|it| it.map(str::to_owned)));
    }
}
