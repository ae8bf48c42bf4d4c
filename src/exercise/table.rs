//! A table: a session, where its group stands in it, and what there is to do there now.

use super::door::Key;
use super::open_task::OpenTask;
use super::stand::{Phase, Stand};
use crate::engine::{Engine, Openness, Run};
use crate::language::Words;
use crate::record::{
    Count, Draft, Event, Moment, NotWritten, Pause, Session, SessionError, SessionId, Settlement,
    Tally, Terms, What,
};
use crate::scenario::{
    BudgetUnit, CaseWords, ChoiceId, Deadline, RoleId, Scenario, SceneId, Trigger, VariableId,
};
use crate::view::{AdviserView, DebriefView, SceneView, advice};

/// How an exercise begins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Opening {
    /// The terms for all tables.
    pub(crate) terms: Terms,
    /// The same for all tables, so that the same evening happens to each.
    pub(crate) seed: u64,
    /// What was answered at the start, and what an earlier exercise left, by variable.
    pub(crate) begun: Vec<(VariableId, i32)>,
    /// What the door seals with.
    pub(crate) key: Key,
}

#[cfg(test)]
impl Opening {
    /// One table on the plainest terms.
    pub(crate) fn of_one_table() -> Self {
        Self {
            terms: Terms {
                code: "ABCDEFGHJK".to_owned(),
                table: 1,
                tables: 1,
                confidence: false,
                guess: false,
                held: false,
                rehearsal: false,
            },
            seed: 1,
            begun: Vec::new(),
            key: Key(1),
        }
    }
}

/// What the latest vote at a scene says of its decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// No vote was closed here, or nobody voted in it.
    None,
    /// Two or more share the top.
    Tied,
    Majority(ChoiceId),
}

/// A group at a table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(super) session: Session,
    pub(super) stand: Stand,
    /// Whether a step is being kept that ends the open vote: its votes are counted, and no other comes in.
    pub(super) closing: bool,
    /// The task that people are doing.
    pub(super) task: Option<OpenTask>,
}

impl Table {
    /// The start of a table by its number, where everything stands still while people come in.
    pub(super) fn begin(
        id: SessionId,
        engine: Engine,
        opening: &Opening,
        table: u8,
        now: Moment,
    ) -> Draft {
        let Opening { seed, begun, .. } = opening;
        let terms = Terms {
            table,
            ..opening.terms.clone()
        };
        let said = vec![What::Hosted(terms), paused()];
        Session::begin(id, engine, begun, *seed, said, now)
    }

    /// The same with a case that its group brings itself.
    pub(super) fn begin_case(
        id: SessionId,
        language: &str,
        case: CaseWords,
        opening: &Opening,
        now: Moment,
    ) -> Result<Draft, NotWritten> {
        let said = vec![What::Hosted(opening.terms.clone()), paused()];
        Session::begin_case(id, language, case, opening.seed, said, now)
    }

    /// Opens a session where it stopped, and lets it stand still until everybody is back. The time until it was `seen` to
    /// go on counts, the time since does not.
    pub(super) fn resume(
        id: SessionId,
        engine: Engine,
        events: Vec<Event>,
        seen: Option<Moment>,
        now: Moment,
    ) -> Result<Draft, SessionError> {
        let stand = Stand::of(&events);
        let walks = stand.paused.is_none() && stand.is_apart();
        let last = events.last().map(|event| event.at);
        let seen = seen.filter(|&seen| walks && Some(seen) > last && seen <= now);
        let stopped = seen.map(|seen| (paused(), seen));
        let mut said = vec![What::Reopened];
        said.extend(walks.then(paused));
        let (draft, _) = Session::resume(id, engine, events, stopped, said, now)?;
        Ok(draft)
    }

