//! The moderator's handbook of one scenario: generated, so that it is never older than the scenario.

mod card;
mod numbers;
mod order;
mod table;
mod timetable;

pub(crate) use card::{Card, CardPlace, ChoiceCard, ExhibitCard, LeadCard, TaskCard};
pub(crate) use numbers::{Numbers, said_chance};
pub(crate) use timetable::Timetable;

use self::card::{Cards, minutes_in_words};
use self::order::CardOrder;
use super::{Advice, LeftOpen, Named, sheet, sources};
use crate::analysis::{Figures, Stopped};
use crate::language::Words;
use crate::language::figure::either;
use crate::scenario::{Asked, Exit, Level, Scenario, Scene, SceneId, Trigger, Wording};
use crate::view::FactsView;

/// Everything a moderator needs for half a day, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guide {
    /// The language of its texts, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// For whom, about what, how long, from whom.
    pub(crate) about: Vec<Named>,
    /// That the texts are partly or wholly behind the original, when they are.
    pub(crate) caution: Option<String>,
    pub(crate) content_note: Option<String>,
    pub(crate) objectives: Vec<String>,
    /// What people can be asked of themselves.
    pub(crate) statements: Vec<String>,
    pub(crate) timetable: Timetable,
    pub(crate) preparation: Vec<String>,
    pub(crate) agreements: Vec<String>,
    /// What to do when somebody brings a worry of their own.
    pub(crate) worry: Vec<String>,
    /// How a scene is led.
    pub(crate) leading: Vec<String>,
    /// What to see to in the hall.
    pub(crate) hall: Vec<String>,
    /// What to say about secrecy.
    pub(crate) secrecy: Vec<String>,
    /// The keys of the console, each with what it does.
    pub(crate) keys: Vec<Named>,
    pub(crate) roles: Vec<RoleCard>,
    /// The story, what comes in between, the endings; those that have scenes.
    pub(crate) groups: Vec<CardGroup>,
    pub(crate) competencies: Vec<Named>,
    pub(crate) questions: Vec<String>,
    pub(crate) practice: Vec<Advice>,
    pub(crate) agreement: Option<String>,
    /// The last words of the story's author, with which people go home.
    pub(crate) last_words: Option<String>,
    pub(crate) closing: Vec<String>,
    pub(crate) numbers: Numbers,
    pub(crate) sources: Vec<String>,
    pub(crate) help: FactsView,
}

/// A role, for a card to cut out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoleCard {
    pub(crate) title: String,
    /// What only its holder knows.
    pub(crate) brief: Option<String>,
}

/// Scenes that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CardGroup {
    pub(crate) heading: String,
    pub(crate) about: String,
    pub(crate) cards: Vec<Card>,
}

impl Guide {
    /// The handbook of a scenario. `known` is what exploring found, or after how many situations it stopped, and what is
    /// left open then.
    pub(crate) fn of(
        scenario: &Scenario,
        known: &Result<Figures, (Stopped, Vec<LeftOpen>)>,
        words: &Words,
    ) -> Self {
        Self {
            language: scenario.language.clone(),
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            about: about(scenario, words),
            caution: caution(scenario, words),
            content_note: scenario.content_note.clone(),
            statements: scenario
                .statements
                .iter()
                .map(|it| it.text.clone())
                .collect(),
            objectives: scenario
                .objectives
                .iter()
                .map(|it| it.text.clone())
                .collect(),
            timetable: Timetable::of(scenario, known.as_ref().ok(), words),
            preparation: preparation(scenario, words),
            agreements: sheet::agreements(words),
            worry: said(&WORRY, words),
            leading: said(&LEADING, words),
            hall: said(&HALL, words),
            secrecy: said(&SECRECY, words),
            keys: keys(words),
            roles: scenario
                .roles
                .iter()
                .map(|it| RoleCard {
                    title: it.title.clone(),
                    brief: it.brief.clone(),
                })
                .collect(),
            groups: groups(scenario, words),
            competencies: sheet::competencies(scenario),
            questions: sheet::questions(scenario),
            practice: practice(scenario),
            agreement: sheet::agreement(scenario),
            last_words: last_words(scenario),
            closing: said(&CLOSING, words),
            numbers: Numbers::of(scenario, known, words),
            sources: sources::all(scenario, words),
            help: FactsView::on_paper(scenario, words),
        }
    }

    /// Every scene, in the order of the handbook.
    pub(crate) fn cards(&self) -> impl Iterator<Item = &Card> {
        self.groups.iter().flat_map(|group| &group.cards)
    }
}

/// What the program calls a scene of somebody's: its title, or its id.
fn titled(scenario: &Scenario, id: SceneId) -> String {
    scenario.scene_name(id)
}

/// What to do with a worry about somebody.
const WORRY: [&str; 3] = ["worry-1", "worry-2", "worry-3"];
/// How to lead the evening.
const LEADING: [&str; 5] = [
    "leading-1",
    "leading-2",
    "leading-3",
    "leading-4",
    "leading-5",
];
/// What to see to in the hall.
const HALL: [&str; 5] = [
    "hall-network",
    "hall-phones",
    "hall-projector",
    "hall-laptop",
    "hall-without",
];
/// What to say about secrecy.
const SECRECY: [&str; 5] = [
    "secrecy-votes",
    "secrecy-few",
    "secrecy-names",
    "secrecy-network",
    "secrecy-texts",
];
/// How to end it.
const CLOSING: [&str; 3] = ["closing-1", "closing-2", "closing-3"];
/// What to bring and to do beforehand, whatever the scenario is.
const PREPARE: [&str; 3] = ["prepare-1", "prepare-2", "prepare-3"];

