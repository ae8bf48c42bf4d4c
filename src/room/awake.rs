//! Keeps the computer from falling asleep while a room is open: every phone would lose it.

/// The wish that the computer stays awake, for as long as this lives. It is no more than a wish: a lid that is closed, an
/// empty battery or a system that does not know it goes before. Windows keeps the wish of a thread, so the one that asked
/// drops it.
pub(crate) struct Awake {
    #[cfg(windows)]
    _wish: Option<keepawake::KeepAwake>,
    #[cfg(unix)]
    wish: Option<std::process::Child>,
}

impl Awake {
    /// Asks the system to stay awake.
    #[cfg(windows)]
    pub(crate) fn ask() -> Self {
        let mut wish = keepawake::Builder::default();
        let wish = wish.display(true).idle(true).app_name("veerkracht");
        Self {
            _wish: wish.reason(WHY).create().ok(),
        }
    }

    /// Asks a program of the system, where it is there.
    #[cfg(unix)]
    pub(crate) fn ask() -> Self {
        use std::process::{Command, Stdio};
        let mut asked = if cfg!(target_os = "macos") {
            let mut asked = Command::new("caffeinate");
            asked.args(["-d", "-i", "cat"]);
            asked
        } else {
            let mut asked = Command::new("systemd-inhibit");
            let why = format!("--why={WHY}");
            asked.args(["--what=idle:sleep", "--mode=block", "--who=veerkracht"]);
            asked.args([&why, "cat"]);
            asked
        };
        // It keeps its word until `cat` ends, which reads what is never written: when we are gone, so is the wish.
        let wish = asked.stdin(Stdio::piped()).stdout(Stdio::null());
        Self {
            wish: wish.stderr(Stdio::null()).spawn().ok(),
        }
    }
}

/// What the system says to who asks why it stays awake.
const WHY: &str = "a room is open";

#[cfg(unix)]
impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(wish) = &mut self.wish {
            // It may have ended by itself, where the system did not answer.
            let _ = wish.kill();
            let _ = wish.wait();
        }
    }
}
