//! The handbook as Markdown. The map becomes an outline, since mail draws nothing.

use std::fmt::Write as _;

use super::facts::facts;
use super::sheet::named;
use super::writer::{Writer, line};
use crate::debrief::{Advice, Card, CardPlace, ChoiceCard, ExhibitCard, Guide, LeadCard, TaskCard};
use crate::language::Words;
use crate::view::LineBreaks;

/// The handbook.
pub(crate) fn guide(guide: &Guide, words: &Words) -> String {
    let mut out = Writer::default();
    out.heading(1, &guide.title);
    out.block(&format!("**{}**", line(&words.say("guide-kind"))));
    out.prose(&guide.summary);
    out.paragraph(&words.say("guide-private"));
    if let Some(caution) = &guide.caution {
        out.paragraph(caution);
    }
    glance(&mut out, guide, words);
    beforehand(&mut out, guide, words);
    outline(&mut out, guide, words);
    for group in &guide.groups {
        out.heading(2, &group.heading);
        out.paragraph(&group.about);
        for card in &group.cards {
            scene(&mut out, card, words);
        }
    }
    afterwards(&mut out, guide, words);
    out.finish()
}

fn glance(out: &mut Writer, guide: &Guide, words: &Words) {
    out.heading(2, &words.say("guide-glance"));
    out.bullets(guide.about.iter().map(named));
    if !guide.objectives.is_empty() {
        out.heading(3, &words.say("guide-objectives"));
        out.bullets(guide.objectives.iter().map(|it| line(it)));
    }
    if !guide.statements.is_empty() {
        out.heading(3, &words.say("guide-statements"));
        out.paragraph(&words.say("guide-statements-about"));
        out.bullets(guide.statements.iter().map(|it| line(it)));
    }
    out.heading(2, &words.say("guide-timetable"));
    let head = ["guide-period", "guide-length", "guide-when"].map(|key| line(&words.say(key)));
    let mut rows = vec![
        format!("| {} |", head.join(" | ")),
        "| --- | --- | --- |".to_owned(),
    ];
    for period in &guide.timetable.periods {
        let minutes = words.say_with("guide-minutes", &[("minutes", period.minutes.into())]);
        rows.push(format!(
            "| **{}.** {} | {} | {} |",
            line(&period.name),
            line(&period.about),
            line(&minutes),
            line(&period.when)
        ));
    }
    out.block(&rows.join("\n"));
    out.paragraph(&guide.timetable.total);
    if let Some(scenes) = &guide.timetable.scenes {
        out.paragraph(scenes);
    }
}

fn beforehand(out: &mut Writer, guide: &Guide, words: &Words) {
    out.heading(2, &words.say("guide-preparation"));
    out.bullets(
        guide
            .preparation
            .iter()
            .map(|it| format!("[ ] {}", line(it))),
    );
    out.heading(2, &words.say("guide-opening"));
    out.paragraph(&words.say("guide-opening-about"));
    out.bullets(guide.agreements.iter().map(|it| line(it)));
    if let Some(note) = &guide.content_note {
        out.heading(3, &words.say("guide-note"));
        out.prose(note);
    }
    out.heading(3, &words.say("guide-worry"));
    out.numbers(guide.worry.iter().map(|it| line(it)));
    out.heading(2, &words.say("guide-leading"));
    out.numbers(guide.leading.iter().map(|it| line(it)));
    out.heading(2, &words.say("guide-hall"));
    out.paragraph(&words.say("guide-hall-about"));
    out.bullets(guide.hall.iter().map(|it| format!("[ ] {}", line(it))));
    out.heading(3, &words.say("guide-secrecy"));
    out.bullets(guide.secrecy.iter().map(|it| line(it)));
    out.heading(3, &words.say("guide-keys"));
    out.bullets(guide.keys.iter().map(named));
}

/// Each scene with the numbers of those it leads to.
fn outline(out: &mut Writer, guide: &Guide, words: &Words) {
    out.heading(2, &words.say("guide-outline"));
    out.paragraph(&words.say("guide-map-about"));
    let lines = guide.cards().map(|card| {
        let leads = card.choices.iter().flat_map(|choice| &choice.leads);
        let leads: Vec<_> = leads.chain(&card.leads).collect();
        let mut to: Vec<_> = leads
            .iter()
            .filter_map(|lead| lead.to.as_ref().map(|to| to.number))
            .collect();
        to.sort_unstable();
        to.dedup();
        let mut to: Vec<_> = to.iter().map(ToString::to_string).collect();
        if leads.iter().any(|lead| lead.to.is_none()) {
            to.push(words.say("guide-resume"));
        }
        let arrow = if to.is_empty() { "" } else { " → " };
        format!("{}{arrow}{}", numbered(&card.place), line(&to.join(", ")))
    });
    out.bullets(lines);
}

