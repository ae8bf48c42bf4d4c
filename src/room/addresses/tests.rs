//! Tables of adapters, as Linux, Windows and macOS give them.

use super::*;

fn adapter(name: &str, carrier: Carrier, ip: [u8; 4]) -> Adapter {
    Adapter {
        name: name.to_owned(),
        called: Vec::new(),
        carrier,
        live: true,
        leads_on: false,
        default: false,
        addresses: vec![ip.into()],
        wifi: None,
    }
}

/// An adapter as Windows has it: a number, and what people read of it.
fn windows(called: &str, about: &str, carrier: Carrier, ip: [u8; 4]) -> Adapter {
    Adapter {
        called: vec![called.to_owned(), about.to_owned()],
        ..adapter(&format!("{{{called}}}"), carrier, ip)
    }
}

/// One that a router is behind.
fn on(adapter: Adapter) -> Adapter {
    Adapter {
        leads_on: true,
        ..adapter
    }
}

/// One that the system goes out by.
fn out(adapter: Adapter) -> Adapter {
    Adapter {
        default: true,
        ..on(adapter)
    }
}

fn unplugged(adapter: Adapter) -> Adapter {
    Adapter {
        live: false,
        ..adapter
    }
}

/// The addresses that are shown first and offered, in their order, with the networks that they are in; after `|` those
/// that are there for who chooses them.
fn told(adapters: &[Adapter]) -> String {
    let mut told = Vec::new();
    let mut other = false;
    for address in ranked(adapters) {
        let network = match address.network {
            Network::Hotspot => "hotspot".to_owned(),
            Network::Wifi(name) => format!("wifi {}", name.unwrap_or_default()),
            Network::Cable => "cable".to_owned(),
            Network::Other(name) => {
                if !std::mem::replace(&mut other, true) {
                    told.push("|".to_owned());
                }
                name
            }
        };
        told.push(format!("{} {}", address.ip, network.trim()));
    }
    told.join(", ")
}

use Carrier::{Elsewhere, Loopback, Wifi, Wired};

#[test]
fn on_linux_phones_are_in_the_wifi_and_not_in_containers_or_tunnels() {
    let lo = || adapter("lo", Loopback, [127, 0, 0, 1]);
    let tables = [
        // A home router, and VirtualBox beside it.
        (
            vec![
                lo(),
                adapter("virtualbox0", Wired, [192, 168, 56, 1]),
                out(adapter("wlan0", Wifi, [192, 168, 178, 23])),
            ],
            "192.168.178.23 wifi, |, 192.168.56.1 virtualbox0",
        ),
        // The system goes out by the VPN, and phones are in the Wi-Fi all the same.
        (
            vec![
                lo(),
                on(adapter("wlp2s0", Wifi, [10, 50, 1, 7])),
                out(adapter("nordlynx", Elsewhere, [10, 5, 0, 2])),
                adapter("podman0", Wired, [10, 88, 0, 1]),
            ],
            "10.50.1.7 wifi, |, 10.5.0.2 nordlynx, 10.88.0.1 podman0",
        ),
        (
            vec![
                adapter("lxdbr0", Wired, [10, 10, 10, 1]),
                adapter("docker0", Wired, [172, 17, 0, 1]),
                adapter("br-3f1c", Wired, [192, 168, 16, 1]),
                out(adapter("wlp2s0", Wired, [172, 20, 5, 7])),
            ],
            "172.20.5.7 wifi, |, 192.168.16.1 br-3f1c, 10.10.10.1 lxdbr0, 172.17.0.1 docker0",
        ),
        // A cable to the internet, and a Wi-Fi of a router that leads nowhere.
        (
            vec![
                out(adapter("enp3s0", Wired, [10, 0, 0, 5])),
                adapter("wlp2s0", Wifi, [192, 168, 0, 7]),
            ],
            "10.0.0.5 cable, 192.168.0.7 wifi",
        ),
        // Both lead on: phones are in the Wi-Fi.
        (
            vec![
                out(adapter("enp3s0", Wired, [192, 168, 0, 5])),
                on(adapter("wlp2s0", Wifi, [192, 168, 0, 7])),
            ],
            "192.168.0.7 wifi, 192.168.0.5 cable",
        ),
        // A hotspot of one's own, beside the cable that it shares.
        (
            vec![
                out(adapter("enp3s0", Wired, [192, 168, 0, 5])),
                adapter("wlp2s0", Wifi, [10, 42, 0, 1]),
            ],
            "10.42.0.1 hotspot, 192.168.0.5 cable",
        ),
        // Out of reach: no cable in it, switched off, no address from the network, a modem.
        (
            vec![
                lo(),
                unplugged(on(adapter("enp3s0", Wired, [192, 168, 0, 5]))),
                adapter("wlp2s0", Wifi, [169, 254, 7, 7]),
                out(adapter("wwan0", Elsewhere, [100, 72, 3, 9])),
            ],
            "|, 100.72.3.9 wwan0, 169.254.7.7 wlp2s0",
        ),
        (vec![lo()], ""),
        (Vec::new(), ""),
    ];
    for (table, expected) in tables {
        assert_eq!(told(&table), expected);
    }
}

