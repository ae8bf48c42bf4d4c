//! What every screen is drawn with: styles, the page, text that scrolls, and a run as lines.
//!
//! It knows no face. What is told comes from a [view](crate::view); nothing here decides.

mod bar;
mod column;
pub(in crate::terminal) mod keys;
pub(in crate::terminal) mod lines;
pub(in crate::terminal) mod list;
pub(in crate::terminal) mod meeting;
pub(in crate::terminal) mod overlay;
mod page;
mod scroll;
pub(in crate::terminal) mod signs;
pub(in crate::terminal) mod story;
mod telling;
mod theme;
pub(in crate::terminal) mod writing;

pub(in crate::terminal) use bar::vote_bar;
pub(in crate::terminal) use column::Column;
pub(in crate::terminal) use page::{
    column, is_small, key_line, line_at, middle, remark, rule, rule_at, screen_cells, too_small,
};
pub(in crate::terminal) use scroll::{Scrolled, scrolled};
pub(crate) use theme::Theme;
