//! The server: one thread that lets phones in, and that keeps the room's clock.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Semaphore, oneshot};

use super::Ear;
use super::addresses::urls;
use super::front::Front;
use super::routes::{Peer, router};
use crate::exercise::{Hall, Invitation};
use crate::language::{Language, Spoken, Words, reason};

/// Where phones look for a room when nobody says otherwise. Always the same, so that they find it again after the
/// program was started anew.
const PORT: u16 = 4800;
/// Connections at once: a phone keeps one open, and needs a few more while a page loads.
const CONNECTIONS: usize = 1500;
/// Of those, from one address, so that one phone cannot shut the others out.
const OF_ADDRESS: usize = 1000;
/// Callers that may wait to be let in, when a whole hall votes at once. One too many is not heard, and calls again only
/// after a second.
const WAITING: u32 = 1024;
/// Files that are asked of the system: the connections, the record, and some to spare.
const FILES: u64 = 2000;
/// How long a request may take to say what it wants, and how long a connection may say nothing.
const HEADERS: Duration = Duration::from_secs(15);
/// What is kept of a connection in memory, in bytes.
const BUFFER: usize = 16 << 10;

/// Why a room cannot be reached.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotServed {
    /// Another program listens on the port that was asked for.
    #[error("port {0} is taken")]
    Taken(u16),
    /// The system does not let us listen there.
    #[error("port {port}: {source}")]
    Refused { port: u16, source: io::Error },
    #[error(transparent)]
    System(#[from] io::Error),
}

impl Spoken for NotServed {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Taken(port) => {
                words.say_with("host-port-taken", &[("port", port.to_string().into())])
            }
            Self::Refused { port, source } => {
                let values = [
                    ("port", port.to_string().into()),
                    ("why", reason(source, words).into()),
                ];
                words.say_with("host-port-refused", &values)
            }
            Self::System(error) => {
                words.say_with("host-no-network", &[("why", reason(error, words).into())])
            }
        }
    }
}

/// How a room is served.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setup {
    /// The port to listen on; none takes the usual one, or a free one when another program has that.
    pub(crate) port: Option<u16>,
    /// The moderator's language, for those who do not choose one.
    pub(crate) language: Language,
}

/// A room on the network, for as long as this lives.
#[derive(Debug)]
pub(crate) struct Server {
    invitation: Invitation,
    moved: bool,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Opens a hall to the network.
    ///
    /// # Errors
    /// When nothing can be listened to.
    pub(crate) fn start(hall: &Arc<Hall>, ear: Ear, setup: Setup) -> Result<Self, NotServed> {
        // Some systems allow 256 files at first and more when asked; with fewer the room is smaller, not closed.
        let _ = rlimit::increase_nofile_limit(FILES);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()?;
        let (listener, moved) = {
            let _inside = runtime.enter();
            listen(setup.port)?
        };
        let invitation = Invitation {
            urls: urls(listener.local_addr()?.port()),
        };
        let front = Front::new(Arc::clone(hall), ear, invitation.clone(), setup.language);
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("room".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    let router = router(Arc::new(front));
                    tokio::select! {
                        () = accept(&listener, &router) => {}
                        _ = stopped => {}
                    }
                });
            })?;
        Ok(Self {
            invitation,
            moved,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// How people come in.
    pub(crate) fn invitation(&self) -> &Invitation {
        &self.invitation
    }

    /// Whether another program has the usual port, so that phones of an earlier start do not find back by themselves.
    pub(crate) fn moved(&self) -> bool {
        self.moved
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The thread ended before when nobody listens.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Listens on a port, and says whether it is another than the usual one because that was taken.
fn listen(asked: Option<u16>) -> Result<(TcpListener, bool), NotServed> {
    let port = asked.unwrap_or(PORT);
    let on = |port| {
        let socket = TcpSocket::new_v4()?;
        // Elsewhere this would let two programs have the same port.
        #[cfg(unix)]
        socket.set_reuseaddr(true)?;
        socket.bind(SocketAddr::from((Ipv4Addr::UNSPECIFIED, port)))?;
        socket.listen(WAITING)
    };
    match on(port) {
        Ok(listener) => Ok((listener, false)),
        Err(_) if asked.is_none() => Ok((on(0)?, true)),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(NotServed::Taken(port)),
        Err(source) => Err(NotServed::Refused { port, source }),
    }
}

/// Connections by address, to know who has too many.
type Callers = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// A connection's place among those of its address; gives it up when it is dropped.
struct Caller {
    callers: Callers,
    address: IpAddr,
}

impl Caller {
    fn of(callers: &Callers, address: IpAddr) -> Option<Self> {
        let mut counts = callers.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_default();
        if *count >= OF_ADDRESS {
            return None;
        }
        *count += 1;
        Some(Self {
            callers: Arc::clone(callers),
            address,
        })
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        let mut counts = self.callers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

async fn accept(listener: &TcpListener, router: &Router) {
    let room_for = Arc::new(Semaphore::new(CONNECTIONS));
    let callers = Callers::default();
    loop {
        let Ok(permit) = Arc::clone(&room_for).acquire_owned().await else {
            return;
        };
        let Ok((stream, peer)) = listener.accept().await else {
            // No file left for another connection: one that ends makes room.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Some(caller) = Caller::of(&callers, peer.ip()) else {
            continue;
        };
        let router = router.clone();
        tokio::spawn(async move {
            serve(stream, peer.ip(), router, HEADERS).await;
            drop((caller, permit));
        });
    }
}

/// Speaks with one connection until it ends, or until a request took longer than `headers` to say what it wants.
async fn serve(stream: TcpStream, from: IpAddr, router: Router, headers: Duration) {
    // A page that waits for more bytes is a page that comes late.
    let _ = stream.set_nodelay(true);
    let pages = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(from));
        pages.call(request)
    });
    // Whatever goes wrong with a connection is over with it.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(headers)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::*;

    #[test]
    fn who_trickles_or_says_nothing_is_cut_off() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        for said in ["GET / HTTP/1.1\r\nHost: 10.0.", ""] {
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
                let address = listener.local_addr().expect("an address");
                let caller = std::thread::spawn(move || {
                    let mut socket = std::net::TcpStream::connect(address).expect("a connection");
                    let patience = Some(Duration::from_secs(20));
                    socket.set_read_timeout(patience).expect("a bound");
                    socket
                        .write_all(said.as_bytes())
                        .expect("a part of a request");
                    let mut answer = String::new();
                    socket
                        .read_to_string(&mut answer)
                        .expect("the end of the connection");
                    answer
                });
                let (stream, peer) = listener.accept().await.expect("a caller");
                let soon = Duration::from_millis(20);
                serve(stream, peer.ip(), Router::new(), soon).await;
                let answer = caller.join().expect("a caller");
                assert!(!answer.contains("200 OK"), "{answer}");
            });
        }
    }
}
