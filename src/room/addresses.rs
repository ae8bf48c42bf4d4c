//! The laptop's own addresses, in the order in which phones most likely reach them.

use std::net::{IpAddr, Ipv4Addr};

/// Starts of the names of interfaces that lead to containers, virtual machines and tunnels: no phone is there.
const NO_PHONES: &[&str] = &[
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vbox",
    "vethernet",
    "utun",
    "tun",
    "tap",
    "wg",
    "lxc",
];

/// Where a server on a port is found; the machine itself comes last.
pub(super) fn urls(port: u16) -> Vec<String> {
    // Where the system does not say, the machine itself is there at least.
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<(u8, Ipv4Addr)> = interfaces
        .iter()
        .filter_map(|interface| match interface.ip() {
            IpAddr::V4(address) => Some((rank(&interface.name, address)?, address)),
            IpAddr::V6(_) => None,
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
        .into_iter()
        .map(|(_, address)| address)
        .chain([Ipv4Addr::LOCALHOST])
        .map(|address| format!("http://{address}:{port}/"))
        .collect()
}

/// The lower, the sooner a phone reaches it; none for an address that only the machine itself reaches.
fn rank(interface: &str, address: Ipv4Addr) -> Option<u8> {
    if address.is_loopback() || address.is_unspecified() {
        return None;
    }
    let name = interface.to_lowercase();
    Some(match address.octets() {
        _ if NO_PHONES.iter().any(|start| name.starts_with(start)) => 4,
        [192, 168, ..] => 0,
        [10, ..] => 1,
        [172, 16..=31, ..] => 2,
        [169, 254, ..] => 5,
        _ => 3,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_itself_comes_last_and_containers_late() {
        assert_eq!(
            urls(4800).last().map(String::as_str),
            Some("http://127.0.0.1:4800/")
        );
        let wifi = rank("wlan0", Ipv4Addr::new(192, 168, 1, 5));
        let container = rank("docker0", Ipv4Addr::new(172, 17, 0, 1));
        assert!(wifi < container);
        assert_eq!(rank("lo", Ipv4Addr::LOCALHOST), None);
    }
}
