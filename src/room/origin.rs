//! Where a request comes from, and whom it thinks it talks to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where a request comes from, and by which address of this machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer {
    pub(super) from: IpAddr,
    pub(super) at: Option<Ipv4Addr>,
}

/// Whether a request comes from the machine itself, as its own browser dials it.
pub(super) fn is_here(from: IpAddr) -> bool {
    from == IpAddr::V4(Ipv4Addr::LOCALHOST) || from == IpAddr::V6(Ipv6Addr::LOCALHOST)
}

/// Whether a host is the machine itself to itself: no name that somebody else gives out.
pub(super) fn names_here(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

/// Whether a host is an address, or a name that no public server gives out.
pub(super) fn is_of_this_net(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    name.parse::<IpAddr>().is_ok()
        || bare.parse::<Ipv6Addr>().is_ok()
        || !name.contains('.')
        || name.to_ascii_lowercase().ends_with(".local")
}
