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
    facts.extend(again(scenario, played, now, words));
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

/// Days after which it helps to practise once more, and after which again: what was learned fades, comes back when it is
/// used, and then stays longer (N. Cepeda and others, *Distributed practice in verbal recall tasks*, Psychological Bulletin
/// 132, 2006).
const FADES: [i64; 2] = [14, 60];
/// Days of a month, as people count them.
const MONTH: i64 = 30;

/// That it is time to play it once more, and with which decision to begin; nothing where it came to an ending lately, or one
/// goes on.
fn again(scenario: &Scenario, played: &Played, now: Moment, words: &Words) -> Option<String> {
    let last = played.last.filter(|_| played.open.is_none())?;
    let days = (now.0 - last.0) / 86_400_000;
    let [first, later] = FADES;
    if days < if played.finished > 1 { later } else { first } {
        return None;
    }
    let said = match days < later {
        true => words.say_with("player-again", &[("weeks", (days / 7).into())]),
        false => words.say_with("player-again-months", &[("months", (days / MONTH).into())]),
    };
    let divided = played.divided.as_deref();
    let scene = divided.and_then(|id| scenario.find_recorded_scene(id));
    Some(
        match scene.map(|scene| sanitise(&scenario.scene_name(scene))) {
            Some(title) => {
                let begin = words.say_with("player-again-first", &[("title", title.into())]);
                format!("{said} {begin}")
            }
            None => said,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::scenario::load_recorded;

    #[test]
    fn after_two_weeks_and_then_two_months_a_story_asks_to_be_played_once_more() {
        let words = Words::new(Language::English);
        let text = "format: 1\nid: door\nversion: 1.0.0\ntitle: Door\nlanguage: en\nstart: knock\nscenes:\n  \
                    knock: { title: A knock, text: A knock., goto: end }\n  \
                    end: { ending: true, title: End, text: The end. }\n";
        let scenario = load_recorded(text.as_bytes()).scenario.expect("a scenario");
        let after = |finished, days: i64, divided: Option<&str>| {
            let played = Played {
                finished,
                last: Some(Moment(0)),
                divided: divided.map(str::to_owned),
                open: None,
            };
            again(&scenario, &played, Moment(days * 86_400_000), &words)
        };
        assert_eq!(after(1, 13, None), None);
        let said = after(1, 22, None).expect("a sentence");
        assert!(said.contains("3 weeks"), "{said}");
        assert_eq!(after(2, 59, None), None);
        let said = after(2, 61, Some("knock")).expect("a sentence");
        assert!(
            said.contains("2 months") && said.contains("A knock"),
            "{said}"
        );
        let said = after(1, 22, Some("gone")).expect("a sentence");
        assert!(!said.contains("gone"), "{said}");
    }
}
