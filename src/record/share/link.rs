//! A line to the shared store: encrypted, unless it stays on the own machine or somebody asked for a bare one.

use std::error::Error as _;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::{Client, Error, NoTls};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::{Line, ShareAddress};
use super::error::ShareError;

/// The form of what is shared. A program reads and writes no other.
pub(super) const FORMAT: i32 = 1;

/// How long a server may take to let somebody in.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the functions of the schema say when they refuse.
const TAKEN_OVER: &str = "VK001";
const GAP: &str = "VK002";
const REVOKED: &str = "VK003";
const TOO_MUCH: &str = "VK004";

/// Opens a line to a shared store that this program prepared.
pub(super) fn connect(address: &ShareAddress) -> Result<Client, ShareError> {
    let mut client = connect_anywhere(address)?;
    let format = client.query_opt("select format from veerkracht.made", &[])?;
    let format = format.ok_or(ShareError::Unprepared)?;
    match format.try_get::<_, i32>(0) {
        Ok(FORMAT) => Ok(client),
        _ => Err(ShareError::Version),
    }
}

/// Opens a line to a server, whatever is on it.
pub(super) fn connect_anywhere(address: &ShareAddress) -> Result<Client, ShareError> {
    let (config, line) = address.config();
    let (tell, hear) = channel();
    // Who answers a knock and says nothing more is waited for no longer than who does not answer.
    std::thread::spawn(move || {
        let client = match line {
            Line::Bare => config.connect(NoTls).map_err(ShareError::from),
            Line::Encrypted => encrypted().and_then(|tls| Ok(config.connect(tls)?)),
        };
        let _ = tell.send(client);
    });
    let silent = || ShareError::NoLine("no answer".to_owned());
    hear.recv_timeout(PATIENCE).map_err(|_| silent())?
}

/// What encrypts a line. The server shows a certificate of an authority that the machine trusts, or that is in the file
/// which `SSL_CERT_FILE` names.
fn encrypted() -> Result<MakeRustlsConnect, ShareError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(ShareError::Bare(
            "no certificates of authorities".to_owned(),
        ));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| ShareError::Bare(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

impl From<Error> for ShareError {
    fn from(error: Error) -> Self {
        let Some(refused) = error.as_db_error() else {
            return without_an_answer(&error);
        };
        let code = refused.code();
        match code.code() {
            TAKEN_OVER => Self::TakenOver,
            GAP => Self::Gap,
            REVOKED => Self::Unknown,
            TOO_MUCH => Self::TooMuch,
            _ if [
                SqlState::INVALID_PASSWORD,
                SqlState::INVALID_AUTHORIZATION_SPECIFICATION,
                SqlState::INVALID_CATALOG_NAME,
            ]
            .contains(code) =>
            {
                Self::Unknown
            }
            _ if *code == SqlState::INSUFFICIENT_PRIVILEGE => Self::Forbidden,
            _ if [
                SqlState::UNDEFINED_TABLE,
                SqlState::INVALID_SCHEMA_NAME,
                SqlState::UNDEFINED_FUNCTION,
            ]
            .contains(code) =>
            {
                Self::Unprepared
            }
            _ if [SqlState::DISK_FULL, SqlState::OUT_OF_MEMORY].contains(code) => Self::Full,
            class if class.starts_with("57P") || class.starts_with("08") || class == "53300" => {
                Self::NoLine(refused.message().to_owned())
            }
            _ => Self::Other(refused.message().to_owned()),
        }
    }
}

/// What went wrong where no server said so.
fn without_an_answer(error: &Error) -> ShareError {
    let mut said = error.to_string();
    let mut cause = error.source();
    let mut handshake = said.contains("TLS");
    while let Some(inner) = cause {
        said = inner.to_string();
        handshake |= inner.is::<rustls::Error>() || said.contains("certificate");
        cause = inner.source();
    }
    match handshake {
        true => ShareError::Bare(said),
        false => ShareError::NoLine(said),
    }
}
