//! A scenario of any size, for benchmarks.

use std::fmt::Write as _;

/// A scenario of any size: every playthrough is `layers` choices long.
pub(crate) fn grid(layers: usize, columns: usize) -> String {
    let mut text = format!(
        "format: 1\nid: grid\nversion: 1.0.0\ntitle: Grid\nlanguage: en\nsummary: A generated scenario.\nminutes: 60\n\
         state:\n  score: {{ from: -{layers}, to: {layers}, start: 0 }}\n  last: {{ from: 0, to: {columns}, start: 0 }}\n\
         start: s-0-0\nscenes:\n"
    );
    let mut present = vec![0];
    for layer in 0..layers {
        let mut next = std::collections::BTreeSet::new();
        for column in present {
            let to = |place: usize| match layer + 1 == layers {
                true => "fin".to_owned(),
                false => format!("s-{}-{}", layer + 1, (3 * column + place) % columns),
            };
            next.extend((0..3).map(|place| (3 * column + place) % columns));
            let (a, b, c) = (to(0), to(1), to(2));
            writeln!(
                text,
                "  s-{layer}-{column}:\n    text: \"Minute {layer}: desk {column} has a new report and the score is \
                 now {{score}}. What next?\"\n    choices:\n      \
                 a: {{ text: Act on it, gain: speed, cost: care, effects: {{ score: +1 }}, goto: {a} }}\n      \
                 b: {{ text: Keep watching, gain: care, cost: speed, effects: {{ score: -1 }}, goto: {b} }}\n      \
                 c: {{ text: Call for help, gain: support, cost: control, when: score >= 2, \
                 effects: {{ score: {{ set: 0 }}, last: {{ set: {column} }} }}, goto: {c} }}"
            )
            .expect("a string takes all");
        }
        present = next.into_iter().collect();
    }
    text + "  fin:\n    title: The end\n    text: \"The exercise is over: score {score}, last call from desk {last}.\"\n    ending: true\n"
}
