//! What a moderator writes of a case that the group brings itself, as it is typed.

use crate::scenario::{CaseTopic, KeptLine};

/// What a moderator writes of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CaseAct {
    /// What happens in the present scene.
    Tell { title: Option<String>, text: String },
    /// What one can do there; with a name it words that option anew.
    Offer {
        option: Option<String>,
        text: String,
        gain: Option<String>,
        cost: Option<String>,
    },
    /// Takes the option with this name away.
    Withdraw(String),
    /// Keeps a line about a topic that is no option: what people want to know, whom it affects, what they give along.
    Line(CaseTopic, String),
    /// Puts a line that was kept in other words, or takes it out where there are none.
    Amend(KeptLine, Option<String>),
}

/// Why something is not done with a case, and with that what can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CaseRefused {
    /// Nobody told what happens here.
    Untold,
    /// There is nothing to vote on yet.
    Few,
    /// There is a choice to make first.
    Choice,
    /// A vote is open.
    Voting,
    /// What was voted on stays as it was.
    Voted,
    /// Everybody reads what was decided.
    Reading,
    /// It came to its end.
    Over,
    /// There is no option or line at that place.
    Nothing,
}

impl CaseRefused {
    /// The key of a sentence.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Untold => "declined-untold",
            Self::Few => "declined-case-few",
            Self::Choice => "declined-case-choice",
            Self::Voting => "declined-case-voting",
            Self::Voted => "declined-case-voted",
            Self::Reading => "declined-case-reading",
            Self::Over => "declined-case-over",
            Self::Nothing => "declined-case-nothing",
        }
    }
}

impl CaseAct {
    /// What happens, as it is typed: `A title | what happens`, or without a title.
    pub(crate) fn story(typed: &str) -> Option<Self> {
        let (title, text) = match typed.split_once('|') {
            Some((title, text)) => (filled(title), text),
            None => (None, typed),
        };
        let text = filled(text)?;
        Some(Self::Tell { title, text })
    }

    /// An option, as it is typed: `What one can do | what it brings | what it costs`. A number alone in the first place is
    /// the `line` that people wrote under it.
    pub(crate) fn option(
        option: Option<String>,
        typed: &str,
        line: impl Fn(u32) -> Option<String>,
    ) -> Option<Self> {
        let mut parts = typed.splitn(3, '|').map(filled);
        let text = parts.next().flatten()?;
        let text = match text.parse() {
            Ok(number) => line(number)?,
            Err(_) => text,
        };
        Some(Self::Offer {
            option,
            text,
            gain: parts.next().flatten(),
            cost: parts.next().flatten(),
        })
    }
}

/// A text without the spaces around it, when there is one.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
