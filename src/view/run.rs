//! A scene, a consequence, the road and the talk afterwards, as they are shown.

use super::advice::{AdviserView, advice};
use super::clock::clock;
use super::facts::FactsView;
use super::fill::{fill, shown_value};
use super::markdown::{Block, blocks, blocks_of_lines};
use super::offer::{OfferView, left_key, offers};
use super::sanitise;
use super::task::{TaskView, tasks};
use crate::engine::{Input, Openness, Passed, Run, State};
use crate::language::Words;
use crate::scenario::{
    Better, ChoiceId, Deadline, Exhibit, ExhibitKind, Exit, Kind, RoleId, Scenario, SourceId,
    Wording,
};

/// A scene as it is met.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SceneView {
    pub(crate) title: Option<String>,
    pub(crate) clock: Option<String>,
    pub(crate) roles: Vec<String>,
    /// Whether it interrupts another scene.
    pub(crate) inject: bool,
    pub(crate) blocks: Vec<Block>,
    pub(crate) exhibits: Vec<ExhibitView>,
    pub(crate) meters: Vec<MeterView>,
    /// The deadline, where it can pass.
    pub(crate) deadline: Option<Deadline>,
    pub(crate) offers: Vec<OfferView>,
    /// Who would say something about the decision when asked. It is for whoever may ask: a room sees who was heard.
    pub(crate) advice: Vec<AdviserView>,
    /// What people can write or say themselves.
    pub(crate) tasks: Vec<TaskView>,
    pub(crate) waits: Waits,
    /// Says that a text is not, or not freshly, translated.
    pub(crate) wording: Wording,
    /// How far along one is, in percent; 100 at an ending.
    pub(crate) progress: u16,
}

/// What a scene waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waits {
    Choice,
    Continue,
    Nothing,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExhibitView {
    pub(crate) kind: ExhibitKind,
    pub(crate) from: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

impl ExhibitView {
    /// What it is and whom it comes from, in words.
    pub(crate) fn label(&self, words: &Words) -> String {
        let kind = words.say(exhibit_key(self.kind));
        match &self.from {
            Some(from) => format!("{kind}, {from}"),
            None => kind,
        }
    }
}

/// A variable that is shown: a meter between its bounds, or a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeterView {
    pub(crate) label: String,
    /// The value in words: `3`, `open`, `yes`.
    pub(crate) value: String,
    /// For a meter: the value, and the bounds.
    pub(crate) range: Option<(i32, i32, i32)>,
    /// Which way it should go, where the author says so.
    pub(crate) better: Option<Better>,
    /// What it was until this scene was entered, where that changed it: no choice did.
    pub(crate) was: Option<String>,
}

/// The message about a translation that is not whole or behind, if there is one.
pub(crate) fn wording_key(wording: Wording) -> Option<&'static str> {
    match wording {
        Wording::Partial => Some("player-partly-translated"),
        Wording::Stale => Some("player-stale-translation"),
        Wording::Original | Wording::Translated => None,
    }
}

/// What only the moderator sees of a scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ModeratorView {
    pub(crate) notes: Vec<Block>,
    pub(crate) ask: Vec<String>,
}

impl ModeratorView {
    pub(crate) fn of(run: &Run, words: &Words) -> Self {
        let filled = |text: &str| fill(text, run, run.state(), words);
        let scene = run.engine().scenario().scene(run.state().scene());
        let notes = scene.moderator.notes.as_deref().map(filled);
        Self {
            notes: notes.as_deref().map(blocks).unwrap_or_default(),
            ask: scene.moderator.ask.iter().map(|ask| filled(ask)).collect(),
        }
    }
}

/// What a choice brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConsequenceView {
    /// What was chosen; none for a deadline that says nothing.
    pub(crate) choice: Option<String>,
    /// Whether it was not chosen: the time ran out.
    pub(crate) deadline: bool,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
    pub(crate) because: Option<String>,
    pub(crate) sources: Vec<String>,
    /// Meters that changed: label, before, after.
    pub(crate) changes: Vec<(String, String, String)>,
    /// Whether people brought the case themselves, and expect that it brings and costs this.
    pub(crate) expected: bool,
}

