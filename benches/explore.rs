//! Exploring: situations a second and the memory they take, and how long an author waits for `check`.
//!
//! `cargo bench --bench explore`. The grid has 9,948,121 situations and 24,851,343 steps between them.

mod grid;

use std::sync::Arc;
use std::time::{Duration, Instant};

use grid::grid;
use veerkracht::analysis::{Detail, Figures, Limits, Space, prove};
use veerkracht::engine::Engine;
use veerkracht::scenario::load;

const RUNS: usize = 5;
const MOST: usize = 20_000_000;

fn main() {
    for name in ["reporter-calls", "young-volunteer"] {
        let path = format!("{}/scenarios/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect("a scenario");
        let (took, situations) = median(|| {
            let proof = prove(&engine(&bytes), Limits::situations(MOST));
            assert!(proof.stopped.is_none() && proof.findings.is_empty());
            proof.situations
        });
        println!("load and prove {name}: {took:.0?}, {situations} situations");
    }
    let text = grid(1002, 10);
    let engine = engine(text.as_bytes());
    println!("memory before exploring the grid: {}", memory());
    let (took, space) = median(|| {
        Space::explore(&engine, Detail::Whole, &[], Limits::situations(MOST)).situations()
    });
    let rate = f64::from(u32::try_from(space).expect("a count")) / took.as_secs_f64() / 1e6;
    println!(
        "explore the grid of 1,002 x 10: {took:.2?}, {space} situations, {rate:.2} million a second"
    );
    println!("memory at most: {}", memory());
    let start = Instant::now();
    let figures = Figures::of(&engine, Limits::situations(MOST)).expect("figures");
    println!(
        "explore it and compute every figure: {:.2?}, {} met",
        start.elapsed(),
        figures.met.iter().filter(|met| **met).count()
    );
    println!("memory at most: {}", memory());
}

fn engine(bytes: &[u8]) -> Engine {
    Engine::new(Arc::new(load(bytes).scenario.expect("a sound scenario")))
}

fn median<T>(mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut runs: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let result = run();
            (start.elapsed(), result)
        })
        .collect();
    runs.sort_by_key(|(took, _)| *took);
    runs.swap_remove(RUNS / 2)
}

/// The most memory that this process had so far, where the system says so.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
