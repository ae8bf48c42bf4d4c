//! Conditions: a small typed language over the state. Every condition ends, and asks nothing but the state.
//!
//! `and`, `or`, `not`, brackets; `== != < <= > >=` with a value, or between two meters; `in [a, b]`; the bare name of a yes/no variable;
//! `seen(scene)`; `chose(scene.choice)`. [`parse`] reads the words, the builder gives them types.

use super::ids::{MemoryId, VariableId};
use super::source::{At, Span};

/// How deep brackets and `not` may nest.
pub(super) const DEPTH: usize = 32;
/// Words and signs of the longest condition.
pub(super) const LENGTH: usize = 10_000;

/// A condition whose names are known and whose types fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Compare {
        variable: VariableId,
        comparison: Relation,
        value: i32,
    },
    /// Two meters, held against each other.
    Against {
        one: VariableId,
        comparison: Relation,
        other: VariableId,
    },
    In {
        variable: VariableId,
        values: Vec<i32>,
    },
    Remembers(MemoryId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

impl Relation {
    pub(crate) fn holds(self, left: i32, right: i32) -> bool {
        match self {
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::More => left > right,
            Self::MoreOrEqual => left >= right,
        }
    }
}

/// What a condition may ask about.
pub(crate) trait Facts {
    fn value(&self, variable: VariableId) -> i32;
    fn remembers(&self, memory: MemoryId) -> bool;
}

impl Condition {
    pub(crate) fn holds(&self, facts: &impl Facts) -> bool {
        match self {
            Self::Not(inner) => !inner.holds(facts),
            Self::All(all) => all.iter().all(|condition| condition.holds(facts)),
            Self::Any(any) => any.iter().any(|condition| condition.holds(facts)),
            Self::Compare {
                variable,
                comparison,
                value,
            } => comparison.holds(facts.value(*variable), *value),
            Self::Against {
                one,
                comparison,
                other,
            } => comparison.holds(facts.value(*one), facts.value(*other)),
            Self::In { variable, values } => values.contains(&facts.value(*variable)),
            Self::Remembers(memory) => facts.remembers(*memory),
        }
    }
}

impl Condition {
    /// Every variable that it asks about.
    pub(crate) fn each_variable(&self, each: &mut impl FnMut(VariableId)) {
        match self {
            Self::Not(inner) => inner.each_variable(each),
            Self::All(inner) | Self::Any(inner) => {
                for inner in inner {
                    inner.each_variable(each);
                }
            }
            Self::Compare { variable, .. } | Self::In { variable, .. } => each(*variable),
            Self::Against { one, other, .. } => {
                each(*one);
                each(*other);
            }
            Self::Remembers(_) => {}
        }
    }

    /// Every memory that it asks about.
    pub(crate) fn each_memory(&self, each: &mut impl FnMut(MemoryId)) {
        match self {
            Self::Not(inner) => inner.each_memory(each),
            Self::All(inner) | Self::Any(inner) => {
                for inner in inner {
                    inner.each_memory(each);
                }
            }
            Self::Compare { .. } | Self::Against { .. } | Self::In { .. } => {}
            Self::Remembers(memory) => each(*memory),
        }
    }
}

impl At<Condition> {
    pub(crate) fn holds(&self, facts: &impl Facts) -> bool {
        self.value.holds(facts)
    }
}

/// A condition as written, before its names are looked up. Spans are offsets within the condition's own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    Not(Box<Expression>),
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Bare(At<String>),
    Compare {
        variable: At<String>,
        comparison: Relation,
        value: At<String>,
    },
    In {
        variable: At<String>,
        values: Vec<At<String>>,
    },
    Seen(At<String>),
    Chose {
        scene: At<String>,
        choice: At<String>,
    },
}

/// What is wrong with the words of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    /// A sign that no condition has.
    Sign,
    /// Something else was expected here: a name, a comparison, a bracket, the end.
    Unexpected,
    /// `=` where `==` is meant.
    SingleEquals,
    /// Brackets or `not` nest too deep.
    TooDeep,
    /// More words and signs than anybody reads.
    TooLong,
    /// The condition ends too early.
    Unfinished,
}

