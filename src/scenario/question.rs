//! A question that whoever starts is asked, with its answers, as an author wrote them.

use super::source::At;

/// What somebody is asked before a run begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub(crate) text: String,
    /// In the order of the file; one for each word of the variable.
    pub(crate) answers: Vec<Answer>,
}

/// One of the answers to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The value that the variable begins with.
    pub(crate) value: i32,
    pub(crate) text: String,
    /// How long a group plays with it, in minutes, where that is said of it.
    pub(crate) minutes: Option<At<u32>>,
}
