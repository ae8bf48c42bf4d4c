//! Two groups that played the same scenario, beside each other.

use std::path::Path;
use std::sync::Arc;

use veerkracht::engine::{Engine, Input};
use veerkracht::record::{
    Count, Moment, Session, SessionId, Settlement, Store, Tally, Terms, What,
};
use veerkracht::scenario::{Scenario, load};

use crate::program::{Program, Said, ours};

/// A decision of a group: the choice, the rounds of votes on it, and what was said.
pub(crate) struct Decision {
    choice: &'static str,
    votes: &'static [&'static [(&'static str, u32)]],
    said: Option<(&'static str, &'static str)>,
}

const fn chose(choice: &'static str) -> Decision {
    Decision {
        choice,
        votes: &[],
        said: None,
    }
}

/// Two groups on the reporter's call that part at her second question.
pub(crate) const QUIET: &[Decision] = &[
    Decision {
        choice: "speak-now",
        votes: &[&[
            ("speak-now", 11),
            ("huddle", 7),
            ("police-first", 6),
            ("written", 1),
        ]],
        said: None,
    },
    Decision {
        choice: "principle",
        votes: &[
            &[
                ("confirm", 9),
                ("principle", 9),
                ("promise", 2),
                ("not-registered", 5),
            ],
            &[
                ("confirm", 5),
                ("principle", 15),
                ("promise", 5),
                ("not-registered", 0),
            ],
        ],
        said: Some(("It still holds tomorrow", "It sounds like a yes")),
    },
    chose("warm"),
];

pub(crate) const OPEN: &[Decision] = &[
    Decision {
        choice: "speak-now",
        votes: &[&[
            ("speak-now", 2),
            ("huddle", 1),
            ("police-first", 0),
            ("written", 0),
        ]],
        said: None,
    },
    Decision {
        choice: "promise",
        votes: &[&[
            ("confirm", 6),
            ("principle", 7),
            ("promise", 12),
            ("not-registered", 0),
        ]],
        said: Some((
            "<b>Honest</b> about what we do not know",
            "Now it is a promise",
        )),
    },
    chose("unfair"),
];

pub(crate) fn reporter_calls() -> Scenario {
    let text = std::fs::read(ours("scenarios/reporter-calls.yaml")).expect("a file");
    load(&text).scenario.expect("a sound scenario")
}

fn tally(votes: &[(&str, u32)]) -> Tally {
    let counts = votes.iter().map(|&(choice, votes)| Count {
        choice: choice.to_owned(),
        phones: votes - votes / 3,
        hands: votes / 3,
        unsure: 0,
        guesses: 0,
        withheld: false,
    });
    Tally {
        counts: counts.collect(),
        withheld: 0,
        together: false,
    }
}

/// What a group said at a scene before it decided.
fn before(scene: &str, decision: &Decision) -> Vec<What> {
    let mut said = Vec::new();
    for (votes, round) in decision.votes.iter().zip(1..) {
        let scene = scene.to_owned();
        said.push(What::VoteOpened {
            scene: scene.clone(),
            round,
            roles: false,
        });
        let tally = tally(votes);
        said.push(What::VoteClosed {
            scene,
            round,
            tally,
        });
    }
    if let Some((reason, dissent)) = decision.said {
        said.push(What::Settled {
            scene: scene.to_owned(),
            choice: decision.choice.to_owned(),
            by: Settlement::Majority,
            reason: Some(reason.to_owned()),
            dissent: Some(dissent.to_owned()),
        });
    }
    said
}

/// Keeps a group's session in a folder; table 0 is a group that sits together.
pub(crate) fn group(
    folder: &Path,
    scenario: &Scenario,
    decisions: &[Decision],
    number: u64,
    table: u8,
) -> SessionId {
    let mut store = Store::open(folder).expect("a store");
    let id = SessionId::from_bits(number * 0x0123_4567);
    let engine = Engine::new(Arc::new(scenario.clone()));
    let now = Moment(1_795_462_800_000);
    let terms = Terms {
        code: "abcdef".to_owned(),
        table: table.max(1),
        tables: if table == 0 { 1 } else { 5 },
        confidence: false,
        guess: false,
        held: true,
        rehearsal: false,
    };
    let hosted = vec![What::Hosted(terms)];
    let draft = Session::begin(id.clone(), engine, &[], 7, hosted, now);
    let mut session = draft.keep(&mut store).expect("kept");
    for decision in decisions {
        while session.run().engine().can_continue(session.run().state()) {
            let draft = session.act(Input::Continue, now).expect("a passage");
            session.keep(&mut store, draft).expect("kept");
        }
        let scene = session.run().state().scene();
        let choice = scenario
            .find_choice(scene, decision.choice)
            .expect("a choice");
        let said = before(&scenario.scene(scene).id, decision);
        let step = Input::Choose(choice);
        let draft = session.advance(said, Some(step), Some(0), now);
        session
            .keep(&mut store, draft.expect("a step"))
            .expect("kept");
    }
    id
}

/// A program with the two groups in its store.
pub(crate) fn two() -> (Program, SessionId, SessionId) {
    let program = Program::new();
    let scenario = reporter_calls();
    let one = group(&program.data(), &scenario, QUIET, 1, 0);
    let other = group(&program.data(), &scenario, OPEN, 2, 0);
    (program, one, other)
}

pub(crate) fn compare(program: &Program, more: &[&str], ids: [&SessionId; 2]) -> Said {
    let ids = ids.map(SessionId::as_str);
    program.run(["compare"].iter().chain(&ids).chain(more))
}
