use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::engine::{Chance, Engine, Input, Openness, Seeded};
use crate::record::{Draft, Moment};
use crate::record::{Store, Summary, carried};
use crate::scenario::SceneId;

const SCENARIO: &str = "\
format: 1
id: ring
version: 1.0.0
title: Ring
language: en
state:
  load: { from: 0, to: 4, start: 1 }
  told: false
  mood: { one_of: [calm, sad, cross], start: random }
start: a
scenes:
  a:
    text: What now?
    effects: { load: +1 }
    choices:
      act: { text: Act, gain: g, cost: c, effects: { load: +3 }, goto: [{ chance: 2, to: b }, { chance: 1, to: a }] }
      tell: { text: Tell, gain: g, cost: c, once: true, effects: { told: true, load: -2 }, goto: b }
      go: { text: Go, gain: g, cost: c, when: load >= 2, locked: Too early, goto: pass }
  b:
    text: And now?
    choices:
      back: { text: Back, gain: g, cost: c, goto: a }
      on: { text: On, gain: g, cost: c, goto: pass }
  pass: { text: Some time goes by., goto: [{ when: mood == sad, to: b2 }, { to: fin }] }
  b2:
    text: One more.
    choices: { end: { text: End, gain: g, cost: c, goto: fin }, ring: { text: Ring, gain: g, cost: c, goto: a } }
  rumour:
    inject: { when: told and load >= 2 }
    text: A rumour.
    choices: { deny: { text: Deny, gain: g, cost: c, goto: resume }, leave: { text: Leave, gain: g, cost: c, goto: more } }
  more: { during: rumour, text: It grows., goto: resume }
  visit:
    inject: { after: { minutes: 4 } }
    text: A visitor.
    choices: { welcome: { text: In, gain: g, cost: c, goto: resume }, away: { text: Out, gain: g, cost: c, effects: { load: { set: 0 } }, goto: b } }
  fin: { text: Done., ending: true }
";

fn engine(text: &str) -> Engine {
    let loaded = crate::scenario::load(text.as_bytes());
    Engine::new(Arc::new(
        loaded
            .scenario
            .unwrap_or_else(|| panic!("{:?}", loaded.findings)),
    ))
}

fn begin(engine: Engine, seed: u64) -> Draft {
    Session::begin(
        SessionId::from_bits(1),
        engine,
        &[],
        seed,
        Vec::new(),
        Moment(0),
    )
}

fn resume(
    store: &mut Store,
    id: &SessionId,
    engine: Engine,
    now: i64,
) -> Result<(Session, Changed), SessionError> {
    let events = store.events(id)?;
    let (draft, changed) =
        Session::resume(id.clone(), engine, events, None, Vec::new(), Moment(now))?;
    Ok((draft.keep(store)?, changed))
}

/// What a reader could do now.
fn inputs(session: &Session) -> Vec<Input> {
    let (engine, state) = (session.run().engine(), session.run().state());
    let open = engine
        .offers(state)
        .filter(|offer| offer.openness == Openness::Open);
    let mut inputs: Vec<_> = open.map(|offer| Input::Choose(offer.choice)).collect();
    inputs.extend(engine.can_continue(state).then_some(Input::Continue));
    inputs
}

