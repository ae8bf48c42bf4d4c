//! Which texts of a list were translated: a translation knows the texts that it was made from by short hashes, so that one
//! that comes in between, or moves, leaves the others with what they had.
//!
//! In a sidecar they stand in `of:` behind the fingerprint of the whole: `of: "86576778 text:1a2b,3c4d"`.

use std::collections::{HashMap, VecDeque};

use super::digest;

/// What `of:` says of the lists that a part was made from: the hashes of the texts of each, by its path in the part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Recorded(HashMap<String, String>);

/// The fingerprint of the whole in what `of:` says.
pub(super) fn whole(of: &str) -> &str {
    of.split_whitespace().next().unwrap_or(of)
}

impl Recorded {
    pub(super) fn of(text: &str) -> Self {
        let mut lists: Vec<(String, String)> = Vec::new();
        for part in text.split_whitespace().skip(1) {
            match (part.split_once(':'), lists.last_mut()) {
                (Some((path, hashes)), _) => lists.push((path.to_owned(), hashes.to_owned())),
                // An editor breaks a long line behind a comma.
                (None, Some((_, hashes))) => hashes.push_str(part),
                (None, None) => {}
            }
        }
        Self(lists.into_iter().collect())
    }

    /// The hashes of the texts of a list; none where they are not known.
    pub(super) fn list(&self, path: &str) -> Vec<&str> {
        let list = self.0.get(path);
        list.map_or_else(Vec::new, |hashes| hashes.split(',').collect())
    }
}

/// The hash by which a text of a list is known, or those of an exhibit.
pub(super) fn hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = digest::texts(texts);
    hash.truncate(4);
    hash
}

/// For each text of a list as it is now, the place of its translation among those of the texts as they were: of the same
/// text, else of one that stood where it stands now, between the same two.
pub(super) fn places(before: &[&str], now: &[String]) -> Vec<Option<usize>> {
    let mut known: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (place, hash) in before.iter().enumerate() {
        known.entry(hash).or_default().push_back(place);
    }
    let same = now
        .iter()
        .map(|hash| known.get_mut(hash.as_str())?.pop_front());
    let mut places: Vec<Option<usize>> = same.collect();
    let mut taken = vec![false; before.len()];
    for place in places.iter().flatten() {
        taken[*place] = true;
    }
    let mut at = 0;
    while at < places.len() {
        let come = places[at..].iter().take_while(|it| it.is_none()).count();
        if come > 0 {
            let behind = at.checked_sub(1).and_then(|last| places[last]);
            let from = behind.map_or(0, |place| place + 1);
            let left = taken[from..].iter().take_while(|it| !**it).count();
            // With fewer, one of them came in between, and nobody can tell which.
            if come <= left {
                for (place, slot) in (from..).zip(&mut places[at..at + come]) {
                    *slot = Some(place);
                    taken[place] = true;
                }
            }
        }
        at += come + 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(before: &str, now: &str) -> Vec<Option<usize>> {
        let now: Vec<_> = now.split(' ').map(str::to_owned).collect();
        places(&before.split(' ').collect::<Vec<_>>(), &now)
    }

    #[test]
    fn a_text_that_comes_in_between_leaves_the_others_with_what_they_had() {
        assert_eq!(found("a b", "new a b"), [None, Some(0), Some(1)]);
        assert_eq!(found("a b", "a new b"), [Some(0), None, Some(1)]);
        assert_eq!(found("a b c", "c a"), [Some(2), Some(0)]);
        assert_eq!(found("a a", "a new a"), [Some(0), None, Some(1)]);
    }

    #[test]
    fn a_text_that_changes_keeps_its_translation() {
        assert_eq!(found("a b c", "a B c"), [Some(0), Some(1), Some(2)]);
        assert_eq!(found("a b", "A B"), [Some(0), Some(1)]);
        assert_eq!(found("a b", "A b new"), [Some(0), Some(1), None]);
    }

    #[test]
    fn what_a_part_was_made_from_is_read_from_its_of() {
        let text = "86576778 text:1a2b,3c4d moderator.ask:5e6f";
        let of = Recorded::of(text);
        assert_eq!((whole(text), whole("8657")), ("86576778", "8657"));
        assert_eq!(of.list("text"), ["1a2b", "3c4d"]);
        assert_eq!(of.list("moderator.ask"), ["5e6f"]);
        let broken = Recorded::of("86576778\n  text:1a2b,\n  3c4d moderator.ask:5e6f");
        assert_eq!((whole("8657\ntext:1a"), broken), ("8657", of.clone()));
        assert!(of.list("ask").is_empty() && Recorded::of("86576778").list("text").is_empty());
    }
}
