//! When the rows of a list of injects are, and the order that follows from it.

use jiff::civil::Date;

use super::super::super::sheet::{OnDay, SheetColumn, after, day, moment};
use super::super::super::story_time::WEEKDAYS;
use super::super::story::{RemarkAbout, Remarks};
use super::rows::{RowTime, SceneRow};

/// Minutes of a day, and half of them: what is earlier by more than that comes after midnight.
const DAY: u32 = 24 * 60;
const HALF: u32 = DAY / 2;
/// The last day of a story.
const LAST: i32 = 10_000;

/// Reads when each row is, and puts them in the order of time where they are not. What comes only if need be has no time in
/// the story, and a row without one stays behind that before it.
pub(super) fn in_order(rows: &mut [SceneRow<'_>], remarks: &mut Remarks) {
    let planned: Vec<_> = rows.iter().map(|row| planned(row, remarks)).collect();
    let dates = planned.iter().filter_map(|it| match it.day {
        Some(OnDay::Date(date) | OnDay::OfYear(date, _)) => Some(date),
        Some(OnDay::Number(_) | OnDay::Weekday(_)) | None => None,
    });
    let first = dates.min();
    let counted = planned.iter().any(|it| it.day.is_some());
    // Where some say a time of the day, nobody knows when the others began.
    let from_start = planned.iter().all(|it| it.when.minutes.is_none());
    let mut clock = StoryClock::default();
    for (row, planned) in rows.iter_mut().zip(planned) {
        row.when = planned.when;
        if row.is_reserve() {
            row.place = clock.place;
            continue;
        }
        match planned.day {
            Some(OnDay::Weekday(weekday)) => {
                row.when.day = Some(clock.next(weekday));
                row.when.weekday = name_of(weekday);
            }
            Some(day) => row.when.on(day, first),
            None if counted => {}
            None => clock.midnight(row.when.minutes),
        }
        if from_start && !counted {
            let after = planned.after.map(|after| DAY.saturating_add(after));
            clock.place = after.unwrap_or(clock.place);
        } else {
            clock.reach(&mut row.when);
        }
        row.place = clock.place;
    }
    for pair in rows.windows(2) {
        if pair[1].place < pair[0].place {
            remarks.add(pair[1].number, RemarkAbout::Moved, "");
        }
    }
    rows.sort_by_key(|row| row.place);
}

/// Leaves the time of each row as it stands.
pub(super) fn in_words(rows: &mut [SceneRow<'_>]) {
    for row in rows {
        let time = row.cell(SheetColumn::Time);
        row.when.words = Some(time).filter(|time| !time.is_empty());
    }
}

/// What the cells of a row say of when it is.
struct Planned<'s> {
    day: Option<OnDay>,
    /// Minutes since the exercise began.
    after: Option<u32>,
    when: RowTime<'s>,
}

fn planned<'s>(row: &SceneRow<'s>, remarks: &mut Remarks) -> Planned<'s> {
    let (time, on) = (row.cell(SheetColumn::Time), row.cell(SheetColumn::Day));
    let read = moment(time);
    let said = day(on);
    let after = after(time);
    let mut words = None;
    for (cell, read, known) in [
        (on, said.is_some(), false),
        (time, read.is_some(), after.is_some()),
    ] {
        if !cell.is_empty() && !read {
            words = Some(cell);
            if !row.is_reserve() && !known {
                remarks.add(row.number, RemarkAbout::Time, cell);
            }
        }
    }
    Planned {
        day: read.and_then(|it| it.day).or(said),
        after,
        when: RowTime {
            minutes: read.and_then(|it| it.minutes),
            words,
            more: read.is_some_and(|it| !it.whole),
            ..RowTime::default()
        },
    }
}

impl RowTime<'_> {
    /// Takes in the day on which a row is, counted from the first of all dates.
    fn on(&mut self, day: OnDay, first: Option<Date>) {
        let (date, weekday) = match day {
            OnDay::Number(number) => return self.day = Some(number),
            // Which day it is follows from the row before it.
            OnDay::Weekday(_) => return,
            OnDay::OfYear(date, weekday) => (date, weekday),
            OnDay::Date(date) => {
                let weekday = date.weekday().to_monday_zero_offset().unsigned_abs();
                (date, Some(usize::from(weekday)))
            }
        };
        let days = first.and_then(|first| first.until(date).ok());
        let days = days.map(|span| span.get_days() + 1);
        let days = days.filter(|days| (1..=LAST).contains(days));
        self.day = days.and_then(|days| u32::try_from(days).ok());
        self.weekday = weekday.and_then(name_of);
    }
}

/// What a day of the week, from Monday, is called in a scenario.
fn name_of(weekday: usize) -> Option<&'static str> {
    WEEKDAYS.get(weekday).map(|(name, _)| *name)
}

/// How far the story is, row by row.
#[derive(Debug)]
struct StoryClock {
    today: u32,
    weekday: Option<&'static str>,
    last: Option<u32>,
    place: u32,
}

impl Default for StoryClock {
    fn default() -> Self {
        Self {
            today: 1,
            weekday: None,
            last: None,
            place: DAY,
        }
    }
}

impl StoryClock {
    /// Begins the next day, where nobody says days and a time is much earlier than that before it.
    fn midnight(&mut self, minutes: Option<u32>) {
        let passed = self.last.zip(minutes);
        if passed.is_some_and(|(last, minutes)| minutes + HALF <= last) {
            self.today += 1;
        }
    }

    /// The day of the story that is the next one of the week that is called so, or today.
    fn next(&self, weekday: usize) -> u32 {
        let place = |name| WEEKDAYS.iter().position(|(known, _)| *known == name);
        let today = self.weekday.and_then(place);
        let days = today.map_or(0, |today| (weekday + 7 - today) % 7);
        self.today + u32::try_from(days).unwrap_or(0)
    }

    /// Comes to a row. Who says no day means the last one that was said.
    fn reach(&mut self, when: &mut RowTime<'_>) {
        if when.day.is_some() {
            (self.today, self.weekday) = (when.day.unwrap_or(self.today), when.weekday);
        } else if when.minutes.is_some() {
            (when.day, when.weekday) = (Some(self.today), self.weekday);
        }
        let same = self.place / DAY == self.today;
        let now = self.place % DAY;
        let minutes = when.minutes.unwrap_or(if same { now } else { 0 });
        self.place = self.today * DAY + minutes;
        self.last = when.minutes.or(self.last);
    }
}