fn said(keys: &[&str], words: &Words) -> Vec<String> {
    keys.iter().map(|key| words.say(key)).collect()
}

/// The keys as the console tells them.
fn keys(words: &Words) -> Vec<Named> {
    let told = words.say("console-help-keys");
    let keys = told.lines().filter_map(|line| line.split_once(": "));
    let named = keys.map(|(name, text)| Named {
        name: name.trim().to_owned(),
        text: text.to_owned(),
    });
    named.collect()
}

fn about(scenario: &Scenario, words: &Words) -> Vec<Named> {
    let mut about = Vec::new();
    let mut add = |key: &str, text: String| {
        if !text.is_empty() {
            about.push(Named {
                name: words.say(key),
                text,
            });
        }
    };
    // Ids that the program has a word for are said with it; others are the author's own words.
    let audience = scenario.audience.iter().map(|id| {
        let said = words.find(&format!("audience-{id}"), &[]);
        said.unwrap_or_else(|| id.clone())
    });
    add("guide-for", audience.collect::<Vec<_>>().join(", "));
    let level = scenario.level.map(|level| match level {
        Level::Basic => words.say("player-level-basic"),
        Level::Advanced => words.say("player-level-advanced"),
    });
    add("guide-level", level.unwrap_or_default());
    add(
        "guide-play",
        match scenario.planned_lengths().as_slice() {
            [] => String::new(),
            &[minutes] => minutes_in_words(minutes, words),
            lengths => minutes_in_words(either(lengths, words), words),
        },
    );
    add("guide-asked", asked(scenario, words).join(" "));
    add("guide-authors", scenario.authors.join(", "));
    let license = scenario.license.clone();
    let version = [Some(scenario.version.clone()), license];
    let version: Vec<_> = version.into_iter().flatten().collect();
    add("guide-version", version.join(" · "));
    about
}

fn last_words(scenario: &Scenario) -> Option<String> {
    let closing = scenario.debrief.closing.as_deref()?;
    Some(scenario.with_names(closing))
}

/// What is asked before the start, each with its answers.
fn asked(scenario: &Scenario, words: &Words) -> Vec<String> {
    let question = |asked: Asked<'_>| {
        let answers = asked.offered().map(|answer| {
            let minutes = answer.minutes.map(|it| minutes_in_words(it.value, words));
            let minutes = minutes.map(|it| format!(" ({it})")).unwrap_or_default();
            format!("{}{minutes}", answer.text)
        });
        let answers: Vec<_> = answers.collect();
        format!("{} {}.", asked.question.text, answers.join(" · "))
    };
    scenario.asked().map(question).collect()
}

fn caution(scenario: &Scenario, words: &Words) -> Option<String> {
    let wordings = scenario.scenes.iter().map(|scene| scene.wording);
    let all: Vec<_> = wordings.chain([scenario.wording]).collect();
    if all.contains(&Wording::Partial) {
        Some(words.say("player-partly-translated"))
    } else if all.contains(&Wording::Stale) {
        Some(words.say("player-stale-translation"))
    } else {
        None
    }
}

fn groups(scenario: &Scenario, words: &Words) -> Vec<CardGroup> {
    let order = CardOrder::of(scenario);
    let all = [order.story, order.aside, order.endings];
    let mut places: Vec<CardPlace> = scenario
        .scene_ids()
        .map(|id| CardPlace {
            number: 0,
            title: titled(scenario, id),
        })
        .collect();
    for (number, id) in all.iter().flatten().enumerate() {
        places[id.index()].number = number + 1;
    }
    let cards = Cards {
        scenario,
        places: &places,
        words,
    };
    let headings = [
        ("guide-story", "guide-story-about"),
        ("guide-aside", "guide-aside-about"),
        ("guide-endings", "guide-endings-about"),
    ];
    let groups = headings.into_iter().zip(all);
    let groups = groups.filter(|(_, scenes)| !scenes.is_empty());
    let group = |((heading, about), scenes): ((&str, &str), Vec<SceneId>)| CardGroup {
        heading: words.say(heading),
        about: words.say(about),
        cards: scenes.into_iter().map(|id| cards.card(id)).collect(),
    };
    groups.map(group).collect()
}

/// What often helps, with its sources.
fn practice(scenario: &Scenario) -> Vec<Advice> {
    let advice = scenario.debrief.practice.iter().map(|it| Advice {
        text: scenario.with_names(&it.text),
        sources: sources::titles(scenario, &it.sources),
    });
    advice.collect()
}

/// What to bring and to do beforehand, as far as the scenario asks for it.
fn preparation(scenario: &Scenario, words: &Words) -> Vec<String> {
    let mut todo = said(&PREPARE, words);
    let mut add = |key: &str, count: usize| {
        if count > 0 {
            todo.push(words.say_with(key, &[("count", count.into())]));
        }
    };
    let count = |of: &dyn Fn(&&Scene) -> bool| scenario.scenes.iter().filter(of).count();
    add("prepare-roles", scenario.roles.len());
    let exhibits = scenario.scenes.iter().map(|scene| scene.exhibits.len());
    add("prepare-exhibits", exhibits.sum());
    let timed = |scene: &&Scene| matches!(&scene.exit, Exit::Choices(choices) if choices.deadline.is_some());
    add("prepare-deadlines", count(&timed));
    let sent = |scene: &&Scene| {
        let trigger = scene.inject.as_ref().map(|inject| inject.trigger);
        trigger == Some(Trigger::Moderator)
    };
    add("prepare-sent", count(&sent));
    todo.push(words.say("prepare-help"));
    todo
}
