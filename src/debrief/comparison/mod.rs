//! Several groups on one scenario, beside each other: where they parted, how they voted, why, and where it led.
//!
//! Groups stand beside each other in the order in which they were handed in; there is no total and no ranking. Votes go
//! through the rule of [`Disclosure`] before anything is made of them, so that no document can show more.

mod align;
mod crossing;

use super::{AfterAction, Named, WalkedRoads};
use crate::engine::Engine;
use crate::language::Words;
use crate::record::Disclosure;
use crate::record::{Event, SessionError, SessionId, What, played_with};
use crate::view::sanitise;

pub(crate) use crossing::{Crossing, CrossingChoice};

/// The most groups that are compared: one for each letter.
pub(crate) const MOST_GROUPS: usize = 26;

/// A group as it is handed in: what it is called, and its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Walked {
    pub(crate) label: String,
    pub(crate) session: SessionId,
    pub(crate) events: Vec<Event>,
}

/// Everything that is told of several groups, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub(crate) title: String,
    /// The language it is written in, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) groups: Vec<ComparedGroup>,
    /// What a reader should know of the groups and of what is hidden, in sentences.
    pub(crate) remarks: Vec<String>,
    /// Where the groups parted first, in a sentence.
    pub(crate) parted: String,
    /// Every decision on the road of at least one group.
    pub(crate) crossings: Vec<Crossing>,
    /// Where each group went, on a map.
    pub(crate) walks: Vec<WalkedRoads>,
    pub(crate) profile: Vec<ComparedCompetency>,
    /// The questions for the talk between the groups.
    pub(crate) questions: Vec<String>,
}

/// A group beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ComparedGroup {
    /// The letter that stands for it.
    pub(crate) mark: char,
    pub(crate) label: String,
    /// The ending it came to, or that it did not come to one.
    pub(crate) ending: String,
}

/// A competency, with what the road of each group gained and what it gave way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ComparedCompetency {
    pub(crate) title: String,
    pub(crate) about: Option<String>,
    /// By group: `+3 −1`.
    pub(crate) groups: Vec<String>,
}

impl Comparison {
    /// Puts the records of at most [`MOST_GROUPS`] groups beside each other, in the language of `engine`, whose scenario
    /// it is.
    ///
    /// # Errors
    /// With the record that makes no session, or whose road the scenario no longer has.
    pub(crate) fn of(
        walked: &[Walked],
        engine: &Engine,
        disclosure: Disclosure,
        words: &Words,
    ) -> Result<Self, (SessionId, SessionError)> {
        let mut told = Vec::with_capacity(walked.len());
        for group in walked {
            let after = AfterAction::disclosing(
                &group.session,
                engine,
                &group.events,
                None,
                disclosure,
                words,
            );
            told.push(after.map_err(|error| (group.session.clone(), error))?);
        }
        let groups = ('A'..='Z').zip(walked).zip(&told);
        let groups: Vec<_> = groups
            .map(|((mark, group), told)| ComparedGroup {
                mark,
                label: sanitise(&group.label),
                ending: match (told.ending(), told.gathered()) {
                    (Some(ending), _) => ending.title.clone(),
                    (None, Some(table)) => {
                        words.say_with("compare-gathered", &[("table", table.into())])
                    }
                    (None, None) => words.say("compare-not-ended"),
                },
            })
            .collect();
        let scenario = engine.scenario();
        let (crossings, parted) = crossing::crossings(&told, disclosure, words);
        Ok(Self {
            title: sanitise(&scenario.title),
            language: scenario.language.clone(),
            remarks: remarks(walked, &groups, &told, &scenario.hash, disclosure, words),
            parted: parted.map_or_else(
                || words.say("compare-never-parted"),
                |place| words.say_with("compare-parted-at", &[("title", place.into())]),
            ),
            crossings,
            profile: profile(&told),
            walks: told.into_iter().map(|told| told.walk).collect(),
            questions: [
                "compare-question-other",
                "compare-question-missing",
                "compare-question-keep",
            ]
            .map(|key| words.say(key))
            .into(),
            groups,
        })
    }

    /// The endings by group, for a list.
    pub(crate) fn endings(&self) -> impl Iterator<Item = Named> {
        let groups = self.groups.iter();
        groups.map(|group| Named {
            name: format!("{} · {}", group.mark, group.label),
            text: group.ending.clone(),
        })
    }
}

/// What a reader should know before reading on.
fn remarks(
    walked: &[Walked],
    groups: &[ComparedGroup],
    told: &[AfterAction],
    hash: &str,
    disclosure: Disclosure,
    words: &Words,
) -> Vec<String> {
    let mut remarks = vec![match disclosure.is_off() {
        true => words.say("compare-all-shown"),
        false => {
            let fewest = [("fewest", disclosure.fewest().into())];
            words.say_with("compare-hidden", &fewest)
        }
    }];
    let named = |which: &dyn Fn(usize) -> bool, key: &str| {
        let groups = groups.iter().enumerate();
        let labels = groups.filter(|&(place, _)| which(place));
        let labels: Vec<_> = labels.map(|(_, group)| group.label.as_str()).collect();
        let values = [("labels", labels.join(", ").into())];
        (!labels.is_empty()).then(|| words.say_with(key, &values))
    };
    let alone = |place: usize| told[place].terms.is_none();
    let changed = |place: usize| changed(&walked[place].events, hash);
    remarks.extend(named(&alone, "compare-alone"));
    remarks.extend(named(&changed, "compare-changed"));
    let began: Vec<_> = walked.iter().map(|group| drawn(&group.events)).collect();
    if began.windows(2).any(|pair| pair[0] != pair[1]) {
        remarks.push(words.say("compare-drawn-apart"));
    }
    remarks
}

/// Whether a session was last played with another version of the scenario.
fn changed(events: &[Event], hash: &str) -> bool {
    played_with(events).is_some_and(|(_, last)| last != hash)
}

/// What was drawn or carried along at the start.
fn drawn(events: &[Event]) -> Vec<(&str, &str)> {
    let drawn = events.iter().filter_map(|event| match &event.what {
        What::Drawn { variable, value } => Some((variable.as_str(), value.as_str())),
        _ => None,
    });
    drawn.collect()
}

fn profile(told: &[AfterAction]) -> Vec<ComparedCompetency> {
    let Some(first) = told.first() else {
        return Vec::new();
    };
    let competencies = first.profile.iter().enumerate();
    competencies
        .map(|(place, competency)| ComparedCompetency {
            title: competency.title.clone(),
            about: competency.about.clone(),
            groups: told
                .iter()
                .filter_map(|told| told.profile.get(place))
                .map(|own| gained(own.gained, own.gave_way))
                .collect(),
        })
        .collect()
}

fn gained(gained: u32, gave_way: u32) -> String {
    match (gained, gave_way) {
        (0, 0) => "0".to_owned(),
        (gained, 0) => format!("+{gained}"),
        (0, gave_way) => format!("−{gave_way}"),
        (gained, gave_way) => format!("+{gained} −{gave_way}"),
    }
}
