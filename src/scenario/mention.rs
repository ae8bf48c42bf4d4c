//! Where an author's file names things by their ids, and speaks of them: for whoever wants to go there, or to rename.

use std::ops::Range;

use super::source::Span;

/// What an id names.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Named {
    Scene(String),
    /// Its scene, and its own id there.
    Choice(String, String),
    Variable(String),
    Competency(String),
    Role(String),
    Source(String),
    /// A scenario, or a variable of another one with what it is carried from.
    Scenario(String),
    Carried(String, String),
}

impl Named {
    /// The id by which it is written in a file.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Scene(id)
            | Self::Choice(_, id)
            | Self::Variable(id)
            | Self::Competency(id)
            | Self::Role(id)
            | Self::Source(id)
            | Self::Scenario(id)
            | Self::Carried(_, id) => id,
        }
    }
}

/// A place in a file where something is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) thing: Named,
    /// Where its id stands, letter by letter.
    pub(crate) span: Span,
    /// Whether it is what is named here, and not only spoken of.
    pub(crate) defines: bool,
}

impl Mention {
    /// The places of an id within a value of the `source` that speaks of it: the value itself, what its quotes hold, or,
    /// in a text or a condition of several lines, each word that can mean it.
    pub(super) fn within(source: &str, thing: &Named, value: Span) -> Vec<Self> {
        let written = source.get(value.range()).unwrap_or_default();
        let start = value.start as usize;
        let whole = written.trim_matches(['"', '\'']);
        let mention = |place: Range<usize>| Self {
            thing: thing.clone(),
            span: Span::new(start + place.start..start + place.end),
            defines: false,
        };
        if whole == thing.id() {
            let quote = written.len() - written.trim_start_matches(['"', '\'']).len();
            return vec![mention(quote..quote + whole.len())];
        }
        places(written, thing).into_iter().map(mention).collect()
    }

    /// The same in a text in which places are others.
    pub(super) fn moved(&mut self, place: &impl Fn(u32) -> u32) {
        self.span.start = place(self.span.start);
        self.span.end = place(self.span.end);
    }

    pub(super) fn defining(self) -> Self {
        Self {
            defines: true,
            ..self
        }
    }
}

/// Where a text or a condition has the id of a thing: between braces, or as a word in the place where that thing stands.
fn places(written: &str, thing: &Named) -> Vec<Range<usize>> {
    let id = thing.id();
    if matches!(thing, Named::Variable(_)) {
        let shown = format!("{{{id}}}");
        let braced = written.match_indices(&shown);
        let braced: Vec<_> = braced.map(|(at, _)| at + 1..at + 1 + id.len()).collect();
        if !braced.is_empty() {
            return braced;
        }
    }
    let part = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
    let words = written.match_indices(id).filter(|(at, _)| {
        let (before, after) = (&written.get(..*at), &written.get(at + id.len()..));
        let before = before.and_then(|it| it.chars().next_back());
        let after = after.and_then(|it| it.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    });
    let fits = |at: usize| {
        let before = written.get(..at).unwrap_or_default().trim_end();
        let asked = before.ends_with('(') && {
            let word = before.trim_end_matches('(').trim_end();
            word.ends_with("seen") || word.ends_with("chose")
        };
        match thing {
            Named::Choice(scene, _) | Named::Carried(scene, _) => before
                .strip_suffix('.')
                .is_some_and(|before| before.trim_end().ends_with(scene.as_str())),
            Named::Scene(_) => asked,
            _ => !asked && !before.ends_with('.'),
        }
    };
    words
        .filter(|(at, _)| fits(*at))
        .map(|(at, _)| at..at + id.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Mention, Named};
    use crate::scenario::Span;

    fn found(source: &str, thing: &Named) -> Vec<usize> {
        let whole = Span::new(0..source.len());
        let mentions = Mention::within(source, thing, whole);
        mentions.iter().map(|it| it.span.start as usize).collect()
    }

    #[test]
    fn an_id_is_found_in_quotes_in_braces_and_among_the_words_of_a_condition() {
        let variable = || Named::Variable("hall".to_owned());
        let scene = || Named::Scene("hall".to_owned());
        let choice = || Named::Choice("hall".to_owned(), "open".to_owned());
        assert_eq!(found("hall", &scene()), [0]);
        assert_eq!(found("'hall'", &scene()), [1]);
        assert_eq!(found("In the hall {hall} is {hall}", &variable()), [13, 23]);
        let condition = "seen(hall) and hall\n  or chose( hall.open ) and open and hall-2";
        assert_eq!(found(condition, &scene()), [5, 32]);
        assert_eq!(found(condition, &variable()), [15]);
        assert_eq!(found(condition, &choice()), [37]);
    }
}
