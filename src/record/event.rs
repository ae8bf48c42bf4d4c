//! One thing that happened.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::answers::{Answers, SurveyRound};
use super::offer::Offer;
use super::tally::Tally;
use crate::scenario::CasePart;

/// A time, in milliseconds since the Unix epoch; in the years from -9999 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Moment(pub i64);

/// Milliseconds by which a clock that is set anew may go back.
const LEEWAY: i64 = 10 * 60 * 1000;

/// A number that is no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time")]
pub struct NotAMoment;

impl TryFrom<i64> for Moment {
    type Error = NotAMoment;

    fn try_from(milliseconds: i64) -> Result<Self, Self::Error> {
        let time = jiff::Timestamp::from_millisecond(milliseconds);
        time.map(|_| Self(milliseconds)).map_err(|_| NotAMoment)
    }
}

impl From<Moment> for i64 {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

impl Moment {
    /// The present time; read at the edges only.
    pub(crate) fn now() -> Self {
        Self(jiff::Timestamp::now().as_millisecond())
    }

    /// Whether this machine's clock has not come there yet, by more than clocks are apart: it was wrong then, or is now.
    pub(crate) fn is_ahead(self) -> bool {
        self.0 > Self::now().0.saturating_add(LEEWAY)
    }

    fn timestamp(self) -> jiff::Timestamp {
        let time = jiff::Timestamp::from_millisecond(self.0);
        time.expect("what comes from outside was looked at, and the clock is not far off")
    }

