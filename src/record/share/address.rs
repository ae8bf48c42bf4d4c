//! Where the shared store is, and with what invitation one comes in.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use postgres::Config;
use postgres::config::{Host, SslMode};

use super::error::ShareError;

/// How long a server may take to answer that somebody is there.
const ANSWERS: Duration = Duration::from_secs(5);
/// How long a line may be silent until it counts as cut.
const SILENT: Duration = Duration::from_secs(15);
/// Bytes of the longest file with an address.
const LONGEST: u64 = 4_096;

/// The address of a shared store, with the invitation in it.
#[derive(Clone)]
pub(crate) struct ShareAddress {
    text: String,
    config: Config,
}

/// Whether what goes over the network can be read on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Encrypted,
    /// To the own machine, or as somebody asked for.
    Bare,
}

impl ShareAddress {
    /// Reads `postgres://name:password@host:port/database`, or the file with such a line that only its owner can read.
    ///
    /// # Errors
    /// [`ShareError::Address`], [`ShareError::File`] and [`ShareError::Exposed`].
    pub(crate) fn read(given: &str) -> Result<Self, ShareError> {
        let given = given.trim();
        if given.is_empty() {
            return Err(ShareError::Address);
        }
        if !given.starts_with("postgres://") && !given.starts_with("postgresql://") {
            return Self::of(&in_file(Path::new(given))?);
        }
        Self::of(given)
    }

    fn of(text: &str) -> Result<Self, ShareError> {
        // A mark of UTF-8 before it, and what somebody wrote behind it or below it, are no part of it.
        let text = text.trim_start_matches('\u{feff}');
        let text = text.split_whitespace().next().unwrap_or_default();
        let mut config = Config::from_str(text).map_err(|_| ShareError::Address)?;
        // What is shown of it, and whether it is this machine, has to be where it leads.
        let one = config.get_hosts().len() == 1 && config.get_ports().len() <= 1;
        if !one || !config.get_hostaddrs().is_empty() || config.get_user().is_none() {
            return Err(ShareError::Address);
        }
        config.connect_timeout(ANSWERS);
        config.keepalives_idle(SILENT);
        config.tcp_user_timeout(SILENT);
        config.application_name("veerkracht");
        config.options("-c statement_timeout=20000 -c lock_timeout=5000");
        Ok(Self {
            text: text.to_owned(),
            config,
        })
    }

    /// Whether only this machine itself reaches it.
    pub(crate) fn is_of_this_machine(&self) -> bool {
        self.config.get_hosts().iter().all(is_own)
    }

    /// As it was given, with its password.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where it is, without any password: `host:5432/database`, for a person to read.
    pub(crate) fn place(&self) -> String {
        let port = self.config.get_ports().first().copied().unwrap_or(5432);
        format!("{}:{port}/{}", self.host(), self.database())
    }

    fn host(&self) -> String {
        match self.config.get_hosts().first() {
            Some(Host::Tcp(name)) if name.contains(':') => format!("[{name}]"),
            Some(Host::Tcp(name)) => name.clone(),
            #[cfg(unix)]
            Some(Host::Unix(path)) => path.display().to_string(),
            None => String::new(),
        }
    }

    fn database(&self) -> &str {
        let named = self.config.get_dbname().or(self.config.get_user());
        named.unwrap_or_default()
    }

    /// The same place for somebody with an invitation of their own, who may know it by another name, with or without a
    /// port.
    pub(super) fn inviting(&self, role: &str, password: &str, host: Option<&str>) -> String {
        let place = match host {
            Some(host) if host.contains(':') => format!("{host}/{}", self.database()),
            Some(host) => {
                let port = self.config.get_ports().first().copied().unwrap_or(5432);
                format!("{host}:{port}/{}", self.database())
            }
            None => self.place(),
        };
        let bare = match self.config.get_ssl_mode() {
            SslMode::Disable => "?sslmode=disable",
            _ => "",
        };
        format!("postgres://{role}:{password}@{place}{bare}")
    }

