//! Load and check on paper: the time for a whole file, beside what YAML parsers take by themselves.
//!
//! `cargo bench --bench load`. The files have the shape of a grid: layers of columns of scenes with three choices.

mod grid;

use criterion::{Criterion, criterion_group, criterion_main};

use grid::grid;

fn load(criterion: &mut Criterion) {
    for (name, layers, columns) in [("1,000 scenes", 23, 50), ("10,000 scenes", 1002, 10)] {
        let text = grid(layers, columns);
        let mut group = criterion.benchmark_group(format!("{name}, {} kB", text.len() / 1000));
        group.sample_size(10);
        group.bench_function("load and check on paper", |bench| {
            bench.iter(|| {
                let loaded = veerkracht::scenario::load(text.as_bytes());
                assert!(loaded.scenario.is_some(), "{:?}", loaded.findings.first());
            });
        });
        group.bench_function("granit-parser, events only", |bench| {
            bench.iter(|| {
                granit_parser::Parser::new_from_str(&text)
                    .map(|event| event.expect("YAML").1.len())
                    .max()
            });
        });
        group.bench_function("serde-saphyr, nothing kept", |bench| {
            let options = || {
                serde_yaml::options! { budget: serde_yaml::budget! { max_nodes: 5_000_000, max_events: 5_000_000 } }
            };
            bench.iter(|| {
                serde_yaml::from_str_with_options::<serde::de::IgnoredAny>(&text, options()).expect("YAML")
            });
        });
        group.finish();
    }
}

criterion_group!(benches, load);
criterion_main!(benches);
