//! What sets of situations prove, as findings.

use super::answered::usual;
use super::{Proof, Prover, Unproved, broken_check, broken_never, decided};
use crate::analysis::limits::{Limits, Stop};
use crate::analysis::liveness::PartAt;
use crate::analysis::relevance::Detail;
use crate::analysis::space::Space;
use crate::analysis::symbolic::{self, DeadEnds, Verdict};
use crate::engine::Engine;
use crate::scenario::{Claim, codes};

/// Explores sets of situations, and says what they prove.
pub(super) fn explored(
    engine: &Engine,
    detail: Detail,
    texts: &[PartAt],
    limits: Limits,
) -> Result<Proof, Stop> {
    let symbolic = symbolic::explore(engine, detail, texts, limits)?;
    let space = &Space::unexplored(engine);
    let scenario = engine.scenario();
    let mut prover = Prover {
        space,
        scenario,
        routes: None,
        findings: Vec::new(),
    };
    prover.lost(&symbolic.dead_ends);
    let mut unproved = Vec::new();
    if !symbolic.all_differences {
        unproved.push(Unproved::Difference);
    }
    if symbolic.may_score_on {
        unproved.push(Unproved::Scores);
    }
    if !symbolic.fits {
        unproved.push(Unproved::Minutes);
    }
    prover.claims(&symbolic.checks, &mut unproved);
    prover.never_met(&symbolic.survey);
    let usual = usual(engine, limits);
    prover.planned_too_long(&usual);
    let whole = unproved
        .iter()
        .all(|open| matches!(open, Unproved::Check(_)));
    let proved = match whole {
        true => decided(&usual),
        false => Vec::new(),
    };
    let findings = prover.allowed(&proved);
    Ok(Proof {
        findings,
        situations: usize::try_from(&symbolic.situations).unwrap_or(usize::MAX),
        in_sets: Some(symbolic.situations),
        merged: detail != Detail::Whole,
        stopped: None,
        unproved,
        searched: None,
    })
}

impl Prover<'_> {
    /// Where groups get stuck, or go on for ever.
    fn lost(&mut self, ends: &DeadEnds) {
        for (scene, road) in &ends.stuck {
            self.report_road(self.about(codes::STUCK, *scene), road);
        }
        for (scene, road) in &ends.nowhere {
            let finding = self.about(codes::LEADS_NOWHERE, *scene);
            self.report_road(finding.helped("help-passage"), road);
        }
        for (choice, road) in &ends.choices {
            self.report_road(self.choice_leads_nowhere(*choice), road);
        }
        for (scene, road) in &ends.trapped {
            self.report_road(self.about(codes::NO_ENDING_LEFT, *scene), road);
        }
    }

    fn claims(&mut self, verdicts: &[Verdict], unproved: &mut Vec<Unproved>) {
        for (check, verdict) in self.scenario.checks.iter().zip(verdicts) {
            match (verdict, &check.claim) {
                (Verdict::Open, _) => unproved.push(Unproved::Check(check.span)),
                (Verdict::Broken(road), Claim::AlwaysReachable(scenes)) => {
                    let names: Vec<_> = scenes
                        .iter()
                        .map(|&scene| self.scenario.scene(scene).id.as_str())
                        .collect();
                    let finding = broken_check(codes::CHECK_ALWAYS_REACHABLE, check);
                    self.report_road(finding.with("scenes", names.join(", ")), road);
                }
                (Verdict::Broken(road), _) => {
                    self.report_road(broken_never(self.scenario, check), road);
                }
                (Verdict::NeverMet(by), Claim::Reachable { scene, .. }) => {
                    for says in by {
                        self.never_reached(check, *scene, says.as_deref());
                    }
                }
                (Verdict::Holds | Verdict::NeverMet(_), _) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::prove;
    use crate::scenario::load;

    #[test]
    fn that_nobody_scores_without_end_is_proved_or_named_as_open() {
        for (once, endless) in [("", true), ("once: true, ", false)] {
            let text = format!(
                "format: 1\nid: s\nversion: 1.0.0\ntitle: S\nlanguage: en\ncompetencies: {{ care: {{ title: Care }} }}\n\
                 start: hall\nscenes:\n  hall:\n    text: T\n    choices:\n\
                 \x20     sit: {{ {once}text: S, gain: g, cost: c, score: {{ care: +1 }}, goto: yard }}\n\
                 \x20     go: {{ text: G, gain: g, cost: c, score: {{ care: -1 }}, goto: end }}\n\
                 \x20 yard: {{ text: T, goto: hall }}\n  end: {{ ending: true, text: E }}\n"
            );
            let scenario = load(text.as_bytes()).scenario.expect("a scenario");
            let engine = Engine::new(Arc::new(scenario));
            let limits = Limits::situations(1_000);
            let found = prove(&engine, limits).findings;
            let mut found = found.iter().map(|proved| proved.finding.code);
            assert_eq!(found.any(|code| code == codes::SCORES_ENDLESSLY), endless);
            let sets = explored(&engine, Detail::Merged, &[], limits).expect("sets");
            assert_eq!(sets.unproved.contains(&Unproved::Scores), endless);
        }
    }
}
