//! What authors and translators are given: sidecars to fill in, a schema for their editor, a scenario to start from.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use serde_json::Value;
use veerkracht::engine::{Engine, Input, Openness, Seeded, State};
use veerkracht::scenario::{Exit, Target, load};

use crate::libyaml::{Read, read};
use crate::program::{Program, ours};
use crate::screen::Screen;
use crate::sidecars::{EVENING, TRANSLATED, shipped};

#[test]
fn a_translator_is_led_from_nothing_to_a_whole_translation() {
    let program = Program::new();
    program.file("avond.yaml", EVENING);
    let translate = |more: &[&str]| {
        let arguments = [&["translate", "avond.yaml", "en", "--lang", "nl"], more].concat();
        program.run(arguments)
    };
    translate(&[])
        .exits(0)
        .says("“avond.en.yaml” is gemaakt, met 20 teksten om te vertalen.");
    let check = program.run(["check", "avond.yaml", "--lang", "nl"]);
    check.exits(1).says("0 fouten, 3 waarschuwingen");
    let path = program.folder.path().join("avond.en.yaml");
    let made = fs::read_to_string(&path).expect("a sidecar");
    assert!(made.contains("    #> nl: De bel\n    title: \n"), "{made}");
    let said = translate(&[]).exits(0);
    said.says("Aan “avond.en.yaml” hoefde niets te veranderen.")
        .says("20 teksten wachten nog");

    program.file("avond.en.yaml", TRANSLATED);
    translate(&[]).exits(0).says("De vertaling is compleet.");
    assert_eq!(fs::read_to_string(&path).unwrap(), TRANSLATED);
    program.file(
        "avond.yaml",
        EVENING.replace("De bel gaat.", "De bel gaat weer."),
    );
    translate(&[])
        .exits(0)
        .says("veranderd in één deel: a.")
        .says("erachter: --done a");
    let stale = fs::read_to_string(&path).unwrap();
    assert!(
        stale.contains("#> - typ: veerkracht translate avond.yaml en --done a\n"),
        "{stale}"
    );
    translate(&["--done", "aa"])
        .exits(1)
        .says("Bedoelde je “a”?");
    translate(&["--done", "a"])
        .exits(0)
        .says("De vertaling is compleet.");
    program.run(["check", "avond.yaml"]).exits(0);
    let left = fs::read_dir(program.folder.path()).expect("a folder");
    let names = left.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    assert!(names.filter(|name| name.starts_with('.')).count() == 0);
}

#[test]
fn what_cannot_be_translated_is_said_and_left_alone() {
    let program = Program::new();
    program.file("avond.yaml", EVENING);
    program
        .run(["translate", "avond.yaml", "nl"])
        .exits(1)
        .says("in that language already (nl)");
    program
        .run(["translate", "avond.yaml", "English"])
        .exits(1)
        .says("en, ar or nl-BE");
    program
        .run(["translate", "morgen.yaml", "en"])
        .exits(1)
        .says("morgen.yaml");
    for (text, part) in [
        ("translates: avond\nlanguage: fr\n", "says fr behind"),
        ("translates: ochtend\nlanguage: en\n", "E0501"),
        ("translates: [", "E0003"),
    ] {
        let path = program.file("avond.en.yaml", text);
        program
            .run(["translate", "avond.yaml", "en"])
            .exits(1)
            .says(part);
        assert_eq!(fs::read_to_string(path).unwrap(), text);
    }
    program.file("krom.yaml", "format: 1\n");
    program
        .run(["translate", "krom.yaml", "en"])
        .exits(1)
        .says("E0102");
    assert!(!program.folder.path().join("krom.en.yaml").exists());
}

