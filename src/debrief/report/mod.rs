//! What a session was, in words: the parts of an after-action report, for a document to set.
//!
//! Owns which sentence says what; never a judgement of people, never a total. Texts of authors and of the group stay as
//! they were written.

mod course;
mod decided;
mod shift;
mod statements;

pub(crate) use course::{Course, TurnedBy};
pub(crate) use decided::{Decided, RoadNotTaken, Votes, numbers};
pub(crate) use shift::Shift;
pub(crate) use statements::StatementTable;

use crate::debrief::{Advice, AfterAction, Happening, Named, Profile, ToldMoment};
use crate::language::Words;
use crate::language::figure::{day_and_time, signed};
use crate::record::{Cause, Disclosure, Moment, Pause};
use crate::view::{FactsView, MadeView, grade, outcome_told, round_told};

/// One session as a report tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The language it is written in, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) title: String,
    /// Date, group, length and so on.
    pub(crate) facts: Vec<Named>,
    /// What the exercise was for, each with how far it was shown, where somebody rated it.
    pub(crate) objectives: Vec<(String, Option<String>)>,
    /// What people said of themselves.
    pub(crate) statements: Vec<StatementTable>,
    /// What evaluators saw: when and who, and what.
    pub(crate) observed: Vec<Named>,
    pub(crate) timeline: Vec<TimelineLine>,
    /// What a chance is, or why there is none; nothing where there is one ending.
    pub(crate) about_chances: Option<String>,
    /// The decision that moved the chances most.
    pub(crate) turned: Option<TurnedBy>,
    /// How the chances went, when they are known.
    pub(crate) course: Option<Course>,
    pub(crate) profile: Vec<Reached>,
    /// Each question with what was answered.
    pub(crate) questions: Vec<(String, Option<String>)>,
    pub(crate) practice: Vec<Advice>,
    /// What the group means to do from now on.
    pub(crate) plans: Vec<String>,
    pub(crate) agreement: Option<String>,
    /// Who to turn to and what to know, when the scenario names it.
    pub(crate) help: Option<FactsView>,
    /// The last words of the story's author.
    pub(crate) closing: Option<String>,
    pub(crate) privacy: String,
}

/// Something on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimelineLine {
    pub(crate) when: String,
    /// Whether it lies on a road that was gone back over.
    pub(crate) left: bool,
    pub(crate) what: TimelineWhat,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TimelineWhat {
    Decided(Box<Decided>),
    /// Anything else: what kind of thing it was, and its text.
    Event(Named),
}

/// Where the road came out on a competency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reached {
    pub(crate) name: String,
    pub(crate) about: Option<String>,
    pub(crate) score: i32,
    /// What any road in the scenario reaches, lowest and highest.
    pub(crate) range: Option<(i64, i64)>,
    /// The same in a sentence.
    pub(crate) said: String,
}

impl Report {
    /// Says what a session was.
    pub fn of(after: &AfterAction, words: &Words) -> Self {
        let first = after.started;
        let numbers = decided::numbers(after);
        let timeline = after.timeline.iter().zip(numbers.iter());
        Self {
            language: after.language.clone(),
            title: after.title.clone(),
            facts: facts(after, words),
            objectives: after
                .objectives
                .iter()
                .map(|it| (it.text.clone(), it.rating.map(|it| grade(it, words))))
                .collect(),
            statements: statements::statements(after, words),
            observed: after
                .observed
                .iter()
                .map(|(at, by, told)| Named {
                    name: format!("{} · {by}", when(*at, first, words)),
                    text: told.clone(),
                })
                .collect(),
            timeline: timeline
                .map(|(told, &number)| line(told, number, after, first, words))
                .collect(),
            about_chances: after
                .may_turn()
                .then(|| about_chances(after, &numbers, words)),
            turned: course::turned(after, &numbers, words),
            course: course::course(after, &numbers).filter(|_| after.may_turn()),
            profile: after.profile.iter().map(|it| reached(it, words)).collect(),
            questions: after.questions.clone(),
            practice: after
                .practice
                .iter()
                .map(|(text, sources)| Advice {
                    text: text.clone(),
                    sources: sources.clone(),
                })
                .collect(),
            plans: after.plans(),
            agreement: after.agreement.clone(),
            help: after.help.clone(),
            closing: after.closing.clone(),
            privacy: privacy(after, words),
        }
    }

