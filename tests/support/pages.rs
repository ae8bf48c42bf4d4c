//! Pages to take home, and the way of a test through one.

use std::sync::{Arc, OnceLock};

use veerkracht::analysis::Limits;
use veerkracht::debrief::takehome::{TakehomePart, page};
use veerkracht::engine::{Engine, Input, Openness, State};
use veerkracht::scenario::{
    Destination, DrawAt, Exit, Scenario, Start, Test, VariableId, load, translate,
};

const MOST: usize = 10_000_000;

const SHIPPED: [&str; 8] = [
    "reporter-calls",
    "young-volunteer",
    "contested-preacher",
    "money-from-abroad",
    "threat-before-friday",
    "war-far-away",
    "practice-and-pressure",
    "press-before-anything",
];

/// A shipped scenario in its languages, with its page.
pub(crate) struct Shipped {
    pub(crate) languages: Vec<Arc<Scenario>>,
    pub(crate) html: String,
}

/// Everything that ships; each page is made once.
pub(crate) fn shipped() -> impl Iterator<Item = (&'static str, &'static Shipped)> {
    static PAGES: [OnceLock<Shipped>; SHIPPED.len()] = [const { OnceLock::new() }; SHIPPED.len()];
    SHIPPED
        .iter()
        .zip(&PAGES)
        .map(|(&name, page)| (name, page.get_or_init(|| Shipped::of(name))))
}

impl Shipped {
    fn of(name: &str) -> Self {
        let path =
            |ending: &str| format!("{}/scenarios/{name}{ending}", env!("CARGO_MANIFEST_DIR"));
        let own = load(&std::fs::read(path(".yaml")).expect("a scenario"))
            .scenario
            .expect("sound");
        let other = translate(
            &own,
            &std::fs::read(path(".en.yaml")).expect("a translation"),
        );
        let languages = vec![Arc::new(own), Arc::new(other.scenario.expect("sound"))];
        let written = page(&languages, "nl", Limits::situations(MOST)).expect("small tables");
        assert_eq!(written.part, TakehomePart::Whole, "{name}");
        assert!(
            written.html.len() < 2_000_000,
            "{name}: {} bytes",
            written.html.len()
        );
        Self {
            languages,
            html: written.html,
        }
    }
}

/// What somebody who practises alone can meet: open choices, the deadline, going on, and injects by the clock.
pub(crate) fn inputs(engine: &Engine, state: &State, clock: bool) -> Vec<Input> {
    let scenario = engine.scenario();
    let offers = engine
        .offers(state)
        .filter(|offer| offer.openness == Openness::Open);
    let mut inputs: Vec<_> = offers.map(|offer| Input::Choose(offer.choice)).collect();
    let waits = engine.can_continue(state);
    match &scenario.scene(state.scene()).exit {
        Exit::Choices(choices) if !waits => {
            inputs.extend(
                choices
                    .deadline
                    .map(|deadline| Input::Choose(deadline.choice)),
            );
        }
        _ => {}
    }
    inputs.extend(waits.then_some(Input::Continue));
    let due = scenario
        .scene_ids()
        .filter(|&scene| clock && engine.is_due(state, scene, u32::MAX));
    inputs.extend(due.map(Input::Inject));
    inputs
}

/// The places of what was drawn at the start, and the values.
pub(crate) type Beginning = (Vec<usize>, Vec<(VariableId, i32)>);

/// Every way a run can begin.
pub(crate) fn starts(scenario: &Scenario) -> Vec<Beginning> {
    let mut starts = vec![(Vec::new(), Vec::new())];
    for variable in &scenario.variables {
        let Start::Drawn(values) = &variable.start else {
            continue;
        };
        let id = scenario.find_variable(&variable.id).expect("itself");
        let more = |(places, drawn): &(Vec<usize>, Vec<_>)| {
            let all = values.iter().enumerate();
            let longer = all.map(|(at, &(value, _))| {
                (
                    [places.as_slice(), &[at]].concat(),
                    [drawn.as_slice(), &[(id, value)]].concat(),
                )
            });
            longer.collect::<Vec<_>>()
        };
        starts = starts.iter().flat_map(more).collect();
    }
    starts
}

/// The places of what is drawn at the start of a test, and the values: the first, where the test leaves it open.
pub(crate) fn given(scenario: &Scenario, test: &Test) -> Beginning {
    let fits = |(_, drawn): &Beginning| test.given.iter().all(|given| drawn.contains(given));
    starts(scenario).into_iter().find(fits).expect("a start")
}

/// What a test does next; a choice of a waiting inject sends that inject first.
pub(crate) fn next(
    engine: &Engine,
    state: &State,
    test: &Test,
    taken: &mut usize,
) -> Option<Input> {
    if engine.can_continue(state) {
        return Some(Input::Continue);
    }
    let &(choice, _) = test.choose.get(*taken)?;
    let scene = engine.scenario().choice(choice).scene;
    if scene != state.scene() {
        return Some(Input::Inject(scene));
    }
    *taken += 1;
    Some(Input::Choose(choice))
}

/// Where it leads: as the test draws it, or the only place.
pub(crate) fn drawn(
    engine: &Engine,
    state: &State,
    test: &Test,
    input: Input,
) -> Option<Destination> {
    let at = match input {
        Input::Choose(choice) => DrawAt::Choice(choice),
        Input::Continue | Input::Inject(_) => DrawAt::Passage(state.scene()),
    };
    let fixed = test
        .draw
        .iter()
        .find(|(place, _)| *place == at)
        .map(|&(_, to)| to);
    fixed.or_else(|| Some(engine.outcomes(state, input).ok()?.first()?.0))
}
