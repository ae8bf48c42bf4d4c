//! The scenario as the engine walks it: validated, every reference an index that only validation hands out.
//!
//! Nothing here is read from a file directly; [`crate::scenario::load`] makes it. Indices are dense, so that a
//! lookup is an access into a vector. A scenario in another language has the same indices and other texts.

use std::collections::BTreeSet;

use super::code::Code;
use super::codes;
use super::condition::Condition;
use super::fact::Fact;
use super::finding::Finding;
use super::ids::{ChoiceId, CompetencyId, MemoryId, RoleId, SceneId, SourceId, VariableId};
use super::question::Question;
use super::renamed::Renamed;
use super::source::{At, Span};
use super::story_time::{StoryTime, Stretch};
use super::text::with_values;

/// The id under which a scene's deadline is recorded and asked about (`chose(call.deadline)`).
pub(crate) const DEADLINE: &str = "deadline";
/// The key of a condition, beside variables among effects.
pub(crate) const WHEN: &str = "when";
/// The target that returns to the interrupted scene.
pub(crate) const RESUME: &str = "resume";

/// A scenario, ready to be played in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    pub id: String,
    /// Where its file says so.
    pub(crate) id_span: Span,
    pub(crate) version: String,
    pub title: String,
    /// BCP 47 tag of the language the texts are in.
    pub language: String,
    pub summary: String,
    /// Planned length as a group exercise, in minutes.
    pub(crate) minutes: Option<At<u32>>,
    pub(crate) audience: Vec<String>,
    pub(crate) themes: Vec<String>,
    pub(crate) level: Option<Level>,
    pub(crate) authors: Vec<String>,
    pub(crate) license: Option<String>,
    /// Shown before the start; a reader may stop there.
    pub content_note: Option<String>,
    pub(crate) objectives: Vec<Objective>,
    /// What people say of themselves before, afterwards and later, by how far they agree.
    pub(crate) statements: Vec<Statement>,
    pub competencies: Vec<Competency>,
    pub roles: Vec<Role>,
    pub sources: Vec<Source>,
    /// The ids of the facts that it names, where it does.
    pub(crate) fact_ids: Vec<At<String>>,
    /// The same as they read: looked up, in the language of the texts, by whoever has the files that hold them.
    pub(crate) facts: Vec<Fact>,
    pub variables: Vec<Variable>,
    pub start: SceneId,
    pub scenes: Vec<Scene>,
    /// Every choice and deadline; a scene names a range of them.
    pub choices: Vec<Choice>,
    /// What a run has to remember, because something asks for it.
    pub memories: Vec<Memory>,
    pub debrief: Debrief,
    pub checks: Vec<Check>,
    pub tests: Vec<Test>,
    /// Old ids of scenes and choices, and what they are called now, for records and translations made before.
    pub(crate) renamed: Renamed,
    /// Codes of the warnings that the author allows.
    pub(crate) allowed: Vec<At<String>>,
    /// Hash of the author's file, so that a record can tell whether it changed.
    pub hash: String,
    /// Whether the texts outside the scenes are in the language asked for.
    pub(crate) wording: Wording,
}

/// How a text came to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Wording {
    /// As its author wrote it.
    #[default]
    Original,
    /// Translated from the present text.
    Translated,
    /// Translated, but from an older text.
    Stale,
    /// At least one text is missing and shown in the author's language.
    Partial,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Basic,
    Advanced,
}

/// Observable behaviour that the exercise is for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Objective {
    pub(crate) id: String,
    pub(crate) text: String,
}

/// A sentence of which everybody says how far it is true of them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Statement {
    pub(crate) id: String,
    pub(crate) text: String,
}

/// What choices are scored on. A profile, never a total.
#[derive(Debug, Clone, PartialEq)]
pub struct Competency {
    pub(crate) id: String,
    pub title: String,
    pub(crate) about: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    pub(crate) id: String,
    pub title: String,
    /// What only the holder of the role knows.
    pub brief: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub(crate) id: String,
    pub title: String,
    pub(crate) publisher: Option<String>,
    pub(crate) year: Option<i64>,
    /// The day somebody last checked it, as `YYYY-MM-DD`.
    pub(crate) checked: Option<String>,
}

