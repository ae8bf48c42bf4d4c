//! An author's own editor, played by a scripted one that speaks over standard input and output.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde_json::{Value, json};

use crate::program::Program;

const STORY: &str = "\
format: 1
id: verhaal
version: 1.0.0
title: Het verhaal
language: nl
roles:
  imam: { title: Imam }
competencies:
  media: { title: Media }
sources:
  gids: { title: Een gids }
state:
  druk: { from: 0, to: 4, start: 0, label: Druk }
start: hal
scenes:
  hal:
    title: De hal
    for: [imam]
    text: In de hal is de druk {druk}.
    choices:
      open: { text: Doe open, gain: Rust, cost: Tijd, effects: { druk: 1 }, score: { media: 1 }, sources: [gids], goto: kamer }
      wacht:
        text: Wacht
        gain: Tijd
        cost: Druk
        score: { media: -1 }
        goto: einde
  kamer:
    title: De kamer
    text: Je bent in de kamer.
    choices:
      terug:
        text: Terug
        gain: Rust
        cost: Tijd
        when: >-
          seen(hal) and
          chose(hal.open) and druk > 2
        goto: einde
      weg: { text: Weg, gain: Rust, cost: Tijd, effects: { druk: 1 }, goto: \"einde\" }
  einde: { ending: true, title: Einde, text: \"Over, met druk {druk}.\" }
tests:
  - name: open
    choose: [hal.open, kamer.weg]
    expect: { ending: einde, state: { druk: 2 } }
";

/// The editor, and the program that it started.
struct Editor {
    program: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    asked: u64,
    /// What the program told that nobody looked at yet.
    told: VecDeque<Value>,
    folder: String,
}

impl Editor {
    fn open(program: &Program, language: &str) -> Self {
        let hello = json!({ "processId": null, "rootUri": null, "capabilities": {} });
        Self::with(program, &["--lang", language], &hello)
    }

    /// One that says hello in a way of its own.
    fn with(program: &Program, arguments: &[&str], hello: &Value) -> Self {
        let mut child = program
            .command()
            .arg("lsp")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        let folder = program.folder.path().canonicalize().expect("a folder");
        let mut editor = Self {
            input: child.stdin.take(),
            output: BufReader::new(child.stdout.take().expect("its output")),
            program: child,
            asked: 0,
            told: VecDeque::new(),
            folder: folder.display().to_string(),
        };
        editor.ask("initialize", hello);
        editor.tell("initialized", &json!({}));
        editor
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.folder)
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let input = self.input.as_mut().expect("its input");
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("it listens");
        input.flush().expect("it listens");
    }

    fn next(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            let read = self.output.read_line(&mut line).expect("it answers");
            assert!(read > 0, "the program ended");
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", count)) => length = count.parse().expect("a number"),
                Some(_) => {}
                None => break,
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).expect("a message");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The whole answer to a question.
    fn answer(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.next();
            if message["id"] == json!(id) {
                return message;
            }
            self.told.push_back(message);
        }
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.answer(method, params)["result"].take()
    }

    fn opens(&mut self, name: &str, text: &str) {
        let uri = self.uri(name);
        let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    fn types(&mut self, name: &str, version: i32, text: &str) {
        let document = json!({ "uri": self.uri(name), "version": version });
        let changes = json!([{ "text": text }]);
        self.tell(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// The findings of a version of a file, told one after the other, until some of them fit.
    fn finds(&mut self, name: &str, version: i32, fits: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        self.told(name, &|params, found| {
            params["version"] == json!(version) && fits(found)
        })
    }

    /// The same of a file that may not be open.
    fn finds_any(&mut self, name: &str, fits: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        self.told(name, &|_, found| fits(found))
    }

    fn told(&mut self, name: &str, fits: &dyn Fn(&Value, &[Value]) -> bool) -> Vec<Value> {
        let uri = self.uri(name);
        loop {
            let params = self.hears("textDocument/publishDiagnostics");
            if params["uri"] == json!(uri) {
                let found = params["diagnostics"].as_array().expect("a list").clone();
                if fits(&params, &found) {
                    return found;
                }
            }
        }
    }

    /// What is told next in this way.
    fn hears(&mut self, method: &str) -> Value {
        loop {
            let mut message = match self.told.pop_front() {
                Some(message) => message,
                None => self.next(),
            };
            if message["method"] == json!(method) {
                return message["params"].take();
            }
        }
    }

    /// A place in a file: the first line that holds `line`, and there where `word` begins.
    fn place(&self, name: &str, text: &str, (line, word): (&str, &str)) -> Value {
        let (number, line) = text
            .lines()
            .enumerate()
            .find(|(_, it)| it.contains(line))
            .expect("a line");
        let at = line.find(word).expect("a word");
        let units = line[..at].encode_utf16().count();
        let position = json!({ "line": number, "character": units });
        json!({ "textDocument": { "uri": self.uri(name) }, "position": position })
    }

    /// What is offered behind a word.
    fn offers(&mut self, name: &str, text: &str, (line, word): (&str, &str)) -> Vec<String> {
        let mut asked = self.place(name, text, (line, word));
        let behind = asked["position"]["character"].as_u64().expect("a number");
        let units = word.encode_utf16().count() as u64;
        asked["position"]["character"] = json!(behind + units);
        let offered = self.ask("textDocument/completion", &asked);
        let offered = offered.as_array().expect("a list").iter();
        offered
            .map(|it| it["label"].as_str().expect("a label").to_owned())
            .collect()
    }

    /// What is offered at a finding.
    fn fixes(&mut self, name: &str, finding: &Value) -> Value {
        let asked = json!({
            "textDocument": { "uri": self.uri(name) },
            "range": finding["range"],
            "context": { "diagnostics": [] },
        });
        self.ask("textDocument/codeAction", &asked)
    }

    /// Carries out changes in the files of the folder.
    fn carries_out(edit: &Value) {
        for (uri, edits) in edit["changes"].as_object().expect("changes") {
            let path = uri.strip_prefix("file://").expect("a file");
            let mut text = fs::read_to_string(path).expect("a file");
            let mut edits: Vec<_> = edits.as_array().expect("a list").iter().collect();
            edits.sort_by_key(|edit| offset(&text, &edit["range"]["start"]));
            for edit in edits.iter().rev() {
                let range = &edit["range"];
                let places = offset(&text, &range["start"])..offset(&text, &range["end"]);
                text.replace_range(places, edit["newText"].as_str().expect("a text"));
            }
            fs::write(path, text).expect("a file");
        }
    }

    fn goes(mut self) {
        self.ask("shutdown", &Value::Null);
        self.tell("exit", &Value::Null);
        drop(self.input.take());
        assert!(self.program.wait().expect("it ends").success());
    }
}

fn offset(text: &str, place: &Value) -> usize {
    let number = |key: &str| {
        let number = place[key].as_u64().expect("a number");
        usize::try_from(number).expect("a place in a file")
    };
    let lines = text.split_inclusive('\n');
    let start: usize = lines.take(number("line")).map(str::len).sum();
    let units = text[start..].char_indices().scan(0, |units, (at, sign)| {
        *units += sign.len_utf16();
        Some((at + sign.len_utf8(), *units))
    });
    let before = units.take_while(|(_, units)| *units <= number("character"));
    start + before.last().map_or(0, |(at, _)| at)
}

fn codes(found: &[Value]) -> Vec<&str> {
    let codes = found.iter().map(|it| it["code"].as_str());
    codes.map(|code| code.expect("a code")).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file")
}

/// A translation of the story in which nothing stands but the names of its parts.
fn sidecar(program: &Program, language: &str) -> String {
    program
        .run(["translate", "verhaal.yaml", language])
        .exits(0);
    let name = format!("verhaal.{language}.yaml");
    read(&program.folder.path().join(name))
}

#[test]
fn a_scene_gets_another_id_in_four_files_and_records_of_before_still_open() {
    let program = Program::new();
    program.file("verhaal.yaml", STORY);
    for language in ["en", "tr", "ar"] {
        let text = sidecar(&program, language);
        assert!(text.contains("  hal:\n"), "{text}");
    }
    let mut editor = Editor::open(&program, "nl");
    editor.opens("verhaal.yaml", STORY);
    let hall = editor.place("verhaal.yaml", STORY, ("  hal:", "hal"));
    let shown = editor.ask("textDocument/prepareRename", &hall);
    assert_eq!(shown["placeholder"], "hal");
    let mut asked = hall.clone();
    asked["newName"] = json!("voorhal");
    let edit = editor.ask("textDocument/rename", &asked);
    assert_eq!(edit["changes"].as_object().expect("changes").len(), 4);
    Editor::carries_out(&edit);
    let path = |name: &str| program.folder.path().join(name);
    let story = read(&path("verhaal.yaml"));
    for part in [
        "start: voorhal\n",
        "  voorhal:\n    title: De hal\n",
        "text: In de hal is de druk",
        "seen(voorhal) and\n          chose(voorhal.open)",
        "choose: [voorhal.open, kamer.weg]",
        "\nrenamed:\n  hal: voorhal\n",
    ] {
        assert!(story.contains(part), "{part}: {story}");
    }
    for language in ["en", "tr", "ar"] {
        let text = read(&path(&format!("verhaal.{language}.yaml")));
        assert!(
            text.contains("  voorhal:\n") && !text.contains("  hal:\n"),
            "{text}"
        );
    }
    // What stands there is sound, and once more is kept once more.
    let before = program.run(["check", "verhaal.yaml", "--lang", "nl"]).out;
    assert!(!before.contains("error"), "{before}");
    editor.types("verhaal.yaml", 2, &story);
    let mut asked = editor.place("verhaal.yaml", &story, ("  voorhal:", "voorhal"));
    asked["newName"] = json!("gang");
    let edit = editor.ask("textDocument/rename", &asked);
    Editor::carries_out(&edit);
    let story = read(&path("verhaal.yaml"));
    assert!(
        story.ends_with("renamed:\n  hal: gang\n  voorhal: gang\n"),
        "{story}"
    );
    // And back to what it was.
    editor.types("verhaal.yaml", 3, &story);
    let mut asked = editor.place("verhaal.yaml", &story, ("  gang:", "gang"));
    asked["newName"] = json!("hal");
    let edit = editor.ask("textDocument/rename", &asked);
    Editor::carries_out(&edit);
    let story = read(&path("verhaal.yaml"));
    assert!(
        story.ends_with("renamed:\n  gang: hal\n  voorhal: hal\n"),
        "{story}"
    );
    editor.goes();
}

#[test]
fn a_variable_is_renamed_where_another_story_carries_it_and_what_cannot_be_is_said() {
    let program = Program::new();
    program.file("verhaal.yaml", STORY);
    let carried = "druk: { from: 0, to: 4, start: 0, carried: verhaal.druk }";
    let later = STORY.replace("id: verhaal", "id: later");
    let later = later.replace("druk: { from: 0, to: 4, start: 0, label: Druk }", carried);
    program.file("later.yaml", &later);
    let mut editor = Editor::open(&program, "nl");
    editor.opens("later.yaml", &later);
    let mut asked = editor.place("later.yaml", &later, ("carried", "verhaal.druk"));
    let at = asked["position"]["character"].as_u64().expect("a number");
    asked["position"]["character"] = json!(at + 9);
    let there = editor.ask("textDocument/definition", &asked);
    assert_eq!(there[0]["uri"], editor.uri("verhaal.yaml"));
    asked["newName"] = json!("spanning");
    let edit = editor.ask("textDocument/rename", &asked);
    Editor::carries_out(&edit);
    let path = |name: &str| program.folder.path().join(name);
    assert!(read(&path("later.yaml")).contains("carried: verhaal.spanning"));
    assert!(
        read(&path("later.yaml")).contains("  druk: {"),
        "its own keeps its id"
    );
    let story = read(&path("verhaal.yaml"));
    assert!(
        story.contains("druk {spanning}") && story.contains("and spanning > 2"),
        "{story}"
    );
    // A choice stays known by its old id as well.
    let mut asked = editor.place("verhaal.yaml", STORY, ("      wacht:", "wacht"));
    asked["newName"] = json!("blijf");
    let edit = editor.ask("textDocument/rename", &asked);
    Editor::carries_out(&edit);
    assert!(read(&path("verhaal.yaml")).ends_with("\nrenamed:\n  hal.wacht: hal.blijf\n"));
    for (to, why) in [
        ("kamer-2", None),
        ("einde", Some("is er al")),
        ("é", Some("geen id")),
    ] {
        let mut asked = editor.place("later.yaml", &later, ("  kamer:", "kamer"));
        asked["newName"] = json!(to);
        let said = editor.answer("textDocument/rename", &asked);
        match why {
            Some(why) => assert!(
                said["error"]["message"]
                    .as_str()
                    .expect("why")
                    .contains(why)
            ),
            None => assert!(said["result"]["changes"].is_object(), "{said}"),
        }
    }
    editor.goes();
}

#[test]
fn what_is_wrong_is_told_as_it_is_typed_with_its_proof_and_mended_at_one_stroke() {
    let program = Program::new();
    let mut editor = Editor::open(&program, "en");
    // The choice that nobody can ever take, since the meter stays low: found by exploring alone.
    editor.opens("verhaal.yaml", STORY);
    let found = editor.finds("verhaal.yaml", 1, |found| codes(found).contains(&"W0705"));
    let never = found.iter().find(|it| it["code"] == "W0705").expect("it");
    assert_eq!(never["severity"], 2);
    // A group that gets stuck, with the road to it.
    let stuck = STORY.replace(
        "      weg: { text: Weg,",
        "      weg: { when: druk > 3, text: Weg,",
    );
    editor.types("verhaal.yaml", 2, &stuck);
    let found = editor.finds("verhaal.yaml", 2, |found| {
        found.iter().any(|it| it["relatedInformation"].is_array())
    });
    let road = found.iter().find(|it| it["relatedInformation"].is_array());
    let road = &road.expect("it")["relatedInformation"][0];
    assert_eq!(road["message"], "1. hal.open");
    let line = STORY.lines().position(|line| line.contains("open: {"));
    assert_eq!(road["location"]["range"]["start"]["line"], json!(line));
    // A slip of the pen, and the word that was meant.
    let slip = STORY.replace("goto: kamer }", "goto: kaamer }");
    editor.types("verhaal.yaml", 3, &slip);
    let found = editor.finds("verhaal.yaml", 3, |_| true);
    assert_eq!(codes(&found), ["E0201"]);
    let fixes = editor.fixes("verhaal.yaml", &found[0]);
    assert_eq!(fixes[0]["title"], "Write kamer");
    program.file("verhaal.yaml", &slip);
    Editor::carries_out(&fixes[0]["edit"]);
    let path = program.folder.path().join("verhaal.yaml");
    assert_eq!(read(&path), STORY);
    // A line that no YAML has: quotes at one stroke.
    let slip = STORY.replace("text: Wacht\n", "text: Wacht: nu\n");
    editor.types("verhaal.yaml", 4, &slip);
    let found = editor.finds("verhaal.yaml", 4, |_| true);
    assert_eq!(codes(&found), ["E0003"]);
    let fixes = editor.fixes("verhaal.yaml", &found[0]);
    program.file("verhaal.yaml", &slip);
    Editor::carries_out(&fixes[0]["edit"]);
    let quoted = STORY.replace("text: Wacht\n", "text: \"Wacht: nu\"\n");
    assert_eq!(read(&path), quoted);
    editor.goes();
}

#[test]
fn ids_are_offered_where_they_fit_while_the_line_cannot_be_read_yet() {
    let program = Program::new();
    program.file("facts.yaml", "format: 1\nkind: facts\nlanguage: nl\nfacts:\n  buurt: { title: De buurtlijn, text: Bel., phone: \"010-1\", source: Wij, checked: 2026-11-01 }\n");
    let mut editor = Editor::open(&program, "nl");
    editor.opens("verhaal.yaml", STORY);
    let mut version = 1;
    let offers = BTreeMap::from([
        ("        goto: ", "hal kamer einde resume"),
        ("        when: dr", "druk seen chose and or not in"),
        ("        when: seen(", "hal kamer einde"),
        ("        when: chose(hal.", "open wacht"),
        ("        effects: { ", "druk"),
        ("        score: { ", "media"),
        ("        sources: [", "gids"),
        ("    for: [", "imam"),
        ("    text: De druk is {", "druk"),
    ]);
    for (typed, fitting) in offers {
        version += 1;
        let text = STORY.replace(
            "        goto: einde\n  kamer:",
            &format!("{typed}\n  kamer:"),
        );
        editor.types("verhaal.yaml", version, &text);
        let offered = editor.offers("verhaal.yaml", &text, (typed, typed));
        assert_eq!(offered.join(" "), fitting, "{typed}");
    }
    // Keys, explained in the language that is spoken, and whole pieces.
    let text = STORY.replace("        goto: einde\n  kamer:", "        lo\n  kamer:");
    editor.types("verhaal.yaml", 98, &text);
    let offered = editor.offers("verhaal.yaml", &text, ("        lo", "lo"));
    assert!(offered.contains(&"locked".to_owned()) && !offered.contains(&"choices".to_owned()));
    // An author makes up the ids of scenes; what a scene may be is offered whole.
    let offered = editor.offers("verhaal.yaml", &text, ("  kamer:", "  "));
    assert!(offered.contains(&"Een besluit".to_owned()) && !offered.contains(&"text".to_owned()));
    let text = STORY.replace("start: hal\n", "facts: [\nstart: hal\n");
    editor.types("verhaal.yaml", 99, &text);
    let offered = editor.offers("verhaal.yaml", &text, ("facts: [", "facts: ["));
    assert!(offered.contains(&"buurt".to_owned()) && offered.contains(&"emergency".to_owned()));
    editor.goes();
}

#[test]
fn a_name_tells_what_leads_there_how_often_and_what_it_can_be() {
    let program = Program::new();
    let mut editor = Editor::open(&program, "en");
    editor.opens("verhaal.yaml", STORY);
    let told = |editor: &mut Editor, place, part: &str| loop {
        // Figures come when the story was explored; asking again is what somebody does.
        let asked = editor.place("verhaal.yaml", STORY, place);
        let hover = editor.ask("textDocument/hover", &asked);
        if let Some(text) = hover["contents"]["value"].as_str()
            && text.contains(part)
        {
            return text.to_owned();
        }
    };
    let room = told(&mut editor, ("  kamer:", "kamer"), "50.0 %");
    assert!(
        room.contains("**De kamer**") && room.contains("`hal.open`"),
        "{room}"
    );
    let meter = told(&mut editor, ("  druk:", "druk"), "between 0 and 2");
    assert!(meter.contains("from 0 up to 4"), "{meter}");
    let choice = told(&mut editor, ("choose:", "weg"), "**Weg**");
    assert!(
        choice.contains("**Weg**") && choice.contains("+ Rust"),
        "{choice}"
    );
    let asked = editor.place("verhaal.yaml", STORY, ("choose:", "weg"));
    let there = editor.ask("textDocument/definition", &asked);
    let line = STORY.lines().position(|line| line.contains("      weg:"));
    assert_eq!(there[0]["range"]["start"]["line"], json!(line));
    let mut asked = editor.place("verhaal.yaml", STORY, ("  einde:", "einde"));
    asked["context"] = json!({ "includeDeclaration": false });
    let spoken = editor.ask("textDocument/references", &asked);
    assert_eq!(spoken.as_array().expect("a list").len(), 4);
    let whole = json!({ "textDocument": { "uri": editor.uri("verhaal.yaml") } });
    let symbols = editor.ask("textDocument/documentSymbol", &whole);
    let scenes = symbols.as_array().expect("a list").iter();
    let scenes = scenes
        .clone()
        .find(|it| it["name"] == "scenes")
        .expect("it");
    let names: Vec<_> = scenes["children"]
        .as_array()
        .expect("them")
        .iter()
        .collect();
    assert_eq!(names.len(), 3);
    assert_eq!(names[0]["children"][1]["detail"], "Wacht");
    let folds = editor.ask("textDocument/foldingRange", &whole);
    assert!(folds.as_array().expect("a list").len() > 8);
    editor.goes();
}

#[cfg(target_os = "linux")]
#[test]
fn a_scene_is_played_from_where_it_is_written() {
    let program = Program::new();
    let opened = program.browser();
    let mut editor = Editor::open(&program, "nl");
    // No condition asks about the meter: people read it all the same.
    let story = STORY.replace(" and druk > 2", "");
    editor.opens("verhaal.yaml", &story);
    let document = json!({ "textDocument": { "uri": editor.uri("verhaal.yaml") } });
    let lenses = editor.ask("textDocument/codeLens", &document);
    let lenses = lenses.as_array().expect("a list");
    assert_eq!(lenses.len(), 3);
    let command = &lenses[1]["command"];
    assert_eq!(command["title"], "▶ Speel vanaf hier");
    let asked = json!({ "command": command["command"], "arguments": command["arguments"] });
    // Until the story was read there is nothing to play, and that is said.
    while editor.answer("workspace/executeCommand", &asked)["error"].is_object() {}
    while !opened.exists() {
        std::thread::yield_now();
    }
    let page = read(&opened);
    let page = read(Path::new(page.trim()));
    assert!(page.contains("\"from\":{\"scene\":1,\"interrupted\":null,\"values\":[1,"));
    let said = editor.hears("window/showMessage");
    let said = said["message"].as_str().expect("a sentence");
    assert!(said.contains("“kamer” opent in je browser") && said.contains("story-verhaal.html"));
    // While something is wrong the story of before is played, and that is said.
    let slip = story.replace("goto: kamer }", "goto: kaamer }");
    editor.types("verhaal.yaml", 2, &slip);
    editor.finds("verhaal.yaml", 2, |found| !found.is_empty());
    editor.ask("workspace/executeCommand", &asked);
    let said = editor.hears("window/showMessage")["message"].take();
    assert!(
        said.as_str()
            .expect("a sentence")
            .contains("toen alles nog klopte")
    );
    // A scene that is not there is no page.
    let wrong =
        json!({ "command": "veerkracht.play", "arguments": [editor.uri("verhaal.yaml"), "weg"] });
    let said = editor.answer("workspace/executeCommand", &wrong);
    assert!(
        said["error"]["message"]
            .as_str()
            .expect("why")
            .contains("geen weg")
    );
    editor.goes();
}

/// A colon in a sentence, and nothing of the story can be read: names, outline and places to play from stay.
#[test]
fn what_could_be_read_last_stays_where_it_is_now() {
    let program = Program::new();
    let mut editor = Editor::open(&program, "nl");
    editor.opens("verhaal.yaml", STORY);
    let broken = STORY.replace("text: Wacht\n", "text: Wacht\n        gain: even: dan\n");
    editor.types("verhaal.yaml", 2, &broken);
    editor.finds("verhaal.yaml", 2, |found| codes(found).contains(&"E0003"));
    let document = json!({ "textDocument": { "uri": editor.uri("verhaal.yaml") } });
    let lenses = editor.ask("textDocument/codeLens", &document);
    let line = |key: &str| broken.lines().position(|line| line == key);
    assert_eq!(lenses.as_array().expect("a list").len(), 3);
    assert_eq!(
        lenses[2]["range"]["start"]["line"],
        json!(broken.lines().position(|it| it.starts_with("  einde:")))
    );
    assert_eq!(lenses[1]["range"]["start"]["line"], json!(line("  kamer:")));
    let symbols = editor.ask("textDocument/documentSymbol", &document);
    assert!(symbols.to_string().contains("De kamer"));
    // Behind the fault names are found where they stand now, and in front of it where they stood.
    for asked in [("goto: \"einde\"", "einde"), ("goto: kamer }", "kamer")] {
        let place = editor.place("verhaal.yaml", &broken, asked);
        let found = editor.ask("textDocument/definition", &place);
        let defined = broken
            .lines()
            .position(|it| it.starts_with(&format!("  {}:", asked.1)));
        assert_eq!(found[0]["range"]["start"]["line"], json!(defined));
    }
    let place = editor.place("verhaal.yaml", &broken, ("goto: \"einde\"", "einde"));
    let mut renamed = place.clone();
    renamed["newName"] = json!("slot");
    let refused = editor.answer("textDocument/rename", &renamed);
    assert!(
        refused["error"]["message"]
            .as_str()
            .expect("why")
            .contains("niet te lezen")
    );
    editor.goes();
}

#[test]
fn an_editor_is_offered_what_it_asks_for_and_hears_of_files_that_others_change() {
    let program = Program::new();
    program.file("verhaal.yaml", STORY);
    let mut editor = Editor::with(
        &program,
        &[],
        &json!({
            "processId": null, "rootUri": null, "locale": "nl",
            "capabilities": {
                "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } },
                "textDocument": { "completion": { "completionItem": { "snippetSupport": true } } },
            },
        }),
    );
    assert_eq!(
        editor.hears("client/registerCapability")["registrations"][0]["id"],
        "watch"
    );
    editor.opens("verhaal.yaml", STORY);
    editor.finds("verhaal.yaml", 1, |_| true);
    // The margin says nothing where nothing is to be mended; who asks can play, in the language of the editor.
    let mut asked = editor.place("verhaal.yaml", STORY, ("text: In de hal", "In"));
    let place = asked["position"].take();
    asked["range"] = json!({ "start": place, "end": place });
    for (context, count) in [
        (json!({ "diagnostics": [], "triggerKind": 2 }), 0),
        (json!({ "diagnostics": [], "only": ["source.fixAll"] }), 0),
        (json!({ "diagnostics": [], "only": ["quickfix"] }), 0),
        (json!({ "diagnostics": [], "triggerKind": 1 }), 1),
    ] {
        asked["context"] = context;
        let offered = editor.ask("textDocument/codeAction", &asked);
        assert_eq!(
            offered.as_array().expect("a list").len(),
            count,
            "{offered}"
        );
        if count == 1 {
            assert_eq!(offered[0]["title"], "▶ Speel vanaf hier");
        }
    }
    // The cursor comes to stand between the brackets.
    let mut typed = editor.place("verhaal.yaml", STORY, ("seen(hal) and", "seen"));
    typed["position"]["character"] = json!(typed["position"]["character"].as_u64().expect("one"));
    let offered = editor.ask("textDocument/completion", &typed);
    let mut offered = offered.as_array().expect("a list").iter();
    let seen = offered.find(|it| it["label"] == "seen").expect("it");
    assert_eq!(
        (&seen["insertText"], &seen["insertTextFormat"]),
        (&json!("seen(${1})"), &json!(2))
    );
    // A translation that comes from others.
    program.file(
        "verhaal.en.yaml",
        "translates: verhaal\nlanguage: en\nscenes: { hall: { title: The hall } }\n",
    );
    let changed = json!({ "changes": [{ "uri": editor.uri("verhaal.en.yaml"), "type": 1 }] });
    editor.tell("workspace/didChangeWatchedFiles", &changed);
    let found = editor.finds_any("verhaal.en.yaml", |found| !found.is_empty());
    assert!(codes(&found).contains(&"E0504"), "{found:?}");
    // What is closed has nothing to say any more.
    let document = json!({ "textDocument": { "uri": editor.uri("verhaal.yaml") } });
    editor.tell("textDocument/didClose", &document);
    editor.finds_any("verhaal.en.yaml", <[Value]>::is_empty);
    editor.goes();
}

#[test]
fn whatever_an_editor_says_it_ends_in_a_sentence_or_goes_on() {
    let program = Program::new();
    let said = Program::typed(
        program.command().args(["lsp", "--lang", "nl"]),
        "hallo\r\n\r\n",
    );
    assert_eq!(said.code, Some(1), "{}", said.err);
    let mut editor = Editor::open(&program, "nl");
    editor.opens("verhaal.yaml", STORY);
    let nowhere = json!({
        "textDocument": { "uri": editor.uri("verhaal.yaml") },
        "position": { "line": 900, "character": 900 },
    });
    for method in ["completion", "hover", "definition", "prepareRename"] {
        editor.answer(&format!("textDocument/{method}"), &nowhere);
    }
    let unknown = editor.answer("textDocument/unknown", &nowhere);
    assert!(unknown["error"].is_object());
    let broken = editor.answer("textDocument/hover", &json!({ "x": 1 }));
    assert!(broken["error"].is_object());
    let outside = json!({ "uri": "untitled:x", "languageId": "yaml", "version": 1, "text": "é" });
    editor.tell("textDocument/didOpen", &json!({ "textDocument": outside }));
    // A change in the middle of a letter of two units, and one behind the end.
    for (version, character) in [(2, 1), (3, 9_999)] {
        let document = json!({ "uri": editor.uri("verhaal.yaml"), "version": version });
        let place = json!({ "line": 3, "character": character });
        let change = json!({ "range": { "start": place, "end": place }, "text": "🐕" });
        editor.tell(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": [change] }),
        );
    }
    editor.finds("verhaal.yaml", 3, |_| true);
    // What is no story any more has nothing wrong.
    editor.types("verhaal.yaml", 4, "services: {}\n");
    let nothing = editor.finds("verhaal.yaml", 4, <[Value]>::is_empty);
    assert!(nothing.is_empty());
    editor.goes();
}
