//! A session as one JSON object.

use serde::Serialize;

use super::{cause, pause, settlement};
use crate::debrief::{
    AfterAction, Decision, Happening, Outlook, StatementRounds, ToldMoment, VoteRound,
};
use crate::record::{Disclosure, Moment, OUTCOMES, StepCount, SurveyRound, Ticked};
use crate::view::AnsweredView;

/// The number of this form; it goes up when a field changes its meaning or goes away.
const FORMAT: u32 = 2;

/// Fields that are told from exact chances.
const FROM_CHANCES: [&str; 5] = ["chance", "turning_point", "outlook", "lowest", "highest"];

/// The session as pretty JSON that ends in a line break.
///
/// # Errors
/// When a number cannot be written, which a chance never is.
pub fn json(after: &AfterAction) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(&RecordJson::of(after))? + "\n")
}

#[derive(Debug, Serialize)]
struct RecordJson<'a> {
    program: &'static str,
    format: u32,
    session: &'a str,
    scenario: ScenarioJson<'a>,
    /// RFC 3339 in UTC.
    started: String,
    /// Time at it without breaks; null for somebody alone.
    seconds: Option<u64>,
    /// Null for somebody alone.
    group: Option<GroupJson>,
    /// What was asked at the start, where something was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answered: Vec<AnsweredJson<'a>>,
    /// Whether there are exact chances.
    chances: bool,
    /// Which fields are empty when there are none.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unknown: &'static [&'static str],
    /// The first decision on the road, by its event, from which on there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown_from: Option<u64>,
    /// The first event that cannot be read, when the record is damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    damaged_from: Option<u64>,
    ending: Option<&'a str>,
    endings: Vec<EndingJson<'a>>,
    turning_point: Option<TurningPointJson>,
    timeline: Vec<EntryJson<'a>>,
    profile: Vec<CompetencyJson<'a>>,
    objectives: Vec<ObjectiveJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statements: Vec<StatementJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    observed: Vec<ObservedJson<'a>>,
    questions: Vec<QuestionJson<'a>>,
}

/// What an evaluator saw.
#[derive(Debug, Serialize)]
struct ObservedJson<'a> {
    at: String,
    by: &'a str,
    text: &'a str,
}

impl<'a> ObservedJson<'a> {
    fn of((at, by, text): &'a (Moment, String, String)) -> Self {
        let at = at.rfc3339();
        Self { at, by, text }
    }
}

#[derive(Debug, Serialize)]
struct ScenarioJson<'a> {
    id: &'a str,
    title: &'a str,
    version: &'a str,
    language: &'a str,
}

#[derive(Debug, Serialize)]
struct AnsweredJson<'a> {
    variable: &'a str,
    question: &'a str,
    answer: &'a str,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct GroupJson {
    table: u8,
    tables: u8,
}

#[derive(Debug, Serialize)]
struct EndingJson<'a> {
    id: &'a str,
    title: &'a str,
    reached: bool,
    /// Before anything was chosen.
    chance: Option<f64>,
}

#[derive(Debug, Serialize)]
struct TurningPointJson {
    seq: u64,
    moved: f64,
}

#[derive(Debug, Serialize)]
struct EntryJson<'a> {
    seq: u64,
    at: String,
    on_the_road: bool,
    #[serde(flatten)]
    what: WhatJson<'a>,
}

/// What was made of a task, and kept.
#[derive(Debug, Serialize)]
struct PractisedJson<'a> {
    scene: &'a str,
    task: &'a str,
    kept: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    ticked: Option<Ticked>,
}

/// What people said of a statement, by round. Steps are told together where one alone could tell somebody's answer.
#[derive(Debug, Serialize)]
struct StatementJson<'a> {
    id: &'a str,
    text: &'a str,
    /// Whether an earlier session has it, which was asked again in this one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    earlier: bool,
    rounds: Vec<RoundJson>,
}

#[derive(Debug, Serialize)]
struct RoundJson {
    round: SurveyRound,
    /// Null where fewer than five answered.
    people: Option<u64>,
    /// Null where only how many answered may be told.
    steps: Option<Vec<StepCount>>,
}

impl<'a> StatementJson<'a> {
    fn of(told: &'a StatementRounds) -> Self {
        let rounds = told.rounds.iter().map(|(round, answers)| RoundJson {
            round: *round,
            people: answers.as_ref().map(|answers| answers.people),
            steps: answers.as_ref().and_then(|answers| told.steps(answers)),
        });
        Self {
            id: &told.id,
            text: &told.text,
            earlier: told.earlier,
            rounds: rounds.collect(),
        }
    }
}

