//! Plays the `tests:` of a scenario.

use crate::engine::{Chance, Engine, Input, Refused, Run, Step};
use crate::scenario::{
    ChoiceId, CompetencyId, Destination, DrawAt, Exit, Finding, RESUME, Scenario, SceneId, Span,
    Start, Test, VariableId, codes,
};

/// How many starts a test is played from when it leaves several drawn variables open. What would make them more begins
/// with its first value, which is said.
const STARTS: usize = 256;
/// How many steps a test may take; a scene without an open choice can lead in a circle.
const STEPS: usize = 10_000;
/// Choices of a test that are shown in a sentence.
const SHOWN: usize = 8;

/// Where a test went another way than its author expected.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Mismatch {
    /// The test names a choice of another scene than the one it is in.
    Elsewhere {
        choice: ChoiceId,
        span: Span,
        scene: SceneId,
    },
    /// The choice is not open there.
    Closed { choice: ChoiceId, span: Span },
    /// Chance decides here and the test does not say how.
    Undrawn { at: DrawAt },
    /// What the test draws is not possible there.
    Impossible { at: DrawAt, to: Destination },
    /// No choice is open and there is no way on.
    Stuck { scene: SceneId },
    /// The test's choices are used up before an ending.
    Unfinished { scene: SceneId },
    /// The run has ended and choices are left.
    Ended {
        choice: ChoiceId,
        span: Span,
        ending: SceneId,
    },
    Ending {
        expected: SceneId,
        span: Span,
        reached: SceneId,
    },
    State {
        variable: VariableId,
        expected: i32,
        reached: i32,
        span: Span,
    },
    Score {
        competency: CompetencyId,
        expected: i32,
        reached: i32,
        span: Span,
    },
}

impl Mismatch {
    /// The mismatch as a finding in the scenario's file.
    fn finding(&self, scenario: &Scenario, test: &Test) -> Finding {
        let scene = |id: SceneId| scenario.scene(id).id.clone();
        let choice = |id: ChoiceId| {
            format!(
                "{}.{}",
                scene(scenario.choice(id).scene),
                scenario.choice(id).id
            )
        };
        let at = |at: DrawAt| match at {
            DrawAt::Choice(id) => choice(id),
            DrawAt::Passage(id) => scene(id),
        };
        let value = |id: VariableId, value| scenario.variable(id).kind.written(value);
        let finding = match *self {
            Self::Elsewhere {
                choice: id,
                span,
                scene: here,
            } => Finding::new(codes::TEST_ELSEWHERE, span)
                .with("choice", choice(id))
                .with("scene", scene(here)),
            Self::Closed { choice: id, span } => {
                Finding::new(codes::TEST_CLOSED, span).with("choice", choice(id))
            }
            Self::Undrawn { at: place } => {
                let finding = Finding::new(codes::TEST_UNDRAWN, test.span);
                finding
                    .with("at", at(place))
                    .with("to", drawn_there(scenario, place))
            }
            Self::Impossible { at: place, to } => {
                let to = match to {
                    Destination::Scene(to) => scene(to),
                    Destination::Resume => RESUME.to_owned(),
                };
                Finding::new(codes::TEST_IMPOSSIBLE_DRAW, test.span)
                    .with("at", at(place))
                    .with("to", to)
            }
            Self::Stuck { scene: here } => {
                Finding::new(codes::TEST_STUCK, test.span).with("scene", scene(here))
            }
            Self::Unfinished { scene: here } => {
                let finding = Finding::new(codes::TEST_UNFINISHED, test.span);
                let finding = finding.with("scene", scene(here));
                let next: Vec<_> = next(scenario, test, here).map(choice).collect();
                let chosen = test.choose.iter().map(|&(id, _)| choice(id));
                match next.first() {
                    Some(first) if test.choose.len() < SHOWN => {
                        let all: Vec<_> = chosen.chain([first.clone()]).collect();
                        let finding = finding.with("next", next.join(", "));
                        let finding = finding.with("mended", all.join(", "));
                        finding.helped("help-next")
                    }
                    _ => finding,
                }
            }
            Self::Ended {
                choice: id,
                span,
                ending,
            } => Finding::new(codes::TEST_ENDED, span)
                .with("choice", choice(id))
                .with("ending", scene(ending)),
            Self::Ending {
                expected,
                span,
                reached,
            } => Finding::new(codes::TEST_ENDING, span)
                .with("expected", scene(expected))
                .with("reached", scene(reached)),
            Self::State {
                variable,
                expected,
                reached,
                span,
            } => Finding::new(codes::TEST_STATE, span)
                .with("variable", scenario.variable(variable).id.as_str())
                .with("expected", value(variable, expected))
                .with("reached", value(variable, reached)),
            Self::Score {
                competency,
                expected,
                reached,
                span,
            } => Finding::new(codes::TEST_SCORE, span)
                .with(
                    "competency",
                    scenario.competencies[competency.index()].id.as_str(),
                )
                .with("expected", expected.to_string())
                .with("reached", reached.to_string()),
        };
        finding.with("test", test.name.as_str())
    }
}

