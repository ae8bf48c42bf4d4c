//! The list of what a control cell means to send: when, to whom, as what, and what it expects of people.

use std::time::Duration;

use crate::record::share::RoomName;
use crate::record::{Moment, Offer};

/// Minutes of a day, and half of them: what is further off than that belongs to the day before or after.
const DAY: i32 = 24 * 60;

/// When something is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlannedTime {
    /// At this minute of the day, on this machine's clock.
    OfDay(u16),
    /// So many minutes after the exercise began.
    After(u32),
}

/// What is planned to be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PlannedInject {
    /// What it is called in the plan: mostly a number.
    pub(crate) number: String,
    pub(crate) time: Option<PlannedTime>,
    /// To whom; nobody named is everybody.
    pub(crate) to: Vec<RoomName>,
    /// As what: the municipality, the press, headquarters.
    pub(crate) from: String,
    pub(crate) text: String,
    /// What is expected of people. No room reads it.
    pub(crate) expected: String,
}

/// The whole plan, in the order in which it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct InjectPlan {
    pub(crate) rows: Vec<PlannedInject>,
}

impl PlannedTime {
    /// Reads `10:45`, with seconds too as spreadsheets write them, or `T+15` for a quarter of an hour after the exercise began.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let after = text.strip_prefix(['T', 't']).unwrap_or(text);
        if let Some(minutes) = after.strip_prefix('+') {
            return minutes.trim().parse().ok().map(Self::After);
        }
        let (hours, minutes) = text.split_once([':', '.'])?;
        let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
        let two = minutes.len() == 2 && minutes.bytes().all(|it| it.is_ascii_digit());
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (two && hours < 24 && minutes < 60).then_some(Self::OfDay(60 * hours + minutes))
    }

    /// As it is read again.
    pub(crate) fn written(self) -> String {
        match self {
            Self::OfDay(minute) => format!("{}:{:02}", minute / 60, minute % 60),
            Self::After(minutes) => format!("T+{minutes}"),
        }
    }

    /// Whether it is there, for an exercise that began then.
    fn is_there(self, begun: Option<Moment>, clock: Option<Duration>, now: Moment) -> bool {
        match self {
            Self::After(minutes) => {
                clock.is_some_and(|clock| clock.as_secs() / 60 >= u64::from(minutes))
            }
            Self::OfDay(minute) => {
                let of_day = |at: Moment| {
                    let at = at.civil();
                    i32::from(at.hour()) * 60 + i32::from(at.minute())
                };
                let from = begun.map_or_else(|| of_day(now), of_day);
                // An exercise that goes on past midnight has the small hours behind it, not ahead.
                let ahead = |minute: i32| {
                    let ahead = (minute - from).rem_euclid(DAY);
                    if ahead > DAY / 2 { ahead - DAY } else { ahead }
                };
                let passed = match begun {
                    Some(begun) => now.0.saturating_sub(begun.0) / 60_000,
                    None => 0,
                };
                i64::from(ahead(i32::from(minute))) <= passed
            }
        }
    }
}

impl PlannedInject {
    /// What is offered when it is sent.
    pub(crate) fn offer(&self) -> Offer {
        Offer::Message {
            from: self.from.clone(),
            text: self.text.clone(),
        }
    }

    /// Whether its time is there: it is due as long as nobody was told it.
    pub(crate) fn is_there(
        &self,
        begun: Option<Moment>,
        clock: Option<Duration>,
        now: Option<Moment>,
    ) -> bool {
        match (self.time, now) {
            (Some(time), Some(now)) => time.is_there(begun, clock, now),
            _ => false,
        }
    }
}

impl InjectPlan {
    /// Adds what was told outside the plan, so that the plan written afterwards has all of it; nothing that is in it.
    pub(crate) fn add(&mut self, offer: &Offer, to: &[RoomName], at: Option<Moment>) {
        let Offer::Message { from, text } = offer else {
            return;
        };
        let same = |row: &PlannedInject| row.from == *from && row.text == *text;
        if self.rows.iter().any(same) {
            return;
        }
        let minute = at.map(|at| {
            let at = at.civil();
            PlannedTime::OfDay(
                u16::from(at.hour().unsigned_abs()) * 60 + u16::from(at.minute().unsigned_abs()),
            )
        });
        self.rows.push(PlannedInject {
            number: (self.rows.len() + 1).to_string(),
            time: minute,
            to: to.to_vec(),
            from: from.clone(),
            text: text.clone(),
            expected: String::new(),
        });
    }
}
