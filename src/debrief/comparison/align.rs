//! Which decisions of several roads are the same one.

/// A decision on a road: its scene, and how often the road had been there before.
type Key<'a> = (&'a str, usize);

/// The decisions of all roads, in an order in which each road can be read; for each, its place on every road that has it.
/// A road is a list of scenes.
pub(super) fn aligned(roads: &[Vec<&str>]) -> Vec<Vec<Option<usize>>> {
    let roads: Vec<Vec<Key<'_>>> = roads.iter().map(|road| keys(road)).collect();
    let mut all: Vec<Key<'_>> = Vec::new();
    for road in &roads {
        // A decision that is new comes right after the one that this road had before it.
        let mut next = 0;
        for key in road {
            match all.iter().position(|known| known == key) {
                Some(place) => next = next.max(place + 1),
                None => {
                    all.insert(next, *key);
                    next += 1;
                }
            }
        }
    }
    let row = |key: &Key<'_>| {
        let roads = roads.iter();
        roads
            .map(|road| road.iter().position(|own| own == key))
            .collect()
    };
    all.iter().map(row).collect()
}

/// Where roads that were one until there are no longer: how many decisions they share. Each decision is a scene and a
/// choice; a road that stops takes part no further.
pub(super) fn shared(roads: &[Vec<(&str, &str)>]) -> Option<usize> {
    let longest = roads.iter().map(Vec::len).max()?;
    (0..longest).find(|&place| {
        let mut here = roads.iter().filter_map(|road| road.get(place));
        let first = here.next();
        here.any(|other| Some(other) != first)
    })
}

fn keys<'a>(road: &[&'a str]) -> Vec<Key<'a>> {
    let before = |place: usize| {
        road[..place]
            .iter()
            .filter(|it| **it == road[place])
            .count()
    };
    (0..road.len())
        .map(|place| (road[place], before(place)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_stand_beside_each_other_in_an_order_that_each_road_has() {
        let roads = vec![vec!["a", "a", "c", "d"], vec!["a", "b", "d"]];
        let rows = aligned(&roads);
        let wanted = [
            [Some(0), Some(0)],
            [None, Some(1)],
            [Some(1), None],
            [Some(2), None],
            [Some(3), Some(2)],
        ];
        assert_eq!(rows, wanted);
        assert_eq!(aligned(&[]), Vec::<Vec<_>>::new());
    }

    #[test]
    fn roads_part_where_a_choice_or_a_scene_differs() {
        let one = vec![("a", "x"), ("b", "x")];
        assert_eq!(
            shared(&[one.clone(), vec![("a", "x"), ("b", "y")]]),
            Some(1)
        );
        assert_eq!(
            shared(&[one.clone(), vec![("a", "x"), ("c", "x")]]),
            Some(1)
        );
        assert_eq!(shared(&[one.clone(), vec![("a", "x")], one]), None);
    }
}
