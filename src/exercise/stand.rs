//! Where a group stands in a decision, folded from the events of its session.

use std::time::Duration;

use crate::record::{Cause, Event, Moment, Pause, Tally, Terms, What};
use crate::scenario::RESUME;

/// What the room is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Everybody reads what the latest decision brought and cost.
    Consequence,
    /// The scene is shown and talked about.
    Talk,
    /// A vote is open, and nobody sees how it goes. With `roles` only those vote whose decision it is.
    Vote {
        round: u8,
        roles: bool,
    },
    /// The vote is closed; the moderator alone sees it.
    Counted {
        round: u8,
    },
    /// Everybody sees how the vote was spread.
    Shown {
        round: u8,
    },
    /// This table went on with another.
    Gathered {
        table: u8,
    },
    Ended,
}

/// Whether there is nothing more to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IsOver {
    No,
    /// The road has come to an ending.
    Ending,
    /// The group stopped before it did.
    Early,
}

/// How far a scene of several slides was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Showing {
    Begun,
    /// To its last slide, with which its time began.
    Done,
}

/// A decision on the road, with the vote that it came from.
#[derive(Debug, Clone)]
pub(super) struct VotedDecision {
    /// The event that it is.
    seq: u64,
    pub(super) scene: String,
    phase: Phase,
    pub(super) votes: Vec<Tally>,
    by_roles: bool,
    /// What was decided from this vote so far, the latest last.
    pub(super) taken: Vec<String>,
    /// How long it was talked about, and the minutes that this got on top.
    talk: Duration,
    extended: i64,
}

/// A scene that an inject interrupted: it goes on from there.
#[derive(Debug, Clone)]
struct Interrupted {
    phase: Phase,
    votes: Vec<Tally>,
    taken: Vec<String>,
    opened: u64,
    by_roles: bool,
    extended: i64,
    improvised: Option<String>,
    showing: Showing,
    talk: Duration,
}

/// Where a group stands, and how long it has been there.
#[derive(Debug, Clone)]
pub(crate) struct Stand {
    pub(crate) phase: Phase,
    /// The votes closed at this scene, the first round first.
    pub(crate) votes: Vec<Tally>,
    /// What was decided from these votes already: a group may go on from a vote where its decision led back to.
    pub(crate) taken: Vec<String>,
    /// The decisions on the road.
    decided: Vec<VotedDecision>,
    /// The event with which the latest vote was opened.
    pub(super) opened: u64,
    /// Whether the latest vote was of those alone whose decision it is.
    pub(super) by_roles: bool,
    /// Hands counted in the open vote.
    pub(crate) hands: Vec<(String, u32)>,
    pub(crate) paused: Option<Pause>,
    /// Until when the break lasts, if the moderator said so.
    pub(crate) until: Option<Moment>,
    /// Minutes that the talk about this scene got on top of the planned ones; below zero when it got less.
    pub(crate) extended: i64,
    /// What the moderator told the group on top of the present scene.
    pub(crate) improvised: Option<String>,
    /// How far a projector that shows the present scene slide by slide was turned.
    pub(super) showing: Showing,
    pub(crate) terms: Option<Terms>,
    /// Whether the moderator let anything happen yet; until then people come in.
    pub(crate) begun: bool,
    over: IsOver,
    interrupted: Option<Interrupted>,
    /// Whether the group comes back to what was interrupted once it has read what its decision brought.
    comes_back: bool,
    exercise: Duration,
    talk: Duration,
    last: Moment,
}

impl Stand {
    /// The stand after these events.
    pub(crate) fn of(events: &[Event]) -> Self {
        let mut stand = Self {
            phase: Phase::Talk,
            votes: Vec::new(),
            taken: Vec::new(),
            decided: Vec::new(),
            opened: 0,
            by_roles: false,
            hands: Vec::new(),
            paused: None,
            until: None,
            extended: 0,
            improvised: None,
            showing: Showing::Begun,
            terms: None,
            begun: false,
            over: IsOver::No,
            interrupted: None,
            comes_back: false,
            exercise: Duration::ZERO,
            talk: Duration::ZERO,
            last: events.first().map_or(Moment(0), |event| event.at),
        };
        for event in events {
            stand.take(event);
        }
        stand
    }

