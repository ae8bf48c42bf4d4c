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

/// Runs the screens until the reader leaves, a signal comes, or the terminal is gone.
pub fn run(app: &mut App<'_>, theme: Theme) -> Result<()> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in signals() {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
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
    // The terminal may be gone; then there is nothing to give back.
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = ratatui::try_restore();
    result
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
        let wait = if app.counting() {
            Duration::from_millis(250)
        } else {
            Duration::from_secs(1)
        };
        if event::poll(wait)? {
            app.update(&event::read()?);
            changed = true;
        }
        let now = Instant::now();
        changed |= app.pass(now - seen);
        seen = now;
    }
    Ok(())
}

#[cfg(unix)]
fn signals() -> [i32; 3] {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    [SIGHUP, SIGINT, SIGTERM]
}

#[cfg(not(unix))]
fn signals() -> [i32; 2] {
    use signal_hook::consts::{SIGINT, SIGTERM};
    [SIGINT, SIGTERM]
}
