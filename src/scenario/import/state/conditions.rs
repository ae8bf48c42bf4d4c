//! What is asked: `$x`, `not $x`, `$x gte 3`, `$x is "open" and visited("Hall")`.

use super::super::super::condition::Relation;
use super::sets::held;
use super::tokens::{Token, tokens};
use super::{Asked, Held};

/// How deep brackets and `not` may nest; a scenario allows no more than a few above it.
const DEPTH: usize = 24;

/// What a condition asks; `None` where it asks for anything else.
pub(in super::super) fn asked(said: &str) -> Option<Asked> {
    let all = tokens(said)?;
    let mut reader = ConditionReader {
        rest: &all,
        depth: 0,
    };
    let asked = reader.any()?;
    reader.rest.is_empty().then_some(asked)
}

/// The way through a condition.
struct ConditionReader<'r, 't> {
    rest: &'r [Token<'t>],
    depth: usize,
}

impl ConditionReader<'_, '_> {
    /// Goes on behind one of some words or signs, where it stands here.
    fn eat(&mut self, tokens: &[Token<'_>]) -> bool {
        match self.rest {
            [first, rest @ ..] if tokens.contains(first) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn any(&mut self) -> Option<Asked> {
        let mut parts = vec![self.all()?];
        while self.eat(&[Token::Word("or"), Token::Sign("||")]) {
            parts.push(self.all()?);
        }
        match parts.len() {
            1 => parts.pop(),
            _ => Some(Asked::Any(parts)),
        }
    }

    fn all(&mut self) -> Option<Asked> {
        let mut parts = vec![self.one()?];
        while self.eat(&[Token::Word("and"), Token::Sign("&&")]) {
            parts.push(self.one()?);
        }
        Asked::all(parts)
    }

    fn one(&mut self) -> Option<Asked> {
        if self.eat(&[Token::Word("not"), Token::Sign("!")]) {
            // What `not $x is 3` means is another thing in each dialect.
            let plain = !matches!(self.rest, [Token::Variable(_), next, ..] if relates(next));
            let inner = self.deeper(|reader| if plain { reader.one() } else { None })?;
            return Some(inner.opposite());
        }
        if self.eat(&[Token::Sign("(")]) {
            let inner = self.deeper(Self::any)?;
            return self.eat(&[Token::Sign(")")]).then_some(inner);
        }
        match self.rest {
            [
                Token::Word("visited" | "hasVisited"),
                Token::Sign("("),
                Token::Text(passage),
                Token::Sign(")"),
                rest @ ..,
            ] => {
                self.rest = rest;
                Some(Asked::Seen((*passage).to_owned()))
            }
            [Token::Variable(name), rest @ ..] => {
                self.rest = rest;
                self.about(name)
            }
            _ => None,
        }
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth == DEPTH {
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// What is asked of a variable.
    fn about(&mut self, name: &str) -> Option<Asked> {
        let name = name.to_owned();
        let Some((relation, rest)) = relation(self.rest) else {
            return Some(Asked::Bare(name));
        };
        if let [Token::Variable(other), rest @ ..] = rest {
            self.rest = rest;
            let other = (*other).to_owned();
            return Some(Asked::Against {
                one: name,
                relation,
                other,
            });
        }
        let (value, rest) = held(rest)?;
        self.rest = rest;
        Some(match (value, relation) {
            (Held::Truth(value), Relation::Equal | Relation::NotEqual) => {
                let bare = Asked::Bare(name);
                match value == (relation == Relation::Equal) {
                    true => bare,
                    false => bare.opposite(),
                }
            }
            (Held::Truth(_), _) => return None,
            (value, relation) => Asked::Compare {
                name,
                relation,
                value,
            },
        })
    }
}

/// Whether a token begins a comparison.
fn relates(token: &Token<'_>) -> bool {
    relation(std::slice::from_ref(token)).is_some()
}

/// How two things are compared, and what stands behind that.
fn relation<'r, 't>(said: &'r [Token<'t>]) -> Option<(Relation, &'r [Token<'t>])> {
    let (first, rest) = said.split_first()?;
    Some(match first {
        Token::Word("is") => match rest {
            [Token::Word("not"), rest @ ..] => (Relation::NotEqual, rest),
            _ => (Relation::Equal, rest),
        },
        Token::Word("eq") | Token::Sign("==" | "===") => (Relation::Equal, rest),
        Token::Word("isnot" | "neq") | Token::Sign("!=" | "!==") => (Relation::NotEqual, rest),
        Token::Word("gt") | Token::Sign(">") => (Relation::More, rest),
        Token::Word("gte") | Token::Sign(">=") => (Relation::MoreOrEqual, rest),
        Token::Word("lt") | Token::Sign("<") => (Relation::Less, rest),
        Token::Word("lte") | Token::Sign("<=") => (Relation::LessOrEqual, rest),
        _ => return None,
    })
}
