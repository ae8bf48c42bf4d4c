//! What is meant by something in a file that is written otherwise.

use std::borrow::Cow;

use super::super::source::Span;
use super::{Node, Scalar, Value};

/// What is meant by a key: another one, and a value where it has none; no key at all where the line belongs away.
#[derive(Debug, Clone)]
pub(in super::super) struct Meant {
    pub(in super::super) key: String,
    pub(in super::super) value: Option<Instead>,
}

/// What is meant in the place of a value.
#[derive(Debug, Clone)]
pub(in super::super) enum Instead {
    Text(String),
    List(Vec<String>),
}

impl Instead {
    /// As it is read on, at the place of what it stands for.
    pub(super) fn node<'t>(self, span: Span) -> Value<'t> {
        let scalar = |text| {
            let text = Cow::Owned(text);
            Value::Scalar(Scalar { text, plain: true })
        };
        match self {
            Self::Text(text) => scalar(text),
            Self::List(texts) => {
                let items = texts.into_iter().map(scalar);
                Value::List(items.map(|value| Node { value, span }).collect())
            }
        }
    }
}

impl Meant {
    /// What is meant by a line that belongs away.
    pub(in super::super) fn nothing() -> Self {
        Self {
            key: String::new(),
            value: None,
        }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.key.is_empty() && self.value.is_none()
    }
}
