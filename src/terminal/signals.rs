//! What the system asks of the screens: to end, to rest, to go on. Never ends the program while it can end by itself.

use std::io::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::held::give_back;

/// How long the screens have to end by themselves when they are asked to. Windows waits five seconds.
const GRACE: Duration = Duration::from_secs(2);

/// What signals ask of the screens.
#[derive(Debug, Default)]
pub(super) struct Signals {
    /// To end.
    pub(super) stop: Arc<AtomicBool>,
    /// To give the terminal back and stand still until somebody lets them go on.
    #[cfg(unix)]
    pub(super) rest: Arc<AtomicBool>,
    /// To take the terminal again.
    #[cfg(unix)]
    pub(super) goes_on: Arc<AtomicBool>,
}

impl Signals {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not let us.
    #[cfg(unix)]
    pub(super) fn watch(&self) -> Result<()> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
        signal_hook::flag::register(SIGTSTP, Arc::clone(&self.rest))?;
        signal_hook::flag::register(SIGCONT, Arc::clone(&self.goes_on))?;
        let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
        let stop = Arc::clone(&self.stop);
        std::thread::spawn(move || {
            if signals.forever().next().is_some() {
                end(&stop);
            }
        });
        Ok(())
    }

    /// Begins to listen: to the window that is closed, and to the computer that is shut down.
    ///
    /// # Errors
    /// When the system does not let us.
    #[cfg(windows)]
    pub(super) fn watch(&self) -> Result<()> {
        use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};
        let (mut key, mut other_key) = (ctrl_c()?, ctrl_break()?);
        let (mut closed, mut off, mut down) = (ctrl_close()?, ctrl_logoff()?, ctrl_shutdown()?);
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let stop = Arc::clone(&self.stop);
        std::thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = key.recv() => {}
                    _ = other_key.recv() => {}
                    _ = closed.recv() => {}
                    _ = off.recv() => {}
                    _ = down.recv() => {}
                }
            });
            end(&stop);
        });
        Ok(())
    }
}

/// Lets the screens end, and the program after a while when they do not.
fn end(stop: &AtomicBool) {
    stop.store(true, Ordering::Relaxed);
    // When the terminal is gone, waiting for a key never ends. Everything is on disk, so the program may.
    std::thread::sleep(GRACE);
    give_back();
    std::process::exit(1);
}
