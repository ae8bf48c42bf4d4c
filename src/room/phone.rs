//! What one phone shows: the way in, and the seat.

use std::fmt;

use askama::Template;

use super::story::{Shown, Story, StoryLine, StoryPart, StoryTask, aloud, brief, until, went_back};
use super::style::{DRAWN, PHONE, PROJECTOR};
use super::survey::{self, PhoneSurvey};
use super::tongue::Tongue;
use crate::engine::Run;
use crate::exercise::{Ballot, OpenTask, Phase, Room, RoomCode, Seat, Stand, Table, Token};
use crate::language::{Words, own_name};
use crate::record::Pause;
use crate::scenario::Scenario;
use crate::view::{FactsView, sanitise, task_of};

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
    /// What goes along when the language is changed: a code that was typed or scanned, and what finds what was typed with
    /// it.
    pub(super) code: &'a str,
    pub(super) typed: Option<Token>,
    pub(super) reader: Reader,
    /// Whether what is chosen in a vote goes along when the language is changed.
    pub(super) keeps: bool,
    /// How often at least something comes where the page hears of changes, in milliseconds.
    pub(super) beat: u128,
}

/// Who reads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Guest,
    /// Somebody in a seat.
    Seat,
    /// Somebody whose phone is yet to tell what the seat is called.
    UnnamedSeat,
    /// Somebody whose phone is yet to show that it keeps the seat that it was given.
    FirstSeat,
    Projector,
}

impl<'a> PhonePage<'a> {
    fn seated(&self) -> bool {
        !matches!(self.reader, Reader::Guest | Reader::Projector)
    }

    fn is_unnamed(&self) -> bool {
        self.reader == Reader::UnnamedSeat
    }

    fn is_first(&self) -> bool {
        self.reader == Reader::FirstSeat
    }

    fn projects(&self) -> bool {
        self.reader == Reader::Projector
    }

    fn style(&self) -> &'static str {
        match self.projects() {
            true => PROJECTOR,
            false => PHONE,
        }
    }

    /// A page that stays as it is, with nothing on it yet.
    pub(super) fn still(words: &'a Words) -> Self {
        Self {
            words,
            title: "",
            main: "",
            languages: Vec::new(),
            events: None,
            again: None,
            code: "",
            typed: None,
            reader: Reader::Guest,
            keeps: false,
            beat: 0,
        }
    }
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
    /// What was typed before.
    typed: Typed<'a>,
    /// Why the last try failed.
    wrong: Option<String>,
    roles: Vec<(&'a str, String)>,
    /// The numbers of the tables.
    tables: Vec<u8>,
}

/// What somebody typed on the way in, as it stands there when that did not let them in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Typed<'a> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    /// The id of a role.
    pub(super) role: &'a str,
    pub(super) table: Option<u8>,
}

/// Draws the way in. `wrong` is the key of a sentence.
pub(super) fn join(
    scenario: &Scenario,
    tables: Vec<u8>,
    typed: Typed<'_>,
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
        typed,
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
    pub(super) way: Option<(String, String)>,
}

/// Whether somebody means to leave.
#[derive(Template)]
#[template(path = "leave.html", config = "src/room/askama.toml")]
pub(super) struct Leaving<'a> {
    pub(super) words: &'a Words,
}

/// The evening is over: what a page shows once nobody is there any more to show it another.
#[derive(Template)]
#[template(path = "over.html", config = "src/room/askama.toml")]
struct Farewell<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    /// What is read aloud.
    says: String,
    /// That it is over, and what becomes of it.
    texts: Vec<String>,
    /// Who to turn to and what to know, on a phone.
    facts: Option<FactsView>,
}

