//! The connections of a room: who has which, and which one goes when there are too many.
//!
//! There is room for people who are in, for projectors, and for those at the door, each apart. Whoever is at the door
//! never takes the place of somebody who is in, and where there are too many the one goes that most have: the whole hall
//! may sit behind one address, so an address is no reason to refuse anybody, but the one that holds most makes room
//! first, and of its connections one that asks nothing, the oldest first.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::task::AbortHandle;

use super::streams::Listener;

/// Who has a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Holder {
    /// Somebody at the door, by address.
    Guest(IpAddr),
    Known(Listener),
}

/// Those who share their room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Guests,
    Seats,
    Screens,
}

impl Holder {
    fn kind(self) -> Kind {
        match self {
            Self::Guest(_) => Kind::Guests,
            Self::Known(Listener::Seat(_)) => Kind::Seats,
            Self::Known(Listener::Screen(_) | Listener::ScreenHere) => Kind::Screens,
        }
    }
}

/// How many connections there may be at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Most {
    pub(super) guests: usize,
    pub(super) seats: usize,
    pub(super) screens: usize,
}

#[derive(Debug)]
struct Connection {
    holder: Holder,
    /// Whether a request is being answered.
    asks: bool,
    /// When it last changed, by a count.
    since: u64,
    ends: Option<AbortHandle>,
    /// By which address of this machine it came.
    at: Option<Ipv4Addr>,
}

/// All connections.
#[derive(Debug)]
pub(super) struct Places {
    most: Most,
    all: Mutex<Connections>,
}

#[derive(Debug, Default)]
struct Connections {
    count: u64,
    open: HashMap<u64, Connection>,
}

/// A connection's place; gives it up when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Arc<Places>,
    number: u64,
}

impl Places {
    pub(super) fn new(most: Most) -> Self {
        Self {
            most,
            all: Mutex::default(),
        }
    }

    /// Gives somebody who comes to the door a place. Another connection ends for it where there are too many.
    pub(super) fn enter(self: &Arc<Self>, from: IpAddr, at: Option<Ipv4Addr>) -> Place {
        let mut all = self.lock();
        let number = all.next();
        let connection = Connection {
            holder: Holder::Guest(from),
            asks: false,
            since: number,
            ends: None,
            at,
        };
        all.open.insert(number, connection);
        all.make_room(Kind::Guests, self.most.guests, number);
        Place {
            places: Arc::clone(self),
            number,
        }
    }

    /// Ends the connections that came by an address that this machine has no more: nobody is at their other end, and
    /// the system would wait for that a quarter of an hour.
    pub(super) fn end_unreachable(&self, is_here: impl Fn(Ipv4Addr) -> bool) {
        self.lock().open.retain(|_, connection| {
            let here = connection.at.is_none_or(&is_here);
            if let Some(ends) = connection.ends.as_ref().filter(|_| !here) {
                ends.abort();
            }
            here
        });
    }

    fn lock(&self) -> MutexGuard<'_, Connections> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// How the connection is ended when it has to make room.
    pub(super) fn ends_by(&self, ends: AbortHandle) {
        if let Some(connection) = self.places.lock().open.get_mut(&self.number) {
            connection.ends = Some(ends);
        }
    }

    /// A request came, from somebody who is known by it, or not yet.
    pub(super) fn asks(&self, known: Option<Listener>) {
        let mut all = self.places.lock();
        let since = all.next();
        let Some(connection) = all.open.get_mut(&self.number) else {
            return;
        };
        (connection.asks, connection.since) = (true, since);
        // A request without a seat, of a page's script or style, takes nobody's seat away.
        let Some(known) = known.map(Holder::Known) else {
            return;
        };
        connection.holder = known;
        let Most {
            guests,
            seats,
            screens,
        } = self.places.most;
        let kind = known.kind();
        let most = match kind {
            Kind::Guests => guests,
            Kind::Seats => seats,
            Kind::Screens => screens,
        };
        all.make_room(kind, most, self.number);
    }

