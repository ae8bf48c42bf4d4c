//! The words and signs of what a command of Twine says.

/// Words and signs of the longest command that is read.
const MOST: usize = 4_000;
/// Signs, those that begin with another one before it.
const SIGNS: [&str; 25] = [
    "===", "!==", "==", "!=", ">=", "<=", "&&", "||", "+=", "-=", "++", "--", "+", "-", "*", "/",
    "(", ")", ",", ";", "=", ">", "<", "!", "%",
];

/// A word or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// `$name`, without its sign.
    Variable(&'t str),
    Number(i32),
    /// What stands between quotes.
    Text(&'t str),
    Word(&'t str),
    Sign(&'static str),
}

/// What is said, piece by piece; `None` where a piece is none of these.
pub(super) fn tokens(said: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = said.trim_start();
    while let Some(first) = rest.chars().next() {
        if tokens.len() == MOST {
            return None;
        }
        let (token, behind) = match first {
            '"' | '\'' => text(rest, first)?,
            '$' => {
                let name = super::variable(rest.get(1..)?);
                (!name.is_empty())
                    .then_some((Token::Variable(name), rest.get(1 + name.len()..)?))?
            }
            _ if first.is_ascii_digit() => {
                let end = rest.find(|sign: char| !sign.is_ascii_digit());
                let (digits, behind) = rest.split_at(end.unwrap_or(rest.len()));
                // A broken number is none that a scenario has.
                (!behind.starts_with('.'))
                    .then_some((Token::Number(digits.parse().ok()?), behind))?
            }
            _ if first.is_ascii_alphabetic() => {
                let in_word = |sign: char| sign.is_ascii_alphanumeric() || "._".contains(sign);
                let end = rest.find(|sign| !in_word(sign)).unwrap_or(rest.len());
                let (word, behind) = rest.split_at(end);
                (Token::Word(word), behind)
            }
            _ => {
                let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign))?;
                (Token::Sign(sign), rest.get(sign.len()..)?)
            }
        };
        tokens.push(token);
        rest = behind.trim_start();
    }
    Some(tokens)
}

/// A text between quotes, in which no sign means another.
fn text(rest: &str, quote: char) -> Option<(Token<'_>, &str)> {
    let (text, behind) = rest.get(1..)?.split_once(quote)?;
    (!text.contains('\\')).then_some((Token::Text(text), behind))
}