/// A decision on the road, with what else there was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DecisionView {
    /// Steps that are left when one goes back to it.
    pub(crate) steps: usize,
    pub(crate) scene: String,
    pub(crate) clock: Option<String>,
    pub(crate) title: String,
    pub(crate) taken: OtherView,
    /// The choices that were open too.
    pub(crate) others: Vec<OtherView>,
}

/// A choice with its price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OtherView {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
}

/// A competency on the road: the points that it gained, and those with which it gave way. Never a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CompetencyView {
    pub(crate) title: String,
    pub(crate) about: Option<String>,
    pub(crate) gained: u32,
    pub(crate) gave_way: u32,
}

/// The talk afterwards.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DebriefView {
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) profile: Vec<CompetencyView>,
    pub(crate) road: Vec<DecisionView>,
    pub(crate) questions: Vec<String>,
    /// Each practice with its sources.
    pub(crate) practice: Vec<(String, Vec<String>)>,
    pub(crate) agreement: Option<String>,
    /// Who to turn to and what to know, when the scenario names it.
    pub(crate) facts: Option<FactsView>,
    /// With what people go home.
    pub(crate) closing: Option<String>,
}

impl MeterView {
    /// The label with the value, and with the bounds where there are any.
    pub(crate) fn told(&self, words: &Words) -> String {
        let told = match self.range {
            Some((_, from, to)) => words.say_with(
                "player-meter",
                &[
                    ("label", self.label.as_str().into()),
                    ("value", self.value.as_str().into()),
                    ("from", from.into()),
                    ("to", to.into()),
                ],
            ),
            None => format!("{}: {}", self.label, self.value),
        };
        let parts = std::iter::once(told).chain(self.was(words));
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// What it was until this scene was entered, where that changed it.
    pub(crate) fn was(&self, words: &Words) -> Option<String> {
        let was = self.was.as_deref()?;
        Some(words.say_with("player-meter-was", &[("value", was.into())]))
    }

    /// The value with the highest that there is, and which way it should go.
    pub(crate) fn reads(&self, words: &Words) -> String {
        let value = match self.range {
            Some((_, _, to)) => {
                let values = [("value", self.value.as_str().into()), ("to", to.into())];
                words.say_with("room-meter", &values)
            }
            None => self.value.clone(),
        };
        let better = self.better.map(|better| match better {
            Better::More => words.say("room-more-is-better"),
            Better::Less => words.say("room-less-is-better"),
        });
        let parts = [Some(value), self.was(words), better].into_iter().flatten();
        parts.collect::<Vec<_>>().join(" · ")
    }
}

impl SceneView {
    /// The message about a translation that is not whole or behind, if there is one.
    pub(crate) fn wording_key(&self) -> Option<&'static str> {
        wording_key(self.wording)
    }

    /// Its time in the story and its title, as far as it has them.
    pub(crate) fn heading(&self) -> String {
        heading(self.clock.as_deref(), self.title.as_deref())
    }

    /// The same scene, told in other words: in the place of its text, or of what lands on the table when it has none.
    #[must_use]
    pub(crate) fn in_other_words(mut self, text: &str) -> Self {
        let told = blocks(&sanitise(text));
        match self.exhibits.first_mut().filter(|_| self.blocks.is_empty()) {
            Some(exhibit) => exhibit.blocks = told,
            None => self.blocks = told,
        }
        self
    }

