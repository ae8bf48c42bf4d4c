//! The server: one thread that lets phones in, and that keeps the room's clock.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use hyper::body::{Body, Incoming};
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio_io_timeout::TimeoutStream;

use super::Ear;
use super::adapters::Lookout;
use super::front::Front;
use super::origin::Peer;
use super::places::{Most, Places};
use super::routes::router;
use crate::debrief::lookback;
use crate::exercise::Hall;
use crate::language::{Language, Spoken, Words, reason};

/// Where phones look for a room when nobody says otherwise. Always the same, so that they find it again after the
/// program was started anew.
const PORT: u16 = 4800;
/// Connections at once, apart for each kind of caller: of 600 seats a phone keeps one open and needs a few more while a
/// page loads.
const MOST: Most = Most {
    guests: 512,
    seats: 1500,
    screens: 64,
};
/// Callers that may wait to be let in, when a whole hall votes at once. One too many is not heard, and calls again only
/// after a second.
const WAITING: u32 = 1024;
/// Files that are asked of the system: the connections, the record, and some to spare.
const FILES: u64 = 2400;
/// Files that are not for connections.
const OTHER_FILES: u64 = 100;
/// How long the other end may take.
#[derive(Debug, Clone, Copy)]
struct Patience {
    /// For a request to say what it wants, and for a connection to say nothing.
    headers: Duration,
    /// To read some of what is sent to it.
    reading: Duration,
}

const PATIENCE: Patience = Patience {
    headers: Duration::from_secs(15),
    reading: Duration::from_secs(10),
};
/// How long it may take to tell every page that the room is closed.
const FAREWELL: Duration = Duration::from_millis(500);
/// How long the other end may not acknowledge what it is sent, in milliseconds.
#[cfg(target_os = "linux")]
const UNHEARD: u32 = 30_000;
/// What the system keeps of what somebody does not read, in bytes.
const UNREAD: u32 = 64 << 10;
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
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    /// The port to listen on; none takes the usual one, or a free one when another program has that.
    pub(crate) port: Option<u16>,
    /// The moderator's language, for those who do not choose one.
    pub(crate) language: Language,
    /// How often at least something comes to a page that hears of changes.
    pub(crate) beat: Duration,
    /// Through which the room looks back, as the moderator does.
    pub(crate) lookout: Arc<lookback::Lookout>,
}

/// A room on the network, for as long as this lives.
#[derive(Debug)]
pub(crate) struct Server {
    /// Says where the room is found.
    _lookout: Lookout,
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
        let files = rlimit::increase_nofile_limit(FILES).unwrap_or(FILES);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()?;
        let (listener, moved) = {
            let _inside = runtime.enter();
            listen(setup.port)?
        };
        hall.served(listener.local_addr()?.port(), moved);
        hall.beats(setup.beat);
        let lookout = Lookout::start(hall)?;
        let front = Arc::new(Front::new(Arc::clone(hall), ear, setup));
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("room".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    tokio::select! {
                        () = accept(&listener, Arc::clone(&front), most(files)) => {}
                        _ = stopped => say_farewell(&front).await,
                    }
                });
            })?;
        Ok(Self {
            _lookout: lookout,
            stop: Some(stop),
            thread: Some(thread),
        })
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
        // What is accepted takes it over.
        socket.set_send_buffer_size(UNREAD)?;
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

/// The connections for which there are files.
fn most(files: u64) -> Most {
    let there = usize::try_from(files.saturating_sub(OTHER_FILES)).unwrap_or(usize::MAX);
    let guests = MOST.guests.min(there / 4);
    let screens = MOST.screens.min(there / 8);
    Most {
        guests,
        screens,
        seats: MOST.seats.min(there - guests - screens),
    }
}

