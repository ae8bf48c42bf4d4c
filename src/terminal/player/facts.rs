//! What a list says of a scenario.

use crate::language::Words;
use crate::language::figure::{day_and_time, either};
use crate::library::Played;
use crate::record::Moment;
use crate::scenario::{Level, Scenario};
use crate::view::sanitise;

/// What stands in a list besides the title and the summary of a scenario.
pub(super) fn facts(
    scenario: &Scenario,
    played: &Played,
    now: Moment,
    words: &Words,
) -> Vec<String> {
    let mut facts = Vec::new();
    let mut first = Vec::new();
    let lengths = scenario.planned_lengths();
    if !lengths.is_empty() {
        let minutes = either(&lengths, words);
        first.push(words.say_with("player-minutes", &[("minutes", minutes.into())]));
    }
    if let Some(level) = scenario.level {
        first.push(words.say(match level {
            Level::Basic => "player-level-basic",
            Level::Advanced => "player-level-advanced",
        }));
    }
    first.extend(scenario.themes.iter().map(|theme| {
        words
            .find(&format!("player-theme-{theme}"), &[])
            .unwrap_or_else(|| sanitise(theme))
    }));
    facts.push(first.join(" · "));
    if played.finished > 0 {
        facts.push(words.say_with("player-played", &[("times", played.finished.into())]));
    }
    facts.extend(again(played, now, words));
    if let Some(open) = &played.open {
        facts.push(words.say_with(
            "player-open",
            &[
                ("decisions", open.decisions.into()),
                ("when", day_and_time(open.last.civil(), words).into()),
            ],
        ));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// Days after which it helps to practise once more: what was learned fades, and comes back when it is used (N. Cepeda and
/// others, *Distributed practice in verbal recall tasks*, Psychological Bulletin 132, 2006).
const FADES: i64 = 14;

/// That it is time to play it once more; nothing where it came to an ending lately, or one goes on.
fn again(played: &Played, now: Moment, words: &Words) -> Option<String> {
    let last = played.last.filter(|_| played.open.is_none())?;
    let days = (now.0 - last.0) / 86_400_000;
    let weeks = [("weeks", (days / 7).into())];
    (days >= FADES).then(|| words.say_with("player-again", &weeks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn after_two_weeks_a_story_asks_to_be_played_once_more() {
        let words = Words::new(Language::English);
        let day = 86_400_000;
        let after = |days: i64| {
            let played = Played {
                finished: 1,
                last: Some(Moment(0)),
                open: None,
            };
            again(&played, Moment(days * day), &words)
        };
        assert_eq!(after(13), None);
        let said = after(22).expect("a sentence");
        assert!(said.contains("3 weeks"), "{said}");
    }
}