#[test]
fn on_windows_adapters_are_told_by_what_they_are_called() {
    let wifi = || {
        let wifi = windows(
            "Wi-Fi",
            "Intel(R) Wi-Fi 6 AX201 160MHz",
            Wifi,
            [192, 168, 178, 23],
        );
        Adapter {
            wifi: Some("Buurthuis".to_owned()),
            ..wifi
        }
    };
    let others = [
        (
            "VirtualBox Host-Only Network",
            "VirtualBox Host-Only Ethernet Adapter",
            Wired,
        ),
        (
            "VMware Network Adapter VMnet8",
            "VMware Virtual Ethernet Adapter for VMnet8",
            Wired,
        ),
        (
            "vEthernet (Default Switch)",
            "Hyper-V Virtual Ethernet Adapter",
            Wired,
        ),
        ("NordLynx", "NordLynx Tunnel", Elsewhere),
        ("OpenVPN TAP-Windows6", "TAP-Windows Adapter V9", Wired),
        ("ProtonVPN TUN", "ProtonVPN Tunnel", Elsewhere),
        (
            "Bluetooth Network Connection",
            "Bluetooth Device (Personal Area Network)",
            Wired,
        ),
    ];
    for (called, about, carrier) in others {
        // Even where the system goes out by it.
        let other = out(windows(called, about, carrier, [192, 168, 56, 1]));
        let expected = format!("192.168.178.23 wifi Buurthuis, |, 192.168.56.1 {called}");
        assert_eq!(told(&[other, on(wifi())]), expected);
    }
    let cable = windows(
        "Ethernet",
        "Realtek PCIe GbE Family Controller",
        Wired,
        [10, 0, 0, 5],
    );
    let hotspot = windows(
        "Local Area Connection* 10",
        "Microsoft Wi-Fi Direct Virtual Adapter #2",
        Wifi,
        [192, 168, 137, 1],
    );
    assert_eq!(
        told(&[out(cable), hotspot, unplugged(wifi())]),
        "192.168.137.1 hotspot, 10.0.0.5 cable"
    );
}

#[test]
fn on_a_mac_a_bridge_is_a_hotspot_or_a_virtual_machine() {
    let mac = |name: &str, called: &str, carrier, ip| Adapter {
        called: vec![called.to_owned()],
        ..adapter(name, carrier, ip)
    };
    let wifi = || on(mac("en0", "Wi-Fi", Wifi, [192, 168, 178, 23]));
    let machine = adapter("bridge100", Elsewhere, [192, 168, 64, 1]);
    let tunnel = out(adapter("utun4", Elsewhere, [10, 8, 0, 2]));
    assert_eq!(
        told(&[machine, tunnel, wifi()]),
        "192.168.178.23 wifi, |, 10.8.0.2 utun4, 192.168.64.1 bridge100"
    );
    let cable = out(mac("en7", "USB 10/100/1000 LAN", Wired, [10, 0, 0, 5]));
    let shared = adapter("bridge100", Elsewhere, [192, 168, 2, 1]);
    assert_eq!(
        told(&[cable, shared]),
        "192.168.2.1 hotspot, 10.0.0.5 cable"
    );
}

#[test]
fn an_address_from_the_network_goes_before_one_that_an_adapter_gave_itself() {
    let mut wifi = out(adapter("wlan0", Wifi, [169, 254, 7, 7]));
    wifi.addresses.push([10, 0, 0, 9].into());
    assert_eq!(told(&[wifi]), "10.0.0.9 wifi");
}
