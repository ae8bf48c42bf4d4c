//! Documents as Markdown, for mail and for whoever goes on writing in them.

mod comparison;
mod facts;
mod guide;
mod handout;
mod report;
mod sheet;
mod writer;

pub(crate) use comparison::comparison;
pub(crate) use guide::guide;
pub(crate) use handout::handout;
pub use report::report;
pub(crate) use sheet::sheet;
