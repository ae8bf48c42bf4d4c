//! These tests themselves, on a machine that has no tool at all.

use std::process::Command;

use crate::program::Said;

/// The tests that need a tool, run where there is none.
fn without_tools(arguments: &[&str]) -> Said {
    let output = Command::new(std::env::current_exe().expect("these tests"))
        .args(arguments)
        .args(["--skip", "without::"])
        .env("PATH", "")
        .env_remove("VEERKRACHT_NPM")
        .env_remove("VEERKRACHT_LRS")
        .output()
        .expect("these tests");
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

const REASONS: [&str; 4] = [
    "`chromedriver` is not on PATH",
    "`dot` is not on PATH",
    "`node` is not on PATH",
    "VEERKRACHT_LRS names no Python with Ralph",
];

pub(crate) fn a_test_without_its_tool_is_ignored_and_says_why() {
    let mut said = without_tools(&[]).exits(0).says("0 passed; 0 failed;");
    for reason in REASONS {
        said = said.says(&format!("ignored ({reason}"));
    }
    let (_, count) = said.out.split_once("0 failed; ").expect("a count");
    let (count, _) = count.split_once(" ignored").expect("a count");
    // Who runs each test by itself sees beforehand which are ignored.
    let listed = without_tools(&["--list", "--ignored"]).exits(0);
    assert_eq!(count, listed.out.matches(": test").count().to_string());
}

pub(crate) fn a_test_without_its_tool_fails_where_ignored_ones_are_included() {
    let mut said = without_tools(&["--include-ignored"])
        .exits(101)
        .says("0 passed;")
        .says(" 0 ignored;");
    for reason in REASONS {
        said = said.says(reason);
    }
}

pub(crate) fn several_names_are_asked_for_at_once() {
    let listed = |more: &[&str]| {
        let list = ["--list", "paper::a", "scriptless::"];
        let said = without_tools(&[&list[..], more].concat()).exits(0);
        said.out.matches(": test").count()
    };
    assert_eq!(listed(&[]), 3);
    assert_eq!(listed(&["--exact"]), 0);
}