    /// How to reach it, and whether on the way it may be read: only to the own machine, or where `sslmode=disable` asks
    /// for it.
    pub(super) fn config(&self) -> (Config, Line) {
        let mut config = self.config.clone();
        let own = config.get_hosts().iter().all(is_own);
        let line = match config.get_ssl_mode() {
            SslMode::Disable => Line::Bare,
            SslMode::Require => Line::Encrypted,
            _ if own => Line::Bare,
            _ => Line::Encrypted,
        };
        config.ssl_mode(match line {
            Line::Bare => SslMode::Disable,
            Line::Encrypted => SslMode::Require,
        });
        (config, line)
    }
}

impl std::fmt::Debug for ShareAddress {
    /// Without the password, which belongs into no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("ShareAddress").field(&self.place()).finish()
    }
}

/// Whether a host is this machine.
fn is_own(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            let address = name.parse::<IpAddr>();
            name == "localhost" || address.is_ok_and(|address| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// The address that a file holds.
fn in_file(path: &Path) -> Result<String, ShareError> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ShareError::NoFile,
        _ => ShareError::File(error),
    })?;
    if !about.is_file() || about.len() > LONGEST {
        return Err(ShareError::Address);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if about.permissions().mode() & 0o077 != 0 {
            return Err(ShareError::Exposed);
        }
    }
    std::fs::read_to_string(path).map_err(ShareError::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(address: &str) -> Line {
        ShareAddress::read(address).expect("an address").config().1
    }

    #[test]
    fn only_the_own_machine_is_reached_bare_unless_somebody_asks_for_it() {
        assert_eq!(line("postgres://a:b@127.0.0.1/vk"), Line::Bare);
        assert_eq!(line("postgres://a:b@localhost:5433/vk"), Line::Bare);
        assert_eq!(line("postgres://a:b@hub.example.org/vk"), Line::Encrypted);
        assert_eq!(
            line("postgres://a:b@hub.example.org/vk?sslmode=prefer"),
            Line::Encrypted
        );
        assert_eq!(
            line("postgres://a:b@hub.example.org/vk?sslmode=disable"),
            Line::Bare
        );
        assert_eq!(
            line("postgres://a:b@127.0.0.1/vk?sslmode=require"),
            Line::Encrypted
        );
    }

    #[test]
    fn an_address_is_shown_without_its_password() {
        let address = ShareAddress::read("postgres://noord:geheim@hub.example.org:5433/vk");
        let address = address.expect("an address");
        assert_eq!(address.place(), "hub.example.org:5433/vk");
        assert!(!format!("{address:?}").contains("geheim"));
        assert_eq!(
            address.inviting("vk_a_oost", "xyz", None),
            "postgres://vk_a_oost:xyz@hub.example.org:5433/vk"
        );
        assert_eq!(
            address.inviting("vk_a_oost", "xyz", Some("10.0.0.2")),
            "postgres://vk_a_oost:xyz@10.0.0.2:5433/vk"
        );
    }

    #[test]
    fn what_is_no_address_is_none() {
        for text in [
            "",
            "postgres://",
            "postgres:///c",
            "postgres://a:b@localhost/c?hostaddr=192.0.2.2",
            "postgres://a:b@127.0.0.1,192.0.2.2/c",
        ] {
            let read = ShareAddress::read(text);
            assert!(matches!(read, Err(ShareError::Address)), "{text}");
        }
        for text in ["hub.example.org", "http://a@b/c", "/nowhere/at/all"] {
            let read = ShareAddress::read(text);
            assert!(matches!(read, Err(ShareError::NoFile)), "{text}");
        }
    }

    #[test]
    fn an_address_is_read_as_an_editor_or_a_mail_leaves_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("noord.txt");
        let line = "\u{feff}postgres://a:b@127.0.0.1/vk  noord\r\n\r\nTot vrijdag!\r\n";
        std::fs::write(&path, line).expect("a file");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let own = std::fs::Permissions::from_mode(0o600);
            std::fs::set_permissions(&path, own).expect("a file of one's own");
        }
        let address = ShareAddress::read(&path.display().to_string()).expect("an address");
        assert_eq!(address.place(), "127.0.0.1:5432/vk");
    }
}
