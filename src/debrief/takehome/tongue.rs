//! The words of the page in one language: those of the scenario, and those of the program around them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Setting;
use crate::debrief::prose::{lines, prose};
use crate::language::{Words, direction, own_name};
use crate::scenario::{Asked, Exit, Kind, Scenario, SceneId, Source, Task, TaskForm, VariableId};
use crate::view::{
    FactView, FactsView, clock, closed, exhibit_key, left_key, spent, takes, task_form, wording_key,
};

/// Sentences of the program that the script puts on the page. In these, `{name}` stands for a value it fills in.
const SENTENCES: &[&str] = &[
    "player-content-note",
    "player-brought",
    "player-price",
    "player-because",
    "player-source",
    "player-interrupted",
    "player-deadline-passed",
    "player-time-up",
    "player-profile",
    "player-road",
    "player-questions",
    "player-practice",
    "facts-title",
    "player-advice",
    "task-title",
    "task-look-for",
    "task-others",
    "player-heard",
    "player-unheard",
    "takehome-begin",
    "takehome-on",
    "takehome-back",
    "takehome-undo",
    "takehome-again",
    "takehome-again-from",
    "takehome-language",
    "takehome-choose",
    "takehome-pass",
    "takehome-went-back",
    "takehome-meters",
    "takehome-chosen",
    "takehome-ending",
    "takehome-stuck",
    "takehome-others",
    "takehome-profile-about",
    "takehome-return",
];

/// What it says besides where it is opened by itself.
const ALONE: &[&str] = &["takehome-privacy", "takehome-stop"];
/// The same in a learning platform, where somebody can open it by itself as well.
const PLATFORM: &[&str] = &[
    "takehome-privacy",
    "takehome-stop",
    "scorm-privacy",
    "scorm-stop",
    "scorm-resumed",
    "scorm-changed",
    "scorm-long",
    "scorm-lost",
];

#[derive(Serialize)]
pub(super) struct PageTexts {
    tag: String,
    dir: &'static str,
    /// Its own name, where the program knows it.
    name: String,
    /// The language of the program's words beside it.
    program: &'static str,
    say: BTreeMap<&'static str, String>,
    title: String,
    summary: String,
    note: Option<String>,
    /// That one may come where nothing more can be done.
    unproved: Option<String>,
    scenes: Vec<SceneTexts>,
    choices: Vec<ChoiceTexts>,
    /// Each question before the start, with its answers.
    asks: Vec<(String, Vec<String>)>,
    /// For each its label, and its values in words unless it is a meter.
    variables: Vec<(Option<String>, Option<Vec<String>>)>,
    competencies: Vec<(String, Option<String>)>,
    sources: Vec<String>,
    questions: Vec<String>,
    practice: Vec<(String, Vec<usize>)>,
    agreement: Option<String>,
    closing: Option<String>,
    facts: Vec<FactTexts>,
    /// When these were looked up.
    checked: Option<String>,
}

#[derive(Serialize)]
struct FactTexts {
    said: String,
    phone: Option<String>,
    dials: Option<String>,
    /// When somebody is there, and the address on the internet, which the page does not lead to.
    more: Option<String>,
    source: Option<String>,
}

#[derive(Serialize)]
struct SceneTexts {
    title: Option<String>,
    clock: Option<String>,
    whose: Option<String>,
    parts: Vec<String>,
    exhibits: Vec<(String, Option<String>, String)>,
    /// Who would say something when asked, and what.
    advice: Vec<(String, String)>,
    /// What people can write or say themselves.
    tasks: Vec<TaskTexts>,
    otherwise: Option<String>,
    deadline: Option<String>,
    wording: Option<String>,
}

#[derive(Serialize)]
struct TaskTexts {
    /// Whether it is written.
    writes: bool,
    /// How much at most, and how long it takes.
    form: String,
    task: String,
    look_for: Vec<String>,
    examples: Vec<ExampleTexts>,
}

#[derive(Serialize)]
struct ExampleTexts {
    from: String,
    text: String,
    because: Option<String>,
    sources: Vec<usize>,
}

#[derive(Serialize)]
struct ChoiceTexts {
    text: String,
    locked: Option<String>,
    spent: Option<String>,
    takes: Option<String>,
    gain: Option<String>,
    cost: Option<String>,
    because: Option<String>,
    sources: Vec<usize>,
}

