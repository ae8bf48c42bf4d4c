//! What others made and the program is held against, and whether this machine has it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[cfg(feature = "share")]
use crate::postgres::is_whole;

/// Something that does not come with the program.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tool {
    /// A browser that prints.
    Chromium,
    /// What drives a browser.
    Chromedriver,
    /// Reads the text of a PDF.
    Pdftotext,
    /// Draws a map.
    Graphviz,
    /// Runs what npm installs.
    Node,
    /// Reads a map as Markdown pages show it.
    Mermaid,
    /// Finds what keeps people from reading a page.
    Axe,
    /// A learning platform that runs courses.
    ScormAgain,
    /// Takes statements about learning.
    RecordStore,
    /// Reads a code in a picture, as the camera of a phone does.
    Zbarimg,
    /// A phone without script, in a network of its own.
    Curl,
    /// Networks of a test's own.
    Namespaces,
    /// A server that many rooms share.
    #[cfg(feature = "share")]
    Postgres,
}

impl Tool {
    /// Why it cannot be used here, and where it comes from; nothing where it can.
    pub(crate) fn missing(self) -> Option<&'static str> {
        let (there, otherwise) = match self {
            Self::Chromium => (
                program("chromium"),
                "`chromium` is not on PATH: apt install chromium",
            ),
            Self::Chromedriver => (
                program("chromedriver"),
                "`chromedriver` is not on PATH: apt install chromium-driver",
            ),
            Self::Pdftotext => (
                program("pdftotext"),
                "`pdftotext` is not on PATH: apt install poppler-utils",
            ),
            Self::Graphviz => (program("dot"), "`dot` is not on PATH: apt install graphviz"),
            Self::Node => (program("node"), "`node` is not on PATH: apt install nodejs"),
            Self::Mermaid => (
                package("mermaid").and(package("jsdom")),
                "VEERKRACHT_NPM names no folder with Mermaid: npm install mermaid@11 jsdom@29",
            ),
            Self::Axe => (
                package("axe-core"),
                "VEERKRACHT_NPM names no folder with axe: npm install axe-core@4",
            ),
            Self::ScormAgain => (
                package("scorm-again"),
                "VEERKRACHT_NPM names no folder with scorm-again: npm install scorm-again@3.4.3",
            ),
            Self::RecordStore => (
                record_store(),
                "VEERKRACHT_LRS names no Python with Ralph: pip install 'ralph-malph[cli,lrs]==5.1.0' requests",
            ),
            Self::Zbarimg => (
                program("zbarimg"),
                "`zbarimg` is not on PATH: apt install zbar-tools",
            ),
            Self::Curl => (program("curl"), "`curl` is not on PATH: apt install curl"),
            #[cfg(feature = "share")]
            Self::Postgres => (
                postgres(),
                "no server of PostgreSQL is installed: apt install postgresql",
            ),
            Self::Namespaces => (
                program("ip").filter(|_| own_network()),
                "no network of one's own can be made: apt install iproute2 util-linux, on a kernel that allows it",
            ),
        };
        there.is_none().then_some(otherwise)
    }
}

fn program(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(&name))
        .find(|program| program.is_file())
}

/// Whether the kernel gives somebody who is not root a network of their own.
fn own_network() -> bool {
    let own = Command::new("unshare")
        .args(["--user", "--map-root-user", "--net", "true"])
        .stderr(Stdio::null())
        .status();
    own.is_ok_and(|status| status.success())
}

/// The folder of a package, below the one that `VEERKRACHT_NPM` names.
pub(crate) fn package(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("VEERKRACHT_NPM")?;
    let package = Path::new(&folder).join("node_modules").join(name);
    package.is_dir().then_some(package)
}

/// The folder with the tools of a server: the newest that Debian installed, or that of PATH.
#[cfg(feature = "share")]
pub(crate) fn postgres() -> Option<PathBuf> {
    let initdb = std::env::var_os("PATH").is_some_and(|path| !path.is_empty());
    let installed = std::fs::read_dir("/usr/lib/postgresql")
        .ok()
        .filter(|_| initdb);
    let installed = installed.into_iter().flatten().map_while(Result::ok);
    let installed = installed.map(|version| version.path().join("bin"));
    let mut whole: Vec<_> = installed.filter(|folder| is_whole(folder)).collect();
    whole.sort();
    let of_path = || Some(program("initdb")?.parent()?.to_owned());
    whole
        .pop()
        .or_else(|| of_path().filter(|folder| is_whole(folder)))
}

/// The Python that has a record store: what `VEERKRACHT_LRS` names.
pub(crate) fn record_store() -> Option<PathBuf> {
    let python = PathBuf::from(std::env::var_os("VEERKRACHT_LRS")?);
    python.is_file().then_some(python)
}