/// A variable with finitely many values.
#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    pub id: String,
    pub kind: Kind,
    /// Shown to the reader when it has one.
    pub(crate) label: Option<String>,
    /// For a meter: whether more of it is better, or less, where the author says so.
    pub(crate) better: Option<Better>,
    pub start: Start,
}

/// Which way a meter should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Better {
    More,
    Less,
}

/// What values a variable takes. Inside the engine every value is an `i32`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// No is 0, yes is 1.
    YesNo,
    /// Both bounds belong to the meter.
    Meter { from: i32, to: i32 },
    /// The value is the place of the word in this list.
    Word { words: Vec<String> },
}

impl Kind {
    /// The lowest and the highest value.
    pub(crate) fn bounds(&self) -> (i32, i32) {
        match self {
            Self::YesNo => (0, 1),
            Self::Meter { from, to } => (*from, *to),
            Self::Word { words } => {
                let words = i32::try_from(words.len());
                (
                    0,
                    words.expect("lists are bounded by the size of a file") - 1,
                )
            }
        }
    }

    /// A value as an author writes it: `true`, `3`, `grief`.
    pub(crate) fn written(&self, value: i32) -> String {
        match self {
            Self::YesNo => (value != 0).to_string(),
            Self::Meter { .. } => value.to_string(),
            Self::Word { .. } => self.word(value).to_owned(),
        }
    }

    /// The word that a value stands for; none of them where there are no words.
    pub(crate) fn word(&self, value: i32) -> &str {
        let words = match self {
            Self::Word { words } => words.as_slice(),
            Self::YesNo | Self::Meter { .. } => &[],
        };
        let word = usize::try_from(value)
            .ok()
            .and_then(|place| words.get(place));
        word.map_or("", String::as_str)
    }

    /// The value that an author writes as `text`, if this kind has it.
    pub(crate) fn parse(&self, text: &str) -> Option<i32> {
        match self {
            Self::YesNo => match text {
                "true" | "yes" => Some(1),
                "false" | "no" => Some(0),
                _ => None,
            },
            Self::Meter { from, to } => text
                .parse()
                .ok()
                .filter(|value| from <= value && value <= to),
            Self::Word { words } => words
                .iter()
                .position(|word| word == text)
                .and_then(|place| i32::try_from(place).ok()),
        }
    }

    /// The value that a variable of another file, written as `text`, has here: a meter stops at its bounds; a word that
    /// this kind does not have is none.
    pub(crate) fn fitted(&self, text: &str) -> Option<i32> {
        match self {
            Self::Meter { from, to } => {
                let value: i32 = text.parse().ok()?;
                Some(value.clamp(*from, *to))
            }
            Self::YesNo | Self::Word { .. } => self.parse(text),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    Fixed(i32),
    /// Drawn at the start of each run: values with their weights, each at least 1.
    Drawn(Vec<(i32, u32)>),
    /// What an earlier run of another scenario ended with, when there was one and it is taken along; else `value`.
    Carried {
        value: i32,
        from: Origin,
    },
    /// What whoever starts answers; where nobody does, `value`.
    Asked {
        value: i32,
        question: Question,
    },
}

/// The variable of another scenario from which one is carried. That scenario need not be at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Where it stands in the author's file.
    pub(crate) span: Span,
    pub(crate) scenario: String,
    pub(crate) variable: String,
}

impl Variable {
    /// Every value with which a run may begin, with its weight in a draw. A variable that is carried or asked for may
    /// begin with any of its values; nobody knows how likely the others are, so all the weight is on the one that the
    /// author wrote, which comes first.
    pub(crate) fn beginnings(&self) -> Vec<(i32, u32)> {
        match &self.start {
            Start::Fixed(value) => vec![(*value, 1)],
            Start::Drawn(values) => values.clone(),
            Start::Carried { value, .. } | Start::Asked { value, .. } => {
                let (lowest, highest) = self.kind.bounds();
                let others = (lowest..=highest).filter(|other| other != value);
                let others = others.map(|other| (other, 0));
                std::iter::once((*value, 1)).chain(others).collect()
            }
        }
    }
}

/// One scene: a text, and a way on.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    pub id: String,
    /// Where the id stands in the author's file.
    pub(crate) span: Span,
    pub title: Option<String>,
    /// The time in the story, in words.
    pub(crate) clock: Option<String>,
    /// The same, as it can be held against that of other scenes.
    pub(crate) at: Option<At<StoryTime>>,
    /// Whose decision it is.
    pub(crate) roles: Vec<RoleId>,
    pub text: Vec<Part>,
    pub exhibits: Vec<Exhibit>,
    pub moderator: Moderator,
    /// Who would say something about its decision when asked.
    pub advice: Vec<Adviser>,
    /// What people can write or say themselves here.
    pub tasks: Vec<Task>,
    /// Planned discussion time, in minutes.
    pub minutes: Option<u32>,
    /// How long its text takes to read, in minutes; at least one. It is asked at each step of each run.
    pub(crate) reading: u32,
    /// Applied on entering, in this order.
    pub effects: Effects,
    pub exit: Exit,
    /// Whether it is an ending that people regret; nobody who plays is told.
    pub regretted: bool,
    /// How this scene interrupts others, when it does.
    pub inject: Option<Inject>,
    /// The inject to which this scene belongs as a further scene.
    pub during: Option<SceneId>,
    /// Set when something asks `seen(..)` of this scene.
    pub seen: Option<MemoryId>,
    pub(crate) wording: Wording,
}

