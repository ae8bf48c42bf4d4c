//! A task that the table is doing, as its moderator sees it.

use super::LeadView;
use crate::exercise::Table;
use crate::language::{Words, sanitise};
use crate::scenario::CaseTopic;
use crate::view::{ExampleView, SceneView, TaskView, Waits};

/// A task that is open at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskNow {
    pub(crate) id: String,
    /// What is asked, on one line, and what to look for.
    pub(crate) task: String,
    pub(crate) look_for: Vec<String>,
    /// Whether phones write; else people speak.
    pub(crate) writes: bool,
    /// How many phones wrote something.
    pub(crate) writers: usize,
    pub(crate) asks: bool,
    /// How many phones said which line they would keep.
    pub(crate) picked: usize,
    pub(crate) lines: Vec<TaskRow>,
}

/// What somebody wrote or said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskRow {
    pub(crate) number: u32,
    pub(crate) text: String,
    /// Whether everybody reads it, and whether the group keeps it.
    pub(crate) shown: bool,
    pub(crate) kept: bool,
    /// Whether that is with a case that the group brought.
    pub(crate) of_a_case: bool,
    /// How many phones would keep it; nothing while nobody was asked.
    pub(crate) picks: Option<usize>,
}

impl LeadView {
    /// Whether what people write are options of a case that they brought.
    pub(crate) fn suggests_options(&self) -> bool {
        let task = self.task.as_ref().map(|task| task.id.as_str());
        self.case.is_some() && task == Some(CaseTopic::Options.id())
    }

    /// What people of the story made of the task that is open, each with who they are; what was added already is not
    /// among it.
    pub(crate) fn examples(&self) -> Vec<String> {
        let open = self.task.iter();
        let examples = open.flat_map(|open| {
            let tasks = self.place.tasks.iter();
            let task = tasks.filter(|task| task.id == open.id);
            let told = task.flat_map(|task| task.examples.iter().map(ExampleView::told));
            told.filter(|told| open.lines.iter().all(|row| row.text != *told))
        });
        examples.collect()
    }
}

/// What a group can do itself in a scene: the tasks of its author, and where something is chosen, what people would rather
/// do than that.
pub(super) fn tasks(scene: &SceneView, words: &Words) -> Vec<TaskView> {
    let otherwise = (scene.waits == Waits::Choice).then(|| TaskView::otherwise(Vec::new(), words));
    scene.tasks.iter().cloned().chain(otherwise).collect()
}

impl TaskNow {
    pub(super) fn of(table: &Table, tasks: &[TaskView]) -> Option<Self> {
        let open = table.task()?;
        let asked = tasks.iter().find(|task| task.id == open.id());
        let case = table.case();
        // What people suggested is kept once it is an option.
        let offered = |text: &str| {
            let case = case
                .as_ref()
                .filter(|_| open.id() == CaseTopic::Options.id());
            let scene = table.scene_id();
            case.is_some_and(|case| case.options(&scene).iter().any(|it| it.text == text))
        };
        let lines = open.lines().iter().map(|line| TaskRow {
            number: line.number,
            text: sanitise(&line.text),
            shown: line.shown,
            kept: line.kept || offered(&line.text),
            of_a_case: case.is_some(),
            picks: (line.shown && open.picked() > 0).then(|| open.picks_of(line.number)),
        });
        Some(Self {
            id: open.id().to_owned(),
            task: asked.map(TaskView::words).unwrap_or_default(),
            look_for: asked.map(|task| task.look_for.clone()).unwrap_or_default(),
            writes: asked.is_some_and(TaskView::writes),
            writers: open.writers(),
            asks: open.asks(),
            picked: open.picked(),
            lines: lines.collect(),
        })
    }
}
