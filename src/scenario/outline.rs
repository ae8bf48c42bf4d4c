//! What a translation of a scenario holds: its tree of texts, in the author's order.
//!
//! Fingerprints are taken from it, and sidecars are written by it, so that both see the same texts.

use super::alignment;
use super::digest;
use super::model::{
    Adviser, Choice, Choices, DEADLINE, Debrief, Example, Exhibit, Exit, Objective, Scenario,
    Scene, Start, Task, Variable,
};

/// A part of the tree.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outline<'a> {
    /// A text to translate; empty where the author wrote none and the fingerprint counts it all the same.
    Text(&'a str),
    /// What may be translated and need not be.
    Free,
    /// A value that is not for translators.
    Value(&'a str),
    /// The fingerprint of the texts beside it.
    Of(String),
    List(Vec<Outline<'a>>),
    Map(Entries<'a>),
}

pub(super) type Entries<'a> = Vec<(&'a str, Outline<'a>)>;

impl<'a> Outline<'a> {
    /// The whole sidecar of a scenario.
    pub(super) fn of(scenario: &'a Scenario, language: &'a str) -> Self {
        let mut entries = header(scenario);
        let of = made_from(&entries);
        let scenes = scenario.scenes.iter().map(|scene| {
            (
                scene.id.as_str(),
                Self::Map(with_of(self::scene(scene, &scenario.choices))),
            )
        });
        let debrief = entries.iter().position(|(key, _)| *key == "debrief");
        let scenes = ("scenes", Self::Map(scenes.collect()));
        entries.insert(debrief.unwrap_or(entries.len()), scenes);
        let head = [
            ("translates", Self::Value(&scenario.id)),
            ("language", Self::Value(language)),
            ("of", of),
        ];
        entries.splice(0..0, head);
        Self::Map(entries)
    }

    /// How many texts there are to translate.
    pub(super) fn count(&self) -> usize {
        match self {
            Self::Text(text) => usize::from(!text.is_empty()),
            Self::Free | Self::Value(_) | Self::Of(_) => 0,
            Self::List(items) => items.iter().map(Self::count).sum(),
            Self::Map(entries) => entries.iter().map(|(_, inner)| inner.count()).sum(),
        }
    }

    fn texts(&self, texts: &mut Vec<&'a str>) {
        match self {
            Self::Text(text) => texts.push(text),
            Self::Free | Self::Value(_) | Self::Of(_) => {}
            Self::List(items) => items.iter().for_each(|item| item.texts(texts)),
            Self::Map(entries) => entries.iter().for_each(|(_, inner)| inner.texts(texts)),
        }
    }
}

/// What a part of a translation is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MadeFrom {
    /// The fingerprint of its texts.
    pub(super) of: String,
    /// How many texts it has.
    pub(super) texts: usize,
}

impl MadeFrom {
    pub(super) fn these(entries: &Entries<'_>) -> Self {
        Self {
            of: whole_of(entries),
            texts: entries.iter().map(|(_, inner)| inner.count()).sum(),
        }
    }

    /// The texts outside the scenes.
    pub(super) fn header(scenario: &Scenario) -> Self {
        Self::these(&header(scenario))
    }

    /// The texts of a scene, with those of its choices.
    pub(super) fn scene(scene: &Scene, choices: &[Choice]) -> Self {
        Self::these(&self::scene(scene, choices))
    }
}

/// The fingerprint of these texts.
pub(super) fn fingerprint(entries: &Entries<'_>) -> String {
    let mut texts = Vec::new();
    for (_, inner) in entries {
        inner.texts(&mut texts);
    }
    digest::texts(texts)
}

/// What a translation of these texts says that it was made from: their fingerprint, and the texts of each list.
pub(super) fn made_from<'a>(entries: &Entries<'_>) -> Outline<'a> {
    Outline::Of(whole_of(entries))
}

fn whole_of(entries: &Entries<'_>) -> String {
    let mut known = Vec::new();
    lists(entries, "", &mut known);
    recorded(&fingerprint(entries), known)
}

fn lists(entries: &Entries<'_>, within: &str, known: &mut Vec<(String, Vec<String>)>) {
    for (key, inner) in entries {
        let path = path(within, key);
        match inner {
            Outline::List(items) => known.push((path, hashes(items))),
            Outline::Map(inner) => lists(inner, &path, known),
            Outline::Text(_) | Outline::Free | Outline::Value(_) | Outline::Of(_) => {}
        }
    }
}

