//! What can be asked of the server, and the answer. None of it does what a moderator does.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Extension, Form, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use rand::TryRng as _;
use serde::Deserialize;

use super::answer::{
    self, event_stream, fragment, notice, seat_page, too_fast, turned_away, way_in,
};
use super::cookie::{self, SeatCookie};
use super::forms::{JoinForm, LanguageForm, LineForm, PairForm, PickForm, SurveyForm, VoteForm};
use super::front::Front;
use super::guard::guard;
use super::origin::Peer;
use super::phone::{JustSeated, PhoneQuestion, Typed};
use super::stream;
use super::streams::Listener;
use super::survey;
use super::tongue::Tongue;
use crate::exercise::{CastVote, Pass, RoomCode, Token, Turned, Unheard, Wish};
use crate::record::Moment;

/// A body holds a vote or a name.
const MOST_BYTES: usize = 4096;
/// What a page's script sends along, to be answered with what stands on the page instead of a page.
const LIVE: HeaderName = HeaderName::from_static("x-live");
/// Who guesses has to dial again for each guess: the sum of [codes](crate::exercise::RoomCode) counts on that.
const HANG_UP: [(HeaderName, &str); 1] = [(header::CONNECTION, "close")];

pub(super) fn router(front: Arc<Front>) -> Router {
    Router::new()
        .route("/", get(door))
        .route("/{code}", get(scanned))
        .route("/join", get(to_the_seat).post(join))
        .route("/leave", get(leaving).post(leave))
        .route("/vote", post(vote))
        .route("/line", post(line))
        .route("/pick", post(pick))
        .route("/statements", post(statements))
        .route("/language", post(language))
        .route("/here", get(here))
        .route(cookie::NAMED, get(named))
        .route("/events", get(events))
        .route("/screen", get(screen))
        .route("/pair", post(pair))
        .route("/screen/events", get(screen_events))
        .route("/page.js", get(script))
        .fallback(elsewhere)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(Arc::clone(&front), seated))
        .layer(middleware::from_fn_with_state(Arc::clone(&front), guard))
        .with_state(front)
}

/// Gives a phone that was let in its seat to keep, once it has shown that it keeps what it is given, and the table where
/// it sits, once that is another.
async fn seated(State(front): State<Arc<Front>>, request: Request, next: Next) -> Response {
    let cookies = request.headers().get(header::COOKIE);
    let cookies = cookies.and_then(|cookies| cookies.to_str().ok());
    let coming = cookies.and_then(|cookies| front.seat_in(cookies));
    let mut response = next.run(request).await;
    let sets = response.headers().get_all(header::SET_COOKIE).iter();
    let mut sets = sets.filter_map(|set| set.to_str().ok());
    let Some(coming) = coming.filter(|_| !sets.any(cookie::is_of_seat)) else {
        return response;
    };
    let sits = |token| Some(front.hall.room().seats().seat(token)?.table);
    let kept = SeatCookie {
        code: None,
        table: sits(coming.token),
        ..coming.clone()
    };
    if kept.table.is_some() && kept != coming {
        let set = HeaderValue::from_str(&kept.set()).expect("what came in a header");
        response.headers_mut().append(header::SET_COOKIE, set);
    }
    response
}

/// What a request says about who sends it.
struct Sender {
    tongue: Tongue,
    seat: Option<SeatCookie>,
    /// The vote that it cast last.
    cast: Option<CastVote>,
    /// What its seat was called, where it tells that.
    name: Option<String>,
    /// Whether its script waits for a fragment.
    live: bool,
}

impl Sender {
    fn of(front: &Front, headers: &HeaderMap) -> Self {
        Self::reading(front, headers, None)
    }

    /// With the language that its address names, where its phone keeps none.
    fn reading(front: &Front, headers: &HeaderMap, language: Option<&str>) -> Self {
        let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        let cookies = text(header::COOKIE).unwrap_or_default();
        Self {
            tongue: front.tongue(
                cookie::language(cookies).or(language),
                text(header::ACCEPT_LANGUAGE),
            ),
            seat: front.seat_in(cookies),
            cast: cookie::vote(cookies),
            name: cookie::name(cookies),
            live: headers.contains_key(LIVE),
        }
    }
}

#[derive(Default, Deserialize)]
struct AtTheDoor {
    code: Option<String>,
    /// The language that was chosen on a phone that keeps nothing.
    language: Option<String>,
    /// What to say about what was tried: the key of a sentence, without `room-said-`.
    said: Option<String>,
    /// There for a phone that came in just now: what finds what was typed at the door.
    seated: Option<String>,
    /// There for a phone that wants to change its vote.
    change: Option<String>,
    /// What was tapped and not sent when the language was changed.
    choice: Option<String>,
    unsure: Option<String>,
}

