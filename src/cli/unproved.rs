//! What is not proved, and not known, of a scenario with more situations than were explored, in words and as data.

use serde::Serialize;

use crate::analysis::{Searched, Unproved};
use crate::debrief::LeftOpen;
use crate::language::Words;
use crate::scenario::{Assumption, Check, Claim, Lines, Relies, Scenario, SceneId, Span};
use crate::view::{condition, sanitise};

/// Something that is not proved, as data has it.
#[derive(Debug, Serialize)]
pub(super) struct UnprovedJson {
    proof: &'static str,
    /// The line of the file, for what an author wrote.
    line: Option<usize>,
}

impl UnprovedJson {
    /// All that is not proved of the scenario with this text.
    pub(super) fn all(unproved: &[Unproved], content: &str) -> Vec<Self> {
        let lines = Lines::of(content);
        let unproved = unproved.iter().map(|&unproved| Self {
            proof: name(unproved),
            line: match unproved {
                Unproved::Check(span) => Some(lines.line(span.start as usize)),
                _ => None,
            },
        });
        unproved.collect()
    }
}

/// A figure that nobody knows before every situation was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    Playthroughs,
    Decisions,
    Minutes,
    Words,
    Linearity,
    Endings,
    Regretted,
    Scenes,
    Scores,
    PassedAlways,
    Choices,
}

impl Figure {
    /// Its field in the data of `explore`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Playthroughs => "playthroughs",
            Self::Decisions => "decisions",
            Self::Minutes => "minutes",
            Self::Words => "words",
            Self::Linearity => "linearity",
            Self::Regretted => "regretted",
            Self::Endings => "endings",
            Self::Scenes => "scenes",
            Self::Scores => "scores",
            Self::PassedAlways => "passed_always",
            Self::Choices => "choices",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Playthroughs => "unknown-playthroughs",
            Self::Decisions => "unknown-decisions",
            Self::Minutes => "unknown-minutes",
            Self::Words => "unknown-words",
            Self::Linearity => "unknown-linearity",
            Self::Regretted => "unknown-regretted",
            Self::Endings => "unknown-endings",
            Self::Scenes => "unknown-scenes",
            Self::Scores => "unknown-scores",
            Self::PassedAlways => "unknown-passed",
            Self::Choices => "unknown-choices",
        }
    }
}

/// The figures that a handbook has.
pub(super) const IN_A_GUIDE: [Figure; 4] = [
    Figure::Playthroughs,
    Figure::Decisions,
    Figure::Minutes,
    Figure::Endings,
];

/// All figures that there can be of a scenario.
pub(super) fn figures(scenario: &Scenario) -> impl Iterator<Item = Figure> {
    let scores = (!scenario.competencies.is_empty()).then_some(Figure::Scores);
    let mut scenes = scenario.scenes.iter();
    let regretted = scenes.any(|scene| scene.regretted);
    let rest = [Figure::PassedAlways, Figure::Choices];
    let all = [Figure::Words, Figure::Linearity, Figure::Scenes];
    let all = IN_A_GUIDE.into_iter().chain(all);
    all.chain(regretted.then_some(Figure::Regretted))
        .chain(scores)
        .chain(rest)
}

/// These figures, as what is not known.
pub(super) fn unknown(figures: impl Iterator<Item = Figure>, words: &Words) -> LeftOpen {
    LeftOpen {
        heading: words.say("unknown"),
        names: figures.map(|figure| words.say(figure.key())).collect(),
    }
}

/// What is not proved of a scenario; nothing when all is. Who has its text in hand is pointed into it.
pub(super) fn unproved(
    scenario: &Scenario,
    content: Option<&str>,
    unproved: &[Unproved],
    words: &Words,
) -> Option<LeftOpen> {
    let content = content.map(Lines::of);
    let minutes = scenario.planned(&[]).map_or(0, |minutes| minutes.value);
    let told = |unproved: &Unproved| match (unproved, &content) {
        (Unproved::Check(span), Some(content)) if !of_time(scenario, *span) => {
            let number = content.line(span.start as usize);
            let check = content.content(number).trim().trim_start_matches("- ");
            let values = [("line", number.into()), ("check", sanitise(check).into())];
            words.say_with("unproved-check", &values)
        }
        (Unproved::Check(span), _) => {
            let mut checks = scenario.checks.iter();
            let check = checks.find(|check| check.span == *span);
            claim(
                check.expect("it is a check of this scenario"),
                scenario,
                words,
            )
        }
        _ => words.say_with(key(*unproved), &[("minutes", minutes.into())]),
    };
    (!unproved.is_empty()).then(|| LeftOpen {
        heading: words.say("unproved"),
        names: unproved.iter().map(told).collect(),
    })
}

