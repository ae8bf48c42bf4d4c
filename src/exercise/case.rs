//! What a moderator writes of a case that the group brings itself, as it is typed.

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
    /// What people give along to the one who brought it.
    Give(String),
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
