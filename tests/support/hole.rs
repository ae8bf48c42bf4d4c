//! A hole in the network: it carries connections to a room, and stops carrying those it has without closing them, as when
//! a phone slept or came under another access point.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// What carries connections, until it is dropped.
pub(crate) struct Hole {
    /// Where it is dialled.
    pub(crate) address: String,
    carried: Arc<Carried>,
}

#[derive(Default)]
struct Carried {
    /// How often it stopped; a connection is carried by the one in which it began.
    stops: AtomicUsize,
    ends: Mutex<Vec<TcpStream>>,
}

impl Hole {
    pub(crate) fn before(room: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let carried = Arc::<Carried>::default();
        let (room, of) = (room.to_owned(), Arc::clone(&carried));
        std::thread::spawn(move || {
            for phone in listener.incoming().map_while(Result::ok) {
                let Ok(to) = TcpStream::connect(&room) else {
                    continue;
                };
                let began = of.stops.load(Ordering::SeqCst);
                for (from, to) in [(&phone, &to), (&to, &phone)] {
                    let [from, to] = [from, to].map(|end| end.try_clone().expect("a socket"));
                    let kept = from.try_clone().expect("a socket");
                    of.ends.lock().expect("a list").push(kept);
                    let of = Arc::clone(&of);
                    std::thread::spawn(move || carry(from, to, began, &of));
                }
            }
        });
        Self { address, carried }
    }

    /// Stops carrying the connections that there are, and closes none of them.
    pub(crate) fn swallows(&self) {
        self.carried.stops.fetch_add(1, Ordering::SeqCst);
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, began: usize, of: &Carried) {
    let mut bytes = [0; 8192];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if of.stops.load(Ordering::SeqCst) == began && to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    if of.stops.load(Ordering::SeqCst) == began {
        let _ = to.shutdown(Shutdown::Both);
    }
}

impl Drop for Hole {
    fn drop(&mut self) {
        for end in self.carried.ends.lock().expect("a list").iter() {
            let _ = end.shutdown(Shutdown::Both);
        }
    }
}
