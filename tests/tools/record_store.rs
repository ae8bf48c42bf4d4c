//! xAPI held against a learning record store that somebody else made: `OpenFUN` Ralph, with its statements in a file.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::gate::{machine, told};
use crate::program::Program;
use crate::tool::record_store;

/// The Python that has the store.
fn python() -> PathBuf {
    record_store().expect("a record store, which the test needs")
}

/// A store on a port of its own; it and what it keeps are gone when this is dropped.
struct RecordStore {
    server: Child,
    address: String,
    /// Held open, so that the server can go on writing here.
    _said: BufReader<ChildStderr>,
    _folder: TempDir,
}

impl RecordStore {
    fn start(python: &Path) -> Self {
        let folder = TempDir::new().expect("a folder");
        let python = |arguments: &[&str]| {
            let mut command = Command::new(python);
            command
                .arg("-m")
                .args(arguments)
                .env("RALPH_APP_DIR", folder.path())
                .env("RALPH_RUNSERVER_BACKEND", "fs")
                .env(
                    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH",
                    folder.path().join("statements"),
                )
                .current_dir(folder.path());
            command
        };
        let auth = "ralph auth -u group -p secret -s all -N store -M mailto:store@example.org -w";
        let auth: Vec<_> = auth.split(' ').collect();
        let known = python(&auth).output().expect("a Python");
        assert!(known.status.success(), "{known:?}");
        // What `ralph runserver` runs, without a second process that watches its code.
        let mut server = python(&["uvicorn", "ralph.api:app", "--port=0", "--no-access-log"])
            .stderr(Stdio::piped())
            .spawn()
            .expect("a server");
        let mut said = BufReader::new(server.stderr.take().expect("an output"));
        let mut lines = String::new();
        let address = loop {
            let from = lines.len();
            let read = said.read_line(&mut lines).expect("lines");
            assert!(read > 0, "the store does not start:\n{lines}");
            if let Some((_, rest)) = lines[from..].split_once("running on ") {
                break rest.split(' ').next().expect("an address").to_owned();
            }
        };
        Self {
            server,
            address: format!("{address}/xAPI/statements"),
            _said: said,
            _folder: folder,
        }
    }

    /// Sends statements; returns the status and what was answered.
    fn post(&self, statements: &Value) -> (u16, Value) {
        let answer = ureq::post(&self.address)
            .config()
            .http_status_as_error(false)
            .build()
            .header("Authorization", AUTHORIZATION)
            .header("X-Experience-API-Version", "1.0.3")
            .send_json(statements);
        read(answer.expect("an answer"))
    }

    /// Every statement that is kept, by its id.
    fn kept(&self) -> HashMap<String, Value> {
        let answer = ureq::get(&self.address)
            .header("Authorization", AUTHORIZATION)
            .header("X-Experience-API-Version", "1.0.3")
            .call();
        let (_, answer) = read(answer.expect("an answer"));
        assert!(answer["more"].is_null(), "all on one page");
        let statements = answer["statements"].as_array().expect("statements");
        let kept: HashMap<_, _> = statements
            .iter()
            .map(|one| (one["id"].as_str().expect("an id").to_owned(), one.clone()))
            .collect();
        assert_eq!(kept.len(), statements.len(), "each statement is kept once");
        kept
    }
}

