//! `veerkracht explain CODE`: a finding, explained, with an example of it and of how it is written well.

use std::io::Write as _;
use std::process::ExitCode;

use super::Common;
use super::failure::{Failure, Result};
use crate::language::Language;
use crate::scenario::{Code, codes};

/// Examples with ids and texts as an author of that language writes them: under each code what is wrong behind `-`, and
/// behind `+` how it is written.
const fn examples(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("examples/nl.txt"),
        Language::English => include_str!("examples/en.txt"),
    }
}

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
        let lines: Vec<_> = example(*known, words.language())
            .filter_map(|line| line.strip_prefix(sign))
            .collect();
        if !lines.is_empty() {
            writeln!(out, "\n{}\n\n    {}", words.say(key), lines.join("\n    "))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The lines of the example of a code. What is wrong with a file as a whole, such as its size, has none.
fn example(code: Code, language: Language) -> impl Iterator<Item = &'static str> {
    let lines = examples(language)
        .lines()
        .skip_while(move |line| *line != code.0);
    lines
        .skip(1)
        .take_while(|line| line.starts_with(['-', '+']))
}
