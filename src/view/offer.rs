//! A choice as it is offered.

use super::fill::fill;
use crate::engine::{Openness, Run};
use crate::language::Words;
use crate::scenario::{BudgetUnit, Choice, ChoiceId, Scenario};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfferView {
    pub(crate) choice: ChoiceId,
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) openness: Openness,
    /// Why it is closed, as a clause; none while it is open.
    pub(crate) closed: Option<String>,
    /// How much it takes of a budget in minutes, while it is open.
    pub(crate) takes: Option<String>,
}

impl OfferView {
    /// What stands behind its text: why it is closed, or what it takes.
    pub(crate) fn behind(&self) -> Option<&str> {
        self.closed.as_deref().or(self.takes.as_deref())
    }

    /// Its text, and what stands behind it.
    pub(crate) fn said(&self) -> String {
        match self.behind() {
            None => self.text.clone(),
            Some(behind) => format!("{} · {behind}", self.text),
        }
    }
}

/// That a choice is closed, and why.
pub(crate) fn closed(reason: &str, words: &Words) -> String {
    words.say_with("player-closed", &[("reason", reason.into())])
}

/// Why a choice is closed that takes more than is left of its scene's budget.
pub(crate) fn spent(scenario: &Scenario, choice: &Choice, words: &Words) -> Option<String> {
    choice.spends?;
    Some(
        match (scenario.budget(choice.scene)?.unit, choice.minutes) {
            (BudgetUnit::Minutes, Some(minutes)) => {
                words.say_with("player-spent-minutes", &[("minutes", minutes.into())])
            }
            _ => words.say("player-spent-choices"),
        },
    )
}

/// How much a choice takes of its scene's budget, when that is in minutes.
pub(crate) fn takes(scenario: &Scenario, choice: &Choice, words: &Words) -> Option<String> {
    choice.spends?;
    let unit = scenario.budget(choice.scene)?.unit;
    let minutes = choice.minutes.filter(|_| unit == BudgetUnit::Minutes)?;
    Some(words.say_with("guide-minutes", &[("minutes", minutes.into())]))
}

/// The message that names what is left of a budget.
pub(crate) fn left_key(unit: BudgetUnit) -> &'static str {
    match unit {
        BudgetUnit::Choices => "player-left-choices",
        BudgetUnit::Minutes => "player-left-minutes",
    }
}

/// The choices of the present scene that are shown, in order.
pub(super) fn offers(run: &Run, words: &Words) -> Vec<OfferView> {
    let (engine, state) = (run.engine(), run.state());
    let shown = engine
        .offers(state)
        .filter(|offer| offer.openness != Openness::Hidden);
    shown
        .map(|offer| {
            let choice = engine.scenario().choice(offer.choice);
            let reason = match offer.openness {
                Openness::Locked => choice
                    .locked
                    .as_deref()
                    .map(|locked| fill(locked, run, state, words)),
                Openness::Spent => spent(engine.scenario(), choice, words),
                Openness::Taken => Some(words.say("player-taken")),
                Openness::Open | Openness::Hidden => None,
            };
            OfferView {
                choice: offer.choice,
                id: choice.id.clone(),
                text: fill(&choice.text, run, state, words),
                openness: offer.openness,
                closed: reason.map(|reason| closed(&reason, words)),
                takes: takes(engine.scenario(), choice, words)
                    .filter(|_| offer.openness == Openness::Open),
            }
        })
        .collect()
}
