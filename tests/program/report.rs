//! Documents: the handbook of a scenario, and the sheet for its participants.

use veerkracht::scenario::{Exit, Scenario, load, translate};

use crate::program::{Program, Said, ours};
use crate::screen::Screen;

/// A small scenario with markup in its texts.
const DOOR: &str = r##"
format: 1
id: door
version: 1.0.0
title: "Door <b>& *bell*"
language: en
summary: A knock, [here](http://example.org), and "<script>alert(1)</script>".
minutes: 20
audience: [board, neighbours]
license: CC-BY-4.0
content_note: Somebody *cries*.
objectives: { ask: Ask first }
competencies: { care: { title: Care, about: Asks first } }
roles: { host: { title: Host, brief: You have a key. } }
sources: { s1: { title: On doors, publisher: Joiners, year: 2021, checked: 2026-11-23 } }
state:
  calm: { from: 0, to: 4, start: 2, label: Calm }
  told: false
start: hall
scenes:
  hall:
    title: The hall
    clock: Monday 20:00
    for: [host]
    minutes: 5
    text:
      - "A knock. Calm is {calm}."
      - { when: told, text: They know. }
    exhibits: [{ kind: note, from: A neighbour, text: "1. Open | please" }]
    moderator: { notes: Say nothing yet., ask: [What do you hear?] }
    choices:
      open: { text: Open, gain: You see, cost: They see you, effects: { calm: +1, told: true }, score: { care: +1 }, because: Doors open., sources: [s1], goto: [{ chance: 3, to: out }, { chance: 1, to: end }] }
      wait: { text: Wait, gain: Rest, cost: Noise, when: not told, locked: They know already, once: true, goto: hall }
    deadline: { minutes: 3, text: Nobody moved, goto: end }
  out: { title: Outside, text: "# Dark", effects: { calm: -1 }, goto: end }
  bell:
    title: A bell
    inject: { after: { minutes: 10 }, when: told }
    text: It rings.
    choices:
      hush: { text: Hush, gain: Quiet, cost: Trust, goto: resume }
      call: { text: Call, gain: Help, cost: Time, goto: out }
  end: { ending: true, title: The end, text: Over. }
debrief:
  questions: [What did you hear?]
  practice: [{ text: Ask who it is, sources: [s1] }]
  agreement: One thing each
"##;

/// The scenarios that ship, each in each language.
fn shipped() -> Vec<(String, &'static str, Scenario)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(ours("scenarios")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let Some(id) = name
            .strip_suffix(".yaml")
            .filter(|id| !id.contains('.') && *id != "facts")
        else {
            continue;
        };
        let own = load(&std::fs::read(&path).expect("a file")).scenario;
        let own = own.expect("a sound scenario");
        let sidecar = std::fs::read(path.with_file_name(format!("{id}.en.yaml")));
        let english = translate(&own, &sidecar.expect("a translation")).scenario;
        all.push((id.to_owned(), "nl", own));
        all.push((id.to_owned(), "en", english.expect("a sound translation")));
    }
    assert!(all.len() >= 16, "all scenarios in both languages");
    all
}

/// A handbook, without figures: exploring is looked at elsewhere.
fn guide(id: &str, language: &str, more: &[&str]) -> String {
    let mut arguments = vec!["report", "--guide", id, "--lang", language];
    arguments.extend(["--max-situations", "1"]);
    arguments.extend(more);
    Program::new().run(arguments).exits(0).out
}

/// The words of a text without marks, spaces and case of any form, so that a page, mail and a file can be compared.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

fn parsed(page: &str) -> roxmltree::Document<'_> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    roxmltree::Document::parse_with_options(page, options).expect("well-formed")
}

/// What somebody reads on a page.
pub(crate) fn read(page: &str) -> String {
    let document = parsed(page);
    let texts = document.descendants().filter(|node| {
        node.is_text() && !node.ancestors().any(|above| above.has_tag_name("style"))
    });
    texts.filter_map(|node| node.text()).collect()
}

