//! The handbook as a table, to plan with in a spreadsheet: a row for each block of the half day and for each scene, in the
//! order of the handbook, to which a moderator adds columns of their own, such as who does what.

use super::card::{Card, ChoiceCard, ExhibitCard, LeadCard, TaskCard, Variant};
use super::timetable::Period;
use super::{CardGroup, Guide};
use crate::language::Words;
use crate::view::spreadsheet::{Separator, plain, written};
use crate::view::{Block, BlockForm, blocks, blocks_of_lines};

/// How many columns there are.
const WIDTH: usize = 19;
/// The columns, in order, by what they are called in the reader's language.
const COLUMNS: [&str; WIDTH] = [
    "guide-column-number",
    "guide-period",
    "guide-column-id",
    "guide-column-title",
    "guide-when",
    "guide-column-part-minutes",
    "guide-column-minutes",
    "guide-column-clock",
    "guide-whose",
    "guide-comes",
    "guide-column-aloud",
    "guide-column-laid",
    "guide-notes",
    "guide-ask",
    "guide-advice",
    "guide-task",
    "guide-choices",
    "guide-leads",
    "guide-changes",
];
/// How many blocks of the half day stand before the scenes: the opening, and the play itself.
const BEFORE: usize = 2;

impl Guide {
    /// The table, under a row of names, behind the mark of UTF-8. Nothing in it steers a terminal.
    ///
    /// # Errors
    /// When a row cannot be written, which memory never refuses.
    pub(crate) fn table(&self, separator: Separator, words: &Words) -> csv::Result<String> {
        let heads = COLUMNS.map(|key| words.say(key));
        let heads = heads.each_ref().map(String::as_str);
        let (before, after) = self.timetable.periods.split_at(BEFORE);
        let scenes = self.groups.iter().flat_map(|group| {
            let cards = group.cards.iter();
            cards.map(|card| scene(group, card, words))
        });
        let before = before.iter().map(period);
        let rows = before.chain(scenes).chain(after.iter().map(period));
        written(separator, &heads, rows)
    }
}

/// A block of the half day: what it is called, from when to when, and what happens in it. Its minutes stand apart from those
/// of the scenes, which are played within one of them: each column can be summed.
fn period(period: &Period) -> [String; WIDTH] {
    let mut row = <[String; WIDTH]>::default();
    row[1] = plain(&period.name);
    row[4].clone_from(&period.when);
    row[5] = period.minutes.to_string();
    row[12] = plain(&period.about);
    row
}

fn scene(group: &CardGroup, card: &Card, words: &Words) -> [String; WIDTH] {
    let text = |text: Option<&String>| text.map(|text| plain(text)).unwrap_or_default();
    let minutes = card.minutes.map(|minutes| minutes.to_string());
    let arrival = card.arrival.as_ref();
    let arrival = arrival.map(|it| only_if(&it.how, it.when.as_ref(), words));
    let aloud = |it: &Variant| only_if(&told(&blocks(&it.text)), it.when.as_ref(), words);
    let with = |head: &str, text: &[Block], when: Option<&String>| {
        format!("{}: {}", only_if(head, when, words), told(text))
    };
    let laid = |it: &ExhibitCard| with(&it.head, &blocks_of_lines(&it.text), it.when.as_ref());
    let advice = |it: &ExhibitCard| with(&it.head, &blocks(&it.text), it.when.as_ref());
    let task = |it: &TaskCard| with(&it.form, &blocks(&it.text), it.when.as_ref());
    let notes = card.notes.as_ref().map(|notes| told(&blocks(notes)));
    let choices = card.choices.iter().enumerate();
    let choices = choices.map(|(place, it)| format!("{}. {}", place + 1, choice(it, words)));
    // What may be done of the choices stands above them.
    let choices = card.budget.iter().cloned().chain(choices);
    [
        card.place.number.to_string(),
        plain(&group.heading),
        card.id.clone(),
        plain(&card.place.title),
        String::new(),
        String::new(),
        minutes.unwrap_or_default(),
        text(card.clock.as_ref()),
        text(card.whose.as_ref()),
        text(arrival.as_ref()),
        cell(card.text.iter().map(aloud), "\n\n"),
        cell(card.exhibits.iter().map(laid), "\n\n"),
        text(notes.as_ref()),
        cell(card.ask.iter().cloned(), "\n"),
        cell(card.advice.iter().map(advice), "\n\n"),
        cell(card.tasks.iter().map(task), "\n\n"),
        cell(choices, "\n"),
        plain(&leads(&card.leads, words)),
        cell(card.effects.iter().cloned(), "\n"),
    ]
}

/// What a text says, without the marks of its author.
fn told(blocks: &[Block]) -> String {
    let told = blocks.iter().map(|block| match &block.form {
        BlockForm::Item(mark) => format!("{} {}", mark.shown(), block.words()),
        BlockForm::Paragraph | BlockForm::Under(_) | BlockForm::Quote => block.words(),
    });
    told.collect::<Vec<_>>().join("\n\n")
}

/// Several things in one cell.
fn cell(things: impl Iterator<Item = String>, between: &str) -> String {
    plain(&things.collect::<Vec<_>>().join(between))
}

/// A text with the condition on which it is there.
fn only_if(text: &str, when: Option<&String>, words: &Words) -> String {
    match when {
        Some(when) => format!("({} {when}) {text}", words.say("guide-only-if")),
        None => text.to_owned(),
    }
}

/// A choice on one line: when it is there, and where it leads.
fn choice(choice: &ChoiceCard, words: &Words) -> String {
    let text = only_if(&choice.text, choice.when.as_ref(), words);
    let limits = match choice.limits.as_slice() {
        [] => String::new(),
        limits => format!(" ({})", limits.join(" ")),
    };
    format!("{text}{limits} → {}", leads(&choice.leads, words))
}

/// Where something leads, by the numbers and titles of scenes.
fn leads(leads: &[LeadCard], words: &Words) -> String {
    let lead = |lead: &LeadCard| {
        let to = match &lead.to {
            Some(to) => format!("{} {}", to.number, to.title),
            None => words.say("guide-resume"),
        };
        let when = lead.when.as_ref();
        let when = when.map(|when| format!("{} {when}", words.say("guide-if")));
        let how = lead.how.as_ref().map(|how| format!("({how})"));
        let said: Vec<_> = [Some(to), when, how].into_iter().flatten().collect();
        said.join(" ")
    };
    leads.iter().map(lead).collect::<Vec<_>>().join("; ")
}