/// Draws what a page shows once the room is closed. `scenario` is what a phone was in, in its language; a projector has
/// none. `texts` are the keys of what is said then.
pub(super) fn farewell(
    scenario: Option<&Scenario>,
    texts: &[&'static str],
    tongue: &Tongue,
) -> String {
    let words = &Words::new(tongue.words);
    let said = ["room-over"].iter().chain(texts).chain(&["room-help-line"]);
    Farewell {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        says: aloud(said.map(|key| words.say(key))),
        texts: texts.iter().map(|key| words.say(key)).collect(),
        facts: scenario.and_then(|scenario| FactsView::of(scenario, words)),
    }
    .render()
    .expect(DRAWN)
}

/// What somebody in a seat sees.
#[derive(Template)]
#[template(path = "seat.html", config = "src/room/askama.toml")]
struct Seated<'a> {
    words: &'a Words,
    tag: &'a str,
    direction: &'a str,
    /// What goes on now.
    status: String,
    /// Where the group stands: while this stays, the page is the same one.
    place: String,
    /// What is read aloud when it changes: what came, where the group is, and what goes on.
    says: String,
    pause: Option<Pause>,
    /// Until when the break lasts, if the moderator said so.
    until: Option<String>,
    /// What is said beside the title while everything stands still.
    beside: Vec<String>,
    /// That the group went back to where it is.
    went_back: Option<String>,
    /// Whether nothing has begun yet.
    waits: bool,
    notice: Option<String>,
    table: Option<u8>,
    /// That it was let sit at another table.
    moved: Option<String>,
    brief: Option<(String, Vec<StoryPart>)>,
    /// Whether its new role or table waits for the vote.
    role_waits: bool,
    /// What its vote was that was closed last, while that is talked about.
    chose: Option<Receipt>,
    /// That it came in just now, for a phone that turns out to keep nothing.
    just: Option<&'a JustSeated>,
    /// What it is asked of whom it belongs to, in place of all else.
    survey: Option<PhoneSurvey>,
    /// What becomes of the case that the group brought itself.
    case: Option<String>,
    face: PhoneFace,
}

/// What a seat shows of where its group stands.
enum PhoneFace {
    /// What everybody sees.
    Shown(Shown),
    Vote(Story, PhoneVote),
    Task(Story, PhoneTask),
}

/// A task that the group is doing, as a seat sees it.
struct PhoneTask {
    id: String,
    told: StoryTask,
    /// Whether it is written; else it is spoken.
    writes: bool,
    /// Whether it may write one more.
    may_write: bool,
    /// How many lines it wrote.
    wrote: u8,
    /// That what it wrote is in.
    sent: Option<String>,
    /// The line that it would keep.
    pick: Option<u32>,
}

/// A vote that a seat may take part in.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and none follows from another"
)]
struct PhoneVote {
    scene: String,
    round: u8,
    confidence: bool,
    /// Whether it is asked what most will choose.
    guess: bool,
    /// What stands as its vote.
    receipt: Option<Receipt>,
    /// Whether it asked to change that.
    changes: bool,
    /// What was tapped and not sent: the id of a choice, and whether one is unsure.
    picked: (Option<String>, Option<bool>),
    /// Whether so few vote that others can work out what each of them chose.
    few: bool,
}

/// What a phone wants of its seat, beside the seat itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PhoneQuestion<'a> {
    /// The key of a sentence about what the phone just tried.
    pub(super) notice: Option<&'a str>,
    /// Whether it wants to change the vote that is in.
    pub(super) changes: bool,
    /// What was tapped and not sent: the id of a choice, and whether one is unsure.
    pub(super) picked: (Option<&'a str>, Option<bool>),
    /// That it came in just now.
    pub(super) just: Option<&'a JustSeated>,
}

/// How a phone that was let in and turns out to keep nothing gets back to the door: with its code, and with what finds what
/// was typed there.
#[derive(Debug, Clone)]
pub(super) struct JustSeated {
    pub(super) code: RoomCode,
    pub(super) typed: Token,
}

/// What stands behind an address that the page of a seat asks for which was just taken.
impl fmt::Display for JustSeated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "?seated={}&code={}", self.typed, self.code)
    }
}

impl PhoneQuestion<'_> {
    /// Whether the answer is for this phone alone.
    pub(super) fn is_own(&self) -> bool {
        self.notice.is_some() || self.picked != (None, None) || self.just.is_some()
    }
}