/// The hashes by which the texts of a list are known.
pub(super) fn hashes(items: &[Outline<'_>]) -> Vec<String> {
    let hashes = items.iter().map(|item| {
        let mut texts = Vec::new();
        item.texts(&mut texts);
        alignment::hash(texts)
    });
    hashes.collect()
}

/// Where a list stands within its part.
pub(super) fn path(within: &str, key: &str) -> String {
    match within {
        "" => key.to_owned(),
        within => format!("{within}.{key}"),
    }
}

/// A fingerprint and lists as `of:` has them.
pub(super) fn recorded(whole: &str, lists: Vec<(String, Vec<String>)>) -> String {
    let lists = lists.into_iter().filter(|(_, hashes)| !hashes.is_empty());
    let lists = lists.map(|(path, hashes)| format!(" {path}:{}", hashes.join(",")));
    std::iter::once(whole.to_owned()).chain(lists).collect()
}

fn with_of(mut entries: Entries<'_>) -> Entries<'_> {
    entries.insert(0, ("of", made_from(&entries)));
    entries
}

/// The texts outside the scenes.
fn header(scenario: &Scenario) -> Entries<'_> {
    let mut entries = vec![
        ("title", Outline::Text(&scenario.title)),
        ("summary", Outline::Text(&scenario.summary)),
    ];
    optional(
        &mut entries,
        "content_note",
        scenario.content_note.as_deref(),
    );
    tables(&mut entries, scenario);
    debrief(&mut entries, &scenario.debrief);
    entries
}

pub(super) fn objectives<'a>(entries: &mut Entries<'a>, objectives: &'a [Objective]) {
    let texts = objectives.iter();
    map(
        entries,
        "objectives",
        texts
            .map(|it| (it.id.as_str(), Outline::Text(&it.text)))
            .collect(),
    );
}

/// What the scenario names by id.
fn tables<'a>(entries: &mut Entries<'a>, scenario: &'a Scenario) {
    objectives(entries, &scenario.objectives);
    let statements = scenario.statements.iter();
    map(
        entries,
        "statements",
        statements
            .map(|it| (it.id.as_str(), Outline::Text(&it.text)))
            .collect(),
    );
    let competencies = scenario.competencies.iter();
    map(
        entries,
        "competencies",
        competencies
            .map(|it| {
                (
                    it.id.as_str(),
                    titled(&it.title, "about", it.about.as_deref()),
                )
            })
            .collect(),
    );
    let roles = scenario.roles.iter();
    map(
        entries,
        "roles",
        roles
            .map(|it| {
                (
                    it.id.as_str(),
                    titled(&it.title, "brief", it.brief.as_deref()),
                )
            })
            .collect(),
    );
    // A source keeps its own title unless the sidecar gives another.
    let sources = scenario.sources.iter().map(|it| {
        let own = vec![("title", Outline::Free), ("publisher", Outline::Free)];
        (it.id.as_str(), Outline::Map(own))
    });
    map(entries, "sources", sources.collect());
    let state = scenario.variables.iter().filter_map(|it| {
        let inner = variable(it);
        (!inner.is_empty()).then_some((it.id.as_str(), Outline::Map(inner)))
    });
    map(entries, "state", state.collect());
}

fn variable(variable: &Variable) -> Entries<'_> {
    let mut entries = Vec::new();
    optional(&mut entries, "label", variable.label.as_deref());
    if let Start::Asked { question, .. } = &variable.start {
        let answers = question.answers.iter().map(|answer| {
            let text = vec![("text", Outline::Text(&answer.text))];
            (variable.kind.word(answer.value), Outline::Map(text))
        });
        let asked = vec![
            ("text", Outline::Text(&question.text)),
            ("answers", Outline::Map(answers.collect())),
        ];
        entries.push(("asked", Outline::Map(asked)));
    }
    entries
}

fn debrief<'a>(entries: &mut Entries<'a>, debrief: &'a Debrief) {
    let mut inner = Vec::new();
    list(
        &mut inner,
        "questions",
        debrief.questions.iter().map(String::as_str),
    );
    list(
        &mut inner,
        "practice",
        debrief.practice.iter().map(|it| it.text.as_str()),
    );
    optional(&mut inner, "agreement", debrief.agreement.as_deref());
    optional(&mut inner, "closing", debrief.closing.as_deref());
    map(entries, "debrief", inner);
}

fn titled<'a>(title: &'a str, key: &'a str, more: Option<&'a str>) -> Outline<'a> {
    let mut entries = vec![("title", Outline::Text(title))];
    optional(&mut entries, key, more);
    Outline::Map(entries)
}

