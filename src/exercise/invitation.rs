//! How people come into a room.

use std::net::Ipv4Addr;

use super::code::RoomCode;
use crate::language::{Words, clip, sanitise};

/// The name of a network is shown this far, in columns.
const NAME: usize = 32;

/// A network that the machine is in, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Network {
    /// The one that the machine opened itself.
    Hotspot,
    /// A Wi-Fi, by its name where the system tells it.
    Wifi(Option<String>),
    Cable,
    /// One in which hardly any phone is, by the name that the system gives it: a tunnel, a virtual machine.
    Other(String),
}

impl Network {
    pub(crate) fn told(&self, words: &Words) -> String {
        let named = |key, name: &str| {
            let name = clip(&sanitise(name), NAME);
            words.say_with(key, &[("name", name.into())])
        };
        match self {
            Self::Hotspot => words.say("host-network-hotspot"),
            Self::Wifi(Some(name)) => named("host-network-wifi-named", name),
            Self::Wifi(None) => words.say("host-network-wifi"),
            Self::Cable => words.say("host-network-cable"),
            Self::Other(name) => named("host-network-other", name),
        }
    }
}

/// Where the machine is found in a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// What the system calls the adapter; it stays when the address changes.
    pub(crate) adapter: String,
    pub(crate) network: Network,
    pub(crate) ip: Ipv4Addr,
    /// The others that it has there.
    pub(crate) also: Vec<Ipv4Addr>,
}

impl Address {
    /// Whether phones may well be in its network.
    fn is_likely(&self) -> bool {
        !matches!(self.network, Network::Other(_))
    }
}

/// Where a room is found now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub(crate) port: u16,
    /// Whether another program has the usual port, so that phones of an earlier start do not find back by themselves.
    pub(crate) moved: bool,
    /// The machine's addresses: first the one that phones most likely reach, last those that hardly any does. None when
    /// the machine is in no network.
    pub(crate) addresses: Vec<Address>,
    /// The adapter that the moderator wants phones to come in by.
    pub(crate) chosen: Option<String>,
}

impl Invitation {
    /// The address that phones are shown: the one that the moderator chose, for as long as it is there; else the
    /// likeliest. None when no phone would reach any.
    pub(crate) fn address(&self) -> Option<&Address> {
        let mut addresses = self.addresses.iter();
        let chosen = self.chosen.as_deref();
        addresses
            .find(|it| chosen == Some(it.adapter.as_str()))
            .or_else(|| self.addresses.first().filter(|it| it.is_likely()))
    }

    /// The addresses that are worth a choice, in their order: those that phones may well reach, and the one that is shown.
    /// Where phones reach none, all there are: somebody may know better.
    pub(crate) fn offered(&self) -> Vec<&Address> {
        let shown = self.address();
        let none = !self.addresses.iter().any(Address::is_likely);
        let addresses = self.addresses.iter();
        addresses
            .filter(|it| none || it.is_likely() || Some(*it) == shown)
            .collect()
    }

    /// The address after the one that is shown, of those that are worth a choice.
    pub(crate) fn next(&self) -> Option<&Address> {
        let (shown, offered) = (self.address(), self.offered());
        let place = offered.iter().position(|it| Some(*it) == shown);
        let next = place.map_or(0, |place| (place + 1) % offered.len());
        let next = offered.get(next).copied();
        next.filter(|next| Some(*next) != shown)
    }