/// Something that can be drawn at a place, as a test writes it.
fn drawn_there(scenario: &Scenario, at: DrawAt) -> String {
    let target = match at {
        DrawAt::Choice(id) => Some(&scenario.choice(id).target),
        DrawAt::Passage(scene) => match &scenario.scene(scene).exit {
            Exit::Goto(target) => Some(target),
            Exit::Choices(choices) => choices.otherwise.as_ref().map(|it| &it.target),
            Exit::Ending => None,
        },
    };
    let first = target.and_then(|target| target.destinations().next());
    first.map_or_else(
        || "…".to_owned(),
        |to| match to {
            Destination::Scene(to) => scenario.scene(to).id.clone(),
            Destination::Resume => RESUME.to_owned(),
        },
    )
}

/// The choices of a scene in which a test stops, those first that lead to the ending it expects.
fn next(scenario: &Scenario, test: &Test, scene: SceneId) -> impl Iterator<Item = ChoiceId> {
    let mut choices: Vec<ChoiceId> = match &scenario.scene(scene).exit {
        Exit::Choices(choices) => choices.ids().collect(),
        Exit::Goto(_) | Exit::Ending => Vec::new(),
    };
    let expected = test
        .expect
        .ending
        .map(|(ending, _)| Destination::Scene(ending));
    choices.sort_by_key(|&id| {
        let mut leads = scenario.choice(id).target.destinations();
        !leads.any(|to| Some(to) == expected)
    });
    choices.into_iter()
}

/// Notices that chance was asked.
struct Asked(bool);

impl Chance for Asked {
    fn below(&mut self, _bound: u32) -> u32 {
        self.0 = true;
        0
    }
}

/// Plays a test, from every start that it leaves open: the first difference from what it expects, or what was left out
/// when there are too many starts to play.
pub(crate) fn try_test(engine: &Engine, test: &Test) -> Option<Finding> {
    let scenario = engine.scenario();
    let Starts { starts, left_out } = starts(engine, test);
    let mut played = starts.into_iter().map(|drawn| play(engine, test, drawn));
    if let Some(mismatch) = played.find_map(Result::err) {
        return Some(mismatch.finding(scenario, test));
    }
    let names = left_out.iter().map(|&id| scenario.variable(id).id.as_str());
    let names: Vec<_> = names.collect();
    let finding = Finding::new(codes::TEST_IN_PART, test.span)
        .with("test", test.name.as_str())
        .with("variables", names.join(", "));
    (!names.is_empty()).then_some(finding)
}

/// From where a test is played.
struct Starts {
    starts: Vec<Vec<(VariableId, i32)>>,
    /// Drawn variables that begin with their first value only.
    left_out: Vec<VariableId>,
}