/// A piece of a text, shown when its condition holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub when: Option<At<Condition>>,
    pub text: String,
}

/// What lands on the table, when its condition holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Exhibit {
    pub when: Option<At<Condition>>,
    pub(crate) kind: ExhibitKind,
    pub(crate) from: Option<String>,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExhibitKind {
    Call,
    Message,
    Article,
    Letter,
    Post,
    Note,
}

/// What only the moderator sees.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moderator {
    pub notes: Option<String>,
    pub ask: Vec<String>,
}

/// Somebody who would say something about a decision, when its condition holds and somebody asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Adviser {
    pub(crate) id: String,
    pub when: Option<At<Condition>>,
    pub(crate) from: String,
    pub text: String,
}

/// Something to write or to say oneself, when its condition holds and somebody wants to. It changes nothing in the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    pub(crate) id: String,
    pub when: Option<At<Condition>>,
    pub(crate) form: TaskForm,
    /// What is asked.
    pub text: String,
    /// What one can see in an answer.
    pub look_for: Vec<String>,
    /// What others made of it.
    pub examples: Vec<Example>,
    /// How long it takes, in minutes.
    pub(crate) minutes: Option<u32>,
}

/// Whether people write or speak, and how much at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TaskForm {
    Write { words: u32 },
    Say { seconds: u32 },
}

/// What somebody of the story made of a task.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    pub(crate) id: String,
    pub(crate) from: String,
    pub text: String,
    /// Why they made it so.
    pub because: Option<String>,
    pub(crate) sources: Vec<SourceId>,
}

/// The way out of a scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Exit {
    Choices(Choices),
    /// A passage: the reader goes on.
    Goto(Target),
    Ending,
}

/// The decision of a scene. The ids are dense and in the author's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    pub(crate) first: ChoiceId,
    pub(crate) count: u32,
    pub deadline: Option<Deadline>,
    pub otherwise: Option<Otherwise>,
    pub budget: Option<Budget>,
}

/// What may be done of the choices of a scene, however often it is come back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    pub unit: BudgetUnit,
    pub amount: i32,
    /// The meter of what is left, which no author has a name for.
    pub left: VariableId,
}

/// In what a budget is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetUnit {
    Choices,
    Minutes,
}

impl Choices {
    /// The choices that somebody can make; the deadline is not among them.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = ChoiceId> + ExactSizeIterator + use<> {
        (self.first.0..self.first.0 + self.count).map(ChoiceId)
    }
}

/// A choice that nobody makes: taken when the time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    pub(crate) minutes: u32,
    /// What passing it says and does.
    pub choice: ChoiceId,
}

/// The way on when no choice is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Otherwise {
    pub text: Option<String>,
    pub effects: Effects,
    pub target: Target,
}

