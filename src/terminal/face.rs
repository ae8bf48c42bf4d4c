//! A face in the real terminal, which is taken, drawn on, and always given back as it was.

use std::io::{Result, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ratatui::Frame;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
};
use ratatui::crossterm::execute;

use super::canvas::Theme;
use super::incoming::Incoming;

/// How long the screens have to end by themselves after a signal.
#[cfg(unix)]
const GRACE: Duration = Duration::from_secs(2);

/// What a terminal shows: a state, how it is drawn, and how it changes.
pub(crate) trait Face {
    /// Draws the state. What it changes is no more than what it learns of the room on the screen.
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>);

    /// Takes one event of the terminal.
    fn update(&mut self, event: &Event);

    /// Lets time pass. Returns whether the screen changed.
    fn pass(&mut self, time: Duration) -> bool;

    /// Whether the reader has left.
    fn left(&self) -> bool;

    /// Whether keys are letters of a text now.
    fn writes(&self) -> bool {
        false
    }

    /// Whether the mouse is the face's. Where it is not, the terminal selects text with it.
    fn takes_mouse(&self) -> bool {
        true
    }

    /// How long to wait for a key before looking at the clock, and at what else a face listens to.
    fn tick(&self) -> Duration {
        Duration::from_millis(250)
    }
}

/// Runs a face until the reader leaves, a signal comes, or the terminal is gone.
pub(crate) fn run(face: &mut impl Face, theme: Theme) -> Result<()> {
    let stop = Arc::new(AtomicBool::new(false));
    watch(&stop)?;
    // Ratatui's own hook restores the screen; the mouse is ours to give back, before the panic is printed. A panic
    // may be that of another thread; this one must not draw over it.
    let before = std::panic::take_hook();
    let panicked = Arc::clone(&stop);
    std::panic::set_hook(Box::new(move |panic| {
        panicked.store(true, Ordering::Relaxed);
        let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture);
        before(panic);
    }));
    let mut terminal = ratatui::try_init()?;
    // Where a terminal cannot tell what is pasted, it says nothing of it, and a burst of keys does.
    let _ = execute!(stdout(), EnableBracketedPaste);
    let result = execute!(stdout(), EnableMouseCapture)
        .and_then(|()| events(&mut terminal, face, theme, &stop));
    give_back();
    result
}

/// Leaves the terminal as it was. It may be gone; then there is nothing to give back.
fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = ratatui::try_restore();
}

fn events(
    terminal: &mut ratatui::DefaultTerminal,
    face: &mut impl Face,
    theme: Theme,
    stop: &AtomicBool,
) -> Result<()> {
    let mut incoming = Incoming::default();
    let (mut changed, mut mouse) = (true, true);
    let mut seen = Instant::now();
    while !face.left() && !stop.load(Ordering::Relaxed) {
        if changed {
            terminal.draw(|frame| face.draw(theme, frame))?;
        }
        changed = false;
        if mouse != face.takes_mouse() {
            mouse = !mouse;
            match mouse {
                true => execute!(stdout(), EnableMouseCapture)?,
                false => execute!(stdout(), DisableMouseCapture)?,
            }
        }
        if let Some(event) = incoming.next(face.tick(), face.writes())? {
            face.update(&event);
            changed = true;
        }
        let now = Instant::now();
        changed |= face.pass(now - seen);
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