fn walk(session: &mut Session, picks: &[u8]) {
    for (at, &pick) in (0..).zip(picks) {
        let now = Moment(at);
        match pick {
            200..=229 => {
                if let Some(draft) = session.back(now) {
                    session.apply(draft);
                }
            }
            230..=255 => session.apply(session.note("a thought", now)),
            _ => {
                let inputs = inputs(session);
                if let Some(&input) = inputs.get(usize::from(pick) % inputs.len().max(1)) {
                    let draft = session.act(input, now).expect("an open input");
                    session.apply(draft);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_equals_play(seed: u64, picks: Vec<u8>) {
        let engine = engine(SCENARIO);
        let mut session = begin(engine.clone(), seed).into_session();
        walk(&mut session, &picks);
        let events = session.events.clone();
        let resumed = Session::resume(session.id.clone(), engine, events, None, Vec::new(), Moment(9));
        let (again, changed) = resumed.expect("resumed");
        prop_assert_eq!(changed, Changed::No);
        prop_assert_eq!(again.events(), []);
        let again = again.into_session();
        prop_assert_eq!(again.run.state(), session.run.state());
        prop_assert_eq!(again.run.road(), session.run.road());
        prop_assert_eq!(&again.marks, &session.marks);
        prop_assert_eq!(again.events(), session.events());
    }

    #[test]
    fn going_back_and_choosing_the_same_is_as_if_nothing_was_done(seed: u64, picks: Vec<u8>) {
        let engine = engine(SCENARIO);
        let mut session = begin(engine, seed).into_session();
        walk(&mut session, &picks);
        if let Some(&input) = inputs(&session).first() {
            session.apply(session.act(input, Moment(1)).expect("an open input"));
            let (state, road) = (session.run.state().clone(), session.run.road().to_vec());
            session.apply(session.back(Moment(2)).expect("a way back"));
            session.apply(session.act(input, Moment(3)).expect("still open"));
            prop_assert_eq!(session.run.state(), &state);
            prop_assert_eq!(session.run.road(), &road);
        }
    }

    #[test]
    fn meters_never_leave_their_bounds(seed: u64, picks: Vec<u8>) {
        let engine = engine(SCENARIO);
        let load = engine.scenario().find_variable("load").expect("a meter");
        let mut session = begin(engine, seed).into_session();
        walk(&mut session, &picks);
        for passed in session.run.road() {
            prop_assert!((0..=4).contains(&session.run.engine().value(&passed.before, load)));
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_evening() {
    let play = |seed| {
        let engine = engine(SCENARIO);
        let mut session = begin(engine, seed).into_session();
        let picks: Vec<u8> = (0..40).map(|_| 0).chain(Some(1)).collect();
        walk(&mut session, &picks);
        session.events().to_vec()
    };
    assert_eq!(play(5), play(5));
    assert!((0..20).any(|seed| play(seed) != play(seed + 1)));
    let mut chance = Seeded::for_step(5, 1);
    assert_eq!(
        (0..4).map(|_| chance.below(100)).collect::<Vec<_>>().len(),
        4
    );
}

#[test]
fn a_changed_file_goes_on_where_the_road_is_still_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let id = SessionId::from_bits(1);
    let text = SCENARIO;
    let mut session = begin(engine(text), 3).keep(&mut store).expect("kept");
    let tell = session
        .scenario()
        .find_choice(session.run.state().scene(), "tell")
        .expect("a choice");
    let draft = session.act(Input::Choose(tell), Moment(1)).expect("open");
    session.keep(&mut store, draft).expect("kept");

    let renamed = text
        .replace("\n  b:", "\n  bee:")
        .replace("to: b }", "to: bee }")
        .replace("goto: b }", "goto: bee }");
    let renamed = renamed + "renamed: { b: bee }\n";
    let (session, changed) = resume(&mut store, &id, engine(&renamed), 2).expect("resumed");
    assert_eq!(
        changed,
        Changed::Yes {
            was: "1.0.0".to_owned()
        }
    );
    assert_eq!(
        session.scenario().scene(session.run.state().scene()).id,
        "bee"
    );

    let gone = text.replace("tell: { text: Tell", "say: { text: Tell");
    match resume(&mut store, &id, engine(&gone), 3) {
        Err(SessionError::RoadGone { at, .. }) => assert_eq!(at, "a.tell"),
        other => panic!("{other:?}"),
    }
}

/// A story in which every way of a step can be the last one: `START` stands for where it begins.
const ENDINGS: &str = "\
format: 1
id: endings
version: 1.0.0
title: Endings
language: en
state: { line: { from: 0, to: 4, start: 2 }, sees: START }
start: hall
scenes:
  hall: { text: The hall., choices: { wait: { text: Wait, gain: g, cost: c, goto: room }, out: { text: Out, gain: g, cost: c, goto: over } } }
  room: { text: A room., choices: { sit: { text: Sit, gain: g, cost: c, once: true, goto: room }, off: { text: Off, gain: g, cost: c, goto: over } } }
  fire: { ending: true, inject: { when: sees }, text: Fire. }
  hour: { ending: true, inject: { after: { minutes: 5 } }, text: It is late., effects: { line: +1 } }
  sign: { ending: true, inject: { by: moderator }, text: The sign. }
  over: { ending: true, text: Over. }
";

fn told_end(session: &Session) -> Option<String> {
    let summary = Summary::of(session.id.clone(), &session.events).expect("a session");
    assert_eq!(summary.ended.is_some(), session.run.ending().is_some());
    let ends = |event: &&Event| matches!(event.what, What::Ended { .. });
    assert!(session.events.iter().filter(ends).count() <= 1, "told once");
    summary.ending
}

#[test]
fn an_end_is_told_whatever_brought_it() {
    let hall = |text: &str| engine(&ENDINGS.replace("START", text));
    let here = |session: &Session, id: &str| -> SceneId {
        session.scenario().find_scene(id).expect("a scene")
    };
    let session = begin(hall("false"), 1).into_session();
    assert_eq!(told_end(&session), None);

    let hour = session.tick(5, Moment(1)).expect("it is due");
    assert_eq!(hour.events().len(), 2, "the inject and the end");
    let ended = hour.into_session();
    assert_eq!(told_end(&ended).as_deref(), Some("hour"));
    assert!(ended.tick(6, Moment(2)).is_none());
    let nothing = ended.advance(Vec::new(), None, Some(6), Moment(2));
    assert_eq!(nothing.expect("nothing to refuse").events(), []);

    let sign = Input::Inject(here(&session, "sign"));
    let ended = session.act(sign, Moment(1)).expect("by hand");
    assert_eq!(told_end(&ended.into_session()).as_deref(), Some("sign"));

    let opening = begin(hall("true"), 1).into_session();
    assert_eq!(told_end(&opening).as_deref(), Some("fire"));
    assert!(opening.back(Moment(1)).is_none());

    let start = ENDINGS
        .replace("START", "false")
        .replace("start: hall", "start: over");
    let terms = vec![What::Reopened];
    let id = SessionId::from_bits(1);
    let group = Session::begin(id, engine(&start), &[], 1, terms, Moment(0)).into_session();
    assert_eq!(told_end(&group).as_deref(), Some("over"));
}

#[test]
fn going_back_from_an_end_takes_it_off_the_road_until_it_comes_again() {
    let mut session = begin(engine(&ENDINGS.replace("START", "false")), 1).into_session();
    let choose = |session: &Session, id: &str| {
        let here = session.run.state().scene();
        Input::Choose(session.scenario().find_choice(here, id).expect("a choice"))
    };
    let out = choose(&session, "out");
    session.apply(session.act(out, Moment(1)).expect("open"));
    assert!(session.run.ending().is_some());
    session.apply(session.back(Moment(2)).expect("a way back"));
    let summary = Summary::of(session.id.clone(), &session.events).expect("a session");
    assert_eq!((summary.ending, summary.left.len()), (None, 0));
    session.apply(session.tick(5, Moment(3)).expect("it is due"));
    let summary = Summary::of(session.id.clone(), &session.events).expect("a session");
    assert_eq!(summary.ending.as_deref(), Some("hour"));
    assert_eq!(summary.ended, Some(Moment(3)));
}

#[test]
fn a_record_that_was_made_without_its_end_is_opened_as_one_that_ended() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let engine = engine(&ENDINGS.replace("START", "false"));
    let ended = begin(engine.clone(), 1).into_session();
    let ended = ended.tick(5, Moment(7)).expect("it is due").into_session();
    let events: Vec<_> = ended
        .events
        .iter()
        .filter(|event| !matches!(event.what, What::Ended { .. }))
        .cloned()
        .collect();
    store.append(&ended.id, &events).expect("kept");
    assert_eq!(store.sessions().expect("a list").readable[0].ended, None);

    let replayed = Session::replay(ended.id.clone(), engine.clone(), events).expect("a session");
    assert_eq!(replayed.events, ended.events, "reading tells the end");
    for now in [Moment(50), Moment(60)] {
        resume(&mut store, &ended.id, engine.clone(), now.0).expect("resumed");
        let summary = &store.sessions().expect("a list").readable[0];
        assert_eq!(summary.ended, Some(Moment(7)), "it ended then, and not now");
        assert_eq!(summary.last, Moment(7), "and once");
    }
    let next = "
format: 1
id: next
version: 1.0.0
title: Next
language: en
state: { line: { from: 0, to: 4, start: 2, carried: endings.line } }
start: end
scenes: { end: { ending: true, title: End, text: \"{line}\" } }
";
    let next = crate::scenario::load(next.as_bytes())
        .scenario
        .expect("a scenario");
    let taken = carried(&next, &store.sessions().expect("a list").readable);
    assert_eq!(taken[0].values[0].1, 3);
}

#[test]
fn what_was_decided_is_nothing_until_it_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let engine = engine(SCENARIO);
    let mut session = begin(engine, 1).keep(&mut store).expect("kept");
    let input = inputs(&session)[0];
    let (one, other) = (
        session.act(input, Moment(1)).expect("open"),
        session.note("a thought", Moment(1)),
    );
    assert_eq!(
        session.events.len(),
        store.events(session.id()).expect("events").len()
    );
    store.append(one.id(), one.events()).expect("kept");
    assert!(matches!(
        session.keep(&mut store, other),
        Err(StoreError::Conflict)
    ));
    assert!(session.run.road().is_empty(), "as it was");
    session.apply(one);
    assert_eq!(
        session.events(),
        store.events(session.id()).expect("events")
    );
}

/// A decision was made with those who were heard until then; who was heard before a step back is heard still.
#[test]
fn who_was_heard_is_known_of_each_decision_and_outlives_a_step_back() {
    let asked = SCENARIO.replace(
        "    effects: { load: +1 }\n    choices:\n",
        "    effects: { load: +1 }\n    advice: { imam: { from: I, text: T }, board: { from: B, text: T } }\n    choices:\n",
    );
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let mut session = begin(engine(&asked), 3).keep(&mut store).expect("kept");
    let choice = |session: &Session, id: &str| {
        let here = session.run().state().scene();
        Input::Choose(session.scenario().find_choice(here, id).expect("a choice"))
    };
    let start = session.run().state().scene();
    let drafted = session.hear("board", Moment(1));
    session.keep(&mut store, drafted).expect("kept");
    let drafted = session
        .act(choice(&session, "tell"), Moment(2))
        .expect("open");
    session.keep(&mut store, drafted).expect("kept");
    let back = session.back(Moment(3)).expect("a step");
    session.keep(&mut store, back).expect("kept");
    assert_eq!(session.advised(start), ["board"]);
    let drafted = session
        .act(choice(&session, "tell"), Moment(4))
        .expect("open");
    session.keep(&mut store, drafted).expect("kept");
    let drafted = session
        .act(choice(&session, "back"), Moment(5))
        .expect("open");
    session.keep(&mut store, drafted).expect("kept");
    for adviser in ["imam", "board"] {
        let drafted = session.hear(adviser, Moment(6));
        session.keep(&mut store, drafted).expect("kept");
    }
    let id = session.id().clone();
    let (again, _) = resume(&mut store, &id, engine(&asked), 7).expect("the same");
    for session in [&session, &again] {
        assert_eq!(session.advised(start), ["board", "imam"]);
        assert_eq!(session.advised_before(start, 0), ["board"]);
        assert_eq!(session.run().road().len(), 2);
    }
    // Who is no longer in the scenario is not asked for, and nothing breaks.
    let (gone, _) = resume(&mut store, &id, engine(SCENARIO), 8).expect("the road is there");
    assert_eq!(gone.run().state().scene(), start);
}
