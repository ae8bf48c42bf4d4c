//! What the system says of the adapters of the machine, looked at again and again: a hall's network comes late, goes
//! and changes.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::Duration;

use netdev::interface::state::OperState;
use netdev::interface::types::InterfaceType;

use super::addresses::{Adapter, Carrier, ranked};
use crate::exercise::{Address, Hall};

/// How often the adapters are looked at.
const EVERY: Duration = Duration::from_secs(3);
/// How long a start waits for the first look: some systems ask a router that is not there before they answer.
const FIRST: Duration = Duration::from_secs(2);

/// Tells a hall where it is found, for as long as this lives.
#[derive(Debug)]
pub(super) struct Lookout {
    _stop: Sender<()>,
}

impl Lookout {
    /// Looks once before it returns, as far as that does not take long.
    pub(super) fn start(hall: &Arc<Hall>) -> std::io::Result<Self> {
        let (stop, stopped) = channel();
        let (looked, first) = channel();
        let hall = Arc::downgrade(hall);
        // Nobody waits for its end: a system may take its time to answer.
        std::thread::Builder::new()
            .name("addresses".to_owned())
            .spawn(move || {
                let mut names = WifiNames::default();
                while look(&hall, &mut names) {
                    // Somebody waits for the first look alone.
                    let _ = looked.send(());
                    if stopped.recv_timeout(EVERY) != Err(RecvTimeoutError::Timeout) {
                        break;
                    }
                }
            })?;
        // Where it takes longer, people read for a moment that there is no network.
        let _ = first.recv_timeout(FIRST);
        Ok(Self { _stop: stop })
    }
}

/// Looks at the adapters, and again once the names of the Wi-Fis are known. Returns whether the hall is still there.
fn look(hall: &Weak<Hall>, names: &mut WifiNames) -> bool {
    let adapters = adapters();
    let tell = |names: &WifiNames| {
        let adapters: Vec<_> = adapters.iter().cloned().map(|it| names.named(it)).collect();
        let found: Vec<Address> = ranked(&adapters);
        hall.upgrade().map(|hall| hall.found_at(found)).is_some()
    };
    tell(names) && (!names.ask(&adapters) || tell(names))
}

/// The adapters of the machine, as the system tells of them.
fn adapters() -> Vec<Adapter> {
    netdev::get_interfaces().into_iter().map(adapter).collect()
}

fn adapter(told: netdev::Interface) -> Adapter {
    let up = matches!(told.oper_state, OperState::Up | OperState::Unknown);
    let carrier = match told.if_type {
        InterfaceType::Wireless80211 => Carrier::Wifi,
        InterfaceType::Loopback => Carrier::Loopback,
        InterfaceType::Tunnel
        | InterfaceType::Ppp
        | InterfaceType::Slip
        | InterfaceType::ProprietaryVirtual
        | InterfaceType::Bridge
        | InterfaceType::PeerToPeerWireless
        | InterfaceType::Wman
        | InterfaceType::Wwan
        | InterfaceType::Wwanpp
        | InterfaceType::Wwanpp2 => Carrier::Elsewhere,
        _ if told.is_loopback() => Carrier::Loopback,
        _ if told.is_tun() => Carrier::Elsewhere,
        _ => Carrier::Wired,
    };
    let gateways = told.gateway.as_ref().map(|gateway| gateway.ipv4.len());
    Adapter {
        live: up && told.is_up() && told.is_running(),
        leads_on: gateways.is_some_and(|count| count > 0),
        default: told.default,
        addresses: told.ipv4_addrs(),
        called: [told.friendly_name, told.description]
            .into_iter()
            .flatten()
            .collect(),
        carrier,
        wifi: None,
        name: told.name,
    }
}

/// The names of the Wi-Fis, asked for when an address is new: a program of the system has to be asked for them.
#[derive(Debug, Default)]
struct WifiNames(HashMap<(String, Vec<Ipv4Addr>), Option<String>>);

impl WifiNames {
    /// Asks for the names that are not known yet. Returns whether one was learned.
    fn ask(&mut self, adapters: &[Adapter]) -> bool {
        let there = |adapter: &&Adapter| adapter.live && !adapter.addresses.is_empty();
        let wifis = adapters.iter().filter(|it| it.carrier == Carrier::Wifi);
        let wifis: Vec<_> = wifis.filter(there).map(|it| (key(it), it)).collect();
        self.0
            .retain(|known, _| wifis.iter().any(|(key, _)| key == known));
        let mut learned = false;
        for (key, adapter) in wifis {
            self.0.entry(key).or_insert_with(|| {
                let name = wifi_name(adapter);
                learned |= name.is_some();
                name
            });
        }
        learned
    }

    fn named(&self, mut adapter: Adapter) -> Adapter {
        adapter.wifi = self.0.get(&key(&adapter)).cloned().flatten();
        adapter
    }
}

fn key(adapter: &Adapter) -> (String, Vec<Ipv4Addr>) {
    (adapter.name.clone(), adapter.addresses.clone())
}

