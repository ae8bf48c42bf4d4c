//! An event as one line of text.

use crate::language::Words;
use crate::record::{Disclosure, Pause, Settlement, Tally, What};
use crate::view::{grade, sanitise};

/// Says what happened, in the reader's language, by ids as the record has them.
pub(super) fn happened(what: &What, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    match what {
        What::Started {
            scenario,
            version,
            language,
            ..
        } => say(
            "records-started",
            &[
                ("scenario", scenario),
                ("version", version),
                ("language", language),
            ],
        ),
        What::Drawn { variable, value } => {
            say("records-drawn", &[("variable", variable), ("value", value)])
        }
        What::Decided { scene, choice, to } => say(
            "records-decided",
            &[("scene", scene), ("choice", choice), ("to", to)],
        ),
        What::Continued { scene, to } => say("records-continued", &[("scene", scene), ("to", to)]),
        What::Injected { inject, .. } => say("records-injected", &[("inject", inject)]),
        What::Noted { scene, text } => say("records-noted", &[("scene", scene), ("text", text)]),
        What::Answered { question, text } => say(
            "records-answered",
            &[("question", question), ("text", text)],
        ),
        What::Rewound { to } => say("records-rewound", &[("to", &to.to_string())]),
        What::Adopted { version, .. } => say("records-adopted", &[("version", version)]),
        What::Ended { ending, .. } => say("records-ended", &[("ending", ending)]),
        together => happened_together(together, words),
    }
}

/// What happened between people: votes, pauses, how a decision was made.
fn happened_together(what: &What, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    match what {
        What::Hosted(terms) => {
            let (table, tables) = (terms.table.to_string(), terms.tables.to_string());
            say("records-hosted", &[("table", &table), ("tables", &tables)])
        }
        What::Opened { scene } => say("records-opened", &[("scene", scene)]),
        What::SlidesShown { scene } => say("records-slides-shown", &[("scene", scene)]),
        What::Extended { minutes } => {
            words.say_with("records-extended", &[("minutes", (*minutes).into())])
        }
        What::Shortened { minutes } => {
            words.say_with("records-shortened", &[("minutes", (*minutes).into())])
        }
        What::Paused { why } => words.say(match why {
            Pause::Break => "records-paused",
            Pause::StopWord => "records-stop-word",
            Pause::Jump => "records-jump",
        }),
        What::BreakUntil { until } => say("records-break-until", &[("time", &until.time_of_day())]),
        What::Unpaused => words.say("records-unpaused"),
        What::VoteOpened {
            scene,
            round,
            roles,
        } => {
            let key = match roles {
                true => "records-vote-opened-roles",
                false => "records-vote-opened",
            };
            say(key, &[("scene", scene), ("round", &round.to_string())])
        }
        // How many stands in the vote, once it is closed.
        What::HandsCounted { choice, .. } => say("records-hands", &[("choice", choice)]),
        What::VoteClosed {
            scene,
            round,
            tally,
        } => vote("records-vote-closed", (scene, *round, tally), words),
        What::VoteTakenUp { scene } => say("records-vote-taken-up", &[("scene", scene)]),
        What::Shown { round, .. } => say("records-shown", &[("round", &round.to_string())]),
        What::Settled {
            choice,
            by,
            reason,
            dissent,
            ..
        } => {
            let by = match by {
                Settlement::Majority => "records-settled-majority",
                Settlement::Role => "records-settled-role",
                Settlement::Moderator => "records-settled-moderator",
            };
            with_why(say(by, &[("choice", choice)]), [reason, dissent], words)
        }
        What::Gathered { table } => say("records-gathered", &[("table", &table.to_string())]),
        What::EndedEarly { scene } => say("records-stopped-at", &[("scene", scene)]),
        What::Rated { objective, rating } => say(
            "records-rated",
            &[("objective", objective), ("rating", &grade(*rating, words))],
        ),
        What::Reopened => words.say("records-reopened"),
        put_right => happened_by_hand(put_right, words),
    }
}

/// What a moderator put right, moved or added.
fn happened_by_hand(what: &What, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    match what {
        What::VoteCorrected {
            scene,
            round,
            tally,
        } => vote("records-vote-corrected", (scene, *round, tally), words),
        What::Corrected {
            decided,
            by,
            reason,
            dissent,
        } => {
            let by = match by {
                Settlement::Majority => "records-corrected-majority",
                Settlement::Role => "records-corrected-role",
                Settlement::Moderator => "records-corrected-moderator",
            };
            let corrected = say(by, &[("seq", &decided.to_string())]);
            with_why(corrected, [reason, dissent], words)
        }
        What::Rescheduled { inject, at } => match at {
            Some(at) => say(
                "records-rescheduled",
                &[("inject", inject), ("minutes", &at.to_string())],
            ),
            None => say("records-held", &[("inject", inject)]),
        },
        What::Reworded { inject, text } => {
            say("records-reworded", &[("inject", inject), ("text", text)])
        }
        What::Improvised { scene, text } => {
            say("records-improvised", &[("scene", scene), ("text", text)])
        }
        What::Hosted(_)
        | What::Opened { .. }
        | What::SlidesShown { .. }
        | What::Extended { .. }
        | What::Shortened { .. }
        | What::Paused { .. }
        | What::BreakUntil { .. }
        | What::Unpaused
        | What::VoteOpened { .. }
        | What::HandsCounted { .. }
        | What::VoteClosed { .. }
        | What::VoteTakenUp { .. }
        | What::Shown { .. }
        | What::Settled { .. }
        | What::Gathered { .. }
        | What::EndedEarly { .. }
        | What::Rated { .. }
        | What::Reopened => happened_together(what, words),
        What::Started { .. }
        | What::Drawn { .. }
        | What::Decided { .. }
        | What::Continued { .. }
        | What::Injected { .. }
        | What::Noted { .. }
        | What::Answered { .. }
        | What::Rewound { .. }
        | What::Adopted { .. }
        | What::Ended { .. } => happened(what, words),
    }
}

/// How a vote went, as far as nobody can be singled out by it.
fn vote(key: &str, (scene, round, tally): (&str, u8, &Tally), words: &Words) -> String {
    let shown = tally.shown(Disclosure::DOCUMENT);
    let counts = tally.counts.iter().enumerate();
    let counts = counts.map(|(place, count)| {
        let votes = shown.as_ref().and_then(|shown| shown.counts[place]);
        let votes = votes.map_or_else(|| "–".to_owned(), |votes| votes.to_string());
        format!("{} {votes}", count.choice)
    });
    let counts: Vec<_> = counts.collect();
    let values = [
        ("scene", scene),
        ("round", &round.to_string()),
        ("counts", &counts.join(", ")),
    ];
    said(key, &values, words)
}

/// A sentence, with why and what was said against it.
fn with_why(first: String, lines: [&Option<String>; 2], words: &Words) -> String {
    let keys = ["records-reason", "records-dissent"];
    let lines = keys.into_iter().zip(lines).filter_map(|(key, line)| {
        let text = line.as_deref()?;
        Some(said(key, &[("text", text)], words))
    });
    let parts: Vec<_> = std::iter::once(first).chain(lines).collect();
    parts.join(" ")
}

/// A sentence with values from a record in it, on one line whatever somebody typed.
fn said(key: &str, values: &[(&str, &str)], words: &Words) -> String {
    let values = values.iter();
    let values: Vec<_> = values
        .map(|&(name, value)| {
            let lines: Vec<_> = value.lines().map(sanitise).collect();
            (name, lines.join(" ").into())
        })
        .collect();
    words.say_with(key, &values)
}
