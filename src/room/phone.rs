//! What one phone shows: the way in, and the seat.

use askama::Template;

use super::story::{Shown, Story, StoryPart, brief};
use super::style::{DRAWN, STYLE};
use super::tongue::Tongue;
use crate::exercise::{Ballot, Phase, Room, Seat};
use crate::language::{Words, own_name};
use crate::record::Pause;
use crate::scenario::{ChoiceId, Scenario};
use crate::view::sanitise;

/// A page around what stands on it.
#[derive(Template)]
#[template(path = "page.html", config = "src/room/askama.toml")]
pub(super) struct PhonePage<'a> {
    pub(super) words: &'a Words,
    pub(super) title: &'a str,
    /// HTML that a template of this folder made.
    pub(super) main: &'a str,
    pub(super) languages: Vec<Offered<'a>>,
    /// Where the page hears of changes; none for a page that stays as it is.
    pub(super) events: Option<&'a str>,
    /// When and from where a phone without script loads the page again, as browsers want it said: `6;url=/`. None for
    /// a page that stands still.
    pub(super) again: Option<&'a str>,
    /// What goes along when the language is changed: a code that was typed or scanned.
    pub(super) code: &'a str,
    pub(super) seated: bool,
    pub(super) projector: bool,
}

/// A language that can be chosen.
pub(super) struct Offered<'a> {
    pub(super) tag: &'a str,
    pub(super) name: &'a str,
    pub(super) chosen: bool,
}

/// The languages of a room for somebody who reads one of them.
pub(super) fn offered<'a>(there: &'a [String], tongue: &Tongue) -> Vec<Offered<'a>> {
    there
        .iter()
        .map(|tag| Offered {
            tag,
            name: own_name(tag),
            chosen: *tag == tongue.tag,
        })
        .collect()
}

/// The way in.
#[derive(Template)]
#[template(path = "join.html", config = "src/room/askama.toml")]
struct Join<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    title: String,
    note: Option<String>,
    code: &'a str,
    /// Why the last try failed.
    wrong: Option<String>,
    roles: Vec<(&'a str, String)>,
    /// The numbers of the tables.
    tables: Vec<u8>,
}

/// Draws the way in. `wrong` is the key of a sentence.
pub(super) fn join(
    scenario: &Scenario,
    tables: Vec<u8>,
    code: &str,
    wrong: Option<&str>,
    tongue: &Tongue,
    words: &Words,
) -> String {
    let roles = scenario.roles.iter();
    Join {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        title: sanitise(&scenario.title),
        note: scenario.content_note.as_deref().map(sanitise),
        code,
        wrong: wrong.map(|key| words.say(key)),
        roles: roles
            .map(|role| (role.id.as_str(), sanitise(&role.title)))
            .collect(),
        tables,
    }
    .render()
    .expect(DRAWN)
}

/// A sentence or two, and nothing else.
#[derive(Template)]
#[template(path = "notice.html", config = "src/room/askama.toml")]
pub(super) struct Notice {
    pub(super) heading: String,
    pub(super) text: String,
    /// Where to go from here, if anywhere.
    pub(super) way: Option<(&'static str, String)>,
}

/// What somebody in a seat sees.
#[derive(Template)]
#[template(path = "seat.html", config = "src/room/askama.toml")]
struct Seated<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    /// What goes on now; read aloud when it changes.
    status: String,
    pause: Option<Pause>,
    /// Whether nothing has begun yet.
    waits: bool,
    notice: Option<String>,
    table: Option<u8>,
    brief: Option<(String, Vec<StoryPart>)>,
    /// Whether its new role or table waits for the vote.
    role_waits: bool,
    face: PhoneFace,
}

/// What a seat shows of where its group stands.
enum PhoneFace {
    /// What everybody sees.
    Shown(Shown),
    Vote(Story, PhoneVote),
    /// A vote that is in, as a phone without script shows it: with nothing on it that could be lost.
    Voted(Story, PhoneVote),
}

/// A vote that a seat may take part in.
struct PhoneVote {
    scene: String,
    round: u8,
    confidence: bool,
    ballot: Option<Ballot>,
}

/// What a phone wants of its seat, beside the seat itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct PhoneQuestion<'a> {
    /// The key of a sentence about what the phone just tried.
    pub(super) notice: Option<&'a str>,
    /// Whether the page loads itself again while the vote is in.
    pub(super) rests: bool,
}

impl PhoneVote {
    fn is_for(&self, choice: ChoiceId) -> bool {
        self.ballot.is_some_and(|ballot| ballot.choice == choice)
    }

    fn is_unsure(&self) -> bool {
        self.ballot.is_some_and(|ballot| ballot.unsure)
    }
}

/// Draws a seat.
pub(super) fn seat(
    room: &Room,
    seat: &Seat,
    may_vote: bool,
    asked: PhoneQuestion<'_>,
    tongue: &Tongue,
    words: &Words,
) -> String {
    let table = room.table(seat.table);
    let run = room.run_in(seat.table, &tongue.tag);
    let stand = table.stand();
    let shown = Shown::of(table, &run, words);
    let key = match (stand.paused, stand.phase, may_vote) {
        (None, Phase::Vote { .. }, false) => "room-vote-others",
        (None, Phase::Vote { .. }, true) if seat.ballot.is_some() => "room-voted",
        _ => shown.status_key(stand),
    };
    let face = match (shown, stand.phase) {
        (Shown::Scene(story), Phase::Vote { round, .. }) if may_vote => {
            let vote = PhoneVote {
                scene: table.scenario().scene(run.state().scene()).id.clone(),
                round,
                confidence: stand.terms.as_ref().is_some_and(|terms| terms.confidence),
                ballot: seat.ballot,
            };
            match asked.rests && vote.ballot.is_some() {
                true => PhoneFace::Voted(story, vote),
                false => PhoneFace::Vote(story, vote),
            }
        }
        (shown, _) => PhoneFace::Shown(shown),
    };
    Seated {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        status: words.say(key),
        pause: stand.paused,
        waits: stand.welcomes(),
        notice: asked.notice.map(|key| words.say(key)),
        table: (room.tables().len() > 1).then_some(seat.table),
        brief: seat.role.and_then(|role| brief(&run, role)),
        role_waits: seat.waits(),
        face,
    }
    .render()
    .expect(DRAWN)
}
