//! The answers of the server: whole pages, and what stands on one.

use askama::Template as _;
use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::front::Front;
use super::phone::{
    self, JustSeated, Leaving, Notice, PhonePage, PhoneQuestion, Reader, Typed, offered,
};
use super::screen;
use super::style::DRAWN;
use super::survey;
use super::tongue::Tongue;
use crate::exercise::{Seat, Table, Token, Turned};
use crate::language::Words;
use crate::view::sanitise;

const HTML: &str = "text/html; charset=utf-8";
/// When and from where a page without script loads itself again: soon after something new came.
const SEAT_AGAIN: &str = "6;url=/";
const SCREEN_AGAIN: &str = "5";
/// Where a seat hears of changes.
const EVENTS: &str = "/events";

/// The way in, with what was `typed` before; `found` is what finds that again. `wrong` is the key of a sentence about what
/// was tried.
pub(super) fn way_in(
    front: &Front,
    typed: Typed<'_>,
    found: Option<Token>,
    wrong: Option<&str>,
    tongue: &Tongue,
) -> Response {
    let [code, name] = [(typed.code, 12), (typed.name, 24)]
        .map(|(text, letters)| text.chars().take(letters).collect::<String>());
    let typed = Typed {
        code: &code,
        name: &name,
        ..typed
    };
    let words = &Words::new(tongue.words);
    let room = front.hall.room();
    let scenario = room.scenario_in(&tongue.tag);
    let tables = room.tables().iter().map(Table::number).collect();
    // Who fills the page in while nobody new comes in would do so for nothing.
    let closed = room.door().is_closed().then_some("room-closed-text");
    let main = phone::join(scenario, tables, typed, wrong.or(closed), tongue, words);
    page(&PhonePage {
        words,
        title: &words.say("room-join"),
        main: &main,
        languages: offered(&front.languages, tongue),
        code: typed.code,
        typed: found,
        ..PhonePage::still(words)
    })
}

/// A page around what a seat shows. While it `changes` its vote or has none yet, and while it writes, the page stands still.
pub(super) fn seat_page(
    front: &Front,
    token: Token,
    fragment: &Bytes,
    changes: bool,
    tongue: &Tongue,
) -> Response {
    let chooses = {
        let room = front.hall.room();
        let seat = room.seats().seat(token);
        let voted = seat.is_some_and(|seat| seat.ballot.is_some());
        let paused = seat.is_some_and(|seat| room.table(seat.table).stand().paused.is_some());
        let writes = seat.is_some_and(|seat| {
            let task = room.table(seat.table).task();
            task.is_some_and(|task| task.may_write(token) && task.wrote(token) == 0)
        });
        let asked = seat.is_some_and(|seat| {
            let stand = room.table(seat.table).stand();
            let open = room.survey().filter(|_| survey::is_seen(&room, stand));
            open.is_some_and(|survey| survey.of_phone(token).is_none())
        });
        let votes = room.may_vote(token) && (changes || !voted);
        asked || (!paused && (votes || writes))
    };
    front.hall.reads(token, chooses);
    let reader = match front.is_unnamed(token) {
        true => Reader::UnnamedSeat,
        false => Reader::Seat,
    };
    seated(front, fragment, chooses, (reader, String::new()), tongue)
}

/// The first page of a seat, in the answer to coming in: who waits for a second one on a slow network waits twice.
pub(super) fn first_page(
    front: &Front,
    seat: &Seat,
    may_vote: bool,
    just: &JustSeated,
    tongue: &Tongue,
) -> Response {
    let fragment = front.first(seat, may_vote, just, tongue);
    let paused = front.hall.room().table(seat.table).stand().paused.is_some();
    let chooses = may_vote && !paused;
    let reader = (Reader::FirstSeat, just.to_string());
    seated(front, &fragment, chooses, reader, tongue)
}

/// `just` stands behind the addresses of a page whose phone is yet to show that it keeps its seat.
fn seated(
    front: &Front,
    fragment: &Bytes,
    chooses: bool,
    (reader, just): (Reader, String),
    tongue: &Tongue,
) -> Response {
    let (events, again) = (format!("{EVENTS}{just}"), format!("{SEAT_AGAIN}{just}"));
    let words = &Words::new(tongue.words);
    page(&PhonePage {
        title: &words.say("room-title"),
        main: str::from_utf8(fragment).expect("a template writes text"),
        languages: offered(&front.languages, tongue),
        events: Some(&events),
        // A choice that is being made must not be swept away.
        again: (!chooses).then_some(&again),
        reader,
        keeps: chooses,
        beat: front.beat.as_millis(),
        ..PhonePage::still(words)
    })
}

