//! An evening of a group at a gate, as it was kept, and the report of it.

use serde_json::{Value, json};

use crate::program::{Program, Said};

/// A small scenario with markup in its texts.
pub(crate) const GATE: &str = r#"
format: 1
id: gate
version: 1.0.0
title: "The gate <b>& | {it}"
language: en
summary: Somebody stands at the gate.
minutes: 20
objectives: { ask: "Ask first, | then <open>", rest: Rest }
competencies:
  care: { title: Care, about: Asks first }
  calm: { title: Calm }
sources: { s1: { title: On gates, publisher: Smiths, year: 2021, checked: 2026-11-23 } }
start: hall
scenes:
  hall:
    title: The hall
    clock: Monday 20:00
    text: Somebody knocks.
    choices:
      open: { text: "Open <it> | wide", gain: You see, cost: They see you, score: { care: +2 }, because: Gates open., sources: [s1], goto: yard }
      wait: { text: Wait, gain: Rest, cost: Noise, score: { calm: +1 }, goto: night }
  yard:
    title: The yard
    text: It is your neighbour.
    choices:
      call: { text: Call her sister, gain: Help, cost: It is hers to tell, score: { care: +1 }, goto: sun }
      shout: { text: "=Shout", gain: You are heard, cost: By all, score: { calm: -2 }, goto: [{ chance: 1, to: rain }, { chance: 1, to: sun }] }
  night:
    title: The night
    text: It is quiet.
    choices:
      sleep: { text: Sleep, gain: Rest, cost: You miss it, goto: rain }
      watch: { text: Watch, gain: You see, cost: Sleep, goto: lamp }
  bell:
    title: A bell
    inject: { by: moderator }
    text: It rings.
    choices:
      hush: { text: Hush, gain: Quiet, cost: Trust, goto: resume }
      ring: { text: Ring back, gain: Help, cost: Noise, goto: resume }
  sun: { ending: true, title: The <sun> is out, text: Over. }
  rain: { ending: true, title: Rain, text: Over. }
  lamp: { ending: true, title: A lamp, text: Over. }
debrief:
  questions: ["What did you hear, | and { who }?", Who was missing?]
  practice: [{ text: Ask who it is, sources: [s1] }]
  agreement: One thing each
"#;

/// The same in Dutch, as far as the tests look.
const POORT: &str = r#"
translates: gate
language: nl
title: "De poort {it}"
scenes:
  hall: { title: De hal, choices: { open: { text: Doe open } } }
  sun: { title: De zon schijnt }
"#;

/// What a group did at that gate: it voted twice, took a break, sent a bell, went back, and came out in the sun.
fn events() -> Vec<Value> {
    let vote = |round: u8, open: u32, wait: u32, unsure: u32| {
        json!({ "event": "vote-closed", "scene": "hall", "round": round, "tally": { "counts": [
            { "choice": "open", "phones": open, "hands": 0, "unsure": unsure },
            { "choice": "wait", "phones": wait, "hands": 1 },
        ] } })
    };
    let opened = |round: u8| json!({ "event": "vote-opened", "scene": "hall", "round": round });
    let what = vec![
        (
            0,
            json!({ "event": "started", "scenario": "gate", "version": "0.9.0", "hash": "h", "language": "en", "seed": 1 }),
        ),
        (
            0,
            json!({ "event": "hosted", "code": "KRRT", "table": 2, "tables": 3, "confidence": true, "held": false }),
        ),
        (5, opened(1)),
        (6, vote(1, 11, 5, 5)),
        (6, json!({ "event": "shown", "scene": "hall", "round": 1 })),
        (11, opened(2)),
        (12, vote(2, 15, 1, 0)),
        (
            13,
            json!({ "event": "settled", "scene": "hall", "choice": "open", "by": "majority",
                     "reason": "She | <may> be {cold}", "dissent": "It is late" }),
        ),
        (
            13,
            json!({ "event": "decided", "scene": "hall", "choice": "open", "to": "yard" }),
        ),
        (14, json!({ "event": "opened", "scene": "yard" })),
        (
            15,
            json!({ "event": "noted", "scene": "yard", "text": "Who <has> the key? | {us}" }),
        ),
        (
            16,
            json!({ "event": "injected", "inject": "bell", "by": "moderator" }),
        ),
        (
            18,
            json!({ "event": "decided", "scene": "bell", "choice": "hush", "to": "resume" }),
        ),
        (19, json!({ "event": "paused", "why": "break" })),
        (29, json!({ "event": "unpaused" })),
        (
            33,
            json!({ "event": "settled", "scene": "yard", "choice": "shout", "by": "moderator" }),
        ),
        (
            33,
            json!({ "event": "decided", "scene": "yard", "choice": "shout", "to": "rain" }),
        ),
        (33, json!({ "event": "ended", "ending": "rain" })),
        (40, json!({ "event": "rewound", "to": 12 })),
        (
            45,
            json!({ "event": "settled", "scene": "yard", "choice": "call", "by": "role", "reason": "+1 for help" }),
        ),
        (
            45,
            json!({ "event": "decided", "scene": "yard", "choice": "call", "to": "sun" }),
        ),
        (45, json!({ "event": "ended", "ending": "sun" })),
        (
            46,
            json!({ "event": "rated", "objective": "ask", "rating": "S" }),
        ),
        (
            47,
            json!({ "event": "answered", "question": "What did you hear, | and { who }?", "text": "A <voice> | {hers}" }),
        ),
    ];
    let start = 1_795_462_800_000_i64;
    what.into_iter()
        .enumerate()
        .map(|(seq, (minutes, mut what))| {
            what["seq"] = seq.into();
            what["at"] = (start + minutes * 60_000).into();
            what
        })
        .collect()
}

/// A machine with the scenario, its translation and the record.
pub(crate) fn machine() -> Program {
    let program = Program::new();
    program.file("gate.yaml", GATE);
    program.file("gate.nl.yaml", POORT);
    program.file("record.json", export().to_string());
    program
}

/// That evening as an exported file has it.
pub(crate) fn export() -> Value {
    json!({ "program": "veerkracht", "format": 1,
            "records": [{ "id": "k7f3-9m2q", "events": events() }] })
}

pub(crate) fn told(program: &Program, more: &[&str]) -> Said {
    let arguments = ["report", "record.json", "--scenario", "gate.yaml"];
    program.run(arguments.iter().chain(more)).exits(0)
}
