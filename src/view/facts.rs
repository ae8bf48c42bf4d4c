//! Who to turn to and what to know when it comes close: the facts of a scenario as one card.

use crate::language::figure::day_written;
use crate::language::{Words, sanitise};
use crate::library::facts::{usual, usual_of_a_case};
use crate::scenario::{Fact, Scenario};

/// The card, for every face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FactsView {
    /// In the order in which the scenario names them; at least one.
    pub(crate) facts: Vec<FactView>,
    /// When they were looked up, in a sentence.
    pub(crate) checked: String,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FactView {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) phone: Option<String>,
    /// The number as a telephone takes it, when there is one.
    pub(crate) dials: Option<String>,
    pub(crate) open: Option<String>,
    /// An address on the internet, as people type it.
    pub(crate) address: Option<String>,
    pub(crate) source: Option<String>,
}

impl FactsView {
    /// What a scenario names; `None` when that is nothing.
    pub(crate) fn of(scenario: &Scenario, words: &Words) -> Option<Self> {
        let named = scenario.facts.iter();
        (!scenario.facts.is_empty()).then(|| Self::around(named, words))
    }

    /// The same on paper for whoever comes together, which never goes without: what helps anywhere stands there where a
    /// scenario names nothing.
    pub(crate) fn on_paper(scenario: &Scenario, words: &Words) -> Self {
        let own = Self::of(scenario, words);
        own.unwrap_or_else(|| match scenario.is_a_case() {
            true => Self::around(usual_of_a_case(words.language().tag()), words),
            false => Self::usual(words),
        })
    }

    /// What helps anywhere, in the language of the program.
    pub(crate) fn usual(words: &Words) -> Self {
        Self::around(usual(words.language().tag()), words)
    }

    fn around<'f>(facts: impl Iterator<Item = &'f Fact> + Clone, words: &Words) -> Self {
        Self {
            checked: checked(facts.clone(), words),
            facts: facts.map(FactView::of).collect(),
        }
    }
}

impl FactView {
    fn of(fact: &Fact) -> Self {
        let shown = |text: &Option<String>| text.as_deref().map(sanitise);
        let url = fact.url.as_deref().map(|url| {
            let bare = ["https://", "http://"].iter();
            let bare = bare.fold(url, |url, scheme| url.strip_prefix(scheme).unwrap_or(url));
            sanitise(bare.trim_end_matches('/'))
        });
        Self {
            title: sanitise(&fact.title),
            text: sanitise(&fact.text),
            phone: shown(&fact.phone),
            dials: fact.dials(),
            open: shown(&fact.open),
            address: url,
            source: shown(&fact.source),
        }
    }

    /// What it is about, and what to know.
    pub(crate) fn said(&self) -> String {
        format!("{}: {}", self.title, self.text)
    }

    /// The same without the number, for a page on which that is tapped.
    pub(crate) fn when_and_where(&self) -> Option<String> {
        joined([&self.open, &self.address])
    }

    /// How somebody is reached: by which number, when, and at which address; nothing when none is known.
    pub(crate) fn reached(&self) -> Option<String> {
        joined([&self.phone, &self.open, &self.address])
    }
}

fn joined<const N: usize>(ways: [&Option<String>; N]) -> Option<String> {
    let ways: Vec<_> = ways.into_iter().flatten().map(String::as_str).collect();
    (!ways.is_empty()).then(|| ways.join(" · "))
}

/// When some facts were looked up: on one day, or between two.
fn checked<'f>(facts: impl Iterator<Item = &'f Fact>, words: &Words) -> String {
    let mut days: Vec<_> = facts.map(|fact| fact.checked.value.as_str()).collect();
    days.sort_unstable();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return String::new();
    };
    let day = |written: &str| day_written(written, words).into();
    if first == last {
        return words.say_with("facts-checked", &[("day", day(first))]);
    }
    let days = [("from", day(first)), ("to", day(last))];
    words.say_with("facts-checked-between", &days)
}
