//! What a moderator does, and why it may not be done.

use super::case::{CaseAct, CaseRefused};
use super::offered::OfferAct;
use super::open_task::{MOST_SIGNS, TaskAct};
use super::projector::{Filling, Projected};
use super::survey::SurveyAct;
use crate::engine::Refused;
use crate::language::{Spoken, Words};
use crate::record::{Pause, Rating, SessionId, Settlement, StoreError};
use crate::scenario::{ChoiceId, MOST_OPTIONS, SceneId};

/// The most hands that are counted for one choice.
pub(crate) const MOST_HANDS: u32 = 999;
/// Rounds of voting on one decision. Whoever needs more should talk.
pub(super) const ROUNDS: u8 = 9;
/// The most minutes that a talk gets at a time, or is taken, and that a break lasts.
pub(super) const MOST_MINUTES: u32 = 240;
/// The latest minute of the exercise clock to which an inject is moved: a day.
pub(super) const LATEST: u32 = 1440;

/// What a moderator does: at the table that is looked at, at all tables, or with the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// Everybody is in: the evening begins, or goes on after the program was started again. What stands still for the
    /// stop word goes on standing still.
    Begin,
    /// From a consequence to the scene, or on from a passage.
    GoOn,
    /// Opens the next round of voting, for everybody or for those whose decision it is.
    OpenVote {
        roles: bool,
    },
    /// Goes on from the vote on the latest decision, which led back here.
    TakeUpVote,
    /// Opens a vote for everybody at every table where one can be opened.
    OpenVotes,
    /// Closes the vote at every table where one is open.
    CloseVotes,
    /// So many hands went up for a choice in the open vote, or in the one that was closed here last.
    Hands {
        choice: ChoiceId,
        hands: u32,
    },
    CloseVote,
    CloseAndShow,
    /// Shows everybody the vote that was closed.
    Show,
    /// Decides. A reason and a dissent are asked for, never required.
    Settle {
        choice: ChoiceId,
        by: Settlement,
        reason: Option<String>,
        dissent: Option<String>,
    },
    /// Puts right how the decision that is event `decided` was made. What was chosen stays: for that one goes back.
    Correct {
        decided: u64,
        by: Settlement,
        reason: Option<String>,
        dissent: Option<String>,
    },
    /// Lets the deadline of the scene pass.
    PassDeadline,
    /// Sends an inject.
    Send(SceneId),
    /// Lets a timed inject come at another minute of the exercise clock; without one, only when it is sent.
    Reschedule {
        inject: SceneId,
        at: Option<u32>,
    },
    /// Tells the group an inject in other words.
    Reword {
        inject: SceneId,
        text: String,
    },
    /// Tells the group something that the story does not have.
    Improvise(String),
    /// Keeps what people would rather do than what the choices offer.
    Otherwise(String),
    /// Lets everybody read what the adviser of the present scene with this id says.
    Hear(String),
    /// Keeps what the group means to do from now on.
    Plan(String),
    /// Takes back what the group would rather do, or means to do: the words of the event with this number.
    TakeBack(u64),
    /// Keeps what became of a plan of an earlier session.
    Review(PlanReview),
    /// Lets people write or say something themselves, and what comes of that.
    Task(TaskAct),
    /// Asks everybody how far statements are true of them, or no more.
    Survey(SurveyAct),
    /// Answers an offer of the control cell.
    Offer(OfferAct),
    /// Writes a part of the case that the group brought itself.
    Case(CaseAct),
    /// Every table stops where it is in the story, and talks about how it went.
    EndEarly,
    /// Goes back to the decision or passage before this one.
    Back,
    /// Goes back until so many steps are left on the road.
    BackTo(usize),
    /// Lets every table stand still.
    Pause(Pause),
    /// Says that the break lasts so many minutes from now.
    BreakFor(u32),
    /// Lets every table go on.
    Unpause,
    /// Gives the talk so many minutes more.
    Extend(u32),
    /// Takes so many minutes from the talk.
    Shorten(u32),
    Note(String),
    Rate {
        objective: String,
        rating: Rating,
    },
    /// Brings all tables together at the one with this number: from here everybody walks its road.
    Gather(u8),
    /// Fills the projector.
    Fill(Filling),
    /// Lets those projectors that look at everything show this.
    Project(Projected),
    /// Lets a seat sit at the table with this number.
    Seat {
        seat: u32,
        table: u8,
    },
    /// Turns the projector to the slide at this place, of those that the table has.
    Slide(usize),
    /// Lets phones come in by the adapter with this name, as long as it is there.
    ComeBy(String),
    /// Takes the seats with these numbers away, for the rest of the evening.
    Remove(Vec<u32>),
    /// Makes another code. Who is in stays in.
    NewCode,
    /// Closes the door, so that nobody comes in any more who was not in already, or opens it again.
    CloseDoor(bool),
    /// Makes a word that lets a projector in.
    Pair,
}

/// What became of a plan, which is an event of an earlier session, with its words: how many did it, did a part of it and did
/// not, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanReview {
    pub(crate) session: SessionId,
    pub(crate) plan: u64,
    pub(crate) text: String,
    pub(crate) counts: [u32; 3],
    pub(crate) why: Option<String>,
}

