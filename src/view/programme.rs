//! What the faces tell of a programme: its meetings, what belongs to them, and how far somebody is.
//!
//! Every text here is sanitised and in the reader's language.

use std::collections::HashMap;

use super::sanitise;
use crate::language::Words;
use crate::library::{Played, Title};
use crate::scenario::Wording;
use crate::scenario::programme::{Meeting, Programme};
use crate::scenario::{At, Scenario};

/// A programme as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProgrammeView {
    pub(crate) title: String,
    pub(crate) summary: String,
    /// How far somebody is, in words.
    pub(crate) far: String,
    /// The place of the meeting to go on with.
    pub(crate) next: Option<usize>,
    pub(crate) meetings: Vec<MeetingView>,
    pub(crate) wording: Wording,
}

/// A meeting as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeetingView {
    pub(crate) title: String,
    pub(crate) about: Option<String>,
    pub(crate) minutes: Option<u32>,
    pub(crate) mark: Mark,
    /// The id of the scenario that is played next there.
    pub(crate) next: String,
    pub(crate) plays: Vec<NamedScenario>,
    pub(crate) at_home: Vec<NamedScenario>,
    pub(crate) compare: Vec<NamedScenario>,
    pub(crate) objectives: Vec<String>,
    pub(crate) prepare: Vec<String>,
    pub(crate) bring: Vec<String>,
    pub(crate) agree: Option<String>,
    pub(crate) wording: Wording,
}

/// A scenario that a meeting names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedScenario {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) mark: Mark,
}

/// Where somebody stands with a meeting or a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Done,
    UnderWay,
    Next,
    Later,
}

impl Mark {
    /// The message that says so of a meeting, if anything needs saying.
    pub(crate) fn key(self) -> Option<&'static str> {
        match self {
            Self::Done => Some("programme-mark-done"),
            Self::UnderWay => Some("programme-mark-under-way"),
            Self::Next => Some("programme-mark-next"),
            Self::Later => None,
        }
    }
}

impl ProgrammeView {
    /// The programme, when these scenarios can be played and that was done with them.
    pub(crate) fn of(
        programme: &Programme,
        titles: &[Title],
        played: &HashMap<String, Played>,
        words: &Words,
    ) -> Self {
        let known = Known {
            titles,
            played,
            tag: words.reads(),
        };
        let next = programme.progress(|id| known.ended(id)).next;
        let meetings = programme.meetings.iter().enumerate();
        Self {
            title: sanitise(&programme.title),
            summary: sanitise(&programme.summary),
            far: far(programme, played, words),
            next,
            meetings: meetings
                .map(|(place, meeting)| known.meeting(meeting, next == Some(place)))
                .collect(),
            wording: programme.wording,
        }
    }
}

/// How far somebody is with a programme, in words.
pub(crate) fn far(
    programme: &Programme,
    played: &HashMap<String, Played>,
    words: &Words,
) -> String {
    let progress = programme.progress(|id| played.get(id).is_some_and(|it| it.finished > 0));
    let next = progress
        .next
        .and_then(|place| programme.meetings.get(place));
    let next = next.map(|meeting| sanitise(&meeting.title));
    let key = match (&next, progress.done) {
        (None, _) => "programme-far-all",
        (Some(_), 0) => "programme-far-none",
        (Some(_), _) => "programme-far-some",
    };
    let values = [
        ("done", progress.done.into()),
        ("all", programme.meetings.len().into()),
        ("next", next.unwrap_or_default().into()),
    ];
    words.say_with(key, &values)
}

/// What is known of scenarios besides the programme.
struct Known<'k> {
    titles: &'k [Title],
    played: &'k HashMap<String, Played>,
    tag: &'k str,
}

