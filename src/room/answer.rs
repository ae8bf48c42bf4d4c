//! The answers of the server: whole pages, and what stands on one.

use askama::Template as _;
use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::front::Front;
use super::phone::{self, Notice, PhonePage, offered};
use super::screen;
use super::style::DRAWN;
use super::tongue::{Tongue, speaking};
use crate::exercise::{Table, Token, Turned};
use crate::view::sanitise;

const HTML: &str = "text/html; charset=utf-8";
/// When and from where a page without script loads itself again: soon after something new came.
const SEAT_AGAIN: &str = "6;url=/";
const REST_AGAIN: &str = "6;url=/?voted";
const SCREEN_AGAIN: &str = "5";

/// The way in. `wrong` is the key of a sentence about what was tried.
pub(super) fn way_in(
    front: &Front,
    code: Option<&str>,
    wrong: Option<&str>,
    tongue: &Tongue,
) -> Response {
    let code: String = code.unwrap_or_default().chars().take(12).collect();
    speaking(tongue.words, |words| {
        let room = front.hall.room();
        let scenario = room.scenario_in(&tongue.tag);
        let tables = room.tables().iter().map(Table::number).collect();
        let main = phone::join(scenario, tables, &code, wrong, tongue, words);
        page(&PhonePage {
            words,
            title: &words.say("room-join"),
            main: &main,
            languages: offered(&front.languages, tongue),
            events: None,
            again: None,
            code: &code,
            seated: false,
            projector: false,
        })
    })
}

/// A page around what a seat shows.
pub(super) fn seat_page(
    front: &Front,
    token: Token,
    fragment: &Bytes,
    rests: bool,
    tongue: &Tongue,
) -> Response {
    let again = {
        let room = front.hall.room();
        let seat = room.seats().seat(token);
        let voted = seat.is_some_and(|seat| seat.ballot.is_some());
        let paused = seat.is_some_and(|seat| room.table(seat.table).stand().paused.is_some());
        match rests && voted {
            true => Some(REST_AGAIN),
            // A choice that is being made must not be swept away.
            false if room.may_vote(token) && !paused => None,
            false => Some(SEAT_AGAIN),
        }
    };
    speaking(tongue.words, |words| {
        page(&PhonePage {
            words,
            title: &words.say("room-title"),
            main: str::from_utf8(fragment).expect("a template writes text"),
            languages: offered(&front.languages, tongue),
            events: Some("/events"),
            again,
            code: "",
            seated: true,
            projector: false,
        })
    })
}

/// A sentence or two, and where to go from here.
pub(super) fn notice(
    heading: &str,
    text: &str,
    way: Option<(&'static str, &str)>,
    tongue: &Tongue,
) -> Response {
    speaking(tongue.words, |words| {
        let notice = Notice {
            heading: words.say(heading),
            text: words.say(text),
            way: way.map(|(to, key)| (to, words.say(key))),
        };
        page(&PhonePage {
            words,
            title: &notice.heading,
            main: &notice.render().expect(DRAWN),
            languages: Vec::new(),
            events: None,
            again: None,
            code: "",
            seated: false,
            projector: false,
        })
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
    match front.seat(token, tongue, notice) {
        Some(fragment) => ([(header::CONTENT_TYPE, HTML)], fragment).into_response(),
        None => StatusCode::GONE.into_response(),
    }
}

/// Asks a projector for the word with which it is let in.
pub(super) fn unpaired(table: Option<u8>, wrong: bool, tongue: &Tongue) -> Response {
    speaking(tongue.words, |words| {
        page(&PhonePage {
            words,
            title: &words.say("room-pair"),
            main: &screen::pair(table, wrong, tongue, words),
            languages: Vec::new(),
            events: None,
            again: None,
            code: "",
            seated: false,
            projector: true,
        })
    })
}

/// The projector's page.
pub(super) fn projector(front: &Front, main: &str, events: &str, tongue: &Tongue) -> Response {
    speaking(tongue.words, |words| {
        let room = front.hall.room();
        page(&PhonePage {
            words,
            title: &sanitise(&room.scenario_in(&tongue.tag).title),
            main,
            languages: Vec::new(),
            events: Some(events),
            again: Some(SCREEN_AGAIN),
            code: "",
            seated: false,
            projector: true,
        })
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