    /// Takes the next event.
    pub(crate) fn take(&mut self, event: &Event) {
        // Both are written when the program is started again: nobody was at it in between.
        let started_again = matches!(event.what, What::Reopened | What::Adopted { .. });
        let counts = self.paused.is_none() && !started_again;
        if counts {
            let passed = since(self.last, event.at);
            self.exercise += passed;
            self.talk += passed;
        }
        self.last = event.at;
        self.begun |= matches!(
            event.what,
            What::Unpaused | What::VoteOpened { .. } | What::Decided { .. } | What::Injected { .. }
        );
        match &event.what {
            What::Hosted(terms) => self.terms = Some(terms.clone()),
            What::Paused { why } => (self.paused, self.until) = (Some(*why), None),
            What::BreakUntil { until } => self.until = Some(*until),
            What::Unpaused => (self.paused, self.until) = (None, None),
            What::SlidesShown { .. } => (self.showing, self.talk) = (Showing::Done, Duration::ZERO),
            What::Extended { minutes } => self.extend(i64::from(*minutes)),
            What::Shortened { minutes } => self.extend(-i64::from(*minutes)),
            What::Improvised { text, .. } => self.improvised = Some(text.clone()),
            What::EndedEarly { .. } => {
                self.over = IsOver::Early;
                self.turn(Phase::Ended);
            }
            What::Opened { .. } => {
                if self.over == IsOver::Early {
                    self.over = IsOver::No;
                }
                match self.over {
                    IsOver::Ending => self.turn(Phase::Ended),
                    IsOver::Early | IsOver::No => self.go_on(),
                }
            }
            What::VoteOpened { round, roles, .. } => {
                if !std::mem::take(&mut self.taken).is_empty() {
                    self.votes.clear();
                }
                self.hands.clear();
                self.opened = event.seq;
                self.by_roles = *roles;
                self.phase = Phase::Vote {
                    round: *round,
                    roles: *roles,
                };
            }
            What::HandsCounted { choice, hands, .. } => {
                self.hands.retain(|(counted, _)| counted != choice);
                self.hands.push((choice.clone(), *hands));
            }
            What::VoteClosed { round, tally, .. } => {
                self.hands.clear();
                self.votes.push(tally.clone());
                self.phase = Phase::Counted { round: *round };
            }
            What::VoteCorrected { round, tally, .. } => self.correct(*round, tally),
            What::VoteTakenUp { .. } => self.take_up(),
            What::Shown { round, .. } => self.phase = Phase::Shown { round: *round },
            What::Gathered { table } => self.phase = Phase::Gathered { table: *table },
            What::Decided { scene, choice, .. } => {
                self.decide(event.seq, scene, choice);
                self.moved(&event.what);
            }
            What::Rewound { to } => {
                self.decided.retain(|decided| decided.seq <= *to);
                self.moved(&event.what);
            }
            moves if moves.moves() => self.moved(moves),
            _ => {}
        }
    }

    fn decide(&mut self, seq: u64, scene: &str, choice: &str) {
        let mut taken = self.taken.clone();
        taken.push(choice.to_owned());
        self.decided.push(VotedDecision {
            seq,
            scene: scene.to_owned(),
            phase: self.phase,
            votes: self.votes.clone(),
            by_roles: self.by_roles,
            taken,
            talk: self.talk,
            extended: self.extended,
        });
    }

    fn take_up(&mut self) {
        if let Some(decided) = self.decided.last() {
            self.phase = decided.phase;
            self.votes = decided.votes.clone();
            self.by_roles = decided.by_roles;
            self.taken = decided.taken.clone();
        }
    }

    fn moved(&mut self, what: &What) {
        match what {
            What::Decided { to, .. } => {
                self.comes_back = to == RESUME;
                let held = self.terms.as_ref().is_none_or(|terms| terms.held);
                if held {
                    self.go_on();
                } else {
                    self.turn(Phase::Consequence);
                }
            }
            What::Continued { to, .. } => {
                self.comes_back = to == RESUME;
                self.go_on();
            }
            // What a decision brought is read first, then what came of it.
            What::Injected { by, .. }
                if self.phase == Phase::Consequence && *by != Cause::Moderator =>
            {
                self.interrupt();
            }
            What::Injected { .. } => {
                self.interrupt();
                self.turn(Phase::Talk);
            }
            What::Ended { .. } => {
                self.over = IsOver::Ending;
                if self.phase != Phase::Consequence {
                    self.turn(Phase::Ended);
                }
            }
            What::Rewound { .. } => {
                self.over = IsOver::No;
                (self.interrupted, self.comes_back) = (None, false);
                self.turn(Phase::Talk);
            }
            _ => self.turn(Phase::Talk),
        }
    }