/// A choice or a deadline.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub id: String,
    pub(crate) span: Span,
    pub scene: SceneId,
    /// Empty only for a deadline without a text.
    pub text: String,
    pub gain: Option<String>,
    pub cost: Option<String>,
    pub when: Option<At<Condition>>,
    /// Shown greyed with this reason when `when` does not hold; hidden without one.
    pub locked: Option<String>,
    /// Closed after it was taken.
    pub once: bool,
    /// What it takes of the budget of its scene; it is closed where less is left.
    pub spends: Option<i32>,
    /// How long it takes, when it is paid in minutes.
    pub minutes: Option<u32>,
    pub effects: Effects,
    pub score: Vec<(CompetencyId, i32)>,
    pub because: Option<String>,
    pub(crate) sources: Vec<SourceId>,
    pub target: Target,
    /// Set when something asks `chose(..)` of it, or when it is `once`.
    pub chosen: Option<MemoryId>,
}

impl Choice {
    /// Whether another choice asks, does, scores and leads as this one does; only the words may differ.
    pub(crate) fn acts_like(&self, other: &Self) -> bool {
        let when = |choice: &Self| choice.when.as_ref().map(|when| when.value.clone());
        when(self) == when(other)
            && self.effects.act_like(&other.effects)
            && self.score == other.score
            && (self.spends, self.minutes) == (other.spends, other.minutes)
            && self.target.leads_like(&other.target)
    }
}

/// What changes, in the order in which it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effects(pub Vec<EffectGroup>);

/// Effects that happen together: all of them, or none where their condition does not hold. It is asked when those before
/// them have happened, and none of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectGroup {
    pub when: Option<At<Condition>>,
    pub effects: Vec<Effect>,
}

impl Effects {
    /// Every effect, whether it depends on a condition or not.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Effect> {
        self.0.iter().flat_map(|group| &group.effects)
    }

    pub(crate) fn conditions(&self) -> impl Iterator<Item = &At<Condition>> {
        self.0.iter().filter_map(|group| group.when.as_ref())
    }

    /// Whether others ask and do the same, wherever they are written.
    fn act_like(&self, other: &Self) -> bool {
        let done = |group: &EffectGroup| -> Vec<_> {
            let effects = group.effects.iter();
            effects.map(|it| (it.variable, it.change)).collect()
        };
        let asked = |group: &EffectGroup| group.when.as_ref().map(|when| when.value.clone());
        let act = |effects: &Self| -> Vec<_> {
            let groups = effects.0.iter();
            groups.map(|group| (asked(group), done(group))).collect()
        };
        act(self) == act(other)
    }
}

/// A change of one variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// Where its variable stands in the author's file.
    pub(crate) span: Span,
    pub variable: VariableId,
    pub change: Change,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Set(i32),
    /// Stops at the meter's bounds.
    Add(i32),
}

/// Where a choice or a passage leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    One(Destination),
    /// One of those whose condition holds is drawn, by weight (1 to 1,000).
    Weighted(Vec<Branch>),
    /// The first whose condition holds; the last has none.
    First(Vec<Branch>),
}

impl Target {
    /// The branches of a list; none when it is one destination.
    pub fn branches(&self) -> &[Branch] {
        match self {
            Self::One(_) => &[],
            Self::Weighted(branches) | Self::First(branches) => branches,
        }
    }

