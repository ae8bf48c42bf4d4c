//! What the projector shows: what everybody in the hall may see, and nothing that is the moderator's.

use askama::Template;

use super::qr::Qr;
use super::story::{
    Brought, Meter, Shown, Story, StoryExhibit, StoryPart, StoryRow, StoryTask, Voted, add_block,
    aloud, parts, phase_key, until, went_back,
};
use super::style::DRAWN;
use super::survey::{self, ScreenSurvey};
use super::tongue::Tongue;
use crate::debrief::agreements;
use crate::debrief::lookback::{LookBack, closed, heading, turning};
use crate::engine::Run;
use crate::exercise::{Filling, Phase, Presence, Room, Stand, Table, TimeFor, Times, slides};
use crate::language::Words;
use crate::language::figure::Likelihood;
use crate::record::{Moment, Pause};
use crate::view::{OfferView, SlidePart, sanitise, task_of};

/// A projector's view of one table, or of the only group.
#[derive(Template)]
#[template(path = "stage.html", config = "src/room/askama.toml")]
struct Stage<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    status: String,
    /// What is read aloud when it changes: what goes on with what stands beside it, and what the moderator tells on top.
    says: String,
    /// That the group went back to where it is.
    went_back: Option<String>,
    table: Option<u8>,
    shows: Shows,
    /// How many of those who may have voted, in words and in percent.
    voted: Option<Voted>,
    left: Option<TimeLeft>,
    door: Door,
}

/// The time that runs down, in words for each way in which it is told.
struct TimeLeft {
    /// Below zero when it took longer.
    seconds: i64,
    runs: bool,
    /// What stands before minutes and seconds, and before whole minutes.
    exact: String,
    minutes: String,
    over: String,
}

impl TimeLeft {
    fn of(times: &Times, words: &Words) -> Option<Self> {
        let (what, seconds) = times.counted_down()?;
        let [exact, minutes, over] = match what {
            TimeFor::Talking => ["room-talk-left", "room-talk-minutes", "room-talk-over"],
            TimeFor::Deciding => [
                "room-decide-left",
                "room-decide-minutes",
                "room-decide-over",
            ],
        };
        Some(Self {
            seconds,
            runs: times.runs,
            exact: words.say(exact),
            minutes: words.say(minutes),
            over: words.say(over),
        })
    }
}

/// What fills the projector of a table.
enum Shows {
    Nothing,
    /// How people come in; with the title of the scenario, until it begins.
    Invitation(Option<String>),
    /// What the group agrees on.
    Agreements(Vec<String>),
    /// How it could have gone wrong.
    Premortem,
    /// What is said beside its title: until when it lasts, if the moderator said so.
    Pause(Vec<String>),
    Slide(Slide),
    /// What people write or say themselves.
    Task(StoryTask),
    /// What people are asked of themselves.
    Survey(ScreenSurvey),
}

impl Shows {
    /// What stands beside the title, where that is not a story.
    fn beside(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Invitation(Some(_)) => vec![words.say("room-welcome-screen")],
            Self::Pause(beside) => beside.clone(),
            Self::Nothing
            | Self::Invitation(None)
            | Self::Agreements(_)
            | Self::Premortem
            | Self::Slide(_)
            | Self::Task(_) => Vec::new(),
            Self::Survey(survey) => survey.statements.clone(),
        }
    }
}

/// One of the slides of what goes on.
struct Slide {
    pieces: Vec<SlidePiece>,
    /// Its number, and how many there are; none of a single one.
    number: Option<String>,
}

impl Slide {
    /// Whether it has a title of its own; who hears the page is told one in any case.
    fn is_headed(&self) -> bool {
        let headed = |piece: &SlidePiece| matches!(piece, SlidePiece::Heading { title, .. } if !title.is_empty());
        self.pieces.iter().any(headed)
    }
}