impl Act {
    /// Whether it leads the group on from where a task is open.
    pub(super) fn leaves_a_task(&self) -> bool {
        matches!(
            self,
            Self::GoOn
                | Self::OpenVote { .. }
                | Self::TakeUpVote
                | Self::Settle { .. }
                | Self::PassDeadline
                | Self::Send(_)
                | Self::Back
                | Self::BackTo(_)
        )
    }

    /// Whether it leads on from where people are asked about statements.
    pub(super) fn leaves_a_survey(&self) -> bool {
        let all = matches!(self, Self::Begin | Self::OpenVotes | Self::EndEarly);
        all || self.leaves_a_task()
    }

    /// Whether it may be done while everything stands still.
    pub(super) fn needs_no_story(&self) -> bool {
        matches!(
            self,
            Self::Begin
                | Self::Pause(_)
                | Self::BreakFor(_)
                | Self::Unpause
                | Self::Extend(_)
                | Self::Shorten(_)
                | Self::Reschedule { .. }
                | Self::Reword { .. }
                | Self::Correct { .. }
                | Self::Note(_)
                | Self::Plan(_)
                | Self::TakeBack(_)
                | Self::Review(_)
                | Self::Survey(_)
                | Self::Case(_)
                | Self::Offer(_)
                | Self::Rate { .. }
                | Self::Gather(_)
                | Self::Fill(_)
                | Self::Project(_)
                | Self::Seat { .. }
                | Self::Slide(_)
                | Self::ComeBy(_)
                | Self::Remove(_)
                | Self::NewCode
                | Self::CloseDoor(_)
                | Self::Pair
        )
    }
}

/// Why something was not done, or not kept. But for what holds all the same, everything is as it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Declined {
    /// It was decided, and could not be kept.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A break or the stop word, which could not be kept and holds all the same.
    #[error("everything stands still, and that could not be kept: {0}")]
    StandsStill(StoreError),
    /// Whom the door lets in, which could not be kept and holds all the same.
    #[error("the door is changed, and that could not be kept: {0}")]
    DoorUnkept(StoreError),
    /// The story does not have it now.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It does not fit where the group stands.
    #[error("not now")]
    NotNow,
    /// Everything stands still until the pause is over.
    #[error("paused")]
    Paused,
    /// An inject waits until the vote is closed.
    #[error("a vote is open")]
    Voting,
    #[error("there is no seat {0}")]
    NoSeat(u32),
    #[error("there is no table {0}")]
    NoTable(u8),
    /// More hands than a hall has.
    #[error("more than {MOST_HANDS} hands")]
    Hands,
    /// Every round of voting on a decision was held.
    #[error("after {ROUNDS} rounds of voting")]
    Rounds,
    /// No minutes, or more than a talk takes.
    #[error("not from 1 to {MOST_MINUTES} minutes")]
    Minutes,
    /// Later than any evening lasts.
    #[error("later than {LATEST} minutes")]
    Late,
    /// More than a big screen has room for.
    #[error("more than {MOST_SIGNS} signs")]
    Signs,
    /// A task is open, whose lines would be gone.
    #[error("a task is open")]
    Task,
    /// People are asked about statements, and their answers would be gone.
    #[error("a survey is open")]
    Survey,
    /// As many lines of a task are shown as are read together.
    #[error("three lines are shown already")]
    Lines,
    /// It does not fit where a case stands.
    #[error("not now in this case")]
    Case(CaseRefused),
    /// With it the case makes no scenario.
    #[error("this makes no scenario")]
    Unwritten,
    /// As many options as are compared.
    #[error("{MOST_OPTIONS} options are there already")]
    Options,
    /// More signs than there is room for.
    #[error("more than {0} signs")]
    Long(usize),
    /// A road that the group walked goes by it.
    #[error("a road that was walked goes by it")]
    Walked,
}

impl Spoken for Declined {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Store(error) => error.sentence(words),
            Self::StandsStill(error) => {
                let why = ("why", error.sentence(words).into());
                words.say_with("declined-stands-still", &[why])
            }
            Self::DoorUnkept(error) => {
                let why = ("why", error.sentence(words).into());
                words.say_with("declined-door-unkept", &[why])
            }
            Self::Refused(refused) => refused.sentence(words),
            Self::NotNow => words.say("declined-not-now"),
            Self::Paused => words.say("declined-paused"),
            Self::Voting => words.say("declined-voting"),
            Self::NoSeat(number) => {
                words.say_with("declined-no-seat", &[("seat", (*number).into())])
            }
            Self::NoTable(number) => {
                words.say_with("declined-no-table", &[("table", (*number).into())])
            }
            Self::Hands => words.say_with("declined-hands", &[("most", MOST_HANDS.into())]),
            Self::Rounds => words.say_with("declined-rounds", &[("most", ROUNDS.into())]),
            Self::Minutes => words.say_with("declined-minutes", &[("most", MOST_MINUTES.into())]),
            Self::Late => words.say_with("declined-late", &[("most", LATEST.into())]),
            Self::Task => words.say("declined-task"),
            Self::Survey => words.say("declined-survey"),
            Self::Lines => words.say("declined-lines"),
            Self::Case(why) => words.say(why.key()),
            Self::Unwritten => words.say("case-not-written"),
            Self::Options => words.say_with("declined-options", &[("most", MOST_OPTIONS.into())]),
            Self::Long(most) => words.say_with("declined-long", &[("most", (*most).into())]),
            Self::Walked => words.say("declined-walked"),
            Self::Signs => words.say_with("declined-signs", &[("most", MOST_SIGNS.into())]),
        }
    }
}
