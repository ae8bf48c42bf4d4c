//! Cards with which a table can talk about how it went, without anybody leading: made of its own record.

use super::stand::Stand;
use super::table::Table;
use crate::engine::Run;
use crate::language::{Value, Words, sanitise};
use crate::record::{Count, Tally, What, taken_back};
use crate::view::decisions;

/// Up to which share of the votes, in percent, on what most chose a table was divided.
const DIVIDED: u64 = 70;
/// With fewer votes to say that it was divided would tell what somebody chose.
const FEWEST: u64 = 5;
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
            && let Some(share) = stand.own_votes().first().and_then(top_share)
            && share <= DIVIDED
            && divided.as_ref().is_none_or(|(least, _)| share < *least)
        {
            divided = Some((share, scene.clone()));
        }
        stand.take(event);
    }
    divided.map(|(_, scene)| scene)
}

/// The share of the votes, in percent, that the choice with most of them got; none of a vote of few.
fn top_share(tally: &Tally) -> Option<u64> {
    let all = tally.votes();
    let most = tally.counts.iter().map(Count::votes).max()?;
    (all >= FEWEST).then(|| most * 100 / all)
}
