//! README.md is true, and promises nothing that no test tries.

use crate::program::{Program, ours};
use crate::screen::Screen;

fn readme() -> String {
    std::fs::read_to_string(ours("README.md")).expect("README.md")
}

/// The first block of a kind whose text has a part.
fn block(kind: &str, part: &str) -> String {
    let readme = readme();
    let opened = format!("```{kind}\n");
    let blocks = readme
        .split(&opened)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    blocks
        .filter(|block| block.contains(part))
        .map(str::to_owned)
        .next()
        .expect("a block")
}

fn trimmed(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).collect()
}

#[test]
fn the_picture_is_the_screen() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["play", "reporter-calls", "--lang", "en"]);
    screen
        .shows("Enter begin")
        .types("\r")
        .shows("The phone call")
        .types("1");
    screen
        .shows("What it brought")
        .types("\r")
        .shows("Did he come to you?")
        .shows("5 Ask for ten minutes");
    screen.shows("choose · h advice · e else · u back · q · ? help");
    let contents = screen.contents();
    assert_eq!(
        trimmed(&block("text", "Did he come to you?")),
        trimmed(&contents),
        "{contents}"
    );
}

/// A screen on which only a clock goes on, with its digits set to nought.
fn without_the_time(screen: &str) -> String {
    let word = |word: &str| match word.contains(':') {
        true => word.replace(|sign: char| sign.is_ascii_digit(), "0"),
        false => word.to_owned(),
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    screen.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_picture_of_the_console_is_the_screen() {
    let program = Program::new();
    let mut screen = Screen::open(
        &program,
        &[
            "host",
            "threat-before-friday",
            "--rehearse",
            "25",
            "--seed",
            "3",
            "--lang",
            "en",
            "--answer",
            "pace=afternoon",
        ],
    );
    screen
        .shows("Enter begins")
        .types("\r")
        .shows("Talking")
        .types("v")
        .shows("Open the vote?")
        .types("\r");
    screen
        .shows("25 of 25 voted")
        .types("2")
        .shows("Hands for choice 2")
        .types("4\r")
        .shows("+ 4 hands");
    let contents = without_the_time(&screen.contents());
    let picture = without_the_time(&block("text", "Vote 1 open"));
    assert_eq!(trimmed(&picture), trimmed(&contents), "{contents}");
}

#[test]
fn the_first_scenario_passes_check_and_plays_to_its_end() {
    let program = Program::new();
    program.file("door.yaml", block("yaml", "id: door"));
    program.run(["check", "door.yaml"]).exits(0);
    let said = program.typing(["play", "door.yaml"], "wait\nopen\ntea\nstop\n");
    said.exits(0).says("The cups are still on the table.");
}

#[test]
fn the_misspelt_target_is_shown_as_the_page_says() {
    let program = Program::new();
    let misspelt = block("yaml", "id: door").replace("goto: neighbour", "goto: neigbour");
    program.file("door.yaml", misspelt);
    let said = program.run(["check", "door.yaml", "--lang", "en"]).exits(1);
    let shown = block("text", "E0201");
    assert!(said.out.starts_with(&shown), "{}", said.out);
}

#[test]
fn the_dead_end_is_shown_as_the_page_says() {
    let program = Program::new();
    let stuck = block("yaml", "id: door").replace(
        "text: Open the door,",
        "text: Open the door, when: seen(neighbour),",
    );
    program.file("door.yaml", stuck);
    let said = program.run(["check", "door.yaml", "--lang", "en"]).exits(1);
    let shown = block("text", "E0701");
    assert!(said.out.starts_with(&shown), "{}", said.out);
}

#[test]
fn the_figures_are_those_of_the_scenario() {
    let said = Program::new().run(["explore", "young-volunteer", "--lang", "en"]);
    let shown = block("text", "Complete: ");
    assert!(said.out.starts_with(shown.trim_end()), "{}", said.out);
}

/// A scenario of the guide for authors, by its id.
pub(crate) fn guide(id: &str) -> String {
    let guide = std::fs::read_to_string(ours("scenarios/README.md")).expect("the guide");
    let mut blocks = guide.split("```yaml\n").skip(1);
    let block = blocks.find(|block| block.starts_with(&format!("format: 1\nid: {id}\n")));
    let (scenario, _) = block.and_then(|it| it.split_once("```")).expect("a block");
    scenario.to_owned()
}

#[test]
fn the_scenarios_of_the_guide_pass_check() {
    let program = Program::new();
    program.file("evening-call.yaml", guide("evening-call"));
    let said = program.run(["check", "evening-call.yaml", "--lang", "en"]);
    said.exits(0).says("with 2 tests: nothing found");
    program.file("dark-evening.yaml", guide("dark-evening"));
    let said = program.run(["check", "dark-evening.yaml", "--lang", "en"]);
    said.exits(0).says("nothing found");
}

#[test]
fn the_guide_speaks_of_every_key() {
    let guide = std::fs::read_to_string(ours("scenarios/README.md")).expect("the guide");
    let schema = Program::new().run(["schema"]).exits(0).out;
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions").values();
    for map in definitions.chain([&schema]) {
        let keys = map["properties"].as_object().into_iter().flatten();
        for (key, _) in keys {
            assert!(guide.contains(&format!("{key}:")), "{key}");
        }
    }
}

/// A bound of exploring, as the help of `check` says it.
fn usual(help: &str, option: &str) -> String {
    let (_, after) = help.split_once(option).expect(option);
    let (_, value) = after.split_once("[default: ").expect("a default");
    let (value, _) = value.split_once(']').expect("an end");
    value.to_owned()
}

#[test]
fn exploring_stops_where_the_page_says() {
    let help = Program::new().run(["check", "--help"]).exits(0).out;
    let readme = readme();
    let (_, said) = readme
        .split_once("Exploring stops by itself at ")
        .expect("the bounds");
    let (said, _) = said.split_once(" (`--max-situations`").expect("the bounds");
    let (situations, rest) = said.split_once(" situations, ").expect("situations");
    let (memory, time) = rest.split_once(" MB or ").expect("megabytes");
    let situations = situations.replace(',', "");
    assert_eq!(situations, usual(&help, "--max-situations"));
    assert_eq!(memory, usual(&help, "--max-memory"));
    assert_eq!(time.replace(" seconds", "s"), usual(&help, "--within"));
}

/// Each promise of the table: the words of README, and the tests that try it as `file::name`. A heading names none.
fn promises(table: &str) -> Vec<(&str, Vec<&str>)> {
    let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
    let rows = rows.skip(1).filter(|row| !row.starts_with("**"));
    let cells = rows.map(|row| {
        let row = row.strip_suffix(" |").expect("a row");
        row.split_once(" | ").expect("two cells")
    });
    cells
        .map(|(words, tests)| (words, tests.split("<br>").collect()))
        .collect()
}

#[test]
fn every_promise_is_made_and_names_tests_that_are_there() {
    let readme = readme();
    let table = std::fs::read_to_string(ours("tests/promises.md")).expect("the table");
    let promises = promises(&table);
    assert!(promises.len() > 100, "{}", promises.len());
    for (words, tests) in promises {
        let said = readme.lines().any(|line| line.contains(words));
        assert!(said, "README does not say: {words}");
        for named in tests {
            let path = named.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
            let (file, test) = path.and_then(|it| it.rsplit_once("::")).expect(named);
            let source = std::fs::read_to_string(ours(file)).expect(file);
            assert!(source.contains(&format!("fn {test}(")), "{named}: {words}");
        }
    }
}