    /// An inject comes in between.
    fn interrupt(&mut self) {
        // One that comes as another has ended interrupts what that one did.
        if std::mem::take(&mut self.comes_back) {
            return;
        }
        let begun = self.phase != Phase::Consequence;
        self.interrupted = begun.then(|| Interrupted {
            phase: self.phase,
            votes: std::mem::take(&mut self.votes),
            taken: std::mem::take(&mut self.taken),
            opened: self.opened,
            by_roles: self.by_roles,
            extended: self.extended,
            improvised: self.improvised.take(),
            showing: self.showing,
            talk: self.talk,
        });
    }

    /// Turns to the next scene, or back to one that an inject interrupted, as it was.
    fn go_on(&mut self) {
        self.turn(Phase::Talk);
        let back = std::mem::take(&mut self.comes_back);
        if let Some(scene) = self.interrupted.take_if(|_| back) {
            self.phase = scene.phase;
            self.votes = scene.votes;
            self.taken = scene.taken;
            self.opened = scene.opened;
            self.by_roles = scene.by_roles;
            self.extended = scene.extended;
            self.improvised = scene.improvised;
            self.showing = scene.showing;
            self.talk = scene.talk;
        }
    }

    fn turn(&mut self, phase: Phase) {
        self.phase = phase;
        self.votes.clear();
        self.taken.clear();
        self.hands.clear();
        self.extended = 0;
        self.improvised = None;
        self.showing = Showing::Begun;
        self.talk = Duration::ZERO;
    }

    fn extend(&mut self, minutes: i64) {
        self.extended = self.extended.saturating_add(minutes);
    }

    fn correct(&mut self, round: u8, tally: &Tally) {
        let closed = usize::from(round).checked_sub(1);
        if let Some(closed) = closed.and_then(|at| self.votes.get_mut(at)) {
            *closed = tally.clone();
        }
    }

    /// The latest decision on the road.
    pub(super) fn latest(&self) -> Option<&VotedDecision> {
        self.decided.last()
    }

    /// How many seconds the decisions on the road that were made at a scene took of its time, but for what they got on
    /// top.
    pub(super) fn spent(&self, at: impl Fn(&str) -> bool) -> i64 {
        let there = self.decided.iter().filter(|it| at(&it.scene));
        let spent = there.map(|it| it.talk.as_secs().cast_signed() - it.extended * 60);
        spent.sum()
    }

    /// The votes closed on the decision that is made here now; none where the group goes on from the vote on the one
    /// before.
    pub(crate) fn own_votes(&self) -> &[Tally] {
        match self.taken.is_empty() {
            true => &self.votes,
            false => &[],
        }
    }

    /// The choice with most votes in the latest vote here, of those that were not decided from it yet.
    pub(super) fn majority(&self) -> Option<&str> {
        let left = |choice: &str| !self.taken.iter().any(|taken| taken == choice);
        self.votes.last()?.majority(left)
    }

    /// The votes of a round, and those of the round before it.
    pub(crate) fn round(&self, round: u8) -> Option<(&Tally, Option<&Tally>)> {
        let at = usize::from(round).checked_sub(1)?;
        let before = at.checked_sub(1).and_then(|at| self.votes.get(at));
        Some((self.votes.get(at)?, before))
    }

    /// Whether the group stopped before the story came to an end.
    pub(crate) fn ended_early(&self) -> bool {
        self.over == IsOver::Early
    }

    /// Whether people are still coming in, and nothing has begun.
    pub(crate) fn welcomes(&self) -> bool {
        !self.begun && self.paused == Some(Pause::Break)
    }

    /// Whether the evening has begun, and people are not only coming in.
    pub(crate) fn has_begun(&self) -> bool {
        self.begun
    }

    /// Whether the table walks a road of its own, and did not go on with another.
    pub(crate) fn is_apart(&self) -> bool {
        !matches!(self.phase, Phase::Gathered { .. })
    }

    /// The exercise clock: the time the group has been at it, without breaks and without the time in which the program
    /// was not running.
    pub(crate) fn exercise(&self, now: Moment) -> Duration {
        self.exercise + self.running(now)
    }

    /// How long the present scene has been talked about.
    pub(crate) fn talk(&self, now: Moment) -> Duration {
        self.talk + self.running(now)
    }

    fn running(&self, now: Moment) -> Duration {
        match self.paused {
            None => since(self.last, now),
            Some(_) => Duration::ZERO,
        }
    }
}

/// The time from one moment to another; none when the machine's clock was put back.
fn since(from: Moment, to: Moment) -> Duration {
    Duration::from_millis(to.0.saturating_sub(from.0).max(0).unsigned_abs())
}
