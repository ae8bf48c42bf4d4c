//! A passage of Twine before it is read.

use std::borrow::Cow;

/// A passage as it stands in a file.
#[derive(Debug)]
pub(super) struct Source<'t> {
    pub(super) name: String,
    pub(super) tags: Vec<String>,
    /// The line of its name, and that on which what it holds begins.
    pub(super) line: usize,
    pub(super) body_line: usize,
    pub(super) body: Cow<'t, str>,
}

/// How a story's passages are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Dialect {
    #[default]
    Unsaid,
    Harlowe,
    SugarCube,
    /// Chapbook's and Snowman's: texts are Markdown.
    Markdown,
}
