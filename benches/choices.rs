//! Choices per second, one thread: seeded random runs through a grid of scenes.
//!
//! `cargo bench --bench choices`.

use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use veerkracht::engine::{Chance, Engine, Input, Openness, Seeded};

const SCENARIO: &str = "\
format: 1
id: ring
version: 1.0.0
title: Ring
language: en
state:
  score: { from: -20, to: 20, start: 0 }
  told: false
start: a
scenes:
  a:
    text: What next?
    effects: { told: true }
    choices:
      act: { text: Act, gain: speed, cost: care, effects: { score: +1 }, goto: b }
      wait: { text: Wait, gain: care, cost: speed, effects: { score: -1 }, goto: b }
      help: { text: Help, gain: support, cost: control, when: score >= 2 and told, effects: { score: { set: 0 } }, goto: b }
      stop: { text: Stop, gain: rest, cost: more, goto: fin }
  b:
    text: And now?
    choices:
      act: { text: Act, gain: speed, cost: care, effects: { score: +1 }, goto: a }
      wait: { text: Wait, gain: care, cost: speed, when: seen(a), goto: [{ chance: 2, to: a }, { chance: 1, to: b }] }
  fin: { text: Done., ending: true }
";
const STEPS: u64 = 100_000;

fn choices(criterion: &mut Criterion) {
    let scenario = veerkracht::scenario::load(SCENARIO.as_bytes())
        .scenario
        .expect("a sound scenario");
    let engine = Engine::new(Arc::new(scenario));
    let mut group = criterion.benchmark_group("choices");
    group.throughput(Throughput::Elements(STEPS));
    group.bench_function("look at what is open, choose, apply", |bench| {
        bench.iter(|| {
            let mut chance = Seeded::new(7);
            let (mut state, _) = engine.start(&[]);
            for _ in 0..STEPS {
                let open = engine
                    .offers(&state)
                    .filter(|offer| offer.openness == Openness::Open);
                let pick = chance.below(2) as usize;
                let choice = open
                    .map(|offer| offer.choice)
                    .take(2)
                    .nth(pick)
                    .expect("two are always open");
                let step = engine
                    .decide(&state, Input::Choose(choice), &mut chance)
                    .expect("an open choice");
                engine.apply(&mut state, step);
            }
            state
        });
    });
    group.finish();
}

criterion_group!(benches, choices);
criterion_main!(benches);