/// What stands on a slide, as a page has it: what is of one kind is one list.
enum SlidePiece {
    Heading {
        inject: bool,
        above: String,
        title: String,
        small: Option<String>,
    },
    /// What the moderator told the group on top of it.
    Improvised(String),
    Prose(Vec<StoryPart>),
    Exhibit(StoryExhibit),
    Whose(String),
    /// With their numbers.
    Offers(Vec<(usize, OfferView)>),
    Meters(Vec<Meter>),
    /// A sign, what it is, and the text.
    Brought(Vec<(&'static str, String, String)>),
    Sources(Vec<String>),
    Changes(Vec<(String, String, String)>),
    Rows(Vec<StoryRow>),
    Summary(Vec<String>),
    Questions(Vec<String>),
    Agreement(String),
    Closing(String),
    Turning(Turning),
    /// Why no decision is named.
    NoTurning(String),
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
        let side = |side: Likelihood| (side.exact(words), 100.0 * side.chance);
        let rows = outlook.endings.iter().map(|ending| ScreenChance {
            title: ending.title.clone(),
            sides: [side(ending.before), side(ending.after)],
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
    /// None where no phone would find the room.
    address: Option<String>,
    /// None while the door is closed: it lets nobody in.
    code: Option<String>,
    qr: Option<Qr>,
    inside: String,
    /// That phones have to scan again, while some are missing since the machine has another address.
    again: Option<String>,
    /// What becomes of the case that the group brought itself, in a few words and in a sentence.
    case: Option<(String, String)>,
}

/// What fills a projector that shows all tables.
enum Board {
    Nothing,
    StopWord,
    Agreements,
    Premortem,
    /// How people come in; with the title of the scenario, until it begins.
    Invitation(Option<String>),
    Tables,
    /// What people are asked of themselves.
    Survey,
}

impl Board {
    fn of(room: &Room) -> Self {
        let stopped = |table: &Table| table.stand().paused == Some(Pause::StopWord);
        let tables = room.tables();
        let title = || sanitise(&tables[0].scenario().title);
        let welcomes = tables.iter().all(|table| table.stand().welcomes());
        match room.projector().filling() {
            Filling::Nothing => Self::Nothing,
            Filling::Agreements => Self::Agreements,
            Filling::Premortem => Self::Premortem,
            Filling::Invitation => Self::Invitation(welcomes.then(title)),
            Filling::Story if tables.iter().any(stopped) => Self::StopWord,
            Filling::Story if room.survey().is_some() => Self::Survey,
            Filling::Story if welcomes => Self::Invitation(Some(title())),
            Filling::Story => Self::Tables,
        }
    }
}

/// All tables at a glance.
#[derive(Template)]
#[template(path = "overview.html", config = "src/room/askama.toml")]
struct Overview<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    /// What is read aloud when it changes.
    says: String,
    shows: Board,
    agreements: Vec<String>,
    survey: Option<ScreenSurvey>,
    tables: Vec<Glance>,
    /// Each table says itself how many voted.
    voted: Option<Voted>,
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
    match view.room.on_projector(table) {
        None => overview(view.room, tongue, words),
        Some(table) => one(view, table, tongue, words),
    }
}

fn one(view: &ScreenView<'_>, number: u8, tongue: &Tongue, words: &Words) -> String {
    let &ScreenView { room, now, back } = view;
    let table = room.table(number);
    let run = room.run_in(number, &tongue.tag);
    let stand = table.stand();
    let shown = Shown::of(table, &run, words);
    let talks = matches!(&shown, Shown::Scene(_) | Shown::Spread(..));
    let times = room.times(table, now);
    let filling = room.projector().filling();
    let task = task(table, &run, words);
    let asked = survey::is_seen(room, stand)
        .then(|| ScreenSurvey::of(room, &tongue.tag, words))
        .flatten();
    let answered = survey::answered(room, words).filter(|_| asked.is_some());
    let status = match filling {
        Filling::Nothing => "room-dark",
        _ if asked.is_some() => "room-survey",
        _ if task.is_some() && stand.paused.is_none() => "room-task-open",
        _ if votes_by_hands(room, number) => "room-vote-hands",
        _ => shown.status_key(stand, room.is_secret(number)),
    };
    let status = words.say(status);
    let (told, went_back) = match (filling, stand.paused) {
        (Filling::Story, None) => {
            let told = [shown.improvised(words), shown.advised(words)];
            let told: Vec<_> = told.into_iter().flatten().collect();
            let told = Some(told.join(" ")).filter(|told| !told.is_empty());
            (told, went_back(table, words))
        }
        _ => (None, None),
    };
    let title = || sanitise(&run.engine().scenario().title);
    let shows = match (filling, stand.paused) {
        (Filling::Nothing, _) => Shows::Nothing,
        (Filling::Agreements, _) => Shows::Agreements(agreements(words)),
        (Filling::Premortem, _) => Shows::Premortem,
        (Filling::Invitation, _) => Shows::Invitation(stand.welcomes().then(title)),
        (Filling::Story, Some(Pause::StopWord)) => Shows::Pause(beside(stand, words)),
        (Filling::Story, _) if let Some(survey) = asked => Shows::Survey(survey),
        _ if stand.welcomes() => Shows::Invitation(Some(title())),
        (Filling::Story, Some(_)) => {
            let case = room.case_keys().map(|[_, key]| words.say(key));
            Shows::Pause(beside(stand, words).into_iter().chain(case).collect())
        }
        (Filling::Story, None) if let Some(task) = task => Shows::Task(task),
        (Filling::Story, None) => Shows::Slide(slide(room, table, &run, (shown, back), words)),
    };
    let first = went_back.clone().into_iter().chain(told);
    Stage {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        says: aloud(first.chain([status.clone()]).chain(shows.beside(words))),
        went_back,
        status,
        // Where everybody is together there is nothing to tell apart.
        table: room.only_table().is_none().then_some(number),
        shows,
        voted: match matches!(stand.phase, Phase::Vote { .. })
            && stand.paused.is_none()
            && !votes_by_hands(room, number)
        {
            true => Some(voted(room.presence(number), words)),
            false => answered,
        },
        // Nobody is hurried while they write.
        left: TimeLeft::of(&times, words).filter(|_| talks && table.task().is_none()),
        door: door(room, words),
    }
    .render()
    .expect(DRAWN)
}

/// The task that a table is doing.
fn task(table: &Table, run: &Run, words: &Words) -> Option<StoryTask> {
    let open = table.task()?;
    let view = task_of(run, open.id(), words)?;
    Some(StoryTask::of(open, view, words))
}

/// What is said beside the title while everything stands still.
fn beside(stand: &Stand, words: &Words) -> Vec<String> {
    match (stand.paused, until(stand, words)) {
        (None, _) => Vec::new(),
        (Some(Pause::StopWord), _) => vec![words.say("room-stop-text")],
        (Some(_), Some(until)) => vec![until, words.say("room-pause-coffee")],
        (Some(_), None) => vec![words.say("room-pause-screen")],
    }
}

/// The slide to which the moderator turned.
fn slide(
    room: &Room,
    table: &Table,
    run: &Run,
    (mut shown, back): (Shown, Option<&LookBack>),
    words: &Words,
) -> Slide {
    let slides = slides(table, run, words);
    let place = room.projector().shown(&slides, table);
    let parts = slides.slide(place);
    let count = slides.count();
    let number = [("number", (place + 1).into()), ("count", count.into())];
    let mut pieces = Vec::with_capacity(parts.len());
    for part in parts {
        add(&mut pieces, part, &mut shown, back, words);
    }
    Slide {
        pieces,
        number: (count > 1).then(|| words.say_with("room-slide", &number)),
    }
}

/// Adds a part to what stands on a slide already.
fn add(
    pieces: &mut Vec<SlidePiece>,
    part: &SlidePart,
    shown: &mut Shown,
    back: Option<&LookBack>,
    words: &Words,
) {
    let piece = match (part, shown) {
        (SlidePart::Heading, shown) => heading_of(shown, words),
        (SlidePart::Text(block), _) => match pieces.last_mut() {
            Some(SlidePiece::Prose(prose)) => {
                add_block(prose, block.clone());
                return;
            }
            _ => SlidePiece::Prose(parts(vec![block.clone()])),
        },
        (SlidePart::Exhibit(exhibit), _) => {
            SlidePiece::Exhibit(StoryExhibit::of(exhibit.clone(), words))
        }
        (SlidePart::Advice(adviser), _) => {
            SlidePiece::Exhibit(StoryExhibit::of_adviser(adviser.clone(), words))
        }
        (SlidePart::Turning, _) => turning_of(back, words),
        (SlidePart::Improvised, Shown::Scene(story) | Shown::Spread(story, _)) => {
            SlidePiece::Improvised(story.improvised.take().unwrap_or_default())
        }
        (part, Shown::Scene(story)) => match of_scene(pieces, part, story) {
            Some(piece) => piece,
            None => return,
        },
        (part, Shown::Brought(brought)) => match of_brought(pieces, part, brought, words) {
            Some(piece) => piece,
            None => return,
        },
        (SlidePart::Row(place), Shown::Spread(_, spread)) => {
            let row = std::mem::take(&mut spread.rows[*place]);
            match pieces.last_mut() {
                Some(SlidePiece::Rows(rows)) => {
                    rows.push(row);
                    return;
                }
                _ => SlidePiece::Rows(vec![row]),
            }
        }
        (SlidePart::Summary, Shown::Spread(_, spread)) => {
            SlidePiece::Summary(std::mem::take(&mut spread.summary))
        }
        (SlidePart::Question(place), Shown::Ended(end)) => {
            let question = end.questions[*place].clone();
            match pieces.last_mut() {
                Some(SlidePiece::Questions(questions)) => {
                    questions.push(question);
                    return;
                }
                _ => SlidePiece::Questions(vec![question]),
            }
        }
        (SlidePart::Agreement, Shown::Ended(end)) => {
            SlidePiece::Agreement(end.agreement.clone().unwrap_or_default())
        }
        (SlidePart::Closing, Shown::Ended(end)) => {
            SlidePiece::Closing(end.closing.clone().unwrap_or_default())
        }
        // Slides are cut from what is shown.
        _ => return,
    };
    pieces.push(piece);
}

fn heading_of(shown: &mut Shown, words: &Words) -> SlidePiece {
    let (inject, above, title, small) = match shown {
        Shown::Scene(story) => (
            story.inject,
            story.clock.clone(),
            story.title.clone(),
            story.wording.take(),
        ),
        Shown::Spread(story, _) => (false, String::new(), story.name().to_owned(), None),
        Shown::Brought(brought) => {
            let above = brought.above.clone().unwrap_or_default();
            (false, above, brought.heading.clone(), None)
        }
        Shown::Ended(end) => (false, words.say("room-the-end"), end.title.clone(), None),
    };
    SlidePiece::Heading {
        inject,
        above,
        title,
        small,
    }
}

/// A part of a scene; nothing when it went to a list that stands there.
fn of_scene(pieces: &mut [SlidePiece], part: &SlidePart, story: &mut Story) -> Option<SlidePiece> {
    match part {
        SlidePart::Whose => Some(SlidePiece::Whose(story.whose.take()?)),
        SlidePart::Offer(place) => {
            let offer = (place + 1, story.offers.get(*place)?.clone());
            match pieces.last_mut() {
                Some(SlidePiece::Offers(offers)) => {
                    offers.push(offer);
                    None
                }
                _ => Some(SlidePiece::Offers(vec![offer])),
            }
        }
        SlidePart::Meters => Some(SlidePiece::Meters(std::mem::take(&mut story.meters))),
        _ => None,
    }
}

/// A part of what a choice brought; nothing when it went to a list that stands there.
fn of_brought(
    pieces: &mut [SlidePiece],
    part: &SlidePart,
    brought: &mut Brought,
    words: &Words,
) -> Option<SlidePiece> {
    let view = &mut brought.view;
    let (sign, label, text) = match part {
        SlidePart::Gain => ("+", view.labels()[0], view.gain.take()?),
        SlidePart::Cost => ("−", view.labels()[1], view.cost.take()?),
        SlidePart::Because => ("", "player-because", view.because.take()?),
        SlidePart::Sources => {
            return Some(SlidePiece::Sources(std::mem::take(&mut view.sources)));
        }
        SlidePart::Changes => {
            return Some(SlidePiece::Changes(std::mem::take(&mut view.changes)));
        }
        _ => return None,
    };
    let told = (sign, words.say(label), text);
    match pieces.last_mut() {
        Some(SlidePiece::Brought(list)) => {
            list.push(told);
            None
        }
        _ => Some(SlidePiece::Brought(vec![told])),
    }
}

fn turning_of(back: Option<&LookBack>, words: &Words) -> SlidePiece {
    match back.and_then(|back| Turning::of(back, words)) {
        Some(turning) => SlidePiece::Turning(turning),
        None => {
            let why = back.and_then(|back| back.excuse(words));
            SlidePiece::NoTurning(why.unwrap_or_else(|| words.say("lookback-looking")))
        }
    }
}

fn overview(room: &Room, tongue: &Tongue, words: &Words) -> String {
    // A table that went on with another says so itself.
    let glance = |own: &Table| {
        let number = own.number();
        let story = Story::of(room.table(number), &room.run_in(number, &tongue.tag), words);
        let stand = own.stand();
        let status = match (stand.phase, stand.paused) {
            (Phase::Gathered { table }, _) => {
                words.say_with("room-gathered", &[("table", table.into())])
            }
            (_, None) if room.table(number).task().is_some() => words.say("room-task-open"),
            (_, Some(_)) if stand.welcomes() => words.say("room-welcome-screen"),
            (_, Some(_)) => until(stand, words).unwrap_or_else(|| words.say("room-table-pause")),
            (Phase::Vote { .. }, None) if votes_by_hands(room, number) => {
                words.say("room-vote-hands")
            }
            (Phase::Vote { .. }, None) => voted(room.presence(number), words).0,
            (Phase::Consequence, None) => {
                let shown = Shown::of(room.table(number), &room.run_in(number, &tongue.tag), words);
                words.say(shown.status_key(stand, true))
            }
            (_, None) => {
                let secret = room.is_secret(number);
                words.say(phase_key(stand, story.passage, secret))
            }
        };
        let status = match went_back(own, words) {
            Some(back) => format!("{back} {status}"),
            None => status,
        };
        // How it ends, and what comes next, is for those at that table.
        let ahead = matches!(stand.phase, Phase::Ended | Phase::Consequence);
        Glance {
            number,
            title: match ahead {
                true => String::new(),
                false => story.name().to_owned(),
            },
            status,
        }
    };
    let shows = Board::of(room);
    let says = match shows {
        Board::Nothing => &["room-dark"][..],
        Board::StopWord => &["room-stop", "room-stop-text"],
        Board::Premortem => &["room-premortem", "room-premortem-ask"],
        Board::Survey => &["room-survey"],
        Board::Agreements | Board::Invitation(_) | Board::Tables => &["room-tables"],
    };
    Overview {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        says: aloud(says.iter().map(|key| words.say(key))),
        survey: matches!(shows, Board::Survey)
            .then(|| ScreenSurvey::of(room, &tongue.tag, words))
            .flatten(),
        shows,
        agreements: agreements(words),
        tables: room.tables().iter().map(glance).collect(),
        voted: survey::answered(room, words),
        door: door(room, words),
    }
    .render()
    .expect(DRAWN)
}

/// Whether a vote is open at a table that has no phones.
fn votes_by_hands(room: &Room, number: u8) -> bool {
    let stand = room.table(number).stand();
    let voting = matches!(stand.phase, Phase::Vote { .. }) && stand.paused.is_none();
    voting && room.presence(number).seats == 0
}

fn voted(presence: Presence, words: &Words) -> Voted {
    let counts = [
        ("voted", presence.voted.into()),
        ("voters", presence.voters.into()),
    ];
    let said = words.say_with("room-how-many-voted", &counts);
    (said, 100 * presence.voted / presence.voters.max(1))
}

fn door(room: &Room, words: &Words) -> Door {
    let (people, connected) = room.company();
    let (missing, closed) = (room.missing(), room.door().is_closed());
    let invitation = room.invitation();
    let key = match connected == people {
        true => "room-inside",
        false => "room-connected",
    };
    let counts = [("people", people.into()), ("connected", connected.into())];
    let phones = [("phones", missing.into())];
    Door {
        address: invitation.host(),
        code: (!closed).then(|| room.code().to_string()),
        // Phones that have a seat come back through a closed door.
        qr: invitation
            .link(room.code())
            .filter(|_| !closed || missing > 0)
            .and_then(|link| Qr::of(&link)),
        inside: words.say_with(key, &counts),
        again: (missing > 0).then(|| words.say_with("room-scan-again", &phones)),
        case: room
            .case_keys()
            .map(|[short, key]| (words.say(short), words.say(key))),
    }
}

#[cfg(test)]
mod tests;