/// Who comes back to a page that was the answer to something finds the one that is there now.
async fn to_the_seat() -> Redirect {
    Redirect::to("/")
}

/// The seat of a phone that has one, else the way in.
async fn door(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    Query(query): Query<AtTheDoor>,
    headers: HeaderMap,
) -> Response {
    let sender = Sender::reading(&front, &headers, query.language.as_deref());
    let mut said = query.said.as_deref().and_then(said);
    let Some(cookie) = &sender.seat else {
        if query.seated.is_some() {
            said = Some("room-said-cookies");
        }
        return entrance(&front, &query, said, &sender.tongue);
    };
    match front.known(cookie, sender.cast.as_ref(), peer) {
        Ok(token) if !front.gate().sends(token, Instant::now()) => too_fast(&sender.tongue),
        Ok(token) => {
            let unsure = query.unsure.as_deref().map(|unsure| unsure == "yes");
            let asked = PhoneQuestion {
                notice: said,
                changes: query.change.is_some() || query.choice.is_some(),
                picked: (query.choice.as_deref(), unsure),
                just: None,
            };
            match front.seat(token, &sender.tongue, asked) {
                Some(fragment) => {
                    seat_page(&front, token, &fragment.html, asked.changes, &sender.tongue)
                }
                None => turned_away(Turned::Removed, &sender.tongue),
            }
        }
        Err(Some(turned)) => turned_away(turned, &sender.tongue),
        Err(None) => {
            // A seat of another evening.
            let page = entrance(&front, &query, said, &sender.tongue);
            (forgets(), page).into_response()
        }
    }
}

/// The way in, with what was typed there by somebody whose phone keeps nothing.
fn entrance(
    front: &Front,
    query: &AtTheDoor,
    said: Option<&'static str>,
    tongue: &Tongue,
) -> Response {
    let found = query.seated.as_deref().and_then(|typed| typed.parse().ok());
    let (wish, role) = {
        let room = front.hall.room();
        let wish = found.and_then(|typed| room.typed(typed).cloned());
        let wish = wish.unwrap_or_default();
        let scenario = room.tables()[0].scenario();
        let role = wish.role.map(|role| scenario.role(role).id.clone());
        (wish, role)
    };
    let typed = Typed {
        code: query.code.as_deref().unwrap_or_default(),
        name: wish.name.as_deref().unwrap_or_default(),
        role: role.as_deref().unwrap_or_default(),
        table: wish.table,
    };
    way_in(front, typed, found, said, tongue)
}

/// Takes the seat from a phone, and what it is called.
fn forgets() -> AppendHeaders<[(HeaderName, String); 2]> {
    let gone = [cookie::forget(), cookie::set_name("")];
    AppendHeaders(gone.map(|set| (header::SET_COOKIE, set)))
}

/// The way in for those who scanned the code.
async fn scanned(
    state: State<Arc<Front>>,
    peer: Extension<Peer>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    if code.parse::<RoomCode>().is_err() {
        return elsewhere(state, headers).await;
    }
    let query = AtTheDoor {
        code: Some(code),
        ..AtTheDoor::default()
    };
    door(state, peer, Query(query), headers).await
}

async fn join(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Form(joining): Form<JoinForm>,
) -> Response {
    let sender = Sender::of(&front, &headers);
    // Who is in already may have another name, table or role; the code may be another by now.
    let kept = sender.seat.filter(|seat| front.was_in(seat));
    if kept.is_none() && !front.is_right(&joining.code) {
        let wrong = Some("room-said-wrong-code");
        let typed = Typed {
            code: &joining.code,
            name: &joining.name,
            role: &joining.role,
            table: joining.table.parse().ok(),
        };
        let page = way_in(&front, typed, None, wrong, &sender.tongue);
        return (StatusCode::FORBIDDEN, HANG_UP, page).into_response();
    }
    let role = front.role(&joining.role);
    let wish = |returns| Wish {
        name: Some(joining.name.clone()),
        role,
        table: joining.table.parse().ok(),
        returns,
        at: peer.at,
    };
    let keeps = |token, table, code| {
        let seat = SeatCookie {
            evening: front.hall.room().door().evening().to_owned(),
            token,
            table: Some(table),
            role: role.map(|_| joining.role.clone()),
            code,
        };
        let keeps = [seat.set(), cookie::set_name(&joining.name)];
        AppendHeaders(keeps.map(|set| (header::SET_COOKIE, set)))
    };
    let Some(SeatCookie { token, code, .. }) = kept else {
        let Some((coming, token, just)) = invited(&front) else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        return match front.let_in(token, wish(false), peer) {
            Ok((seat, may_vote)) => {
                let page = answer::first_page(&front, &seat, may_vote, &just, &sender.tongue);
                (keeps(coming, seat.table, Some(just.code)), page).into_response()
            }
            Err(turned) => turned_away(turned, &sender.tongue),
        };
    };
    match (front.sit(token, wish(code.is_none()), peer), sender.live) {
        (Err(turned), _) => turned_away(turned, &sender.tongue),
        (Ok(table), true) => {
            let fragment = fragment(&front, token, &sender.tongue, None);
            (keeps(token, table, None), fragment).into_response()
        }
        (Ok(table), false) => (keeps(token, table, None), Redirect::to("/")).into_response(),
    }
}

