//! What happened, moment by moment.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use super::outlook::{Outlook, title};
use crate::analysis::Prospects;
use crate::engine::{Engine, Input, Run};
use crate::exercise::{Phase, Stand};
use crate::language::Words;
use crate::record::{
    self, Cause, Disclosure, Event, Outcome, Pause, Retrace, SessionError, SessionId, Settlement,
    SurveyRound, Tally, What, advised, corrected, outdated, rather, taken_back, uncalled,
};
use crate::scenario::{DEADLINE, Scenario};
use crate::view::{
    ConsequenceView, DecisionView, HeardView, MadeView, OtherView, PartView, fill, last_decision,
    offered_told, sanitise,
};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ToldMoment {
    /// The event that it was.
    pub(crate) seq: u64,
    pub(crate) at: record::Moment,
    /// Whether it lies on the road that the group ended on.
    pub(crate) on_the_road: bool,
    pub(crate) what: Happening,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Happening {
    Decided(Box<Decision>),
    /// An inject came: its title, and why.
    Injected {
        title: String,
        by: Cause,
    },
    Noted {
        scene: String,
        text: String,
    },
    /// Everything stood still, and for how long, where nothing hides that.
    Paused {
        why: Pause,
        lasted: Option<Duration>,
    },
    /// The program stopped, and was started again.
    StartedAgain,
    /// The group went back to a scene to try another road.
    WentBack {
        to: String,
    },
    /// The table went on with another.
    Gathered {
        table: u8,
        /// Whether it had voted, or was voting, and had decided nothing yet.
        undecided: bool,
    },
    /// From here on it was led with another version of the scenario.
    Adopted {
        version: String,
    },
    /// An inject was told in other words.
    Reworded {
        title: String,
        text: String,
    },
    /// The moderator told the group something that the story does not have.
    Improvised {
        scene: String,
        text: String,
    },
    /// The control cell of an exercise with many rooms offered something, and the moderator took it or did not: both in
    /// words.
    Offered(String),
    /// Somebody was asked for advice, and heard.
    Advised {
        scene: String,
        from: String,
    },
    /// A task was done, and something of it kept.
    Practised(MadeView),
    /// The group means to do something from now on.
    Planned(String),
    /// What became of a plan of an earlier group.
    Reviewed {
        text: String,
        outcome: Outcome,
    },
    /// People said how far statements are true of them.
    Surveyed(SurveyRound),
    /// People would rather have done something else, and came to no decision there afterwards.
    Otherwise {
        scene: String,
        text: String,
    },
    /// Something was written of the case that the group brought itself.
    Written(PartView),
    /// The group stopped before the story came to an end.
    EndedEarly {
        scene: String,
        /// As with a table that went on with another.
        undecided: bool,
    },
    Ended {
        title: String,
    },
}

/// A decision, with how the group came to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decision {
    pub(crate) scene: String,
    pub(crate) title: String,
    pub(crate) clock: Option<String>,
    pub(crate) taken: OtherView,
    /// Whether nobody chose and the time passed.
    pub(crate) deadline: bool,
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
    /// Who was heard on it, and who could have been.
    pub(crate) advice: HeardView,
    /// The choices that were open too, each with what it would have moved.
    pub(crate) others: Vec<Other>,
    /// The votes on it, the first round first.
    pub(crate) votes: Vec<VoteRound>,
    /// Whether it came from the vote on the decision before it.
    pub(crate) same_vote: bool,
    pub(crate) by: Option<Settlement>,
    pub(crate) reason: Option<String>,
    pub(crate) dissent: Option<String>,
    /// What people would rather have done than what the choices offered, oldest first.
    pub(crate) rather: Vec<String>,
    /// Whether that was put right since. What stood there first is in no document: it may have been a name.
    pub(crate) corrected: bool,
    /// How long the scene was talked about; for groups only.
    pub(crate) took: Option<Duration>,
    pub(crate) outlook: Option<Outlook>,
}

/// A road not taken.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Other {
    pub(crate) choice: OtherView,
    pub(crate) outlook: Option<Outlook>,
}

