//! `veerkracht explain CODE`: a finding, explained, with an example of it and of how it is written well.

use std::io::Write as _;
use std::process::ExitCode;

use super::Common;
use super::failure::{Failure, Result};
use crate::scenario::{Code, codes};

/// Examples in the language of scenarios, which is one for all: under each code what is wrong behind `-`, and behind `+` how
/// it is written.
const EXAMPLES: &str = include_str!("examples.txt");

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
    let mut out = std::io::stdout();
    writeln!(out, "{known}\n\n{}", words.say(&format!("{known}-explain")))?;
    for (sign, key) in [("- ", "explain-wrong"), ("+ ", "explain-right")] {
        let lines: Vec<_> = example(*known)
            .filter_map(|line| line.strip_prefix(sign))
            .collect();
        if !lines.is_empty() {
            writeln!(out, "\n{}\n\n    {}", words.say(key), lines.join("\n    "))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The lines of the example of a code. What is wrong with a file as a whole, such as its size, has none.
fn example(code: Code) -> impl Iterator<Item = &'static str> {
    let lines = EXAMPLES.lines().skip_while(move |line| *line != code.0);
    lines
        .skip(1)
        .take_while(|line| line.starts_with(['-', '+']))
}
