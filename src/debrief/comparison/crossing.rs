//! A decision that several groups met, with what each of them did there.

use super::align::{aligned, shared};
use crate::debrief::after_action::{AfterAction, Decision};
use crate::debrief::{Named, figure};
use crate::language::Words;
use crate::record::{Disclosure, Settlement};

/// A decision on the road of at least one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crossing {
    pub(crate) title: String,
    pub(crate) clock: Option<String>,
    /// Whether the groups parted here for the first time.
    pub(crate) parts: bool,
    /// What is to be said of it: that they part, chose alike, or did not all come here.
    pub(crate) note: String,
    /// The choices that somebody voted for or took.
    pub(crate) choices: Vec<CrossingChoice>,
    /// How each group that came here decided.
    pub(crate) ways: Vec<CrossingWay>,
}

/// A choice, with who took it and how it was voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CrossingChoice {
    pub(crate) text: String,
    /// The letters of the groups that took it.
    pub(crate) takers: Vec<char>,
    /// By group, the votes in each round: `12 → 9`. None where the group did not vote on it.
    pub(crate) votes: Vec<Option<String>>,
}

/// How one group decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CrossingWay {
    pub(crate) mark: char,
    /// How many voted, who decided, the reason and the dissent, as far as there are any.
    pub(crate) lines: Vec<Named>,
}

/// Every decision of the groups, and the title of the one at which they parted first.
pub(super) fn crossings(
    told: &[AfterAction],
    disclosure: Disclosure,
    words: &Words,
) -> (Vec<Crossing>, Option<String>) {
    let roads: Vec<Vec<&Decision>> = told.iter().map(|told| told.road().collect()).collect();
    let scenes = roads.iter().map(|road| {
        let scenes = road.iter().map(|it| it.scene.as_str());
        scenes.collect()
    });
    let rows = aligned(&scenes.collect::<Vec<_>>());
    let chosen = roads.iter().map(|road| {
        let chosen = road.iter();
        chosen
            .map(|it| (it.scene.as_str(), it.taken.id.as_str()))
            .collect()
    });
    let parts = shared(&chosen.collect::<Vec<_>>());
    // The first row that any group comes to after what they share.
    let parts = parts.and_then(|place| {
        let mut rows = rows.iter();
        rows.position(|row| row.contains(&Some(place)))
    });
    // Up to where each group went a road of its own: one that went on with another table has none from there.
    let apart = told.iter().enumerate().map(|(group, told)| {
        let last = rows.iter().rposition(|row| row[group].is_some());
        match told.gathered() {
            Some(_) => last.map_or(0, |last| last + 1),
            None => rows.len(),
        }
    });
    let apart: Vec<_> = apart.collect();
    let mut crossings = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let met: Vec<Option<&Decision>> = row
            .iter()
            .zip(&roads)
            .map(|(at, road)| at.and_then(|at| road.get(at).copied()))
            .collect();
        let joined = marked(&apart, |&until| until <= place);
        let parts = parts == Some(place);
        crossings.extend(crossing(&met, (parts, joined), disclosure, words));
    }
    let title = crossings.iter().find(|crossing| crossing.parts);
    let title = title.map(|crossing| crossing.title.clone());
    (crossings, title)
}

/// One row: what each group did at a decision, where it came there.
fn crossing(
    met: &[Option<&Decision>],
    (parts, joined): (bool, Vec<char>),
    disclosure: Disclosure,
    words: &Words,
) -> Option<Crossing> {
    let first = met.iter().flatten().next()?;
    let here: Vec<&Decision> = met.iter().flatten().copied().collect();
    let apart = here
        .windows(2)
        .any(|pair| pair[0].taken.id != pair[1].taken.id);
    // Who went on with another table did not part from it.
    let parts = parts && (apart || here.len() + joined.len() < met.len() || joined.is_empty());
    Some(Crossing {
        title: first.title.clone(),
        clock: first.clock.clone(),
        parts,
        note: note(met, (parts, apart), &joined, words),
        choices: choices(met),
        ways: ('A'..='Z')
            .zip(met)
            .filter_map(|(mark, decision)| {
                let lines = lines((*decision)?, disclosure, words);
                Some(CrossingWay { mark, lines })
            })
            .collect(),
    })
}