/// One round of voting, by the choices that were open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VoteRound {
    pub(crate) round: u8,
    /// None when fewer voted than may be told.
    pub(crate) votes: Option<u64>,
    pub(crate) lines: Vec<VoteLine>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VoteLine {
    pub(crate) choice: String,
    pub(crate) text: String,
    /// None when somebody could be singled out by it, as with those who were unsure.
    pub(crate) votes: Option<u64>,
    pub(crate) unsure: Option<u32>,
    /// How many thought that most would choose it.
    pub(crate) guesses: Option<u64>,
}

/// Tells everything that happened.
pub(super) fn timeline(
    id: &SessionId,
    engine: &Engine,
    events: &[Event],
    prospects: Option<&Prospects>,
    disclosure: Disclosure,
    words: &Words,
) -> Result<Vec<ToldMoment>, SessionError> {
    let teller = MomentTeller {
        retrace: Retrace::new(id.clone(), engine.clone()).into(),
        engine,
        events,
        unsaid: &taken_back(events) | &outdated(events),
        prospects,
        disclosure,
        words,
    };
    // Each with whether it outlives going back.
    let mut timeline: Vec<(ToldMoment, bool)> = Vec::new();
    for (place, event) in events.iter().enumerate() {
        if let What::Rewound { to } = event.what {
            for (told, outlives) in &mut timeline {
                told.on_the_road &= told.seq <= to || *outlives;
            }
        }
        if let Some(what) = teller.tell(place)? {
            let told = ToldMoment {
                seq: event.seq,
                at: event.at,
                on_the_road: true,
                what,
            };
            timeline.push((told, event.what.outlives_going_back()));
        }
    }
    Ok(timeline.into_iter().map(|(told, _)| told).collect())
}

struct MomentTeller<'a> {
    retrace: RefCell<Retrace>,
    engine: &'a Engine,
    events: &'a [Event],
    /// The events whose words were taken back, and those of a case that tell nothing more.
    unsaid: BTreeSet<u64>,
    prospects: Option<&'a Prospects>,
    disclosure: Disclosure,
    words: &'a Words,
}