    /// Everywhere it may lead, on paper.
    pub(crate) fn destinations(&self) -> impl Iterator<Item = Destination> + '_ {
        let one = match self {
            Self::One(to) => Some(*to),
            Self::Weighted(_) | Self::First(_) => None,
        };
        one.into_iter()
            .chain(self.branches().iter().map(|branch| branch.to))
    }

    /// Whether another target leads alike, wherever the two are written.
    fn leads_like(&self, other: &Self) -> bool {
        let alike = |(one, two): (&Branch, &Branch)| {
            let when = |branch: &Branch| branch.when.as_ref().map(|when| when.value.clone());
            one.weight == two.weight && one.to == two.to && when(one) == when(two)
        };
        let same_kind = std::mem::discriminant(self) == std::mem::discriminant(other);
        same_kind
            && self.destinations().eq(other.destinations())
            && self.branches().iter().zip(other.branches()).all(alike)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    pub when: Option<At<Condition>>,
    /// 1 in a list without chances.
    pub weight: u32,
    pub to: Destination,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Destination {
    Scene(SceneId),
    /// Back to the scene that an inject interrupted.
    Resume,
}

/// A scene that interrupts others, once a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Inject {
    pub when: Option<At<Condition>>,
    pub trigger: Trigger,
    /// The stretch of the story in which it may come.
    pub(crate) between: Option<Stretch>,
    /// Set once it has fired.
    pub fired: MemoryId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// As soon as its condition holds.
    Condition,
    /// When the exercise clock reaches so many minutes (and its condition, if any, holds).
    Clock { minutes: u32 },
    /// When the moderator sends it.
    Moderator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Memory {
    Seen(SceneId),
    Chose(ChoiceId),
    Fired(SceneId),
}

/// The talk afterwards.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Debrief {
    pub questions: Vec<String>,
    pub(crate) practice: Vec<Practice>,
    pub(crate) agreement: Option<String>,
    /// With what people go home.
    pub(crate) closing: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Practice {
    pub(crate) text: String,
    pub(crate) sources: Vec<SourceId>,
}

/// What must hold in every run: written under `checks:`, or beside the words that rely on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    pub span: Span,
    pub claim: Claim,
    pub(crate) because: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    Never(Condition),
    /// Words of a scene rely on it.
    Assumed(Assumption),
    /// Can be reached; within so many decisions, if given.
    Reachable {
        scene: SceneId,
        within: Option<u32>,
    },
    /// From every situation one of these can still be reached.
    AlwaysReachable(Vec<SceneId>),
}

/// What a scene, or words of it, rely on wherever they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    pub scene: SceneId,
    pub(crate) relies: Relies,
    pub(crate) that: Condition,
    /// In that scene: the words are shown, and it does not hold.
    pub broken: Condition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relies {
    /// What an author wrote beside words.
    Words,
    /// That no scene that is later in the story was shown before.
    Time,
}

impl Claim {
    /// Whether an author wrote it beside words.
    pub(crate) fn is_of_words(&self) -> bool {
        matches!(self, Self::Assumed(it) if it.relies == Relies::Words)
    }

    /// What may never hold, and the scene in which it may not, when that is said.
    pub(crate) fn never(&self) -> Option<(&Condition, Option<SceneId>)> {
        match self {
            Self::Never(condition) => Some((condition, None)),
            Self::Assumed(assumption) => Some((&assumption.broken, Some(assumption.scene))),
            Self::Reachable { .. } | Self::AlwaysReachable(_) => None,
        }
    }
}

/// A playthrough with its expected end, played by `check`.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    pub name: String,
    pub(crate) span: Span,
    pub given: Vec<(VariableId, i32)>,
    pub choose: Vec<(ChoiceId, Span)>,
    pub draw: Vec<(DrawAt, Destination)>,
    pub expect: Expect,
}

/// Where a test fixes what would be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawAt {
    Choice(ChoiceId),
    Passage(SceneId),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expect {
    pub ending: Option<(SceneId, Span)>,
    pub(crate) state: Vec<(VariableId, i32, Span)>,
    pub(crate) score: Vec<(CompetencyId, i32, Span)>,
}

/// Words that are read in a minute.
const READ: usize = 200;

impl Inject {
    /// Whether it may interrupt a scene, by the time in the story.
    pub fn may_come_in(&self, scene: &Scene) -> bool {
        let within = |stretch: Stretch| scene.at.is_some_and(|at| stretch.holds(at.value));
        self.between.is_none_or(within)
    }
}

impl Scene {
    /// Whether it is an inject, or a further scene of one.
    pub(crate) fn belongs_to_inject(&self) -> bool {
        self.inject.is_some() || self.during.is_some()
    }

    /// Tells anew how long its text takes to read.
    pub(super) fn time_reading(&mut self) {
        let words = |part: &Part| part.text.split_whitespace().count();
        let words: usize = self.text.iter().map(words).sum();
        let minutes = u32::try_from(words.div_ceil(READ)).expect("a file of 8 MiB has fewer words");
        self.reading = minutes.max(1);
    }