/// Whether what stands at a place is about the time in the story, which says nothing by itself.
fn of_time(scenario: &Scenario, span: Span) -> bool {
    let mut checks = scenario.checks.iter().filter(|check| check.span == span);
    checks.any(|check| matches!(&check.claim, Claim::Assumed(it) if it.relies == Relies::Time))
}

/// What an author says of every run, in words.
fn claim(check: &Check, scenario: &Scenario, words: &Words) -> String {
    let name = |id: SceneId| sanitise(scenario.scene(id).name());
    let said = |key: &str, value: String| words.say_with(key, &[("what", value.into())]);
    if let Some(because) = &check.because {
        return said("unproved-because", sanitise(because));
    }
    match &check.claim {
        Claim::Never(never) => said("unproved-never", condition(never, scenario, words)),
        Claim::Assumed(Assumption {
            scene,
            relies: Relies::Time,
            ..
        }) => said("unproved-in-time", name(*scene)),
        Claim::Assumed(assumption) => words.say_with(
            "unproved-assumed",
            &[
                ("scene", name(assumption.scene).into()),
                ("what", condition(&assumption.that, scenario, words).into()),
            ],
        ),
        Claim::Reachable {
            scene,
            within: None,
        } => said("unproved-reachable", name(*scene)),
        Claim::Reachable { scene, .. } => said("unproved-within", name(*scene)),
        Claim::AlwaysReachable(scenes) => {
            let names: Vec<_> = scenes.iter().map(|&scene| name(scene)).collect();
            said("unproved-always", names.join(", "))
        }
    }
}

/// What was done instead, and what to look at oneself.
pub(super) fn instead(scenario: &Scenario, searched: &Searched, words: &Words) -> Vec<String> {
    let values = [
        ("runs", searched.runs.into()),
        ("met", searched.scenes.0.into()),
        ("scenes", searched.scenes.1.into()),
        ("taken", searched.choices.0.into()),
        ("choices", searched.choices.1.into()),
    ];
    let mut lines = vec![words.say_with("unproved-searched", &values)];
    let suspects = searched.suspects.iter();
    let suspects: Vec<_> = suspects.map(|&id| scenario.scene(id).id.as_str()).collect();
    if !suspects.is_empty() {
        let values = [("scenes", suspects.join(", ").into())];
        lines.push(words.say_with("unproved-suspects", &values));
    }
    lines
}

/// A line for each thing that is not proved, below one that says so, then what was done instead.
pub(super) fn lines(
    scenario: &Scenario,
    content: &str,
    (open, searched): (&[Unproved], Option<&Searched>),
    words: &Words,
) -> Vec<String> {
    let open = unproved(scenario, Some(content), open, words);
    let mut lines: Vec<_> = open.iter().flat_map(LeftOpen::lines).collect();
    lines.extend(
        searched
            .into_iter()
            .flat_map(|it| instead(scenario, it, words)),
    );
    lines
}

/// The name of something that is not proved, as data has it.
const fn name(unproved: Unproved) -> &'static str {
    match unproved {
        Unproved::Stuck => "stuck",
        Unproved::Endings => "endings",
        Unproved::Scores => "scores",
        Unproved::Met => "met",
        Unproved::Minutes => "minutes",
        Unproved::Difference => "difference",
        Unproved::Check(_) => "check",
    }
}

const fn key(unproved: Unproved) -> &'static str {
    match unproved {
        Unproved::Stuck => "unproved-stuck",
        Unproved::Endings => "unproved-endings",
        Unproved::Scores => "unproved-scores",
        Unproved::Met => "unproved-met",
        Unproved::Minutes => "unproved-minutes",
        Unproved::Difference => "unproved-difference",
        Unproved::Check(_) => "unproved-check",
    }
}
