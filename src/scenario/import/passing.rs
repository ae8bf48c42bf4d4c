//! Which passages decide nothing: they lead on, or end what begins anew.

use std::collections::HashMap;

use super::story::{ImportedStory, Passage, PassageLink, RemarkAbout};

/// What a link says that only leads on, in small letters and without signs.
const GOING_ON: [&str; 16] = [
    "",
    "continue",
    "next",
    "go on",
    "proceed",
    "onward",
    "onwards",
    "more",
    "verder",
    "ga verder",
    "lees verder",
    "volgende",
    "suivant",
    "continuer",
    "weiter",
    "siguiente",
];
/// What a link says that begins anew.
const RESTART: [&str; 9] = [
    "restart",
    "start over",
    "start again",
    "play again",
    "try again",
    "begin again",
    "opnieuw",
    "nog een keer",
    "terug naar het begin",
];

/// Whether a link says nothing but that it goes on.
fn only_goes_on(link: &PassageLink) -> bool {
    let Some(text) = &link.text else {
        return true;
    };
    let sign = |sign: char| !sign.is_alphanumeric();
    GOING_ON.contains(&text.to_lowercase().trim_matches(sign))
}

/// Which passages only lead on, by one way or by the first that is there, and not in a circle of such passages.
pub(super) fn passing(passages: &[Passage], places: &HashMap<String, usize>) -> Vec<bool> {
    let next = passages.iter().map(|passage| {
        let to = passage.links.iter();
        let to = to.filter_map(|link| places.get(&link.target).copied());
        leads_on(passage).then(|| to.collect::<Vec<_>>())
    });
    let next: Vec<Option<Vec<usize>>> = next.collect();
    let mut waiting: Vec<usize> = next
        .iter()
        .map(|it| it.as_ref().map_or(0, Vec::len))
        .collect();
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); passages.len()];
    for (place, to) in next.iter().enumerate() {
        for &to in to.iter().flatten() {
            before[to].push(place);
        }
    }
    // Whoever leads on to what ends, ends as well; what is left goes in circles.
    let mut ended: Vec<usize> = (0..passages.len()).filter(|&it| waiting[it] == 0).collect();
    let mut ends = vec![false; passages.len()];
    while let Some(place) = ended.pop() {
        ends[place] = true;
        for &from in &before[place] {
            waiting[from] -= 1;
            if waiting[from] == 0 {
                ended.push(from);
            }
        }
    }
    (0..passages.len())
        .map(|it| next[it].is_some() && ends[it])
        .collect()
}

/// Whether a passage asks nothing of its reader.
fn leads_on(passage: &Passage) -> bool {
    let links = passage.links.as_slice();
    let changes = links.iter().any(|it| !it.changes.is_empty());
    match links {
        [] => false,
        _ if changes => false,
        [only] => only.when.is_none() && only_goes_on(only),
        [others @ .., last] => {
            let alike = others
                .iter()
                .all(|it| it.text == last.text && it.when.is_some());
            alike && last.otherwise && last.text.is_some() && only_goes_on(last)
        }
    }
}

/// Ends each passage whose only way on begins the story anew: a group that has come to its end stops there.
pub(super) fn restarts(story: &mut ImportedStory, places: &HashMap<String, usize>, start: usize) {
    let opening = opening(&story.passages, places, start);
    let remarks = &mut story.remarks;
    for (place, passage) in story.passages.iter_mut().enumerate() {
        let [only] = passage.links.as_slice() else {
            continue;
        };
        let words = only.text.as_deref().unwrap_or(&only.target).to_lowercase();
        let anew = RESTART.iter().any(|it| words.contains(it));
        let back = places
            .get(&only.target)
            .is_some_and(|to| opening.contains(to));
        if anew && back && !opening.contains(&place) {
            let shown = only.text.as_deref().unwrap_or(&only.target);
            remarks.add(only.line, RemarkAbout::Restart, shown);
            passage.links.clear();
        }
    }
}

/// The passages that everybody meets first, with which a story begins.
fn opening(passages: &[Passage], places: &HashMap<String, usize>, start: usize) -> Vec<usize> {
    let mut opening = vec![start];
    let mut at = start;
    while let [only] = passages[at].links.as_slice() {
        match places.get(&only.target) {
            Some(&to) if !opening.contains(&to) && opening.len() < 10 => opening.push(to),
            _ => break,
        }
        at = opening[opening.len() - 1];
    }
    opening
}
