//! A decision in words: how the group came to it, what it moved, and what else there was.

use std::time::Duration;

use super::shift::{self, shifts};
use crate::debrief::{
    AfterAction, Decision, Happening, Named, Outlook, ToldMoment, VoteRound, figure,
};
use crate::language::Words;
use crate::language::figure::signed;
use crate::record::Settlement;
use crate::view::HeardView;

/// A decision as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decided {
    /// Its place among all decisions, from 1, also those that were gone back over.
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) clock: Option<String>,
    /// Whether it was decided, or came about because the time ran out.
    pub(crate) chosen: String,
    pub(crate) choice: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) votes: Option<Votes>,
    /// Who was heard and who was not, who decided, why, what was said against it, and how long it took.
    pub(crate) how: Vec<Named>,
    /// What it moved, in sentences; empty when chances are not known.
    pub(crate) moved: Vec<String>,
    /// Whether no other decision on the road moved more.
    pub(crate) turning: bool,
    /// The roads not taken.
    pub(crate) others: Vec<RoadNotTaken>,
    /// Whether what an option brings and costs is what people expected.
    expected: bool,
}

/// A road not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoadNotTaken {
    pub(crate) text: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
    pub(crate) moved: Vec<String>,
}

/// The rounds of a vote beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Votes {
    /// What each column is: the rounds, and the shift between the first and the last when there are two.
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<VoteRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VoteRow {
    pub(crate) text: String,
    /// Whether it became the decision.
    pub(crate) taken: bool,
    pub(crate) cells: Vec<String>,
}

/// The number of each decision, by its place in the timeline; 0 for what is none.
pub(crate) fn numbers(after: &AfterAction) -> Vec<usize> {
    let mut number = 0;
    let number = |told: &ToldMoment| match told.what {
        Happening::Decided(_) => {
            number += 1;
            number
        }
        _ => 0,
    };
    after.timeline.iter().map(number).collect()
}

impl Decided {
    pub(super) fn of(
        decision: &Decision,
        number: usize,
        after: &AfterAction,
        told: &ToldMoment,
        words: &Words,
    ) -> Self {
        let turning = after.turning.and_then(|it| after.timeline.get(it.place));
        let moved = |outlook: Option<&Outlook>, keys| match outlook {
            _ if !after.may_turn() => Vec::new(),
            Some(outlook) => moved(outlook, keys, words),
            None => Vec::new(),
        };
        Self {
            number,
            title: decision.title.clone(),
            clock: decision.clock.clone(),
            chosen: words.say(match decision.deadline {
                true => "report-time-up",
                false => "report-chosen",
            }),
            choice: decision.taken.text.clone(),
            gain: decision.taken.gain.clone(),
            cost: decision.taken.cost.clone(),
            because: decision.because.clone(),
            sources: decision.sources.clone(),
            votes: votes(decision, words),
            how: how(decision, words),
            moved: moved(decision.outlook.as_ref(), TAKEN),
            turning: turning.is_some_and(|it| it.seq == told.seq),
            others: decision
                .others
                .iter()
                .map(|other| RoadNotTaken {
                    text: other.choice.text.clone(),
                    gain: other.choice.gain.clone(),
                    cost: other.choice.cost.clone(),
                    moved: moved(other.outlook.as_ref(), OTHER),
                })
                .collect(),
            expected: after.of_a_case,
        }
    }

    /// The keys of what stands before what an option brings and costs.
    pub(crate) fn labels(&self) -> [&'static str; 2] {
        match self.expected {
            true => ["report-gain-expected", "report-cost-expected"],
            false => ["guide-gain", "guide-cost"],
        }
    }

    /// The key of what the others are called.
    pub(crate) fn others_key(&self) -> &'static str {
        match self.expected {
            true => "report-others-case",
            false => "report-others",
        }
    }
}

/// How a choice moved the chances, that it did not, and what it closed: of what was chosen, and of another road.
const TAKEN: [&str; 3] = ["report-moved", "report-moved-still", "report-moved-closed"];
const OTHER: [&str; 3] = [
    "report-other-moved",
    "report-other-moved-still",
    "report-other-moved-closed",
];

fn moved(outlook: &Outlook, [moved, still, closed]: [&str; 3], words: &Words) -> Vec<String> {
    let moves: Vec<_> = shifts(outlook, words)
        .iter()
        .map(|shift| {
            let values = [
                ("ending", shift.ending.as_str().into()),
                ("before", shift.before.as_str().into()),
                ("after", shift.after.as_str().into()),
            ];
            words.say_with("report-move", &values)
        })
        .collect();
    let shut = shift::closed(outlook, words);
    let mut said = Vec::new();
    if !moves.is_empty() {
        said.push(words.say_with(moved, &[("moves", moves.join("; ").into())]));
    } else if shut.is_none() {
        said.push(words.say(still));
    }
    said.extend(shut.map(|endings| words.say_with(closed, &[("endings", endings.into())])));
    said
}