/// A vote that stands, as its phone shows it.
struct Receipt {
    /// The number of the choice on the page.
    number: usize,
    text: String,
    unsure: bool,
    /// The number of the choice of which it is thought that most will choose it.
    guess: Option<usize>,
}

fn receipt(story: &Story, ballot: Option<Ballot>) -> Option<Receipt> {
    let ballot = ballot?;
    let found = |choice| story.open().find(|(_, offer)| offer.choice == choice);
    let (number, offer) = found(ballot.choice)?;
    Some(Receipt {
        number,
        text: offer.text.clone(),
        unsure: ballot.unsure,
        guess: ballot.guess.and_then(found).map(|(number, _)| number),
    })
}

impl PhoneTask {
    fn of(open: &OpenTask, run: &Run, token: Option<Token>, words: &Words) -> Option<Self> {
        let view = task_of(run, open.id(), words)?;
        let writes = view.writes();
        let wrote = token.map_or(0, |token| open.wrote(token));
        let count = [("count", u32::from(wrote).into())];
        Some(Self {
            id: open.id().to_owned(),
            writes,
            wrote,
            may_write: writes && token.is_some_and(|token| open.may_write(token)),
            sent: (wrote > 0).then(|| words.say_with("room-task-in", &count)),
            pick: token.and_then(|token| open.pick(token)),
            told: StoryTask::of(open, view, words),
        })
    }

    fn picks(&self, line: &StoryLine) -> bool {
        self.pick == Some(line.number)
    }
}

impl PhoneVote {
    fn of(
        story: &Story,
        seat: &Seat,
        table: &Table,
        (round, few): (u8, bool),
        asked: PhoneQuestion<'_>,
    ) -> Self {
        let receipt = receipt(story, seat.ballot);
        let (choice, unsure) = asked.picked;
        let terms = table.stand().terms.as_ref();
        let here = table.run().state().scene();
        Self {
            scene: table.scenario().scene(here).id.clone(),
            round,
            confidence: terms.is_some_and(|terms| terms.confidence),
            guess: terms.is_some_and(|terms| terms.guess),
            changes: asked.changes && receipt.is_some(),
            receipt,
            picked: (choice.map(str::to_owned), unsure),
            few,
        }
    }

    /// The number of the choice of which it thinks that most will choose it.
    fn guessed(&self) -> Option<usize> {
        self.receipt.as_ref()?.guess
    }

    fn is_picked(&self, choice: &str) -> bool {
        self.picked.0.as_deref() == Some(choice)
    }