/// Tells every page that the room is closed, before it is.
async fn say_farewell(front: &Front) {
    front.closes();
    let told = async {
        while !front.streams.are_gone() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // What a stream said last is on its way.
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    // Nobody waits for a phone that went away.
    let _ = tokio::time::timeout(FAREWELL, told).await;
}

async fn accept(listener: &TcpListener, front: Arc<Front>, most: Most) {
    let router = router(Arc::clone(&front));
    let places = Arc::new(Places::new(most));
    tokio::spawn(follow(Arc::clone(&front), Arc::clone(&places)));
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            // No file left for another connection: one that ends makes room.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let at = stream.local_addr().ok().and_then(|at| match at.ip() {
            IpAddr::V4(at) => Some(at),
            IpAddr::V6(_) => None,
        });
        let place = Arc::new(places.enter(peer.ip(), at));
        let pages = TowerToHyperService::new(router.clone());
        let (front, kept) = (Arc::clone(&front), Arc::clone(&place));
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            let from = peer.ip();
            place.asks(front.listener(from, request.uri().path(), request.headers()));
            request.extensions_mut().insert(Peer { from, at });
            let (answer, place) = (pages.call(request), Arc::clone(&place));
            async move {
                let answer = answer.await;
                place.rests();
                answer
            }
        });
        let serving = tokio::spawn(serve(stream, service, PATIENCE));
        kept.ends_by(serving.abort_handle());
    }
}

/// Ends the connections by addresses that the machine has no more, whenever it has others.
async fn follow(front: Arc<Front>, places: Arc<Places>) {
    let mut scene = front.ear.scene.clone();
    while scene.changed().await.is_ok() {
        let invitation = front.hall.room().invitation();
        places.end_unreachable(|ip| invitation.is_here(ip));
    }
}

/// Speaks with one connection until it ends, or until the other end took too long.
async fn serve<S, B>(stream: TcpStream, service: S, patience: Patience)
where
    S: Service<hyper::Request<Incoming>, Response = hyper::Response<B>>,
    S::Error: std::error::Error + Send + Sync + 'static,
    B: Body + 'static,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    // A page that waits for more bytes is a page that comes late.
    let _ = stream.set_nodelay(true);
    // Somebody whose phone went away is not counted as connected for as long as other systems are patient.
    #[cfg(target_os = "linux")]
    let _ = rustix::net::sockopt::set_tcp_user_timeout(&stream, UNHEARD);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(patience.reading));
    // Whatever goes wrong with a connection is over with it.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.headers)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
        .await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use axum::Router;
    use axum::routing::get;

    use super::*;

    /// Serves one caller, who does something with the connection until it ends.
    fn serves<T: Send + 'static>(calls: fn(std::net::TcpStream) -> T) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = listener.local_addr().expect("an address");
            let caller = std::thread::spawn(move || {
                let socket = std::net::TcpStream::connect(address).expect("a connection");
                let patience = Some(Duration::from_secs(20));
                socket.set_read_timeout(patience).expect("a bound");
                calls(socket)
            });
            let (stream, _) = listener.accept().await.expect("a caller");
            let soon = Duration::from_millis(20);
            let patience = Patience {
                headers: soon,
                reading: soon,
            };
            // A page without end.
            let page = get(async || {
                axum::body::Body::from_stream(futures_util::stream::repeat_with(|| {
                    Ok::<_, std::convert::Infallible>(vec![b'.'; 4096])
                }))
            });
            let pages = TowerToHyperService::new(Router::new().route("/", page));
            serve(stream, pages, patience).await;
            caller.join().expect("a caller")
        })
    }

    #[test]
    fn who_trickles_or_says_nothing_is_cut_off() {
        let calls: [fn(std::net::TcpStream) -> String; 2] = [
            |mut socket| {
                let part = b"GET / HTTP/1.1\r\nHost: 10.0.";
                socket.write_all(part).expect("a part of a request");
                answer(&mut socket)
            },
            |mut socket| answer(&mut socket),
        ];
        for call in calls {
            let answer = serves(call);
            assert!(!answer.contains("200 OK"), "{answer}");
        }
    }

    fn answer(socket: &mut std::net::TcpStream) -> String {
        let mut answer = String::new();
        socket
            .read_to_string(&mut answer)
            .expect("the end of the connection");
        answer
    }

    #[test]
    fn who_does_not_read_is_cut_off() {
        // It returns, which it never would while somebody waits for the reader.
        let socket = serves(|mut socket| {
            let request = b"GET / HTTP/1.1\r\nHost: 10.0.0.1\r\n\r\n";
            socket.write_all(request).expect("a request");
            socket
        });
        drop(socket);
    }
}
