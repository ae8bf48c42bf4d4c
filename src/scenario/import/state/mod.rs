//! What the commands of Twine do with variables and ask of them, as far as a scenario can say the same.

mod conditions;
mod sets;
mod tokens;

pub(super) use conditions::asked;
pub(super) use sets::sets;

use super::super::condition::Relation;

/// What a variable holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    Truth(bool),
    Number(i32),
    Word(String),
}

/// What becomes of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Turn {
    Becomes(Held),
    Moves(i32),
}

/// A variable that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) name: String,
    pub(super) turn: Turn,
    /// The lowest and the highest that it then can be, where that is said.
    pub(super) within: Option<(i32, i32)>,
}

/// What is asked of variables, and of the road so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    Not(Box<Asked>),
    All(Vec<Asked>),
    Any(Vec<Asked>),
    /// Whether a variable holds anything but no, nothing and none.
    Bare(String),
    Compare {
        name: String,
        relation: Relation,
        value: Held,
    },
    Against {
        one: String,
        relation: Relation,
        other: String,
    },
    /// Whether a passage was read before.
    Seen(String),
}

impl Asked {
    /// The same, the other way round.
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// All of these at once.
    pub(super) fn all(mut parts: Vec<Self>) -> Option<Self> {
        match parts.len() {
            0 => None,
            1 => parts.pop(),
            _ => Some(Self::All(parts)),
        }
    }

    /// How many things it asks, so that a file cannot ask the same ones without end.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Not(inner) => 1 + inner.size(),
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::size).sum(),
            Self::Bare(_) | Self::Compare { .. } | Self::Against { .. } | Self::Seen(_) => 1,
        }
    }

    /// Every variable that it asks of.
    pub(super) fn each_name<'a>(&'a self, each: &mut impl FnMut(&'a str)) {
        match self {
            Self::Not(inner) => inner.each_name(each),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|it| it.each_name(each)),
            Self::Bare(name) | Self::Compare { name, .. } => each(name),
            Self::Against { one, other, .. } => {
                each(one);
                each(other);
            }
            Self::Seen(_) => {}
        }
    }

    /// Whether it asks of a variable.
    pub(super) fn is_about(&self, name: &str) -> bool {
        let mut found = false;
        self.each_name(&mut |it| found |= it == name);
        found
    }
}

/// What a `set` of either dialect says, when a line is nothing else.
pub(super) fn command(line: &str) -> Option<&str> {
    let sugar = || line.strip_prefix("<<set ")?.strip_suffix(">>");
    let harlowe = || line.strip_prefix("(set:")?.strip_suffix(')');
    sugar().or_else(harlowe)
}

/// The variables that a text speaks of.
pub(super) fn mentioned(text: &str) -> impl Iterator<Item = String> {
    let names = text.split('$').skip(1).map(variable);
    names.filter(|name| !name.is_empty()).map(str::to_owned)
}

/// The name of a variable with which a text begins; empty where it begins with none.
pub(super) fn variable(text: &str) -> &str {
    let in_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let end = text.find(|sign| !in_name(sign)).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default();
    match name.starts_with(|sign: char| sign.is_ascii_digit()) {
        true => "",
        false => name,
    }
}
