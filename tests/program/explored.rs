//! What exploring says, held against every run walked one by one, on thousands of small scenarios made by chance.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use veerkracht::analysis::{
    Detail, Figures, Limits, Prospects, Regret, SettledBy, Simulation, Space, WordsRead, prove,
    regrets,
};
use veerkracht::engine::{Engine, Run};
use veerkracht::scenario::{Exit, Scenario, SceneId, load};

use crate::author::scenario;
use crate::brute::{Brute, Deed};

/// More stands than this are too many to walk one by one.
const MOST: usize = 900;

fn scenes_of(
    findings: &[veerkracht::analysis::Proved],
    code: &str,
    scenario: &Scenario,
) -> BTreeSet<SceneId> {
    let found = findings
        .iter()
        .filter(|proved| proved.finding.code.0 == code);
    let witnesses = found.filter_map(|proved| proved.finding.witness.as_ref());
    witnesses
        .filter_map(|witness| scenario.find_scene(&witness.scene))
        .collect()
}

/// Whether what settles an ending is told with the share that it has.
fn settles_alike(regret: &Regret, by: &BTreeMap<Option<Deed>, f64>) -> bool {
    let all: f64 = by.values().sum();
    by.iter().all(|(deed, times)| {
        let by = match *deed {
            None => SettledBy::Start,
            Some(Deed::Choose(id)) => SettledBy::Choice(id),
            // It is told of the scene, and of no deed.
            Some(Deed::GoOn | Deed::Send(_)) => return true,
        };
        let told = regret.settled.iter().find(|settled| settled.by == by);
        (told.map_or(0.0, |settled| settled.share) - times / all).abs() < 1e-6
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn figures_equal_those_of_every_run_walked_one_by_one(seed: u64) {
        let Some((text, scenario)) = scenario(seed) else { return Ok(()) };
        let Some(brute) = Brute::of(&scenario, MOST) else { return Ok(()) };
        let engine = Engine::new(Arc::clone(&scenario));
        let limits = Limits::situations(1_000_000);
        let (figures, space) = Figures::with_space(&engine, limits).expect("small enough");
        prop_assert!(!figures.merged);
        prop_assert_eq!(figures.situations, brute.situations(), "{}", text);
        prop_assert_eq!(figures.transitions, brute.transitions(), "{}", text);
        let met = scenario.scene_ids().filter(|id| figures.met[id.index()]);
        prop_assert_eq!(met.collect::<BTreeSet<_>>(), brute.scenes(), "{}", text);
        let endings = brute.endings();
        for id in scenario.scene_ids() {
            let (own, other) = (figures.endings.as_ref().expect("settled")[id.index()], endings.get(&id).copied().unwrap_or(0.0));
            prop_assert!((own - other).abs() < 1e-9, "{}: {} and {}\n{}", scenario.scene(id).id, own, other, text);
        }
        let ahead = Prospects::of(&engine, Limits::situations(1_000_000)).expect("small enough");
        let start = ahead.at_start(&[]).expect("a beginning");
        for (&ending, (&open, &chance)) in ahead.endings().iter().zip(start.open.iter().zip(&start.chances)) {
            let other = endings.get(&ending).copied().unwrap_or(0.0);
            prop_assert!((chance - other).abs() < 1e-4, "{} and {}\n{}", chance, other, text);
            prop_assert_eq!(open, brute.scenes().contains(&ending), "{}", text);
        }
        if let Some(all) = brute.playthroughs() {
            prop_assert!(start.scores.iter().zip(&all.scores).all(|(own, all)| (own.lowest, own.highest) == (Some(all.0), Some(all.1))), "{}", text);
            let ends = |length: veerkracht::analysis::Length| (length.shortest, length.longest.unwrap_or(i64::MAX));
            prop_assert_eq!(figures.playthroughs.as_ref().map(ToString::to_string), Some(all.count.to_string()), "{}", text);
            prop_assert_eq!(figures.decisions.map(ends), Some(all.decisions), "{}", text);
            prop_assert_eq!(figures.minutes.map(ends), Some(all.minutes), "{}", text);
            let scores: Vec<_> = figures.scores.iter().map(|it| (it.lowest.unwrap(), it.highest.unwrap())).collect();
            prop_assert_eq!(scores, all.scores, "{}", text);
            let passed: BTreeSet<_> = figures.passed_always.iter().copied().collect();
            prop_assert_eq!(passed, all.passed_always, "{}", text);
            if let Some(read) = WordsRead::of(&engine, &figures, limits) {
                let known = read.ends.expect("few situations");
                prop_assert_eq!((known.0, known.1.expect("no circle")), all.words, "{}", text);
                let regretted = regrets(&space, &figures);
                let decisions = regretted.iter().map(|regret| regret.decisions.map(ends));
                prop_assert_eq!(decisions.collect::<Vec<_>>(), all.regrets, "{}", text);
                // A mean there is where every run ends.
                if let Some(mean) = read.mean {
                    let (words, settled) = brute.means();
                    prop_assert!((mean - words).abs() < 1e-6, "{} and {}\n{}", mean, words, text);
                    for (regret, by) in regretted.iter().zip(settled) {
                        prop_assert!(settles_alike(regret, &by), "{:?} {:?}\n{}", by, regret, text);
                    }
                }
            }
        }
    }

    /// What is proved from situations that were taken as one holds for all of them.
    #[test]
    fn proofs_hold_for_every_run(seed: u64) {
        let Some((text, scenario)) = scenario(seed) else { return Ok(()) };
        let Some(brute) = Brute::of(&scenario, MOST) else { return Ok(()) };
        let engine = Engine::new(Arc::clone(&scenario));
        let proof = prove(&engine, Limits::situations(1_000_000));
        prop_assert!(proof.stopped.is_none());
        let merged = Space::explore(&engine, Detail::Merged, &[], Limits::situations(1_000_000)).situations();
        prop_assert!(merged <= brute.situations(), "{}", text);
        let found = |code: &str| scenes_of(&proof.findings, code, &scenario);
        prop_assert_eq!(&found("E0701") | &found("E0702"), brute.stuck(), "{}", text);
        prop_assert_eq!(!found("E0703").is_empty(), brute.trapped(), "{}", text);
        let claimed = ["E0712", "E0713", "E0714", "E0715", "E0718", "E0719"];
        for check in &scenario.checks {
            let mut findings = proof.findings.iter().map(|proved| &proved.finding);
            let broken = findings.any(|it| claimed.contains(&it.code.0) && it.span == check.span);
            prop_assert_eq!(!broken, brute.holds(&check.claim), "{:?}\n{}", check, text);
        }
        // Every run that shows something can be walked, and ends where it says.
        for proved in proof.findings.iter().filter(|proved| proved.route.is_some()) {
            let route = proved.route.as_ref().unwrap();
            let mut run = Run::start_with(engine.clone(), route.drawn.clone());
            for &step in &route.steps {
                prop_assert!(run.replay(step).is_ok(), "{}", text);
            }
            prop_assert_eq!(run.state(), &route.end);
        }
    }
}

#[test]
fn random_runs_agree_with_the_exact_chances() {
    for name in ["reporter-calls", "young-volunteer"] {
        let path = crate::program::ours(&format!("scenarios/{name}.yaml"));
        let scenario = load(&std::fs::read(path).expect("a scenario")).scenario;
        let scenario = Arc::new(scenario.expect("a sound scenario"));
        let engine = Engine::new(Arc::clone(&scenario));
        let space = Space::explore(&engine, Detail::Merged, &[], Limits::situations(2_000_000));
        assert!(space.complete(), "{name}");
        let order = veerkracht::analysis::TopologicalOrder::of(&space);
        let chances = veerkracht::analysis::Chances::of(&space, &order).endings();
        let simulation = Simulation::play(&engine, 20_000, 7, Limits::situations(usize::MAX));
        for id in scenario.scene_ids() {
            if scenario.scene(id).exit == Exit::Ending {
                let share = f64::from(simulation.endings[id.index()]) / 20_000.0;
                // Five standard deviations of a share of a half.
                assert!(
                    (share - chances[id.index()]).abs() < 0.018,
                    "{name} {}",
                    scenario.scene(id).id
                );
            }
        }
    }
}
