//! What becomes of variables: `to true`, `+= 1`, `to it - 1`, `to Math.clamp($x + 1, 0, 6)`.

use super::tokens::{Token, tokens};
use super::{Held, Setting, Turn};

/// What becomes of variables; `None` where anything else is said.
pub(in super::super) fn sets(said: &str) -> Option<Vec<Setting>> {
    let all = tokens(said)?;
    let mut rest = all.as_slice();
    let mut sets = Vec::new();
    loop {
        while let [Token::Sign(";" | ","), behind @ ..] = rest {
            rest = behind;
        }
        if rest.is_empty() {
            return Some(sets);
        }
        let (set, behind) = set(rest)?;
        sets.push(set);
        if !matches!(behind, [] | [Token::Sign(";" | ","), ..]) {
            return None;
        }
        rest = behind;
    }
}

/// The lowest and the highest value, where both are said.
type Bounds = Option<(i32, i32)>;

/// What was read, and what is left behind it.
type Read<'r, 't, T> = Option<(T, &'r [Token<'t>])>;

fn set<'r, 't>(said: &'r [Token<'t>]) -> Read<'r, 't, Setting> {
    let [Token::Variable(name), rest @ ..] = said else {
        return None;
    };
    let (turn, within, rest) = match rest {
        [Token::Sign("++"), rest @ ..] => (Turn::Moves(1), None, rest),
        [Token::Sign("--"), rest @ ..] => (Turn::Moves(-1), None, rest),
        [Token::Sign("+="), rest @ ..] => {
            let (by, rest) = number(rest)?;
            (Turn::Moves(by), None, rest)
        }
        [Token::Sign("-="), rest @ ..] => {
            let (by, rest) = number(rest)?;
            (Turn::Moves(by.checked_neg()?), None, rest)
        }
        [Token::Word("to") | Token::Sign("="), rest @ ..] => {
            let ((turn, within), rest) = become_within(name, rest)?;
            (turn, within, rest)
        }
        _ => return None,
    };
    let name = (*name).to_owned();
    Some((Setting { name, turn, within }, rest))
}

/// The new value, and between which bounds it is held where that is said.
fn become_within<'r, 't>(name: &str, said: &'r [Token<'t>]) -> Read<'r, 't, (Turn, Bounds)> {
    let [Token::Word("Math.clamp"), Token::Sign("("), inner @ ..] = said else {
        let (turn, rest) = becomes(name, said)?;
        return Some(((turn, None), rest));
    };
    let (turn, rest) = becomes(name, inner)?;
    let [Token::Sign(","), rest @ ..] = rest else {
        return None;
    };
    let (from, rest) = number(rest)?;
    let [Token::Sign(","), rest @ ..] = rest else {
        return None;
    };
    let (to, rest) = number(rest)?;
    match rest {
        [Token::Sign(")"), rest @ ..] if from < to => Some(((turn, Some((from, to))), rest)),
        _ => None,
    }
}

fn becomes<'r, 't>(name: &str, said: &'r [Token<'t>]) -> Read<'r, 't, Turn> {
    let own = match said {
        [Token::Variable(own), rest @ ..] => Some((*own == name).then_some(rest)?),
        [Token::Word("it"), rest @ ..] => Some(rest),
        _ => None,
    };
    match own {
        Some([Token::Sign("+"), rest @ ..]) => {
            let (by, rest) = number(rest)?;
            Some((Turn::Moves(by), rest))
        }
        Some([Token::Sign("-"), rest @ ..]) => {
            let (by, rest) = number(rest)?;
            Some((Turn::Moves(by.checked_neg()?), rest))
        }
        Some(_) => None,
        None => {
            let (held, rest) = held(said)?;
            Some((Turn::Becomes(held), rest))
        }
    }
}

/// A value as it is written.
pub(super) fn held<'r, 't>(said: &'r [Token<'t>]) -> Read<'r, 't, Held> {
    match said {
        [Token::Word("true"), rest @ ..] => Some((Held::Truth(true), rest)),
        [Token::Word("false"), rest @ ..] => Some((Held::Truth(false), rest)),
        [Token::Text(text), rest @ ..] => Some((Held::Word((*text).to_owned()), rest)),
        _ => {
            let (number, rest) = number(said)?;
            Some((Held::Number(number), rest))
        }
    }
}

fn number<'r, 't>(said: &'r [Token<'t>]) -> Read<'r, 't, i32> {
    match said {
        [Token::Number(number), rest @ ..] => Some((*number, rest)),
        [Token::Sign("-"), Token::Number(number), rest @ ..] => Some((number.checked_neg()?, rest)),
        _ => None,
    }
}