/// What a phone is given that is let in, the seat that is meant by it, and the way back to the door if it keeps nothing.
fn invited(front: &Front) -> Option<(Token, Token, JustSeated)> {
    let coming = sealed(front, Pass::Coming)?;
    let room = front.hall.room();
    let seat = room.door().seat_of(coming)?;
    let just = JustSeated {
        code: room.code().clone(),
        typed: room.door().typed_of(seat)?,
    };
    Some((coming, seat, just))
}

/// Asks a phone whether it means to leave.
async fn leaving(State(front): State<Arc<Front>>, headers: HeaderMap) -> Response {
    let sender = Sender::of(&front, &headers);
    match sender.seat {
        Some(_) => answer::leaving(&sender.tongue),
        None => Redirect::to("/").into_response(),
    }
}

async fn leave(State(front): State<Arc<Front>>, headers: HeaderMap) -> Response {
    let sender = Sender::of(&front, &headers);
    if let Some(seat) = sender.seat {
        front.hall.leave(seat.token);
    }
    (forgets(), Redirect::to("/?said=left")).into_response()
}

async fn vote(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Form(voting): Form<VoteForm>,
) -> Response {
    let sender = Sender::of(&front, &headers);
    let seat = sender.seat.as_ref();
    let known = seat.map(|cookie| front.known(cookie, sender.cast.as_ref(), peer));
    let token = match known {
        Some(Ok(token)) => token,
        Some(Err(Some(turned))) => return turned_away(turned, &sender.tongue),
        // Its page asks again, and gets the way in.
        Some(Err(None)) | None if sender.live => return StatusCode::GONE.into_response(),
        Some(Err(None)) => return Redirect::to("/").into_response(),
        None => {
            let just = voting.just();
            let just = just.map_or("?seated".to_owned(), |just| just.to_string());
            return Redirect::to(&format!("/{just}")).into_response();
        }
    };
    if !front.gate().sends(token, Instant::now()) {
        return too_fast(&sender.tongue);
    }
    let meant = (voting.scene.as_str(), voting.round);
    let unsure = voting.unsure == "yes";
    let vote = front.hall.vote(token, meant, &voting.choice, unsure);
    let vote = vote.and_then(|()| match voting.guess.as_str() {
        "" => Ok(()),
        guess => front.hall.guess(token, guess),
    });
    let said = match vote {
        Ok(()) => None,
        Err(Unheard::Paused) => Some("paused"),
        Err(Unheard::Closing) => Some("closing"),
        Err(Unheard::NoSeat | Unheard::NotOpen | Unheard::Unfit | Unheard::Unanswered) => {
            Some("late")
        }
        Err(Unheard::NotYours) => Some("not-yours"),
        Err(Unheard::NoSuchChoice) => Some("no-choice"),
    };
    if vote.is_ok() {
        // Its other pages show the same.
        front.streams.tell(Listener::Seat(token));
    }
    let cast = front.hall.room().cast_vote(token);
    let keeps = cast.map(|cast| [(header::SET_COOKIE, cookie::set_vote(&cast))]);
    match (sender.live, said) {
        (true, None) => (keeps, fragment(&front, token, &sender.tongue, None)).into_response(),
        // Its page sends it again.
        (true, Some("paused")) => StatusCode::LOCKED.into_response(),
        (true, Some(key)) => {
            let fragment = fragment(&front, token, &sender.tongue, self::said(key));
            (StatusCode::CONFLICT, fragment).into_response()
        }
        (false, None) => (keeps, Redirect::to("/")).into_response(),
        (false, Some(key)) => Redirect::to(&format!("/?said={key}")).into_response(),
    }
}

