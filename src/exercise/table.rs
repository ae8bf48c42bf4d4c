//! A table: a session, where its group stands in it, and what the moderator may do there now.

use super::stand::{Phase, Stand};
use crate::engine::{Engine, Input, Openness, Run};
use crate::record::{
    Changed, Draft, Moment, Pause, Rating, Session, SessionError, SessionId, Settlement, Store,
    Tally, Terms, What,
};
use crate::scenario::{ChoiceId, Exit, RoleId, Scenario, SceneId, VariableId};

/// Rounds of voting on one decision. Whoever needs more should talk.
const ROUNDS: u8 = 9;

/// What a moderator does at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// From a consequence to the scene, or on from a passage.
    GoOn,
    /// Opens the next round of voting, for everybody or for those whose decision it is.
    OpenVote {
        roles: bool,
    },
    /// So many hands went up for a choice in the open vote.
    Hands {
        choice: ChoiceId,
        hands: u32,
    },
    CloseVote,
    /// Shows everybody the vote that was closed.
    Show,
    /// Decides. A reason and a dissent are asked for, never required.
    Settle {
        choice: ChoiceId,
        by: Settlement,
        reason: Option<String>,
        dissent: Option<String>,
    },
    /// Lets the deadline of the scene pass.
    PassDeadline,
    /// Sends an inject.
    Send(SceneId),
    /// Goes back to the decision or passage before this one.
    Back,
    /// Goes back until so many steps are left on the road.
    BackTo(usize),
    Pause(Pause),
    Unpause,
    /// Gives the talk so many minutes more.
    Extend(u32),
    Note(String),
    Rate {
        objective: String,
        rating: Rating,
    },
}

/// Why something was not done. Nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Declined {
    #[error(transparent)]
    Session(#[from] SessionError),
    /// It does not fit where the group stands.
    #[error("not now")]
    NotNow,
    /// Everything stands still until the pause is over.
    #[error("paused")]
    Paused,
}

/// How an exercise begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The terms for all tables.
    pub terms: Terms,
    /// The same for all tables, so that the same evening happens to each.
    pub seed: u64,
    /// What an earlier exercise left, by variable.
    pub carried: Vec<(VariableId, i32)>,
}

/// A group at a table.
#[derive(Debug)]
pub struct Table {
    session: Session,
    stand: Stand,
}

impl Table {
    /// Starts the session of a table, by its number, and keeps its start.
    pub fn begin(
        store: &mut Store,
        id: &SessionId,
        engine: Engine,
        opening: &Opening,
        table: u8,
        now: Moment,
    ) -> Result<Self, SessionError> {
        let Opening { seed, carried, .. } = opening;
        let terms = Terms {
            table,
            ..opening.terms.clone()
        };
        let hosted = vec![What::Hosted(terms)];
        let session =
            Session::begin(id.clone(), engine, carried, *seed, hosted, now).keep(store)?;
        let stand = Stand::of(session.events());
        Ok(Self { session, stand })
    }

