//! What it meant: documents that people take home or prepare with.
//!
//! The way is *scenario and figures → a view, in words → a [`document`]*: [`Guide`] is what a moderator needs and [`Sheet`]
//! what a participant may see, and [`Handout`] what they take along afterwards; [`AfterAction`] is what a session was, which [`report`] puts into words and [`data`] into
//! fields, and [`lookback`] works out beside a screen; [`comparison`] and [`insights`] say what several groups did, and
//! [`takehome`] is the scenario itself on one page. A view holds texts as their authors wrote them; only a document
//! escapes. Nothing here reads a clock or a file.

mod after_action;
pub(crate) mod comparison;
pub mod data;
pub mod document;
mod guide;
mod handout;
pub mod insights;
pub(crate) mod lookback;
#[cfg(feature = "share")]
mod observed;
mod prose;
pub mod report;
mod sheet;
mod sources;
mod statements;
pub mod takehome;

pub use after_action::AfterAction;
pub(crate) use after_action::{
    Decision, EndingOutlook, Happening, Outlook, Profile, ToldMoment, VoteLine, VoteRound,
    WalkedRoads,
};
pub(crate) use guide::{
    Card, CardPlace, ChoiceCard, ExhibitCard, Guide, LeadCard, TaskCard, said_chance,
};
pub(crate) use handout::Handout;
#[cfg(feature = "share")]
pub(crate) use observed::Observed;
pub(crate) use sheet::{Sheet, agreements};
pub(crate) use statements::StatementRounds;

/// A count as a document has it; a dash for one that is hidden.
fn figure(count: Option<u64>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}

/// Something with a name and what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Things that nobody knows, or that nobody proved, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOpen {
    pub(crate) heading: String,
    pub(crate) names: Vec<String>,
}

impl LeftOpen {
    /// A line for the heading, and one for each name.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        let names = self.names.iter().map(|name| format!("- {name}"));
        std::iter::once(self.heading.clone()).chain(names)
    }
}

/// What often helps, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Advice {
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
}