/// Takes a text that a phone wrote for a task.
async fn line(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Form(writing): Form<LineForm>,
) -> Response {
    sent_by_a_phone(&front, peer, &headers, |token| {
        front.hall.write(token, &writing.task, &writing.text)
    })
}

/// Takes from a phone which line of a task it would keep.
async fn pick(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Form(picking): Form<PickForm>,
) -> Response {
    sent_by_a_phone(&front, peer, &headers, |token| {
        let line = picking.line.parse().map_err(|_| Unheard::NotOpen)?;
        front.hall.pick(token, &picking.task, line)
    })
}

/// Takes from a phone how far statements are true of whom it belongs to.
async fn statements(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Form(answering): Form<SurveyForm>,
) -> Response {
    sent_by_a_phone(&front, peer, &headers, |token| {
        let round = survey::round(&answering.round).ok_or(Unheard::NotOpen)?;
        front.hall.answer(token, round, &answering.steps())
    })
}

/// Does what a phone sent, and answers with its page as it is then.
fn sent_by_a_phone(
    front: &Front,
    peer: Peer,
    headers: &HeaderMap,
    send: impl FnOnce(Token) -> Result<(), Unheard>,
) -> Response {
    let sender = Sender::of(front, headers);
    let known = sender.seat.as_ref();
    let known = known.map(|cookie| front.known(cookie, sender.cast.as_ref(), peer));
    let token = match known {
        Some(Ok(token)) => token,
        Some(Err(Some(turned))) => return turned_away(turned, &sender.tongue),
        Some(Err(None)) | None if sender.live => return StatusCode::GONE.into_response(),
        Some(Err(None)) | None => return Redirect::to("/").into_response(),
    };
    if !front.gate().sends(token, Instant::now()) {
        return too_fast(&sender.tongue);
    }
    let sent = send(token);
    if sent.is_ok() {
        // Its other pages show the same.
        front.streams.tell(Listener::Seat(token));
    }
    let said = match sent {
        Ok(()) => None,
        Err(Unheard::Paused) => Some("paused"),
        Err(Unheard::Unfit) => Some("unfit"),
        Err(Unheard::Unanswered) => Some("unanswered"),
        Err(_) => Some("shut"),
    };
    match (sender.live, said) {
        (true, None) => fragment(front, token, &sender.tongue, None),
        // Its page sends it again.
        (true, Some("paused")) => StatusCode::LOCKED.into_response(),
        (true, Some(key)) => {
            let fragment = fragment(front, token, &sender.tongue, self::said(key));
            (StatusCode::CONFLICT, fragment).into_response()
        }
        (false, None) => Redirect::to("/").into_response(),
        (false, Some(key)) => Redirect::to(&format!("/?said={key}")).into_response(),
    }
}

async fn language(
    State(front): State<Arc<Front>>,
    headers: HeaderMap,
    Form(reading): Form<LanguageForm>,
) -> Response {
    let Some(tag) = front.languages.iter().find(|tag| **tag == reading.language) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let set = [(header::SET_COOKIE, cookie::set_language(tag))];
    let mut back = reading.back();
    // A phone that keeps nothing has it in the address.
    if !headers.contains_key(header::COOKIE) {
        let and = if back.contains('?') { '&' } else { '?' };
        back = format!("{back}{and}language={tag}");
    }
    (set, Redirect::to(&back)).into_response()
}

/// A page is there: one with script answers the beat, and one without shows that it keeps what it was given. It asks for a
/// picture that there is not.
async fn here(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
) -> StatusCode {
    let sender = Sender::of(&front, &headers);
    if let Some(cookie) = &sender.seat {
        // Whoever may not come in hears it on the page.
        let _ = front.known(cookie, sender.cast.as_ref(), peer);
    }
    StatusCode::NO_CONTENT
}

