//! Cards with which a table can talk about how it went, without anybody leading: made of its own record.

use super::lead::WORTH_TALKING;
use super::stand::Stand;
use super::table::Table;
use crate::engine::Run;
use crate::language::{Value, Words, sanitise};
use crate::record::{Tally, What, taken_back};
use crate::view::decisions;

/// Sentences of what people would rather have done that get a card.
const RATHER: usize = 2;

/// A card: what it is about, and what to ask each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) title: String,
    pub(crate) ask: String,
}

/// The cards of a table, as they read in the language of `run`: the decision that divided it most, what it would rather have
/// done, and what it means to do.
pub(crate) fn cards(table: &Table, run: &Run, words: &Words) -> Vec<Card> {
    let card = |title: &str, ask: &str, values: &[(&str, Value<'_>)]| Card {
        title: words.say(title),
        ask: words.say_with(ask, values),
    };
    let divided = most_divided(table).and_then(|scene| {
        let decisions = decisions(run, words);
        let decision = decisions.iter().find(|decision| decision.scene == scene)?;
        let values = [
            ("title", decision.title.as_str().into()),
            ("choice", decision.taken.text.as_str().into()),
        ];
        Some(card("card-divided", "card-divided-ask", &values))
    });
    let events = table.session().events();
    let gone = taken_back(events);
    let rather = events.iter().filter_map(|event| match &event.what {
        What::Otherwise { text, .. } if !gone.contains(&event.seq) => Some(sanitise(text)),
        _ => None,
    });
    let rather =
        rather.map(|text| card("card-rather", "card-rather-ask", &[("text", text.into())]));
    let plan = card("card-plan", "card-plan-ask", &[]);
    let rather = rather.take(RATHER);
    divided.into_iter().chain(rather).chain([plan]).collect()
}

/// The scene of the decision whose first vote was spread most; none where the table agreed every time.
fn most_divided(table: &Table) -> Option<String> {
    let mut stand = Stand::of(&[]);
    let mut divided: Option<(u64, String)> = None;
    for event in table.session().events() {
        if let What::Decided { scene, .. } = &event.what
            && let Some(share) = stand.own_votes().first().and_then(Tally::top_share)
            && share <= *WORTH_TALKING.end()
            && divided.as_ref().is_none_or(|(least, _)| share < *least)
        {
            divided = Some((share, scene.clone()));
        }
        stand.take(event);
    }
    divided.map(|(_, scene)| scene)
}