/// The letters of those groups of which something holds.
fn marked<T>(groups: &[T], holds: impl Fn(&T) -> bool) -> Vec<char> {
    let groups = ('A'..='Z').zip(groups);
    let groups = groups.filter(|(_, it)| holds(it));
    groups.map(|(mark, _)| mark).collect()
}

/// What is to be said of a row; `joined` are the groups that were at another table already.
fn note(
    met: &[Option<&Decision>],
    (parts, apart): (bool, bool),
    joined: &[char],
    words: &Words,
) -> String {
    let here = met.iter().flatten().count();
    let everybody = here + joined.len() == met.len();
    // Whose time ran out chose nothing.
    let late = met.iter().flatten().any(|decision| decision.deadline);
    let key = match (parts, apart, everybody) {
        (true, true, _) if late => Some("compare-part-by-time"),
        (true, true, _) => Some("compare-part-by-choice"),
        (true, false, _) => Some("compare-part-by-road"),
        (false, true, _) if late => Some("compare-apart-by-time"),
        (false, true, _) => Some("compare-apart"),
        (false, false, true) if here > 1 && late => Some("compare-alike-by-time"),
        (false, false, true) if here > 1 => Some("compare-alike"),
        (false, false, true) => None,
        (false, false, false) => Some("compare-only"),
    };
    let said = |key: &'static str, marks: &[char]| {
        let marks: Vec<_> = marks.iter().map(char::to_string).collect();
        words.say_with(key, &[("groups", marks.join(", ").into())])
    };
    let key = key.map(|key| said(key, &marked(met, Option::is_some)));
    let joined = (!joined.is_empty()).then(|| said("compare-joined", joined));
    let notes: Vec<_> = key.into_iter().chain(joined).collect();
    notes.join(" ")
}

fn choices(met: &[Option<&Decision>]) -> Vec<CrossingChoice> {
    let mut known: Vec<(&str, &str)> = Vec::new();
    for decision in met.iter().flatten() {
        let voted = decision.votes.iter().flat_map(|vote| &vote.lines);
        let voted = voted.map(|line| (line.choice.as_str(), line.text.as_str()));
        let taken = (decision.taken.id.as_str(), decision.taken.text.as_str());
        for (id, text) in voted.chain([taken]) {
            if !known.iter().any(|(known, _)| *known == id) {
                known.push((id, text));
            }
        }
    }
    let marked = || ('A'..='Z').zip(met);
    let choice = |(id, text): (&str, &str)| CrossingChoice {
        text: text.to_owned(),
        takers: marked()
            .filter(|(_, decision)| decision.is_some_and(|it| it.taken.id == id))
            .map(|(mark, _)| mark)
            .collect(),
        votes: met
            .iter()
            .map(|decision| rounds((*decision)?, id))
            .collect(),
    };
    known.into_iter().map(choice).collect()
}

/// What a choice got in each round, hidden counts as a dash; none when it was in no vote.
fn rounds(decision: &Decision, id: &str) -> Option<String> {
    let mut rounds = Vec::with_capacity(decision.votes.len());
    for vote in &decision.votes {
        let line = vote.lines.iter().find(|line| line.choice == id)?;
        rounds.push(figure(line.votes));
    }
    (!rounds.is_empty()).then(|| rounds.join(" → "))
}

fn lines(decision: &Decision, disclosure: Disclosure, words: &Words) -> Vec<Named> {
    let named = |key: &str, text: String| Named {
        name: words.say(key),
        text,
    };
    let fewer = || words.say_with("compare-fewer", &[("fewest", disclosure.fewest().into())]);
    let voted = decision.votes.iter().map(|vote| match vote.votes {
        Some(votes) => votes.to_string(),
        None => fewer(),
    });
    let voted: Vec<_> = voted.collect();
    let mut lines = Vec::new();
    if !voted.is_empty() {
        lines.push(named("compare-voted", voted.join(" → ")));
    }
    if let Some(by) = decision.by {
        let key = match by {
            Settlement::Majority => "compare-by-majority",
            Settlement::Role => "compare-by-role",
            Settlement::Moderator => "compare-by-moderator",
        };
        lines.push(named("compare-by", words.say(key)));
    }
    let said = [
        ("compare-reason", &decision.reason),
        ("compare-dissent", &decision.dissent),
    ];
    lines.extend(
        said.into_iter()
            .filter_map(|(key, text)| Some(named(key, text.clone()?))),
    );
    let rather = decision.rather.iter();
    lines.extend(rather.map(|text| named("compare-rather", text.clone())));
    lines
}