    /// The conditions of what a reader sees: of each part of the text, then of each exhibit, of each adviser, and of each
    /// task.
    pub(crate) fn sight_conditions(&self) -> impl Iterator<Item = Option<&At<Condition>>> {
        let parts = self.text.iter().map(|part| part.when.as_ref());
        let exhibits = self.exhibits.iter().map(|it| it.when.as_ref());
        let advisers = self.advice.iter().map(|it| it.when.as_ref());
        let tasks = self.tasks.iter().map(|it| it.when.as_ref());
        parts.chain(exhibits).chain(advisers).chain(tasks)
    }

    /// The condition that stands at a place among those.
    pub(crate) fn sight_condition(&self, place: usize) -> Option<&At<Condition>> {
        self.sight_conditions().nth(place).flatten()
    }

    /// What people call it: its title, or its id.
    pub(crate) fn name(&self) -> &str {
        self.title.as_ref().unwrap_or(&self.id)
    }
}

impl Task {
    /// Every text of it.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &String> {
        let examples = self.examples.iter();
        let examples = examples.flat_map(|it| [&it.from, &it.text].into_iter().chain(&it.because));
        std::iter::once(&self.text)
            .chain(&self.look_for)
            .chain(examples)
    }
}

impl Source {
    /// As a reader wants it: title, publisher and year.
    pub(crate) fn named(&self) -> String {
        let year = self.year.map(|year| year.to_string());
        let parts = [Some(self.title.clone()), self.publisher.clone(), year];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Scenario {
    /// Whether the author allows a warning.
    pub(crate) fn allows(&self, code: Code) -> bool {
        let mut allowed = self.allowed.iter();
        allowed.any(|allowed| allowed.value == code.0)
    }

    /// The findings that the author allows warnings that do not come: of those that are `known`, the ones that are not
    /// among the `found`.
    pub(crate) fn allowed_in_vain(
        &self,
        known: impl Fn(&str) -> bool,
        found: impl Fn(&str) -> bool,
    ) -> Vec<Finding> {
        let vain = |it: &&At<String>| known(&it.value) && !found(&it.value);
        let vain =
            self.allowed.iter().filter(vain).map(|it| {
                Finding::new(codes::UNUSED_ALLOW, it.span).with("code", it.value.as_str())
            });
        let findings = vain.filter(|finding| !self.allows(finding.code));
        findings.collect()
    }

    pub fn scene(&self, id: SceneId) -> &Scene {
        &self.scenes[id.index()]
    }

    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices[id.index()]
    }

    pub fn variable(&self, id: VariableId) -> &Variable {
        &self.variables[id.index()]
    }

    pub(crate) fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.index()]
    }

    pub(crate) fn role(&self, id: RoleId) -> &Role {
        &self.roles[id.index()]
    }

    /// The scene called `id` now.
    pub fn find_scene(&self, id: &str) -> Option<SceneId> {
        self.scenes
            .iter()
            .position(|scene| scene.id == id)
            .map(SceneId::at)
    }

    /// The scene that an old record calls `id`: its present name, or the one `renamed:` gives.
    pub(crate) fn find_recorded_scene(&self, id: &str) -> Option<SceneId> {
        self.find_scene(id).or_else(|| self.renamed.scene(id))
    }

    /// The choice or deadline called `id` in `scene`: now, or, by `renamed:`, when a record was made.
    pub fn find_choice(&self, scene: SceneId, id: &str) -> Option<ChoiceId> {
        let Exit::Choices(choices) = &self.scene(scene).exit else {
            return None;
        };
        choices
            .ids()
            .chain(choices.deadline.map(|deadline| deadline.choice))
            .find(|&choice| self.choice(choice).id == id)
            .or_else(|| self.renamed.choice(scene, id))
    }

    pub fn find_variable(&self, id: &str) -> Option<VariableId> {
        self.variables
            .iter()
            .position(|variable| variable.id == id)
            .map(VariableId::at)
    }

    /// Everything that choices, scenes and ways on do.
    pub(crate) fn each_effects(&self) -> impl Iterator<Item = &Effects> {
        let choices = self.choices.iter().map(|choice| &choice.effects);
        let scenes = self.scenes.iter().flat_map(|scene| {
            let otherwise = match &scene.exit {
                Exit::Choices(choices) => choices.otherwise.as_ref(),
                Exit::Goto(_) | Exit::Ending => None,
            };
            std::iter::once(&scene.effects).chain(otherwise.map(|way| &way.effects))
        });
        choices.chain(scenes)
    }

    /// Everything that a scene, its choices and its ways on do.
    pub(crate) fn effects_at(&self, scene: SceneId) -> impl Iterator<Item = &Effects> {
        let scene = self.scene(scene);
        let choices = match &scene.exit {
            Exit::Choices(choices) => Some(choices),
            Exit::Goto(_) | Exit::Ending => None,
        };
        let ids = choices.into_iter().flat_map(|choices| {
            let deadline = choices.deadline.map(|deadline| deadline.choice);
            choices.ids().chain(deadline)
        });
        let otherwise = choices.and_then(|choices| choices.otherwise.as_ref());
        std::iter::once(&scene.effects)
            .chain(ids.map(|id| &self.choice(id).effects))
            .chain(otherwise.map(|way| &way.effects))
    }

    /// Whether some effect on a variable depends on a condition.
    pub(crate) fn sets_conditionally(&self, variable: VariableId) -> bool {
        let mut groups = self.each_effects().flat_map(|effects| &effects.0);
        groups.any(|group| {
            group.when.is_some() && group.effects.iter().any(|it| it.variable == variable)
        })
    }

    /// What a scene is called outside any run: its variables stand by name in it.
    pub(crate) fn scene_name(&self, scene: SceneId) -> String {
        self.with_names(self.scene(scene).name())
    }

    /// A text in which the variables stand by name, for whoever reads it outside any run.
    pub(crate) fn with_names(&self, text: &str) -> String {
        with_values(text, |name| {
            let variable = self.variable(self.find_variable(name)?);
            let name = variable.label.as_ref().unwrap_or(&variable.id);
            Some(format!("[{name}]"))
        })
    }

    /// Every scene with its index.
    pub fn scene_ids(&self) -> impl Iterator<Item = SceneId> + use<> {
        (0..self.scenes.len()).map(SceneId::at)
    }

    /// The ids of the scenarios that it carries from, each once.
    pub(crate) fn origins(&self) -> BTreeSet<&str> {
        let starts = self.variables.iter().map(|variable| &variable.start);
        let origins = starts.filter_map(|start| match start {
            Start::Carried { from, .. } => Some(from.scenario.as_str()),
            Start::Fixed(_) | Start::Drawn(_) | Start::Asked { .. } => None,
        });
        origins.collect()
    }

    /// The budget of the scene in which a choice is made.
    pub(crate) fn budget(&self, scene: SceneId) -> Option<Budget> {
        match &self.scene(scene).exit {
            Exit::Choices(choices) => choices.budget,
            Exit::Goto(_) | Exit::Ending => None,
        }
    }

    /// The scene of which a variable is what is left of its budget, and that budget.
    pub(crate) fn budget_of(&self, variable: VariableId) -> Option<(SceneId, Budget)> {
        let mut budgets = self
            .scene_ids()
            .filter_map(|it| Some((it, self.budget(it)?)));
        budgets.find(|(_, budget)| budget.left == variable)
    }

    /// What a choice takes of a budget: of which, and how much.
    pub(crate) fn spending(&self, choice: ChoiceId) -> Option<(VariableId, i32)> {
        let choice = self.choice(choice);
        let budget = self.budget(choice.scene)?;
        Some((budget.left, choice.spends?))
    }

    /// Minutes planned until a choice is made in its scene: its own, or those of the scene.
    pub(crate) fn planned_until(&self, choice: ChoiceId) -> u32 {
        let choice = self.choice(choice);
        let own = choice.minutes;
        own.unwrap_or_else(|| self.planned_minutes(choice.scene))
    }

    /// Minutes planned for a scene: its own, or its reading time at 200 words a minute, at least one.
    pub(crate) fn planned_minutes(&self, scene: SceneId) -> u32 {
        let scene = self.scene(scene);
        scene.minutes.unwrap_or(scene.reading)
    }
}
