//! What can be done at a table, and what has to be kept of it.

use crate::engine::{Input, Refused};
use crate::exercise::act::{Declined, MOST_HANDS, ROUNDS};
use crate::exercise::case::CaseRefused;
use crate::exercise::decide::written;
use crate::exercise::stand::Phase;
use crate::exercise::table::Table;
use crate::record::{Draft, Moment, Settlement, Tally, What};
use crate::scenario::{ChoiceId, SceneId};

impl Table {
    pub(super) fn go_on(&self, now: Moment) -> Result<Draft, Declined> {
        match self.stand.phase {
            _ if self.is_untold() => Err(Declined::Case(CaseRefused::Untold)),
            Phase::Consequence => Ok(self.open(now)),
            // Back into the story.
            Phase::Ended if self.stand.ended_early() => Ok(self.open(now)),
            Phase::Talk if self.run().engine().can_continue(self.run().state()) => {
                self.step(Vec::new(), Input::Continue, now)
            }
            _ => Err(Declined::NotNow),
        }
    }

    pub(super) fn open(&self, now: Moment) -> Draft {
        let scene = self.scene_id();
        self.session.say(What::Opened { scene }, now)
    }

    /// Opens a vote, which begins the time of a scene that `is_being_shown`.
    pub(super) fn open_vote(
        &self,
        roles: bool,
        is_being_shown: bool,
        now: Moment,
    ) -> Result<Draft, Declined> {
        let scene = self.decision().ok_or(Declined::NotNow)?;
        let round = self.next_round().ok_or(Declined::Rounds)?;
        let fits = !self.open_choices().is_empty() && (!roles || !self.deciders().is_empty());
        if !fits {
            return Err(Declined::NotNow);
        }
        let opened = What::VoteOpened {
            scene,
            round,
            roles,
        };
        let shown = is_being_shown.then(|| self.slides_shown());
        Ok(self.session.say_all(shown.into_iter().chain([opened]), now))
    }

    /// The next round of voting on the decision here, while there is one.
    pub(in crate::exercise) fn next_round(&self) -> Option<u8> {
        let round = u8::try_from(self.stand.own_votes().len() + 1).ok();
        round.filter(|&round| round <= ROUNDS)
    }

    pub(in crate::exercise) fn slides_shown(&self) -> What {
        What::SlidesShown {
            scene: self.scene_id(),
        }
    }

    pub(super) fn take_up_vote(&self, now: Moment) -> Result<Draft, Declined> {
        let scene = self.decision().filter(|_| self.may_take_up());
        let scene = scene.ok_or(Declined::NotNow)?;
        Ok(self.session.say(What::VoteTakenUp { scene }, now))
    }

    pub(super) fn count_hands(
        &self,
        choice: ChoiceId,
        hands: u32,
        now: Moment,
    ) -> Result<Draft, Declined> {
        let closed = match self.stand.phase {
            Phase::Vote { .. } => None,
            // What was decided from a vote already stands.
            Phase::Counted { round } | Phase::Shown { round } if self.stand.taken.is_empty() => {
                Some(round)
            }
            _ => return Err(Declined::NotNow),
        };
        if !self.open_choices().contains(&choice) {
            return Err(Refused::Closed.into());
        }
        if hands > MOST_HANDS {
            return Err(Declined::Hands);
        }
        let scene = self.scene_id();
        let choice = self.scenario().choice(choice).id.clone();
        let counted = match closed {
            None => What::HandsCounted {
                scene,
                choice,
                hands,
                withheld: false,
            },
            Some(round) => What::VoteCorrected {
                scene,
                round,
                tally: self.corrected(&choice, hands)?,
            },
        };
        Ok(self.session.say(counted, now))
    }

    /// The vote that was closed here last, with so many hands for a choice.
    pub(super) fn corrected(&self, choice: &str, hands: u32) -> Result<Tally, Declined> {
        let mut tally = self.stand.votes.last().ok_or(Declined::NotNow)?.clone();
        let mut counts = tally.counts.iter_mut();
        let count = counts.find(|count| count.choice == choice);
        count.ok_or(Declined::NotNow)?.hands = hands;
        Ok(tally)
    }