    /// Whether any objective was rated.
    pub(crate) fn rated(&self) -> bool {
        self.objectives.iter().any(|(_, rating)| rating.is_some())
    }
}

/// What a chance is, and from where on nobody knows it.
fn about_chances(after: &AfterAction, numbers: &[usize], words: &Words) -> String {
    if !after.exact {
        return words.say("report-no-chances");
    }
    let about = words.say("report-chances");
    let on_the_road = after
        .decisions()
        .filter(|(place, _)| after.timeline[*place].on_the_road);
    let mut later = on_the_road.skip_while(|(_, decision)| decision.outlook.is_some());
    let Some((place, _)) = later.next() else {
        return about;
    };
    let key = match later.any(|(_, decision)| decision.outlook.is_some()) {
        true => "report-chances-partly",
        false => "report-chances-until",
    };
    let number = [("number", numbers[place].into())];
    format!("{about} {}", words.say_with(key, &number))
}

/// What is in the report of people, and what of their votes was left out.
fn privacy(after: &AfterAction, words: &Words) -> String {
    let id = [("id", after.session.as_str().into())];
    let mut said = words.say_with("report-private", &id);
    if after.hides() {
        let fewest = [("fewest", Disclosure::DOCUMENT.fewest().into())];
        said = format!("{} {said}", words.say_with("report-hidden", &fewest));
    }
    if after.asks_confidence() {
        let fewest = [("fewest", Disclosure::DOCUMENT.fewest().into())];
        said = format!("{} {said}", words.say_with("report-unsure-hidden", &fewest));
    }
    said
}

fn facts(after: &AfterAction, words: &Words) -> Vec<Named> {
    let fact = |key: &str, text: String| Named {
        name: words.say(key),
        text,
    };
    let group = match &after.terms {
        None => words.say("report-alone"),
        Some(terms) if terms.tables > 1 => words.say_with(
            "report-table",
            &[
                ("table", terms.table.into()),
                ("tables", terms.tables.into()),
            ],
        ),
        Some(_) => words.say("report-one-group"),
    };
    let early = after
        .timeline
        .iter()
        .rev()
        .find_map(|told| match &told.what {
            Happening::EndedEarly { scene, .. } if told.on_the_road => Some(scene),
            _ => None,
        });
    let ending = match (after.ending(), early) {
        (Some(ending), _) => ending.title.clone(),
        (None, Some(scene)) => {
            words.say_with("report-stopped-at", &[("scene", scene.as_str().into())])
        }
        (None, None) => words.say("report-no-ending"),
    };
    let mut facts = vec![
        fact("report-date", day_and_time(after.started.civil(), words)),
        fact("report-group", group),
    ];
    facts.extend(after.answered.iter().map(|it| Named {
        name: it.question.clone(),
        text: it.answer.clone(),
    }));
    facts.extend(
        after
            .lasted
            .map(|lasted| fact("report-lasted", decided::minutes(lasted, words))),
    );
    facts.extend([
        fact("report-ending", ending),
        fact("guide-version", after.version.clone()),
        fact("report-record", after.session.to_string()),
    ]);
    facts.extend(after.damaged_from.map(|seq| {
        let from = words.say_with("report-damaged-from", &[("seq", seq.into())]);
        fact("report-damaged", from)
    }));
    facts
}