#[test]
fn a_scenario_that_ships_is_copied_to_be_translated() {
    let program = Program::new();
    let said = program.run(["translate", "young-volunteer", "ar"]).exits(0);
    said.says("young-volunteer.yaml, young-volunteer.en.yaml")
        .says("“young-volunteer.ar.yaml” was made");
    let copy = fs::read_to_string(program.folder.path().join("young-volunteer.yaml"));
    assert_eq!(copy.unwrap(), shipped("young-volunteer"));
    let check = program.run(["check", "."]).exits(1);
    assert!(
        check.out.contains("3 files") && check.out.contains(": 0 errors"),
        "{}",
        check.out
    );
    // Whoever goes on from there gets no second copy, is not sent in a circle, and is offered no empty language.
    let played = |lang| program.run(["play", "young-volunteer", "--lang", lang]);
    played("AR")
        .exits(1)
        .says("This folder has “young-volunteer.ar.yaml”.");
    played("tr")
        .exits(1)
        .says("“veerkracht translate young-volunteer tr”");
    fs::remove_file(program.folder.path().join("young-volunteer.en.yaml")).unwrap();
    program
        .run(["translate", "young-volunteer", "AR"])
        .exits(0)
        .says("Nothing in “young-volunteer.ar.yaml” had to change.");
    assert!(
        !program
            .folder
            .path()
            .join("young-volunteer.en.yaml")
            .exists()
    );
    let own = ["young-volunteer.yaml", "--lang", "ar"];
    program.run(["play"].into_iter().chain(own)).exits(1);
    let sidecar = program.folder.path().join("young-volunteer.ar.yaml");
    let filled = fs::read_to_string(&sidecar).unwrap();
    let begun =
        filled
            .replacen("title: \n", "title: شابة\n", 1)
            .replacen("title:\n", "title: شابة\n", 1);
    assert_ne!(begun, filled);
    fs::write(&sidecar, begun).unwrap();
    program
        .run(["play", "--plain"].into_iter().chain(own))
        .says("شابة");
}

#[test]
fn a_programme_that_ships_is_copied_to_be_translated() {
    let program = Program::new();
    program
        .run(["translate", "five-afternoons", "tr"])
        .exits(0)
        .says("five-afternoons.yaml, five-afternoons.en.yaml")
        .says("“five-afternoons.tr.yaml” was made");
    program
        .run(["check", "five-afternoons.yaml"])
        .says(": 0 errors");
}

pub(crate) fn validator(program: &Program, arguments: &[&str]) -> Validator {
    let said = program.run(arguments).exits(0);
    let schema: Value = serde_json::from_str(&said.out).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// A YAML file as other programs read it, when they can.
pub(crate) fn yaml(text: &str) -> Option<Value> {
    read(text).map(Read::json)
}

pub(crate) fn objections(validator: &Validator, value: &Value) -> Vec<String> {
    let objections = validator.iter_errors(value);
    objections
        .map(|objection| format!("{}: {objection}", objection.instance_path()))
        .collect()
}

#[test]
fn the_schemas_accept_what_the_program_accepts() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let sidecars = validator(&program, &["schema", "--sidecar"]);
    let readme = fs::read_to_string(ours("README.md")).expect("README.md");
    let door = readme
        .split("```yaml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a scenario");
    let named = [shipped("reporter-calls"), shipped("young-volunteer")];
    for text in named.iter().map(String::as_str).chain([door, EVENING]) {
        let value = yaml(text).expect("YAML");
        assert_eq!(objections(&scenarios, &value), [""; 0]);
    }
    let named = [shipped("reporter-calls.en"), shipped("young-volunteer.en")];
    program.file("avond.yaml", EVENING);
    program.run(["translate", "avond.yaml", "en"]).exits(0);
    let made = fs::read_to_string(program.folder.path().join("avond.en.yaml")).unwrap();
    for text in named.iter().chain([&TRANSLATED.to_owned(), &made]) {
        let value = yaml(text).expect("YAML");
        assert_eq!(objections(&sidecars, &value), [""; 0], "{text}");
    }
}

#[test]
fn a_schema_speaks_the_language_of_its_reader() {
    let program = Program::new();
    let said = |arguments: &[&str]| program.run(arguments).exits(0).out;
    for (language, sentence) in [
        ("nl", "Een of twee zinnen voor wie"),
        ("en", "One or two sentences for somebody"),
    ] {
        for kind in [&[][..], &["--programme"], &["--sidecar"]] {
            let schema = said(&[&["schema", "--lang", language], kind].concat());
            assert!(schema.contains(sentence), "{language} {kind:?}");
        }
        let facts = said(&["schema", "--facts", "--lang", language]);
        assert_eq!(facts.contains("De feiten, met een id"), language == "nl");

        // What is written beside a new story is the same, whatever language the story is in.
        program.run([
            "new",
            "avond",
            "--language",
            "en",
            "--lang",
            language,
            "--out",
            language,
        ]);
        let folder = program.folder.path().join(language);
        let beside = fs::read_to_string(folder.join("scenario.schema.json")).expect("a schema");
        assert_eq!(beside, said(&["schema", "--lang", language]));
    }
}

