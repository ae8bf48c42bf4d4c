//! What it meant: documents that people take home or prepare with.

mod after_action;

pub use after_action::{
    AfterAction, Decision, Ending, Happening, Objective, Other, Outlook, Profile, Told, Turning,
    Vote, VoteLine, is_groups,
};
