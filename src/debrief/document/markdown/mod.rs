//! Documents as Markdown, for mail and for whoever goes on writing in them.

mod comparison;
mod guide;
mod report;
mod sheet;
mod writer;

pub use comparison::comparison;
pub use guide::guide;
pub use report::report;
pub use sheet::sheet;
