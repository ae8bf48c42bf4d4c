//! Bytes of strangers, read and then said in both languages, as a person meets them: nothing in them may stop the
//! program. Tests and the fuzz targets of `tests/fuzz` call the same functions.

use std::collections::BTreeSet;

use serde_json::to_string;
use veerkracht::analysis::{Limits, prove};
use veerkracht::cli::findings::{drawn, written};
use veerkracht::debrief::document::{html, markdown};
use veerkracht::debrief::insights::Insights;
use veerkracht::debrief::report::Report;
use veerkracht::debrief::{AfterAction, data};
use veerkracht::engine::Engine;
use veerkracht::language::{Language, Spoken as _, Words};
use veerkracht::record::Disclosure;
use veerkracht::record::Export;
use veerkracht::room::Doorstep;
use veerkracht::scenario::factbook;
use veerkracht::scenario::programme::{self, Programme};
use veerkracht::scenario::sidecar::{self, update};
use veerkracht::scenario::{Finding, Lines, Scenario, Severity, load, translate};

/// Findings that are drawn of one file; more say nothing new.
const DRAWN: usize = 40;
/// Situations that are looked at, so that runs are among what is drawn.
const SITUATIONS: usize = 300;

thread_local! {
    static WORDS: [Words; 2] = Language::ALL.map(Words::new);
}

/// A scenario: on paper, and by exploring it when it is sound.
pub(crate) fn scenario(bytes: &[u8]) {
    let loaded = load(bytes);
    answered(bytes, loaded.scenario.is_some(), &loaded.findings);
    if let Some(scenario) = loaded.scenario {
        let proof = prove(
            &Engine::new(scenario.into()),
            Limits::situations(SITUATIONS),
        );
        let proved: Vec<_> = proof.findings.into_iter().map(|it| it.finding).collect();
        shown(bytes, &proved);
    }
}

/// A sidecar of this scenario, laid over it and brought up to date.
pub(crate) fn sidecar(scenario: &Scenario, bytes: &[u8]) {
    let translated = translate(scenario, bytes);
    answered(bytes, translated.scenario.is_some(), &translated.findings);
    let comments = sidecar::Comments {
        guide: "Fill in what is empty.".to_owned(),
        stale: &|part, of| format!("The source of {part} has changed: {of}"),
    };
    let updates = |bytes: &[u8]| update(scenario, Some(bytes), "en", &[], &comments);
    if let Ok(updated) = updates(bytes) {
        let again = updates(updated.text.as_bytes()).expect("an update of what was just updated");
        assert_eq!(again.text, updated.text);
    }
}

/// A programme over these scenarios.
pub(crate) fn programme(known: &BTreeSet<String>, bytes: &[u8]) {
    let loaded = programme::load(bytes, known);
    answered(bytes, loaded.programme.is_some(), &loaded.findings);
}

/// A sidecar of this programme.
pub(crate) fn programme_sidecar(programme: &Programme, bytes: &[u8]) {
    let translated = programme::translate(programme, bytes);
    answered(bytes, translated.programme.is_some(), &translated.findings);
}

/// A file of facts, and a sidecar of it when it is sound.
pub(crate) fn factbook(bytes: &[u8], sidecar: &[u8]) {
    let loaded = factbook::load(bytes);
    answered(bytes, loaded.factbook.is_some(), &loaded.findings);
    if let Some(factbook) = loaded.factbook {
        let translated = factbook::translate(&factbook, sidecar);
        answered(sidecar, translated.factbook.is_some(), &translated.findings);
    }
}