fn scene<'a>(scene: &'a Scene, choices: &'a [Choice]) -> Entries<'a> {
    let mut entries = Vec::new();
    optional(&mut entries, "title", scene.title.as_deref());
    optional(&mut entries, "clock", scene.clock.as_deref());
    list(
        &mut entries,
        "text",
        scene.text.iter().map(|part| part.text.as_str()),
    );
    if !scene.exhibits.is_empty() {
        entries.push(("exhibits", Outline::List(exhibits(&scene.exhibits))));
    }
    let mut moderator = Vec::new();
    optional(&mut moderator, "notes", scene.moderator.notes.as_deref());
    list(
        &mut moderator,
        "ask",
        scene.moderator.ask.iter().map(String::as_str),
    );
    map(&mut entries, "moderator", moderator);
    let advice = scene.advice.iter();
    let advice = advice.map(|it| (it.id.as_str(), adviser(it)));
    map(&mut entries, "advice", advice.collect());
    let tasks = scene.tasks.iter();
    let tasks = tasks.map(|it| (it.id.as_str(), task(it)));
    map(&mut entries, "practise", tasks.collect());
    if let Exit::Choices(of) = &scene.exit {
        decision(&mut entries, of, choices);
    }
    entries
}

pub(super) fn exhibits(exhibits: &[Exhibit]) -> Vec<Outline<'_>> {
    exhibits.iter().map(exhibit).collect()
}

fn exhibit(exhibit: &Exhibit) -> Outline<'_> {
    let mut entries = Vec::new();
    optional(&mut entries, "from", exhibit.from.as_deref());
    entries.push(("text", Outline::Text(&exhibit.text)));
    Outline::Map(entries)
}

fn adviser(adviser: &Adviser) -> Outline<'_> {
    Outline::Map(vec![
        ("from", Outline::Text(&adviser.from)),
        ("text", Outline::Text(&adviser.text)),
    ])
}

fn task(task: &Task) -> Outline<'_> {
    let mut entries = vec![("task", Outline::Text(&task.text))];
    let look_for = task.look_for.iter().map(String::as_str);
    list(&mut entries, "look_for", look_for);
    let examples = task.examples.iter();
    let examples = examples.map(|it| (it.id.as_str(), example(it)));
    map(&mut entries, "examples", examples.collect());
    Outline::Map(entries)
}

fn example(example: &Example) -> Outline<'_> {
    let mut entries = vec![
        ("from", Outline::Text(&example.from)),
        ("text", Outline::Text(&example.text)),
    ];
    optional(&mut entries, "because", example.because.as_deref());
    Outline::Map(entries)
}

fn decision<'a>(entries: &mut Entries<'a>, of: &'a Choices, choices: &'a [Choice]) {
    let own = of.ids().map(|id| {
        let choice = &choices[id.index()];
        (choice.id.as_str(), outcome(choice))
    });
    map(entries, "choices", own.collect());
    if let Some(deadline) = of.deadline {
        entries.push((DEADLINE, outcome(&choices[deadline.choice.index()])));
    }
    let otherwise = of.otherwise.as_ref().and_then(|it| it.text.as_deref());
    if let Some(text) = otherwise {
        entries.push((
            "otherwise",
            Outline::Map(vec![("text", Outline::Text(text))]),
        ));
    }
}

fn outcome(choice: &Choice) -> Outline<'_> {
    let mut entries = vec![("text", Outline::Text(&choice.text))];
    optional(&mut entries, "gain", choice.gain.as_deref());
    optional(&mut entries, "cost", choice.cost.as_deref());
    optional(&mut entries, "because", choice.because.as_deref());
    optional(&mut entries, "locked", choice.locked.as_deref());
    Outline::Map(entries)
}

pub(super) fn optional<'a>(entries: &mut Entries<'a>, key: &'a str, text: Option<&'a str>) {
    entries.extend(text.map(|text| (key, Outline::Text(text))));
}

pub(super) fn list<'a>(
    entries: &mut Entries<'a>,
    key: &'a str,
    texts: impl Iterator<Item = &'a str>,
) {
    let items: Vec<_> = texts.map(Outline::Text).collect();
    if !items.is_empty() {
        entries.push((key, Outline::List(items)));
    }
}

fn map<'a>(entries: &mut Entries<'a>, key: &'a str, inner: Entries<'a>) {
    if !inner.is_empty() {
        entries.push((key, Outline::Map(inner)));
    }
}