impl MomentTeller<'_> {
    /// What the event at a place was; nothing when it only belongs to another.
    fn tell(&self, place: usize) -> Result<Option<Happening>, SessionError> {
        let scenario = self.engine.scenario();
        let scene_title = |id: &str| match scenario.find_recorded_scene(id) {
            Some(scene) => title(scenario, scene),
            None => sanitise(id),
        };
        Ok(Some(match &self.events[place].what {
            What::Decided { scene, choice, .. } => {
                Happening::Decided(Box::new(self.decided(place, scene, choice)?))
            }
            What::Injected { inject, by } => Happening::Injected {
                title: scene_title(inject),
                by: *by,
            },
            What::Noted { scene, text } => Happening::Noted {
                scene: scene_title(scene),
                text: sanitise(text),
            },
            What::Paused { why } if self.rests(place, *why) => Happening::Paused {
                why: *why,
                lasted: lasted(&self.events[place..]),
            },
            What::Reopened => Happening::StartedAgain,
            What::Rewound { .. } => {
                let run = self.run_before(place + 1)?;
                Happening::WentBack {
                    to: title(scenario, run.state().scene()),
                }
            }
            What::Gathered { table } => Happening::Gathered {
                table: *table,
                undecided: self.was_undecided(place),
            },
            What::Adopted { version, .. } => Happening::Adopted {
                version: sanitise(version),
            },
            What::Reworded { inject, text } => Happening::Reworded {
                title: scene_title(inject),
                text: sanitise(text),
            },
            What::Improvised { scene, text } => Happening::Improvised {
                scene: scene_title(scene),
                text: sanitise(text),
            },
            What::Offered { offer, taken, .. } => {
                Happening::Offered(offered_told(offer, *taken, scene_title, self.words))
            }
            What::Advised { scene, adviser } => Happening::Advised {
                from: self.from(place, scene, adviser)?,
                scene: scene_title(scene),
            },
            What::Practised { .. } => {
                let made = MadeView::of(scenario, &self.events[place].what);
                return Ok(made.map(Happening::Practised));
            }
            What::Written { .. } | What::Planned { .. } | What::Otherwise { .. }
                if self.unsaid.contains(&self.events[place].seq) =>
            {
                return Ok(None);
            }
            What::Written { part, .. } => {
                return Ok(PartView::of(part, self.words).map(Happening::Written));
            }
            What::Planned { text } => Happening::Planned(sanitise(text)),
            What::Reviewed {
                session,
                plan,
                text,
                outcome,
            } if !self.is_said_again(place, (session, *plan)) => Happening::Reviewed {
                text: sanitise(text),
                outcome: outcome.clone(),
            },
            What::Surveyed { round, .. } => Happening::Surveyed(*round),
            What::Otherwise { scene, text } if !self.decides_later(place, scene) => {
                Happening::Otherwise {
                    scene: scene_title(scene),
                    text: sanitise(text),
                }
            }
            What::EndedEarly { scene } => Happening::EndedEarly {
                scene: scene_title(scene),
                undecided: self.was_undecided(place),
            },
            What::Ended { ending, .. } => Happening::Ended {
                title: scene_title(ending),
            },
            _ => return Ok(None),
        }))
    }

    /// Whether it was said anew, after the event at a place, what became of a plan.
    fn is_said_again(&self, place: usize, of: (&SessionId, u64)) -> bool {
        let mut later = self.events[place + 1..].iter();
        later.any(|event| {
            matches!(&event.what, What::Reviewed { session, plan, .. } if (session, *plan) == of)
        })
    }

    /// Whether a decision was made at a scene after the event at a place.
    fn decides_later(&self, place: usize, id: &str) -> bool {
        let mut later = self.events[place..].iter();
        later.any(|event| matches!(&event.what, What::Decided { scene, .. } if scene == id))
    }

    /// Who an adviser is, as they were read at the event at a place; their id where they are no longer there.
    fn from(&self, place: usize, scene: &str, adviser: &str) -> Result<String, SessionError> {
        let run = self.run_before(place)?;
        let scenario = self.engine.scenario();
        let scene = scenario.find_recorded_scene(scene);
        let mut advice = scene
            .into_iter()
            .flat_map(|scene| &scenario.scene(scene).advice);
        let found = advice.find(|it| it.id == adviser);
        Ok(match found {
            Some(found) => fill(&found.from, &run, run.state(), self.words),
            None => sanitise(adviser),
        })
    }

    /// Whether the event at a place came between a vote and the decision on it.
    fn was_undecided(&self, place: usize) -> bool {
        matches!(
            Stand::of(&self.events[..place]).phase,
            Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. }
        )
    }

    /// Whether people rested, or looked after each other: while they come in everything stands still as well, and so it
    /// does until they are back after the program was started again.
    fn rests(&self, place: usize, why: Pause) -> bool {
        match why {
            Pause::StopWord => true,
            Pause::Break => uncalled(self.events, place).is_none(),
            Pause::Jump => false,
        }
    }

    fn decided(&self, place: usize, scene: &str, choice: &str) -> Result<Decision, SessionError> {
        let before = self.run_before(place)?;
        let after = self.retrace.borrow_mut().after(self.events, place)?;
        let stand = Stand::of(&self.events[..place]);
        let at = self.events[place].at;
        let view = last_decision(&after, self.words);
        let view = view.ok_or(SessionError::Malformed {
            seq: self.events[place].seq,
        })?;
        let consequence = ConsequenceView::of(&after, self.words);
        let first = match place.checked_sub(1).map(|place| &self.events[place].what) {
            Some(What::Settled {
                by,
                reason,
                dissent,
                ..
            }) => Some((*by, reason.as_deref(), dissent.as_deref())),
            _ => None,
        };
        let settled = corrected(self.events, self.events[place].seq).or(first);
        let said = |line: Option<&str>| line.map(sanitise);
        let outlooks = self.outlooks(&before, &view, choice);
        let votes = stand.own_votes().iter().zip(1..);
        Ok(Decision {
            scene: scene.to_owned(),
            title: view.title.clone(),
            clock: view.clock.clone(),
            deadline: choice == DEADLINE,
            because: consequence.as_ref().and_then(|it| it.because.clone()),
            sources: consequence.map(|it| it.sources).unwrap_or_default(),
            advice: self.heard(place, &before),
            votes: votes
                .map(|(tally, round)| vote(&view, tally, round, self.disclosure))
                .collect(),
            same_vote: !stand.taken.is_empty(),
            by: settled.map(|(by, ..)| by),
            reason: settled.and_then(|(_, reason, _)| said(reason)),
            dissent: settled.and_then(|(.., dissent)| said(dissent)),
            rather: self.rather(place, &before),
            corrected: settled != first,
            took: stand.terms.is_some().then(|| stand.talk(at)),
            outlook: outlooks.0,
            others: view
                .others
                .iter()
                .cloned()
                .zip(outlooks.1)
                .map(|(choice, outlook)| Other { choice, outlook })
                .collect(),
            taken: view.taken,
        })
    }

    /// What people would rather have done than what the decision at a place offered.
    fn rather(&self, place: usize, before: &Run) -> Vec<String> {
        let scene = before.state().scene();
        let rather = rather(&self.events[..place], self.engine.scenario(), scene);
        rather.into_iter().map(|(_, text)| sanitise(text)).collect()
    }

    /// Who was heard before the decision at a place.
    fn heard(&self, place: usize, before: &Run) -> HeardView {
        let scene = before.state().scene();
        let heard = advised(&self.events[..place], self.engine.scenario(), scene);
        HeardView::of(before, before.state(), &heard, self.words)
    }

    /// What the choice that was taken moved, and what each of the others would have.
    fn outlooks(
        &self,
        before: &Run,
        view: &DecisionView,
        choice: &str,
    ) -> (Option<Outlook>, Vec<Option<Outlook>>) {
        let scenario = self.engine.scenario();
        let here = self
            .prospects
            .and_then(|it| Some((it, (*it.along(before).last()?)?)));
        let outlook = |id: &str| {
            let (prospects, node) = here?;
            let input = input(scenario, before, id)?;
            let after = prospects.after(node, input)?;
            Some(Outlook::of(
                scenario,
                prospects,
                &prospects.at(node),
                &after,
            ))
        };
        let others = view.others.iter();
        (
            outlook(choice),
            others.map(|other| outlook(&other.id)).collect(),
        )
    }

    /// The run as it stood before the event at a place.
    fn run_before(&self, place: usize) -> Result<Run, SessionError> {
        self.retrace.borrow_mut().before(self.events, place)
    }
}

