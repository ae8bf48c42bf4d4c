//! What the projector shows: what everybody in the hall may see, and nothing that is the moderator's.

use askama::Template;

use super::qr::Qr;
use super::story::{Shown, Story, StoryPart, phase_key, until};
use super::style::DRAWN;
use super::tongue::Tongue;
use crate::debrief::lookback::{LookBack, closed, heading, in_reach, turning};
use crate::exercise::{Invitation, Phase, Presence, Room, Table};
use crate::language::Words;
use crate::language::figure::percent;
use crate::record::{Moment, Pause};
use crate::view::sanitise;

/// A projector's view of one table, or of the only group.
#[derive(Template)]
#[template(path = "stage.html", config = "src/room/askama.toml")]
struct Stage<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    status: String,
    table: Option<u8>,
    /// Nothing, when it is dark.
    face: Option<Shown>,
    pause: Option<Pause>,
    /// Until when the break lasts, if the moderator said so.
    until: Option<String>,
    /// The title of the scenario, until it begins.
    waits: Option<String>,
    /// How many of those who may have voted, in words and in percent.
    voted: Option<(String, usize)>,
    /// Seconds left for the talk, below zero when it took longer; and whether they run.
    left: Option<(i64, bool)>,
    /// The decision that moved the evening most, once it has come to its end.
    turning: Option<Turning>,
    door: Door,
}

/// The decision that moved the chances of the endings most.
struct Turning {
    heading: String,
    choice: String,
    rows: Vec<ScreenChance>,
    closed: Option<String>,
}

/// An ending, with its chance before and after the decision, in words and in percent.
struct ScreenChance {
    title: String,
    /// Before and after.
    sides: [(String, f64); 2],
}

impl Turning {
    fn of(back: &LookBack, words: &Words) -> Option<Self> {
        let decision = turning(back.exact()?)?;
        let outlook = decision.outlook.as_ref()?;
        let chance = |chance: f64| (percent(chance, words), 100.0 * chance);
        let rows = in_reach(outlook).map(|(title, before, after)| ScreenChance {
            title: title.clone(),
            sides: [chance(*before), chance(*after)],
        });
        Some(Self {
            heading: heading(decision),
            choice: decision.taken.text.clone(),
            rows: rows.collect(),
            closed: closed(outlook, words),
        })
    }
}

/// The way in, as it stands on the projector.
struct Door {
    address: String,
    code: String,
    qr: Option<Qr>,
    /// Whether the group is still coming in, so that it stands there large.
    wide: bool,
    inside: String,
}

/// All tables at a glance.
#[derive(Template)]
#[template(path = "overview.html", config = "src/room/askama.toml")]
struct Overview<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    dark: bool,
    tables: Vec<Glance>,
    door: Door,
}

struct Glance {
    number: u8,
    title: String,
    status: String,
}

/// The question for the word with which a projector is let in.
#[derive(Template)]
#[template(path = "pair.html", config = "src/room/askama.toml")]
struct Pair<'a> {
    words: &'a Words,
    tag: &'a str,
    table: Option<u8>,
    wrong: bool,
}

/// Draws the question for the word with which a projector is let in.
pub(super) fn pair(table: Option<u8>, wrong: bool, tongue: &Tongue, words: &Words) -> String {
    Pair {
        words,
        tag: &tongue.tag,
        table,
        wrong,
    }
    .render()
    .expect(DRAWN)
}

/// What the projector's page is drawn from.
pub(super) struct ScreenView<'a> {
    pub(super) room: &'a Room,
    pub(super) invitation: &'a Invitation,
    pub(super) now: Moment,
    /// The look back on a table that came to its end.
    pub(super) back: Option<&'a LookBack>,
}

/// Draws the projector's page for a table; for none, all tables of a group that has several.
pub(super) fn stage(
    view: &ScreenView<'_>,
    table: Option<u8>,
    tongue: &Tongue,
    words: &Words,
) -> String {
    match table.or_else(|| view.room.only_table()) {
        None => overview(view.room, view.invitation, tongue, words),
        Some(table) => one(view, table, tongue, words),
    }
}

fn one(view: &ScreenView<'_>, number: u8, tongue: &Tongue, words: &Words) -> String {
    let &ScreenView {
        room,
        invitation,
        now,
        back,
    } = view;
    let table = room.table(number);
    let run = room.run_in(number, &tongue.tag);
    let stand = table.stand();
    let presence = room.presence(number);
    let face = (!room.is_dark()).then(|| Shown::of(table, &run, words));
    let talks = matches!(&face, Some(Shown::Scene(_) | Shown::Spread(..)));
    let times = table.times(now);
    Stage {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        status: words.say(match &face {
            None => "room-dark",
            Some(shown) => shown.status_key(stand),
        }),
        table: (room.tables().len() > 1).then_some(number),
        voted: matches!(stand.phase, Phase::Vote { .. }).then(|| voted(presence, words)),
        left: times
            .counted_down()
            .filter(|_| talks)
            .map(|left| (left, times.runs)),
        pause: stand.paused,
        until: until(stand, words),
        turning: back.and_then(|back| Turning::of(back, words)),
        waits: stand
            .welcomes()
            .then(|| sanitise(&run.engine().scenario().title)),
        door: Door {
            wide: !stand.begun,
            ..door(room, invitation, words)
        },
        face,
    }
    .render()
    .expect(DRAWN)
}

fn overview(room: &Room, invitation: &Invitation, tongue: &Tongue, words: &Words) -> String {
    // A table that went on with another says so itself.
    let glance = |own: &Table| {
        let number = own.number();
        let story = Story::of(room.table(number), &room.run_in(number, &tongue.tag), words);
        let stand = own.stand();
        let status = match (stand.phase, stand.paused) {
            (Phase::Gathered { table }, _) => {
                words.say_with("room-gathered", &[("table", table.into())])
            }
            (_, Some(_)) if stand.welcomes() => words.say("room-welcome-screen"),
            (_, Some(_)) => until(stand, words).unwrap_or_else(|| words.say("room-table-pause")),
            (Phase::Vote { .. }, None) => voted(room.presence(number), words).0,
            (phase, None) => words.say(phase_key(phase, story.passage)),
        };
        Glance {
            number,
            title: story.name().to_owned(),
            status,
        }
    };
    Overview {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        dark: room.is_dark(),
        tables: room.tables().iter().map(glance).collect(),
        door: door(room, invitation, words),
    }
    .render()
    .expect(DRAWN)
}

fn voted(presence: Presence, words: &Words) -> (String, usize) {
    let counts = [
        ("voted", presence.voted.into()),
        ("voters", presence.voters.into()),
    ];
    let said = words.say_with("room-how-many-voted", &counts);
    (said, 100 * presence.voted / presence.voters.max(1))
}

fn door(room: &Room, invitation: &Invitation, words: &Words) -> Door {
    let seats = room.seats().all().len();
    let url = invitation.urls.first().map_or("", String::as_str);
    Door {
        address: url
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned(),
        code: room.code().to_string(),
        qr: Qr::of(&invitation.link(room.code())),
        wide: true,
        inside: words.say_with("room-inside", &[("people", seats.into())]),
    }
}
