//! Which of the machine's addresses phones reach, told from what the system says of its adapters. Pure: a table of
//! adapters in, addresses in their order out.

use std::net::Ipv4Addr;

use crate::exercise::{Address, Network};

/// Starts of the names that systems other than Windows give to adapters of containers, virtual machines and tunnels.
const NO_PHONES: &[&str] = &[
    "anbox",
    "anpi",
    "awdl",
    "bnep",
    "br-",
    "bridge",
    "cali",
    "cilium",
    "cloudflarewarp",
    "cni",
    "cscotun",
    "docker",
    "dummy",
    "feth",
    "flannel",
    "gif",
    "gpd",
    "ham",
    "incusbr",
    "ipsec",
    "llw",
    "lxc",
    "lxdbr",
    "mpqemubr",
    "mullvad",
    "nordlynx",
    "nordtun",
    "outline",
    "podman",
    "ppp",
    "proton",
    "pvpn",
    "stf",
    "tailscale",
    "tap",
    "tun",
    "utun",
    "vboxnet",
    "veth",
    "virbr",
    "virtualbox",
    "vmnet",
    "vnet",
    "waydroid",
    "wg",
    "wwan",
    "wwp",
    "zt",
];

/// Words in what Windows calls such adapters, and in the descriptions of their drivers.
const NO_PHONES_WORDS: &[&str] = &[
    "anyconnect",
    "bluetooth",
    "check point",
    "cellular",
    "docker",
    "forti",
    "globalprotect",
    "hamachi",
    "hyper-v",
    "juniper",
    "loopback",
    "mobile broadband",
    "npcap",
    "nordlynx",
    "pangp",
    "pulse secure",
    "radmin",
    "softether",
    "sonicwall",
    "tailscale",
    "tap-",
    "tunnel",
    "vethernet",
    "virtual",
    "vmware",
    "vpn",
    "warp",
    "wintun",
    "wireguard",
    "wsl",
    "zerotier",
];

/// What kind of adapter the system says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carrier {
    Wifi,
    Wired,
    /// The machine itself.
    Loopback,
    /// A tunnel, a bridge, a modem: whatever has no phones of the hall in it.
    Elsewhere,
}

/// An adapter, as the system tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Adapter {
    /// By what the system knows it: `wlp2s0`, `en0`, or on Windows a number in braces.
    pub(super) name: String,
    /// What people read of it, where the system has such names: `Wi-Fi`, `Intel(R) Wi-Fi 6 AX201`.
    pub(super) called: Vec<String>,
    pub(super) carrier: Carrier,
    /// Whether it is switched on and connected.
    pub(super) live: bool,
    /// Whether a router is there that leads on.
    pub(super) leads_on: bool,
    /// Whether the system goes out by it.
    pub(super) default: bool,
    pub(super) addresses: Vec<Ipv4Addr>,
    /// The name of its Wi-Fi, where the system tells it.
    pub(super) wifi: Option<String>,
}

/// Where phones look for the machine, the likeliest first. What leads by a tunnel or to a virtual machine comes last,
/// and is told from the others.
pub(super) fn ranked(adapters: &[Adapter]) -> Vec<Address> {
    let live = adapters.iter().filter(|adapter| adapter.live);
    let mut found: Vec<_> = live.filter_map(Found::of).collect();
    found.sort_by_key(|it| it.rank);
    found.into_iter().map(|it| it.address).collect()
}

struct Found {
    /// The lower, the sooner a phone reaches it.
    rank: (u8, bool, u8),
    address: Address,
}

impl Found {
    fn of(adapter: &Adapter) -> Option<Self> {
        if adapter.carrier == Carrier::Loopback {
            return None;
        }
        let usable = |ip: &&Ipv4Addr| !ip.is_loopback() && !ip.is_unspecified();
        let mut addresses = adapter.addresses.iter().filter(usable);
        // Who gave itself an address got none from the network.
        let ip = *addresses
            .clone()
            .find(|ip| !ip.is_link_local())
            .or_else(|| addresses.next())?;
        let network = adapter.network(ip);
        let kind = match (&network, adapter.leads_on) {
            // Who opens a hotspot does so because phones are to come in by it.
            (Network::Hotspot, _) => 0,
            (Network::Wifi(_), true) => 1,
            (Network::Cable, true) => 2,
            (Network::Wifi(_), false) => 3,
            (Network::Cable, false) => 4,
            (Network::Other(_), _) => 5,
        };
        let range = match ip.octets() {
            [192, 168, ..] => 0,
            [10, ..] => 1,
            [172, 16..=31, ..] => 2,
            _ => 3,
        };
        Some(Self {
            rank: (kind, !adapter.default, range),
            address: Address {
                adapter: adapter.name.clone(),
                network,
                ip,
                also: addresses_but(adapter, ip),
            },
        })
    }
}

/// The usable addresses of an adapter beside one of them.
fn addresses_but(adapter: &Adapter, ip: Ipv4Addr) -> Vec<Ipv4Addr> {
    let others = adapter.addresses.iter().filter(|other| **other != ip);
    others.copied().collect()
}

impl Adapter {
    fn network(&self, ip: Ipv4Addr) -> Network {
        let name = self.name.to_lowercase();
        // Where the system does not say so, Linux names a Wi-Fi by two letters.
        let wifi = self.carrier == Carrier::Wifi || name.starts_with("wl");
        if self.is_hotspot(wifi, ip) {
            Network::Hotspot
        } else if self.has_no_phones(&name) || ip.is_link_local() {
            Network::Other(self.called.first().unwrap_or(&self.name).clone())
        } else if wifi {
            Network::Wifi(self.wifi.clone())
        } else {
            Network::Cable
        }
    }

    /// Whether the machine is the router there. Systems have their own ranges for that: Windows 192.168.137, macOS from
    /// 192.168.2 on, on a bridge as it has them for virtual machines as well.
    fn is_hotspot(&self, wifi: bool, ip: Ipv4Addr) -> bool {
        let [_, _, net, host] = ip.octets();
        let shared = |name: &str| name.starts_with("bridge") && (2..=9).contains(&net);
        let direct = |name: &str| name.to_lowercase().contains("wi-fi direct");
        let opened = wifi || shared(&self.name) || self.called.iter().any(|it| direct(it));
        opened && host == 1 && !self.leads_on && ip.is_private()
    }

    fn has_no_phones(&self, name: &str) -> bool {
        let starts = NO_PHONES.iter().any(|start| name.starts_with(start));
        let said = |called: &String| {
            let called = called.to_lowercase();
            NO_PHONES_WORDS.iter().any(|word| called.contains(word))
        };
        self.carrier == Carrier::Elsewhere || starts || self.called.iter().any(said)
    }
}

#[cfg(test)]
mod tests;