    /// The time as RFC 3339 has it, in UTC: `2026-11-23T19:40:00Z`.
    pub(crate) fn rfc3339(self) -> String {
        self.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// The day on this machine's clock.
    pub(crate) fn day(self) -> jiff::civil::Date {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .date()
    }

    /// Day and time on this machine's clock.
    pub(crate) fn civil(self) -> jiff::civil::DateTime {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .datetime()
    }

    /// Day and time on this machine's clock, as a part of a file's name: `2026-11-23-204000`.
    pub(crate) fn stamp(self) -> String {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .strftime("%Y-%m-%d-%H%M%S")
            .to_string()
    }

    /// The time of day on this machine's clock: `20:40`.
    pub(crate) fn time_of_day(self) -> String {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .strftime("%H:%M")
            .to_string()
    }

    /// Day and time on this machine's clock, for a column of a list: `2026-11-23 20:40`.
    pub(crate) fn local(self) -> String {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .strftime("%Y-%m-%d %H:%M")
            .to_string()
    }
}

/// The short name of a session: `k7f3-9m2q`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SessionId(String);

/// Letters and digits that are not taken for each other when read aloud.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

impl SessionId {
    /// A name made of 40 random bits.
    pub fn from_bits(bits: u64) -> Self {
        let sign = |place: u32| {
            let five = usize::try_from(bits >> (5 * place) & 31);
            char::from(SIGNS[five.expect("five bits are a place among 32 signs")])
        };
        Self(
            (0..4)
                .map(sign)
                .chain(['-'])
                .chain((4..8).map(sign))
                .collect(),
        )
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SessionId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no name of a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a session")]
pub struct NotASessionId;

impl FromStr for SessionId {
    type Err = NotASessionId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sound = text.len() == 9
            && text.bytes().enumerate().all(|(at, sign)| {
                if at == 4 {
                    sign == b'-'
                } else {
                    SIGNS.contains(&sign)
                }
            });
        if sound {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASessionId)
        }
    }
}

impl TryFrom<String> for SessionId {
    type Error = NotASessionId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SessionId> for String {
    fn from(id: SessionId) -> Self {
        id.0
    }
}

/// One thing that happened in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place in the session, from 0 and without gaps.
    pub(crate) seq: u64,
    pub(crate) at: Moment,
    #[serde(flatten)]
    pub(crate) what: What,
}

/// What happened. Scenes, choices and variables go by their ids, so that a record outlives a changed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    Started {
        scenario: String,
        version: String,
        hash: String,
        language: String,
        seed: u64,
    },
    /// A variable that starts at random, or with what was answered or an earlier run left, with its value as an author
    /// writes it.
    Drawn {
        variable: String,
        value: String,
    },
    /// A choice, or `deadline`, and the scene (or `resume`) to which it led.
    Decided {
        scene: String,
        choice: String,
        to: String,
    },
    /// The reader went on from a passage, or from a scene in which no choice was open.
    Continued {
        scene: String,
        to: String,
    },
    Injected {
        inject: String,
        by: Cause,
    },
    Noted {
        scene: String,
        text: String,
    },
    /// An answer to a question of the debrief; a later one to the same question replaces it.
    Answered {
        question: String,
        text: String,
    },
    /// A group meets for this session, on these terms.
    Hosted(Terms),
    /// The program was started again in the middle of a group's session. The time in between did not count.
    Reopened,
    /// The group turned from what a decision brought to the scene that follows; its talk begins.
    Opened {
        scene: String,
    },
    /// A scene that the projector shows on several slides was turned to its last: the time for it begins.
    SlidesShown {
        scene: String,
    },
    /// The talk about the present scene got so many minutes more.
    Extended {
        minutes: u32,
    },
    /// The talk about the present scene got so many minutes less.
    Shortened {
        minutes: u32,
    },
    Paused {
        why: Pause,
    },
    /// The break lasts until then, as the moderator says it.
    BreakUntil {
        until: Moment,
    },
    Unpaused,
    /// A vote, which nobody sees until it is closed and shown. With `roles` only those vote whose decision it is.
    VoteOpened {
        scene: String,
        round: u8,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        roles: bool,
    },
    /// So many hands went up for a choice in the open vote; a later count replaces it.
    HandsCounted {
        scene: String,
        choice: String,
        hands: u32,
        /// Whether the count is not in this copy of the record.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        withheld: bool,
    },
    /// The vote ended. Counts only: nobody's vote is in a record.
    VoteClosed {
        scene: String,
        round: u8,
        tally: Tally,
    },
    /// A vote that is closed, with hands that were miscounted put right. A later one replaces it.
    VoteCorrected {
        scene: String,
        round: u8,
        tally: Tally,
    },
    /// Everybody saw how the vote was spread.
    Shown {
        scene: String,
        round: u8,
    },
    /// The group goes on from the vote on its latest decision, here where that led back to.
    VoteTakenUp {
        scene: String,
    },
    /// How the group came to the decision that follows.
    Settled {
        scene: String,
        choice: String,
        by: Settlement,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dissent: Option<String>,
    },
    /// How the group came to an earlier decision, put right: event `decided` is that decision. A later one replaces it.
    Corrected {
        decided: u64,
        by: Settlement,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dissent: Option<String>,
    },
    /// A timed inject comes at another minute of the exercise clock; without one, only when the moderator sends it.
    Rescheduled {
        inject: String,
        at: Option<u32>,
    },
    /// An inject is told to this group in other words. What it does is as its author wrote it.
    Reworded {
        inject: String,
        text: String,
    },
    /// The moderator told the group something that the story does not have. It changes nothing in it.
    Improvised {
        scene: String,
        text: String,
    },
    /// The control cell of an exercise with many rooms offered something, and the moderator took it or did not. What it
    /// brought about follows as events of its own.
    Offered {
        number: u64,
        offer: Offer,
        taken: bool,
    },
    /// Somebody whom the scene names was asked for advice, and heard. It changes nothing in the story.
    Advised {
        scene: String,
        adviser: String,
    },
    /// People did a task of the scene, and kept something of it: alone their own text, in a room lines that nobody's name
    /// is on. It changes nothing in the story.
    Practised {
        scene: String,
        task: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kept: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ticked: Option<Ticked>,
    },
    /// What people would rather have done, which no choice of the scene offers. It is part of the next decision there, and
    /// changes nothing in the story.
    Otherwise {
        scene: String,
        text: String,
    },
    /// What the group means to do from now on, in its own words: if something happens, what then, and by when. No names.
    Planned {
        text: String,
    },
    /// What became of the plan that is event `plan` of an earlier session, with its words. A later one replaces it.
    Reviewed {
        session: SessionId,
        plan: u64,
        text: String,
        outcome: Outcome,
    },
    /// How far people say that statements are true of them: counts only, of those that enough of them answered. Later it is
    /// asked again for an earlier `session`, whose `scenario` has these statements. A later one of the same round replaces
    /// it.
    Surveyed {
        round: SurveyRound,
        scenario: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<SessionId>,
        answers: Vec<Answers>,
    },
    /// What was written down in event `of` is taken back: it stands in no document, and is not read to anybody any more.
    TakenBack {
        of: u64,
    },
    /// A part of a case that people brought themselves. The scenario in which the session goes on is the case with it, by
    /// this hash.
    Written {
        hash: String,
        part: CasePart,
    },
    /// This table went on with another one from here.
    Gathered {
        table: u8,
    },
    /// How far the group showed what an objective asks for; a later rating replaces it.
    Rated {
        objective: String,
        rating: Rating,
    },
    /// The group stopped before the story came to an end, and talks about how it went.
    EndedEarly {
        scene: String,
    },
    /// Everything after event `to` is off the road; it stays in the record.
    Rewound {
        to: u64,
    },
    /// The session went on with another version of the scenario.
    Adopted {
        version: String,
        hash: String,
    },
    /// The end of the road, and every variable there as an author writes it, so that other scenarios can carry it along
    /// without this one's file. Records made before that have none.
    Ended {
        ending: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        left: BTreeMap<String, String>,
    },
}

impl Event {
    /// Takes out the code with which people came into the room.
    pub(crate) fn forget_code(&mut self) {
        if let What::Hosted(terms) = &mut self.what {
            terms.code.clear();
        }
    }
}

/// The events whose words were taken back.
pub(crate) fn taken_back(events: &[Event]) -> BTreeSet<u64> {
    let back = events.iter().filter_map(|event| match event.what {
        What::TakenBack { of } => Some(of),
        _ => None,
    });
    back.collect()
}