    /// Whether the form is what is seen, and not the receipt.
    fn is_open(&self) -> bool {
        self.changes || self.receipt.is_none()
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
    let token = room.seats().token(seat.number);
    let run = room.run_in(seat.table, &tongue.tag);
    let stand = table.stand();
    let shown = Shown::of(table, &run, words);
    let few = !room.is_secret(seat.table);
    let survey = survey::is_seen(room, stand)
        .then(|| PhoneSurvey::of(room, token, &tongue.tag, words))
        .flatten();
    let key = match (stand.paused, stand.phase, may_vote) {
        _ if survey.is_some() => "room-survey",
        (None, _, _) if table.task().is_some() => "room-task-open",
        (None, Phase::Vote { .. }, false) => "room-vote-others",
        (None, Phase::Vote { .. }, true) if seat.ballot.is_some() => "room-voted",
        (None, Phase::Vote { round: 1, .. }, true) if few => "room-vote-open",
        // Where it is not secret, the vote says so itself.
        _ => shown.status_key(stand, true),
    };
    let status = words.say(key);
    let chose = match (&shown, stand.phase) {
        (
            Shown::Scene(story) | Shown::Spread(story, _),
            Phase::Counted { .. } | Phase::Shown { .. },
        ) => receipt(story, seat.chose),
        _ => None,
    };
    let apart = room.only_table().is_none();
    let moved = (apart && seat.moved)
        .then(|| words.say_with("room-moved", &[("table", seat.table.into())]));
    let mut says = match &survey {
        Some(survey) => aloud([status.clone(), survey.ends.clone()]),
        None => says(&shown, table, &status, words),
    };
    if let Some(moved) = &moved {
        says = format!("{moved} {says}");
    }
    if let Some(Receipt { number, text, .. }) = chose.as_ref().filter(|_| stand.paused.is_none()) {
        says = format!("{says} {} {number} {text}", words.say("room-you-chose"));
    }
    let face = match (shown, stand.phase) {
        (Shown::Scene(story), Phase::Vote { round, .. }) if may_vote => {
            let vote = PhoneVote::of(&story, seat, table, (round, few), asked);
            PhoneFace::Vote(story, vote)
        }
        (shown, _) => task_or(shown, table, &run, token, words),
    };
    Seated {
        words,
        tag: &tongue.tag,
        direction: tongue.direction(),
        place: place(room, table),
        says,
        status,
        pause: stand.paused,
        until: until(stand, words),
        beside: beside(stand, words),
        went_back: went_back(table, words),
        waits: stand.welcomes(),
        notice: asked.notice.map(|key| words.say(key)),
        table: apart.then_some(seat.table),
        moved,
        brief: seat.role.and_then(|role| brief(&run, role)),
        role_waits: seat.waits(),
        chose,
        just: asked.just,
        survey,
        case: room.case_keys().map(|[_, key]| words.say(key)),
        face,
    }
    .render()
    .expect(DRAWN)
}

/// The scene with the task that the group is doing, or what else is shown.
fn task_or(
    shown: Shown,
    table: &Table,
    run: &Run,
    token: Option<Token>,
    words: &Words,
) -> PhoneFace {
    let task = table.task();
    let task = task.and_then(|open| PhoneTask::of(open, run, token, words));
    match (shown, task) {
        (Shown::Scene(story) | Shown::Spread(story, _), Some(task)) => PhoneFace::Task(story, task),
        (shown, _) => PhoneFace::Shown(shown),
    }
}

/// Where a table stands, in a word that no other place has.
fn place(room: &Room, table: &Table) -> String {
    let (stand, events) = (table.stand(), table.session().events());
    let steps = events.iter().filter(|event| event.what.moves()).count();
    let task = table.task().map(|task| (task.id(), task.asks()));
    let asked = room.survey().map(|survey| survey.ask().round);
    format!(
        "{steps}/{asked:?}/{task:?}/{:?}/{:?}",
        stand.phase, stand.paused
    )
}

/// What is said beside the title while everything stands still.
fn beside(stand: &Stand, words: &Words) -> Vec<String> {
    let keys: &[&str] = match stand.paused {
        None => &[],
        Some(Pause::StopWord) => &["room-stop-text", "room-help-line"],
        Some(_) if stand.welcomes() => &["room-welcome-text"],
        Some(_) => &["room-pause-text"],
    };
    keys.iter().map(|key| words.say(key)).collect()
}

/// What is read aloud of a place: what came, where the group is, and what goes on, with what stands beside that.
fn says(shown: &Shown, table: &Table, status: &str, words: &Words) -> String {
    let stand = table.stand();
    let paused = stand.paused.is_some();
    let mut said = Vec::new();
    if !paused {
        match shown {
            Shown::Scene(story) => {
                said.extend(went_back(table, words));
                if story.inject {
                    said.push(words.say("player-interrupted"));
                }
                said.push(story.name().to_owned());
                said.extend(shown.improvised(words));
                said.extend(shown.advised(words));
            }
            Shown::Brought(brought) => said.push(brought.heading.clone()),
            Shown::Spread(..) => {
                said.extend(shown.improvised(words));
                said.extend(shown.advised(words));
            }
            Shown::Ended(end) => said.push(end.title.clone()),
        }
    }
    said.push(status.to_owned());
    match shown {
        _ if paused => {
            said.extend(until(stand, words));
            said.extend(beside(stand, words));
        }
        Shown::Spread(_, spread) => said.extend(spread.aloud(words)),
        _ => {}
    }
    aloud(said)
}