    /// The request is answered, or its answer is on its way.
    pub(super) fn rests(&self) {
        let mut all = self.places.lock();
        let since = all.next();
        if let Some(connection) = all.open.get_mut(&self.number) {
            (connection.asks, connection.since) = (false, since);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.lock().open.remove(&self.number);
    }
}

impl Connections {
    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// Ends a connection where there are more than `most`, and never the one that is new.
    fn make_room(&mut self, kind: Kind, most: usize, new: u64) {
        let of_kind = |it: &Connection| it.holder.kind() == kind;
        if self.open.values().filter(|it| of_kind(it)).count() <= most {
            return;
        }
        let mut held: HashMap<Holder, usize> = HashMap::new();
        for connection in self.open.values().filter(|it| of_kind(it)) {
            *held.entry(connection.holder).or_default() += 1;
        }
        let others = self.open.iter().filter(|(number, _)| **number != new);
        let goes = others.filter(|(_, it)| of_kind(it)).min_by_key(|(_, it)| {
            let holds = held.get(&it.holder).copied().unwrap_or_default();
            (std::cmp::Reverse(holds), it.asks, it.since)
        });
        let Some(number) = goes.map(|(number, _)| *number) else {
            return;
        };
        let gone = self.open.remove(&number);
        if let Some(ends) = gone.and_then(|connection| connection.ends) {
            ends.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Token;

    const MOST: Most = Most {
        guests: 4,
        seats: 4,
        screens: 2,
    };

    fn address(last: u8) -> IpAddr {
        [10, 0, 0, last].into()
    }

    impl Place {
        fn is_open(&self) -> bool {
            self.places.lock().open.contains_key(&self.number)
        }
    }

    #[test]
    fn whoever_holds_most_makes_room_and_its_oldest_goes_that_asks_nothing() {
        let places = Arc::new(Places::new(MOST));
        let guest = places.enter(address(1), None);
        let crowd: Vec<_> = (0..3).map(|_| places.enter(address(2), None)).collect();
        crowd[0].asks(None);
        let late = places.enter(address(3), None);
        assert!(guest.is_open() && late.is_open());
        let open: Vec<_> = crowd.iter().map(Place::is_open).collect();
        assert_eq!(open, [true, false, true]);
    }

    #[test]
    fn who_came_by_an_address_that_is_gone_has_no_connection() {
        let places = Arc::new(Places::new(MOST));
        let old = Ipv4Addr::new(192, 168, 1, 5);
        let [here, there] = [Some(Ipv4Addr::LOCALHOST), Some(old)];
        let [here, there] = [here, there].map(|at| places.enter(address(1), at));
        places.end_unreachable(|ip| ip != old);
        assert!(here.is_open() && !there.is_open());
    }

    #[test]
    fn nobody_at_the_door_takes_the_place_of_somebody_who_is_in() {
        let places = Arc::new(Places::new(MOST));
        let seats: Vec<_> = (0..4).map(|_| places.enter(address(1), None)).collect();
        for (token, seat) in (0..).zip(&seats) {
            seat.asks(Some(Listener::Seat(Token(token))));
            seat.rests();
        }
        let screen = places.enter(address(1), None);
        screen.asks(Some(Listener::ScreenHere));
        screen.rests();
        let crowd: Vec<_> = (0..20).map(|_| places.enter(address(1), None)).collect();
        assert_eq!(crowd.iter().filter(|place| place.is_open()).count(), 4);
        assert!(screen.is_open() && seats.iter().all(Place::is_open));
        // One seat that opens many connections gets no more than its part.
        let crowd: Vec<_> = crowd.into_iter().filter(Place::is_open).collect();
        for place in &crowd {
            place.asks(Some(Listener::Seat(Token(0))));
        }
        assert!(seats[1..].iter().all(Place::is_open) && screen.is_open());
    }
}
