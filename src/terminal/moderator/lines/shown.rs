//! What a moderator is shown in lines: where a table stands, with all that is theirs alone.

use crate::engine::{Input, Run};
use crate::exercise::{Phase, Room, Table};
use crate::language::Words;
use crate::record::Pause;
use crate::scenario::SceneId;
use crate::view::{Block, ConsequenceView, DebriefView, OfferView, SceneView, leads, sanitise};

/// What is read out of a table: while this stays, only its vote has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    table: u8,
    scene: SceneId,
    steps: usize,
    consequence: bool,
}

impl Place {
    pub(super) fn of(table: &Table) -> Self {
        let stand = table.stand();
        Self {
            table: table.number(),
            scene: table.run().state().scene(),
            steps: table.run().road().len(),
            consequence: stand.phase == Phase::Consequence,
        }
    }
}

/// A part of what a moderator is shown.
pub(super) enum Shown {
    Heading(String),
    Text(String),
    /// Further lines stand under its first word.
    Hanging(String),
    Blocks(usize, Vec<Block>),
    Gap,
}

/// What has changed at a table whose scene was read out already.
pub(super) fn standing(room: &Room, number: u8, words: &Words) -> Vec<Shown> {
    let stand = room.table(number).stand();
    let still = still(stand.paused, words);
    match (still, stand.phase) {
        (Some(still), _) => vec![still],
        (None, Phase::Talk) => vec![Shown::Text(words.say("lines-talk"))],
        (None, _) => Vec::new(),
    }
}

/// Why everything stands still, when it does.
fn still(paused: Option<Pause>, words: &Words) -> Option<Shown> {
    let key = match paused? {
        Pause::Break => "lines-in-pause",
        Pause::StopWord => "lines-in-stop",
    };
    Some(Shown::Text(words.say(key)))
}

/// Where a table stands, with the notes and questions that are the moderator's.
pub(super) fn whole(room: &Room, number: u8, words: &Words) -> Vec<Shown> {
    let table = room.table(number);
    let run = room.run_in(number, words.language().tag());
    let stand = table.stand();
    let mut parts = Vec::new();
    if room.tables().len() > 1 {
        parts.push(Shown::Text(format!(
            "{} {number}",
            words.say("lines-table")
        )));
    }
    parts.extend(still(stand.paused, words));
    if stand.phase == Phase::Consequence {
        parts.extend(consequence(&run, words));
        parts.push(Shown::Text(words.say("lines-then-go")));
        return parts;
    }
    if let Some(debrief) = DebriefView::of(&run, words) {
        parts.extend(ended(debrief, &run, words));
        return parts;
    }
    let scene = SceneView::of(&run, words);
    if scene.inject {
        parts.push(Shown::Text(words.say("player-interrupted")));
    }
    parts.push(Shown::Heading(scene.heading()));
    parts.push(Shown::Blocks(0, scene.blocks));
    for exhibit in scene.exhibits {
        parts.push(Shown::Text(format!("[{}]", exhibit.label(words))));
        parts.push(Shown::Blocks(4, exhibit.blocks));
    }
    if !scene.roles.is_empty() {
        let roles = [("roles", scene.roles.join(", ").into())];
        parts.push(Shown::Text(words.say_with("player-whose", &roles)));
    }
    for (place, offer) in (1..).zip(&scene.offers) {
        parts.push(Shown::Hanging(offered(place, offer, &run, words)));
    }
    parts.extend(ahead(table, &run, words).map(Shown::Text));
    parts.push(Shown::Gap);
    parts.extend(private(room, number, &run, words));
    parts
}

/// The ending, with what can still be said of how it went.
fn ended(debrief: DebriefView, run: &Run, words: &Words) -> Vec<Shown> {
    let mut parts = vec![
        Shown::Heading(debrief.title),
        Shown::Blocks(0, debrief.blocks),
    ];
    for (place, question) in (1..).zip(debrief.questions) {
        parts.push(Shown::Hanging(format!("{place}. {question}")));
    }
    parts.push(Shown::Text(words.say("lines-ended")));
    let objectives = run.engine().scenario().objectives.iter();
    parts.extend(objectives.map(|objective| {
        Shown::Hanging(format!("[{}] {}", objective.id, sanitise(&objective.text)))
    }));
    parts
}