fn starts(engine: &Engine, test: &Test) -> Starts {
    let mut starts = vec![test.given.clone()];
    let mut left_out = Vec::new();
    for (place, variable) in engine.scenario().variables.iter().enumerate() {
        let id = VariableId::at(place);
        let Start::Drawn(values) = &variable.start else {
            continue;
        };
        if test.given.iter().any(|&(given, _)| given == id) {
            continue;
        }
        if starts.len() * values.len() > STARTS {
            left_out.push(id);
            continue;
        }
        starts = starts
            .iter()
            .flat_map(|start| {
                values
                    .iter()
                    .map(move |&(value, _)| [start.as_slice(), &[(id, value)]].concat())
            })
            .collect();
    }
    Starts { starts, left_out }
}

fn play(engine: &Engine, test: &Test, drawn: Vec<(VariableId, i32)>) -> Result<(), Mismatch> {
    let mut run = Run::start_with(engine.clone(), drawn);
    let mut choices = test.choose.iter().peekable();
    for _ in 0..STEPS {
        let scene = run.state().scene();
        if let Some(ending) = run.ending() {
            return match choices.next() {
                Some(&(choice, span)) => Err(Mismatch::Ended {
                    choice,
                    span,
                    ending,
                }),
                None => compare(&run, test, Some(ending)),
            };
        }
        if run.engine().can_continue(run.state()) {
            advance(&mut run, test, Input::Continue, DrawAt::Passage(scene)).map_err(
                |refused| match refused {
                    Halt::Mismatch(mismatch) => mismatch,
                    Halt::Refused => Mismatch::Stuck { scene },
                },
            )?;
            continue;
        }
        let Some(&(choice, span)) = choices.peek() else {
            return if !run.engine().any_open(run.state()) {
                Err(Mismatch::Stuck { scene })
            } else if test.expect.ending.is_some() {
                Err(Mismatch::Unfinished { scene })
            } else {
                compare(&run, test, None)
            };
        };
        let of = engine.scenario().choice(*choice).scene;
        if of != scene {
            // A test that names a choice of a waiting inject sends that inject first.
            if run.act(Input::Inject(of), &mut Asked(false)).is_ok() {
                continue;
            }
            return Err(Mismatch::Elsewhere {
                choice: *choice,
                span: *span,
                scene,
            });
        }
        advance(
            &mut run,
            test,
            Input::Choose(*choice),
            DrawAt::Choice(*choice),
        )
        .map_err(|halt| match halt {
            Halt::Mismatch(mismatch) => mismatch,
            Halt::Refused => Mismatch::Closed {
                choice: *choice,
                span: *span,
            },
        })?;
        choices.next();
    }
    Err(Mismatch::Unfinished {
        scene: run.state().scene(),
    })
}

enum Halt {
    Mismatch(Mismatch),
    Refused,
}

fn advance(run: &mut Run, test: &Test, input: Input, at: DrawAt) -> Result<(), Halt> {
    if let Some(&(_, to)) = test.draw.iter().find(|(place, _)| *place == at) {
        return match run.replay(Step { input, to }) {
            Ok(_) => Ok(()),
            Err(Refused::OtherTarget) => Err(Halt::Mismatch(Mismatch::Impossible { at, to })),
            Err(_) => Err(Halt::Refused),
        };
    }
    let mut asked = Asked(false);
    run.act(input, &mut asked).map_err(|_| Halt::Refused)?;
    if asked.0 {
        Err(Halt::Mismatch(Mismatch::Undrawn { at }))
    } else {
        Ok(())
    }
}

fn compare(run: &Run, test: &Test, ending: Option<SceneId>) -> Result<(), Mismatch> {
    if let (Some((expected, span)), Some(reached)) = (test.expect.ending, ending)
        && expected != reached
    {
        return Err(Mismatch::Ending {
            expected,
            span,
            reached,
        });
    }
    for &(variable, expected, span) in &test.expect.state {
        let reached = run.engine().value(run.state(), variable);
        if reached != expected {
            return Err(Mismatch::State {
                variable,
                expected,
                reached,
                span,
            });
        }
    }
    let profile = run.profile();
    for &(competency, expected, span) in &test.expect.score {
        let reached = profile[competency.index()];
        if reached != expected {
            return Err(Mismatch::Score {
                competency,
                expected,
                reached,
                span,
            });
        }
    }
    Ok(())
}
