//! Evenings: the sessions of a group that sat at several tables belong together.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use super::failure::{Failure, Result};
use super::recorded::{is_path, no_session};
use crate::exercise::{open_evenings, sessions_of_group};
use crate::language::Words;
use crate::record::{SessionId, Store, Summary};
use crate::terminal::typed::{self, Typed};
use crate::view::sanitise;

/// Evenings that are offered at once; somebody who wants an older one names it.
const MOST: usize = 9;

/// A session of somebody alone, or those of one group, in the order of its tables.
pub(super) type Evening<'a> = Vec<&'a Summary>;

/// The evenings to which sessions belong, in the order in which the first of each comes.
pub(super) fn evenings(sessions: &[Summary]) -> Vec<Evening<'_>> {
    let mut evenings: Vec<Evening<'_>> = Vec::new();
    for summary in sessions {
        let known = evenings
            .iter_mut()
            .find(|known| summary.evening().is_some() && known[0].evening() == summary.evening());
        match known {
            Some(known) => known.push(summary),
            None => evenings.push(vec![summary]),
        }
    }
    for tables in &mut evenings {
        tables.sort_by_key(|summary| summary.terms.as_ref().map(|terms| terms.table));
    }
    evenings
}

/// The lines of an evening: one, or one for each table below another that says what they are.
pub(super) fn lines(evening: &[&Summary], words: &Words) -> Vec<String> {
    let Some(first) = evening.first().filter(|_| evening.len() > 1) else {
        return evening.iter().map(|summary| line(summary, words)).collect();
    };
    let last = evening.iter().map(|summary| summary.last).max();
    let values = [
        ("tables", evening.len().into()),
        ("when", last.unwrap_or(first.last).local().into()),
        ("scenario", sanitise(first.named()).into()),
    ];
    let head = words.say_with("records-tables", &values);
    let tables = evening.iter().map(|summary| {
        let number = summary.terms.as_ref().map_or(1, |terms| terms.table);
        let table = words.say_with("records-table", &[("table", number.into())]);
        format!("  {}  {table}  {}", summary.id, how_far(summary, words))
    });
    std::iter::once(head).chain(tables).collect()
}

/// A session on one line.
pub(super) fn line(summary: &Summary, words: &Words) -> String {
    format!(
        "{}  {}  {}  {}",
        summary.id,
        summary.last.local(),
        sanitise(summary.named()),
        how_far(summary, words)
    )
}

/// How far a session came, and that it was only practised.
fn how_far(summary: &Summary, words: &Words) -> String {
    let decisions = [("decisions", summary.decisions.into())];
    let how_far = match (&summary.ending, summary.gathered) {
        (Some(ending), _) => {
            words.say_with("records-ended", &[("ending", sanitise(ending).into())])
        }
        (None, Some(table)) => words.say_with("records-gathered", &[("table", table.into())]),
        (None, None) if summary.ended_early => words.say_with("records-ended-early", &decisions),
        (None, None) => words.say_with("records-open", &decisions),
    };
    let rehearsal = summary
        .is_rehearsal()
        .then(|| words.say("records-rehearsal"));
    let ahead = summary.last.is_ahead().then(|| words.say("records-ahead"));
    let marks = rehearsal.into_iter().chain(ahead);
    std::iter::once(how_far)
        .chain(marks)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The sessions of the group that somebody wants to go on with, in the order of their tables: the one that is named, or
/// one that has not ended. Where there are several, a person is asked; a program gets the latest, and is told so.
pub(super) fn wanted<'a>(
    store: &Store,
    sessions: &'a [Summary],
    which: &str,
    scenario: Option<&str>,
    words: &Words,
) -> Result<Vec<&'a Summary>> {
    let id = match which {
        "latest" => pick(sessions, scenario, words)?,
        named => match named.parse() {
            Ok(id) => Some(id),
            Err(_) if is_path(Path::new(named)) => return Err(no_session(Path::new(named), words)),
            Err(_) => None,
        },
    };
    let group = id
        .map(|id| sessions_of_group(sessions, &id))
        .unwrap_or_default();
    if group.is_empty() && which != "latest" {
        let named = [("id", sanitise(which).into())];
        return Err(Failure::said(words.say_with("host-no-such-group", &named)));
    }
    if group.is_empty() {
        return Err(Failure::said(none_open(store, sessions, scenario, words)));
    }
    Ok(group)
}

/// That no evening goes on, with how to go on after all with one that was ended before the story was.
fn none_open(store: &Store, sessions: &[Summary], scenario: Option<&str>, words: &Words) -> String {
    let mut early = sessions.iter().filter(|summary| {
        summary.ended_early && scenario.is_none_or(|scenario| scenario == summary.scenario)
    });
    match early.next() {
        None => words.say("group-not-there"),
        Some(latest) => {
            // An evening is called by its first table everywhere.
            let group = sessions_of_group(sessions, &latest.id);
            let id = group.first().map_or(&latest.id, |first| &first.id);
            let values = [
                ("time", latest.last.local().into()),
                ("id", store.typed(id).into()),
            ];
            words.say_with("host-only-ended-early", &values)
        }
    }
}

/// Asks somebody who picked a scenario whether an evening with it goes on that is not finished, where there is one.
pub(super) fn goes_on(sessions: &[Summary], scenario: &str, words: &Words) -> Result<bool> {
    if open_evenings(sessions, Some(scenario)).is_empty() {
        return Ok(false);
    }
    let mut out = io::stdout().lock();
    loop {
        write!(out, "{} ", words.say("host-go-on-ask"))?;
        out.flush()?;
        let Some(line) = typed::read(&mut io::stdin().lock())? else {
            return Err(Failure::said(words.say("host-none-picked")));
        };
        match Typed::of(&line) {
            typed if line.is_empty() || typed.is_yes() => return Ok(true),
            typed if typed.is_no() => return Ok(false),
            _ => {}
        }
    }
}

fn pick(sessions: &[Summary], scenario: Option<&str>, words: &Words) -> Result<Option<SessionId>> {
    let open = open_evenings(sessions, scenario);
    if open.len() < 2 {
        return Ok(open.first().copied().cloned());
    }
    let mut listed = Vec::new();
    for (number, &id) in (1..=MOST).zip(&open) {
        let evening = sessions_of_group(sessions, id);
        let mut lines = lines(&evening, words).into_iter();
        listed.extend(lines.next().map(|line| format!("{number}. {line}")));
        listed.extend(lines.map(|line| format!("   {line}")));
    }
    let listed = listed.join("\n");
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        writeln!(io::stderr(), "{}\n{listed}", words.say("host-several"))?;
        return Ok(open.first().copied().cloned());
    }
    let mut out = io::stdout().lock();
    writeln!(out, "{listed}")?;
    loop {
        write!(out, "{} ", words.say("host-which-evening"))?;
        out.flush()?;
        let Some(line) = typed::read(&mut io::stdin().lock())? else {
            return Err(Failure::said(words.say("host-none-picked")));
        };
        // Nothing typed means the latest, which stands first.
        let number = match line.trim_end_matches('.') {
            "" => Some(1),
            number => number.parse::<usize>().ok(),
        };
        let picked = number.and_then(|number| open.get(number.checked_sub(1)?));
        if let Some(&id) = picked {
            return Ok(Some(id.clone()));
        }
    }
}