fn line(
    told: &ToldMoment,
    number: usize,
    after: &AfterAction,
    first: Moment,
    words: &Words,
) -> TimelineLine {
    let event = |key: &str, text: &str| {
        TimelineWhat::Event(Named {
            name: words.say(key),
            text: text.to_owned(),
        })
    };
    let what = match &told.what {
        Happening::Decided(decision) => {
            TimelineWhat::Decided(Box::new(Decided::of(decision, number, after, told, words)))
        }
        Happening::Injected { title, by } => event(
            match by {
                Cause::Condition => "report-injected-condition",
                Cause::Clock => "report-injected-clock",
                Cause::Moderator => "report-injected-moderator",
            },
            title,
        ),
        Happening::Noted { scene, text } => TimelineWhat::Event(Named {
            name: words.say_with("report-noted", &[("scene", scene.as_str().into())]),
            text: text.clone(),
        }),
        Happening::Paused { why, lasted } => {
            let lasted = lasted.map(|it| decided::minutes(it, words));
            let key = match (why, &lasted) {
                (Pause::Break | Pause::Jump, _) => "report-break",
                (Pause::StopWord, None) => "report-stop-word",
                (Pause::StopWord, Some(_)) => "report-stop-word-lasted",
            };
            event(key, lasted.as_deref().unwrap_or_default())
        }
        Happening::StartedAgain => event("report-started-again", ""),
        Happening::WentBack { to } => event("report-went-back", to),
        Happening::Adopted { version } => event("report-adopted", version),
        Happening::Gathered { table, undecided } => {
            let table = table.to_string();
            event("report-gathered", &left(&table, *undecided, words))
        }
        Happening::Reworded { title, text } => TimelineWhat::Event(Named {
            name: words.say_with("report-reworded", &[("title", title.as_str().into())]),
            text: text.clone(),
        }),
        Happening::Improvised { scene, text } => TimelineWhat::Event(Named {
            name: words.say_with("report-improvised", &[("scene", scene.as_str().into())]),
            text: text.clone(),
        }),
        Happening::Advised { scene, from } => TimelineWhat::Event(Named {
            name: words.say_with("report-advised", &[("scene", scene.as_str().into())]),
            text: from.clone(),
        }),
        Happening::Practised(made) => TimelineWhat::Event(Named {
            name: words.say_with("report-practised", &[("scene", made.scene.as_str().into())]),
            text: made_in_words(made, words),
        }),
        Happening::Written(part) => TimelineWhat::Event(Named {
            name: part.label.clone(),
            text: part.text.clone(),
        }),
        Happening::Offered(text) => event("report-offered", text),
        Happening::Planned(text) => event("report-plan", text),
        Happening::Reviewed { text, outcome } => {
            let told = outcome_told(outcome, words, Some(Disclosure::DOCUMENT));
            event("report-plan-became", &format!("{text} · {told}"))
        }
        Happening::Surveyed(round) => event("report-surveyed", &round_told(*round, words)),
        Happening::Otherwise { scene, text } => TimelineWhat::Event(Named {
            name: words.say_with("report-otherwise", &[("scene", scene.as_str().into())]),
            text: text.clone(),
        }),
        Happening::EndedEarly { scene, undecided } => {
            event("report-ended-early", &left(scene, *undecided, words))
        }
        Happening::Ended { title } => event("report-ended", title),
    };
    TimelineLine {
        when: when(told.at, first, words),
        left: !told.on_the_road,
        what,
    }
}

/// What was asked, and what was made of it.
fn made_in_words(made: &MadeView, words: &Words) -> String {
    let told = std::iter::once(made.task.clone()).chain(made.told(words));
    told.collect::<Vec<_>>().join(" · ")
}

/// Where a group left, and that it had voted there without deciding, if so.
fn left(at: &str, undecided: bool, words: &Words) -> String {
    match undecided {
        true => words.say_with("report-undecided", &[("at", at.into())]),
        false => at.to_owned(),
    }
}

/// The time of day, with the day when it is another than that of the start.
fn when(at: Moment, first: Moment, words: &Words) -> String {
    match at.day() == first.day() {
        true => at.time_of_day(),
        false => day_and_time(at.civil(), words),
    }
}

fn reached(it: &Profile, words: &Words) -> Reached {
    let mut values = vec![
        ("reached", signed(i64::from(it.reached)).into()),
        ("gained", it.gained.into()),
        ("gave", it.gave_way.into()),
    ];
    let key = match it.range {
        Some((lowest, highest)) => {
            values.push(("lowest", signed(lowest).into()));
            values.push(("highest", signed(highest).into()));
            "report-reached"
        }
        None => "report-reached-alone",
    };
    Reached {
        name: it.title.clone(),
        about: it.about.clone(),
        score: it.reached,
        range: it.range,
        said: words.say_with(key, &values),
    }
}