/// Codes of faults that only show when names are looked up, numbers compared, or the story walked.
fn is_beyond_a_schema(code: &str) -> bool {
    !code.starts_with("E01") || code == "E0114"
}

#[test]
fn the_schema_sees_what_can_be_seen_by_form() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let mut seen = 0;
    for entry in fs::read_dir(ours("tests/findings")).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("text");
        let others = ["facts.", "facts-broken", "programme"];
        let other = others.iter().any(|of| format!("{name}.").starts_with(of));
        let scenario = !name.contains('.') && !other;
        let Some(value) = yaml(&text).filter(|_| scenario) else {
            continue;
        };
        let notes = text.lines().filter_map(|line| line.rsplit_once("# "));
        let codes = notes.flat_map(|(_, note)| note.split(", "));
        let codes: Vec<_> = codes.filter(|note| note.contains(':')).collect();
        let by_form = codes.iter().any(|code| !is_beyond_a_schema(&code[..5]));
        // Lists of targets and reasons for warnings are seen in part.
        if !by_form
            && codes
                .iter()
                .any(|code| ["E021", "E0409"].iter().any(|part| code.starts_with(part)))
        {
            continue;
        }
        let objections = objections(&scenarios, &value);
        assert_eq!(!objections.is_empty(), by_form, "{name}: {objections:?}");
        seen += usize::from(by_form);
    }
    assert!(seen > 12, "{seen}");
}

/// Changes to a sound scenario that make it unsound.
const BROKEN: &[(&str, &str)] = &[
    ("format: 1", "format: \"1\""),
    ("id: avond", "id: mijn avond"),
    ("title: Avond", "title: 12"),
    ("language: nl\n", ""),
    ("start: a", "start: [a]"),
    ("  a:\n", "  2a:\n"),
    ("  a:\n", "  not:\n"),
    ("about: Vragen", "over: Vragen"),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, start: 2 }",
    ),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, to: 4, one_of: [a, b], start: 2 }",
    ),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, to: 4 }",
    ),
    ("{ from: 0, to: 4, start: 2, label: Rust }", "maybe"),
    ("start: 2", "start: { 1: 0 }"),
    ("when: rust > 2, text", "if: rust > 2, text"),
    ("kind: note", "kind: fax"),
    ("effects: { rust: +1 }", "effects: { rust: 0 }"),
    ("effects: { rust: +1 }", "effects: { rust: { to: 3 } }"),
    ("score: { care: +1 }", "score: { care: veel }"),
    ("score: { care: +1 }", "score: { care: 101 }"),
    ("score: { care: +1 }", "once: soms"),
    ("score: { care: +1 }, goto: b", "goto: []"),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ chance: 1, to: b }, { to: a }]",
    ),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ when: rust > 1, to: b }]",
    ),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ to: a }, { to: b }]",
    ),
    ("score: { care: +1 }, goto: b", "goto: [b]"),
    (", score: { care: +1 }, goto: b", ""),
    ("text: Doe open, gain", "gain"),
    ("ending: true", "ending: false"),
    ("ending: true, title", "ending: true, goto: a, title"),
    ("ending: true, title", "title"),
    (
        "ending: true, title",
        "ending: true, otherwise: { goto: a }, title",
    ),
    ("ending: true, title", "ending: true, inject: {}, title"),
    (
        "ending: true, title",
        "ending: true, inject: { by: chance }, title",
    ),
    (
        "ending: true, title",
        "ending: true, inject: { by: moderator, after: { minutes: 1 } }, title",
    ),
    ("ending: true, title", "ending: true, minutes: 0, title"),
    (
        "debrief:\n",
        "checks: [{ within: 3, never: rust > 3 }]\ndebrief:\n",
    ),
    ("debrief:\n", "checks: [{ because: niets }]\ndebrief:\n"),
    (
        "debrief:\n",
        "tests: [{ name: x, choose: [a], expect: {} }]\ndebrief:\n",
    ),
    ("allow: { W0413: Een proef. }", "allow: { E0201: mag }"),
    (
        "debrief:\n",
        "sources: { s: { title: x, checked: 23-11-2026 } }\ndebrief:\n",
    ),
    (
        "questions: [Wat hoorde je?, Wat zei je?]",
        "questions: Wat hoorde je?",
    ),
];