    pub(crate) fn of(run: &Run, words: &Words) -> Self {
        let (engine, state) = (run.engine(), run.state());
        let scenario = engine.scenario();
        let scene = scenario.scene(state.scene());
        let can_continue = engine.can_continue(state);
        let filled = |text: &str| fill(text, run, state, words);
        let mut text = visible_text(run, state, words);
        let otherwise = match &scene.exit {
            Exit::Choices(choices) => choices.otherwise.as_ref(),
            Exit::Goto(_) | Exit::Ending => None,
        };
        if let Some(more) = otherwise
            .filter(|_| can_continue)
            .and_then(|otherwise| otherwise.text.as_ref())
        {
            text.push(fill(more, run, state, words));
        }
        Self {
            title: scene.title.as_deref().map(filled),
            clock: clock(scene, words).as_deref().map(filled),
            roles: scene
                .roles
                .iter()
                .filter(|_| !can_continue)
                .map(|&role| role_title(scenario, role))
                .collect(),
            inject: state.interrupted().is_some(),
            blocks: text.iter().flat_map(|part| blocks(part)).collect(),
            exhibits: scene
                .exhibits
                .iter()
                .filter(|exhibit| engine.holds(state, exhibit.when.as_ref()))
                .map(|exhibit| exhibit_view(exhibit, run, words))
                .collect(),
            meters: left(run, state, words)
                .into_iter()
                .chain(met(run, words))
                .collect(),
            deadline: engine.deadline(state),
            offers: offers(run, words),
            advice: advice(run, words),
            tasks: tasks(run, words),
            waits: match &scene.exit {
                Exit::Ending => Waits::Nothing,
                _ if can_continue => Waits::Continue,
                _ => Waits::Choice,
            },
            wording: scene.wording,
            progress: progress(run),
        }
    }
}

/// A time in the story and a title, as far as they are there.
pub(crate) fn heading(clock: Option<&str>, title: Option<&str>) -> String {
    let parts = clock.into_iter().chain(title);
    parts.collect::<Vec<_>>().join(" · ")
}

impl ConsequenceView {
    /// What the latest choice on the road brought; `None` when the latest step was no choice.
    pub(crate) fn of(run: &Run, words: &Words) -> Option<Self> {
        let place = run
            .road()
            .iter()
            .rposition(|passed| !matches!(passed.step.input, Input::Inject(_)))?;
        let passed = &run.road()[place];
        let Input::Choose(id) = passed.step.input else {
            return None;
        };
        let scenario = run.engine().scenario();
        let choice = scenario.choice(id);
        let filled = |text: &str| fill(text, run, &passed.before, words);
        // What the next scene changes as it is entered stands there.
        let own = run.engine().brought(&passed.before, passed.step.input);
        let changes = meters(run, &passed.before, words)
            .into_iter()
            .zip(meters(run, &own, words))
            .filter(|(before, after)| before.value != after.value)
            .map(|(before, after)| (before.label, before.value, after.value))
            .collect();
        Some(Self {
            choice: Some(fill(&choice.text, run, &passed.before, words))
                .filter(|text| !text.is_empty()),
            deadline: choice.id == crate::scenario::DEADLINE,
            gain: choice.gain.as_deref().map(filled),
            cost: choice.cost.as_deref().map(filled),
            because: choice.because.as_deref().map(filled),
            sources: sources(scenario, &choice.sources),
            changes,
            expected: scenario.is_a_case(),
        })
    }

    /// The keys of what stands before what it brought and what it cost.
    pub(crate) fn labels(&self) -> [&'static str; 2] {
        match self.expected {
            true => ["player-brings-expected", "player-costs-expected"],
            false => ["player-brought", "player-price"],
        }
    }

    /// What it brought and cost, why, where that is from, and what changed: each text behind what it is.
    pub(crate) fn told(&self, words: &Words) -> Vec<(String, String)> {
        let mut told = Vec::new();
        for (key, text) in [
            (self.labels()[0], &self.gain),
            (self.labels()[1], &self.cost),
            ("player-because", &self.because),
        ] {
            told.extend(text.clone().map(|text| (words.say(key), text)));
        }
        let sources = self.sources.iter();
        told.extend(sources.map(|source| (words.say("player-source"), source.clone())));
        let changes = self.changes.iter();
        told.extend(
            changes
                .map(|(label, before, after)| (format!("{label}:"), format!("{before} → {after}"))),
        );
        told
    }
}

