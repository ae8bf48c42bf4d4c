//! The real terminal: taken, drawn on, and always given back as it was.

use std::io::stdout;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use ratatui::crossterm::event::{self, DisableMouseCapture, EnableMouseCapture};
use ratatui::crossterm::execute;

use super::app::{App, Drawn};
use super::draw::{Theme, draw};

/// How long the screens have to end by themselves after a signal.
#[cfg(unix)]
const GRACE: Duration = Duration::from_secs(2);

/// How long to wait for a key before looking at the clock and for a signal.
const TICK: Duration = Duration::from_millis(250);

/// Runs the screens until the reader leaves, a signal comes, or the terminal is gone.
pub fn run(app: &mut App<'_>, theme: Theme) -> Result<()> {
    let stop = Arc::new(AtomicBool::new(false));
    watch(&stop)?;
    // Ratatui's own hook restores the screen; the mouse is ours to give back, before the panic is printed.
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let _ = execute!(stdout(), DisableMouseCapture);
        before(panic);
    }));
    let mut terminal = ratatui::try_init()?;
    let result = execute!(stdout(), EnableMouseCapture)
        .map_err(Into::into)
        .and_then(|()| events(&mut terminal, app, theme, &stop));
    give_back();
    result
}

/// Leaves the terminal as it was. It may be gone; then there is nothing to give back.
fn give_back() {
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = ratatui::try_restore();
}

fn events(
    terminal: &mut ratatui::DefaultTerminal,
    app: &mut App<'_>,
    theme: Theme,
    stop: &AtomicBool,
) -> Result<()> {
    let mut changed = true;
    let mut seen = Instant::now();
    while !app.left && !stop.load(Ordering::Relaxed) {
        if changed {
            let mut drawn = Drawn::default();
            terminal.draw(|frame| drawn = draw(app, theme, frame))?;
            app.drawn(drawn);
        }
        changed = false;
        if event::poll(TICK)? {
            app.update(&event::read()?);
            changed = true;
        }
        let now = Instant::now();
        changed |= app.pass(now - seen);
        seen = now;
    }
    Ok(())
}

/// Lets a signal stop the screens.
#[cfg(unix)]
fn watch(stop: &Arc<AtomicBool>) -> Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    let stop = Arc::clone(stop);
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            stop.store(true, Ordering::Relaxed);
            // When the terminal is gone, waiting for a key never ends. Everything is on disk, so the program may.
            std::thread::sleep(GRACE);
            give_back();
            std::process::exit(1);
        }
    });
    Ok(())
}

/// Lets a signal stop the screens.
#[cfg(not(unix))]
fn watch(stop: &Arc<AtomicBool>) -> Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(stop))?;
    }
    Ok(())
}
