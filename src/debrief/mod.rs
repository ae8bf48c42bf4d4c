//! What it meant: documents that people take home or prepare with.
//!
//! The way is *scenario and figures → a view, in words → a [`document`]*: [`Guide`] is what a moderator needs and [`Sheet`]
//! what a participant may see; [`AfterAction`] is what a session was, which [`report`] puts into words and [`data`] into
//! fields; [`comparison`] and [`insights`] say what several groups did, and [`takehome`] is the scenario itself on one
//! page. A view holds texts as their authors wrote them; only a document escapes. Nothing here reads a clock or a file.

mod after_action;
pub mod comparison;
pub mod data;
pub mod disclosure;
pub mod document;
mod guide;
mod help;
pub mod insights;
pub mod lookback;
pub mod report;
mod sheet;
mod sources;
pub mod takehome;

pub use after_action::{
    AfterAction, Decision, EndingChance, Gone, Happening, MetScene, Other, Outlook, Profile,
    RatedObjective, ToldMoment, TurningPoint, VoteLine, VoteRound, WalkedRoads,
};
pub use guide::{
    Card, CardGroup, CardPlace, ChoiceCard, ExhibitCard, Guide, InjectCard, LeadCard, Numbers,
    Period, RoleCard, Timetable, Variant,
};
pub use sheet::Sheet;

/// Something with a name and what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub text: String,
}

/// What often helps, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    pub text: String,
    pub sources: Vec<String>,
}
