//! The faces of an exercise on the network: a page for each phone, one for the projector, and the server of both.
//!
//! What a page shows is drawn from the [views](crate::view) and the [room](crate::exercise); the server keeps nothing
//! that the room does not. Nobody on the network can moderate: there is no route that does what a moderator does. A
//! phone is not trusted: what it sends is bounded, checked and escaped.
//!
//! There is no TLS. A laptop in a hall has no name that a certificate could vouch for, and a certificate that it signs
//! itself trains people to click warnings away. The limit is stated instead: who listens in on the hall's Wi-Fi can
//! read which choice a phone sends. No name goes with it.

mod adapters;
mod addresses;
mod answer;
mod awake;
mod cookie;
mod doorstep;
mod event;
mod forms;
mod front;
mod gate;
mod guard;
mod origin;
mod phone;
mod places;
mod qr;
mod routes;
mod screen;
mod server;
mod story;
mod stream;
mod streams;
mod style;
mod survey;
mod tongue;

pub(crate) use awake::Awake;
pub use doorstep::Doorstep;
pub(crate) use server::{Server, Setup};

use tokio::sync::watch;

use crate::exercise::Heard;

/// Hears what changes in a hall, on the server's side.
#[derive(Debug, Clone)]
pub(crate) struct Ear {
    scene: watch::Receiver<u64>,
    presence: watch::Receiver<u64>,
}

/// A line from a hall to the server: what the hall tells, and who hears it. Many changes at once are heard as one.
pub(crate) fn line() -> (impl Fn(Heard) + Send + Sync + 'static, Ear) {
    let (scene, hears_scene) = watch::channel(0_u64);
    let (presence, hears_presence) = watch::channel(0_u64);
    let tell = move |heard| {
        let changed = match heard {
            Heard::Nothing => return,
            Heard::Presence => &presence,
            Heard::Scene => &scene,
        };
        changed.send_modify(|count| *count = count.wrapping_add(1));
    };
    let ear = Ear {
        scene: hears_scene,
        presence: hears_presence,
    };
    (tell, ear)
}

#[cfg(test)]
mod tests;
