//! A room without a network: what its server answers to the bytes that somebody sends. It stands for the room wherever
//! anything at all is tried on it, and shows of it no more than a caller sees.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};
use tokio::runtime::Runtime;
use tokio::task::yield_now;

use super::front::Front;
use super::origin::Peer;
use super::routes::router;
use super::{Setup, line};
use crate::engine::Engine;
use crate::exercise::keeper::Keeper;
use crate::exercise::{Act, Hall, Key, Lead, Opening, Room};
use crate::language::Language;
use crate::record::{Draft, Moment, Remains, Session, SessionId, StoreError, Terms};
use crate::scenario::Scenario;

/// The room's code.
const CODE: &str = "ABCDEFGHJK";
const SEATS: usize = 40;
/// What is on its way between a caller and the room, in bytes.
const PIPE: usize = 64 << 10;
/// Turns that an answer takes at most; a stream of events has no end.
const TURNS: usize = 64;

/// A room whose first vote is open.
pub struct Doorstep {
    pages: Router,
    runtime: Runtime,
    /// Keeps the vote open.
    _lead: Lead,
}

/// Keeps nothing: nobody looks back on it.
struct Nowhere;

impl Keeper for Nowhere {
    fn keep(&mut self, _: &[&Draft]) -> Result<(), StoreError> {
        Ok(())
    }

    fn keep_door(&mut self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }

    fn keep_seen(&mut self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }

    fn remains(&self, _: &Session) -> Remains {
        Remains::Everything
    }
}

impl Doorstep {
    /// Opens a room for a scenario that begins with a choice.
    ///
    /// # Panics
    /// When it does not.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        let opening = Opening {
            terms: Terms {
                code: CODE.to_owned(),
                table: 1,
                tables: 1,
                confidence: true,
                guess: false,
                held: false,
                rehearsal: false,
            },
            seed: 1,
            begun: Vec::new(),
            key: Key(1),
        };
        let (ids, engine) = (vec![SessionId::from_bits(1)], Engine::new(scenario.into()));
        let room = Room::begin(ids, vec![engine], &opening, SEATS, Moment(0));
        let (tell, ear) = line();
        let hall = Arc::new(Hall::new(room.expect("a table and a language"), tell));
        let mut lead = Lead::new(Arc::clone(&hall), Nowhere, || Moment(1));
        for act in [Act::Begin, Act::OpenVote { roles: false }] {
            lead.act(act).expect("a scenario that begins with a choice");
        }
        let setup = Setup {
            port: None,
            language: Language::English,
            beat: Duration::from_secs(10),
            lookout: Arc::default(),
        };
        let front = Arc::new(Front::new(hall, ear, setup));
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        Self {
            pages: router(front),
            runtime: runtime
                .enable_time()
                .build()
                .expect("a runtime of one thread"),
            _lead: lead,
        }
    }

    /// The code with which phones come in.
    #[must_use]
    pub fn code(&self) -> &'static str {
        CODE
    }

    /// What somebody on the network hears who sends these bytes on one connection.
    #[must_use]
    pub fn answers(&self, bytes: &[u8]) -> Vec<u8> {
        self.runtime.block_on(async {
            let (caller, server) = tokio::io::duplex(PIPE);
            let pages = TowerToHyperService::new(self.pages.clone());
            let service = service_fn(move |mut request: hyper::Request<Incoming>| {
                request.extensions_mut().insert(Peer {
                    from: Ipv4Addr::new(192, 168, 1, 77).into(),
                    at: None,
                });
                pages.call(request)
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(server), service);
            let serves = async {
                // What it could not read it says on the line.
                let _ = connection.await;
                std::future::pending::<Vec<u8>>().await
            };
            tokio::select! {
                heard = call(caller, bytes) => heard,
                never = serves => never,
            }
        })
    }
}

impl std::fmt::Debug for Doorstep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Doorstep").finish_non_exhaustive()
    }
}

/// Sends bytes, and hears what comes within some turns.
async fn call(mut caller: DuplexStream, bytes: &[u8]) -> Vec<u8> {
    let mut heard = Vec::new();
    // A server that had enough reads no further.
    let sent = caller.write_all(&bytes[..bytes.len().min(PIPE)]).await;
    let mut part = vec![0; PIPE];
    for _ in 0..TURNS {
        tokio::select! {
            biased;
            read = caller.read(&mut part) => match read {
                Ok(0) | Err(_) => break,
                Ok(count) => heard.extend_from_slice(&part[..count]),
            },
            () = yield_now(), if sent.is_ok() => {}
        }
    }
    heard
}
