//! What people can write or say themselves in a scene, and what they made of it.

use super::fill::fill;
use super::markdown::{Block, blocks};
use crate::engine::{Openness, Run};
use crate::language::{Words, sanitise};
use crate::record::{Session, Ticked, What};
use crate::scenario::{Scenario, Source, Task, TaskForm};

/// In the place of the id of a task: what people would rather do than what the choices offer. No author can name one so.
pub(crate) const OTHERWISE: &str = "-";
/// Words in which that can be said.
const SENTENCE: u32 = 40;

/// Something to write or to say in the present scene.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TaskView {
    pub(crate) id: String,
    pub(crate) form: TaskForm,
    minutes: Option<u32>,
    pub(crate) blocks: Vec<Block>,
    /// What one can see in an answer.
    pub(crate) look_for: Vec<String>,
    pub(crate) examples: Vec<ExampleView>,
    /// The choices of which none may fit.
    pub(crate) offers: Vec<String>,
}

/// What somebody of the story made of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleView {
    pub(crate) from: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
}

impl TaskView {
    /// What is asked of people whom none of the choices suits.
    pub(crate) fn otherwise(offers: Vec<String>, words: &Words) -> Self {
        Self {
            id: OTHERWISE.to_owned(),
            form: TaskForm::Write { words: SENTENCE },
            minutes: None,
            blocks: blocks(&words.say("task-otherwise")),
            look_for: Vec::new(),
            examples: Vec::new(),
            offers,
        }
    }

    /// What is asked, as words on one line.
    pub(crate) fn words(&self) -> String {
        let blocks = self.blocks.iter().map(Block::words);
        blocks.collect::<Vec<_>>().join(" ")
    }

    /// Whether people write or speak, how much at most, and how long it takes.
    pub(crate) fn form(&self, words: &Words) -> String {
        task_form(self.form, self.minutes, words)
    }

    /// Whether it is written; else it is spoken.
    pub(crate) fn writes(&self) -> bool {
        matches!(self.form, TaskForm::Write { .. })
    }

    /// How many words were written, where more were than the task asks for.
    pub(crate) fn too_long(&self, written: &str, words: &Words) -> Option<String> {
        let TaskForm::Write { words: most } = self.form else {
            return None;
        };
        let count = written.split_whitespace().count();
        let values = [("count", count.into()), ("most", most.into())];
        (count > most as usize).then(|| words.say_with("task-too-long", &values))
    }
}

/// The tasks of the present scene, in the order of their author.
pub(crate) fn tasks(run: &Run, words: &Words) -> Vec<TaskView> {
    let state = run.state();
    let scenario = run.engine().scenario();
    let filled = |text: &str| fill(text, run, state, words);
    let of = |task: &Task| TaskView {
        id: task.id.clone(),
        form: task.form,
        minutes: task.minutes,
        blocks: blocks(&filled(&task.text)),
        look_for: task.look_for.iter().map(|text| filled(text)).collect(),
        examples: task
            .examples
            .iter()
            .map(|example| ExampleView {
                from: filled(&example.from),
                blocks: blocks(&filled(&example.text)),
                because: example.because.as_deref().map(filled),
                sources: named(scenario, &example.sources),
            })
            .collect(),
        offers: Vec::new(),
    };
    run.engine().tasks(state).map(of).collect()
}

/// The task with an id that a group is doing in the present scene.
pub(crate) fn task_of(run: &Run, id: &str, words: &Words) -> Option<TaskView> {
    match id {
        OTHERWISE => Some(TaskView::otherwise(offered(run, words), words)),
        id => tasks(run, words).into_iter().find(|task| task.id == id),
    }
}

/// The choices that are open, as they read.
fn offered(run: &Run, words: &Words) -> Vec<String> {
    let (state, scenario) = (run.state(), run.engine().scenario());
    let offers = run.engine().offers(state);
    let open = offers.filter(|offer| offer.openness == Openness::Open);
    open.map(|offer| fill(&scenario.choice(offer.choice).text, run, state, words))
        .collect()
}

fn named(scenario: &Scenario, sources: &[crate::scenario::SourceId]) -> Vec<String> {
    let sources = sources.iter().map(|&id| scenario.source(id));
    sources.map(Source::named).map(|it| sanitise(&it)).collect()
}

/// Whether people write or speak, how much at most, and how long it takes.
pub(crate) fn task_form(form: TaskForm, minutes: Option<u32>, words: &Words) -> String {
    let form = match form {
        TaskForm::Write { words: most } => words.say_with("task-write", &[("words", most.into())]),
        TaskForm::Say { seconds } => words.say_with("task-say", &[("seconds", seconds.into())]),
    };
    match minutes {
        Some(minutes) => {
            let minutes = words.say_with("task-minutes", &[("minutes", minutes.into())]);
            format!("{form} {minutes}")
        }
        None => form,
    }
}

/// What was made of a task, and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MadeView {
    /// The scene in which it was asked.
    pub(crate) scene: String,
    /// What was asked.
    pub(crate) task: String,
    /// What people wrote; nothing where they spoke.
    pub(crate) kept: Vec<String>,
    pub(crate) ticked: Option<Ticked>,
}

impl ExampleView {
    /// Who made it and what they made, as one text.
    pub(crate) fn told(&self) -> String {
        let blocks: Vec<_> = self.blocks.iter().map(Block::words).collect();
        format!("{}: {}", self.from, blocks.join(" "))
    }
}

impl MadeView {
    /// Everything that was kept in a session, oldest first.
    pub(crate) fn all(session: &Session) -> Vec<Self> {
        let scenario = session.scenario();
        let events = session.events().iter();
        let made = events.filter_map(|event| Self::of(scenario, &event.what));
        made.collect()
    }

    /// What an event tells of it; nothing where it is about something else.
    pub(crate) fn of(scenario: &Scenario, what: &What) -> Option<Self> {
        let What::Practised {
            scene,
            task,
            kept,
            ticked,
        } = what
        else {
            return None;
        };
        let found = scenario.find_recorded_scene(scene);
        let asked = found.and_then(|id| {
            let mut tasks = scenario.scene(id).tasks.iter();
            tasks.find(|it| it.id == *task)
        });
        Some(Self {
            scene: found.map_or_else(|| sanitise(scene), |id| sanitise(&scenario.scene_name(id))),
            task: match asked {
                Some(asked) => {
                    let asked = blocks(&sanitise(&scenario.with_names(&asked.text)));
                    asked.iter().map(Block::words).collect::<Vec<_>>().join(" ")
                }
                None => sanitise(task),
            },
            kept: kept.iter().map(|text| sanitise(text)).collect(),
            ticked: *ticked,
        })
    }

    /// What was written, then what was found in it, each for itself.
    pub(crate) fn told(&self, words: &Words) -> Vec<String> {
        let kept = self.kept.iter().map(|text| format!("“{text}”"));
        let ticked = self.ticked.map(|ticked| {
            let values = [("seen", ticked.seen.into()), ("of", ticked.of.into())];
            words.say_with("task-seen", &values)
        });
        kept.chain(ticked).collect()
    }
}