#[test]
fn the_schema_and_check_both_refuse_what_is_broken() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let mut paths = Vec::new();
    for (place, (from, to)) in BROKEN.iter().enumerate() {
        let broken = EVENING.replacen(from, to, 1);
        assert_ne!(broken, EVENING, "{from}");
        let value = yaml(&broken).unwrap_or_else(|| panic!("{to}"));
        assert!(!scenarios.is_valid(&value), "{to}");
        paths.push(program.file(&format!("b{place}.yaml"), broken));
    }
    let check = program
        .command()
        .args(["check", "--format", "json"])
        .args(&paths)
        .output();
    let report: Value = serde_json::from_slice(&check.unwrap().stdout).expect("a report");
    for (path, (_, to)) in paths.iter().zip(BROKEN) {
        let found = report["findings"].as_array().expect("findings").iter();
        let mut found = found.filter(|found| found["file"] == *path.to_string_lossy());
        assert!(found.any(|found| found["severity"] == "error"), "{to}");
    }
}

/// Everything that can happen in a scenario without chance, and what its conditions answered.
struct Roads {
    engine: Engine,
    /// Scenes and choices that were met, and conditions by their place, with each answer they gave.
    met: BTreeSet<String>,
}

impl Roads {
    fn go(&mut self, state: &State) {
        let scenario = std::sync::Arc::clone(self.engine.scenario());
        let scene = scenario.scene(state.scene());
        self.met.insert(scene.id.clone());
        let mut asked = Vec::new();
        asked.extend(scene.text.iter().map(|part| part.when.as_ref()));
        if let Exit::Goto(Target::First(branches)) = &scene.exit {
            asked.extend(branches.iter().map(|branch| branch.when.as_ref()));
        }
        let injects = scenario
            .scenes
            .iter()
            .filter_map(|scene| scene.inject.as_ref());
        let injects = injects.map(|inject| ("inject".to_owned(), inject.when.as_ref()));
        let own = asked.into_iter().enumerate();
        let own = own.map(|(at, when)| (format!("{} {at}", scene.id), when));
        for (place, when) in own.chain(injects) {
            if when.is_some() {
                let answer = self.engine.holds(state, when);
                self.met.insert(format!("{place} {answer}"));
            }
        }
        let offers: Vec<_> = self.engine.offers(state).collect();
        for offer in &offers {
            let id = &scenario.choice(offer.choice).id;
            self.met
                .insert(format!("{}.{id} {:?}", scene.id, offer.openness));
            if offer.openness == Openness::Open {
                self.step(state, Input::Choose(offer.choice));
            }
        }
        if self.engine.can_continue(state) {
            self.step(state, Input::Continue);
        }
    }

    fn step(&mut self, state: &State, input: Input) {
        let mut chance = Seeded::new(1);
        let step = self
            .engine
            .decide(state, input, &mut chance)
            .expect("a way on");
        let mut after = state.clone();
        self.engine.apply(&mut after, step);
        self.go(&after);
    }
}

