//! A case as the file of a scenario: the same keys as an author writes, in the order of the files that ship.

use serde::Serialize;

use super::super::yaml::{self, Named};
use super::{Case, CaseOption, CaseScene, CaseTask, CaseTopic, FEWEST_OPTIONS, VERSION};

/// Words that people write for a task of a case.
const WORDS: u32 = 60;

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct ScenarioFile {
    format: u32,
    id: String,
    version: &'static str,
    title: String,
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_note: Option<String>,
    start: String,
    scenes: Named<SceneFile>,
    debrief: DebriefFile,
}

#[derive(Debug, Default, Serialize)]
struct SceneFile {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ending: bool,
    title: String,
    text: String,
    #[serde(skip_serializing_if = "ModeratorFile::is_empty")]
    moderator: ModeratorFile,
    #[serde(skip_serializing_if = "Option::is_none")]
    practise: Option<Named<TaskFile>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Named<ChoiceFile>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goto: Option<String>,
}

#[derive(Debug, Default, Serialize)]
struct ModeratorFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ask: Vec<String>,
}

impl ModeratorFile {
    fn is_empty(&self) -> bool {
        self.notes.is_none() && self.ask.is_empty()
    }
}

#[derive(Debug, Serialize)]
struct TaskFile {
    write: u32,
    task: String,
    look_for: Vec<String>,
    examples: Named<ExampleFile>,
}

#[derive(Debug, Serialize)]
struct ExampleFile {
    from: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct ChoiceFile {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    gain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<String>,
    goto: String,
}

#[derive(Debug, Serialize)]
struct DebriefFile {
    questions: Vec<String>,
    agreement: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<String>,
}

impl ScenarioFile {
    /// The scenario in which a session goes on: whoever stands in a scene that is not written yet can write it, or go to
    /// the end.
    pub(super) fn walked(case: &Case) -> Self {
        let words = &case.words;
        let unwritten = unwritten(case).into_iter().map(|option| {
            let scene = SceneFile {
                title: option.text.clone(),
                text: words.next.clone(),
                practise: tasks(&words.tasks, |topic| topic == CaseTopic::Advice),
                goto: Some(words.end.clone()),
                ..SceneFile::default()
            };
            (option.id.clone(), scene)
        });
        let written = case.scenes.iter().map(|scene| {
            let told = scene.text.is_some();
            let topics = |_| told;
            let mut file = written(case, scene, |option| option.id.clone());
            file.practise = tasks(&words.tasks, topics);
            if let Some(weighed) = weighed(case, scene).filter(|_| file.choices.is_some()) {
                file.text = format!("{}\n\n{weighed}", file.text);
            }
            (scene.id.clone(), file)
        });
        Self {
            content_note: Some(words.warning.clone()),
            ..Self::of(case, &case.id, written.chain(unwritten))
        }
    }

    /// The file for whoever goes on writing.
    pub(super) fn for_author(case: &Case, id: &str, reached: &[&str]) -> Self {
        let told = |scene: &&CaseScene| scene.text.is_some() || case.begins_in(&scene.id);
        let leads = |option: &CaseOption| match case.is_told(&option.id) {
            false if reached.contains(&option.id.as_str()) => case.words.end.clone(),
            _ => option.id.clone(),
        };
        let scenes = case.scenes.iter().filter(told);
        let scenes = scenes.map(|scene| (scene.id.clone(), written(case, scene, leads)));
        let mut file = Self::of(case, id, scenes);
        file.debrief.closing = None;
        file
    }

    fn of(case: &Case, id: &str, scenes: impl Iterator<Item = (String, SceneFile)>) -> Self {
        let words = &case.words;
        let end = SceneFile {
            ending: true,
            title: words.end_title.clone(),
            text: ending(case),
            ..SceneFile::default()
        };
        Self {
            format: 1,
            id: id.to_owned(),
            version: VERSION,
            title: case.title().to_owned(),
            language: case.language.clone(),
            content_note: None,
            start: words.start.clone(),
            scenes: Named(scenes.chain([(words.end.clone(), end)]).collect()),
            debrief: DebriefFile {
                questions: words.questions.clone(),
                agreement: words.agreement.clone(),
                closing: Some(words.closing.clone()),
            },
        }
    }

