//! `veerkracht explain CODE`: a finding, explained.

use std::io::Write as _;
use std::process::ExitCode;

use super::Common;
use super::failure::{Failure, Result};
use crate::scenario::codes;

pub(super) fn run(code: &str, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let code = code.to_ascii_uppercase();
    let known = codes::ALL
        .iter()
        .find(|known| known.0 == code)
        .ok_or_else(|| {
            let all: Vec<_> = codes::ALL.iter().map(|code| code.0).collect();
            Failure::said(words.say_with("cli-no-code", &[("codes", all.join(" ").into())]))
        })?;
    writeln!(
        std::io::stdout(),
        "{known}\n\n{}",
        words.say(&format!("{known}-explain"))
    )?;
    Ok(ExitCode::SUCCESS)
}