#[test]
fn a_new_scenario_is_sound_and_all_of_it_can_happen() {
    for language in ["nl", "en"] {
        let program = Program::new();
        let said = program
            .run(["new", "avond", "--language", language, "--lang", "en"])
            .exits(0);
        said.says("“avond.yaml” was made")
            .says("veerkracht play avond.yaml")
            .says("veerkracht preview avond.yaml");
        let check = program
            .run(["check", "avond.yaml", "--lang", "en"])
            .exits(0);
        check.says("with one test: nothing found");
        let path = program.folder.path().join("avond.yaml");
        let text = fs::read_to_string(&path).expect("a scenario");
        assert!(text.starts_with("# yaml-language-server: $schema=scenario.schema.json\n"));
        assert!(text.contains("veerkracht play avond.yaml"));
        let schema = fs::read_to_string(program.folder.path().join("scenario.schema.json"));
        let schema = serde_json::from_str(&schema.expect("a schema")).expect("JSON");
        let schema = jsonschema::draft202012::new(&schema).expect("a schema");
        assert_eq!(objections(&schema, &yaml(&text).expect("YAML")), [""; 0]);

        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        assert_eq!(scenario.language, language);
        let engine = Engine::new(std::sync::Arc::new(scenario));
        let (start, _) = engine.start(&[]);
        let mut roads = Roads {
            engine,
            met: BTreeSet::new(),
        };
        roads.go(&start);
        let scenario = roads.engine.scenario();
        assert!(
            scenario
                .scenes
                .iter()
                .all(|scene| roads.met.contains(&scene.id)),
            "{:?}",
            roads.met
        );
        for choice in &scenario.choices {
            let name = format!("{}.{} Open", scenario.scene(choice.scene).id, choice.id);
            assert!(roads.met.contains(&name), "{name}: {:?}", roads.met);
            let signs = [1, -1].map(|sign| {
                choice
                    .score
                    .iter()
                    .any(|(_, points)| points.signum() == sign)
            });
            assert_eq!(signs, [true, true], "{name} is no dilemma");
        }
        assert!(roads.met.iter().any(|met| met.ends_with(" Locked")));
        let answers = |answer: &str| -> BTreeSet<_> {
            let met = roads.met.iter().filter_map(|met| met.strip_suffix(answer));
            met.map(str::to_owned).collect()
        };
        assert_eq!(answers(" true"), answers(" false"));
        assert!(answers(" true").len() > 5, "{:?}", roads.met);
    }
}

#[test]
fn a_new_scenario_takes_its_head_from_flags_and_never_overwrites() {
    let program = Program::new();
    let flags = [
        "new",
        "bel",
        "--title",
        "Wie is daar: \"Ria\"?",
        "--summary",
        "Ria belt.",
        "--minutes",
        "35",
    ];
    let flags = [
        &flags[..],
        &["--language", "nl", "--out", "mijn map", "--lang", "nl"],
    ]
    .concat();
    let said = program.run(&flags).exits(0);
    said.says("is gemaakt").says("bel.yaml\"       speel het");
    let path = program.folder.path().join("mijn map").join("bel.yaml");
    let text = fs::read_to_string(&path).expect("a scenario");
    assert!(
        text.contains("title: \"Wie is daar: \\\"Ria\\\"?\"\n"),
        "{text}"
    );
    assert!(
        text.contains("summary: Ria belt.\n") && text.contains("minutes: 35\n"),
        "{text}"
    );
    fs::write(&path, "mijn werk").unwrap();
    program
        .run(&flags)
        .exits(1)
        .says("is er al. Er is niets veranderd.");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mijn werk");

    let said = program.run(["new", "Mijn café", "--lang", "nl"]).exits(1);
    said.says("Probeer: veerkracht new Mijn-cafe");
    program.run(["new", "resume"]).exits(1).says("resume-2");
    program
        .run(["new", "young-volunteer"])
        .exits(1)
        .says("young-volunteer-2");
    program.run(["new", "bel", "--minutes", "0"]).exits(2);
    assert_eq!(fs::read_dir(program.folder.path()).unwrap().count(), 1);
}

#[test]
fn somebody_at_a_terminal_is_asked_and_enter_takes_what_is_usual() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["new", "avond", "--lang", "nl"]);
    screen
        .shows("In welke taal schrijf je, nl of en? [nl]")
        .types("\r");
    screen
        .shows("Hoe heet het scenario? [De buurvrouw aan de deur]")
        .types("Een volle zaal\r");
    screen.shows("Waar gaat het over, in één zin?").types("\r");
    screen
        .shows("Hoeveel minuten doet een groep erover? [20]")
        .types("veel\r");
    screen
        .shows("Typ een getal van 1 tot en met 10000.")
        .types("45\r");
    screen.shows("veerkracht play avond.yaml");
    let text = fs::read_to_string(program.folder.path().join("avond.yaml")).expect("a scenario");
    assert!(
        text.contains("title: Een volle zaal\n") && text.contains("minutes: 45\n"),
        "{text}"
    );

    let mut screen = Screen::open(&program, &["new", "ochtend", "--lang", "nl"]);
    screen.shows("[nl]").types("\u{4}");
    screen.shows("Er is niets gemaakt.");
    assert!(!program.folder.path().join("ochtend.yaml").exists());
}