    pub(super) fn of(session: Session) -> Self {
        Self {
            stand: Stand::of(session.events()),
            session,
            closing: false,
            task: None,
        }
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn run(&self) -> &Run {
        self.session.run()
    }

    /// Its number among the tables, from 1; what has no terms is the only one.
    pub(crate) fn number(&self) -> u8 {
        self.stand.terms.as_ref().map_or(1, |terms| terms.table)
    }

    pub(crate) fn stand(&self) -> &Stand {
        &self.stand
    }

    /// The task that people are doing.
    pub(crate) fn task(&self) -> Option<&OpenTask> {
        self.task.as_ref()
    }

    pub(crate) fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    /// The advisers of the present scene whom everybody heard, in the order in which they did, as `run` has them in a
    /// language.
    pub(crate) fn heard(&self, run: &Run, words: &Words) -> Vec<AdviserView> {
        let advice = advice(run, words);
        let heard = self.session.advised(run.state().scene()).into_iter();
        let heard = heard.filter_map(|id| advice.iter().find(|adviser| adviser.id == id));
        heard.cloned().collect()
    }

    /// What everybody reads of the present scene, as `run` has it in a language. An inject that was put in other words is
    /// told in those.
    pub(crate) fn scene(&self, run: &Run, words: &Words) -> SceneView {
        let view = SceneView::of(run, words);
        match self.session.reworded(run.state().scene()) {
            Some(text) => view.in_other_words(text),
            None => view,
        }
    }

    /// The talk afterwards, once the story has come to its end or the group stopped before that.
    pub(crate) fn debrief(&self, run: &Run, words: &Words) -> Option<DebriefView> {
        match self.stand.ended_early() {
            true => Some(DebriefView::before_the_end(run, words)),
            false => DebriefView::of(run, words),
        }
    }

    /// Whether the group talks about how it went, with a decision to look back on. A table that went on with another does
    /// not.
    pub(crate) fn looks_back(&self) -> bool {
        let ended = self.stand.phase == Phase::Ended;
        // A case has one ending: nothing can have turned it.
        ended && !self.scenario().is_a_case() && self.run().decisions().next().is_some()
    }

    /// The roles whose decision the present scene is; none when it is everybody's.
    pub(crate) fn deciders(&self) -> &[RoleId] {
        &self.scenario().scene(self.run().state().scene()).roles
    }

    /// The choices that can be voted on, in the author's order.
    pub(crate) fn open_choices(&self) -> Vec<ChoiceId> {
        let offers = self.run().engine().offers(self.run().state());
        offers
            .filter(|offer| offer.openness == Openness::Open)
            .map(|offer| offer.choice)
            .collect()
    }

    /// The injects that have not come yet: those that the moderator can send now, then those that the story is not ready
    /// for; none while another is open.
    pub(crate) fn injects(&self) -> Vec<SceneId> {
        let (engine, state) = (self.run().engine(), self.run().state());
        let scenes = self.scenario().scene_ids();
        let mut injects: Vec<_> = scenes
            .filter(|&scene| engine.awaits(state, scene))
            .collect();
        injects.sort_by_key(|&scene| !self.may_send(scene));
        injects
    }

    /// Whether the moderator can send an inject now, as far as the story goes.
    pub(crate) fn may_send(&self, inject: SceneId) -> bool {
        let run = self.run();
        run.engine().may_inject(run.state(), inject)
    }

    /// Whether an inject comes at a minute of the exercise clock.
    pub(crate) fn comes_by_the_clock(&self, inject: SceneId) -> bool {
        let inject = self.scenario().scene(inject).inject.as_ref();
        inject.is_some_and(|inject| matches!(inject.trigger, Trigger::Clock { .. }))
    }

    /// The deadline of the present scene, if it has one that can still pass.
    pub(crate) fn deadline(&self) -> Option<Deadline> {
        self.run().engine().deadline(self.run().state())
    }

    /// What the latest vote here says.
    pub(crate) fn verdict(&self) -> Verdict {
        let Some(tally) = self.stand.votes.last() else {
            return Verdict::None;
        };
        let here = self.run().state().scene();
        let taken = &self.stand.taken;
        let left = tally.counts.iter().filter(|it| !taken.contains(&it.choice));
        if left.map(Count::votes).sum::<u64>() + tally.withheld == 0 {
            return Verdict::None;
        }
        let most = self
            .stand
            .majority()
            .and_then(|id| self.scenario().find_choice(here, id));
        most.map_or(Verdict::Tied, Verdict::Majority)
    }

    /// Whether the group can go on from the vote on its latest decision: that led back to where it was made, only so many
    /// choices can be made here, and there are votes left for one of them.
    pub(crate) fn may_take_up(&self) -> bool {
        let Some(latest) = self.stand.latest() else {
            return false;
        };
        let here = self.run().state().scene();
        let scenario = self.scenario();
        let counted = scenario.budget(here).map(|budget| budget.unit);
        let back = scenario.find_recorded_scene(&latest.scene) == Some(here);
        if self.stand.phase != Phase::Talk || counted != Some(BudgetUnit::Choices) || !back {
            return false;
        }
        let votes = |id: &str| latest.votes.last().map_or(0, |tally| tally.votes_for(id));
        let mut open = self.open_choices().into_iter();
        open.any(|open| {
            let choice = scenario.choice(open);
            let left = !latest.taken.contains(&choice.id);
            left && choice.spends.is_some() && votes(&choice.id) > 0
        })
    }

    /// Who made a decision for a choice, as far as the vote tells: those who voted so, else the moderator.
    pub(crate) fn decided(&self, choice: ChoiceId) -> Settlement {
        match self.verdict() {
            Verdict::Majority(voted) if voted == choice => match self.stand.by_roles {
                true => Settlement::Role,
                false => Settlement::Majority,
            },
            _ => Settlement::Moderator,
        }
    }

    /// Who can have made a decision for a choice.
    pub(crate) fn deciding(&self, choice: ChoiceId) -> Vec<Settlement> {
        let mut by = Vec::with_capacity(3);
        if self.verdict() == Verdict::Majority(choice) {
            by.push(Settlement::Majority);
        }
        if !self.deciders().is_empty() {
            by.push(Settlement::Role);
        }
        by.push(Settlement::Moderator);
        by
    }

    /// The vote that is shown to everybody or that only the moderator sees, and the round before it.
    pub(crate) fn rounds(&self) -> Option<(&Tally, Option<&Tally>)> {
        let (latest, before) = self.stand.votes.split_last()?;
        Some((latest, before.last()))
    }

    /// Whether the group went back to where it is, and did not go on from there yet.
    pub(crate) fn went_back(&self) -> bool {
        let goes_on = match self.stand.phase {
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. } => {
                self.stand.paused.is_none()
            }
            Phase::Consequence | Phase::Gathered { .. } | Phase::Ended => false,
        };
        let mut events = self.session.events().iter().rev();
        let latest = events.find(|event| event.what.moves());
        goes_on && latest.is_some_and(|event| matches!(event.what, What::Rewound { .. }))
    }

    /// Whether its clock runs, and its record has begun.
    pub(super) fn goes_on(&self) -> bool {
        let walks = self.stand.paused.is_none() && self.stand.is_apart();
        walks && self.stand.phase != Phase::Ended && self.session.unkept().is_none()
    }

    pub(crate) fn is_voting(&self) -> bool {
        matches!(self.stand.phase, Phase::Vote { .. })
    }
}

fn paused() -> What {
    What::Paused { why: Pause::Break }
}