/// The name of the Wi-Fi that an adapter is in. Where the system keeps it to itself, as newer ones do from programs
/// that may not know where the machine is, there is none.
fn wifi_name(adapter: &Adapter) -> Option<String> {
    type Read = fn(&str, &Adapter) -> Option<String>;
    let (program, arguments, read): (_, Vec<&str>, Read) = if cfg!(windows) {
        ("netsh", vec!["wlan", "show", "interfaces"], of_netsh)
    } else if cfg!(target_os = "macos") {
        ("ipconfig", vec!["getsummary", &adapter.name], of_ipconfig)
    } else {
        let fields = "--fields=ACTIVE,DEVICE,SSID";
        let list = ["device", "wifi", "list", "--rescan", "no"];
        let list = ["--terse", fields].into_iter().chain(list);
        ("nmcli", list.collect(), of_nmcli)
    };
    let told = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    // Where it is not there, nobody is told the name.
    let told = told.ok()?;
    read(&String::from_utf8_lossy(&told.stdout), adapter)
}

/// What `NetworkManager` says, a line for each Wi-Fi that is heard: `yes:wlan0:Buurthuis`.
fn of_nmcli(told: &str, adapter: &Adapter) -> Option<String> {
    let here = format!("yes:{}:", adapter.name);
    let name = told.lines().find_map(|line| line.strip_prefix(&here))?;
    let plain = name.replace("\\:", ":").replace("\\\\", "\\");
    Some(plain).filter(|name| !name.is_empty())
}

/// What Windows says in its own language, a paragraph for each adapter. Only `SSID` is called the same everywhere.
fn of_netsh(told: &str, adapter: &Adapter) -> Option<String> {
    let plain = told.replace('\r', "");
    let mut paragraphs = plain.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines();
        lines.filter_map(|line| {
            line.split_once(" : ")
                .map(|(key, it)| (key.trim(), it.trim()))
        })
    });
    let mut of_it = paragraphs.find(|pairs| {
        let mut pairs = pairs.clone();
        pairs.any(|(_, value)| adapter.called.iter().any(|called| called == value))
    })?;
    let (_, name) = of_it.find(|(key, _)| *key == "SSID")?;
    Some(name.to_owned()).filter(|name| !name.is_empty())
}

/// What macOS says of an adapter: a line `SSID : Buurthuis`.
fn of_ipconfig(told: &str, _: &Adapter) -> Option<String> {
    let mut lines = told.lines();
    let name = lines.find_map(|line| line.trim().strip_prefix("SSID : "))?;
    Some(name.to_owned()).filter(|name| name != "<redacted>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wifi(name: &str, called: &[&str]) -> Adapter {
        Adapter {
            name: name.to_owned(),
            called: called.iter().copied().map(str::to_owned).collect(),
            carrier: Carrier::Wifi,
            live: true,
            leads_on: true,
            default: true,
            addresses: vec![[192, 168, 178, 23].into()],
            wifi: None,
        }
    }

    #[test]
    fn the_name_of_a_wifi_is_read_as_each_system_says_it() {
        let linux = "no:wlan0:Buren\nyes:wlan1:Other\nyes:wlan0:Buurt\\:huis \\\\ 2\nno:wlan0:\n";
        let name = of_nmcli(linux, &wifi("wlan0", &[]));
        assert_eq!(name.as_deref(), Some("Buurt:huis \\ 2"));
        assert_eq!(of_nmcli("no:wlan0:Buren\n", &wifi("wlan0", &[])), None);

        let windows = "\r\nEr zijn 2 interfaces op het systeem: \r\n\r\n    Naam                   : Wi-Fi 2\r\n    \
             Beschrijving           : USB\r\n    SSID                   : Elders\r\n\r\n    Naam                   : \
             Wi-Fi\r\n    Beschrijving           : Intel(R) Wi-Fi 6\r\n    Status                 : Verbonden\r\n    \
             SSID                   : Buurthuis\r\n    BSSID                  : 00:11:22:33:44:55\r\n";
        let name = of_netsh(windows, &wifi("{1}", &["Wi-Fi", "Intel(R) Wi-Fi 6"]));
        assert_eq!(name.as_deref(), Some("Buurthuis"));
        assert_eq!(of_netsh(windows, &wifi("{1}", &["Ethernet"])), None);
        let refused =
            "Network shell commands need location permission to access WLAN information.\r\n";
        assert_eq!(of_netsh(refused, &wifi("{1}", &["Wi-Fi"])), None);

        let mac = "<dictionary> {\n  InterfaceType : WiFi\n  LinkStatusActive : TRUE\n  SSID : Buurthuis\n}\n";
        let name = of_ipconfig(mac, &wifi("en0", &["Wi-Fi"]));
        assert_eq!(name.as_deref(), Some("Buurthuis"));
        assert_eq!(
            of_ipconfig("  SSID : <redacted>\n", &wifi("en0", &[])),
            None
        );
    }

    #[test]
    fn the_machine_itself_is_no_address_for_phones() {
        let found = ranked(&adapters());
        assert!(found.iter().all(|it| !it.ip.is_loopback()), "{found:?}");
    }
}