    pub(super) fn close_vote(
        &self,
        tally: Tally,
        show: bool,
        now: Moment,
    ) -> Result<Draft, Declined> {
        let Phase::Vote { round, .. } = self.stand.phase else {
            return Err(Declined::NotNow);
        };
        let scene = self.scene_id();
        let shown = What::Shown {
            scene: scene.clone(),
            round,
        };
        let closed = What::VoteClosed {
            scene,
            round,
            tally,
        };
        let said = [Some(closed), show.then_some(shown)];
        Ok(self.session.say_all(said.into_iter().flatten(), now))
    }

    pub(super) fn show(&self, now: Moment) -> Result<Draft, Declined> {
        let Phase::Counted { round } = self.stand.phase else {
            return Err(Declined::NotNow);
        };
        let scene = self.scene_id();
        Ok(self.session.say(What::Shown { scene, round }, now))
    }

    pub(super) fn settle(
        &self,
        choice: ChoiceId,
        by: Settlement,
        lines: [Option<String>; 2],
        now: Moment,
    ) -> Result<Draft, Declined> {
        let scene = self.decision().ok_or(Declined::NotNow)?;
        if !self.deciding(choice).contains(&by) {
            return Err(Declined::NotNow);
        }
        let [reason, dissent] = lines.map(written);
        let settled = What::Settled {
            scene,
            choice: self.scenario().choice(choice).id.clone(),
            by,
            reason,
            dissent,
        };
        self.step(vec![settled], Input::Choose(choice), now)
    }

    pub(super) fn pass_deadline(&self, now: Moment) -> Result<Draft, Declined> {
        if self.is_voting() {
            return Err(Declined::Voting);
        }
        let deadline = self.deadline().filter(|_| self.decision().is_some());
        let passed = deadline.ok_or(Declined::NotNow)?.choice;
        self.step(Vec::new(), Input::Choose(passed), now)
    }

    pub(in crate::exercise) fn send(&self, scene: SceneId, now: Moment) -> Result<Draft, Declined> {
        if self.is_voting() {
            return Err(Declined::Voting);
        }
        if self.is_over() {
            return Err(Declined::NotNow);
        }
        self.step(Vec::new(), Input::Inject(scene), now)
    }

    pub(super) fn tick(&self, now: Moment) -> Option<Draft> {
        let talks = self.stand.phase == Phase::Talk && self.stand.paused.is_none();
        talks.then(|| self.session.tick(self.minutes(now), now))?
    }

    pub(super) fn step(
        &self,
        said: Vec<What>,
        input: Input,
        now: Moment,
    ) -> Result<Draft, Declined> {
        let clock = Some(self.minutes(now));
        Ok(self.session.advance(said, Some(input), clock, now)?)
    }

    /// The exercise clock in minutes, as injects go by it.
    pub(in crate::exercise) fn minutes(&self, now: Moment) -> u32 {
        // A machine's clock may be put forward by any time; no inject waits this long.
        u32::try_from(self.stand.exercise(now).as_secs() / 60)
            .expect("times lie some thousand years apart at most")
    }

    /// The id of the present scene, when it is up for a decision.
    pub(super) fn decision(&self) -> Option<String> {
        let up = matches!(
            self.stand.phase,
            Phase::Talk | Phase::Counted { .. } | Phase::Shown { .. }
        );
        (up && !self.is_over()).then(|| self.scene_id())
    }

    pub(in crate::exercise) fn scene_id(&self) -> String {
        let scene = self.run().state().scene();
        self.scenario().scene(scene).id.clone()
    }

    pub(in crate::exercise) fn is_over(&self) -> bool {
        matches!(self.stand.phase, Phase::Ended | Phase::Gathered { .. })
            || self.run().ending().is_some()
    }
}