/// An export of sessions of this scenario: each told in every form, and all of them together.
pub(crate) fn export(engine: &Engine, bytes: &[u8]) {
    let export = match Export::parse(bytes) {
        Ok(export) => export,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let again = Export::parse(export.to_json().as_bytes());
    assert_eq!(again.as_ref(), Ok(&export));
    let scenario = engine.scenario();
    let mut sessions = Vec::new();
    for record in export.into_records() {
        let (id, events) = (record.summary.id, record.events);
        WORDS.with(|both| {
            for words in both {
                match AfterAction::of(&id, engine, &events, None, words) {
                    Ok(after) => told(&after, words),
                    Err(error) => sound(&error.sentence(words)),
                }
            }
        });
        sessions.push(events);
    }
    let insights = Insights::of(
        &scenario.id,
        &sessions,
        &[],
        Some(scenario),
        Disclosure::new(1),
    );
    to_string(&insights).expect("data");
}

fn told(after: &AfterAction, words: &Words) {
    let report = Report::of(after, words);
    sound(&markdown::report(&report, words));
    html::report(&report, "", words).expect("a page");
    data::table(after, data::Separator::Semicolon).expect("a table");
    data::json(after).expect("data");
    data::xapi(after).expect("statements");
}

/// A file is taken, or at least one error says why not; all that is found can be shown.
fn answered(bytes: &[u8], taken: bool, findings: &[Finding]) {
    let error = |finding: &Finding| finding.code.severity() == Severity::Error;
    assert_eq!(taken, !findings.iter().any(error));
    shown(bytes, findings);
}

/// Shows findings as `check` draws them for people and writes them for programs.
fn shown(bytes: &[u8], findings: &[Finding]) {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = Lines::of(text);
    for finding in findings {
        for span in std::iter::once(finding.span).chain(finding.also) {
            let code = finding.code;
            assert!(
                text.get(span.range()).is_some(),
                "{code} at {span:?} cuts a letter"
            );
        }
    }
    WORDS.with(|both| {
        for words in both {
            for finding in findings.iter().take(DRAWN) {
                sound(&drawn(finding, "x.yaml", &lines, words, false));
                drawn(finding, "x.yaml", &lines, words, true);
                to_string(&written(finding, "x.yaml", &lines, words)).expect("data");
            }
        }
    });
}

/// Nothing in a text steers a terminal.
fn sound(text: &str) {
    let steers = |sign: char| sign.is_control() && sign != '\n' || sign == '\u{202e}';
    assert!(!text.contains(steers), "{text:?}");
}

/// Bytes that somebody on the network sends to a room. Who does not say the code is told nothing of what is in it, and
/// whatever it was, the room goes on.
pub(crate) fn request(doorstep: &Doorstep, bytes: &[u8]) {
    let holds = |all: &[u8], part: &str| all.windows(part.len()).any(|it| it == part.as_bytes());
    let answer = doorstep.answers(bytes);
    // In the version in which it was asked.
    let spoken: [&[u8]; 2] = [b"HTTP/1.1 ", b"HTTP/1.0 "];
    let status = spoken.iter().find_map(|it| answer.strip_prefix(*it));
    assert!(answer.is_empty() || status.is_some());
    assert!(!status.is_some_and(|status| status.starts_with(b"500")));
    if !holds(bytes, doorstep.code()) && !holds(bytes, "seat=") {
        for secret in [doorstep.code(), "id=\"vote\"", "set-cookie: seat=A"] {
            assert!(!holds(&answer, secret), "{secret} is told to whoever asks");
        }
    }
    let door = doorstep.answers(b"GET / HTTP/1.1\r\nHost: 192.168.1.5\r\n\r\n");
    assert!(door.starts_with(b"HTTP/1.1 200"));
}

/// Requests as phones and projectors send them; the seat is the one that the room gave.
pub(crate) fn requests(doorstep: &Doorstep) -> Vec<Vec<u8>> {
    let asks = |line: &str, cookie: &str, form: &str| {
        let length = form.len();
        format!(
            "{line} HTTP/1.1\r\nHost: 192.168.1.5:4800\r\nCookie: language=nl; {cookie}\r\nAccept-Language: en;q=0.8\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        )
        .into_bytes()
    };
    let join = format!("code={}&name=Al&role=chair&table=1", doorstep.code());
    let join = asks("POST /join", "", &join);
    let answer = String::from_utf8(doorstep.answers(&join)).expect("a page");
    let (_, seat) = answer.split_once("set-cookie: ").expect("a seat");
    let (seat, _) = seat.split_once(';').expect("attributes");
    let vote = "scene=door&round=1&choice=open&unsure=yes";
    vec![
        join,
        asks("GET /", seat, ""),
        asks("POST /vote", seat, vote),
        asks("GET /?change&choice=wait&unsure=no", seat, ""),
        asks("GET /events?seated", seat, ""),
        asks("POST /language", seat, "language=en&choice=wait"),
        asks("POST /pair", "", "word=ABCDEFGH&language=nl&table=1"),
        asks(
            "GET /screen?table=1&language=en",
            "screen=0123456789abcdef0123456789abcdef",
            "",
        ),
        asks("POST /leave", seat, ""),
    ]
}
