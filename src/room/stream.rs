//! Server-sent events: a page hears of a change by getting its new self.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::Stream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use super::event::event;
use super::front::{Fragment, Front};
use super::phone::PhoneQuestion;
use super::streams::Listener;
use super::tongue::Tongue;
use crate::exercise::Token;

/// What comes where nothing else came for as long as a beat: a phone that went away is noticed by it, and a page that hears
/// none for two beats knows that its line is dead.
const BEAT: Bytes = Bytes::from_static(b"event: beat\ndata: .\n\n");
/// How long the projector waits for more votes before it shows how many there are.
const GATHERING: Duration = Duration::from_millis(200);

/// A stream's place among those of its listener; gives it up when it is dropped.
struct StreamPlace {
    front: Arc<Front>,
    listener: Listener,
    /// The table that a projector looks at; everything where it is none.
    table: Option<u8>,
    number: u64,
    /// Hears of what only its listener shows.
    own: watch::Receiver<()>,
    /// Hears that the room closes.
    over: watch::Receiver<bool>,
}

impl StreamPlace {
    fn take(front: &Arc<Front>, listener: Listener, table: Option<u8>) -> Option<Self> {
        let (number, own) = front.streams.begin(listener)?;
        let place = Self {
            front: Arc::clone(front),
            listener,
            table,
            number,
            own,
            over: front.over.subscribe(),
        };
        place.tell(true);
        Some(place)
    }

    /// Tells the room that somebody began to look at it, or stopped.
    fn tell(&self, begins: bool) {
        match self.listener {
            Listener::Seat(token) => self.front.hall.connected(token, begins),
            Listener::Screen(_) | Listener::ScreenHere => self.front.hall.looks(self.table, begins),
        }
    }

    fn is_over(&self) -> bool {
        self.front.streams.is_over(self.listener, self.number)
    }
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        self.front.streams.end(self.listener);
        self.tell(false);
    }
}

struct PhoneStream {
    place: StreamPlace,
    token: Token,
    tongue: Tongue,
    scene: watch::Receiver<u64>,
    last: Option<Bytes>,
    /// Whether the phone is yet to be asked what its seat is called, which was forgotten and given anew.
    again: bool,
    over: bool,
}

/// What a phone hears that keeps nothing: it will not be known when it votes.
pub(super) fn stranger() -> Body {
    Body::from("event: stranger\ndata: .\n\n")
}

/// What a phone hears; `None` when its seat has too many streams.
pub(super) fn phone(
    front: &Arc<Front>,
    token: Token,
    tongue: Tongue,
) -> Option<impl Stream<Item = Result<Bytes, Infallible>> + use<>> {
    let phone = PhoneStream {
        place: StreamPlace::take(front, Listener::Seat(token), None)?,
        token,
        tongue,
        scene: front.ear.scene.clone(),
        last: None,
        again: front.is_unnamed(token),
        over: false,
    };
    Some(futures_util::stream::unfold(phone, async |mut phone| {
        let said = phone.next().await?;
        Some((Ok(said), phone))
    }))
}

impl PhoneStream {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        if std::mem::take(&mut self.again) {
            return Some(Bytes::from_static(b"event: again\ndata: .\n\n"));
        }
        let due = Instant::now() + self.place.front.beat;
        loop {
            self.scene.borrow_and_update();
            if self.place.is_over() {
                return None;
            }
            self.place.own.borrow_and_update();
            if *self.place.over.borrow_and_update() {
                self.over = true;
                let over = self.place.front.farewell(&self.tongue);
                return Some(event("over", over.as_bytes()));
            }
            match self
                .place
                .front
                .seat(self.token, &self.tongue, PhoneQuestion::default())
            {
                None => {
                    self.over = true;
                    return Some(Bytes::from_static(b"event: gone\ndata: .\n\n"));
                }
                Some(Fragment { event, .. }) if self.last.as_ref() != Some(&event) => {
                    self.last = Some(event.clone());
                    return Some(event);
                }
                Some(_) => {}
            }
            tokio::select! {
                changed = self.scene.changed() => changed.ok()?,
                changed = self.place.own.changed() => changed.ok()?,
                changed = self.place.over.changed() => changed.ok()?,
                () = sleep_until(due) => return Some(BEAT),
            }
        }
    }
}

struct Screen {
    place: StreamPlace,
    table: Option<u8>,
    tongue: Tongue,
    scene: watch::Receiver<u64>,
    presence: watch::Receiver<u64>,
    last: String,
    over: bool,
}

/// What a projector hears; `None` when it has too many streams.
pub(super) fn screen(
    front: &Arc<Front>,
    listener: Listener,
    table: Option<u8>,
    tongue: Tongue,
) -> Option<impl Stream<Item = Result<Bytes, Infallible>> + use<>> {
    let screen = Screen {
        place: StreamPlace::take(front, listener, table)?,
        table,
        tongue,
        scene: front.ear.scene.clone(),
        presence: front.ear.presence.clone(),
        last: String::new(),
        over: false,
    };
    Some(futures_util::stream::unfold(screen, async |mut screen| {
        let said = screen.next().await?;
        Some((Ok(said), screen))
    }))
}

impl Screen {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        let due = Instant::now() + self.place.front.beat;
        loop {
            self.scene.borrow_and_update();
            self.presence.borrow_and_update();
            if self.place.is_over() {
                return None;
            }
            if *self.place.over.borrow_and_update() {
                self.over = true;
                let over = self.place.front.farewell_on_screen(&self.tongue);
                return Some(event("over", over.as_bytes()));
            }
            let (now, more) = self.place.front.stage(self.table, &self.tongue);
            if now != self.last {
                let said = event("main", now.as_bytes());
                self.last = now;
                return Some(said);
            }
            tokio::select! {
                changed = self.scene.changed() => changed.ok()?,
                changed = self.presence.changed() => {
                    changed.ok()?;
                    tokio::select! {
                        () = sleep(GATHERING) => {}
                        changed = self.scene.changed() => changed.ok()?,
                    }
                }
                () = sleep(GATHERING), if more => {}
                changed = self.place.over.changed() => changed.ok()?,
                () = sleep_until(due) => return Some(BEAT),
            }
        }
    }
}
