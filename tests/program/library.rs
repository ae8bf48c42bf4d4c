//! The scenarios that ship: whole, sound in every language, and fair to whoever chooses without thinking.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use veerkracht::engine::{Chance, Engine, Input, Openness, Run, Seeded};
use veerkracht::scenario::{Exit, Scenario, load};

const RUNS: usize = 4_000;

fn files() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|it| it == "yaml"))
        .collect();
    files.sort();
    files
}

fn scenarios() -> Vec<Arc<Scenario>> {
    let stem = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    let authored = files()
        .into_iter()
        .filter(|path| !stem(path).contains('.') && stem(path) != "facts");
    authored
        .map(|path| {
            let loaded = load(&fs::read(&path).unwrap());
            Arc::new(loaded.scenario.expect("a sound scenario"))
        })
        .collect()
}

/// Who presses any key that is open, over and over, ends here.
fn play_at_random(engine: &Engine, chance: &mut Seeded) -> (String, usize) {
    let mut run = Run::start(engine.clone(), chance);
    while run.ending().is_none() {
        let open: Vec<_> = engine
            .offers(run.state())
            .filter(|offer| offer.openness == Openness::Open)
            .map(|offer| offer.choice)
            .collect();
        let input = if open.is_empty() {
            Input::Continue
        } else {
            let bound = u32::try_from(open.len()).unwrap();
            Input::Choose(open[chance.below(bound) as usize])
        };
        run.act(input, chance).expect("an open way on");
    }
    let ending = engine.scenario().scene(run.ending().unwrap());
    (ending.id.clone(), run.decisions().count())
}

#[test]
fn who_plays_at_random_meets_every_ending_and_none_too_often() {
    for scenario in scenarios() {
        let engine = Engine::new(Arc::clone(&scenario));
        let mut chance = Seeded::new(25);
        let mut endings = BTreeMap::new();
        let mut decisions = 0;
        for _ in 0..RUNS {
            let (ending, length) = play_at_random(&engine, &mut chance);
            *endings.entry(ending).or_insert(0) += 1;
            decisions += length;
        }
        println!(
            "{}: {endings:?}, {} decisions on average",
            scenario.id,
            decisions / RUNS
        );
        let written = scenario
            .scene_ids()
            .filter(|&id| matches!(scenario.scene(id).exit, Exit::Ending));
        assert_eq!(endings.len(), written.count(), "{}", scenario.id);
        for (ending, &count) in &endings {
            let percent = count * 100 / RUNS;
            assert!(
                (5..=60).contains(&percent),
                "{}: {ending} {percent} %",
                scenario.id
            );
        }
    }
}
