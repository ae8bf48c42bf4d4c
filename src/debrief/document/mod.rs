//! Views as documents: one page of [`html`] that stands alone and prints well, or [`markdown`] for mail.
//!
//! Every text of a view comes from a file and is untrusted. Pages escape it, and show its Markdown without links,
//! pictures and HTML; mail keeps its paragraphs and lists and takes the meaning from every other mark.

pub mod html;
pub mod markdown;
mod picture;
