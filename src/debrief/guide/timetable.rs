//! Half a day, in blocks.

use crate::analysis::Figures;
use crate::language::Words;
use crate::scenario::Scenario;

/// Minutes of play when neither the author nor the figures say how long it takes.
const PLAY: u32 = 70;
/// What takes more minutes than this, on average, is played in part.
const LONGEST: f64 = 5_000.0;

/// A block of the half day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) name: String,
    /// What happens in it.
    pub(crate) about: String,
    pub(crate) minutes: u32,
    /// From when to when, in hours and minutes since the beginning: `0:15–1:25`.
    pub(crate) when: String,
}

/// The half day; no time of day stands in it, because groups meet in the morning and in the evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Timetable {
    pub(crate) periods: Vec<Period>,
    /// How long it takes in all.
    pub(crate) total: String,
    /// How long the scenes take by themselves, where that is known.
    pub(crate) scenes: Option<String>,
}

impl Timetable {
    /// The blocks are 15 for the opening, the play, 45 for the debrief, 30 for mutual advice and 15 for agreements. It is
    /// the division of the half day into 15, 70, 45 and 45 with its last part cut in two: agreements that have no block
    /// of their own are the first thing that goes when play runs late.
    pub(super) fn of(scenario: &Scenario, figures: Option<&Figures>, words: &Words) -> Self {
        let mean = figures.and_then(|figures| figures.minutes?.mean);
        let planned = scenario.planned(&[]).map(|minutes| minutes.value);
        let play = planned.or_else(|| mean.and_then(to_five));
        let play = play.unwrap_or(PLAY);
        let blocks = [
            ("period-opening", "period-opening-about", 15),
            ("period-play", "period-play-about", play),
            ("period-debrief", "period-debrief-about", 45),
            ("period-advice", "period-advice-about", 30),
            ("period-agreements", "period-agreements-about", 15),
        ];
        let mut begin = 0;
        let periods = blocks.map(|(name, about, minutes)| {
            let end = begin + minutes;
            let when = format!("{}–{}", hours(begin), hours(end));
            begin = end;
            Period {
                name: words.say(name),
                about: words.say(about),
                minutes,
                when,
            }
        });
        let minutes = figures.and_then(|figures| figures.minutes);
        let scenes = minutes.and_then(|length| {
            let longest = length.longest?;
            let key = if length.mean.is_some_and(|mean| mean > f64::from(play)) {
                "guide-scenes-longer"
            } else {
                "guide-scenes-minutes"
            };
            let values = [
                ("shortest", length.shortest.to_string().into()),
                ("longest", longest.to_string().into()),
            ];
            Some(words.say_with(key, &values))
        });
        Self {
            periods: periods.to_vec(),
            total: words.say_with("guide-total", &[("time", hours(begin).into())]),
            scenes,
        }
    }
}

/// Whole minutes, up to the next five; none when there are more than can be planned.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to the longest"
)]
fn to_five(minutes: f64) -> Option<u32> {
    let fits = (0.0..=LONGEST).contains(&minutes);
    fits.then(|| (minutes / 5.0).ceil().max(1.0) as u32 * 5)
}

fn hours(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_become_hours_and_round_up_to_five() {
        assert_eq!(hours(0), "0:00");
        assert_eq!(hours(175), "2:55");
        assert_eq!(to_five(84.0), Some(85));
        assert_eq!(to_five(85.0), Some(85));
        assert_eq!(to_five(0.2), Some(5));
        assert_eq!(to_five(5_001.0), None);
    }
}