/// What only the moderator reads: notes, questions, time, injects.
fn private(room: &Room, number: u8, run: &Run, words: &Words) -> Vec<Shown> {
    let table = room.table(number);
    let scenario = run.engine().scenario();
    let here = scenario.scene(run.state().scene());
    let mut parts = Vec::new();
    if let Some(notes) = &here.moderator.notes {
        let notes = [("notes", sanitise(notes).into())];
        parts.push(Shown::Text(words.say_with("lines-notes", &notes)));
    }
    for question in &here.moderator.ask {
        let question = [("question", sanitise(question).into())];
        parts.push(Shown::Hanging(words.say_with("lines-ask", &question)));
    }
    let planned = scenario.planned_minutes(run.state().scene());
    let minutes = planned.saturating_add(table.stand().extended);
    parts.push(Shown::Text(
        words.say_with("lines-planned", &[("minutes", minutes.into())]),
    ));
    let injects = table.injects().into_iter().map(|scene| {
        let scene = scenario.scene(scene);
        let title = sanitise(scene.name());
        format!("{title} [{}]", scene.id)
    });
    let injects: Vec<_> = injects.collect();
    if !injects.is_empty() {
        let injects = [("injects", injects.join(", ").into())];
        parts.push(Shown::Text(words.say_with("lines-injects", &injects)));
    }
    parts.push(Shown::Gap);
    parts
}

/// A choice with its number and id, and where it leads.
fn offered(place: usize, offer: &OfferView, run: &Run, words: &Words) -> String {
    let text = format!("{place}. {} [{}]", offer.text, offer.id);
    let said = match &offer.locked {
        None => {
            let to = leads(run, Input::Choose(offer.choice), words);
            words.say_with("lines-leads", &[("scene", to.into())])
        }
        Some(reason) => words.say_with("player-closed", &[("reason", reason.as_str().into())]),
    };
    format!("{text} ({said})")
}

/// Where the story goes without a choice: by itself, or when the time runs out.
fn ahead(table: &Table, run: &Run, words: &Words) -> Option<String> {
    if run.engine().can_continue(run.state()) {
        let to = leads(run, Input::Continue, words);
        return Some(words.say_with("lines-passage", &[("scene", to.into())]));
    }
    let deadline = table.deadline()?;
    let minutes = deadline.minutes.saturating_add(table.stand().extended);
    let values = [
        ("minutes", minutes.into()),
        (
            "scene",
            leads(run, Input::Choose(deadline.choice), words).into(),
        ),
    ];
    Some(words.say_with("lines-deadline", &values))
}

fn consequence(run: &Run, words: &Words) -> Vec<Shown> {
    let Some(view) = ConsequenceView::of(run, words) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    if view.deadline {
        parts.push(Shown::Text(words.say("player-time-up")));
    }
    let choice = view.choice.iter();
    parts.extend(choice.map(|choice| Shown::Hanging(format!("> {choice}"))));
    let told = view.told(words).into_iter();
    parts.extend(told.map(|(label, text)| Shown::Hanging(format!("{label} {text}"))));
    parts
}

/// How the vote of a table goes, or went, in one line.
pub(super) fn tally(room: &Room, number: u8, words: &Words) -> String {
    let stand = room.table(number).stand();
    let (key, tally) = match stand.phase {
        Phase::Vote { .. } => ("lines-voting", room.tally(number)),
        Phase::Counted { .. } => (
            "lines-counted",
            stand.votes.last().cloned().unwrap_or_default(),
        ),
        Phase::Shown { .. } => (
            "lines-shown",
            stand.votes.last().cloned().unwrap_or_default(),
        ),
        _ => return String::new(),
    };
    let counts = tally.counts.iter().map(|count| {
        let values = [
            ("choice", count.choice.as_str().into()),
            ("votes", count.votes().into()),
            ("hands", count.hands.into()),
            ("unsure", count.unsure.into()),
        ];
        words.say_with("lines-count", &values)
    });
    let counts: Vec<_> = counts.collect();
    let presence = room.presence(number);
    let values = [
        ("voted", presence.voted.into()),
        ("voters", presence.voters.into()),
        ("counts", counts.join(" · ").into()),
    ];
    words.say_with(key, &values)
}