fn scene(out: &mut Writer, card: &Card, words: &Words) {
    out.heading(3, &format!("{}. {}", card.place.number, card.place.title));
    let whose = card
        .whose
        .as_ref()
        .map(|whose| format!("{}: {}", words.say("guide-whose"), whose));
    let minutes = card
        .minutes
        .map(|minutes| words.say_with("guide-minutes", &[("minutes", minutes.into())]));
    let facts = [card.clock.clone(), minutes, card.budget.clone(), whose];
    let facts: Vec<_> = facts.into_iter().flatten().map(|it| line(&it)).collect();
    if !facts.is_empty() {
        out.block(&facts.join(" · "));
    }
    if let Some(arrival) = &card.arrival {
        let when = arrival
            .when
            .as_ref()
            .map(|when| format!(": {}", line(when)));
        out.block(&format!(
            "**{} {}**{}",
            line(&words.say("guide-comes")),
            line(&arrival.how),
            when.unwrap_or_default()
        ));
    }
    for variant in &card.text {
        match &variant.when {
            Some(when) => {
                let head = format!("{} {}", line(&words.say("guide-only-if")), line(when));
                out.quote(&head, &variant.text, LineBreaks::Flow);
            }
            None => out.prose(&variant.text),
        }
    }
    for it in &card.exhibits {
        exhibit(out, it, LineBreaks::Stay, words);
    }
    if let Some(notes) = &card.notes {
        out.heading(4, &words.say("guide-notes"));
        out.prose(notes);
    }
    if !card.ask.is_empty() {
        out.heading(4, &words.say("guide-ask"));
        out.bullets(card.ask.iter().map(|it| line(it)));
    }
    if !card.advice.is_empty() {
        out.heading(4, &words.say("guide-advice"));
    }
    for it in &card.advice {
        exhibit(out, it, LineBreaks::Flow, words);
    }
    for it in &card.tasks {
        task(out, it, words);
    }
    if !card.effects.is_empty() {
        out.block(&fact(
            "guide-changes",
            &line(&card.effects.join(" · ")),
            words,
        ));
    }
    if !card.choices.is_empty() {
        out.heading(4, &words.say("guide-choices"));
        out.numbers(card.choices.iter().map(|it| choice(it, words)));
    }
    if !card.leads.is_empty() {
        out.block(&fact("guide-leads", &leads(&card.leads, words), words));
    }
}

/// A task, with what to look for and what others made of it.
fn task(out: &mut Writer, task: &TaskCard, words: &Words) {
    out.heading(4, &words.say("guide-task"));
    let head = match &task.when {
        Some(when) => format!("{} {} {when}", task.form, words.say("guide-only-if")),
        None => task.form.clone(),
    };
    out.block(&line(&head));
    out.prose(&task.text);
    out.block(&line(&words.say("task-signs")));
    out.bullets(task.look_for.iter().map(|it| line(it)));
    for example in &task.examples {
        let from = [("from", example.from.as_str().into())];
        let head = line(&words.say_with("task-example", &from));
        out.quote(&head, &example.text, LineBreaks::Flow);
        if let Some(because) = &example.because {
            out.block(&fact("guide-because", &line(because), words));
        }
        if !example.sources.is_empty() {
            out.block(&line(&example.sources.join("; ")));
        }
    }
}

fn exhibit(out: &mut Writer, exhibit: &ExhibitCard, breaks: LineBreaks, words: &Words) {
    let only = exhibit.when.as_ref().map(|when| {
        let only = line(&words.say("guide-only-if"));
        format!(" · {only} {}", line(when))
    });
    let head = format!("**{}**{}", line(&exhibit.head), only.unwrap_or_default());
    out.quote(&head, &exhibit.text, breaks);
}