impl DebriefView {
    /// The debrief of a run that has ended; `None` before.
    pub(crate) fn of(run: &Run, words: &Words) -> Option<Self> {
        let ending = run.ending()?;
        let name = run.engine().scenario().scene(ending).name();
        let title = fill(name, run, run.state(), words);
        let text = visible_text(run, run.state(), words);
        let told = text.iter().flat_map(|part| blocks(part)).collect();
        Some(Self::around(title, told, run, words))
    }

    /// The debrief of a group that stopped before the story came to its end.
    pub(crate) fn before_the_end(run: &Run, words: &Words) -> Self {
        let told = blocks(&words.say("host-ended-early-about"));
        Self::around(words.say("host-ended-early"), told, run, words)
    }

    fn around(title: String, told: Vec<Block>, run: &Run, words: &Words) -> Self {
        let scenario = run.engine().scenario();
        let filled = |text: &str| fill(text, run, run.state(), words);
        Self {
            title,
            blocks: told,
            profile: profile(run),
            road: decisions(run, words),
            questions: scenario
                .debrief
                .questions
                .iter()
                .map(|question| filled(question))
                .collect(),
            practice: scenario
                .debrief
                .practice
                .iter()
                .map(|practice| (filled(&practice.text), sources(scenario, &practice.sources)))
                .collect(),
            agreement: scenario.debrief.agreement.as_deref().map(filled),
            facts: FactsView::of(scenario, words),
            closing: scenario.debrief.closing.as_deref().map(filled),
        }
    }
}

/// The decisions on the road, oldest first.
pub(crate) fn decisions(run: &Run, words: &Words) -> Vec<DecisionView> {
    let road = run.road().iter().enumerate();
    road.filter_map(|(steps, passed)| {
        let Input::Choose(taken) = passed.step.input else {
            return None;
        };
        Some(decision(run, steps, passed, taken, words))
    })
    .collect()
}

/// The latest decision on the road.
pub(crate) fn last_decision(run: &Run, words: &Words) -> Option<DecisionView> {
    let mut road = run.road().iter().enumerate().rev();
    road.find_map(|(steps, passed)| match passed.step.input {
        Input::Choose(taken) => Some(decision(run, steps, passed, taken, words)),
        Input::Continue | Input::Inject(_) => None,
    })
}

fn decision(
    run: &Run,
    steps: usize,
    passed: &Passed,
    taken: ChoiceId,
    words: &Words,
) -> DecisionView {
    let engine = run.engine();
    let scenario = engine.scenario();
    let scene = scenario.scene(passed.before.scene());
    let filled = |text: &str| fill(text, run, &passed.before, words);
    let other = |id: ChoiceId| {
        let choice = scenario.choice(id);
        let text = if choice.text.is_empty() {
            words.say("player-deadline-passed")
        } else {
            fill(&choice.text, run, &passed.before, words)
        };
        OtherView {
            id: choice.id.clone(),
            text,
            gain: choice.gain.as_deref().map(filled),
            cost: choice.cost.as_deref().map(filled),
        }
    };
    let open = engine
        .offers(&passed.before)
        .filter(|offer| offer.openness == Openness::Open);
    DecisionView {
        steps,
        scene: scene.id.clone(),
        clock: clock(scene, words).as_deref().map(filled),
        title: filled(scene.name()),
        taken: other(taken),
        others: open
            .map(|offer| offer.choice)
            .filter(|&choice| choice != taken)
            .map(other)
            .collect(),
    }
}

/// How each competency fared on the road.
pub(crate) fn profile(run: &Run) -> Vec<CompetencyView> {
    let scenario = run.engine().scenario();
    let mut profile: Vec<_> = scenario
        .competencies
        .iter()
        .map(|competency| CompetencyView {
            title: sanitise(&competency.title),
            about: competency.about.as_deref().map(sanitise),
            gained: 0,
            gave_way: 0,
        })
        .collect();
    for choice in run.decisions() {
        for &(competency, points) in &scenario.choice(choice).score {
            let view = &mut profile[competency.index()];
            if points > 0 {
                view.gained = view.gained.saturating_add(points.unsigned_abs());
            } else {
                view.gave_way = view.gave_way.saturating_add(points.unsigned_abs());
            }
        }
    }
    profile
}