/// Takes out the words that were taken back.
pub(crate) fn blank(events: &mut [Event]) {
    let gone = taken_back(events);
    for event in events.iter_mut().filter(|event| gone.contains(&event.seq)) {
        if let What::Otherwise { text, .. } | What::Planned { text } = &mut event.what {
            text.clear();
        }
    }
}

/// Takes out what was taken back, the counts by which one of those who voted could be singled out, and the code of the room. A vote whose hands were put right has the
/// counts that are right from the beginning: the difference would tell how many hands went up.
pub(crate) fn withhold(events: &mut [Event]) {
    blank(events);
    let mut right: Option<Tally> = None;
    for event in events.iter_mut().rev() {
        event.forget_code();
        match &mut event.what {
            What::VoteCorrected { tally, .. } => {
                *tally = right.get_or_insert_with(|| tally.withholding()).clone();
            }
            What::VoteClosed { tally, .. } => {
                *tally = right.take().unwrap_or_else(|| tally.withholding());
            }
            What::Surveyed { answers, .. } => {
                for answers in answers {
                    *answers = answers.withholding();
                }
            }
            What::Reviewed { outcome, .. } => outcome.tally = outcome.tally.withholding(),
            What::HandsCounted {
                hands, withheld, ..
            } => (*hands, *withheld) = (0, true),
            _ => {}
        }
    }
}

impl What {
    /// Whether the run stands elsewhere, or begins or ends, because of this.
    pub(crate) fn moves(&self) -> bool {
        matches!(
            self,
            Self::Started { .. }
                | Self::Drawn { .. }
                | Self::Decided { .. }
                | Self::Continued { .. }
                | Self::Injected { .. }
                | Self::Rewound { .. }
                | Self::Ended { .. }
        )
    }

    /// Whether it stays when the group goes back to before it: what people wrote is theirs whichever road they take,
    /// and time that passed has passed.
    pub(crate) fn outlives_going_back(&self) -> bool {
        matches!(
            self,
            Self::Noted { .. }
                | Self::Answered { .. }
                | Self::Adopted { .. }
                | Self::Hosted(_)
                | Self::Reopened
                | Self::Paused { .. }
                | Self::BreakUntil { .. }
                | Self::Unpaused
                | Self::Corrected { .. }
                | Self::Rescheduled { .. }
                | Self::Reworded { .. }
                | Self::Improvised { .. }
                | Self::Offered { .. }
                | Self::Advised { .. }
                | Self::Practised { .. }
                | Self::Otherwise { .. }
                | Self::Planned { .. }
                | Self::Reviewed { .. }
                | Self::Surveyed { .. }
                | Self::TakenBack { .. }
                | Self::Written { .. }
                | Self::Gathered { .. }
                | Self::Rated { .. }
        )
    }
}

/// How much of what a task asks to look for somebody found in what they made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticked {
    pub seen: u8,
    pub of: u8,
}

/// What became of a plan: how many did it, did a part of it and did not, and why that was so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub tally: Tally,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// On what terms a group meets.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a term of its own, and none follows from another"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What phones type to come in. It stays on the computer that led the group: what came from another has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The number of this table, from 1 to `tables`.
    pub table: u8,
    /// Tables that each walk a road of their own; 1 when everybody sits together.
    pub tables: u8,
    /// Whether people say with their vote whether they are sure.
    pub confidence: bool,
    /// Whether people say with their vote what they think most will choose.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guess: bool,
    /// Whether what a choice brought and cost waits for the debrief.
    pub held: bool,
    /// Whether people took part who are not there, so that a moderator could practise. It counts nowhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rehearsal: bool,
}

/// Why everything stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pause {
    Break,
    /// Somebody said the stop word: the exercise is set aside, and people look after each other first.
    StopWord,
    /// The machine slept, or its clock was set: nobody was at it in between.
    Jump,
}

/// Who made a decision out of what was said and voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settlement {
    Majority,
    /// Those whose decision it is in the story.
    Role,
    Moderator,
}

/// How far a group showed what an objective asks for: the four grades of the US Homeland Security Exercise and
/// Evaluation Program (HSEEP) doctrine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}

/// Why an inject came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    Condition,
    Clock,
    Moderator,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_has_a_name_that_can_be_read_aloud() {
        let id = SessionId::from_bits(0x0012_3456_789a_bcde);
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        assert!("k7f3-9m2".parse::<SessionId>().is_err());
        assert!("K7F3-9M2Q".parse::<SessionId>().is_err());
    }

    #[test]
    fn events_are_plain_json() {
        let what = What::Decided {
            scene: "call".into(),
            choice: "huddle".into(),
            to: "resume".into(),
        };
        let event = Event {
            seq: 3,
            at: Moment(1_000),
            what,
        };
        let json = serde_json::to_string(&event).expect("JSON");
        insta::assert_snapshot!(json, @r#"{"seq":3,"at":1000,"event":"decided","scene":"call","choice":"huddle","to":"resume"}"#);
        assert_eq!(
            serde_json::from_str::<Event>(&json).expect("an event"),
            event
        );
        assert_eq!(Moment(1_795_462_800_000).rfc3339(), "2026-11-23T19:40:00Z");
    }
}