/// What became of a plan; a count that is hidden is null.
#[derive(Debug, Serialize)]
struct ReviewedJson<'a> {
    plan: &'a str,
    done: Option<u64>,
    partly: Option<u64>,
    not: Option<u64>,
    why: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum WhatJson<'a> {
    Decided(Box<DecidedJson<'a>>),
    Injected { title: &'a str, by: &'static str },
    Noted { scene: &'a str, text: &'a str },
    Paused { why: &'static str },
    StartedAgain,
    Adopted { version: &'a str },
    WentBack { to: &'a str },
    Gathered { table: u8, undecided: bool },
    Reworded { title: &'a str, text: &'a str },
    Improvised { scene: &'a str, text: &'a str },
    Advised { scene: &'a str, from: &'a str },
    Practised(PractisedJson<'a>),
    Otherwise { scene: &'a str, text: &'a str },
    Offered { text: &'a str },
    Planned { text: &'a str },
    Reviewed(ReviewedJson<'a>),
    Surveyed { round: SurveyRound },
    Written { part: &'static str, text: &'a str },
    EndedEarly { scene: &'a str, undecided: bool },
    Ended { title: &'a str },
}

#[derive(Debug, Serialize)]
struct DecidedJson<'a> {
    scene: &'a str,
    title: &'a str,
    clock: Option<&'a str>,
    choice: ChoiceJson<'a>,
    deadline: bool,
    because: Option<&'a str>,
    by: Option<&'static str>,
    reason: Option<&'a str>,
    dissent: Option<&'a str>,
    otherwise: &'a [String],
    /// Whether what was written down of it was put right since.
    corrected: bool,
    /// Who was heard on it, and who could have been, each by name.
    heard: &'a [String],
    unheard: &'a [String],
    /// How long the scene was talked about.
    seconds: Option<u64>,
    votes: Vec<Round<'a>>,
    /// Whether it came from the votes on the decision before.
    same_vote: bool,
    others: Vec<ChoiceJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ChoiceJson<'a> {
    id: &'a str,
    text: &'a str,
    gain: Option<&'a str>,
    cost: Option<&'a str>,
    outlook: Option<AheadJson<'a>>,
}

#[derive(Debug, Serialize)]
struct AheadJson<'a> {
    moved: f64,
    closed: &'a [String],
    endings: Vec<ChanceJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ChanceJson<'a> {
    id: &'a str,
    before: f64,
    after: f64,
}

#[derive(Debug, Serialize)]
struct Round<'a> {
    round: u8,
    choices: Vec<CountJson<'a>>,
}

#[derive(Debug, Serialize)]
struct CountJson<'a> {
    id: &'a str,
    /// Null where somebody could be singled out by it.
    votes: Option<u64>,
    unsure: Option<u32>,
    guesses: Option<u64>,
}

#[derive(Debug, Serialize)]
struct CompetencyJson<'a> {
    id: &'a str,
    title: &'a str,
    reached: i32,
    gained: u32,
    gave_way: u32,
    lowest: Option<i64>,
    highest: Option<i64>,
}

#[derive(Debug, Serialize)]
struct ObjectiveJson<'a> {
    id: &'a str,
    text: &'a str,
    rating: Option<crate::record::Rating>,
}

#[derive(Debug, Serialize)]
struct QuestionJson<'a> {
    question: &'a str,
    answer: Option<&'a str>,
}

impl<'a> AnsweredJson<'a> {
    fn of(answered: &'a AnsweredView) -> Self {
        Self {
            variable: &answered.variable,
            question: &answered.question,
            answer: &answered.word,
            text: &answered.answer,
        }
    }
}

impl<'a> RecordJson<'a> {
    fn of(after: &'a AfterAction) -> Self {
        let turning = after.turning.and_then(|it| {
            let told = after.timeline.get(it.place)?;
            Some(TurningPointJson {
                seq: told.seq,
                moved: it.moved,
            })
        });
        let endings = after.endings.iter().map(|it| EndingJson {
            id: &it.id,
            title: &it.title,
            reached: it.reached,
            chance: it.chance,
        });
        let profile = after.profile.iter().map(|it| CompetencyJson {
            id: &it.id,
            title: &it.title,
            reached: it.reached,
            gained: it.gained,
            gave_way: it.gave_way,
            lowest: it.range.map(|(lowest, _)| lowest),
            highest: it.range.map(|(_, highest)| highest),
        });
        let objectives = after.objectives.iter().map(|it| ObjectiveJson {
            id: &it.id,
            text: &it.text,
            rating: it.rating,
        });
        let questions = after
            .questions
            .iter()
            .map(|(question, answer)| QuestionJson {
                question,
                answer: answer.as_deref(),
            });
        Self {
            program: "veerkracht",
            format: FORMAT,
            session: after.session.as_str(),
            scenario: ScenarioJson {
                id: &after.scenario,
                title: &after.title,
                version: &after.version,
                language: &after.language,
            },
            started: after.started.rfc3339(),
            seconds: after.lasted.map(|lasted| lasted.as_secs()),
            answered: after.answered.iter().map(AnsweredJson::of).collect(),
            group: after.terms.as_ref().map(|terms| GroupJson {
                table: terms.table,
                tables: terms.tables,
            }),
            chances: after.exact,
            unknown: match after.exact {
                true => &[],
                false => &FROM_CHANCES,
            },
            unknown_from: after.unknown_from().map(|place| after.timeline[place].seq),
            damaged_from: after.damaged_from,
            ending: after.ending().map(|it| it.id.as_str()),
            endings: endings.collect(),
            turning_point: turning,
            timeline: after.timeline.iter().map(|it| entry(it, after)).collect(),
            profile: profile.collect(),
            objectives: objectives.collect(),
            statements: after.statements.iter().map(StatementJson::of).collect(),
            observed: after.observed.iter().map(ObservedJson::of).collect(),
            questions: questions.collect(),
        }
    }
}

fn entry<'a>(told: &'a ToldMoment, after: &'a AfterAction) -> EntryJson<'a> {
    let what = match &told.what {
        Happening::Decided(decision) => WhatJson::Decided(Box::new(decided(decision, after))),
        Happening::Injected { title, by } => WhatJson::Injected {
            title,
            by: cause(*by),
        },
        Happening::Noted { scene, text } => WhatJson::Noted { scene, text },
        Happening::Paused { why, .. } => WhatJson::Paused { why: pause(*why) },
        Happening::StartedAgain => WhatJson::StartedAgain,
        Happening::Adopted { version } => WhatJson::Adopted { version },
        Happening::WentBack { to } => WhatJson::WentBack { to },
        Happening::Gathered { table, undecided } => WhatJson::Gathered {
            table: *table,
            undecided: *undecided,
        },
        Happening::Reworded { title, text } => WhatJson::Reworded { title, text },
        Happening::Improvised { scene, text } => WhatJson::Improvised { scene, text },
        Happening::Advised { scene, from } => WhatJson::Advised { scene, from },
        Happening::Practised(made) => WhatJson::Practised(PractisedJson {
            scene: &made.scene,
            task: &made.task,
            kept: &made.kept,
            ticked: made.ticked,
        }),
        Happening::Offered(text) => WhatJson::Offered { text },
        Happening::Planned(text) => WhatJson::Planned { text },
        Happening::Reviewed { text, outcome } => {
            let shown = |choice| outcome.tally.shown_for(choice, Disclosure::DOCUMENT);
            let [done, partly, not] = OUTCOMES.map(shown);
            WhatJson::Reviewed(ReviewedJson {
                plan: text,
                done,
                partly,
                not,
                why: outcome.why.as_deref(),
            })
        }
        Happening::Surveyed(round) => WhatJson::Surveyed { round: *round },
        Happening::Otherwise { scene, text } => WhatJson::Otherwise { scene, text },
        Happening::Written(part) => WhatJson::Written {
            part: part.kind,
            text: &part.text,
        },
        Happening::EndedEarly { scene, undecided } => WhatJson::EndedEarly {
            scene,
            undecided: *undecided,
        },
        Happening::Ended { title } => WhatJson::Ended { title },
    };
    EntryJson {
        seq: told.seq,
        at: told.at.rfc3339(),
        on_the_road: told.on_the_road,
        what,
    }
}

fn decided<'a>(decision: &'a Decision, after: &'a AfterAction) -> DecidedJson<'a> {
    let choice = |view: &'a crate::view::OtherView, outlook: &'a Option<Outlook>| ChoiceJson {
        id: &view.id,
        text: &view.text,
        gain: view.gain.as_deref(),
        cost: view.cost.as_deref(),
        outlook: outlook.as_ref().map(|it| ahead(it, after)),
    };
    let others = decision.others.iter();
    DecidedJson {
        scene: &decision.scene,
        title: &decision.title,
        clock: decision.clock.as_deref(),
        choice: choice(&decision.taken, &decision.outlook),
        deadline: decision.deadline,
        because: decision.because.as_deref(),
        by: decision.by.map(settlement),
        reason: decision.reason.as_deref(),
        dissent: decision.dissent.as_deref(),
        otherwise: &decision.rather,
        corrected: decision.corrected,
        heard: &decision.advice.heard,
        unheard: &decision.advice.unheard,
        seconds: decision.took.map(|took| took.as_secs()),
        votes: decision.votes.iter().map(round).collect(),
        same_vote: decision.same_vote,
        others: others
            .map(|other| choice(&other.choice, &other.outlook))
            .collect(),
    }
}

fn ahead<'a>(outlook: &'a Outlook, after: &'a AfterAction) -> AheadJson<'a> {
    let endings = after.endings.iter().zip(&outlook.endings);
    AheadJson {
        moved: outlook.moved,
        closed: &outlook.closed_ids,
        endings: endings
            .map(|(ending, outlook)| ChanceJson {
                id: &ending.id,
                before: outlook.before.chance,
                after: outlook.after.chance,
            })
            .collect(),
    }
}

fn round(vote: &VoteRound) -> Round<'_> {
    let choices = vote.lines.iter().map(|line| CountJson {
        id: &line.choice,
        votes: line.votes,
        unsure: line.unsure,
        guesses: line.guesses,
    });
    Round {
        round: vote.round,
        choices: choices.collect(),
    }
}