    /// Opens a session where it stopped; the time since does not count.
    pub fn resume(
        store: &mut Store,
        id: &SessionId,
        engine: Engine,
        now: Moment,
    ) -> Result<(Self, Changed), SessionError> {
        let events = store.events(id)?;
        let reopened = vec![What::Reopened];
        let (draft, changed) = Session::resume(id.clone(), engine, events, reopened, now)?;
        let session = draft.keep(store)?;
        let stand = Stand::of(session.events());
        Ok((Self { session, stand }, changed))
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn run(&self) -> &Run {
        self.session.run()
    }

    /// Its number among the tables, from 1; what has no terms is the only one.
    pub fn number(&self) -> u8 {
        self.stand.terms.as_ref().map_or(1, |terms| terms.table)
    }

    pub fn stand(&self) -> &Stand {
        &self.stand
    }

    pub fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    /// The roles whose decision the present scene is; none when it is everybody's.
    pub fn deciders(&self) -> &[RoleId] {
        &self.scenario().scene(self.run().state().scene()).roles
    }

    /// The choices that can be voted on, in the author's order.
    pub fn open_choices(&self) -> Vec<ChoiceId> {
        let offers = self.run().engine().offers(self.run().state());
        offers
            .filter(|offer| offer.openness == Openness::Open)
            .map(|offer| offer.choice)
            .collect()
    }

    /// The injects that the moderator can send now.
    pub fn injects(&self) -> Vec<SceneId> {
        let (engine, state) = (self.run().engine(), self.run().state());
        let scenes = self.scenario().scene_ids();
        scenes
            .filter(|&scene| engine.may_inject(state, scene))
            .collect()
    }

    /// The deadline of the present scene, if it has one that can still pass.
    pub fn deadline(&self) -> Option<crate::scenario::Deadline> {
        if self.run().engine().can_continue(self.run().state()) {
            return None;
        }
        match &self.scenario().scene(self.run().state().scene()).exit {
            Exit::Choices(choices) => choices.deadline,
            Exit::Goto(_) | Exit::Ending => None,
        }
    }

    /// Does what the moderator wants. `phones` are the counts of the open vote, for the act that closes it.
    ///
    /// # Errors
    /// [`Declined`], with everything as it was.
    pub fn act(
        &mut self,
        store: &mut Store,
        act: Act,
        phones: impl FnOnce(&Self) -> Tally,
        now: Moment,
    ) -> Result<(), Declined> {
        let from = self.session.events().len();
        let done = self.carry_out(store, act, phones, now);
        for event in &self.session.events()[from..] {
            self.stand.take(event);
        }
        done
    }

    fn carry_out(
        &mut self,
        store: &mut Store,
        act: Act,
        phones: impl FnOnce(&Self) -> Tally,
        now: Moment,
    ) -> Result<(), Declined> {
        if self.stand.paused.is_some() && !stands_still(&act) {
            return Err(Declined::Paused);
        }
        match act {
            Act::GoOn => self.go_on(store, now),
            Act::OpenVote { roles } => {
                let round = u8::try_from(self.stand.votes.len() + 1).unwrap_or(u8::MAX);
                let fits = !self.open_choices().is_empty()
                    && round <= ROUNDS
                    && (!roles || !self.deciders().is_empty());
                let scene = self.decision().filter(|_| fits).ok_or(Declined::NotNow)?;
                let opened = What::VoteOpened {
                    scene,
                    round,
                    roles,
                };
                self.keep(store, self.session.say(opened, now))
            }
            Act::Hands { choice, hands } => {
                if !self.is_voting() || !self.open_choices().contains(&choice) {
                    return Err(Declined::NotNow);
                }
                let counted = What::HandsCounted {
                    scene: self.scene_id(),
                    choice: self.scenario().choice(choice).id.clone(),
                    hands,
                };
                self.keep(store, self.session.say(counted, now))
            }
            Act::CloseVote => {
                let Phase::Vote { round, .. } = self.stand.phase else {
                    return Err(Declined::NotNow);
                };
                let closed = What::VoteClosed {
                    scene: self.scene_id(),
                    round,
                    tally: phones(self),
                };
                self.keep(store, self.session.say(closed, now))
            }
            Act::Show => {
                let Phase::Counted { round } = self.stand.phase else {
                    return Err(Declined::NotNow);
                };
                let scene = self.scene_id();
                self.keep(store, self.session.say(What::Shown { scene, round }, now))
            }
            Act::Settle {
                choice,
                by,
                reason,
                dissent,
            } => {
                let scene = self.decision().ok_or(Declined::NotNow)?;
                let settled = What::Settled {
                    scene,
                    choice: self.scenario().choice(choice).id.clone(),
                    by,
                    reason: said(reason),
                    dissent: said(dissent),
                };
                self.step(store, vec![settled], Input::Choose(choice), now)
            }
            Act::PassDeadline => {
                let deadline = self.deadline().filter(|_| self.decision().is_some());
                let passed = deadline.ok_or(Declined::NotNow)?.choice;
                self.step(store, Vec::new(), Input::Choose(passed), now)
            }
            Act::Send(scene) => {
                if self.is_voting() || self.is_over() {
                    return Err(Declined::NotNow);
                }
                self.step(store, Vec::new(), Input::Inject(scene), now)
            }
            Act::Back => {
                let draft = self.session.back(now).ok_or(Declined::NotNow)?;
                self.keep(store, draft)
            }
            Act::BackTo(steps) => self.keep(store, self.session.rewind(steps, now)),
            Act::Pause(why) => match self.stand.paused {
                // The stop word outranks a break.
                Some(Pause::StopWord) => Err(Declined::NotNow),
                Some(Pause::Break) if why == Pause::Break => Err(Declined::NotNow),
                _ => self.keep(store, self.session.say(What::Paused { why }, now)),
            },
            Act::Unpause => match self.stand.paused {
                Some(_) => self.keep(store, self.session.say(What::Unpaused, now)),
                None => Err(Declined::NotNow),
            },
            Act::Extend(minutes) => {
                self.keep(store, self.session.say(What::Extended { minutes }, now))
            }
            Act::Note(text) => self.keep(store, self.session.note(&text, now)),
            Act::Rate { objective, rating } => {
                let rated = What::Rated { objective, rating };
                self.keep(store, self.session.say(rated, now))
            }
        }
    }

    /// Lets an inject come that is due by the exercise clock. Injects wait while people vote or read what a decision
    /// brought.
    pub fn tick(&mut self, store: &mut Store, now: Moment) -> Result<bool, SessionError> {
        if self.stand.phase != Phase::Talk || self.stand.paused.is_some() {
            return Ok(false);
        }
        let from = self.session.events().len();
        let Some(draft) = self.session.tick(self.minutes(now), now) else {
            return Ok(false);
        };
        self.session.keep(store, draft)?;
        for event in &self.session.events()[from..] {
            self.stand.take(event);
        }
        Ok(true)
    }

    /// This table goes on with another one; its own road stays as it is.
    pub fn gather(&mut self, store: &mut Store, table: u8, now: Moment) -> Result<(), Declined> {
        if matches!(self.stand.phase, Phase::Gathered { .. }) {
            return Err(Declined::NotNow);
        }
        let gathered = self.session.say(What::Gathered { table }, now);
        self.keep(store, gathered)?;
        self.stand = Stand::of(self.session.events());
        Ok(())
    }

    fn go_on(&mut self, store: &mut Store, now: Moment) -> Result<(), Declined> {
        match self.stand.phase {
            Phase::Consequence => {
                let scene = self.scene_id();
                self.keep(store, self.session.say(What::Opened { scene }, now))
            }
            Phase::Talk if self.run().engine().can_continue(self.run().state()) => {
                self.step(store, Vec::new(), Input::Continue, now)
            }
            _ => Err(Declined::NotNow),
        }
    }

    fn step(
        &mut self,
        store: &mut Store,
        said: Vec<What>,
        input: Input,
        now: Moment,
    ) -> Result<(), Declined> {
        let clock = Some(self.minutes(now));
        let draft = self.session.advance(said, Some(input), clock, now);
        self.keep(store, draft.map_err(SessionError::Refused)?)
    }

    fn keep(&mut self, store: &mut Store, draft: Draft) -> Result<(), Declined> {
        let kept = self.session.keep(store, draft);
        Ok(kept.map_err(SessionError::Store)?)
    }

    fn minutes(&self, now: Moment) -> u32 {
        u32::try_from(self.stand.exercise(now).as_secs() / 60).unwrap_or(u32::MAX)
    }

    /// The id of the present scene, when it is up for a decision.
    fn decision(&self) -> Option<String> {
        let up = matches!(
            self.stand.phase,
            Phase::Talk | Phase::Counted { .. } | Phase::Shown { .. }
        );
        (up && !self.is_over()).then(|| self.scene_id())
    }

    fn scene_id(&self) -> String {
        let scene = self.run().state().scene();
        self.scenario().scene(scene).id.clone()
    }

    fn is_voting(&self) -> bool {
        matches!(self.stand.phase, Phase::Vote { .. })
    }

    fn is_over(&self) -> bool {
        matches!(self.stand.phase, Phase::Ended | Phase::Gathered { .. })
            || self.run().ending().is_some()
    }
}

/// What may be done while everything stands still.
fn stands_still(act: &Act) -> bool {
    matches!(
        act,
        Act::Pause(_) | Act::Unpause | Act::Note(_) | Act::Rate { .. } | Act::Extend(_)
    )
}

/// A line that somebody wrote, or none when it is empty.
fn said(line: Option<String>) -> Option<String> {
    line.map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
}
