//! Pages to take home, what is met on the roads of one, and the way of a test through it.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};
use veerkracht::analysis::Limits;
use veerkracht::debrief::takehome::page;
use veerkracht::engine::{Engine, Input, Openness, State, Step};
use veerkracht::scenario::{
    Destination, DrawAt, Exit, Kind, Scenario, Start, Test, VariableId, load, translate,
};

use crate::author::scenario_with;

const SHIPPED: [&str; 11] = [
    "reporter-calls",
    "young-volunteer",
    "contested-preacher",
    "money-from-abroad",
    "threat-before-friday",
    "war-far-away",
    "practice-and-pressure",
    "press-before-anything",
    "what-was-passed-on",
    "list-left-the-room",
    "a-quick-look",
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
        // What is proved of it says nothing of the page.
        let html = page(&languages, "nl", Limits::situations(1)).html;
        assert!(html.len() < 260_000, "{name}: {} bytes", html.len());
        Self { languages, html }
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

/// The places of what was drawn or answered at the start, and the values.
pub(crate) type Beginning = (Vec<usize>, Vec<(VariableId, i32)>);

/// How many answers there are to what is asked at the start: one for each word.
pub(crate) fn answers(kind: &Kind) -> i32 {
    match kind {
        Kind::Word { words } => i32::try_from(words.len()).expect("few"),
        Kind::YesNo | Kind::Meter { .. } => 0,
    }
}

/// Every way a run can begin.
pub(crate) fn starts(scenario: &Scenario) -> Vec<Beginning> {
    let mut starts = vec![(Vec::new(), Vec::new())];
    for variable in &scenario.variables {
        let values: Vec<_> = match &variable.start {
            Start::Drawn(values) => values.iter().map(|&(value, _)| value).collect(),
            Start::Asked { value, .. } => {
                // What counts where nobody answers is offered first.
                let others = (0..answers(&variable.kind)).filter(|answer| answer != value);
                std::iter::once(*value).chain(others).collect()
            }
            Start::Fixed(_) | Start::Carried { .. } => continue,
        };
        let id = scenario.find_variable(&variable.id).expect("itself");
        let more = |(places, drawn): &(Vec<usize>, Vec<_>)| {
            let all = values.iter().enumerate();
            let longer = all.map(|(at, &value)| {
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

/// A page as it is made when nothing is proved.
pub(crate) fn made(scenario: &Arc<Scenario>) -> String {
    let languages = [Arc::clone(scenario)];
    page(&languages, "en", Limits::situations(1)).html
}

/// A small scenario by chance, with more on the page, and more comparisons, than others need.
pub(crate) fn small(seed: u64) -> Option<(String, Arc<Scenario>)> {
    let compared = [
        "load < line",
        "load <= line",
        "load >= line",
        "load != line",
    ];
    let compared = compared[usize::try_from(seed % 4).expect("below four")];
    let shown = "when: \"colour == red or told and load >= 2 and seen(s1)\", text";
    scenario_with(seed, |text| {
        let text = text
            .replace("start: 1 }\n", "start: 1, label: Load }\n")
            .replace("when: colour == red, text", shown)
            .replace("load > line", compared);
        match seed % 8 < 4 {
            true => text.replace("mood == sad", "mood != sad"),
            false => text,
        }
    })
}

/// Input, where it leads on paper, and its weight among what the same input leads to: as a page writes them.
pub(crate) type Exits<Stand> = Vec<((i64, i64, u32), Stand)>;

/// Whoever can walk every road of a scenario.
pub(crate) trait Walker {
    type Stand: Clone + Eq + Hash;

    /// In the order of what is drawn.
    fn beginnings(&self) -> Vec<Self::Stand>;

    /// The scene, how its choices are met, the value of each variable, and which parts of the text, then which exhibits, and
    /// then which advisers, show.
    fn sight(&self, stand: &Self::Stand) -> Value;

    fn exits(&self, stand: &Self::Stand) -> Exits<Self::Stand>;

    /// A line for each situation, deepest first and so many at most: its number, its sight, and its ways out, each with
    /// the number of where it leads. Situations are numbered as they are first met.
    fn lines(&self, most: usize) -> Vec<String> {
        let (mut numbers, mut waiting, mut lines) = (HashMap::new(), Vec::new(), Vec::new());
        let mut number = |stand: Self::Stand, waiting: &mut Vec<_>| {
            let next = numbers.len();
            *numbers.entry(stand).or_insert_with_key(|stand| {
                waiting.push((next, stand.clone()));
                next
            })
        };
        for stand in self.beginnings() {
            number(stand, &mut waiting);
        }
        while lines.len() < most
            && let Some((at, stand)) = waiting.pop()
        {
            let exits = self.exits(&stand).into_iter();
            let exits: Vec<_> = exits
                .map(|(way, to)| (way, number(to, &mut waiting)))
                .collect();
            lines.push(json!([at, self.sight(&stand), exits]).to_string());
        }
        lines
    }
}

impl Walker for Engine {
    type Stand = State;

    fn beginnings(&self) -> Vec<State> {
        let starts = starts(self.scenario()).into_iter();
        starts.map(|(_, drawn)| self.start(&drawn).0).collect()
    }

    fn sight(&self, state: &State) -> Value {
        let scenario = self.scenario();
        let offers = self.offers(state).map(|offer| match offer.openness {
            Openness::Open => "open",
            Openness::Locked => "locked",
            Openness::Spent => "spent",
            Openness::Taken => "taken",
            Openness::Hidden => "hidden",
        });
        let values = scenario.variables.iter().map(|variable| {
            let id = scenario.find_variable(&variable.id).expect("itself");
            self.value(state, id)
        });
        let scene = scenario.scene(state.scene());
        let parts = scene.text.iter().map(|part| part.when.as_ref());
        let parts = parts.chain(scene.exhibits.iter().map(|it| it.when.as_ref()));
        let parts = parts.chain(scene.advice.iter().map(|it| it.when.as_ref()));
        let parts = parts.chain(scene.tasks.iter().map(|it| it.when.as_ref()));
        json!([
            state.scene().index(),
            offers.collect::<Vec<_>>(),
            values.collect::<Vec<_>>(),
            parts
                .map(|when| self.holds(state, when))
                .collect::<Vec<_>>(),
        ])
    }

    fn exits(&self, state: &State) -> Exits<State> {
        let inputs = inputs(self, state, true).into_iter();
        let exits = inputs.flat_map(|input| {
            let outcomes = self.outcomes(state, input).expect("open");
            outcomes.into_iter().map(move |(to, weight)| {
                let mut after = state.clone();
                self.apply(&mut after, Step { input, to });
                ((code(input), place(to), weight), after)
            })
        });
        exits.collect()
    }
}

/// An input as a page writes it.
pub(crate) fn code(input: Input) -> i64 {
    let place = |index: usize| i64::try_from(index).expect("small");
    match input {
        Input::Choose(choice) => place(choice.index()),
        Input::Continue => -1,
        Input::Inject(scene) => -2 - place(scene.index()),
    }
}

/// A destination as a page writes it.
pub(crate) fn place(destination: Destination) -> i64 {
    match destination {
        Destination::Scene(scene) => i64::try_from(scene.index()).expect("small"),
        Destination::Resume => -1,
    }
}
