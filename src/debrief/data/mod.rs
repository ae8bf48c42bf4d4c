//! A session as data, for research and for other programs: [`json()`], a [`table()`] as CSV, and [`xapi()`] statements; and
//! what groups said of [`statements()`], as CSV.
//!
//! The names of fields are promises, described in README.md, and stand apart from the program's own; ids go by what the
//! scenario calls them. A group is named by its session alone: no person is in it.

mod json;
mod statements;
mod table;
mod xapi;

pub use json::json;
pub use statements::statements;
pub use table::table;
pub use xapi::xapi;

pub use crate::view::spreadsheet::Separator;

use crate::record::{Cause, Pause, Settlement};

/// Who decided, as data has it.
fn settlement(by: Settlement) -> &'static str {
    match by {
        Settlement::Majority => "majority",
        Settlement::Role => "role",
        Settlement::Moderator => "moderator",
    }
}

fn cause(by: Cause) -> &'static str {
    match by {
        Cause::Condition => "condition",
        Cause::Clock => "clock",
        Cause::Moderator => "moderator",
    }
}

fn pause(why: Pause) -> &'static str {
    match why {
        Pause::Break => "break",
        Pause::StopWord => "stop-word",
        Pause::Jump => "jump",
    }
}
