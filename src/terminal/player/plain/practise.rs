//! A task in lines: write or speak, say what is there, read what others made of it, and keep it or not.

use std::io::{self, BufRead, Write};

use super::{Plain, PlayerLine};
use crate::record::{Moment, Session, Store, Ticked};
use crate::scenario::TaskForm;
use crate::terminal::TerminalError;
use crate::terminal::typed::Typed;
use crate::view::{SceneView, TaskView};

/// What somebody asks for who types the word for a task, perhaps with a number or an id behind it.
pub(super) fn asked(typed: &Typed<'_>, view: &SceneView) -> Option<PlayerLine> {
    if !["zelf", "practise", "w"].contains(&typed.command.as_str()) {
        return None;
    }
    if typed.rest.is_empty() {
        let only = (view.tasks.len() == 1).then_some(0);
        return Some(PlayerLine::Practise(only));
    }
    let place = typed.place_among(view.tasks.iter().map(|it| it.id.as_str()));
    Some(place.map_or(PlayerLine::Unclear, |place| {
        PlayerLine::Practise(Some(place))
    }))
}

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Says that there is something to do oneself, where there is.
    pub(super) fn tasks(&mut self, view: &SceneView) -> io::Result<()> {
        match view.tasks.as_slice() {
            [] => Ok(()),
            [task] => {
                let task = [("task", task.words().into())];
                self.say("player-plain-task", &task)
            }
            several => self.say("player-plain-tasks", &[("count", several.len().into())]),
        }
    }

    /// Does the task at a place, or tells which there are.
    pub(super) fn practise(
        &mut self,
        store: &mut Store,
        session: &mut Session,
        of: Option<usize>,
    ) -> Result<(), TerminalError> {
        let view = SceneView::of(session.run(), self.words);
        let Some(task) = of.and_then(|place| view.tasks.get(place)) else {
            return Ok(self.tasks_by_number(&view.tasks)?);
        };
        let Some(own) = self.made(task)? else {
            return Ok(self.say("player-task-left", &[])?);
        };
        let Some(ticked) = self.ticked(task)? else {
            return Ok(());
        };
        self.examples(task)?;
        self.say("player-plain-task-keep", &[])?;
        let Some(line) = self.read()? else {
            return Ok(());
        };
        if !Typed::of(&line).is_yes() {
            let gone = match own.is_empty() {
                true => "player-task-unkept",
                false => "player-task-let-go",
            };
            return Ok(self.say(gone, &[])?);
        }
        let kept = (!own.is_empty()).then_some(own).into_iter().collect();
        let draft = session.practise(&task.id, kept, Some(ticked), Moment::now());
        session.keep(store, draft)?;
        Ok(self.say("player-task-kept", &[])?)
    }

    fn tasks_by_number(&mut self, tasks: &[TaskView]) -> io::Result<()> {
        if tasks.is_empty() {
            return self.say("console-no-tasks", &[]);
        }
        for (number, task) in (1..).zip(tasks) {
            let named = format!("{number}. {} [{}]", task.words(), task.id);
            self.column.hanging(&named)?;
        }
        self.say("player-plain-task-ask", &[])
    }

    /// What somebody wrote, or nothing at all where they spoke; `None` where they leave it.
    fn made(&mut self, task: &TaskView) -> io::Result<Option<String>> {
        self.column.blocks(&task.blocks, 0)?;
        self.column.text(&task.form(self.words))?;
        let writes = matches!(task.form, TaskForm::Write { .. });
        self.say(
            match writes {
                true => "player-plain-task-write",
                false => "player-plain-task-say",
            },
            &[],
        )?;
        let Some(line) = self.read()? else {
            return Ok(None);
        };
        if !writes {
            let leaves = ["terug", "back"].contains(&Typed::of(&line).command.as_str());
            return Ok((!leaves).then(String::new));
        }
        if let Some(long) = task.too_long(&line, self.words) {
            self.column.text(&long)?;
        }
        Ok((!line.is_empty()).then_some(line))
    }

    /// How much of what to look for is there, as somebody says with numbers; `None` at the end of the input.
    fn ticked(&mut self, task: &TaskView) -> io::Result<Option<Ticked>> {
        self.say("task-look-for", &[])?;
        for (number, sign) in (1..).zip(&task.look_for) {
            self.column.hanging(&format!("{number}. {sign}"))?;
        }
        let of = task.look_for.len();
        loop {
            self.say("player-plain-task-ticks", &[])?;
            let Some(line) = self.read()? else {
                return Ok(None);
            };
            let numbers = line.split([' ', ',']).filter(|part| !part.is_empty());
            let numbers: Result<Vec<usize>, _> = numbers.map(str::parse).collect();
            let Ok(mut numbers) = numbers else {
                continue;
            };
            numbers.sort_unstable();
            numbers.dedup();
            if numbers.iter().all(|number| (1..=of).contains(number)) {
                let few = "a task has few things to look for";
                return Ok(Some(Ticked {
                    seen: u8::try_from(numbers.len()).expect(few),
                    of: u8::try_from(of).expect(few),
                }));
            }
        }
    }

    fn examples(&mut self, task: &TaskView) -> io::Result<()> {
        for example in &task.examples {
            self.column.line("")?;
            let from = [("from", example.from.as_str().into())];
            self.say("task-example", &from)?;
            self.column.blocks(&example.blocks, 0)?;
            if let Some(because) = &example.because {
                let because = format!("{} {because}", self.words.say("player-because"));
                self.column.indented(&because)?;
            }
            for source in &example.sources {
                let source = format!("{} {source}", self.words.say("player-source"));
                self.column.indented(&source)?;
            }
        }
        self.column.line("")
    }
}
