//! Whether what stands beside each other is told alike, and whether what is practised can be won and lost.

use super::super::codes;
use super::super::finding::Finding;
use super::super::model::{Choice, Exit, Scene};
use super::Builder;

/// More than so many times as many choices for a competency as against it, or against as for, are out of balance.
const BALANCE: usize = 3;
/// Choices that are named of each side.
const NAMED: usize = 20;

impl Builder<'_, '_, '_, '_> {
    /// Says which choices give no reason where others beside them do; called once every scene is built. Going on from a
    /// hub needs none.
    pub(super) fn without_reason(&mut self, scenes: &[Scene]) {
        for scene in scenes {
            let Exit::Choices(of) = &scene.exit else {
                continue;
            };
            let beside = of.ids().map(|id| &self.choices[id.index()]);
            let (told, bare): (Vec<_>, Vec<_>) = beside.partition(|it| it.because.is_some());
            if told.is_empty() {
                continue;
            }
            for choice in bare {
                if !self.leaves_a_hub(scenes, choice) {
                    let finding = Finding::new(codes::NO_BECAUSE, choice.span);
                    self.reader
                        .report(finding.with("choice", choice.id.as_str()));
                }
            }
        }
    }

    /// Says which competencies can hardly be lost, or hardly be won; called once every scene is built.
    pub(super) fn out_of_balance(&mut self, scenes: &[Scene]) {
        let names = self.names;
        let mut scored = vec![Scored::default(); names.competencies.names().count()];
        for choice in &self.choices {
            for &(competency, points) in &choice.score {
                let of = &mut scored[competency.index()];
                match points.signum() {
                    1 => of.up.push(choice),
                    -1 => of.down.push(choice),
                    _ => {}
                }
            }
        }
        let competencies = names.competencies.names().zip(names.competencies.spans());
        for ((name, span), Scored { up, down }) in competencies.zip(scored) {
            if up.len().max(down.len()) <= BALANCE * up.len().min(down.len()) {
                continue;
            }
            let help = match (up.is_empty(), down.is_empty()) {
                (true, _) => "help-never-won",
                (_, true) => "help-never-lost",
                _ => "help",
            };
            let finding = Finding::new(codes::UNBALANCED, span).helped(help);
            let finding = finding.with("competency", name);
            let finding = finding.with("up", up.len().to_string());
            let finding = finding.with("down", down.len().to_string());
            let finding = finding.with("ups", written(scenes, &up));
            self.reader
                .report(finding.with("downs", written(scenes, &down)));
        }
    }
}

/// The choices, deadlines too, that score a competency.
#[derive(Debug, Clone, Default)]
struct Scored<'c> {
    up: Vec<&'c Choice>,
    down: Vec<&'c Choice>,
}

/// The first of these as `scene.choice`.
fn written(scenes: &[Scene], choices: &[&Choice]) -> String {
    let named = choices.iter().take(NAMED);
    let mut named: Vec<_> = named
        .map(|choice| format!("`{}.{}`", scenes[choice.scene.index()].id, choice.id))
        .collect();
    if choices.len() > NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}