/// Reads a condition.
///
/// # Errors
/// The first mistake and where in `text` it stands.
pub(super) fn parse(text: &str) -> Result<Expression, At<Mistake>> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        tokens: &tokens,
        at: 0,
        end: text.len(),
        depth: 0,
    };
    let expression = parser.any()?;
    match parser.peek() {
        None => Ok(expression),
        Some(token) => Err(At::new(Mistake::Unexpected, token.span)),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lexeme<'a> {
    Word(&'a str),
    Compare(Relation),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Dot,
}

fn tokens(text: &str) -> Result<Vec<At<Lexeme<'_>>>, At<Mistake>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(sign) = rest.chars().next() {
        let at = text.len() - rest.len();
        let word = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
            .unwrap_or(rest.len());
        let (token, length) = match sign {
            '(' => (Lexeme::Open, 1),
            ')' => (Lexeme::Close, 1),
            '[' => (Lexeme::OpenList, 1),
            ']' => (Lexeme::CloseList, 1),
            ',' => (Lexeme::Comma, 1),
            '.' => (Lexeme::Dot, 1),
            '=' if rest.starts_with("==") => (Lexeme::Compare(Relation::Equal), 2),
            '!' if rest.starts_with("!=") => (Lexeme::Compare(Relation::NotEqual), 2),
            '<' if rest.starts_with("<=") => (Lexeme::Compare(Relation::LessOrEqual), 2),
            '>' if rest.starts_with(">=") => (Lexeme::Compare(Relation::MoreOrEqual), 2),
            '<' => (Lexeme::Compare(Relation::Less), 1),
            '>' => (Lexeme::Compare(Relation::More), 1),
            '=' => return Err(At::new(Mistake::SingleEquals, Span::new(at..at + 1))),
            _ if word > 0 => (Lexeme::Word(rest.split_at(word).0), word),
            _ => return Err(At::new(Mistake::Sign, Span::new(at..at + sign.len_utf8()))),
        };
        if tokens.len() == LENGTH {
            return Err(At::new(Mistake::TooLong, Span::new(at..at + length)));
        }
        tokens.push(At::new(token, Span::new(at..at + length)));
        rest = rest.split_at(length).1.trim_start();
    }
    Ok(tokens)
}

struct Parser<'t> {
    tokens: &'t [At<Lexeme<'t>>],
    at: usize,
    end: usize,
    depth: usize,
}