fn visible_text(run: &Run, state: &State, words: &Words) -> Vec<String> {
    let scene = run.engine().scenario().scene(state.scene());
    let shown = scene
        .text
        .iter()
        .filter(|part| run.engine().holds(state, part.when.as_ref()));
    shown
        .map(|part| fill(&part.text, run, state, words))
        .collect()
}

/// What is left of the budget of the present scene, while there is something to choose.
pub(crate) fn left(run: &Run, state: &State, words: &Words) -> Option<MeterView> {
    let engine = run.engine();
    let budget = engine.scenario().budget(state.scene())?;
    let left = engine.value(state, budget.left);
    Some(MeterView {
        label: words.say(left_key(budget.unit)),
        value: left.to_string(),
        range: Some((left, 0, budget.amount)),
        better: None,
        was: None,
    })
}

fn meters(run: &Run, state: &State, words: &Words) -> Vec<MeterView> {
    let scenario = run.engine().scenario();
    let labelled = scenario
        .variables
        .iter()
        .filter_map(|variable| Some((variable, variable.label.as_ref()?)));
    labelled
        .filter_map(|(variable, label)| {
            let value = run
                .engine()
                .value(state, scenario.find_variable(&variable.id)?);
            let range = match variable.kind {
                Kind::Meter { from, to } => Some((value, from, to)),
                Kind::YesNo | Kind::Word { .. } => None,
            };
            Some(MeterView {
                label: sanitise(label),
                value: shown_value(&variable.kind, value, words),
                range,
                better: variable.better,
                was: None,
            })
        })
        .collect()
}

/// The meters of the present scene, with what they were before it was entered.
fn met(run: &Run, words: &Words) -> Vec<MeterView> {
    let now = meters(run, run.state(), words).into_iter();
    let Some(last) = run.road().last() else {
        return now.collect();
    };
    let own = run.engine().brought(&last.before, last.step.input);
    let entered = now.zip(meters(run, &own, words)).map(|(now, own)| {
        let was = (now.value != own.value).then_some(own.value);
        MeterView { was, ..now }
    });
    entered.collect()
}

/// The message that names a kind of exhibit.
pub(crate) fn exhibit_key(kind: ExhibitKind) -> &'static str {
    match kind {
        ExhibitKind::Call => "player-exhibit-call",
        ExhibitKind::Message => "player-exhibit-message",
        ExhibitKind::Article => "player-exhibit-article",
        ExhibitKind::Letter => "player-exhibit-letter",
        ExhibitKind::Post => "player-exhibit-post",
        ExhibitKind::Note => "player-exhibit-note",
    }
}

fn exhibit_view(exhibit: &Exhibit, run: &Run, words: &Words) -> ExhibitView {
    ExhibitView {
        kind: exhibit.kind,
        from: exhibit
            .from
            .as_deref()
            .map(|from| fill(from, run, run.state(), words)),
        blocks: blocks_of_lines(&fill(&exhibit.text, run, run.state(), words)),
    }
}

fn role_title(scenario: &Scenario, role: RoleId) -> String {
    sanitise(&scenario.role(role).title)
}

/// Sources as a reader wants them.
fn sources(scenario: &Scenario, ids: &[SourceId]) -> Vec<String> {
    ids.iter()
        .map(|&id| sanitise(&scenario.source(id).named()))
        .collect()
}

/// Decisions taken, out of those and the fewest that are still to come on paper.
fn progress(run: &Run) -> u16 {
    if run.ending().is_some() {
        return 100;
    }
    let taken = run.decisions().count();
    let here = run.state().interrupted().unwrap_or(run.state().scene());
    // Where no road leads to an ending on paper, an inject may.
    let left = run.engine().fewest_decisions(here).unwrap_or(1).max(1);
    u16::try_from(100 * taken / (taken + left)).expect("a part of a hundred")
}