    /// Its text. `None` where it cannot be written as YAML.
    pub(super) fn text(&self) -> Option<String> {
        yaml::written(self)
    }
}

/// A scene that somebody began to write.
fn written(case: &Case, scene: &CaseScene, leads: impl Fn(&CaseOption) -> String) -> SceneFile {
    let words = &case.words;
    let choices = scene.options.iter().map(|option| {
        let choice = ChoiceFile {
            text: option.text.clone(),
            gain: option.gain.clone(),
            cost: option.cost.clone(),
            goto: leads(option),
        };
        (option.id.clone(), choice)
    });
    let decides = scene.options.len() >= FEWEST_OPTIONS;
    let affected = bullets(&scene.affected);
    let text = match (&scene.text, case.begins_in(&scene.id)) {
        (Some(text), _) => text,
        (None, true) => &words.unwritten,
        (None, false) => &words.next,
    };
    SceneFile {
        title: title(case, scene),
        text: text.clone(),
        moderator: ModeratorFile {
            notes: affected.map(|affected| format!("{}\n\n{affected}", words.affects)),
            ask: scene.questions.clone(),
        },
        choices: decides.then(|| Named(choices.collect())),
        goto: (!decides).then(|| words.end.clone()),
        ..SceneFile::default()
    }
}

/// The options with what each brings and costs, to be read before one of them is chosen.
fn weighed(case: &Case, scene: &CaseScene) -> Option<String> {
    let words = &case.words;
    let lines = scene.options.iter().map(|option| {
        let sides = [(&words.brings, &option.gain), (&words.costs, &option.cost)];
        let sides = sides.map(|(label, side)| Some(format!("{label} {}", side.as_ref()?)));
        let parts = std::iter::once(option.text.clone()).chain(sides.into_iter().flatten());
        let sentence = |part: String| match part.ends_with(['.', '!', '?', '…']) {
            true => part,
            false => format!("{part}."),
        };
        let sentences: Vec<_> = parts.map(sentence).collect();
        sentences.join(" ")
    });
    bullets(&lines.collect::<Vec<_>>())
}

/// What a scene is called: by whoever wrote it, else as the option that led to it.
fn title(case: &Case, scene: &CaseScene) -> String {
    let mut options = case.scenes.iter().flat_map(|scene| &scene.options);
    let mut led = || options.find(|option| option.id == scene.id);
    let named = scene.title.as_deref();
    let named = named.or_else(|| led().map(|option| option.text.as_str()));
    named.unwrap_or(&case.words.title).to_owned()
}

/// What stands at the end: what people give along.
fn ending(case: &Case) -> String {
    let words = &case.words;
    match (case.advice.as_slice(), bullets(&case.advice)) {
        ([one], _) => format!("{}\n\n{one}", words.advice),
        (_, Some(several)) => format!("{}\n\n{several}", words.advice),
        (_, None) => words.no_advice.clone(),
    }
}

/// The options whose scene nobody began to write.
fn unwritten(case: &Case) -> Vec<&CaseOption> {
    let options = case.scenes.iter().flat_map(|scene| match &scene.options {
        options if options.len() >= FEWEST_OPTIONS => options.as_slice(),
        _ => &[],
    });
    options
        .filter(|option| case.scene(&option.id).is_none())
        .collect()
}

/// The tasks about these topics; nothing where there is none.
fn tasks(all: &[CaseTask], has: impl Fn(CaseTopic) -> bool) -> Option<Named<TaskFile>> {
    let tasks = all.iter().filter(|task| has(task.about)).map(|task| {
        let examples = (1..).zip(&task.examples).map(|(number, text): (u32, _)| {
            let example = ExampleFile {
                from: task.from.clone(),
                text: text.clone(),
            };
            (format!("{}-{number}", task.about.id()), example)
        });
        let file = TaskFile {
            write: WORDS,
            task: task.task.clone(),
            look_for: task.look_for.clone(),
            examples: Named(examples.collect()),
        };
        (task.about.id().to_owned(), file)
    });
    let tasks = Named(tasks.collect());
    (!tasks.is_empty()).then_some(tasks)
}

/// Lines as a list in Markdown.
fn bullets(lines: &[String]) -> Option<String> {
    let lines: Vec<_> = lines.iter().map(|line| format!("- {line}")).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