/// A phone tells the name that it kept, whose seat was given anew.
async fn named(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
) -> StatusCode {
    let sender = Sender::of(&front, &headers);
    let known = sender.seat.as_ref();
    let known = known.map(|seat| front.known(seat, sender.cast.as_ref(), peer));
    if let Some(Ok(token)) = known {
        front.hall.say_name(token, sender.name.as_deref());
    }
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
struct Listening {
    /// There for a phone that came in just now.
    seated: Option<String>,
}

/// The changes of a seat, as they come.
async fn events(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    Query(query): Query<Listening>,
    headers: HeaderMap,
) -> Response {
    let sender = Sender::of(&front, &headers);
    let Some(cookie) = sender.seat else {
        return match query.seated {
            // It keeps nothing, and has to be told.
            Some(_) => event_stream(stream::stranger()),
            // No content tells a browser not to ask again.
            None => StatusCode::NO_CONTENT.into_response(),
        };
    };
    let Ok(token) = front.known(&cookie, sender.cast.as_ref(), peer) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    match stream::phone(&front, token, sender.tongue) {
        Some(stream) => event_stream(Body::from_stream(stream)),
        None => StatusCode::TOO_MANY_REQUESTS.into_response(),
    }
}

#[derive(Deserialize)]
struct Projecting {
    table: Option<u8>,
    language: Option<String>,
}

impl Projecting {
    /// A projector reads in the moderator's language, unless its address says otherwise.
    fn tongue(&self, front: &Front) -> Tongue {
        front.tongue(self.language.as_deref(), None)
    }

    fn table(&self, front: &Front) -> Option<u8> {
        let room = front.hall.room();
        self.table.filter(|&table| room.has_table(table))
    }
}

/// What the projector shows, to one that may show it; else the question for the word with which it is let in.
async fn screen(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    Query(query): Query<Projecting>,
    headers: HeaderMap,
) -> Response {
    let tongue = query.tongue(&front);
    if front.projector(peer.from, &headers).is_none() {
        return answer::unpaired(query.table, false, &tongue);
    }
    let table = query.table(&front);
    let (main, _) = front.stage(table, &tongue);
    let events = match table {
        Some(table) => format!("/screen/events?table={table}&language={}", tongue.tag),
        None => format!("/screen/events?language={}", tongue.tag),
    };
    answer::projector(&front, &main, &events, &tongue)
}

/// Lets a projector in that knows the word.
async fn pair(State(front): State<Arc<Front>>, Form(pairing): Form<PairForm>) -> Response {
    let tongue = front.tongue(Some(&pairing.language), None);
    let table: Option<u8> = pairing.table.parse().ok();
    if !front.hall.pair(&pairing.word, Moment::now()) {
        let page = answer::unpaired(table, true, &tongue);
        return (StatusCode::FORBIDDEN, HANG_UP, page).into_response();
    }
    let Some(token) = sealed(&front, Pass::Screen) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let to = match table {
        Some(table) => format!("/screen?table={table}&language={}", tongue.tag),
        None => format!("/screen?language={}", tongue.tag),
    };
    let set = [(header::SET_COOKIE, cookie::set_screen(token))];
    (set, Redirect::to(&to)).into_response()
}

async fn screen_events(
    State(front): State<Arc<Front>>,
    Extension(peer): Extension<Peer>,
    Query(query): Query<Projecting>,
    headers: HeaderMap,
) -> Response {
    // No content tells a browser not to ask again.
    let Some(listener) = front.projector(peer.from, &headers) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    match stream::screen(&front, listener, query.table(&front), query.tongue(&front)) {
        Some(stream) => event_stream(Body::from_stream(stream)),
        None => StatusCode::TOO_MANY_REQUESTS.into_response(),
    }
}

/// An address where nothing is.
async fn elsewhere(State(front): State<Arc<Front>>, headers: HeaderMap) -> Response {
    let tongue = Sender::of(&front, &headers).tongue;
    let page = notice(
        "room-nothing-here",
        "room-nothing-here-text",
        Some(("/", "room-to-the-door")),
        &tongue,
    );
    (StatusCode::NOT_FOUND, page).into_response()
}

/// The sentence that a redirect wants said.
fn said(key: &str) -> Option<&'static str> {
    match key {
        "late" => Some("room-said-late"),
        "shut" => Some("room-said-shut"),
        "unfit" => Some("room-said-unfit"),
        "unanswered" => Some("room-said-unanswered"),
        "paused" => Some("room-said-paused"),
        "closing" => Some("room-said-closing"),
        "not-yours" => Some("room-said-not-yours"),
        "no-choice" => Some("room-said-no-choice"),
        "left" => Some("room-said-left"),
        _ => None,
    }
}

async fn script() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, include_str!("pages/page.js")).into_response()
}

/// A random number with the seal of the door, for a phone or projector to keep.
fn sealed(front: &Front, pass: Pass) -> Option<Token> {
    let number = rand::rngs::SysRng.try_next_u64().ok()?;
    Some(front.hall.room().door().seal(pass, number))
}
