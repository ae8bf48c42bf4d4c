//! The time in the story, in words.

use crate::language::{Language, Words};
use crate::scenario::{Inject, Scenario, Scene, StoryTime, Weekday};

/// What a scene says of the time in the story: its author's words, or else its day and time.
pub(crate) fn clock(scene: &Scene, words: &Words) -> Option<String> {
    let at = || Some(worded(scene.at?.value, words));
    scene.clock.clone().or_else(at)
}

/// In which stretch of the story an inject may come, where that is said. A day is called as its scenes call it, where no
/// other day is called the same.
pub(crate) fn stretch(inject: &Inject, scenario: &Scenario, words: &Words) -> Option<String> {
    let stretch = inject.between?;
    let called = |time: StoryTime| {
        let scenes = || {
            scenario
                .scenes
                .iter()
                .filter_map(|scene| Some(scene.at.as_ref()?.value))
        };
        let mut that_day = scenes().filter(|at| at.day == time.day);
        let weekday = time.weekday.or_else(|| that_day.find_map(|at| at.weekday));
        let other = |at: StoryTime| at.weekday == weekday && at.day != time.day;
        let weekday = weekday.filter(|_| !scenes().any(other));
        let called = worded(StoryTime { weekday, ..time }, words);
        match words.language() {
            // Within a sentence.
            Language::Dutch => called.to_lowercase(),
            Language::English => called,
        }
    };
    let (from, until) = (called(stretch.from), called(stretch.until));
    let key = match from == until {
        true => "story-stretch-one",
        false => "story-stretch",
    };
    let values = [("from", from.into()), ("until", until.into())];
    Some(words.say_with(key, &values))
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