type Read<T> = Result<T, At<Mistake>>;

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<At<Lexeme<'t>>> {
        self.tokens.get(self.at).copied()
    }

    fn next(&mut self) -> Read<At<Lexeme<'t>>> {
        let token = self
            .peek()
            .ok_or_else(|| At::new(Mistake::Unfinished, Span::new(self.end..self.end)))?;
        self.at += 1;
        Ok(token)
    }

    fn eat(&mut self, token: Lexeme<'_>) -> bool {
        let found = self.peek().is_some_and(|next| next.value == token);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: Lexeme<'_>) -> Read<()> {
        let next = self.next()?;
        if next.value == token {
            Ok(())
        } else {
            Err(At::new(Mistake::Unexpected, next.span))
        }
    }

    fn name(&mut self) -> Read<At<String>> {
        let next = self.next()?;
        match next.value {
            Lexeme::Word(word) => Ok(At::new(word.to_owned(), next.span)),
            _ => Err(At::new(Mistake::Unexpected, next.span)),
        }
    }

    fn any(&mut self) -> Read<Expression> {
        let first = self.all()?;
        if self
            .peek()
            .is_none_or(|next| next.value != Lexeme::Word("or"))
        {
            return Ok(first);
        }
        let mut any = vec![first];
        while self.eat(Lexeme::Word("or")) {
            any.push(self.all()?);
        }
        Ok(Expression::Any(any))
    }

    fn all(&mut self) -> Read<Expression> {
        let first = self.one()?;
        if self
            .peek()
            .is_none_or(|next| next.value != Lexeme::Word("and"))
        {
            return Ok(first);
        }
        let mut all = vec![first];
        while self.eat(Lexeme::Word("and")) {
            all.push(self.one()?);
        }
        Ok(Expression::All(all))
    }

    fn one(&mut self) -> Read<Expression> {
        let next = self.next()?;
        match next.value {
            Lexeme::Word("not") => self.deeper(next.span, |parser| {
                Ok(Expression::Not(Box::new(parser.one()?)))
            }),
            Lexeme::Open => self.deeper(next.span, |parser| {
                let inner = parser.any()?;
                parser.expect(Lexeme::Close)?;
                Ok(inner)
            }),
            Lexeme::Word(word @ ("seen" | "chose")) if self.eat(Lexeme::Open) => {
                let scene = self.name()?;
                let expression = if word == "seen" {
                    Expression::Seen(scene)
                } else {
                    self.expect(Lexeme::Dot)?;
                    Expression::Chose {
                        scene,
                        choice: self.name()?,
                    }
                };
                self.expect(Lexeme::Close)?;
                Ok(expression)
            }
            Lexeme::Word("and" | "or" | "in") => Err(At::new(Mistake::Unexpected, next.span)),
            Lexeme::Word(word) => self.about(At::new(word.to_owned(), next.span)),
            _ => Err(At::new(Mistake::Unexpected, next.span)),
        }
    }

    /// What is said of a variable.
    fn about(&mut self, variable: At<String>) -> Read<Expression> {
        match self.peek().map(|next| next.value) {
            Some(Lexeme::Compare(comparison)) => {
                self.at += 1;
                Ok(Expression::Compare {
                    variable,
                    comparison,
                    value: self.name()?,
                })
            }
            Some(Lexeme::Word("in")) => {
                self.at += 1;
                self.expect(Lexeme::OpenList)?;
                let mut values = vec![self.name()?];
                while self.eat(Lexeme::Comma) {
                    values.push(self.name()?);
                }
                self.expect(Lexeme::CloseList)?;
                Ok(Expression::In { variable, values })
            }
            _ => Ok(Expression::Bare(variable)),
        }
    }

    fn deeper<T>(&mut self, span: Span, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= DEPTH {
            return Err(At::new(Mistake::TooDeep, span));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> (Mistake, usize) {
        let at = parse(text).expect_err("a mistake");
        (at.value, at.span.start as usize)
    }

    #[test]
    fn and_binds_tighter_than_or() {
        let Ok(Expression::Any(any)) = parse("a or b and not c") else {
            panic!("an `or` at the top")
        };
        assert!(matches!(
            any.as_slice(),
            [Expression::Bare(_), Expression::All(_)]
        ));
    }

    #[test]
    fn mistakes_stand_where_they_are_made() {
        assert_eq!(mistake("pressure = 3"), (Mistake::SingleEquals, 9));
        assert_eq!(mistake("a and"), (Mistake::Unfinished, 5));
        assert_eq!(mistake("a b"), (Mistake::Unexpected, 2));
        assert_eq!(mistake("a + 1"), (Mistake::Sign, 2));
        assert_eq!(mistake("seen(x"), (Mistake::Unfinished, 6));
        assert_eq!(mistake(""), (Mistake::Unfinished, 0));
        assert_eq!(mistake("né!"), (Mistake::Sign, 3));
        assert_eq!(mistake("\u{a0}café = 3"), (Mistake::SingleEquals, 8));
    }

    #[test]
    fn brackets_nest_thirty_two_deep_and_no_deeper() {
        let nested = |depth| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
        assert!(parse(&nested(DEPTH)).is_ok());
        assert_eq!(mistake(&nested(DEPTH + 1)).0, Mistake::TooDeep);
        assert_eq!(mistake(&"not ".repeat(LENGTH)).0, Mistake::TooDeep);
    }

    #[test]
    fn a_condition_has_ten_thousand_words_and_no_more() {
        let long = |words: usize| format!("a{}", " or a".repeat(words / 2));
        assert!(parse(&long(LENGTH - 1)).is_ok());
        assert_eq!(mistake(&long(LENGTH)).0, Mistake::TooLong);
        assert_eq!(mistake(&"not ".repeat(1_000_000)).0, Mistake::TooLong);
    }
}
