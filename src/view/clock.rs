//! The time in the story, in words.

use crate::language::Words;
use crate::scenario::{Inject, Scene, StoryTime, Weekday};

/// What a scene says of the time in the story: its author's words, or else its day and time.
pub(crate) fn clock(scene: &Scene, words: &Words) -> Option<String> {
    let at = || Some(worded(scene.at?.value, words));
    scene.clock.clone().or_else(at)
}

/// In which stretch of the story an inject may come, where that is said.
pub(crate) fn stretch(inject: &Inject, words: &Words) -> Option<String> {
    let stretch = inject.between?;
    let values = [
        ("from", worded(stretch.from, words).into()),
        ("until", worded(stretch.until, words).into()),
    ];
    Some(words.say_with("story-stretch", &values))
}

fn worded(time: StoryTime, words: &Words) -> String {
    let clock = |minutes: u32| format!("{}:{:02}", minutes / 60, minutes % 60);
    let time_of_day = time.minutes.map(clock);
    let weekday = time.weekday.map(|weekday| words.say(key(weekday)));
    match (weekday, time_of_day) {
        (Some(weekday), Some(time)) => {
            let values = [("weekday", weekday.into()), ("time", time.into())];
            words.say_with("story-weekday-time", &values)
        }
        (Some(weekday), None) => weekday,
        (None, Some(clock)) => {
            let values = [("day", time.day.into()), ("time", clock.into())];
            words.say_with("story-day-time", &values)
        }
        (None, None) => words.say_with("story-day", &[("day", time.day.into())]),
    }
}

const fn key(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "story-monday",
        Weekday::Tuesday => "story-tuesday",
        Weekday::Wednesday => "story-wednesday",
        Weekday::Thursday => "story-thursday",
        Weekday::Friday => "story-friday",
        Weekday::Saturday => "story-saturday",
        Weekday::Sunday => "story-sunday",
    }
}