fn votes(decision: &Decision, words: &Words) -> Option<Votes> {
    let (first, last) = (decision.votes.first()?, decision.votes.last()?);
    let two = decision.votes.len() > 1;
    let rounds = decision.votes.iter();
    let mut heads: Vec<_> = rounds
        .map(|vote| words.say_with("report-round", &[("round", vote.round.into())]))
        .collect();
    if two {
        heads.push(words.say("report-shift"));
    }
    let of = |vote: &VoteRound, choice: &str| {
        let line = vote.lines.iter().find(|line| line.choice == choice);
        line.map(|line| (line.votes, line.unsure))
    };
    let mut choices: Vec<_> = first
        .lines
        .iter()
        .map(|line| (line.choice.clone(), line.text.clone()))
        .collect();
    for line in decision.votes.iter().flat_map(|vote| &vote.lines) {
        if !choices.iter().any(|(choice, _)| *choice == line.choice) {
            choices.push((line.choice.clone(), line.text.clone()));
        }
    }
    let rows = choices.into_iter().map(|(choice, text)| {
        let cell = |vote: &VoteRound| match of(vote, &choice) {
            // It was not there to be voted on.
            None => String::new(),
            Some((Some(votes), Some(unsure @ 1..))) => words.say_with(
                "report-unsure",
                &[("votes", votes.into()), ("unsure", unsure.into())],
            ),
            Some((votes, _)) => figure(votes),
        };
        let mut cells: Vec<_> = decision.votes.iter().map(cell).collect();
        if two {
            let rounds = of(last, &choice).zip(of(first, &choice));
            cells.push(rounds.map_or_else(String::new, |((last, _), (first, _))| {
                let shift = last.zip(first);
                let shift = shift.map(|(last, first)| last.cast_signed() - first.cast_signed());
                shift.map_or_else(|| figure(None), signed)
            }));
        }
        VoteRow {
            text,
            taken: choice == decision.taken.id,
            cells,
        }
    });
    Some(Votes {
        heads,
        rows: rows.collect(),
    })
}

fn how(decision: &Decision, words: &Words) -> Vec<Named> {
    let by = decision.by.map(|it| ("report-by", by(it, words)));
    let same_vote = || ("report-vote", words.say("report-same-vote"));
    let corrected = || ("report-corrected", words.say("report-corrected-about"));
    let names = |names: &[String]| (!names.is_empty()).then(|| names.join("; "));
    let HeardView { heard, unheard } = &decision.advice;
    let said = [
        names(heard).map(|it| ("report-heard", it)),
        names(unheard).map(|it| ("report-unheard", it)),
        by,
        decision.same_vote.then(same_vote),
        decision.reason.clone().map(|it| ("report-reason", it)),
        decision.dissent.clone().map(|it| ("report-dissent", it)),
        guesses(decision, words).map(|it| ("report-guesses", it)),
        decision.corrected.then(corrected),
        decision.took.map(|it| ("report-took", minutes(it, words))),
    ];
    let rather = decision.rather.iter().cloned();
    let rather = rather.map(|it| ("report-rather", it));
    let said = said.into_iter().flatten().chain(rather);
    said.map(|(key, text)| Named {
        name: words.say(key),
        text,
    })
    .collect()
}

/// What people thought that most would choose in the first vote in which they said so.
fn guesses(decision: &Decision, words: &Words) -> Option<String> {
    let lines = decision.votes.iter().map(|vote| &vote.lines);
    let mut told = lines.map(|lines| {
        let guessed = lines.iter().filter_map(|line| {
            let guesses = line.guesses.filter(|&guesses| guesses > 0)?;
            let values = [
                ("text", line.text.as_str().into()),
                ("guesses", guesses.into()),
            ];
            Some(words.say_with("report-guess", &values))
        });
        guessed.collect::<Vec<_>>()
    });
    told.find(|told| !told.is_empty())
        .map(|told| told.join("; "))
}

fn by(by: Settlement, words: &Words) -> String {
    words.say(match by {
        Settlement::Majority => "report-by-majority",
        Settlement::Role => "report-by-role",
        Settlement::Moderator => "report-by-moderator",
    })
}

/// A length of time in whole minutes.
pub(super) fn minutes(time: Duration, words: &Words) -> String {
    let minutes = (time.as_secs() + 30) / 60;
    match minutes {
        0 => words.say("report-under-a-minute"),
        _ => words.say_with("guide-minutes", &[("minutes", minutes.into())]),
    }
}