    /// Why there is no address [after](Self::next) this one, by the key of a sentence.
    pub(crate) fn no_next(&self) -> &'static str {
        match self.address() {
            None => "host-no-network-yet",
            Some(_) => "host-no-other",
        }
    }

    /// All addresses by which somebody on a network speaks to this machine.
    pub(crate) fn all_ips(&self) -> Vec<Ipv4Addr> {
        let addresses = self.addresses.iter();
        let all = addresses.flat_map(|it| std::iter::once(it.ip).chain(it.also.iter().copied()));
        all.collect()
    }

    /// Whether somebody may speak to this machine by an address: it has it, or has none at all and is between two.
    pub(crate) fn is_here(&self, ip: Ipv4Addr) -> bool {
        let all = self.all_ips();
        ip.is_loopback() || all.is_empty() || all.contains(&ip)
    }

    /// What somebody types on a phone, such as `192.168.1.5:4800`.
    pub(crate) fn host(&self) -> Option<String> {
        self.address().map(|it| self.host_of(it))
    }

    /// The same of one of the addresses.
    pub(crate) fn host_of(&self, address: &Address) -> String {
        format!("{}:{}", address.ip, self.port)
    }

    /// Where a projector on the machine itself finds the big screen, whatever network there is.
    pub(crate) fn screen(&self) -> String {
        format!("http://{}:{}/screen", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Where a projector on another machine finds it.
    pub(crate) fn screen_elsewhere(&self) -> Option<String> {
        Some(format!("http://{}/screen", self.host()?))
    }

    /// What a QR code holds: the address with the code in it. Capitals make it smaller, and so readable from further
    /// away; of an address they change nothing.
    pub(crate) fn link(&self, code: &RoomCode) -> Option<String> {
        Some(format!("HTTP://{}/{code}", self.host()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn at(adapter: &str, network: Network, ip: [u8; 4]) -> Address {
        Address {
            adapter: adapter.to_owned(),
            network,
            ip: ip.into(),
            also: Vec::new(),
        }
    }

    fn invitation() -> Invitation {
        let name = Some("Buurthuis".to_owned());
        Invitation {
            port: 4800,
            addresses: vec![
                at("wlan0", Network::Wifi(name), [192, 168, 178, 23]),
                at("eth0", Network::Cable, [10, 0, 0, 5]),
                at("tun0", Network::Other("tun0".to_owned()), [10, 8, 0, 2]),
            ],
            ..Invitation::default()
        }
    }

    #[test]
    fn the_chosen_network_is_shown_for_as_long_as_it_is_there() {
        let mut room = invitation();
        let host = |room: &Invitation| room.host().unwrap_or_default();
        assert_eq!(host(&room), "192.168.178.23:4800");
        for (next, shown) in [
            ("eth0", "10.0.0.5:4800"),
            ("wlan0", "192.168.178.23:4800"),
            ("eth0", "10.0.0.5:4800"),
        ] {
            let chosen = room.next().expect("another").adapter.clone();
            assert_eq!(chosen, next);
            room.chosen = Some(chosen);
            assert_eq!(host(&room), shown);
        }
        let cable = room.addresses.remove(1);
        assert_eq!(host(&room), "192.168.178.23:4800", "the cable is out");
        room.addresses.push(cable);
        assert_eq!(host(&room), "10.0.0.5:4800", "and in again");
    }

    #[test]
    fn no_network_is_offered_in_which_no_phone_is_while_there_is_another() {
        let mut room = invitation();
        let offered = |room: &Invitation| -> Vec<String> {
            let offered = room.offered().into_iter();
            offered.map(|it| it.adapter.clone()).collect()
        };
        assert_eq!(offered(&room), ["wlan0", "eth0"]);
        // Who wrote it down by its name gets it, and the way back.
        room.chosen = Some("tun0".to_owned());
        assert_eq!(offered(&room), ["wlan0", "eth0", "tun0"]);
        room.chosen = None;
        room.addresses.remove(1);
        assert_eq!((offered(&room).len(), room.next()), (1, None));
    }

    #[test]
    fn nobody_is_invited_where_no_phone_is() {
        let mut room = invitation();
        room.addresses.drain(..2);
        let code = "ABCDEFGHJK".parse().expect("a code");
        assert_eq!((room.host(), room.link(&code)), (None, None));
        assert_eq!(room.screen(), "http://127.0.0.1:4800/screen");
        room.chosen = room.next().map(|it| it.adapter.clone());
        let link = room.link(&code);
        assert_eq!(link.as_deref(), Some("HTTP://10.8.0.2:4800/ABCDEFGHJK"));
        room.addresses.clear();
        assert_eq!((room.host(), room.next()), (None, None));
    }

    #[test]
    fn the_name_of_a_network_cannot_steer_the_screen() {
        let words = Words::new(Language::Dutch);
        let name = Network::Wifi(Some("Buurt\u{1b}[2Jhuis".to_owned()));
        assert_eq!(name.told(&words), "wifi “Buurt[2Jhuis”");
        assert_eq!(Network::Cable.told(&words), "kabel");
    }
}