impl PageTexts {
    pub(super) fn of(scenario: &Scenario, words: &Words, goes_on: bool, setting: &Setting) -> Self {
        let known = FactsView::of(scenario, words);
        let closed = |reason: &str| closed(reason, words);
        let further = match setting {
            Setting::Alone | Setting::At(_) => ALONE,
            Setting::Platform => PLATFORM,
        };
        let keys = SENTENCES.iter().chain(further);
        let mut say: BTreeMap<_, _> = keys.map(|&key| (key, words.say(key))).collect();
        let hole = |name: &str| (format!("{{{name}}}")).into();
        let (label, before, after) = (hole("label"), hole("before"), hole("after"));
        let changed = [("label", label), ("before", before), ("after", after)];
        say.insert(
            "takehome-changed",
            words.say_with("takehome-changed", &changed),
        );
        let was = [("value", hole("value"))];
        say.insert("player-meter-was", words.say_with("player-meter-was", &was));
        let counts = [("gained", hole("gained")), ("gave", hole("gave"))];
        say.insert(
            "player-profile-line",
            words.say_with("player-profile-line", &counts),
        );
        say.insert("player-taken", closed(&words.say("player-taken")));
        Self {
            tag: scenario.language.clone(),
            dir: direction(&scenario.language),
            name: own_name(&scenario.language).to_owned(),
            program: words.language().tag(),
            say,
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            note: scenario.content_note.clone(),
            unproved: (!goes_on).then(|| words.say("takehome-unproved")),
            scenes: scenario
                .scene_ids()
                .map(|id| scene(scenario, id, words))
                .collect(),
            choices: scenario
                .choices
                .iter()
                .map(|choice| ChoiceTexts {
                    text: choice.text.clone(),
                    locked: choice.locked.as_deref().map(closed),
                    spent: spent(scenario, choice, words).as_deref().map(closed),
                    takes: takes(scenario, choice, words),
                    gain: choice.gain.clone(),
                    cost: choice.cost.clone(),
                    because: choice.because.clone(),
                    sources: choice.sources.iter().map(|id| id.index()).collect(),
                })
                .collect(),
            asks: scenario.asked().map(asked).collect(),
            variables: (0..scenario.variables.len())
                .map(|place| variable(scenario, VariableId::at(place), words))
                .collect(),
            competencies: scenario
                .competencies
                .iter()
                .map(|competency| (competency.title.clone(), competency.about.clone()))
                .collect(),
            sources: scenario.sources.iter().map(Source::named).collect(),
            questions: scenario.debrief.questions.clone(),
            practice: scenario
                .debrief
                .practice
                .iter()
                .map(|practice| {
                    let sources = practice.sources.iter().map(|id| id.index());
                    (practice.text.clone(), sources.collect())
                })
                .collect(),
            agreement: scenario.debrief.agreement.clone(),
            facts: known
                .iter()
                .flat_map(|known| &known.facts)
                .map(fact)
                .collect(),
            checked: known.as_ref().map(|known| known.checked.clone()),
            closing: scenario.debrief.closing.clone(),
        }
    }
}

fn asked(asked: Asked<'_>) -> (String, Vec<String>) {
    let answers = asked.offered().map(|answer| answer.text.clone());
    (asked.question.text.clone(), answers.collect())
}

fn fact(fact: &FactView) -> FactTexts {
    FactTexts {
        said: fact.said(),
        phone: fact.phone.clone(),
        dials: fact.dials.clone(),
        more: fact.when_and_where(),
        source: fact.source.clone(),
    }
}

fn scene(scenario: &Scenario, id: SceneId, words: &Words) -> SceneTexts {
    let scene = scenario.scene(id);
    let choices = match &scene.exit {
        Exit::Choices(choices) => Some(choices),
        Exit::Goto(_) | Exit::Ending => None,
    };
    let otherwise = choices.and_then(|choices| choices.otherwise.as_ref());
    let roles: Vec<_> = scene
        .roles
        .iter()
        .map(|&id| scenario.role(id).title.as_str())
        .collect();
    let whose = [("roles", roles.join(", ").into())];
    SceneTexts {
        title: scene.title.clone(),
        clock: clock(scene, words),
        whose: (!roles.is_empty()).then(|| words.say_with("player-whose", &whose)),
        parts: scene.text.iter().map(|part| prose(&part.text)).collect(),
        exhibits: scene
            .exhibits
            .iter()
            .map(|exhibit| {
                (
                    words.say(exhibit_key(exhibit.kind)),
                    exhibit.from.clone(),
                    lines(&exhibit.text),
                )
            })
            .collect(),
        advice: scene
            .advice
            .iter()
            .map(|adviser| (adviser.from.clone(), prose(&adviser.text)))
            .collect(),
        tasks: scene.tasks.iter().map(|it| task(it, words)).collect(),
        otherwise: otherwise
            .and_then(|otherwise| otherwise.text.as_deref())
            .map(prose),
        deadline: choices
            .and_then(|choices| choices.deadline)
            .map(|deadline| {
                words.say_with("takehome-deadline", &[("minutes", deadline.minutes.into())])
            }),
        wording: wording_key(scene.wording).map(|key| words.say(key)),
    }
}

fn task(task: &Task, words: &Words) -> TaskTexts {
    let examples = task.examples.iter().map(|example| ExampleTexts {
        from: example.from.clone(),
        text: prose(&example.text),
        because: example.because.clone(),
        sources: example.sources.iter().map(|id| id.index()).collect(),
    });
    TaskTexts {
        writes: matches!(task.form, TaskForm::Write { .. }),
        form: task_form(task.form, task.minutes, words),
        task: prose(&task.text),
        look_for: task.look_for.clone(),
        examples: examples.collect(),
    }
}

fn variable(
    scenario: &Scenario,
    id: VariableId,
    said: &Words,
) -> (Option<String>, Option<Vec<String>>) {
    let variable = scenario.variable(id);
    let values = match &variable.kind {
        Kind::YesNo => Some(vec![said.say("player-no"), said.say("player-yes")]),
        Kind::Word { words } => Some(words.clone()),
        Kind::Meter { .. } => None,
    };
    let budget = scenario.budget_of(id);
    let left = budget.map(|(_, budget)| said.say(left_key(budget.unit)));
    (left.or_else(|| variable.label.clone()), values)
}
