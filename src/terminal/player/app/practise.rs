//! Doing a task oneself: write or speak, look what is there, read what others made of it, and keep it or not.
//!
//! The program grades nothing. What is not kept is gone; what is written and not yet done with is a draft like a note.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::writing::WrittenFor;
use super::{PlayerApp, PlayerOverlay, PlayerPage, scrolls};
use crate::record::{Moment, Ticked};
use crate::scenario::TaskForm;
use crate::terminal::canvas::keys::meant;
use crate::terminal::canvas::writing::{Writing, Wrote};
use crate::view::TaskView;

/// A task that somebody is doing.
pub(crate) struct Practising {
    pub(crate) task: TaskView,
    pub(crate) stage: PractiseStage,
    /// What was written; nothing for what is spoken.
    pub(crate) own: String,
    /// What is found in it, one for each thing to look for.
    pub(crate) ticked: Vec<bool>,
    pub(crate) scroll: u16,
}

/// How far somebody is.
pub(crate) enum PractiseStage {
    Writing(Writing),
    Speaking,
    /// Ticking what is there.
    Looking,
    /// Reading what others made of it.
    Comparing,
}

impl Practising {
    fn begun(task: TaskView, draft: Option<Writing>) -> Self {
        let stage = match task.form {
            TaskForm::Write { .. } => PractiseStage::Writing(draft.unwrap_or_default()),
            TaskForm::Say { .. } => PractiseStage::Speaking,
        };
        Self {
            ticked: vec![false; task.look_for.len()],
            own: String::new(),
            scroll: 0,
            stage,
            task,
        }
    }

    fn goes_to(&mut self, stage: PractiseStage) {
        (self.stage, self.scroll) = (stage, 0);
    }

    /// How much of what to look for was found.
    fn found(&self) -> Ticked {
        let seen = self.ticked.iter().filter(|&&there| there).count();
        let few = "a task has few things to look for";
        Ticked {
            seen: u8::try_from(seen).expect(few),
            of: u8::try_from(self.ticked.len()).expect(few),
        }
    }
}

impl PlayerApp<'_> {
    /// What can be done in the present scene.
    pub(crate) fn tasks(&self) -> &[TaskView] {
        match &self.page {
            PlayerPage::Scene(view) => &view.tasks,
            _ => &[],
        }
    }

    /// Opens the task, or the list of them. Nobody is hurried while they write.
    pub(super) fn show_tasks(&mut self) {
        if let Some(countdown) = &mut self.countdown {
            countdown.paused = true;
        }
        match self.tasks() {
            [_] => self.begin_task(0),
            _ => self.overlay = Some(PlayerOverlay::Tasks),
        }
    }

    /// A number begins that task. Any other key closes the list.
    pub(super) fn key_in_tasks(&mut self, code: KeyCode) {
        match code {
            KeyCode::Char(sign @ '1'..='9') => self.begin_task(sign as usize - '1' as usize),
            _ => self.overlay = None,
        }
    }

    fn begin_task(&mut self, place: usize) {
        let Some(task) = self.tasks().get(place).cloned() else {
            return;
        };
        let draft = self.drafts.remove(&self.written_for(&task));
        let practising = Practising::begun(task, draft);
        self.overlay = Some(PlayerOverlay::Practise(Box::new(practising)));
    }

    fn written_for(&self, task: &TaskView) -> WrittenFor {
        let scene = self.session.as_ref().map(|session| {
            let scene = session.run().state().scene();
            session.scenario().scene(scene).id.clone()
        });
        WrittenFor::Task(scene.unwrap_or_default(), task.id.clone())
    }

    pub(super) fn key_in_task(&mut self, key: KeyEvent) {
        let Some(PlayerOverlay::Practise(doing)) = &mut self.overlay else {
            return;
        };
        match &mut doing.stage {
            PractiseStage::Writing(text) => match text.key(key) {
                Wrote::More => {}
                Wrote::Left => self.put_away(),
                Wrote::Done if text.text().is_empty() => self.put_away(),
                Wrote::Done => {
                    doing.own = text.text();
                    doing.goes_to(PractiseStage::Looking);
                }
            },
            PractiseStage::Speaking => match key.code {
                KeyCode::Enter => doing.goes_to(PractiseStage::Looking),
                code if scrolls(&mut doing.scroll, code) => {}
                _ => self.overlay = None,
            },
            PractiseStage::Looking => match meant(key.code, &[]) {
                KeyCode::Enter => doing.goes_to(PractiseStage::Comparing),
                KeyCode::Esc => self.do_again(),
                KeyCode::Char(sign @ '1'..='9') => {
                    let place = sign as usize - '1' as usize;
                    if let Some(there) = doing.ticked.get_mut(place) {
                        *there = !*there;
                    }
                }
                code => {
                    scrolls(&mut doing.scroll, code);
                }
            },
            PractiseStage::Comparing => match meant(key.code, &[]) {
                KeyCode::Char('k') => self.keep_task(),
                KeyCode::Char('w') => self.do_again(),
                KeyCode::Esc => self.overlay = None,
                code => {
                    scrolls(&mut doing.scroll, code);
                }
            },
        }
    }

    /// Back to writing or speaking, with what was written.
    fn do_again(&mut self) {
        if let Some(PlayerOverlay::Practise(doing)) = &mut self.overlay {
            doing.goes_to(match doing.task.form {
                TaskForm::Write { .. } => PractiseStage::Writing(Writing::of(&doing.own)),
                TaskForm::Say { .. } => PractiseStage::Speaking,
            });
        }
    }

    /// Keeps what was made in the record.
    fn keep_task(&mut self) {
        let (Some(PlayerOverlay::Practise(doing)), Some(session)) =
            (self.overlay.take(), &self.session)
        else {
            return;
        };
        let kept = (!doing.own.is_empty()).then(|| doing.own.clone());
        let (kept, found) = (kept.into_iter().collect(), doing.found());
        let draft = session.practise(&doing.task.id, kept, Some(found), Moment::now());
        match self.keep(draft) {
            Ok(()) => self.remark = Some("player-task-kept"),
            Err(error) => {
                self.put_aside(&doing);
                self.say_error(&error);
            }
        }
    }

    /// Keeps what was written for a task as a draft, for when it is opened again.
    pub(super) fn put_aside(&mut self, doing: &Practising) {
        let text = match &doing.stage {
            PractiseStage::Writing(text) => text.text(),
            _ => doing.own.clone(),
        };
        if !text.is_empty() {
            let mut draft = Writing::default();
            draft.paste(&text);
            self.drafts.insert(self.written_for(&doing.task), draft);
        }
    }
}