impl Drop for RecordStore {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// `group` with the password `secret`.
const AUTHORIZATION: &str = "Basic Z3JvdXA6c2VjcmV0";

fn read(mut answer: ureq::http::Response<ureq::Body>) -> (u16, Value) {
    let text = answer.body_mut().read_to_string().expect("text");
    let value = match text.as_str() {
        "" => Value::Null,
        text => serde_json::from_str(text).expect("JSON"),
    };
    (answer.status().as_u16(), value)
}

fn statements(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("an array")
}

/// What somebody alone did: a choice, a note, a step back, the other choice, and the ending.
fn alone() -> Vec<Value> {
    let program = Program::new();
    let typed = "2\nnote She rang twice\nback\nspeak-now\n1\n1\n1\n1\n1\n1\n1\n1\n1\n";
    let play = ["play", "reporter-calls", "--lang", "en"];
    program.typing(play, typed).exits(0);
    let said = program.run(["report", "latest", "--to", "xapi"]).exits(0);
    statements(&said.out)
}

/// What a group and somebody alone did.
fn both() -> Vec<Value> {
    let group = statements(&told(&machine(), &["--to", "xapi"]).out);
    let alone = alone();
    let kind = |all: &[Value]| all[0]["actor"]["objectType"].clone();
    assert_eq!(
        (kind(&group), kind(&alone)),
        ("Group".into(), "Agent".into())
    );
    group.into_iter().chain(alone).collect()
}

/// A statement with another value at a place, under an id that is not known yet.
fn faulty(sound: &Value, place: &str, fault: &Value) -> Value {
    let mut faulty = sound.clone();
    faulty["id"] = "00000000-0000-4000-8000-000000000000".into();
    *faulty.pointer_mut(place).expect(place) = fault.clone();
    faulty
}

pub(crate) fn a_record_store_keeps_every_statement_once() {
    let store = RecordStore::start(&python());
    let sent = both();
    let ids: Value = sent.iter().map(|one| one["id"].clone()).collect();
    // In one delivery: with its statements in a file, this store takes no second one of anything new.
    assert_eq!(store.post(&json!(sent)), (200, ids));
    let again = store.post(&json!(sent));
    assert_eq!(again, (204, Value::Null), "it knows them already");
    let kept = store.kept();
    assert_eq!(kept.len(), sent.len());
    for one in &sent {
        let kept = &kept[one["id"].as_str().expect("an id")];
        for (part, value) in one.as_object().expect("an object") {
            assert_eq!(&kept[part], value, "{part} of {one:#}");
        }
    }
    // A store that takes anything would have proved nothing.
    for (place, fault) in [
        ("/actor", json!({ "objectType": "Agent" })),
        ("/verb", json!({ "display": { "en": "responded" } })),
        ("/object", json!({ "objectType": "Activity" })),
    ] {
        let (status, answer) = store.post(&json!([faulty(&sent[1], place, &fault)]));
        assert_eq!(status, 422, "{place}: {answer}");
    }
    let mut changed = sent[1].clone();
    changed["verb"]["id"] = "http://adlnet.gov/expapi/verbs/passed".into();
    assert_eq!(
        store.post(&json!([changed])).0,
        409,
        "another one by that id"
    );
    assert_eq!(store.kept(), kept);
}

/// What the store's own model of the specification finds wrong with each statement; null for nothing.
fn judged(python: &Path, statements: &[Value]) -> Vec<Value> {
    const JUDGE: &str = "\
import json, sys
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement
def judged(statement):
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        return str(error)
print(json.dumps([judged(one) for one in json.load(sys.stdin)]))";
    let mut child = Command::new(python)
        .args(["-c", JUDGE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a Python");
    let text = json!(statements).to_string();
    let mut input = child.stdin.take().expect("an input");
    input
        .write_all(text.as_bytes())
        .expect("an input that is read");
    drop(input);
    let said = child.wait_with_output().expect("an end");
    assert!(said.status.success(), "{said:?}");
    serde_json::from_slice(&said.stdout).expect("a list")
}

pub(crate) fn every_statement_keeps_to_the_specification_as_somebody_else_reads_it() {
    let mut judging = both();
    let sound = judging.len();
    let lasted = |one: &&Value| one["result"]["duration"].is_string();
    let decision = judging.iter().find(lasted).cloned();
    let decision = decision.expect("a decision that took a while");
    let faults = [
        ("/verb/id", json!("responded")),
        ("/verb/display", json!({ "no language": "responded" })),
        ("/actor", json!({ "objectType": "Agent" })),
        ("/actor/account/homePage", json!("a session")),
        ("/object/id", json!("the hall")),
        ("/object/definition/interactionType", json!("choosing")),
        ("/timestamp", json!("last night")),
        ("/result/duration", json!("seven minutes")),
        ("/result/extensions", json!({ "votes": [] })),
        ("/context/registration", json!("this one")),
        ("/context/revision", Value::Null),
    ];
    judging.extend(
        faults
            .iter()
            .map(|(place, fault)| faulty(&decision, place, fault)),
    );
    let judged = judged(&python(), &judging);
    for (one, wrong) in judging.iter().zip(&judged).take(sound) {
        assert!(wrong.is_null(), "{wrong} in {one:#}");
    }
    for ((place, _), wrong) in faults.iter().zip(&judged[sound..]) {
        assert!(wrong.is_string(), "{place} is let through");
    }
}
