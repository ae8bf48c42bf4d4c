//! What a moderator puts right, moves and adds at a table: the story and its decisions stay as they are.

use super::act::{Declined, LATEST, MOST_HANDS, MOST_MINUTES, PlanReview};
use super::decide::written;
use super::open_task::{MOST_SIGNS, TaskAct, TaskRefused};
use super::stand::Phase;
use super::table::Table;
use crate::record::{Draft, Moment, Outcome, Settlement, What, outcomes, taken_back};
use crate::scenario::SceneId;
use crate::view::OTHERWISE;

impl Table {
    pub(super) fn correct(
        &self,
        decided: u64,
        by: Settlement,
        lines: [Option<String>; 2],
        now: Moment,
    ) -> Result<Draft, Declined> {
        let all = self.written().into_iter().flatten();
        let mut all = all.chain(self.written_and_left());
        let before = all.find(|written| written.decided == decided);
        let before = before.ok_or(Declined::NotNow)?;
        if !before.deciding.contains(&by) {
            return Err(Declined::NotNow);
        }
        let [reason, dissent] = lines.map(written);
        let corrected = What::Corrected {
            decided,
            by,
            reason,
            dissent,
        };
        Ok(self.session.say(corrected, now))
    }

    pub(super) fn reschedule(
        &self,
        inject: SceneId,
        at: Option<u32>,
        now: Moment,
    ) -> Result<Draft, Declined> {
        if at.is_some_and(|at| at > LATEST) {
            return Err(Declined::Late);
        }
        if !self.comes_by_the_clock(inject) || !self.injects().contains(&inject) {
            return Err(Declined::NotNow);
        }
        let inject = self.scenario().scene(inject).id.clone();
        let rescheduled = What::Rescheduled { inject, at };
        Ok(self.session.say(rescheduled, now))
    }

    pub(super) fn reword(
        &self,
        inject: SceneId,
        text: &str,
        now: Moment,
    ) -> Result<Draft, Declined> {
        let text = readable(text)?;
        // What everybody reads already is changed as well; what is still in hand, before it comes.
        let here = self.run().state().scene() == inject;
        if !here && !self.injects().contains(&inject) {
            return Err(Declined::NotNow);
        }
        let inject = self.scenario().scene(inject).id.clone();
        Ok(self.session.say(What::Reworded { inject, text }, now))
    }

    pub(super) fn improvise(&self, text: &str, now: Moment) -> Result<Draft, Declined> {
        let text = readable(text)?;
        if !self.is_told() {
            return Err(Declined::NotNow);
        }
        let scene = self.scene_id();
        Ok(self.session.say(What::Improvised { scene, text }, now))
    }

    pub(super) fn otherwise(&self, text: &str, now: Moment) -> Result<Draft, Declined> {
        let text = readable(text)?;
        match self.is_up_for_choice() {
            true => Ok(self.session.otherwise(&text, now)),
            false => Err(Declined::NotNow),
        }
    }

    pub(super) fn plan(&self, text: &str, now: Moment) -> Result<Draft, Declined> {
        let text = readable(text)?;
        Ok(self.session.say(What::Planned { text }, now))
    }

    /// Takes back words that stand in a document of this session.
    pub(super) fn take_back(&self, seq: u64, now: Moment) -> Result<Draft, Declined> {
        let events = self.session.events();
        let mut written = events.iter().filter(|event| event.seq == seq);
        let there = written
            .any(|event| matches!(event.what, What::Otherwise { .. } | What::Planned { .. }));
        match there && !taken_back(events).contains(&seq) {
            true => Ok(self.session.say(What::TakenBack { of: seq }, now)),
            false => Err(Declined::NotNow),
        }
    }

    pub(super) fn review(&self, review: PlanReview, now: Moment) -> Result<Draft, Declined> {
        let PlanReview {
            session,
            plan,
            text,
            counts,
            why,
        } = review;
        if counts.iter().any(|&count| count > MOST_HANDS) {
            return Err(Declined::Hands);
        }
        let why = written(why);
        let why = why.map(|why| readable(&why)).transpose()?;
        let reviewed = What::Reviewed {
            session,
            plan,
            text,
            outcome: Outcome {
                tally: outcomes(counts),
                why,
            },
        };
        Ok(self.session.say(reviewed, now))
    }

    /// Whether people have a choice before them that is still to be made.
    pub(super) fn is_up_for_choice(&self) -> bool {
        self.is_told() && !self.open_choices().is_empty()
    }

    /// What everybody reads as long as the scene is there; none when they do already.
    /// It begins the time of a scene that `is_being_shown`.
    pub(super) fn hear(
        &self,
        adviser: &str,
        is_being_shown: bool,
        now: Moment,
    ) -> Result<Option<Draft>, Declined> {
        let run = self.run();
        let mut advisers = run.engine().advisers(run.state());
        if !self.is_told() || !advisers.any(|it| it.id == adviser) {
            return Err(Declined::NotNow);
        }
        let heard = self.session.advised(run.state().scene());
        let advised = (!heard.contains(&adviser)).then(|| What::Advised {
            scene: self.scene_id(),
            adviser: adviser.to_owned(),
        });
        let shown = is_being_shown.then(|| self.slides_shown());
        let all: Vec<_> = shown.into_iter().chain(advised).collect();
        Ok((!all.is_empty()).then(|| self.session.say_all(all, now)))
    }

    /// What is to be kept of what a moderator does with a task; nothing but where a line is kept.
    pub(super) fn task_act(&self, act: &TaskAct, now: Moment) -> Result<Option<Draft>, Declined> {
        let run = self.run();
        match (&self.task, act) {
            (None, TaskAct::Open(id)) => {
                let mut tasks = run.engine().tasks(run.state());
                let there = match id.as_str() {
                    OTHERWISE => self.is_up_for_choice(),
                    id => tasks.any(|task| task.id == id),
                };
                let talks = matches!(
                    self.stand.phase,
                    Phase::Talk | Phase::Counted { .. } | Phase::Shown { .. }
                );
                match there && talks && !self.is_over() {
                    true => Ok(None),
                    false => Err(Declined::NotNow),
                }
            }
            (None, _) => Err(Declined::NotNow),
            (Some(task), act) => {
                task.may(act).map_err(|refused| match refused {
                    TaskRefused::NotNow => Declined::NotNow,
                    TaskRefused::Signs => Declined::Signs,
                    TaskRefused::Lines => Declined::Lines,
                })?;
                let kept = match act {
                    TaskAct::Keep(number) => task.text(*number),
                    _ => None,
                };
                kept.map(|text| match task.id() {
                    OTHERWISE => Ok(self.session.otherwise(text, now)),
                    id => self.keep_line(id, text, now),
                })
                .transpose()
            }
        }
    }

    /// Whether the scene is before everybody, and its decision is still to be made.
    fn is_told(&self) -> bool {
        let told = matches!(
            self.stand.phase,
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. }
        );
        told && !self.is_over()
    }

    pub(super) fn lengthen(
        &self,
        what: What,
        minutes: u32,
        now: Moment,
    ) -> Result<Draft, Declined> {
        match minutes {
            1..=MOST_MINUTES => Ok(self.session.say(what, now)),
            _ => Err(Declined::Minutes),
        }
    }
}

/// A text for everybody, when there is one and a screen has room for it.
fn readable(text: &str) -> Result<String, Declined> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Declined::NotNow),
        1..=MOST_SIGNS => Ok(text.to_owned()),
        _ => Err(Declined::Signs),
    }
}