impl Known<'_> {
    fn ended(&self, id: &str) -> bool {
        self.played.get(id).is_some_and(|it| it.finished > 0)
    }

    fn meeting(&self, meeting: &Meeting, next: bool) -> MeetingView {
        let all = |named: &[At<String>]| named.iter().map(|it| self.named(&it.value)).collect();
        let texts = |texts: &[String]| texts.iter().map(|text| sanitise(text)).collect();
        let plays: Vec<NamedScenario> = all(&meeting.scenarios);
        let begun = plays.iter().any(|named| named.mark != Mark::Later);
        let mark = match (meeting.is_done(|id| self.ended(id)), begun, next) {
            (true, _, _) => Mark::Done,
            (false, true, _) => Mark::UnderWay,
            (false, false, true) => Mark::Next,
            (false, false, false) => Mark::Later,
        };
        let objectives = meeting.objectives.iter();
        MeetingView {
            title: sanitise(&meeting.title),
            about: meeting.about.as_deref().map(sanitise),
            minutes: meeting.minutes,
            mark,
            next: meeting
                .next(|id| self.ended(id))
                .unwrap_or_default()
                .to_owned(),
            plays,
            at_home: all(&meeting.at_home),
            compare: all(&meeting.compare),
            objectives: objectives.map(|it| sanitise(&it.text)).collect(),
            prepare: texts(&meeting.prepare),
            bring: texts(&meeting.bring),
            agree: meeting.agree.as_deref().map(sanitise),
            wording: meeting.wording,
        }
    }

    fn named(&self, id: &str) -> NamedScenario {
        let title = self.titles.iter().find(|title| title.id() == id);
        let scenario: Option<&Scenario> = title
            .and_then(|title| title.in_language(self.tag))
            .map(AsRef::as_ref);
        let open = self.played.get(id).is_some_and(|it| it.open.is_some());
        let mark = match (self.ended(id), open) {
            (true, _) => Mark::Done,
            (false, true) => Mark::UnderWay,
            (false, false) => Mark::Later,
        };
        NamedScenario {
            id: id.to_owned(),
            title: sanitise(scenario.map_or(id, |scenario| &scenario.title)),
            mark,
        }
    }
}

/// The parts of a meeting that are lists under a heading, each with the message of its heading; none is empty.
pub(crate) fn lists(meeting: &MeetingView, words: &Words) -> Vec<(&'static str, Vec<String>)> {
    let mut lists = vec![
        ("programme-objectives", meeting.objectives.clone()),
        ("programme-prepare", meeting.prepare.clone()),
        ("programme-bring", meeting.bring.clone()),
    ];
    if !meeting.compare.is_empty() {
        let values = [("titles", quoted(&meeting.compare, words).into())];
        let how = words.say_with("programme-compare-how", &values);
        lists.push(("programme-compare", vec![how]));
    }
    lists.push(("programme-agree", meeting.agree.iter().cloned().collect()));
    let home = meeting.at_home.iter().map(|named| match named.mark {
        Mark::Later => named.title.clone(),
        Mark::Done => format!("{} ({})", named.title, words.say("programme-played")),
        Mark::UnderWay | Mark::Next => {
            format!(
                "{} ({})",
                named.title,
                words.say("programme-mark-under-way")
            )
        }
    });
    lists.push(("programme-home", home.collect()));
    lists.retain(|(_, texts)| !texts.is_empty());
    lists
}

/// What is played and how long the meeting takes, as one line.
pub(crate) fn plan(meeting: &MeetingView, words: &Words) -> String {
    let titles = [("titles", quoted(&meeting.plays, words).into())];
    let mut plan = vec![words.say_with("programme-plays", &titles)];
    plan.extend(
        meeting
            .minutes
            .map(|minutes| words.say_with("programme-minutes", &[("minutes", minutes.into())])),
    );
    plan.join(" · ")
}

/// The message about a translation that does not fit, if there is one.
pub(crate) fn wording_key(wording: Wording) -> Option<&'static str> {
    match wording {
        Wording::Partial => Some("programme-partly-translated"),
        Wording::Stale => Some("programme-stale-translation"),
        Wording::Original | Wording::Translated => None,
    }
}

/// Titles between quotes, with a word before the last.
fn quoted(named: &[NamedScenario], words: &Words) -> String {
    let quoted = |named: &NamedScenario| format!("“{}”", named.title);
    match named {
        [] => String::new(),
        [one] => quoted(one),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(quoted).collect();
            let values = [
                ("first", first.join(", ").into()),
                ("last", quoted(last).into()),
            ];
            words.say_with("programme-and", &values)
        }
    }
}