/// That a page stands alone and can be read by everyone.
pub(crate) fn sound(page: &str) {
    let document = parsed(page);
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            !["script", "iframe", "link", "img", "object"].contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on"), "{name}");
            assert!(!value.contains("http"), "{name}={value}");
            assert!(name != "href" || value.starts_with('#'), "{value}");
        }
    }
    let style = document
        .descendants()
        .filter(|node| node.has_tag_name("style"));
    let style: String = style.filter_map(|node| node.text()).collect();
    assert!(!style.contains("http") && !style.contains("@import"));
    let ids: Vec<_> = document
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    let links = document
        .descendants()
        .filter_map(|node| node.attribute("href"));
    for link in links {
        assert!(ids.contains(&&link[1..]), "{link} leads nowhere");
    }
    let level = |name: &str| ["h1", "h2", "h3", "h4"].iter().position(|it| *it == name);
    let levels = document
        .descendants()
        .filter_map(|node| level(node.tag_name().name()));
    let levels: Vec<_> = levels.collect();
    assert_eq!(
        levels.iter().filter(|level| **level == 0).count(),
        1,
        "one title"
    );
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
    assert_eq!(
        document
            .descendants()
            .filter(|node| node.has_tag_name("main"))
            .count(),
        1
    );
}

/// What only a moderator may read of a scenario.
fn private(scenario: &Scenario) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(
        scenario
            .roles
            .iter()
            .filter_map(|role| role.brief.as_deref()),
    );
    for scene in &scenario.scenes {
        texts.extend(scene.moderator.notes.as_deref());
        texts.extend(scene.moderator.ask.iter().map(String::as_str));
        texts.extend(scene.text.iter().map(|part| &*part.text));
        texts.extend(scene.exhibits.iter().map(|exhibit| &*exhibit.text));
        texts.extend(scene.advice.iter().map(|adviser| &*adviser.text));
        let ending = scene.exit == Exit::Ending;
        texts.extend(scene.title.as_deref().filter(|_| ending));
    }
    for choice in &scenario.choices {
        texts.push(&choice.text);
        let more = [&choice.gain, &choice.cost, &choice.because, &choice.locked];
        texts.extend(more.into_iter().filter_map(|text| text.as_deref()));
    }
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn a_handbook_holds_every_scene_note_and_question_in_both_forms_and_languages() {
    for (id, language, scenario) in shipped() {
        let page = guide(&id, language, &[]);
        sound(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")));
        let mail = guide(&id, language, &["--to", "md"]);
        for (form, text) in [("html", bare(&read(&page))), ("md", bare(&mail))] {
            let mut wanted = private(&scenario);
            wanted.extend(
                scenario
                    .scenes
                    .iter()
                    .filter_map(|scene| scene.title.as_deref()),
            );
            wanted.extend(scenario.debrief.questions.iter().map(String::as_str));
            wanted.extend(scenario.sources.iter().map(|source| &*source.title));
            wanted.extend(scenario.content_note.as_deref());
            for part in wanted {
                // Variables stand by name, and a numbered list is numbered by the page.
                let whole = bare(part);
                let found = part.contains('{') || text.contains(&whole);
                assert!(found, "{id} in {language} as {form}: {part}");
            }
        }
    }
}

/// A table as a spreadsheet reads it.
fn rows(table: &str, separator: u8) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(separator)
        .has_headers(false)
        .from_reader(table.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("a row of this width"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_handbook_as_a_table_has_a_row_for_every_scene_in_its_order() {
    for (id, language, scenario) in shipped() {
        let table = guide(&id, language, &["--to", "csv"]);
        let separator = if language == "nl" { b';' } else { b',' };
        let rows = rows(&table, separator);
        let ids: Vec<_> = rows.iter().skip(1).map(|row| row[2].as_str()).collect();
        // The opening and the play come before the scenes, and three blocks after them.
        assert!(ids.starts_with(&["", ""]) && ids.ends_with(&["", "", ""]));
        let mut known: Vec<_> = ids.iter().filter(|id| !id.is_empty()).collect();
        assert_eq!(known.len(), scenario.scenes.len(), "{id}");
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), scenario.scenes.len(), "{id}");
        let page = guide(&id, language, &[]);
        for row in rows.iter().skip(1).filter(|row| !row[0].is_empty()) {
            let head = format!("<span class=\"number\">{}</span>", row[0]);
            assert!(page.contains(&head), "{id}: {row:?}");
        }
        let all = bare(&rows.concat().concat());
        let said = scenario.scenes.iter().flat_map(|scene| {
            let moderator = &scene.moderator;
            moderator.notes.iter().chain(&moderator.ask)
        });
        for part in said {
            assert!(
                part.contains('{') || all.contains(&bare(part)),
                "{id}: {part}"
            );
        }
    }
}

#[test]
fn the_handbook_as_a_table_is_what_a_moderator_plans_by() {
    let program = Program::new();
    program.file(
        "door.yaml",
        DOOR.replace("text: It rings.", "text: \"=1+2\""),
    );
    let table = |more: &[&str]| {
        let asked = [
            "report",
            "--guide",
            "door.yaml",
            "--to",
            "csv",
            "--lang",
            "en",
        ];
        program.run([&asked, more].concat())
    };
    let rows = rows(&table(&["--separator", "tab"]).exits(0).out, b'\t');
    let heads = ["Number", "Part", "Id", "Title", "From the start"];
    assert_eq!(rows[0][..5], heads);
    assert_eq!(rows[0][5..7], ["Minutes of the part", "Minutes"]);
    assert_eq!(rows[1][1..7], ["Opening", "", "", "0:00–0:15", "15", ""]);
    // Each column of minutes is a sum: that of the half day, and that of all scenes.
    let sum = |column: usize| {
        let cells = rows.iter().skip(1).map(|row| row[column].as_str());
        let numbers = cells.filter(|it| !it.is_empty()).map(str::parse::<u32>);
        numbers.sum::<Result<u32, _>>().expect("numbers alone")
    };
    assert!(sum(5) > 100 && sum(6) < 30, "{} {}", sum(5), sum(6));
    let row = |id: &str| rows.iter().find(|row| row[2] == id).expect("a scene");
    assert_eq!(
        row("hall").join("|"),
        "1|The story|hall|The hall|||5|Monday 20:00|Host||A knock. Calm is [Calm].\n\n(Only if “Open” chosen in “The hall”) They know.|\
         Note · A neighbour: 1. Open | please|Say nothing yet.|What do you hear?|||\
         1. Open → 2 Outside (chance: 3 in 4); 4 The end (chance: 1 in 4)\n\
         2. (Only if not “Open” chosen in “The hall”) Wait (Only once. Otherwise in sight, but closed: “They know already”) → 1 The hall\n\
         3. When the time is up (3 minutes): Nobody moved → 4 The end||"
    );
    assert_eq!(
        row("bell")[9],
        "(Only if “Open” chosen in “The hall”) after 10 minutes"
    );
    // What is read aloud begins no formula.
    assert_eq!(row("bell")[10], "'=1+2");
    // What participants are given gives nothing away, and so is no table.
    let refused = table(&["--for", "participants"]).exits(1);
    refused.says("A sheet for participants is a page or mail.");
}

#[test]
fn a_sheet_gives_nothing_away() {
    for (id, language, scenario) in shipped() {
        for form in ["html", "md"] {
            let sheet = guide(&id, language, &["--for", "participants", "--to", form]);
            let text = if form == "html" {
                sound(&sheet);
                read(&sheet)
            } else {
                sheet
            };
            let text = bare(&text);
            // What an author also asks afterwards, in the same words, is a question for everyone.
            let questions = bare(&scenario.debrief.questions.join("\n"));
            let mut private = private(&scenario);
            private.retain(|part| !questions.contains(&bare(part)));
            assert!(private.len() > 100, "{id} in {language}");
            for part in private {
                assert!(
                    !text.contains(&bare(part)),
                    "{id} in {language} as {form}: {part}"
                );
            }
            let shown = scenario.roles.iter().map(|role| &*role.title);
            let shown = shown.chain(scenario.competencies.iter().map(|it| &*it.title));
            let shown = shown.chain(scenario.debrief.questions.iter().map(String::as_str));
            for part in shown.chain([&*scenario.title]) {
                assert!(
                    text.contains(&bare(part)),
                    "{id} in {language} as {form}: {part}"
                );
            }
        }
    }
}

fn door(more: &[&str]) -> Said {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    let arguments = ["report", "--guide", "door.yaml"];
    program.run(arguments.iter().chain(more))
}

#[test]
fn a_small_handbook_as_mail() {
    insta::assert_snapshot!(door(&["--to", "md"]).exits(0).out);
}

#[test]
fn a_small_sheet_as_mail() {
    insta::assert_snapshot!(door(&["--to", "md", "--for", "participants"]).exits(0).out);
}

#[test]
fn markup_in_a_scenario_stays_text() {
    let page = door(&[]).exits(0).out;
    sound(&page);
    let text = read(&page);
    for part in [
        "Door <b>& *bell*",
        "<script>alert(1)</script>",
        "Open | please",
    ] {
        assert!(bare(&text).contains(&bare(part)), "{part}");
    }
    assert!(page.contains("Somebody <em>cries</em>."));
    assert!(!page.contains("example.org"), "a link is only its words");
}

#[test]
fn a_document_reads_from_the_side_that_its_language_does() {
    let program = Program::new();
    program.file("door.yaml", DOOR.replace("language: en", "language: ar"));
    for reader in ["moderator", "participants"] {
        let arguments = ["report", "--guide", "door.yaml", "--for", reader];
        let page = program.run(arguments).exits(0).out;
        sound(&page);
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    }
}

#[test]
fn a_handbook_has_exact_figures_or_says_why_not() {
    let text = read(&door(&[]).exits(0).out);
    assert!(text.contains("Worked out over all"), "{text}");
    let stopped = read(&door(&["--max-situations", "1"]).exits(0).out);
    assert!(stopped.contains("they would not be exact"), "{stopped}");
}

#[test]
fn a_document_goes_to_a_file_and_what_cannot_be_written_is_said() {
    let program = Program::new();
    let path = program.folder.path().join("sheet.html");
    let path = path.to_str().expect("a path");
    let arguments = [
        "report",
        "--lang",
        "en",
        "--guide",
        "reporter-calls",
        "--for",
        "participants",
        "--out",
    ];
    let said = program.run(arguments.iter().chain([&path])).exits(0);
    assert_eq!(said.out.trim(), path);
    sound(&std::fs::read_to_string(path).expect("a page"));
    let nowhere = "no/such/folder/sheet.html";
    let said = program.run(arguments.iter().chain([&nowhere])).exits(1);
    said.says("There is no folder");
    program.run(["report"]).exits(2);
    program
        .run(["report", "--guide", "nobody"])
        .exits(1)
        .says("nobody");
}

/// A sentence is in one language, that of the story, however far the machine's is from it.
#[test]
fn what_goes_wrong_with_a_story_is_said_in_its_language_alone() {
    let program = Program::new();
    let missing = program
        .data()
        .join("nergens/gids.html")
        .display()
        .to_string();
    let said = program
        .run(["report", "--guide", "war-far-away", "--out", &missing])
        .exits(1);
    let said = said.says("Er is geen map");
    assert!(!said.err.contains("There is"), "{}", said.err);
}

/// Nobody reads a page for a browser in a terminal.
#[test]
fn a_page_is_not_written_where_nobody_can_look_at_it() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["report", "--guide", "a-quick-look"]);
    screen.shows("--out");
    assert!(!screen.contents().contains("<html"));
}