/// Asks whether somebody means to leave.
pub(super) fn leaving(tongue: &Tongue) -> Response {
    let words = &Words::new(tongue.words);
    let leaving = Leaving { words };
    page(&PhonePage {
        words,
        title: &words.say("room-leave-question"),
        main: &leaving.render().expect(DRAWN),
        ..PhonePage::still(words)
    })
}

/// A sentence or two, and where to go from here.
pub(super) fn notice(
    heading: &str,
    text: &str,
    way: Option<(&'static str, &str)>,
    tongue: &Tongue,
) -> Response {
    let words = &Words::new(tongue.words);
    let way = way.map(|(to, key)| (to.to_owned(), words.say(key)));
    noticed(heading, text, way, words)
}

/// Who came by a name that may be anybody's: where the room is to be asked for.
pub(super) fn misdirected(front: &Front, tongue: &Tongue) -> Response {
    let host = front.hall.room().invitation().host();
    let words = &Words::new(tongue.words);
    let page = {
        let way = host.map(|host| {
            let to = format!("http://{host}/");
            let name = words.say_with("room-elsewhere-at", &[("host", host.into())]);
            (to, name)
        });
        noticed("room-elsewhere", "room-elsewhere-text", way, words)
    };
    (StatusCode::MISDIRECTED_REQUEST, page).into_response()
}

fn noticed(heading: &str, text: &str, way: Option<(String, String)>, words: &Words) -> Response {
    let notice = Notice {
        heading: words.say(heading),
        text: words.say(text),
        way,
    };
    page(&PhonePage {
        words,
        title: &notice.heading,
        main: &notice.render().expect(DRAWN),
        ..PhonePage::still(words)
    })
}

/// Why somebody cannot come in.
pub(super) fn turned_away(turned: Turned, tongue: &Tongue) -> Response {
    let (status, heading, text) = match turned {
        Turned::Full => (
            StatusCode::SERVICE_UNAVAILABLE,
            "room-full",
            "room-full-text",
        ),
        Turned::Removed => (StatusCode::FORBIDDEN, "room-removed", "room-removed-text"),
        Turned::Closed => (StatusCode::FORBIDDEN, "room-closed", "room-closed-text"),
    };
    (status, notice(heading, text, None, tongue)).into_response()
}

/// Too much came from a phone at once.
pub(super) fn too_fast(tongue: &Tongue) -> Response {
    let page = notice(
        "room-too-fast",
        "room-too-fast-text",
        Some(("/", "room-to-the-seat")),
        tongue,
    );
    (StatusCode::TOO_MANY_REQUESTS, page).into_response()
}

/// What a seat shows, for a page that is there already.
pub(super) fn fragment(
    front: &Front,
    token: Token,
    tongue: &Tongue,
    notice: Option<&str>,
) -> Response {
    let asked = PhoneQuestion {
        notice,
        ..PhoneQuestion::default()
    };
    match front.seat(token, tongue, asked) {
        Some(fragment) => ([(header::CONTENT_TYPE, HTML)], fragment.html).into_response(),
        None => StatusCode::GONE.into_response(),
    }
}

/// Asks a projector for the word with which it is let in.
pub(super) fn unpaired(table: Option<u8>, wrong: bool, tongue: &Tongue) -> Response {
    let words = &Words::new(tongue.words);
    page(&PhonePage {
        words,
        title: &words.say("room-pair"),
        main: &screen::pair(table, wrong, tongue, words),
        reader: Reader::Projector,
        ..PhonePage::still(words)
    })
}

/// The projector's page.
pub(super) fn projector(front: &Front, main: &str, events: &str, tongue: &Tongue) -> Response {
    let words = &Words::new(tongue.words);
    let room = front.hall.room();
    page(&PhonePage {
        words,
        title: &sanitise(&room.scenario_in(&tongue.tag).title),
        main,
        events: Some(events),
        again: Some(SCREEN_AGAIN),
        reader: Reader::Projector,
        beat: front.beat.as_millis(),
        ..PhonePage::still(words)
    })
}

fn page(page: &PhonePage<'_>) -> Response {
    let html = page.render().expect(DRAWN);
    ([(header::CONTENT_TYPE, HTML)], html).into_response()
}

/// Changes of a page, as they come.
pub(super) fn event_stream(body: Body) -> Response {
    (
        [(header::CONTENT_TYPE, "text/event-stream; charset=utf-8")],
        body,
    )
        .into_response()
}