/// How long a pause lasted that is the first of these events. Nobody knows where the program was not running in it, nor
/// where it did not end.
fn lasted(events: &[Event]) -> Option<Duration> {
    let ends = |what: &What| matches!(what, What::Unpaused | What::Paused { .. });
    let hides = |what: &What| matches!(what, What::Reopened | What::Adopted { .. });
    let mut after = events.iter().skip(1);
    let end = after.find(|event| ends(&event.what) || hides(&event.what))?;
    let passed = end.at.0.checked_sub(events.first()?.at.0)?;
    let passed = u64::try_from(passed).ok()?;
    ends(&end.what).then(|| Duration::from_millis(passed))
}

fn vote(view: &DecisionView, tally: &Tally, round: u8, disclosure: Disclosure) -> VoteRound {
    let texts = || view.others.iter().chain([&view.taken]);
    let text = |id: &str| match texts().find(|other| other.id == id) {
        Some(other) => other.text.clone(),
        None => sanitise(id),
    };
    let shown = tally.shown(disclosure);
    let unsure = tally.unsure(disclosure);
    let guesses = tally.guesses(disclosure);
    let counts = tally.counts.iter().enumerate();
    let lines = counts.map(|(place, count)| VoteLine {
        choice: count.choice.clone(),
        text: text(&count.choice),
        votes: shown.as_ref().and_then(|shown| shown.counts[place]),
        unsure: unsure[place],
        guesses: guesses[place],
    });
    VoteRound {
        round,
        votes: shown.as_ref().map(|shown| shown.total),
        lines: lines.collect(),
    }
}

/// The input that a recorded choice was.
fn input(scenario: &Scenario, run: &Run, choice: &str) -> Option<Input> {
    scenario
        .find_choice(run.state().scene(), choice)
        .map(Input::Choose)
}