/// A choice as an item with what belongs to it below it.
fn choice(choice: &ChoiceCard, words: &Words) -> String {
    let mut lines = vec![format!("**{}**", line(&choice.text))];
    let when = choice
        .when
        .as_ref()
        .map(|when| format!("{} {}.", line(&words.say("guide-only-if")), line(when)));
    let limits: Vec<_> = when
        .into_iter()
        .chain(choice.limits.iter().map(|it| line(it)))
        .collect();
    if !limits.is_empty() {
        lines.push(limits.join(" "));
    }
    let texts = [
        ("guide-gain", &choice.gain),
        ("guide-cost", &choice.cost),
        ("guide-because", &choice.because),
    ];
    for (key, text) in texts {
        lines.extend(text.as_ref().map(|text| fact(key, &line(text), words)));
    }
    let lists = [
        ("guide-sources-short", &choice.sources, "; "),
        ("guide-changes", &choice.effects, " · "),
        ("guide-score", &choice.score, " · "),
    ];
    for (key, list, between) in lists {
        if !list.is_empty() {
            lines.push(fact(key, &line(&list.join(between)), words));
        }
    }
    lines.push(fact("guide-leads", &leads(&choice.leads, words), words));
    lines.join("\n- ")
}

fn leads(leads: &[LeadCard], words: &Words) -> String {
    let said = leads.iter().map(|lead| {
        let mut said = match &lead.to {
            Some(to) => numbered(to),
            None => line(&words.say("guide-resume")),
        };
        if let Some(when) = &lead.when {
            let _ = write!(said, " {} {}", line(&words.say("guide-if")), line(when));
        }
        if let Some(how) = &lead.how {
            let _ = write!(said, " ({})", line(how));
        }
        said
    });
    said.collect::<Vec<_>>().join("; ")
}

fn afterwards(out: &mut Writer, guide: &Guide, words: &Words) {
    out.heading(2, &words.say("guide-debrief"));
    if !guide.questions.is_empty() {
        out.heading(3, &words.say("guide-questions"));
        out.bullets(guide.questions.iter().map(|it| line(it)));
    }
    if !guide.competencies.is_empty() {
        out.heading(3, &words.say("guide-competencies"));
        out.paragraph(&words.say("guide-competencies-about"));
        out.bullets(guide.competencies.iter().map(named));
    }
    if !guide.practice.is_empty() {
        out.heading(3, &words.say("guide-practice"));
        out.bullets(guide.practice.iter().map(advice));
    }
    if let Some(agreement) = &guide.agreement {
        out.heading(3, &words.say("guide-agreement"));
        out.paragraph(agreement);
    }
    out.heading(3, &words.say("guide-closing"));
    out.numbers(guide.closing.iter().map(|it| line(it)));
    if let Some(last_words) = &guide.last_words {
        let label = words.say("guide-last-words");
        out.paragraph(&format!("{label} {last_words}"));
    }
    out.heading(2, &words.say("guide-numbers"));
    out.paragraph(&guide.numbers.verdict);
    for open in &guide.numbers.left_open {
        out.paragraph(&open.heading);
        out.bullets(open.names.iter().map(|it| line(it)));
    }
    out.bullets(guide.numbers.facts.iter().map(named));
    if !guide.numbers.endings.is_empty() {
        out.heading(3, &words.say("guide-endings"));
        out.bullets(guide.numbers.endings.iter().map(named));
    }
    if !guide.roles.is_empty() {
        out.heading(2, &words.say("guide-roles"));
        out.paragraph(&words.say("guide-roles-about"));
        for role in &guide.roles {
            let head = format!("**{}**", line(&role.title));
            let brief = role.brief.as_deref().unwrap_or_default();
            out.quote(&head, brief, LineBreaks::Flow);
        }
    }
    if !guide.sources.is_empty() {
        out.heading(2, &words.say("guide-sources"));
        out.bullets(guide.sources.iter().map(|it| line(it)));
    }
    facts(out, &guide.help, words);
}

fn fact(key: &str, markdown: &str, words: &Words) -> String {
    format!("**{}:** {markdown}", line(&words.say(key)))
}

fn numbered(place: &CardPlace) -> String {
    line(&format!("{} {}", place.number, place.title))
}

/// An advice with its sources in brackets.
pub(super) fn advice(it: &Advice) -> String {
    if it.sources.is_empty() {
        return line(&it.text);
    }
    format!("{} ({})", line(&it.text), line(&it.sources.join("; ")))
}
